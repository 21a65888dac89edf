//! What a place of the gazetteer is where it is no place: a side that plays, a state that says, a
//! language, somebody with the name of a city.

use super::NameKind;
use super::kind::{is_medium, may_set, modifies};
use crate::facts::View;
use crate::lexer::TokenKind;
use crate::lexicon::{Place, WordClass, is_verb_form};
use std::ops::Range;

/// What a known place is where it is none: one that does something or plays ("Sweden won", "Oslo
/// said") is an organisation, and a language is something else ("in French").
pub(super) fn of_known(view: &View, tokens: &Range<usize>, place: &Place) -> Option<NameKind> {
    let article = tokens.start > 0 && matches!(view.word(tokens.start - 1), "the" | "The");
    let start = tokens.start - usize::from(article);
    let before = start.checked_sub(1).map_or("", |at| view.word(at));
    let next = view.tokens.get(tokens.end).filter(|t| t.is_word() && !t.is_capitalized());
    if place.demonym {
        // "put the Belgians ahead with a header"
        let side = article && view.word(tokens.start).ends_with('s') && told_of_match(view, tokens);
        if side {
            return Some(NameKind::Organization);
        }
        let class = view.class(tokens.end);
        // "the American was hurt", but "an American band", "an Iranian-born man"
        let one = tokens.start > 0 && view.class(tokens.start - 1) == Some(WordClass::Determiner);
        let goes_on = class == Some(WordClass::Conjunction)
            || view.word(tokens.end) == "-"
            || view.tokens.get(tokens.end).is_some_and(|token| token.is_capitalized());
        if one && !goes_on && !modifies(view, tokens.end) {
            return Some(NameKind::Person);
        }
        let spoken = matches!(before, "in" | "speak" | "speaks" | "spoke" | "speaking");
        let closed = next.is_none() || class.is_some_and(|c| c != WordClass::Conjunction);
        return (spoken && closed).then_some(NameKind::Other);
    }
    if is_medium(view.word(tokens.end)) {
        return Some(NameKind::Organization);
    }
    if place.within.is_some() && has_kin(view, tokens.end) {
        return Some(NameKind::Person);
    }
    let governed = start > 0
        && matches!(view.class(start - 1), Some(WordClass::Preposition | WordClass::Subordinator))
        && !matches!(before, "that" | "as" | "if" | "when" | "while" | "because" | "after");
    let acts = acts(view, past_coordinated(view, tokens.end));
    let number = |at: usize| view.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let dash = |at: usize| matches!(view.word(at), "-" | "–" | "—");
    let scores = number(tokens.end) && dash(tokens.end + 1)
        || tokens.start > 1 && number(tokens.start - 1) && dash(tokens.start - 2)
        || tokens.start > 2 && before == "to" && number(tokens.start - 2) && dash(tokens.start - 3);
    let meets = matches!(
        before,
        "against" | "by" | "vs" | "versus" | "defeated" | "beat" | "beats" | "faced" | "faces"
    );
    let owns = matches!(view.word(tokens.end), "'s" | "’s");
    (scores || meets && !owns || acts && !governed || plays(view, tokens, place))
        .then_some(NameKind::Organization)
}

/// The place behind the countries and cities that follow in a list: "Sweden, Belgium and England win".
fn past_coordinated(view: &View, mut at: usize) -> usize {
    loop {
        let comma = usize::from(view.word(at) == ",");
        let next = at + comma + usize::from(view.word(at + comma) == "and");
        match view.lexicon.names.places.at(view.tokens, next) {
            Some((length, place)) if next > at && !place.demonym => at = next + length,
            _ => return at,
        }
    }
}

/// Whether what stands before `at` does something: "said", "won", "will".
pub(super) fn acts(view: &View, at: usize) -> bool {
    let Some(verb) = view.tokens.get(at).filter(|t| t.is_word() && !t.is_capitalized()) else {
        return false;
    };
    let word = view.word(at);
    let be = view.class(at) == Some(WordClass::Be);
    view.lexicon.speech.verbs.has(verb)
        || is_verb_form(word) && !word.ends_with("ing") && !be
        || matches!(
            word,
            "has"
                | "had"
                | "will"
                | "would"
                | "beat"
                | "beats"
                | "win"
                | "wins"
                | "lose"
                | "loses"
                | "hit"
                | "cut"
                | "put"
                | "set"
        )
}

/// Whether a country or city is a side in a match: "put Belgium in the lead", "Tunisia's goalkeeper".
fn plays(view: &View, tokens: &Range<usize>, place: &Place) -> bool {
    let leads = view.word(tokens.end + 1) == "the" && view.word(tokens.end + 2) == "lead";
    let wins = matches!(view.word(tokens.end), "winning" | "losing" | "trailing");
    // "Roe, a coach in Walpole, Mass."
    let address = place.within.is_some() && tokens.start > 0 && view.word(tokens.start - 1) == ",";
    !address && !may_set(view, tokens.start) && (leads || wins || told_of_match(view, tokens))
}

/// Whether a word of a match stands near: "goalkeeper", "in the 54th minute".
fn told_of_match(view: &View, tokens: &Range<usize>) -> bool {
    /// How far from the name it may stand, in tokens.
    const NEAR: usize = 10;
    let mut around = tokens.start.saturating_sub(NEAR)..(tokens.end + NEAR).min(view.tokens.len());
    let minute = |at: usize| {
        let rank = at > 0 && matches!(view.word(at - 1), "st" | "nd" | "rd" | "th");
        rank && view.word(at) == "minute"
    };
    around.any(|at| view.lexicon.names.match_words.at(view.tokens, at).is_some() || minute(at))
}

/// Whether what stands before `at` was born or has a family: "Paris's father".
fn has_kin(view: &View, at: usize) -> bool {
    match view.word(at) {
        "was" => view.word(at + 1) == "born",
        "'s" | "’s" => matches!(
            view.word(at + 1),
            "father"
                | "mother"
                | "parents"
                | "husband"
                | "wife"
                | "brother"
                | "sister"
                | "son"
                | "daughter"
        ),
        _ => false,
    }
}
