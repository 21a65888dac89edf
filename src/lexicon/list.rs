//! Word lists: words and phrases with a value, found at a token in constant time.

use super::{Token, WordId};

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
    /// For every word up to the last that begins an entry, its place in `heads` and one more; 0
    /// for none. An array, as every token is looked up in most of the lists.
    places: Vec<u16>,
    heads: Vec<Head>,
}

/// What begins with one word.
#[derive(Debug, Default)]
struct Head {
    single: Option<u32>,
    /// Longest first.
    phrases: Vec<Phrase>,
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
        self.entries.head(word).is_some_and(|head| head.single.is_some())
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
    fn head(&self, word: WordId) -> Option<&Head> {
        let place = usize::from(*self.places.get(word.0 as usize)?);
        self.heads.get(place.wrapping_sub(1))
    }

    fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, u32)> {
        let token = tokens.get(at)?;
        [token.cased, token.word].into_iter().find_map(|word| {
            let head = self.head(word)?;
            head.phrase(&tokens[at + 1..]).or(head.single.map(|place| (1, place)))
        })
    }

    fn get(&self, token: &Token) -> Option<u32> {
        [token.cased, token.word].into_iter().find_map(|word| self.head(word)?.single)
    }

    /// Whether there was no such entry yet.
    fn insert(&mut self, words: &[WordId], place: u32) -> bool {
        let Some((&first, rest)) = words.split_first() else { return false };
        let word = first.0 as usize;
        self.places.resize(self.places.len().max(word + 1), 0);
        if self.places[word] == 0 {
            self.heads.push(Head::default());
            self.places[word] = self.heads.len() as u16;
        }
        let head = &mut self.heads[usize::from(self.places[word]) - 1];
        if rest.is_empty() {
            return *head.single.get_or_insert(place) == place;
        }
        let at = head.phrases.partition_point(|(other, _)| other.len() >= rest.len());
        let new = !head.phrases.iter().any(|(other, _)| **other == *rest);
        if new {
            head.phrases.insert(at, (rest.into(), place));
        }
        new
    }
}

impl Head {
    fn phrase(&self, following: &[Token]) -> Option<(usize, u32)> {
        self.phrases.iter().find_map(|(rest, place)| {
            let fits = rest.len() <= following.len()
                && rest.iter().zip(following).all(|(&w, t)| w == t.word || w == t.cased);
            fits.then_some((rest.len() + 1, *place))
        })
    }
}
