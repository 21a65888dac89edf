//! A block's tokens as the figure finders look at them: those taken by others are not there.

use super::{Taken, View};
use crate::decimal;
use crate::lexicon::Figures;
use crate::text::{Token, TokenKind};

/// A reading place over the tokens that are still free. As in `reader`, the smallest questions stay
/// out of line.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    /// The block.
    pub view: &'a View<'a>,
    /// The word lists of figures.
    pub lists: &'static Figures,
    taken: &'a Taken,
}

impl<'a> Scan<'a> {
    pub(super) fn new(view: &'a View<'a>, taken: &'a Taken) -> Self {
        Scan { view, lists: &view.lexicon.figures, taken }
    }

    /// The token, if it is free.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        let token = self.view.tokens.get(at)?;
        (!self.taken.has(at)).then_some(token)
    }

    /// The free token as written, or "".
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.text(self.view.text))
    }

    /// Whether the free token is written so.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    /// Whether the token stands right behind the one before, without a space.
    #[inline(never)]
    pub(super) fn glued(&self, at: usize) -> bool {
        self.view.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// The digits of a number token: "1,234.5" gives 1234.5.
    pub(super) fn digits(&self, at: usize) -> Option<f64> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        let text = token.text(self.view.text);
        match text.contains(',') {
            true => decimal::parse(&text.replace(',', "")),
            false => decimal::parse(text),
        }
    }

    /// Whether the free token is made of letters.
    #[inline(never)]
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_word)
    }

    /// Whether the free token is a hyphen or a minus.
    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "‐" | "‑" | "−")
    }

    /// The place behind a hyphen at `at`, if there is one; else `at`. Before a unit it may have
    /// spaces about it, as in texts that were once cut into words: "23 - year - old".
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        let unit = |token: &Token| {
            let lists = self.lists;
            lists.durations.has(token)
                || lists.units.has(token)
                || matches!(self.word(at + 1), "old" | "olds")
                || lists.denominators.has(token) && matches!(self.word(at + 2), "" | "of")
        };
        let joins = match (self.glued(at), self.glued(at + 1)) {
            (true, true) => true,
            (false, false) => self.token(at + 1).is_some_and(unit),
            _ => false,
        };
        at + usize::from(self.is_hyphen(at) && joins)
    }
}
