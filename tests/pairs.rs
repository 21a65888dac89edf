//! Golden pairs: a page, its sources, and what a careful reader would say of them.
//!
//! A folder of `tests/pairs` holds `page.txt`, `source-1.txt` … and `expected.json`: what the pair
//! is about, when the texts were published, the verdict on each claim (by its first words; a list
//! where more than one is fair), the slots that matter, the groups and the notes. A claim that is
//! not named must not be disputed. `npm run pair -- <slug>` adds one.

use claimlight::check::{Engine, Options};
use claimlight::text::Document;
use claimlight::wire::{self, Json};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Pairs that are not read rightly yet.
const NOT_YET: &[&str] = &[];

fn pairs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pairs");
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    found.sort();
    found
}

fn document(folder: &Path, name: &str, expected: &Value) -> Option<Document> {
    let text = fs::read_to_string(folder.join(format!("{name}.txt"))).ok()?;
    let published = expected["published"][name].as_str().map(String::from);
    Some(Document { published, ..Document::from_text(text) })
}

/// The report of a pair, as JavaScript would get it.
fn report(folder: &Path, expected: &Value) -> Value {
    let mut engine = Engine::new();
    let names = (1..).map(|n| format!("source-{n}"));
    for (name, source) in names.map_while(|n| document(folder, &n, expected).map(|d| (n, d))) {
        engine.add_source(&name, source).unwrap();
    }
    let page = document(folder, "page", expected).expect("page.txt");
    let options = Options { min_score: Some(0.0), ..Options::default() };
    let checked = engine.check(&page, &options, &|| 0.0).unwrap();
    serde_json::from_str(&wire::report(&engine, &page, &checked).to_json()).unwrap()
}

/// Everything the report says otherwise than a careful reader.
fn faults(expected: &Value, report: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let none = Vec::new();
    let wanted = expected["claims"].as_array().unwrap_or(&none);
    for claim in report["claims"].as_array().unwrap() {
        let text = claim["text"].as_str().unwrap();
        let verdict = &claim["verdict"];
        let found = wanted.iter().find(|w| text.starts_with(w["claim"].as_str().unwrap()));
        let Some(found) = found else {
            if verdict == "disputed" {
                faults.push(format!("disputes {text:?}"));
            }
            continue;
        };
        let fair = |allowed: &Value| match allowed {
            Value::Array(list) => list.contains(verdict),
            one => one == verdict,
        };
        if !fair(&found["verdict"]) {
            faults.push(format!("{verdict} instead of {}: {text:?}", found["verdict"]));
        }
        for slot in found["slots"].as_array().unwrap_or(&none) {
            let same = |got: &Value| {
                let words =
                    |at: usize, side: &str| slot[at].is_null() || slot[at] == got[side]["text"];
                got["kind"] == slot[0]
                    && got["relation"] == slot[1]
                    && words(2, "claim")
                    && words(3, "evidence")
            };
            let slots = claim["sources"].as_array().unwrap().iter();
            if !slots.flat_map(|s| s["slots"].as_array().unwrap()).any(same) {
                faults.push(format!("no slot {slot} in {text:?}"));
            }
        }
    }
    for wanted in wanted {
        let start = wanted["claim"].as_str().unwrap();
        let claims = report["claims"].as_array().unwrap();
        if !claims.iter().any(|claim| claim["text"].as_str().unwrap().starts_with(start)) {
            faults.push(format!("no claim begins {start:?}"));
        }
    }
    for group in expected["groups"].as_array().unwrap_or(&none) {
        if !report["groups"].as_array().unwrap().iter().any(|got| got["sources"] == *group) {
            faults.push(format!("no group {group}"));
        }
    }
    // Where groups are told, there are no others.
    let most = expected["groups"].as_array().map_or(usize::MAX, Vec::len);
    if report["groups"].as_array().unwrap().len() > most {
        faults.push(format!("groups {}", report["groups"]));
    }
    let notes = report["notes"].as_array().unwrap();
    for note in expected["notes"].as_array().unwrap_or(&none) {
        if !notes.iter().any(|got| got["code"] == *note) {
            faults.push(format!("no note {note}"));
        }
    }
    if notes.len() > expected["notes"].as_array().map_or(0, Vec::len) {
        faults.push(format!("notes {notes:?}"));
    }
    faults
}

#[test]
fn pairs_are_read_as_a_careful_reader_would() {
    let mut wrong = Vec::new();
    for folder in pairs() {
        let slug = folder.file_name().unwrap().to_str().unwrap();
        let expected = fs::read_to_string(folder.join("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let faults = faults(&expected, &report(&folder, &expected));
        if !faults.is_empty() && !NOT_YET.contains(&slug) {
            wrong.push(format!("{slug}: {faults:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
