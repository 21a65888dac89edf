//! Names by the nouns that describe them: "the mayor" after "Lena Roe, mayor of Selm".

use crate::facts::{NameValue, View, apposition};
use crate::lexicon::{folded, key};
use crate::table::Table;
use std::ops::Range;

/// The last name that each noun described.
#[derive(Default)]
pub(super) struct Described<'a>(Table<&'a NameValue>);

impl<'a> Described<'a> {
    pub(super) fn add(&mut self, noun: &str, name: &'a NameValue) {
        self.0.insert(key(&folded(noun).collect::<String>()), name);
    }

    pub(super) fn get(&self, noun: &str) -> Option<&'a NameValue> {
        self.0.get(key(noun)).copied()
    }
}

/// Calls `found` with each noun that describes the name at `tokens`: its title, and the head of
/// an apposition behind it.
pub(super) fn describing(view: View, tokens: &Range<usize>, mut found: impl FnMut(usize)) {
    let titles = &view.lexicon.names.titles;
    if let Some(mut before) = tokens.start.checked_sub(1) {
        if view.word(before) == "." && before > 0 {
            before -= 1;
        }
        if titles.has(&view.tokens[before]) {
            found(before);
        }
    }
    if let Some(head) = apposition::head(&view, tokens.end) {
        found(head);
    }
}
