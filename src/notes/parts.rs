//! "84 people, including 50 men and 40 women": parts that exceed their whole.

use super::{Note, Passage};
use crate::codes::NoteCode;
use crate::facts::{Fact, Figure, FigureKind, NameKind, Value};
use crate::letters::lowered;
use crate::lexicon::singular;
use std::ops::Range;

/// Kinds of people, of whom nobody is of two of one row.
const APART: &[&[&str]] = &[&["man", "woman", "child"], &["man", "woman", "boy", "girl"]];
/// Words behind a whole that bring its parts.
const BRINGS: &[&[&str]] =
    &[&["including"], &["among", "them"], &["of", "whom"], &["of", "them"], &[":"]];
/// Tokens between one part and the next.
const REACH: usize = 6;
/// Parts that are looked at.
const MOST: usize = 12;

/// A figure of a sentence that counts something.
struct Count<'a> {
    fact: &'a Fact,
    figure: &'a Figure,
    /// What is counted, as a lemma.
    noun: Option<String>,
}

pub(super) fn find(passage: &Passage) -> Vec<Note> {
    let mut notes = Vec::new();
    for sentence in &passage.reading.sentences {
        let here = passage.facts_in(&sentence.tokens);
        let counts: Vec<Count> = here.iter().filter_map(|fact| count(passage, fact)).collect();
        notes.extend(counts.iter().filter_map(|count| of_itself(passage, count)));
        notes.extend((0..counts.len()).find_map(|whole| {
            let parts = parts(passage, &sentence.tokens, &counts, whole);
            exceeding(passage, &counts[whole], parts)
        }));
    }
    notes
}

fn count<'a>(passage: &Passage, fact: &'a Fact) -> Option<Count<'a>> {
    let Value::Figure(figure) = &fact.value else { return None };
    if figure.kind != FigureKind::Quantity || figure.unit.is_some() {
        return None;
    }
    // "60 were women".
    let predicate = matches!(passage.word(fact.tokens.end), "were" | "are")
        .then(|| singular(&lowered(passage.word(fact.tokens.end + 1))).into_owned());
    Some(Count { fact, figure, noun: figure.noun.clone().or(predicate) })
}

/// "12 of 10 schools".
fn of_itself(passage: &Passage, count: &Count) -> Option<Note> {
    let whole = count.figure.part_of?;
    (count.figure.amount.min? > whole).then(|| note(passage, &[count.fact]))
}

/// The counts that are told as parts of another: "84 people, including …", "of the 84 dead, …".
fn parts<'a>(
    passage: &Passage,
    sentence: &Range<usize>,
    counts: &'a [Count<'a>],
    whole: usize,
) -> &'a [Count<'a>] {
    let later = &counts[whole + 1..];
    let Some(first) = later.first() else { return &[] };
    let at = counts[whole].fact.tokens.clone();
    let gap = at.end..first.fact.tokens.start;
    let word = |at: usize| lowered(passage.word(at));
    let brings = gap.clone().any(|at| {
        BRINGS.iter().any(|words| words.iter().enumerate().all(|(n, w)| word(at + n) == **w))
    });
    let opens = at.start.checked_sub(2).filter(|&of| of >= sentence.start && word(of) == "of");
    let of_the =
        opens.is_some_and(|_| word(at.start - 1) == "the") && gap.clone().any(|at| word(at) == ",");
    if !(brings || of_the) || gap.len() > 2 * REACH {
        return &[];
    }
    let joined = later.windows(2).take(MOST).take_while(|pair| {
        let gap = pair[0].fact.tokens.end..pair[1].fact.tokens.start;
        gap.len() <= REACH && !gap.into_iter().any(|at| matches!(passage.word(at), ";" | "—" | "("))
    });
    &later[..=joined.count()]
}

fn exceeding(passage: &Passage, whole: &Count, parts: &[Count]) -> Option<Note> {
    let most = whole.figure.amount.max.filter(|_| !whole.figure.amount.approximate)?;
    // Behind a colon may stand anything: "3 points. Total: 10 points".
    let counted = |part: &&Count| {
        let same = part.noun.is_some() && part.noun == whole.noun;
        let kind = |kind: &&str| part.noun.as_deref() == Some(*kind);
        !passage.between(whole.fact, part.fact).contains(':')
            && (same || APART.iter().flat_map(|row| row.iter()).any(kind))
    };
    let least = |part: &Count| part.figure.amount.min.filter(|_| !part.figure.amount.approximate);
    if let Some(part) = parts.iter().filter(counted).find(|part| least(part) > Some(most)) {
        return Some(note(passage, &[whole.fact, part.fact]));
    }
    let sum: f64 = parts.iter().map(least).sum::<Option<f64>>()?;
    let apart = are_kinds(parts) || are_in_places(passage, parts);
    let all: Vec<&Fact> = std::iter::once(whole).chain(parts).map(|count| count.fact).collect();
    (parts.len() > 1 && apart && sum > most).then(|| note(passage, &all))
}

/// Each part another kind of people of one row.
fn are_kinds(parts: &[Count]) -> bool {
    APART.iter().any(|row| {
        let kinds: Vec<&str> = parts
            .iter()
            .filter_map(|part| row.iter().find(|kind| part.noun.as_deref() == Some(**kind)))
            .copied()
            .collect();
        kinds.len() == parts.len() && all_differ(&kinds)
    })
}

/// Each part in another place, none of which can hold another: "50 in Kerman and 40 in Tehran".
fn are_in_places(passage: &Passage, parts: &[Count]) -> bool {
    let places: Vec<(&str, bool)> = parts
        .iter()
        .filter(|part| part.noun.is_none() && passage.word(part.fact.tokens.end) == "in")
        .filter_map(|part| {
            let at = part.fact.tokens.end + 1;
            match &passage.facts_in(&(at..at + 1)).first()?.value {
                Value::Name(name) if name.kind == NameKind::Place => {
                    let country = name.place?.within.is_none();
                    Some((name.canonical.as_str(), country))
                }
                _ => None,
            }
        })
        .collect();
    places.len() == parts.len()
        && all_differ(&places)
        && places.windows(2).all(|pair| pair[0].1 == pair[1].1)
}

fn all_differ<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().all(|(at, item)| !items[..at].contains(item))
}

fn note(passage: &Passage, facts: &[&Fact]) -> Note {
    Note {
        code: NoteCode::PartsExceedWhole,
        spans: facts.iter().map(|fact| (passage.block, fact.span)).collect(),
        detail: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::notes::tests::codes;

    #[test]
    fn parts_and_their_whole() {
        let exceeding = ["parts-exceed-whole"];
        for (text, expected) in [
            ("The quake killed 84 people, including 50 men and 40 women.", &exceeding[..]),
            ("The quake killed 84 people, including 50 men and 34 women.", &[]),
            ("The quake killed 84 people, including 50 children and 40 boys.", &[]),
            ("The quake killed 84 people, including 50 Danes and 40 women.", &[]),
            ("The quake killed 84 people, including 95 children.", &exceeding),
            ("The quake killed at least 84 people, including 95 children.", &[]),
            ("The quake killed about 84 people, including 50 men and 40 women.", &[]),
            ("Of the 84 passengers, 60 were women and 30 were men.", &exceeding),
            ("Of the 84 passengers, 60 were women and 24 were men.", &[]),
            ("The quake killed 84 people: 50 in Rome and 40 in Milan.", &exceeding),
            ("The quake killed 84 people: 50 in Italy and 40 in Milan.", &[]),
            ("Survival: 1 point. Growth: 3 points. Total: 10 points.", &[]),
            ("Growth: 3 points Total points: 10 points", &[]),
            ("The quake killed 84 people and hurt 200 children.", &[]),
            ("The order closed 12 of 10 schools.", &exceeding),
            ("The order closed 8 of 10 schools.", &[]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
    }
}
