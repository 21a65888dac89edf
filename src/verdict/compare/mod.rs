//! Slot by slot: each detail of the claim beside what the evidence says of it.

mod action;
mod date;
mod figure;
mod name;
mod quote;
mod unknown;

use super::Side;
use crate::claims::Claim;
use crate::codes::Reason;
use crate::facts::{Fact, FigureKind, NameKind, Value};
use crate::span::Span;

/// How the evidence's detail stands to the claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// What the evidence says lies within what the claim says.
    Agrees,
    /// The two overlap otherwise.
    Compatible,
    /// They can't both be true.
    Differs,
    /// The evidence does not say.
    Missing,
    /// The evidence says that it is not known.
    StatedUnknown,
}

/// What a slot is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SlotKind {
    Figure(FigureKind),
    Date,
    Time,
    Name(NameKind),
    Quote,
    Polarity,
    Modality,
    Attribution,
    Action,
}

/// One detail compared.
#[derive(Clone, Debug)]
pub struct Slot {
    /// What it is about.
    pub kind: SlotKind,
    /// How the two stand to each other.
    pub relation: Relation,
    /// The detail in the claim, in bytes of its block.
    pub claim: Span,
    /// The detail in the evidence, in bytes of its block.
    pub evidence: Option<Span>,
    /// Why.
    pub reason: Option<Reason>,
}

impl Slot {
    fn missing(kind: SlotKind, claim: Span) -> Self {
        let reason = Some(Reason::NotStated);
        Slot { kind, relation: Relation::Missing, claim, evidence: None, reason }
    }

    /// Whether the slot bears on the verdict; who is quoted does so only through its quotation.
    pub(super) fn is_core(&self) -> bool {
        !matches!(self.kind, SlotKind::Attribution | SlotKind::Modality)
    }
}

/// Every detail of the claim beside its counterpart in the evidence, in the claim's order.
pub(super) fn slots(claim_side: &Side, claim: &Claim, evidence: &Side) -> Vec<Slot> {
    // A name inside another is no detail of its own.
    let inner = |fact: &&Fact| matches!(&fact.value, Value::Name(name) if name.inside);
    let facts =
        || claim.facts.iter().map(|&fact| &claim_side.reading.facts[fact]).filter(|f| !inner(f));
    let theirs: Vec<&Fact> = facts_of(evidence);
    let mut slots: Vec<Slot> = facts()
        .map(|fact| match &fact.value {
            Value::Figure(_) => figure::compare(claim_side, fact, evidence, &theirs),
            Value::Date(_) | Value::Time(_) => date::compare(fact, &theirs),
            Value::Name(_) => name::compare(claim_side, fact, evidence, &theirs),
            Value::Quote(_) => quote::compare(claim_side, fact, evidence),
        })
        .collect();
    slots.extend(action::compare(claim_side, evidence));
    unknown::mark(claim_side, evidence, &mut slots);
    slots.sort_by_key(|slot| slot.claim.start);
    slots
}

/// The facts of a passage.
fn facts_of<'a>(side: &Side<'a>) -> Vec<&'a Fact> {
    let facts = &side.reading.facts;
    let first = facts.partition_point(|fact| fact.span.start < side.span.start);
    facts[first..].iter().take_while(|fact| fact.span.start < side.span.end).collect()
}
