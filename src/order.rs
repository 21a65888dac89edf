//! Sorting by a number: one sort for every kind of item, as each kind with a sort of its own adds
//! several kilobytes to what ships.

/// Sorts by `rank`; items of one rank keep their order. At most 2³² items.
pub fn sort_by_rank<T>(items: &mut [T], rank: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&rank) {
        return;
    }
    let mut order: Vec<(u64, u32)> = items.iter().map(rank).zip(0..).collect();
    order.sort_unstable();
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
