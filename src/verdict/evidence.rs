//! Candidate evidence: the passages of a source that speak of what the claim speaks of.

use crate::sources::{Index, Term, TermKind};
use rustc_hash::FxHashMap;

/// Passages that are compared slot by slot; the right one is nearly always among them.
const CANDIDATES: usize = 3;
/// Least share of the claim's weight a passage must speak of to be compared at all.
const LEAST_COVERAGE: f64 = 0.12;

/// The passages that speak most of what the terms speak of, best first, as places in the index.
pub(super) fn candidates(terms: &[Term], index: &Index) -> Vec<usize> {
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
    let mut found: Vec<(u32, f64)> =
        sums.into_iter().filter(|(_, sum)| *sum >= LEAST_COVERAGE * total).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.into_iter().take(CANDIDATES).map(|(passage, _)| passage as usize).collect()
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
