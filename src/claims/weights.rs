//! Weights of features, read from rows `name weight`.

use super::features::{self, Features, LENGTH};

/// One weight a feature, and a bias.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// What a claim without features has.
    pub bias: f64,
    /// In the order of [`features::names`].
    pub by_feature: [f64; LENGTH],
}

impl Weights {
    /// Reads rows `name weight`; `#` begins a comment, `bias` is the bias, and a feature without a
    /// row weighs nothing.
    pub fn parse(rows: &str) -> Self {
        let mut weights = Weights { bias: 0.0, by_feature: [0.0; LENGTH] };
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let Some((name, weight)) = row.split_once(' ') else { continue };
            let weight = weight.trim().parse().unwrap_or(0.0);
            match features::names().position(|known| known == name) {
                Some(place) => weights.by_feature[place] = weight,
                None if name == "bias" => weights.bias = weight,
                None => {}
            }
        }
        weights
    }

    /// The weighted sum: the log odds.
    pub fn of(&self, features: &Features) -> f64 {
        let weighted = self.by_feature.iter().zip(features.values()).map(|(w, value)| w * value);
        self.bias + weighted.sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_model_names_a_feature() {
        for source in [include_str!("points.txt"), include_str!("checkable.txt")] {
            for row in source.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
                let (name, weight) = row.split_once(' ').unwrap();
                assert!(name == "bias" || features::names().any(|known| known == name), "{name}");
                assert!(weight.parse::<f64>().is_ok(), "{row}");
            }
        }
    }
}
