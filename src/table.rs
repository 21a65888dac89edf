//! A table from hashes to values: one for every kind of value, as each kind of map with a code of
//! its own adds a kilobyte or two to what ships.
//!
//! Keys are 64-bit hashes of what is looked up; that two things share one is not to be expected.

/// Values by key, each added once and kept in the order they came.
#[derive(Clone, Debug)]
pub struct Table<V> {
    slots: Slots,
    values: Vec<V>,
}

/// Open addressing: a power of two of slots, at most half of them taken.
#[derive(Clone, Debug, Default)]
struct Slots {
    /// A key, and the place of its value and one more; 0 for a free slot.
    slots: Vec<(u64, u32)>,
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Table { slots: Slots::default(), values: Vec::new() }
    }
}

impl<V> Table<V> {
    /// The value of a key.
    pub fn get(&self, key: u64) -> Option<&V> {
        self.slots.find(key).map(|place| &self.values[place])
    }

    /// The value of a key, made when there is none yet.
    pub fn entry(&mut self, key: u64, make: impl FnOnce() -> V) -> &mut V {
        let place = self.slots.find_or_add(key, self.values.len());
        if place == self.values.len() {
            self.values.push(make());
        }
        &mut self.values[place]
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: u64, value: V) {
        let place = self.slots.find_or_add(key, self.values.len());
        match self.values.get_mut(place) {
            Some(old) => *old = value,
            None => self.values.push(value),
        }
    }

    /// The values, in the order their keys came.
    pub fn values(&self) -> &[V] {
        &self.values
    }
}

impl Slots {
    fn find(&self, key: u64) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let (_, place) = self.slots[self.slot_of(key)];
        (place as usize).checked_sub(1)
    }

    /// The place of a key; `next`, and so it stays, when it is new. Places rise from 0.
    fn find_or_add(&mut self, key: u64, next: usize) -> usize {
        if 2 * next >= self.slots.len() {
            self.grow();
        }
        let at = self.slot_of(key);
        let slot = &mut self.slots[at];
        if slot.1 == 0 {
            *slot = (key, next as u32 + 1);
        }
        slot.1 as usize - 1
    }

    /// The slot that holds a key, or would.
    fn slot_of(&self, key: u64) -> usize {
        let last = self.slots.len() - 1;
        // The high bits of the product depend on all of the key's.
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & last;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & last;
        }
        at
    }

    fn grow(&mut self) {
        let larger = vec![(0, 0); (2 * self.slots.len()).max(8)];
        for slot in std::mem::replace(&mut self.slots, larger) {
            if slot.1 != 0 {
                let at = self.slot_of(slot.0);
                self.slots[at] = slot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Table;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn holds_what_a_map_holds(entries in proptest::collection::vec((0..40_u64, 0..9_u32), 0..99)) {
            let (mut table, mut map) = (Table::default(), HashMap::new());
            for (key, value) in entries {
                *table.entry(key, || 0) += value;
                *map.entry(key).or_insert(0) += value;
                if value == 0 {
                    table.insert(key, 7);
                    map.insert(key, 7);
                }
            }
            for key in 0..50 {
                prop_assert_eq!(table.get(key), map.get(&key));
            }
            prop_assert_eq!(table.values().len(), map.len());
        }
    }
}
