//! Dates: absolute, partial and relative, each an interval with a grain.

mod value;

pub use value::{DateValue, Grain};

use super::{Fact, Moment, Taken, View};

/// What relative dates count from: the day of publication, and the last date read.
pub(super) struct Anchor {
    published: Option<Moment>,
    last: Option<Moment>,
}

impl Anchor {
    pub(super) fn new(published: Option<Moment>) -> Self {
        Anchor { published, last: None }
    }
}

/// The dates, clock times and durations of a block that no other finder has taken.
pub(super) fn find(_view: &View, anchor: &mut Anchor, _taken: &mut Taken) -> Vec<Fact> {
    anchor.last = anchor.last.or(anchor.published);
    Vec::new()
}
