//! Where a claim begins and ends.

use crate::facts::Reading;
use crate::text::Block;
use std::ops::Range;

/// The token ranges of the claims of a block: a sentence each.
pub(super) fn split(_block: &Block, reading: &Reading) -> Vec<Range<usize>> {
    reading.sentences.iter().map(|sentence| sentence.tokens.clone()).collect()
}
