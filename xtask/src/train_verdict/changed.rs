//! Claims with one detail changed, by a fixed recipe: a sentence that another article on the same
//! event speaks of too, with one figure, day, person or place that both have made another one.

use super::Item;
use claimlight::facts::{self, Fact, NameKind, Value};
use claimlight::lexicon::Related;
use claimlight::text::Document;

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Names that no article of the set has.
const PERSONS: [&str; 4] = ["Martin Kessler", "Paula Lindqvist", "Hassan Mbeki", "Carla Ferrante"];
const PLACES: [&str; 4] = ["Lisbon", "Nairobi", "Oslo", "Quebec"];

/// Changed claims, labelled `mutated`, and those of the same sentences as written, `original`.
/// `articles` are pairs of them, with links.
pub(super) fn claims(articles: &[serde_json::Value], related: &Related) -> Vec<Item> {
    let mut items = Vec::new();
    for row in articles {
        let text = |doc: &str| row[doc]["text"].as_str().unwrap_or_default();
        let mut seen: Vec<u64> = Vec::new();
        for link in row["links"].as_array().into_iter().flatten() {
            let at = |end: usize| link["a"][end].as_u64().unwrap_or_default();
            if seen.contains(&at(0)) {
                continue;
            }
            seen.push(at(0));
            let characters = text("doc_a").chars().skip(at(0) as usize);
            let sentence: String = characters.take((at(1) - at(0)) as usize).collect();
            items.extend(Item::new(&sentence, text("doc_b"), "original", 0..0, related));
            items.extend(changes(&sentence, text("doc_b"), items.len(), related));
        }
    }
    items
}

fn changes(sentence: &str, other: &str, number: usize, related: &Related) -> Vec<Item> {
    let document = Document::from_text(sentence);
    if document.is_empty() {
        return Vec::new();
    }
    let reading = facts::read(&document, &[true]).remove(0);
    let found = reading.facts.iter().filter_map(|fact| {
        let written = fact.span.of(sentence);
        let instead = change(fact, written, number)?;
        // A detail that both articles have, so that the change is known to be against the other.
        if !other.contains(written) || other.contains(&instead) {
            return None;
        }
        let (before, after) = (&sentence[..fact.span.start], &sentence[fact.span.end..]);
        let text = format!("{before}{instead}{after}");
        let detail = fact.span.start..fact.span.start + instead.len();
        Item::new(&text, other, "mutated", detail, related)
    });
    found.collect()
}

fn change(fact: &Fact, written: &str, number: usize) -> Option<String> {
    match &fact.value {
        Value::Date(date) => {
            let day = date.weekday?;
            let name = WEEKDAYS[usize::from(day)];
            written
                .contains(name)
                .then(|| written.replace(name, WEEKDAYS[(usize::from(day) + 2 + number % 3) % 7]))
        }
        Value::Figure(figure) if figure.amount.is_exact() => {
            let value = figure.amount.min?;
            let digits = value.fract() == 0.0 && value >= 2.0;
            let plain = format!("{value}");
            (digits && written.contains(&plain))
                .then(|| written.replace(&plain, &format!("{}", (value * 1.6).round() + 1.0)))
        }
        Value::Name(name) if !name.inside => match name.kind {
            NameKind::Person => Some(PERSONS[number % 4].into()),
            NameKind::Place => Some(PLACES[number % 4].into()),
            _ => None,
        },
        _ => None,
    }
}
