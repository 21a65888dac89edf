//! Dates counted from the day of writing or from the text before: "yesterday", "last August",
//! "two weeks ago", "a day later", "the following morning".

use super::draft::{Draft, Period, Shape};
use super::length::Length;
use super::{Dates, Grain, Interval};
use crate::facts::calendar::Moment;
use crate::lexicon::{Shift, TimeWord, Unit};

impl Dates<'_> {
    /// "today", "yesterday", "tonight"
    pub(super) fn deictic(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, days) = match self.reader.time(at)? {
            (end, TimeWord::Day(days)) => (end, days),
            (end, TimeWord::Tonight) => (end, 0),
            _ => return None,
        };
        // "New York Today" is a name.
        let named = |at: usize| self.reader.token(at).is_some_and(|token| token.is_capitalized());
        if days == 0 && at > 1 && named(at) && named(at - 1) && self.reader.is(at, "today") {
            return None;
        }
        let part = (self.reader.time(at)?.1 == TimeWord::Tonight)
            .then_some(crate::lexicon::DayPart::Night);
        let day = self.now().map(|now| Interval::day(now.plus_days(days.into())));
        Some((end, Draft { part, ..Draft::known(day.unwrap_or(Interval::unknown(Unit::Day))) }))
    }

    /// The "now" of "between now and May": elsewhere it tells of no day.
    pub(super) fn now_led(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        let before = |word| self.reader.any_before(at, &[word]);
        let begins = before("between") && self.reader.is(at + 1, "and")
            || before("from") && self.reader.any(at + 1, &["to", "until", "till", "through"]);
        let today = self.now().map_or(Interval::unknown(Unit::Day), Interval::day);
        (vouched || begins).then(|| (at + 1, Draft::known(today)))
    }

    /// "last week", "this Friday", "the next day", "the past three years", from the word that says
    /// which one on. Behind "the", "next" counts from the text before.
    pub(super) fn shift_led(&self, at: usize, definite: bool, depth: u8) -> Option<(usize, Draft)> {
        let (mut end, TimeWord::Shift(mut shift)) = self.reader.time(at)? else { return None };
        if let Some((after, TimeWord::Shift(second))) =
            self.reader.time(end).filter(|_| shift == Shift::This)
        {
            (end, shift) = (after, second);
        }
        // "Following Monday's debate" comes after it; "the following Monday" is the next.
        let article = definite || self.reader.any_before(at, &["the"]);
        if shift == Shift::Following && !article && self.reader.is(at, "following") {
            return None;
        }
        end = self.reader.skip(end, &["fiscal", "calendar"]);
        if let Some((after, length)) = self.length(end, false) {
            let whole = length.unit > Unit::Hour && !matches!(shift, Shift::This | Shift::Same);
            return whole.then(|| (after, Draft::known(self.rolling(shift, length))));
        }
        let from_text = definite && shift == Shift::Next;
        // "that night it burned", where no night was told: any night that was.
        let lost = |unit: Unit, end: usize| {
            (from_text || matches!(shift, Shift::Following | Shift::Same))
                && self.told_for(unit).is_none()
                && self.reader.future(at..end) == Some(false)
        };
        match self.reader.time(end)? {
            (after, TimeWord::Unit(unit)) => {
                if unit < Unit::Day
                    || unit == Unit::Day
                        && matches!(shift, Shift::This | Shift::Last | Shift::Past | Shift::Coming)
                {
                    return None;
                }
                if self.is_plural(end) {
                    let some = unit > Unit::Hour && matches!(shift, Shift::Coming | Shift::Next);
                    let known = || Draft::known(self.rolling(shift, Length::some(unit)));
                    return some.then(|| (after, known()));
                }
                let draft = match lost(unit, after) {
                    true => Draft::known(Interval::unknown(unit)),
                    false if from_text => self.shifted_unit(Shift::Following, unit, definite),
                    false => self.shifted_unit(shift, unit, definite),
                };
                let shift = if from_text { Shift::Following } else { shift };
                let (after, draft) = self.day_of_week(after, draft, unit);
                Some((after, Draft { shift: Some(shift), ..draft }))
            }
            (after, TimeWord::Part(part)) => {
                let shift = if from_text { Shift::Following } else { shift };
                let day = match shift {
                    Shift::This | Shift::Past => self.now().map(Interval::day),
                    Shift::Last => self.now().map(|now| Interval::day(now.plus_days(-1))),
                    Shift::Next | Shift::Coming => {
                        self.now().map(|now| Interval::day(now.plus_days(1)))
                    }
                    Shift::Following => self.told_day().map(|day| day.moved(Unit::Day, 1)),
                    Shift::Previous => self.told_day().map(|day| day.moved(Unit::Day, -1)),
                    Shift::Same => self.told_day(),
                };
                let day = day.filter(|_| !lost(Unit::Day, after));
                let known = day.unwrap_or(Interval::unknown(Unit::Day));
                Some((after, Draft { part: Some(part), ..Draft::known(known) }))
            }
            (_, TimeWord::Weekday(_) | TimeWord::MaybeWeekday(_)) if shift != Shift::Same => {
                let (after, draft) = self.reader.weekday_led(end)?;
                Some((after, Draft { shift: Some(shift), ..draft }))
            }
            (_, TimeWord::Month(_)) if shift != Shift::Same => {
                let (after, draft) = self.reader.month_led(end, true)?;
                Some((after, Draft { shift: Some(shift), ..draft }))
            }
            (_, TimeWord::Feast(_)) => {
                let (after, draft) = self.feast(end)?;
                Some((after, Draft { shift: Some(shift), ..draft }))
            }
            (_, TimeWord::Season(_)) => {
                let (after, draft) = self.season(end, true)?;
                Some((after, Draft { shift: Some(shift), ..draft }))
            }
            (_, TimeWord::Ordinal(_))
                if matches!(shift, Shift::This | Shift::Last | Shift::Next) =>
            {
                let (after, draft) = self.ordinal_led(end, depth)?;
                matches!(draft.period, Some(Period::Quarter(_)))
                    .then_some((after, Draft { shift: Some(shift), ..draft }))
            }
            _ => None,
        }
    }

    /// "two weeks ago", "a day later", "three weeks from tomorrow", "two days before Christmas"
    pub(super) fn count_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        if let Some(found) = self.counted_shift(at) {
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
        if word(&["from"]) && self.reader.is(end + 1, "now") {
            return counted(end + 2, self.now_exactly(), 1);
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
        let day = self.resolve(&draft, at..end)?;
        let plain = length.is_exact() && draft.day.is_none();
        plain.then(|| (end, Draft::known(day.moved(length.unit, -length.most))))
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
        if draft.month.is_none() && !draft.is_day() || draft.clock.is_some() {
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
        let length = Length { least, most, unit };
        let picks = unit > Unit::Hour && !matches!(shift, Shift::This | Shift::Same);
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
                Some(Interval::new(
                    now.from?.midnight(),
                    now.from?.plus(length.unit, length.most),
                    length.unit,
                ))
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
        let known = base.map_or(Interval::unknown(unit), |base| self.counted(base, length, sign));
        Some((after, Draft::known(known)))
    }

    /// The week, month or year that is so many from the one of writing.
    fn whole(&self, unit: Unit, count: i64) -> Draft {
        let of = |now: Moment| Interval::unit(now.floor(unit).plus(unit, count), unit);
        Draft::known(self.now().map_or(Interval::unknown(unit), of))
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

    /// "last year's fourth quarter", "fiscal 1989's second quarter": behind the possessive.
    pub(super) fn possessed(&self, end: usize, draft: &Draft, depth: u8) -> Option<(usize, Draft)> {
        let known = draft.known.filter(|known| known.grain == Grain::Year);
        if !self.reader.any(end, &["'s", "’s"]) || draft.shape() != Shape::Year && known.is_none()
        {
            return None;
        }
        let (after, part) =
            self.ordinal_led(end + 1, depth).or_else(|| self.season(end + 1, true))?;
        let year = draft.year.or_else(|| Some(known?.from?.date().0))?;
        (part.period.is_some() && part.year.is_none())
            .then_some((after, Draft { year: Some(year), ..part }))
    }

    /// The week, month or year a word like "last" picks.
    pub(super) fn shifted_unit(&self, shift: Shift, unit: Unit, definite: bool) -> Draft {
        let now = self.now();
        let of = |base: Option<Moment>, count| {
            base.map(|base| Interval::unit(base.floor(unit).plus(unit, count), unit))
        };
        let told = || self.told_for(unit).and_then(|told| told.from).or(now);
        let length = Length::one(unit);
        let known = match shift {
            Shift::This => of(now, 0),
            Shift::Last => of(now, -1),
            Shift::Next => of(now, 1),
            Shift::Coming => of(now, i64::from(!matches!(unit, Unit::Weekend))),
            Shift::Past if definite || unit == Unit::Fortnight => {
                now.map(|_| self.rolling(shift, length))
            }
            Shift::Past => of(now, -1),
            Shift::Following => of(told(), 1),
            Shift::Previous => of(told(), -1),
            Shift::Same => of(told(), 0),
        };
        Draft::known(known.unwrap_or(Interval::unknown(unit)))
    }

    /// "next week on Tuesday", "last week Monday"
    fn day_of_week(&self, end: usize, draft: Draft, unit: Unit) -> (usize, Draft) {
        let at = self.reader.skip(end, &["on", "-", ","]);
        match (self.reader.time(at), draft.known) {
            (Some((after, TimeWord::Weekday(weekday))), Some(week)) if unit == Unit::Week => {
                let known = week.nth_weekday(1, weekday).unwrap_or(week);
                (after, Draft { weekday: Some(weekday), ..Draft::known(known) })
            }
            _ => (end, draft),
        }
    }

    fn is_plural(&self, at: usize) -> bool {
        self.reader.text(at).ends_with(['s', 'S'])
    }

    /// Whether what follows cannot be the noun that "before" or "after" wants.
    pub(super) fn ends_phrase(&self, at: usize) -> bool {
        let next = self.reader.token(at);
        next.is_none_or(|next| {
            !next.is_word()
                && !self.reader.any(at, &["-", "\"", "“", "$"])
                && self.reader.integer(at).is_none()
        }) || self.reader.any(
            at,
            &[
                "and", "but", "when", "in", "at", "on", "by", "to", "was", "were", "had", "with",
                "for",
            ],
        )
    }
}
