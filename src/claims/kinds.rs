//! What kinds of thing a claim asserts.
//!
//! Facts tell figures and dates. The rest is told by words, and here a word's place counts: "more
//! than 80" is a figure and no comparison, "the left bank" no event, "most people" no superlative.

use super::features::Features;
use super::shape::Shape;
use super::{Kind, is_of_others};
use crate::facts::{Attribution, Reading, Value, View};
use crate::lexicon::{Cue, Cues, Manner, WordClass};
use std::ops::Range;

/// One word of a claim.
#[derive(Clone, Copy)]
struct Here<'a> {
    at: usize,
    word: &'a str,
    /// What it tells by itself.
    cues: Cues,
    /// What a phrase of several words tells that begins with it.
    phrase: Cues,
}

impl Here<'_> {
    fn has(self, cue: Cue) -> bool {
        self.cues.has(cue) || self.phrase.has(cue)
    }
}

/// Whether a word makes the claim it stands in one of a kind.
type Tells<'a> = fn(&Kinds<'a>, Here<'a>, &Range<usize>) -> bool;

/// A block as the kinds of its claims are read from it.
pub(super) struct Kinds<'a> {
    view: View<'a>,
    /// Whether each token is part of a figure: "at least nine".
    figured: Vec<bool>,
}

impl<'a> Kinds<'a> {
    const TOLD_BY_WORDS: [(Kind, Tells<'a>); 6] = [
        (Kind::Event, Self::happens),
        (Kind::Comparison, Self::compares),
        (Kind::Superlative, Self::tops),
        (Kind::Record, Self::breaks_record),
        (Kind::Cause, Self::causes),
        (Kind::Definition, Self::defines),
    ];

    /// Looks over a block once.
    pub(super) fn new(view: View<'a>, reading: &Reading) -> Self {
        let mut figured = vec![false; reading.tokens.len()];
        for fact in &reading.facts {
            if matches!(fact.value, Value::Figure(_)) {
                figured[fact.tokens.clone()].fill(true);
            }
        }
        Kinds { view, figured }
    }

    /// The kinds of a claim, each at most once, in the order of [`Kind`].
    pub(super) fn of(
        &self,
        tokens: &Range<usize>,
        features: &Features,
        attribution: Option<&Attribution>,
    ) -> Vec<Kind> {
        const FIGURES: [Shape; 5] =
            [Shape::Quantity, Shape::Percent, Shape::Money, Shape::Ordinal, Shape::Duration];
        let any = |shapes: &[Shape]| shapes.iter().any(|&shape| features.shape(shape) > 0);
        let mut holds = [false; Kind::ALL.len()];
        holds[Kind::Figure as usize] = any(&FIGURES);
        holds[Kind::Date as usize] = any(&[Shape::Date, Shape::Time]);
        holds[Kind::Quotation as usize] = features.shape(Shape::Quoted) > 3;
        holds[Kind::Attribution as usize] = attribution.is_some_and(|said| self.reports(said));
        for at in tokens.clone() {
            let here = self.here(at, tokens);
            for (kind, tells) in Self::TOLD_BY_WORDS {
                let holds = &mut holds[kind as usize];
                *holds = *holds || tells(self, here, tokens);
            }
        }
        Kind::ALL.into_iter().filter(|&kind| holds[kind as usize]).collect()
    }

    /// What a token tells by its word, and what a phrase does that begins there.
    fn here(&self, at: usize, claim: &Range<usize>) -> Here<'a> {
        let list = &self.view.lexicon.cues;
        let phrase = list.at(&self.view.tokens[..claim.end], at).filter(|(length, _)| *length > 1);
        Here {
            at,
            word: self.word(at),
            cues: list.get(&self.view.tokens[at]).copied().unwrap_or_default(),
            phrase: phrase.map(|(_, cues)| *cues).unwrap_or_default(),
        }
    }

    /// Whether somebody else than writer and reader said or showed it.
    fn reports(&self, said: &Attribution) -> bool {
        matches!(said.manner, Manner::Speech | Manner::Evidence)
            && is_of_others(said, self.view.text)
    }

    fn word(&self, at: usize) -> &'a str {
        self.view.word(at)
    }

    fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    fn class(&self, at: usize) -> Option<WordClass> {
        self.view.class(at)
    }

    /// Whether the word before says that a noun follows: "the", "its", "the mayor's".
    fn is_determined(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.class(before));
        matches!(before, Some(WordClass::Determiner | WordClass::Possessive))
            || matches!(self.before(at), "'s" | "’s" | "'" | "’")
    }

    fn is_be(&self, at: usize) -> bool {
        self.class(at) == Some(WordClass::Be) || matches!(self.word(at), "'s" | "’s")
    }

    /// "The mayor resigned", "a bomb exploded"; but not "the left bank", "the closed door".
    fn happens(&self, here: Here<'a>, _: &Range<usize>) -> bool {
        let at = here.at;
        let happening = self.view.lexicon.speech.events.get(&self.view.tokens[at]);
        happening.is_some_and(|event| event.happens())
            || here.cues.has(Cue::Act) && !self.is_determined(at)
    }

    /// "Higher than", "twice as many as", "is longer".
    fn compares(&self, here: Here<'a>, claim: &Range<usize>) -> bool {
        let at = here.at;
        match here.word {
            "twice" | "Twice" => matches!(self.word(at + 1), "as" | "the" | "that"),
            _ if self.figured[at] => false,
            "than" => !matches!(self.before(at), "other" | "Other" | "rather" | "Rather"),
            "as" | "As" => {
                let idiom = ["well", "soon", "long", "far", "such"].contains(&self.word(at + 1));
                at + 2 < claim.end && self.word(at + 2) == "as" && !idiom
            }
            "compared" | "Compared" => matches!(self.word(at + 1), "with" | "to"),
            "outnumber" | "outnumbers" | "outnumbered" => true,
            "exceed" | "exceeds" | "exceeded" => true,
            "later" | "earlier" => false,
            word => {
                let modified = matches!(self.before(at), "much" | "far" | "even" | "still");
                let be = at.checked_sub(1 + usize::from(modified));
                word.ends_with("er")
                    && here.cues.has(Cue::Comparison)
                    && be.is_some_and(|be| claim.contains(&be) && self.is_be(be))
            }
        }
    }

    /// "The largest", "its most expensive", "the second longest".
    fn tops(&self, here: Here<'a>, claim: &Range<usize>) -> bool {
        let at = here.at;
        if self.figured[at] || matches!(here.word, "latest" | "last") {
            return false;
        }
        let graded = match here.word {
            "most" | "least" => self.view.tokens.get(at + 1).is_some_and(|token| token.is_word()),
            "worst" | "Worst" => true,
            word => word.ends_with("est") && here.cues.has(Cue::Superlative),
        };
        let ranked = || at > 0 && self.figured[at - 1];
        let more = || matches!(self.word(at + 1), "of") || self.class(at + 1).is_some();
        graded
            && match here.word {
                "most" | "least" => self.is_determined(at) && !more(),
                _ => self.is_determined(at) || ranked() || at == claim.start,
            }
    }

    /// "A record low", "since records began", "the first woman to".
    fn breaks_record(&self, here: Here<'a>, claim: &Range<usize>) -> bool {
        /// The most tokens from "the first" to "to" or "ever".
        const FIRST: usize = 5;
        let at = here.at;
        match here.word {
            "record" => {
                let set = ["a", "A", "new", "world", "to", "at", "set", "sets", "broke", "breaks"];
                set.contains(&self.before(at)) && self.word(at + 1) != "of"
            }
            "first" => {
                let reach = at + 2..claim.end.min(at + FIRST);
                matches!(self.before(at), "the" | "The")
                    && (reach.clone().any(|at| matches!(self.word(at), "to" | "ever" | "since"))
                        || self.word(at + 1) == "time")
            }
            "the" | "The" => false,
            "records" => self.word(at + 1) == "began",
            _ => {
                here.phrase.has(Cue::Record)
                    || here.cues.has(Cue::Record) && !matches!(here.word, "Record" | "Records")
            }
        }
    }

    /// "Because of", "led to"; but not "for the cause", nor what only came after.
    fn causes(&self, here: Here<'a>, _: &Range<usize>) -> bool {
        match here.word {
            "after" | "After" | "following" | "Following" => false,
            "cause" | "causes" | "Cause" => {
                !self.is_determined(here.at) || matches!(self.word(here.at + 1), "of")
            }
            _ => here.has(Cue::Cause),
        }
    }

    /// "Known as", "refers to"; "a monsoon is a wind that …".
    fn defines(&self, here: Here<'a>, claim: &Range<usize>) -> bool {
        /// The most tokens of what something is, up to what tells it from others.
        const GENUS: usize = 5;
        let at = here.at;
        if here.has(Cue::Definition) {
            return true;
        }
        matches!(here.word, "is" | "are" | "was" | "were")
            && at > claim.start
            && self.class(at - 1).is_none()
            && matches!(self.word(at + 1), "a" | "an")
            && (at + 3..claim.end.min(at + 2 + GENUS))
                .any(|at| self.class(at) == Some(WordClass::Relative) || self.word(at) == "of")
    }
}
