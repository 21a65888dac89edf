//! What kinds of thing a claim asserts.
//!
//! Facts tell figures and dates. The rest is told by words, and here a word's place counts: "more
//! than 80" is a figure and no comparison, "the left bank" no event, "most people" no superlative.

use super::features::Features;
use super::shape::Shape;
use super::{Kind, is_of_others};
use crate::facts::{Attribution, Reading, Value, View};
use crate::lexicon::{Cue, Manner, WordClass};
use std::ops::Range;

/// A block as the kinds of its claims are read from it.
pub(super) struct Kinds<'a> {
    view: View<'a>,
    /// Whether each token is part of a figure: "at least nine".
    figured: Vec<bool>,
}

impl<'a> Kinds<'a> {
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
        let told = |tells: fn(&Self, usize, &Range<usize>) -> bool| {
            tokens.clone().any(|at| tells(self, at, tokens))
        };
        [
            (Kind::Figure, any(&FIGURES)),
            (Kind::Date, any(&[Shape::Date, Shape::Time])),
            (Kind::Event, told(Self::happens)),
            (Kind::Quotation, features.shape(Shape::Quoted) > 3),
            (Kind::Attribution, attribution.is_some_and(|said| self.reports(said))),
            (Kind::Comparison, told(Self::compares)),
            (Kind::Superlative, told(Self::tops)),
            (Kind::Record, told(Self::breaks_record)),
            (Kind::Cause, told(Self::causes)),
            (Kind::Definition, told(Self::defines)),
        ]
        .into_iter()
        .filter_map(|(kind, holds)| holds.then_some(kind))
        .collect()
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

    /// Whether the word by itself carries a cue.
    fn cued(&self, at: usize, cue: Cue) -> bool {
        self.view.lexicon.cues.get(&self.view.tokens[at]).is_some_and(|cues| cues.has(cue))
    }

    /// Whether a phrase of several words begins here that carries a cue.
    fn phrase(&self, at: usize, claim: &Range<usize>, cue: Cue) -> bool {
        let phrase = self.view.lexicon.cues.at(&self.view.tokens[..claim.end], at);
        phrase.is_some_and(|(length, cues)| length > 1 && cues.has(cue))
    }

    fn is_be(&self, at: usize) -> bool {
        self.class(at) == Some(WordClass::Be) || matches!(self.word(at), "'s" | "’s")
    }

    /// "The mayor resigned", "a bomb exploded"; but not "the left bank", "the closed door".
    fn happens(&self, at: usize, _: &Range<usize>) -> bool {
        let happening = self.view.lexicon.speech.events.get(&self.view.tokens[at]);
        happening.is_some_and(|event| event.happens())
            || self.cued(at, Cue::Act) && !self.is_determined(at)
    }

    /// "Higher than", "twice as many as", "is longer".
    fn compares(&self, at: usize, claim: &Range<usize>) -> bool {
        match self.word(at) {
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
                    && self.cued(at, Cue::Comparison)
                    && be.is_some_and(|be| claim.contains(&be) && self.is_be(be))
            }
        }
    }

    /// "The largest", "its most expensive", "the second longest".
    fn tops(&self, at: usize, claim: &Range<usize>) -> bool {
        if self.figured[at] || matches!(self.word(at), "latest" | "last") {
            return false;
        }
        let graded = match self.word(at) {
            "most" | "least" => self.view.tokens.get(at + 1).is_some_and(|token| token.is_word()),
            "worst" | "Worst" => true,
            word => word.ends_with("est") && self.cued(at, Cue::Superlative),
        };
        let ranked = at > 0 && self.figured[at - 1];
        let more = matches!(self.word(at + 1), "of") || self.class(at + 1).is_some();
        match self.word(at) {
            "most" | "least" => graded && self.is_determined(at) && !more,
            _ => graded && (self.is_determined(at) || ranked || at == claim.start),
        }
    }

    /// "A record low", "since records began", "the first woman to".
    fn breaks_record(&self, at: usize, claim: &Range<usize>) -> bool {
        /// The most tokens from "the first" to "to" or "ever".
        const FIRST: usize = 5;
        match self.word(at) {
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
                self.phrase(at, claim, Cue::Record)
                    || self.cued(at, Cue::Record) && !matches!(self.word(at), "Record" | "Records")
            }
        }
    }

    /// "Because of", "led to"; but not "for the cause", nor what only came after.
    fn causes(&self, at: usize, claim: &Range<usize>) -> bool {
        match self.word(at) {
            "after" | "After" | "following" | "Following" => false,
            "cause" | "causes" | "Cause" => {
                !self.is_determined(at) || matches!(self.word(at + 1), "of")
            }
            _ => self.cued(at, Cue::Cause) || self.phrase(at, claim, Cue::Cause),
        }
    }

    /// "Known as", "refers to"; "a monsoon is a wind that …".
    fn defines(&self, at: usize, claim: &Range<usize>) -> bool {
        /// The most tokens of what something is, up to what tells it from others.
        const GENUS: usize = 5;
        if self.cued(at, Cue::Definition) || self.phrase(at, claim, Cue::Definition) {
            return true;
        }
        let is = matches!(self.word(at), "is" | "are" | "was" | "were");
        let named = at > claim.start && self.class(at - 1).is_none();
        let article = matches!(self.word(at + 1), "a" | "an");
        is && named
            && article
            && (at + 3..claim.end.min(at + 2 + GENUS))
                .any(|at| self.class(at) == Some(WordClass::Relative) || self.word(at) == "of")
    }
}
