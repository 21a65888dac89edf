//! The action: what is said to have happened, in the same or in other words, by whom to whom.

use super::{Pair, Relation, Slot, SlotKind, polarity};
use crate::codes::Reason;
use crate::facts::{Attribution, Fact, Value};
use crate::lexicon::english;
use crate::sources::{Term, TermKind};
use crate::verdict::Side;
use std::ops::Range;

/// Least likeness of roles at which an opposite is said of the same thing.
const SAME_ROLE: f64 = 0.1;

/// Tokens between a verb and the names of who did it and to whom.
const BESIDE: usize = 3;

/// The action slot, and those of its polarity and modality where they tell. Where somebody is
/// said to say it, saying it is not what is done.
pub(super) fn compare(pair: &Pair, said: Option<&Attribution>) -> Vec<Slot> {
    let cue = said.and_then(|said| said.cue);
    let terms = pair.probe.terms.iter().zip(pair.met).zip(pair.found.weights);
    let mut actions = terms
        .filter(|((term, _), _)| term.action && cue.is_none_or(|cue| !cue.contains(term.span)));
    let told = actions.clone().filter_map(|((term, met), weight)| {
        let met = (*met)?;
        Some((term, met, weight * f64::from(met.strength)))
    });
    let main = told.max_by(|a, b| a.2.total_cmp(&b.2));
    let Some((ours, met, _)) = main else {
        let first = actions.next().map(|((term, _), _)| term);
        let missing = first.map(|term| Slot::missing(SlotKind::Action, term.span));
        let opposite = opposite(pair);
        // The opposite of an action takes its place.
        let missing =
            missing.filter(|slot| opposite.as_ref().is_none_or(|o| o.claim != slot.claim));
        return missing.into_iter().chain(opposite.or_else(|| polarity::compare(pair))).collect();
    };
    let theirs = &pair.passage().terms[met.term];
    if ours.key == theirs.key && theirs.action && swapped(pair, ours, theirs) {
        let (kind, relation) = (SlotKind::Action, Relation::Differs);
        return vec![Slot::new(kind, relation, ours.span, theirs.span, Reason::SwappedRoles)];
    }
    let reason = if ours.key == theirs.key { Reason::SameAction } else { Reason::RelatedAction };
    let mut slots =
        vec![Slot::new(SlotKind::Action, Relation::Agrees, ours.span, theirs.span, reason)];
    slots.extend(opposite(pair).or_else(|| polarity::compare(pair)));
    slots
}

/// A word of the claim whose opposite stands in its place in the passage.
fn opposite(pair: &Pair) -> Option<Slot> {
    let taken = |at: usize| pair.met.iter().flatten().any(|met| met.term == at);
    let unmet = pair.probe.terms.iter().zip(pair.met).filter(|(term, met)| {
        met.is_none_or(|met| met.strength < 1.0)
            && term.kind == TermKind::Word
            && !polarity::is_quoted(pair, term)
    });
    for (ours, _) in unmet {
        if !english().has_opposite(ours.key) {
            continue;
        }
        for (at, theirs) in pair.passage().terms.iter().enumerate() {
            let opposite =
                theirs.kind == TermKind::Word && english().are_opposite(ours.key, theirs.key);
            if opposite && !taken(at) {
                let role = pair.role_of(ours, theirs);
                if role >= SAME_ROLE
                    && same_doer(pair, ours, theirs)
                    && polarity::is_denied(pair.claim, ours.token)
                        == polarity::is_denied(pair.evidence, theirs.token)
                {
                    let reason = Reason::OppositeAction;
                    let (kind, relation) = (SlotKind::Polarity, Relation::Differs);
                    return Some(Slot {
                        role,
                        ..Slot::new(kind, relation, ours.span, theirs.span, reason)
                    });
                }
            }
        }
    }
    None
}

/// Whether who is named before a verb is so before the other's too, as far as names tell: "A won" and "B
/// lost to A" are no opposites.
fn same_doer(pair: &Pair, ours: &Term, theirs: &Term) -> bool {
    let before =
        |fact: &&Fact, verb: usize| fact.tokens.end <= verb && verb - fact.tokens.end <= BESIDE;
    let doers = pair.claim_facts().filter(|fact| is_name(fact) && before(fact, ours.token));
    let Some(doer) = doers.last() else { return true };
    let others = || pair.facts().iter().filter(|fact| is_name(fact));
    match others().rfind(|other| before(other, theirs.token)) {
        Some(other) => same(doer, other),
        // "A jury convicted Baker" beside "Baker was acquitted".
        None => others().all(|other| {
            let right_behind = other.tokens.start == theirs.token + 1;
            other.tokens.end <= theirs.token || right_behind || !same(doer, other)
        }),
    }
}

/// Whether who did it and to whom have changed places: "A sued B" beside "B sued A".
fn swapped(pair: &Pair, ours: &Term, theirs: &Term) -> bool {
    // "Polish-born", "Managing Director": no verb of a clause.
    let verb = |side: &Side, at: usize| {
        let tokens = &side.reading.tokens;
        !tokens[at].glued && !tokens[at].is_capitalized()
    };
    if !verb(pair.claim, ours.token) || !verb(pair.evidence, theirs.token) {
        return false;
    }
    let facts: Vec<&Fact> = pair.claim_facts().collect();
    let Some((before, after)) = around(pair.claim, &facts, ours.token) else { return false };
    let facts: Vec<&Fact> = pair.facts().iter().collect();
    let Some((first, second)) = around(pair.evidence, &facts, theirs.token) else { return false };
    let turned = passive(pair.claim, ours.token) != passive(pair.evidence, theirs.token);
    let crossed = same(before, second) && same(after, first);
    let straight = same(before, first) && same(after, second);
    if turned { straight && !crossed } else { crossed && !straight }
}

fn is_name(fact: &Fact) -> bool {
    matches!(&fact.value, Value::Name(name) if !name.inside)
}

/// Whether two facts name the same.
fn same(a: &Fact, b: &Fact) -> bool {
    match (&a.value, &b.value) {
        (Value::Name(a), Value::Name(b)) => super::name::same(a, b).is_some(),
        _ => false,
    }
}

/// The names nearest before and behind a verb, within its clause.
fn around<'f>(side: &Side, facts: &[&'f Fact], verb: usize) -> Option<(&'f Fact, &'f Fact)> {
    let name = |fact: &&&Fact| is_name(fact);
    let clear = |range: Range<usize>| {
        !side.reading.tokens[range].iter().any(|token| {
            matches!(token.text(side.text), "," | ";" | ":" | "and" | "that" | "who" | "which")
        })
    };
    let near = |apart: usize| apart <= BESIDE;
    let before = facts.iter().filter(name).rfind(|fact| fact.tokens.end <= verb)?;
    let after = facts.iter().filter(name).find(|fact| fact.tokens.start > verb)?;
    if !near(verb - before.tokens.end) || !near(after.tokens.start - verb - 1) {
        return None;
    }
    (clear(before.tokens.end..verb) && clear(verb..after.tokens.start)).then_some((before, after))
}

/// Whether a verb is passive with its doer named: "was sued by".
fn passive(side: &Side, verb: usize) -> bool {
    let word = |at: usize| side.reading.tokens.get(at).map_or("", |token| token.text(side.text));
    (verb + 1..verb + 4).any(|at| word(at) == "by")
}
