//! Units: exact conversion between those of one dimension.

use crate::lexicon::{english, key};

/// `value` of the unit `from` in the unit `to` (CLDR ids): exact, or none where the two measure
/// different things or no exact factor is known.
pub fn convert(value: f64, from: &str, to: &str) -> Option<f64> {
    if from == to {
        return Some(value);
    }
    let factors = &english().figures.factors;
    let (from, to) = (factors.get(key(from))?, factors.get(key(to))?);
    let base = value * from.factor + from.offset;
    (from.dimension == to.dimension).then(|| (base - to.offset) / to.factor)
}

#[cfg(test)]
mod tests {
    use super::convert;

    #[test]
    fn converts_within_a_dimension() {
        for (value, from, to, expected) in [
            (1.0, "mile", "kilometer", Some(1.609344)),
            (2.0, "hectare", "square-meter", Some(20_000.0)),
            (212.0, "fahrenheit", "celsius", Some(100.0)),
            (3.0, "year", "month", Some(36.0)),
            (2.0, "week", "day", Some(14.0)),
            (1.0, "month", "day", None),
            (1.0, "mile", "hectare", None),
            (5.0, "people", "people", Some(5.0)),
        ] {
            let got = convert(value, from, to);
            let near = match (got, expected) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-9 * b.abs(),
                (a, b) => a == b,
            };
            assert!(near, "{value} {from} in {to}: {got:?}");
        }
    }
}
