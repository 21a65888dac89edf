//! Dates so far away from another: "two weeks ago", "a day later", "in a year", "the week after".

use super::draft::{Draft, Shape};
use super::length::Length;
use super::{Dates, Grain, Interval};
use crate::facts::calendar::Moment;
use crate::lexicon::{Shift, TimeWord, Unit};

impl Dates<'_> {
    /// "two weeks ago", "a day later", "three weeks from tomorrow", "two days before Christmas"
    pub(super) fn count_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, draft) = self.counted_away(at, depth)?;
        Some(self.on_weekday(end, draft))
    }

    /// "two weeks ago on Friday": of the week so far away.
    fn on_weekday(&self, end: usize, draft: Draft) -> (usize, Draft) {
        let found = || {
            let near = |known: &Interval| matches!(known.grain, Grain::Day | Grain::Week);
            let week = draft.known.filter(near)?;
            let at = end + usize::from(self.reader.is(end, "on"));
            let (after, TimeWord::Weekday(weekday)) = self.reader.time(at)? else { return None };
            let fits = at > end && self.ends_phrase(after) && !self.reader.is(after, ",");
            fits.then(|| (after, Draft::known(week.weekday(weekday))))
        };
        found().unwrap_or((end, draft))
    }

    fn counted_away(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        if let Some(found) = self.counted_shift(at).or_else(|| self.weekdays_ago(at)) {
            return Some(found);
        }
        let (end, length) = self.length(at, true)?;
        let counted = |end, from: Option<Interval>, sign| {
            let unknown = Interval::unknown(length.unit);
            Some((end, Draft::known(from.map_or(unknown, |from| self.counted(from, length, sign)))))
        };
        let word = |words: &[&str]| self.reader.any(end, words);
        if word(&["ago"]) {
            return self
                .ago_that_day(end + 1, length)
                .or_else(|| counted(end + 1, self.now_exactly(), -1));
        }
        if let Some(found) = self.up_to(at, end, length, depth) {
            return Some(found);
        }
        if word(&["hence"]) {
            return counted(end + 1, self.now_exactly(), 1);
        }
        // "for three days from today" lasts from then on.
        let lasting = |from: Moment| {
            Draft::known(Interval::new(from, from.plus(length.unit, length.most), length.unit))
        };
        let lasts = word(&["from"])
            && length.unit > Unit::Hour
            && length.is_exact()
            && self.reader.any_before(at, &["for"]);
        if word(&["from"]) && self.reader.is(end + 1, "now") {
            return match self.now().filter(|_| lasts) {
                Some(now) => Some((end + 2, lasting(now))),
                None => counted(end + 2, self.now_exactly(), 1),
            };
        }
        // "for a week earlier this month"
        if word(&["earlier", "later"]) && self.portion_led(end, depth).is_some() {
            return None;
        }
        if word(&["earlier", "previously"]) {
            return counted(end + 1, self.told_for(length.unit).or(self.now_exactly()), -1);
        }
        let future = || self.reader.future(at..end) != Some(false);
        if word(&["later"]) {
            let base =
                self.told_for(length.unit).or_else(|| self.now_exactly().filter(|_| future()));
            return counted(end + 1, base, 1);
        }
        let prior = word(&["prior"]) && self.reader.is(end + 1, "to");
        let sign = match () {
            _ if word(&["before", "to"]) || prior => -1,
            _ if word(&["from", "after"]) => 1,
            _ => return None,
        };
        let base_at = end + 1 + usize::from(prior);
        if let Some((after, draft)) =
            depth.checked_sub(1).and_then(|depth| self.draft(base_at, false, depth))
        {
            let base = self.resolve(&draft, at..after)?;
            if let Some(from) = base.from.filter(|_| lasts) {
                return Some((after, lasting(from)));
            }
            // Weeks from a day named are told to the day: "a week from Monday".
            if draft.is_day() && length.is_exact() && matches!(length.unit, Unit::Week) {
                return Some((after, Draft::known(base.moved(Unit::Week, sign * length.most))));
            }
            return (draft.clock.is_none()).then(|| counted(after, Some(base), sign))?;
        }
        let stands_alone = word(&["before", "after"]) && self.ends_phrase(end + 1);
        let single = length.is_exact() && length.unit > Unit::Minute;
        (stands_alone && single).then(|| {
            counted(
                end + 1,
                self.told_for(length.unit)
                    .or_else(|| self.now_exactly().filter(|_| sign < 0 || future())),
                sign,
            )
        })?
    }

    /// "a week ago Monday", "a year ago today": behind "ago".
    fn ago_that_day(&self, at: usize, length: Length) -> Option<(usize, Draft)> {
        let (end, draft) = match self.reader.time(at)? {
            (_, TimeWord::Day(0)) => self.deictic(at)?,
            (_, TimeWord::Weekday(_)) if length.unit == Unit::Week => {
                self.reader.weekday_led(at)?
            }
            _ => return None,
        };
        let day = self.resolve_as(&draft, Some(false))?;
        let plain = length.is_exact() && draft.day.is_none();
        plain.then(|| (end, Draft::known(day.moved(length.unit, -length.most))))
    }

    /// "two Tuesdays ago": the second one back.
    fn weekdays_ago(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, (least, most)) = self.reader.count(at)?;
        let (end, TimeWord::Weekdays(weekday)) = self.reader.time(end)? else { return None };
        let ago = self.reader.is(end, "ago") && least == most;
        let day = |now: Moment| {
            let back = (now.weekday() - i64::from(weekday) + 6).rem_euclid(7) + 1;
            Interval::day(now.plus_days(-back - 7 * (most - 1)))
        };
        let known = self.now().map_or(Interval::unknown(Unit::Day), day);
        ago.then(|| (end + 1, Draft { weekday: Some(weekday), ..Draft::known(known) }))
    }

    /// "the Monday after Easter", "the Sunday before last": from behind "the". What the text leaves
    /// open ("the Friday before the vote") is a day nobody knows.
    pub(super) fn weekday_away(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, TimeWord::Weekday(weekday)) = self.reader.time(at)? else { return None };
        let before = match self.reader.text(end) {
            "before" => true,
            "after" | "following" => false,
            _ => return None,
        };
        let day = |known| Draft { weekday: Some(weekday), ..Draft::known(known) };
        let on = |from: Moment| {
            Interval::day(from.plus_days((i64::from(weekday) - from.weekday()).rem_euclid(7)))
        };
        let unknown = Interval::unknown(Unit::Day);
        if before && self.reader.is(end + 1, "last") {
            let known = self.now().map_or(unknown, |now| on(now.plus_days(-14)));
            return Some((end + 2, day(known)));
        }
        let base = depth.checked_sub(1).and_then(|depth| self.draft(end + 1, true, depth));
        let Some((after, base)) = base.filter(|(_, base)| base.is_day()) else {
            return Some((end, day(unknown)));
        };
        let base = self.resolve(&base, end + 1..after)?;
        let known = match before {
            true => base.from.map(|from| on(from.plus_days(-7))),
            false => base.to.map(on),
        };
        Some((after, day(known.unwrap_or(unknown))))
    }

    /// "the year ended March 31", "the three months to June", "the year to date": behind the
    /// length.
    fn up_to(&self, at: usize, end: usize, length: Length, depth: u8) -> Option<(usize, Draft)> {
        let ended = self.reader.any(end, &["ended", "ending"]);
        let to = self.reader.is(end, "to") && self.reader.any_before(at, &["the"]);
        if !ended && !to || length.unit < Unit::Week || !length.is_exact() {
            return None;
        }
        if to && self.reader.is(end + 1, "date") {
            let whole =
                |now: Moment| Interval::new(now.floor(length.unit), now.plus_days(1), length.unit);
            let known = self.now().map_or(Interval::unknown(length.unit), whole);
            return Some((end + 2, Draft::known(known)));
        }
        let last = self.reader.skip(end + 1, &["in", "on"]);
        let (after, draft) = self.draft(last, true, depth.checked_sub(1)?)?;
        // "the three years to 2020"
        let whole = length.unit == Unit::Year && draft.shape() == Shape::Year;
        if draft.month.is_none() && !draft.is_day() && !whole || draft.clock.is_some() {
            return None;
        }
        let known = self
            .resolve(&draft, at..after)?
            .to
            .map(|to| Interval::new(to.plus(length.unit, -length.most), to, length.unit));
        Some((after, Draft::known(known.unwrap_or(Interval::unknown(length.unit)))))
    }

    /// "two previous years", "the five coming days"
    fn counted_shift(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, (least, most)) = self.reader.count(at)?;
        let (end, TimeWord::Shift(shift)) = self.reader.time(end)? else { return None };
        let (end, TimeWord::Unit(unit)) = self.reader.time(end)? else { return None };
        let length = Length::new(least, most, unit);
        // "turned 30 last month" counts no months.
        let many = most == 1 || self.reader.text(end - 1).ends_with('s');
        let picks = many && unit > Unit::Hour && !matches!(shift, Shift::This | Shift::Same);
        picks.then(|| (end, Draft::known(self.rolling(shift, length))))
    }

    /// "in two weeks", "within a year": from now, where the sentence tells of what is to come.
    pub(super) fn ahead(&self, at: usize) -> Option<(usize, Draft)> {
        // "within the next ten days"
        let within = self.reader.is(at, "within");
        let start = self.reader.skip(at + 1, &["about", "around"]);
        let start = match self.reader.time(self.reader.skip(start, &["the"])) {
            Some((end, TimeWord::Shift(Shift::Next | Shift::Coming))) if within => end,
            _ => start,
        };
        let (end, length) = self.length(start, true)?;
        let goes_on = self.reader.any(end, &["ago", "earlier", "later", "before", "after", "of"]);
        let rank = (at.saturating_sub(6)..at).any(|at| {
            let word = self.reader.text(at);
            self.reader.any(
                at,
                &["first", "most", "worst", "best", "least", "only", "more", "less", "twice"],
            ) || word.len() > 4 && word.ends_with("est")
                || matches!(self.reader.time(at), Some((_, TimeWord::Ordinal(_))))
        });
        let future = self.reader.future(at..end).or((start > at + 1 && within).then_some(true));
        if goes_on || rank || future == Some(false) || future.is_none() && self.reader.len() > 8 {
            return None;
        }
        let now = self.now_exactly();
        let unknown = Interval::unknown(length.unit);
        let known = match within {
            true => now.and_then(|now| {
                let from = now.from?;
                let Length { most, unit, .. } = length.of_calendar(from, 1);
                Some(Interval::new(from.midnight(), from.plus(unit, most), unit))
            }),
            false => now.map(|now| self.counted(now, length, 1)),
        };
        // "in two weeks' time"
        let time = self.reader.any(end, &["'", "’"]) && self.reader.is(end + 1, "time");
        Some((end + if time { 2 } else { 0 }, Draft::known(known.unwrap_or(unknown))))
    }

    /// "the day before", "the week after": from behind "the".
    pub(super) fn unit_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, TimeWord::Unit(unit)) = self.reader.time(at)? else { return None };
        if unit == Unit::Weekend && !self.reader.any(end, &["of", "before", "after"]) {
            return Some((end, self.shifted_unit(Shift::This, unit, true)));
        }
        let length = Length::one(unit);
        if let Some(found) = self.up_to(at, end, length, depth) {
            return Some(found);
        }
        if self.reader.any(end, &["starting", "beginning", "commencing"]) {
            let (after, draft) =
                self.draft(self.reader.skip(end + 1, &["on"]), true, depth.checked_sub(1)?)?;
            let from = self.resolve(&draft, at..after)?.from;
            let known = from.map_or(Interval::unknown(unit), |from| Interval::unit(from, unit));
            return draft.is_day().then(|| (after, Draft::known(known)));
        }
        let sign = match (self.reader.text(end), self.reader.text(end + 1)) {
            ("before", "last") => return Some((end + 2, self.whole(unit, -2))),
            ("after", "next") => return Some((end + 2, self.whole(unit, 2))),
            ("-", "earlier" | "ago") => return self.earlier(end + 2, unit),
            ("before", _) => -1,
            ("after", _) => 1,
            ("of", _) if matches!(unit, Unit::Week | Unit::Weekend | Unit::Month) => {
                let (after, draft) = self.draft(end + 1, true, depth.checked_sub(1)?)?;
                let base = self.resolve(&draft, at..after)?;
                // The weekend nearest to the day.
                let back = if unit == Unit::Weekend { -2 } else { 0 };
                let known = base.from.map_or(Interval::unknown(unit), |from| {
                    Interval::unit(from.plus_days(back).floor(unit), unit)
                });
                let fits = draft.is_day() || unit == Unit::Month && draft.month.is_some();
                return (fits && draft.clock.is_none()).then(|| (after, Draft::known(known)));
            }
            _ => return None,
        };
        let draft = depth.checked_sub(1).and_then(|depth| self.draft(end + 1, false, depth));
        let (after, base) = match draft {
            Some((after, draft)) => (after, self.resolve(&draft, at..after)),
            None if self.ends_phrase(end + 1) => (end + 1, self.told_for(unit)),
            None => return None,
        };
        if let Some((from, to)) =
            base.as_ref().and_then(Interval::ends).filter(|_| unit == Unit::Weekend)
        {
            let near = if sign < 0 { from.plus_days(-7) } else { to.plus_days(1) };
            return Some((after, Draft::known(Interval::unit(near.floor(unit), unit))));
        }
        let known = base.map_or(Interval::unknown(unit), |base| self.counted(base, length, sign));
        Some((after, Draft::known(known)))
    }

    /// "the year-earlier quarter", "the year-ago period": behind "earlier". It counts from the
    /// time told last, at most as long as the unit.
    fn earlier(&self, at: usize, unit: Unit) -> Option<(usize, Draft)> {
        let end = match self.reader.time(at) {
            Some((end, TimeWord::Unit(_))) => end,
            _ => self.reader.skip(at, &["period"]),
        };
        let told = self.told_for(unit).map(|told| told.moved(unit, -1));
        Some((end, told.map_or_else(|| self.whole(unit, -1), Draft::known)))
    }
}
