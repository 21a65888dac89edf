//! "1:15 pm EST (5:45 pm local)": two clock times for one moment that cannot be.

use super::{Note, Passage};
use crate::codes::NoteCode;
use crate::facts::{Fact, Moment, Value};
use crate::letters::lowered;
use crate::lexicon::{offsets_anywhere, offsets_in};

/// What stands between two clock times of one moment.
const JOINTS: &[&str] = &["(", "/", "or", ", or", "—", "–", "["];
/// Words before a clock time that leave it room.
const ROUGHLY: &[&str] =
    &["about", "around", "approximately", "roughly", "nearly", "almost", "circa", "c."];
const DAY: i64 = 24 * 60;
const HOUR: i64 = 60;

/// A clock time with what tells its zone.
struct Clock {
    /// Minutes after midnight.
    minutes: i64,
    /// Minutes east of UTC.
    zone: Option<i64>,
    /// Whether it is the time of the place.
    local: bool,
    month: Option<i64>,
}

pub(super) fn find(passage: &Passage, published: Option<&str>) -> Vec<Note> {
    let page = published.and_then(Moment::parse).map(|day| day.date().1);
    let facts = &passage.reading.facts;
    let pairs = facts.iter().zip(facts.iter().skip(1));
    pairs
        .filter(|(first, second)| JOINTS.contains(&passage.between(first, second).trim()))
        .filter(|(first, _)| {
            let before = lowered(passage.word(first.tokens.start.wrapping_sub(1)));
            !ROUGHLY.contains(&&*before)
        })
        .filter_map(|(first, second)| {
            let (a, b) = (clock(passage, first)?, clock(passage, second)?);
            let winter = matches!(a.month.or(b.month).or(page), Some(11 | 12 | 1 | 2));
            possible(passage, first, &a, &b, winter)
                .or_else(|| possible(passage, first, &b, &a, winter))
                .filter(|possible| !possible)?;
            Some(Note {
                code: NoteCode::ImpossibleZone,
                spans: vec![(passage.block, first.span), (passage.block, second.span)],
                detail: Vec::new(),
            })
        })
        .collect()
}

fn clock(passage: &Passage, fact: &Fact) -> Option<Clock> {
    let (time, zone, month) = match &fact.value {
        Value::Time(time) => (time, time.zone, None),
        Value::Date(date) => (date.clock.as_ref()?, date.zone, date.month.map(i64::from)),
        _ => return None,
    };
    let written = lowered(fact.span.of(passage.text));
    let local = written.as_bytes().windows(5).any(|part| part == b"local")
        || passage.word(fact.tokens.end).eq_ignore_ascii_case("local");
    Some(Clock { minutes: i64::from(time.from / 60), zone: zone.map(i64::from), local, month })
}

/// Whether `b` can be the moment that `a`, whose zone is told, is; none where nothing tells.
fn possible(passage: &Passage, fact: &Fact, a: &Clock, b: &Clock, winter: bool) -> Option<bool> {
    let universal = a.minutes - a.zone?;
    let offset = (b.minutes - universal).rem_euclid(DAY);
    let allowed: Vec<i64> = match b.zone {
        Some(zone) => vec![zone],
        None if b.local => local_offsets(passage, fact).into_iter().map(i64::from).collect(),
        None => return None,
    };
    // Out of winter "EST" is often written where clocks show summer time.
    let slips: &[i64] = if winter { &[0] } else { &[0, HOUR, -HOUR] };
    let fits = |slip: &i64| allowed.iter().any(|zone| (zone + slip - offset).rem_euclid(DAY) == 0);
    Some(slips.iter().any(fits))
}

/// The offsets "local" may mean: those of the countries named in the sentence, if all are known.
fn local_offsets(passage: &Passage, fact: &Fact) -> Vec<i16> {
    let sentences = &passage.reading.sentences;
    let sentence = sentences.partition_point(|sentence| sentence.tokens.end <= fact.tokens.start);
    let facts = sentences.get(sentence).map_or(&[][..], |s| passage.facts_in(&s.tokens));
    let places = facts.iter().filter_map(|fact| match &fact.value {
        Value::Name(name) => name.place,
        _ => None,
    });
    let mut offsets = Vec::new();
    for place in places {
        let found = offsets_in(place.within.unwrap_or(place.name));
        if found.is_empty() {
            return offsets_anywhere();
        }
        offsets.extend(found);
    }
    if offsets.is_empty() { offsets_anywhere() } else { offsets }
}

#[cfg(test)]
mod tests {
    use crate::notes::tests::codes;

    #[test]
    fn two_clock_times_of_one_moment() {
        let impossible = ["impossible-zone"];
        for (text, expected) in [
            ("It sank at 1:15 pm EST (5:45 pm local).", &impossible[..]),
            ("It sank off Iran at 1:15 pm GMT (4:45 pm local time).", &[]),
            ("It sank off Iran at 1:15 pm GMT (3:15 pm local time).", &impossible),
            ("It sank at 1:15 pm GMT (3:15 pm local time).", &[]),
            ("It sank on January 3 at 9 am EST (14:00 GMT).", &[]),
            ("It sank on January 3 at 9 am EST (15:00 GMT).", &impossible),
            ("It sank on July 3 at 9 am EST (13:00 GMT).", &[]),
            ("It sank at 11:30 pm GMT (1:30 am local time) off Egypt.", &[]),
            ("It sank at about 1:15 pm EST (5:45 pm local).", &[]),
            ("It sank at 1:15 pm EST and rose at 5:45 pm local time.", &[]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
    }
}
