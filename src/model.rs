//! A logistic model over named features: how trained numbers are read and applied.

use crate::decimal;

/// One weight a feature, and a bias.
#[derive(Clone, Debug, PartialEq)]
pub struct Model<const N: usize> {
    bias: f64,
    weights: [f64; N],
}

impl<const N: usize> Model<N> {
    /// Reads rows `name weight`; `#` begins a comment, `bias` is the bias, and a feature without a
    /// row weighs nothing.
    pub fn parse(names: &[&str; N], rows: &str) -> Self {
        let mut model = Model { bias: 0.0, weights: [0.0; N] };
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let Some((name, weight)) = row.split_once(' ') else { continue };
            let weight = decimal::parse(weight.trim()).unwrap_or(0.0);
            match names.iter().position(|known| *known == name) {
                Some(place) => model.weights[place] = weight,
                None if name == "bias" => model.bias = weight,
                None => {}
            }
        }
        model
    }

    /// The log odds it gives: the weighed sum.
    pub fn odds(&self, features: &[f64; N]) -> f64 {
        let weighed = self.weights.iter().zip(features).map(|(weight, value)| weight * value);
        self.bias + weighed.sum::<f64>()
    }

    /// The chance it gives, 0 to 1.
    pub fn chance(&self, features: &[f64; N]) -> f64 {
        logistic(self.odds(features))
    }
}

/// The chance that log odds stand for, 0 to 1.
pub fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
