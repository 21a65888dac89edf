//! Whether a passage affirms, denies or supposes what it shares with the claim.

use super::{Pair, Relation, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::Value;
use crate::lexicon::{List, WordClass, english};
use crate::sources::{Term, TermKind, denies};
use crate::span::Span;
use crate::text::TokenKind;
use crate::verdict::roles::is_embedded;
use crate::verdict::{Side, class};
use std::ops::Range;

/// Words behind a word of doubt or wish that it reaches.
const DOUBTED: usize = 4;
/// Words behind a negation that it surely turns round: "did not immediately return".
const REACH: usize = 3;
/// Words within which what is denied follows: "denied on Friday that".
const FAR: usize = 6;
/// Least likeness of what stands around a denied word and its counterpart.
const SAME_ROLE: f64 = 0.1;
/// The share of what one side denies that the other has to say.
const MOST: f64 = 0.6;

/// Where one side denies what the other affirms, or only supposes what the claim asserts.
pub(super) fn compare(pair: &Pair) -> Option<Slot> {
    match (pair.claim.denies, pair.evidence.denies) {
        (true, false) => denied_word(pair, false).or_else(|| denied_here(pair)),
        (false, true) => denied_word(pair, false).or_else(|| denied_there(pair)),
        // What both deny may be one thing, in words that no rule sees: only the very act tells.
        (true, true) => denied_word(pair, true),
        (false, false) => None,
    }
    .or_else(|| voted_otherwise(pair))
    .or_else(|| doubted(pair))
}

/// A word that one side denies, shortly before it, and the other says in the same role; the very act
/// and most of what stands around it, where `strictly`.
fn denied_word(pair: &Pair, strictly: bool) -> Option<Slot> {
    let negations = &english().negations;
    let met = pair.probe.terms.iter().zip(pair.met).filter_map(|(term, met)| Some((term, (*met)?)));
    let mut words = met.filter(|(t, _)| t.kind == TermKind::Word && !is_quoted(pair, t));
    words.find_map(|(ours, met)| {
        let theirs = &pair.passage().terms[met.term];
        // "Affect" is no verb in "the influence".
        let noun = |side: &Side, term: &Term| {
            let before = term.token.checked_sub(1).and_then(|at| class(side, at));
            matches!(before, Some(WordClass::Determiner | WordClass::Possessive))
        };
        if ours.key != theirs.key && noun(pair.evidence, theirs) != noun(pair.claim, ours) {
            return None;
        }
        let reach = if ours.action { REACH } else { REACH - 1 };
        let mine = cue(pair.claim, negations, ours.token, reach);
        let other = cue(pair.evidence, negations, theirs.token, reach);
        let role = pair.role_of(ours, theirs);
        let (claim, evidence) = match (mine, other) {
            (Some(cue), None) => (cue, theirs.span),
            (None, Some(cue)) => (ours.span, cue),
            _ => return None,
        };
        let least = if strictly { MOST } else { SAME_ROLE };
        let before = pair.evidence.tokens.0..theirs.token;
        let others = || denies(pair.evidence.reading, &before);
        if strictly && (mine.is_none() || !ours.action || ours.key != theirs.key || others()) {
            return None;
        }
        (role >= least).then(|| Slot { role, ..reversed(claim, evidence) })
    })
}

/// What the claim denies as a whole, most of which the passage says.
fn denied_here(pair: &Pair) -> Option<Slot> {
    let theirs = &pair.passage().terms;
    denials(pair.claim).into_iter().find_map(|(cue, scope)| {
        let (mut all, mut said, mut first) = (0.0, 0.0, None);
        let terms = pair.probe.terms.iter().zip(pair.met).zip(pair.found.weights);
        let denied = terms.filter(|((term, _), _)| scope.contains(&term.token));
        for ((term, met), weight) in denied.filter(|((term, _), _)| !is_quoted(pair, term)) {
            all += weight;
            let Some(met) = met else { continue };
            said += weight * f64::from(met.strength);
            first = first.or((term.kind == TermKind::Word).then_some(theirs[met.term].span));
        }
        (all > 0.0 && said >= MOST * all).then_some(())?;
        Some(Slot { role: said / all, ..reversed(cue, first?) })
    })
}

/// What the passage denies as a whole, which is most of what the claim says.
fn denied_there(pair: &Pair) -> Option<Slot> {
    denials(pair.evidence).into_iter().find_map(|(cue, scope)| {
        let (share, first) = said_within(pair, &scope)?;
        Some(Slot { role: share, ..reversed(first?, cue) })
    })
}

/// How much of what the claim says the passage has within some of its tokens, where it is most of it,
/// and the first word of the claim among that. What stands before them is what they are said of.
pub(super) fn said_within(pair: &Pair, scope: &Range<usize>) -> Option<(f64, Option<Span>)> {
    let theirs = &pair.passage().terms;
    let (mut all, mut said, mut first) = (0.0, 0.0, None);
    let terms = pair.probe.terms.iter().zip(pair.met).zip(pair.found.weights);
    for ((term, met), weight) in terms.filter(|((term, _), _)| !is_quoted(pair, term)) {
        let place = met.map(|met| theirs[met.term].token);
        if place.is_some_and(|place| place < scope.start) {
            continue;
        }
        all += weight;
        let Some(met) = met.filter(|met| scope.contains(&theirs[met.term].token)) else {
            continue;
        };
        said += weight * f64::from(met.strength);
        first = first.or((term.kind == TermKind::Word).then_some(term.span));
    }
    (all > 0.0 && said >= MOST * all).then(|| (said / all, first))
}

/// "Voted for" beside "voted against", of most of the same.
fn voted_otherwise(pair: &Pair) -> Option<Slot> {
    let against = |side: &Side, term: &Term| {
        let word = |at: usize| side.reading.tokens.get(at).map_or("", |t| t.text(side.text));
        match (word(term.token), word(term.token + 1), word(term.token + 2)) {
            ("vote" | "votes" | "voted" | "voting", "against", _) => Some(true),
            ("vote" | "votes" | "voted" | "voting", "for", _)
            | ("vote" | "votes" | "voted" | "voting", "in", "favour" | "favor") => Some(false),
            _ => None,
        }
    };
    pair.probe.terms.iter().zip(pair.met).find_map(|(ours, met)| {
        let theirs = &pair.passage().terms[(*met)?.term];
        let (mine, other) = (against(pair.claim, ours)?, against(pair.evidence, theirs)?);
        let role = pair.role_of(ours, theirs);
        (mine != other && role >= MOST).then(|| Slot { role, ..reversed(ours.span, theirs.span) })
    })
}

fn reversed(claim: Span, evidence: Span) -> Slot {
    Slot::new(SlotKind::Polarity, Relation::Differs, claim, evidence, Reason::Reversed)
}

/// What the claim asserts and the passage only supposes.
fn doubted(pair: &Pair) -> Option<Slot> {
    let modals = &english().modals;
    let met = pair.probe.terms.iter().zip(pair.met).filter_map(|(term, met)| Some((term, (*met)?)));
    let acts = met
        .filter(|(term, _)| term.kind == TermKind::Word && term.action && !is_quoted(pair, term));
    let certain = |term: &Term| {
        cue(pair.claim, modals, term.token, DOUBTED).is_none()
            && !is_embedded(pair.claim, term.token)
    };
    acts.filter(|(term, _)| certain(term)).find_map(|(ours, met)| {
        let theirs = &pair.passage().terms[met.term];
        let doubt = cue(pair.evidence, modals, theirs.token, DOUBTED);
        let asked = || is_embedded(pair.evidence, theirs.token).then_some(theirs.span);
        let doubt = doubt.or_else(asked)?;
        let (kind, relation) = (SlotKind::Modality, Relation::Compatible);
        Some(Slot::new(kind, relation, ours.span, doubt, Reason::LessCertain))
    })
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

/// The tokens of a side.
fn tokens_of(side: &Side) -> Range<usize> {
    side.tokens.0..side.tokens.1
}

/// What denies a whole predicate, "is not", "unable to", each with the tokens that it turns round:
/// those behind it in its clause.
fn denials(side: &Side) -> Vec<(Span, Range<usize>)> {
    let tokens = &side.reading.tokens;
    let word = |at: usize| tokens[at].text(side.text);
    let within = tokens_of(side);
    let mut found = Vec::new();
    for at in within.clone() {
        let Some((length, ())) = english().negations.at(tokens, at) else { continue };
        // "denied on Friday that he had resigned"
        let denied = matches!(word(at), "denied" | "denies" | "deny" | "denying");
        let that = (at..within.end).take(FAR).find(|&at| denied && word(at) == "that");
        let length = that.map_or(length, |that| that + 1 - at);
        let verbal = length > 1
            || matches!(word(at), "not" | "never" | "cannot")
            || word(at).ends_with("n't")
            || word(at).ends_with("n’t");
        let start = at + length;
        let border = (start..within.end).find(|&at| {
            matches!(word(at), "," | ";" | ":" | "—" | "–" | "(" | ")" | "but")
                || matches!(class(side, at), Some(WordClass::Subordinator | WordClass::Relative))
        });
        // "Not only", "not until Friday".
        let only = start < within.end && matches!(word(start), "only" | "just" | "merely");
        let until = border.is_some_and(|at| matches!(word(at), "until" | "unless"));
        if verbal && !only && !until {
            let span = tokens[at].span.cover(tokens[start - 1].span);
            found.push((span, start..border.unwrap_or(within.end)));
        }
    }
    found
}

/// The cue shortly before a token, within its clause.
fn cue(side: &Side, list: &List<()>, token: usize, reach: usize) -> Option<Span> {
    let tokens = &side.reading.tokens;
    let first = side.tokens.0;
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
