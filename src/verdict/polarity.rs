//! Whether a passage affirms, denies, supposes, or says that it is not known.

use super::Side;
use crate::lexicon::{List, english};
use crate::span::Span;

/// How a passage stands to what it speaks of at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stance {
    /// The word that turns it round: "not", "denied".
    pub denied: Option<Span>,
    /// The word that makes it possible or planned: "may", "plans to".
    pub supposed: Option<Span>,
}

/// Words before a place that are looked at: a negation rarely reaches further.
const REACH: usize = 4;

/// The stance at a token of a passage: the cues shortly before it, within its clause.
pub(super) fn stance(side: &Side, token: usize) -> Stance {
    let lexicon = english();
    let first = side.reading.tokens.partition_point(|t| t.span.start < side.span.start);
    let from = token.saturating_sub(REACH).max(first);
    let clause = (from..token)
        .rev()
        .find(|&at| matches!(side.reading.tokens[at].text(side.text), "," | ";" | ":" | "—" | "–"))
        .map_or(from, |comma| comma + 1);
    let cue = |list: &List<()>| {
        (clause..token).find_map(|at| {
            let (length, ()) = list.at(&side.reading.tokens, at)?;
            let last = &side.reading.tokens[(at + length - 1).min(token - 1)];
            Some(side.reading.tokens[at].span.cover(last.span))
        })
    };
    Stance { denied: cue(&lexicon.negations), supposed: cue(&lexicon.modals) }
}

/// Where a passage says that something is not known.
pub(super) fn unknown(side: &Side) -> Option<Span> {
    let tokens = &side.reading.tokens;
    let first = tokens.partition_point(|t| t.span.start < side.span.start);
    let end = tokens.partition_point(|t| t.span.end <= side.span.end);
    (first..end).find_map(|at| {
        let (length, ()) = english().unknowns.at(tokens, at)?;
        Some(tokens[at].span.cover(tokens[at + length - 1].span))
    })
}
