//! Verdicts: does a source speak of the same thing, and does every detail fit?

mod align;
mod compare;
mod decide;
pub mod dispute;

mod evidence;
pub mod features;
mod pair;
mod probe;
mod roles;

pub use compare::{Relation, Slot, SlotKind};
pub use decide::{Scores, Verdict};

use crate::claims::Claim;
use crate::codes::Reason;
use crate::facts::{Fact, Mention, Moment, NameValue, Reading, Value};
use crate::lexicon::{Manner, Related, WordClass, english, folded, key};
use crate::order::sort_by_rank;
use crate::sources::{Group, Index, Shelf, Source, denies, name_terms, pairs, terms};
use crate::span::Span;
use crate::table::Table;
use crate::text::Document;
use align::{Alignment, align, each_meeting};
use evidence::Found;
use pair::Pair;
use probe::Probe;

/// A claim held against every source.
#[derive(Clone, Debug)]
pub struct ClaimVerdict {
    /// Over all sources; none when none is loaded.
    pub verdict: Option<Verdict>,
    /// The chance that the verdict is right.
    pub confidence: f64,
    /// One for each source, in the order loaded.
    pub sources: Vec<SourceVerdict>,
}

impl ClaimVerdict {
    /// Drops the sources that don't mention the claim.
    pub fn leave_out_unmentioned(&mut self) {
        self.sources.retain(|source| source.verdict != Verdict::Unmentioned);
    }
}

/// A claim held against one source.
#[derive(Clone, Debug)]
pub struct SourceVerdict {
    /// The source's place among those loaded.
    pub source: usize,
    /// What it says of the claim.
    pub verdict: Verdict,
    /// The chance that this is right.
    pub confidence: f64,
    /// The chance of each verdict.
    pub scores: Scores,
    /// The nearest passage: the place of its block, and where it stands there.
    pub evidence: Option<(usize, Span)>,
    /// Detail by detail, in the claim's order.
    pub slots: Vec<Slot>,
    /// Why.
    pub reason: Option<Reason>,
}

/// What a page's claims are judged by.
pub struct Judge<'a> {
    page: &'a Document,
    readings: &'a [Reading],
    sources: &'a [Source],
    groups: &'a [Group],
    /// How often the page's names have each word, by its key.
    named: Table<u32>,
    shelf: Shelf,
    /// The word-relatedness table, when it is loaded.
    pub related: Option<&'a Related>,
}

/// One passage with all that is known of it: what two sides of a comparison have in common.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    text: &'a str,
    reading: &'a Reading,
    span: Span,
    /// Its first token and the one past its last.
    tokens: (usize, usize),
    /// The facts that begin in it.
    facts: &'a [Fact],
    /// How often the names of its text, where it is the page, have each word, by its key.
    named: Option<&'a Table<u32>>,
    published: Option<Moment>,
    /// Whether it has a word of denial.
    denies: bool,
}

impl Side<'_> {
    /// How often its text, where it is the page, has a name.
    fn times_named(&self, name: &NameValue) -> u32 {
        let times = |word| self.named?.get(word).copied();
        word_keys(name).map(|word| times(word).unwrap_or_default()).min().unwrap_or_default()
    }

    /// The pronouns and nouns in it that stand for somebody named before.
    fn mentions(&self) -> impl Iterator<Item = &Mention> {
        let mentions = &self.reading.mentions;
        let first = mentions.partition_point(|mention| mention.span.start < self.span.start);
        mentions[first..].iter().take_while(|mention| mention.span.end <= self.span.end)
    }

    /// Whether this text is known to be older than the other.
    fn is_older_than(&self, other: &Side) -> bool {
        matches!((self.published, other.published), (Some(mine), Some(theirs)) if mine < theirs)
    }

    /// Whether who is named at a place is there to say something.
    fn speaks(&self, name: &Fact) -> bool {
        let mut said = self.reading.last_sayings(self.span.end);
        let spoken = said.any(|said| {
            said.manner == Manner::Speech && said.speaker.is_some_and(|who| who.contains(name.span))
        });
        // Beside a verb of saying, even where the marks of a quotation are lost.
        let says = |at: usize| {
            let verb = self.reading.tokens.get(at).and_then(|t| english().speech.verbs.get(t));
            verb == Some(&Manner::Speech)
        };
        spoken || says(name.tokens.end) || name.tokens.start.checked_sub(1).is_some_and(says)
    }
}

impl<'a> Judge<'a> {
    /// Judges the claims of `page` by `sources`.
    pub fn new(
        page: &'a Document,
        readings: &'a [Reading],
        sources: &'a [Source],
        groups: &'a [Group],
        related: Option<&'a Related>,
    ) -> Self {
        let (named, shelf) = (named(readings), Shelf::of(sources));
        Judge { page, readings, sources, groups, named, shelf, related }
    }

    fn side(&self, block: usize, claim: &Claim) -> (Side<'_>, Probe) {
        let (text, reading) = (&self.page.blocks[block].text, &self.readings[block]);
        // "She" asks for whom she is.
        let stood_for = claim.mentions(reading).iter().filter_map(|mention| {
            Some(name_terms(mention.name()?, mention.tokens.start, mention.span))
        });
        let mut asked = terms(text, reading, &claim.tokens);
        asked.extend(stood_for.flatten());
        sort_by_rank(&mut asked, |term| term.token as u64);
        let probe = Probe::new(&asked, self.related);
        let facts = &reading.facts[reading.facts_in(claim.span)];
        let published = published(self.page);
        let tokens = (claim.tokens.start, claim.tokens.end);
        let named = Some(&self.named);
        let denies = denies(reading, &claim.tokens);
        (Side { text, reading, span: claim.span, tokens, facts, named, published, denies }, probe)
    }
}

/// How often the names of a page have each word, by its key.
fn named(readings: &[Reading]) -> Table<u32> {
    let mut times = Table::default();
    for fact in readings.iter().flat_map(|reading| &reading.facts) {
        if let Value::Name(name) = &fact.value
            && !name.inside
        {
            word_keys(name).for_each(|word| *times.entry(word, || 0) += 1);
        }
    }
    times
}

/// The keys of a name's words.
fn word_keys(name: &NameValue) -> impl Iterator<Item = u64> {
    let words = name.canonical.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(|word| key(&folded(word).collect::<String>()))
}

/// Holds a claim of the page's block `block` against every source.
pub fn judge(judge: &Judge, block: usize, claim: &Claim) -> ClaimVerdict {
    if judge.sources.is_empty() {
        return decide::over_sources(Vec::new(), judge.groups);
    }
    let (side, probe) = judge.side(block, claim);
    let asked = Asked::new(judge, &side, claim, &probe);
    let judged = (0..judge.sources.len()).map(|place| asked.against(place));
    decide::over_sources(judged.collect(), judge.groups)
}

/// One passage of a source, compared with a claim.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The passage's place in the source's index.
    pub passage: usize,
    /// Detail by detail, in the claim's order.
    pub slots: Vec<Slot>,
    /// What tells whether it supports the claim.
    pub support: features::Features,
    /// What tells whether a difference is a contradiction, for each slot that may be one, by its place.
    pub disputes: Vec<(usize, dispute::Features)>,
}

/// A claim, looked up in every source.
struct Asked<'a> {
    side: &'a Side<'a>,
    claim: &'a Claim,
    probe: &'a Probe,
    sources: &'a [Source],
    found: Found,
    /// The claim's neighbouring words in its order (see [`pairs`]).
    words: Vec<u64>,
}

impl<'a> Asked<'a> {
    fn new(judge: &'a Judge, side: &'a Side, claim: &'a Claim, probe: &'a Probe) -> Self {
        let found = evidence::find(probe, &judge.shelf, judge.sources);
        let words = pairs(side.text, side.reading, &claim.tokens);
        Asked { side, claim, probe, sources: judge.sources, found, words }
    }

    /// Compares the passages of a source that are nearest to the claim with it, nearest first.
    fn weigh(&self, place: usize) -> impl Iterator<Item = Weighed> {
        let (source, found) = (&self.sources[place], self.found.of(place));
        let published = published(&source.document);
        found.candidates.iter().map(move |&at| {
            let passage = &source.index.passages[at];
            let other = Side {
                text: &source.document.blocks[passage.block].text,
                reading: &source.readings[passage.block],
                span: passage.span,
                tokens: (passage.tokens.start, passage.tokens.end),
                facts: &source.readings[passage.block].facts[passage.facts.clone()],
                named: None,
                published,
                denies: passage.denies,
            };
            let met = align(self.probe, passage);
            let near = near(self.probe, &source.index, at, &met);
            let pair = Pair {
                claim: self.side,
                evidence: &other,
                probe: self.probe,
                words: &self.words,
                source,
                found,
                passage: at,
                met: &met,
                near: &near,
            };
            let slots = compare::slots(&pair, self.claim);
            let support = pair.features(&slots);
            let disputes = dispute::each(&pair, &slots, &support, decide::same(&support));
            Weighed { passage: at, slots, support, disputes }
        })
    }

    /// Holds the claim against one source: candidates, same event?, slot by slot, verdict.
    fn against(&self, place: usize) -> SourceVerdict {
        let Some((best, decided)) = decide::best(self.weigh(place)) else {
            return SourceVerdict {
                source: place,
                verdict: Verdict::Unmentioned,
                confidence: Scores::NOTHING.unmentioned,
                scores: Scores::NOTHING,
                evidence: None,
                slots: Vec::new(),
                reason: Some(Reason::NothingNear),
            };
        };
        let passage = &self.sources[place].index.passages[best.passage];
        SourceVerdict {
            source: place,
            verdict: decided.verdict,
            confidence: decided.confidence,
            scores: decided.scores,
            evidence: Some((passage.block, passage.span)),
            slots: best.slots,
            reason: decided.reason,
        }
    }
}

/// What training reads: a claim of the page's block `block` beside the nearest passages of each
/// source, in the order loaded.
pub fn describe(judge: &Judge, block: usize, claim: &Claim) -> Vec<Vec<Weighed>> {
    let (side, probe) = judge.side(block, claim);
    let asked = Asked::new(judge, &side, claim, &probe);
    (0..judge.sources.len()).map(|place| asked.weigh(place).collect()).collect()
}

fn published(document: &Document) -> Option<Moment> {
    document.published.as_deref().and_then(Moment::parse)
}

/// The closed class of a token of a side.
fn class(side: &Side, at: usize) -> Option<WordClass> {
    side.reading.tokens.get(at)?.class
}

/// How far the passage or one of its neighbours in the block meets each term.
fn near(probe: &Probe, index: &Index, at: usize, met: &Alignment) -> Vec<f32> {
    let mut near: Vec<f32> = met.iter().map(|m| m.map_or(0.0, |m| m.strength)).collect();
    let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    for passage in neighbours.filter_map(|at| index.passages.get(at)) {
        each_meeting(probe, passage, |ours, met| near[ours] = near[ours].max(met.strength));
    }
    near
}
