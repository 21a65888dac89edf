//! Dates that name their month, day or year: "Jan. 3, 2024", "3 January", "2024-01-03", "1/3/2024".

use super::draft::Draft;
use crate::facts::reader::Reader;
use crate::lexicon::TimeWord;
use crate::text::TokenKind;

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
            let (end, draft) = self.more_days(end, draft);
            return Some(self.with_year(end, draft));
        }
        let year_at = self.skip(self.skip(self.skip(end, &[","]), &["of", "in"]), &["-"]);
        if let Some((end, year)) = self.year(year_at) {
            return Some((end, Draft { year: Some(year), ..draft }));
        }
        let alone = match sure {
            true => vouched || self.is_month_alone(at, end),
            false => {
                !self.any(at, &["may", "march", "mar", "august"])
                    && self.any_before(at, BEFORE_MONTH)
            }
        };
        alone.then_some((end, draft))
    }

    /// "3 January 2024", "the 5th of May", "15Sep", "05-Aug-2016", "3–5 May".
    pub(super) fn day_led(&self, at: usize) -> Option<(usize, Draft)> {
        if self.glued(at) && matches!(self.before(at), "$" | "£" | "€" | "#" | "." | "+") {
            return None;
        }
        let (mut end, day) = self.day(at)?;
        let mut draft = Draft { day: Some(day.number), ..Draft::default() };
        if self.any(end, RANGE) || self.is(end, "and") && self.any_before(at, &["between"]) {
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
        (sure || day.ordinal || draft.year.is_some()).then_some((end, draft))
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
            self.numeric(next, true),
        ];
        if let Some((end, draft)) = dated.into_iter().flatten().find(|(_, d)| d.day.is_some()) {
            return Some((end, Draft { weekday: Some(weekday), ..draft }));
        }
        let day_at = self.skip(end, &["the"]);
        if let Some((end, day)) = self.day(day_at).filter(|(_, day)| day.ordinal) {
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

    /// "2024-01-03", "2024/1/3", "1/3/2024", "22.04.2024", "20240103"; with a word before that
    /// says so also "7/6".
    pub(super) fn numeric(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        let token = self.token(at)?;
        let of_number = self.glued(at) && at >= 2 && self.token(at - 2)?.kind == TokenKind::Number;
        let opened = matches!(self.before(at), "(" | "-" | "–" | "_" | "'" | "\"" | "[" | ":");
        if token.glued && (!opened || of_number) {
            return None;
        }
        match token.kind {
            TokenKind::Version => self.dotted_date(at),
            TokenKind::Number => {
                let separator = self.text(at + 1);
                let joined =
                    matches!(separator, "-" | "/") && self.glued(at + 1) && self.glued(at + 2);
                match joined {
                    true => self.separated(at, separator, vouched),
                    false => self.compact(at),
                }
            }
            _ => None,
        }
    }

    /// A year of four digits, perhaps with its era.
    pub(super) fn year(&self, at: usize) -> Option<(usize, i64)> {
        let year = self.integer(at).filter(|year| (1000..3000).contains(year))?;
        let next = self.token(at + 1);
        let runs_on = next.is_some_and(|next| {
            let word = self.text(at + 1);
            next.glued
                && (next.is_word() && word != "'s" && word != "’s" || matches!(word, "%" | ":"))
        });
        if self.text(at).len() != 4 || runs_on {
            return None;
        }
        Some(match self.text(at + 1) {
            "AD" | "CE" | "A.D." | "C.E." => (at + 2, year),
            "BC" | "BCE" | "B.C." | "B.C.E." => (at + 2, 1 - year),
            _ => (at + 1, year),
        })
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

    /// "May 3–5", "May 3 to 5"; "May 3 - June 5" is for the range of two dates.
    fn more_days(&self, end: usize, draft: Draft) -> (usize, Draft) {
        let dash = self.any(end, RANGE);
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
        let stop = self.is(end, ".") && self.glued(end) && end + 1 < self.len();
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

    /// "2024-01-03", "1/3/2024", "22/04" and the like, by their separator.
    fn separated(&self, at: usize, separator: &str, vouched: bool) -> Option<(usize, Draft)> {
        if let Some((_, year)) = self.year(at) {
            return self.year_first(at, year, separator);
        }
        let (first, second) = (self.integer(at)?, self.integer(at + 2)?);
        let short = |place: usize| self.text(place).len() <= 2;
        let more = self.is(at + 3, separator) && self.glued(at + 3) && self.glued(at + 4);
        if !more {
            if let Some((end, year)) = self.year(at + 2).filter(|_| separator == "/" && short(at)) {
                let month = u8::try_from(first).ok().filter(|m| (1..=12).contains(m))?;
                return Some((
                    end,
                    Draft { year: Some(year), month: Some(month), ..Draft::default() },
                ));
            }
            let cue = vouched
                || self.any_before(at, &["on"])
                || self.clock(self.skip(at + 3, &["at", ","]), false).is_some();
            let plain = short(at) && short(at + 2) && cue && !self.any(at + 3, &["%", "/"]);
            return ordered(first, second, None).filter(|_| plain).map(|draft| (at + 3, draft));
        }
        let year = match self.text(at + 4).len() {
            2 if separator == "/" || self.text(at).len() == 2 && self.text(at + 2).len() == 2 => {
                let short = self.integer(at + 4)?;
                short + if short < 50 { 2000 } else { 1900 }
            }
            _ => self.year(at + 4)?.1,
        };
        let runs_on = self.glued(at + 5)
            && self.any(at + 5, &["-", "/"])
            && self
                .integer(at + 6)
                .is_some_and(|_| self.glued(at + 6) && self.numeric_tail(at + 5));
        ordered(first, second, Some(year))
            .filter(|_| short(at) && short(at + 2) && !runs_on)
            .map(|draft| (at + 5, draft))
    }

    /// Whether what follows a date without a space is more of one number, not another date.
    fn numeric_tail(&self, at: usize) -> bool {
        !(self.any(at + 2, &["-", "/", ":"]) && self.glued(at + 2))
    }

    /// "2024-01-03", "2024/Aug/10", "2024-08", "2024-August"
    fn year_first(&self, at: usize, year: i64, separator: &str) -> Option<(usize, Draft)> {
        let draft = Draft { year: Some(year), ..Draft::default() };
        let (end, month) = match self.month(at + 2) {
            Some((end, month, _)) => (end, month),
            None => {
                let month = self.integer(at + 2).filter(|month| (1..=12).contains(month))? as u8;
                (at + 3, month)
            }
        };
        let draft = Draft { month: Some(month), ..draft };
        if !(self.is(end, separator) && self.glued(end) && self.glued(end + 1)) {
            let whole = self.text(at + 2).len() >= 2 && separator == "-" && month > 0;
            let spelled = self.month(at + 2).is_some();
            return (spelled || whole && !self.glued(end)).then_some((end, draft));
        }
        if let Some(day) = self.integer(end + 1) {
            let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
            return Some((end + 2, Draft { day: Some(day), ..draft }));
        }
        // "2024-01-05T08:15": the tokenizer leaves digits and "T" in two tokens or in one word.
        None
    }

    /// "22.04.2024", "2024.04.22"
    fn dotted_date(&self, at: usize) -> Option<(usize, Draft)> {
        let mut parts = self.text(at).split('.');
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || a.len() + b.len() + c.len() < 6 {
            return None;
        }
        let number = |part: &str| part.parse::<i64>().ok();
        let (first, second, third) = (number(a)?, number(b)?, number(c)?);
        let draft = match (a.len(), c.len()) {
            (4, 1 | 2) => civil(first, second, third),
            // With full stops the day comes first, as in Europe.
            (1 | 2, 4) => civil(third, second, first).or_else(|| civil(third, first, second)),
            _ => None,
        };
        draft
            .filter(|draft| draft.year.is_some_and(|year| (1000..3000).contains(&year)))
            .map(|draft| (at + 1, draft))
    }

    /// "20240103"
    fn compact(&self, at: usize) -> Option<(usize, Draft)> {
        let number = self.integer(at).filter(|_| self.text(at).len() == 8)?;
        let year = number / 10_000;
        let ends = !self.glued(at + 1) || !self.token(at + 1)?.is_word();
        (matches!(year, 1900..2100) && ends)
            .then(|| civil(year, number / 100 % 100, number % 100))
            .flatten()
            .map(|draft| (at + 1, draft))
    }
}

/// Month and day in the order of the United States, unless that is impossible.
fn ordered(first: i64, second: i64, year: Option<i64>) -> Option<Draft> {
    let draft = civil(year.unwrap_or(2000), first, second)
        .or_else(|| civil(year.unwrap_or(2000), second, first))?;
    Some(Draft { year, ..draft })
}

fn civil(year: i64, month: i64, day: i64) -> Option<Draft> {
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    let draft = Draft {
        year: Some(year),
        month: Some(month as u8),
        day: Some(day as u8),
        ..Draft::default()
    };
    (fits && draft.in_year(year).is_some()).then_some(draft)
}
