//! Verdicts: does a source speak of the same thing, and does every detail fit?

mod compare;
mod decide;
mod event;
mod evidence;
mod polarity;

pub use compare::{Relation, Slot, SlotKind};
pub use decide::{Scores, Verdict};

use crate::claims::Claim;
use crate::codes::Reason;
use crate::facts::{Moment, Reading};
use crate::lexicon::Related;
use crate::sources::{Group, Source, terms};
use crate::span::Span;
use crate::text::Document;

/// A claim held against every source.
#[derive(Clone, Debug)]
pub struct ClaimVerdict {
    /// Over all sources; none when none is loaded.
    pub verdict: Option<Verdict>,
    /// The chance that the verdict is right.
    pub confidence: f64,
    /// One for each source, in the order loaded.
    pub sources: Vec<SourceVerdict>,
}

/// A claim held against one source.
#[derive(Clone, Debug)]
pub struct SourceVerdict {
    /// The source's place among those loaded.
    pub source: usize,
    /// What it says of the claim.
    pub verdict: Verdict,
    /// The chance that this is right.
    pub confidence: f64,
    /// The chance of each verdict.
    pub scores: Scores,
    /// The nearest passage: the place of its block, and where it stands there.
    pub evidence: Option<(usize, Span)>,
    /// Detail by detail, in the claim's order.
    pub slots: Vec<Slot>,
    /// Why.
    pub reason: Option<Reason>,
}

/// What a page's claims are judged by.
pub struct Judge<'a> {
    page: &'a Document,
    readings: &'a [Reading],
    sources: &'a [Source],
    groups: &'a [Group],
    /// The word-relatedness table, when it is loaded.
    pub related: Option<&'a Related>,
}

/// One passage with all that is known of it: what two sides of a comparison have in common.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    text: &'a str,
    reading: &'a Reading,
    span: Span,
    terms: &'a [crate::sources::Term],
    published: Option<Moment>,
}

impl Side<'_> {
    /// Whether this text is known to be older than the other.
    fn is_older_than(&self, other: &Side) -> bool {
        matches!((self.published, other.published), (Some(mine), Some(theirs)) if mine < theirs)
    }
}

impl<'a> Judge<'a> {
    /// Judges the claims of `page` by `sources`.
    pub fn new(
        page: &'a Document,
        readings: &'a [Reading],
        sources: &'a [Source],
        groups: &'a [Group],
        related: Option<&'a Related>,
    ) -> Self {
        Judge { page, readings, sources, groups, related }
    }
}

/// Holds a claim of the page's block `block` against every source.
pub fn judge(judge: &Judge, block: usize, claim: &Claim) -> ClaimVerdict {
    let text = &judge.page.blocks[block].text;
    let reading = &judge.readings[block];
    let terms = terms(text, reading, &claim.tokens);
    let published = |document: &Document| document.published.as_deref().and_then(Moment::parse);
    let side =
        Side { text, reading, span: claim.span, terms: &terms, published: published(judge.page) };
    let sources: Vec<SourceVerdict> = judge
        .sources
        .iter()
        .enumerate()
        .map(|(place, source)| against(&side, claim, place, source, published(&source.document)))
        .collect();
    decide::over_sources(sources, judge.groups)
}

/// Holds a claim against one source: candidates, same event?, slot by slot, verdict.
fn against(
    side: &Side,
    claim: &Claim,
    place: usize,
    source: &Source,
    published: Option<Moment>,
) -> SourceVerdict {
    let mut best: Option<SourceVerdict> = None;
    for passage in evidence::candidates(side.terms, &source.index) {
        let passage = &source.index.passages[passage];
        let other = Side {
            text: &source.document.blocks[passage.block].text,
            reading: &source.readings[passage.block],
            span: passage.span,
            terms: &passage.terms,
            published,
        };
        let slots = compare::slots(side, claim, &other);
        let event = event::likeness(side, &other, &slots, &source.index);
        let (verdict, scores, reason) = decide::verdict(&event);
        let judged = SourceVerdict {
            source: place,
            verdict,
            confidence: scores.of(verdict),
            scores,
            evidence: Some((passage.block, passage.span)),
            slots,
            reason,
        };
        if best.as_ref().is_none_or(|best| decide::says_more(&judged, best)) {
            best = Some(judged);
        }
    }
    best.unwrap_or_else(|| SourceVerdict {
        source: place,
        verdict: Verdict::Unmentioned,
        confidence: Scores::NOTHING.unmentioned,
        scores: Scores::NOTHING,
        evidence: None,
        slots: Vec::new(),
        reason: Some(Reason::NothingNear),
    })
}
