//! Candidate evidence: the passages of a source that speak of what the claim speaks of.

use super::align::{Alignment, align};
use super::probe::Probe;
use crate::order::sort_by_rank;
use crate::sources::Index;

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
    let mut sums = vec![0.0; index.passages.len()];
    let mut closest = vec![0.0_f32; index.passages.len()];
    let mut met: Vec<usize> = Vec::new();
    for term in 0..probe.terms.len() {
        // The closest meeting of each passage counts.
        for &(key, strength) in probe.keys_of(term) {
            for passage in index.postings(key).iter().map(|&passage| passage as usize) {
                if closest[passage] == 0.0 {
                    met.push(passage);
                }
                closest[passage] = closest[passage].max(strength);
            }
        }
        for passage in met.drain(..) {
            let strength = std::mem::take(&mut closest[passage]);
            anywhere[term] = anywhere[term].max(strength);
            sums[passage] += f64::from(strength) * weights[term];
        }
    }
    let least = (LEAST_COVERAGE * total).max(f64::MIN_POSITIVE);
    let mut found: Vec<(usize, f64)> =
        sums.into_iter().enumerate().filter(|(_, sum)| *sum >= least).collect();
    // Numbers that are not negative are in the order of their bits.
    sort_by_rank(&mut found, |(_, sum)| !sum.to_bits());
    let candidates = found
        .into_iter()
        .take(CANDIDATES)
        .map(|(passage, _)| (passage, align(probe, &index.passages[passage])))
        .collect();
    Evidence { weights, anywhere, candidates }
}
