//! Claims: the spans of a page that say something checkable, and how worth checking each is.

mod clause;
pub mod features;
mod kinds;
mod worth;

use crate::facts::Reading;
use crate::span::Span;
use crate::text::Block;
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
}

/// The claims of a block, in order: at least one for every sentence, worthy or not.
pub fn find(block: &Block, reading: &Reading) -> Vec<Claim> {
    clause::split(block, reading)
        .into_iter()
        .map(|tokens| {
            let span = reading.tokens[tokens.start].span.cover(reading.tokens[tokens.end - 1].span);
            let facts = (0..reading.facts.len())
                .filter(|&fact| span.contains(reading.facts[fact].span))
                .collect();
            let attribution =
                reading.attributions.iter().position(|said| said.content.overlaps(span));
            let mut claim = Claim {
                span,
                tokens,
                kinds: Vec::new(),
                score: 0.0,
                worthy: false,
                facts,
                attribution,
            };
            claim.kinds = kinds::of(reading, &claim);
            worth::judge(block, reading, &mut claim);
            claim
        })
        .collect()
}
