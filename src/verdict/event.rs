//! Same event or not: how alike what the two passages speak of is.

use super::Side;
use super::compare::{Relation, Slot, SlotKind};
use super::evidence::{Candidate, weight};
use crate::sources::{Index, TermKind};

/// What decides whether two passages speak of the same thing, and how fully.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// Share of the claim's weight that the evidence speaks of.
    pub coverage: f64,
    /// The same without names and figures: the words alone.
    pub words: f64,
    /// Whether the action is the same.
    pub action: bool,
    /// Core slots besides the action that agree or are compatible.
    pub agreeing: usize,
    /// Core slots that differ.
    pub differing: usize,
    /// Core slots that the evidence does not state.
    pub missing: usize,
    /// Slots that the evidence says are not known.
    pub unknown: usize,
    /// Whether the evidence only supposes what the claim asserts.
    pub supposed: bool,
}

/// How alike claim and evidence are.
pub(super) fn likeness(
    claim: &Side,
    evidence: &Side,
    candidate: &Candidate,
    slots: &[Slot],
    index: &Index,
) -> Likeness {
    let meets = |term: &&crate::sources::Term| {
        let other = |t: &crate::sources::Term| {
            t.key == term.key || term.group != 0 && t.group == term.group
        };
        evidence.terms.iter().any(other)
    };
    let words = || claim.terms.iter().filter(|term| term.kind == TermKind::Word);
    let all: f64 = words().map(|term| weight(term, index)).sum();
    let met: f64 = words().filter(meets).map(|term| weight(term, index)).sum();
    let count = |relations: &[Relation]| {
        slots
            .iter()
            .filter(|s| s.is_core() && s.kind != SlotKind::Action && relations.contains(&s.relation))
            .count()
    };
    Likeness {
        coverage: candidate.coverage,
        words: if all > 0.0 { met / all } else { 0.0 },
        action: slots.iter().any(|s| s.kind == SlotKind::Action && s.relation == Relation::Agrees),
        agreeing: count(&[Relation::Agrees, Relation::Compatible]),
        differing: count(&[Relation::Differs]),
        missing: count(&[Relation::Missing]),
        unknown: slots.iter().filter(|s| s.relation == Relation::StatedUnknown).count(),
        supposed: slots.iter().any(|s| s.kind == SlotKind::Modality),
    }
}
