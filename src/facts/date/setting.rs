//! What the words right before a date make of it: "since 2012", "said Thursday", "about a year ago".

use super::{Dates, Grain, Interval};
use crate::facts::calendar::Moment;
use crate::lexicon::TimeWord;
use std::ops::Range;

impl Dates<'_> {
    /// From when to when: "since 2012" has no end, "before 2012" no beginning.
    pub(super) fn opened(
        &self,
        places: Range<usize>,
        date: Interval,
    ) -> (Option<Moment>, Option<Moment>) {
        let start = places.start;
        if self.reader.any_before(start, &["since"]) {
            return (date.from, None);
        }
        // "before May's vote" and "after 2008 losses" tell of the vote and the losses.
        let attribute =
            self.reader.any(places.end, &["'s", "’s", "-"]) || !self.ends_phrase(places.end);
        let reader = self.reader;
        // "before the end of May" lasts as long as May does.
        let last = reader.any(reader.skip(start, &["the"]), &["end"]);
        let than = |word| reader.is_than(start, word);
        let not = start > 2 && reader.any_before(start - 2, &["no", "not"]);
        match () {
            () if attribute => (date.from, date.to),
            () if than("later") && not => (None, date.to),
            () if than("earlier") && not => (date.from, None),
            () if reader.any_before(start, &["before"]) && last => (None, date.to),
            () if reader.any_before(start, &["before"]) || than("earlier") => (None, date.from),
            () if !reader.any_before(start, &["after"]) && !than("later") => (date.from, date.to),
            // What is left of the day is after it.
            () if date.grain <= Grain::Day => (date.from, None),
            () => (date.to, None),
        }
    }

    /// Whether the date stands right behind a verb of saying: "said late on Thursday".
    pub(super) fn tells_saying(&self, start: usize) -> bool {
        let on = usize::from(self.reader.any_before(start, &["on", "in", "late", "early"]));
        start.checked_sub(1 + on).is_some_and(|at| self.reader.is_saying(at))
    }

    /// The words before a count that belong to it: "more than", "about", "just".
    pub(super) fn with_hedge(&self, at: usize) -> usize {
        let reader = self.reader;
        let counted = matches!(reader.time(at), Some((_, TimeWord::Count(..))))
            || reader.integer(at).is_some()
                && matches!(reader.time(at + 1), Some((_, TimeWord::Unit(_))));
        if !counted {
            return at;
        }
        let hedges = [
            "about",
            "nearly",
            "almost",
            "roughly",
            "around",
            "approximately",
            "over",
            "just",
            "some",
            "barely",
            "exactly",
        ];
        let mut start = at;
        if reader.any_before(start, &["than"])
            && start >= 2
            && reader.any_before(start - 1, &["more", "less"])
        {
            start -= 2;
        }
        while start + 2 > at && reader.any_before(start, &hedges) {
            start -= 1;
        }
        // "the 12 months ended June 30"
        if start == at && reader.any_before(start, &["the"]) {
            start -= 1;
        }
        start
    }
}
