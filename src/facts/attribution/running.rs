//! Quotations without a cue of their own: who has the floor goes on speaking.

use super::{Attribution, Quoted, Saying};
use crate::facts::View;
use crate::lexicon::Manner;
use crate::text::TokenKind;
use std::ops::Range;

/// Who has the floor, from paragraph to paragraph and from block to block.
#[derive(Default)]
pub(super) struct Floor {
    /// Who spoke last.
    last: Option<Attribution>,
    /// Whether the last paragraph leaves the floor to them: it ends in a colon, in a quotation of
    /// theirs, or within one.
    holds: bool,
}

/// One paragraph: its tokens, and the places of its sayings and quotations.
struct Paragraph {
    tokens: Range<usize>,
    sayings: Range<usize>,
    quotes: Range<usize>,
}

impl Floor {
    /// Adds to a block's attributions, one for each saying so far, those of the quotations that
    /// no saying holds.
    pub(super) fn follow(
        &mut self,
        view: &View,
        quoted: &Quoted,
        sayings: &[Saying],
        found: &mut Vec<Attribution>,
    ) {
        if let Some(last) = &mut self.last {
            (last.speaker, last.cue) = (None, None); // They stand in another block.
        }
        let (mut saying, mut quote) = (0, 0);
        for tokens in lines(view) {
            let before = |start: usize| start < tokens.end;
            let sayings_end =
                saying + sayings[saying..].iter().take_while(|s| before(s.cue.start)).count();
            let quotes_end =
                quote + quoted.spans[quote..].iter().take_while(|q| before(q.start)).count();
            let paragraph =
                Paragraph { tokens, sayings: saying..sayings_end, quotes: quote..quotes_end };
            self.read(view, quoted, sayings, &paragraph, found);
            (saying, quote) = (sayings_end, quotes_end);
        }
    }

    fn read(
        &mut self,
        view: &View,
        quoted: &Quoted,
        sayings: &[Saying],
        paragraph: &Paragraph,
        found: &mut Vec<Attribution>,
    ) {
        let Paragraph { tokens, sayings: own, quotes } = paragraph;
        let speaks = |&i: &usize| sayings[i].manner == Manner::Speech;
        let mut current = own.clone().find(speaks);
        let mut heard = false;
        let mut from = own.start;
        for quote in quotes.clone().map(|place| &quoted.spans[place]) {
            while from < own.end && sayings[from].ends() <= quote.start {
                from += 1;
            }
            let near = (from..own.end).take_while(|&i| sayings[i].begins() < quote.end);
            let mut holding = near.filter(|&i| overlap(&sayings[i].content, quote));
            if let Some(owner) = holding.next() {
                current = Some(owner);
            } else if opens_sentence(view, quote, tokens.start) {
                let goes_on = quote.start == tokens.start && self.holds;
                let heard_before = || self.last.clone().filter(|_| goes_on);
                let source = current.map(|owner| found[owner].clone()).or_else(heard_before);
                let Some(source) = source else { continue };
                found.push(Attribution { content: view.span(quote), ..source });
            } else {
                continue;
            }
            heard = quote.end >= tokens.end - 1;
        }
        let spoken = own.clone().rfind(speaks);
        if let Some(owner) = spoken {
            self.last = Some(found[owner].clone());
        }
        let open = quotes.clone().next_back().is_some_and(|place| quoted.continued[place]);
        let introduces = spoken.is_some() && view.word(tokens.end - 1) == ":";
        self.holds = introduces || open || heard;
    }
}

/// Whether a quotation begins where a sentence does: words quoted within one are its own.
fn opens_sentence(view: &View, quote: &Range<usize>, line: usize) -> bool {
    quote.start == line
        || matches!(view.word(quote.start - 1), "." | "!" | "?" | ":" | "”" | "\"" | "’")
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The lines of a block that hold anything, in tokens.
fn lines<'a>(view: &View<'a>) -> impl Iterator<Item = Range<usize>> + 'a {
    let tokens = view.tokens;
    let mut at = 0;
    tokens.split(|token| token.kind == TokenKind::Newline).filter_map(move |line| {
        let start = at;
        at += line.len() + 1;
        (!line.is_empty()).then(|| start..start + line.len())
    })
}
