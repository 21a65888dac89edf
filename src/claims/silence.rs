//! What asserts nothing that could be checked, whatever its words weigh: questions, labels,
//! lead-ins, instructions and notices.

use super::features::Features;
use super::shape::Shape;
use crate::lexicon::Cue;

/// Whether a claim asserts nothing.
pub(super) fn asserts_nothing(features: &Features) -> bool {
    let shape = |shape: Shape| features.shape(shape) > 0;
    let cue = |cue: Cue| features.cue(cue) > 0;
    let words = features.words();

    let been = cue(Cue::Past) || cue(Cue::Perfect);
    let past = been || shape(Shape::RegularPast);
    let loose = !shape(Shape::Anchored) && !shape(Shape::Attributed) && !shape(Shape::Quoted);
    let asks = shape(Shape::Question) && !(shape(Shape::Quoted) && shape(Shape::Attributed))
        // "What happens next is anyone's guess."
        || shape(Shape::OpensAsking) && (shape(Shape::Unfinished) || loose && !past);
    let tells = shape(Shape::Verb) && (past || !loose || cue(Cue::Finite));
    // "Tarnow won 3-1."
    let scores = shape(Shape::Digits) && (been || cue(Cue::Finite));
    let least = if scores { 2 } else { 3 };
    let too_short = words < least || words < 6 && !tells;
    let figure = shape(Shape::Quantity) || shape(Shape::Percent) || shape(Shape::Money);
    let dates = shape(Shape::Date) || shape(Shape::Time);
    let reported = shape(Shape::Attributed) && (been || cue(Cue::Reported));
    let told = shape(Shape::Quoted) || shape(Shape::Attributed);
    let due = cue(Cue::Future) || cue(Cue::Would) || cue(Cue::Possible);
    let mine = (cue(Cue::Own) || cue(Cue::Ours)) && !shape(Shape::Attributed);
    // "Tarnow will likely follow.", "If it rains, Selm will flood.", "If I were mayor, I'd resign."
    // Nobody reports it, and it is neither scheduled nor counted.
    let bare = !told && !figure && !dates;
    let foretells = shape(Shape::Unreal)
        && (loose || bare && !past && due || cue(Cue::Hedge) && !told)
        || shape(Shape::OpensIf) && (bare && due || mine && cue(Cue::Would));
    let urges = !past && (cue(Cue::Duty) && (loose || mine) || cue(Cue::Exhort) && loose);
    let opines = cue(Cue::Opinion) && mine && !past && !figure && !dates;
    // "If you have time, play it there."
    let advises = !shape(Shape::Anchored) && cue(Cue::Condition) && cue(Cue::Addressee);
    // "9:00 am – troops enter the town": a row of a timeline asserts though its verb is not known.
    let dated = shape(Shape::OpensDated) && words > 8;
    // "8 questions ministers should answer", "Five things we learned".
    let lists = cue(Cue::Duty) || cue(Cue::Vague) && (cue(Cue::Ours) || cue(Cue::Addressee));
    // "Your video will play shortly"
    let offers = shape(Shape::Unfinished) && cue(Cue::Addressee) && !figure;
    // "The scheme is great."
    let judges = shape(Shape::Copula)
        && cue(Cue::Judge)
        && !shape(Shape::Attributed)
        && !figure
        && !dates
        && words <= 12;
    let labels = shape(Shape::Unfinished) && lists && !cue(Cue::Reported)
        || offers && !told
        || shape(Shape::Verbless) && !dated && !told
        || !shape(Shape::Verb)
            && (shape(Shape::Caption)
                || shape(Shape::Unfinished) && !dated
                || !shape(Shape::Anchored));
    let notice = match (usize::from(features.cue(Cue::Boilerplate)), words) {
        (0, _) => false,
        // The page speaks to its reader: "we use cookies to …".
        (found, _) if cue(Cue::Ours) || cue(Cue::Addressee) => found * 25 >= words,
        (found, _) => found * 12 >= words,
    };
    asks || too_short
        || foretells
        || urges
        || opines
        || advises
        || labels
        || notice
        || judges
        || shape(Shape::Byline)
        || shape(Shape::Fragment)
        || shape(Shape::Introduces)
        || shape(Shape::Maxim)
        || shape(Shape::Instruction) && !reported
}
