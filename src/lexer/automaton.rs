//! The automaton of the token patterns, which build.rs compiles: a table, and a loop over it.

const TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tokens.dfa"));
/// Classes that bytes and the text's end fall into.
const CLASSES: usize = TABLE[256] as usize;
/// A row a state: what has matched, then the next state by class.
const ROWS: &[u8] = TABLE.split_at(257).1;
/// No way on.
const DEAD: u8 = u8::MAX;

/// The pattern that matches from the start of `bytes`, by its place, and where its match ends.
pub(super) fn longest(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut state = 0;
    let mut found = None;
    // A state tells what had matched before the byte that led to it.
    for at in 0..=bytes.len() {
        let class =
            bytes.get(at).map_or(CLASSES - 1, |&byte| usize::from(TABLE[usize::from(byte)]));
        state = ROWS[usize::from(state) * (CLASSES + 1) + 1 + class];
        if state == DEAD {
            break;
        }
        let matched = ROWS[usize::from(state) * (CLASSES + 1)];
        if matched > 0 {
            found = Some((usize::from(matched) - 1, at));
        }
    }
    found
}
