//! What stands behind a name and says what it names: ", a former mayor of …".

use super::View;
use crate::lexicon::WordClass;
use crate::text::TokenKind;

/// The most tokens of a description.
const DESCRIPTION: usize = 8;

/// The token behind an age: ", 34,".
pub(super) fn age(view: &View, behind: usize) -> Option<usize> {
    let number = view.tokens.get(behind + 1).is_some_and(|t| t.kind == TokenKind::Number);
    let aged = view.word(behind) == "," && number && view.word(behind + 1).len() < 4;
    (aged && matches!(view.word(behind + 2), "," | ".")).then_some(behind + 2)
}

/// The head of the apposition that begins with the comma at `behind`; an age may stand before it.
pub(super) fn head(view: &View, behind: usize) -> Option<usize> {
    let mut at = age(view, behind).unwrap_or(behind);
    if view.word(at) != "," {
        return None;
    }
    at += 1;
    let class = |at: usize| view.class(at);
    let determined = matches!(class(at), Some(WordClass::Determiner | WordClass::Possessive));
    at += usize::from(determined);
    let nominal = |at: &usize| {
        view.tokens.get(*at).is_some_and(|t| t.is_word()) && class(*at).is_none()
            || matches!(view.word(*at), "-" | "'s" | "’s")
    };
    let length = (at..at + DESCRIPTION).take_while(nominal).count();
    let head = (at + length).checked_sub(1).filter(|&head| head >= at)?;
    let ends = matches!(view.word(head + 1), "," | "." | ";" | ")" | "")
        || matches!(class(head + 1), Some(WordClass::Preposition | WordClass::Relative));
    let noun = !view.tokens[head].is_capitalized()
        && (determined || view.lexicon.names.titles.has(&view.tokens[head]));
    (ends && noun).then_some(head)
}
