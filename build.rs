//! Compiles the token patterns into one automaton, so that no regex engine has to ship, and the
//! large word lists into sets of bits, so that nothing of them is read at start.

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::{primitives::StateID, start};
use regex_automata::{Anchored, MatchKind};
use std::collections::{BTreeMap, HashSet};
use std::{env, fs, path::Path};

const PATTERNS: &str = "src/lexer/tokens.re";
/// Letters and marks, coarsely: see the head of the patterns' file.
const LETTER: &str = r"[A-Za-z\u{AA}\u{B5}\u{BA}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{167F}\u{1681}-\u{1FFF}\u{200C}\u{200D}\u{2C00}-\u{2DFF}\u{3005}-\u{3007}\u{3031}-\u{D7FF}\u{F900}-\u{FDFF}\u{FE20}-\u{FE2F}\u{FE70}-\u{FEFC}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{10000}-\u{1EFFF}\u{20000}-\u{3FFFF}]";
const DIGIT: &str = "[0-9]";

#[path = "src/lexicon/hash.rs"]
mod hash;

fn main() {
    token_patterns();
    lists("en");
    let (given, ordinary) = (words("given-names"), words("ordinary"));
    let (bits, given_bits) = (clearest(&ordinary, &words("surnames")), set_of(&given));
    // Sets take some words for others: what is both, or taken for it, is a set of its own, as large as
    // it takes for no ordinary word, nor its plural, to be mistaken for a given name.
    let is_ordinary = |word: &&String| {
        has(&bits, word) || word.strip_suffix('s').is_some_and(|one| has(&bits, one))
    };
    let both: Vec<String> = given.iter().filter(is_ordinary).cloned().collect();
    let names: HashSet<&String> = given.iter().collect();
    let plurals = ordinary.iter().map(|word| format!("{word}s"));
    let doubtful: Vec<String> = ordinary
        .iter()
        .cloned()
        .chain(plurals)
        .filter(|word| has(&given_bits, word) && !names.contains(word))
        .collect();
    let both_bits = (both.len().div_ceil(8)..)
        .filter_map(|bytes| ribbon(&both, bytes, 0))
        .find(|bits| !doubtful.iter().any(|word| has(bits, word)))
        .expect("a size");
    write("ordinary", &bits);
    write("given-names", &given_bits);
    write("ordinary-given-names", &both_bits);
}

fn has(set: &[u8], word: &str) -> bool {
    hash::has(set, hash_of(word))
}

fn hash_of(word: &str) -> u64 {
    hash::fnv1a(hash::SEED, word.as_bytes())
}

fn words(name: &str) -> Vec<String> {
    let path = format!("src/lexicon/en/{name}.txt");
    println!("cargo::rerun-if-changed={path}");
    let source = fs::read_to_string(path).expect("a word list");
    let rows = source.lines().filter(|row| !row.starts_with('#'));
    rows.flat_map(str::split_whitespace).map(str::to_string).collect()
}

/// Copies the rows of the lists; their comments are for whoever edits them.
fn lists(folder: &str) {
    println!("cargo::rerun-if-changed=src/lexicon/{folder}");
    let out = Path::new(&env::var("OUT_DIR").expect("set by cargo")).join(folder);
    fs::create_dir_all(&out).expect("a folder");
    for entry in fs::read_dir(format!("src/lexicon/{folder}")).expect("the lists") {
        let path = entry.expect("a list").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            lists(&format!("{folder}/{name}"));
            continue;
        }
        let source = fs::read_to_string(&path).expect("a list");
        let rows = source.lines().map(str::trim);
        let rows = rows.filter(|row| !row.is_empty() && !row.starts_with('#'));
        fs::write(out.join(name), rows.collect::<Vec<_>>().join("\n")).expect("written");
    }
}

/// A list as the smallest set of bits there is for it (`src/lexicon/word_set.rs`).
fn set_of(words: &[String]) -> Vec<u8> {
    (words.len().div_ceil(8)..).find_map(|bytes| ribbon(words, bytes, 0)).expect("a size")
}

/// Of the sets of that size, the one that takes the fewest of some names for words of its list.
fn clearest(words: &[String], names: &[String]) -> Vec<u8> {
    let smallest = set_of(words);
    let bytes = (smallest.len() - 1) / hash::BITS - 7;
    let wrong = |set: &Vec<u8>| names.iter().filter(|name| has(set, name)).count();
    let sets = (0..=u8::MAX).filter_map(|salt| ribbon(words, bytes, salt));
    sets.min_by_key(wrong).unwrap_or(smallest)
}

/// A list as a set whose rows have so many bytes of eight columns; none where that is too few. Each
/// word is an equation over the columns of its window; they are solved from the last column back.
fn ribbon(words: &[String], bytes: usize, salt: u8) -> Option<Vec<u8>> {
    let columns = bytes * 8;
    if columns < hash::WINDOW {
        return None;
    }
    let mut equations: Vec<(u64, u64)> = vec![(0, 0); columns];
    for word in words {
        let hash = hash::salted(hash_of(word), salt);
        let hash::Probe { mut start, mut mask, mut print } = hash::probe(hash, columns);
        while mask != 0 {
            start += mask.trailing_zeros() as usize;
            mask >>= mask.trailing_zeros();
            if equations[start].0 == 0 {
                equations[start] = (mask, print);
                break;
            }
            mask ^= equations[start].0;
            print ^= equations[start].1;
        }
        // Nothing is left of the equation, but not of what it is to come to.
        if mask == 0 && print != 0 {
            return None;
        }
    }
    let row = bytes + 7;
    let mut set = vec![0u8; 1 + row * hash::BITS];
    set[0] = salt;
    let mut solved: Vec<u64> = vec![0; columns + hash::WINDOW];
    for (at, &(mask, print)) in equations.iter().enumerate().rev() {
        let known = (1..hash::WINDOW).filter(|n| mask >> n & 1 == 1).map(|n| solved[at + n]);
        solved[at] = known.fold(print, |sum, column| sum ^ column);
        for bit in (0..hash::BITS).filter(|bit| solved[at] >> bit & 1 == 1) {
            set[1 + bit * row + at / 8] |= 1 << (at % 8);
        }
    }
    Some(set)
}

fn write(name: &str, bits: &[u8]) {
    let out = env::var("OUT_DIR").expect("set by cargo");
    fs::write(Path::new(&out).join(format!("{name}.bits")), bits).expect("written");
}

fn token_patterns() {
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
                .accelerate(false)
                .minimize(true),
        )
        .thompson(thompson::Config::new().utf8(true).shrink(true))
        .build_many(&patterns)
        .expect("token patterns compile");

    let kinds: Vec<String> = rows.iter().map(|(kind, _)| format!("TokenKind::{kind}")).collect();
    let source = format!("[{}]", kinds.join(", "));
    let out = env::var("OUT_DIR").expect("set by cargo");
    fs::write(Path::new(&out).join("token_kinds.rs"), source).expect("written");
    fs::write(Path::new(&out).join("tokens.dfa"), table(&dfa)).expect("written");
}

/// An automaton as `src/lexer/automaton.rs` reads it: the class of each byte; how many classes there
/// are; then a row a state, of the pattern that has matched before the byte last read and one more,
/// and of the next state by class, the last class being the text's end. States are numbered as they
/// are met from the first, 0; no way on is 255.
fn table(dfa: &dense::DFA<Vec<u32>>) -> Vec<u8> {
    let first = dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).expect("a start");
    let mut states: Vec<StateID> = vec![first];
    let mut rows: Vec<(u8, Vec<u8>)> = Vec::new();
    while let Some(&state) = states.get(rows.len()) {
        let ways = (0..=255).map(|byte| dfa.next_state(state, byte));
        let ways: Vec<StateID> = ways.chain([dfa.next_eoi_state(state)]).collect();
        let mut number = |next: StateID| {
            if dfa.is_dead_state(next) {
                return u8::MAX;
            }
            let known = states.iter().position(|&known| known == next).unwrap_or(states.len());
            if known == states.len() {
                states.push(next);
            }
            u8::try_from(known).ok().filter(|&n| n < u8::MAX).expect("fewer than 255 states")
        };
        let ways = ways.into_iter().map(&mut number).collect();
        let matched = dfa.is_match_state(state).then(|| dfa.match_pattern(state, 0).as_u32() + 1);
        rows.push((matched.unwrap_or_default() as u8, ways));
    }
    let mut classes: BTreeMap<Vec<u8>, u8> = BTreeMap::new();
    let mut columns = Vec::new();
    let mut table = Vec::new();
    for byte in 0..=256 {
        let column: Vec<u8> = rows.iter().map(|(_, ways)| ways[byte]).collect();
        let next = columns.len() as u8;
        let class = match byte {
            256 => next,
            _ => *classes.entry(column.clone()).or_insert(next),
        };
        if class == next {
            columns.push(column);
        }
        if byte < 256 {
            table.push(class);
        }
    }
    table.push(columns.len() as u8);
    for (state, (matched, _)) in rows.iter().enumerate() {
        table.push(*matched);
        table.extend(columns.iter().map(|column| column[state]));
    }
    table
}
