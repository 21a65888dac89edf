//! Quotations, word for word.

use super::{Relation, Side, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::{Fact, QuoteValue, Value};
use crate::span::Span;

/// A quotation is the same one, changed, from this share of common words on.
const CHANGED: f64 = 0.7;
/// Shorter quotations are expressions, not statements: they can be shared, but not changed.
const STATEMENT: usize = 4;

/// A claim's quotation beside the evidence's, wherever in the block that stands.
pub(super) fn compare(claim: &Side, fact: &Fact, evidence: &Side) -> Slot {
    let Value::Quote(quote) = &fact.value else { unreachable!("called for quotations") };
    let ours = words(claim, quote.content);
    let mut best: Option<(f64, Relation, Span, Reason)> = None;
    for other in &evidence.reading.facts {
        let Value::Quote(QuoteValue { content, .. }) = &other.value else { continue };
        if !other.span.overlaps(evidence.span) {
            continue;
        }
        let theirs = words(evidence, *content);
        let (relation, share, reason) = if ours == theirs {
            (Relation::Agrees, 1.0, Reason::SameWords)
        } else if holds(&theirs, &ours) || holds(&ours, &theirs) {
            (Relation::Agrees, 0.9, Reason::QuoteShortened)
        } else {
            let common = ours.iter().filter(|word| theirs.contains(word)).count();
            let share = common as f64 / ours.len().max(theirs.len()).max(1) as f64;
            if share < CHANGED || ours.len() < STATEMENT {
                continue;
            }
            (Relation::Differs, share, Reason::QuoteChanged)
        };
        if best.as_ref().is_none_or(|(most, ..)| share > *most) {
            best = Some((share, relation, other.span, reason));
        }
    }
    best.map_or_else(
        || Slot::missing(SlotKind::Quote, fact.span),
        |(_, relation, span, reason)| Slot {
            kind: SlotKind::Quote,
            relation,
            claim: fact.span,
            evidence: Some(span),
            reason: Some(reason),
        },
    )
}

fn words(side: &Side, content: Span) -> Vec<String> {
    let tokens = &side.reading.tokens;
    let first = tokens.partition_point(|token| token.span.start < content.start);
    tokens[first..]
        .iter()
        .take_while(|token| token.span.end <= content.end)
        .filter(|token| token.span.of(side.text).contains(char::is_alphanumeric))
        .map(|token| token.text(side.text).to_lowercase())
        .collect()
}

fn holds(longer: &[String], shorter: &[String]) -> bool {
    !shorter.is_empty() && longer.windows(shorter.len()).any(|run| run == shorter)
}
