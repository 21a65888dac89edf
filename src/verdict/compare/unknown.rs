//! "It is unclear how…" against a claim that says how.

use super::polarity::said_within;
use super::{Pair, Relation, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::NameKind;
use crate::letters::lowered;
use crate::lexicon::english;
use crate::span::Span;
use crate::verdict::Side;

/// Marks the slot that the evidence says is not known, where the claim states it.
pub(super) fn mark(pair: &Pair, slots: &mut [Slot]) {
    let (claim, evidence) = (pair.claim, pair.evidence);
    let Some(cue) = unknown(evidence) else { return };
    if unknown(claim).is_some() {
        return;
    }
    let tokens = &evidence.reading.tokens;
    let next = tokens.partition_point(|token| token.span.start < cue.end);
    let question = tokens.get(next).map_or("", |token| token.text(evidence.text));
    let follows = tokens.get(next + 1).map_or("", |token| token.text(evidence.text));
    let asks = || said_within(pair, &(next..evidence.tokens.1)).is_some();
    let asked = |slot: &Slot| match (question, follows) {
        ("how", "many" | "much") => matches!(slot.kind, SlotKind::Figure(_)),
        ("how", _) => is_means(claim, slot),
        ("where", _) => slot.kind == SlotKind::Name(NameKind::Place),
        ("when", _) => matches!(slot.kind, SlotKind::Date | SlotKind::Time),
        ("who", _) => {
            matches!(slot.kind, SlotKind::Name(NameKind::Person | NameKind::Organization))
        }
        ("whether" | "if" | "that", _) => slot.kind == SlotKind::Action && asks(),
        _ => false,
    };
    // What the evidence names itself it does not call unknown.
    let open = |slot: &Slot| slot.relation == Relation::Missing || slot.kind == SlotKind::Action;
    if let Some(slot) = slots.iter_mut().find(|slot| open(slot) && asked(slot)) {
        if evidence.is_older_than(claim) {
            slot.reason = Some(Reason::KnownSince);
            return;
        }
        slot.relation = Relation::StatedUnknown;
        (slot.role, slot.done_alike) = (1.0, 1.0);
        slot.evidence = Some(cue);
        slot.reason = Some(Reason::StatedUnknown);
    }
}

/// Whether a name tells how: "through the Swiss Embassy", "via", "by means of".
fn is_means(claim: &Side, slot: &Slot) -> bool {
    let tokens = &claim.reading.tokens;
    let at = tokens.partition_point(|token| token.span.start < slot.claim.start);
    let word = |back: usize| {
        at.checked_sub(back).map_or(String::new(), |at| lowered(tokens[at].text(claim.text)))
    };
    let means = |word: &str| matches!(word, "through" | "via" | "using" | "by");
    let article = matches!(word(1).as_str(), "the" | "a" | "an" | "its" | "their");
    means(&word(1)) || article && means(&word(2))
}

/// Where a passage says that something is not known.
fn unknown(side: &Side) -> Option<Span> {
    let tokens = &side.reading.tokens;
    let (first, end) = side.tokens;
    (first..end).find_map(|at| {
        let (length, ()) = english().unknowns.at(tokens, at)?;
        Some(tokens[at].span.cover(tokens[at + length - 1].span))
    })
}
