//! Dates: absolute, partial and relative, each an interval with a grain.
//!
//! The readers turn words into a [`draft::Draft`]; [`resolve`] holds it against the day of writing
//! and the text before.

mod absolute;
mod attach;
mod away;
mod draft;
mod feast;
mod interval;
mod length;
mod numeric;
mod period;
mod range;
mod relative;
mod resolve;
mod setting;
mod value;
mod year;

pub use value::{DateValue, Grain};

use super::reader::Reader;
use super::{Fact, Moment, Taken, Value, View};
use crate::lexicon::{Shift, TimeWord, Unit};
use crate::text::TokenKind;
use absolute::VERBS;
use draft::Draft;
use interval::Interval;
use resolve::Scene;
use std::ops::Range;

/// How deep "the end of the first week of May" may nest.
const DEPTH: u8 = 3;

/// What relative dates count from: the day of publication, and the dates read before.
pub(super) struct Anchor {
    published: Option<Moment>,
    /// The last date of each grain, with its number in the order of reading.
    told: [Option<(usize, Interval)>; 10],
    count: usize,
}

impl Anchor {
    pub(super) fn new(published: Option<Moment>) -> Self {
        Anchor { published, told: [None; 10], count: 0 }
    }

    /// The last date read that is no coarser than a grain.
    fn told(&self, coarsest: Grain) -> Option<Interval> {
        let fine = self.told[..=coarsest as usize].iter().flatten();
        fine.max_by_key(|(order, _)| order).map(|(_, interval)| *interval)
    }

    fn tell(&mut self, interval: Interval) {
        if interval.ends().is_some() {
            self.count += 1;
            self.told[interval.grain as usize] = Some((self.count, interval));
        }
    }
}

/// The dates and clock times of a block that no other finder has taken.
pub(super) fn find(view: &View, anchor: &mut Anchor, taken: &mut Taken) -> Vec<Fact> {
    let mut facts = Vec::new();
    for sentence in view.sentences {
        let reader = Reader::new(view, sentence.tokens.clone());
        let mut at = 0;
        while at < reader.len() {
            if !is_candidate(&reader, at) {
                at += 1;
                continue;
            }
            let dates = Dates { reader: &reader, anchor };
            let Some(found) = dates.at(at) else {
                at += 1;
                continue;
            };
            at = found.places.end;
            let Some(value) = found.value else { continue };
            let tokens = reader.tokens(found.places.clone());
            if taken.any(&tokens) {
                continue;
            }
            taken.take(&tokens);
            if let Some(interval) = found.told {
                anchor.tell(interval);
            }
            facts.push(Fact { span: view.span(&tokens), tokens, value });
        }
    }
    facts
}

/// A cheap test before the readers: figures, and words the list of times knows. "The" and "in"
/// are half of those, and stand before something else nearly always.
fn is_candidate(reader: &Reader, at: usize) -> bool {
    let Some(token) = reader.token(at).filter(|_| may_begin(reader, at)) else { return false };
    match reader.time(at).filter(|_| token.is_word()) {
        Some((end, TimeWord::Article)) => may_begin(reader, end),
        Some((end, TimeWord::Ahead)) => {
            let next = reader.skip(reader.skip(end, &["about", "around"]), &["the"]);
            may_begin(reader, next) || reader.is(next, "quarter")
        }
        // "$DEC" is a share.
        Some(_) => !token.glued || reader.before(at) != "$",
        None => true,
    }
}

/// Whether it is a figure, a mark that may stand for one's first half, or a word of time.
fn may_begin(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| match token.kind {
        TokenKind::Number | TokenKind::Version => true,
        TokenKind::Punct => matches!(reader.text(at), "'" | "’" | "‘"),
        _ => token.cased.is_known() && reader.time(at).is_some(),
    })
}

/// The dates of one sentence.
pub(super) struct Dates<'a> {
    reader: &'a Reader<'a>,
    anchor: &'a Anchor,
}

/// A date or time, or, without a value, words that look like one and are none.
struct Found {
    places: Range<usize>,
    value: Option<Value>,
    /// What "a day later" may count from.
    told: Option<Interval>,
}

impl Dates<'_> {
    fn at(&self, at: usize) -> Option<Found> {
        let none = |places| Found { places, value: None, told: None };
        if let Some((end, TimeWord::Not)) = self.reader.time(at) {
            return Some(none(at..end));
        }
        let (end, draft) = self.full(at, false)?;
        // "every Monday" is no one day.
        if draft.is_partial() && self.reader.any_before(at, &["every", "each"]) {
            return Some(none(at..end));
        }
        let (end, interval) = match self.range(at, end, &draft) {
            Some(found) => (found.0, Some(found.1)),
            None if draft.shape() == draft::Shape::Clock => {
                let value = draft.clock.map(|clock| Value::Time(clock.value()));
                return Some(Found { value, ..none(at..end) });
            }
            None => (end, self.resolve(&draft, at..end)),
        };
        let start = if draft.known.is_some() { self.with_hedge(at) } else { at };
        let Some(interval) = interval.filter(|interval| in_reach(*interval)) else {
            return Some(none(start..end));
        };
        let said = self.tells_saying(start);
        let zone = draft.clock.and_then(|clock| clock.zone);
        let (from, to) = self.opened(start..end, interval);
        let value = DateValue {
            from,
            to,
            grain: interval.grain,
            zone: zone.and_then(|zone| zone.minutes(interval.from)),
            month: draft.month,
            day: draft.day,
            weekday: draft.weekday,
            clock: draft.clock.map(|clock| clock.value()),
            loose: interval.loose || draft.portion.is_some(),
            said,
        };
        Some(Found {
            value: Some(Value::Date(value)),
            told: Some(interval).filter(|_| !said),
            ..none(start..end)
        })
    }

    /// A date with its part of the day and clock time, or a clock time with its date.
    fn full(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        if let Some((end, clock)) = self.reader.told_clock(at) {
            return Some(self.with_date(end, clock));
        }
        if let Some((end, draft)) = self.draft(at, vouched, DEPTH) {
            let (end, draft) = self.of_that_year(end, draft);
            let draft = self.reader.with_listed_year(end, draft);
            return Some(self.with_time(end, draft));
        }
        let (end, clock) = self.reader.clock(at, vouched)?;
        Some(self.with_date(end, clock))
    }

    /// The date at a place, without a clock time.
    fn draft(&self, at: usize, vouched: bool, depth: u8) -> Option<(usize, Draft)> {
        let reader = self.reader;
        match reader.time(at) {
            Some((_, word)) => match word {
                TimeWord::Month(_) | TimeWord::MaybeMonth(_) => reader.month_led(at, vouched),
                TimeWord::Weekday(_) | TimeWord::MaybeWeekday(_) => {
                    let (end, draft) = reader.weekday_led(at)?;
                    Some(self.of_week(end, draft, depth))
                }
                TimeWord::Ordinal(_) => self.ordinal_led(at, depth).or_else(|| reader.day_led(at)),
                TimeWord::Count(..) => self
                    .count_led(at, depth)
                    .or_else(|| reader.day_led(at))
                    .or_else(|| self.ordinal_led(at, depth))
                    .or_else(|| reader.bare_year(at)),
                TimeWord::Season(_) => self.season(at, vouched),
                TimeWord::Day(_) | TimeWord::Tonight => self.deictic(at),
                TimeWord::Now => self.now_led(at, vouched),
                TimeWord::Shift(_) => {
                    let (end, draft) = self
                        .ordinal_led(at, depth)
                        .or_else(|| self.shift_led(at, reader.any_before(at, &["the"]), depth))?;
                    Some(self.possessed(end, &draft, depth).unwrap_or((end, draft)))
                }
                TimeWord::Portion(_) => self.portion_led(at, depth),
                TimeWord::Part(_) => self.part_led(at, depth),
                TimeWord::Decade(_) => self.decade(at, vouched || reader.any_before(at, &["the"])),
                TimeWord::Feast(_) => self.feast(at),
                TimeWord::Unit(Unit::Year) if reader.year(at + 1).is_some() => reader.bare_year(at),
                TimeWord::Unit(Unit::Week) if reader.integer(at + 1).is_some() => {
                    self.numbered_week(at)
                }
                TimeWord::Unit(_) => self.count_led(at, depth),
                TimeWord::Quarter(_) | TimeWord::Half(_) => self.short_period(at),
                TimeWord::Fiscal => match reader.bare_year(at) {
                    Some((end, year)) => {
                        Some(self.possessed(end, &year, depth).unwrap_or((end, year)))
                    }
                    None => self.ordinal_led(at + 1, depth),
                },
                TimeWord::Era => {
                    let (end, year) = reader.year(at + 1)?;
                    Some((end, Draft { year: Some(year), ..Draft::default() }))
                }
                TimeWord::Article => self.definite(at + 1, depth),
                TimeWord::Ahead => self.ahead(at),
                TimeWord::Halved => self.count_led(at, depth),
                _ => None,
            },
            None => match reader.token(at)?.kind {
                TokenKind::Number | TokenKind::Version => self.figure_led(at, vouched, depth),
                _ => self.decade(at, false).or_else(|| reader.bare_year(at)),
            },
        }
    }

    fn figure_led(&self, at: usize, vouched: bool, depth: u8) -> Option<(usize, Draft)> {
        let reader = self.reader;
        reader
            .numeric(at, vouched)
            .or_else(|| self.decade(at, reader.any_before(at, &["the"]) || vouched))
            .or_else(|| reader.day_led(at))
            .or_else(|| self.count_led(at, depth))
            .or_else(|| self.ordinal_led(at, depth))
            .or_else(|| self.short_period(at))
            .or_else(|| reader.shared_month(at))
            .or_else(|| self.year_led(at, vouched))
    }

    /// "2024 August", "2024 Q3", "2012".
    fn year_led(&self, at: usize, vouched: bool) -> Option<(usize, Draft)> {
        if let Some((end, year)) = self.reader.year(at) {
            let next = self.reader.skip(end, &["-"]);
            let month = self
                .reader
                .month(next)
                .filter(|(_, _, sure)| *sure || !self.reader.any(next, VERBS));
            if let Some((after, month, _)) =
                month.filter(|(after, ..)| self.reader.integer(*after).is_none())
            {
                return Some((
                    after,
                    Draft { year: Some(year), month: Some(month), ..Draft::default() },
                ));
            }
            if let Some((after, draft)) =
                self.short_period(next).filter(|(_, draft)| draft.year.is_none())
            {
                return Some((after, Draft { year: Some(year), ..draft }));
            }
            if vouched {
                return Some((end, Draft { year: Some(year), ..Draft::default() }));
            }
        }
        self.reader.bare_year(at)
    }

    /// Behind "the", where the article belongs to the date.
    fn definite(&self, at: usize, depth: u8) -> Option<(usize, Draft)> {
        let reader = self.reader;
        match reader.time(at) {
            Some((_, TimeWord::Unit(_))) => {
                self.unit_led(at, depth).or_else(|| reader.bare_year(at))
            }
            Some((_, TimeWord::Weekday(_))) => self.weekday_away(at, depth),
            Some((
                _,
                TimeWord::Month(_)
                | TimeWord::MaybeWeekday(_)
                | TimeWord::MaybeMonth(_)
                | TimeWord::Day(_)
                | TimeWord::Feast(_)
                | TimeWord::Article,
            )) => None,
            Some((_, TimeWord::Count(..))) => {
                reader.day_led(at).or_else(|| self.ordinal_led(at, depth))
            }
            Some(_) => self.draft(at, false, depth),
            None if matches!(reader.text(at), "'" | "’" | "‘") => self.decade(at, true),
            None => {
                reader.integer(at)?;
                let ordinal = reader.glued(at + 1) && reader.any(at + 1, &["st", "nd", "rd", "th"]);
                self.decade(at, true).or_else(|| {
                    (ordinal).then(|| self.ordinal_led(at, depth).or_else(|| reader.day_led(at)))?
                })
            }
        }
    }

    fn resolve(&self, draft: &Draft, places: Range<usize>) -> Option<Interval> {
        // "by Friday" is to come, unless the sentence says that it was; "since May" never is.
        let due = self.reader.any_before(places.start, &["by", "until", "till"]).then_some(true);
        let since = self.reader.any_before(places.start, &["since"]);
        let tense = |places: Range<usize>| match since {
            true => Some(false),
            false => self.reader.future(places).or(due),
        };
        let future = if draft.is_partial() { tense(places) } else { None };
        // "since 1 October" is no day to come, however near.
        let past = since && draft.day.is_some() && draft.shift.is_none();
        let shift = if past { Some(Shift::Past) } else { draft.shift };
        self.resolve_as(&Draft { shift, ..*draft }, future)
    }

    /// The time a draft names where it is known to be to come, or to be past.
    fn resolve_as(&self, draft: &Draft, future: Option<bool>) -> Option<Interval> {
        resolve::resolve(draft, &Scene { now: self.anchor.published, future })
    }

    /// The day of writing.
    fn now(&self) -> Option<Moment> {
        self.anchor.published.map(Moment::midnight)
    }

    /// The moment of writing, or its day where the hour is not known.
    fn now_exactly(&self) -> Option<Interval> {
        let now = self.anchor.published?;
        let day = Interval::day(now);
        Some(if now == now.midnight() {
            day
        } else {
            Interval { from: Some(now), grain: Grain::Minute, ..day }
        })
    }

    /// The day the text spoke of last, or else the day of writing.
    fn told_day(&self) -> Option<Interval> {
        let told = self.anchor.told(Grain::Day).and_then(|told| told.from);
        told.or(self.now()).map(Interval::day)
    }

    /// The time the text spoke of last that units of this length can be counted from; for months,
    /// where there is nothing nearer, a whole year.
    fn told_for(&self, unit: Unit) -> Option<Interval> {
        let year = || self.anchor.told(Grain::Year).filter(|_| unit == Unit::Month);
        self.anchor.told(Grain::from(unit).max(Grain::Day)).or_else(year)
    }
}

/// Years beyond four figures are no dates of news.
fn in_reach(interval: Interval) -> bool {
    let fits = |end: Option<Moment>| end.is_none_or(|end| (0..10_000).contains(&end.date().0));
    fits(interval.from) && fits(interval.to)
}

#[cfg(test)]
mod tests;
