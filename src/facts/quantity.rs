//! Figures: how many, how much, what share, which rank, how long.

use super::{Amount, Fact, Taken, Value, View};
use crate::text::TokenKind;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// A count or a measure: "84 lives", "12 km".
    Quantity,
    /// A share: "12 %", and percentage points by their unit.
    Percent,
    /// An amount of money, in major units.
    Money,
    /// A rank: "third".
    Ordinal,
    /// A length of time or an age.
    Duration,
}

/// A figure with its bounds, its unit and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it measures.
    pub kind: FigureKind,
    /// The figure, in the unit as written.
    pub amount: Amount,
    /// CLDR unit id: "kilometer".
    pub unit: Option<&'static str>,
    /// ISO 4217, for money.
    pub currency: Option<&'static str>,
    /// What is counted, as a lemma: "life" in "84 lives".
    pub noun: Option<String>,
}

/// The figures of a block that no other finder has taken.
pub(super) fn find(view: &View, taken: &mut Taken) -> Vec<Fact> {
    let mut found = Vec::new();
    for (at, token) in view.tokens.iter().enumerate() {
        let tokens = at..at + 1;
        if token.kind != TokenKind::Number || taken.any(&tokens) {
            continue;
        }
        let Ok(value) = token.text(view.text).replace(',', "").parse() else { continue };
        taken.take(&tokens);
        let value = Value::Figure(Figure {
            kind: FigureKind::Quantity,
            amount: Amount::exact(value),
            unit: None,
            currency: None,
            noun: None,
        });
        found.push(Fact { span: view.span(&tokens), tokens, value });
    }
    found
}
