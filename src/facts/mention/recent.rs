//! Names that a pronoun may still reach back to.

use crate::facts::{NameKind, NameValue};
use crate::lexicon::key;
use crate::table::Table;

/// How many sentences back a pronoun or bare noun reaches.
const REACH: u32 = 3;
/// The most names remembered, however long the sentences.
const MOST: usize = 24;

/// Which pronoun a person takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sex {
    Male,
    Female,
}

struct Entry<'a> {
    name: &'a NameValue,
    sentence: u32,
    clause: u32,
    /// Whether it only stands before a noun: "U.S." in "U.S. power plants".
    modifies: bool,
}

/// Names of the last sentences, in order, each as often as it was named or meant.
#[derive(Default)]
pub(super) struct Recent<'a> {
    entries: Vec<Entry<'a>>,
    sexes: Table<Sex>,
    sentence: u32,
    clause: u32,
}

impl<'a> Recent<'a> {
    pub(super) fn begin_sentence(&mut self) {
        self.sentence += 1;
        self.begin_clause();
        let sentence = self.sentence;
        self.entries.retain(|entry| entry.sentence + REACH >= sentence);
    }

    pub(super) fn begin_clause(&mut self) {
        self.clause += 1;
    }

    /// Remembers a name, and which pronoun it takes where that is known.
    pub(super) fn add(&mut self, name: &'a NameValue, sex: Option<Sex>, modifies: bool) {
        if let Some(sex) = sex.filter(|_| name.kind == NameKind::Person) {
            self.sexes.insert(key(&name.canonical), sex);
        }
        if self.entries.len() == MOST {
            self.entries.remove(0);
        }
        self.entries.push(Entry { name, sentence: self.sentence, clause: self.clause, modifies });
    }

    /// Whom "he" or "she" stands for, or "him" and "her" as objects, which are never the subject
    /// of their own clause.
    pub(super) fn person(&mut self, sex: Sex, object: bool) -> Option<&'a NameValue> {
        let clause = self.clause;
        let fits = |entry: &Entry| {
            let known = self.sexes.get(key(&entry.name.canonical));
            entry.name.kind == NameKind::Person
                && entry.name.place.is_none()
                && known.is_none_or(|&known| known == sex)
                && !(object && entry.clause == clause)
        };
        let name = self.nearest(fits, REACH, true)?;
        self.add(name, Some(sex), false);
        Some(name)
    }

    /// What "it" stands for as one that says something, and "its" as one that owns something: for
    /// what its own clause has named.
    pub(super) fn body(&mut self, owns: bool) -> Option<&'a NameValue> {
        let clause = self.clause;
        let fits = |entry: &Entry| match entry.name.kind {
            _ if entry.modifies || owns && entry.clause != clause => false,
            NameKind::Organization => owns || entry.name.place.is_none(),
            NameKind::Place => owns && entry.name.place.is_none_or(|place| !place.demonym),
            _ => false,
        };
        let name = self.nearest(fits, 1, false)?;
        self.add(name, None, false);
        Some(name)
    }

    /// The one name of the last sentences that fits; none where there are several.
    pub(super) fn only(&self, fits: impl Fn(&NameValue) -> bool) -> Option<&'a NameValue> {
        one(self.entries.iter().rev().map(|entry| entry.name).filter(|name| fits(name)))
    }

    /// The one that fits in the nearest sentence that names any; of several in a sentence before
    /// this one, the subject where `subjects`.
    fn nearest(
        &self,
        fits: impl Fn(&Entry) -> bool,
        reach: u32,
        subjects: bool,
    ) -> Option<&'a NameValue> {
        let near = |entry: &&Entry| fits(entry) && entry.sentence + reach >= self.sentence;
        let sentence = self.entries.iter().rev().find(near)?.sentence;
        let named =
            || self.entries.iter().filter(near).filter(|e| e.sentence == sentence).map(|e| e.name);
        let subject = named().next().filter(|_| subjects && sentence < self.sentence);
        one(named()).or(subject)
    }
}

/// The name, where all are one.
fn one<'a>(mut names: impl Iterator<Item = &'a NameValue>) -> Option<&'a NameValue> {
    let first = names.next()?;
    names.all(|name| name.canonical == first.canonical).then_some(first)
}
