//! Sentences: where one ends, told from the tokens around each full stop.

use super::{Case, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::span::Span;
use std::ops::Range;

/// A sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, in bytes of its block, outer white space left out.
    pub span: Span,
    /// Its tokens, as places in the block's list.
    pub tokens: Range<usize>,
}

/// The sentences of a block's tokens, in order. Every token but line ends belongs to one.
pub fn sentences(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].kind == TokenKind::Newline {
            close(&mut found, tokens, start..at);
            start = at + 1;
            at += 1;
            continue;
        }
        let ends = is_terminal(text, &tokens[at]);
        let abbreviated = tokens[at].kind == TokenKind::Acronym;
        if !ends && !abbreviated {
            at += 1;
            continue;
        }
        let after = skip_closers(text, tokens, at + 1);
        if breaks_at(text, tokens, at, after, lexicon) {
            close(&mut found, tokens, start..after);
            start = after;
        }
        at = after.max(at + 1);
    }
    close(&mut found, tokens, start..tokens.len());
    found
}

fn close(found: &mut Vec<Sentence>, tokens: &[Token], range: Range<usize>) {
    if let (Some(first), Some(last)) = (tokens.get(range.start), range.end.checked_sub(1))
        && !range.is_empty()
    {
        found.push(Sentence { span: first.span.cover(tokens[last].span), tokens: range });
    }
}

fn is_terminal(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Ellipsis || matches!(token.text(text), "." | "!" | "?" | "。")
}

/// Closing quotes and brackets, and further marks, that belong to the sentence that ends.
fn skip_closers(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        let closer =
            matches!(token.text(text), "”" | "’" | "\"" | "'" | ")" | "]" | "»" | "!" | "?" | ".");
        if !closer || !token.glued {
            break;
        }
        at += 1;
    }
    at
}

fn breaks_at(text: &str, tokens: &[Token], stop: usize, after: usize, lexicon: &Lexicon) -> bool {
    let Some(next) = tokens.get(after) else { return true };
    if next.glued || next.kind == TokenKind::Newline {
        return false;
    }
    let opener = matches!(next.text(text), "“" | "‘" | "\"" | "'" | "(" | "[" | "«");
    let upper = next.is_capitalized() || opener || next.kind == TokenKind::Number;
    let mark = tokens[stop].text(text);
    if mark == "!" || mark == "?" {
        return upper;
    }
    if tokens[stop].kind == TokenKind::Ellipsis {
        return next.is_capitalized() || opener;
    }
    if tokens[stop].kind == TokenKind::Acronym {
        return opener || next.case == Case::Title && lexicon.sentence_starts.has(next);
    }
    let Some(before) = stop.checked_sub(1).map(|i| &tokens[i]) else { return upper };
    let initial =
        before.kind == TokenKind::Word && before.span.len() == 1 && before.is_capitalized();
    if tokens[stop].glued && (initial || lexicon.abbreviations.has(before)) {
        return false;
    }
    upper || next.kind != TokenKind::Word || after > stop + 1
}
