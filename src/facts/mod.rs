//! Facts: the details of a text, normalised so that they can be compared.
//!
//! One file a kind. Each finder reads a block's tokens once, from left to right, and claims the
//! tokens it understood in [`Taken`], so that no detail is read twice.

mod age;
mod amount;
mod apposition;
mod attribution;
mod calendar;
mod clock;
mod counted;
mod date;
mod duration;
mod label;
mod measure;
mod mention;
mod money;
mod name;
mod number;
pub(crate) mod phrase;
mod quantity;
mod quote;
mod range;
mod reader;
mod scan;
pub mod unit;
mod zone;

pub use amount::Amount;
pub use attribution::Attribution;
pub use calendar::Moment;
pub use clock::TimeValue;
pub use counted::Counts;
pub use date::{DateValue, Grain};
pub use mention::{Mention, Referent};
pub use name::{Alias, NameKind, NameValue, same_name};
pub use quantity::{Figure, FigureKind};
pub use quote::QuoteValue;

use crate::lexicon::{Lexicon, WordClass, english};
use crate::order::sort_by_rank;
use crate::span::Span;
use crate::text::{Block, Document, Role, Sentence, Token, sentences, tokenize};
use std::ops::Range;

/// A detail of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Where it stands, in bytes of its block.
    pub span: Span,
    /// Its tokens, as places in the block's list.
    pub tokens: Range<usize>,
    /// What it says.
    pub value: Value,
}

/// What a fact says, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A quantity, percentage, amount of money, ordinal or duration.
    Figure(Figure),
    /// A day, a longer or shorter interval, or an instant.
    Date(DateValue),
    /// A clock time without a date.
    Time(TimeValue),
    /// A person, organisation, place or other name.
    Name(NameValue),
    /// Words given as somebody's own.
    Quote(QuoteValue),
}

/// One block as it is read: what every finder looks at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The block's text.
    pub text: &'a str,
    /// What the block is on its page.
    pub role: Role,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// The language's word lists.
    pub lexicon: &'static Lexicon,
}

impl<'a> View<'a> {
    fn new(block: &'a Block, tokens: &'a [Token], sentences: &'a [Sentence]) -> Self {
        View { text: &block.text, role: block.role, tokens, sentences, lexicon: english() }
    }

    /// The token as written, or "" past the ends.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// The closed class of a token.
    pub fn class(&self, at: usize) -> Option<WordClass> {
        self.tokens.get(at)?.class
    }

    /// The span of a range of tokens, which is not empty.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.tokens[tokens.start].span.cover(self.tokens[tokens.end - 1].span)
    }
}

/// Which tokens of a block a finder has understood already.
#[derive(Clone, Debug)]
pub struct Taken(Vec<bool>);

impl Taken {
    fn none(tokens: usize) -> Self {
        Taken(vec![false; tokens])
    }

    /// Whether the token is taken.
    pub fn has(&self, token: usize) -> bool {
        self.0[token]
    }

    /// Whether any token of the range is taken.
    pub fn any(&self, tokens: &Range<usize>) -> bool {
        self.0[tokens.clone()].contains(&true)
    }

    /// Takes every token of the range.
    pub fn take(&mut self, tokens: &Range<usize>) {
        self.0[tokens.clone()].fill(true);
    }
}

/// A block, read: its tokens, sentences, facts and who says what.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its facts, by place; only a quotation, or a name, holds others.
    pub facts: Vec<Fact>,
    /// Pronouns and bare noun phrases that stand for something said before, by place.
    pub mentions: Vec<Mention>,
    /// Who says what, by place.
    pub attributions: Vec<Attribution>,
}

impl Reading {
    /// The facts that begin within a span, as places in the list.
    pub fn facts_in(&self, span: Span) -> Range<usize> {
        let before = |place: usize| self.facts.partition_point(|fact| fact.span.start < place);
        before(span.start)..before(span.end)
    }

    /// The facts, and among them who or what else their names tell: "the Monti government". Two
    /// texts are compared by the names alone.
    pub fn told(self, block: &Block) -> Vec<Fact> {
        let Reading { tokens, sentences, mut facts, .. } = self;
        let view = View::new(block, &tokens, &sentences);
        facts.extend(name::bodies(&view, &facts));
        in_order(&mut facts);
        facts
    }

    /// What is said that may reach into what ends at `end`, in bytes: the last few sayings that begin
    /// before it, latest first. Few, so that each of many sentences may ask.
    pub fn last_sayings(&self, end: usize) -> impl Iterator<Item = &Attribution> {
        const SAYINGS: usize = 8;
        let begun = self.attributions.partition_point(|said| said.content.start < end);
        self.attributions[..begun].iter().rev().take(SAYINGS)
    }
}

/// The day a text was published as an ISO 8601 day, where a page gives it in words
/// ("Sat Apr 18 2015"); what is ISO 8601 already, or no date, stays as it is.
pub fn iso_day(published: String) -> String {
    const LONGEST: usize = 64;
    if published.len() > LONGEST || Moment::parse(&published).is_some() {
        return published;
    }
    let document = Document::from_text(published.as_str());
    let facts = read(&document, &[true]).swap_remove(0).facts;
    let day = facts.into_iter().find_map(|fact| match fact.value {
        Value::Date(date) => date.from,
        _ => None,
    });
    day.map_or(published, |day| day.to_string())
}

/// Reads the blocks of a document that `wanted` names, one flag a block; the others stay empty.
/// `published` of the document anchors relative dates.
pub fn read(document: &Document, wanted: &[bool]) -> Vec<Reading> {
    let lexicon = english();
    let mut readings: Vec<Reading> = document
        .blocks
        .iter()
        .zip(wanted)
        .map(|(block, &wanted)| if wanted { segment(block, lexicon) } else { Reading::default() })
        .collect();
    let views: Vec<View> = document
        .blocks
        .iter()
        .zip(&readings)
        .map(|(block, reading)| View::new(block, &reading.tokens, &reading.sentences))
        .collect();

    let published = document.published.as_deref().and_then(Moment::parse);
    let mut taken: Vec<Taken> = views.iter().map(|view| Taken::none(view.tokens.len())).collect();
    let mut facts: Vec<Vec<Fact>> = views.iter().map(|_| Vec::new()).collect();
    let mut anchor = date::Anchor::new(published);
    for ((view, taken), facts) in views.iter().zip(&mut taken).zip(&mut facts) {
        facts.extend(date::find(view, &mut anchor, taken));
        facts.extend(quantity::find(view, taken));
    }
    for (found, facts) in name::find(&views, &taken).into_iter().zip(&mut facts) {
        facts.extend(found);
        in_order(facts);
    }
    let quotes = quote::find(&views);
    let mentions = mention::find(&views, &facts, &quotes);
    let attributions = attribution::find(&views, &facts, &quotes, &mentions);
    for ((found, attributions), facts) in quotes.into_iter().zip(&attributions).zip(&mut facts) {
        facts.extend(attribution::with_speakers(found, attributions));
        in_order(facts);
    }
    let found = facts.into_iter().zip(mentions).zip(attributions);
    for (reading, ((facts, mentions), attributions)) in readings.iter_mut().zip(found) {
        reading.facts = facts;
        reading.mentions = mentions;
        reading.attributions = attributions;
    }
    readings
}

/// By place; of two that begin together the longer comes first.
fn in_order(facts: &mut [Fact]) {
    sort_by_rank(facts, |fact| fact.span.rank());
}

fn segment(block: &Block, lexicon: &Lexicon) -> Reading {
    let tokens = tokenize(&block.text, lexicon);
    let sentences = sentences(&block.text, &tokens, lexicon);
    Reading { tokens, sentences, ..Reading::default() }
}
