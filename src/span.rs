//! Ranges of text, typed by the unit they count.
//!
//! The core counts bytes; JavaScript counts UTF-16 code units. The two never mix:
//! [`Utf16Cursor`] is the one place where one becomes the other.

use std::ops::Range;

/// A range of bytes of one block's text, end exclusive, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// The words the span covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What puts spans in reading order, for [`crate::order::sort_by_rank`]: by place, and of two
    /// that begin together the longer first. Both ends lie below 2³².
    pub fn rank(self) -> u64 {
        (self.start as u64) << 32 | u64::from(!(self.end as u32))
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// A range of UTF-16 code units, end exclusive: what crosses to JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf16Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Turns byte offsets into UTF-16 offsets, walking the text once when asked in rising order.
///
/// Asked for an earlier offset it walks back, so any order is right and rising order is linear.
pub struct Utf16Cursor<'a> {
    text: &'a str,
    byte: usize,
    unit: usize,
}

impl<'a> Utf16Cursor<'a> {
    /// A cursor at the start of `text`.
    pub fn new(text: &'a str) -> Self {
        Utf16Cursor { text, byte: 0, unit: 0 }
    }

    /// The UTF-16 form of a byte span of the same text.
    pub fn convert(&mut self, span: Span) -> Utf16Span {
        let start = self.unit_at(span.start);
        Utf16Span { start, end: self.unit_at(span.end) }
    }

    fn unit_at(&mut self, byte: usize) -> u32 {
        if byte >= self.byte {
            self.unit += units(&self.text.as_bytes()[self.byte..byte]);
        } else {
            self.unit -= units(&self.text.as_bytes()[byte..self.byte]);
        }
        self.byte = byte;
        self.unit as u32
    }
}

/// UTF-16 code units of a piece of UTF-8: one for each character, two beyond U+FFFF.
fn units(utf8: &[u8]) -> usize {
    utf8.iter().map(|&b| usize::from(b & 0xC0 != 0x80) + usize::from(b >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_agree_with_encode_utf16_in_any_order() {
        let text = "a\u{301} é 😀 — שלום\u{a0}x 👩‍👩‍👧";
        let mut cursor = Utf16Cursor::new(text);
        let mut offsets: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        let backwards: Vec<usize> = offsets.iter().rev().copied().collect();
        offsets.extend(backwards);
        for at in offsets {
            let expected = text[..at].encode_utf16().count() as u32;
            assert_eq!(cursor.convert(Span::new(at, at)).start, expected, "at byte {at}");
        }
    }
}
