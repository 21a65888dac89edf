//! Figures: do they count the same thing, and can both be true?

use super::{Relation, Side, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::{Amount, Fact, Figure, Value};
use crate::lexicon::{english, is_verb_form};
use crate::sources::TermKind;

/// Tokens around a figure that tell what it counts.
const REACH: usize = 5;
/// "Over 80" is not written for more than this many times 80.
const STRETCH: f64 = 1.6;
/// "About 80" leaves this share of room either way.
const ROOM: f64 = 0.15;

/// A claim's figure beside the one in the evidence that counts the same thing.
pub(super) fn compare(claim: &Side, fact: &Fact, evidence: &Side, theirs: &[&Fact]) -> Slot {
    let Value::Figure(ours) = &fact.value else { unreachable!("called for figures") };
    let kind = SlotKind::Figure(ours.kind);
    let (counted, acts) = (counted(claim, fact, |_| true), counted(claim, fact, is_verb_form));
    let mut best: Option<(usize, Slot)> = None;
    for other in theirs {
        let Value::Figure(figure) = &other.value else { continue };
        if !same_measure(ours, figure) {
            continue;
        }
        let shared = shared(&counted, &self::counted(evidence, other, |_| true));
        let done = self::counted(evidence, other, is_verb_form);
        let other_act = !acts.is_empty() && !done.is_empty() && self::shared(&acts, &done) == 0;
        let mut relation = relation(&ours.amount, &figure.amount);
        let updated = relation == Relation::Differs
            && grown(claim, &ours.amount, evidence, &figure.amount)
            && counted.iter().any(|key| grows(*key));
        if updated {
            relation = Relation::Compatible;
        }
        let agrees = relation != Relation::Differs;
        // The same figure speaks for itself; a different one must plainly count the same thing.
        if (shared == 0 || other_act) && !agrees {
            continue;
        }
        let rank = shared * 2 + usize::from(agrees) * 3;
        if best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let reason = match relation {
                _ if updated => Reason::UpdatedLater,
                Relation::Differs => Reason::OtherValue,
                Relation::Compatible => Reason::BoundsOverlap,
                _ if ours.amount == figure.amount => Reason::SameValue,
                _ => Reason::WithinBounds,
            };
            let slot = Slot {
                kind,
                relation,
                claim: fact.span,
                evidence: Some(other.span),
                reason: Some(reason),
            };
            best = Some((rank, slot));
        }
    }
    best.map_or_else(|| Slot::missing(kind, fact.span), |(_, slot)| slot)
}

fn same_measure(a: &Figure, b: &Figure) -> bool {
    a.kind == b.kind && a.unit == b.unit && a.currency == b.currency
}

/// Keys of the words of a kind around a figure, up to the next figure or the clause's end.
fn counted(side: &Side, fact: &Fact, kind: impl Fn(&str) -> bool) -> Vec<u64> {
    let near = |token: usize| {
        let before = token < fact.tokens.start && token + REACH >= fact.tokens.start;
        let after = token >= fact.tokens.end && token <= fact.tokens.end + REACH;
        before || after
    };
    let parted = |token: usize| {
        let between = if token < fact.tokens.start {
            token..fact.tokens.start
        } else {
            fact.tokens.end..token
        };
        between.clone().any(|at| {
            let text = side.reading.tokens[at].text(side.text);
            matches!(text, "," | ";" | "and" | "but" | "(" | ")")
        })
    };
    side.terms
        .iter()
        .filter(|term| term.kind == TermKind::Word && near(term.token) && !parted(term.token))
        .filter(|term| kind(&term.span.of(side.text).to_lowercase()))
        .map(|term| if term.group == 0 { term.key } else { u64::from(term.group) })
        .collect()
}

/// Whether the later text has the higher figure.
fn grown(claim: &Side, ours: &Amount, evidence: &Side, theirs: &Amount) -> bool {
    let less = |a: &Amount, b: &Amount| a.max.zip(b.min).is_some_and(|(a, b)| a < b);
    claim.is_older_than(evidence) && less(ours, theirs)
        || evidence.is_older_than(claim) && less(theirs, ours)
}

/// Whether what is counted only ever grows while an event is reported.
fn grows(key: u64) -> bool {
    let group = |stem| english().synonym(stem).map(u64::from);
    ["kill", "injur", "arrest", "rescu"].iter().any(|stem| group(stem) == Some(key))
}

fn shared(a: &[u64], b: &[u64]) -> usize {
    a.iter().filter(|key| b.contains(key)).count()
}

/// How the evidence's amount stands to the claim's.
pub(super) fn relation(claim: &Amount, evidence: &Amount) -> Relation {
    if claim == evidence {
        return Relation::Agrees;
    }
    let (ours, theirs) = (plausible(claim), plausible(evidence));
    let within = ours.0 <= theirs.0 && theirs.1 <= ours.1;
    let overlap = ours.0 <= theirs.1 && theirs.0 <= ours.1;
    if within && evidence.is_exact() {
        Relation::Agrees
    } else if overlap || rounds_to(claim, evidence) || rounds_to(evidence, claim) {
        Relation::Compatible
    } else {
        Relation::Differs
    }
}

/// The values that the words allow a reader to expect.
fn plausible(amount: &Amount) -> (f64, f64) {
    let room = if amount.approximate { ROOM } else { 0.0 };
    match (amount.min, amount.max) {
        (Some(min), Some(max)) => (min - min.abs() * room, max + max.abs() * room),
        (Some(min), None) => {
            (min * (1.0 - room), if room > 0.0 { f64::INFINITY } else { min * STRETCH })
        }
        (None, Some(max)) => (max / STRETCH, max * (1.0 + room)),
        (None, None) => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

/// Whether a round figure ("1.2 million") is the other one (1,234,567) rounded.
fn rounds_to(round: &Amount, precise: &Amount) -> bool {
    let (Some(round), Some(precise)) = (round.min, precise.min) else { return false };
    if round.abs() < 1_000.0 {
        return false;
    }
    let mut step = 1.0;
    while round % (step * 10.0) == 0.0 && step < round.abs() {
        step *= 10.0;
    }
    step >= 100.0 && step * 10.0 <= round.abs() && (round - precise).abs() <= step / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(min: Option<f64>, max: Option<f64>, exclusive: bool) -> Amount {
        Amount { min, max, exclusive, approximate: false }
    }

    #[test]
    fn amounts_compare_as_their_words_allow() {
        let over_80 = amount(Some(80.0), None, true);
        let at_least_84 = amount(Some(84.0), None, false);
        for (claim, evidence, expected) in [
            (over_80, Amount::exact(84.0), Relation::Agrees),
            (over_80, at_least_84, Relation::Compatible),
            (over_80, Amount::exact(300.0), Relation::Differs),
            (over_80, Amount::exact(79.0), Relation::Differs),
            (Amount::exact(84.0), Amount::exact(84.0), Relation::Agrees),
            (Amount::exact(84.0), Amount::exact(85.0), Relation::Differs),
            (Amount::exact(1_200_000.0), Amount::exact(1_234_567.0), Relation::Compatible),
        ] {
            assert_eq!(relation(&claim, &evidence), expected, "{claim:?} {evidence:?}");
        }
    }
}
