//! Tokens: words, figures and marks, each known to the lexicon or not.
//!
//! The shapes stand in `tokens.re`; an automaton compiled from them at build time reads each
//! byte of the text about once.

use crate::lexicon::{Lexicon, WordId};
use crate::span::Span;
use regex_automata::dfa::{Automaton, sparse::DFA};
use regex_automata::{Anchored, Input};
use std::sync::OnceLock;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with an apostrophe or digits inside: "can't", "MH370".
    Word,
    /// Letters with full stops: "U.S.", "p.m.".
    Acronym,
    /// Digits with group marks and a decimal point: "1,234.5".
    Number,
    /// Digits with two points or more: "1.2.3".
    Version,
    /// "https://…", "www.…".
    Url,
    /// "@name", "#topic".
    Handle,
    /// "..", "…".
    Ellipsis,
    /// A line's end.
    Newline,
    /// Any other single character.
    Punct,
    /// White space and invisible characters: never in the list of tokens.
    Space,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// "word", and everything that has no case.
    Lower,
    /// "Word".
    Title,
    /// "WORD", and a single capital.
    Upper,
    /// "iPhone", "McCain".
    Mixed,
}

/// One word, figure or mark of a block.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands, in bytes of its block.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
    /// Whether nothing stands between it and the token before: "10" and "km" in "10km".
    pub glued: bool,
    /// The lexicon's word for its lower-case form.
    pub word: WordId,
    /// The lexicon's word for it as written; differs from `word` for "May" and "US".
    pub cased: WordId,
}

impl Token {
    /// The token as written.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// Whether the token is the given ASCII mark.
    pub fn is(&self, text: &str, mark: &str) -> bool {
        self.span.of(text) == mark
    }

    /// Whether it is a word that begins with a capital.
    pub fn is_capitalized(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Acronym) && self.case != Case::Lower
    }

    /// Whether it is made of letters.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Acronym)
    }
}

const KINDS: &[TokenKind] = &include!(concat!(env!("OUT_DIR"), "/token_kinds.rs"));

/// Checked once: reading an automaton from bytes validates all of it.
fn automaton() -> &'static DFA<&'static [u8]> {
    static DFA: OnceLock<DFA<&'static [u8]>> = OnceLock::new();
    DFA.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/tokens.dfa"));
        DFA::from_bytes(bytes).expect("written by build.rs").0
    })
}

/// The tokens of `text`, in order, spaces left out and line ends kept.
pub fn tokenize(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let automaton = automaton();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut lower = String::new();
    let mut at = 0;
    let mut glued = false;
    while at < text.len() {
        let input = Input::new(text).range(at..).anchored(Anchored::Yes);
        let found = automaton.try_search_fwd(&input).ok().flatten();
        let (kind, end) = match found {
            Some(half) if text.is_char_boundary(half.offset()) => {
                (KINDS[half.pattern().as_usize()], half.offset())
            }
            _ => (TokenKind::Punct, ceil_char(text, at + 1)),
        };
        if kind == TokenKind::Space {
            glued = false;
        } else {
            for span in parts(text, kind, Span::new(at, end)) {
                let case = case_of(span.of(text));
                let (word, cased) = lexicon.words(span.of(text), case, &mut lower);
                tokens.push(Token { span, kind, case, glued, word, cased });
                glued = true;
            }
            if kind == TokenKind::Newline {
                glued = false;
            }
        }
        at = end;
    }
    tokens
}

/// A word and its possessive "'s" are two tokens; everything else is one.
fn parts(text: &str, kind: TokenKind, span: Span) -> impl Iterator<Item = Span> {
    let word = span.of(text);
    let ending = ["'s", "’s", "'S", "’S"].into_iter().find(|s| word.ends_with(s));
    let cut = match ending {
        Some(ending) if kind == TokenKind::Word && word.len() > ending.len() => {
            span.end - ending.len()
        }
        _ => span.end,
    };
    let tail = (cut < span.end).then(|| Span::new(cut, span.end));
    std::iter::once(Span::new(span.start, cut)).chain(tail)
}

fn case_of(word: &str) -> Case {
    let mut chars = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = chars.next() else { return Case::Lower };
    let (mut upper, mut lower) = (0, 0);
    for c in chars {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, _, 0) => Case::Upper,
        (true, 0, _) => Case::Title,
        _ => Case::Mixed,
    }
}

fn ceil_char(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}
