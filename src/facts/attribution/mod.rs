//! Who says what: speaker, cue and content.
//!
//! Sayings are read sentence by sentence from their cue verbs ([`clause`]); quotations without a
//! cue of their own go to whoever is speaking already ([`running`]); and each speaker gets the
//! fullest name known ([`speaker`]).

mod clause;
mod running;
mod speaker;

use super::phrase::Phrases;
use super::{Fact, Mention, Value, View};
use crate::lexicon::Manner;
use crate::order::sort_by_rank;
use crate::span::Span;
use std::ops::Range;

/// Something said, and by whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who: "a US official"; none when the speaker stands in another block.
    pub speaker: Option<Span>,
    /// The words that say so: "revealed", "according to".
    pub cue: Option<Span>,
    /// What is said: from the first word of it to the last.
    pub content: Span,
    /// The speaker in the fullest form known ("she" resolved), for comparing.
    pub canonical: String,
    /// Whether it was said, shown, thought or wanted.
    pub manner: Manner,
}

/// A saying of one block, in tokens.
#[derive(Clone, Debug)]
struct Saying {
    speaker: Range<usize>,
    cue: Range<usize>,
    /// Empty where what is said stands in the next paragraph: "One analyst said:".
    content: Range<usize>,
    manner: Manner,
}

impl Saying {
    /// The first token of cue and content.
    fn begins(&self) -> usize {
        self.cue.start.min(self.content.start)
    }

    /// One past the last token of cue and content.
    fn ends(&self) -> usize {
        self.cue.end.max(self.content.end)
    }
}

/// Who says what in each block, by place; of two that begin together the longer comes first.
pub(super) fn find(
    views: &[View],
    facts: &[Vec<Fact>],
    quotes: &[Vec<Fact>],
    mentions: &[Vec<Mention>],
) -> Vec<Vec<Attribution>> {
    let mut floor = running::Floor::default();
    let mut speakers = speaker::Speakers::default();
    let mut all = Vec::with_capacity(views.len());
    let named = facts.iter().zip(mentions);
    for ((view, (facts, mentions)), quotes) in views.iter().zip(named).zip(quotes) {
        let quoted = Quoted::new(view, quotes);
        let sayings = clause::sayings(Phrases { view: *view }, &quoted);
        let mut found = speakers.name(view, facts, mentions, &sayings);
        floor.follow(view, &quoted, &sayings, &mut found);
        found.retain(|said| !said.content.is_empty());
        sort_by_rank(&mut found, |said| said.content.rank());
        all.push(found);
    }
    all
}

/// The quotations of a block that are long enough to be somebody's statement.
struct Quoted {
    /// Outermost ones, in tokens.
    spans: Vec<Range<usize>>,
    /// Whether each goes on in the next paragraph.
    continued: Vec<bool>,
    /// For each token the place of its quotation.
    of: Vec<Option<u32>>,
}

/// Fewer words between quote marks are somebody's term within somebody else's sentence.
const STATEMENT: usize = 3;

impl Quoted {
    fn new(view: &View, quotes: &[Fact]) -> Self {
        let mut quoted =
            Quoted { spans: Vec::new(), continued: Vec::new(), of: vec![None; view.tokens.len()] };
        for fact in quotes {
            let Value::Quote(quote) = &fact.value else { continue };
            let words = view.tokens[fact.tokens.clone()].iter().filter(|t| t.is_word()).count();
            let ends = |at: usize| matches!(view.word(at), "." | "," | "!" | "?" | "…");
            let closed = fact.tokens.len() > 2 && ends(fact.tokens.end - 2);
            let outermost = quoted.of[fact.tokens.start].is_none();
            if outermost && (words >= STATEMENT || closed || quote.continued) {
                quoted.of[fact.tokens.clone()].fill(Some(quoted.spans.len() as u32));
                quoted.spans.push(fact.tokens.clone());
                quoted.continued.push(quote.continued);
            }
        }
        quoted
    }

    /// The quotation a token stands in.
    fn at(&self, token: usize) -> Option<&Range<usize>> {
        self.of.get(token).copied().flatten().map(|place| &self.spans[place as usize])
    }

    /// The range, lengthened so that it cuts no quotation.
    fn whole(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return range;
        }
        let start = self.at(range.start).map_or(range.start, |quote| quote.start);
        let end = self.at(range.end - 1).map_or(range.end, |quote| quote.end.max(range.end));
        start..end
    }
}

/// The quotations with the speakers that the attributions name.
pub(super) fn with_speakers(mut quotes: Vec<Fact>, attributions: &[Attribution]) -> Vec<Fact> {
    let mut next = 0;
    for fact in &mut quotes {
        while attributions.get(next).is_some_and(|a| a.content.end <= fact.span.start) {
            next += 1;
        }
        let said = attributions[next..]
            .iter()
            .take_while(|a| a.content.start < fact.span.end)
            .find(|a| a.content.overlaps(fact.span));
        if let Value::Quote(quote) = &mut fact.value {
            quote.speaker = said.and_then(|a| a.speaker);
        }
    }
    quotes
}
