//! Terms: what a passage speaks of, as keys that meet across texts.

use crate::facts::{Figure, NameValue, Reading, Value};
use crate::letters::lowered;
use crate::lexicon::{english, hash, is_verb_form, key, stem};
use crate::span::Span;
use crate::text::TokenKind;
use std::ops::Range;

/// What a term stands for; names and figures tell events apart better than words do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// A content word.
    Word,
    /// A word of a name.
    Name,
    /// A figure.
    Figure,
    /// A word of a date or a clock time.
    Date,
}

/// One thing a passage speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Forms of one word share a key.
    pub key: u64,
    /// Other words for the same thing share this one; 0 where none are known.
    pub group: u16,
    /// What it stands for.
    pub kind: TermKind,
    /// Whether it may be what is done: a verb's form, or a word of a group of actions.
    pub action: bool,
    /// The first of its tokens, as a place in the reading's list.
    pub token: usize,
    /// Where it stands, in bytes of its block.
    pub span: Span,
}

/// The terms of a range of tokens of a block, in order.
pub fn terms(text: &str, reading: &Reading, tokens: &Range<usize>) -> Vec<Term> {
    let lexicon = english();
    let first = reading.facts.partition_point(|fact| fact.tokens.start < tokens.start);
    let mut facts = reading.facts[first..].iter().peekable();
    let mut found = Vec::new();
    let mut at = tokens.start;
    let mut dated = at;
    while at < tokens.end {
        while facts.next_if(|f| f.tokens.start < at || matches!(f.value, Value::Quote(_))).is_some()
        {
        }
        if let Some(fact) = facts.peek().filter(|fact| fact.tokens.start == at) {
            let of_fact =
                |key, kind| Term { key, group: 0, kind, action: false, token: at, span: fact.span };
            match &fact.value {
                Value::Name(name) => {
                    found.extend(name_terms(name, at, fact.span));
                    at = fact.tokens.end.max(at + 1);
                    continue;
                }
                Value::Figure(figure) => {
                    let value = figure.amount.min.or(figure.amount.max).unwrap_or_default();
                    found.push(of_fact(hash(&value.to_bits().to_le_bytes()), TermKind::Figure));
                    found.extend(deaths(figure, at, fact.span));
                    at = fact.tokens.end.max(at + 1);
                    continue;
                }
                Value::Date(_) | Value::Time(_) => dated = fact.tokens.end,
                Value::Quote(_) => {}
            }
        }
        let token = &reading.tokens[at];
        // "Took over 80 passengers off" is no takeover.
        let clear = facts.peek().map_or(usize::MAX, |fact| fact.tokens.start);
        let phrase = lexicon.synonyms.at(&reading.tokens, at);
        if let Some((length, &group)) = phrase.filter(|(length, _)| at + length <= clear) {
            let last = &reading.tokens[at + length - 1];
            let span = token.span.cover(last.span);
            let key = hash(&group.to_le_bytes());
            let action = lexicon.is_action_group(group);
            found.push(Term { key, group, kind: TermKind::Word, action, token: at, span });
            at += length;
            continue;
        }
        let spoken = matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Acronym);
        if spoken && !lexicon.function_words.has(token) {
            let word = lowered(token.text(text));
            let stem = stem(&word);
            let group = lexicon.synonym(&stem).unwrap_or_default();
            let dated = at < dated;
            found.push(Term {
                key: key(&stem),
                group,
                kind: if dated { TermKind::Date } else { TermKind::Word },
                action: !dated && (lexicon.is_action_group(group) || is_verb_form(&word)),
                token: at,
                span: token.span,
            });
        }
        at += 1;
    }
    found
}

/// The words of a name that stands, or is stood for, at a token.
pub fn name_terms(
    name: &NameValue,
    token: usize,
    span: Span,
) -> impl Iterator<Item = Term> + use<'_> {
    let words = name.canonical.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(move |word| {
        let key = key(&stem(&lowered(word)));
        Term { key, group: 0, kind: TermKind::Name, action: false, token, span }
    })
}

/// "The loss of 84 lives": a figure of lives speaks of deaths.
fn deaths(figure: &Figure, token: usize, span: Span) -> Option<Term> {
    figure.noun.as_deref().filter(|noun| *noun == "life")?;
    let stem = "kill";
    let group = english().synonym(stem).unwrap_or_default();
    Some(Term { key: key(stem), group, kind: TermKind::Word, action: true, token, span })
}
