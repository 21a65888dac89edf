//! Candidate evidence: the passages of the sources that speak of what the claim speaks of.

use super::probe::Probe;
use crate::sources::{Shelf, Source};

/// Passages of a source that are compared slot by slot; the right one is nearly always among them.
const CANDIDATES: usize = 4;
/// Least share of the claim's weight a passage must speak of to be compared at all.
const LEAST_COVERAGE: f64 = 0.12;

/// What the sources have to say of a claim, by words alone; for each source one row of each.
pub(super) struct Found {
    terms: usize,
    weights: Vec<f64>,
    anywhere: Vec<f32>,
    candidates: Vec<Vec<usize>>,
}

/// What one source has to say of it.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'a> {
    /// How much each term of the claim tells in this source.
    pub weights: &'a [f64],
    /// How far any passage at all meets each term.
    pub anywhere: &'a [f32],
    /// The passages that speak most of it, best first, as places in the index.
    pub candidates: &'a [usize],
}

impl Found {
    pub fn of(&self, source: usize) -> Evidence<'_> {
        let row = source * self.terms..(source + 1) * self.terms;
        Evidence {
            weights: &self.weights[row.clone()],
            anywhere: &self.anywhere[row],
            candidates: &self.candidates[source],
        }
    }
}

/// Looks a claim up on the shelf of `sources`.
pub(super) fn find(probe: &Probe, shelf: &Shelf, sources: &[Source]) -> Found {
    let terms = probe.terms.len();
    let mut weights = vec![0.0; sources.len() * terms];
    let mut anywhere = vec![0.0_f32; sources.len() * terms];
    let mut sums = vec![0.0; shelf.len()];
    let mut closest = vec![0.0_f32; shelf.len()];
    let mut met: Vec<usize> = Vec::new();
    let mut spoken = vec![0; sources.len()];
    for term in 0..terms {
        spoken.fill(0);
        shelf.postings(probe.terms[term].key).for_each(|at| spoken[shelf.source_of(at)] += 1);
        for (number, source) in sources.iter().enumerate() {
            let told = source.index.weight(spoken[number]);
            weights[number * terms + term] = probe.kind_weight(term) * told;
        }
        // The closest meeting of each passage counts.
        for &(key, strength) in probe.keys_of(term) {
            for passage in shelf.postings(key) {
                if closest[passage] == 0.0 {
                    met.push(passage);
                }
                closest[passage] = closest[passage].max(strength);
            }
        }
        for passage in met.drain(..) {
            let strength = std::mem::take(&mut closest[passage]);
            let place = shelf.source_of(passage) * terms + term;
            anywhere[place] = anywhere[place].max(strength);
            sums[passage] += f64::from(strength) * weights[place];
        }
    }
    let mut rest = &sums[..];
    let candidates = sources.iter().enumerate().map(|(number, source)| {
        let (own, others) = rest.split_at(source.index.passages.len());
        rest = others;
        candidates(own, weights[number * terms..][..terms].iter().sum())
    });
    let candidates = candidates.collect();
    Found { terms, weights, anywhere, candidates }
}

/// The passages with the highest sums, given the sum of a whole claim.
fn candidates(sums: &[f64], whole: f64) -> Vec<usize> {
    let least = (LEAST_COVERAGE * whole).max(f64::MIN_POSITIVE);
    let mut best: Vec<usize> = Vec::new();
    for (passage, sum) in sums.iter().enumerate().filter(|(_, sum)| **sum >= least) {
        let before = best.iter().position(|&other| sums[other] < *sum).unwrap_or(best.len());
        if before < CANDIDATES {
            best.truncate(CANDIDATES - 1);
            best.insert(before, passage);
        }
    }
    best
}
