//! Tokens: words, figures and marks, each known to the lexicon or not.

use super::list::{Begins, Places};
use super::{Lexicon, WordClass, WordId};
use crate::lexer::{Case, Shape, TokenKind, lex};
use crate::span::Span;

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
    /// In which lists an entry may begin here.
    pub begins: Begins,
    /// Its closed class, if it is of one.
    pub class: Option<WordClass>,
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

/// The tokens of `text`, in order, spaces left out and line ends kept.
pub fn tokenize(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut lower = String::new();
    let token = |Shape { span, kind, case, glued }| {
        let (word, cased) = lexicon.words(span.of(text), case, &mut lower);
        Token { span, kind, case, glued, word, cased, begins: Begins::default(), class: None }
    };
    let mut tokens: Vec<Token> = lex(text).into_iter().map(token).collect();
    let mut next = Places::default();
    for token in tokens.iter_mut().rev() {
        let places = lexicon.places(token);
        token.begins = places.begins_before(next);
        token.class = lexicon.speech.grammar.get(token).copied();
        next = places;
    }
    tokens
}
