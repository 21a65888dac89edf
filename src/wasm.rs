//! The only file that speaks wasm-bindgen: plain objects in, JSON out, errors as
//! `{ code, message }`.

use crate::check::{Engine, Options};
use crate::codes::ErrorCode;
use crate::error::Error;
use crate::facts;
use crate::lexicon::{Related, english};
use crate::span::Utf16Cursor;
use crate::text::{Block, Document, Role, sentences, tokenize};
use crate::wire::{self, Json};
use wasm_bindgen::prelude::*;

// What is used of JavaScript, by itself: `js-sys` brings everything, and part of that would ship.
#[wasm_bindgen]
extern "C" {
    /// A function that takes a piece of a report.
    #[wasm_bindgen(typescript_type = "(piece: string) => void")]
    pub type Taker;

    #[wasm_bindgen(method, catch, js_name = call)]
    fn call(this: &Taker, context: &JsValue, piece: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn property(object: &JsValue, name: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray)]
    fn is_list(value: &JsValue) -> bool;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = from)]
    fn items(list: &JsValue) -> Result<Vec<JsValue>, JsValue>;

    #[wasm_bindgen(js_namespace = Object, js_name = fromEntries)]
    fn object(entries: Vec<JsValue>) -> JsValue;

    #[wasm_bindgen(js_namespace = Array, js_name = of)]
    fn entry(name: &str, value: &str) -> JsValue;

    /// A monotonic clock: browsers, workers and Node all have it.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn milliseconds() -> f64;
}

/// Bytes of a report's pieces: about a millisecond of the thread that reads one.
const PIECE: usize = 1 << 16;

/// The engine, as JavaScript holds it.
#[wasm_bindgen]
pub struct Core {
    engine: Engine,
}

#[wasm_bindgen]
impl Core {
    /// An engine without sources.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Core {
        console_error_panic_hook::set_once();
        Core { engine: Engine::new() }
    }

    /// Takes a `Source`, gives a `SourceInfo`.
    #[wasm_bindgen(js_name = addSource)]
    pub fn add_source(&mut self, source: &JsValue) -> Result<String, JsValue> {
        let document = document(source)?;
        let id = required(source, "id")?;
        let source = self.engine.add_source(&id, document).map_err(refuse)?;
        Ok(wire::source_info(source).to_json())
    }

    /// Whether there was a source with this id.
    #[wasm_bindgen(js_name = removeSource)]
    pub fn remove_source(&mut self, id: &str) -> bool {
        self.engine.remove_source(id)
    }

    /// Drops every source.
    #[wasm_bindgen(js_name = clearSources)]
    pub fn clear_sources(&mut self) {
        self.engine.clear_sources();
    }

    /// Takes a `Page` and `CheckOptions`, hands the `Report` to `take`, piece by piece.
    pub fn check(&self, page: &JsValue, options: &JsValue, take: &Taker) -> Result<(), JsValue> {
        let page = document(page)?;
        let options = match options.is_undefined() || options.is_null() {
            true => Options::default(),
            false => Options {
                min_score: field(options, "minScore", "a number", JsValue::as_f64)?,
                time_budget: field(options, "timeBudgetMs", "a number", JsValue::as_f64)?,
                compact: field(options, "compact", "true or false", JsValue::as_bool)?
                    .unwrap_or_default(),
            },
        };
        let mut taken = Ok(JsValue::UNDEFINED);
        let mut take = |piece: &str| {
            if taken.is_ok() {
                taken = take.call(&JsValue::NULL, piece);
            }
        };
        let mut pieces = wire::Pieces::new(&self.engine, &page, PIECE, &mut take);
        let checked = self.engine.check_each(
            &page,
            &options,
            &milliseconds,
            &mut |reading, block, claim, verdict| pieces.claim(reading, block, &claim, &verdict),
        );
        pieces.finish(&checked.map_err(refuse)?);
        taken.map(drop)
    }

    /// The facts of a text; `published` is what "Thursday" is resolved against.
    pub fn facts(&self, text: String, published: Option<String>) -> String {
        let published = published.map(facts::iso_day);
        let document = Document { published, ..Document::from_text(text) };
        let reading = facts::read(&document, &[true]).swap_remove(0);
        let block = &document.blocks[0];
        wire::facts(&block.text, reading.told(block).iter()).to_json()
    }

    /// Starts and ends of a text's sentences, in turn.
    pub fn sentences(&self, text: &str) -> Vec<u32> {
        let tokens = tokenize(text, english());
        let mut cursor = Utf16Cursor::new(text);
        sentences(text, &tokens, english())
            .iter()
            .map(|sentence| cursor.convert(sentence.span))
            .flat_map(|span| [span.start, span.end])
            .collect()
    }

    /// Takes the word-relatedness table of the same release.
    #[wasm_bindgen(js_name = loadRelated)]
    pub fn load_related(&mut self, table: &[u8]) -> Result<(), JsValue> {
        self.engine.set_related(Related::load(table).map_err(refuse)?);
        Ok(())
    }
}

/// A `Page`, or what a `Source` shares with it.
fn document(page: &JsValue) -> Result<Document, JsValue> {
    let text = string(page, "text")?;
    let text = text.map(|text| Block { id: "text".into(), text, ..Block::default() });
    let list = |value: &JsValue| is_list(value).then(|| items(value).ok())?;
    let blocks = field(page, "blocks", "a list", list)?.unwrap_or_default();
    let blocks = blocks.iter().map(block).collect::<Result<Vec<_>, _>>()?;
    Ok(Document {
        blocks: text.into_iter().chain(blocks).collect(),
        title: string(page, "title")?,
        url: string(page, "url")?,
        published: string(page, "published")?.map(facts::iso_day),
        publisher: string(page, "publisher")?,
        language: string(page, "language")?,
    })
}

fn block(given: &JsValue) -> Result<Block, JsValue> {
    Ok(Block {
        id: required(given, "id")?,
        text: required(given, "text")?,
        role: field(given, "role", "a role of the contract", role)?.unwrap_or_default(),
        language: string(given, "language")?,
    })
}

fn role(name: &JsValue) -> Option<Role> {
    Some(match name.as_string()?.as_str() {
        "heading" => Role::Heading,
        "paragraph" => Role::Paragraph,
        "list-item" => Role::ListItem,
        "table-cell" => Role::TableCell,
        "quote" => Role::Quote,
        "caption" => Role::Caption,
        _ => return None,
    })
}

fn string(object: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    field(object, name, "a string", JsValue::as_string)
}

fn required(object: &JsValue, name: &str) -> Result<String, JsValue> {
    string(object, name)?.ok_or_else(|| misfit(name, "a string"))
}

/// A field of an object handed in, as `read` takes it; none where it is absent or null.
fn field<T>(
    object: &JsValue,
    name: &str,
    kind: &str,
    read: impl Fn(&JsValue) -> Option<T>,
) -> Result<Option<T>, JsValue> {
    if !object.is_object() {
        return Err(misfit("input", "an object"));
    }
    // Reading fails where the object's own code throws: a getter, a proxy.
    let value = property(object, name).map_err(|_| misfit(name, kind))?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    read(&value).map(Some).ok_or_else(|| misfit(name, kind))
}

fn misfit(name: &str, kind: &str) -> JsValue {
    let mut detail = String::new();
    for part in ["`", name, "` is not ", kind, "."] {
        detail.push_str(part);
    }
    refuse(Error::with_detail(ErrorCode::BadInput, detail))
}

fn refuse(error: Error) -> JsValue {
    let code = entry("code", error.code().code());
    object(vec![code, entry("message", &error.to_string())])
}
