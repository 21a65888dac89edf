//! Runs: the longest stretches of a sentence that could be one name, read part by part.

use super::part::{self, Join, Part};
use crate::facts::{Taken, View};
use crate::lexer::{Case, TokenKind};
use std::ops::Range;

/// Reads the run that begins at `at` into `parts` and says where it ends.
pub(super) fn read(
    view: &View,
    taken: &Taken,
    at: usize,
    end: usize,
    headline: bool,
    parts: &mut Vec<Part>,
) -> usize {
    parts.clear();
    let mut next = at;
    loop {
        let mut part = part::word(view, next, end);
        // A date or figure ends the name it is tied to by a hyphen: "B-0$".
        let stop = part.tokens.clone().find(|&at| taken.any(&(at..at + 1)));
        part.tokens.end = stop.unwrap_or(part.tokens.end);
        next = part.tokens.end;
        parts.push(part);
        if stop.is_some() {
            return next;
        }
        let after = skip_line_end(view, next, end);
        // "Theresa May", "James To": a capital that only a name gives them.
        let named = parts.last().is_some_and(|p| p.given) && !headline && after == next;
        let surname = named && view.tokens.get(next).is_some_and(|t| t.case == Case::Title);
        if begins(view, taken, after, end) && (surname || !is_closed(view, after)) {
            next = after;
            continue;
        }
        if let Some(nickname) = nickname(view, next, end).filter(|_| !parts.is_empty()) {
            next = nickname.end;
            parts.push(Part { tokens: nickname, given: true, ..Part::default() });
            continue;
        }
        let Some((join, tokens)) = join(view, after, end) else { return next };
        let word = skip_line_end(view, tokens.end, end);
        if !begins(view, taken, word, end) || is_closed(view, word) {
            return next;
        }
        parts.push(Part::join(join, tokens));
        next = word;
    }
}

/// A word in quote marks between two words of a name: Robert "Bob" Roe.
fn nickname(view: &View, at: usize, end: usize) -> Option<Range<usize>> {
    let mark = |at: usize| matches!(view.word(at), "\"" | "“" | "”" | "'" | "‘" | "’");
    let capital = |at: usize| view.tokens[at].is_capitalized() && !is_closed(view, at);
    let quoted = at + 3 < end && mark(at) && mark(at + 2) && !view.tokens[at].glued;
    (quoted && capital(at + 1) && capital(at + 3)).then_some(at..at + 3)
}

fn skip_line_end(view: &View, at: usize, end: usize) -> usize {
    let line_end = at < end && view.tokens[at].kind == TokenKind::Newline;
    at + usize::from(line_end)
}

/// Whether a word of a name may begin here.
pub(super) fn begins(view: &View, taken: &Taken, at: usize, end: usize) -> bool {
    if at >= end || taken.any(&(at..at + 1)) {
        return false;
    }
    let token = &view.tokens[at];
    if token.is_capitalized() {
        return !part::is_prefix(view, at);
    }
    token.case == Case::Lower && part::is_prefixed(view, at) && at + 2 < end
}

/// Whether a capitalised word is one of grammar: "The", "I", "However", and "NOT" as it is shouted.
/// "US" is none.
pub(super) fn is_closed(view: &View, at: usize) -> bool {
    let token = &view.tokens[at];
    let word = token.text(view.text);
    let shouted = token.case == Case::Upper && word.len() > 1;
    let contracted = word
        .rsplit_once(['\'', '’'])
        .is_some_and(|(_, end)| matches!(end, "re" | "ve" | "ll" | "d" | "m" | "t"));
    let names = &view.lexicon.names;
    let known = || names.places.has(token) || names.organizations.has(token);
    let name = shouted && (word.len() < 3 || known());
    !name && (view.lexicon.function_words.has(token) || contracted)
}

/// What joins the word before `at` to the next one.
fn join(view: &View, at: usize, end: usize) -> Option<(Join, Range<usize>)> {
    let token = view.tokens[..end].get(at)?;
    let article = |at: usize| at + usize::from(view.word(at) == "the");
    let found = match token.text(view.text) {
        "of" => (Join::Of, at..article(at + 1)),
        "for" | "on" => (Join::For, at..article(at + 1)),
        "and" => (Join::And, at..at + 1),
        "&" => (Join::Ampersand, at..at + 1),
        "'s" | "’s" | "'S" | "’S" if token.glued => (Join::Possessive, at..at + 1),
        "'" | "’" if token.glued && view.word(at - 1).ends_with('s') => {
            (Join::Possessive, at..at + 1)
        }
        _ if part::is_particle(view, at) => {
            let more = (at + 1..at + 3).take_while(|&i| part::is_particle(view, i)).count();
            (Join::Particle, at..at + 1 + more)
        }
        _ => return None,
    };
    (found.1.end < end).then_some(found)
}
