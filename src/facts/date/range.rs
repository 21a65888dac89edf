//! Two dates that make one stretch: "from May to July", "1999–2004", "Aug. 10 to Nov. 12".

use super::absolute::RANGE;
use super::draft::{Draft, Shape};
use super::{Dates, Interval};
use crate::lexicon::{Portion, Unit};

impl Dates<'_> {
    /// The stretch from a date to the one that follows it, where one does.
    pub(super) fn range(
        &self,
        start: usize,
        end: usize,
        first: &Draft,
    ) -> Option<(usize, Interval)> {
        let between = self.reader.is(end, "and") && self.reader.any_before(start, &["between"]);
        if let Some(found) = self.short_years(end, first) {
            return Some(found);
        }
        if !between && !self.reader.any(end, RANGE) {
            return None;
        }
        let (after, mut last) = self.full(end + 1, true)?;
        // "2010-2015-86" is no date.
        let glued = |at: usize| self.reader.glued(at) && self.reader.glued(at + 1);
        if self.reader.is(after, "-") && glued(after) && self.reader.integer(after + 1).is_some() {
            return None;
        }
        let mut first = *first;
        let begins = self.take_edge(start, &mut first);
        let finishes = self.take_edge(end + 1, &mut last);
        let monthly = |draft: &Draft| draft.month.is_some() && draft.is_partial();
        let alike = first.shape() == last.shape()
            // "from February to March 19"
            || monthly(&first) && (monthly(&last) || last.month.is_some())
            || first.known.is_some()
            || last.known.is_some()
            || first.year.is_some() && last.year.is_some();
        if !alike {
            return None;
        }
        share_year(&mut first, &mut last);
        let from = self.resolve(&first, start..after)?;
        let to = match last.is_partial() {
            true => {
                let to = self.following(&last, from, start..after)?;
                last.portion.map_or(to, |portion| to.portion(portion, self.now()))
            }
            false => self.resolve(&last, start..after)?,
        };
        let (from, to) = self.under_way(&first, &last, from, to);
        let grain = from.grain.min(to.grain);
        let begin = begins.map_or(from.from, |edge| from.edge(edge));
        let finish = finishes.map_or(to.to, |edge| to.edge(edge));
        let (Some(begin), Some(finish)) = (begin, finish) else {
            return Some((after, Interval::unknown(grain)));
        };
        (begin < finish).then(|| (after, Interval::new(begin, finish, grain)))
    }

    /// "the start of May", "the end of 2008": as the end of a stretch it is a point of the whole.
    fn take_edge(&self, at: usize, draft: &mut Draft) -> Option<Portion> {
        let noun = self.reader.skip(at, &["the"]);
        let point = self.reader.any(noun, &["beginning", "start", "end", "middle"]);
        if point { draft.portion.take() } else { None }
    }

    /// Of the coming "May to September", the one that lasts still when it has begun.
    fn under_way(
        &self,
        first: &Draft,
        last: &Draft,
        from: Interval,
        to: Interval,
    ) -> (Interval, Interval) {
        let (begun, ends) = (from.moved(Unit::Year, -1), to.moved(Unit::Year, -1));
        let free = |draft: &Draft| draft.is_partial() && draft.month.is_some();
        let lasts = self.now().is_some_and(|now| from.from > Some(now) && ends.to > Some(now));
        if free(first) && free(last) && lasts { (begun, ends) } else { (from, to) }
    }

    /// "1999–04": the second year in two figures.
    fn short_years(&self, end: usize, first: &Draft) -> Option<(usize, Interval)> {
        let year = first.year.filter(|_| first.shape() == Shape::Year)?;
        let dash = self.reader.any(end, &["-", "–", "/"])
            && self.reader.glued(end)
            && self.reader.glued(end + 1);
        let short = self
            .reader
            .integer(end + 1)
            .filter(|_| dash && self.reader.text(end + 1).len() == 2)?;
        let last = year / 100 * 100 + short;
        let runs_on = self.reader.glued(end + 2) && self.reader.any(end + 2, &["-", "/", "%"]);
        (last > year && last < year + 60 && !runs_on).then_some(())?;
        let from = first.in_year(year)?;
        Some((end + 2, Interval { to: first.in_year(last)?.to, ..from }))
    }

    /// The end of a range whose year is not given: the first such time after its beginning.
    fn following(
        &self,
        last: &Draft,
        from: Interval,
        places: std::ops::Range<usize>,
    ) -> Option<Interval> {
        let Some(begin) = from.from else { return self.resolve(last, places) };
        if last.month.is_none() && last.period.is_none() {
            return from
                .ends()
                .and_then(|(begin, _)| {
                    Interval::new(begin, begin.plus(Unit::Day, 8), Unit::Week)
                        .nth_weekday(1, last.weekday?)
                })
                .map(|day| if day.from == from.from { day.moved(Unit::Week, 1) } else { day });
        }
        let year = begin.date().0;
        (year..=year + 1).filter_map(|year| last.in_year(year)).find(|to| to.to > from.to)
    }
}

/// "May 3 – June 5, 2024": one year serves both, or the one before when the first is later in it.
fn share_year(first: &mut Draft, last: &mut Draft) {
    let place = |draft: &Draft| (draft.month, draft.day);
    let wraps = i64::from(place(first) > place(last));
    match (first.year, last.year) {
        (None, Some(year)) if first.is_partial() => first.year = Some(year - wraps),
        (Some(year), None) if last.is_partial() && last.weekday.is_none() => {
            last.year = Some(year + wraps)
        }
        _ => {}
    }
}
