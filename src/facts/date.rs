//! Dates: absolute, partial and relative, each an interval with a grain.

use super::{Fact, Moment, Taken, View};

/// How precise a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Grain {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A date as the words give it.
#[derive(Clone, Debug, PartialEq)]
pub struct DateValue {
    /// First moment; none when the year can't be told, or open.
    pub from: Option<Moment>,
    /// The moment after the last; none when the year can't be told, or open.
    pub to: Option<Moment>,
    /// How precise it is.
    pub grain: Grain,
    /// Minutes east of UTC, where a zone is given.
    pub zone: Option<i16>,
    /// 1–12, where the words name a month ("January 3rd" without a year keeps this and `day`).
    pub month: Option<u8>,
    /// 1–31, where the words name a day of the month.
    pub day: Option<u8>,
    /// 0 for Monday … 6 for Sunday, where the words name one.
    pub weekday: Option<u8>,
}

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
