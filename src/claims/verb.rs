//! Whether a word is a sentence's verb, as far as its form tells.

use crate::facts::View;
use crate::lexicon::{Cue, Cues, WordClass};
use crate::text::{Case, Role, TokenKind};

/// Endings that only adjectives have, or nearly.
pub(super) const ADJECTIVE_ENDINGS: &[&str] =
    &["ful", "less", "ous", "ive", "able", "ible", "ic", "al", "ish"];

/// What the word by itself tells of its sentence.
pub(super) fn cues(view: &View, at: usize) -> Cues {
    let token = view.tokens.get(at);
    token.and_then(|token| view.lexicon.cues.get(token)).copied().unwrap_or_default()
}

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
    let cues = cues(view, at);
    let class = token.class;
    let word = view.word(at);
    let past = word.len() >= 5 && word.ends_with("ed");
    // "Being built", "Added a theme": with nobody before who does it.
    let going =
        word.len() > 4 && word.ends_with("ing") || at > start && view.word(at - 1) == "being";
    let opens =
        || token.case != Case::Lower && !view.tokens[start..at].iter().any(|token| token.is_word());
    let done = past && (opens() || is_participle(view, at, start));
    if class == Some(WordClass::Time) || going || done {
        return false;
    }
    if view.role == Role::Heading && (counts(view, at, start) || tolls(view, at, start)) {
        return true;
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

/// "Strikes kill 12": what many do to a number, in a heading.
fn counts(view: &View, at: usize, start: usize) -> bool {
    let next = view.tokens.get(at + 1);
    next.is_some_and(|next| next.kind == TokenKind::Number) && may_be_verb(view, at, start)
}

/// "Two dead in Selm", in a heading; but not "the dead of Selm", "left for dead in Selm".
fn tolls(view: &View, at: usize, start: usize) -> bool {
    matches!(view.word(at), "dead" | "missing" | "hurt")
        && at > start
        && !matches!(view.word(at - 1), "the" | "The" | "for" | "a")
        && view.class(at + 1) == Some(WordClass::Preposition)
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

/// "That's", "she's", "there's"; but not "Lena's".
fn is_short_be(view: &View, at: usize, start: usize) -> bool {
    matches!(view.word(at), "'s" | "’s")
        && at > start
        && (view.class(at - 1) == Some(WordClass::Pronoun)
            || ["that", "there", "here"].iter().any(|w| w.eq_ignore_ascii_case(view.word(at - 1))))
}

/// Whether the word may be a verb for where it stands, though its form does not show it: "the bug
/// resides in", "women describe a".
pub(super) fn may_be_verb(view: &View, at: usize, start: usize) -> bool {
    if is_short_be(view, at, start) {
        return true;
    }
    let token = &view.tokens[at];
    let open = token.is_word() && token.case == Case::Lower && view.class(at).is_none();
    if at <= start || !open || view.word(at).ends_with("ing") || !may_govern(view, at + 1) {
        return false;
    }
    let adverb =
        |at: usize| view.word(at).ends_with("ly") || view.class(at) == Some(WordClass::Adverb);
    let before = (start..at).rev().find(|&at| !adverb(at)).unwrap_or(start);
    let (word, last) = (view.word(at), view.word(before));
    // Past as well as present: "the drug cut the risk".
    if matches!(
        word,
        "cut" | "hit" | "put" | "set" | "let" | "shut" | "cost" | "beat" | "burst" | "quit"
    ) && view.class(before).is_none()
    {
        return true;
    }
    let one = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    match view.class(before) {
        Some(WordClass::Pronoun | WordClass::Relative) => return true,
        Some(WordClass::Determiner) => return one && matches!(last, "This" | "this" | "That"),
        Some(_) => return false,
        None if matches!(last, "'s" | "’s" | "'" | "’") => return false,
        None => {}
    }
    let named = view.tokens[before].is_capitalized() || !view.tokens[before].is_word();
    let many = named || is_plural(view, before, start);
    if one { named || !last.ends_with('s') && !last.ends_with("ed") } else { many }
}

/// Whether a verb may stand before the token: "in", "the", "9".
fn may_govern(view: &View, at: usize) -> bool {
    let Some(next) = view.tokens.get(at) else { return false };
    let quote = |at: usize| matches!(view.word(at), "“" | "\"" | "‘" | "[");
    match view.class(at) {
        Some(class) => !matches!(class, WordClass::Subordinator | WordClass::Conjunction),
        None => {
            next.is_capitalized()
                || next.kind == TokenKind::Number
                || matches!(view.word(at), "£" | "$" | "€")
                || matches!(view.word(at), "," | ":") && quote(at + 1)
                || quote(at)
                || matches!(view.word(at), "up" | "down" | "out" | "back" | "together")
                || view.word(at).ends_with("ly")
        }
    }
}

/// "Women", "the titles of the festival": what more than one do stands behind it.
fn is_plural(view: &View, at: usize, start: usize) -> bool {
    /// The most tokens of the phrase a noun is told by: "of the old festival".
    const REACH: usize = 4;
    let many = |word: &str| {
        word.ends_with('s') || matches!(word, "people" | "men" | "women" | "children" | "police")
    };
    let told = (at.saturating_sub(REACH).max(start + 1)..at)
        .rev()
        .find(|&at| view.class(at) == Some(WordClass::Preposition));
    many(view.word(at)) || told.is_some_and(|at| many(view.word(at - 1)))
}

/// Whether a verb says what may or will be, not what is: "will", "could".
pub(super) fn is_modal(view: &View, at: usize) -> bool {
    const MODAL: [Cue; 4] = [Cue::Future, Cue::Possible, Cue::Would, Cue::Able];
    let cues = cues(view, at);
    MODAL.iter().any(|&cue| cues.has(cue))
}

fn stands_as_adjective(view: &View, at: usize, start: usize) -> bool {
    let mut before = at;
    // "Newly finished parts", but "the shop in Ely opened"
    let adverb = |at: usize| {
        view.word(at).ends_with("ly") && (at == start || view.tokens[at].case == Case::Lower)
    };
    while before > start && adverb(before - 1) {
        before -= 1;
    }
    // "Apollo 11 landed", "the whales (sperm whales) stranded"
    let word = |at: usize| {
        let token = &view.tokens[at];
        token.is_word() || token.kind == TokenKind::Number || view.word(at) == ")"
    };
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
