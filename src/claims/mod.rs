//! Claims: the spans of a page that say something checkable, and how worth checking each is.

mod clause;
pub mod features;
mod kinds;
mod opening;
mod plan;
mod shape;
mod silence;
#[cfg(test)]
mod tests;
mod verb;
mod worth;

pub use shape::Shape;

use crate::facts::{Attribution, Mention, Reading, View};
use crate::lexicon::english;
use crate::order::sort_by_rank;
use crate::span::Span;
use crate::text::{Block, Role};
use features::{Counter, Features, span_of};
use kinds::Kinds;
use std::ops::Range;

/// What kind of thing a claim asserts; one claim may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Kind {
    Figure,
    Date,
    Event,
    Quotation,
    Attribution,
    Comparison,
    Superlative,
    Record,
    Cause,
    Definition,
}

impl Kind {
    /// Every kind, in order.
    const ALL: [Kind; 10] = [
        Kind::Figure,
        Kind::Date,
        Kind::Event,
        Kind::Quotation,
        Kind::Attribution,
        Kind::Comparison,
        Kind::Superlative,
        Kind::Record,
        Kind::Cause,
        Kind::Definition,
    ];
}

/// A span of the page that asserts something.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands, in bytes of its block.
    pub span: Span,
    /// Its tokens, as places in the reading's list.
    pub tokens: Range<usize>,
    /// What it asserts.
    pub kinds: Vec<Kind>,
    /// 0 to 1: how worth checking it is.
    pub score: f64,
    /// Whether it asserts a checkable fact.
    pub worthy: bool,
    /// Its facts, as places in the reading's list.
    pub facts: Vec<usize>,
    /// Who says it, as a place in the reading's list.
    pub attribution: Option<usize>,
    mentions: Range<usize>,
}

impl Claim {
    /// Its pronouns and bare noun phrases whose referent is known, by place: "he", "the ministry",
    /// "the attack". With what they stand for the claim can be compared on its own. `reading` is
    /// that of its block.
    pub fn mentions<'r>(&self, reading: &'r Reading) -> &'r [Mention] {
        &reading.mentions[self.mentions.clone()]
    }
}

/// The claims of a block, in order: at least one for every sentence, worthy or not.
pub fn find(block: &Block, reading: &Reading) -> Vec<Claim> {
    let headline = block.role == Role::Heading;
    let described = describe(block, reading).into_iter();
    described.map(|(claim, features)| worth::judge(claim, &features, headline)).collect()
}

/// The claims of a block with their features, not judged yet: what training reads.
pub fn describe(block: &Block, reading: &Reading) -> Vec<(Claim, Features)> {
    let view = View {
        text: &block.text,
        role: block.role,
        tokens: &reading.tokens,
        sentences: &reading.sentences,
        lexicon: english(),
    };
    let counter = Counter::new(view, reading);
    let kinds = Kinds::new(view, reading);
    let mut said = Said::new(&reading.attributions);
    let clauses = clause::split(view, reading).into_iter();
    clauses
        .map(|clause| {
            let span = span_of(&reading.tokens, &clause.claim);
            let facts = within(reading, span);
            let attribution = said.of(span);
            let said_by = attribution.map(|at| &reading.attributions[at]);
            let features = counter.count(
                clause.whole,
                facts.iter().map(|&fact| &reading.facts[fact]),
                said_by.is_some_and(|said| is_of_others(said, &block.text)),
            );
            let kinds = kinds.of(&clause.claim, &features, said_by);
            let claim = Claim {
                span,
                tokens: clause.claim,
                kinds,
                score: 0.0,
                worthy: false,
                facts,
                attribution,
                mentions: mentioned(reading, span),
            };
            (claim, features)
        })
        .collect()
}

/// Whether somebody else than writer and reader says it: not "I think".
fn is_of_others(said: &Attribution, text: &str) -> bool {
    const HERE: [&str; 3] = ["I", "we", "you"];
    let speaker = said.speaker.map_or("", |speaker| speaker.of(text));
    // "I'd"
    let pronoun = speaker.split(['\'', '’']).next().unwrap_or_default();
    !HERE.iter().any(|here| here.eq_ignore_ascii_case(pronoun))
}

/// The facts within a span, as places in the reading's list, which is sorted by place.
fn within(reading: &Reading, span: Span) -> Vec<usize> {
    let first = reading.facts.partition_point(|fact| fact.span.start < span.start);
    let inside = reading.facts[first..].iter().take_while(|fact| fact.span.start < span.end);
    inside
        .enumerate()
        .filter_map(|(at, fact)| span.contains(fact.span).then_some(first + at))
        .collect()
}

/// The mentions within a span, as places in the reading's list, which is sorted by place.
fn mentioned(reading: &Reading, span: Span) -> Range<usize> {
    let mentions = &reading.mentions;
    let start = mentions.partition_point(|mention| mention.span.start < span.start);
    start..mentions.partition_point(|mention| mention.span.end <= span.end).max(start)
}

/// The attributions of a block, asked for span after span.
struct Said<'a> {
    attributions: &'a [Attribution],
    /// Their places, by where what is said begins.
    order: Vec<usize>,
    passed: usize,
}

impl<'a> Said<'a> {
    fn new(attributions: &'a [Attribution]) -> Self {
        let mut order: Vec<usize> = (0..attributions.len()).collect();
        sort_by_rank(&mut order, |&at| attributions[at].content.start as u64);
        Said { attributions, order, passed: 0 }
    }

    /// The first attribution of which the span holds a part. Spans are asked for in order.
    fn of(&mut self, span: Span) -> Option<usize> {
        let content = |at: &usize| self.attributions[*at].content;
        let over = self.order[self.passed..].iter().take_while(|at| content(at).end <= span.start);
        self.passed += over.count();
        let next = self.order[self.passed..].iter().take_while(|at| content(at).start < span.end);
        next.copied().find(|at| content(at).overlaps(span))
    }
}
