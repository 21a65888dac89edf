//! Dates and clock times, as intervals.

use super::{Pair, Relation, Slot, SlotKind, is_open};
use crate::codes::Reason;
use crate::facts::{DateValue, Fact, TimeValue, Value};

/// Least likeness of what is done near two dates at which one may stand for the other.
const LIKE: f64 = 0.3;
/// The same for clock times: all of an event may be of one day, not of one hour.
const VERY_LIKE: f64 = 1.0;

/// Years apart, as a share, from which another date is another event.
const ANOTHER: f64 = 0.5;
/// Seconds of a day.
const DAY: i64 = 86_400;
/// Seconds in a year, about.
const YEAR: f64 = 31_556_952.0;

/// A claim's date beside the one in the evidence that fits it best; none where it is the day
/// somebody said something, which is not the day it happened.
pub(super) fn compare_date(pair: &Pair, fact: &Fact, ours: &DateValue) -> Option<Slot> {
    let said = ours.said;
    let relation = |other: &Fact| match &other.value {
        Value::Date(theirs) => dates(ours, theirs),
        _ => None,
    };
    let counts = |other: &Fact| matches!(&other.value, Value::Date(d) if !d.said);
    let slot = compare(pair, fact, SlotKind::Date, &relation, &counts);
    // The day of saying can be met, but neither differ nor be missing.
    (!said || slot.fits()).then_some(slot)
}

/// A claim's clock time beside the one in the evidence that fits it best.
pub(super) fn compare_time(pair: &Pair, fact: &Fact, ours: &TimeValue) -> Slot {
    let relation = |other: &Fact| match &other.value {
        Value::Time(theirs) => Some(times(ours, theirs)),
        _ => None,
    };
    compare(pair, fact, SlotKind::Time, &relation, &|_| true)
}

fn compare(
    pair: &Pair,
    fact: &Fact,
    kind: SlotKind,
    relation: &dyn Fn(&Fact) -> Option<Relation>,
    counts: &dyn Fn(&Fact) -> bool,
) -> Slot {
    let fits =
        |other: &&Fact| matches!(relation(other), Some(Relation::Agrees | Relation::Compatible));
    let rival = || rival(pair, fact, relation, counts);
    // What is done once has one date, whatever others stand around: "born in 1980, graduated in 2001".
    let dated = pair.is_of_once(&fact.tokens) && rival().is_some_and(|(_, done, _)| done == 1.0);
    let of_the_act = |other: &Fact| pair.done_alike(&fact.tokens, &other.tokens) == 1.0;
    let meant = |other: &&Fact| fits(other) && (!dated || of_the_act(other));
    // Several dates may stand in a passage: the one that fits is the one meant.
    // Another sentence's counts only where this one has none of its own.
    let own = pair.facts().iter().any(|other| counts(other) && relation(other).is_some());
    let beside = || pair.neighbours().find(fits).filter(|_| !own);
    let here = pair.facts().iter().find(meant).or_else(beside);
    if let Some(other) = here {
        let relation = relation(other).unwrap_or(Relation::Compatible);
        let reason = match relation {
            Relation::Agrees => Reason::SameDay,
            _ => Reason::DateWithin,
        };
        return Slot::new(kind, relation, fact.span, other.span, reason);
    }
    let rival = rival();
    if !dated && pair.source.dates().any(|other| fits(&other)) {
        // Where the act has another date here, the claim's is of something else.
        return match rival {
            Some((_, done_alike, _)) if done_alike >= LIKE => Slot::missing(kind, fact.span),
            _ => Slot::elsewhere(kind, fact.span),
        };
    }
    rival
        .and_then(|(other, done_alike, role)| {
            let least = if by_the_clock(fact) && by_the_clock(other) { VERY_LIKE } else { LIKE };
            // The same thing done in another year is another event, unless it is done once.
            let far = if dated { 0.0 } else { far(fact, other) };
            (done_alike >= least && far < ANOTHER).then(|| Slot {
                role,
                done_alike,
                far,
                ..Slot::new(kind, Relation::Differs, fact.span, other.span, Reason::OtherDate)
            })
        })
        .unwrap_or_else(|| Slot::missing(kind, fact.span))
}

/// The date that most likely is of the same act and can't be the claim's, with how alike what is done
/// near the two is, and their roles.
#[inline(never)]
fn rival<'a>(
    pair: &Pair<'a>,
    fact: &Fact,
    relation: &dyn Fn(&Fact) -> Option<Relation>,
    counts: &dyn Fn(&Fact) -> bool,
) -> Option<(&'a Fact, f64, f64)> {
    let others = pair.facts().iter().filter(|other| counts(other));
    // Not one that is another of the claim's: "born in 1756 and died in 1791".
    let of_another = |other: &Fact| {
        let mut claimed = pair.claim_facts().filter(|own| own.span != fact.span);
        claimed.any(|own| match (&own.value, &other.value) {
            (Value::Date(own), Value::Date(other)) => dates(own, other) == Some(Relation::Agrees),
            _ => false,
        })
    };
    let others = others.filter(|other| !of_another(other));
    let differing = others.filter(|other| relation(other) == Some(Relation::Differs));
    let weighed = differing.map(|other| {
        let (ours, theirs) = (&fact.tokens, &other.tokens);
        (other, pair.done_alike(ours, theirs), pair.role(ours, theirs))
    });
    weighed.max_by(|a, b| a.1.total_cmp(&b.1).then(a.2.total_cmp(&b.2)))
}

/// Whether the passage tells of another day than the claim, where `slot` is another detail.
pub(in crate::verdict) fn parted(pair: &Pair, slots: &[Slot], slot: &Slot) -> bool {
    let days = |fact: &&Fact| matches!(&fact.value, Value::Date(date) if !date.said);
    let mut ours = pair.claim_facts().filter(days).filter(|fact| is_open(slots, slot, fact.span));
    ours.any(|fact| {
        let Value::Date(ours) = &fact.value else { return false };
        pair.facts().iter().filter(days).any(|other| match &other.value {
            Value::Date(theirs) => dates(ours, theirs) == Some(Relation::Differs),
            _ => false,
        })
    })
}

/// Whether a clock time is given.
fn by_the_clock(fact: &Fact) -> bool {
    match &fact.value {
        Value::Date(date) => date.clock.is_some(),
        _ => true,
    }
}

/// Years between two dates, at most 1; 0 where a year is not told.
fn far(ours: &Fact, theirs: &Fact) -> f64 {
    let from = |fact: &Fact| match &fact.value {
        Value::Date(date) => date.from.or(date.to),
        _ => None,
    };
    let apart = from(ours).zip(from(theirs)).map_or(0, |(a, b)| (a.0 - b.0).abs());
    (apart as f64 / YEAR).min(1.0)
}

/// None where nothing can be told: a bare weekday beside a bare year.
fn dates(ours: &DateValue, theirs: &DateValue) -> Option<Relation> {
    let days = days(ours, theirs)?;
    let clocks = ours.clock.zip(theirs.clock).map(|(a, b)| times(&a, &b));
    Some(match (days, clocks) {
        (Relation::Differs, _) | (_, Some(Relation::Differs)) => Relation::Differs,
        (Relation::Agrees, None | Some(Relation::Agrees)) => Relation::Agrees,
        _ => Relation::Compatible,
    })
}

/// The days of two dates, whatever the clock says.
fn days(ours: &DateValue, theirs: &DateValue) -> Option<Relation> {
    if let (Some((a, b)), Some((c, d))) = (ours.bounds(), theirs.bounds()) {
        // "Since 2001" holds every later day, and tells nothing of any.
        let is_open = |date: &DateValue| date.from.is_none() || date.to.is_none();
        if is_open(ours) != is_open(theirs) {
            return None;
        }
        // Clock times are compared by themselves: with their zones they may fall on two days.
        let room = if ours.clock.is_some() && theirs.clock.is_some() { DAY } else { 0 };
        return Some(intervals((a.0 - room, b.0 + room), (c.0, d.0)));
    }
    let parts =
        [(ours.month, theirs.month), (ours.day, theirs.day), (ours.weekday, theirs.weekday)];
    let both = || parts.iter().filter_map(|(a, b)| a.zip(*b));
    if both().any(|(a, b)| a != b) {
        return Some(Relation::Differs);
    }
    let told = both().count();
    let day = ours.day.is_some() && theirs.day.is_some();
    match told {
        0 => None,
        _ if day || ours.weekday.is_some() && theirs.weekday.is_some() => Some(Relation::Agrees),
        _ => Some(Relation::Compatible),
    }
}

fn times(ours: &TimeValue, theirs: &TimeValue) -> Relation {
    let shift = |zone: Option<i16>| zone.map_or(0, |minutes| i64::from(minutes) * 60);
    let (a, b) = match (ours.zone, theirs.zone) {
        (Some(_), Some(_)) => (shift(ours.zone), shift(theirs.zone)),
        _ => (0, 0),
    };
    intervals(
        (i64::from(ours.from) - a, i64::from(ours.to) - a),
        (i64::from(theirs.from) - b, i64::from(theirs.to) - b),
    )
}

fn intervals(ours: (i64, i64), theirs: (i64, i64)) -> Relation {
    if ours.0 <= theirs.0 && theirs.1 <= ours.1 {
        Relation::Agrees
    } else if ours.0 < theirs.1 && theirs.0 < ours.1 {
        Relation::Compatible
    } else {
        Relation::Differs
    }
}
