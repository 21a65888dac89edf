//! Times of a year and times of years: quarters, seasons, decades, centuries, "the end of May".

use super::draft::{Draft, Period};
use super::year::BEFORE_ERA;
use super::{Dates, Grain, Interval};
use crate::facts::age::OWNERS;
use crate::facts::calendar::Moment;
use crate::lexicon::{DayPart, Portion, Shift, TimeWord, Unit};

/// Words before a season that show a certain one to be meant.
const BEFORE_SEASON: &[&str] = &["by", "since", "until", "till", "the"];

impl Dates<'_> {
    /// "Q3", "Q3 of 2024", "H1 2024"
    pub(super) fn short_period(&self, at: usize) -> Option<(usize, Draft)> {
        if let Some(nth) = self.reader.integer(at).filter(|nth| (1..=4).contains(nth)) {
            // "3Q 2024"
            let sign = self.reader.glued(at + 1) && self.reader.text(at + 1) == "Q";
            return sign.then(|| self.of_year(at + 2, Period::Quarter(nth as u8)));
        }
        match self.reader.time(at)? {
            (end, TimeWord::Quarter(nth)) => Some(self.of_year(end, Period::Quarter(nth))),
            (end, TimeWord::Half(nth)) => {
                // A bare "H1" may be anything; "year-end" is this year's.
                let short = self.reader.text(at).len() == 2;
                Some(self.of_year(end, Period::Half(nth)))
                    .filter(|(_, draft)| draft.year.is_some() || !short)
            }
            _ => None,
        }
    }

    /// "week 12 of 2024", as ISO 8601 numbers them.
    pub(super) fn numbered_week(&self, at: usize) -> Option<(usize, Draft)> {
        let number = self.reader.integer(at + 1).filter(|number| (1..=53).contains(number))?;
        let (end, year) = self.reader.year(self.reader.skip(at + 2, &["of", "in", ","]))?;
        let first = Moment::of_date(year, 1, 4).floor(Unit::Week);
        let week = Interval::unit(first.plus(Unit::Week, number - 1), Unit::Week);
        Some((end, Draft::known(week)))
    }

    /// "summer 2019", "the summer of 2019", "the summer"
    pub(super) fn season(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        let (end, TimeWord::Season(season)) = self.reader.time(at)? else { return None };
        let (end, draft) = self.of_year(end, Period::Season(season));
        let certain = draft.year.is_some() || vouched || self.reader.any_before(at, BEFORE_SEASON);
        let noun = self.reader.any_before(at, &["the"])
            && self.reader.is(end, "of")
            && draft.year.is_none();
        (certain && !noun).then_some((end, draft))
    }

    /// A feast: "Christmas", "Easter 2018".
    pub(super) fn feast(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, TimeWord::Feast(feast)) = self.reader.time(at)? else { return None };
        let capital = self.reader.token(at).is_some_and(|token| token.is_capitalized());
        // "Johnnie Christmas"
        let name = at > 1
            && self.reader.token(at - 1).is_some_and(|token| token.is_capitalized())
            && self.reader.time(at - 1).is_none();
        let phrase = end > at + 1;
        let stands = (capital || phrase) && !name
            || self.reader.any_before(
                at,
                &[
                    "on",
                    "last",
                    "next",
                    "this",
                    "by",
                    "since",
                    "until",
                    "before",
                    "after",
                    "previous",
                    "following",
                    "of",
                ],
            );
        // "an office Christmas party"
        if !phrase && self.reader.is_noun(end) {
            return None;
        }
        let period = match self.reader.time(end) {
            Some((end, TimeWord::Unit(Unit::Weekend))) => (end, Period::Weekend(feast)),
            _ => (end, Period::Feast(feast)),
        };
        stands.then(|| self.of_year(period.0, period.1))
    }

    /// "first quarter of 2024", "19th century", "second week of May", "last Monday of the month",
    /// "second half of 2025", "first nine months of the year", from the ordinal on.
    pub(super) fn ordinal_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, nth) = self.ordinal(at)?;
        // "the 18th and 19th centuries", "the 18th to the 20th century"
        if self.reader.any(end, &["and", "or", "to", "-", "–", "through"]) {
            let next = self.ordinal(self.reader.skip(end + 1, &["the"]));
            let unit = next.and_then(|(end, _)| self.reader.time(end));
            if matches!(unit, Some((_, TimeWord::Unit(Unit::Century)))) {
                return Some((end, century(nth)?));
            }
        }
        let dash = self.reader.is(end, "-") && self.reader.glued(end);
        let noun = end + usize::from(dash);
        if self.reader.is(noun, "half") {
            let (after, draft) = self.of_year(noun + 1, Period::Half(nth));
            let told = matches!(nth, 1 | 2) && draft.year.is_some();
            return told.then_some((after, draft)).or_else(|| self.half_of(noun + 1, nth, depth));
        }
        // "the 5th of last month"
        if self.reader.is(end, "of")
            && let Some((after, month)) = self.inner(end + 1, depth)
            && let Some(month) = month.known.filter(|known| known.grain == Grain::Month)
        {
            return Some((after, Draft::known(month.nth(nth, Unit::Day)?)));
        }
        // How many "the first few days" and "the first days" are, about.
        const FEW: i64 = 4;
        let edge = matches!(nth, 1 | 99);
        let count = self.reader.count(noun).filter(|_| edge);
        let (count_end, count) = match count {
            Some((end, (least, most))) => (end, if least == most { most } else { FEW }),
            None => (noun, if edge && self.reader.text(noun).ends_with('s') { FEW } else { 1 }),
        };
        match self.reader.time(count_end)? {
            (end, TimeWord::Unit(Unit::Century)) if self.reader.any(end, BEFORE_ERA) => {
                Some((end + 1, Draft::known(Interval::unknown(Unit::Century))))
            }
            (end, TimeWord::Unit(Unit::Century)) => Some((end, century(nth)?)),
            (end, TimeWord::Unit(Unit::Quarter)) if (1..=4).contains(&nth) && count_end == noun => {
                let (after, draft) = self.of_year(end, Period::Quarter(nth));
                match draft.year {
                    Some(_) => Some((after, draft)),
                    None => self
                        .within(end, depth, &|year| {
                            Some(Draft { year: Some(year.from?.date().0), ..draft })
                        })
                        .or(Some((after, draft))),
                }
            }
            (end, TimeWord::Unit(unit)) if unit > Unit::Hour => self.within(end, depth, &|whole| {
                let first = whole.nth(nth, unit)?;
                let (from, to) = if nth == 99 {
                    (first.from.map(|f| f.plus(unit, 1 - count)), first.to)
                } else {
                    (first.from, first.to.map(|t| t.plus(unit, count - 1)))
                };
                Some(Draft::known(Interval { from, to, ..first }))
            }),
            (end, TimeWord::Weekday(weekday)) => {
                self.within(end, depth, &|whole| whole.nth_weekday(nth, weekday).map(Draft::known))
            }
            _ => None,
        }
    }

    /// "early 2024", "mid-June", "the end of the year", "later this week"
    pub(super) fn portion_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, TimeWord::Portion(portion)) = self.reader.time(at)? else { return None };
        let nouns = ["beginning", "start", "outset", "end", "middle", "rest", "remainder"];
        let noun = self.reader.any(at, &nouns);
        let of = self.reader.skip(end, if noun { &["of"] } else { &["of", "in"] });
        if noun && of == end {
            return None;
        }
        let next = if noun { of } else { self.reader.skip(of, &["-"]) };
        let (end, mut draft) = self.inner(next, depth)?;
        let fixed = draft.shift.is_none() && draft.known.is_none_or(|known| known.from.is_none());
        let counted = !noun && matches!(portion, Portion::Before | Portion::After);
        if counted && fixed && !draft.is_day() || draft.clock.is_some() {
            return None;
        }
        match draft.portion {
            Some(_) => return None,
            None => draft.portion = Some(portion),
        }
        Some((end, draft))
    }

    /// "the morning of September 11"
    pub(super) fn part_led(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let (end, TimeWord::Part(part)) = self.reader.time(at)? else { return None };
        if !self.reader.any(end, &["of", "on"]) {
            return None;
        }
        let (end, draft) = self.inner(end + 1, depth)?;
        (draft.is_day() && draft.clock.is_none() && draft.part.is_none())
            .then_some((end, Draft { part: Some(part), ..draft }))
    }

    /// "1990s", "'90s", "nineties", from behind "the".
    pub(super) fn decade(&self, at: usize, definite: bool) -> Option<(usize, Draft)> {
        // "in his late 60s" is an age.
        let mut first = at;
        while self.reader.any_before(first, &["-", "early", "mid", "late"]) {
            first -= 1;
        }
        if self.reader.any_before(first, OWNERS) && self.reader.text(at).len() != 4 {
            return None;
        }
        let known = |end, start: i64, unit| {
            Some((end, Draft::known(Interval::unit(Moment::of_date(start, 1, 1), unit))))
        };
        if let Some((end, TimeWord::Decade(start))) = self.reader.time(at) {
            return if definite { known(end, start.into(), Unit::Decade) } else { None };
        }
        let mark = matches!(self.reader.text(at), "'" | "’" | "‘") && !self.reader.glued(at);
        let quoted = usize::from(mark);
        let number = at + quoted;
        let years = self.reader.integer(number)?;
        let plural =
            self.reader.glued(number + 1) && self.reader.any(number + 1, &["s", "'s", "’s"]);
        match self.reader.text(number).len() {
            4 if plural && years % 100 == 0 && (1000..2000).contains(&years) => {
                let start = Moment::of_date(years, 1, 1);
                let interval = Interval::new(start, start.plus(Unit::Century, 1), Unit::Century);
                Some((number + 2, Draft::known(interval)))
            }
            4 if plural && years % 10 == 0 && (1000..2100).contains(&years) => {
                // "1980's" is a decade; "2010's" more often a possessive.
                let possessive = self.reader.text(number + 1).len() > 1;
                let decade = !possessive
                    || definite && self.reader.token(number + 2).is_none_or(|next| !next.is_word());
                if decade { known(number + 2, years, Unit::Decade) } else { None }
            }
            2 if plural && years % 10 == 0 && (definite || quoted == 1) => {
                let century = if years < 20 { 2000 } else { 1900 };
                known(number + 2, century + years, Unit::Decade)
            }
            _ => None,
        }
    }

    /// A quarter, season or feast with its year, where one is given.
    fn of_year(&self, end: usize, period: Period) -> (usize, Draft) {
        let draft = Draft { period: Some(period), ..Draft::default() };
        let year_at = self.reader.skip(self.reader.skip(end, &["of", "in", ",", "-"]), &["fiscal"]);
        match self.reader.year(year_at) {
            Some((end, year)) => (end, Draft { year: Some(year), ..draft }),
            None => (end, draft),
        }
    }

    fn half_of(&self, end: usize, nth: u8, depth: u8) -> Option<(usize, Draft)> {
        let portion = match nth {
            1 => Portion::Early,
            2 => Portion::Late,
            _ => return None,
        };
        self.within(end, depth, &|whole| Some(Draft::known(whole.portion(portion, None))))
    }

    /// What a noun with "of", "in" and a date behind it names.
    fn within(
        &self,
        end: usize,
        depth: u8,
        part: &dyn Fn(Interval) -> Option<Draft>,
    ) -> Option<(usize, Draft)> {
        if !self.reader.any(end, &["of", "in"]) {
            return None;
        }
        let (end, draft) = self.inner(end + 1, depth)?;
        if draft.clock.is_some() {
            return None;
        }
        let whole = self.resolve(&draft, end..end)?;
        Some((end, part(whole)?))
    }

    /// The longer time behind "of": a date, or "the year" for the one of writing.
    fn inner(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let depth = depth.checked_sub(1)?;
        let noun = self.reader.skip(at, &["the"]);
        if let Some((end, TimeWord::Unit(unit))) = self.reader.time(noun)
            && unit > Unit::Day
            && self.reader.year(end).is_none()
            && !self.reader.any(end, &["of", "before", "after"])
        {
            let draft = self.shifted_unit(Shift::This, unit, false);
            return Some((end, Draft { shift: Some(Shift::This), ..draft }));
        }
        self.draft(at, true, depth)
    }

    fn ordinal(&self, at: usize) -> Option<(usize, u8)> {
        match self.reader.time(at) {
            Some((end, TimeWord::Ordinal(nth))) => Some((end, nth)),
            Some((end, TimeWord::Shift(Shift::Last))) => Some((end, 99)),
            Some((end, TimeWord::Count(20, _))) => {
                let ones = self.reader.time(self.reader.skip(end, &["-"]))?;
                let (end, TimeWord::Ordinal(nth @ 1..=9)) = ones else { return None };
                Some((end, 20 + nth))
            }
            _ => None,
        }
        .or_else(|| {
            let number = self.reader.integer(at).filter(|n| (1..=60).contains(n))?;
            let suffix =
                self.reader.glued(at + 1) && self.reader.any(at + 1, &["st", "nd", "rd", "th"]);
            suffix.then_some((at + 2, number as u8))
        })
    }

    /// The part of the day behind a day: "night", "in the morning".
    pub(super) fn part(&self, end: usize) -> Option<(usize, DayPart)> {
        let at = match self.reader.any(end, &["in", "at"]) {
            true => self.reader.skip(end + 1, &["the"]),
            false => end,
        };
        let (end, TimeWord::Part(part)) = self.reader.time(at)? else { return None };
        Some((end, part))
    }
}

/// The `nth` century of the common era: the 19th is 1801 to 1900.
fn century(nth: u8) -> Option<Draft> {
    let start = Moment::of_date(100 * (i64::from(nth) - 1) + 1, 1, 1);
    (1..=30).contains(&nth).then(|| Draft::known(Interval::unit(start, Unit::Century)))
}
