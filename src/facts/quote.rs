//! Quotations: words given as somebody's own.

use super::{Fact, View};
use crate::span::Span;

/// A quotation: the fact's span holds the words with their quote marks.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteValue {
    /// The words between the marks.
    pub content: Span,
    /// Who says it, in the same block.
    pub speaker: Option<Span>,
}

/// The quotations of each block, by place.
pub(super) fn find(views: &[View]) -> Vec<Vec<Fact>> {
    views.iter().map(|_| Vec::new()).collect()
}
