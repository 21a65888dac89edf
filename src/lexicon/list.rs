//! Word lists: words and phrases with a value, found at a token in constant time.

use super::{Token, WordId};
use rustc_hash::FxHashMap;

/// The words of an entry behind its first, and what it stands for.
type Phrase = (Box<[WordId]>, u32);

/// Words and phrases of one kind, each with a value.
///
/// An entry written in lower case is found however the text writes it; one with capitals only as
/// it is written ("May", "US").
#[derive(Debug)]
pub struct List<V> {
    entries: Entries,
    values: Vec<V>,
}

/// The entries of a list, each by its place among the values: the same code for every list.
#[derive(Debug, Default)]
struct Entries {
    /// A bit for every word that begins an entry: most words are told by it not to.
    first: Vec<u64>,
    single: FxHashMap<WordId, u32>,
    /// By first word; longest first.
    phrases: FxHashMap<WordId, Vec<Phrase>>,
}

impl<V> Default for List<V> {
    fn default() -> Self {
        List { entries: Entries::default(), values: Vec::new() }
    }
}

impl<V> List<V> {
    /// The longest entry that begins at `tokens[at]`: how many tokens it takes, and its value.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &V)> {
        let (length, place) = self.entries.at(tokens, at)?;
        Some((length, &self.values[place as usize]))
    }

    /// The value of a single word.
    pub fn get(&self, token: &Token) -> Option<&V> {
        self.entries.get(token).map(|place| &self.values[place as usize])
    }

    /// Whether a word by itself is in the list.
    pub(super) fn has_word(&self, word: WordId) -> bool {
        self.entries.single.contains_key(&word)
    }

    /// Whether the single word is in the list.
    pub fn has(&self, token: &Token) -> bool {
        self.entries.get(token).is_some()
    }

    /// Adds an entry; the first value given for a form stays.
    pub(super) fn insert(&mut self, words: &[WordId], value: V) {
        if self.entries.insert(words, self.values.len() as u32) {
            self.values.push(value);
        }
    }
}

impl Entries {
    fn begins(&self, word: WordId) -> bool {
        let bits = self.first.get(word.0 as usize / 64);
        bits.is_some_and(|bits| bits >> (word.0 % 64) & 1 != 0)
    }

    fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, u32)> {
        let token = tokens.get(at)?;
        [token.cased, token.word].into_iter().filter(|&word| self.begins(word)).find_map(|word| {
            self.phrase(word, &tokens[at + 1..])
                .or_else(|| self.single.get(&word).map(|&place| (1, place)))
        })
    }

    fn get(&self, token: &Token) -> Option<u32> {
        [token.cased, token.word]
            .into_iter()
            .filter(|&word| self.begins(word))
            .find_map(|word| self.single.get(&word).copied())
    }

    fn phrase(&self, first: WordId, following: &[Token]) -> Option<(usize, u32)> {
        let candidates = self.phrases.get(&first)?;
        candidates.iter().find_map(|(rest, place)| {
            let fits = rest.len() <= following.len()
                && rest.iter().zip(following).all(|(&w, t)| w == t.word || w == t.cased);
            fits.then_some((rest.len() + 1, *place))
        })
    }

    /// Whether there was no such entry yet.
    fn insert(&mut self, words: &[WordId], place: u32) -> bool {
        let Some((&first, rest)) = words.split_first() else { return false };
        let bits = first.0 as usize / 64;
        self.first.resize(self.first.len().max(bits + 1), 0);
        self.first[bits] |= 1 << (first.0 % 64);
        if rest.is_empty() {
            return *self.single.entry(first).or_insert(place) == place;
        }
        let phrases = self.phrases.entry(first).or_default();
        let at = phrases.partition_point(|(other, _)| other.len() >= rest.len());
        let new = !phrases.iter().any(|(other, _)| **other == *rest);
        if new {
            phrases.insert(at, (rest.into(), place));
        }
        new
    }
}
