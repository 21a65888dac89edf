//! `xtask reports`: what the native core says of every golden pair, one JSON object a line, for the
//! test that the core says the same as WebAssembly (tests/node/native.test.js).

use claimlight::check::{Engine, Options};
use claimlight::text::Document;
use claimlight::wire::{self, Json};
use std::error::Error;
use std::io::Read;

/// Pairs come in as `[{ page: { text, published }, sources: [{ id, text, published }] }]`.
pub fn run(_: &[String]) -> Result<(), Box<dyn Error>> {
    let mut given = String::new();
    std::io::stdin().read_to_string(&mut given)?;
    let given: serde_json::Value = serde_json::from_str(&given)?;
    let document = |given: &serde_json::Value| Document {
        published: given["published"].as_str().map(String::from),
        ..Document::from_text(given["text"].as_str().unwrap_or_default())
    };
    let options = Options { min_score: Some(0.0), ..Options::default() };
    for pair in given.as_array().ok_or("a list of pairs")? {
        let mut engine = Engine::new();
        for source in pair["sources"].as_array().ok_or("a list of sources")? {
            let id = source["id"].as_str().ok_or("an id")?;
            engine.add_source(id, document(source)).map_err(|error| error.to_string())?;
        }
        let page = document(&pair["page"]);
        let checked = engine.check(&page, &options, &|| 0.0).map_err(|error| error.to_string())?;
        println!("{}", wire::report(&engine, &page, &checked).to_json());
    }
    Ok(())
}
