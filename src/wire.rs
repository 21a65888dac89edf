//! The report as it crosses to JavaScript: the only serde types, with offsets in UTF-16.
//!
//! The shapes are those of `www/engine/contract.ts`.

mod fact;
mod input;
mod report;

pub use fact::{Fact, facts};
pub use input::{CheckOptions, Page};
pub use report::{Report, SourceInfo, report, source_info};

use crate::span::{Span, Utf16Cursor};
use serde::Serialize;

/// A span with the words it covers.
#[derive(Debug, Serialize)]
pub struct Quoted {
    start: u32,
    end: u32,
    text: String,
}

impl Quoted {
    fn new(text: &str, cursor: &mut Utf16Cursor, span: Span) -> Self {
        let units = cursor.convert(span);
        Quoted { start: units.start, end: units.end, text: span.of(text).into() }
    }
}

/// A span with its words, in a block.
#[derive(Debug, Serialize)]
pub struct Placed {
    block: String,
    #[serde(flatten)]
    quoted: Quoted,
}
