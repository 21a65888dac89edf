//! Copied wording: the share of runs of words that two texts have in common.

use crate::facts::{Reading, Value};
use crate::letters::lowered;
use crate::lexicon::hash;
use crate::order::sort_by_rank;
use crate::table::Table;
use crate::text::Document;

/// Words in a run that is compared: long enough that chance agreement is rare.
const SHINGLE: usize = 5;
/// Share of the shorter text's runs that makes the other a copy. Of articles on one event by
/// different hands nine in ten share less than a tenth.
const COPIED: f64 = 0.3;
/// Runs in common without which a share says nothing.
const LEAST: u32 = 8;
/// One in so many runs is looked up; the same ones in every text.
const SAMPLE: u64 = 4;
/// Looked-up runs in common that make two texts worth comparing.
const HITS: u32 = 2;
/// Earlier texts that one is compared with at most.
const COMPARED: usize = 8;

/// The hashed runs of words of a text, sorted, each once. What stands in quotation marks is left
/// out: who reports a speech quotes the same words.
pub(in super::super) fn shingles(document: &Document, readings: &[Reading]) -> Vec<u64> {
    let mut all = Vec::new();
    let mut words: Vec<u64> = Vec::new();
    for (block, reading) in document.blocks.iter().zip(readings) {
        let mut quotes = reading
            .facts
            .iter()
            .filter(|fact| matches!(fact.value, Value::Quote(_)))
            .map(|fact| fact.span)
            .peekable();
        for token in &reading.tokens {
            while quotes.next_if(|quote| quote.end <= token.span.start).is_some() {}
            if quotes.peek().is_some_and(|quote| quote.contains(token.span)) {
                runs(&mut words, &mut all);
            } else if token.is_word() {
                words.push(hash(lowered(token.text(&block.text)).as_bytes()));
            }
        }
        runs(&mut words, &mut all);
    }
    sort_by_rank(&mut all, |&run| run);
    all.dedup();
    all
}

/// Takes the runs of some words that stand together.
fn runs(words: &mut Vec<u64>, all: &mut Vec<u64>) {
    all.extend(
        words.windows(SHINGLE).map(|run| {
            run.iter().fold(0_u64, |sum, word| sum.rotate_left(7).wrapping_mul(31) ^ word)
        }),
    );
    words.clear();
}

/// Each text that copies an earlier one, or is copied by it, with that one and the share they have
/// in common. `texts` are their runs, the longest first.
pub(super) fn copies(texts: &[&[u64]]) -> Vec<(usize, usize, f64)> {
    candidates(texts)
        .into_iter()
        .filter_map(|(later, earlier)| {
            let shares = earlier.iter().map(|&other| (other, overlap(texts[later], texts[other])));
            let (other, share) = shares.max_by(|a, b| a.1.total_cmp(&b.1))?;
            (share >= COPIED).then_some((later, other, share))
        })
        .collect()
}

/// The few earlier texts that each text may copy, told by the first text that holds a run. A copy
/// of copies so meets the first of them, and nobody meets everybody.
fn candidates(texts: &[&[u64]]) -> Vec<(usize, Vec<usize>)> {
    let mut first: Table<usize> = Table::default();
    let mut found = Vec::new();
    for (text, runs) in texts.iter().enumerate() {
        let mut hits: Table<(usize, u32)> = Table::default();
        for &run in runs.iter().filter(|&run| run % SAMPLE == 0) {
            let holder = *first.entry(run, || text);
            if holder != text {
                hits.entry(holder as u64, || (holder, 0)).1 += 1;
            }
        }
        let mut earlier: Vec<(usize, u32)> =
            hits.values().iter().copied().filter(|(_, hits)| *hits >= HITS).collect();
        // Most hits first; of as many, the earlier text.
        sort_by_rank(&mut earlier, |&(holder, hits)| u64::from(!hits) << 32 | holder as u64);
        let earlier: Vec<usize> =
            earlier.iter().take(COMPARED).map(|&(holder, _)| holder).collect();
        if !earlier.is_empty() {
            found.push((text, earlier));
        }
    }
    found
}

/// Share of the smaller set that the other holds; 0 where there is too little to tell.
pub(super) fn overlap(a: &[u64], b: &[u64]) -> f64 {
    let smaller = a.len().min(b.len());
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
    if both < LEAST { 0.0 } else { f64::from(both) / smaller as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs of a text of its own kind, some of them common to all.
    fn text(own: u64, common: u64) -> Vec<u64> {
        let mut runs: Vec<u64> = (0..100)
            .map(|n| hash(&(own * 1000 + n).to_le_bytes()))
            .chain((0..common).map(|n| hash(&n.to_le_bytes())))
            .collect();
        sort_by_rank(&mut runs, |&run| run);
        runs
    }

    #[test]
    fn comparisons_grow_with_the_number_of_texts_and_no_faster() {
        for (what, copied) in [("a thousand copies", true), ("boilerplate in all", false)] {
            let texts: Vec<Vec<u64>> =
                (1..=1000).map(|n| text(if copied { 1 } else { n }, 12)).collect();
            let texts: Vec<&[u64]> = texts.iter().map(Vec::as_slice).collect();
            let comparisons: usize = candidates(&texts).iter().map(|(_, e)| e.len()).sum();
            assert!(comparisons <= COMPARED * texts.len(), "{what}: {comparisons}");
            let pairs = copies(&texts);
            assert_eq!(pairs.len(), if copied { 999 } else { 0 }, "{what}");
        }
    }
}
