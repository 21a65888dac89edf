//! Same event or not: how alike what the two passages speak of is.

use super::Side;
use super::compare::{Relation, Slot, SlotKind};
use super::evidence::weight;
use crate::codes::Reason;
use crate::sources::{Index, Term};

/// What decides whether two passages speak of the same thing, and how fully.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// Share of the claim's weight that the evidence speaks of.
    pub coverage: f64,
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
    /// Why the evidence can't confirm the claim, though nothing differs.
    pub weakened: Option<Reason>,
}

/// How alike claim and evidence are.
pub(super) fn likeness(claim: &Side, evidence: &Side, slots: &[Slot], index: &Index) -> Likeness {
    let fits = |slot: &Slot| matches!(slot.relation, Relation::Agrees | Relation::Compatible);
    let met = |term: &&Term| {
        let same = |t: &Term| t.key == term.key || term.group != 0 && t.group == term.group;
        evidence.terms.iter().any(same)
            || slots.iter().any(|slot| fits(slot) && slot.claim.contains(term.span))
    };
    let all: f64 = claim.terms.iter().map(|term| weight(term, index)).sum();
    let spoken: f64 = claim.terms.iter().filter(met).map(|term| weight(term, index)).sum();
    let count = |wanted: &dyn Fn(&Slot) -> bool| {
        slots.iter().filter(|s| s.is_core() && s.kind != SlotKind::Action && wanted(s)).count()
    };
    Likeness {
        coverage: if all > 0.0 { spoken / all } else { 0.0 },
        action: slots.iter().any(|s| s.kind == SlotKind::Action && s.relation == Relation::Agrees),
        agreeing: count(&fits),
        differing: count(&|slot| slot.relation == Relation::Differs),
        missing: count(&|slot| slot.relation == Relation::Missing),
        unknown: slots.iter().filter(|s| s.relation == Relation::StatedUnknown).count(),
        weakened: slots.iter().filter_map(|slot| slot.reason).find(|reason| {
            matches!(reason, Reason::LessCertain | Reason::UpdatedLater | Reason::KnownSince)
        }),
    }
}
