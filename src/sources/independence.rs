//! Which sources are not independent: copies of one text count once.

use super::Source;
use super::terms::hash;
use crate::codes::GroupReason;
use crate::facts::Reading;
use crate::text::Document;

/// Words in a run that is compared: long enough that chance agreement is rare.
const SHINGLE: usize = 5;
/// Share of the shorter text's runs that makes the other a copy.
const COPIED: f64 = 0.35;
/// Share that makes them one text.
const SAME: f64 = 0.9;

/// Sources that rest on one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their places among the loaded sources.
    pub sources: Vec<usize>,
    /// Why.
    pub reason: GroupReason,
}

/// The groups of two or more dependent sources, and of sources that are the page itself.
pub fn groups(page: &Document, readings: &[Reading], sources: &[Source]) -> Vec<Group> {
    let page = shingles(page, readings);
    let mut groups: Vec<Group> = Vec::new();
    let mut grouped = vec![false; sources.len()];
    let itself: Vec<usize> =
        (0..sources.len()).filter(|&s| overlap(&page, &sources[s].shingles) >= SAME).collect();
    if !itself.is_empty() {
        itself.iter().for_each(|&source| grouped[source] = true);
        groups.push(Group { sources: itself, reason: GroupReason::PageItself });
    }
    for first in 0..sources.len() {
        if grouped[first] {
            continue;
        }
        let mut members = vec![first];
        let mut most = 0.0_f64;
        for other in first + 1..sources.len() {
            let share = overlap(&sources[first].shingles, &sources[other].shingles);
            if !grouped[other] && share >= COPIED {
                grouped[other] = true;
                most = most.max(share);
                members.push(other);
            }
        }
        if members.len() > 1 {
            let reason = if most >= SAME { GroupReason::SameText } else { GroupReason::CopiedText };
            groups.push(Group { sources: members, reason });
        }
    }
    groups
}

/// The hashed runs of words of a text, sorted, each once.
pub(super) fn shingles(document: &Document, readings: &[Reading]) -> Vec<u64> {
    let mut all = Vec::new();
    for (block, reading) in document.blocks.iter().zip(readings) {
        let words: Vec<u64> = reading
            .tokens
            .iter()
            .filter(|token| token.is_word())
            .map(|token| hash(token.text(&block.text).to_lowercase().as_bytes()))
            .collect();
        all.extend(words.windows(SHINGLE).map(|run| {
            run.iter().fold(0_u64, |sum, word| sum.rotate_left(7).wrapping_mul(31) ^ word)
        }));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Share of the smaller set that the other holds; 0 where there is too little to tell.
fn overlap(a: &[u64], b: &[u64]) -> f64 {
    let smaller = a.len().min(b.len());
    if smaller < 10 {
        return 0.0;
    }
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    f64::from(both) / smaller as f64
}
