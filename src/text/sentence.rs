//! Sentences: running text cut at stops, at line ends that are no mere wrapping, and before the
//! marks of list items.

use super::boundary::Boundary;
use super::marker::Markers;
use super::wrap::Wrapping;
use super::{Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::span::Span;
use std::ops::Range;

/// Tokens of the longest sentence; what goes on without a stop is cut there.
const LONGEST: usize = 512;

/// A sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, in bytes of its block, outer white space left out.
    pub span: Span,
    /// Its tokens, as places in the block's list.
    pub tokens: Range<usize>,
}

/// The sentences of a block's tokens, in order. Every token but line ends between sentences
/// belongs to one.
pub fn sentences(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Sentence> {
    let boundary = Boundary { text, tokens, lexicon };
    let mut wrapping = Wrapping::new(text, tokens, lexicon);
    let mut markers = Markers::default();
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].kind == TokenKind::Newline {
            if start == at || !wrapping.continues(at) {
                close(&mut found, tokens, start..at);
                start = at + 1;
            }
            at += 1;
            continue;
        }
        if let Some(end) = markers.read(text, tokens, start, at) {
            close(&mut found, tokens, start..at);
            start = at;
            at = end;
            continue;
        }
        if !boundary.is_stop(at) {
            at += 1;
            continue;
        }
        let after = boundary.after(at);
        if boundary.ends(start, at, after) {
            close(&mut found, tokens, start..after);
            start = after;
        }
        at = after;
    }
    close(&mut found, tokens, start..tokens.len());
    found
}

/// Adds the sentence that a range of tokens is, cut where it is longer than any that is written: what
/// compares two sentences may look at each word of one for each of the other.
fn close(found: &mut Vec<Sentence>, tokens: &[Token], range: Range<usize>) {
    let mut start = range.start;
    while start < range.end {
        let end = range.end.min(start + LONGEST);
        // No sentence begins or ends with the end of a line.
        let mut written = (start..end).filter(|&at| tokens[at].kind != TokenKind::Newline);
        if let Some(first) = written.next() {
            let last = written.next_back().unwrap_or(first);
            let span = tokens[first].span.cover(tokens[last].span);
            found.push(Sentence { span, tokens: first..last + 1 });
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::english;
    use crate::text::tokenize;

    fn split(text: &str) -> Vec<&str> {
        let tokens = tokenize(text, english());
        sentences(text, &tokens, english()).into_iter().map(|s| s.span.of(text)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        // A bar stands where a sentence ends.
        for marked in [
            "The pumps failed.| Nobody was hurt.",
            "Dr. Lena M. Ortiz left.| She flew to St. Louis at 9 a.m. on Monday.",
            "He works in the U.S.| The firm does not.",
            "The U.S. Senate met J. A. Roe Jr. of Acme Inc. at noon.",
            "It ended at 6 P.M.| Mr. Roe then spoke.",
            "At 6 a.m. Mr. Roe spoke.",
            "We chose plan B.| It failed.",
            "See p. 12 and fig. 3 of vol. 2.| No.| He would not.",
            "Shares fell 3.5 percent to $1,204.50.| Trading stopped.",
            "LIMA, Peru (Reuters) – Two ships sank.| All survived.",
            "WASHINGTON, D.C. (AP) — The vote passed.",
            "“Stop!” she cried.| “Why?” asked the guard.| Nobody answered.",
            "“We lost.| We will rise,” he said.",
            "She said: “It is over.”| The crowd left.",
            "He left (the train was late.) and sat down.",
            "It was quiet...| Then the roof fell.",
            "Well ... I never . . . knew.",
            "The law [...] applies.| Read it.[4]| Then decide.",
            "It rained.|The game went on.",
            "The roof fell.|PhotoLena Roe",
            "Visit www.example.org.| Or write to a.b@example.org today.",
            "1. Open the lid. |2. Pour the water. |3. Wait.",
            "a. The first |b. The second |c. The third",
            "• Bread |• Milk |• Eggs",
            "Costs rose in 2019. |2020 was worse.",
            "Yahoo! said so.| Really?!| Yes.",
            "Storm hits coast|\nThree dead|\n|\nA storm hit on Monday.",
            "The council voted on Tuesday to close the old bridge\nfor repairs.| It opens in May.",
        ] {
            let text = marked.replace('|', "");
            let expected: Vec<&str> =
                marked.split('|').map(str::trim).filter(|s| !s.is_empty()).collect();
            assert_eq!(split(&text), expected, "{marked}");
        }
    }

    #[test]
    fn every_token_but_line_ends_is_in_one_sentence() {
        for text in
            ["", "\n\n", ". . .", "a.\n\n) b", "\"\"", "1.)\n2.)", "… “”!?’ \n :) x", "é.É\u{301}"]
        {
            let tokens = tokenize(text, english());
            let found = sentences(text, &tokens, english());
            let mut next = 0;
            for sentence in &found {
                for token in &tokens[next..sentence.tokens.start] {
                    assert_eq!(token.kind, TokenKind::Newline, "{text:?}");
                }
                assert!(!sentence.tokens.is_empty());
                next = sentence.tokens.end;
            }
            assert!(tokens[next..].iter().all(|t| t.kind == TokenKind::Newline), "{text:?}");
        }
    }

    #[test]
    fn what_goes_on_without_a_stop_is_cut() {
        let text = "never in the very end of\nthe other word ".repeat(1_000);
        let tokens = tokenize(&text, english());
        let found = sentences(&text, &tokens, english());
        assert!(found.iter().all(|sentence| sentence.tokens.len() <= LONGEST));
        assert!(found.iter().all(|s| s.span.of(&text).trim() == s.span.of(&text)));
        let words: usize = found.iter().map(|s| s.span.of(&text).split_whitespace().count()).sum();
        assert_eq!(words, text.split_whitespace().count());
    }
}
