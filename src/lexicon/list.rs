//! Word lists: words and phrases with a value, found at a token in constant time.

use super::{Token, WordId};
use rustc_hash::FxHashMap;

/// The words of an entry behind its first, and its value.
type Phrase<V> = (Box<[WordId]>, V);

/// Words and phrases of one kind, each with a value.
///
/// An entry written in lower case is found however the text writes it; one with capitals only as
/// it is written ("May", "US").
#[derive(Debug)]
pub struct List<V> {
    single: FxHashMap<WordId, V>,
    /// By first word; longest first.
    phrases: FxHashMap<WordId, Vec<Phrase<V>>>,
}

impl<V> Default for List<V> {
    fn default() -> Self {
        List { single: FxHashMap::default(), phrases: FxHashMap::default() }
    }
}

impl<V> List<V> {
    /// The longest entry that begins at `tokens[at]`: how many tokens it takes, and its value.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &V)> {
        let token = tokens.get(at)?;
        [token.cased, token.word].into_iter().filter(|word| word.is_known()).find_map(|word| {
            self.phrase(word, &tokens[at + 1..])
                .or_else(|| self.single.get(&word).map(|value| (1, value)))
        })
    }

    /// The value of a single word.
    pub fn get(&self, token: &Token) -> Option<&V> {
        self.single.get(&token.cased).or_else(|| self.single.get(&token.word))
    }

    /// Whether a word by itself is in the list.
    pub(super) fn has_word(&self, word: WordId) -> bool {
        self.single.contains_key(&word)
    }

    /// Whether the single word is in the list.
    pub fn has(&self, token: &Token) -> bool {
        self.get(token).is_some()
    }

    fn phrase(&self, first: WordId, following: &[Token]) -> Option<(usize, &V)> {
        let candidates = self.phrases.get(&first)?;
        candidates.iter().find_map(|(rest, value)| {
            let fits = rest.len() <= following.len()
                && rest.iter().zip(following).all(|(&w, t)| w == t.word || w == t.cased);
            fits.then_some((rest.len() + 1, value))
        })
    }

    /// Adds an entry; the first value given for a form stays.
    pub(super) fn insert(&mut self, words: &[WordId], value: V) {
        let Some((&first, rest)) = words.split_first() else { return };
        if rest.is_empty() {
            self.single.entry(first).or_insert(value);
            return;
        }
        let phrases = self.phrases.entry(first).or_default();
        let place = phrases.partition_point(|(other, _)| other.len() >= rest.len());
        if !phrases.iter().any(|(other, _)| **other == *rest) {
            phrases.insert(place, (rest.into(), value));
        }
    }
}
