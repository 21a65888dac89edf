//! `related <list> <table>`: packs the list of related words into the table that ships. Stems are
//! those of the core it is built with, so the two always belong together.

use std::{error::Error, fs};

use claimlight::lexicon::{Related, pack};

/// The list that the table is made of.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/lexicon/en/related.txt");

/// The table as it ships, loaded.
pub fn load() -> Result<Related, Box<dyn Error>> {
    let table = pack(&fs::read_to_string(LIST)?)?;
    Ok(Related::load(&table)?)
}

pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [list, table] = arguments else {
        return Err("usage: related <list> <table>".into());
    };
    fs::write(table, pack(&fs::read_to_string(list)?)?)?;
    Ok(())
}
