//! The action: what is said to have happened, in the same or in other words.

use super::super::polarity::{Stance, stance};
use super::{Relation, Side, Slot, SlotKind};
use crate::codes::Reason;
use crate::lexicon::is_verb_form;
use crate::sources::{Term, TermKind};

/// The action slot, and those of its polarity and modality where they tell.
pub(super) fn compare(claim: &Side, evidence: &Side) -> Vec<Slot> {
    let actions = || claim.terms.iter().filter(|term| is_action(claim, term));
    let meeting = actions().find_map(|ours| {
        let same = evidence.terms.iter().find(|theirs| theirs.key == ours.key);
        let theirs = same.or_else(|| {
            let grouped = |theirs: &&Term| ours.group != 0 && theirs.group == ours.group;
            evidence.terms.iter().find(grouped)
        })?;
        Some((ours, theirs, same.is_some()))
    });
    let Some((ours, theirs, same)) = meeting else {
        let first = actions().next();
        return first.map(|term| Slot::missing(SlotKind::Action, term.span)).into_iter().collect();
    };
    let reason = if same { Reason::SameAction } else { Reason::RelatedAction };
    let mut slots = vec![Slot {
        kind: SlotKind::Action,
        relation: Relation::Agrees,
        claim: ours.span,
        evidence: Some(theirs.span),
        reason: Some(reason),
    }];
    let (mine, other) = (stance(claim, ours.token), stance(evidence, theirs.token));
    slots.extend(turned(&mine, &other, ours, theirs));
    slots
}

/// Where one side denies what the other affirms, or only supposes what the claim asserts.
fn turned(mine: &Stance, other: &Stance, ours: &Term, theirs: &Term) -> Option<Slot> {
    let slot = |kind, relation, claim, evidence, reason| {
        Some(Slot { kind, relation, claim, evidence: Some(evidence), reason: Some(reason) })
    };
    match (mine.denied, other.denied) {
        (Some(cue), None) => {
            slot(SlotKind::Polarity, Relation::Differs, cue, theirs.span, Reason::Reversed)
        }
        (None, Some(cue)) => {
            slot(SlotKind::Polarity, Relation::Differs, ours.span, cue, Reason::Reversed)
        }
        _ => match (mine.supposed, other.supposed) {
            (None, Some(cue)) => {
                slot(SlotKind::Modality, Relation::Compatible, ours.span, cue, Reason::LessCertain)
            }
            _ => None,
        },
    }
}

fn is_action(side: &Side, term: &Term) -> bool {
    let word = || term.span.of(side.text).to_lowercase();
    term.kind == TermKind::Word && (term.group != 0 || is_verb_form(&word()))
}
