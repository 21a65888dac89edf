//! What holds of the facts of any text, whatever is in it.

use claimlight::facts::{self, Fact, Reading, Value};
use claimlight::text::Document;
use claimlight::wire::{self, Json as _};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value as Json;

/// What dates, figures, names and quotations are made of, and what may stand between: separated
/// by bars, as they would be lines of their own.
const PIECES: &str = "\
    a|the|of|in|on|at|to|and|from|between|since|until|by|before|after|ago|later|earlier|ended|last|\
    next|this|that|same|following|previous|past|coming|early|late|mid|end|beginning|first|second|\
    third|twenty|twenty-first|nineteen|ninety-six|hundred|thousand|million|half|quarter|quarters|\
    two|one|dozen|dozens|a few|several|day|days|week|weeks|month|year|years|decade|century|hour|\
    minutes|Monday|Friday|sat|sun|May|may|March|Jan.|Sept|December|Christmas|Easter|summer|fall|\
    morning|night|tonight|today|yesterday|noon|midnight|am|p.m.|GMT|EST|local time|o'clock|Q3|H1|\
    fiscal|1990s|'90s|2024|1066|44|BC|A.D.|2024-01-03|31/12/99|1.2.3|9:30|24:00|0|00|7|29|30|31|84|\
    3.2|1,234|1,2|9999999999999999999|1e400|10^999|½|3/4|0/0|-5|−5|+|~|%|per cent|$|US$|€|Rs|\
    EUR5.3m|bn|k|m|km|miles|feet|inches|°C|kg|p|cents|dollars|at least|up to|over|nearly|about|\
    or more|more than|aged|year-old|people|killed|others|of 20|No.|Flight|magnitude|double|\
    John Roe|Mr|Acme Corp.|Paris|U.S.|said|he|according to|“|”|\"|'|’s|(|)|[|]|,|.|;|:|…|–|—|-|/|\
    \n|\n\n|\t|\u{a0}|\u{200b}|é|ß|İ|日本|🎉|👩‍👩‍👧|e\u{301}|\u{202e}";

/// Pieces in any order, joined with or without a space.
fn soup() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('|').collect();
    let piece = (select(pieces), prop_oneof![4 => Just(" "), 1 => Just(""), 1 => Just("-")]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, joint)| format!("{piece}{joint}")).collect()
    })
}

/// Such soup, or any characters at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => soup(), 1 => any::<String>(), 1 => "[ -~\n]{0,120}"]
}

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
        let facts = read(&text, &published).facts;
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
