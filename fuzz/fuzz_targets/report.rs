//! A page and its sources → the report as it crosses to JavaScript: see `tests/invariants`.
#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|texts: &str| {
    let mut texts = texts.split(invariants::TEXT);
    let page = texts.next().unwrap_or_default();
    let sources: Vec<&str> = texts.take(4).collect();
    invariants::report_is_sound(page, &sources);
    invariants::report_is_the_same_again(page, &sources);
});
