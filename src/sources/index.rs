//! The index of a source: which of its passages speak of a term.

use super::{Term, terms};
use crate::facts::Reading;
use crate::span::Span;
use crate::text::Document;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// One sentence of a source.
#[derive(Debug)]
pub struct Passage {
    /// The place of its block.
    pub block: usize,
    /// Where it stands, in bytes of its block.
    pub span: Span,
    /// Its tokens, as places in the reading's list.
    pub tokens: Range<usize>,
    /// What it speaks of.
    pub terms: Vec<Term>,
}

/// A source's passages, findable by term.
#[derive(Debug, Default)]
pub struct Index {
    /// In reading order.
    pub passages: Vec<Passage>,
    /// Passages by term key, and by group (see [`group_key`]); each list rises.
    postings: FxHashMap<u64, Vec<u32>>,
}

impl Index {
    pub(super) fn new(document: &Document, readings: &[Reading]) -> Self {
        let mut index = Index::default();
        for (block, (text, reading)) in document.blocks.iter().zip(readings).enumerate() {
            for sentence in &reading.sentences {
                let tokens = sentence.tokens.clone();
                let terms = terms(&text.text, reading, &tokens);
                let place = index.passages.len() as u32;
                for term in &terms {
                    for key in keys(term) {
                        let list = index.postings.entry(key).or_default();
                        if list.last() != Some(&place) {
                            list.push(place);
                        }
                    }
                }
                index.passages.push(Passage { block, span: sentence.span, tokens, terms });
            }
        }
        index
    }

    /// How much a term tells: high where few passages speak of it.
    pub fn weight(&self, term: &Term) -> f64 {
        let spoken = self.postings(term).len() as f64;
        (1.0 + self.passages.len() as f64 / (spoken + 0.5)).ln()
    }

    /// The passages that speak of a term, in the same or in other words.
    pub fn postings(&self, term: &Term) -> &[u32] {
        let list = |key| self.postings.get(&key).map_or(&[][..], Vec::as_slice);
        match term.group {
            0 => list(term.key),
            // Every passage with the word is in its group's list too.
            group => list(group_key(group)),
        }
    }
}

fn keys(term: &Term) -> impl Iterator<Item = u64> {
    let group = (term.group != 0).then(|| group_key(term.group));
    std::iter::once(term.key).chain(group)
}

/// Groups are kept among the keys, out of the way of hashed words.
fn group_key(group: u16) -> u64 {
    u64::from(group)
}
