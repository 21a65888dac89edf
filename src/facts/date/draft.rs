//! What the words of a date name, before it is known which day that is.

use super::{Grain, Interval, feast};
use crate::facts::calendar::Moment;
use crate::facts::clock::Clock;
use crate::lexicon::{DayPart, Feast, Portion, Shift, Unit};

/// A time of the year with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Period {
    /// 0 for spring, of the northern half of the earth.
    Season(u8),
    /// 1–4.
    Quarter(u8),
    /// 1 or 2.
    Half(u8),
    Feast(Feast),
    /// The weekend at a feast: "Labor Day weekend".
    Weekend(Feast),
}

/// The parts of a date as far as the words name them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Draft {
    pub year: Option<i64>,
    pub period: Option<Period>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// The last day of "May 3–5".
    pub last_day: Option<u8>,
    pub weekday: Option<u8>,
    /// Which one of several: "last August".
    pub shift: Option<Shift>,
    /// A time resolved while it was read: "two days ago".
    pub known: Option<Interval>,
    pub portion: Option<Portion>,
    pub part: Option<DayPart>,
    pub clock: Option<Clock>,
}

/// What a draft names at its finest: two ends of a range must name the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    Clock,
    Day,
    Month,
    Period,
    Year,
    Other,
}

impl Draft {
    /// A draft of a time already resolved.
    pub fn known(interval: Interval) -> Self {
        Draft { known: Some(interval), ..Draft::default() }
    }

    /// Whether it names one day.
    pub fn is_day(&self) -> bool {
        let whole = self.known.is_some_and(|known| known.grain == Grain::Day);
        let feast = matches!(self.period, Some(Period::Feast(_)));
        self.last_day.is_none() && (whole || feast || self.day.is_some() || self.weekday.is_some())
    }

    /// What it names at its finest.
    pub fn shape(&self) -> Shape {
        match self {
            _ if self.is_day() => Shape::Day,
            Draft { known: Some(_), .. } => Shape::Other,
            Draft { day: Some(_), .. } => Shape::Other,
            Draft { month: Some(_), .. } => Shape::Month,
            Draft { period: Some(_), .. } => Shape::Period,
            Draft { year: Some(_), .. } => Shape::Year,
            Draft { clock: Some(_), .. } => Shape::Clock,
            _ => Shape::Other,
        }
    }

    /// Whether it needs the day of writing to tell which year, month or week is meant.
    pub fn is_partial(&self) -> bool {
        self.known.is_none()
            && self.year.is_none()
            && (self.month.is_some() || self.weekday.is_some() || self.period.is_some())
    }

    /// The time it names in a year; none when there is no such day.
    pub fn in_year(&self, year: i64) -> Option<Interval> {
        if year < 1 {
            // ISO days are not written before the common era.
            return Some(Interval::unknown(Grain::Year));
        }
        if let Some(period) = self.period {
            return Some(in_year(period, year));
        }
        let Some(month) = self.month.map(i64::from) else {
            return Some(Interval::unit(Moment::of_date(year, 1, 1), Unit::Year));
        };
        let first = Moment::of_date(year, month, 1);
        let Some(day) = self.day.map(i64::from) else {
            return Some(Interval::unit(first, Unit::Month));
        };
        let last = self.last_day.map_or(day, i64::from);
        let fits = day <= last && last <= first.days_of_month();
        let (from, to) = (first.plus_days(day - 1), first.plus_days(last));
        fits.then(|| Interval::new(from, to, Unit::Day))
    }
}

fn in_year(period: Period, year: i64) -> Interval {
    let months = |first: i64, count: i64| {
        let (from, to) = (Moment::of_date(year, first, 1), Moment::of_date(year, first + count, 1));
        Interval::new(from, to, Grain::Quarter)
    };
    match period {
        Period::Quarter(nth) => months(3 * i64::from(nth) - 2, 3),
        Period::Half(nth) => months(6 * i64::from(nth) - 5, 6),
        // Meteorological seasons; the winter of a year begins in December before it ends.
        Period::Season(nth) => months(3 * i64::from(nth) + 3, 3),
        Period::Feast(feast) => Interval::day(feast::day(feast, year)),
        Period::Weekend(feast) => {
            let (from, to) = feast::weekend(feast, year);
            Interval::new(from, to, Unit::Weekend)
        }
    }
}
