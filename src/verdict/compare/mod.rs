//! Slot by slot: each detail of the claim beside what the evidence says of it.
//!
//! A detail *differs* only where the source nowhere says what the claim says, and says something
//! else in the same role: most figures and names that are not found are just not mentioned.

mod action;
mod date;
mod figure;
mod name;
mod polarity;
mod quote;
mod unknown;

pub(super) use self::{date::parted as parted_by_day, figure::parted as parted_by_figure};

use super::pair::Pair;
use crate::claims::Claim;
use crate::codes::Reason;
use crate::facts::{Attribution, Fact, FigureKind, NameKind, Value};
use crate::order::sort_by_rank;
use crate::span::Span;

/// How the evidence's detail stands to the claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// What the evidence says lies within what the claim says.
    Agrees,
    /// The two overlap otherwise.
    Compatible,
    /// They can't both be true.
    Differs,
    /// The evidence does not say.
    Missing,
    /// The evidence says that it is not known.
    StatedUnknown,
}

/// What a slot is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SlotKind {
    Figure(FigureKind),
    Date,
    Time,
    Name(NameKind),
    Quote,
    Polarity,
    Modality,
    Attribution,
    Action,
}

/// One detail compared.
#[derive(Clone, Debug)]
pub struct Slot {
    /// What it is about.
    pub kind: SlotKind,
    /// How the two stand to each other.
    pub relation: Relation,
    /// The detail in the claim, in bytes of its block.
    pub claim: Span,
    /// The detail in the evidence, in bytes of its block (see `block`).
    pub evidence: Option<Span>,
    /// The place of the source's block that the detail stands in, where that is not the passage's.
    pub block: Option<usize>,
    /// Why.
    pub reason: Option<Reason>,
    /// How surely the two stand in the same role, 0 to 1.
    pub role: f64,
    /// Whether what is done near the two is the same, 0 to 1.
    pub done_alike: f64,
    /// How far apart two that differ are: years between dates. At most 1.
    pub far: f64,
}

impl Slot {
    fn new(kind: SlotKind, relation: Relation, claim: Span, theirs: Span, reason: Reason) -> Self {
        Slot {
            kind,
            relation,
            claim,
            evidence: Some(theirs),
            block: None,
            reason: Some(reason),
            role: 1.0,
            done_alike: 1.0,
            far: 0.0,
        }
    }

    fn missing(kind: SlotKind, claim: Span) -> Self {
        let reason = Some(Reason::NotStated);
        Slot {
            kind,
            relation: Relation::Missing,
            claim,
            evidence: None,
            block: None,
            reason,
            role: 0.0,
            done_alike: 0.0,
            far: 0.0,
        }
    }

    /// What the source says, but not of this.
    fn elsewhere(kind: SlotKind, claim: Span) -> Self {
        Slot { reason: Some(Reason::Elsewhere), ..Slot::missing(kind, claim) }
    }

    /// Whether the evidence speaks against the detail.
    pub(super) fn is_difference(&self) -> bool {
        matches!(self.relation, Relation::Differs | Relation::StatedUnknown)
    }

    /// Makes a slot that differs one that the evidence says nothing of.
    pub(super) fn withdraw(&mut self) {
        *self = Slot::missing(self.kind, self.claim);
    }

    /// Whether the slot bears on the verdict; who is quoted does so only through its quotation.
    pub(super) fn is_core(&self) -> bool {
        match self.kind {
            SlotKind::Modality => false,
            SlotKind::Attribution => self.relation == Relation::Differs,
            _ => true,
        }
    }

    /// Whether both can be true.
    pub(super) fn fits(&self) -> bool {
        matches!(self.relation, Relation::Agrees | Relation::Compatible)
    }

    /// Whether it is the same large figure of the same thing.
    pub(super) fn is_told(&self) -> bool {
        matches!(self.kind, SlotKind::Figure(_)) && self.fits() && self.role == 1.0
    }
}

/// Whether a detail of the claim, other than that of `slot`, is one that the evidence does not say.
fn is_open(slots: &[Slot], slot: &Slot, detail: Span) -> bool {
    let of = |other: &Slot| other.claim == detail && !other.fits();
    detail != slot.claim && slots.iter().any(of)
}

/// Whether a detail may stand for another, by how alike their roles are and what is done near both.
fn stands_for(role: f64, done_alike: f64) -> bool {
    /// What a half of either comes to, and a little.
    const LEAST: f64 = 0.35;
    role + done_alike / 2.0 >= LEAST
}

/// Who is said to say the claim; none where the saying is itself what is claimed: "rejected the
/// offer".
fn reported<'a>(pair: &Pair<'a>, claim: &Claim) -> Option<&'a Attribution> {
    let said = &pair.claim.reading.attributions[claim.attribution?];
    let cue = said.cue.unwrap_or(said.content);
    let mut others = pair.probe.terms.iter().filter(|term| !cue.contains(term.span));
    (said.cue.is_none() || others.any(|term| term.action)).then_some(said)
}

/// Every detail of the claim beside its counterpart in the evidence, in the claim's order.
pub(super) fn slots(pair: &Pair, claim: &Claim) -> Vec<Slot> {
    // A name inside another is no detail of its own, nor is who says it.
    let inner = |fact: &Fact| matches!(&fact.value, Value::Name(name) if name.inside);
    let said = reported(pair, claim);
    let speaker = said.and_then(|said| said.speaker);
    let speaks = |fact: &Fact| {
        speaker.is_some_and(|speaker| speaker.contains(fact.span)) || pair.claim.speaks(fact)
    };
    let facts = claim.facts.iter().map(|&fact| &pair.claim.reading.facts[fact]);
    let mut slots: Vec<Slot> = Vec::with_capacity(claim.facts.len() + 2);
    for fact in facts.filter(|fact| !inner(fact)) {
        match &fact.value {
            Value::Figure(figure) => slots.push(figure::compare(pair, fact, figure)),
            Value::Date(date) => slots.extend(date::compare_date(pair, fact, date)),
            Value::Time(time) => slots.push(date::compare_time(pair, fact, time)),
            Value::Name(name) => {
                let mut slot = name::compare(pair, fact, name);
                if speaks(fact) {
                    slot.kind = SlotKind::Attribution;
                    if slot.relation == Relation::Differs {
                        slot = Slot::missing(SlotKind::Attribution, fact.span);
                    }
                }
                slots.push(slot);
            }
            Value::Quote(quote) => slots.extend(quote::compare(pair, fact, quote)),
        }
    }
    // Whom a pronoun stands for is a detail too.
    for mention in claim.mentions(pair.claim.reading) {
        let Some(name) = mention.name() else { continue };
        let (span, tokens) = (mention.span, mention.tokens.clone());
        let fact = Fact { span, tokens, value: Value::Name(name.clone()) };
        let mut slot = name::compare(pair, &fact, name);
        if speaker.is_some_and(|speaker| speaker.contains(span)) {
            let kind = SlotKind::Attribution;
            slot = if slot.fits() { Slot { kind, ..slot } } else { Slot::missing(kind, span) };
        }
        slots.push(slot);
    }
    slots.extend(action::compare(pair, said));
    unknown::mark(pair, &mut slots);
    sort_by_rank(&mut slots, |slot| slot.claim.start as u64);
    slots
}
