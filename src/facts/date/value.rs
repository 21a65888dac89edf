//! What a date says once it is read: an interval with a grain, and the parts the words named.

use crate::facts::calendar::Moment;
use crate::facts::clock::TimeValue;
use crate::facts::zone;
use crate::lexicon::Unit;

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

impl Grain {
    /// The name the contract gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Grain::Second => "second",
            Grain::Minute => "minute",
            Grain::Hour => "hour",
            Grain::Day => "day",
            Grain::Week => "week",
            Grain::Month => "month",
            Grain::Quarter => "quarter",
            Grain::Year => "year",
            Grain::Decade => "decade",
            Grain::Century => "century",
        }
    }
}

impl From<Unit> for Grain {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Second => Grain::Second,
            Unit::Minute => Grain::Minute,
            Unit::Hour => Grain::Hour,
            Unit::Day | Unit::Weekend => Grain::Day,
            Unit::Week | Unit::Fortnight => Grain::Week,
            Unit::Month => Grain::Month,
            Unit::Quarter => Grain::Quarter,
            Unit::Year => Grain::Year,
            Unit::Decade => Grain::Decade,
            Unit::Century => Grain::Century,
        }
    }
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
    /// The clock time on that day, where one is given.
    pub clock: Option<TimeValue>,
    /// Whether the words leave room at both ends: "two years ago" is seldom that to the day.
    pub loose: bool,
    /// Whether it is the day somebody said something, not the day something happened.
    pub said: bool,
}

impl DateValue {
    /// The first moment in ISO 8601: a day, or an instant where a clock time is given.
    pub fn from_iso(&self) -> Option<String> {
        self.from.map(|moment| self.iso(moment))
    }

    /// The moment after the last, as [`DateValue::from_iso`].
    pub fn to_iso(&self) -> Option<String> {
        self.to.map(|moment| self.iso(moment))
    }

    /// The zone as an ISO 8601 offset: "-05:00", "Z".
    pub fn zone_name(&self) -> Option<String> {
        self.zone.map(zone::iso)
    }

    /// From and to as generous as the words are: loose ones are wider by half a grain at each end,
    /// an open end lies farther than any date. None where the year can't be told.
    pub fn bounds(&self) -> Option<(Moment, Moment)> {
        const FAR: i64 = i64::MAX / 4;
        match (self.from, self.to) {
            (Some(from), Some(to)) => {
                let room = if self.loose { (to.0 - from.0) / 2 } else { 0 };
                Some((Moment(from.0 - room), Moment(to.0 + room)))
            }
            (None, None) => None,
            (from, to) => Some((from.unwrap_or(Moment(-FAR)), to.unwrap_or(Moment(FAR)))),
        }
    }

    fn iso(&self, moment: Moment) -> String {
        if self.grain >= Grain::Day {
            return moment.to_string();
        }
        let zone = self.zone.map(zone::iso).unwrap_or_default();
        format!("{moment}{}{zone}", moment.clock_iso())
    }
}
