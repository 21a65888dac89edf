//! The shelf: the passages of all loaded sources as one list, findable by term, so that a claim asks
//! once for each of its words, however many sources there are.

use super::Source;
use crate::order::sort_by_rank;
use crate::table::Table;

/// Every passage of every source, one source after the other.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The source of each passage.
    sources: Vec<u32>,
    /// By key (see [`super::keys`]): where its passages begin and end in `postings`.
    ranges: Table<(u32, u32)>,
    /// Places of passages on the shelf; those of one key rise.
    postings: Vec<u32>,
}

impl Shelf {
    /// The shelf of some sources.
    pub fn of(sources: &[Source]) -> Self {
        let mut shelf = Shelf::default();
        let mut all: Vec<(u64, u32)> = Vec::new();
        for (source, number) in sources.iter().zip(0..) {
            let first = shelf.sources.len() as u32;
            all.extend(source.index.postings().iter().map(|&(key, at)| (key, first + at)));
            shelf.sources.resize(shelf.sources.len() + source.index.passages.len(), number);
        }
        // Each source's own rise already.
        sort_by_rank(&mut all, |posting| posting.0);
        for (&(key, place), at) in all.iter().zip(0..) {
            shelf.ranges.entry(key, || (at, at)).1 = at + 1;
            shelf.postings.push(place);
        }
        shelf
    }

    /// How many passages there are.
    pub fn len(&self) -> usize {
        self.sources.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// The places of the passages that speak of a key; they rise.
    pub fn postings(&self, key: u64) -> impl Iterator<Item = usize> {
        let (from, to) = self.ranges.get(key).copied().unwrap_or_default();
        self.postings[from as usize..to as usize].iter().map(|&place| place as usize)
    }

    /// The place of the source that a passage is of.
    pub fn source_of(&self, passage: usize) -> usize {
        self.sources[passage] as usize
    }
}
