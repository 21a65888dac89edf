//! Lengths of time that dates are counted by: "three weeks", "a few days", "half an hour".

use super::{Dates, Grain, Interval};
use crate::facts::calendar::Moment;
use crate::lexicon::{Shift, TimeWord, Unit};

/// A count of units: "three weeks", "a few days", "half an hour".
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub least: i64,
    pub most: i64,
    pub unit: Unit,
    /// Whether its days are those from Monday to Friday.
    pub business: bool,
}

impl Length {
    /// From `least` to `most` units.
    pub fn new(least: i64, most: i64, unit: Unit) -> Self {
        Length { least, most, unit, business: false }
    }

    /// One unit.
    pub fn one(unit: Unit) -> Self {
        Self::new(1, 1, unit)
    }

    /// Whether it is one count.
    pub fn is_exact(&self) -> bool {
        self.least == self.most
    }

    /// In days of the calendar, counted from a moment on, or back where `sign` is negative.
    pub fn of_calendar(self, from: Moment, sign: i64) -> Self {
        let days = |count: i64| {
            let mut left = count - (count - 1) / 5 * 5;
            let mut days = (count - 1) / 5 * 7;
            while left > 0 {
                days += 1;
                left -= i64::from(from.plus_days(sign * days).weekday() < 5);
            }
            days
        };
        match self.business {
            true => Self::new(days(self.least), days(self.most), self.unit),
            false => self,
        }
    }

    /// Some units: "weeks" in "the coming weeks".
    pub fn some(unit: Unit) -> Self {
        Self::new(2, 6, unit)
    }
}

impl Dates<'_> {
    /// "the past three weeks", "the next 5 days": up to today, or from tomorrow on.
    pub(super) fn rolling(&self, shift: Shift, length: Length) -> Interval {
        let Some(now) = self.now() else { return Interval::unknown(length.unit) };
        let back = matches!(shift, Shift::Last | Shift::Past | Shift::Previous);
        let Length { most, unit, .. } = length.of_calendar(now, if back { -1 } else { 1 });
        let whole = matches!(unit, Unit::Quarter | Unit::Weekend);
        let (from, to) = match () {
            _ if back && whole => {
                let end = now.floor(unit);
                (end.plus(unit, -most), end)
            }
            _ if back => (now.plus(unit, -most).midnight(), now.plus_days(1)),
            _ if whole => {
                let start = now.floor(unit).plus(unit, 1);
                (start, start.plus(unit, most))
            }
            _ => (now.plus_days(1), now.plus_days(1).plus(unit, most)),
        };
        Interval { loose: true, ..Interval::new(from, to, unit) }
    }

    /// So many units before or after a time.
    pub(super) fn counted(&self, base: Interval, length: Length, sign: i64) -> Interval {
        let Some(from) = base.from else { return Interval::unknown(length.unit) };
        let length = length.of_calendar(from, sign);
        let Length { least, most, unit, .. } = length;
        if unit < Unit::Day {
            return self.counted_clock(from, base.grain, length, sign);
        }
        let base = if base.grain < Grain::Day { Interval::day(from) } else { base };
        if least != most {
            let (first, last) = if sign < 0 { (-most, -least) } else { (least, most) };
            let from = from.midnight();
            let interval = Interval::new(from.plus(unit, first), from.plus(unit, last + 1), unit);
            return Interval { loose: true, ..interval };
        }
        let moved = base.moved(unit, sign * most);
        if base.grain > Grain::Day || unit == Unit::Day {
            return moved;
        }
        let start = moved.from.unwrap_or(from).midnight();
        Interval { loose: true, ..Interval::unit(start, unit) }
    }

    fn counted_clock(&self, from: Moment, grain: Grain, length: Length, sign: i64) -> Interval {
        let Length { least, most, unit, .. } = length;
        let hours = most * (Moment(0).plus(unit, 1).0) / 3_600;
        if grain >= Grain::Day && from == from.midnight() {
            // The hour is not known: whole days are as near as can be told.
            return Interval {
                loose: hours > 0,
                ..Interval::day(from.plus_days(sign * hours / 24))
            };
        }
        let (first, last) = if sign < 0 { (-most, -least) } else { (least, most) };
        Interval::new(from.plus(unit, first), from.plus(unit, last + 1), unit)
    }

    /// "three weeks", "1 day 2 hours", "a few days", "half an hour", "a year and a half", "a
    /// quarter-century"; with `indefinite`, also a bare plural, "years" in "years ago".
    pub(super) fn length(&self, at: usize, indefinite: bool) -> Option<(usize, Length)> {
        if self.reader.is(at, "half") && self.reader.any(at + 1, &["a", "an"]) {
            let (end, TimeWord::Unit(unit)) = self.reader.time(at + 2)? else { return None };
            return Some((end, halves(0, unit)?));
        }
        if let Some(found) = self.part_of_century(at) {
            return Some(found);
        }
        if let Some((end, TimeWord::Unit(unit))) = self.reader.time(at) {
            let plural = self.reader.text(at).ends_with(['s', 'S']);
            let bare = plural && indefinite && self.reader.any(end, &["ago", "later", "earlier"]);
            return bare.then_some((end, Length::new(2, 9, unit)));
        }
        let (end, (least, most)) = self.reader.count(at)?;
        if let Some(found) = self.part_of_century(end).filter(|_| most == 1) {
            return Some(found);
        }
        // "two and a half years"
        let halved = self.half_more(end).filter(|_| least == most);
        let end = halved.unwrap_or(end);
        let end = self.reader.skip(end, &["more", "full", "long", "consecutive", "-"]);
        let unit_at = self.reader.skip(end, &["business", "working"]);
        let business = unit_at > end;
        let (end, TimeWord::Unit(unit)) = self.reader.time(unit_at)? else { return None };
        if business && unit != Unit::Day {
            return None;
        }
        let length = Length { business, ..Length::new(least, most, unit) };
        // "a year and a half"
        let after = self.half_more(end).filter(|_| least == most);
        match halves(most, unit).filter(|_| halved.or(after).is_some()) {
            Some(length) => Some((after.unwrap_or(end), length)),
            None => Some(self.with_part(end, length)),
        }
    }

    /// The place behind "and a half", "-and-a-half".
    fn half_more(&self, at: usize) -> Option<usize> {
        let hyphen = &["-"];
        let and = self.reader.skip(at, hyphen);
        let article = self.reader.skip(and + 1, hyphen);
        let half = self.reader.skip(article + 1, hyphen);
        let fits = self.reader.is(and, "and")
            && self.reader.is(article, "a")
            && self.reader.is(half, "half");
        fits.then_some(half + 1)
    }

    /// "quarter-century", "half century", "quarter of a century"
    fn part_of_century(&self, at: usize) -> Option<(usize, Length)> {
        let years = match self.reader.text(at) {
            "quarter" => 25,
            "half" => 50,
            _ => return None,
        };
        let of = self.reader.is(at + 1, "of") && self.reader.is(at + 2, "a");
        let unit = if of { at + 3 } else { self.reader.skip(at + 1, &["-"]) };
        let (end, TimeWord::Unit(Unit::Century)) = self.reader.time(unit)? else { return None };
        Some((end, Length::new(years, years, Unit::Year)))
    }

    /// A length with the smaller unit behind it: "two years and three months".
    fn with_part(&self, end: usize, length: Length) -> (usize, Length) {
        let part = || {
            let (unit_at, (least, most)) = self.reader.count(self.reader.skip(end, &["and"]))?;
            let (after, TimeWord::Unit(unit)) = self.reader.time(unit_at)? else { return None };
            let size = match (length.unit, unit) {
                (Unit::Decade, Unit::Year) => 10,
                (Unit::Year, Unit::Month) => 12,
                (Unit::Week, Unit::Day) => 7,
                (Unit::Day, Unit::Hour) => 24,
                (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60,
                _ => return None,
            };
            let count = length.most * size + most;
            let fits = length.is_exact() && least == most && most < size;
            fits.then_some((after, Length::new(count, count, unit)))
        };
        part().unwrap_or((end, length))
    }
}

/// So many units and half of one, in the next smaller one.
fn halves(count: i64, unit: Unit) -> Option<Length> {
    let twice = 2 * count + 1;
    let (count, unit) = match unit {
        Unit::Century => (50 * twice, Unit::Year),
        Unit::Decade => (5 * twice, Unit::Year),
        Unit::Year => (6 * twice, Unit::Month),
        // Half a month has 13/6 weeks.
        Unit::Month => ((13 * twice + 3) / 6, Unit::Week),
        Unit::Day => (12 * twice, Unit::Hour),
        Unit::Hour => (30 * twice, Unit::Minute),
        _ => return None,
    };
    Some(Length::new(count, count, unit))
}
