//! A claim and one passage of a source, aligned word by word.

use super::Side;
use super::align::Meeting;
use super::evidence::Evidence;
use super::probe::Probe;
use crate::facts::{Fact, NameKind, NameValue, Value, same_name};
use crate::lexicon::english;
use crate::sources::{Passage, Source, Term};
use crate::text::Token;
use std::ops::Range;

/// Tokens around a detail that tell its role.
const REACH: usize = 12;

/// What every comparison looks at.
pub(super) struct Pair<'a> {
    pub claim: &'a Side<'a>,
    pub evidence: &'a Side<'a>,
    pub probe: &'a Probe,
    /// The claim's neighbouring words in its order (see [`crate::sources::pairs`]).
    pub words: &'a [u64],
    pub source: &'a Source,
    /// What the source as a whole has to say.
    pub found: Evidence<'a>,
    /// The passage's place in the source's index.
    pub passage: usize,
    /// Where the passage meets each term of the claim.
    pub met: &'a [Option<Meeting>],
    /// How far the passage or one of its neighbours meets each term.
    pub near: &'a [f32],
}

impl<'a> Pair<'a> {
    pub fn passage(&self) -> &'a Passage {
        &self.source.index.passages[self.passage]
    }

    /// The facts of the claim.
    pub fn claim_facts(&self) -> impl Iterator<Item = &'a Fact> + Clone + use<'a> {
        let span = self.claim.span;
        self.claim.facts.iter().filter(move |fact| span.contains(fact.span))
    }

    /// The facts of the passage.
    pub fn facts(&self) -> &'a [Fact] {
        self.evidence.facts
    }

    /// The facts of the passages beside this one, in its block.
    pub fn neighbours(&self) -> impl Iterator<Item = &'a Fact> + use<'a> {
        let block = self.passage().block;
        let source = self.source;
        let beside = [self.passage.checked_sub(1), Some(self.passage + 1)];
        beside
            .into_iter()
            .flatten()
            .filter(move |&at| source.index.passages.get(at).is_some_and(|p| p.block == block))
            .flat_map(move |at| facts_in(source, at))
    }

    /// How alike the roles of two details are: the share of what stands around the claim's that
    /// stands around the passage's too, what is near weighing more. 0 to 1.
    pub fn role(&self, ours: &Range<usize>, theirs: &Range<usize>) -> f64 {
        let (mut all, mut shared) = (0.0, 0.0);
        for (at, term) in self.probe.terms.iter().enumerate() {
            let Some(near) = nearness(term.token, ours) else { continue };
            let weight = near * self.found.weights[at];
            all += weight;
            let Some(met) = self.met[at] else { continue };
            let place = self.passage().terms[met.term].token;
            if let Some(near) = nearness(place, theirs) {
                shared += weight * near.sqrt() * f64::from(met.strength);
            }
        }
        if all > 0.0 { shared / all } else { 0.0 }
    }

    /// The same of a word of the claim and one of the passage.
    pub fn role_of(&self, ours: &Term, theirs: &Term) -> f64 {
        self.role(&(ours.token..ours.token + 1), &(theirs.token..theirs.token + 1))
    }

    /// Whether what is done near a detail of the claim is done near one of the passage: 1 where the
    /// nearest actions of both meet, less where others near them or in the sentence do, 0 where
    /// none does, and between where one side has none. A detail right behind an action is of that
    /// one alone: "released Wednesday"; who stands before one may do others: "Paul Moore fell while
    /// climbing".
    pub fn done_alike(&self, ours: &Range<usize>, theirs: &Range<usize>) -> f64 {
        const UNTOLD: f64 = 0.2;
        const NEAR: usize = 8;
        let actions = self.probe.terms.iter().zip(self.met).filter(|(term, _)| term.action);
        let mut mine: Vec<(usize, Option<usize>)> = actions
            .filter_map(|(term, met)| {
                Some((way(self.claim, term.token, ours)?, met.map(|met| met.term)))
            })
            .collect();
        let actions = self.passage().terms.iter().enumerate().filter(|(_, term)| term.action);
        let mut other: Vec<(usize, usize)> = actions
            .filter_map(|(at, term)| Some((way(self.evidence, term.token, theirs)?, at)))
            .collect();
        let (Some(&nearest), Some(&their)) = (mine.iter().min(), other.iter().min()) else {
            return UNTOLD;
        };
        let right_behind = |terms: &[Term], detail: &Range<usize>| {
            terms.iter().any(|term| term.action && term.token + 1 == detail.start)
        };
        if nearest.0 == 0 && right_behind(&self.probe.terms, ours) {
            mine.retain(|action| *action == nearest);
        }
        if their.0 == 0 && right_behind(&self.passage().terms, theirs) {
            other.retain(|action| *action == their);
        }
        let meet = |far: usize| {
            mine.iter()
                .filter(|(apart, _)| *apart <= far)
                .any(|(_, met)| other.iter().any(|(apart, at)| *apart <= far && *met == Some(*at)))
        };
        let terms = &self.passage().terms;
        match () {
            // The same act, or the same one told twice.
            () if nearest.1.is_some_and(|met| terms[met].key == terms[their.1].key) => 1.0,
            () if meet(NEAR) => 0.6,
            () if meet(usize::MAX) => 0.3,
            () => 0.0,
        }
    }

    /// Whether a detail of the claim tells of an act that befalls one thing once: "born in 1997".
    pub fn is_of_once(&self, ours: &Range<usize>) -> bool {
        let acts = self.probe.terms.iter().filter(|term| term.action);
        let nearest =
            acts.filter_map(|term| Some((way(self.claim, term.token, ours)?, term.token)));
        nearest.min().is_some_and(|(_, at)| english().once.has(&self.claim.reading.tokens[at]))
    }

    /// Whether two details stand in one frame: behind the same word of place or person ("in", "coach"),
    /// or before the same noun ("a Vancouver office").
    pub fn framed_alike(&self, ours: &Range<usize>, theirs: &Range<usize>) -> bool {
        let word = |side: &Side<'a>, at: usize| {
            side.reading.tokens.get(at).filter(|token| token.is_word()).map(|t| t.text(side.text))
        };
        let same_word = |a: Option<usize>, b: Option<usize>| {
            let words =
                a.and_then(|a| word(self.claim, a)).zip(b.and_then(|b| word(self.evidence, b)));
            words.is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
        };
        let meets = |token: Option<usize>, other: Option<usize>| {
            let terms = self.probe.terms.iter().zip(self.met);
            terms.filter(|(term, _)| Some(term.token) == token).any(|(_, met)| {
                met.is_some_and(|met| Some(self.passage().terms[met.term].token) == other)
            })
        };
        let article = |side: &Side<'a>, at: usize| {
            word(side, at).is_some_and(|w| matches!(w, "the" | "a" | "an" | "The"))
        };
        let before = |side: &Side<'a>, detail: &Range<usize>| {
            (0..detail.start).rev().find(|&at| !article(side, at))
        };
        let (behind, past) = (before(self.claim, ours), before(self.evidence, theirs));
        // Before a noun, it is the noun that tells: "a Vancouver office", but not "in Vancouver Friday".
        let describes = |side: &Side<'a>, detail: &Range<usize>| {
            let noun = |t: &Token| t.is_word() && !english().function_words.has(t);
            let day = |fact: &Fact| {
                fact.tokens.start == detail.end && matches!(fact.value, Value::Date(_))
            };
            side.reading.tokens.get(detail.end).is_some_and(noun) && !side.facts.iter().any(day)
        };
        if describes(self.claim, ours) || describes(self.evidence, theirs) {
            return self.nouns_meet(ours.end, theirs.end);
        }
        let and = behind.and_then(|at| word(self.claim, at)).is_some_and(|w| w == "and");
        meets(behind, past) || same_word(behind, past) && !and
    }

    /// Whether the nouns that begin at two places share one: "a Vancouver office", "an American film"
    /// beside "a Scottish crime film".
    fn nouns_meet(&self, ours: usize, theirs: usize) -> bool {
        const REACH: usize = 4;
        let phrase = |side: &Side<'a>, start: usize| {
            let tokens = side.reading.tokens.get(start..).unwrap_or_default().iter().take(REACH);
            let plain = |t: &&Token| t.is_word() && !english().function_words.has(t);
            let end = start + tokens.take_while(plain).count();
            // Another detail begins another phrase: "Indians seize three boats".
            let next = side
                .facts
                .iter()
                .map(|fact| fact.tokens.start)
                .find(|at| (start..end).contains(at));
            start..next.unwrap_or(end)
        };
        let (ours, theirs) = (phrase(self.claim, ours), phrase(self.evidence, theirs));
        let terms = self.probe.terms.iter().zip(self.met);
        let nouns = terms.filter(|(term, _)| ours.contains(&term.token) && !term.action);
        nouns
            .filter_map(|(_, met)| *met)
            .any(|met| theirs.contains(&self.passage().terms[met.term].token))
    }

    /// Whether two details are each told of a person right before it, and of two persons: "Ann Baker,
    /// 66, of Skerrow" beside "Paul Moore, 36, of Port Hallan".
    pub fn of_two_persons(&self, ours: &Range<usize>, theirs: &Range<usize>) -> bool {
        let persons = person_before(self.claim, ours).zip(person_before(self.evidence, theirs));
        persons.is_some_and(|(a, b)| !a.may_be(b) || same_name(a, b).is_none())
    }

    /// Whether two ages are of one person; none where one of them is told of nobody by name.
    pub fn of_one_person(&self, ours: &Range<usize>, theirs: &Range<usize>) -> Option<bool> {
        let aged =
            |side: &Side<'a>, age| person_before(side, age).or_else(|| person_behind(side, age));
        let (a, b) = aged(self.claim, ours).zip(aged(self.evidence, theirs))?;
        Some(a.may_be(b) && same_name(a, b).is_some())
    }

    /// The share of the claim's weight outside `ours` that the passage and its neighbours meet.
    pub fn rest(&self, ours: &Range<usize>) -> f64 {
        let (mut all, mut met) = (0.0, 0.0);
        for (at, term) in self.probe.terms.iter().enumerate() {
            if !ours.contains(&term.token) {
                all += self.found.weights[at];
                met += self.found.weights[at] * f64::from(self.near[at]);
            }
        }
        if all > 0.0 { met / all } else { 0.0 }
    }
}

/// The person that a detail behind it is told of: "Ann Baker, 66, of Skerrow".
fn person_before<'a>(side: &Side<'a>, detail: &Range<usize>) -> Option<&'a NameValue> {
    const REACH: usize = 8;
    let before = side.facts.iter().take_while(|fact| fact.tokens.end <= detail.start);
    let named = before.filter_map(|fact| Some((fact.tokens.end, person(fact)?)));
    let (end, name) = named.last()?;
    let between = side.reading.tokens.get(end..detail.start).filter(|t| t.len() <= REACH)?;
    let joins = |token: &Token| {
        !token.is_word()
            || matches!(token.text(side.text), "of" | "from" | "aged" | "age" | "a" | "an")
    };
    (matches!(between.first()?.text(side.text), "," | "(") && between.iter().all(joins))
        .then_some(name)
}

/// The person whose age stands before the name: "36-year-old Ann Baker", "a 61-year-old Skerrow man,
/// Paul Moore".
fn person_behind<'a>(side: &Side<'a>, age: &Range<usize>) -> Option<&'a NameValue> {
    const REACH: usize = 5;
    let mut behind = side.facts.iter().filter(|fact| fact.tokens.start >= age.end);
    let (start, name) = behind.find_map(|fact| Some((fact.tokens.start, person(fact)?)))?;
    let between = side.reading.tokens.get(age.end..start).filter(|t| t.len() <= REACH)?;
    let plain = |token: &Token| !english().function_words.has(token);
    between.iter().all(plain).then_some(name)
}

fn person(fact: &Fact) -> Option<&NameValue> {
    match &fact.value {
        Value::Name(name) if name.kind == NameKind::Person => Some(name),
        _ => None,
    }
}

/// How near a token is to a detail: 1 beside it, less further off; none within it or out of reach.
fn nearness(token: usize, detail: &Range<usize>) -> Option<f64> {
    let apart = apart(token, detail).filter(|apart| *apart < REACH)?;
    Some(1.0 / (1.0 + apart as f64 / 4.0))
}

/// Tokens between a token and a detail, each comma among them as far as some words; none within it.
fn way(side: &Side, token: usize, detail: &Range<usize>) -> Option<usize> {
    const COMMA: usize = 8;
    const FAR: usize = 40;
    let apart = apart(token, detail)?;
    if apart > FAR {
        return Some(apart);
    }
    let between = if token < detail.start { token..detail.start } else { detail.end..token };
    let tokens = side.reading.tokens[between].iter();
    let commas = tokens.filter(|token| matches!(token.text(side.text), "," | ";"));
    Some(apart + COMMA * commas.count())
}

/// Tokens between a token and a detail; none within it.
fn apart(token: usize, detail: &Range<usize>) -> Option<usize> {
    match token {
        _ if detail.contains(&token) => None,
        _ if token < detail.start => Some(detail.start - token - 1),
        _ => Some(token - detail.end),
    }
}

fn facts_in(source: &Source, passage: usize) -> &[Fact] {
    let passage = &source.index.passages[passage];
    &source.readings[passage.block].facts[passage.facts.clone()]
}
