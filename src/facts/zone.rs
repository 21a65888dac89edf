//! Time zones as offsets from UTC.

use super::Moment;
use super::reader::Reader;
use crate::lexicon::Zone;

/// The offset of a clock time, as its words give it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Offset {
    /// Minutes east of UTC.
    Fixed(i16),
    /// Minutes east of UTC in winter, an hour more in summer.
    Daylight(i16),
    /// "local time": wherever it happened.
    Local,
}

impl Offset {
    /// Minutes east of UTC on a day; none for local time, and for a zone with summer time when
    /// the day can't be told.
    pub fn minutes(self, day: Option<Moment>) -> Option<i16> {
        match self {
            Offset::Fixed(minutes) => Some(minutes),
            Offset::Daylight(minutes) => Some(minutes + if in_summer(day?) { 60 } else { 0 }),
            Offset::Local => None,
        }
    }
}

/// Whether US clocks are forward: since 2007 from the second Sunday of March to the first of
/// November (Energy Policy Act of 2005); the earlier years' rule, April to October, is near enough.
fn in_summer(day: Moment) -> bool {
    let (year, ..) = day.date();
    let sunday = |month, nth: i64| {
        let first = Moment::of_date(year, month, 1);
        first.plus_days(6 - first.weekday() + 7 * (nth - 1))
    };
    (sunday(3, 2)..sunday(11, 1)).contains(&day.midnight())
}

impl Reader<'_> {
    /// The zone behind a clock time: "EST", "(GMT)", "GMT+2", "UTC-05:00", "+0200"; behind an ISO
    /// 8601 time also "-05:00"; elsewhere that is the end of a range.
    pub fn offset(&self, at: usize, iso: bool) -> Option<(usize, Offset)> {
        let open = self.is(at, "(");
        let start = at + usize::from(open);
        let (end, offset) = match self.zone(start) {
            Some((end, zone)) => self.counted(end, zone),
            None => {
                let (end, minutes) = self.signed(start)?;
                let four = self.text(start + 1).len() == 4;
                if !(iso && self.glued(start) || four && self.glued(start + 1)) {
                    return None;
                }
                (end, Offset::Fixed(minutes))
            }
        };
        match open {
            true => self.is(end, ")").then_some((end + 1, offset)),
            false => Some((end, offset)),
        }
    }

    /// A named zone, with the hours added to it: "GMT+2".
    fn counted(&self, end: usize, zone: Zone) -> (usize, Offset) {
        let Some(minutes) = zone.minutes else { return (end, Offset::Local) };
        if zone.daylight {
            return (end, Offset::Daylight(minutes));
        }
        match self.signed(end).filter(|_| minutes == 0 && self.glued(end + 1)) {
            Some((end, more)) => (end, Offset::Fixed(more)),
            None => (end, Offset::Fixed(minutes)),
        }
    }

    /// "+2", "-0530", "−05:30", in minutes.
    fn signed(&self, at: usize) -> Option<(usize, i16)> {
        let sign = match self.text(at) {
            "+" => 1,
            "-" | "−" | "–" => -1,
            _ => return None,
        };
        let written = self.text(at + 1);
        let number = self.integer(at + 1)? as i16;
        let (mut end, mut minutes) = match written.len() {
            1 | 2 => (at + 2, number * 60),
            4 => (at + 2, number / 100 * 60 + number % 100),
            _ => return None,
        };
        if written.len() <= 2 && self.is(end, ":") && self.glued(end) && self.glued(end + 1) {
            minutes += self.integer(end + 1).filter(|m| *m < 60)? as i16;
            end += 2;
        }
        (minutes <= 14 * 60).then_some((end, sign * minutes))
    }
}

/// An offset in minutes east of UTC, as ISO 8601 writes it: "-05:00", "+03:30", "Z".
pub(super) fn iso(minutes: i16) -> String {
    if minutes == 0 {
        return "Z".into();
    }
    let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
    format!("{sign}{:02}:{:02}", size / 60, size % 60)
}
