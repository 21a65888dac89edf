//! Names, through their aliases.

use super::{Pair, Relation, Slot, SlotKind, stands_for};
use crate::codes::Reason;
use crate::facts::{Alias, Fact, NameKind, NameValue, Value, same_name};
use crate::lexicon::{Place, WordClass, folded, is_country};
use crate::verdict::class;

/// Least likeness of roles at which another name stands in this one's place.
const SAME_ROLE: f64 = 0.1;

/// Times that a page has the name of whom it is about.
const LEADING: u32 = 3;

/// Likeness of roles that leaves no doubt.
const VERY_ROLE: f64 = 0.5;

/// A claim's name beside the same one in the evidence, or beside another in the same role.
pub(super) fn compare(pair: &Pair, fact: &Fact, ours: &NameValue) -> Slot {
    let kind = SlotKind::Name(ours.kind);
    let same_as = |other: &Fact| {
        let theirs = name_of(other)?;
        let surname = || surname(pair, fact, ours, theirs).then_some(Reason::Alias);
        same(ours, theirs).or_else(surname).map(|reason| (other.span, reason))
    };
    let here = pair.facts().iter().find_map(same_as);
    let stood_for = || {
        let mut mentions = pair.evidence.mentions();
        mentions.find_map(|mention| Some((mention.span, same(ours, mention.name()?)?)))
    };
    let found = here.or_else(stood_for).or_else(|| pair.neighbours().find_map(same_as));
    if let Some((span, reason)) = found {
        return Slot::new(kind, Relation::Agrees, fact.span, span, reason);
    }
    let rival = rival(pair, fact, ours);
    // Elsewhere in the source, or as a word ("the Oscars"): said, but not of this; unless another
    // stands in the very place: "towed to Skerrow", "towed to Port Hallan".
    let plainly = rival.is_some_and(|rival| {
        rival.role >= VERY_ROLE
            && rival.done_alike == 1.0
            && pair.framed_alike(&fact.tokens, &rival.fact.tokens)
    });
    let mut met = pair.source.facts_met(ours.keys());
    let elsewhere = met.any(|(_, other)| name_of(other).is_some_and(|other| akin(ours, other)))
        || spoken(pair, fact);
    if !plainly && elsewhere {
        return Slot::elsewhere(kind, fact.span);
    }
    // Whom the whole page is about, a source on the same event would name.
    let leading = || pair.claim.times_named(ours) >= LEADING;
    // Whom the page names too is somebody else to it; a town may be told of in many ways.
    let known = |other: &Fact| {
        name_of(other)
            .is_some_and(|name| name.kind != NameKind::Place && pair.claim.times_named(name) > 0)
    };
    match rival.filter(|_| elsewhere || !leading()) {
        Some(Rival { fact: other, .. }) if known(other) => Slot::elsewhere(kind, fact.span),
        Some(Rival { fact: other, role, done_alike }) => {
            let reason = match ours.kind {
                NameKind::Place => Reason::OtherPlace,
                _ => Reason::OtherName,
            };
            Slot {
                role,
                done_alike,
                ..Slot::new(kind, Relation::Differs, fact.span, other.span, reason)
            }
        }
        None => Slot::missing(kind, fact.span),
    }
}

/// A name that stands where the claim's stands, with the likeness of [`Slot::role`] and of
/// [`Slot::done_alike`].
#[derive(Clone, Copy)]
struct Rival<'a> {
    fact: &'a Fact,
    role: f64,
    done_alike: f64,
}

/// Another name of the same kind that stands where this one stands in the claim.
fn rival<'a>(pair: &Pair<'a>, fact: &Fact, ours: &NameValue) -> Option<Rival<'a>> {
    // One word may be anybody's, or a place that no list knows; initials are a degree.
    let full = |name: &NameValue| {
        let words = name.canonical.rsplit_once(char::is_whitespace);
        words.is_some_and(|(_, last)| last.chars().filter(|c| c.is_alphabetic()).count() > 1)
    };
    let unsure = matches!(ours.kind, NameKind::Person | NameKind::Other) && !full(ours);
    // "He also starred in…": a pronoun may be the very name that seems to be missing.
    let may_stand = pair.passage().pronoun.is_some_and(|pronoun| pronoun.may_stand_for(ours.kind));
    if !unsure && may_stand {
        return None;
    }
    let claimed =
        |theirs: &NameValue| pair.claim_facts().filter_map(name_of).any(|name| akin(name, theirs));
    let rival = |other: &&Fact| {
        let of_kind = |name: &NameValue| match (ours.kind, name.kind) {
            (_, NameKind::Place) if unsure => pair.framed_alike(&fact.tokens, &other.tokens),
            (NameKind::Person, NameKind::Person) => full(ours) && full(name),
            (NameKind::Other, _) => false,
            (mine, theirs) => mine == theirs,
        };
        name_of(other).is_some_and(|theirs| {
            !theirs.inside
                && of_kind(theirs)
                && !claimed(theirs)
                && !pair.evidence.speaks(other)
                && !pair.of_two_persons(&fact.tokens, &other.tokens)
                && !may_overlap(ours, theirs)
        })
    };
    let rivals: Vec<&Fact> = pair.facts().iter().filter(rival).collect();
    let unmet = |fact: &&Fact| {
        let named = |name: &NameValue| name.kind == ours.kind && !name.inside;
        let akin_to = |name: &NameValue| {
            pair.facts().iter().filter_map(name_of).any(|other| akin(name, other))
        };
        name_of(fact).is_some_and(|name| named(name) && !akin_to(name))
    };
    // One name left on each side, or a place in the same frame, or who did the same, or to whom.
    let alone = ours.kind == NameKind::Person
        && rivals.len() == 1
        && pair.claim_facts().filter(unmet).count() == 1;
    let stands = |&Rival { fact: other, role, done_alike }: &Rival| {
        let framed = || pair.framed_alike(&fact.tokens, &other.tokens);
        let alike = stands_for(role, done_alike);
        match ours.kind {
            NameKind::Place => framed() && alike,
            NameKind::Organization => (done_alike >= 0.5 || framed()) && alike,
            _ => {
                // "President-elect Ann Baker": what is not told by what they do, their office tells.
                let before = fact.tokens.start.checked_sub(1);
                let office =
                    || before.is_some_and(|at| class(pair.claim, at).is_none()) && framed();
                (done_alike >= 0.5 || alone && done_alike > 0.0) && alike || office()
            }
        }
    };
    let weighed = rivals.into_iter().map(|other| Rival {
        fact: other,
        role: pair.role(&fact.tokens, &other.tokens),
        done_alike: pair.done_alike(&fact.tokens, &other.tokens),
    });
    weighed
        .filter(|rival| rival.role >= SAME_ROLE && stands(rival))
        .max_by(|a, b| a.role.total_cmp(&b.role))
}

/// Whether one of two places may lie within the other: lands of several countries, and peoples that
/// are no nation. "A European firm" may be French, "an American" a Texan.
fn may_overlap(a: &NameValue, b: &NameValue) -> bool {
    let stands_alone = |place: Place| place.within.is_some() || is_country(place.name);
    a.place.zip(b.place).is_some_and(|(a, b)| !stands_alone(a) || !stands_alone(b))
}

fn name_of(fact: &Fact) -> Option<&NameValue> {
    match &fact.value {
        Value::Name(name) => Some(name),
        _ => None,
    }
}

/// Whether a word that seems to name something else is a person's surname: "Jackson" beside "Ann
/// Jackson", but not "in Jackson".
fn surname(pair: &Pair, fact: &Fact, ours: &NameValue, theirs: &NameValue) -> bool {
    let behind = fact.tokens.start.checked_sub(1).and_then(|at| class(pair.claim, at));
    let last = theirs.canonical.rsplit(' ').next();
    theirs.kind == NameKind::Person
        && ours.kind != NameKind::Person
        && last != Some(theirs.canonical.as_str())
        && last.is_some_and(|last| last.eq_ignore_ascii_case(&ours.canonical))
        && behind != Some(WordClass::Preposition)
}

/// Whether the source has every word of the name somewhere.
fn spoken(pair: &Pair, fact: &Fact) -> bool {
    let terms = pair.probe.terms.iter().enumerate();
    let mut words = terms.filter(|(_, term)| fact.span.contains(term.span)).peekable();
    words.peek().is_some() && words.all(|(at, _)| pair.found.anywhere[at] > 0.5)
}

/// Why two names are one; none where nothing says that they are.
pub(super) fn same(a: &NameValue, b: &NameValue) -> Option<Reason> {
    if !a.may_be(b) {
        return None;
    }
    Some(match same_name(a, b)? {
        Alias::Equal => Reason::SameName,
        Alias::Within | Alias::Holds => Reason::PlaceWithin,
        _ => Reason::Alias,
    })
}

/// The words of a name, without initials.
fn words(name: &NameValue) -> impl Iterator<Item = &str> {
    let words = name.canonical.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() > 2)
}

/// Whether two names may be one, as far as their words tell: they share one, whatever their kinds.
/// Of two places that are known, words tell nothing: the United States, the United Kingdom.
fn akin(a: &NameValue, b: &NameValue) -> bool {
    if let (Some(one), Some(other)) = (a.place, b.place) {
        return one.name == other.name
            || one.within == Some(other.name)
            || other.within == Some(one.name);
    }
    if !a.may_be(b) {
        return false;
    }
    let shared = words(a).any(|word| words(b).any(|other| folded(word).eq(folded(other))));
    shared || same_name(a, b).is_some()
}
