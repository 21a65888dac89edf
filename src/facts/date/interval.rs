//! A stretch of time, while it is being read.

use super::Grain;
use crate::facts::calendar::{DAY, Moment};
use crate::lexicon::{Portion, Unit};

/// From one moment to another, with a grain; without moments, a time that can't be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interval {
    pub from: Option<Moment>,
    pub to: Option<Moment>,
    pub grain: Grain,
    /// See [`super::DateValue::loose`].
    pub loose: bool,
}

impl Interval {
    /// A time of which only the grain is known.
    pub fn unknown(grain: impl Into<Grain>) -> Self {
        Interval { from: None, to: None, grain: grain.into(), loose: false }
    }

    /// From one moment to another.
    pub fn new(from: Moment, to: Moment, grain: impl Into<Grain>) -> Self {
        Interval { from: Some(from), to: Some(to), grain: grain.into(), loose: false }
    }

    /// One unit from a moment on.
    pub fn unit(from: Moment, unit: Unit) -> Self {
        let length = if unit == Unit::Weekend { from.plus_days(2) } else { from.plus(unit, 1) };
        Self::new(from, length, unit)
    }

    /// The day that holds a moment.
    pub fn day(moment: Moment) -> Self {
        Self::unit(moment.midnight(), Unit::Day)
    }

    /// Both ends, where they are known.
    pub fn ends(&self) -> Option<(Moment, Moment)> {
        self.from.zip(self.to)
    }

    /// Such a weekday of the week in which it begins.
    pub fn weekday(self, weekday: u8) -> Self {
        let day = self.from.map(|from| from.floor(Unit::Week).plus_days(weekday.into()));
        day.map_or(Self::unknown(Unit::Day), Self::day)
    }

    /// Both ends moved by so many units.
    pub fn moved(self, unit: Unit, count: i64) -> Self {
        let shift = |end: Option<Moment>| end.map(|moment| moment.plus(unit, count));
        Interval { from: shift(self.from), to: shift(self.to), ..self }
    }

    /// A part of it. `now` is the day of writing, which "earlier" and "later" count from.
    pub fn portion(self, portion: Portion, now: Option<Moment>) -> Self {
        let Some((from, to)) = self.ends() else { return self };
        if self.grain <= Grain::Day {
            return self;
        }
        let days = (to.0 - from.0) / DAY;
        let after = |nth: i64, of: i64| match self.grain {
            Grain::Year => from.plus(Unit::Month, 12 * nth / of),
            _ => Moment(from.0 + days * nth / of * DAY),
        };
        let inside = now.filter(|&now| from < now && now < to);
        let (from, to) = match (portion, inside) {
            (Portion::Before, Some(now)) => (from, now.midnight().plus_days(1)),
            (Portion::After, Some(now)) => (now.midnight(), to),
            (Portion::Early, _) => (from, after(1, 2)),
            // The middle of a month is the 10th to the 20th.
            (Portion::Middle, _) if self.grain == Grain::Month => {
                (from.plus_days(9), from.plus_days(20))
            }
            (Portion::Middle, _) => (after(1, 3), after(2, 3)),
            (Portion::Late, _) => (after(1, 2), to),
            (Portion::Before | Portion::After, None) => (from, to),
        };
        Interval { from: Some(from), to: Some(to), ..self }
    }

    /// The point that a part is of it: where it begins, ends, or the day halfway.
    pub fn edge(self, portion: Portion) -> Option<Moment> {
        let (from, to) = self.ends()?;
        Some(match portion {
            Portion::Middle => from.plus_days((to.0 - from.0) / DAY / 2),
            Portion::Late | Portion::After => to,
            Portion::Early | Portion::Before => from,
        })
    }

    /// The `nth` unit within it, counted from 1; 99 is the last. Weeks begin on Monday, and the
    /// first of a longer time is the one that holds its fourth day (ISO 8601).
    pub fn nth(self, nth: u8, unit: Unit) -> Option<Self> {
        let Some((from, to)) = self.ends() else { return Some(Self::unknown(unit)) };
        let first = match unit {
            Unit::Week => from.plus_days(3).floor(Unit::Week),
            Unit::Weekend => from.plus_days(1).floor(Unit::Weekend),
            _ => from,
        };
        let start = match nth {
            99 if unit == Unit::Week => to.plus_days(-4).floor(unit),
            99 => Moment(to.0 - 1).floor(unit),
            _ => first.plus(unit, i64::from(nth) - 1),
        };
        (start < to).then(|| Self::unit(start, unit))
    }

    /// The `nth` such weekday within it; 99 is the last.
    pub fn nth_weekday(self, nth: u8, weekday: u8) -> Option<Self> {
        let Some((from, to)) = self.ends() else { return Some(Self::unknown(Unit::Day)) };
        let ahead = |moment: Moment| (i64::from(weekday) - moment.weekday()).rem_euclid(7);
        let day = match nth {
            99 => {
                let last = to.plus_days(-1);
                last.plus_days(-(last.weekday() - i64::from(weekday)).rem_euclid(7))
            }
            _ => from.plus_days(ahead(from) + 7 * (i64::from(nth) - 1)),
        };
        (from <= day && day < to).then(|| Self::day(day))
    }
}
