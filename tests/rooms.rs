//! The house: each room stands only on those below it, and one file alone speaks wasm-bindgen.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, floor by floor; a room imports from floors below its own, and from itself.
const FLOORS: &[&[&str]] = &[
    &["span", "codes", "lexer", "error", "model", "order", "decimal", "letters", "table"],
    &["lexicon"],
    &["text"],
    &["facts"],
    &["claims", "sources", "notes"],
    &["verdict"],
    &["check"],
    &["wire"],
    &["wasm"],
];
/// Within the lowest floor, an error carries a code, a shape has a span, a model reads figures.
const NEIGHBOURS: &[(&str, &str)] = &[("error", "codes"), ("lexer", "span"), ("model", "decimal")];

fn files() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_string()
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a file names as `crate::room`, its tests and comments left out.
fn imports(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

#[test]
fn every_room_has_its_floor() {
    for path in files() {
        let room = room_of(&path);
        assert!(room == "lib" || floor_of(&room).is_some(), "{room} stands on no floor");
    }
}

#[test]
fn rooms_import_only_from_below() {
    for path in files() {
        let room = room_of(&path);
        let Some(floor) = floor_of(&room) else { continue };
        for import in imports(&fs::read_to_string(&path).unwrap()) {
            let allowed = import == room
                || floor_of(&import).is_some_and(|other| other < floor)
                || NEIGHBOURS.contains(&(room.as_str(), import.as_str()));
            assert!(allowed, "{} imports from {import}", path.display());
        }
    }
}

#[test]
fn one_file_speaks_wasm_bindgen() {
    for path in files().into_iter().filter(|path| !path.ends_with("wasm.rs")) {
        let source = fs::read_to_string(&path).unwrap();
        for word in ["wasm_bindgen", "js_sys", "web_sys", "JsValue"] {
            assert!(!source.contains(word), "{} says {word}", path.display());
        }
    }
}
