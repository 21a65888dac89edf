//! Who or what is told by a name and a small word: "the Monti government", "Selm's mayor".

use super::kind::{modifies, of_head};
use super::{NameKind, NameValue};
use crate::facts::{Fact, Value, View};
use crate::lexicon::is_verb_form;
use std::ops::Range;

/// The bodies, parts and offices told by the names among `facts`, which are in order, and the
/// places that names of the lists begin with: "Hong Kong" in "Hong Kong Island".
pub fn bodies(view: &View, facts: &[Fact]) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut push = |tokens: &Range<usize>, kind| {
        let span = view.span(tokens);
        let value = NameValue::new(kind, span.of(view.text).to_string(), None, true);
        found.push(Fact { span, tokens: tokens.clone(), value: Value::Name(value) });
    };
    let mut last = 0..0;
    for (at, fact) in facts.iter().enumerate() {
        let Value::Name(name) = &fact.value else { continue };
        let (mut tokens, mut named) = (fact.tokens.clone(), name.kind);
        if tokens.start < last.end {
            continue;
        }
        let mut next = facts[at + 1..].iter().map(|fact| fact.tokens.start);
        let place = view.lexicon.names.places.at(&view.tokens[..tokens.end - 1], tokens.start);
        if let Some((length, place)) = place
            && name.kind != NameKind::Person
            && !place.demonym
            && next.clone().next() != Some(tokens.start)
        {
            push(&(tokens.start..tokens.start + length), NameKind::Place);
        }
        let next = next.find(|&next| next >= tokens.end).unwrap_or(usize::MAX);
        if let Some((told, kind)) = behind(view, &tokens).filter(|(told, _)| told.end <= next) {
            push(&told, kind);
            (tokens, named) = (told, kind);
        }
        // "President of Selm": a title with its capital is a name already.
        let apart = |start: usize| start >= last.end || start == last.start;
        let told = before(view, &tokens, named);
        if let Some((told, kind)) = told.filter(|(told, _)| apart(told.start)) {
            push(&told, kind);
            tokens.start = told.start;
        }
        last = tokens;
    }
    found
}

/// What a small word, or a title in small letters, says somebody or something is: how many tokens.
fn told(view: &View, at: usize) -> Option<(usize, NameKind)> {
    let names = &view.lexicon.names;
    let body = names.bodies.at(view.tokens, at).map(|body| (body.0, of_head(*body.1)));
    body.or_else(|| names.titles.at(view.tokens, at).map(|title| (title.0, NameKind::Person)))
}

/// "The Monti | regional government", "Selm's | mayor".
fn behind(view: &View, name: &Range<usize>) -> Option<(Range<usize>, NameKind)> {
    /// How many words may stand before the one that tells.
    const WORDS: usize = 2;
    let small = |at: usize| {
        let token = view.tokens.get(at);
        token.is_some_and(|t| t.is_word() && !t.is_capitalized() && !t.glued)
            && view.class(at).is_none()
            && !is_verb_form(view.word(at))
    };
    let start = name.end + usize::from(matches!(view.word(name.end), "'s" | "’s"));
    for at in start..=start + WORDS {
        if !small(at) {
            return None;
        }
        if let Some((length, kind)) = told(view, at) {
            let end = at + length;
            // "Selmex chairwoman Lena Roe" is named.
            let named = kind == NameKind::Person
                && view.tokens.get(end).is_some_and(|token| token.is_capitalized());
            return (!named && !modifies(view, end)).then_some((name.start..end, kind));
        }
        // "Dorn leaves office"
        if at == name.end && view.word(at).ends_with('s') {
            return None;
        }
    }
    None
}

/// "The president of | the Lombardy region", "a lawyer for | Roe", "a professor at | the Tarn School".
fn before(view: &View, name: &Range<usize>, kind: NameKind) -> Option<(Range<usize>, NameKind)> {
    const LONGEST: usize = 3;
    let article = name.start.checked_sub(1)?;
    let joint = article - usize::from(article > 0 && view.word(article) == "the");
    let of = match view.word(joint) {
        "of" => true,
        "for" => false,
        "at" | "with" if kind == NameKind::Organization => false,
        _ => return None,
    };
    // "a member of the Selm council", "a friend of Roe's"
    if modifies(view, name.end) || matches!(view.word(name.end), "'s" | "’s") {
        return None;
    }
    (1..=LONGEST.min(joint)).rev().find_map(|length| {
        let (told, kind) = told(view, joint - length)?;
        let fits = told == length && (of || kind == NameKind::Person);
        fits.then_some((joint - length..name.end, kind))
    })
}
