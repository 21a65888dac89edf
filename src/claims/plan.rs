//! Whose plan is told: "we will build" is a promise of the writer's; "he wants to cut" is what
//! somebody is known to want, which can be looked up.

use super::shape::Shape;
use super::verb::cues;
use crate::facts::View;
use crate::lexicon::{Cue, Cues, WordClass};

const PLANS: [Cue; 3] = [Cue::Future, Cue::Would, Cue::Intent];

/// The plan of whom the pronoun at a token stands for, if it is the subject of one.
pub(super) fn told_at(view: &View, at: usize, end: usize) -> Option<Shape> {
    let who = view.class(at);
    let subject = matches!(who, Some(WordClass::Pronoun)) || matches!(view.word(at), "who" | "you");
    if !subject {
        return None;
    }
    // "We also will", "I am going to".
    let mut verb = at + 1;
    while verb < end
        && matches!(view.class(verb), Some(WordClass::Adverb | WordClass::Be))
        && !plans(cues(view, verb))
    {
        verb += 1;
    }
    let going = || view.word(verb) == "going" && view.word(verb + 1) == "to";
    let planned = verb < end && (plans(cues(view, verb)) || going());
    let own = cues(view, at).has(Cue::Own) || cues(view, at).has(Cue::Ours);
    planned.then_some(if own { Shape::OwnPlan } else { Shape::TheirPlan })
}

fn plans(cues: Cues) -> bool {
    PLANS.iter().any(|&cue| cues.has(cue))
}
