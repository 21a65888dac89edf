//! Figures: do they count the same thing, and can both be true?

use super::{Pair, Relation, Slot, SlotKind, is_open};
use crate::codes::Reason;
use crate::decimal::rest;
use crate::facts::{Amount, Counts, Fact, Figure, FigureKind, Value, unit};
use crate::sources::figure_keys;
use crate::span::Span;
use crate::verdict::Side;

/// The unit of ages.
const YEARS_OF_AGE: &str = "year-person";
/// Figures up to here stand in many a text.
const DOZEN: f64 = 12.0;
/// "Over 80" is not written for more than this many times 80.
const STRETCH: f64 = 1.6;
/// "About 80" leaves this share of room either way.
const ROOM: f64 = 0.15;
/// Least likeness of roles at which another figure stands in this one's place: low where both
/// name what they count, and the same.
const SAME_ROLE: f64 = 0.25;
const SAME_ROLE_AND_NOUN: f64 = 0.02;

/// A claim's figure beside the one in the evidence that counts the same thing.
pub(super) fn compare(pair: &Pair, fact: &Fact, ours: &Figure) -> Slot {
    let kind = SlotKind::Figure(ours.kind);
    let mut best: Option<(f64, Slot)> = None;
    for other in pair.facts().iter().chain(pair.neighbours()) {
        let Value::Figure(theirs) = &other.value else { continue };
        let counted = counts_same(ours, theirs);
        if counted == Some(false) {
            continue;
        }
        let Some(amount) = in_unit_of(ours, theirs) else { continue };
        let relation = relation(&ours.amount, &amount);
        if relation == Relation::Differs {
            continue;
        }
        let role =
            pair.role(&fact.tokens, &other.tokens) + if counted.is_some() { 1.0 } else { 0.0 };
        let rank = role + if relation == Relation::Agrees { 0.5 } else { 0.0 };
        if best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let reason = match relation {
                Relation::Compatible => Reason::BoundsOverlap,
                _ if ours.amount == amount => Reason::SameValue,
                _ => Reason::WithinBounds,
            };
            let role = if counted == Some(true) && is_large(ours) { 1.0 } else { 0.5 };
            let slot = Slot::new(kind, relation, fact.span, other.span, reason);
            best = Some((rank, Slot { role, ..slot }));
        }
    }
    if let Some((_, slot)) = best {
        return slot;
    }
    let (told, elsewhere) = elsewhere(pair, ours);
    if let Some((block, span, relation)) = told.filter(|_| is_large(ours)) {
        let reason = match relation {
            Relation::Agrees => Reason::WithinBounds,
            _ => Reason::BoundsOverlap,
        };
        let slot = Slot::new(kind, relation, fact.span, span, reason);
        return Slot { block: Some(block), role: 0.5, ..slot };
    }
    let rival = if elsewhere { None } else { rival(pair, fact, ours) };
    rival.unwrap_or_else(|| Slot::missing(kind, fact.span))
}

/// Whether a figure hardly fits another of the same thing by chance.
fn is_large(figure: &Figure) -> bool {
    figure.amount.min.or(figure.amount.max).is_some_and(|value| value > DOZEN)
}

/// The first figure of the same thing that fits, wherever the source has it, as reports give a toll in
/// a sentence of its own: its block, its place there and how it fits. And whether the source has one
/// that may be the claim's at all.
fn elsewhere(pair: &Pair, ours: &Figure) -> (Option<(usize, Span, Relation)>, bool) {
    let mut told: Option<(usize, Span, Relation)> = None;
    let mut any = false;
    for (block, other) in pair.source.facts_met(&figure_keys(ours)) {
        let Value::Figure(theirs) = &other.value else { continue };
        let Some(amount) = in_unit_of(ours, theirs) else { continue };
        let relation = relation(&ours.amount, &amount);
        if relation == Relation::Differs {
            continue;
        }
        let counted = counts_same(ours, theirs);
        any |= counted.unwrap_or(theirs.amount == ours.amount);
        let sooner =
            |(first, span, _): (usize, Span, _)| (block, other.span.start) < (first, span.start);
        if counted == Some(true) && told.is_none_or(sooner) {
            told = Some((block, other.span, relation));
        }
    }
    (told, any)
}

/// A figure of the passage that counts the same thing and can't be the claim's.
fn rival(pair: &Pair, fact: &Fact, ours: &Figure) -> Option<Slot> {
    // "One" is as often an article as a figure.
    if ours.amount == Amount::exact(1.0) && ours.kind == FigureKind::Quantity {
        return None;
    }
    let claimed = |theirs: &Figure| {
        pair.claim_facts()
            .any(|f| matches!(&f.value, Value::Figure(figure) if figure.amount == theirs.amount))
    };
    pair.facts()
        .iter()
        .filter_map(|other| {
            let Value::Figure(theirs) = &other.value else { return None };
            let amount = in_unit_of(ours, theirs)?;
            let counted = counts_same(ours, theirs);
            let role = pair.role(&fact.tokens, &other.tokens);
            let least = if counted == Some(true) { SAME_ROLE_AND_NOUN } else { SAME_ROLE };
            let person = aged(pair, ours, fact, other);
            let role = if person == Some(true) { 1.0 } else { role };
            if person == Some(false) || counted == Some(false) || role < least || claimed(theirs) {
                return None;
            }
            // "The 86th Oscars" beside "the second time"; "Ann Baker, 66" beside "Paul Moore, 36".
            let (mine, other_tokens) = (&fact.tokens, &other.tokens);
            let ranked = ours.kind == FigureKind::Ordinal;
            if ranked && !pair.framed_alike(mine, other_tokens)
                || pair.of_two_persons(mine, other_tokens)
            {
                return None;
            }
            Some((other, counted.is_some(), amount, role, person))
        })
        .max_by(|a, b| a.1.cmp(&b.1).then(a.3.total_cmp(&b.3)))
        .map(|(other, _, amount, role, person)| {
            let kind = SlotKind::Figure(ours.kind);
            let toll = ours.counts.outcome.is_some();
            let updated = toll && grown(pair.claim, &ours.amount, pair.evidence, &amount);
            let (relation, reason) = match () {
                () if updated => (Relation::Compatible, Reason::UpdatedLater),
                // "At least 12 died" leaves room for 31.
                () if toll && leaves_room(&ours.amount, &amount) => {
                    (Relation::Compatible, Reason::BoundsOverlap)
                }
                () => (Relation::Differs, Reason::OtherValue),
            };
            let done_alike = match person {
                Some(true) => 1.0,
                _ => pair.done_alike(&fact.tokens, &other.tokens),
            };
            Slot { role, done_alike, ..Slot::new(kind, relation, fact.span, other.span, reason) }
        })
}

/// Whether the passage tells of somebody of another age than the claim, or counts the same and comes to
/// another figure, where `slot` is another detail.
pub(in crate::verdict) fn parted(pair: &Pair, slots: &[Slot], slot: &Slot) -> bool {
    let age = |figure: &Figure| figure.unit == Some(YEARS_OF_AGE);
    let open = pair.claim_facts().filter(|fact| is_open(slots, slot, fact.span));
    open.filter_map(figure_of).any(|ours| {
        pair.facts().iter().filter_map(figure_of).any(|theirs| {
            (age(ours) && age(theirs) || counts_same(ours, theirs) == Some(true))
                && relation(&ours.amount, &theirs.amount) == Relation::Differs
        })
    })
}

fn figure_of(fact: &Fact) -> Option<&Figure> {
    match &fact.value {
        Value::Figure(figure) => Some(figure),
        _ => None,
    }
}

/// Whether two ages are of one person; none where they are no ages, or nobody is named.
fn aged(pair: &Pair, ours: &Figure, fact: &Fact, other: &Fact) -> Option<bool> {
    let age = ours.unit == Some(YEARS_OF_AGE);
    age.then(|| pair.of_one_person(&fact.tokens, &other.tokens))?
}

/// The evidence's amount in the unit of the claim's; none where they measure different things.
fn in_unit_of(ours: &Figure, theirs: &Figure) -> Option<Amount> {
    if ours.kind != theirs.kind || ours.currency != theirs.currency {
        return None;
    }
    match (ours.unit, theirs.unit) {
        (None, None) => Some(theirs.amount),
        (Some(to), Some(from)) => {
            let convert = |value: Option<f64>| match value {
                Some(value) => unit::convert(value, from, to).map(Some),
                None => Some(None),
            };
            let (min, max) = (convert(theirs.amount.min)?, convert(theirs.amount.max)?);
            // What one text has in miles, the other has rounded to kilometres.
            let rounded = from != to && min != ours.amount.min;
            let approximate = theirs.amount.approximate || rounded;
            Some(Amount { min, max, approximate, ..theirs.amount })
        }
        _ => None,
    }
}

/// Whether two figures count the same thing; none where one does not say.
fn counts_same(ours: &Figure, theirs: &Figure) -> Option<bool> {
    if ours.kind != FigureKind::Quantity || ours.unit.is_some() {
        return None;
    }
    match (ours.counts, theirs.counts) {
        (Counts { outcome: Some(a), .. }, Counts { outcome: Some(b), .. }) => Some(a == b),
        // "84 people", "84 lives", "26 of them": persons go by many words.
        (Counts { noun: Some(a), .. }, Counts { noun: Some(b), .. }) if a == b => Some(true),
        _ => None,
    }
}

/// Whether the later text has the higher figure.
fn grown(claim: &Side, ours: &Amount, evidence: &Side, theirs: &Amount) -> bool {
    let less =
        |a: &Amount, b: &Amount| a.max.or(a.min).zip(b.min.or(b.max)).is_some_and(|(a, b)| a < b);
    claim.is_older_than(evidence) && less(ours, theirs)
        || evidence.is_older_than(claim) && less(theirs, ours)
}

/// Whether one amount has no upper bound, and the other lies above its lower one.
fn leaves_room(a: &Amount, b: &Amount) -> bool {
    let open = |a: &Amount, b: &Amount| {
        a.max.is_none() && a.min.zip(b.min).is_some_and(|(least, other)| least <= other)
    };
    open(a, b) || open(b, a)
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
    while rest(round, step * 10.0) == 0.0 && step < round.abs() {
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
