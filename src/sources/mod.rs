//! Sources: other texts, read once and indexed for the questions that claims ask.

mod independence;
mod index;
mod shelf;
mod terms;

pub use independence::{Group, groups};
pub use index::{Index, Passage, Pronoun, denies, keys, pairs};
pub use shelf::Shelf;
pub use terms::{Term, TermKind, name_terms, terms};

use crate::facts::{self, Fact, Figure, Reading, Value};
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

    /// Its figures that may count the same thing as the given one, or have its value, each with the
    /// place of its block.
    pub fn figures_met(&self, figure: &Figure) -> impl Iterator<Item = (usize, &Fact, &Figure)> {
        let places = self.index.figures_met(figure);
        places.filter_map(|(block, at)| match &self.readings[block].facts[at] {
            fact @ Fact { value: Value::Figure(figure), .. } => Some((block, fact, figure)),
            _ => None,
        })
    }

    /// Its dates and clock times.
    pub fn dates(&self) -> impl Iterator<Item = &Fact> {
        self.index.dates.iter().map(|&place| self.fact(place))
    }

    fn fact(&self, (block, fact): (u32, u32)) -> &Fact {
        &self.readings[block as usize].facts[fact as usize]
    }
}
