//! Lines that were merely wrapped: where a line's end is no end of a sentence.

use super::{Token, TokenKind};
use crate::lexicon::Lexicon;
use std::ops::Range;

/// Bytes a line must have for its end to be a wrapping: shorter ones are headings and items.
const LONG: usize = 40;
/// The widest column, in bytes, that text is wrapped at by hand or by mail programs.
const WIDE: usize = 100;
/// Lines that must all be full for a column to be seen.
const COLUMN: usize = 3;

/// Tells wrapped lines of one block, asked for its line ends in rising order.
pub(super) struct Wrapping<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lexicon: &'a Lexicon,
    /// The run of lines, without an empty one between, looked at last, in tokens.
    run: Range<usize>,
    /// Whether that run was wrapped at one column.
    column: bool,
}

impl<'a> Wrapping<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], lexicon: &'a Lexicon) -> Self {
        Wrapping { text, tokens, lexicon, run: 0..0, column: false }
    }

    /// Whether the sentence goes on behind the line end at `tokens[at]`.
    pub(super) fn continues(&mut self, at: usize) -> bool {
        let (Some(before), Some(next)) = (self.before(at), self.tokens.get(at + 1)) else {
            return false;
        };
        let mark = before.text(self.text);
        let stopped = matches!(mark, "." | "!" | "?" | ":" | ";" | "”" | "\"" | "…" | "|" | "。");
        if next.kind == TokenKind::Newline || stopped || before.kind == TokenKind::Ellipsis {
            return false;
        }
        let start = self.text[..before.span.end].rfind('\n').map_or(0, |line| line + 1);
        let line = before.span.end - start;
        if next.is_word() && !next.is_capitalized() {
            // A space before the line's end marks a soft one (RFC 3676).
            return line >= LONG || self.text[before.span.end..].starts_with(' ');
        }
        line >= LONG && (self.in_column(at) || self.lexicon.connectives.has(before))
    }

    fn before(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at.checked_sub(1)?).filter(|token| token.kind != TokenKind::Newline)
    }

    /// Whether the lines around were all broken where the next word would not have fitted.
    fn in_column(&mut self, at: usize) -> bool {
        if !self.run.contains(&at) {
            let newline =
                |i: usize| self.tokens.get(i).is_none_or(|t| t.kind == TokenKind::Newline);
            let mut end = at;
            while end < self.tokens.len() && !(newline(end) && newline(end + 1)) {
                end += 1;
            }
            self.run = at..end + 1;
            self.column = self.is_column(at, end);
        }
        self.column
    }

    fn is_column(&self, from: usize, to: usize) -> bool {
        let first = &self.tokens[from - 1];
        let mut start = self.text[..first.span.end].rfind('\n').map_or(0, |line| line + 1);
        let mut lines = Vec::new();
        for at in from..to.min(self.tokens.len()) {
            if self.tokens[at].kind == TokenKind::Newline {
                let (last, next) = (&self.tokens[at - 1], &self.tokens[at + 1]);
                lines.push((last.span.end - start, next.span.len()));
                start = self.tokens[at].span.end;
            }
        }
        let width = lines.iter().map(|&(line, _)| line).max().unwrap_or(0);
        let full = lines.iter().all(|&(line, next)| line + 1 + next > width);
        lines.len() >= COLUMN && (LONG..=WIDE).contains(&width) && full
    }
}
