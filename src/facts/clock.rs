//! Clock times, with their zone.

use super::{calendar, zone};

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

impl TimeValue {
    /// First and last moment (exclusive) in ISO 8601: "T13:15-05:00".
    pub fn iso(&self) -> (String, String) {
        let iso = |seconds| calendar::clock_iso(seconds) + &self.zone_name().unwrap_or_default();
        (iso(self.from), iso(self.to))
    }

    /// The zone as an ISO 8601 offset: "-05:00", "Z".
    pub fn zone_name(&self) -> Option<String> {
        self.zone.map(zone::iso)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_contract_says() {
        let time = |from, to, zone| TimeValue { from, to, zone }.iso();
        let expected = ("T13:15-05:00".into(), "T13:16-05:00".into());
        assert_eq!(time(47_700, 47_760, Some(-300)), expected);
        assert_eq!(time(86_340, 86_400, Some(0)), ("T23:59Z".into(), "T24:00Z".into()));
        assert_eq!(time(5, 6, None), ("T00:00:05".into(), "T00:00:06".into()));
    }
}
