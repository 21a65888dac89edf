//! What a claim's first words tell: "Why …", "Gently place the …", "If the dam fails, …".

use super::features::Features;
use super::shape::Shape;
use super::verb::cues;
use crate::facts::View;
use crate::lexicon::{Cue, WordClass};
use crate::text::Role;
use std::ops::Range;

/// Counts what the opening of the claim tells, which begins with a word.
pub(super) fn count(view: &View, claim: Range<usize>, found: &mut Features) {
    let (mut first, end) = (claim.start, claim.end);
    if matches!(view.word(first), "And" | "But" | "So" | "Or" | "Yet") {
        found.add(Shape::Opening);
        first = end.min(first + 1 + usize::from(view.word(first + 1) == ","));
    }
    let (word, claim) = (view.word(first), first..end);
    if cues(view, first).has(Cue::Wh) {
        found.add(Shape::OpensAsking);
    }
    if matches!(word, "If" | "if" | "Unless" | "unless") {
        found.add(Shape::OpensIf);
    }
    if word == "To" && view.class(first + 2) == Some(WordClass::Be) {
        found.add(Shape::Maxim);
    }
    if instructs(view, &claim) || told_behind_comma(view, &claim) {
        found.add(Shape::Instruction);
    }
    if links(view, &claim) {
        found.add(Shape::Introduces);
    }
    if claim.start == 0 && is_byline(view, claim) {
        found.add(Shape::Byline);
    }
}

/// "Read more: Mayor resigns": what follows is another page's title.
fn links(view: &View, claim: &Range<usize>) -> bool {
    let phrase = view.lexicon.cues.at(&view.tokens[..claim.end], claim.start);
    phrase.is_some_and(|(length, cues)| {
        let end = claim.start + length;
        cues.has(Cue::Boilerplate) && (view.word(end - 1) == ":" || view.word(end) == ":")
    })
}

/// "Gently place the pot", "Never pour oil", "Be warned".
fn instructs(view: &View, claim: &Range<usize>) -> bool {
    let word = view.word(claim.start);
    let verb = claim.start + usize::from(word.ends_with("ly"));
    let forbids =
        matches!(word, "Don't" | "don't" | "Don’t" | "don’t" | "Please" | "please" | "Never");
    let being =
        matches!(word, "Be" | "be") && view.class(claim.start + 1) != Some(WordClass::Object);
    forbids || being || commands(view, verb, claim.end)
}

/// A verb that commands, before what it governs: "place the", "see Roe's".
fn commands(view: &View, verb: usize, end: usize) -> bool {
    const GOVERNED: [Option<WordClass>; 3] =
        [Some(WordClass::Determiner), Some(WordClass::Possessive), Some(WordClass::Object)];
    let named = || matches!(view.word(verb + 2), "'s" | "’s") && verb + 2 < end;
    let it = || matches!(view.word(verb + 1), "it" | "you");
    verb + 1 < end
        && cues(view, verb).has(Cue::Command)
        && (GOVERNED.contains(&view.class(verb + 1)) || it() || named())
}

/// "Since you have the time, play it here": who is spoken to is told what to do.
fn told_behind_comma(view: &View, claim: &Range<usize>) -> bool {
    let spoken_to = view.class(claim.start) == Some(WordClass::Subordinator)
        && matches!(view.word(claim.start + 1), "you" | "You");
    let comma = || claim.clone().find(|&at| view.word(at) == ",");
    spoken_to && comma().is_some_and(|comma| commands(view, comma + 1, claim.end))
}

/// Who wrote it: "Lena Roe is a reporter covering Selm." Said of what was, it is news.
fn is_byline(view: &View, claim: Range<usize>) -> bool {
    const PRESS: [&str; 8] = [
        "reporter",
        "writer",
        "editor",
        "columnist",
        "correspondent",
        "journalist",
        "contributor",
        "blogger",
    ];
    /// The most tokens of a name, and of what the writer is: "a senior staff reporter".
    const REACH: usize = 6;
    if view.role == Role::Heading || !view.tokens[claim.start].is_capitalized() {
        return false;
    }
    let within = |from: usize| from..claim.end.min(from + REACH);
    let Some(is) = within(claim.start + 1).find(|&at| view.word(at) == "is") else { return false };
    let Some(press) = within(is + 1).find(|&at| PRESS.contains(&view.word(at))) else {
        return false;
    };
    matches!(view.word(is + 1), "a" | "an" | "the")
        && matches!(view.word(press + 1), "for" | "at" | "covering" | "with" | "in" | "based" | ".")
        && !claim.clone().any(|at| cues(view, at).has(Cue::Past))
}
