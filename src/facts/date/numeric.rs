//! Dates in figures: "2024-01-03", "1/3/2024", "22.04.2024", "7/6" with a word that says so.

use super::draft::Draft;
use super::year::full_year;
use crate::facts::reader::Reader;
use crate::text::TokenKind;

impl Reader<'_> {
    /// "2024-01-03", "2024/1/3", "1/3/2024", "22.04.2024", "20240103"; with a word before that
    /// says so also "7/6".
    pub(super) fn numeric(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        let token = self.token(at)?;
        // The end of a range may follow digits without a space.
        let of_number =
            !vouched && self.glued(at) && at >= 2 && self.token(at - 2)?.kind == TokenKind::Number;
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
                full_year(self.integer(at + 4)?)
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
        // "the 2003-04 season"
        if self.integer(at + 2) == Some((year + 1) % 100) && !self.glued(at + 3) {
            return None;
        }
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
