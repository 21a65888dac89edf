//! Dates that a word picks, from the day of writing or from the text before: "yesterday", "last
//! August", "the following morning". Those at a counted distance are in `away`.

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
        let (end, _) = self.reader.time(at)?;
        let before = |word| self.reader.any_before(at, &[word]);
        let begins = before("between") && self.reader.is(end, "and")
            || before("from") && self.reader.any(end, &["to", "until", "till", "through"]);
        // "from 2010 to date", not "to date her"
        let to = ["to", "till", "until", "through"];
        let noun = !self.reader.is(at, "now");
        let stands = !noun || self.reader.any_before(at, &to) && self.ends_phrase(end);
        let today = self.now().map_or(Interval::unknown(Unit::Day), Interval::day);
        (vouched && stands || begins).then(|| (end, Draft::known(today)))
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
        // "last 6 April", "next 6th of April"
        if let Some((after, draft)) = self.reader.day_led(end).filter(|_| shift != Shift::Same)
            && draft.is_partial()
            && draft.month.is_some()
        {
            return Some((after, Draft { shift: Some(shift), ..draft }));
        }
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

    /// The week, month or year that is so many from the one of writing.
    pub(super) fn whole(&self, unit: Unit, count: i64) -> Draft {
        let of = |now: Moment| Interval::unit(now.floor(unit).plus(unit, count), unit);
        Draft::known(self.now().map_or(Interval::unknown(unit), of))
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
