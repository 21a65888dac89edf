//! What a claim's facts, words and shape tell of it: few features, each named.
//!
//! Training and judging read the same features here, so that they cannot drift apart.

use super::shape::Shape;
use super::verb::{ADJECTIVE_ENDINGS, is_modal, is_verb, may_be_verb};
use super::{opening, plan};
use crate::facts::{Fact, FigureKind, NameKind, Reading, Value, View};
use crate::lexicon::{Cue, Cues, WordClass};
use crate::span::Span;
use crate::text::{Case, Role, Token, TokenKind};
use std::ops::Range;

/// How many features there are.
pub const LENGTH: usize = Shape::NAMES.len() + Cue::ALL.len();

/// The features' names, in order: the shapes, then the cues.
pub const NAMES: [&str; LENGTH] = {
    let mut names = [""; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        names[at] = match at.checked_sub(Shape::NAMES.len()) {
            None => Shape::NAMES[at],
            Some(cue) => Cue::ALL[cue].name(),
        };
        at += 1;
    }
    names
};

/// How often each feature was counted in one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    counts: [u16; LENGTH],
    words: usize,
}

impl Features {
    /// Their values in the order of [`NAMES`]: log(1 + count), so that the first one tells most.
    pub fn values(&self) -> [f64; LENGTH] {
        self.counts.map(|count| if count == 0 { 0.0 } else { f64::from(count).ln_1p() })
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

    /// Counts a shape once more.
    pub(super) fn add(&mut self, shape: Shape) {
        self.bump(shape as usize);
    }

    fn bump(&mut self, place: usize) {
        self.counts[place] = self.counts[place].saturating_add(1);
    }
}

/// A quotation of more tokens than this is a statement, with its quote marks.
const STATEMENT: usize = 5;

/// A block as its claims' features are counted from it.
pub struct Counter<'a> {
    view: View<'a>,
    /// Whether each token stands within a quotation long enough to be a statement.
    quoted: Vec<bool>,
    /// Whether it is a heading in capitals all through.
    shouted: bool,
}

impl<'a> Counter<'a> {
    /// Looks over a block once.
    pub fn new(view: View<'a>, reading: &Reading) -> Self {
        let mut quoted = vec![false; reading.tokens.len()];
        for fact in &reading.facts {
            if matches!(fact.value, Value::Quote(_)) && fact.tokens.len() > STATEMENT {
                quoted[fact.tokens.clone()].fill(true);
            }
        }
        let shouted = view.role == Role::Heading
            && view.tokens.iter().all(|token| !token.is_word() || token.case == Case::Upper);
        Counter { view, quoted, shouted }
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
        for fact in facts {
            self.count_fact(&mut found, fact);
            let when = matches!(fact.value, Value::Date(_) | Value::Time(_));
            if when && fact.tokens.start == tokens.start {
                found.add(Shape::OpensDated);
            }
        }
        let mut since_copula = usize::MAX;
        for at in tokens.clone() {
            self.count_mark(&mut found, at);
            if self.view.tokens[at].is_word() {
                self.count_word(&mut found, tokens.start..tokens.end, at, &mut since_copula);
            }
        }
        self.count_verb(&mut found, &tokens);
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
        self.view.tokens[fact.tokens.clone()].iter().filter(|token| token.is_word()).count()
    }

    fn count_mark(&self, found: &mut Features, at: usize) {
        let token = &self.view.tokens[at];
        match (token.kind, token.text(self.view.text)) {
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
        let token = &self.view.tokens[at];
        let word = token.text(self.view.text);
        let first = found.words == 0;
        found.words += 1;
        if self.quoted[at] {
            found.add(Shape::Quoted);
        }
        if first {
            opening::count(&self.view, at..claim.end, found);
        }
        self.count_form(found, word, token, first);

        // An acronym is no function word: "US", "IT", "WHO".
        let acronym = token.case == Case::Upper && word.len() > 1 && !self.shouted;
        let single =
            self.view.lexicon.cues.get(token).copied().filter(|_| !acronym).unwrap_or_default();
        let (length, longest) =
            self.view.lexicon.cues.at(&self.view.tokens[..claim.end], at).unwrap_or((0, &single));
        for cues in [Some(single), (length > 1).then_some(*longest)].into_iter().flatten() {
            // A block of quotation, or a quotation of nobody's, is not reported but said.
            let reported = self.quoted[at]
                && self.view.role != Role::Quote
                && found.shape(Shape::Attributed) > 0;
            let told = if reported { cues.without(STANCE) } else { cues };
            for place in told.places() {
                if place != Cue::Command as usize || first {
                    found.bump(Shape::NAMES.len() + place);
                }
            }
        }

        self.count_chain(found, at, claim.start);
        if let Some(plan) = plan::told_at(&self.view, at, claim.end) {
            found.add(plan);
        }

        *since_copula = since_copula.saturating_add(1);
        if is_copula(word) {
            *since_copula = 0;
        } else if *since_copula <= 4 && (single.has(Cue::Judge) || single.has(Cue::Assess)) {
            found.add(Shape::Copula);
            *since_copula = usize::MAX;
        }
    }

    /// The claim's verb. A label's is none that only hangs on a noun: "The law that will …".
    fn count_verb(&self, found: &mut Features, claim: &Range<usize>) {
        let label = self.is_heading() || !self.ends(claim.start, claim.end);
        let (mut hung, mut last) = (false, None);
        for at in claim.clone() {
            if label && self.hangs(at) {
                hung = true;
            } else if is_verb(&self.view, at, claim.start) && !(label && self.pictured(at)) {
                if !hung && last.is_none_or(|last| !self.goes_on(last, at)) {
                    found.add(Shape::Verb);
                    let mut main = self.main_clause(claim);
                    let main = main.find(|&at| is_verb(&self.view, at, claim.start));
                    if is_modal(&self.view, main.unwrap_or(at)) {
                        found.add(Shape::Unreal);
                    }
                    return;
                }
                (hung, last) = (false, Some(at));
            }
        }
        if last.is_none() && !claim.clone().any(|at| may_be_verb(&self.view, at, claim.start)) {
            found.add(Shape::Verbless);
        }
    }

    /// What a claim goes on with behind the clause it opens with: "As the dam fails, …".
    fn main_clause(&self, claim: &Range<usize>) -> Range<usize> {
        let depends = self.view.class(claim.start) == Some(WordClass::Subordinator);
        let comma = || claim.clone().find(|&at| self.view.word(at) == ",");
        let start = depends.then(comma).flatten().unwrap_or(claim.start);
        start..claim.end
    }

    /// Whether what follows hangs on the noun before: "the law that", "the place where".
    fn hangs(&self, at: usize) -> bool {
        self.view.class(at) == Some(WordClass::Relative) || self.view.word(at) == "where"
    }

    /// Whether a verb is of the same clause as the last: "was seen", "was born and grew up".
    fn goes_on(&self, last: usize, at: usize) -> bool {
        at <= last + 1 || at <= last + 3 && self.view.word(at - 1) == "and"
    }

    /// "A pot placed on a plate", under a picture: how it is seen, not what happened to it.
    fn pictured(&self, at: usize) -> bool {
        self.view.role == Role::Caption
            && self.view.word(at).ends_with("ed")
            && self.view.class(at + 1) == Some(WordClass::Preposition)
    }

    /// Whether its beginning or its end is missing: "is an example of it", "It is paid for by".
    fn is_fragment(&self, tokens: &Range<usize>, ends: bool) -> bool {
        let first = &self.view.tokens[tokens.start];
        let verb =
            matches!(self.view.class(tokens.start), Some(WordClass::Be | WordClass::Auxiliary));
        let last = self.view.word(tokens.end - 1);
        let goes_on = matches!(last, "by" | "of" | "from" | "the" | "a" | "an" | "and" | "or");
        // "^ The first of a wiki's notes"
        matches!(self.view.word(0), "^")
            || matches!(self.view.word(tokens.start), "," | ";")
            || first.case == Case::Lower && verb
            || !ends && goes_on
    }

    /// What a verb hangs on: "to pay", "are paying".
    fn count_chain(&self, found: &mut Features, at: usize, start: usize) {
        let token = &self.view.tokens[at];
        if token.case != Case::Lower || at == start {
            return;
        }
        let word = self.view.word(at);
        if word.len() > 4 && word.ends_with("ing") {
            // One adverb may stand between: "are still paying".
            let near = (at.saturating_sub(2).max(start)..at)
                .any(|i| self.view.class(i) == Some(WordClass::Be) || is_copula(self.view.word(i)));
            if near {
                found.add(Shape::Progressive);
            }
        } else if self.view.word(at - 1) == "to"
            && matches!(token.class, None | Some(WordClass::Be | WordClass::Auxiliary))
            && !word.ends_with('s')
        {
            found.add(Shape::Infinitive);
        }
    }

    /// Capitals and endings.
    fn count_form(&self, found: &mut Features, word: &str, token: &Token, first: bool) {
        if word.len() >= 9 && word.chars().count() >= 9 {
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

    fn is_heading(&self) -> bool {
        self.view.role == Role::Heading
    }

    /// Whether a mark ends what stands before token `end`: a sentence's, or one between its clauses.
    fn ends(&self, start: usize, end: usize) -> bool {
        let goes_on = self.view.tokens.get(end).is_some_and(|t| t.kind != TokenKind::Newline);
        match self.view.word(end - 1) {
            "," | ";" => goes_on,
            _ => {
                let closes =
                    |at: &usize| matches!(self.view.word(*at), ")" | "]" | "”" | "\"" | "’" | "'");
                let last = (start..end).rev().find(|at| !closes(at));
                last.is_some_and(|at| matches!(self.view.word(at), "." | "!" | "?" | "…" | "..."))
            }
        }
    }

    fn count_whole(&self, found: &mut Features, tokens: Range<usize>) {
        let ends = self.ends(tokens.start, tokens.end);
        if self.is_fragment(&tokens, ends) {
            found.add(Shape::Fragment);
        }
        if self.view.word(tokens.end - 1) == ":" {
            found.add(Shape::Introduces);
        }
        if self.view.role == Role::Caption {
            found.add(Shape::Caption);
        }
        if !ends || self.is_heading() {
            found.add(Shape::Unfinished);
        }
        const ANCHORS: [Shape; 8] = [
            Shape::Digits,
            Shape::Capitals,
            Shape::Quantity,
            Shape::Date,
            Shape::Person,
            Shape::Organization,
            Shape::Place,
            Shape::Name,
        ];
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

/// What a quotation's words tell of its speaker alone, not of the sentence that reports them.
const STANCE: Cues = Cues::of(&[
    Cue::Own,
    Cue::Ours,
    Cue::Addressee,
    Cue::Opinion,
    Cue::Judge,
    Cue::Assess,
    Cue::Colour,
    Cue::Charged,
    Cue::Partisan,
    Cue::Booster,
    Cue::Universal,
    Cue::Exhort,
    Cue::Duty,
    Cue::Hedge,
    Cue::Vague,
    Cue::Courtesy,
    Cue::Argument,
]);
const ABSTRACT_ENDINGS: &[&str] = &["ness", "ity", "ism", "tion", "ance", "ence", "ment"];

fn is_copula(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "'s" | "’s" | "isn't" | "isn’t")
}

/// The first and the last token of a range, as a span; the range is not empty.
pub(super) fn span_of(tokens: &[Token], range: &Range<usize>) -> Span {
    tokens[range.start].span.cover(tokens[range.end - 1].span)
}
