//! Numbers that begin with figures: "1,234.5", "40 000", "10 1/2", "100k", "10^-6".

use super::fraction::scaled_fraction;
use super::words::parts;
use super::{Form, Number, counts, times};
use crate::decimal;
use crate::facts::scan::Scan;
use crate::text::Case;

/// "1,234.5", "1 234 567", "10 1/2", "5 million", "100k", "21st".
pub(super) fn digits(scan: &Scan, at: usize, money: bool) -> Option<Number> {
    let value = scan.digits(at)?;
    let mut number = cut(scan, at).unwrap_or(Number::cardinal(at + 1, value, true));
    if let Some(grouped) = groups(scan, at).or_else(|| continental(scan, at)) {
        number = grouped;
    }
    let end = number.end;
    if let Some(value) = slashed(scan, at).filter(|_| end == at + 1) {
        return Some(scaled_fraction(scan, number.fraction(at + 3, value)));
    }
    if let Some(number) = power(scan, number) {
        return Some(number);
    }
    if let Some(value) = vulgar(scan.word(end)) {
        return Some(scaled_fraction(scan, number.fraction(end + 1, number.value + value)));
    }
    if !scan.glued(end)
        && let Some(part) = slashed(scan, end)
    {
        return Some(scaled_fraction(scan, number.fraction(end + 3, number.value + part)));
    }
    if scan.glued(end) && matches!(scan.word(end), "st" | "nd" | "rd" | "th" | "ST" | "TH") {
        return Some(Number { end: end + 1, form: Form::Ordinal, ..number });
    }
    Some(parts(scan, signs(scan, number, money)))
}

/// Digits in groups of three with spaces between: "40 000".
fn groups(scan: &Scan, at: usize) -> Option<Number> {
    let is_group = |at: usize, lengths: std::ops::RangeInclusive<usize>| {
        let text = scan.word(at);
        lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    let apart = |at: usize| {
        let (before, token) = (&scan.view.tokens[at - 1], scan.token(at)?);
        let between = &scan.view.text[before.span.end..token.span.start];
        matches!(between, " " | "\u{a0}" | "\u{2009}" | "\u{202f}").then_some(())
    };
    if !is_group(at, 1..=3) || scan.word(at).starts_with('0') {
        return None;
    }
    let mut end = at + 1;
    let mut value = scan.digits(at)?;
    loop {
        // "10 , 000", "10, 000" in a text that was once cut into words.
        let zeros = scan.word(end + 1).starts_with('0');
        let spaced = zeros || scan.is(end, ",") && apart(end).is_some();
        let cut = scan.is(end, ",") && spaced && apart(end + 1).is_some();
        if !cut && apart(end).is_none() {
            break;
        }
        let part_at = end + usize::from(cut);
        let (whole, part) = scan.word(part_at).split_once('.').unwrap_or((scan.word(part_at), ""));
        let three = whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit());
        if !three
            || !zeros
                && scan.glued(part_at + 1)
                && scan.token(part_at + 1).is_some_and(|t| t.is_word())
        {
            break;
        }
        value = value * 1e3 + scan.digits(part_at)?;
        end = part_at + 1;
        if !part.is_empty() {
            break;
        }
    }
    (end > at + 1).then(|| Number::cardinal(end, value, true))
}

/// "14 . 8 %", "0 . 95": a decimal figure in a text that was once cut into words.
fn cut(scan: &Scan, at: usize) -> Option<Number> {
    let plain =
        |at: usize| scan.digits(at).is_some() && scan.word(at).bytes().all(|b| b.is_ascii_digit());
    let apart = scan.is(at + 1, ".") && !scan.glued(at + 1) && !scan.glued(at + 2);
    if !apart || !plain(at) || !plain(at + 2) {
        return None;
    }
    let lists = scan.lists;
    let (tokens, end) = (scan.view.tokens, at + 3);
    let measured = lists.percents.at(tokens, end).is_some()
        || lists.units.at(tokens, end).is_some()
        || lists.scales.at(tokens, end).is_some()
        || lists.currencies.at(tokens, end).is_some();
    let value = decimal::parse(&[scan.word(at), ".", scan.word(at + 2)].concat())?;
    (measured || scan.is(at, "0")).then(|| Number::cardinal(end, value, true))
}

/// "1.234,50": points between the groups and a comma before the decimals, as on the Continent.
fn continental(scan: &Scan, at: usize) -> Option<Number> {
    let decimals = scan.word(at + 2);
    let (whole, group) = scan.word(at).split_once('.')?;
    let fits = (1..=3).contains(&whole.len())
        && group.len() == 3
        && scan.is(at + 1, ",")
        && scan.glued(at + 1)
        && scan.glued(at + 2)
        && (1..=2).contains(&decimals.len());
    let part = scan.digits(at + 2).filter(|_| fits)? / 10f64.powi(decimals.len() as i32);
    Some(Number::cardinal(at + 3, scan.digits(at)? * 1e3 + part, true))
}

/// "1/2" and its like: a proper fraction whose denominator people write.
fn slashed(scan: &Scan, at: usize) -> Option<f64> {
    let (above, below) = (scan.digits(at)?, scan.digits(at + 2)?);
    let tight = scan.glued(at + 1) && scan.glued(at + 2) && !scan.is(at + 3, "/");
    let common = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0, 32.0, 64.0].contains(&below);
    (tight && matches!(scan.word(at + 1), "/" | "⁄") && common && above > 0.0 && above < below)
        .then(|| above / below)
}

/// A fraction in one character: "½".
pub(super) fn vulgar(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// Scale signs behind digits: "100k", "$5m", "2 bn".
pub(super) fn signs(scan: &Scan, number: Number, money: bool) -> Number {
    let at = scan.past_hyphen(number.end);
    let Some(token) = scan.token(at) else { return number };
    let Some(&scale) = scan.lists.scale_signs.get(token) else { return number };
    let word = scan.word(at);
    let letter = word.len() == 1;
    // A letter is a scale only where it cannot be anything else.
    let fits = match word {
        "m" => money || number.digits && counts(scan, at + 1),
        "t" | "tr" | "cr" | "Cr" | "MM" => money,
        "k" | "K" | "M" => scan.glued(at),
        _ if letter => {
            money || token.case == Case::Upper && scan.glued(at) || word == "b" && scan.glued(at)
        }
        _ => true,
    };
    let abbreviates = fits && (scan.glued(at) || !letter || money);
    match abbreviates {
        true => Number { end: at + 1, value: times(number.value, scale), scale, ..number },
        false => number,
    }
}

/// "1.1^23", "10^-6"; "12e3", "12e-3".
fn power(scan: &Scan, number: Number) -> Option<Number> {
    let sign = number.end;
    let (end, value) = match scan.word(sign) {
        "^" => {
            let (end, power) = exponent(scan, sign + 1)?;
            (end, number.value.powi(power))
        }
        "e" | "E" if scan.glued(sign) && scan.glued(sign + 1) => {
            let (end, power) = exponent(scan, sign + 1)?;
            (end, number.value * 10f64.powi(power))
        }
        word => {
            let power = word.strip_prefix(['e', 'E']).filter(|_| scan.glued(sign))?;
            (sign + 1, number.value * 10f64.powi(power.parse().ok()?))
        }
    };
    value.is_finite().then_some(Number { end, value, ..number })
}

/// A whole number with its sign, small enough to be a power.
fn exponent(scan: &Scan, at: usize) -> Option<(usize, i32)> {
    let signed = matches!(scan.word(at), "-" | "−" | "+");
    let end = at + usize::from(signed);
    let power = scan.digits(end).filter(|power| power.fract() == 0.0 && *power < 400.0)? as i32;
    Some((end + 1, if signed && !scan.is(at, "+") { -power } else { power }))
}
