//! "It is unclear how…" against a claim that says how.

use super::super::polarity;
use super::{Relation, Side, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::NameKind;

/// Marks the slot that the evidence says is not known, where the claim states it.
pub(super) fn mark(claim: &Side, evidence: &Side, slots: &mut [Slot]) {
    let Some(cue) = polarity::unknown(evidence) else { return };
    if polarity::unknown(claim).is_some() {
        return;
    }
    let tokens = &evidence.reading.tokens;
    let next = tokens.partition_point(|token| token.span.start < cue.end);
    let question = tokens.get(next).map_or("", |token| token.text(evidence.text));
    let follows = tokens.get(next + 1).map_or("", |token| token.text(evidence.text));
    let asked = |slot: &Slot| match (question, follows) {
        ("how", "many" | "much") => matches!(slot.kind, SlotKind::Figure(_)),
        ("how", _) => is_means(claim, slot),
        ("where", _) => slot.kind == SlotKind::Name(NameKind::Place),
        ("when", _) => matches!(slot.kind, SlotKind::Date | SlotKind::Time),
        ("who", _) => {
            matches!(slot.kind, SlotKind::Name(NameKind::Person | NameKind::Organization))
        }
        ("whether" | "if" | "that", _) => slot.kind == SlotKind::Action,
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
        slot.evidence = Some(cue);
        slot.reason = Some(Reason::StatedUnknown);
    }
}

/// Whether a name tells how: "through the Swiss Embassy", "via", "by means of".
fn is_means(claim: &Side, slot: &Slot) -> bool {
    let tokens = &claim.reading.tokens;
    let at = tokens.partition_point(|token| token.span.start < slot.claim.start);
    let word = |back: usize| {
        at.checked_sub(back).map_or(String::new(), |at| tokens[at].text(claim.text).to_lowercase())
    };
    let means = |word: &str| matches!(word, "through" | "via" | "using" | "by");
    let article = matches!(word(1).as_str(), "the" | "a" | "an" | "its" | "their");
    means(&word(1)) || article && means(&word(2))
}
