//! The page against itself: what cannot be, by exact arithmetic only.

use crate::codes::NoteCode;
use crate::facts::{DateValue, Fact, Reading, Value};
use crate::span::Span;
use crate::text::Document;

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

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Every note on a page, in reading order.
pub fn find(page: &Document, readings: &[Reading]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (block, (_, reading)) in page.blocks.iter().zip(readings).enumerate() {
        for fact in &reading.facts {
            notes.extend(wrong_weekday(block, fact));
        }
    }
    notes
}

/// "Monday, January 3, 2024" was a Wednesday.
fn wrong_weekday(block: usize, fact: &Fact) -> Option<Note> {
    let Value::Date(DateValue {
        from: Some(day),
        weekday: Some(said),
        month: Some(_),
        day: Some(_),
        ..
    }) = &fact.value
    else {
        return None;
    };
    let real = day.weekday() as usize % 7;
    let said = usize::from(*said) % 7;
    (real != said).then(|| Note {
        code: NoteCode::WrongWeekday,
        spans: vec![(block, fact.span)],
        detail: vec![
            ("said", WEEKDAYS[said].into()),
            ("real", WEEKDAYS[real].into()),
            ("date", day.to_string()),
        ],
    })
}
