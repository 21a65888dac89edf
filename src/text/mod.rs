//! Text: blocks, tokens, sentences.

mod block;
mod language;
mod sentence;
mod token;

pub use block::{Block, Document, Role};
pub use language::Languages;
pub use sentence::{Sentence, sentences};
pub use token::{Case, Token, TokenKind, tokenize};
