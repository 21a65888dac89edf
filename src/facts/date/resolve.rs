//! Which day, month or year is meant: a draft held against the day of writing.

use super::draft::Draft;
use super::{Grain, Interval};
use crate::facts::calendar::{DAY, Moment};
use crate::lexicon::{Shift, Unit};

/// Within so many days a date without a year is the one close by: the style guides of news name
/// the year of others.
const AT_HAND: i64 = 60;

/// What a date is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    /// The day of writing.
    pub now: Option<Moment>,
    /// Whether the sentence tells of what is to come, or of what was.
    pub future: Option<bool>,
}

/// The time a draft names; none when there is no such day.
pub(super) fn resolve(draft: &Draft, scene: &Scene) -> Option<Interval> {
    let whole = match (draft.known, draft.year) {
        (Some(known), _) => known,
        (None, Some(year)) => draft.in_year(year)?,
        (None, None) => partial(draft, scene)?,
    };
    let part = draft.portion.map_or(whole, |portion| whole.portion(portion, scene.now));
    Some(match (draft.clock, part.from) {
        (Some(clock), Some(day)) if part.grain == Grain::Day => {
            let clock = draft.part.map_or(clock, |part| clock.within(part));
            let day = day.midnight();
            let end = if clock.to <= clock.from { clock.to + 86_400 } else { clock.to };
            let (from, to) = (day.0 + i64::from(clock.from), day.0 + i64::from(end));
            Interval::new(Moment(from), Moment(to), clock.grain)
        }
        _ => part,
    })
}

fn partial(draft: &Draft, scene: &Scene) -> Option<Interval> {
    let yearly = draft.month.is_some() || draft.period.is_some();
    let grain = match draft.in_year(2000) {
        Some(any) if yearly => any.grain,
        None => return None,
        _ => Grain::Day,
    };
    let Some(now) = scene.now.map(Moment::midnight) else { return Some(Interval::unknown(grain)) };
    if yearly { Some(of_years(draft, now, scene)) } else { of_weeks(draft, now, scene) }
}

/// "January 3", "in May", "last summer": the year is wanted.
fn of_years(draft: &Draft, now: Moment, scene: &Scene) -> Interval {
    let (year, ..) = now.date();
    // Five years on either side, for February 29.
    let candidates = || (year - 5..=year + 5).filter_map(|year| draft.in_year(year));
    let begins = |i: &Interval| i.from.unwrap_or(now);
    let ends = |i: &Interval| i.to.unwrap_or(now);
    let before = |limit: Moment| candidates().rfind(|i| begins(i) <= limit);
    let after = |limit: Moment| candidates().find(|i| ends(i) > limit);
    let distance = |i: &Interval| {
        let (from, to) = (begins(i).0 - now.0, now.0 - ends(i).0);
        from.max(to).max(0)
    };
    // A day close at hand is the one meant, whatever the tense: "was put off until Feb. 20".
    let at_hand = || {
        let close = |i: &Interval| distance(i) < AT_HAND * DAY;
        candidates().filter(|_| draft.day.is_some()).find(close)
    };
    let nearest = || {
        let fits = |i: &Interval| {
            draft.weekday.is_none_or(|weekday| begins(i).weekday() == i64::from(weekday))
        };
        candidates().min_by_key(|i| (!fits(i) as i64 * 550 * 86_400) + distance(i))
    };
    let chosen = match (draft.shift, scene.future) {
        (Some(Shift::Last | Shift::Past | Shift::Previous), _) => {
            candidates().rfind(|i| ends(i) <= now)
        }
        (Some(Shift::Next | Shift::Coming | Shift::Following), _) => {
            candidates().find(|i| begins(i) > now)
        }
        (Some(Shift::This | Shift::Same), _) => candidates().find(|i| begins(i).date().0 == year),
        (None, _) if draft.weekday.is_some() => nearest(),
        (None, Some(true)) => at_hand().or_else(|| after(now)),
        (None, Some(false)) => at_hand().or_else(|| before(now)),
        (None, None) => nearest(),
    };
    chosen.unwrap_or(Interval::unknown(Grain::Day))
}

/// "Thursday", "next Friday", "Monday the 21st": the week or the month is wanted.
fn of_weeks(draft: &Draft, now: Moment, scene: &Scene) -> Option<Interval> {
    let weekday = i64::from(draft.weekday?);
    if let Some(day) = draft.day {
        return dated_weekday(weekday, day.into(), now, scene);
    }
    let week = now.floor(Unit::Week);
    let back = (now.weekday() - weekday).rem_euclid(7);
    let ahead = (weekday - now.weekday()).rem_euclid(7);
    Some(Interval::day(match (draft.shift, scene.future) {
        (Some(Shift::Last | Shift::Previous), _) => week.plus_days(weekday - 7),
        (Some(Shift::This | Shift::Same), _) => week.plus_days(weekday),
        (Some(Shift::Next), _) => week.plus_days(weekday + 7),
        (Some(Shift::Past), _) => now.plus_days(if back == 0 { -7 } else { -back }),
        (Some(Shift::Coming | Shift::Following), _) => {
            now.plus_days(if ahead == 0 { 7 } else { ahead })
        }
        (None, Some(true)) => now.plus_days(ahead),
        // No word of tense: the nearest.
        (None, None) if ahead < back => now.plus_days(ahead),
        (None, _) => now.plus_days(-back),
    }))
}

/// "Monday the 21st": the nearest month in which the two agree.
fn dated_weekday(weekday: i64, day: i64, now: Moment, scene: &Scene) -> Option<Interval> {
    let month = now.floor(Unit::Month);
    let fits = (-14..=14)
        .map(|ahead| month.plus(Unit::Month, ahead))
        .filter(|first| day <= first.days_of_month())
        .map(|first| first.plus_days(day - 1))
        .filter(|moment| moment.weekday() == weekday);
    let wanted = |moment: &Moment| match scene.future {
        Some(true) => *moment >= now,
        Some(false) => *moment <= now,
        None => true,
    };
    let nearest = fits.filter(wanted).min_by_key(|moment| (moment.0 - now.0).abs());
    nearest.map(Interval::day)
}
