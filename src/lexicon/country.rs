//! Countries and their clocks.

use super::{forms_of, halves, hash};
use crate::table::Table;
use std::sync::OnceLock;

const ROWS: &str = list!("en/country-zones.txt");

/// Minutes east of UTC that clocks of a country show or have shown of late; empty for a country
/// that is not listed.
pub fn offsets_in(country: &str) -> Vec<i16> {
    clocks(country).map(|offsets| minutes(offsets).collect()).unwrap_or_default()
}

/// Whether it is a country, by the name it goes by: no part of one, and no land of several.
pub fn is_country(name: &str) -> bool {
    clocks(name).is_some()
}

fn clocks(country: &str) -> Option<&'static str> {
    static CLOCKS: OnceLock<Table<&str>> = OnceLock::new();
    let clocks = CLOCKS.get_or_init(|| {
        let mut clocks = Table::default();
        for (countries, offsets) in listed() {
            for country in forms_of(countries) {
                clocks.insert(hash(country.as_bytes()), offsets);
            }
        }
        clocks
    });
    clocks.get(hash(country.as_bytes())).copied()
}

/// Countries of the same clocks, and those clocks.
fn listed() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.lines().filter_map(|row| halves(row, " = "))
}

/// Minutes east of UTC that clocks show anywhere.
pub fn offsets_anywhere() -> Vec<i16> {
    listed().flat_map(|(_, offsets)| minutes(offsets)).collect()
}

fn minutes(offsets: &str) -> impl Iterator<Item = i16> {
    offsets.split(' ').filter_map(|offset| offset.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_those_of_the_country() {
        assert_eq!(offsets_in("Iran"), [210, 270]);
        assert!(offsets_in("Nowhere").is_empty());
        assert!(offsets_anywhere().contains(&345));
        assert!(!offsets_anywhere().contains(&-30));
    }
}
