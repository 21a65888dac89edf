//! From slots to verdict, and from several sources to one.

use super::compare::{Relation, Slot, SlotKind};
use super::{ClaimVerdict, SourceVerdict};
use super::{Weighed, dispute, features};
use crate::codes::Reason;
use crate::facts::NameKind;
use crate::model::Model;
use crate::sources::Group;

/// What a source says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It asserts it, and every detail fits.
    Confirmed,
    /// It speaks of the same thing; some details fit, the others it doesn't state.
    Partly,
    /// It speaks of the same thing, and one detail can't be.
    Disputed,
    /// It doesn't speak of it.
    Unmentioned,
}

/// The chance of each verdict; they sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Scores {
    pub confirmed: f64,
    pub partly: f64,
    pub disputed: f64,
    pub unmentioned: f64,
}

impl Scores {
    /// Where nothing in a source is near.
    pub const NOTHING: Scores =
        Scores { confirmed: 0.02, partly: 0.02, disputed: 0.01, unmentioned: 0.95 };

    /// The chance of one verdict.
    pub fn of(&self, verdict: Verdict) -> f64 {
        match verdict {
            Verdict::Confirmed => self.confirmed,
            Verdict::Partly => self.partly,
            Verdict::Disputed => self.disputed,
            Verdict::Unmentioned => self.unmentioned,
        }
    }
}

/// Chances from which a verdict is given; below them less is said.
const CONFIRM: f64 = 0.62;
const DISPUTE: f64 = 0.40;
const SAME_THING: f64 = 0.5;
/// Of the chance that a passage supports a claim, what is left where it says so in other words: on
/// sets that the weights have not seen, it is right that much less often.
const IN_OTHER_WORDS: f64 = 0.86;
/// How much nearer a passage is that surely supports the claim, in log odds.
const SUPPORTING: f64 = 3.0;
/// The least where a large figure of the same thing fits.
const SAME_FIGURE: f64 = 0.3;
/// Of what is the same thing and neither confirmed nor disputed, the share that is partly confirmed.
const PARTLY: f64 = 0.45;
/// The chance of a dispute where nothing differs.
const NO_DISPUTE: f64 = 0.01;

/// A verdict, with the chances behind it.
pub(super) struct Decided {
    /// How near the passage is: orders those of one source.
    near: f64,
    /// The chance that the verdict is right; a partly confirmed claim may well be confirmed.
    pub confidence: f64,
    pub verdict: Verdict,
    pub scores: Scores,
    pub reason: Option<Reason>,
    /// The place of the slot that most likely is a contradiction.
    disputed: Option<usize>,
}

/// The passage that decides, and what it says of the claim: one that disputes it, unless another
/// confirms it; else the one that most likely supports it.
pub(super) fn best(weighed: impl Iterator<Item = Weighed>) -> Option<(Weighed, Decided)> {
    let rank = |verdict: Verdict| match verdict {
        Verdict::Confirmed => 2,
        Verdict::Disputed => 1,
        Verdict::Partly | Verdict::Unmentioned => 0,
    };
    let decided = weighed.map(|mut one| {
        let decided = decide(&one);
        if decided.verdict == Verdict::Disputed {
            for (at, slot) in one.slots.iter_mut().enumerate() {
                if slot.is_difference() && Some(at) != decided.disputed {
                    slot.withdraw();
                }
            }
        }
        (one, decided)
    });
    decided.reduce(|best, other| {
        let (a, b) = (&best.1, &other.1);
        let more = rank(b.verdict).cmp(&rank(a.verdict)).then(b.near.total_cmp(&a.near));
        if more.is_gt() { other } else { best }
    })
}

/// The difference that most likely is a contradiction, by its slot's place, with the chance; others,
/// that may be none, are not held against the claim. None where two are likely by themselves: they
/// are another event.
fn surest(weighed: &Weighed) -> Option<(usize, f64)> {
    let likely = |(_, features): &&(usize, dispute::Features)| {
        let mut alone = *features;
        alone[dispute::DIFFERING_TOO] = 0.0;
        MODELS.dispute.chance(&alone) >= DISPUTE
    };
    let chances = weighed.disputes.iter().map(|(at, f)| (*at, MODELS.dispute.chance(f)));
    let surest = chances.max_by(|a, b| a.1.total_cmp(&b.1));
    surest.filter(|_| weighed.disputes.iter().filter(likely).count() < 2)
}

/// The chance that a passage speaks of the same thing as the claim.
pub(super) fn same(features: &features::Features) -> f64 {
    MODELS.same.chance(features)
}

/// What one passage says of a claim.
fn decide(weighed: &Weighed) -> Decided {
    let slots = || weighed.slots.iter().filter(|slot| slot.is_core());
    // Who says it anchors a passage too, though another speaker would not part it.
    let anchors = weighed
        .slots
        .iter()
        .filter(|slot| slot.fits() && !matches!(slot.kind, SlotKind::Action | SlotKind::Modality));
    let anchors = anchors.count();
    let acted = slots().any(|slot| {
        slot.fits() && slot.kind == SlotKind::Action || slot.reason == Some(Reason::OppositeAction)
    });
    // Words said by somebody are the same words wherever they stand.
    let quoted = slots().any(|slot| matches!(slot.kind, SlotKind::Quote | SlotKind::Attribution));
    // A passage that names others than the claim's people speaks of something else, unless it is
    // they who differ.
    let people = || {
        slots().filter(|slot| {
            let kinds = [NameKind::Person, NameKind::Organization].map(SlotKind::Name);
            kinds.contains(&slot.kind)
        })
    };
    let met = people().all(|slot| slot.reason != Some(Reason::Elsewhere))
        || people().any(|slot| slot.relation != Relation::Missing);
    // What is done has to be the same, where the claim says what is done.
    let done = acted || !weighed.slots.iter().any(|slot| slot.kind == SlotKind::Action);
    let anchored = met && (done && (anchors > 0 || quoted) || anchors > 1);
    let open = slots()
        .any(|slot| slot.relation == Relation::Missing && slot.reason != Some(Reason::Elsewhere));
    let differs = slots().any(Slot::is_difference);
    let told = slots().any(Slot::is_told);
    let weakened = weighed.slots.iter().filter_map(|slot| slot.reason).find(|reason| {
        matches!(reason, Reason::LessCertain | Reason::UpdatedLater | Reason::KnownSince)
    });

    let surest = surest(weighed).filter(|_| anchored);
    let disputed = surest.map_or(NO_DISPUTE, |(_, chance)| chance);
    let believed = MODELS.support.chance(&weighed.support) * (1.0 - disputed);
    let verbatim = weighed.support[features::VERBATIM] == 1.0;
    let support = if verbatim { believed } else { IN_OTHER_WORDS * believed };
    let same = same(&weighed.support).max(believed + disputed);
    let rest = (same - support - disputed).max(0.0);
    let partly = PARTLY * rest;
    let unmentioned = 1.0 - support - disputed - partly;
    let scores = Scores { confirmed: support, partly, disputed, unmentioned };
    let (verdict, reason) = match () {
        () if disputed >= DISPUTE => {
            let unknown = slots().any(|slot| slot.relation == Relation::StatedUnknown);
            (Verdict::Disputed, unknown.then_some(Reason::StatedUnknown))
        }
        () if differs => (Verdict::Unmentioned, Some(Reason::OtherEvent)),
        () if support >= CONFIRM && !open && weakened.is_none() => (Verdict::Confirmed, None),
        () if same >= SAME_FIGURE && acted && told => (Verdict::Partly, weakened),
        () if same >= SAME_THING && (anchors > 0 && done || anchors > 1 || support >= CONFIRM) => {
            (Verdict::Partly, weakened)
        }
        () => (Verdict::Unmentioned, Some(Reason::TooLittle)),
    };
    let confidence = match verdict {
        Verdict::Partly => same - disputed,
        other => scores.of(other),
    };
    let near = MODELS.near.odds(&weighed.support) + SUPPORTING * support;
    let disputed = surest.map(|(place, _)| place);
    Decided { near, confidence, verdict, scores, reason, disputed }
}

/// The trained numbers; `cargo run -p xtask -- train-verdict` writes them.
struct Models {
    /// Whether a passage supports the claim.
    support: Model<{ features::LENGTH }>,
    /// Whether it speaks of the same thing.
    same: Model<{ features::LENGTH }>,
    /// Whether it is nearer to the claim than another.
    near: Model<{ features::LENGTH }>,
    /// Whether its one difference is a contradiction.
    dispute: Model<{ dispute::LENGTH }>,
}

static MODELS: Models = Models {
    support: Model::parse(&features::NAMES, include_str!("support.txt")),
    same: Model::parse(&features::NAMES, include_str!("same.txt")),
    near: Model::parse(&features::NAMES, include_str!("near.txt")),
    dispute: Model::parse(&dispute::NAMES, include_str!("dispute.txt")),
};

/// One verdict over all sources: dependent ones speak with one voice, and any dispute counts.
pub(super) fn over_sources(sources: Vec<SourceVerdict>, groups: &[Group]) -> ClaimVerdict {
    let voice = |source: usize| {
        groups.iter().find(|group| group.sources.contains(&source)).map_or(source, |g| g.sources[0])
    };
    // A group says what its best-evidenced member says.
    let evidenced = |judged: &SourceVerdict| {
        let said = judged.verdict != Verdict::Unmentioned;
        (said, (judged.confidence * 1e6) as u64)
    };
    let mut voices: Vec<(usize, &SourceVerdict)> = Vec::new();
    for judged in &sources {
        let voice = voice(judged.source);
        match voices.iter_mut().find(|(other, _)| *other == voice) {
            Some((_, best)) if evidenced(judged) > evidenced(best) => *best = judged,
            Some(_) => {}
            None => voices.push((voice, judged)),
        }
    }
    let mut said = [Verdict::Disputed, Verdict::Confirmed, Verdict::Partly].into_iter();
    let decided = said.find_map(|verdict| {
        let saying = voices.iter().filter(|(_, judged)| judged.verdict == verdict);
        let surest = saying.map(|(_, judged)| judged.confidence).max_by(f64::total_cmp)?;
        Some((verdict, surest))
    });
    // That no source mentions it is no surer than of the one most likely to.
    let unmentioned = || {
        let least = sources.iter().map(|judged| judged.confidence).min_by(f64::total_cmp)?;
        Some((Verdict::Unmentioned, least))
    };
    let (verdict, confidence) =
        decided.or_else(unmentioned).map_or((None, 0.0), |(v, c)| (Some(v), c));
    ClaimVerdict { verdict, confidence, sources }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_names_a_feature() {
        let files: [(&str, &[&str]); 4] = [
            (include_str!("support.txt"), &features::NAMES),
            (include_str!("same.txt"), &features::NAMES),
            (include_str!("near.txt"), &features::NAMES),
            (include_str!("dispute.txt"), &dispute::NAMES),
        ];
        for (rows, names) in files {
            for row in rows.lines().filter(|row| !row.starts_with('#')) {
                let (name, weight) = row.split_once(' ').unwrap();
                assert!(name == "bias" || names.contains(&name), "{name}");
                assert!(weight.parse::<f64>().is_ok(), "{row}");
            }
        }
    }

    fn unmentioned(source: usize, confidence: f64) -> SourceVerdict {
        SourceVerdict {
            source,
            verdict: Verdict::Unmentioned,
            confidence,
            scores: Scores::NOTHING,
            evidence: None,
            slots: Vec::new(),
            reason: None,
        }
    }

    #[test]
    fn an_unrelated_source_makes_nothing_surer() {
        let judged = over_sources(vec![unmentioned(0, 0.58), unmentioned(1, 0.95)], &[]);
        assert_eq!((judged.verdict, judged.confidence), (Some(Verdict::Unmentioned), 0.58));
    }

    #[test]
    fn two_halves_never_add_up_to_confirmed() {
        let partly =
            |source| SourceVerdict { verdict: Verdict::Partly, ..unmentioned(source, 0.9) };
        let judged = over_sources(vec![partly(0), partly(1)], &[]);
        assert_eq!(judged.verdict, Some(Verdict::Partly));
    }
}
