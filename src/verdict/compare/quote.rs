//! Quotations, word for word.

use super::{Pair, Relation, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::{Fact, QuoteValue, Value};
use crate::letters::lowered;
use crate::lexicon::english;
use crate::span::Span;
use crate::verdict::Side;

/// A quotation is the same one, changed, from this share of common words on.
const CHANGED: f64 = 0.7;
/// Shorter quotations are expressions, not statements: they can be shared, but not changed.
const STATEMENT: usize = 4;

/// A claim's quotation beside the evidence's; with it the slot of its speaker, where another is
/// said to have said the same.
pub(super) fn compare(pair: &Pair, fact: &Fact, quote: &QuoteValue) -> Vec<Slot> {
    let mut ours = Vec::new();
    let mut best: Option<(f64, Slot, &QuoteValue)> = None;
    for other in pair.facts().iter().chain(pair.neighbours()) {
        let Value::Quote(theirs) = &other.value else { continue };
        if ours.is_empty() {
            ours = words(pair.claim, quote.content);
        }
        let said = words(pair.evidence, theirs.content);
        let Some((relation, share, reason)) = relation(&ours, &said) else { continue };
        if best.as_ref().is_none_or(|(most, ..)| share > *most) {
            let slot = Slot::new(SlotKind::Quote, relation, fact.span, other.span, reason);
            best = Some((share, slot, theirs));
        }
    }
    let Some((_, slot, theirs)) = best else {
        return vec![Slot::missing(SlotKind::Quote, fact.span)];
    };
    let agrees = slot.relation == Relation::Agrees && ours.len() >= STATEMENT;
    let other = agrees.then(|| other_speaker(pair, quote, theirs)).flatten();
    std::iter::once(slot).chain(other).collect()
}

/// The slot of two speakers who cannot be one person.
fn other_speaker(pair: &Pair, ours: &QuoteValue, theirs: &QuoteValue) -> Option<Slot> {
    let name = |side: &Side, quote: &QuoteValue| {
        let said = side.reading.attributions.iter().find(|s| s.content.overlaps(quote.content))?;
        let span = said.speaker?;
        let facts = &side.reading.facts;
        let named = facts.iter().find_map(|fact| match &fact.value {
            Value::Name(name) if span.contains(fact.span) => Some(name.clone()),
            _ => None,
        });
        Some((named?, span))
    };
    let ((mine, span), (other, place)) = (name(pair.claim, ours)?, name(pair.evidence, theirs)?);
    let one = mine.kind != other.kind || super::name::same(&mine, &other).is_some();
    (!one).then(|| {
        let kind = SlotKind::Attribution;
        Slot::new(kind, Relation::Differs, span, place, Reason::OtherSpeaker)
    })
}

/// How two quotations stand to each other, and how much they share; none where they are two.
fn relation(ours: &[String], theirs: &[String]) -> Option<(Relation, f64, Reason)> {
    if ours == theirs {
        return Some((Relation::Agrees, 1.0, Reason::SameWords));
    }
    let shortened = shortens(ours, theirs).or_else(|| shortens(theirs, ours));
    if let Some(fair) = shortened {
        return Some(match fair {
            true => (Relation::Agrees, 0.95, Reason::QuoteShortened),
            false => (Relation::Differs, 0.9, Reason::QuoteChanged),
        });
    }
    let common = ours.iter().filter(|word| theirs.contains(word)).count();
    let share = common as f64 / ours.len().max(theirs.len()).max(1) as f64;
    (share >= CHANGED && ours.len() >= STATEMENT).then_some((
        Relation::Differs,
        share,
        Reason::QuoteChanged,
    ))
}

/// Whether `short` is `long` with words left out, at its ends or where it has an ellipsis, and
/// whether that is fair: no negation is among them. None where it is not `long` shortened.
fn shortens(short: &[String], long: &[String]) -> Option<bool> {
    let mut fair = true;
    let mut at = 0;
    let parts = short.split(|word| word == ELLIPSIS).filter(|part| !part.is_empty());
    for (number, part) in parts.enumerate() {
        let found = long[at..].windows(part.len()).position(|run| run == part)?;
        if number > 0 {
            fair &= !long[at..at + found].iter().any(|word| is_negation(word));
        }
        at += found + part.len();
    }
    (at > 0).then_some(fair)
}

const ELLIPSIS: &str = "…";

fn is_negation(word: &str) -> bool {
    english().is_negation(word)
}

/// The words of a quotation, small, its ellipses kept.
fn words(side: &Side, content: Span) -> Vec<String> {
    let tokens = &side.reading.tokens;
    let first = tokens.partition_point(|token| token.span.start < content.start);
    let last = tokens.partition_point(|token| token.span.end <= content.end);
    // "6 p.m." and "6:00 p.m." sound the same.
    let silent = |at: usize| {
        let text = |at: usize| tokens[at].text(side.text);
        at > first && text(at) == "00" && text(at - 1) == ":"
    };
    let spoken = (first..last).filter(|&at| !silent(at)).map(|at| tokens[at].text(side.text));
    spoken
        .filter_map(|text| match text {
            "…" | "..." | ". . ." => Some(ELLIPSIS.to_string()),
            text if text.contains(char::is_alphanumeric) => Some(lowered(text)),
            _ => None,
        })
        .collect()
}
