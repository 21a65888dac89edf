//! Digits that are no quantities: names, scores, phone numbers, list marks, years without a date.

use super::FigureKind;
use super::counted::SCALES;
use super::measure::Measure;
use super::range::Bounded;
use super::scan::Scan;
use crate::lexicon::is_verb_form;
use crate::text::{Case, TokenKind};

/// Tokens beside a pair of numbers in which a word of winning or voting is looked for.
const REACH: usize = 4;

/// Whether the figure found is only part of something else.
pub(super) fn is_label(scan: &Scan, found: &Bounded) -> bool {
    let measure = &found.measure;
    let (start, end) = (measure.start.min(found.start), found.end);
    if !measure.number.digits || measure.kind == FigureKind::Money {
        return false;
    }
    if joined_before(scan, start) {
        return true;
    }
    if !measure.is_bare() {
        // "runway 9L"
        let sign = &scan.view.tokens[measure.end - 1];
        let letter = sign.glued && sign.case == Case::Upper && sign.span.len() == 1;
        let before = start.checked_sub(1).map(|at| &scan.view.tokens[at]);
        return letter && before.is_some_and(|token| scan.lists.identifiers.has(token));
    }
    let plain = measure.end == measure.start + 1;
    let bounded = found.start < measure.start && !found.dashed;
    joined_behind(scan, end)
        || plain && is_code(scan, measure)
        || found.dashed && is_score(scan, found)
        || plain && is_pair(scan, found)
        || plain && !bounded && !scan.word(measure.start).contains(',') && is_named(scan, found)
        || plain && !bounded && is_model(scan, found)
        || plain && !bounded && (is_year(scan, measure) || is_house(scan, found))
        || is_list_mark(scan, found)
        || in_run(scan, found)
}

/// Digits beside digits that were no figure: parts of a phone number, "(212) 555-0147".
fn in_run(scan: &Scan, found: &Bounded) -> bool {
    let number = |at: usize| scan.view.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    if scan.is(found.end, ")") && scan.glued(found.end) && number(found.end + 1) {
        return true;
    }
    let before = found.start.checked_sub(1).and_then(|at| scan.token(at));
    before.is_some_and(|token| token.kind == TokenKind::Number) && !counts(scan, found.end)
}

/// "F-16", "9/11", "#5", "'90", "+44".
fn joined_before(scan: &Scan, start: usize) -> bool {
    if start == 0 || !scan.glued(start) {
        return false;
    }
    let before = start - 1;
    let text = scan.view.word(before);
    match text {
        "-" | "‐" | "‑" | "–" => {
            let scale = before > 0 && SCALES.contains(&scan.view.word(before - 1));
            before > 0 && scan.glued(before) && !is_mark(scan, before - 1) && !scale
        }
        "/" | "." | ":" | "#" | "№" | "'" | "’" | "_" | "^" | "@" | "\\" | "&" | "*" | "="
        | "%" => true,
        // A note's mark: "it did.[12]"
        "[" => scan.glued(before) && scan.is(start + 1, "]"),
        "+" => !scan.glued(before),
        _ => scan.view.tokens[before].kind != TokenKind::Punct,
    }
}

fn is_mark(scan: &Scan, at: usize) -> bool {
    matches!(scan.view.word(at), "(" | "[" | "“" | "\"" | "$" | "£" | "€" | "~")
}

/// "5G", "20s", "3:45", "401(k)", "24/7", "6-4" that is no range.
fn joined_behind(scan: &Scan, end: usize) -> bool {
    let Some(token) = scan.view.tokens.get(end).filter(|token| token.glued) else { return false };
    let text = token.text(scan.view.text);
    let digits_next = scan.glued(end + 1) && scan.view.tokens[end + 1].kind == TokenKind::Number;
    match text {
        "/" | ":" | "^" | "*" | "=" | "_" => true,
        "(" => scan.glued(end + 1) && scan.view.tokens[end + 1].is_word(),
        // "2.8.x"
        "." if scan.glued(end + 1) && scan.view.word(end + 1) == "x" => true,
        // "7-Eleven"
        "-" if scan.glued(end + 1) && scan.view.tokens[end + 1].is_capitalized() => {
            !in_title(scan, end + 1)
        }
        "-" | "–" | "‑" | "‐" | "." | "−" => digits_next,
        _ => {
            matches!(token.kind, TokenKind::Word | TokenKind::Acronym | TokenKind::Number)
                && !text.starts_with(['\'', '’'])
        }
    }
}

/// "007", and digits longer than any count.
fn is_code(scan: &Scan, measure: &Measure) -> bool {
    let text = scan.word(measure.start);
    if matches!(scan.word(measure.end), "BC" | "BCE" | "AD") {
        return true;
    }
    let zeros = text.len() > 1 && text.starts_with('0') && !text.contains('.');
    // "dialled 999", "a 911 call"
    let behind = measure.start + 1;
    let emergency = matches!(text, "911" | "999")
        && (scan.word(behind).starts_with("call") || !counts(scan, behind));
    zeros || emergency || text.len() > 15 && !text.contains(',')
}

/// "won 3-1", "a 5-4 ruling"; "1914-1918" is no range of things either.
fn is_score(scan: &Scan, found: &Bounded) -> bool {
    let (low, high) = (found.amount.min.unwrap_or_default(), found.amount.max.unwrap_or_default());
    let years = (1000.0..2100.0).contains(&low) && (1000.0..2100.0).contains(&high);
    let beside = |at: usize| scan.token(at).is_some_and(|token| scan.lists.score_words.has(token));
    // "the Tarns (9-14)"
    let tally = found.start > 1
        && matches!(scan.view.word(found.start - 1), "(")
        && scan.view.tokens[found.start - 2].is_capitalized()
        && scan.is(found.end, ")");
    // "6-4, 2-6, 7-5"
    let joint = |at: usize| scan.is_hyphen(at) && scan.glued(at) && scan.glued(at + 1);
    let comma = |at: usize| scan.is(at, ",");
    let listed = found.start > 3 && comma(found.start - 1) && joint(found.start - 3)
        || comma(found.end) && joint(found.end + 2);
    let near = tally
        || listed
        || (found.start.saturating_sub(REACH)..found.start).any(beside)
        || (found.end..found.end + REACH).any(beside);
    years && !counts(scan, found.end) && low > 1500.0
        || low < 200.0 && near && !counts(scan, found.end)
}

/// "3 - 1", "7-2 up": two figures with a hyphen between them that are no range.
fn is_pair(scan: &Scan, found: &Bounded) -> bool {
    // "a 3 to 1 margin"
    let to_one = |at: usize| scan.is(at, "to") && scan.is(at + 1, "1");
    let joint = |at: usize| {
        let dash = scan.is_hyphen(at) || scan.is(at, "–") && found.measure.number.value < 200.0;
        dash && scan.glued(at) == scan.glued(at + 1) || to_one(at)
    };
    let (start, end) = (found.start, found.end);
    let before = start > 1 && joint(start - 1) && scan.digits(start - 2).is_some();
    let behind = joint(end) && scan.digits(end + 1).is_some();
    (before || behind) && !counts(scan, end)
}

/// "chapter 3", "Flight 12", "No. 1", "Boeing 737".
fn is_named(scan: &Scan, found: &Bounded) -> bool {
    let Some(mut before) = found.start.checked_sub(1) else { return false };
    let dotted = scan.is(before, ".") && before > 0 && !starts_sentence(scan, found.start);
    let owned = matches!(scan.view.word(before), "'s" | "’s") && before > 0;
    before -= usize::from(dotted || owned);
    let Some(token) = scan.view.tokens.get(before).filter(|token| token.is_word()) else {
        return false;
    };
    let counted = counts(scan, found.end);
    if scan.lists.identifiers.has(token) {
        let named = token.is_capitalized() && !starts_sentence(scan, before);
        return !counted || named && !owned;
    }
    // "In Texas 20 died", "In Selm 20 were hurt"
    let apart = scan.view.lexicon.names.places.has(token)
        || matches!(scan.word(found.end), "were" | "are" | "have");
    let name = token.is_capitalized() && !dotted && !owned && !apart;
    // "the S&P 500 rose"
    let acts = token.case == Case::Upper && is_verb_form(scan.word(found.end));
    let followed = scan.token(found.end).filter(|_| !acts).is_some_and(|token| {
        let hyphen = scan.is_hyphen(found.end);
        hyphen || token.is_word() && !scan.lists.noun_stops.has(token)
    });
    // "Red Hat 7.2 machines"
    let version = scan.word(found.measure.start).contains('.')
        && !counted
        && !SCALES.iter().any(|scale| scale.eq_ignore_ascii_case(scan.view.word(before)));
    name && (version || !followed && !starts_sentence(scan, before) && !in_title(scan, before))
}

/// "the 486 is a chip", "the 747 was late": several would be many; golf's "9-iron".
fn is_model(scan: &Scan, found: &Bounded) -> bool {
    let article = found.start > 0 && matches!(scan.view.word(found.start - 1), "the" | "The");
    // News parts thousands by commas: "an 8088 chip".
    let digits = scan.word(found.measure.start);
    let code = digits.len() > 3
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !is_verb_form(scan.word(found.end))
        && scan.token(found.end).is_some_and(|t| t.is_word() && !scan.lists.noun_stops.has(t))
        && !counts(scan, found.end);
    let club = scan.is_hyphen(found.end) && scan.is(found.end + 1, "iron");
    code || club
        || article && matches!(scan.word(found.end), "is" | "was" | "has" | "isn't" | "wasn't")
}

/// "10 Downing Street", "40 East 5th Avenue"
fn is_house(scan: &Scan, found: &Bounded) -> bool {
    const LONGEST: usize = 5;
    let numbered = |at: usize| scan.digits(at).is_some() || scan.digits(at - 1).is_some();
    let words = (found.end..found.end + LONGEST).map_while(|at| {
        let part = at > found.end && numbered(at);
        scan.view.tokens.get(at).filter(|token| token.is_capitalized() || part)
    });
    words.skip(1).any(|token| scan.lists.streets.has(token)) && !counts(scan, found.end)
}

/// Four digits that are a year more likely than a count.
fn is_year(scan: &Scan, measure: &Measure) -> bool {
    let text = scan.word(measure.start);
    let year = text.len() == 4 && (1500.0..2100.0).contains(&measure.number.value);
    year && text.bytes().all(|b| b.is_ascii_digit()) && !counts(scan, measure.end)
}

/// "1. ", "2) " at the start of a line.
fn is_list_mark(scan: &Scan, found: &Bounded) -> bool {
    let tokens = scan.view.tokens;
    let first = |at: usize| at == 0 || tokens[at - 1].kind == TokenKind::Newline;
    let bracketed = found.start > 0 && matches!(scan.view.word(found.start - 1), "(" | "[");
    let start = found.start - usize::from(bracketed);
    let closed = matches!(scan.word(found.end), ")" | "]");
    // "It is 1) late and 2) dark": nothing was opened.
    let unopened = (start.saturating_sub(REACH)..start).all(|at| !is_mark(scan, at));
    let inline = closed && !bracketed && unopened && !scan.glued(found.end + 1);
    let mark = closed || scan.is(found.end, ".") && !bracketed && !scan.glued(found.end + 1);
    let more = tokens.get(found.end + 1).is_some_and(|token| token.kind != TokenKind::Newline);
    mark && more && (first(start) || inline) && found.end == found.start + 1
}

/// Whether what follows is plainly counted: a plural noun, or "dead" and its like.
fn counts(scan: &Scan, at: usize) -> bool {
    let plural = |at: usize| {
        scan.token(at).is_some_and(|token| {
            let word = scan.word(at);
            let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
            token.is_word()
                && (ends || scan.lists.plurals.has(token) || scan.lists.states.has(token))
                && !scan.lists.noun_stops.has(token)
        })
    };
    let goes_on =
        |at: usize| scan.token(at).is_some_and(|t| t.is_word() && !scan.lists.noun_stops.has(t));
    plural(at) || goes_on(at) && (plural(at + 1) || goes_on(at + 1) && plural(at + 2))
}

/// Whether a sentence begins with the token.
pub(super) fn starts_sentence(scan: &Scan, at: usize) -> bool {
    let sentences = scan.view.sentences;
    let next = sentences.partition_point(|sentence| sentence.tokens.start <= at);
    next > 0 && sentences[next - 1].tokens.start == at
}

/// Whether the words around are capitalised as in a headline, so that a capital means nothing.
pub(super) fn in_title(scan: &Scan, at: usize) -> bool {
    let words = (at.saturating_sub(4)..at + 6)
        .filter_map(|at| scan.view.tokens.get(at))
        .filter(|token| token.is_word() && token.span.len() > 3);
    let (capital, all) = words.fold((0, 0), |(capital, all), token| {
        (capital + usize::from(token.is_capitalized()), all + 1)
    });
    all > 2 && capital * 4 >= all * 3
}
