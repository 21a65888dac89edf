//! Properties of reports, on texts that nobody would think of. The same are fuzzed: see `fuzz/`.

mod invariants;
mod soup;

use proptest::prelude::*;
use proptest::sample::select;
use soup::text;

/// Sentences that meet each other: told again, otherwise, denied, doubted, quoted.
const SENTENCES: &[&str] = &[
    "The ferry Northern Lark caught fire off Calder Point on Saturday, injuring 12 of its 84 passengers.",
    "All 84 passengers were taken off by 3 pm on 4 May 2024, the coastguard said.",
    "Nobody was hurt when the Northern Lark burned near Calder Point.",
    "It is unclear how many passengers were aboard.",
    "“The fire began in the engine room,” Captain Mara Tolland said.",
    "Mara Tolland denied that the fire … began in the engine room.",
    "Repairs will cost between £2 million and £2.5m, or 12 per cent of last year’s revenue.",
    "The line may sell the ferry next week, according to the Calder Gazette.",
    "At least three lifeboats from Port Hallan and a helicopter were sent.",
    "The operator, Island Lines (IL), has carried 1.2 million people since 1998. IL declined to comment.",
    "Die Fähre brannte am Samstag vor Calder Point.",
    "",
];

/// Some sentences, and soup between them, in one or more blocks.
fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(SENTENCES).prop_map(String::from), 1 => text()];
    let joint = select(&[" ", "\n", "\u{c}"]);
    proptest::collection::vec((piece, joint), 0..6)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, joint)| piece + joint).collect())
}

fn sources() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(page(), 0..4)
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() }
}

fn borrowed(sources: &[String]) -> Vec<&str> {
    sources.iter().map(String::as_str).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_report_is_sound(page in page(), sources in sources()) {
        invariants::report_is_sound(&page, &borrowed(&sources));
    }

    #[test]
    fn a_report_is_the_same_again(page in page(), sources in sources()) {
        invariants::report_is_the_same_again(&page, &borrowed(&sources));
    }

    #[test]
    fn an_unrelated_source_changes_nothing(page in page(), sources in sources()) {
        invariants::unrelated_source_changes_nothing(&page, &borrowed(&sources));
    }

    #[test]
    fn the_order_of_sources_does_not_matter(page in page(), sources in sources()) {
        invariants::order_of_sources_does_not_matter(&page, &borrowed(&sources));
    }
}
