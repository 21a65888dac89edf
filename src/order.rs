//! Sorting by a number: one sort for every kind of item, as each kind with a sort of its own adds
//! several kilobytes to what ships.

/// Sorts by `rank`; items of one rank keep their order. At most 2³² items.
pub fn sort_by_rank<T>(items: &mut [T], rank: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&rank) {
        return;
    }
    let mut order = merged(items.iter().map(rank).zip(0..).collect());
    // Each cycle of the permutation is gone round once.
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let from = order[at].1 as usize;
            order[at].1 = at as u32;
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Up to here the pairs are put in place one by one.
const FEW: usize = 12;

/// The pairs by their first, those of one first as they came. Runs that rise already are merged,
/// two by two, until one is left: what is nearly in order takes few rounds, nothing more than log n.
fn merged(mut from: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    if from.len() <= FEW {
        for end in 1..from.len() {
            let mut at = end;
            while at > 0 && from[at - 1].0 > from[at].0 {
                from.swap(at - 1, at);
                at -= 1;
            }
        }
        return from;
    }
    let mut into = Vec::with_capacity(from.len());
    loop {
        let (mut at, mut merges) = (0, 0);
        while at < from.len() {
            let middle = run_end(&from, at);
            let end = run_end(&from, middle);
            let (mut left, mut right) = (at, middle);
            while left < middle || right < end {
                let first = right == end || left < middle && from[left].0 <= from[right].0;
                let next = if first { &mut left } else { &mut right };
                into.push(from[*next]);
                *next += 1;
            }
            (at, merges) = (end, merges + 1);
        }
        (from, into) = (into, from);
        if merges <= 1 {
            return from;
        }
        into.clear();
    }
}

/// Where the run that rises from `start` ends.
fn run_end(order: &[(u64, u32)], start: usize) -> usize {
    let mut end = start;
    while end < order.len() && (end == start || order[end - 1].0 <= order[end].0) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::sort_by_rank;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_a_stable_sort_does(ranks in proptest::collection::vec(0..9_u64, 0..40)) {
            let mut items: Vec<(u64, usize)> = ranks.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_rank(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
