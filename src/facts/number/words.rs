//! Numbers that begin with a word, and what may follow any first figure: a decimal, a rank.

use super::fraction::{and_fraction, denominator, fraction_after, over, scaled_fraction};
use super::sum::Sum;
use super::{Form, Number, ends_phrase, times};
use crate::decimal::rest;
use crate::facts::scan::Scan;

/// Numbers that begin with a word.
pub(super) fn words(scan: &Scan, at: usize) -> Option<Number> {
    let token = scan.token(at)?;
    let article = matches!(token.text(scan.view.text), "a" | "an" | "A" | "An");
    if let Some((length, &value)) = scan.lists.vague.at(scan.view.tokens, at) {
        let number = Number { form: Form::Vague, ..Number::cardinal(at + length, value, false) };
        // "a few hundred thousand"
        return Some(scale_after(scan, number));
    }
    if article {
        return after_article(scan, at);
    }
    if let Some(&parts) = scan.lists.denominators.get(token).filter(|&&d| d == 2.0 || d == 4.0) {
        // "half a million", "quarter million".
        let number = Number::cardinal(at + 1, 1.0, false).fraction(at + 1, 1.0 / parts);
        let scaled = scaled_fraction(scan, number);
        let half = parts == 2.0 && scan.word(at).eq_ignore_ascii_case("half");
        return (half || scaled.end > number.end).then_some(scaled);
    }
    if let Some(&value) = scan.lists.ordinals.get(token) {
        let number = Number::cardinal(at + 1, value, false);
        return Some(Number { form: Form::Ordinal, ..number });
    }
    if let Some(&value) = scan.lists.multiples.get(token) {
        let number = Number::cardinal(at + 1, value, false);
        return Some(Number { form: Form::Multiple, ..number });
    }
    let &value = scan.lists.cardinals.get(token)?;
    Some(parts(scan, Number::cardinal(at + 1, value, false)))
}

/// "a hundred", "a third", "a half".
fn after_article(scan: &Scan, at: usize) -> Option<Number> {
    let next = scan.token(at + 1)?;
    let one = Number::cardinal(at + 1, 1.0, false);
    if scan.lists.scales.has(next) && !scan.word(at + 1).ends_with('s') {
        return Some(parts(scan, one));
    }
    let (end, below) = denominator(scan, at + 1, true)?;
    let number = one.fraction(end, 1.0 / below);
    let scaled = scaled_fraction(scan, number);
    // "a third man", "a third-party app" have a rank; "a quarter" alone is a part.
    let joined = scan.is_hyphen(end) && scan.glued(end) && scan.glued(end + 1);
    let part = scaled.end > end || !joined && (!scan.is_word(end) || ends_phrase(scan, end));
    part.then_some(scaled)
}

/// What may follow the first figure or word: further parts, a decimal, a fraction, a rank.
pub(super) fn parts(scan: &Scan, first: Number) -> Number {
    let sum = Sum::read(scan, first);
    let number = Number { end: sum.end, value: sum.value(), scale: sum.last, ..first };
    if let Some(point) = decimals(scan, number) {
        return scale_after(scan, point);
    }
    if let Some(fraction) = fraction_after(scan, number, &sum) {
        return scaled_fraction(scan, fraction);
    }
    if let Some(mixed) = and_fraction(scan, number) {
        return scale_after(scan, mixed);
    }
    over(scan, number).or_else(|| rank_after(scan, number)).unwrap_or(number)
}

/// "five point five", "nine point nought four".
fn decimals(scan: &Scan, number: Number) -> Option<Number> {
    if !scan.is(number.end, "point") {
        return None;
    }
    let mut end = number.end + 1;
    let (mut value, mut place) = (number.value, 1.0);
    while let Some(token) = scan.token(end) {
        let Some(&digit) = scan.lists.cardinals.get(token).filter(|&&digit| digit < 10.0) else {
            break;
        };
        place /= 10.0;
        value += digit * place;
        end += 1;
    }
    (end > number.end + 1).then_some(Number { end, value, ..number })
}

/// "twenty-first", "two hundred and third".
pub(super) fn rank_after(scan: &Scan, number: Number) -> Option<Number> {
    let and = usize::from(scan.is(number.end, "and") && number.value >= 100.0);
    let at = scan.past_hyphen(number.end) + and;
    let &value = scan.lists.ordinals.get(scan.token(at)?)?;
    let fits = match number.value {
        n if rest(n, 100.0) == 0.0 && value < 100.0 => !number.digits,
        n if rest(n, 10.0) == 0.0 && rest(n, 100.0) >= 20.0 => value < 10.0 && at > number.end,
        _ => false,
    };
    let rank = Number { end: at + 1, value: number.value + value, form: Form::Ordinal, ..number };
    fits.then_some(rank)
}

/// A scale behind a finished number: "two and a half million", "2.2 billion".
pub(super) fn scale_after(scan: &Scan, number: Number) -> Number {
    let at = scan.past_hyphen(number.end);
    match scan.token(at).and_then(|token| scan.lists.scales.get(token)) {
        Some(&scale) => Number { end: at + 1, value: times(number.value, scale), scale, ..number },
        None => number,
    }
}
