//! Whether a claim asserts a checkable fact at all, and how worth checking it is.
//!
//! Two readings of the same features. *Checkable* is a logistic regression trained on labelled
//! news (`checkable.txt`, written by `cargo run -p xtask -- train-worth`); it alone decides what is
//! worthy. *Worth* is a sum of points set by hand (`points.txt`) with a share of the first; it only
//! ranks.

use super::features::Features;
use super::weights::Weights;
use super::{Claim, Shape};
use crate::lexicon::Cue;
use std::sync::OnceLock;

/// How much of *checkable* goes into the score: enough to put opinion below report.
const SHARE: f64 = 0.15;

struct Model {
    checkable: Weights,
    points: Weights,
}

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model {
        checkable: Weights::parse(include_str!("checkable.txt")),
        points: Weights::parse(include_str!("points.txt")),
    })
}

/// The claim with its score and worthiness.
pub(super) fn judge(mut claim: Claim, features: &Features) -> Claim {
    let model = model();
    let checkable = model.checkable.of(features);
    claim.score = logistic(model.points.of(features) + SHARE * checkable);
    claim.worthy = checkable >= 0.0 && !asserts_nothing(features);
    claim
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// What no weight should make a claim: a question, a label, a notice.
fn asserts_nothing(features: &Features) -> bool {
    let shape = |shape: Shape| features.shape(shape) > 0;
    let asks = shape(Shape::Question) && !shape(Shape::Quoted);
    let labels = shape(Shape::Unfinished) && !shape(Shape::Verb);
    let notice = features.cue(Cue::Boilerplate) >= 2
        || features.cue(Cue::Boilerplate) == 1 && features.words() <= 12;
    asks || labels || notice || features.words() < 3
}
