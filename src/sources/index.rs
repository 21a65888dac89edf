//! The index of a source: which of its passages speak of a term.

use super::{Term, terms};
use crate::facts::{Amount, Counts, Fact, Figure, NameKind, Reading, Value};
use crate::lexicon::english;
use crate::order::sort_by_rank;
use crate::span::Span;
use crate::text::{Document, Token, TokenKind};
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
    /// The facts that begin in it, as places in the reading's list.
    pub facts: Range<usize>,
    /// What it speaks of.
    pub terms: Vec<Term>,
    /// Its neighbouring words as written (see [`pairs`]), rising.
    pub pairs: Vec<u64>,
    /// Whether it has a word of denial.
    pub denies: bool,
    /// Its pronoun of the third person before anybody is named.
    pub pronoun: Option<Pronoun>,
}

/// For whom a pronoun of the third person may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// "He", "she": a person.
    Person,
    /// "It": no person.
    Thing,
    /// "They".
    Any,
}

impl Pronoun {
    fn of(word: &str) -> Option<Self> {
        let is = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
        match () {
            () if is(&["he", "she", "his", "her", "him"]) => Some(Pronoun::Person),
            () if is(&["it", "its"]) => Some(Pronoun::Thing),
            () if is(&["they", "their", "them"]) => Some(Pronoun::Any),
            () => None,
        }
    }

    /// Whether it may stand for a name of the kind.
    pub fn may_stand_for(self, kind: NameKind) -> bool {
        match kind {
            NameKind::Place => false,
            NameKind::Person => self != Pronoun::Thing,
            NameKind::Organization | NameKind::Other => self != Pronoun::Person,
        }
    }
}

/// A source's passages, findable by term.
#[derive(Debug, Default)]
pub struct Index {
    /// In reading order.
    pub passages: Vec<Passage>,
    /// What each passage speaks of, by key (see [`keys`]); the keys rise, and the places of each.
    postings: Vec<(u64, u32)>,
    /// How much a word tells, by the number of passages that speak of it.
    weights: Vec<f64>,
    /// The keys of names and figures, rising, each with the places of its block and its fact.
    facts: Vec<(u64, u32, u32)>,
    /// The dates and clock times, as the places of their block and their fact.
    pub(super) dates: Vec<(u32, u32)>,
}

impl Index {
    pub(super) fn new(document: &Document, readings: &[Reading]) -> Self {
        let mut index = Index::default();
        for (block, (text, reading)) in document.blocks.iter().zip(readings).enumerate() {
            for sentence in &reading.sentences {
                let tokens = sentence.tokens.clone();
                let terms = terms(&text.text, reading, &tokens);
                let place = index.passages.len() as u32;
                index.postings.extend(terms.iter().flat_map(keys).map(|key| (key, place)));
                let mut pairs = pairs(&text.text, reading, &tokens);
                sort_by_rank(&mut pairs, |&pair| pair);
                let facts = reading.facts_in(sentence.span);
                let denies = denies(reading, &tokens);
                let pronoun = pronoun(&text.text, reading, &tokens, &reading.facts[facts.clone()]);
                index.passages.push(Passage {
                    block,
                    span: sentence.span,
                    tokens,
                    facts,
                    terms,
                    pairs,
                    denies,
                    pronoun,
                });
            }
        }
        sort_by_rank(&mut index.postings, |posting| posting.0);
        index.postings.dedup();
        index.weights = (0..=index.passages.len()).map(|spoken| index.told_by(spoken)).collect();
        index.sort_out(readings);
        index
    }

    /// Lists the facts that are asked for wherever the source has them.
    fn sort_out(&mut self, readings: &[Reading]) {
        for (reading, block) in readings.iter().zip(0..) {
            for (fact, at) in reading.facts.iter().zip(0..) {
                match &fact.value {
                    Value::Name(name) => {
                        self.facts.extend(name.keys().iter().map(|&key| (key, block, at)));
                    }
                    Value::Figure(figure) => {
                        self.facts.extend(figure_keys(figure).map(|key| (key, block, at)));
                    }
                    Value::Date(_) | Value::Time(_) => self.dates.push((block, at)),
                    Value::Quote(_) => {}
                }
            }
        }
        sort_by_rank(&mut self.facts, |fact| fact.0);
    }

    /// Names and figures that have one of these keys, as the places of their block and their fact.
    pub(super) fn facts_met(&self, keys: &[u64]) -> impl Iterator<Item = (usize, usize)> {
        keys.iter().flat_map(|&key| {
            let first = self.facts.partition_point(|entry| entry.0 < key);
            let met = self.facts[first..].iter().take_while(move |entry| entry.0 == key);
            met.map(|&(_, block, fact)| (block as usize, fact as usize))
        })
    }

    /// How much a word tells that `spoken` of the passages speak of: high where few do.
    pub fn weight(&self, spoken: usize) -> f64 {
        self.weights[spoken]
    }

    /// Smoothed as if the text were longer than it is, so that a short one doesn't make every word
    /// a rare one.
    fn told_by(&self, spoken: usize) -> f64 {
        const SMOOTHING: f64 = 20.0;
        ((self.passages.len() as f64 + SMOOTHING) / (spoken as f64 + 1.0)).ln_1p()
    }

    /// What the passages speak of: keys (see [`keys`]), rising, each with the places of its passages.
    pub(super) fn postings(&self) -> &[(u64, u32)] {
        &self.postings
    }
}

/// The keys a figure is found by: its value, and what it counts, where that is told.
pub fn figure_keys(figure: &Figure) -> [u64; 3] {
    let Amount { min, max, .. } = figure.amount;
    let value = !min.or(max).map_or(0, |value| (value + 0.0).to_bits());
    let Counts { outcome, noun } = figure.counts;
    [value, outcome.unwrap_or(value), noun.unwrap_or(value)]
}

/// The keys a term is found by: its own, and that of its group of synonyms.
pub fn keys(term: &Term) -> impl Iterator<Item = u64> + use<> {
    let group = (term.group != 0).then_some(u64::from(term.group));
    std::iter::once(term.key).chain(group)
}

/// Whether a range of tokens has a word of denial.
pub fn denies(reading: &Reading, tokens: &Range<usize>) -> bool {
    let negations = &english().negations;
    tokens.clone().any(|at| negations.at(&reading.tokens, at).is_some())
}

/// The first pronoun of a range of tokens, before its facts name a person or an organisation.
fn pronoun(
    text: &str,
    reading: &Reading,
    tokens: &Range<usize>,
    facts: &[Fact],
) -> Option<Pronoun> {
    let names = |fact: &&Fact| match &fact.value {
        Value::Name(name) => matches!(name.kind, NameKind::Person | NameKind::Organization),
        _ => false,
    };
    let named = facts.iter().find(names).map_or(tokens.end, |fact| fact.tokens.start);
    let words = reading.tokens[tokens.start..named.clamp(tokens.start, tokens.end)].iter();
    words.filter(|token| token.span.len() <= 5).find_map(|token| Pronoun::of(token.text(text)))
}

/// The neighbours among a range of words and figures as written, small letters for capitals: a
/// hash of each two.
pub fn pairs(text: &str, reading: &Reading, tokens: &Range<usize>) -> Vec<u64> {
    let spoken = |token: &&Token| token.is_word() || token.kind == TokenKind::Number;
    let mut before = None;
    let mut pairs = Vec::with_capacity(tokens.len());
    for token in reading.tokens[tokens.clone()].iter().filter(spoken) {
        let small = token.text(text).bytes().map(|byte| byte.to_ascii_lowercase());
        let word = small
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        pairs.extend(before.map(|before| u64::from(before) << 32 | u64::from(word)));
        before = Some(word);
    }
    pairs
}
