//! Text: blocks, tokens, sentences.

mod block;
mod boundary;
mod language;
mod marker;
mod sentence;
mod token;
mod wrap;

pub use block::{Block, Document, Role};
pub use language::Languages;
pub use sentence::{Sentence, sentences};
pub use token::{Case, Token, TokenKind, tokenize};
