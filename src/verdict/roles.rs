//! Roles: whether the passage has the claim's words in the claim's parts of speech and sentence.

use super::features::flag;
use super::pair::Pair;
use super::{Side, class};
use crate::lexicon::{WordClass, english};
use crate::sources::{Term, TermKind};

/// How far the roles of the claim's words are lost in the passage; 0 where they are kept.
#[derive(Default)]
pub(super) struct Roles {
    /// The share of the actions before which another name stands than in the claim.
    pub lost_subject: f64,
    /// The share of the actions that the claim says and the passage only has as wished for, asked
    /// for or accused of: "asked to resign", "of resigning".
    pub unrealised: f64,
    /// Whether what the claim begins with only belongs to something else: "Anna" in "Anna's sister".
    pub demoted: f64,
}

impl Pair<'_> {
    pub(super) fn roles(&self) -> Roles {
        let mut roles = Roles::default();
        let terms = &self.probe.terms;
        let mut actions = 0.0;
        for (at, term) in terms.iter().enumerate().filter(|(_, term)| term.action) {
            let Some(met) = self.met[at] else { continue };
            actions += 1.0;
            roles.lost_subject += flag(self.loses_subject(at, met.term));
            let theirs = self.passage().terms[met.term].token;
            let unrealised =
                is_embedded(self.evidence, theirs) && !is_embedded(self.claim, term.token);
            roles.unrealised += flag(unrealised);
        }
        if actions > 0.0 {
            roles.lost_subject /= actions;
            roles.unrealised /= actions;
        }
        let first = terms.iter().zip(self.met).find(|(term, _)| !term.action);
        if let Some((ours, Some(met))) = first {
            let theirs = &self.passage().terms[met.term];
            roles.demoted = flag(belongs(self.evidence, theirs) && !belongs(self.claim, ours));
        }
        roles
    }

    /// Whether the name before an action of the claim stands behind it in the passage, or with
    /// another name between, which is likelier to have done it.
    fn loses_subject(&self, action: usize, verb: usize) -> bool {
        let name = |term: &Term| term.kind == TermKind::Name;
        let before = self.probe.terms[..action].iter().rposition(name);
        let Some(met) = before.and_then(|before| self.met[before]) else { return false };
        let theirs = &self.passage().terms;
        let own = theirs[met.term].span;
        let mut between = theirs[met.term + 1..verb.max(met.term + 1)].iter();
        met.term > verb || between.any(|term| name(term) && term.span != own)
    }
}

/// Whether an action is wished for, asked for or accused of, not done: "to leave", "of leaving", but
/// not "managed to leave".
pub(super) fn is_embedded(side: &Side, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let tokens = &side.reading.tokens;
    let word = |at: usize| tokens[at].text(side.text);
    if word(before).eq_ignore_ascii_case("to") {
        let realised = |length: &usize| {
            let from = before.checked_sub(*length);
            let found = from.and_then(|from| english().realised.at(tokens, from));
            found.is_some_and(|(found, ())| found == *length)
        };
        return !(1..=2).any(|length| realised(&length));
    }
    class(side, before) == Some(WordClass::Preposition) && word(at).ends_with("ing")
}

/// Whether a term only says whose or where something is: "around the star", "Anna's".
fn belongs(side: &Side, term: &Term) -> bool {
    let behind = side.text[term.span.end..].trim_start();
    if behind.starts_with("'s ") || behind.starts_with("’s ") {
        return true;
    }
    let article = |at: &usize| {
        matches!(class(side, *at), Some(WordClass::Determiner | WordClass::Possessive))
    };
    let before = (0..term.token).rev().find(|at| !article(at));
    before.is_some_and(|at| class(side, at) == Some(WordClass::Preposition))
}
