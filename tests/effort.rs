//! What a check costs, counted instead of timed: allocations, passages compared, bytes over the
//! boundary. The limits lie a quarter above what is needed today; ten times the text may cost
//! ten times as much, and no more.

use claimlight::check::{Engine, Options};
use claimlight::text::{Block, Document, Languages};
use claimlight::verdict::{self, Judge};
use claimlight::wire::{self, Json as _};
use claimlight::{claims, facts, sources};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::sync::{Mutex, MutexGuard, PoisonError};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// One test counts at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What grows tenfold may cost so many times as much.
const TENFOLD: std::ops::RangeInclusive<f64> = 5.0..=11.0;

const COMPACT: Options = Options { min_score: None, time_budget: None, compact: true };

/// An article of so many paragraphs, each about a ship of its own.
fn article(paragraphs: usize, telling: usize) -> Document {
    const NAMES: [&str; 7] = ["Lark", "Tern", "Heron", "Gannet", "Plover", "Skua", "Eider"];
    const PLACES: [&str; 5] = ["Skerrow", "Vane", "Port Hallan", "Calder Point", "Inverhope"];
    let blocks = (0..paragraphs).map(|n| {
        let (name, place, year) = (NAMES[n % 7], PLACES[n % 5], 1900 + n % 120);
        let (carried, hurt) = (40 + (n * 37 + telling) % 400, 2 + (n * 11 + telling) % 60);
        let text = format!(
            "The {name} {n}, built in {year}, ran aground off {place} on Sunday with {carried} people \
             aboard. {hurt} of them were injured, the coastguard of {place} said. Repairs will cost \
             about £{hurt} million, or {hurt} per cent of what the line earned in {year}."
        );
        Block { id: format!("p{n}"), text, ..Block::default() }
    });
    Document {
        blocks: blocks.collect(),
        published: Some("2024-05-05".into()),
        ..Document::default()
    }
}

fn engine(sources: usize) -> Engine {
    let mut engine = Engine::new();
    for source in 0..sources {
        engine.add_source(&format!("s{source}"), article(10, 1 + source)).unwrap();
    }
    engine
}

/// A check as JavaScript gets it.
fn report(engine: &Engine, page: &Document) -> String {
    let checked = engine.check(page, &COMPACT, &|| 0.0).unwrap();
    wire::report(engine, page, &checked).to_json()
}

/// Allocations of a check.
fn allocations(engine: &Engine, page: &Document) -> usize {
    let region = Region::new(ALLOCATOR);
    drop(report(engine, page));
    region.change().allocations
}

#[test]
fn a_check_allocates_little() {
    let _alone = alone();
    let (engine, page) = (engine(1), article(10, 0));
    let claims = engine.check(&page, &COMPACT, &|| 0.0).unwrap().claims.len();
    let each = allocations(&engine, &page) / claims;
    assert!(each <= 260, "{each} allocations a claim, of {claims}");
}

#[test]
fn ten_times_the_page_costs_ten_times_as_much() {
    let _alone = alone();
    let engine = engine(3);
    let [small, large] = [20, 200].map(|size| allocations(&engine, &article(size, 0)) as f64);
    assert!(TENFOLD.contains(&(large / small)), "{small} → {large}");
}

#[test]
fn ten_times_the_sources_cost_ten_times_as_much() {
    let _alone = alone();
    let page = article(20, 0);
    let alone = allocations(&engine(0), &page) as f64;
    let [few, many] = [3, 30].map(|sources| allocations(&engine(sources), &page) as f64 - alone);
    assert!(TENFOLD.contains(&(many / few)), "{few} → {many}");
}

#[test]
fn loading_ten_times_the_sources_costs_ten_times_as_much() {
    let _alone = alone();
    let [few, many] = [3, 30].map(|sources| {
        let region = Region::new(ALLOCATOR);
        drop(engine(sources));
        region.change().allocations as f64
    });
    assert!(TENFOLD.contains(&(many / few)), "{few} → {many}");
}

/// A byte left behind a round would be more than the test runner needs for itself.
fn assert_flat(region: &Region<System>) {
    let change = region.change();
    let grown = change.bytes_allocated as i64 - change.bytes_deallocated as i64;
    assert!(grown < 8_000, "{change:?}");
}

#[test]
fn a_thousand_checks_leave_nothing_behind() {
    let _alone = alone();
    let (engine, page) = (engine(2), article(2, 0));
    drop(report(&engine, &page));
    let region = Region::new(ALLOCATOR);
    for _ in 0..1000 {
        drop(report(&engine, &page));
    }
    assert_flat(&region);
}

#[test]
fn a_thousand_sources_come_and_go_and_leave_nothing_behind() {
    let _alone = alone();
    let mut engine = engine(2);
    let come_and_go = |engine: &mut Engine| {
        engine.add_source("guest", article(2, 9)).unwrap();
        assert!(engine.remove_source("guest"));
    };
    come_and_go(&mut engine);
    let region = Region::new(ALLOCATOR);
    for _ in 0..1000 {
        come_and_go(&mut engine);
    }
    assert_flat(&region);
}

#[test]
fn a_claim_is_compared_with_few_passages_of_a_source() {
    let _alone = alone();
    const PASSAGES: usize = 6;
    let (engine, page) = (engine(3), article(20, 0));
    let readings = facts::read(&page, &Languages::of(&page).blocks);
    let groups = sources::groups(&page, &readings, engine.sources());
    let judge = Judge::new(&page, &readings, engine.sources(), &groups, None);
    for (at, (block, reading)) in page.blocks.iter().zip(&readings).enumerate() {
        for claim in claims::find(block, reading) {
            for compared in verdict::describe(&judge, at, &claim) {
                assert!(compared.len() <= PASSAGES, "{}", compared.len());
            }
        }
    }
}

#[test]
fn a_report_is_small() {
    let _alone = alone();
    let (engine, page) = (engine(3), article(20, 0));
    let claims = engine.check(&page, &COMPACT, &|| 0.0).unwrap().claims.len();
    let each = report(&engine, &page).len() / claims;
    assert!(each <= 4450, "{each} bytes a claim, of {claims}");
}
