//! The claim as it is asked of sources: its terms, under every key by which they may be met.

use crate::lexicon::{Degree, Related};
use crate::order::sort_by_rank;
use crate::sources::{Term, TermKind, keys};

/// How far another word of the same group meets a term.
const SYNONYM: f32 = 0.9;

/// A claim's terms, each once, under every key by which a source may speak of them.
pub(super) struct Probe {
    /// Each thing the claim speaks of, once, in its order.
    pub terms: Vec<Term>,
    /// A key, and how far meeting it meets the term; term after term.
    by_term: Vec<(u64, f32)>,
    /// Where the keys of each term end.
    ends: Vec<usize>,
    /// Key, place of the term, and how far meeting the key meets the term; sorted by key.
    by_key: Vec<(u64, u32, f32)>,
    /// A bit for each key, by its last bits: most words of a passage meet nothing, and are told by it.
    bits: [u64; FILTER],
}

/// Words of a claim's filter: a kilobit, of which its keys take about a tenth.
const FILTER: usize = 16;

/// The word and the bit of a key in a filter.
fn bit(key: u64) -> (usize, u64) {
    ((key >> 6) as usize % FILTER, 1 << (key & 63))
}

impl Probe {
    pub(super) fn new(all: &[Term], related: Option<&Related>) -> Self {
        let mut terms: Vec<Term> = Vec::with_capacity(all.len());
        for term in all {
            if !terms.iter().any(|other| other.key == term.key) {
                terms.push(*term);
            }
        }
        let mut by_term = Vec::with_capacity(2 * terms.len());
        let mut ends = Vec::with_capacity(terms.len());
        for term in &terms {
            for key in keys(term) {
                by_term.push((key, if key == term.key { 1.0 } else { SYNONYM }));
            }
            if let Some(related) = related.filter(|_| term.kind == TermKind::Word) {
                // Words of one field find more wrong passages than right ones.
                let others = related.neighbours(term.key).filter(|(_, d)| *d > Degree::Akin);
                by_term.extend(others.map(|(key, degree)| (key, degree.strength())));
            }
            ends.push(by_term.len());
        }
        let places = (0..).zip(&ends).flat_map(|(place, &end)| {
            let start = if place == 0 { 0 } else { ends[place as usize - 1] };
            (start..end).map(move |_| place)
        });
        let mut by_key: Vec<(u64, u32, f32)> = by_term
            .iter()
            .zip(places)
            .map(|(&(key, strength), place)| (key, place, strength))
            .collect();
        sort_by_rank(&mut by_key, |entry| entry.0);
        let mut bits = [0; FILTER];
        for (key, ..) in &by_key {
            let (word, bit) = bit(*key);
            bits[word] |= bit;
        }
        Probe { terms, by_term, ends, by_key, bits }
    }

    /// The keys that meet a term, and how far.
    pub(super) fn keys_of(&self, term: usize) -> &[(u64, f32)] {
        let start = term.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.by_term[start..self.ends[term]]
    }

    /// Whether a key may meet a term; that most don't is known from this.
    pub(super) fn may_meet(&self, key: u64) -> bool {
        let (word, bit) = bit(key);
        self.bits[word] & bit != 0
    }

    /// The terms that a key meets, and how far.
    pub(super) fn met_by(&self, key: u64) -> impl Iterator<Item = (usize, f32)> {
        let first = self.by_key.partition_point(|entry| entry.0 < key);
        let same = self.by_key[first..].iter().take_while(move |entry| entry.0 == key);
        same.map(|&(_, place, strength)| (place as usize, strength))
    }

    /// How much a term tells by its kind alone: names more than words.
    pub(super) fn kind_weight(&self, term: usize) -> f64 {
        match self.terms[term].kind {
            TermKind::Name => 1.2,
            TermKind::Word => 1.0,
            TermKind::Figure => 0.7,
            TermKind::Date => 0.5,
        }
    }
}
