//! What a claim's facts, words and shape tell of it: few features, each named.
//!
//! Training and judging read the same features here, so that they cannot drift apart.

use super::shape::Shape;
use crate::facts::{Fact, FigureKind, NameKind, Reading, Value};
use crate::lexicon::{Cue, Cues, Lexicon, english};
use crate::span::Span;
use crate::text::{Block, Case, Role, Token, TokenKind};
use std::ops::Range;

/// How many features there are.
pub const LENGTH: usize = Shape::NAMES.len() + Cue::ALL.len();

/// The features' names, in order: the shapes, then the cues.
pub fn names() -> impl Iterator<Item = &'static str> {
    Shape::NAMES.iter().copied().chain(Cue::ALL.iter().map(|cue| cue.name()))
}

/// How often each feature was counted in one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    counts: [u16; LENGTH],
    words: usize,
}

impl Features {
    /// Their values in the order of [`names`]: log(1 + count), so that the first one tells most.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.counts.iter().map(|&count| f64::from(count).ln_1p())
    }

    /// How often a shape was counted.
    pub fn shape(&self, shape: Shape) -> u16 {
        self.counts[shape as usize]
    }

    /// How often a cue was counted.
    pub fn cue(&self, cue: Cue) -> u16 {
        self.counts[Shape::NAMES.len() + cue as usize]
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.words
    }

    fn add(&mut self, shape: Shape) {
        self.bump(shape as usize);
    }

    fn bump(&mut self, place: usize) {
        self.counts[place] = self.counts[place].saturating_add(1);
    }
}

/// A block as its claims' features are counted from it.
pub struct Counter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    heading: bool,
    /// Whether each token stands within a quotation.
    quoted: Vec<bool>,
    lexicon: &'static Lexicon,
}

impl<'a> Counter<'a> {
    /// Looks over a block once.
    pub fn new(block: &'a Block, reading: &'a Reading) -> Self {
        let mut quoted = vec![false; reading.tokens.len()];
        for fact in &reading.facts {
            if matches!(fact.value, Value::Quote(_)) {
                quoted[fact.tokens.clone()].fill(true);
            }
        }
        Counter {
            text: &block.text,
            tokens: &reading.tokens,
            heading: block.role == Role::Heading,
            quoted,
            lexicon: english(),
        }
    }

    /// The features of the claim that these tokens and facts make up.
    pub fn count<'f>(
        &self,
        tokens: Range<usize>,
        facts: impl Iterator<Item = &'f Fact>,
        attributed: bool,
    ) -> Features {
        let mut found = Features { counts: [0; LENGTH], words: 0 };
        if attributed {
            found.add(Shape::Attributed);
        }
        facts.for_each(|fact| self.count_fact(&mut found, fact));
        let mut since_copula = usize::MAX;
        for at in tokens.clone() {
            self.count_mark(&mut found, at);
            if self.tokens[at].is_word() {
                self.count_word(&mut found, tokens.start..tokens.end, at, &mut since_copula);
            }
        }
        self.count_whole(&mut found, tokens);
        found
    }

    fn count_fact(&self, found: &mut Features, fact: &Fact) {
        found.add(match &fact.value {
            Value::Figure(figure) => match figure.kind {
                FigureKind::Quantity => Shape::Quantity,
                FigureKind::Percent => Shape::Percent,
                FigureKind::Money => Shape::Money,
                FigureKind::Ordinal => Shape::Ordinal,
                FigureKind::Duration => Shape::Duration,
            },
            Value::Date(_) => Shape::Date,
            Value::Time(_) => Shape::Time,
            Value::Name(name) => match name.kind {
                NameKind::Person => Shape::Person,
                NameKind::Organization => Shape::Organization,
                NameKind::Place => Shape::Place,
                NameKind::Other => Shape::Name,
            },
            Value::Quote(_) => match self.words_in(fact) {
                0..=3 => Shape::ScareQuotes,
                4..=5 => return,
                _ => Shape::LongQuote,
            },
        });
    }

    fn words_in(&self, fact: &Fact) -> usize {
        self.tokens[fact.tokens.clone()].iter().filter(|token| token.is_word()).count()
    }

    fn count_mark(&self, found: &mut Features, at: usize) {
        let token = &self.tokens[at];
        match (token.kind, token.text(self.text)) {
            (TokenKind::Number | TokenKind::Version, _) => found.add(Shape::Digits),
            (TokenKind::Url | TokenKind::Handle, _) => found.add(Shape::Address),
            (TokenKind::Punct, "?") => found.add(Shape::Question),
            (TokenKind::Punct, "!") => found.add(Shape::Exclamation),
            (TokenKind::Punct, ";") => found.add(Shape::Semicolon),
            _ => {}
        }
    }

    fn count_word(
        &self,
        found: &mut Features,
        claim: Range<usize>,
        at: usize,
        since_copula: &mut usize,
    ) {
        let token = &self.tokens[at];
        let word = token.text(self.text);
        let first = found.words == 0;
        found.words += 1;
        if self.quoted[at] {
            found.add(Shape::Quoted);
        }
        if first && matches!(word, "And" | "But" | "So" | "Or" | "Yet") {
            found.add(Shape::Opening);
        }
        self.count_form(found, word, token, first);

        // An acronym is no function word: "US", "IT", "WHO".
        let acronym = token.case == Case::Upper && word.len() > 1 && !self.heading;
        let single = self.lexicon.cues.get(token).copied().filter(|_| !acronym).unwrap_or_default();
        let (length, longest) =
            self.lexicon.cues.at(&self.tokens[..claim.end], at).unwrap_or((0, &single));
        for cues in [Some(single), (length > 1).then_some(*longest)].into_iter().flatten() {
            for place in cues.places() {
                if place != Cue::Command as usize || first {
                    found.bump(Shape::NAMES.len() + place);
                }
            }
        }

        *since_copula = since_copula.saturating_add(1);
        if is_copula(word) {
            *since_copula = 0;
        } else if *since_copula <= 4 && (single.has(Cue::Judge) || single.has(Cue::Assess)) {
            found.add(Shape::Copula);
            *since_copula = usize::MAX;
        }
        if found.shape(Shape::Verb) == 0 && self.is_verb(at, claim.start, single) {
            found.add(Shape::Verb);
        }
    }

    /// Capitals and endings.
    fn count_form(&self, found: &mut Features, word: &str, token: &Token, first: bool) {
        if word.chars().count() >= 9 {
            found.add(Shape::LongWord);
        }
        if token.case != Case::Lower {
            let is_i = word == "I" || word.starts_with("I'") || word.starts_with("I’");
            if !first && !is_i {
                found.add(Shape::Capitals);
            }
        } else if word.len() < 5 {
        } else if word.ends_with("ed") {
            found.add(Shape::RegularPast);
        } else if word.ends_with("ly") {
            found.add(Shape::Adverb);
        } else if ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
            found.add(Shape::Adjective);
        } else if ABSTRACT_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
            found.add(Shape::Abstract);
        }
    }

    /// Whether the word shows by its form that it is a sentence's verb: "was", "may", "wins", and
    /// "warned" where it is no adjective, as in "the warned".
    fn is_verb(&self, at: usize, start: usize, cues: Cues) -> bool {
        const SURE: [Cue; 8] = [
            Cue::Finite,
            Cue::Past,
            Cue::Present,
            Cue::Perfect,
            Cue::Future,
            Cue::Possible,
            Cue::Would,
            Cue::Reported,
        ];
        if SURE.iter().any(|&cue| cues.has(cue)) {
            return true;
        }
        let word = self.tokens[at].text(self.text);
        let adjective = at == start || {
            let before = &self.tokens[at - 1];
            let text = before.text(self.text);
            !before.is_word()
                || is_determiner(text)
                || ADJECTIVE_ENDINGS.iter().any(|e| text.ends_with(e))
        };
        word.len() >= 5 && word.ends_with("ed") && !adjective
    }

    fn count_whole(&self, found: &mut Features, tokens: Range<usize>) {
        let ends = self.tokens[tokens].last().is_some_and(|token| is_ending(token.text(self.text)));
        if !ends || self.heading {
            found.add(Shape::Unfinished);
        }
        const ANCHORS: [Shape; 4] = [Shape::Digits, Shape::Capitals, Shape::Quantity, Shape::Date];
        if ANCHORS.iter().any(|&anchor| found.shape(anchor) > 0) {
            found.add(Shape::Anchored);
        }
        match found.words {
            0..=4 => found.add(Shape::UpTo4),
            5..=8 => found.add(Shape::UpTo8),
            9..=13 => found.add(Shape::UpTo13),
            14..=19 => {}
            20..=29 => found.add(Shape::Over20),
            _ => found.add(Shape::Over30),
        }
    }
}

const ADJECTIVE_ENDINGS: &[&str] =
    &["ful", "less", "ous", "ive", "able", "ible", "ic", "al", "ish"];
const ABSTRACT_ENDINGS: &[&str] = &["ness", "ity", "ism", "tion", "ance", "ence", "ment"];

fn is_copula(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "'s" | "’s" | "isn't" | "isn’t")
}

fn is_determiner(word: &str) -> bool {
    ["the", "a", "an", "of", "for", "in", "to", "by", "with", "and", "on", "at", "from"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

fn is_ending(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "”" | "\"" | ")" | "’" | "'" | "…" | "...")
}

/// The first and the last token of a range, as a span; the range is not empty.
pub(super) fn span_of(tokens: &[Token], range: &Range<usize>) -> Span {
    tokens[range.start].span.cover(tokens[range.end - 1].span)
}
