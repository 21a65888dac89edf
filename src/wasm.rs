//! The only file that speaks wasm-bindgen: plain data in, plain data out, errors as
//! `{ code, message }`.

use crate::check::{Engine, Options};
use crate::codes::ErrorCode;
use crate::error::Error;
use crate::facts;
use crate::lexicon::{Related, english};
use crate::span::Utf16Cursor;
use crate::text::{Document, sentences, tokenize};
use crate::wire;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

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
    pub fn add_source(&mut self, source: JsValue) -> Result<JsValue, JsValue> {
        let page: wire::Page = read(source)?;
        let id = page.id.clone();
        let source = self.engine.add_source(&id, page.into()).map_err(refuse)?;
        write(&wire::source_info(source))
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

    /// Takes a `Page` and `CheckOptions`, gives a `Report`.
    pub fn check(&self, page: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
        let page: Document = read::<wire::Page>(page)?.into();
        let options: Options = match options.is_undefined() || options.is_null() {
            true => Options::default(),
            false => read::<wire::CheckOptions>(options)?.into(),
        };
        let checked = self.engine.check(&page, &options, &milliseconds).map_err(refuse)?;
        write(&wire::report(&self.engine, &page, &checked, &options))
    }

    /// The facts of a text; `published` is what "Thursday" is resolved against.
    pub fn facts(&self, text: String, published: Option<String>) -> Result<JsValue, JsValue> {
        let published = published.map(facts::iso_day);
        let document = Document { published, ..Document::from_text(text) };
        let readings = facts::read(&document, &[true]);
        let block = &document.blocks[0].text;
        write(&wire::facts(block, readings.iter().flat_map(|reading| &reading.facts)))
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

fn read<T: for<'de> Deserialize<'de>>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| refuse(Error::with_detail(ErrorCode::BadInput, format!("{error}."))))
}

fn write<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value
        .serialize(&serializer)
        .map_err(|error| refuse(Error::with_detail(ErrorCode::Internal, format!("{error}."))))
}

fn refuse(error: Error) -> JsValue {
    let thrown = js_sys::Object::new();
    let set = |key: &str, value: &str| {
        // Setting a property of a fresh plain object cannot fail.
        let _ = js_sys::Reflect::set(&thrown, &key.into(), &value.into());
    };
    set("code", error.code().code());
    set("message", &error.to_string());
    thrown.into()
}

/// A monotonic clock: browsers, workers and Node all have `performance`.
fn milliseconds() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .map(|clock| clock.unchecked_into::<web_sys::Performance>().now())
        .unwrap_or_default()
}
