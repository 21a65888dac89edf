//! The report as it crosses to JavaScript: JSON, with offsets in UTF-16.
//!
//! The shapes are those of `www/engine/contract.ts`.

mod fact;
pub mod json;
mod report;

pub use fact::{Fact, facts};
pub use json::Json;
pub use report::{Pieces, Report, SourceInfo, report, source_info};

use crate::span::{Span, Utf16Cursor};
use json::object;

/// A span with the words it covers.
#[derive(Debug)]
pub struct Quoted {
    start: u32,
    end: u32,
    text: String,
}

object!(Quoted: start, end, text);

impl Quoted {
    fn new(text: &str, cursor: &mut Utf16Cursor, span: Span) -> Self {
        let units = cursor.convert(span);
        Quoted { start: units.start, end: units.end, text: span.of(text).into() }
    }
}

/// A span with its words, in a block.
#[derive(Debug)]
pub struct Placed {
    block: String,
    quoted: Quoted,
}

object!(Placed: block; ..quoted);
