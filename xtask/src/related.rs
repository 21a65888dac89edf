//! `related <list> <table>`: packs the list of related words into the table that ships. Stems are
//! those of the core it is built with, so the two always belong together.

use std::{error::Error, fs};

use claimlight::lexicon::pack;

pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [list, table] = arguments else {
        return Err("usage: related <list> <table>".into());
    };
    fs::write(table, pack(&fs::read_to_string(list)?)?)?;
    Ok(())
}
