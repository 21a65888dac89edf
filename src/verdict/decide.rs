//! From slots to verdict, and from several sources to one.

use super::event::Likeness;
use super::{ClaimVerdict, SourceVerdict};
use crate::codes::Reason;
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

/// Least coverage at which two passages are taken to speak of the same thing.
const SAME_THING: f64 = 0.42;
/// Coverage from which a claim without open slots is confirmed.
const FULL: f64 = 0.72;
/// Coverage that a difference needs: the rest of the sentence has to fit.
const DISPUTABLE: f64 = 0.5;

/// The verdict of one passage, with the chances behind it.
pub(super) fn verdict(like: &Likeness) -> (Verdict, Scores, Option<Reason>) {
    let support = logistic(
        9.0 * (like.coverage - 0.62) + 0.4 * like.agreeing as f64
            - 0.8 * like.missing as f64
            - 2.0 * like.differing as f64,
    );
    let same_thing = like.coverage >= SAME_THING && (like.action || like.agreeing > 0);
    let anchored = like.action && like.agreeing > 0;
    let (verdict, reason) = if like.unknown > 0 && anchored {
        (Verdict::Disputed, Some(Reason::StatedUnknown))
    } else if like.differing == 1 && anchored && like.coverage >= DISPUTABLE {
        (Verdict::Disputed, None)
    } else if like.differing > 0 {
        (Verdict::Unmentioned, Some(Reason::OtherEvent))
    } else if like.coverage >= FULL && like.missing == 0 && like.weakened.is_none() {
        (Verdict::Confirmed, None)
    } else if same_thing && anchored {
        (Verdict::Partly, like.weakened)
    } else {
        (Verdict::Unmentioned, Some(Reason::TooLittle))
    };
    (verdict, scores(verdict, support), reason)
}

/// Spreads one unit of chance, most of it on the verdict given.
fn scores(verdict: Verdict, support: f64) -> Scores {
    let disputed = if verdict == Verdict::Disputed { 0.6 } else { 0.04 };
    let rest = 1.0 - disputed;
    let confirmed = rest * support * support;
    let partly = rest * support * (1.0 - support);
    Scores { confirmed, partly, disputed, unmentioned: rest - confirmed - partly }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Whether one passage of a source says more of a claim than another.
pub(super) fn says_more(a: &SourceVerdict, b: &SourceVerdict) -> bool {
    let rank = |judged: &SourceVerdict| match judged.verdict {
        Verdict::Confirmed => 3,
        Verdict::Disputed => 2,
        Verdict::Partly => 1,
        Verdict::Unmentioned => 0,
    };
    let support = |judged: &SourceVerdict| judged.scores.confirmed + 0.5 * judged.scores.partly;
    rank(a) > rank(b) || rank(a) == rank(b) && support(a) > support(b)
}

/// One verdict over all sources: dependent ones speak with one voice, and any dispute counts.
pub(super) fn over_sources(sources: Vec<SourceVerdict>, groups: &[Group]) -> ClaimVerdict {
    let voice = |source: usize| {
        groups.iter().find(|group| group.sources.contains(&source)).map_or(source, |g| g.sources[0])
    };
    let mut voices: Vec<(usize, &SourceVerdict)> = Vec::new();
    for judged in &sources {
        let voice = voice(judged.source);
        match voices.iter_mut().find(|(other, _)| *other == voice) {
            Some((_, best)) if says_more(judged, best) => *best = judged,
            Some(_) => {}
            None => voices.push((voice, judged)),
        }
    }
    let order = [Verdict::Disputed, Verdict::Confirmed, Verdict::Partly, Verdict::Unmentioned];
    let decided = order.into_iter().find_map(|verdict| {
        let confidence = voices
            .iter()
            .filter(|(_, judged)| judged.verdict == verdict)
            .map(|(_, judged)| judged.confidence)
            .max_by(f64::total_cmp)?;
        Some((verdict, confidence))
    });
    let (verdict, confidence) = decided.map_or((None, 0.0), |(v, c)| (Some(v), c));
    ClaimVerdict { verdict, confidence, sources }
}
