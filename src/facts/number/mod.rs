//! Numbers: digits, words, scales, fractions and ranks.
//!
//! [`digits()`] reads what begins with figures, [`words()`] what begins with a word; [`sum`] adds up
//! the parts, [`fraction`] reads what divides them.

mod digits;
mod fraction;
mod sum;
mod words;

use super::scan::Scan;
use crate::text::TokenKind;
use digits::{digits, signs, vulgar};
use fraction::{ratio, scaled_fraction};
use words::words;

/// What kind of number the words make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "84", "twenty-one thousand".
    Cardinal,
    /// "two thirds", "1/2".
    Fraction,
    /// "third", "21st".
    Ordinal,
    /// "dozens": at least the value.
    Vague,
    /// "doubled", "twice": so many times.
    Multiple,
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// One past its last token.
    pub end: usize,
    /// What it is.
    pub value: f64,
    /// Its kind.
    pub form: Form,
    /// The scale word or sign it ends with: 1e6 for "5 million"; 1 without.
    pub scale: f64,
    /// Whether it is written in digits, at least at its start.
    pub digits: bool,
}

/// The product as the decimal figure it is: 8.3 million is 8300000, whatever binary 8.3 is.
pub(super) fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() < whole.abs() * 1e-12 { whole } else { product }
}

impl Number {
    fn cardinal(end: usize, value: f64, digits: bool) -> Self {
        Number { end, value, form: Form::Cardinal, scale: 1.0, digits }
    }

    fn fraction(self, end: usize, value: f64) -> Self {
        Number { end, value, form: Form::Fraction, ..self }
    }
}

/// The number that begins at `at`. `money` says that a currency sign stands before it.
pub(super) fn read(scan: &Scan, at: usize, money: bool) -> Option<Number> {
    let number = plain(scan, at, money)?;
    Some(ratio(scan, at, number).unwrap_or(number))
}

/// The number that begins at `at`, without the one it may be a share of.
fn plain(scan: &Scan, at: usize, money: bool) -> Option<Number> {
    let token = scan.token(at)?;
    match token.kind {
        TokenKind::Number => digits(scan, at, money),
        TokenKind::Punct => {
            // "-5", "(-58F)"
            let apart = !token.glued || at > 0 && scan.view.word(at - 1) == "(";
            if scan.is_hyphen(at) && apart && scan.glued(at + 1) {
                return negative(digits(scan, at + 1, money)?);
            }
            if token.is(scan.view.text, ".") && !token.glued && scan.glued(at + 1) {
                let text = scan.word(at + 1);
                let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                let value = crate::decimal::parse(&format!("0.{text}")).filter(|_| plain)?;
                return Some(signs(scan, Number::cardinal(at + 2, value, true), money));
            }
            let value = vulgar(scan.word(at))?;
            let number = Number::cardinal(at + 1, value, true).fraction(at + 1, value);
            Some(scaled_fraction(scan, number))
        }
        TokenKind::Word if token.cased.is_known() => match scan.lists.negatives.has(token) {
            true if scan.token(at + 1).is_some_and(|next| scan.lists.negatives.has(next)) => None,
            true => negative(read(scan, at + 1, money)?),
            false => words(scan, at),
        },
        _ => None,
    }
}

fn negative(number: Number) -> Option<Number> {
    (number.form != Form::Ordinal).then_some(Number { value: -number.value, ..number })
}

/// Whether the word is a plural noun, so that a number before it counts: "5m people".
fn counts(scan: &Scan, at: usize) -> bool {
    let Some(token) = scan.token(at).filter(|token| !token.glued) else { return false };
    let plural = scan.word(at).len() > 3 && scan.word(at).ends_with('s');
    (plural || scan.lists.plurals.has(token)) && !scan.lists.noun_stops.has(token)
}

fn ends_phrase(scan: &Scan, at: usize) -> bool {
    scan.token(at).is_none_or(|token| scan.lists.noun_stops.has(token))
}
