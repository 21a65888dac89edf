//! Dates and clock times that stand together: "Thursday at 9 am", "5 p.m. EST on January 3".

use super::draft::Draft;
use super::{Dates, Grain, Interval};
use crate::facts::clock::Clock;
use crate::lexicon::{Shift, TimeWord, Unit};

/// What may stand between a date and its clock time.
const BEFORE_CLOCK: &[&str] =
    &["at", "around", "about", "from", "between", "after", "before", "by", "until"];

impl Dates<'_> {
    /// A date with the part of the day and the clock time that follow it.
    pub(super) fn with_time(&self, end: usize, draft: Draft) -> (usize, Draft) {
        let (mut end, mut draft) = (end, draft);
        if !draft.is_day() && draft.last_day.is_none() || draft.clock.is_some() {
            return (end, draft);
        }
        if let Some((after, part)) = self.part(end).filter(|_| draft.part.is_none()) {
            (end, draft.part) = (after, Some(part));
        }
        let mut at = self.reader.skip(end, &[",", "-", "–", "—", ".", "/", ":"]);
        at = self.reader.skip(at, BEFORE_CLOCK);
        let found = self.iso_clock(end).or_else(|| self.reader.clock(at, true));
        if let Some((after, clock)) = found {
            (end, draft.clock) = (after, Some(clock));
            if let Some((after, part)) = self.part(end).filter(|_| draft.part.is_none()) {
                (end, draft.part) = (after, Some(part));
            }
        }
        (end, draft)
    }

    /// A clock time with the part of the day and the date that follow it.
    pub(super) fn with_date(&self, end: usize, clock: Clock) -> (usize, Draft) {
        let (part_end, part) = match self.part(end) {
            Some((end, part)) => (end, Some(part)),
            None => (end, None),
        };
        let clock = part.map_or(clock, |part| clock.within(part));
        let alone = Draft { clock: Some(clock), ..Draft::default() };
        let at = self.reader.skip(self.reader.skip(part_end, &[","]), &["on"]);
        match self.draft(at, false, super::DEPTH) {
            Some((after, draft)) if draft.is_day() && draft.clock.is_none() => {
                let (after, part) = match self.part(after).filter(|_| draft.part.is_none()) {
                    Some((after, part)) => (after, Some(part)),
                    None => (after, draft.part.or(part)),
                };
                (after, Draft { clock: Some(clock), part, ..draft })
            }
            _ => (part_end, alone),
        }
    }

    /// "January 3 of last year", "May this year", "June of the same year".
    pub(super) fn of_that_year(&self, end: usize, draft: Draft) -> (usize, Draft) {
        let yearly = draft.month.is_some() || draft.period.is_some();
        let found = || {
            let at = self.reader.skip(self.reader.skip(end, &["-", "–"]), &["of", "in"]);
            let (mut at, mut shift) = match self.reader.time(self.reader.skip(at, &["the"]))? {
                (at, TimeWord::Shift(shift)) => (at, shift),
                _ => return None,
            };
            // "of that same year"
            if let Some((after, TimeWord::Shift(second))) = self.reader.time(at) {
                (at, shift) = (after, second);
            }
            let (after, TimeWord::Unit(Unit::Year)) = self.reader.time(at)? else { return None };
            let whole = self.shifted_unit(shift, Unit::Year, false).known?;
            let owner = self.reader.any(after, &["'s", "’s"]);
            (!owner).then(|| (after, whole.from.map(|from| from.date().0)))
        };
        match Some(()).filter(|_| yearly && draft.is_partial() && draft.shift.is_none()) {
            Some(()) => found().map_or((end, draft), |(end, year)| (end, Draft { year, ..draft })),
            None => (end, draft),
        }
    }

    /// "Monday of next week", "Wednesday evening next week", "Thursday of last week"
    pub(super) fn of_week(&self, end: usize, draft: Draft, depth: u8) -> (usize, Draft) {
        let Some(weekday) = draft.weekday.filter(|_| draft.day.is_none()) else {
            return (end, draft);
        };
        let (part_end, part) = match self.part(end) {
            Some((end, part)) => (end, Some(part)),
            None => (end, None),
        };
        let at = self.reader.skip(self.reader.skip(part_end, &["of", "in"]), &["the"]);
        let named = matches!(self.reader.time(at), Some((next, TimeWord::Shift(shift)))
            if shift != Shift::Same && matches!(self.reader.time(next), Some((_, TimeWord::Unit(Unit::Week)))));
        let week = depth
            .checked_sub(1)
            .filter(|_| named)
            .and_then(|depth| self.shift_led(at, false, depth));
        match week {
            Some((after, Draft { known: Some(week), .. })) => {
                let known = week.nth_weekday(1, weekday).unwrap_or(Interval::unknown(Unit::Day));
                (after, Draft { weekday: Some(weekday), part, ..Draft::known(known) })
            }
            _ => self.far_weekday(end, weekday, depth).unwrap_or((end, draft)),
        }
    }

    /// "Friday two weeks ago", "Monday, two weeks from now": of the week so far away.
    fn far_weekday(&self, end: usize, weekday: u8, depth: u8) -> Option<(usize, Draft)> {
        let at = self.reader.skip(end, &[","]);
        self.reader.count(at)?;
        let (after, draft) = self.count_led(at, depth)?;
        let away = self.reader.any(after - 1, &["ago", "now", "today", "hence"]);
        let known = draft.known.filter(|known| away && known.grain >= Grain::Day)?;
        Some((after, Draft { weekday: Some(weekday), ..Draft::known(known.weekday(weekday)) }))
    }

    /// "T08:15:30-05:30" behind an ISO day.
    fn iso_clock(&self, end: usize) -> Option<(usize, Clock)> {
        let word = self.reader.text(end);
        let hour = word.strip_prefix(['T', 't']).filter(|_| self.reader.glued(end))?;
        let hour: u32 = hour.parse().ok().filter(|hour| *hour <= 24 && word.len() == 3)?;
        self.reader.clock_from(end, hour)
    }
}
