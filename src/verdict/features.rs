//! What tells whether a passage supports a claim: few features, each named.
//!
//! Training and judging read the same features here, so that they cannot drift apart.

use super::Side;
use super::compare::{Relation, Slot, SlotKind};
use super::pair::Pair;
use super::roles::Roles;
use crate::model::place;
use crate::sources::TermKind;

/// How many features there are.
pub const LENGTH: usize = NAMES.len();

/// The features' names, in order.
pub const NAMES: [&str; 35] = [
    "coverage",
    "coverage-near",
    "coverage-source",
    "names-missing",
    "names-missing-near",
    "names-missing-source",
    "figures-missing",
    "figures-missing-source",
    "dates-missing",
    "dates-missing-source",
    "words-missing",
    "words-missing-near",
    "words-missing-source",
    "rarest-missing",
    "rarest-missing-source",
    "compact",
    "lost-clause",
    "bigrams",
    "copied",
    "verbatim",
    "lost-subject",
    "unrealised",
    "demoted",
    "action",
    "reversed",
    "less-certain",
    "agreeing",
    "differing",
    "missing",
    "unknown",
    "told",
    "lead",
    "longer",
    "length",
    "passages",
];

/// The place of whether the passage has the claim word for word.
pub const VERBATIM: usize = place(&NAMES, "verbatim");

/// The features of one claim and one passage.
pub type Features = [f64; LENGTH];

/// How far a word is looked for.
#[derive(Clone, Copy)]
enum Reach {
    /// In the passage.
    Here,
    /// In it and its neighbours.
    Near,
    /// In the whole source.
    Source,
}

/// What some terms weigh, and how much of that is met within each reach.
#[derive(Clone, Copy, Default)]
struct Share {
    all: f64,
    met: [f64; 3],
}

impl Share {
    fn add(&mut self, weight: f64, met: [f64; 3]) {
        self.all += weight;
        for (sum, met) in self.met.iter_mut().zip(met) {
            *sum += weight * met;
        }
    }

    /// 1 where all are met, or there are none.
    fn within(&self, reach: Reach) -> f64 {
        if self.all > 0.0 { self.met[reach as usize] / self.all } else { 1.0 }
    }
}

/// The shares of all terms and of each kind, and the most that one term's missing weighs.
#[derive(Default)]
struct Shares {
    any: Share,
    by_kind: [Share; 4],
    rarest: [f64; 3],
}

impl Pair<'_> {
    fn shares(&self, slots: &[Slot]) -> Shares {
        let mut shares = Shares::default();
        for (at, (term, &weight)) in self.probe.terms.iter().zip(self.found.weights).enumerate() {
            // A detail that fits is met, in whatever words: "Sunday", "5 May".
            let fits = slots.iter().any(|slot| slot.fits() && slot.claim.contains(term.span));
            let here = self.met[at].map_or(0.0, |met| met.strength);
            let met = [here, self.near[at], self.found.anywhere[at]];
            let met = met.map(|met| if fits { 1.0 } else { f64::from(met) });
            shares.any.add(weight, met);
            shares.by_kind[term.kind as usize].add(weight, met);
            for (most, met) in shares.rarest.iter_mut().zip(met) {
                *most = most.max(weight * (1.0 - met));
            }
        }
        shares
    }

    /// Features of the pair, given its slots.
    pub fn features(&self, slots: &[Slot]) -> Features {
        let shares = self.shares(slots);
        let missing = |reach, kind: TermKind| 1.0 - shares.by_kind[kind as usize].within(reach);
        let mean = self.found.weights.iter().sum::<f64>() / self.probe.terms.len().max(1) as f64;
        let rarest = |reach: Reach| shares.rarest[reach as usize] / mean.max(0.1);
        let Order { compact, broken } = self.order();
        let (bigrams, copied) = self.copied();
        let Roles { lost_subject, unrealised, demoted } = self.roles();
        let count = |wanted: &dyn Fn(&Slot) -> bool| {
            slots.iter().filter(|s| s.is_core() && s.kind != SlotKind::Action && wanted(s)).count()
                as f64
        };
        let fits = |slot: &Slot| slot.fits();
        [
            shares.any.within(Reach::Here),
            shares.any.within(Reach::Near),
            shares.any.within(Reach::Source),
            missing(Reach::Here, TermKind::Name),
            missing(Reach::Near, TermKind::Name),
            missing(Reach::Source, TermKind::Name),
            missing(Reach::Here, TermKind::Figure),
            missing(Reach::Source, TermKind::Figure),
            missing(Reach::Here, TermKind::Date),
            missing(Reach::Source, TermKind::Date),
            missing(Reach::Here, TermKind::Word),
            missing(Reach::Near, TermKind::Word),
            missing(Reach::Source, TermKind::Word),
            rarest(Reach::Here),
            rarest(Reach::Source),
            compact,
            broken,
            bigrams,
            copied,
            flag(copied == 1.0),
            lost_subject,
            unrealised,
            demoted,
            flag(slots.iter().any(|s| s.kind == SlotKind::Action && fits(s))),
            flag(
                slots
                    .iter()
                    .any(|s| s.kind == SlotKind::Polarity && s.relation == Relation::Differs),
            ),
            flag(slots.iter().any(|s| s.kind == SlotKind::Modality)),
            count(&fits).ln_1p(),
            count(&|slot| slot.relation == Relation::Differs),
            count(&|slot| slot.relation == Relation::Missing).ln_1p(),
            flag(slots.iter().any(|s| s.relation == Relation::StatedUnknown)),
            flag(slots.iter().any(Slot::is_told)),
            1.0 / (1.0 + self.passage as f64),
            (self.passage().terms.len() as f64).ln_1p(),
            (self.probe.terms.len() as f64).ln_1p(),
            (self.source.index.passages.len() as f64).ln_1p(),
        ]
    }

    /// How much of the claim's order is kept.
    fn order(&self) -> Order {
        let mut order = Order::default();
        let terms = self.probe.terms.len();
        if terms < 2 {
            return order;
        }
        let mut last: Option<usize> = None;
        let passage = self.passage();
        for (at, met) in self.met.iter().enumerate() {
            let Some(met) = met else { continue };
            if let Some(before) = last {
                let Some(earlier) = self.met[before] else { continue };
                let gap = met.term.abs_diff(earlier.term);
                let back = met.term < earlier.term;
                let apart = gap.saturating_sub(1) + if back { 2 } else { 0 };
                order.compact += 1.0 / (1.0 + apart as f64 / 2.0);
                let (a, b) = (&passage.terms[earlier.term], &passage.terms[met.term]);
                let theirs = breaks(self.evidence, a.token.min(b.token), a.token.max(b.token));
                let (c, d) = (&self.probe.terms[before], &self.probe.terms[at]);
                let ours = breaks(self.claim, c.token.min(d.token), c.token.max(d.token));
                order.broken += flag(theirs && !ours);
            }
            last = Some(at);
        }
        let all = (terms - 1) as f64;
        order.compact /= all;
        order.broken /= all;
        order
    }

    /// The share of the claim's pairs of words that stand in the passage as written, and of its
    /// longest such run.
    fn copied(&self) -> (f64, f64) {
        let theirs = &self.passage().pairs;
        let (mut kept, mut run, mut longest) = (0, 0, 0);
        for pair in self.words {
            let same = theirs.binary_search(pair).is_ok();
            kept += usize::from(same);
            run = if same { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let all = self.words.len().max(1) as f64;
        (kept as f64 / all, longest as f64 / all)
    }
}

/// A feature that is there or not.
pub(super) fn flag(on: bool) -> f64 {
    f64::from(u8::from(on))
}

#[derive(Default)]
struct Order {
    /// How close together the passage has what the claim has side by side.
    compact: f64,
    /// Share of neighbouring terms that a clause's border parts in the passage alone.
    broken: f64,
}

/// Whether a clause may end between two tokens of a side.
fn breaks(side: &Side, first: usize, last: usize) -> bool {
    side.reading.tokens[first..last].iter().any(|token| {
        matches!(
            token.text(side.text),
            "," | ";"
                | ":"
                | "—"
                | "–"
                | "--"
                | "("
                | ")"
                | "that"
                | "who"
                | "which"
                | "whose"
                | "where"
                | "but"
                | "while"
                | "when"
                | "after"
                | "before"
                | "if"
                | "and"
        )
    })
}
