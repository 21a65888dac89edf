//! The marks of list items that stand within a line: "1.) … 2.) …", "a. … b. …", "• … • …".

use super::{Token, TokenKind};

/// Follows a list through a block. A mark is only believed at the start of a sentence, or when it
/// is the next of its row, so that "chapter 2. Then" is none.
#[derive(Default)]
pub(super) struct Markers {
    last: Option<u32>,
}

impl Markers {
    /// Whether a list item begins at `tokens[at]`, and then the end of its mark. `start` is where
    /// the sentence began.
    pub(super) fn read(
        &mut self,
        text: &str,
        tokens: &[Token],
        start: usize,
        at: usize,
    ) -> Option<usize> {
        let token = &tokens[at];
        if token.glued && at > start {
            return None;
        }
        let address = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Url);
        if at > start && address(at) && address(at - 1) {
            return Some(at + 1); // A list of addresses.
        }
        if matches!(token.text(text), "•" | "‣" | "◦" | "⁃" | "▪" | "●" | "■" | "➢" | "✓")
        {
            let (_, end) = numbered(text, tokens, at + 1).unwrap_or((0, at + 1));
            return Some(end);
        }
        let (number, end) = numbered(text, tokens, at)?;
        let next = self.last.is_some_and(|last| number == last + 1);
        if at == start || next {
            self.last = Some(number);
            return Some(end);
        }
        None
    }
}

/// The ordinal of a mark ("3.)", "c)", "3."), and the token after it; an item must follow.
fn numbered(text: &str, tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    let word = token.text(text);
    let ordinal = match (token.kind, word.as_bytes()) {
        (TokenKind::Number, [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9']) => word.parse().ok()?,
        (TokenKind::Word, [letter @ b'a'..=b'z']) => 100 + u32::from(letter - b'a'),
        _ => return None,
    };
    let mut end = at + 1;
    while end < at + 3 && tokens.get(end).is_some_and(|t| t.glued) {
        if !matches!(tokens[end].text(text), "." | ")") {
            break;
        }
        end += 1;
    }
    let follows = tokens.get(end).is_some_and(|t| t.kind != TokenKind::Newline && !t.glued);
    (end > at + 1 && follows).then_some((ordinal, end))
}
