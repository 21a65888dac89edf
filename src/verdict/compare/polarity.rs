//! Whether a passage affirms, denies or supposes what it shares with the claim.

use super::{Pair, Relation, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::Value;
use crate::lexicon::{List, english};
use crate::sources::{Term, TermKind};
use crate::span::Span;
use crate::text::TokenKind;
use crate::verdict::Side;

/// Words behind a negation that it turns round: "did not immediately return", "not a model".
const REACH: usize = 3;
/// Words behind a word of doubt or wish that it reaches.
const DOUBTED: usize = 4;
/// Least likeness of what stands around a denied word and its counterpart.
const SAME_ROLE: f64 = 0.1;

/// Where one side denies what the other affirms, or only supposes what the claim asserts.
pub(super) fn compare(pair: &Pair) -> Option<Slot> {
    let lexicon = english();
    let mut doubted = None;
    let met = pair.probe.terms.iter().zip(pair.met).filter_map(|(term, met)| Some((term, (*met)?)));
    for (ours, met) in met.filter(|(t, _)| t.kind == TermKind::Word && !is_quoted(pair, t)) {
        let theirs = &pair.passage().terms[met.term];
        let reach = if ours.action { REACH } else { REACH - 1 };
        let mine = cue(pair.claim, &lexicon.negations, ours.token, reach);
        let other = cue(pair.evidence, &lexicon.negations, theirs.token, reach);
        let role = pair.role(&(ours.token..ours.token + 1), &(theirs.token..theirs.token + 1));
        let reversed = |claim, evidence| Slot {
            role,
            ..Slot::new(SlotKind::Polarity, Relation::Differs, claim, evidence, Reason::Reversed)
        };
        match (mine, other) {
            (Some(cue), None) if role >= SAME_ROLE && !any(pair.evidence, &lexicon.negations) => {
                return Some(reversed(cue, theirs.span));
            }
            (None, Some(cue)) if role >= SAME_ROLE && !any(pair.claim, &lexicon.negations) => {
                return Some(reversed(ours.span, cue));
            }
            _ => {}
        }
        if doubted.is_none()
            && ours.action
            && cue(pair.claim, &lexicon.modals, ours.token, DOUBTED).is_none()
        {
            let doubt = cue(pair.evidence, &lexicon.modals, theirs.token, DOUBTED);
            doubted = doubt.map(|doubt| {
                let (kind, relation) = (SlotKind::Modality, Relation::Compatible);
                Slot::new(kind, relation, ours.span, doubt, Reason::LessCertain)
            });
        }
    }
    doubted
}

/// Whether a term of the claim stands in a quotation, which is compared word for word.
pub(super) fn is_quoted(pair: &Pair, term: &Term) -> bool {
    let mut quotes = pair.claim_facts().filter(|f| matches!(f.value, Value::Quote(_)));
    quotes.any(|quote| quote.span.contains(term.span))
}

/// Whether a token of a passage is denied.
pub(super) fn is_denied(side: &Side, token: usize) -> bool {
    cue(side, &english().negations, token, REACH).is_some()
}

/// The cue shortly before a token, within its clause.
fn cue(side: &Side, list: &List<()>, token: usize, reach: usize) -> Option<Span> {
    let tokens = &side.reading.tokens;
    let first = tokens.partition_point(|t| t.span.start < side.span.start);
    let from = token.saturating_sub(reach).max(first);
    let clause = (from..token)
        .rev()
        .find(|&at| matches!(tokens[at].text(side.text), "," | ";" | ":" | "—" | "–"))
        .map_or(from, |comma| comma + 1);
    (clause..token).find_map(|at| {
        let (length, ()) = list.at(tokens, at)?;
        // "No 1".
        if tokens[at + length].kind == TokenKind::Number {
            return None;
        }
        let last = &tokens[(at + length - 1).min(token - 1)];
        Some(tokens[at].span.cover(last.span))
    })
}

fn any(side: &Side, list: &List<()>) -> bool {
    let tokens = &side.reading.tokens;
    let first = tokens.partition_point(|t| t.span.start < side.span.start);
    let end = tokens.partition_point(|t| t.span.end <= side.span.end);
    (first..end).any(|at| list.at(tokens, at).is_some())
}
