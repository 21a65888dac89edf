//! Sources that come, go and change places: see `tests/invariants`.
#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|texts: &str| {
    let mut texts = texts.split(invariants::TEXT);
    let page = texts.next().unwrap_or_default();
    let sources: Vec<&str> = texts.take(4).collect();
    invariants::unrelated_source_changes_nothing(page, &sources);
    invariants::order_of_sources_does_not_matter(page, &sources);
});
