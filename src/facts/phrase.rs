//! Noun phrases beside a verb, as far as closed classes and capitals tell them.

use super::View;
use crate::lexicon::{Manner, WordClass, is_verb_form};
use crate::text::{Case, TokenKind};
use std::ops::Range;

/// The most tokens of a noun phrase without what hangs on it.
const PHRASE: usize = 9;
/// The most tokens of a noun phrase with what hangs on it: "attorneys for the family of …".
const WHOLE: usize = 22;

/// Reads phrases from the tokens of one block.
#[derive(Clone, Copy)]
pub(crate) struct Phrases<'a> {
    pub(crate) view: View<'a>,
}

impl Phrases<'_> {
    /// The closed class of a token.
    pub(crate) fn class(&self, at: usize) -> Option<WordClass> {
        let token = self.view.tokens.get(at)?;
        let shouted = token.case == Case::Upper && token.span.len() > 1;
        let class = token.class?;
        // "US" and "IT" are names.
        (!shouted || class == WordClass::Time).then_some(class)
    }

    /// What a cue verb at the token would say.
    pub(super) fn cue(&self, at: usize) -> Option<Manner> {
        self.view.tokens.get(at).and_then(|t| self.view.lexicon.speech.verbs.get(t)).copied()
    }

    /// Whether the token is an adverb: of the closed ones, or in "-ly".
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        match self.class(at) {
            Some(class) => class == WordClass::Adverb,
            None => {
                let word = self.view.word(at);
                word.len() > 4 && word.ends_with("ly") && self.is_lower(at)
            }
        }
    }

    pub(super) fn is_lower(&self, at: usize) -> bool {
        self.view.tokens.get(at).is_some_and(|t| t.is_word() && t.case == Case::Lower)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.view.tokens.get(at).is_some_and(|t| t.is_capitalized())
    }

    fn is_possessive_s(&self, at: usize) -> bool {
        matches!(self.view.word(at), "'s" | "’s" | "'S" | "’S")
    }

    /// A full stop of "Sen." or "J.", or a hyphen or ampersand, within a name.
    fn joins(&self, at: usize) -> bool {
        let tokens = self.view.tokens;
        match self.view.word(at) {
            "." => {
                tokens[at].glued
                    && at > 0
                    && (tokens[at - 1].span.len() == 1 && tokens[at - 1].is_capitalized()
                        || tokens[at - 1].is_capitalized()
                            && self.view.lexicon.abbreviations.has(&tokens[at - 1]))
            }
            "-" | "‑" | "/" => tokens[at].glued && tokens.get(at + 1).is_some_and(|t| t.glued),
            "&" => true,
            _ => false,
        }
    }

    /// Whether a token can stand within a noun phrase behind its determiner.
    fn is_nominal(&self, at: usize) -> bool {
        let Some(token) = self.view.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Word | TokenKind::Acronym => {
                matches!(self.class(at), None | Some(WordClass::Noun)) && !self.is_adverb(at)
            }
            TokenKind::Number | TokenKind::Handle => true,
            _ => false,
        }
    }

    /// A lower-case word in a form that only verbs have, or nearly.
    fn is_verbal(&self, at: usize) -> bool {
        let word = self.view.word(at);
        self.is_lower(at)
            && (is_verb_form(word) && word != "left" && word != "found" || self.is_finite_cue(at))
    }

    fn is_finite_cue(&self, at: usize) -> bool {
        let token = &self.view.tokens[at];
        self.cue(at).is_some() && !self.view.lexicon.speech.nouns.has(token)
    }

    /// The noun phrase that ends before token `end`, not reaching before `floor`.
    pub(super) fn before(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        match self.class(last) {
            // "the blast" has a noun, and no speaker who blasts.
            _ if matches!(self.view.word(last), "the" | "The" | "a" | "A" | "an" | "An") => {
                return None;
            }
            Some(WordClass::Pronoun | WordClass::Determiner) => return Some(last..end),
            Some(WordClass::Noun) | None => {}
            Some(_) => return None,
        }
        if self.view.word(last) == ")" {
            let open = (floor..last).rev().take(PHRASE).find(|&at| self.view.word(at) == "(")?;
            let inner = self.before(open, floor)?;
            return Some(inner.start..end);
        }
        if !self.is_nominal(last) {
            return None;
        }
        let mut start = last;
        while start > floor && end - start < PHRASE {
            let at = start - 1;
            let class = self.class(at);
            if matches!(class, Some(WordClass::Determiner | WordClass::Possessive)) {
                start = at;
                if at == floor || self.class(at - 1) != Some(WordClass::Determiner) {
                    break;
                }
                continue;
            }
            let determined = at > floor
                && matches!(
                    self.class(at - 1),
                    Some(WordClass::Determiner | WordClass::Possessive)
                );
            let goes_on = self.is_possessive_s(at)
                || self.joins(at)
                || self.is_nominal(at) && (determined || !self.is_verbal(at));
            if !goes_on {
                break;
            }
            start = at;
        }
        // A possessive's end without its word, or a joint without a left side, begins nothing.
        while start < last && (self.is_possessive_s(start) || !self.begins(start)) {
            start += 1;
        }
        Some(start..end)
    }

    fn begins(&self, at: usize) -> bool {
        self.view.tokens[at].kind != TokenKind::Punct
    }

    /// The subject that ends before token `end`: a noun phrase with what hangs on it, but not
    /// with the adverbial that opens the sentence ("In Ohio the mayor …").
    pub(super) fn subject(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        let nearest = self.before(end, floor)?;
        let mut whole = nearest.clone();
        while whole.start > floor && end - whole.start < WHOLE {
            let at = whole.start - 1;
            match self.class(at) {
                Some(WordClass::Preposition) => match self.before(at, floor) {
                    Some(left) if self.class(left.end - 1) != Some(WordClass::Pronoun) => {
                        whole.start = left.start;
                    }
                    _ => return Some(nearest),
                },
                Some(WordClass::Conjunction) if self.view.word(at) == "and" => {
                    // "Obama and Clinton", not "… of Ohio and Clinton".
                    match self.before(at, floor) {
                        Some(left)
                            if at > floor
                                && self.is_capital(at - 1) == self.is_capital(at + 1)
                                && (left.start == floor
                                    || self.view.word(left.start - 1) == ",") =>
                        {
                            whole.start = left.start;
                        }
                        _ => break,
                    }
                }
                _ => break,
            }
        }
        Some(whole)
    }

    /// The noun phrase that begins at token `start`, not reaching `ceiling`.
    pub(crate) fn after(&self, start: usize, ceiling: usize) -> Option<Range<usize>> {
        if start >= ceiling {
            return None;
        }
        if self.class(start) == Some(WordClass::Pronoun) {
            return Some(start..start + 1);
        }
        let mut end = start;
        while end < ceiling && end - start < PHRASE + 3 {
            let class = self.class(end);
            let opens = matches!(class, Some(WordClass::Determiner | WordClass::Possessive));
            let fits = opens && end < start + 2
                || end > start && (self.is_possessive_s(end) || self.joins(end))
                || self.is_nominal(end)
                    && (!self.is_verbal(end) || end > start && self.determined(end));
            if !fits {
                break;
            }
            end += 1;
        }
        while end > start && !self.is_nominal(end - 1) {
            end -= 1;
        }
        (end > start).then_some(start..end)
    }

    fn determined(&self, at: usize) -> bool {
        matches!(self.class(at - 1), Some(WordClass::Determiner | WordClass::Possessive))
    }

    /// The noun phrase at `start` with the "of …" and, behind a common noun, the "for …" and
    /// "at …" that hang on it.
    pub(super) fn after_whole(&self, start: usize, ceiling: usize) -> Option<Range<usize>> {
        let mut whole = self.after(start, ceiling)?;
        while whole.len() < WHOLE && self.class(whole.end) == Some(WordClass::Preposition) {
            let hangs = match self.view.word(whole.end) {
                "of" => true,
                "for" | "at" | "from" | "with" => self.is_lower(whole.end - 1),
                _ => false,
            };
            match self.after(whole.end + 1, ceiling) {
                Some(right) if hangs => whole.end = right.end,
                _ => break,
            }
        }
        Some(whole)
    }
}
