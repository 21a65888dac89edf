//! A ridge regression through the logistic function, by coordinate steps from zero: no chance in
//! it, so the same data give the same numbers. A feature may be held to one sign, so that it can't
//! stand for what only one set is like.

/// What a feature's weight may be.
#[derive(Clone, Copy, PartialEq)]
pub enum Sign {
    Any,
    Positive,
    Negative,
    /// Left out.
    Zero,
}

/// One labelled example.
pub struct Example {
    pub features: Vec<f64>,
    pub label: bool,
    /// How much it counts.
    pub weight: f64,
}

/// The log odds that weights give features, the bias last.
pub fn log_odds(weights: &[f64], features: &[f64]) -> f64 {
    let weighed = weights.iter().zip(features).map(|(weight, value)| weight * value);
    weighed.sum::<f64>() + weights[features.len()]
}

/// The weights, the bias last, as rows `name weight`: what [`claimlight::model::Model`] reads.
pub fn write_rows(names: &[&str], weights: &[f64]) -> String {
    let named = names.iter().copied().chain(["bias"]).zip(weights);
    let rows = named.map(|(name, weight)| format!("{name} {weight:.3}\n"));
    rows.filter(|row| !row.ends_with(" 0.000\n") && !row.ends_with(" -0.000\n")).collect()
}

const SWEEPS: usize = 300;

/// The weights, the bias last, that make the labels likeliest under the ridge: `ridge` examples'
/// worth of evidence against a weight of 1 in standard deviations of its feature.
pub fn fit(examples: &[Example], signs: &[Sign], ridge: f64) -> Vec<f64> {
    fit_spread(examples, signs, ridge, 1e-6)
}

/// The same, where a feature that spreads less than `least` is weighed as if it spread so much:
/// what is rare is not learned from a few examples.
pub fn fit_spread(examples: &[Example], signs: &[Sign], ridge: f64, least: f64) -> Vec<f64> {
    let size = signs.len();
    let total: f64 = examples.iter().map(|example| example.weight).sum();
    let mean = |at: usize| examples.iter().map(|e| e.weight * e.features[at]).sum::<f64>() / total;
    let means: Vec<f64> = (0..size).map(mean).collect();
    let spread = |at: usize| {
        let squares = examples.iter().map(|e| e.weight * (e.features[at] - means[at]).powi(2));
        (squares.sum::<f64>() / total).sqrt().max(least)
    };
    let spreads: Vec<f64> = (0..size).map(spread).collect();
    let scaled: Vec<Vec<f64>> = examples
        .iter()
        .map(|e| (0..size).map(|at| (e.features[at] - means[at]) / spreads[at]).collect())
        .collect();
    let mut weights = vec![0.0; size + 1];
    let mut odds = vec![0.0_f64; examples.len()];
    for _ in 0..SWEEPS {
        for at in 0..=size {
            let value = |row: usize| if at < size { scaled[row][at] } else { 1.0 };
            let own = if at < size { ridge } else { 0.0 };
            let (mut slope, mut bend) = (own * weights[at], own + 1e-9);
            for (row, example) in examples.iter().enumerate() {
                let chance = 1.0 / (1.0 + (-odds[row]).exp());
                let label = f64::from(u8::from(example.label));
                slope += example.weight * (chance - label) * value(row);
                bend += example.weight * chance * (1.0 - chance) * value(row).powi(2);
            }
            let wanted = weights[at] - slope / bend;
            let allowed = match signs.get(at).copied().unwrap_or(Sign::Any) {
                Sign::Any => wanted,
                Sign::Positive => wanted.max(0.0),
                Sign::Negative => wanted.min(0.0),
                Sign::Zero => 0.0,
            };
            let step = allowed - weights[at];
            if step != 0.0 {
                weights[at] = allowed;
                odds.iter_mut().enumerate().for_each(|(row, odds)| *odds += step * value(row));
            }
        }
    }
    // Back to the features' own scale.
    for at in 0..size {
        weights[at] /= spreads[at];
        weights[size] -= weights[at] * means[at];
    }
    weights
}
