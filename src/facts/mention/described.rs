//! Names by the nouns that describe them: "the mayor" after "Lena Roe, mayor of Selm".

use crate::facts::{NameValue, View};
use crate::lexicon::{WordClass, folded};
use crate::text::TokenKind;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The most tokens of a description.
const DESCRIPTION: usize = 8;

/// The last name that each noun described.
#[derive(Default)]
pub(super) struct Described<'a>(FxHashMap<String, &'a NameValue>);

impl<'a> Described<'a> {
    pub(super) fn add(&mut self, noun: &str, name: &'a NameValue) {
        self.0.insert(folded(noun).collect(), name);
    }

    pub(super) fn get(&self, noun: &str) -> Option<&'a NameValue> {
        self.0.get(noun).copied()
    }
}

/// Calls `found` with each noun that describes the name at `tokens`: its title, and the head of
/// an apposition behind it.
pub(super) fn describing(view: View, tokens: &Range<usize>, mut found: impl FnMut(usize)) {
    let titles = &view.lexicon.names.titles;
    if let Some(mut before) = tokens.start.checked_sub(1) {
        if view.word(before) == "." && before > 0 {
            before -= 1;
        }
        if titles.has(&view.tokens[before]) {
            found(before);
        }
    }
    if let Some(head) = apposition(view, tokens.end) {
        found(head);
    }
}

/// The head of ", a former mayor of …" behind a name; an age may stand between.
fn apposition(view: View, behind: usize) -> Option<usize> {
    let is = |at: usize, mark: &str| view.word(at) == mark;
    let mut at = behind;
    if !is(at, ",") {
        return None;
    }
    at += 1;
    let aged = view.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number) && is(at + 1, ",");
    if aged {
        at += 2;
    }
    let class = |at: usize| {
        view.tokens.get(at).and_then(|token| view.lexicon.speech.grammar.get(token)).copied()
    };
    let determined = matches!(class(at), Some(WordClass::Determiner | WordClass::Possessive));
    at += usize::from(determined);
    let nominal = |at: &usize| {
        view.tokens.get(*at).is_some_and(|t| t.is_word()) && class(*at).is_none()
            || matches!(view.word(*at), "-" | "'s" | "’s")
    };
    let length = (at..at + DESCRIPTION).take_while(nominal).count();
    let head = (at + length).checked_sub(1).filter(|&head| head >= at)?;
    let ends = matches!(view.word(head + 1), "," | "." | ";" | ")" | "")
        || matches!(class(head + 1), Some(WordClass::Preposition | WordClass::Relative));
    let noun = !view.tokens[head].is_capitalized()
        && (determined || view.lexicon.names.titles.has(&view.tokens[head]));
    (ends && noun).then_some(head)
}
