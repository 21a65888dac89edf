//! The words of dates and clock times, as `en/time.txt` and `en/zones.txt` give them.

use super::{List, Lists};

/// The words of dates and clock times.
#[derive(Debug, Default)]
pub struct Times {
    /// Months, weekdays, units, counts and what else dates are made of.
    pub words: List<TimeWord>,
    /// Time zones, which stand behind a clock time.
    pub zones: List<Zone>,
    /// Words that put a sentence before or, when true, after the day of writing.
    pub tenses: List<bool>,
}

/// Those of English.
pub(super) fn english(lists: &mut Lists) -> Times {
    Times {
        words: lists.list(list!("en/time.txt"), TimeWord::parse),
        zones: lists.list(list!("en/zones.txt"), Zone::parse),
        tenses: lists.list(list!("en/tenses.txt"), |tense| tense == "future"),
    }
}

/// A length of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// Which one of several weeks, months, Fridays is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// "this week"
    This,
    /// "last week"
    Last,
    /// "the past week": the seven days before the day of writing.
    Past,
    /// "next week"
    Next,
    /// "the coming week"
    Coming,
    /// "the following week": after the date the text spoke of before.
    Following,
    /// "the previous week"
    Previous,
    /// "the same week", "that week"
    Same,
}

/// A part of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// "early 2024": its first half.
    Early,
    /// "mid-2024": its middle third.
    Middle,
    /// "late 2024": its second half.
    Late,
    /// "earlier this year": up to the day of writing.
    Before,
    /// "later this year": from the day of writing on.
    After,
}

/// A day of the year with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, which one of its weekdays (5: the last), weekday, days after it.
    Floating(u8, u8, u8, i8),
    /// Days from Easter Sunday.
    Easter(i8),
}

/// What a word says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// A month, 1–12.
    Month(u8),
    /// A month only beside a number: "may 5".
    MaybeMonth(u8),
    /// A weekday, 0 for Monday.
    Weekday(u8),
    /// A weekday only beside a day, a month or a clock time: "Sun 15 Sep".
    MaybeWeekday(u8),
    /// "Mondays": the day of several weeks.
    Weekdays(u8),
    /// A length of time.
    Unit(Unit),
    /// A season, 0 for spring.
    Season(u8),
    /// A part of the day.
    Part(DayPart),
    /// A day counted from the day of writing.
    Day(i8),
    /// This night.
    Tonight,
    /// The time of writing, at an end of a range.
    Now,
    /// Which one.
    Shift(Shift),
    /// Which part of it.
    Portion(Portion),
    /// How many: at least, at most.
    Count(u16, u16),
    /// Which one in order; 99 for the last.
    Ordinal(u8),
    /// "the"
    Article,
    /// "in", "within": before a length of time to come.
    Ahead,
    /// "half", before "an hour".
    Halved,
    /// A quarter of the year, 1–4: "Q3".
    Quarter(u8),
    /// A half of the year, 1 or 2: "H1".
    Half(u8),
    /// "fiscal", before a year.
    Fiscal,
    /// "AD", before a year.
    Era,
    /// Ten years, by their first.
    Decade(i16),
    /// An hour with a name: noon.
    Clock(u8),
    /// "am" or, when true, "pm".
    Meridiem(bool),
    /// "o'clock"
    Oclock,
    /// A day with a name.
    Feast(Feast),
    /// No date, whatever its words.
    Not,
}

/// A time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of UTC in winter, or all year; none for "local time".
    pub minutes: Option<i16>,
    /// Whether its clocks go forward in summer without the name saying so: "ET".
    pub daylight: bool,
}

impl Zone {
    /// Reads the value of a row: "-300 daylight".
    pub(super) fn parse(value: &str) -> Self {
        let (minutes, daylight) = value.split_once(' ').unwrap_or((value, ""));
        Zone { minutes: minutes.parse().ok(), daylight: !daylight.is_empty() }
    }
}

impl TimeWord {
    /// Reads the value of a row: "month 5".
    pub(super) fn parse(value: &str) -> Self {
        let mut parts = value.split(' ');
        let kind = parts.next().unwrap_or_default();
        let first = parts.next().unwrap_or_default();
        let number = first.parse().unwrap_or(0i16);
        let mut more = parts.map(|part| part.parse().unwrap_or(0i16));
        let second = more.next();
        match kind {
            "month" => TimeWord::Month(number as u8),
            "maybe-month" => TimeWord::MaybeMonth(number as u8),
            "weekday" => TimeWord::Weekday(number as u8),
            "maybe-weekday" => TimeWord::MaybeWeekday(number as u8),
            "era" => TimeWord::Era,
            "weekdays" => TimeWord::Weekdays(number as u8),
            "unit" => TimeWord::Unit(unit(first)),
            "season" => TimeWord::Season(number as u8),
            "part" => TimeWord::Part(part(first)),
            "day" => TimeWord::Day(number as i8),
            "tonight" => TimeWord::Tonight,
            "now" => TimeWord::Now,
            "shift" => TimeWord::Shift(shift(first)),
            "portion" => TimeWord::Portion(portion(first)),
            "count" => TimeWord::Count(number as u16, second.unwrap_or(number) as u16),
            "ordinal" => TimeWord::Ordinal(number as u8),
            "quarter" => TimeWord::Quarter(number as u8),
            "half" => TimeWord::Half(number as u8),
            "article" => TimeWord::Article,
            "ahead" => TimeWord::Ahead,
            "halved" => TimeWord::Halved,
            "fiscal" => TimeWord::Fiscal,
            "decade" => TimeWord::Decade(number),
            "clock" => TimeWord::Clock(number as u8),
            "am" => TimeWord::Meridiem(false),
            "pm" => TimeWord::Meridiem(true),
            "oclock" => TimeWord::Oclock,
            "feast" if first == "easter" => {
                TimeWord::Feast(Feast::Easter(second.unwrap_or(0) as i8))
            }
            "feast" => TimeWord::Feast(match (second, more.next()) {
                (Some(nth), Some(weekday)) => {
                    let after = more.next().unwrap_or(0) as i8;
                    Feast::Floating(number as u8, nth as u8, weekday as u8, after)
                }
                (day, _) => Feast::Fixed(number as u8, day.unwrap_or(1) as u8),
            }),
            _ => TimeWord::Not,
        }
    }
}

fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => Unit::Day,
    }
}

fn part(name: &str) -> DayPart {
    match name {
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" => DayPart::Night,
        _ => DayPart::Morning,
    }
}

fn shift(name: &str) -> Shift {
    match name {
        "last" => Shift::Last,
        "past" => Shift::Past,
        "next" => Shift::Next,
        "coming" => Shift::Coming,
        "following" => Shift::Following,
        "previous" => Shift::Previous,
        "same" => Shift::Same,
        _ => Shift::This,
    }
}

fn portion(name: &str) -> Portion {
    match name {
        "middle" => Portion::Middle,
        "late" => Portion::Late,
        "before" => Portion::Before,
        "after" => Portion::After,
        _ => Portion::Early,
    }
}
