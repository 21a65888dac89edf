//! Clock times, with their zone.

use super::date::Grain;
use super::reader::Reader;
use super::{calendar, zone};
use crate::lexicon::{DayPart, TimeWord, Unit};

/// A clock time without a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeValue {
    /// Seconds after midnight.
    pub from: u32,
    /// Seconds after midnight, exclusive: one grain later for a single time.
    pub to: u32,
    /// Minutes east of UTC, where a zone is given.
    pub zone: Option<i16>,
}

impl TimeValue {
    /// First and last moment (exclusive) in ISO 8601: "T13:15-05:00".
    pub fn iso(&self) -> (String, String) {
        let iso = |seconds| calendar::clock_iso(seconds) + &self.zone_name().unwrap_or_default();
        (iso(self.from), iso(self.to))
    }

    /// The zone as an ISO 8601 offset: "-05:00", "Z".
    pub fn zone_name(&self) -> Option<String> {
        self.zone.map(zone::iso)
    }
}

/// A clock time while it is being read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    /// Seconds after midnight.
    pub from: u32,
    /// Exclusive; not after `from` when the time runs into the next day.
    pub to: u32,
    pub grain: Grain,
    pub zone: Option<zone::Offset>,
    /// Whether the words say which half of the day.
    pub settled: bool,
}

const HOUR: u32 = 3_600;
const NOON: u32 = 12 * HOUR;
const DAY: u32 = 24 * HOUR;

impl Clock {
    fn new(hour: u32, minute: u32, grain: Grain) -> Self {
        let from = hour * HOUR + minute * 60;
        let length = if grain == Grain::Hour { HOUR } else { 60 };
        Clock { from, to: from + length, grain, zone: None, settled: hour == 0 || hour > 12 }
    }

    /// With "am" or "pm" behind it.
    fn half(self, pm: bool) -> Self {
        let length = self.to - self.from;
        let from = if self.from < 13 * HOUR { self.from % NOON } else { self.from };
        let from = if pm && from < NOON { from + NOON } else { from };
        Clock { from, to: from + length, settled: true, ..self }
    }

    /// In a part of the day: "8 in the evening".
    pub fn within(self, part: DayPart) -> Self {
        let night = part == DayPart::Night && (6 * HOUR..NOON).contains(&self.from);
        let pm = night || matches!(part, DayPart::Afternoon | DayPart::Evening);
        if self.settled || self.to <= self.from || self.from >= 13 * HOUR {
            return self;
        }
        self.half(pm || part == DayPart::Afternoon)
    }

    /// From the beginning of one time to the beginning of another: "3 to 4:30 pm".
    fn until(self, end: Clock) -> Self {
        let start = match self.settled || !end.settled {
            true => self,
            false => {
                let pm = self.half(end.from >= NOON);
                if pm.from < end.from { pm } else { self.half(end.from < NOON) }
            }
        };
        let to = if end.settled || end.from > start.from { end } else { end.half(true) };
        Clock {
            to: to.from,
            grain: start.grain.min(end.grain),
            zone: end.zone.or(start.zone),
            settled: start.settled || end.settled,
            ..start
        }
    }

    /// The time as a fact of its own.
    pub fn value(self) -> TimeValue {
        let zone = self.zone.and_then(|zone| zone.minutes(None));
        TimeValue { from: self.from, to: self.to, zone }
    }
}

/// Words that show a bare "9:30" to be a clock time.
const CUES: &[&str] = &[
    "at", "by", "from", "until", "till", "since", "around", "about", "before", "after", "between",
    "to", "and", "or",
];

impl Reader<'_> {
    /// A clock time or a range of two, its zone, and the place after it. A time that is only two
    /// figures ("9:30") needs a word that says so, or something that vouches for it.
    pub fn clock(&self, at: usize, vouched: bool) -> Option<(usize, Clock)> {
        // Of words only a few begin one.
        let opens = |word| matches!(word, (_, TimeWord::Clock(_) | TimeWord::Count(..)));
        if self.token(at)?.is_word() && !self.time(at).is_some_and(opens) {
            return None;
        }
        let (end, clock, sure) = self.single_clock(at).or_else(|| self.bare_hour(at))?;
        if let Some((end, range)) = self.clock_range(at, end, clock) {
            return Some(self.zoned(end, range));
        }
        let (zone_end, zoned) = self.zoned(end, clock);
        let sure = sure || zoned.zone.is_some() || vouched;
        let cue = self.any_before(at, CUES) || at == 0;
        (sure || cue && self.is(at + 1, ":")).then_some((zone_end, zoned))
    }

    /// "half past nine", "a quarter to six", "20 past three", "ten to nine".
    pub fn told_clock(&self, at: usize) -> Option<(usize, Clock)> {
        let start = self.skip(at, &["a"]);
        let (end, minutes, sure) = match self.small(start) {
            Some((end, minutes)) => (self.skip(end, &["minutes", "minute"]), minutes, false),
            None if self.is(start, "half") => (start + 1, 30, true),
            None if self.is(start, "quarter") => (start + 1, 15, true),
            None => return None,
        };
        let to = match self.text(end) {
            "past" if minutes <= 30 => false,
            "to" if minutes < 30 => true,
            _ => return None,
        };
        let (after, hour) = match self.time(end + 1) {
            Some((after, TimeWord::Clock(hour))) => (after, u32::from(hour)),
            _ => self.named_hour(end + 1)?,
        };
        // "ten to nine" is a time where it stands as one; "five to six weeks" is a range.
        let cue = ["at", "by", "until", "around", "about", "before", "after", "since", "just"];
        let counts = self.is_noun(after) || self.glued(after) && self.is(after, "-");
        let alone = sure || self.any_before(at, &cue) && (!to || minutes > i64::from(hour));
        if counts || !alone {
            return None;
        }
        let (hour, minute) = match to {
            true => ((hour + 23) % 24, 60 - minutes as u32),
            false => (hour, minutes as u32),
        };
        let clock = Clock { settled: false, ..Clock::new(hour, minute, Grain::Minute) };
        Some(match self.meridiem(after) {
            Some((after, pm)) => (after, clock.half(pm)),
            None => (after, clock),
        })
    }

    /// One clock time without its zone, and whether nothing else is written like it.
    fn single_clock(&self, at: usize) -> Option<(usize, Clock, bool)> {
        if let Some((end, TimeWord::Clock(hour))) = self.time(at) {
            let clock = Clock { settled: true, ..Clock::new(hour.into(), 0, Grain::Hour) };
            return Some((end, clock, true));
        }
        let token = self.token(at)?;
        if token.is_word() {
            return self.hour(at);
        }
        if token.glued && !matches!(self.before(at), "-" | "–" | "—" | "(" | "/" | "," | "'" | "\"")
        {
            return None;
        }
        self.digital(at).or_else(|| self.military(at)).or_else(|| self.hour(at))
    }

    /// "9:00", "08:15:30", "9:00 am", "9.45pm".
    fn digital(&self, at: usize) -> Option<(usize, Clock, bool)> {
        if let Some((hour, minute)) = self.text(at).split_once('.') {
            let (hour, minute) = (hour.parse().ok().filter(|h| *h <= 24)?, two_figures(minute)?);
            let clock = Clock::new(hour, minute, Grain::Minute);
            if let Some((end, pm)) = self.meridiem(at + 1) {
                return Some((end, clock.half(pm), true));
            }
            // "at 22.30 local time", "at 9.15 GMT"
            let zoned = self.any_before(at, &["at"]) && self.offset(at + 1, false).is_some();
            return zoned.then_some((at + 1, clock, true));
        }
        let hour = self.integer(at).filter(|hour| (0..=24).contains(hour))? as u32;
        self.minutes(at, hour)
    }

    /// The minutes and seconds behind an hour.
    fn minutes(&self, at: usize, hour: u32) -> Option<(usize, Clock, bool)> {
        let minutes = two_figures;
        if !(self.is(at + 1, ":") && self.glued(at + 1) && self.glued(at + 2)) {
            return None;
        }
        let written = self.text(at + 2);
        let (minute, fraction) = written.split_once('.').unwrap_or((written, ""));
        let mut clock = Clock::new(hour, minutes(minute)?, Grain::Minute);
        let mut end = at + 3;
        if self.is(end, ":") && self.glued(end) && self.glued(end + 1) {
            let seconds = self.text(end + 1).split('.').next().unwrap_or_default();
            clock.from += minutes(seconds)?;
            clock = Clock { to: clock.from + 1, grain: Grain::Second, ..clock };
            end += 2;
        } else if !fraction.is_empty() {
            return None;
        }
        match self.meridiem(end) {
            Some((end, pm)) => Some((end, clock.half(pm), true)),
            None => Some((end, clock, false)),
        }
    }

    /// The clock time of an ISO 8601 instant, from its hour on.
    pub fn clock_from(&self, at: usize, hour: u32) -> Option<(usize, Clock)> {
        let (end, clock, _) = self.minutes(at, hour)?;
        let clock = Clock { settled: true, ..clock };
        Some(match self.offset(end, true) {
            Some((end, zone)) => (end, Clock { zone: Some(zone), ..clock }),
            None => (end, clock),
        })
    }

    /// "0735 GMT", "1500 hours".
    fn military(&self, at: usize) -> Option<(usize, Clock, bool)> {
        let written = self.text(at);
        let time = self.integer(at).filter(|_| written.len() == 4)? as u32;
        if time % 100 >= 60 || time / 100 >= 24 {
            return None;
        }
        let hours = matches!(self.time(at + 1), Some((_, TimeWord::Unit(Unit::Hour))))
            && (time.is_multiple_of(100)
                || written.starts_with('0')
                || self.any_before(at, &["at"]))
            && self.is(at + 1, "hours");
        let zoned = self.zone(at + 1).is_some();
        let clock = Clock { settled: true, ..Clock::new(time / 100, time % 100, Grain::Minute) };
        (zoned || hours).then_some((at + 1 + usize::from(hours), clock, true))
    }

    /// An hour in figures or words, before what makes it one.
    fn named_hour(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(hour) = self.integer(at) {
            return (1..=12).contains(&hour).then_some((at + 1, hour as u32));
        }
        match self.time(at)? {
            (end, TimeWord::Count(hour @ 1..=12, same)) if hour == same => {
                // "a PM", "which one am I"
                let other = self.any(at, &["a", "an"]) || matches!(self.text(end), "am" | "PM");
                (!other).then_some((end, hour.into()))
            }
            _ => None,
        }
    }

    /// "9 am", "9am", "3 o'clock", "nine a.m.", "8 in the evening"; an hour alone is no time.
    fn hour(&self, at: usize) -> Option<(usize, Clock, bool)> {
        let (end, hour) = self.named_hour(at)?;
        let clock = Clock::new(hour, 0, Grain::Hour);
        let part = self.is(end, "in") && self.is(end + 1, "the");
        match self.time(end) {
            Some((end, TimeWord::Oclock)) => Some((end, clock, true)),
            None | Some((_, TimeWord::Ahead))
                if part && self.any_before(at, &["at", "around", "about", "by"]) =>
            {
                let part = matches!(self.time(end + 2), Some((_, TimeWord::Part(_))));
                part.then_some((end, clock, true))
            }
            _ => {
                let (end, pm) = self.meridiem(end)?;
                Some((end, clock.half(pm), true))
            }
        }
    }

    /// The "6" of "6 to 7 p.m.", "between 6 and 7 p.m." and "six or seven p.m.".
    fn bare_hour(&self, at: usize) -> Option<(usize, Clock, bool)> {
        let (end, hour) = self.named_hour(at).filter(|(_, hour)| *hour > 0)?;
        let joined = self.any(end, &["-", "–", "to", "or"])
            || self.is(end, "and") && self.any_before(at, &["between"]);
        let (_, last, sure) = self.hour(end + 1).or_else(|| self.digital(end + 1))?;
        let fits = joined && sure && last.settled && !self.glued(at);
        fits.then(|| (end, Clock::new(hour, 0, Grain::Hour), true))
    }

    fn meridiem(&self, at: usize) -> Option<(usize, bool)> {
        let Some((end, TimeWord::Meridiem(pm))) = self.time(at) else { return None };
        Some((end, pm))
    }

    /// "3:30-4:30 pm", "9 a.m. to 5 p.m.", "between 10 and 11:30".
    fn clock_range(&self, start: usize, end: usize, first: Clock) -> Option<(usize, Clock)> {
        let first_zoned = self.zoned(end, first);
        let (end, first) = first_zoned;
        let between = self.is(end, "and") && self.any_before(start, &["between"]);
        let joined = self.any(end, &["-", "–", "—", "to", "until", "till", "through"])
            || self.is(end, "or") && !first.settled;
        if !between && !joined {
            return None;
        }
        let (end, last, _) = self.single_clock(end + 1)?;
        let range = first.until(last);
        (range.from % DAY != range.to % DAY).then_some((end, range))
    }

    fn zoned(&self, end: usize, clock: Clock) -> (usize, Clock) {
        match self.offset(end, false) {
            Some((end, zone)) => (end, Clock { zone: Some(zone), ..clock }),
            None => (end, clock),
        }
    }
}

/// Minutes or seconds: "05".
fn two_figures(text: &str) -> Option<u32> {
    text.parse().ok().filter(|&number| text.len() == 2 && number < 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_contract_says() {
        let time = |from, to, zone| TimeValue { from, to, zone }.iso();
        let expected = ("T13:15-05:00".into(), "T13:16-05:00".into());
        assert_eq!(time(47_700, 47_760, Some(-300)), expected);
        assert_eq!(time(86_340, 86_400, Some(0)), ("T23:59Z".into(), "T24:00Z".into()));
        assert_eq!(time(5, 6, None), ("T00:00:05".into(), "T00:00:06".into()));
    }
}
