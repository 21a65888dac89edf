//! Dates that name their month, day or year: "Jan. 3, 2024", "3 January", "Friday the 5th".

use super::draft::Draft;
use crate::facts::reader::Reader;
use crate::lexicon::TimeWord;

/// A day of the month, and whether it is written as an ordinal.
struct Day {
    number: u8,
    ordinal: bool,
}

/// Words before a month that could be a verb or a first name, which show it to be the month.
const BEFORE_MONTH: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "to",
    "of",
    "through",
    "throughout",
    "during",
    "before",
    "after",
    "between",
    "early",
    "late",
    "mid",
    "each",
    "every",
    "for",
    "–",
    "-",
];
/// Months that in lower case are rather verbs.
pub(super) const VERBS: &[&str] = &["may", "march", "mar"];
/// What stands between the ends of a range.
pub(super) const RANGE: &[&str] = &["-", "–", "—", "to", "through", "thru", "until", "till", "~"];

impl Reader<'_> {
    /// "January", "Jan. 3", "January 3rd, 2024", "May 3–5", "June of 1992". Something before may
    /// have vouched for it being a date.
    pub(super) fn month_led(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        let (end, month, sure) = self.month(at)?;
        let draft = Draft { month: Some(month), ..Draft::default() };
        if let Some(found) = self.joined_day(end, draft) {
            return Some(found);
        }
        let day_at = self.skip(self.skip(end, &[","]), &["the"]);
        let spaced = day_at == end || self.is(day_at - 1, "the") || self.ordinal_day(day_at);
        if let Some((end, day)) = self.day(day_at).filter(|_| spaced) {
            let draft = Draft { day: Some(day.number), ..draft };
            let between = self.any_before(at, &["between"]);
            let (end, draft) = self.more_days(end, draft, between);
            return Some(self.with_year(end, draft));
        }
        let year_at = self.skip(self.skip(self.skip(end, &[","]), &["of", "in"]), &["-"]);
        if let Some((end, year)) = self.year(year_at) {
            return Some((end, Draft { year: Some(year), ..draft }));
        }
        let ranges = self.any(end, RANGE) && self.month(end + 1).is_some_and(|(_, _, sure)| sure);
        let alone = match sure {
            true => vouched || ranges || self.is_month_alone(at, end),
            false => {
                // "between august and october"
                let joint = self.any(end, RANGE) || self.is(end, "and");
                let ranges = self.any_before(at, &["from", "between"])
                    && joint
                    && self.month(end + 1).is_some();
                ranges
                    || !self.any(at, &["may", "march", "mar", "august"])
                        && self.any_before(at, BEFORE_MONTH)
            }
        };
        alone.then_some((end, draft))
    }

    /// "3 January 2024", "the 5th of May", "15Sep", "05-Aug-2016", "3–5 May".
    pub(super) fn day_led(&self, at: usize) -> Option<(usize, Draft)> {
        self.day_of_month(at).or_else(|| self.spelled_date(at)).or_else(|| {
            // "18 and 19 June", "the 3rd and the 4th of May"
            let (end, day) = self.day(at)?;
            let more = self.any(end, &["and", "or", ","]);
            let next_at = self.skip(end + 1, &["the"]);
            let alike = self.ordinal_day(next_at) == day.ordinal;
            let (_, next) = self.day_of_month(next_at).filter(|_| more && alike)?;
            let rises = next.last_day.is_none() && next.day > Some(day.number);
            rises.then_some((end, Draft { day: Some(day.number), ..next }))
        })
    }

    /// "fifteen May nineteen ninety-three": "two May 2023 rulings" are no day.
    fn spelled_date(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, day) =
            self.small(at).filter(|(_, day)| *day < 32 && !self.any(at, &["a", "an"]))?;
        let (year_at, month, _) = self.month(end)?;
        let (end, year) = self.token(year_at)?.is_word().then(|| self.year(year_at))??;
        let (year, month) = (Some(year), Some(month));
        Some((end, Draft { year, month, day: Some(day as u8), ..Draft::default() }))
    }

    fn day_of_month(&self, at: usize) -> Option<(usize, Draft)> {
        if self.glued(at) && matches!(self.before(at), "$" | "£" | "€" | "#" | "." | "+") {
            return None;
        }
        let (mut end, day) = self.day(at)?;
        let mut draft = Draft { day: Some(day.number), ..Draft::default() };
        let opening = at - usize::from(self.any_before(at, &["the"]));
        if self.any(end, RANGE) || self.is(end, "and") && self.any_before(opening, &["between"]) {
            let last = self.day(self.skip(end + 1, &["the"]));
            if let Some((after, last)) = last.filter(|(_, last)| last.number > day.number) {
                (end, draft.last_day) = (after, Some(last.number));
            }
        }
        let separator = self.any(end, &["-", "/", "."]) && self.glued(end) && self.glued(end + 1);
        let month_at = match separator {
            true => end + 1,
            false => self.skip(self.day_of(end), &["of"]),
        };
        let (after, month, sure) = self.month(month_at)?;
        draft.month = Some(month);
        if separator && self.text(after) == self.text(end) {
            let (end, year) = self.year(after + 1)?;
            return Some((end, Draft { year: Some(year), ..draft }));
        }
        let (end, draft) = self.with_year(after, draft);
        let month = sure || !self.any(month_at, VERBS);
        (month || day.ordinal || draft.year.is_some()).then_some((end, draft))
    }

    /// "Thursday", "Wednesday, Jan. 3", "Monday the 21st", "Friday 7/6".
    pub(super) fn weekday_led(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, weekday, sure) = match self.time(at)? {
            (end, TimeWord::Weekday(day)) => (end, day, true),
            (end, TimeWord::MaybeWeekday(day)) => (end, day, false),
            _ => return None,
        };
        let end = self.dotted(at, end);
        let next = self.skip(end, &[","]);
        let dated = [
            self.month_led(next, false),
            self.day_led(self.skip(next, &["the"])),
            // "Friday 7/6", not "Monday 9-5"
            self.numeric(next, true)
                .filter(|(_, draft)| draft.year.is_some() || self.is(next + 1, "/")),
        ];
        if let Some((end, draft)) = dated.into_iter().flatten().find(|(_, d)| d.day.is_some()) {
            return Some((end, Draft { weekday: Some(weekday), ..draft }));
        }
        let day_at = self.skip(end, &["the"]);
        let day = self.day(day_at).filter(|(after, day)| {
            // "Friday 13", not "Friday 13 people".
            let alone = self.token(*after).is_none_or(|token| !token.is_word())
                && !(self.glued(*after) && self.glued(after + 1))
                || self.is(*after, "at");
            day.ordinal || alone && day_at == end && sure
        });
        if let Some((end, day)) = day {
            return Some((
                end,
                Draft { weekday: Some(weekday), day: Some(day.number), ..Draft::default() },
            ));
        }
        let abbreviated =
            self.is(at + 1, ".") || self.clock(self.skip(end, &["at", ","]), true).is_some();
        let capital = self.token(at).is_some_and(|token| token.is_capitalized());
        let draft = Draft { weekday: Some(weekday), ..Draft::default() };
        (sure || capital && abbreviated).then_some((end, draft))
    }

    /// A month, and whether the word is always one.
    pub(super) fn month(&self, at: usize) -> Option<(usize, u8, bool)> {
        match self.time(at)? {
            (end, TimeWord::Month(month)) => Some((self.dotted(at, end), month, true)),
            (end, TimeWord::MaybeMonth(month)) => Some((self.dotted(at, end), month, false)),
            _ => None,
        }
    }

    /// "3", "3rd", "third", "twenty-first".
    fn day(&self, at: usize) -> Option<(usize, Day)> {
        let of_month = |number: i64| (1..=31).contains(&number).then_some(number as u8);
        match self.time(at) {
            Some((end, TimeWord::Ordinal(day))) => {
                of_month(day.into()).map(|number| (end, Day { number, ordinal: true }))
            }
            Some((end, TimeWord::Count(tens @ (20 | 30), _))) => {
                let (end, TimeWord::Ordinal(ones @ 1..=9)) = self.time(self.skip(end, &["-"]))?
                else {
                    return None;
                };
                of_month(i64::from(tens) + i64::from(ones))
                    .map(|number| (end, Day { number, ordinal: true }))
            }
            _ => {
                let number = of_month(self.integer(at)?).filter(|_| self.text(at).len() <= 2)?;
                if self.glued(at + 1) && self.any(at + 1, &["st", "nd", "rd", "th"]) {
                    return Some((at + 2, Day { number, ordinal: true }));
                }
                let figure = self.glued(at + 1) && matches!(self.text(at + 1), ":" | "%");
                (!figure).then_some((at + 1, Day { number, ordinal: false }))
            }
        }
    }

    fn ordinal_day(&self, at: usize) -> bool {
        self.day(at).is_some_and(|(_, day)| day.ordinal)
    }

    /// "the third day of May"
    fn day_of(&self, at: usize) -> usize {
        if self.is(at, "day") && self.is(at + 1, "of") { at + 1 } else { at }
    }

    /// "May 3–5", "May 3 to 5", "May 3 and 4", "between May 3 and 9"; "May 3 - June 5" is for the
    /// range of two dates.
    fn more_days(&self, end: usize, draft: Draft, between: bool) -> (usize, Draft) {
        let next = |(after, day): (usize, Day)| {
            (between || Some(day.number - 1) == draft.day)
                && self.token(after).is_none_or(|token| !token.is_word())
        };
        let dash =
            self.any(end, RANGE) || self.is(end, "and") && self.day(end + 1).is_some_and(next);
        let last_at = self.skip(end + 1, &["the"]);
        match self.day(last_at).filter(|_| dash) {
            Some((after, last))
                if self.month(self.skip(after, &["of"])).is_none()
                    && Some(last.number) > draft.day
                    && !self.is(after, ":")
                    && self
                        .time(after)
                        .is_none_or(|(_, word)| !matches!(word, TimeWord::Meridiem(_))) =>
            {
                (after, Draft { last_day: Some(last.number), ..draft })
            }
            _ => (end, draft),
        }
    }

    /// The 10 of "May 3 and 10", the 29th of "from May 3 on; on the 29th": a day of a month that
    /// stands before it.
    pub(super) fn shared_month(&self, at: usize) -> Option<(usize, Draft)> {
        let (end, day) = self.day(at)?;
        let listed = self.any_before(at, &["and", "or", ","]);
        let more = self.any(end, &["and", "or"])
            && self.day(end + 1).is_some_and(|(_, next)| next.number > day.number);
        let last = self.token(end).is_none_or(|next| !next.is_word())
            || self.any_before(at, &["and", "or"]) && !self.is_noun(end);
        let ends = last || more || day.ordinal && self.is(end, "and");
        if !ends {
            return None;
        }
        let named = at - usize::from(self.any_before(at, &["the"]));
        let dated = day.ordinal && self.any_before(named, &["on", "until", "till", "by"]);
        if !listed && !dated {
            return None;
        }
        let between = |at: &usize| {
            self.integer(*at).is_some()
                || self.any(*at, &[",", "and", "or", "st", "nd", "rd", "th", "."])
        };
        const REACH: usize = 24;
        let mut before = (at.saturating_sub(REACH)..at).rev();
        let month_at = match dated {
            true => before.find(|&at| matches!(self.month(at), Some((_, _, true))))?,
            false => before
                .find(|at| !between(at))
                .filter(|&at| self.integer(at + 1).is_some() || self.is(at + 1, "."))?,
        };
        let (first_at, month, sure) = self.month(month_at)?;
        let rises = self.day(first_at).is_some_and(|(_, first)| first.number < day.number);
        let draft = Draft { month: Some(month), day: Some(day.number), ..Draft::default() };
        (sure && rises).then(|| self.with_year(end, draft))
    }

    /// "May and June 2023": the year behind the second month is the first's too.
    pub(super) fn with_listed_year(&self, end: usize, draft: Draft) -> Draft {
        let open = draft.is_partial() && draft.month.is_some() && draft.weekday.is_none();
        if !open || !self.any(end, &["and", "or", ","]) {
            return draft;
        }
        let next = self.month_led(end + 1, true).map(|(_, next)| next);
        let next = next.filter(|next| {
            next.day.is_some() == draft.day.is_some()
                && (next.month, next.day) > (draft.month, draft.day)
        });
        Draft { year: next.and_then(|next| next.year), ..draft }
    }

    /// The year behind a day: ", 2024", " 2024", "of 2024".
    fn with_year(&self, end: usize, draft: Draft) -> (usize, Draft) {
        let year_at = self.skip(self.skip(end, &[","]), &["of", "in"]);
        match self.year(year_at) {
            Some((end, year)) => (end, Draft { year: Some(year), ..draft }),
            None => (end, draft),
        }
    }

    /// "Oct/2", "August/10/2012", "Aug-10-2012".
    fn joined_day(&self, end: usize, draft: Draft) -> Option<(usize, Draft)> {
        let separator = self.text(end);
        if !matches!(separator, "/" | "-") || !self.glued(end) || !self.glued(end + 1) {
            return None;
        }
        let (after, day) = self.day(end + 1)?;
        let draft = Draft { day: Some(day.number), ..draft };
        if self.text(after) == separator {
            let (end, year) = self.year(after + 1)?;
            return Some((end, Draft { year: Some(year), ..draft }));
        }
        Some(self.with_year(after, draft))
    }

    /// The place behind the full stop of an abbreviation: "Jan." before a further word.
    fn dotted(&self, at: usize, end: usize) -> usize {
        // "oct . 7" in a text that was once cut into words.
        let cut = !self.glued(end + 1) && self.integer(end + 1).is_some();
        let stop = self.is(end, ".") && (self.glued(end) || cut) && end + 1 < self.len();
        end + usize::from(stop && self.text(at).len() <= 5)
    }

    /// Whether a bare "May" or "April" is the month: a word before says so, or no name is near.
    fn is_month_alone(&self, at: usize, end: usize) -> bool {
        let word = self.text(at);
        if ["May", "MAY", "March", "MARCH", "Mar"].contains(&word) {
            return self.any_before(at, BEFORE_MONTH);
        }
        if !["April", "June", "August", "Jan"].contains(&word) {
            return true;
        }
        let name = |at: usize| {
            let token = self.token(at).filter(|token| token.is_capitalized());
            token.is_some() && !self.any(at, BEFORE_MONTH) && self.time(at).is_none()
        };
        !(at.checked_sub(1).is_some_and(name) || name(end))
    }
}
