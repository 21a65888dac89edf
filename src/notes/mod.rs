//! The page against itself: what cannot be, by exact arithmetic only.

mod clocks;
mod parts;
mod tolls;
mod weekday;

use crate::codes::NoteCode;
use crate::facts::{Fact, Reading};
use crate::order::sort_by_rank;
use crate::span::Span;
use crate::text::Document;
use std::ops::Range;

/// Something the page says against itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What is wrong.
    pub code: NoteCode,
    /// Where: places of blocks, and spans in them.
    pub spans: Vec<(usize, Span)>,
    /// What the wording names.
    pub detail: Vec<(&'static str, String)>,
}

/// A block of the page, read.
#[derive(Clone, Copy)]
struct Passage<'a> {
    /// Its place on the page.
    block: usize,
    text: &'a str,
    reading: &'a Reading,
}

impl<'a> Passage<'a> {
    /// What stands between two facts.
    fn between(&self, before: &Fact, after: &Fact) -> &'a str {
        self.text.get(before.span.end..after.span.start).unwrap_or_default()
    }

    /// The facts that begin within a range of tokens.
    fn facts_in(&self, tokens: &Range<usize>) -> &'a [Fact] {
        let facts = &self.reading.facts[..];
        let from = facts.partition_point(|fact| fact.tokens.start < tokens.start);
        let length = facts[from..].partition_point(|fact| fact.tokens.start < tokens.end);
        &facts[from..from + length]
    }

    /// The token as written, or "" past the ends.
    fn word(&self, at: usize) -> &'a str {
        self.reading.tokens.get(at).map_or("", |token| token.text(self.text))
    }
}

/// Every note on a page, in reading order.
pub fn find(page: &Document, readings: &[Reading]) -> Vec<Note> {
    let passages = || {
        page.blocks.iter().zip(readings).enumerate().map(|(block, (text, reading))| Passage {
            block,
            text: &text.text,
            reading,
        })
    };
    let published = page.published.as_deref();
    let mut notes: Vec<Note> = passages()
        .flat_map(|passage| {
            let mut notes = weekday::find(&passage, published);
            notes.extend(clocks::find(&passage, published));
            notes.extend(parts::find(&passage));
            notes
        })
        .collect();
    notes.extend(tolls::find(passages()));
    sort_by_rank(&mut notes, |note| {
        note.spans
            .first()
            .map_or(0, |&(block, span)| ((block as u64 + 1) << 32) + span.start as u64)
    });
    notes
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::facts::read;
    use crate::text::Document;

    /// The codes of a text's notes.
    pub(super) fn codes(text: &str) -> Vec<&'static str> {
        codes_of(&Document::from_text(text))
    }

    /// The codes of a page's notes.
    pub(super) fn codes_of(page: &Document) -> Vec<&'static str> {
        let readings = read(page, &vec![true; page.blocks.len()]);
        find(page, &readings).iter().map(|note| note.code.code()).collect()
    }
}
