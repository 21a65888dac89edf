//! Bare years: "in 2012", "the 2017 attack"; "2000 soldiers" are no year.

use super::draft::Draft;
use crate::facts::reader::Reader;
use crate::lexicon::TimeWord;

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
    /// A year on its own, or "fiscal 2024", "the year 2024".
    pub(super) fn bare_year(&self, at: usize) -> Option<(usize, Draft)> {
        let start = self.skip(at, &["fiscal", "calendar"]);
        let start = self.skip(start, &["year"]);
        let (end, year) = self.year(start)?;
        let certain = start > at || self.any_before(at, SURE);
        self.is_year(start, end, year, certain)
            .then_some((end, Draft { year: Some(year), ..Draft::default() }))
    }

    fn is_year(&self, at: usize, end: usize, year: i64, certain: bool) -> bool {
        let opened =
            matches!(self.before(at), "(" | "[" | "'" | "\"" | "“" | "‘" | "–" | "—" | "/");
        let prefixed = self.before(at) == "-"
            && self.any(at.saturating_sub(2), &["mid", "pre", "post", "early", "late"]);
        if self.glued(at) && !opened && !prefixed || self.any_before(at, COUNTED) {
            return false;
        }
        let measured = self.glued(end)
            && self.is(end, "-")
            && matches!(self.time(end + 1), Some((_, TimeWord::Unit(_))));
        let unit = matches!(self.time(end), Some((_, TimeWord::Unit(_) | TimeWord::Meridiem(_))));
        if measured || unit || matches!(self.text(end), "%" | "°" | "$" | "€") {
            return false;
        }
        let round = year % 100 == 0;
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
            false => recent && !counted,
        }
    }

    fn is_many(&self, at: usize) -> bool {
        !self.any(at, &["and", "or", "of"]) && self.any(at, MANY)
            || self.is(at, "of")
                && self.any(at + 1, &["them", "the", "its", "his", "her", "their", "those"])
            || self.is_plural(at)
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
