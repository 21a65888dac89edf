//! Ages that no unit tells: "aged 45", "Jane Roe, 45, said".

use super::Amount;
use super::measure::{self, Measure};
use super::number::Form;
use super::range::{self, Bounded};
use super::scan::Scan;
use crate::lexicon::Bound;
use crate::text::TokenKind;

/// More than anybody's age.
const OLDEST: f64 = 125.0;

/// The age at `at`: behind "aged" and its like, or set off by commas behind a name.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Bounded> {
    let token = scan.token(at)?;
    if let Some(group) = group(scan, at) {
        return Some(group);
    }
    if let Some((length, ())) = scan.lists.ages.at(scan.view.tokens, at) {
        let found = range::read(scan, at + length).filter(is_plain_age)?;
        // "age 5 million".
        return Some(as_age(found));
    }
    let named =
        token.kind == TokenKind::Number && at >= 2 && (is_apposed(scan, at) || is_listed(scan, at));
    if !named {
        return None;
    }
    let found = range::read(scan, at).filter(is_plain_age)?;
    let whole = found.end == at + 1 && found.amount.is_exact();
    (whole && found.measure.number.value >= 1.0).then(|| as_age(found))
}

/// "under-18s", "the over 65s", "an under-21 side".
fn group(scan: &Scan, at: usize) -> Option<Bounded> {
    let bound = match scan.word(at) {
        "under" | "Under" => Bound::Below,
        "over" | "Over" => Bound::Above,
        _ => return None,
    };
    let number_at = scan.past_hyphen(at + 1);
    let measure = measure::read(scan, number_at)?;
    let many = scan.is(measure.end, "s") && scan.glued(measure.end);
    let group = measure.number.digits && (many || number_at > at + 1);
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
        Measure { kind: super::FigureKind::Duration, unit: Some("year-person"), ..found.measure };
    Bounded { measure, ..found }
}

/// The 45 of "aged 31 and 45", the 9 of "ages 4, 6 and 9".
fn is_listed(scan: &Scan, at: usize) -> bool {
    const LONGEST: usize = 12;
    let joint = |at: &usize| matches!(scan.view.word(*at), "," | "and" | "or");
    let before = (at.saturating_sub(LONGEST)..at).rev();
    let first =
        before.clone().find(|at| !joint(at) && scan.view.tokens[*at].kind != TokenKind::Number);
    let of = |at: usize| at > 0 && scan.view.word(at) == "of";
    let first = first.map(|at| if of(at) { at - 1 } else { at });
    joint(&(at - 1)) && first.is_some_and(|at| matches!(scan.view.word(at), "aged" | "ages"))
}

/// ", 45," or "(45)" right behind a capitalised word.
fn is_apposed(scan: &Scan, at: usize) -> bool {
    let closed =
        matches!((scan.view.word(at - 1), scan.word(at + 1)), (",", "," | "." | ";") | ("(", ")"));
    let name = &scan.view.tokens[at - 2];
    closed && name.is_capitalized() && !scan.lists.identifiers.has(name)
}
