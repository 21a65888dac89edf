//! Candidate evidence: the passages of a source that speak of what the claim speaks of.

use super::align::{Alignment, align};
use super::probe::Probe;
use crate::sources::Index;
use rustc_hash::FxHashMap;

/// Passages that are compared slot by slot; the right one is nearly always among them.
const CANDIDATES: usize = 6;
/// Least share of the claim's weight a passage must speak of to be compared at all.
const LEAST_COVERAGE: f64 = 0.12;

/// What a source has to say of a claim, by words alone.
pub(super) struct Evidence {
    /// How much each term of the claim tells in this source.
    pub weights: Vec<f64>,
    /// How far any passage at all meets each term.
    pub anywhere: Vec<f32>,
    /// The passages that speak most of it, best first, as places in the index.
    pub candidates: Vec<(usize, Alignment)>,
}

/// Looks a claim up in a source's index.
pub(super) fn find(probe: &Probe, index: &Index) -> Evidence {
    let weights = probe.weights(index);
    let total: f64 = weights.iter().sum();
    let mut anywhere = vec![0.0_f32; probe.terms.len()];
    let mut sums: FxHashMap<u32, f64> = FxHashMap::default();
    let mut met: Vec<(u32, f32)> = Vec::new();
    for term in 0..probe.terms.len() {
        met.clear();
        for &(key, strength) in probe.keys_of(term) {
            met.extend(index.postings(key).iter().map(|&passage| (passage, strength)));
        }
        // The closest meeting of each passage counts.
        met.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        met.dedup_by_key(|meeting| meeting.0);
        for &(passage, strength) in &met {
            anywhere[term] = anywhere[term].max(strength);
            *sums.entry(passage).or_default() += f64::from(strength) * weights[term];
        }
    }
    let mut found: Vec<(u32, f64)> =
        sums.into_iter().filter(|(_, sum)| *sum >= LEAST_COVERAGE * total).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let candidates = found
        .into_iter()
        .take(CANDIDATES)
        .map(|(passage, _)| (passage as usize, align(probe, &index.passages[passage as usize])))
        .collect();
    Evidence { weights, anywhere, candidates }
}
