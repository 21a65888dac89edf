//! Ranges and bounds: "between 10 and 12", "10–12 km", "at least 84", "500 or more".

use super::measure::{self, Measure};
use super::number::{Form, Number};
use super::scan::Scan;
use super::{Amount, FigureKind};
use crate::lexicon::{Bound, is_verb_form};
use crate::text::{Case, Token};

/// Tokens before "from" in which a word of change is looked for.
const REACH: usize = 6;

/// How many times the change the new figure is, at least.
const CHANGE: f64 = 3.0;

/// A measure with its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounded {
    /// The first token, of the bound where there is one.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// The measure; of a range, the higher one.
    pub measure: Measure,
    /// What the words allow.
    pub amount: Amount,
    /// Whether it is two numbers with a dash between.
    pub dashed: bool,
}

/// The measure at `at`, with the words of bounding around it.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Bounded> {
    let Bounds { end: number_at, mut first, second } = before(scan, at)?;
    let mut low = measure::read(scan, number_at)?;
    if low.kind == FigureKind::Duration && !low.is_age() && is_during(scan, at) {
        return read(scan, number_at);
    }
    let range = match first {
        Some(Bound::From) if changes(scan, at) => {
            low = measured_as_new(scan, low);
            None
        }
        _ => joined(scan, &low, first),
    };
    let mut found = match range {
        Some((high, dashed)) => {
            let low = if low.is_bare() { low.measured_as(&high) } else { low };
            let low = low.scaled_like(&high);
            let amount = Amount::range(low.number.value, high.number.value);
            let plain = matches!(first, Some(Bound::Above | Bound::Below));
            first = first.filter(|_| !plain);
            Bounded { start: at, end: high.end, measure: high, amount, dashed }
        }
        None => {
            let amount = match low.number.form {
                Form::Vague => Amount { approximate: true, ..Amount::at_least(low.number.value) },
                _ => Amount::exact(low.number.value),
            };
            let start = match first {
                Some(Bound::Between | Bound::From) => low.start,
                _ => at,
            };
            Bounded { start, end: low.end, measure: low, amount, dashed: false }
        }
    };
    for bound in [second, first].into_iter().flatten() {
        found.amount = found.amount.bounded(bound);
    }
    if first.is_none_or(|bound| matches!(bound, Bound::Near | Bound::Exact | Bound::Nearly)) {
        after(scan, &mut found);
    }
    Some(found)
}

/// "$55 billion over six years", "its losses over six years": behind a figure or a noun, "over"
/// says in what time.
fn is_during(scan: &Scan, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| scan.is(at, "over")) else { return false };
    scan.token(before).is_none_or(|token| {
        let word = scan.view.word(before);
        let spends = ["take", "last", "spend", "need", "wait", "live", "stay", "run", "serve"];
        let verb = spends.contains(&word.strip_suffix('s').unwrap_or(word)) || is_verb_form(word);
        token.case == Case::Lower && scan.view.class(before).is_none() && !verb
    })
}

/// The words of bounding before a number: one phrase or two ("at least about").
struct Bounds {
    end: usize,
    first: Option<Bound>,
    second: Option<Bound>,
}

fn before(scan: &Scan, at: usize) -> Option<Bounds> {
    let bound = |at: usize| {
        scan.token(at)?;
        scan.lists
            .bounds_before
            .at(scan.view.tokens, at)
            .map(|(length, &bound)| (at + length, bound))
    };
    let Some((end, first)) = bound(at) else {
        return Some(Bounds { end: at, first: None, second: None });
    };
    let (end, second) = match bound(end) {
        Some((end, second)) => (end, Some(second)),
        None => (end, None),
    };
    // "between the tenth and the fifteenth", "higher than the tenth".
    let article = usize::from(scan.is(end, "the"));
    let rank =
        article == 1 && measure::read(scan, end + 1).is_some_and(|m| m.kind == FigureKind::Ordinal);
    Some(Bounds { end: end + usize::from(rank), first: Some(first), second })
}

/// Whether a word of change stands before a figure: "rose from 10 to 12".
fn changes(scan: &Scan, at: usize) -> bool {
    (at.saturating_sub(REACH)..at)
        .filter_map(|at| scan.token(at))
        .any(|token| scan.lists.change_words.has(token))
}

/// A figure that became another takes its unit: the 17 of "rose from 17 to 22 euros".
fn measured_as_new(scan: &Scan, old: Measure) -> Measure {
    match measure::read(scan, old.end + 1).filter(|_| scan.is(old.end, "to") && old.is_bare()) {
        Some(new) if new.kind != FigureKind::Ordinal && !new.is_age() => {
            old.measured_as(&new).scaled_like(&new)
        }
        _ => old,
    }
}

/// The upper end of a range that `low` begins, and whether a dash joins them.
fn joined(scan: &Scan, low: &Measure, first: Option<Bound>) -> Option<(Measure, bool)> {
    let between = first == Some(Bound::Between);
    // "12- to 15-year-olds", "18-to-24-year-olds".
    let hanging = scan.is_hyphen(low.end)
        && scan.glued(low.end)
        && matches!(scan.word(low.end + 1), "to" | "or" | "and");
    let at = low.end + usize::from(hanging);
    let word = scan.word(at);
    let dashed = matches!(word, "-" | "–" | "—" | "~" | "‐" | "‑" | "−")
        && scan.glued(at) == scan.glued(at + 1)
        // "7-Eleven"
        && (low.number.digits || !scan.glued(at)) == (scan.digits(at + 1).is_some() || !scan.glued(at));
    let joins =
        dashed || matches!(word, "to" | "through") || between && word == "and" || word == "or";
    if !joins
        || matches!(low.number.form, Form::Vague | Form::Multiple)
        || low.is_age() && word == "or"
    {
        return None;
    }
    let mut next = if hanging { scan.past_hyphen(at + 1) } else { at + 1 };
    if let Some((length, Bound::Near)) = scan.lists.bounds_before.at(scan.view.tokens, next) {
        next += length;
    }
    let rank = low.kind == FigureKind::Ordinal;
    next += usize::from(rank && scan.is(next, "the"));
    let high = measure::read(scan, next)?;
    if (high.kind == FigureKind::Ordinal) != rank || rank && !between {
        return None;
    }
    // "$5-10 million": the sign before the lower end counts for both.
    let money = low.kind == FigureKind::Money && high.is_bare();
    let high =
        if money && (dashed || high.number.scale > 1.0) { high.measured_as(low) } else { high };
    let same = (high.kind, high.unit, high.currency) == (low.kind, low.unit, low.currency);
    let fits = low.is_bare() || same;
    let value = low.scaled_like(&high).number.value;
    // "rose 85 cents to $71.23" tells by how much and to what.
    let far = word == "to" && high.number.value >= value * CHANGE && changes(scan, low.start);
    // "two or three" is a range, "ten or fifty" two figures.
    let near = word != "or" || value * 2.0 >= high.number.value && low.is_bare();
    let chained = dashed
        && scan.glued(high.end)
        && scan.is_hyphen(high.end)
        && scan.digits(high.end + 1).is_some();
    (fits
        && near
        && !far
        && !chained
        && value < high.number.value
        && !matches!(high.number.form, Form::Vague | Form::Multiple))
    .then_some((high, dashed))
}

/// The words of bounding behind: "or more", "+", "or so". No further number may follow them.
fn after(scan: &Scan, found: &mut Bounded) {
    let at = found.end;
    let near = scan.past_hyphen(at);
    let hyphenated = near > at;
    for at in [at, near] {
        // "737 MAX" and "the 6 Plus" are names.
        let name = |token: &Token| token.case == Case::Upper || scan.is(at, "Plus") && !hyphenated;
        if scan.token(at).is_none_or(name) {
            continue;
        }
        let Some((length, &bound)) = scan.lists.bounds_after.at(scan.view.tokens, at) else {
            continue;
        };
        let word = scan.word(at);
        let fits = match word {
            "+" => scan.glued(at),
            "plus" | "odd" | "ish" => hyphenated || word == "plus" && found.measure.number.digits,
            _ => true,
        };
        // "€25m plus €5m in bonuses"
        if fits && measure::read(scan, at + length).is_none() {
            found.amount = found.amount.bounded(bound);
            found.end = at + length;
            // "40+ years", "15-plus miles"
            if found.measure.is_bare() {
                let number = Number { end: found.end, ..found.measure.number };
                let measure = measure::with_unit(scan, found.measure.start, number);
                if !measure.is_bare() {
                    (found.end, found.measure) = (measure.end, measure);
                }
            }
            return;
        }
    }
}
