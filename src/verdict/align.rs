//! Alignment: which words of a passage meet which of the claim.

use super::probe::Probe;
use crate::sources::{Passage, keys};

/// Where a passage meets a term of the claim.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meeting {
    /// How far: 1 for the same word, less for another word for the same thing.
    pub strength: f32,
    /// The place of the passage's term.
    pub term: usize,
}

/// For every term of a claim, where a passage meets it.
pub(super) type Alignment = Vec<Option<Meeting>>;

/// Aligns a passage with a claim; of several meetings the closest counts, of equals the first.
pub(super) fn align(probe: &Probe, passage: &Passage) -> Alignment {
    let mut met: Alignment = vec![None; probe.terms.len()];
    each_meeting(probe, passage, |ours, meeting| {
        let best = &mut met[ours];
        if best.is_none_or(|best| meeting.strength > best.strength) {
            *best = Some(meeting);
        }
    });
    met
}

/// Hands over whatever meets: the place of the claim's term, and where the passage meets it.
pub(super) fn each_meeting(probe: &Probe, passage: &Passage, mut take: impl FnMut(usize, Meeting)) {
    for (place, term) in passage.terms.iter().enumerate() {
        for key in keys(term).filter(|&key| probe.may_meet(key)) {
            for (ours, strength) in probe.met_by(key) {
                take(ours, Meeting { strength, term: place });
            }
        }
    }
}
