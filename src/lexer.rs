//! Shapes: where a text's words, figures and marks begin and end, before anything is known of them.
//!
//! They stand in `lexer/tokens.re`; an automaton compiled from them at build time reads each byte
//! of the text about once.

mod automaton;

use crate::span::Span;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with an apostrophe or digits inside: "can't", "MH370".
    Word,
    /// Letters with full stops: "U.S.", "p.m.".
    Acronym,
    /// Digits with group marks and a decimal point: "1,234.5".
    Number,
    /// Digits with two points or more: "1.2.3".
    Version,
    /// "https://…", "www.…".
    Url,
    /// "@name", "#topic".
    Handle,
    /// "..", "…".
    Ellipsis,
    /// A line's end.
    Newline,
    /// Any other single character.
    Punct,
    /// White space and invisible characters: never in the list of tokens.
    Space,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// "word", and everything that has no case.
    Lower,
    /// "Word".
    Title,
    /// "WORD", and a single capital.
    Upper,
    /// "iPhone", "McCain".
    Mixed,
}

/// A piece of text with its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Where it stands, in bytes of its text.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
    /// Whether nothing stands between it and the piece before: "10" and "km" in "10km".
    pub glued: bool,
}

const KINDS: &[TokenKind] = &include!(concat!(env!("OUT_DIR"), "/token_kinds.rs"));

/// The pieces of `text`, in order, spaces left out and line ends kept.
pub fn lex(text: &str) -> Vec<Shape> {
    let mut shapes = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut glued = false;
    while at < text.len() {
        let (kind, end) = plain(text.as_bytes(), at).unwrap_or_else(|| shape(text, at));
        if kind == TokenKind::Space {
            glued = false;
        } else {
            let stem = possessive(text, kind, Span::new(at, end));
            for (kind, span) in
                [(kind, Span::new(at, stem)), (TokenKind::Word, Span::new(stem, end))]
            {
                if !span.is_empty() {
                    shapes.push(Shape { span, kind, case: case_of(span.of(text)), glued });
                    glued = true;
                }
            }
            if kind == TokenKind::Newline {
                glued = false;
            }
        }
        at = end;
    }
    shapes
}

/// What the automaton finds at a place, and where it ends.
fn shape(text: &str, at: usize) -> (TokenKind, usize) {
    let Some((pattern, length)) = automaton::longest(&text.as_bytes()[at..]) else {
        return (TokenKind::Punct, ceil_char(text, at + 1));
    };
    let (kind, end) = (KINDS[pattern], at + length);
    let code = (kind == TokenKind::Word).then(|| currency(&text[at..end])).flatten();
    (kind, code.map_or(end, |length| at + length))
}

/// How long the currency is that stands right before digits: the "EUR" of "EUR5.3m".
fn currency(word: &str) -> Option<usize> {
    const CODES: [&str; 15] = [
        "EUR", "USD", "GBP", "JPY", "CHF", "AUD", "CAD", "CNY", "HKD", "INR", "NZD", "SGD", "Rs",
        "SFr", "KSh",
    ];
    let digits = word.bytes().position(|b| b.is_ascii_digit())?;
    CODES.contains(&&word[..digits]).then_some(digits)
}

/// The shapes most text is made of, ASCII words between spaces, read without the automaton; none
/// where the next byte might make it something else. A test holds it against the automaton.
fn plain(text: &[u8], at: usize) -> Option<(TokenKind, usize)> {
    let rest = &text[at..];
    let run = |of: fn(&u8) -> bool| rest.iter().position(|b| !of(b)).unwrap_or(rest.len());
    match rest[0] {
        b' ' => Some((TokenKind::Space, at + run(|&b| b == b' '))),
        b'\n' => Some((TokenKind::Newline, at + 1)),
        b',' | b'"' | b'(' | b')' => Some((TokenKind::Punct, at + 1)),
        b'a'..=b'z' | b'A'..=b'Z' => {
            let length = run(u8::is_ascii_alphabetic);
            let ends = match rest.get(length) {
                None | Some(b' ' | b',' | b'\n' | b';' | b'?' | b'!' | b'"' | b')') => true,
                Some(b'.') => {
                    length > 1 && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'))
                }
                _ => false,
            };
            ends.then_some((TokenKind::Word, at + length))
        }
        _ => None,
    }
}

/// Where a possessive "'s" begins, which is a token of its own; the end where there is none.
fn possessive(text: &str, kind: TokenKind, span: Span) -> usize {
    if !matches!(kind, TokenKind::Word | TokenKind::Acronym | TokenKind::Number) {
        return span.end;
    }
    let word = span.of(text);
    let stem = word.strip_suffix(['s', 'S']).and_then(|w| w.strip_suffix(['\'', '’']));
    stem.filter(|stem| !stem.is_empty()).map_or(span.end, |stem| span.start + stem.len())
}

fn case_of(word: &str) -> Case {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Case::Lower;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, _, 0) => Case::Upper,
        (true, 0, _) => Case::Title,
        _ => Case::Mixed,
    }
}

fn ceil_char(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_agrees_with_the_automaton() {
        let text = "Mr. Roe's 1,234.5 U.S. tons, at x.y or www.a.org; https://b.c! (see a@b.org) \
                    \"don't\" MH370 … . . . 1.2.3 naïve’s\t#tag\nend.\n3rd A.";
        for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            if let Some(found) = plain(text.as_bytes(), at) {
                assert_eq!(found, shape(text, at), "at {:?}", &text[at..]);
            }
        }
    }

    #[test]
    fn shapes() {
        for (text, expected) in [
            ("The U.S.’s $1,204.50.", &["The", "U.S.", "’s", "$", "1,204.50", "."][..]),
            ("Roe's 'no'", &["Roe", "'s", "'", "no", "'"]),
            ("write to j_roe@mail.example.org.", &["write", "to", "j_roe@mail.example.org", "."]),
            ("https://a.org/b_(c)?d=1, x", &["https://a.org/b_(c)?d=1", ",", "x"]),
            ("EUR5.3m, Rs500, EURO5", &["EUR", "5.3", "m", ",", "Rs", "500", ",", "EURO5"]),
            ("lost . . . it…", &["lost", ". . .", "it", "…"]),
        ] {
            let found: Vec<&str> = lex(text).iter().map(|piece| piece.span.of(text)).collect();
            assert_eq!(found, expected);
        }
    }
}
