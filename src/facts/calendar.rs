//! The civil calendar: days since 1970 and back, weekdays, ISO 8601. No clock is ever asked.

use crate::lexicon::Unit;
use std::fmt;

/// Seconds since 1970-01-01T00:00 in the civil time of whoever wrote it; the zone is kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// Seconds of a day.
pub const DAY: i64 = 86_400;

impl Moment {
    /// Midnight of a civil date; days and months past the end run on into the next.
    pub fn of_date(year: i64, month: i64, day: i64) -> Self {
        let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
        // Days from civil, after Howard Hinnant: years begin in March, eras have 400 years.
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        Moment(days * DAY)
    }

    /// Year, month (1–12) and day (1–31).
    pub fn date(self) -> (i64, i64, i64) {
        let days = self.0.div_euclid(DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (year + era * 400 + i64::from(month <= 2), month, day)
    }

    /// 0 for Monday … 6 for Sunday.
    pub fn weekday(self) -> i64 {
        (self.0.div_euclid(DAY) + 3).rem_euclid(7)
    }

    /// The midnight that begins its day.
    pub fn midnight(self) -> Self {
        Moment(self.0.div_euclid(DAY) * DAY)
    }

    /// The moment so many days later.
    pub fn plus_days(self, days: i64) -> Self {
        Moment(self.0 + days * DAY)
    }

    /// The moment so many units later, by the calendar: a month after January 31 is February 28.
    pub fn plus(self, unit: Unit, count: i64) -> Self {
        let months = match unit {
            Unit::Second => return Moment(self.0 + count),
            Unit::Minute => return Moment(self.0 + 60 * count),
            Unit::Hour => return Moment(self.0 + 3_600 * count),
            Unit::Day => return self.plus_days(count),
            Unit::Weekend | Unit::Week => return self.plus_days(7 * count),
            Unit::Fortnight => return self.plus_days(14 * count),
            Unit::Month => count,
            Unit::Quarter => 3 * count,
            Unit::Year => 12 * count,
            Unit::Decade => 120 * count,
            Unit::Century => 1_200 * count,
        };
        let (year, month, day) = self.date();
        let first = Self::of_date(year, month + months, 1);
        let day = day.min(first.days_of_month());
        Moment(first.plus_days(day - 1).0 + self.0.rem_euclid(DAY))
    }

    /// The beginning of the unit that holds it: weeks begin on Monday, weekends on Saturday.
    pub fn floor(self, unit: Unit) -> Self {
        let (year, month, _) = self.date();
        match unit {
            Unit::Second => self,
            Unit::Minute => Moment(self.0.div_euclid(60) * 60),
            Unit::Hour => Moment(self.0.div_euclid(3_600) * 3_600),
            Unit::Day => self.midnight(),
            Unit::Weekend => self.floor(Unit::Week).plus_days(5),
            Unit::Week | Unit::Fortnight => self.midnight().plus_days(-self.weekday()),
            Unit::Month => Self::of_date(year, month, 1),
            Unit::Quarter => Self::of_date(year, (month - 1) / 3 * 3 + 1, 1),
            Unit::Year => Self::of_date(year, 1, 1),
            Unit::Decade => Self::of_date(year.div_euclid(10) * 10, 1, 1),
            Unit::Century => Self::of_date((year - 1).div_euclid(100) * 100 + 1, 1, 1),
        }
    }

    /// How many days its month has.
    pub fn days_of_month(self) -> i64 {
        let (year, month, _) = self.date();
        (Self::of_date(year, month + 1, 1).0 - Self::of_date(year, month, 1).0) / DAY
    }

    /// The clock time of its day: "T09:00", with seconds where there are any.
    pub fn clock_iso(self) -> String {
        clock_iso(self.0.rem_euclid(DAY) as u32)
    }

    /// Reads the date, and the clock time if there is one, of an ISO 8601 text; the zone is left.
    pub fn parse(iso: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| iso.get(range)?.parse::<i64>().ok();
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let separated =
            iso.as_bytes().get(4) == Some(&b'-') && iso.as_bytes().get(7) == Some(&b'-');
        if !separated || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let clock = match (number(11..13), number(14..16)) {
            (Some(hour), Some(minute)) if hour < 25 && minute < 60 => hour * 3_600 + minute * 60,
            _ => 0,
        };
        Some(Moment(Self::of_date(year, month, day).0 + clock))
    }
}

/// Seconds after midnight in ISO 8601: "T09:00", "T08:15:30", "T24:00".
pub(super) fn clock_iso(seconds: u32) -> String {
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match second {
        0 => format!("T{hour:02}:{minute:02}"),
        _ => format!("T{hour:02}:{minute:02}:{second:02}"),
    }
}

/// The ISO 8601 day: "2024-01-03".
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_there_and_back() {
        for (iso, weekday) in [
            ("2024-01-03", 2),
            ("2024-02-29", 3),
            ("1970-01-01", 3),
            ("1900-03-01", 3),
            ("0476-09-04", 4),
        ] {
            let moment = Moment::parse(iso).unwrap();
            assert_eq!(moment.to_string(), iso);
            assert_eq!(moment.weekday(), weekday, "{iso}");
        }
        assert_eq!(Moment::of_date(2023, 14, 1).to_string(), "2024-02-01");
    }

    #[test]
    fn units_begin_and_pass() {
        let moment = |iso| Moment::parse(iso).unwrap();
        for (iso, unit, floor, next) in [
            ("2024-01-31", Unit::Month, "2024-01-01", "2024-02-29"),
            ("2024-02-29", Unit::Year, "2024-01-01", "2025-02-28"),
            ("2024-01-03", Unit::Week, "2024-01-01", "2024-01-10"),
            ("2024-01-03", Unit::Weekend, "2024-01-06", "2024-01-10"),
            ("2024-11-22", Unit::Quarter, "2024-10-01", "2025-02-22"),
            ("2000-05-01", Unit::Century, "1901-01-01", "2100-05-01"),
        ] {
            assert_eq!(moment(iso).floor(unit).to_string(), floor, "{iso} {unit:?}");
            assert_eq!(moment(iso).plus(unit, 1).to_string(), next, "{iso} {unit:?}");
        }
    }
}
