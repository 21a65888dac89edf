//! How worth checking a claim is, and whether it asserts a checkable fact at all.
//!
//! Two readings of the same features, each a weighted sum through the logistic function. The
//! weights and their provenance stand in `model.txt`.

use super::features::{self, Features, LENGTH};
use super::{Claim, Shape};
use crate::lexicon::Cue;
use std::sync::OnceLock;

/// The weights of both readings.
struct Model {
    checkable: Weights,
    worth: Weights,
}

struct Weights {
    bias: f64,
    by_feature: [f64; LENGTH],
}

impl Weights {
    fn chance(&self, features: &Features) -> f64 {
        let weighted = self.by_feature.iter().zip(features.values()).map(|(w, value)| w * value);
        1.0 / (1.0 + (-(self.bias + weighted.sum::<f64>())).exp())
    }
}

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let blank = || Weights { bias: 0.0, by_feature: [0.0; LENGTH] };
        let mut model = Model { checkable: blank(), worth: blank() };
        let rows = include_str!("model.txt").lines().filter(|row| !row.starts_with('#'));
        for row in rows {
            let mut parts = row.split_whitespace();
            let name = parts.next().unwrap_or("");
            let mut weight = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(0.0);
            let (checkable, worth) = (weight(), weight());
            if let Some(place) = features::names().position(|known| known == name) {
                model.checkable.by_feature[place] = checkable;
                model.worth.by_feature[place] = worth;
            } else if name == "bias" {
                (model.checkable.bias, model.worth.bias) = (checkable, worth);
            }
        }
        model
    })
}

/// The claim with its score and worthiness.
pub(super) fn judge(mut claim: Claim, features: &Features) -> Claim {
    let model = model();
    claim.score = model.worth.chance(features);
    claim.worthy = !asserts_nothing(features) && model.checkable.chance(features) >= 0.5;
    claim
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
