//! Figures: how many, how much, what share, which rank, how long.

use super::counted::{self, Counted, Counts};
use super::label::{in_title, is_label, starts_sentence};
use super::number::Form;
use super::range::{self, Bounded};
use super::scan::Scan;
use super::{Amount, Fact, Taken, Value, View, age};
use crate::lexicon::is_verb_form;
use crate::span::Span;
use crate::text::TokenKind;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// A count or a measure: "84 lives", "12 km".
    Quantity,
    /// A share: "12 %", and percentage points by their unit.
    Percent,
    /// An amount of money, in major units.
    Money,
    /// A rank: "third".
    Ordinal,
    /// A length of time or an age.
    Duration,
}

/// A figure with its bounds, its unit and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it measures.
    pub kind: FigureKind,
    /// The figure, in the unit as written.
    pub amount: Amount,
    /// CLDR unit id: "kilometer"; for ages "year-person", for percentage points
    /// "percentage-point".
    pub unit: Option<&'static str>,
    /// ISO 4217, for money.
    pub currency: Option<&'static str>,
    /// What is counted, as a lemma: "life" in "84 lives".
    pub noun: Option<String>,
    /// Where that noun stands.
    pub noun_span: Option<Span>,
    /// The stem of what befell those counted: "injur" in "284 others injured".
    pub state: Option<String>,
    /// What tells whether another figure counts the same thing.
    pub counts: Counts,
    /// The whole it is part of: 20 in "12 of 20 schools".
    pub part_of: Option<f64>,
}

/// The figures of a block that no other finder has taken. A fact's span covers the bound, the
/// figure and the unit: "at least 84", "$5m", "12 km".
pub(super) fn find(view: &View, taken: &mut Taken) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    let mut at = 0;
    while at < view.tokens.len() {
        let (next, fact) = step(&Scan::new(view, taken), at);
        if let Some(fact) = fact {
            taken.take(&fact.tokens);
            found.push(fact);
        }
        at = next.max(at + 1);
    }
    found
}

/// What stands at `at`: the place to go on from, and the figure, if there is one.
fn step(scan: &Scan, at: usize) -> (usize, Option<Fact>) {
    if !may_open(scan, at) {
        return (at + 1, None);
    }
    if let Some(found) = age::read(scan, at) {
        return (found.end, Some(fact(scan, found)));
    }
    let Some(mut found) = range::read(scan, at) else { return (at + 1, None) };
    if !found.amount.is_finite() || is_label(scan, &found) || !means_number(scan, &found) {
        return (found.end, None);
    }
    if let Some(other) = opposite(scan, &found) {
        found = other;
    }
    (found.end, Some(fact(scan, found)))
}

/// A cheap test before the readers: nothing else begins a figure.
fn may_open(scan: &Scan, at: usize) -> bool {
    let Some(token) = scan.token(at) else { return false };
    let text = scan.view.text;
    token.begins.meets(scan.lists.opens)
        || match token.kind {
            TokenKind::Number => true,
            // "-5", ".5", "½"; a sentence's full stop is before none.
            TokenKind::Punct => scan.glued(at + 1) || !token.text(text).is_ascii(),
            _ => {
                let word = token.text(text);
                matches!(word, "a" | "an" | "A" | "An") || age::OWNERS.contains(&word)
            }
        }
}

/// "more than 100 and less than 300": both bounds as one figure.
fn opposite(scan: &Scan, first: &Bounded) -> Option<Bounded> {
    if first.amount.min.is_some() == first.amount.max.is_some() || !first.measure.is_bare() {
        return None;
    }
    let comma = usize::from(scan.is(first.end, ","));
    let joins = matches!(scan.word(first.end + comma), "and" | "but");
    let at = first.end + comma + usize::from(joins);
    let other = range::read(scan, at).filter(|other| other.measure.start > at)?;
    let times = |found: &Bounded| found.measure.number.form == Form::Multiple;
    if times(first) || times(&other) {
        return None;
    }
    let amount = first.amount.and(other.amount)?;
    (comma == 1 || joins).then_some(Bounded { start: first.start, amount, ..other })
}

/// Whether number words are meant as a number: "one" and "half" often are not.
fn means_number(scan: &Scan, found: &Bounded) -> bool {
    let measure = &found.measure;
    let bounded = found.start < measure.start;
    let before = found.start.checked_sub(1).map_or("", |at| scan.view.word(at));
    let behind = scan.word(found.end);
    let alone = measure.is_bare() && measure.end == measure.start + 1 && !measure.number.digits;
    let followed = scan.token(found.end).is_some_and(|token| {
        token.is_word() && !scan.lists.noun_stops.has(token) || scan.is_hyphen(found.end)
    });
    let opening = starts_sentence(scan, found.start) || in_title(scan, found.start);
    let capital = |at: usize| scan.view.tokens.get(at).is_some_and(|token| token.is_capitalized());
    // "to high-five a fan", "in her mid-twenties"
    let joined = scan.glued(found.start)
        && scan.is_hyphen(found.start.wrapping_sub(1))
        && scan.glued(found.start - 1)
        && scan.is_word(found.start.wrapping_sub(2));
    if alone && joined && measure.number.form == Form::Cardinal {
        return false;
    }
    match measure.number.form {
        // "Roe scores the first try"
        Form::Vague if scan.word(measure.start).eq_ignore_ascii_case("scores") => {
            let stops = scan.token(found.end).is_some_and(|token| scan.lists.noun_stops.has(token));
            !stops || matches!(behind, "of" | "more" | "were" | "are" | "have" | "and")
        }
        // "more than doubled", "twice as many", "threefold", not "a double bed".
        Form::Multiple => {
            let folded = scan.word(measure.end - 1).ends_with("fold") || measure.number.digits;
            bounded || folded || matches!(behind, "the" | "as" | "that" | "what" | "its")
        }
        // "23rd Street"
        Form::Ordinal if measure.number.digits => {
            !capital(found.end)
                || !scan.token(found.end).is_some_and(|token| scan.lists.streets.has(token))
        }
        Form::Ordinal => {
            // "the Second Amendment" is a name; "first published" counts nothing.
            let name = capital(found.start) && capital(found.end) && !opening;
            let article = ["the", "a", "its", "their", "his", "her", "our", "my", "this"];
            let verb = is_verb_form(behind) && !article.contains(&before);
            followed && !matches!(before, "at" | "At") && !name && !verb || bounded
        }
        // "Round Two", "the Group of Seven", "7-Eleven"
        Form::Cardinal
            if alone
                && capital(found.start)
                && found.start > 0
                && (scan.view.tokens[found.start - 1].is_word() || scan.glued(found.start))
                && !matches!(before, "(" | "[" | "“" | "\"" | "‘" | "'")
                && !opening =>
        {
            false
        }
        // "on day four"
        Form::Cardinal
            if alone
                && !followed
                && !bounded
                && found.start > 0
                && scan.lists.identifiers.has(&scan.view.tokens[found.start - 1])
                && before != "no" =>
        {
            false
        }
        Form::Fraction if alone => {
            let of = matches!(
                behind,
                "of" | "the" | "a" | "an" | "its" | "their" | "his" | "her" | "our" | "all"
            );
            let rank = found.start.checked_sub(1).and_then(|at| scan.view.tokens.get(at));
            let named = rank.is_some_and(|token| {
                scan.view.lexicon.figures.ordinals.has(token)
                    || matches!(before, "other" | "last" | "this" | "latter" | "better")
            });
            (bounded || of) && !named
        }
        Form::Cardinal if alone && measure.number.value == 1.0 => {
            let pointed = matches!(
                before,
                "the"
                    | "The"
                    | "this"
                    | "This"
                    | "that"
                    | "That"
                    | "which"
                    | "Which"
                    | "no"
                    | "No"
                    | "any"
                    | "every"
                    | "each"
                    | "another"
                    | "some"
                    | "only"
                    | "such"
                    | "loved"
                    | "number"
                    | "Number"
            );
            // "one another", "one-on-one", "one-sided".
            let next = scan.past_hyphen(found.end);
            let joined = scan.word(next);
            let pair = matches!(behind, "another" | "hell")
                || next > found.end
                    && (matches!(joined, "on" | "by" | "to" | "off" | "time" | "way" | "stop")
                        || joined.ends_with("ed"))
                // "at one point", "on one hand"
                || matches!((before, behind), ("at" | "At", "point" | "time" | "stage"))
                || matches!((before, behind), ("on" | "On", "hand"));
            // "one needs to know", "the middle one shows it", "one day she left"
            let state = |token| scan.lists.states.has(token);
            let day = |token| scan.lists.durations.has(token);
            let next = scan.token(found.end);
            let counts = scan.is_hyphen(found.end)
                || counted::has_noun(scan, found.end, true) && !next.is_some_and(day)
                || next.is_some_and(state)
                || is_verb_form(behind);
            let whole = scan.view.tokens.len() == 1;
            (followed && counts || bounded || whole) && !pointed && !pair
        }
        _ => true,
    }
}

fn fact(scan: &Scan, found: Bounded) -> Fact {
    let tokens = found.start..found.end;
    let measure = &found.measure;
    let counted = match measure.kind {
        FigureKind::Quantity if measure.number.form == Form::Multiple => {
            Counted { noun: Some("time".into()), ..Counted::default() }
        }
        FigureKind::Quantity if measure.unit.is_none() => {
            counted::read(scan, &tokens, measure.number.value, false)
        }
        FigureKind::Percent | FigureKind::Ordinal => {
            let rank = measure.kind == FigureKind::Ordinal;
            counted::read(scan, &tokens, measure.number.value, rank)
        }
        _ => Counted::default(),
    };
    let counts = counted.counts();
    let value = Value::Figure(Figure {
        kind: measure.kind,
        amount: found.amount,
        unit: measure.unit,
        currency: measure.currency,
        noun: counted.noun,
        noun_span: counted.tokens.map(|tokens| scan.view.span(&tokens)),
        state: counted.state,
        counts,
        part_of: counted.part_of,
    });
    Fact { span: scan.view.span(&tokens), tokens, value }
}

#[cfg(test)]
mod tests;
