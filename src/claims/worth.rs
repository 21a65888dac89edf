//! Whether a claim asserts a checkable fact at all, and how worth checking it is.
//!
//! Two readings of the same features. *Checkable* is a logistic regression trained on labelled
//! news (`checkable.txt`, written by `cargo run -p xtask -- train-worth`); it decides what is
//! worthy. *Worth* is a sum of points set by hand (`points.txt`) with a share of the first; it
//! ranks.

use super::Claim;
use super::features::{Features, LENGTH, NAMES};
use super::shape::Shape;
use super::silence::asserts_nothing;
use crate::lexicon::Cue;
use crate::model::{Model, logistic};

/// How much of *checkable* goes into the score: enough to put opinion below report.
const SHARE: f64 = 0.2;

/// How much of *worth* makes up for words that colour a report: nothing, unless it is more likely
/// than not worth checking.
const FACTS: f64 = 0.2;

static CHECKABLE: Model<LENGTH> = Model::parse(&NAMES, include_str!("checkable.txt"));
static POINTS: Model<LENGTH> = Model::parse(&NAMES, include_str!("points.txt"));

/// The claim with its score and worthiness; a headline is told apart from a sentence.
pub(super) fn judge(mut claim: Claim, features: &Features, headline: bool) -> Claim {
    let values = features.values();
    let checkable = CHECKABLE.odds(&values);
    let points = POINTS.odds(&values);
    claim.score = logistic(points + SHARE * checkable);
    let checks = checkable + FACTS * points.max(0.0) >= 0.0 || headline && reports(features);
    claim.worthy = checks && !asserts_nothing(features);
    claim
}

/// Whether a headline tells of somebody named what they do, in no words of its own. The sentences
/// that *checkable* learned from hold no headlines, which have neither tense nor full stop.
fn reports(features: &Features) -> bool {
    const STANCE: [Cue; 7] =
        [Cue::Own, Cue::Ours, Cue::Addressee, Cue::Opinion, Cue::Exhort, Cue::Duty, Cue::Judge];
    let shape = |shape: Shape| features.shape(shape) > 0;
    shape(Shape::Verb)
        && shape(Shape::Anchored)
        && !shape(Shape::Unreal)
        // What is judged between quote marks is another's judgement.
        && (features.cue(Cue::Judge) == 0 || shape(Shape::ScareQuotes))
        && STANCE.iter().all(|&cue| features.cue(cue) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_models_names_a_feature() {
        for source in [include_str!("points.txt"), include_str!("checkable.txt")] {
            for row in source.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
                let (name, weight) = row.split_once(' ').unwrap();
                assert!(name == "bias" || NAMES.contains(&name), "{name}");
                assert!(weight.parse::<f64>().is_ok(), "{row}");
            }
        }
    }
}
