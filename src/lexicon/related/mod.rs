//! Word relatedness: which other words may speak of the same thing, and how surely. The one list
//! that ships as a file of its own and is loaded later; everything works without it.
//!
//! The table holds, for each stem, its related stems with a [`Degree`]; opposites and words that
//! exclude each other are never related. `npm run related` makes it (`tools/related`).

mod pack;

pub use pack::pack;

use super::hash;
use crate::codes::ErrorCode;
use crate::error::Error;
use crate::order::sort_by_rank;

/// What a table begins with: its name, and the version of its form.
const HEAD: &[u8; 5] = b"CLRT\x01";
/// The most stems a table holds: a place takes two bytes.
const MOST: usize = 1 << 16;
/// Bits of a key that tell its bucket; about one key falls into each.
const BUCKET_BITS: u32 = 14;

/// How closely two words are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// Of one field: "blast", "smoke". Helps to find a passage, proves nothing.
    Akin,
    /// Close: either may be said of one thing, though not always: "embassy", "consulate".
    Near,
    /// Often exchanged: "accord", "treaty".
    Close,
    /// The same in other words, or another form: "explosion", "blast", "explode".
    Same,
}

impl Degree {
    /// All, rising, as they are written into a table.
    const ALL: [Degree; 4] = [Degree::Akin, Degree::Near, Degree::Close, Degree::Same];

    /// As a share of the weight of the word itself, 0 to 1.
    pub fn strength(self) -> f32 {
        match self {
            Degree::Akin => 0.25,
            Degree::Near => 0.5,
            Degree::Close => 0.75,
            Degree::Same => 0.9,
        }
    }
}

/// The table, loaded.
#[derive(Debug)]
pub struct Related {
    /// Keys of the stems, rising.
    keys: Vec<u64>,
    /// Where the keys of a bucket begin, and one more.
    buckets: Vec<u32>,
    /// Where the links of a stem begin, and one more; as the keys.
    starts: Vec<u32>,
    /// Places of related stems.
    links: Vec<(u16, Degree)>,
}

/// The key of a stem (see [`super::stem`]): FNV-1a, 64 bits, the same on every machine.
pub fn key(stem: &str) -> u64 {
    hash(stem.as_bytes())
}

impl Related {
    /// Reads a table as [`pack()`] writes it.
    ///
    /// # Errors
    /// `bad-related` for any other bytes.
    pub fn load(bytes: &[u8]) -> Result<Related, Error> {
        read(bytes).ok_or_else(|| Error::new(ErrorCode::BadRelated))
    }

    /// The stems related to the one with this key, by key.
    pub fn neighbours(&self, key: u64) -> impl Iterator<Item = (u64, Degree)> + '_ {
        let links = self
            .place(key)
            .map_or(0..0, |place| self.starts[place] as usize..self.starts[place + 1] as usize);
        self.links[links].iter().map(|&(place, degree)| (self.keys[usize::from(place)], degree))
    }

    /// How closely the stems with these keys are related; none when they are not, and for a stem
    /// and itself.
    pub fn degree(&self, a: u64, b: u64) -> Option<Degree> {
        self.neighbours(a).find(|&(key, _)| key == b).map(|(_, degree)| degree)
    }

    fn place(&self, key: u64) -> Option<usize> {
        let bucket = bucket_of(key);
        let (from, to) = (self.buckets[bucket] as usize, self.buckets[bucket + 1] as usize);
        self.keys[from..to].iter().position(|&other| other == key).map(|at| from + at)
    }
}

fn bucket_of(key: u64) -> usize {
    (key >> (64 - BUCKET_BITS)) as usize
}

fn read(bytes: &[u8]) -> Option<Related> {
    let mut rest = Bytes(bytes.strip_prefix(HEAD)?);
    let count = rest.number()?;
    let stems = count.checked_sub(1).filter(|&last| last < MOST).and(Some(count))?;
    let length = rest.number()?;
    let of_file = keys(rest.take(length)?, stems)?;
    let total = rest.number()?;
    let pairs = pairs(rest, stems, total)?;

    let mut order: Vec<u16> = (0..stems).map(|at| at as u16).collect();
    sort_by_rank(&mut order, |&at| of_file[usize::from(at)]);
    let keys: Vec<u64> = order.iter().map(|&at| of_file[usize::from(at)]).collect();
    let mut places = vec![0_u16; stems];
    for (place, &at) in order.iter().enumerate() {
        places[usize::from(at)] = place as u16;
    }
    let both = || {
        pairs.iter().flat_map(|&(a, b, degree)| {
            let (a, b) = (places[usize::from(a)], places[usize::from(b)]);
            [(a, b, degree), (b, a, degree)]
        })
    };
    let starts = starts(stems, both().map(|(from, ..)| usize::from(from)));
    let mut next = starts.clone();
    let mut links = vec![(0, Degree::Akin); 2 * pairs.len()];
    for (from, to, degree) in both() {
        let at = &mut next[usize::from(from)];
        links[*at as usize] = (to, degree);
        *at += 1;
    }
    let buckets = starts_of_buckets(&keys);
    Some(Related { keys, buckets, starts, links })
}

fn starts_of_buckets(keys: &[u64]) -> Vec<u32> {
    starts(1 << BUCKET_BITS, keys.iter().map(|&key| bucket_of(key)))
}

/// Where each of `count` bins begins among the bins of things, and where the last ends.
fn starts(count: usize, bins: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut starts = vec![0; count + 1];
    bins.for_each(|bin| starts[bin + 1] += 1);
    for bin in 0..count {
        starts[bin + 1] += starts[bin];
    }
    starts
}

/// The keys of `count` stems: each a byte below 32, how much of the one before it shares, and the
/// letters that follow.
fn keys(text: &[u8], count: usize) -> Option<Vec<u64>> {
    let mut keys = Vec::with_capacity(count);
    let mut stem: Vec<u8> = Vec::new();
    let mut rest = text;
    while let Some((&shared, following)) = rest.split_first() {
        let end = following.iter().position(|&byte| byte < 32).unwrap_or(following.len());
        let shared = usize::from(shared);
        if shared >= 32 || shared > stem.len() {
            return None;
        }
        stem.truncate(shared);
        stem.extend_from_slice(&following[..end]);
        keys.push(hash(&stem));
        rest = &following[end..];
    }
    (keys.len() == count).then_some(keys)
}

/// The pairs of related stems: for each stem how many before it are related, then how far down
/// each lies from the one before, then all degrees, four in a byte.
fn pairs(mut rest: Bytes, stems: usize, total: usize) -> Option<Vec<(u16, u16, Degree)>> {
    let counts = rest.take(stems)?;
    if counts.iter().map(|&count| usize::from(count)).sum::<usize>() != total {
        return None;
    }
    let degrees = rest.take(total.div_ceil(4))?;
    let mut pairs = Vec::with_capacity(total);
    for (stem, &count) in counts.iter().enumerate() {
        let mut other = stem;
        for _ in 0..count {
            other = other.checked_sub(rest.number()?.checked_add(1)?)?;
            let at = pairs.len();
            let degree = Degree::ALL[usize::from(degrees[at / 4] >> (2 * (at % 4)) & 3)];
            pairs.push((stem as u16, other as u16, degree));
        }
    }
    rest.0.is_empty().then_some(pairs)
}

/// Bytes still to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of at most 28 bits, seven a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = usize::from(*self.take(1)?.first()?);
            number |= (byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Vec<u8> {
        pack("# A head.\nblast = explosion 4, smoke 1\nwarn = alert 4\nalert = warn 3, caution 3\n")
            .unwrap()
    }

    fn degree(table: &Related, a: &str, b: &str) -> Option<Degree> {
        table.degree(key(&super::super::stem(a)), key(&super::super::stem(b)))
    }

    #[test]
    fn words_are_related_by_stem_and_both_ways() {
        let table = Related::load(&table()).unwrap();
        for (a, b, expected) in [
            ("blast", "explosion", Some(Degree::Same)),
            ("explosions", "blasts", Some(Degree::Same)),
            ("smoke", "blast", Some(Degree::Akin)),
            ("warned", "alerting", Some(Degree::Same)),
            ("caution", "alert", Some(Degree::Close)),
            ("smoke", "explosion", None),
            ("blast", "blast", None),
            ("unheard", "blast", None),
        ] {
            assert_eq!(degree(&table, a, b), expected, "{a}, {b}");
        }
        assert_eq!(table.neighbours(key("alert")).count(), 2);
    }

    #[test]
    fn opposites_are_never_related() {
        let table =
            Related::load(&pack("rise = fall 1, climb 3\nwin = lose 2").unwrap_or_default());
        let table = table.unwrap();
        assert_eq!(degree(&table, "rose", "climbed"), Some(Degree::Close));
        assert_eq!(degree(&table, "rose", "fell"), None);
        assert_eq!(degree(&table, "won", "lost"), None);
    }

    #[test]
    fn a_list_that_cannot_be_packed_says_which_row() {
        for row in ["blast", "blast = smoke", "blast = smoke 5", "blast = a word 1"] {
            assert!(pack(row).unwrap_err().contains(row), "{row}");
        }
    }

    #[test]
    fn every_other_sequence_of_bytes_is_refused() {
        let good = table();
        for end in 0..good.len() {
            assert!(Related::load(&good[..end]).is_err(), "cut at {end}");
        }
        assert!(Related::load(&[&good[..], &[0]].concat()).is_err(), "one more");
        let refused = Related::load(b"CLRT\x02").unwrap_err();
        assert_eq!(refused.code(), ErrorCode::BadRelated);
    }

    #[test]
    fn hostile_bytes_never_panic() {
        let good = table();
        for at in 0..good.len() {
            for byte in 0..=255 {
                let mut bytes = good.clone();
                bytes[at] = byte;
                if let Ok(table) = Related::load(&bytes) {
                    table.keys.iter().for_each(|&key| assert!(table.neighbours(key).count() < 9));
                }
            }
        }
    }
}
