//! The named origin that a text rests on: the agency of its dateline, the outlet it was told to,
//! or the one whose words are all it gives.

use crate::facts::{NameKind, Reading, Value};
use crate::lexicon::{Manner, key};
use crate::table::Table;
use crate::text::Document;
use std::cmp::Reverse;

/// Blocks and tokens of a block in which a dateline stands.
const DATELINE: (usize, usize) = (4, 24);
/// Tokens of a name in a dateline's parentheses.
const NAME: usize = 4;

/// Whom a text rests on, in the fullest form known.
pub(in super::super) fn origin(document: &Document, readings: &[Reading]) -> Option<String> {
    let blocks = || document.blocks.iter().zip(readings);
    if let Some(agency) =
        blocks().take(DATELINE.0).find_map(|(block, reading)| dateline(&block.text, reading))
    {
        return Some(agency);
    }
    let mut sayings = 0;
    let mut told: Table<(&str, usize)> = Table::default();
    let mut said: Table<(&str, usize)> = Table::default();
    for (block, reading) in blocks() {
        for saying in &reading.attributions {
            if !matches!(saying.manner, Manner::Speech | Manner::Evidence) {
                continue;
            }
            sayings += 1;
            if let Some(cue) = saying.cue
                && let Some(outlet) = addressee(&block.text, reading, cue.end)
            {
                told.entry(key(outlet), || (outlet, 0)).1 += 1;
            }
            if saying.canonical.starts_with(char::is_uppercase) {
                let name = saying.canonical.as_str();
                said.entry(key(name), || (name, 0)).1 += 1;
            }
        }
    }
    let most = |counts: &Table<(&'_ str, usize)>| {
        let best = counts.values().iter().max_by_key(|&&(name, count)| (count, Reverse(name)));
        best.map(|&(name, count)| (name.to_owned(), count))
    };
    if let Some((outlet, _)) = most(&told).filter(|(_, count)| 2 * count >= sayings) {
        return Some(outlet);
    }
    let sentences: usize = readings.iter().map(|reading| reading.sentences.len()).sum();
    most(&said)
        .filter(|&(_, count)| count == sayings && 2 * count >= sentences)
        .map(|(name, _)| name)
}

/// "PORT ELLIN (Reuters) -".
fn dateline(text: &str, reading: &Reading) -> Option<String> {
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.text(text));
    let open = (0..DATELINE.1.min(reading.tokens.len())).find(|&at| word(at) == "(")?;
    let close = (open + 2..=open + 1 + NAME).find(|&at| word(at) == ")")?;
    let named = word(open + 1).starts_with(char::is_uppercase);
    if !named || !matches!(word(close + 1), "-" | "–" | "—" | "--") {
        return None;
    }
    let span = reading.tokens[open + 1].span.cover(reading.tokens[close - 1].span);
    let full =
        reading.facts.iter().take_while(|fact| fact.span.start <= span.start).find_map(|fact| {
            match &fact.value {
                Value::Name(name) if fact.span == span => Some(name.canonical.clone()),
                _ => None,
            }
        });
    Some(full.unwrap_or_else(|| span.of(text).to_string()))
}

/// The organisation that something was told to: "told Reuters", "told the Courier".
fn addressee<'a>(text: &str, reading: &'a Reading, cue: usize) -> Option<&'a str> {
    let at = reading.facts.partition_point(|fact| fact.span.start < cue);
    let fact = reading.facts.get(at)?;
    let between = text.get(cue..fact.span.start)?.trim();
    let cue = text[..cue].rsplit(|c: char| !c.is_alphabetic()).next()?;
    match &fact.value {
        Value::Name(name)
            if matches!(cue, "told" | "tells" | "telling")
                && matches!(between, "" | "the")
                && matches!(name.kind, NameKind::Organization | NameKind::Other) =>
        {
            Some(&name.canonical)
        }
        _ => None,
    }
}
