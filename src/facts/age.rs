//! Ages that no unit tells: "aged 45", "Jane Roe, 45, said", "in her late 40s".

use super::measure::{self, Measure};
use super::number::{Form, Number};
use super::range::{self, Bounded};
use super::scan::Scan;
use super::{Amount, FigureKind};
use crate::lexicon::{Bound, Reference, TimeWord};
use crate::text::TokenKind;

/// More than anybody's age.
const OLDEST: f64 = 125.0;

/// Behind these a decade is somebody's age: "her 30s".
pub(super) const OWNERS: &[&str] = &["his", "her", "their", "my", "our", "your"];

/// Behind these "under 18" is an age.
const PEOPLE: &[&str] =
    &["children", "adults", "people", "men", "women", "boys", "girls", "those", "anyone"];

/// Behind these "of 18" and ", 18," are ages.
const ONE: &[&str] = &["boy", "girl", "man", "woman", "child", "youth", "teenager", "toddler"];

/// The age at `at`: behind "aged" and its like, or set off by commas behind a name.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Bounded> {
    let token = scan.token(at)?;
    if let Some(found) = group(scan, at).or_else(|| decade(scan, at)) {
        return Some(found);
    }
    if let Some((length, ())) = scan.lists.ages.at(scan.view.tokens, at) {
        let found = range::read(scan, at + length).filter(is_plain_age)?;
        // "age 5 million"; "turned 40", not "turned 40 rooms into flats".
        let turned = scan.word(at).starts_with("turn");
        return (!turned || stands_alone(scan, found.end)).then(|| as_age(found));
    }
    let digits = token.kind == TokenKind::Number;
    let told = at >= 2
        && (digits && is_apposed(scan, at)
            || stands_alone(scan, at + 1) && (is_listed(scan, at) || is_said(scan, at, digits)));
    if !told {
        return None;
    }
    let found = range::read(scan, at).filter(is_plain_age)?;
    let whole = found.end == at + 1 && found.amount.is_exact();
    (whole && found.measure.number.value >= 1.0).then(|| as_age(found))
}

/// Whether nothing is counted by the number before `at`, and nothing joined to it.
fn stands_alone(scan: &Scan, at: usize) -> bool {
    let joins = ["-", "–", "/", "to", "for", "of", "under", "over", "up", "down", "out", "behind"];
    !joins.contains(&scan.word(at))
        && scan.token(at).is_none_or(|token| {
            !token.is_word() && !token.glued
                || scan.lists.noun_stops.has(token)
                || token.kind == TokenKind::Punct
        })
}

/// "she was 15", "Roe, then 19,", "a boy of nine".
fn is_said(scan: &Scan, at: usize, digits: bool) -> bool {
    let (first, second) = (scan.view.word(at - 2), scan.view.word(at - 1));
    let being = digits && matches!(second, "is" | "was" | "'s" | "’s");
    being && matches!(first, "he" | "she" | "He" | "She" | "who")
        || digits && first == "," && matches!(second, "then" | "now" | "both")
        || second == "of" && ONE.contains(&first)
}

/// "his 60s", "her mid-forties", from the word of possession on.
fn decade(scan: &Scan, at: usize) -> Option<Bounded> {
    if !OWNERS.contains(&scan.word(at)) {
        return None;
    }
    let part = match scan.word(at + 1) {
        "early" => Some((0.0, 3.0)),
        "mid" => Some((4.0, 6.0)),
        "late" => Some((7.0, 9.0)),
        _ => None,
    };
    let hyphen = usize::from(scan.is_hyphen(at + 2));
    let place = at + 1 + part.map_or(0, |_| 1 + hyphen);
    let plural = scan.glued(place + 1) && scan.is(place + 1, "s");
    let (end, years) = match scan.view.lexicon.times.words.get(scan.token(place)?) {
        Some(&TimeWord::Decade(year)) => (place + 1, f64::from(year) - 1900.0),
        _ => (place + 2, scan.digits(place).filter(|_| plural)?),
    };
    let (first, last) = part.unwrap_or((0.0, 9.0));
    let (value, form) = (years + last, Form::Cardinal);
    let number = Number { end, value, form, scale: 1.0, digits: true };
    let (kind, unit) = (FigureKind::Duration, Some("year-person"));
    let measure = Measure { start: at + 1, end, number, kind, unit, currency: None };
    let amount = Amount::range(years + first, value);
    (value < OLDEST).then_some(Bounded { start: at + 1, end, measure, amount, dashed: false })
}

/// "under-18s", "the over 65s", "an under-21 side", "children under five".
fn group(scan: &Scan, at: usize) -> Option<Bounded> {
    let bound = match scan.word(at) {
        "under" | "Under" => Bound::Below,
        "over" | "Over" => Bound::Above,
        _ => return None,
    };
    let number_at = scan.past_hyphen(at + 1);
    let measure = measure::read(scan, number_at)?;
    let many = scan.is(measure.end, "s") && scan.glued(measure.end);
    let people =
        at > 0 && PEOPLE.iter().any(|word| scan.view.word(at - 1).eq_ignore_ascii_case(word));
    let group = people || measure.number.digits && (many || number_at > at + 1);
    let end = measure.end + usize::from(many);
    let amount = Amount::exact(measure.number.value).bounded(bound);
    let found = Bounded { start: at, end, measure, amount, dashed: false };
    Some(found).filter(|found| group && is_plain_age(found)).map(as_age)
}

fn is_plain_age(found: &Bounded) -> bool {
    let measure = &found.measure;
    measure.is_bare()
        && measure.number.form == Form::Cardinal
        && measure.number.scale == 1.0
        && (0.0..OLDEST).contains(&measure.number.value)
}

fn as_age(found: Bounded) -> Bounded {
    let measure =
        Measure { kind: FigureKind::Duration, unit: Some("year-person"), ..found.measure };
    Bounded { measure, ..found }
}

/// The 45 of "aged 31 and 45", the nine of "ages four, six and nine".
fn is_listed(scan: &Scan, at: usize) -> bool {
    const LONGEST: usize = 12;
    let joint = |at: &usize| matches!(scan.view.word(*at), "," | "and" | "or");
    let figure = |at: &usize| {
        let token = &scan.view.tokens[*at];
        token.kind == TokenKind::Number || scan.lists.cardinals.has(token)
    };
    let first = (at.saturating_sub(LONGEST)..at).rev().find(|at| !joint(at) && !figure(at));
    let of = |at: usize| at > 0 && scan.view.word(at) == "of";
    let first = first.map(|at| if of(at) { at - 1 } else { at });
    joint(&(at - 1)) && first.is_some_and(|at| matches!(scan.view.word(at), "aged" | "ages"))
}

/// ", 45," or "(45)" right behind a name, or a noun for somebody.
fn is_apposed(scan: &Scan, at: usize) -> bool {
    let closed =
        matches!((scan.view.word(at - 1), scan.word(at + 1)), (",", "," | "." | ";") | ("(", ")"));
    let name = &scan.view.tokens[at - 2];
    let lexicon = scan.view.lexicon;
    let somebody = || {
        let noun = lexicon.speech.references.get(name);
        lexicon.names.titles.has(name)
            || ONE.contains(&scan.view.word(at - 2))
            || matches!(noun, Some(Reference::Man | Reference::Woman))
    };
    closed && (name.is_capitalized() || somebody()) && !scan.lists.identifiers.has(name)
}
