//! What the build script and the core share of word sets: FNV-1a, 64 bit, and what a set asks of it.

/// Continues `hash` with `bytes`; begin with [`SEED`].
pub(crate) fn fnv1a(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where a hash begins.
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// How many bits of a word its set knows: of other words, one in 2⁶ is taken for one of the set.
pub(crate) const BITS: usize = 6;

/// How many columns of bits a word may light: what is left of eight bytes read at any bit.
pub(crate) const WINDOW: usize = 57;

/// What a word asks of its set, which is [`BITS`] rows of bits: of each row the bits of `mask` from
/// `start` on add up, in their last digit, to the row's bit of `print`.
pub(crate) struct Probe {
    pub start: usize,
    pub mask: u64,
    pub print: u64,
}

/// The probe of a hash into a set with so many columns, at least [`WINDOW`].
pub(crate) fn probe(hash: u64, columns: usize) -> Probe {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let start = (((mixed >> 32) * (columns - WINDOW + 1) as u64) >> 32) as usize;
    let mask = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> (64 - WINDOW);
    Probe { start, mask: mask | 1, print: mixed & ((1 << BITS) - 1) }
}

/// A hash as a set stirs it.
pub(crate) fn salted(hash: u64, salt: u8) -> u64 {
    hash ^ u64::from(salt)
}

/// Whether a set holds what has this hash: a byte that stirs the hash, and the rows one after the
/// other. Each row has a byte for eight columns, and seven more, so that eight can be read anywhere.
pub(crate) fn has(set: &[u8], hash: u64) -> bool {
    let Some((&salt, set)) = set.split_first() else { return false };
    let row = set.len() / BITS;
    let Probe { start, mask, print } = probe(salted(hash, salt), (row - 7) * 8);
    (0..BITS).all(|bit| {
        let eight = set[bit * row + start / 8..].first_chunk();
        let read = u64::from_le_bytes(*eight.unwrap_or(&[0; 8])) >> (start % 8);
        u64::from((read & mask).count_ones() & 1) == print >> bit & 1
    })
}
