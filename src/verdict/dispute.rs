//! What tells whether a difference of a passage is a contradiction: few features, each named.

use super::compare::{Relation, Slot, SlotKind, parted_by_day, parted_by_figure};
use super::features::{Features as Support, NAMES as SUPPORT, flag};
use super::pair::Pair;
use crate::facts::{FigureKind, NameKind};
use crate::model::place;

/// How many features there are.
pub const LENGTH: usize = NAMES.len();

/// The features' names, in order.
pub const NAMES: [&str; 28] = [
    "same",
    "rest",
    "role",
    "done-figure",
    "done-date",
    "done-name",
    "far",
    "compact",
    "bigrams",
    "action",
    "fitting-names",
    "fitting-others",
    "missing",
    "names-missing-source",
    "lost-clause",
    "another-figure",
    "length",
    "passages",
    "figure",
    "date",
    "person",
    "organization",
    "place",
    "quote",
    "polarity",
    "opposite",
    "unknown",
    "differing-too",
];

/// The place of the chance that the passage speaks of the same thing.
pub const SAME: usize = place(&NAMES, "same");

/// The place of how much else differs.
pub const DIFFERING_TOO: usize = place(&NAMES, "differing-too");

/// The features of one difference.
pub type Features = [f64; LENGTH];

const fn of_support(name: &str) -> usize {
    place(&SUPPORT, name)
}

/// Whether whom or what the claim names first is not met: what befell another is another event.
fn of_another(slots: &[Slot]) -> bool {
    let first = slots.iter().find(|slot| matches!(slot.kind, SlotKind::Name(_)));
    first.is_some_and(|first| !first.fits())
}

/// Each slot that the passage may dispute, by its place, with its features. `same` is the chance that
/// the passage speaks of the same thing.
pub(super) fn each(
    pair: &Pair,
    slots: &[Slot],
    support: &Support,
    same: f64,
) -> Vec<(usize, Features)> {
    let differing = || slots.iter().enumerate().filter(|(_, slot)| slot.is_difference());
    let roles: f64 = differing().map(|(_, slot)| slot.role).sum();
    let fitting = slots.iter().filter(|slot| slot.is_core() && slot.fits()).count() as f64;
    let features = |(at, slot): (usize, &Slot)| {
        let others = roles - slot.role;
        Some((at, features(pair, slots, slot, support, same, others / (others + fitting + 1.0))?))
    };
    differing().filter_map(features).collect()
}

/// `too` is the share of what the passage tells that differs besides, by how surely it stands in the
/// roles of the claim's details.
fn features(
    pair: &Pair,
    slots: &[Slot],
    slot: &Slot,
    support: &Support,
    same: f64,
    too: f64,
) -> Option<Features> {
    // Whom a pronoun stands for is too unsure to dispute: another in the place is another event.
    let mentions = &pair.claim.reading.mentions;
    if mentions.binary_search_by_key(&slot.claim.start, |mention| mention.span.start).is_ok() {
        return None;
    }
    let tokens = &pair.claim.reading.tokens;
    let first = tokens.partition_point(|token| token.span.end <= slot.claim.start);
    let last = tokens.partition_point(|token| token.span.start < slot.claim.end);
    let differs = slot.relation == Relation::Differs;
    let fitting = |names: bool| {
        let core = slots.iter().filter(|s| s.is_core() && s.fits() && s.kind != SlotKind::Action);
        (core.filter(|s| matches!(s.kind, SlotKind::Name(_)) == names).count() as f64).ln_1p()
    };
    // One thing may befall two people, unless something else pins down the event; one that is held
    // again and again is told by its number: "the 40th festival".
    let ranked = |s: &Slot| s.kind == SlotKind::Figure(FigureKind::Ordinal);
    let pins = |s: &Slot| {
        let place = s.kind == SlotKind::Name(NameKind::Place);
        s.is_core() && s.fits() && !place && !ranked(s) && s.kind != SlotKind::Action
    };
    let unpinned = || {
        let lost = |s: &Slot| ranked(s) && s.relation == Relation::Missing;
        !slots.iter().any(pins) || slots.iter().any(lost)
    };
    let another_figure = parted_by_figure(pair, slots, slot);
    let another_event = || another_figure || parted_by_day(pair, slots, slot) || unpinned();
    if differs && slot.kind == SlotKind::Name(NameKind::Person) && another_event() {
        return None;
    }
    if differs
        && slot.kind == SlotKind::Date
        && pair.is_of_once(&(first..last))
        && of_another(slots)
    {
        return None;
    }
    Some([
        same,
        pair.rest(&(first..last)),
        slot.role,
        slot.done_alike * flag(matches!(slot.kind, SlotKind::Figure(_))),
        slot.done_alike * flag(matches!(slot.kind, SlotKind::Date | SlotKind::Time)),
        slot.done_alike * flag(matches!(slot.kind, SlotKind::Name(_))),
        slot.far,
        support[const { of_support("compact") }],
        support[const { of_support("bigrams") }],
        support[const { of_support("action") }],
        fitting(true),
        fitting(false),
        support[const { of_support("missing") }],
        support[const { of_support("names-missing-source") }],
        support[const { of_support("lost-clause") }],
        flag(another_figure),
        support[const { of_support("length") }],
        support[const { of_support("passages") }],
        flag(differs && matches!(slot.kind, SlotKind::Figure(_))),
        flag(differs && matches!(slot.kind, SlotKind::Date | SlotKind::Time)),
        flag(differs && slot.kind == SlotKind::Name(NameKind::Person)),
        flag(differs && slot.kind == SlotKind::Name(NameKind::Organization)),
        flag(differs && slot.kind == SlotKind::Name(NameKind::Place)),
        flag(matches!(slot.kind, SlotKind::Quote | SlotKind::Attribution)),
        flag(slot.kind == SlotKind::Polarity),
        flag(slot.kind == SlotKind::Action),
        flag(slot.relation == Relation::StatedUnknown),
        too,
    ])
}
