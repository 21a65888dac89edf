//! Dates and clock times, as intervals.

use super::{Relation, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::{DateValue, Fact, TimeValue, Value};

/// A claim's date or time beside the one in the evidence that fits it best.
pub(super) fn compare(fact: &Fact, theirs: &[&Fact]) -> Slot {
    let kind = match fact.value {
        Value::Time(_) => SlotKind::Time,
        _ => SlotKind::Date,
    };
    let related = theirs.iter().filter_map(|other| {
        let relation = match (&fact.value, &other.value) {
            (Value::Date(ours), Value::Date(theirs)) => dates(ours, theirs)?,
            (Value::Time(ours), Value::Time(theirs)) => times(ours, theirs),
            _ => return None,
        };
        Some((relation, other.span))
    });
    // Several dates may stand in a passage: the one that fits is the one meant.
    let best = related.min_by_key(|(relation, _)| match relation {
        Relation::Agrees => 0,
        Relation::Compatible => 1,
        _ => 2,
    });
    best.map_or_else(
        || Slot::missing(kind, fact.span),
        |(relation, span)| Slot {
            kind,
            relation,
            claim: fact.span,
            evidence: Some(span),
            reason: Some(match relation {
                Relation::Agrees => Reason::SameDay,
                Relation::Compatible => Reason::DateWithin,
                _ => Reason::OtherDate,
            }),
        },
    )
}

/// None where nothing can be told: a bare weekday beside a bare year.
fn dates(ours: &DateValue, theirs: &DateValue) -> Option<Relation> {
    // The day somebody said something is not the day it happened.
    if ours.said != theirs.said {
        return None;
    }
    if let (Some((a, b)), Some((c, d))) = (ours.bounds(), theirs.bounds()) {
        return Some(intervals((a.0, b.0), (c.0, d.0)));
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
