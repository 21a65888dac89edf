//! The one hash that the build script and the core share: FNV-1a, 64 bit.

/// Continues `hash` with `bytes`; begin with [`SEED`].
pub(crate) fn fnv1a(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where a hash begins.
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// How many bits of a word set each word lights.
pub(crate) const PROBES: u32 = 5;

/// The bits that a hash lights in a set of `bits` bits (double hashing).
pub(crate) fn probes(hash: u64, bits: usize) -> impl Iterator<Item = usize> {
    let (first, step) = (hash as u32, (hash >> 32) as u32 | 1);
    (0..PROBES).map(move |n| first.wrapping_add(n.wrapping_mul(step)) as usize % bits)
}
