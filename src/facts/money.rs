//! Money: signs and codes before or behind the digits, names behind any number.

use super::FigureKind;
use super::measure::{self, Measure};
use super::number::{self, Form, Number};
use super::scan::Scan;
use crate::lexicon::Currency;
use crate::text::Case;

/// "$5m", "US$ 4.7 billion", "EUR 125", "Rs. 20".
pub(super) fn prefixed(scan: &Scan, at: usize) -> Option<Measure> {
    let minus = usize::from(scan.is_hyphen(at) && !scan.glued(at) && scan.glued(at + 1));
    let (length, currency) = sign(scan, at + minus)?;
    let behind = at + minus + length;
    let number = number::read(scan, behind, true)?;
    if !number.digits || number.form == Form::Ordinal {
        return None;
    }
    let value = if minus > 0 { -number.value } else { number.value };
    let number = Number { value, ..number };
    let mut measure = money(at, number, number.end, currency);
    // "$500 USD", "$5-million-dollar", "$10 dollars": the name behind is part of it.
    let next = scan.past_hyphen(measure.end);
    if let Some((length, named)) = name(scan, next).or_else(|| sign(scan, next))
        && (named.code == currency.code || currency.code == Some("USD") && dollars(named))
        && named.parts == 1.0
        && scan.is_word(next)
    {
        measure.end = next + length;
        measure.currency = named.code.or(currency.code);
    }
    Some(with_parts(scan, measure, currency))
}

/// "5 million dollars", "50 pence", "10 €", "75 USD million".
pub(super) fn suffixed(scan: &Scan, bare: Measure) -> Option<Measure> {
    let at = measure::past_article(scan, &bare, scan.past_hyphen(bare.end));
    let (length, currency) = name(scan, at)
        .or_else(|| sign(scan, at).filter(|_| follows(scan, at)))
        .or_else(|| pounds(scan, &bare, at))?;
    if bare.number.value.abs() < currency.least {
        return None;
    }
    let end = at + length;
    let mut measure = money(bare.start, bare.number, end, currency);
    let scale = scan.token(end).and_then(|token| scan.lists.scales.get(token));
    if let Some(&scale) = scale.filter(|_| currency.parts == 1.0 && bare.number.scale == 1.0) {
        measure.number.value = number::times(measure.number.value, scale);
        measure.number.scale = scale;
        measure.end += 1;
    }
    let measure = with_parts(scan, measure, currency);
    Some(if measure.end == end { with_bare_parts(scan, measure, currency) } else { measure })
}

fn money(start: usize, number: Number, end: usize, currency: Currency) -> Measure {
    let value = number.value / currency.parts;
    Measure {
        start,
        end,
        number: Number { value, ..number },
        kind: FigureKind::Money,
        unit: None,
        currency: currency.code,
    }
}

fn sign(scan: &Scan, at: usize) -> Option<(usize, Currency)> {
    scan.token(at)?;
    let (length, &currency) = scan.lists.currency_signs.at(scan.view.tokens, at)?;
    // "A $5 bill" is no Australian one.
    let whole = length == 1 || scan.word(at).len() > 1 || scan.glued(at + 1);
    match whole {
        true => Some((length, currency)),
        false => None,
    }
}

/// A sign behind digits belongs to them unless digits of its own follow: "10 $", not "10 $30".
fn follows(scan: &Scan, at: usize) -> bool {
    scan.is_word(at) || scan.digits(at + 1).is_none()
}

fn name(scan: &Scan, at: usize) -> Option<(usize, Currency)> {
    scan.token(at)?;
    let (length, &currency) = scan.lists.currencies.at(scan.view.tokens, at)?;
    // "20p", not "20 p" or "20P", nor the "1080p" of a picture.
    let letter = scan.word(at).len() == 1;
    let before = at.checked_sub(1).map_or("", |at| scan.view.word(at));
    let lines = matches!(before, "480" | "720" | "1080" | "1440" | "2160");
    let fits = !letter || scan.glued(at) && scan.token(at)?.case == Case::Lower && !lines;
    fits.then_some((length, currency))
}

fn dollars(currency: Currency) -> bool {
    matches!(currency.code, Some("USD" | "AUD" | "CAD" | "NZD" | "HKD" | "SGD" | "TWD"))
}

/// "pounds" is money behind a large scale or beside words of paying; else it is a weight.
fn pounds(scan: &Scan, bare: &Measure, at: usize) -> Option<(usize, Currency)> {
    let word = scan.word(at);
    if !word.eq_ignore_ascii_case("pounds") && !word.eq_ignore_ascii_case("pound") {
        return None;
    }
    let before = || bare.start.saturating_sub(6)..bare.start;
    let weighed = matches!(scan.word(at + 1), "of" | "per")
        || before().any(|at| scan.word(at).starts_with("weigh"))
        || is_other_mass(scan, bare, at + 1);
    let paid =
        before().filter_map(|at| scan.token(at)).any(|token| scan.lists.money_words.has(token));
    let money = bare.number.scale >= 1e6 && !weighed || paid;
    money.then_some((1, Currency { code: Some("GBP"), parts: 1.0, least: 0.0 }))
}

/// Whether the same weight is told in another unit beside it: "30 million pounds (13,600 tonnes)".
fn is_other_mass(scan: &Scan, bare: &Measure, end: usize) -> bool {
    let mass = |at: usize| {
        scan.lists.units.at(scan.view.tokens, at).is_some_and(|(_, &unit)| {
            matches!(unit, "kilogram" | "tonne" | "ton" | "gram" | "stone" | "ounce")
        })
    };
    let beside = |at: usize| matches!(scan.word(at), "(" | "or" | "/");
    let behind = beside(end)
        && number::read(scan, end + 1, true).is_some_and(|n| mass(scan.past_hyphen(n.end)));
    behind || bare.start > 1 && beside(bare.start - 1) && mass(bare.start - 2)
}

/// The small coin behind the large: "thirteen dollars forty-five cents", "$20 and 43c".
fn with_parts(scan: &Scan, measure: Measure, currency: Currency) -> Measure {
    if currency.parts != 1.0 || measure.number.scale != 1.0 {
        return measure;
    }
    let at = measure.end + usize::from(scan.is(measure.end, "and"));
    let Some(number) = number::read(scan, at, false) else { return measure };
    let Some((length, part)) = name(scan, number.end) else { return measure };
    if part.parts == 1.0 || number.form != Form::Cardinal || number.value >= part.parts {
        return measure;
    }
    let value = measure.number.value + number.value / part.parts;
    Measure { end: number.end + length, number: Number { value, ..measure.number }, ..measure }
}

/// The small coin without its name, at the end of a phrase: "ten pounds fifty".
fn with_bare_parts(scan: &Scan, measure: Measure, currency: Currency) -> Measure {
    let at = measure.end + usize::from(scan.is(measure.end, "and"));
    let plain = currency.parts == 1.0 && measure.number.scale == 1.0;
    let Some(number) = number::read(scan, at, false).filter(|_| plain) else { return measure };
    let last = matches!(scan.word(number.end), "" | "." | "," | ";" | "!" | "?" | ")" | "\"" | "”");
    let coins = number.form == Form::Cardinal && (10.0..100.0).contains(&number.value);
    if !last || !coins || number.value.fract() != 0.0 {
        return measure;
    }
    let value = measure.number.value + number.value / 100.0;
    Measure { end: number.end, number: Number { value, ..measure.number }, ..measure }
}
