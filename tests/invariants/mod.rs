//! What holds of any texts, whatever is in them: shared by the properties (`tests/properties.rs`)
//! and by the fuzz targets (`fuzz/`).
#![allow(dead_code)] // Each of them uses a part.

use claimlight::check::{Checked, Engine, Options};
use claimlight::facts::{self, Value as FactValue};
use claimlight::text::{Block, Document};
use claimlight::wire::{self, Json as _};
use serde_json::Value;

/// Parts a text into blocks, and several texts in one.
pub const BLOCK: char = '\u{c}';
pub const TEXT: char = '\u{1d}';

/// A text that shares no word, figure or name with any other.
const UNRELATED: &str = "Qaxil vrumbo zendri okthal.";

/// A page or source out of one string, its blocks apart by `BLOCK`.
pub fn document(text: &str) -> Document {
    let blocks = text.split(BLOCK).enumerate().map(|(at, text)| Block {
        id: format!("b{at}"),
        text: text.into(),
        ..Block::default()
    });
    Document {
        blocks: blocks.collect(),
        published: Some("2024-05-05".into()),
        ..Document::default()
    }
}

/// An engine with every source it accepts.
fn engine(sources: &[(String, &str)]) -> Engine {
    let mut engine = Engine::new();
    for (id, text) in sources {
        let _ = engine.add_source(id, document(text));
    }
    engine
}

fn named<'a>(texts: &[&'a str]) -> Vec<(String, &'a str)> {
    texts.iter().enumerate().map(|(at, text)| (format!("s{at}"), *text)).collect()
}

const EVERY: Options = Options { min_score: Some(0.0), time_budget: None, compact: false };

fn check(engine: &Engine, page: &Document) -> Option<Checked> {
    engine.check(page, &EVERY, &|| 0.0).ok()
}

/// The report as JavaScript gets it; none where the page is refused.
pub fn report(engine: &Engine, page: &Document) -> Option<Value> {
    let checked = check(engine, page)?;
    let json = wire::report(engine, page, &checked).to_json();
    Some(serde_json::from_str(&json).expect("the report is JSON"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Facts: they stand where they say, in order, and their values make sense.
pub fn facts(text: &str) {
    let document = Document { published: Some("2024-05-05".into()), ..Document::from_text(text) };
    let readings = facts::read(&document, &[true]);
    let mut last = 0;
    for fact in readings.iter().flat_map(|reading| &reading.facts) {
        let words = text.get(fact.span.start..fact.span.end);
        assert!(words.is_some_and(|words| !words.trim().is_empty()), "{fact:?}");
        assert!(fact.span.start >= last, "{fact:?} comes late");
        last = fact.span.start;
        if let FactValue::Figure(figure) = &fact.value {
            let (min, max) = (figure.amount.min, figure.amount.max);
            assert!([min, max].into_iter().flatten().all(f64::is_finite), "{figure:?}");
            assert!(min.zip(max).is_none_or(|(min, max)| min <= max), "{figure:?}");
        }
    }
}

/// A report: every quote is the words at its place in UTF-16, claims are in order with ids of
/// their own, chances are chances, and there is one verdict a source.
pub fn report_is_sound(page: &str, sources: &[&str]) {
    let page = document(page);
    let engine = engine(&named(sources));
    let Some(report) = report(&engine, &page) else { return };
    let units = |document: &Document, id: &str| -> Vec<u16> {
        let block =
            document.blocks.iter().find(|block| block.id == id).expect("a block of its own");
        block.text.encode_utf16().collect()
    };
    let quoted = |document: &Document, block: &str, span: &Value| {
        if span.is_null() {
            return;
        }
        let units = units(document, block);
        let place = |end: &str| span[end].as_u64().unwrap() as usize;
        let words = String::from_utf16_lossy(&units[place("start")..place("end")]);
        assert_eq!(Some(words.as_str()), span["text"].as_str());
    };
    let mut ids = Vec::new();
    let mut reached = (0, 0);
    for claim in list(&report["claims"]) {
        let block = claim["block"].as_str().unwrap();
        quoted(&page, block, claim);
        quoted(&page, block, &claim["attribution"]["speaker"]);
        quoted(&page, block, &claim["attribution"]["cue"]);
        for fact in list(&claim["facts"]) {
            quoted(&page, block, fact);
            quoted(&page, block, &fact["speaker"]);
        }
        let at = page.blocks.iter().position(|other| other.id == block).unwrap();
        let place = (at, claim["start"].as_u64().unwrap());
        assert!(place >= reached, "claims out of order");
        reached = place;
        ids.push(claim["id"].as_str().unwrap().to_owned());
        chance(&claim["score"]);
        chance(&claim["confidence"]);
        assert_eq!(claim["verdict"].is_null(), engine.sources().is_empty());
        assert_eq!(list(&claim["sources"]).len(), engine.sources().len());
        for (verdict, source) in list(&claim["sources"]).iter().zip(engine.sources()) {
            assert_eq!(verdict["source"], source.id.as_str());
            chance(&verdict["confidence"]);
            let scores = verdict["scores"].as_object().unwrap();
            scores.values().for_each(chance);
            let sum: f64 = scores.values().filter_map(Value::as_f64).sum();
            assert!((sum - 1.0).abs() < 1e-4, "{sum}");
            let evidence = &verdict["evidence"];
            let theirs = evidence["block"].as_str().unwrap_or_default();
            quoted(&source.document, theirs, evidence);
            for slot in list(&verdict["slots"]) {
                quoted(&page, block, &slot["claim"]);
                let detail = &slot["evidence"];
                quoted(&source.document, detail["block"].as_str().unwrap_or(theirs), detail);
            }
        }
    }
    for span in list(&report["notes"]).iter().flat_map(|note| list(&note["spans"])) {
        quoted(&page, span["block"].as_str().unwrap(), span);
    }
    let claims = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), claims, "ids are each claim's own");
}

fn chance(value: &Value) {
    let value = value.as_f64().expect("a finite number");
    assert!((0.0..=1.0).contains(&value), "{value}");
}

/// The same texts have the same report, in the same engine and in another.
pub fn report_is_the_same_again(page: &str, sources: &[&str]) {
    let page = document(page);
    let first = engine(&named(sources));
    let report_of = |engine| report(engine, &page);
    let report = report_of(&first).into();
    same("report", &report_of(&first).into(), &report);
    same("report", &report_of(&engine(&named(sources))).into(), &report);
}

/// A source that speaks of nothing the page does changes nothing that is said of the others, and
/// is gone without a trace when it is removed.
pub fn unrelated_source_changes_nothing(page: &str, sources: &[&str]) {
    let page = document(page);
    let mut engine = engine(&named(sources));
    if engine.sources().is_empty() {
        return; // The first source turns "no verdict" into one.
    }
    let before = report(&engine, &page);
    engine.add_source("unrelated", document(UNRELATED)).unwrap();
    let mut with = report(&engine, &page);
    let claims = with.iter_mut().filter_map(|report| report["claims"].as_array_mut()).flatten();
    for claim in claims {
        let last = claim["sources"].as_array_mut().unwrap().pop().unwrap();
        assert_eq!(last["source"], "unrelated");
        assert_eq!(last["verdict"], "unmentioned");
        // Where no source mentions it, the least sure of them counts; that may be this one.
        let told = list(&claim["sources"]).iter().filter_map(|told| told["confidence"].as_f64());
        if claim["verdict"] == "unmentioned" && claim["confidence"] == last["confidence"] {
            claim["confidence"] = told.min_by(f64::total_cmp).into();
        }
    }
    same("report", &with.into(), &before.clone().into());
    engine.remove_source("unrelated");
    same("report", &report(&engine, &page).into(), &before.into());
}

/// The order in which sources are loaded changes the order of what is said, and nothing of it.
pub fn order_of_sources_does_not_matter(page: &str, sources: &[&str]) {
    let page = document(page);
    let mut loaded = named(sources);
    let forward = report(&engine(&loaded), &page);
    loaded.reverse();
    let backward = report(&engine(&loaded), &page);
    same("report", &forward.map(in_one_order).into(), &backward.map(in_one_order).into());
}

/// Says where two reports differ.
fn same(path: &str, left: &Value, right: &Value) {
    match (left, right) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter()
                .zip(b)
                .enumerate()
                .for_each(|(at, (a, b))| same(&format!("{path}.{at}"), a, b));
        }
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().for_each(|(key, a)| same(&format!("{path}.{key}"), a, &b[key.as_str()]));
        }
        _ => assert!(left == right, "{path}: {left} and {right}"),
    }
}

/// Everything that is told source by source, sorted by the sources' ids.
fn in_one_order(mut report: Value) -> Value {
    let by_text = |list: &mut Vec<Value>| list.sort_by_key(ToString::to_string);
    for claim in report["claims"].as_array_mut().unwrap() {
        claim["sources"].as_array_mut().unwrap().sort_by_key(|told| told["source"].to_string());
    }
    let groups = report["groups"].as_array_mut().unwrap();
    for group in groups.iter_mut() {
        by_text(group["sources"].as_array_mut().unwrap());
    }
    by_text(groups);
    report
}
