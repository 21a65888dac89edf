//! The claim as it is asked of sources: its terms, under every key by which they may be met.

use crate::sources::{Index, Term, TermKind, keys};

/// How far another word of the same group meets a term.
const SYNONYM: f32 = 0.9;

/// A claim's terms, each once, under every key by which a source may speak of them.
pub(super) struct Probe {
    /// Each thing the claim speaks of, once, in its order.
    pub terms: Vec<Term>,
    /// Key, place of the term, and how far meeting the key meets the term; sorted by key.
    keys: Vec<(u64, u32, f32)>,
}

impl Probe {
    pub(super) fn new(all: &[Term]) -> Self {
        let mut terms: Vec<Term> = Vec::with_capacity(all.len());
        for term in all {
            if !terms.iter().any(|other| other.key == term.key) {
                terms.push(*term);
            }
        }
        let mut found = Vec::with_capacity(2 * terms.len());
        for (place, term) in (0..).zip(&terms) {
            for key in keys(term) {
                found.push((key, place, if key == term.key { 1.0 } else { SYNONYM }));
            }
        }
        found.sort_unstable_by_key(|entry| entry.0);
        Probe { terms, keys: found }
    }

    /// Every key, with the term it meets and how far.
    pub(super) fn keys(&self) -> impl Iterator<Item = (u64, usize, f32)> {
        self.keys.iter().map(|&(key, place, strength)| (key, place as usize, strength))
    }

    /// The terms that a key meets, and how far.
    pub(super) fn met_by(&self, key: u64) -> impl Iterator<Item = (usize, f32)> {
        let first = self.keys.partition_point(|entry| entry.0 < key);
        let same = self.keys[first..].iter().take_while(move |entry| entry.0 == key);
        same.map(|&(_, place, strength)| (place as usize, strength))
    }

    /// How much each term tells in a source: rare ones more, names more than words.
    pub(super) fn weights(&self, index: &Index) -> Vec<f64> {
        self.terms
            .iter()
            .map(|term| {
                let kind = match term.kind {
                    TermKind::Name => 1.2,
                    TermKind::Word => 1.0,
                    TermKind::Figure => 0.7,
                    TermKind::Date => 0.5,
                };
                kind * index.weight(index.postings(term.key).len())
            })
            .collect()
    }
}
