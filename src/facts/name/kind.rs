//! What a name names, told from its parts and from the words around it.

use super::NameKind;
use super::part::{Join, Part};
use crate::facts::View;
use crate::lexicon::Head;
use std::ops::Range;

/// A kind, and whether anything spoke for it.
pub(super) struct Judgement {
    pub kind: NameKind,
    pub guessed: bool,
}

fn sure(kind: NameKind) -> Judgement {
    Judgement { kind, guessed: false }
}

fn guess(kind: NameKind) -> Judgement {
    Judgement { kind, guessed: true }
}

fn of_head(head: Head) -> NameKind {
    match head {
        Head::Organization => NameKind::Organization,
        Head::Place => NameKind::Place,
        Head::Other => NameKind::Other,
    }
}

/// The kind of a name by its parts alone.
pub(super) fn judge(parts: &[Part], titled: bool) -> Judgement {
    if titled {
        return sure(NameKind::Person);
    }
    match parts {
        [one] => single(one),
        [first, ..] => {
            let joined = parts.iter().position(|p| matches!(p.join, Some(Join::Of | Join::For)));
            let head = match joined {
                Some(at) => parts[at - 1].head,
                None => parts[parts.len() - 1].head,
            };
            let person = first.given && parts.len() == 2 && !first.is_known();
            match head {
                Some(head) if !person => sure(of_head(head)),
                _ if joined.is_some() => guess(NameKind::Other),
                _ => several(parts),
            }
        }
        [] => guess(NameKind::Other),
    }
}

fn single(part: &Part) -> Judgement {
    if part.place.is_some() {
        return sure(NameKind::Place);
    }
    if part.organization.is_some() {
        return sure(NameKind::Organization);
    }
    match part.head {
        Some(head) if !part.given => return sure(of_head(head)),
        _ => {}
    }
    match () {
        () if part.given => sure(NameKind::Person),
        () if part.upper => guess(NameKind::Organization),
        () if part.ordinary => guess(NameKind::Other),
        () => guess(NameKind::Person),
    }
}

fn several(parts: &[Part]) -> Judgement {
    let words = || parts.iter().filter(|part| part.join.is_none());
    let (first, last) = (&parts[0], &parts[parts.len() - 1]);
    let direction = |part: &Part| part.is_plain() || part.place.is_some_and(|p| p.demonym);
    if last.is_location() && words().rev().skip(1).all(direction) {
        return sure(NameKind::Place);
    }
    if parts.iter().any(|part| part.join == Some(Join::Ampersand)) {
        return sure(NameKind::Organization);
    }
    if first.given || first.initial || words().any(|part| part.initial || part.suffix) {
        return sure(NameKind::Person);
    }
    if words().any(|part| part.is_known()) {
        return guess(NameKind::Organization);
    }
    if words().all(|part| part.ordinary) {
        return guess(NameKind::Other);
    }
    if words().any(|part| part.ordinary || part.upper) {
        return guess(NameKind::Organization);
    }
    guess(NameKind::Person)
}

/// The kind of a name that only a guess stands for, by the words around it; none where they are
/// silent.
pub(super) fn in_context(
    view: &View,
    tokens: &Range<usize>,
    guessed: NameKind,
) -> Option<NameKind> {
    if guessed != NameKind::Other && is_setting(view, tokens.start) {
        return Some(NameKind::Place);
    }
    let before = tokens.start.checked_sub(1).map_or("", |at| view.word(at));
    let article = matches!(before, "the" | "The") && tokens.len() == 1;
    (article && guessed == NameKind::Person).then_some(NameKind::Organization)
}

/// Whether the word before lets a place follow, or something else.
pub(super) fn may_set(view: &View, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| view.word(at));
    is_setting(view, at) || matches!(before, "at" | "to" | "from" | "of" | "around" | "through")
}

/// Whether the word before says that a place follows.
pub(super) fn is_setting(view: &View, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| view.word(at));
    matches!(before, "in" | "In" | "near" | "outside" | "across" | "throughout")
}
