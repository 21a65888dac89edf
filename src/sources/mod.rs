//! Sources: other texts, read once and indexed for the questions that claims ask.

mod independence;
mod index;
mod shelf;
mod terms;

pub use independence::{Group, groups};
pub use index::{Index, Passage, Pronoun, denies, figure_keys, keys, pairs};
pub use shelf::Shelf;
pub use terms::{Term, TermKind, name_terms, terms};

use crate::facts::{self, Fact, Reading};
use crate::text::{Document, Languages};

/// A loaded source.
#[derive(Debug)]
pub struct Source {
    /// The caller's name for it.
    pub id: String,
    /// Its text.
    pub document: Document,
    /// Its blocks, read.
    pub readings: Vec<Reading>,
    /// Its sentences, by what they speak of.
    pub index: Index,
    /// Its overlapping runs of words, as sorted hashes: how copies are told.
    pub shingles: Vec<u64>,
    /// Whom it rests on by name, where it is one.
    pub origin: Option<String>,
}

impl Source {
    /// Reads and indexes a document.
    pub fn read(id: &str, document: Document) -> Self {
        let languages = Languages::of(&document);
        let readings = facts::read(&document, &languages.blocks);
        let index = Index::new(&document, &readings);
        let shingles = independence::shingles(&document, &readings);
        let origin = independence::origin(&document, &readings);
        Source { id: id.into(), document, readings, index, shingles, origin }
    }

    /// Its names and figures that have one of these keys, each with the place of its block: those of a
    /// name, or of a figure (see [`figure_keys`]).
    pub fn facts_met(&self, keys: &[u64]) -> impl Iterator<Item = (usize, &Fact)> {
        let places = self.index.facts_met(keys);
        places.map(|(block, at)| (block, &self.readings[block].facts[at]))
    }

    /// Its dates and clock times.
    pub fn dates(&self) -> impl Iterator<Item = &Fact> {
        self.index.dates.iter().map(|&place| self.fact(place))
    }

    fn fact(&self, (block, fact): (u32, u32)) -> &Fact {
        &self.readings[block as usize].facts[fact as usize]
    }
}
