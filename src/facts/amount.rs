//! An amount as the words allow it: "over 80" is more than 80, "dozens" at least 24.

use crate::lexicon::Bound;

/// A number with its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The least it can be; none when open below.
    pub min: Option<f64>,
    /// The most it can be; equal to `min` for an exact figure, none when open above.
    pub max: Option<f64>,
    /// Whether the bounds themselves are left out: "over 80".
    pub exclusive: bool,
    /// Whether the words leave room: "about 80", "dozens".
    pub approximate: bool,
}

impl Amount {
    /// Exactly `value`.
    pub fn exact(value: f64) -> Self {
        Self::range(value, value)
    }

    /// From `min` to `max`, both included.
    pub fn range(min: f64, max: f64) -> Self {
        Amount { min: Some(min), max: Some(max), exclusive: false, approximate: false }
    }

    /// `value` or more.
    pub fn at_least(value: f64) -> Self {
        Amount { max: None, ..Self::exact(value) }
    }

    /// Whether its bounds are numbers at all: "1e400" is none.
    pub(super) fn is_finite(&self) -> bool {
        [self.min, self.max].iter().flatten().all(|bound| bound.is_finite())
    }

    /// Whether it names one value.
    pub fn is_exact(&self) -> bool {
        self.min.is_some() && self.min == self.max && !self.approximate && !self.exclusive
    }

    /// What the words around the amount make of it: "over" opens it above. "Nearly 100" is open
    /// below and approximate: a little less than 100.
    pub fn bounded(self, bound: Bound) -> Self {
        let inclusive = Amount { exclusive: false, ..self };
        match bound {
            // "at least up to 7": the nearer word has it.
            Bound::Above | Bound::Least if self.min.is_none() => self,
            Bound::Above => Amount { max: None, exclusive: true, ..self },
            Bound::Least => Amount { max: None, ..inclusive },
            Bound::Below => {
                Amount { min: None, max: self.max.or(self.min), exclusive: true, ..self }
            }
            Bound::Most => Amount { min: None, max: self.max.or(self.min), ..inclusive },
            Bound::Nearly => {
                let below = self.bounded(Bound::Below);
                Amount { approximate: true, ..below }
            }
            Bound::Near => Amount { approximate: true, ..self },
            Bound::Exact | Bound::Between | Bound::From => self,
        }
    }

    /// Both of two opposite bounds: "more than 100 and less than 300".
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let (low, high) = if self.max.is_none() { (self, other) } else { (other, self) };
        let (min, max) = (low.min?, high.max?);
        let opposite = low.max.is_none() && high.min.is_none() && min < max;
        opposite.then_some(Amount {
            min: Some(min),
            max: Some(max),
            exclusive: low.exclusive && high.exclusive,
            approximate: low.approximate || high.approximate,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_open_and_close() {
        let shape = |a: Amount| (a.min, a.max, a.exclusive, a.approximate);
        for (bound, expected) in [
            (Bound::Above, (Some(80.0), None, true, false)),
            (Bound::Least, (Some(80.0), None, false, false)),
            (Bound::Below, (None, Some(80.0), true, false)),
            (Bound::Most, (None, Some(80.0), false, false)),
            (Bound::Near, (Some(80.0), Some(80.0), false, true)),
            (Bound::Nearly, (None, Some(80.0), true, true)),
            (Bound::Exact, (Some(80.0), Some(80.0), false, false)),
        ] {
            assert_eq!(shape(Amount::exact(80.0).bounded(bound)), expected, "{bound:?}");
        }
    }
}
