//! What holds of the facts of any text, whatever is in it.

mod soup;

use claimlight::facts::{self, Fact, Reading, Value};
use claimlight::text::Document;
use claimlight::wire::{self, Json as _};
use proptest::prelude::*;
use serde_json::Value as Json;
use soup::{PIECES, soup, text};

fn published() -> impl Strategy<Value = Option<String>> {
    let day = (1i32..=9999, 1u32..=12, 1u32..=31)
        .prop_map(|(year, month, day)| Some(format!("{year:04}-{month:02}-{day:02}")));
    prop_oneof![2 => day, 1 => Just(None), 1 => soup().prop_map(Some)]
}

fn read(text: &str, published: &Option<String>) -> Reading {
    let published = published.clone().map(facts::iso_day);
    let document = Document { published, ..Document::from_text(text) };
    facts::read(&document, &[true]).remove(0)
}

/// Whether a fact may hold others.
fn holds(fact: &Fact) -> bool {
    matches!(fact.value, Value::Quote(_) | Value::Name(_))
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn facts_stand_where_they_say(text in text(), published in published()) {
        let reading = read(&text, &published);
        for fact in &reading.facts {
            let words = text.get(fact.span.start..fact.span.end);
            prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{fact:?}");
            let tokens = &reading.tokens[fact.tokens.clone()];
            let (first, last) = (tokens.first().unwrap(), tokens.last().unwrap());
            prop_assert_eq!((fact.span.start, fact.span.end), (first.span.start, last.span.end));
        }
    }

    #[test]
    fn facts_are_in_order_and_lie_apart_or_within(text in text(), published in published()) {
        let facts = read(&text, &published).told(&Document::from_text(&*text).blocks[0]);
        for pair in facts.windows(2) {
            let place = |fact: &Fact| (fact.span.start, std::cmp::Reverse(fact.span.end));
            prop_assert!(place(&pair[0]) <= place(&pair[1]));
        }
        for (at, outer) in facts.iter().enumerate() {
            for inner in facts[at + 1..].iter().take_while(|inner| inner.span.overlaps(outer.span)) {
                // The mark of "'90s" may open a quotation too.
                let fits = holds(outer) && outer.span.contains(inner.span)
                    || matches!(inner.value, Value::Quote(_));
                prop_assert!(fits, "{outer:?} {inner:?}");
            }
        }
    }

    #[test]
    fn values_make_sense(text in text(), published in published()) {
        for fact in read(&text, &published).facts {
            match fact.value {
                Value::Figure(figure) => {
                    let ends = [figure.amount.min, figure.amount.max];
                    prop_assert!(ends.iter().flatten().all(|end| end.is_finite()), "{figure:?}");
                    prop_assert!(ends.iter().any(|end| end.is_some()), "{figure:?}");
                    let rises = figure.amount.min.zip(figure.amount.max).is_none_or(|(a, b)| a <= b);
                    prop_assert!(rises, "{figure:?}");
                }
                Value::Date(date) => {
                    prop_assert!(date.from.zip(date.to).is_none_or(|(a, b)| a < b), "{date:?}");
                }
                _ => {}
            }
        }
    }

    #[test]
    fn the_same_text_has_the_same_facts(text in text(), published in published()) {
        prop_assert_eq!(read(&text, &published).facts, read(&text, &published).facts);
    }

    #[test]
    fn javascript_gets_the_words_at_their_place(text in text(), published in published()) {
        let reading = read(&text, &published);
        let units: Vec<u16> = text.encode_utf16().collect();
        let Json::Array(facts) =
            serde_json::from_str::<Json>(&wire::facts(&text, reading.facts.iter()).to_json()).unwrap()
        else {
            panic!("a list")
        };
        for fact in facts {
            let place = |end: &str| fact[end].as_u64().unwrap() as usize;
            let words = String::from_utf16_lossy(&units[place("start")..place("end")]);
            prop_assert_eq!(Some(words.as_str()), fact["text"].as_str());
        }
    }
}

/// A stack that only a reader who calls himself for every word would fill.
const STACK: usize = 256 * 1024;

#[test]
fn a_piece_without_end_is_read_to_its_end() {
    let all = || {
        for piece in PIECES.split('|') {
            for joint in [" ", " and ", ", "] {
                read(&format!("{piece}{joint}").repeat(1_500), &Some("2024-01-05".into()));
            }
        }
    };
    let reader = std::thread::Builder::new().stack_size(STACK).spawn(all).unwrap();
    assert!(reader.join().is_ok());
}
