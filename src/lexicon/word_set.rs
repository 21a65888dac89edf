//! Large sets of words, for evidence only: a ribbon filter of six bits a word.
//!
//! A word of the list is always found; of all others about 2 in 100 are taken for one. The lists
//! stand as text in `en/`; `build.rs` compiles them, so that nothing has to be read at start.

use super::fold::folded;
use super::hash::{SEED, fnv1a, has};

/// A set of words, compiled from a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordSet(&'static [u8]);

impl WordSet {
    pub(super) const fn new(rows: &'static [u8]) -> Self {
        WordSet(rows)
    }

    /// Whether the list holds the word, in any case, with or without diacritics.
    pub fn has(&self, word: &str) -> bool {
        let mut utf8 = [0; 4];
        let hash =
            folded(word).fold(SEED, |hash, c| fnv1a(hash, c.encode_utf8(&mut utf8).as_bytes()));
        has(self.0, hash)
    }
}
