//! `cargo run -p xtask -- train-worth --data DIR`: trains the weights that tell whether a claim
//! asserts a checkable fact, and writes them to `src/claims/checkable.txt`.
//!
//! `DIR` (or its folder `a`) holds `newssd_eng.jsonl`, one object a line with `text` and `label`
//! (1 objective, 0 subjective), made from NewsSD-ENG: F. Antici, A. Galassi, F. Ruggeri, K. Korre,
//! A. Muti, A. Bardi, A. Fedotova, A. Barrón-Cedeño, *A Corpus for Sentence-Level Subjectivity
//! Detection on English News Articles* (LREC-COLING 2024, arXiv:2305.18034), CC BY 4.0.
//!
//! The threshold goes into the bias: it is where, in ten folds, as many sentences pass as are
//! labelled objective. A fold is a tenth of the file in its order: sentences of one article stand
//! together there, so that hardly any article is in two folds.

use crate::logistic::{Example, Sign, fit_spread, log_odds, write_rows};
use claimlight::claims::{self, features::LENGTH, features::NAMES};
use claimlight::facts;
use claimlight::text::Document;
use std::{error::Error, fs, path::Path};

/// Of 50 to 300, among the best in the folds; it keeps what few articles are like from counting.
const RIDGE: f64 = 50.0;
/// Of 0 to 0.4, the best in the folds.
const LEAST_SPREAD: f64 = 0.2;
const FOLDS: usize = 10;
const USAGE: &str = "usage: xtask train-worth --data DIR";
const OUTPUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/claims/checkable.txt");

/// A text: the features of each of its claims, and whether it is labelled objective.
struct Item {
    claims: Vec<Vec<f64>>,
    label: bool,
}

impl Item {
    fn read(row: &str) -> Result<Self, Box<dyn Error>> {
        let row: serde_json::Value = serde_json::from_str(row)?;
        let document = Document::from_text(row["text"].as_str().ok_or("a row without text")?);
        let readings = facts::read(&document, &[true]);
        let claims = claims::describe(&document.blocks[0], &readings[0]);
        let claims = claims.iter().map(|(_, found)| found.values().to_vec()).collect();
        Ok(Item { claims, label: row["label"] == 1 })
    }

    /// What the text looks like as a whole: its claims' mean.
    fn mean(&self) -> Vec<f64> {
        let mut mean = vec![0.0; LENGTH];
        for claim in &self.claims {
            for (sum, value) in mean.iter_mut().zip(claim) {
                *sum += value / self.claims.len() as f64;
            }
        }
        mean
    }

    /// What the engine would say: the best of its claims.
    fn score(&self, weights: &[f64]) -> f64 {
        self.claims.iter().map(|claim| log_odds(weights, claim)).fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Trains, writes and reports.
pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [flag, data] = arguments else { return Err(USAGE.into()) };
    if flag != "--data" {
        return Err(USAGE.into());
    }
    let data = Path::new(data);
    let name = "newssd_eng.jsonl";
    let file = [data.join(name), data.join("a").join(name)].into_iter().find(|file| file.exists());
    let rows = fs::read_to_string(file.ok_or(format!("no {name} in {}", data.display()))?)?;
    let text = train(&rows)?;
    fs::write(OUTPUT, &text)?;
    text.lines().filter(|row| row.contains("folds")).for_each(|row| println!("{row}"));
    Ok(())
}

/// The weights that the rows teach, as the text of their file.
fn train(rows: &str) -> Result<String, Box<dyn Error>> {
    let items: Vec<Item> = rows.lines().map(Item::read).collect::<Result<_, _>>()?;

    let held_out = cross_validated(&items);
    let objective = items.iter().filter(|item| item.label).count();
    let mut sorted = held_out.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let threshold = sorted[objective.min(sorted.len() - 1)];
    let labels: Vec<bool> = items.iter().map(|item| item.label).collect();
    let said: Vec<bool> = held_out.iter().map(|score| *score > threshold).collect();
    let macro_f1 = (f1(&labels, &said, true) + f1(&labels, &said, false)) / 2.0;

    let mut weights = teach(items.iter());
    weights[LENGTH] -= threshold;
    let text = format!(
        "# Whether a claim asserts a checkable fact: the log odds each feature adds.\n\
         # Written by `cargo run -p xtask -- train-worth`; see there for the method.\n\
         # Trained on NewsSD-ENG (Antici et al. 2024, arXiv:2305.18034), CC BY 4.0.\n\
         # {} sentences, macro-F1 {macro_f1:.3} in {FOLDS} folds.\n",
        items.len()
    );
    Ok(text + &write_rows(&NAMES, &weights))
}

/// The score of each text by weights trained without its fold.
fn cross_validated(items: &[Item]) -> Vec<f64> {
    let fold_of = |at: usize| at * FOLDS / items.len();
    let weights: Vec<Vec<f64>> = (0..FOLDS)
        .map(|fold| {
            let rest = items.iter().enumerate().filter(|(at, _)| fold_of(*at) != fold);
            teach(rest.map(|(_, item)| item))
        })
        .collect();
    items.iter().enumerate().map(|(at, item)| item.score(&weights[fold_of(at)])).collect()
}

/// The weights, the bias last, that the items teach.
fn teach<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<f64> {
    let examples: Vec<Example> = items
        .map(|item| Example { features: item.mean(), label: item.label, weight: 1.0 })
        .collect();
    fit_spread(&examples, &NAMES.map(sign), RIDGE, LEAST_SPREAD)
}

/// What a feature may mean, whatever these articles are like: what can be looked up speaks for a
/// fact; stance, wish and talk against one. Length and the rest may mean either.
fn sign(name: &str) -> Sign {
    match name {
        "quantity" | "percent" | "money" | "ordinal" | "duration" | "date" | "time" | "person"
        | "organization" | "place" | "name" | "attributed" | "digits" | "capitals" | "anchored"
        | "quoted" | "long-quote" | "verb" | "their-plan" | "opens-dated" | "progressive"
        | "regular-past" | "comparison" | "superlative" | "record" | "change" | "act"
        | "figures" | "matter" | "lately" | "reported" | "source" | "finite" | "definition"
        | "past" | "perfect" => Sign::Positive,
        "scare-quotes" | "question" | "exclamation" | "semicolon" | "verbless" | "unreal"
        | "instruction" | "maxim" | "opens-if" | "opens-asking" | "own-plan" | "copula"
        | "adverb" | "adjective" | "opening" | "unfinished" | "possible" | "hedge" | "able"
        | "future" | "would" | "condition" | "duty" | "exhort" | "command" | "intent"
        | "booster" | "universal" | "own" | "ours" | "addressee" | "kin" | "pointing"
        | "opinion" | "courtesy" | "argument" | "vague" | "wh" | "judge" | "assess" | "colour"
        | "charged" | "partisan" | "boilerplate" => Sign::Negative,
        _ => Sign::Any,
    }
}

fn f1(labels: &[bool], said: &[bool], class: bool) -> f64 {
    let both = labels.iter().zip(said).filter(|(l, s)| **l == class && **s == class).count();
    let either = labels.iter().chain(said).filter(|x| **x == class).count();
    2.0 * both as f64 / either.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;

    fn rows() -> String {
        let reports = ["The firm sold 40 ships in May.", "Police arrested six men on Monday."];
        let opinions = ["What a shameful spectacle this was!", "We should simply be ashamed."];
        let row = |text: &str, label: u8| format!("{{\"text\":{text:?},\"label\":{label}}}\n");
        let pair = |at: usize| row(reports[at % 2], 1) + &row(opinions[at % 2], 0);
        (0..20).map(pair).collect()
    }

    /// The weight a feature has in a model's file.
    fn weight(model: &str, name: &str) -> f64 {
        let rows = model.lines().filter_map(|row| row.split_once(' '));
        let found = rows.filter(|row| row.0 == name).map(|row| row.1.parse().unwrap()).next();
        found.unwrap_or_default()
    }

    #[test]
    fn the_same_rows_give_the_same_weights() {
        let weights = train(&rows()).unwrap();
        assert_eq!(weights, train(&rows()).unwrap());
        assert!(weight(&weights, "digits") > 0.0 && weight(&weights, "judge") < 0.0, "{weights}");
        assert!(weights.contains("40 sentences, macro-F1 1.000"), "{weights}");
    }

    /// Near, not equal: what facts are found changes with the rooms below, and the weights follow
    /// when they are trained again.
    #[test]
    fn the_weights_that_ship_are_near_those_the_data_give() {
        let Ok(data) = env::var("CLAIMLIGHT_DATA") else {
            return println!("skipped: CLAIMLIGHT_DATA is not set");
        };
        let rows = fs::read_to_string(Path::new(&data).join("data/a/newssd_eng.jsonl")).unwrap();
        let (trained, shipped) = (train(&rows).unwrap(), fs::read_to_string(OUTPUT).unwrap());
        for name in NAMES {
            let (a, b) = (weight(&trained, name), weight(&shipped, name));
            assert!((a - b).abs() < 0.05, "{name}: shipped {b}, trained {a}");
        }
    }
}
