//! Years: "in 2012", "the 2017 attack", "nineteen ninety-six"; "2000 soldiers" are no year.

use super::absolute::RANGE;
use super::draft::Draft;
use crate::facts::reader::Reader;
use crate::lexicon::TimeWord;

/// What stands behind the years before the common era.
pub(super) const BEFORE_ERA: &[&str] = &["BC", "BCE", "B.C.", "B.C.E."];
/// Words before a year that leave no doubt.
const SURE: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "during",
    "circa",
    "year",
    "fiscal",
    "early",
    "late",
    "mid",
    "throughout",
    "before",
    "after",
    "from",
    "between",
];
/// Words before a figure that is counted or measured.
const COUNTED: &[&str] = &[
    "about",
    "over",
    "nearly",
    "almost",
    "some",
    "than",
    "least",
    "most",
    "exactly",
    "only",
    "another",
    "approximately",
    "roughly",
    "under",
    "total",
    "around",
    "all",
    "extra",
    "no",
    "nos",
    "no.",
    "number",
    "page",
    "pages",
    "route",
    "highway",
    "room",
    "flight",
    "model",
    "$",
    "£",
    "€",
    "#",
    "+",
    "×",
    "x",
];
/// Plurals without an s, and other words behind a count.
const MANY: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "km",
    "m",
    "kg",
    "ft",
    "feet",
    "mph",
    "kph",
    "percent",
    "per",
    "kilometers",
    "of",
    "more",
    "or",
    "other",
    "and",
    "GMT",
    "UTC",
];

impl Reader<'_> {
    /// A year of four digits or in words, or a year of an era: "44 BC", "A.D. 79".
    pub(super) fn year(&self, at: usize) -> Option<(usize, i64)> {
        if self.token(at)?.is_word() {
            return self.spelled_year(at);
        }
        if matches!(self.text(at), "'" | "’" | "‘") {
            return self.short_year(at);
        }
        let year = self.integer(at)?;
        if self.is_anno_domini(at) {
            return Some((at + 1, year));
        }
        match self.text(at + 1) {
            "AD" | "CE" | "A.D." | "C.E." => return Some((at + 2, year)),
            // The Buddhist era, as Thailand writes it.
            "BE" | "B.E." if (2400..2700).contains(&year) => return Some((at + 2, year - 543)),
            era if BEFORE_ERA.contains(&era) => return Some((at + 2, 1 - year)),
            _ => {}
        }
        let year = Some(year).filter(|year| (1000..3000).contains(year))?;
        let next = self.token(at + 1);
        let runs_on = next.is_some_and(|next| {
            let word = self.text(at + 1);
            next.glued
                && (next.is_word() && word != "'s" && word != "’s" && !self.is_quarter(at + 1)
                    || word == "%"
                    || word == ":" && self.glued(at + 2))
        });
        if self.text(at).len() != 4 || runs_on {
            return None;
        }
        Some((at + 1, year))
    }

    /// "Q3", right behind a year.
    fn is_quarter(&self, at: usize) -> bool {
        matches!(self.time(at), Some((_, TimeWord::Quarter(_) | TimeWord::Half(_))))
    }

    /// "'87", not the beginning of "'10 Things'".
    fn short_year(&self, at: usize) -> Option<(usize, i64)> {
        let number = self.integer(at + 1).filter(|_| self.text(at + 1).len() == 2)?;
        let named = self
            .token(at + 2)
            .is_some_and(|next| next.glued && next.is_word() || next.is_capitalized());
        let apart = !self.glued(at) && self.glued(at + 1) && !named && !self.is_plural(at + 2);
        apart.then_some((at + 2, full_year(number)))
    }

    fn is_anno_domini(&self, at: usize) -> bool {
        matches!(self.before(at), "AD" | "A.D.")
    }

    /// "nineteen ninety-six", "seventeen hundred and six", "two thousand and five".
    fn spelled_year(&self, at: usize) -> Option<(usize, i64)> {
        let (next, first) = self.small(at)?;
        let thousand = first == 2 && self.is(next, "thousand");
        let hundred = (13..=19).contains(&first) && self.is(next, "hundred");
        let rest = next + usize::from(thousand || hundred);
        let and = rest > next && self.is(rest, "and") && self.small(rest + 1).is_some();
        let rest = rest + usize::from(and);
        let least = if rest > next { 1 } else { 10 };
        let more = self.small(rest).filter(|(_, more)| (least..100).contains(more));
        let (end, more) = match more {
            Some(found) => found,
            None if rest > next => (rest, 0),
            None => return None,
        };
        let fits = thousand || (13..=20).contains(&first);
        // "two thousand people"
        let counted = self.token(end).is_some_and(|token| token.is_word())
            && !self.any(end, &["and", "but", "when", "to", "by", "was", "the", "he", "she", "it"]);
        let century = if thousand { 2_000 } else { 100 * first };
        (fits && !counted).then_some((end, century + more))
    }

    /// A year on its own, or "fiscal 2024", "the year 2024".
    pub(super) fn bare_year(&self, at: usize) -> Option<(usize, Draft)> {
        let start = self.skip(at, &["fiscal", "calendar"]);
        let start = self.skip(start, &["year"]);
        let (end, year) = self.year(start)?;
        let short = end > start + 1 && self.text(start).len() < 2;
        let certain =
            start > at || self.any_before(at, SURE) || short && self.any_before(at, &["of"]);
        // "44 BC" and "in nineteen ninety-six" are nothing else.
        let spelled = self.token(start)?.is_word();
        let fits = match end > start + 1 || self.is_anno_domini(start) {
            true => certain || !spelled && !short,
            false => self.is_year(start, end, year, certain),
        };
        fits.then_some((end, Draft { year: Some(year), ..Draft::default() }))
    }

    fn is_year(&self, at: usize, end: usize, year: i64, certain: bool) -> bool {
        let opened =
            matches!(self.before(at), "(" | "[" | "'" | "\"" | "“" | "‘" | "–" | "—" | "/");
        let prefixed = self.before(at) == "-"
            && self.any(at.saturating_sub(2), &["mid", "pre", "post", "early", "late"]);
        // "over 2000 - 2050"
        let ranged = self.any(end, RANGE) && self.year(end + 1).is_some();
        let than = self.is_than(at, "later") || self.is_than(at, "earlier");
        let counted = self.any_before(at, COUNTED) && !ranged && !than;
        // "2015-1-32", "86-2010-2015"
        let chained = self.glued(end)
            && self.is(end, "-")
            && self.glued(end + 1)
            && self.integer(end + 1).is_some()
            && (self.text(end + 1).len() % 2 == 1 || self.glued(end + 2) && self.is(end + 2, "-"));
        if self.glued(at) && !opened && !prefixed || counted || chained {
            return false;
        }
        let measured = self.glued(end)
            && self.is(end, "-")
            && matches!(self.time(end + 1), Some((_, TimeWord::Unit(_))));
        // "the 2018 day" is a day of 2018, "2018 days" are many.
        let unit = match self.time(end) {
            Some((after, TimeWord::Unit(_))) => {
                self.text(end).ends_with('s') || self.is(after, "old")
            }
            Some((_, TimeWord::Meridiem(_))) => true,
            _ => false,
        };
        if measured || unit || matches!(self.text(end), "%" | "°" | "$" | "€") {
            return false;
        }
        let round = year % 100 == 0 && !self.is(end, "levels");
        let counted = self.is_many(end) || round && self.is_plural(end + 1) && !self.is(end, ",");
        let recent = (1900..2100).contains(&year);
        let determined = self.any_before(
            at,
            &["the", "a", "its", "his", "her", "their", "this", "to", "of", "and", "through"],
        );
        match certain {
            true => {
                (1500..2200).contains(&year) && !(counted && round)
                    || year < 1500 && self.any_before(at, &["in", "since"]) && !counted
            }
            false if determined => {
                (1700..2100).contains(&year)
                    && !(counted && (round || self.is_many(end) && year < 1900))
            }
            // "below 1990 levels": a count of four figures would have a comma, but for round ones.
            false => recent && !self.is_listed(end) && !(counted && round),
        }
    }

    /// "later than", right before a place.
    pub(super) fn is_than(&self, at: usize, word: &str) -> bool {
        at > 1 && self.any_before(at, &["than"]) && self.is(at - 2, word)
    }

    fn is_many(&self, at: usize) -> bool {
        self.is_listed(at) || self.is_plural(at)
    }

    fn is_listed(&self, at: usize) -> bool {
        !self.any(at, &["and", "or", "of"]) && self.any(at, MANY)
            || self.is(at, "of")
                && self.any(at + 1, &["them", "the", "its", "his", "her", "their", "those"])
    }

    fn is_plural(&self, at: usize) -> bool {
        let word = self.text(at);
        let plain = !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
        let other = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
        let verb =
            ["was", "has", "does", "as", "this", "its", "his", "sees", "says"].contains(&word);
        plain && word.len() > 3 && word.ends_with('s') && !other && !verb
            || self.any(at, &["people", "men", "women", "children"])
    }
}

/// A year of two figures: those of this century come first.
pub(super) fn full_year(short: i64) -> i64 {
    const CENTURY: i64 = 40;
    short + if short < CENTURY { 2000 } else { 1900 }
}
