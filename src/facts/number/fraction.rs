//! Parts of a whole: "two thirds", "one in five", "half a million", "one and a half".

use super::sum::{Sum, read_plain};
use super::words::rank_after;
use super::{Form, Number, ends_phrase, plain, times};
use crate::facts::counted::has_noun;
use crate::facts::scan::Scan;

/// "one in five", "nine in 10": a share, where what it is a share of follows or nothing does.
pub(super) fn ratio(scan: &Scan, at: usize, number: Number) -> Option<Number> {
    let named = at > 0
        && (scan.view.word(at - 1) == "." || scan.lists.identifiers.has(&scan.view.tokens[at - 1]));
    let whole = number.form == Form::Cardinal && number.scale == 1.0 && number.value >= 1.0;
    let out = scan.is(number.end, "out") && scan.is(number.end + 1, "of");
    // "one of every nine"
    let of = scan.is(number.end, "of") && matches!(scan.word(number.end + 1), "every" | "each");
    if !whole || named || !out && !of && !scan.is(number.end, "in") {
        return None;
    }
    let next = number.end + 1 + usize::from(out || of);
    let every = usize::from(scan.is(next, "every"));
    let below = plain(scan, next + every, false)?;
    // "12 out of 20 schools" counts them.
    let shares = [5.0, 10.0, 20.0, 100.0, 1e3];
    let round = shares.contains(&below.value) && !(out && below.value == 20.0);
    let fits = below.form == Form::Cardinal
        && number.value < below.value
        && (number.value == 1.0 || round)
        && !(scan.glued(below.end) && scan.is_word(below.end));
    let shares = has_noun(scan, below.end, false)
        && !scan.lists.durations.has(scan.token(below.end)?)
        || ends_phrase(scan, below.end)
        || !scan.is_word(below.end);
    (fits && shares).then(|| number.fraction(below.end, number.value / below.value))
}

/// "two thirds", "three-quarters", "one and two fifths" (whose parts `sum` keeps).
pub(super) fn fraction_after(scan: &Scan, number: Number, sum: &Sum) -> Option<Number> {
    let at = scan.past_hyphen(number.end);
    let hyphenated = at > number.end;
    let simple = denominator(scan, at, number.value == 1.0 || hyphenated);
    let (end, below) = simple.or_else(|| compound(scan, number.end))?;
    let (value, added) = (number.value, sum.added);
    if number.digits && !hyphenated || below == 4.0 && value >= 4.0 && added == 0.0 {
        return None;
    }
    // "one hundred and three quarters": behind "and", a proper fraction is added.
    let mixed = added > 0.0 && added < below;
    let unit = if sum.tail >= 1e3 { sum.tail } else { 1.0 };
    let value = if mixed { value - added + unit * added / below } else { value / below };
    Some(number.fraction(end, value))
}

/// "one and a half", "five and three quarters", "2 and a half"; "a million and a half".
pub(super) fn and_fraction(scan: &Scan, number: Number) -> Option<Number> {
    // "four-and-a-half"
    let and = scan.past_hyphen(number.end);
    if !scan.is(and, "and") {
        return None;
    }
    let at = scan.past_hyphen(and + 1);
    let (next, above) = match scan.word(at) {
        "a" | "an" => (scan.past_hyphen(at + 1), 1.0),
        "half" => {
            let unit = scan.lists.scales.has(scan.token(at + 1)?);
            return unit.then(|| Number { end: at + 1, value: number.value + 0.5, ..number });
        }
        _ => small(scan, at)?,
    };
    let (end, below) = denominator(scan, scan.past_hyphen(next), above == 1.0)?;
    // "a half" of something else: "two and a third man".
    if above >= below || scan.is(end, "of") {
        return None;
    }
    let unit = if number.scale >= 1e3 { number.scale } else { 1.0 };
    Some(Number { end, value: number.value + unit * above / below, ..number })
}

/// A number below a hundred in words: "fifty-four".
fn small(scan: &Scan, at: usize) -> Option<(usize, f64)> {
    let cardinal = |at: usize| scan.lists.cardinals.get(scan.token(at)?).copied();
    let value = cardinal(at)?;
    let next = scan.past_hyphen(at + 1);
    let ones = cardinal(next).filter(|&ones| value >= 20.0 && ones > 0.0 && ones < 10.0);
    Some(ones.map_or((at + 1, value), |ones| (next + 1, value + ones)))
}

/// "one over three", where nothing is counted behind it: a fraction read aloud.
pub(super) fn over(scan: &Scan, number: Number) -> Option<Number> {
    let below = scan.is(number.end, "over").then(|| read_plain(scan, number.end + 1))??;
    let proper = number.value > 0.0 && number.value < below.value && number.scale == 1.0;
    let last = scan
        .token(below.end)
        .is_none_or(|t| !t.is_word() && !scan.glued(below.end) || t.is(scan.view.text, "."));
    (proper && last).then(|| number.fraction(below.end, number.value / below.value))
}

/// What a part is one of: "thirds" = 3, "twenty-fifths" = 25. The singular follows only one.
pub(super) fn denominator(scan: &Scan, at: usize, singular: bool) -> Option<(usize, f64)> {
    let token = scan.token(at)?;
    let fits = |at: usize| singular || scan.word(at).ends_with('s') || scan.word(at).ends_with('S');
    if let Some(&below) = scan.lists.denominators.get(token) {
        return fits(at).then_some((at + 1, below));
    }
    let &tens = scan.lists.cardinals.get(token).filter(|&&n| n >= 20.0)?;
    let next = scan.past_hyphen(at + 1);
    let &ones =
        scan.lists.denominators.get(scan.token(next)?).filter(|&&n| (3.0..10.0).contains(&n))?;
    fits(next).then_some((next + 1, tens + ones))
}

/// A fraction of a scale: "half a million", "two thirds of a million", "1/2 million".
pub(super) fn scaled_fraction(scan: &Scan, number: Number) -> Number {
    let mut at = scan.past_hyphen(number.end);
    let of = scan.is(at, "of");
    at += usize::from(of);
    let article = matches!(scan.word(at), "a" | "an");
    at += usize::from(article);
    let scale = scan.token(at).and_then(|token| scan.lists.scales.get(token));
    match scale.filter(|_| !scan.word(at).ends_with('s') && (article || !of)) {
        Some(&scale) => {
            let value = times(number.value, scale);
            Number { end: at + 1, value, scale, form: Form::Cardinal, ..number }
        }
        None => number,
    }
}

/// The "one-hundredth" of "one one-hundredth", and "one hundred fifth".
fn compound(scan: &Scan, at: usize) -> Option<(usize, f64)> {
    let tens = read_plain(scan, at).filter(|tens| !tens.digits)?;
    if let Some(rank) = rank_after(scan, tens) {
        return Some((rank.end, rank.value));
    }
    let (end, below) = denominator(scan, scan.past_hyphen(tens.end), true)?;
    (below >= 100.0).then_some((end, tens.value * below))
}
