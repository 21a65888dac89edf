//! Text: blocks, tokens, sentences.

mod block;
mod boundary;
mod language;
mod marker;
mod sentence;
mod wrap;

pub use block::{Block, Document, Role};
pub use language::Languages;
pub use sentence::{Sentence, sentences};

pub use crate::lexer::{Case, TokenKind};
pub use crate::lexicon::{Token, tokenize};
