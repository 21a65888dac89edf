//! What an abbreviation says of the full stop behind it.

/// What an abbreviation stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name: "Mr", "Gen".
    Title,
    /// A figure: "p", "No"; an ordinary word elsewhere.
    Figure,
    /// Anything, or nothing: "Inc", "etc".
    Other,
}

impl Abbreviation {
    /// Reads the value of a row of `abbreviations.txt`.
    pub(super) fn parse(value: &str) -> Self {
        match value {
            "title" => Abbreviation::Title,
            "figure" => Abbreviation::Figure,
            _ => Abbreviation::Other,
        }
    }
}
