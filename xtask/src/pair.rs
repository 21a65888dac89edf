//! `pair <slug>`: adds a golden pair to `tests/pairs`. Run once, it makes the folder; run again with
//! the texts written, it fills in what the engine says today, to be corrected by hand.

use claimlight::check::{Checked, Engine, Options};
use claimlight::text::Document;
use claimlight::wire::{self, Json};
use serde_json::{Value, json};
use std::{error::Error, fs, path::Path};

pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [slug] = arguments else { return Err("usage: pair <slug>".into()) };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pairs").join(slug);
    if !folder.exists() {
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("page.txt"), "")?;
        fs::write(folder.join("source-1.txt"), "")?;
        println!("Write page.txt and source-1.txt in {}, then run this again.", folder.display());
        return Ok(());
    }
    let expected = folder.join("expected.json");
    if expected.exists() {
        return Err(format!("{} is there already: correct it by hand", expected.display()).into());
    }
    let mut engine = Engine::new();
    for number in 1.. {
        let name = format!("source-{number}");
        let Ok(text) = fs::read_to_string(folder.join(format!("{name}.txt"))) else { break };
        engine.add_source(&name, Document::from_text(text))?;
    }
    let page = Document::from_text(fs::read_to_string(folder.join("page.txt"))?);
    let options = Options::default();
    let checked = engine.check(&page, &options, &|| 0.0)?;
    let said = json!({
        "about": "One sentence: the trap.",
        "claims": claims(&engine, &page, &checked)?,
    });
    fs::write(&expected, serde_json::to_string_pretty(&said)? + "\n")?;
    println!("Now correct {} to what a careful reader would say.", expected.display());
    Ok(())
}

/// Each claim by its first words, with its verdict and the slots that bear on it.
fn claims(
    engine: &Engine,
    page: &Document,
    checked: &Checked,
) -> Result<Vec<Value>, Box<dyn Error>> {
    let report: Value = serde_json::from_str(&wire::report(engine, page, checked).to_json())?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let claims = list(&report["claims"]).into_iter().map(|claim| {
        let words = claim["text"].as_str().unwrap_or_default().split(' ').take(3);
        let slots: Vec<Value> = list(&claim["sources"])
            .iter()
            .flat_map(|source| list(&source["slots"]))
            .filter(|slot| slot["relation"] != "missing")
            .map(|s| json!([s["kind"], s["relation"], s["claim"]["text"], s["evidence"]["text"]]))
            .collect();
        json!({
            "claim": words.collect::<Vec<_>>().join(" "),
            "verdict": claim["verdict"],
            "slots": slots,
        })
    });
    Ok(claims.collect())
}
