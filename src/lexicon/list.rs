//! Word lists: words and phrases with a value, found at a token in constant time.

use super::{Token, WordId};
use crate::table::Table;

/// An entry of several words, behind its first.
#[derive(Debug)]
struct Phrase {
    /// Apart from the rest: a common word begins dozens of phrases, and this tells nearly all of them.
    second: WordId,
    rest: Box<[WordId]>,
    /// What it stands for.
    place: u32,
}

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
    /// The list's bit among those of [`Begins`].
    bit: u32,
    /// By word: what begins with it.
    heads: Table<Head>,
}

/// In which lists an entry begins, a bit for each: every token is looked up in most of the lists, and
/// nearly always for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Begins(u64);

impl Begins {
    /// Whether the two have a list in common.
    pub fn meets(self, other: Begins) -> bool {
        self.0 & other.0 != 0
    }

    /// The lists of both.
    pub(super) fn or(self, other: Begins) -> Begins {
        Begins(self.0 | other.0)
    }
}

/// In which lists a word is an entry, begins a longer one, or comes second in one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    alone: u64,
    first: u64,
    second: u64,
}

impl Places {
    /// Those of either of two words.
    pub fn or(self, other: Places) -> Places {
        Places {
            alone: self.alone | other.alone,
            first: self.first | other.first,
            second: self.second | other.second,
        }
    }

    /// In which lists an entry may begin with a word that has these places, before the given one: a
    /// common word begins phrases of many lists, and the next tells that it begins none here.
    pub fn begins_before(self, next: Places) -> Begins {
        Begins(self.alone | self.first & next.second)
    }
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
        List::new(0)
    }
}

impl<V> List<V> {
    /// An empty list, the `number`th of its lexicon.
    pub(super) fn new(number: u32) -> Self {
        assert!(number < u64::BITS, "a lexicon has 64 lists at most");
        List { entries: Entries { bit: number, heads: Table::default() }, values: Vec::new() }
    }

    /// The longest entry that begins at `tokens[at]`: how many tokens it takes, and its value.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &V)> {
        if !self.entries.may_hold(tokens.get(at)?) {
            return None;
        }
        let (length, place) = self.entries.at(tokens, at)?;
        Some((length, &self.values[place as usize]))
    }

    /// The list as one of those that a word may begin an entry of.
    pub fn begins(&self) -> Begins {
        Begins(1 << self.entries.bit)
    }

    /// The value of a single word.
    pub fn get(&self, token: &Token) -> Option<&V> {
        if !self.entries.may_hold(token) {
            return None;
        }
        self.entries.get(token).map(|place| &self.values[place as usize])
    }

    /// Whether a word by itself is in the list.
    pub(super) fn has_word(&self, word: WordId) -> bool {
        self.entries.head(word).is_some_and(|head| head.single.is_some())
    }

    /// Whether the single word is in the list.
    pub fn has(&self, token: &Token) -> bool {
        self.entries.may_hold(token) && self.entries.get(token).is_some()
    }

    /// The value of an entry, which is `value` where there is none yet. `places` are those of every
    /// word.
    pub(super) fn entry(&mut self, words: &[WordId], value: V, places: &mut [Places]) -> &mut V {
        let place = self.entries.entry(words, self.values.len() as u32, places) as usize;
        if place == self.values.len() {
            self.values.push(value);
        }
        &mut self.values[place]
    }
}

impl Entries {
    fn may_hold(&self, token: &Token) -> bool {
        token.begins.0 >> self.bit & 1 != 0
    }

    fn head(&self, word: WordId) -> Option<&Head> {
        self.heads.get(u64::from(word.0))
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

    /// The place of an entry, which is `place` where it is new.
    fn entry(&mut self, words: &[WordId], place: u32, places: &mut [Places]) -> u32 {
        let Some((&first, behind)) = words.split_first() else { return place };
        let bit = 1 << self.bit;
        let head = self.heads.entry(u64::from(first.0), Head::default);
        let Some((&second, rest)) = behind.split_first() else {
            places[first.place()].alone |= bit;
            return *head.single.get_or_insert(place);
        };
        places[first.place()].first |= bit;
        places[second.place()].second |= bit;
        let at = head.phrases.partition_point(|other| other.rest.len() >= rest.len());
        let same = |other: &Phrase| other.second == second && *other.rest == *rest;
        if let Some(known) = head.phrases.iter().find(|other| same(other)) {
            return known.place;
        }
        head.phrases.insert(at, Phrase { second, rest: rest.into(), place });
        place
    }
}

impl Head {
    fn phrase(&self, following: &[Token]) -> Option<(usize, u32)> {
        let (second, following) = following.split_first()?;
        let meets = |word: WordId, token: &Token| word == token.word || word == token.cased;
        let fits = |phrase: &&Phrase| {
            meets(phrase.second, second)
                && phrase.rest.len() <= following.len()
                && phrase.rest.iter().zip(following).all(|(&word, token)| meets(word, token))
        };
        let phrase = self.phrases.iter().find(fits)?;
        Some((phrase.rest.len() + 2, phrase.place))
    }
}
