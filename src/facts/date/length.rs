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
}

impl Length {
    /// One unit.
    pub fn one(unit: Unit) -> Self {
        Length { least: 1, most: 1, unit }
    }

    /// Whether it is one count.
    pub fn is_exact(&self) -> bool {
        self.least == self.most
    }

    /// Some units: "weeks" in "the coming weeks".
    pub fn some(unit: Unit) -> Self {
        Length { least: 2, most: 6, unit }
    }
}

impl Dates<'_> {
    /// "the past three weeks", "the next 5 days": up to today, or from tomorrow on.
    pub(super) fn rolling(&self, shift: Shift, length: Length) -> Interval {
        let Some(now) = self.now() else { return Interval::unknown(length.unit) };
        let (unit, most) = (length.unit, length.most);
        let whole = matches!(unit, Unit::Quarter | Unit::Weekend);
        let (from, to) = match shift {
            Shift::Last | Shift::Past | Shift::Previous if whole => {
                let end = now.floor(unit);
                (end.plus(unit, -most), end)
            }
            Shift::Last | Shift::Past | Shift::Previous => {
                (now.plus(unit, -most).midnight(), now.plus_days(1))
            }
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
        let Length { least, most, unit } = length;
        let Some(from) = base.from else { return Interval::unknown(unit) };
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
        let Length { least, most, unit } = length;
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

    /// "three weeks", "1 day 2 hours", "a few days", "half an hour"; with `indefinite`, also a bare
    /// plural, "years" in "years ago".
    pub(super) fn length(&self, at: usize, indefinite: bool) -> Option<(usize, Length)> {
        if self.reader.is(at, "half") && self.reader.any(at + 1, &["a", "an"]) {
            let (end, TimeWord::Unit(unit)) = self.reader.time(at + 2)? else { return None };
            let half = |unit, count| Some((end, Length { least: count, most: count, unit }));
            return match unit {
                Unit::Hour => half(Unit::Minute, 30),
                Unit::Day => half(Unit::Hour, 12),
                Unit::Year => half(Unit::Month, 6),
                Unit::Decade => half(Unit::Year, 5),
                Unit::Century => half(Unit::Year, 50),
                _ => None,
            };
        }
        if let Some((end, TimeWord::Unit(unit))) = self.reader.time(at) {
            let plural = self.reader.text(at).ends_with(['s', 'S']);
            let bare = plural && indefinite && self.reader.any(end, &["ago", "later", "earlier"]);
            return bare.then_some((end, Length { least: 2, most: 9, unit }));
        }
        let (end, (least, most)) = self.reader.count(at)?;
        let end = self.reader.skip(end, &["more", "full", "long", "consecutive", "business", "-"]);
        let (end, TimeWord::Unit(unit)) = self.reader.time(end)? else { return None };
        let half = self.reader.is(end, "and")
            && self.reader.is(end + 1, "a")
            && self.reader.is(end + 2, "half");
        Some((end + if half { 3 } else { 0 }, Length { least, most, unit }))
    }
}
