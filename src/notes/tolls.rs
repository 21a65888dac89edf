//! "killed 84 people in Kerman … the 95 people killed in Kerman": two figures for one thing.
//!
//! Few figures are of one thing for certain, and tolls are often told as they grew. So both must
//! count the same things that the same befell, in sentences of the page's own voice that name the
//! same names, none of which speaks of a change, of an earlier count or of others.

use super::{Note, Passage};
use crate::codes::NoteCode;
use crate::facts::{DateValue, Fact, Figure, FigureKind, Value};
use crate::letters::lowered;
use crate::lexicon::{Manner, is_verb_form, key, stem};
use crate::order::sort_by_rank;
use crate::text::Sentence;

/// Words that make another count of it: earlier, later, further or of others.
const OTHERWISE: &[&str] = &[
    "more",
    "other",
    "others",
    "another",
    "additional",
    "further",
    "earlier",
    "initial",
    "initially",
    "first",
    "previous",
    "previously",
    "preliminary",
    "later",
    "since",
    "so",
    "far",
    "revised",
    "rose",
    "risen",
    "rising",
    "grew",
    "fell",
    "up",
    "down",
    "again",
    "separate",
    "separately",
    "total",
    "year",
    "last",
    "least",
    "most",
    "each",
    "every",
    "including",
    "them",
    "whom",
    "alone",
    "if",
    "would",
    "could",
    "may",
    "might",
    "expected",
    "not",
    "or",
    "than",
    "yesterday",
    "claimed",
    "disputed",
    "only",
];
/// Sentences held against each other at most: the first of a page.
const MOST: usize = 64;

/// One figure that the page gives in its own voice.
struct Toll<'a> {
    block: usize,
    fact: &'a Fact,
    figure: &'a Figure,
    /// The stem of what befell those counted: "kill".
    fate: String,
    /// The names of its sentence, as hashes, each once and rising.
    names: Vec<u64>,
    /// Days and longer spans its sentence gives.
    dates: Vec<&'a DateValue>,
}

pub(super) fn find<'a>(passages: impl Iterator<Item = Passage<'a>>) -> Option<Note> {
    let mut tolls: Vec<Toll> = Vec::new();
    for passage in passages {
        for sentence in &passage.reading.sentences {
            let Some(toll) = toll(&passage, sentence).filter(|_| tolls.len() < MOST) else {
                continue;
            };
            if let Some(other) = tolls.iter().find(|other| contradict(other, &toll)) {
                return Some(Note {
                    code: NoteCode::TwoFigures,
                    spans: vec![(other.block, other.fact.span), (toll.block, toll.fact.span)],
                    detail: Vec::new(),
                });
            }
            tolls.push(toll);
        }
    }
    None
}

/// The one figure of a sentence, where it is told as the page's own knowledge of somebody's fate.
fn toll<'a>(passage: &Passage<'a>, sentence: &Sentence) -> Option<Toll<'a>> {
    let Passage { block, reading, .. } = *passage;
    let here = || passage.facts_in(&sentence.tokens).iter();
    let mut figures = here().filter_map(|fact| match &fact.value {
        Value::Figure(figure) if figure.kind == FigureKind::Quantity => Some((fact, figure)),
        _ => None,
    });
    let (fact, figure) = figures.next()?;
    let told = figure.noun.is_some() && !figure.amount.approximate;
    let alone = figures.next().is_none();
    let said = reading
        .last_sayings(sentence.span.end)
        .any(|said| said.manner != Manner::Stance && sentence.span.overlaps(said.content));
    let otherwise = || {
        let words = sentence.tokens.clone().map(|at| lowered(passage.word(at)));
        words.into_iter().any(|word| OTHERWISE.contains(&&*word))
    };
    let before = lowered(passage.word(fact.tokens.start.wrapping_sub(1)));
    let doing = is_verb_form(&before).then(|| stem(&before).into_owned());
    let fate = figure.state.clone().or(doing)?;
    if !told || !alone || said || otherwise() {
        return None;
    }
    let mut names: Vec<u64> = here()
        .filter_map(|fact| match &fact.value {
            Value::Name(name) => Some(key(&name.canonical)),
            _ => None,
        })
        .collect();
    sort_by_rank(&mut names, |&name| name);
    names.dedup();
    let dates = here().filter_map(|fact| match &fact.value {
        Value::Date(date) => Some(date),
        _ => None,
    });
    (!names.is_empty()).then(|| Toll { block, fact, figure, fate, names, dates: dates.collect() })
}

fn contradict(a: &Toll, b: &Toll) -> bool {
    let below = |a: &Toll, b: &Toll| {
        a.figure.amount.max.zip(b.figure.amount.min).is_some_and(|(most, least)| most < least)
    };
    a.figure.noun == b.figure.noun
        && a.fate == b.fate
        && a.names == b.names
        && a.dates == b.dates
        && (below(a, b) || below(b, a))
}

#[cfg(test)]
mod tests {
    use crate::notes::tests::codes;

    #[test]
    fn two_figures_for_one_thing() {
        let first = "The blast in Kerman killed 84 people.";
        let two = ["two-figures"];
        for (second, expected) in [
            ("The Kerman blast killed 95 people.", &two[..]),
            ("The Kerman blast killed over 80 people.", &[]),
            ("The Kerman blast killed at least 95 people.", &[]),
            ("The Kerman blast killed about 95 people.", &[]),
            ("The Kerman blast killed 95 people, officials said.", &[]),
            ("The Kerman blast initially killed 70 people.", &[]),
            ("The Tehran blast killed 95 people.", &[]),
            ("The blast in Kerman last year killed 95 people.", &[]),
            ("The Kerman blast injured 95 people.", &[]),
            ("The Kerman blast killed 12 children.", &[]),
            ("In 2019 a blast in Kerman killed 95 people.", &[]),
        ] {
            assert_eq!(codes(&format!("{first}\n{second}")), expected, "{second}");
        }
    }
}
