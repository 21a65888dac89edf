//! Compiles the token patterns into one automaton, so that no regex engine has to ship.

use regex_automata::MatchKind;
use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson;
use std::{env, fs, path::Path};

const PATTERNS: &str = "src/lexer/tokens.re";
/// Letters and marks, coarsely: see the head of the patterns' file.
const LETTER: &str = r"[A-Za-z\u{AA}\u{B5}\u{BA}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{167F}\u{1681}-\u{1FFF}\u{200C}\u{200D}\u{2C00}-\u{2DFF}\u{3005}-\u{3007}\u{3031}-\u{D7FF}\u{F900}-\u{FDFF}\u{FE20}-\u{FE2F}\u{FE70}-\u{FEFC}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{10000}-\u{1EFFF}\u{20000}-\u{3FFFF}]";
const DIGIT: &str = "[0-9]";

fn main() {
    println!("cargo::rerun-if-changed={PATTERNS}");
    let source = fs::read_to_string(PATTERNS).expect("the token patterns");
    let rows: Vec<(&str, String)> = source
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(' ').expect("KIND pattern"))
        .map(|(kind, pattern)| (kind, pattern.trim().replace("{L}", LETTER).replace("{D}", DIGIT)))
        .collect();

    let patterns: Vec<&str> = rows.iter().map(|(_, pattern)| pattern.as_str()).collect();
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::LeftmostFirst)
                .minimize(true),
        )
        .thompson(thompson::Config::new().utf8(true).shrink(true))
        .build_many(&patterns)
        .expect("token patterns compile")
        .to_sparse()
        .expect("a sparse automaton");

    let out = env::var("OUT_DIR").expect("set by cargo");
    fs::write(Path::new(&out).join("tokens.dfa"), dfa.to_bytes_little_endian()).expect("written");
    let kinds: Vec<String> = rows.iter().map(|(kind, _)| format!("TokenKind::{kind}")).collect();
    let table = format!("[{}]", kinds.join(", "));
    fs::write(Path::new(&out).join("token_kinds.rs"), table).expect("written");
}
