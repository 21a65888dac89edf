//! Whether a claim asserts a checkable fact at all, and how worth checking it is.
//!
//! Two readings of the same features. *Checkable* is a logistic regression trained on labelled
//! news (`checkable.txt`, written by `cargo run -p xtask -- train-worth`); it decides what is
//! worthy. *Worth* is a sum of points set by hand (`points.txt`) with a share of the first; it
//! ranks.

use super::Claim;
use super::features::Features;
use super::silence::asserts_nothing;
use super::weights::Weights;
use std::sync::OnceLock;

/// How much of *checkable* goes into the score: enough to put opinion below report.
const SHARE: f64 = 0.15;

/// How much of *worth* makes up for words that colour a report: nothing, unless it is more likely
/// than not worth checking.
const FACTS: f64 = 0.5;

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
    let points = model.points.of(features);
    claim.score = logistic(points + SHARE * checkable);
    claim.worthy = checkable + FACTS * points.max(0.0) >= 0.0 && !asserts_nothing(features);
    claim
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
