//! Writes the table; it runs when the project is built, not where it is used.

use super::{Degree, HEAD, MOST};
use crate::lexicon::{english, key, stem};
use std::collections::BTreeMap;

/// The most of a stem that is taken over from the one before.
const MOST_SHARED: usize = 31;

/// Packs a list of rows `word = other degree, …`, degrees from 1 to 4, into a table. Words are
/// told apart by stem; where forms of two words are related more than once, the closest counts.
/// Opposites are left out.
///
/// # Errors
/// A sentence, for a row of another shape, or for more than a table holds.
pub fn pack(list: &str) -> Result<Vec<u8>, String> {
    let mut pairs: BTreeMap<(String, String), Degree> = BTreeMap::new();
    for row in list.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let bad = || format!("no row of related words: {row}");
        let (word, others) = row.split_once(" = ").ok_or_else(bad)?;
        for other in others.split(", ") {
            let (other, degree) = other.split_once(' ').ok_or_else(bad)?;
            let degree: usize = degree.parse().map_err(|_| bad())?;
            let degree = *degree.checked_sub(1).and_then(|d| Degree::ALL.get(d)).ok_or_else(bad)?;
            let (a, b) = (stem(word).into_owned(), stem(other).into_owned());
            if a != b && !english().are_opposite(key(&a), key(&b)) {
                let pair = if a > b { (a, b) } else { (b, a) };
                let kept = pairs.entry(pair).or_insert(degree);
                *kept = degree.max(*kept);
            }
        }
    }
    let mut stems: Vec<&str> = pairs.keys().flat_map(|(a, b)| [&**a, &**b]).collect();
    stems.sort_unstable();
    stems.dedup();
    if stems.is_empty() || stems.len() > MOST {
        return Err(format!("{} stems are no table", stems.len()));
    }

    let mut text = Vec::new();
    let mut before = "";
    for stem in &stems {
        let alike = before.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count();
        let shared = alike.min(MOST_SHARED);
        text.push(shared as u8);
        text.extend_from_slice(&stem.as_bytes()[shared..]);
        before = stem;
    }

    let place = |stem: &str| stems.binary_search(&stem).expect("collected above");
    let mut earlier: Vec<Vec<(usize, Degree)>> = vec![Vec::new(); stems.len()];
    for ((a, b), &degree) in &pairs {
        earlier[place(a)].push((place(b), degree));
    }
    let (mut counts, mut degrees, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    for (stem, others) in earlier.iter().enumerate() {
        counts.push(u8::try_from(others.len()).map_err(|_| "too many for one word")?);
        let mut last = stem;
        for &(other, degree) in others.iter().rev() {
            number(last - other - 1, &mut steps);
            degrees.push(degree as u8);
            last = other;
        }
    }
    let four = |four: &[u8]| four.iter().rev().fold(0, |byte, degree| byte << 2 | degree);

    let mut table = HEAD.to_vec();
    number(stems.len(), &mut table);
    number(text.len(), &mut table);
    table.extend(text);
    number(pairs.len(), &mut table);
    table.extend(counts);
    table.extend(degrees.chunks(4).map(four));
    table.extend(steps);
    Ok(table)
}

fn number(mut number: usize, out: &mut Vec<u8>) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}
