//! Whether a word is a sentence's verb, as far as its form tells.

use crate::facts::View;
use crate::lexicon::{Cue, WordClass};
use crate::text::{Case, Role, TokenKind};

/// Endings that only adjectives have, or nearly.
pub(super) const ADJECTIVE_ENDINGS: &[&str] =
    &["ful", "less", "ous", "ive", "able", "ible", "ic", "al", "ish"];

/// Whether the word shows by its form that it is a verb of the clause that begins at `start`:
/// "was", "may", "wins", and "warned" where it is no adjective, as in "the warned". False past the
/// text's end.
pub(super) fn is_verb(view: &View, at: usize, start: usize) -> bool {
    const SURE: [Cue; 8] = [
        Cue::Finite,
        Cue::Past,
        Cue::Present,
        Cue::Perfect,
        Cue::Future,
        Cue::Possible,
        Cue::Would,
        Cue::Reported,
    ];
    let Some(token) = view.tokens.get(at).filter(|token| token.is_word()) else { return false };
    let cues = view.lexicon.cues.get(token).copied().unwrap_or_default();
    let class = view.lexicon.speech.grammar.get(token);
    let word = view.word(at);
    let past = word.len() >= 5 && word.ends_with("ed");
    if class == Some(&WordClass::Time) || past && is_participle(view, at, start) {
        return false;
    }
    if SURE.iter().any(|&cue| cues.has(cue))
        || matches!(class, Some(WordClass::Be | WordClass::Auxiliary))
    {
        return true;
    }
    if word.ends_with('s') && view.role == Role::Heading {
        let does = cues.has(Cue::Act) || cues.has(Cue::Change) || is_between_names(view, at, start);
        return does && !stands_as_adjective(view, at, start);
    }
    past && !stands_as_adjective(view, at, start)
}

/// "A player invented by Roe": done to what stands before, as "by" tells, with no "was" to say when.
fn is_participle(view: &View, at: usize, start: usize) -> bool {
    /// The most tokens from "was" to its participle: "was, in 1998, bought by".
    const REACH: usize = 6;
    let passive = |at: usize| {
        matches!(view.class(at), Some(WordClass::Be | WordClass::Auxiliary))
            || matches!(view.word(at), "got" | "gets" | "get")
    };
    view.tokens.get(at + 1).is_some_and(|_| view.word(at + 1) == "by")
        && !(at.saturating_sub(REACH).max(start)..at).any(passive)
}

/// "Selmex terminates Roe's contract", "Roe sees a loss": what is done, behind who does it and
/// before what it is done to.
fn is_between_names(view: &View, at: usize, start: usize) -> bool {
    let Some(next) = view.tokens.get(at + 1) else { return false };
    let object = next.is_capitalized()
        || next.kind == TokenKind::Number
        || matches!(view.class(at + 1), Some(WordClass::Determiner | WordClass::Possessive));
    let word = view.word(at);
    at > start
        && view.tokens[at].case == Case::Lower
        && view.tokens[at - 1].is_capitalized()
        && object
        && !word.ends_with("ss")
        // "Maxwell's Equations"
        && !word.starts_with(['\'', '’'])
}

/// Whether a verb says what may or will be, not what is: "will", "could".
pub(super) fn is_modal(view: &View, at: usize) -> bool {
    const MODAL: [Cue; 4] = [Cue::Future, Cue::Possible, Cue::Would, Cue::Able];
    let cues = view.lexicon.cues.get(&view.tokens[at]).copied().unwrap_or_default();
    MODAL.iter().any(|&cue| cues.has(cue))
}

fn stands_as_adjective(view: &View, at: usize, start: usize) -> bool {
    let mut before = at;
    // "Newly finished parts"
    while before > start && view.word(before - 1).ends_with("ly") {
        before -= 1;
    }
    // "Apollo 11 landed"
    let word = |at: usize| view.tokens[at].is_word() || view.tokens[at].kind == TokenKind::Number;
    if before == start || !word(before - 1) {
        return true;
    }
    let before = view.word(before - 1);
    is_determiner(before) || ADJECTIVE_ENDINGS.iter().any(|ending| before.ends_with(ending))
}

fn is_determiner(word: &str) -> bool {
    ["the", "a", "an", "of", "for", "in", "to", "by", "with", "and", "or", "on", "at", "from"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}
