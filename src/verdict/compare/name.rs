//! Names, through their aliases.

use super::{Relation, Side, Slot, SlotKind};
use crate::codes::Reason;
use crate::facts::{Fact, NameKind, NameValue, Value};

/// A claim's name beside the same one in the evidence, or beside another in the same role.
pub(super) fn compare(claim: &Side, fact: &Fact, evidence: &Side, theirs: &[&Fact]) -> Slot {
    let Value::Name(ours) = &fact.value else { unreachable!("called for names") };
    let kind = SlotKind::Name(ours.kind);
    let names = || {
        theirs.iter().filter_map(|other| match &other.value {
            Value::Name(name) => Some((*other, name)),
            _ => None,
        })
    };
    if let Some((other, name)) = names().find(|(_, name)| same(ours, name)) {
        let reason =
            if ours.canonical == name.canonical { Reason::SameName } else { Reason::Alias };
        return Slot {
            kind,
            relation: Relation::Agrees,
            claim: fact.span,
            evidence: Some(other.span),
            reason: Some(reason),
        };
    }
    let rival = names().find(|(other, name)| {
        name.kind == ours.kind
            && name.kind != NameKind::Other
            && same_role(claim, fact, evidence, other)
    });
    match rival {
        Some((other, _)) => Slot {
            kind,
            relation: Relation::Differs,
            claim: fact.span,
            evidence: Some(other.span),
            reason: Some(match ours.kind {
                NameKind::Place => Reason::OtherPlace,
                _ => Reason::OtherName,
            }),
        },
        None => Slot::missing(kind, fact.span),
    }
}

/// The same name, or one whose words the other holds ("Raisi", "Ebrahim Raisi").
fn same(a: &NameValue, b: &NameValue) -> bool {
    let words = |name: &NameValue| -> Vec<String> {
        name.canonical.split_whitespace().map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let (shorter, longer) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !shorter.is_empty() && shorter.iter().all(|word| longer.contains(word))
}

/// Whether two names stand between the same words.
fn same_role(claim: &Side, ours: &Fact, evidence: &Side, theirs: &Fact) -> bool {
    let word = |side: &Side, at: Option<usize>| {
        let token = at.and_then(|at| side.reading.tokens.get(at));
        token.filter(|t| t.is_word()).map(|t| t.text(side.text).to_lowercase())
    };
    let before = |side: &Side, fact: &Fact| word(side, fact.tokens.start.checked_sub(1));
    let after = |side: &Side, fact: &Fact| word(side, Some(fact.tokens.end));
    let agree = |a: Option<String>, b: Option<String>| a.is_some() && a == b;
    agree(before(claim, ours), before(evidence, theirs))
        && agree(after(claim, ours), after(evidence, theirs))
}
