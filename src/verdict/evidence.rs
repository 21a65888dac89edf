//! Candidate evidence: the passages of a source that speak of what the claim speaks of.

use crate::sources::{Index, Term, TermKind};
use rustc_hash::FxHashMap;

/// Passages that are compared slot by slot; the right one is nearly always among them.
const CANDIDATES: usize = 3;
/// Least share of the claim's weight a passage must speak of to be compared at all.
const LEAST_COVERAGE: f64 = 0.12;

/// A passage that may be evidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its place in the index.
    pub passage: usize,
    /// The share of the claim's terms that it speaks of, rare ones weighing more.
    pub coverage: f64,
}

/// The best candidates, best first.
pub(super) fn candidates(terms: &[Term], index: &Index) -> Vec<Candidate> {
    let mut sums: FxHashMap<u32, f64> = FxHashMap::default();
    let mut total = 0.0;
    for (at, term) in terms.iter().enumerate() {
        if terms[..at].iter().any(|other| other.key == term.key) {
            continue;
        }
        let weight = weight(term, index);
        total += weight;
        for &passage in index.postings(term) {
            *sums.entry(passage).or_default() += weight;
        }
    }
    let mut found: Vec<Candidate> = sums
        .into_iter()
        .map(|(passage, sum)| Candidate { passage: passage as usize, coverage: sum / total })
        .filter(|candidate| candidate.coverage >= LEAST_COVERAGE)
        .collect();
    found.sort_by(|a, b| b.coverage.total_cmp(&a.coverage).then(a.passage.cmp(&b.passage)));
    found.truncate(CANDIDATES);
    found
}

/// How much a term weighs: rare ones more, names more than words.
pub(super) fn weight(term: &Term, index: &Index) -> f64 {
    let kind = match term.kind {
        TermKind::Name => 1.2,
        TermKind::Word => 1.0,
        TermKind::Figure => 0.6,
    };
    kind * index.weight(term)
}
