//! What a claim's facts, words and shape tell of it: few features, each named.
//!
//! Training and judging read the same features here, so that they cannot drift apart.

use super::Claim;
use crate::facts::{FigureKind, NameKind, Reading, Value};
use crate::lexicon::{Cue, Lexicon};
use crate::text::{Block, Case, Role, Token, TokenKind};

macro_rules! shapes {
    ($($shape:ident = $name:literal, $doc:literal;)*) => {
        /// What facts, marks and length tell; words tell the rest, see [`Cue`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Shape { $(#[doc = $doc] $shape,)* }

        const SHAPES: &[&str] = &[$($name,)*];
    };
}

shapes! {
    Quantity = "quantity", "Counts and measures.";
    Percent = "percent", "Shares.";
    Money = "money", "Amounts of money.";
    Ordinal = "ordinal", "Ranks.";
    Duration = "duration", "Lengths of time and ages.";
    Date = "date", "Dates.";
    Time = "time", "Clock times.";
    Person = "person", "Names of people.";
    Organization = "organization", "Names of organisations.";
    Place = "place", "Names of places.";
    Name = "name", "Names of anything else.";
    Attributed = "attributed", "Whether somebody is said to say it.";
    Digits = "digits", "Figures written in digits.";
    Capitals = "capitals", "Words with a capital, the first word left out.";
    Quoted = "quoted", "Words between quote marks.";
    Question = "question", "Question marks.";
    Exclamation = "exclamation", "Exclamation marks.";
    Ellipsis = "ellipsis", "\"…\".";
    Semicolon = "semicolon", "Semicolons.";
    Address = "address", "Web addresses, handles and hash tags.";
    RegularPast = "regular-past", "Words in -ed.";
    Adverb = "adverb", "Words in -ly.";
    Adjective = "adjective", "Words with an adjective's ending.";
    Abstract = "abstract", "Words with an abstract noun's ending.";
    Unfinished = "unfinished", "Whether no mark ends it.";
    UpTo4 = "words-4", "Whether it has 4 words or fewer.";
    UpTo8 = "words-8", "Whether it has 5 to 8 words.";
    UpTo13 = "words-13", "Whether it has 9 to 13 words.";
    Over20 = "words-20", "Whether it has 20 to 29 words.";
    Over30 = "words-30", "Whether it has 30 words or more.";
}

/// How many features there are.
pub const LENGTH: usize = SHAPES.len() + Cue::ALL.len();

/// The features' names, in order.
pub fn names() -> impl Iterator<Item = &'static str> {
    SHAPES.iter().copied().chain(Cue::ALL.iter().map(|cue| cue.name()))
}

/// The features of one claim: log(1 + count) each, so that the first one tells most.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    counts: [u16; LENGTH],
    /// Its words, names and numbers of figures aside.
    words: usize,
}

impl Features {
    /// Reads the features of a claim.
    pub fn of(block: &Block, reading: &Reading, claim: &Claim, lexicon: &Lexicon) -> Self {
        let mut features = Features { counts: [0; LENGTH], words: 0 };
        features.count_facts(reading, claim);
        features.count_tokens(&block.text, &reading.tokens[claim.tokens.clone()], lexicon);
        let (last, heading) =
            (reading.tokens.get(claim.tokens.end - 1), block.role == Role::Heading);
        let ends = last.is_none_or(|token| is_ending(token.text(&block.text)));
        if !ends || heading {
            features.add(Shape::Unfinished);
        }
        match features.words {
            0..=4 => features.add(Shape::UpTo4),
            5..=8 => features.add(Shape::UpTo8),
            9..=13 => features.add(Shape::UpTo13),
            14..=19 => {}
            20..=29 => features.add(Shape::Over20),
            _ => features.add(Shape::Over30),
        }
        features
    }

    /// Their values, in the order of [`names`].
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.counts.iter().map(|&count| f64::from(count).ln_1p())
    }

    /// How often a shape was counted.
    pub fn shape(&self, shape: Shape) -> u16 {
        self.counts[shape as usize]
    }

    /// How often a cue was counted.
    pub fn cue(&self, cue: Cue) -> u16 {
        self.counts[SHAPES.len() + cue as usize]
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

    fn count_facts(&mut self, reading: &Reading, claim: &Claim) {
        for &fact in &claim.facts {
            let shape = match &reading.facts[fact].value {
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
                Value::Quote(_) => continue,
            };
            self.add(shape);
        }
        if claim.attribution.is_some() {
            self.add(Shape::Attributed);
        }
    }

    fn count_tokens(&mut self, text: &str, tokens: &[Token], lexicon: &Lexicon) {
        let mut quoted = false;
        for (at, token) in tokens.iter().enumerate() {
            let word = token.text(text);
            match (token.kind, word) {
                (TokenKind::Number | TokenKind::Version, _) => self.add(Shape::Digits),
                (TokenKind::Url | TokenKind::Handle, _) => self.add(Shape::Address),
                (TokenKind::Ellipsis, _) => self.add(Shape::Ellipsis),
                (TokenKind::Punct, "?") => self.add(Shape::Question),
                (TokenKind::Punct, "!") => self.add(Shape::Exclamation),
                (TokenKind::Punct, ";") => self.add(Shape::Semicolon),
                (TokenKind::Punct, "“") => quoted = true,
                (TokenKind::Punct, "”") => quoted = false,
                (TokenKind::Punct, "\"") => quoted = !quoted,
                _ => {}
            }
            if token.is_word() {
                self.words += 1;
                if quoted {
                    self.add(Shape::Quoted);
                }
                self.count_word(word, token, self.words == 1);
                self.count_cues(tokens, at, lexicon);
            }
        }
    }

    fn count_word(&mut self, word: &str, token: &Token, first: bool) {
        if token.case != Case::Lower {
            let is_i = word == "I" || word.starts_with("I'") || word.starts_with("I’");
            if !first && !is_i {
                self.add(Shape::Capitals);
            }
            return;
        }
        if word.len() < 5 {
            return;
        }
        if word.ends_with("ed") {
            self.add(Shape::RegularPast);
        } else if word.ends_with("ly") {
            self.add(Shape::Adverb);
        } else if ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
            self.add(Shape::Adjective);
        } else if ABSTRACT_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
            self.add(Shape::Abstract);
        }
    }

    /// Counts the cues of the word at `at`, and of the phrase that begins there.
    fn count_cues(&mut self, tokens: &[Token], at: usize, lexicon: &Lexicon) {
        let Some((length, phrase)) = lexicon.cues.at(tokens, at) else { return };
        let word = if length > 1 { lexicon.cues.get(&tokens[at]) } else { None };
        for cues in [Some(phrase), word].into_iter().flatten() {
            for place in cues.places() {
                self.bump(SHAPES.len() + place);
            }
        }
    }
}

const ADJECTIVE_ENDINGS: &[&str] =
    &["ful", "less", "ous", "ive", "able", "ible", "ic", "al", "ish"];
const ABSTRACT_ENDINGS: &[&str] = &["ness", "ity", "ism", "tion", "ance", "ence", "ment"];

fn is_ending(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "”" | "\"" | ")" | "’" | "'" | "…" | "...")
}
