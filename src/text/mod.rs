//! Text: blocks, tokens, sentences.

mod block;
mod sentence;
mod token;

pub use block::{Block, Document, Role};
pub use sentence::{Sentence, sentences};
pub use token::{Case, Token, TokenKind, tokenize};
