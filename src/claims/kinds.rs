//! What kinds of thing a claim asserts.

use super::{Claim, Kind};
use crate::facts::{Reading, Value};
use crate::lexicon::{Cue, Cues, english};

/// The kinds of a claim, each at most once, in the order of [`Kind`].
pub(super) fn of(reading: &Reading, claim: &Claim) -> Vec<Kind> {
    let lexicon = english();
    let facts = || claim.facts.iter().map(|&fact| &reading.facts[fact].value);
    let within = &reading.tokens[..claim.tokens.end];
    let cues = claim
        .tokens
        .clone()
        .filter_map(|at| lexicon.cues.at(within, at))
        .fold(Cues::default(), |all, (_, cues)| all.with(*cues));
    [
        (Kind::Figure, facts().any(|value| matches!(value, Value::Figure(_)))),
        (Kind::Date, facts().any(|value| matches!(value, Value::Date(_)))),
        (Kind::Event, cues.has(Cue::Act)),
        (Kind::Quotation, facts().any(|value| matches!(value, Value::Quote(_)))),
        (Kind::Attribution, claim.attribution.is_some()),
        (Kind::Comparison, cues.has(Cue::Comparison)),
        (Kind::Superlative, cues.has(Cue::Superlative)),
        (Kind::Record, cues.has(Cue::Record)),
        (Kind::Cause, cues.has(Cue::Cause)),
        (Kind::Definition, cues.has(Cue::Definition)),
    ]
    .into_iter()
    .filter_map(|(kind, holds)| holds.then_some(kind))
    .collect()
}
