//! A logistic model over named features: how trained numbers are read and applied.

/// One weight a feature, and a bias, in thousandths.
#[derive(Clone, Debug, PartialEq)]
pub struct Model<const N: usize> {
    bias: i16,
    weights: [i16; N],
}

impl<const N: usize> Model<N> {
    /// Reads rows `name weight`; `#` begins a comment, `bias` is the bias, and a feature without a
    /// row weighs nothing. Read as it is compiled, neither names nor comments ship.
    pub const fn parse(names: &[&str; N], rows: &str) -> Self {
        let mut model = Model { bias: 0, weights: [0; N] };
        let mut rest = rows.as_bytes();
        while !rest.is_empty() {
            let (row, after) = cut(rest, b'\n');
            rest = after;
            let (name, weight) = cut(row, b' ');
            if same(name, b"bias") {
                model.bias = thousandths(weight);
            }
            let mut place = 0;
            while place < N {
                if same(name, names[place].as_bytes()) {
                    model.weights[place] = thousandths(weight);
                }
                place += 1;
            }
        }
        model
    }

    /// The log odds it gives: the weighed sum.
    #[inline(never)]
    pub fn odds(&self, features: &[f64; N]) -> f64 {
        let weights = self.weights.iter().map(|&weight| f64::from(weight));
        let weighed = weights.zip(features).map(|(weight, value)| weight * value);
        (f64::from(self.bias) + weighed.sum::<f64>()) / 1000.0
    }

    /// The chance it gives, 0 to 1.
    pub fn chance(&self, features: &[f64; N]) -> f64 {
        logistic(self.odds(features))
    }
}

/// The place of a feature among the names of a model, found as it is compiled.
pub const fn place(names: &[&str], name: &str) -> usize {
    let mut place = 0;
    while !same(names[place].as_bytes(), name.as_bytes()) {
        place += 1;
    }
    place
}

/// The chance that log odds stand for, 0 to 1.
pub fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// What stands before the first such mark, and behind it.
const fn cut(text: &[u8], mark: u8) -> (&[u8], &[u8]) {
    let mut at = 0;
    while at < text.len() && text[at] != mark {
        at += 1;
    }
    let (before, rest) = text.split_at(at);
    (before, if rest.is_empty() { rest } else { rest.split_at(1).1 })
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// "-0.25" as -250.
const fn thousandths(weight: &[u8]) -> i16 {
    let (whole, part) = cut(weight, b'.');
    let value = digits(whole, whole.len()) * 1000 + digits(part, 3);
    if matches!(weight, [b'-', ..]) { -value } else { value }
}

/// The number that so many digits make; what is missing, or is no digit, is 0.
const fn digits(text: &[u8], places: usize) -> i16 {
    let (mut value, mut at) = (0, 0);
    while at < places {
        let digit = if at < text.len() && text[at].is_ascii_digit() { text[at] - b'0' } else { 0 };
        value = value * 10 + digit as i16;
        at += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_as_written() {
        let model = Model::parse(&["a", "ab", "b"], "# a 9\nab -0.25\na 1.5\nbias -10.508\n");
        assert_eq!(model, Model { bias: -10508, weights: [1500, -250, 0] });
        assert_eq!(model.odds(&[2.0, 4.0, 8.0]), -8.508);
    }
}
