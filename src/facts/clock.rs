//! Clock times, with their zone.

/// A clock time without a date.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeValue {
    /// Seconds after midnight.
    pub from: u32,
    /// Seconds after midnight, exclusive: one grain later for a single time.
    pub to: u32,
    /// Minutes east of UTC, where a zone is given.
    pub zone: Option<i16>,
}
