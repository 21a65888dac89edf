//! Whether a sentence ends at a stop, told from the few tokens around it.

use super::{Case, Token, TokenKind};
use crate::lexicon::{Abbreviation, Lexicon, Manner, TimeWord};

/// The most tokens between a closing quote mark and the verb that says who spoke: `"Stop!" the
/// old man cried`.
const SPEECH_REACH: usize = 5;
/// A time of day this near the start of its sentence can't end it: "At 5 a.m. Mr. Smith rose".
const OPENING_PHRASE: usize = 4;

/// A block's tokens with what is needed to judge them.
#[derive(Clone, Copy)]
pub(super) struct Boundary<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) lexicon: &'a Lexicon,
}

impl<'a> Boundary<'a> {
    pub(super) fn mark(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// Whether the token can end a sentence at all.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Ellipsis | TokenKind::Acronym => true,
            TokenKind::Punct => matches!(self.mark(at), "." | "!" | "?" | "。" | "！" | "？"),
            _ => false,
        }
    }

    /// The first token after a stop that is not part of its sentence: behind further stops,
    /// closing marks, a note's number in brackets, and a smiley.
    pub(super) fn after(&self, stop: usize) -> usize {
        let mut at = stop + 1;
        while let Some(token) = self.tokens.get(at) {
            let mark = self.mark(at);
            let closes = token.kind == TokenKind::Ellipsis
                || is_closer(mark)
                || matches!(mark, "!" | "?" | ".");
            if closes && token.glued {
                at += 1;
            } else if token.glued && mark == "[" && self.mark(at + 2) == "]" {
                at += 3;
            } else if matches!(mark, ":" | ";") && self.is_smiley(at) {
                at += 2;
            } else {
                break;
            }
        }
        at
    }

    fn is_smiley(&self, at: usize) -> bool {
        let glued = self.tokens.get(at + 1).is_some_and(|mouth| mouth.glued);
        glued && matches!(self.mark(at + 1), ")" | "(" | "D" | "P")
    }

    /// Whether the sentence that began at `start` ends at `stop`, the next one beginning at
    /// `after`.
    pub(super) fn ends(&self, start: usize, stop: usize, after: usize) -> bool {
        let Some(next) = self.tokens.get(after) else { return true };
        if next.kind == TokenKind::Newline {
            return false; // The line's end decides.
        }
        if next.glued {
            return self.ends_without_space(stop, after);
        }
        let closed = after > stop + 1 && is_closer(self.mark(after - 1));
        let upper = self.begins_upper(after);
        match (self.tokens[stop].kind, self.mark(stop)) {
            (TokenKind::Acronym, _) => self.ends_at_acronym(start, stop, after),
            (TokenKind::Ellipsis, dots) => self.ends_at_ellipsis(dots, closed, after),
            (_, "!" | "?") if closed => upper && !self.speaks_next(after),
            (_, "!") => upper || !self.tokens[stop.saturating_sub(1)].is_capitalized(),
            (_, "?") => true,
            _ => self.ends_at_full_stop(stop, after, closed, upper),
        }
    }

    fn ends_at_full_stop(&self, stop: usize, after: usize, closed: bool, upper: bool) -> bool {
        let next = &self.tokens[after];
        let Some(before) = stop.checked_sub(1).map(|at| &self.tokens[at]) else { return upper };
        let starts = self.starts_sentence(after);
        // "No. 5", and "no . 5" in a text that was once cut into words.
        let month = |word| matches!(word, TimeWord::Month(_) | TimeWord::MaybeMonth(_));
        let dates = || self.lexicon.times.words.get(before).copied().is_some_and(month);
        if next.kind == TokenKind::Number
            && match self.lexicon.abbreviations.get(before) {
                Some(Abbreviation::Figure) => true,
                Some(Abbreviation::Other) => !self.tokens[stop].glued && dates(),
                _ => false,
            }
        {
            return false;
        }
        if self.tokens[stop].glued && before.kind == TokenKind::Word {
            let abbreviation = self.lexicon.abbreviations.get(before);
            if before.is_capitalized() && before.span.len() == 1 && !closed {
                return starts; // An initial.
            }
            match abbreviation {
                Some(Abbreviation::Title) => return false,
                Some(Abbreviation::Other) if !closed => return starts,
                _ => {}
            }
        }
        if self.mark(stop - 1) == "°" && matches!(next.kind, TokenKind::Number | TokenKind::Version)
        {
            return false; // "N°. 5"
        }
        let word = before.kind == TokenKind::Word && before.span.len() > 3;
        let figure = before.kind == TokenKind::Number;
        upper || !next.is_word() || !closed && (word || figure)
    }

    fn ends_at_acronym(&self, start: usize, stop: usize, after: usize) -> bool {
        let next = &self.tokens[after];
        let day_half = matches!(self.mark(stop), "a.m." | "p.m." | "A.M." | "P.M.");
        if day_half && stop < start + OPENING_PHRASE {
            return false;
        }
        let title = self.lexicon.abbreviations.get(next) == Some(&Abbreviation::Title);
        let opens = matches!(self.mark(after), "“" | "\"") && self.starts_sentence(after + 1);
        opens || self.starts_sentence(after) || day_half && title
    }

    /// "… The" ends; "… I" need not, as "I" always has a capital, unless a fourth dot ends it.
    fn ends_at_ellipsis(&self, dots: &str, closed: bool, after: usize) -> bool {
        if closed && self.mark(after - 1) == "]" {
            return self.starts_sentence(after);
        }
        let four = dots.bytes().filter(|&b| b == b'.').count() >= 4;
        let quoted = matches!(self.mark(after), "“" | "\"" | "‘");
        let first =
            &self.tokens[if quoted { (after + 1).min(self.tokens.len() - 1) } else { after }];
        first.is_capitalized() && (four || first.text(self.text) != "I")
    }

    /// "the world.Today": a space forgotten, not an address.
    fn ends_without_space(&self, stop: usize, after: usize) -> bool {
        let Some(before) = stop.checked_sub(1).map(|at| &self.tokens[at]) else { return false };
        let next = &self.tokens[after];
        let word = before.kind == TokenKind::Word && before.case == Case::Lower
            || before.kind == TokenKind::Number && after > stop
            || is_closer(before.text(self.text))
            || self.lexicon.abbreviations.get(next) == Some(&Abbreviation::Title)
            || self.starts_sentence(after);
        // A second capital in it is a second space forgotten: "the world.PhotoLena Roe".
        let starts = next.is_capitalized()
            && next.case != Case::Upper
            && next.kind == TokenKind::Word
            && next.text(self.text).starts_with(char::is_uppercase)
            && next.span.len() > 1;
        self.tokens[stop].kind == TokenKind::Punct && word && starts
    }

    /// A capital, a figure or an opening mark.
    fn begins_upper(&self, at: usize) -> bool {
        let next = &self.tokens[at];
        let opens = matches!(self.mark(at), "“" | "‘" | "\"" | "'" | "(" | "[" | "«");
        next.is_capitalized() || opens || next.kind == TokenKind::Number
    }

    /// A word of the closed classes, with a capital that it has only where a sentence begins.
    fn starts_sentence(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at) else { return false };
        let initial = next.span.len() == 1 && self.mark(at + 1) == ".";
        next.is_capitalized() && !initial && self.lexicon.sentence_starts.has(next)
    }

    /// Whether what follows a closing quote mark says who spoke: the sentence goes on.
    fn speaks_next(&self, after: usize) -> bool {
        if self.starts_sentence(after) {
            return false;
        }
        for at in after..(after + SPEECH_REACH).min(self.tokens.len()) {
            let token = &self.tokens[at];
            if self.lexicon.speech.verbs.get(token) == Some(&Manner::Speech) {
                return true;
            }
            if !token.is_word() {
                return false;
            }
        }
        false
    }
}

fn is_closer(mark: &str) -> bool {
    matches!(mark, "”" | "’" | "\"" | "'" | "''" | ")" | "]" | "»")
}
