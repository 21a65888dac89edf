//! An amount as the words allow it: "over 80" is more than 80, "dozens" at least 24.

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
        Amount { min: Some(value), max: Some(value), exclusive: false, approximate: false }
    }

    /// Whether it names one value.
    pub fn is_exact(&self) -> bool {
        self.min.is_some() && self.min == self.max && !self.approximate && !self.exclusive
    }
}
