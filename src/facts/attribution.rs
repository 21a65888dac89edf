//! Who says what: speaker, cue and content.

use super::{Fact, Value, View};
use crate::span::Span;

/// Something said, and by whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who: "a US official".
    pub speaker: Span,
    /// The words that say so: "revealed", "according to".
    pub cue: Option<Span>,
    /// What is said: the content spans the block holds, in order.
    pub content: Span,
    /// The speaker in the fullest form known ("she" resolved), for comparing.
    pub canonical: String,
}

/// Who says what in each block.
pub(super) fn find(
    views: &[View],
    _facts: &[Vec<Fact>],
    _quotes: &[Vec<Fact>],
) -> Vec<Vec<Attribution>> {
    views.iter().map(|_| Vec::new()).collect()
}

/// The quotations with the speakers that the attributions name.
pub(super) fn with_speakers(mut quotes: Vec<Fact>, attributions: &[Attribution]) -> Vec<Fact> {
    for fact in &mut quotes {
        if let Value::Quote(quote) = &mut fact.value {
            let said = attributions.iter().find(|a| a.content.overlaps(fact.span));
            quote.speaker = said.map(|a| a.speaker);
        }
    }
    quotes
}
