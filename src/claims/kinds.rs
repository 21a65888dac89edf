//! What kinds of thing a claim asserts.

use super::Kind;
use super::features::Features;
use super::shape::Shape;
use crate::lexicon::Cue;

/// The kinds of a claim, each at most once, in the order of [`Kind`].
pub(super) fn of(features: &Features) -> Vec<Kind> {
    const FIGURES: [Shape; 5] =
        [Shape::Quantity, Shape::Percent, Shape::Money, Shape::Ordinal, Shape::Duration];
    let any = |shapes: &[Shape]| shapes.iter().any(|&shape| features.shape(shape) > 0);
    let cue = |cue: Cue| features.cue(cue) > 0;
    [
        (Kind::Figure, any(&FIGURES)),
        (Kind::Date, any(&[Shape::Date, Shape::Time])),
        (Kind::Event, cue(Cue::Act)),
        (Kind::Quotation, features.shape(Shape::Quoted) > 3),
        (Kind::Attribution, any(&[Shape::Attributed])),
        (Kind::Comparison, cue(Cue::Comparison)),
        (Kind::Superlative, cue(Cue::Superlative)),
        (Kind::Record, cue(Cue::Record)),
        (Kind::Cause, cue(Cue::Cause)),
        (Kind::Definition, cue(Cue::Definition)),
    ]
    .into_iter()
    .filter_map(|(kind, holds)| holds.then_some(kind))
    .collect()
}
