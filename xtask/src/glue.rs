//! `glue <claimlight.wasm> <folder>`: writes what the shell is bundled from, the
//! core (`claimlight.wasm`), its JavaScript glue (`claimlight.js`, `claimlight.d.ts`) and the
//! meanings of its codes by kind (`codes.json`).
//!
//! The glue wasm-bindgen makes for the web keeps one WebAssembly instance for the life of the
//! module: one trap would end every engine, and memory once grown would never be given back. So its
//! self-contained form is wrapped in a function, `glue()`, each call of which stands for a fresh
//! instance.

use std::{collections::BTreeMap, error::Error, fs, path::PathBuf};

use claimlight::codes::TABLE;
use wasm_bindgen_cli_support::Bindgen;

pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [compiled, folder] = arguments else {
        return Err("usage: glue <claimlight.wasm> <folder>".into());
    };
    let folder = PathBuf::from(folder);

    let mut output = Bindgen::new()
        .input_path(compiled)
        .no_modules(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    let glue = format!("export function glue() {{\n{}\nreturn wasm_bindgen;\n}}\n", output.js());
    let types = output.ts().unwrap_or_default();
    let types = format!("{types}\nexport function glue(): typeof wasm_bindgen;\n");

    let mut codes: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (kind, code, meaning) in TABLE {
        codes.entry(kind).or_default().insert(code, meaning);
    }

    fs::create_dir_all(&folder)?;
    fs::write(folder.join("claimlight.wasm"), output.wasm_mut().emit_wasm())?;
    fs::write(folder.join("claimlight.js"), glue)?;
    fs::write(folder.join("claimlight.d.ts"), types)?;
    fs::write(folder.join("codes.json"), serde_json::to_string_pretty(&codes)?)?;
    Ok(())
}
