//! What a name names, told from its parts and from the words around it.

use super::NameKind;
use super::known::acts;
use super::part::{Join, Part};
use crate::facts::{View, apposition};
use crate::lexer::Case;
use crate::lexicon::{Head, Manner, Reference, is_verb_form, singular, tokenize};
use std::ops::Range;

/// A kind, and whether anything spoke for it.
pub(super) struct Judgement {
    pub kind: NameKind,
    pub guessed: bool,
}

fn sure(kind: NameKind) -> Judgement {
    Judgement { kind, guessed: false }
}

fn guess(kind: NameKind) -> Judgement {
    Judgement { kind, guessed: true }
}

pub(super) fn of_head(head: Head) -> NameKind {
    match head {
        Head::Organization => NameKind::Organization,
        Head::Place => NameKind::Place,
        Head::Person => NameKind::Person,
        Head::Other => NameKind::Other,
    }
}

/// The kind of a name by its parts alone.
pub(super) fn judge(parts: &[Part], titled: bool) -> Judgement {
    if titled {
        return sure(NameKind::Person);
    }
    match parts {
        [one] => single(one),
        [first, ..] => {
            let joined = parts.iter().position(|p| matches!(p.join, Some(Join::Of | Join::For)));
            let head = match joined {
                Some(at) => parts[at - 1].head,
                None => parts[parts.len() - 1].head,
            };
            match head {
                Some(head) if !is_person(parts) => sure(of_head(head)),
                _ if joined.is_some() => guess(NameKind::Other),
                _ => {
                    // "Storm Velka", "Tropical Storm Velka"
                    let second = first.is_plain() && parts.len() > 2 && parts[1].front.is_some();
                    let place = usize::from(second);
                    let next = &parts[place + 1];
                    match parts[place].front {
                        Some(front) if !next.ordinary && next.join.is_none() => {
                            sure(of_head(front))
                        }
                        _ => several(parts),
                    }
                }
            }
        }
        [] => guess(NameKind::Other),
    }
}

/// Whether two words are given name and surname though the last could tell something else:
/// "Grace Hall".
pub(super) fn is_person(parts: &[Part]) -> bool {
    let [first, last] = parts else { return false };
    // "Gary Fan", though Gary is a city; but "Jackson Hospital".
    let city = first.place.is_some_and(|place| place.within.is_some());
    let named = !first.is_known() || city && last.head.is_none() && !last.is_known();
    let road = last.abbreviated && last.head == Some(Head::Place);
    first.given && named && last.join.is_none() && !last.direction && !last.prize && !road
}

fn single(part: &Part) -> Judgement {
    if let Some(place) = part.place {
        let people = place.demonym && part.plural;
        return sure(if people { NameKind::Person } else { NameKind::Place });
    }
    if part.organization.is_some() {
        return sure(NameKind::Organization);
    }
    match part.head {
        Some(head) if !part.given => return sure(of_head(head)),
        _ => {}
    }
    match () {
        () if part.given && !part.ordinary => sure(NameKind::Person),
        () if part.upper || part.camel => guess(NameKind::Organization),
        () if part.ordinary || part.coded => guess(NameKind::Other),
        () => guess(NameKind::Person),
    }
}

fn several(parts: &[Part]) -> Judgement {
    let words = || parts.iter().filter(|part| part.join.is_none());
    let (first, last) = (&parts[0], &parts[parts.len() - 1]);
    let direction = |part: &Part| part.is_plain() || part.place.is_some_and(|p| p.demonym);
    // "North American"
    let people = last.place.is_some() && words().rev().skip(1).all(|part| part.direction);
    if people
        || last.is_location() && words().rev().skip(1).all(direction)
        || first.is_location() && parts.len() == 2 && last.direction
    {
        return sure(NameKind::Place);
    }
    if parts.iter().any(|part| part.join == Some(Join::Ampersand)) {
        return sure(NameKind::Organization);
    }
    if first.given || first.initial || words().any(|part| part.initial || part.suffix) {
        return sure(NameKind::Person);
    }
    // "AJ Dorn"; "Lam Cheuk-ting".
    let letters = first.upper && first.letters == 2 && !first.is_known();
    let hyphenated = parts.len() == 2 && last.hyphenated && !first.is_known();
    if (letters || hyphenated) && !last.is_plain() {
        return guess(NameKind::Person);
    }
    if last.place.is_some_and(|p| !p.demonym && p.within.is_some())
        && parts[..parts.len() - 1].iter().all(|p| !p.ordinary && !p.is_known() && !p.upper)
    {
        return guess(NameKind::Person);
    }
    if words().any(|part| part.is_known()) {
        return guess(NameKind::Organization);
    }
    // "Velka Paul Dorn"
    if parts.len() == 3 && is_person(&parts[1..]) && first.front.is_none() {
        return guess(NameKind::Person);
    }
    if words().all(|part| part.ordinary) {
        return guess(NameKind::Other);
    }
    if words().any(|part| part.ordinary || part.upper) {
        return guess(NameKind::Organization);
    }
    guess(if words().any(|part| part.coded) { NameKind::Other } else { NameKind::Person })
}

/// The kind of a name that only a guess stands for, by the words around it; none where they are
/// silent.
pub(super) fn in_context(
    view: &View,
    tokens: &Range<usize>,
    guessed: NameKind,
) -> Option<NameKind> {
    behind(view, tokens.end, guessed)
        .or_else(|| before(view, tokens, guessed))
        .or_else(|| speaks(view, tokens, guessed))
}

/// "Waters pointed out": an ordinary word that says something is somebody's surname.
fn speaks(view: &View, tokens: &Range<usize>, guessed: NameKind) -> Option<NameKind> {
    let word = guessed == NameKind::Other && tokens.len() == 1;
    let said = view.lexicon.speech.verbs.at(view.tokens, tokens.end).map(|(_, &manner)| manner);
    (word && said == Some(Manner::Speech)).then_some(NameKind::Person)
}

/// What the words before say: "the town of", "actor", "in".
fn before(view: &View, tokens: &Range<usize>, guessed: NameKind) -> Option<NameKind> {
    let single = tokens.len() == 1;
    let modifies = modifies(view, tokens.end);
    if (single || guessed != NameKind::Other) && !modifies && is_setting(view, tokens.start) {
        return Some(NameKind::Place);
    }
    let at = tokens.start.checked_sub(1)?;
    let token = &view.tokens[at];
    let names = &view.lexicon.names;
    let lower = |at: usize| view.tokens[at].is_word() && !view.tokens[at].is_capitalized();
    let word = view.word(at);
    if let Some(kind) = exemplified(view, at) {
        return Some(kind);
    }
    if word == "of" && at > 0 && lower(at - 1) {
        let owns = matches!(view.word(tokens.end), "'s" | "’s");
        let told = names.of.get(&view.tokens[at - 1]).filter(|_| !modifies && !owns);
        return told
            .map(|&head| of_head(head))
            .or(is_place_word(view, at - 1).then_some(NameKind::Place));
    }
    // "Lena Roe of Tarnwave", "Lena Roe of Tarn Vesk"
    let belongs = word == "of" && at > 1 && view.tokens[at - 1].is_capitalized();
    if belongs && guessed == NameKind::Person && names.is_given(view.word(at - 2)) {
        return Some(if single { NameKind::Place } else { NameKind::Organization });
    }
    // "near the Masjid Al-Tarn"
    if word == "the"
        && at > 0
        && !modifies
        && matches!(view.word(at - 1), "near" | "outside" | "inside")
    {
        return Some(NameKind::Place);
    }
    if lower(at) {
        if ends_title(view, tokens.start) {
            return Some(NameKind::Person);
        }
        // "guard Lena Roe" plays, or keeps a door.
        if let Some(&head) = names.heads.get(token) {
            return Some(if word == "guard" { NameKind::Person } else { of_head(head) });
        }
    }
    let article = matches!(word, "the" | "The" | "at") && single && !modifies;
    if article && matches!(view.word(tokens.start), "North" | "South" | "East" | "West") {
        let acts = acts(view, tokens.end);
        return Some(if acts { NameKind::Organization } else { NameKind::Place });
    }
    let passed = at > 0
        && matches!(
            view.word(at - 1),
            "across" | "along" | "crossed" | "crossing" | "in" | "into" | "off" | "throughout"
        );
    // "the Panthers"
    let team = guessed == NameKind::Other && view.word(tokens.start).ends_with('s');
    (article && (guessed == NameKind::Person || team)).then_some(match passed && !team {
        true => NameKind::Place,
        false => NameKind::Organization,
    })
}

/// What a name is that stands behind a noun for several, or is an example of it: "the rivers Tarn
/// and Vesk", "bands such as The Tarns", "cities like Selm".
fn exemplified(view: &View, at: usize) -> Option<NameKind> {
    let article = usize::from(matches!(view.word(at), "the" | "The"));
    let at = at.checked_sub(article)?;
    let before = |at: usize| at.checked_sub(1).map_or("", |at| view.word(at));
    let noun = match view.word(at) {
        "as" if before(at) == "such" => at.checked_sub(2)?,
        "as" if before(at.checked_sub(1)?) == "such" => at - 1,
        "like" | "including" => at.checked_sub(1)?,
        _ => at,
    };
    let comma = noun < at && view.word(noun) == ",";
    let noun = noun.checked_sub(usize::from(comma))?;
    if !view.word(noun).ends_with('s') || view.tokens[noun].case != Case::Lower {
        return None;
    }
    let one = singular(view.word(noun));
    let token = tokenize(&one, view.lexicon).into_iter().next()?;
    let names = &view.lexicon.names;
    let kind = match view.lexicon.speech.references.get(&token) {
        _ if names.titles.has(&token) => Some(NameKind::Person),
        Some(Reference::Place | Reference::Country) => Some(NameKind::Place),
        _ => names.heads.get(&token).map(|&head| of_head(head)),
    };
    // "sites" may be on the web.
    kind.filter(|_| one.len() < view.word(noun).len() && one != "site")
}

/// "town", "island", "municipality".
fn is_place_word(view: &View, at: usize) -> bool {
    let token = &view.tokens[at];
    view.lexicon.names.heads.get(token) == Some(&Head::Place)
        || view.lexicon.speech.references.get(token) == Some(&Reference::Place)
}

/// Whether a title in small letters ends before a token: "chief executive".
fn ends_title(view: &View, end: usize) -> bool {
    const LONGEST: usize = 4;
    (1..=LONGEST.min(end)).any(|length| {
        let title = view.lexicon.names.titles.at(&view.tokens[..end], end - length);
        title.is_some_and(|title| title.0 == length)
    })
}

/// Whether the name before `end` stands before a noun it modifies: "the Obama administration".
pub(super) fn modifies(view: &View, end: usize) -> bool {
    let Some(next) = view.tokens.get(end).filter(|t| t.case == Case::Lower && t.is_word()) else {
        return false;
    };
    let word = view.word(end);
    let verb = view.lexicon.speech.verbs.has(next) || is_verb_form(word);
    view.class(end).is_none() && !verb && !next.glued && !word.ends_with("ly")
}

/// What a paper or channel is called by, behind its name: "Sabah newspaper".
pub(super) fn is_medium(word: &str) -> bool {
    matches!(
        word,
        "newspaper" | "newspapers" | "magazine" | "television" | "tv" | "radio" | "broadcaster"
    )
}

/// What the words behind say: ", 34,", ", a lawyer", "who", ", Texas".
fn behind(view: &View, at: usize, guessed: NameKind) -> Option<NameKind> {
    match view.word(at) {
        medium if is_medium(medium) => return Some(NameKind::Organization),
        "v" | "vs" => return Some(NameKind::Person),
        // "Selm-based"
        "-" if matches!(view.word(at + 1), "based" | "born" | "area" | "bound") => {
            return (guessed == NameKind::Person).then_some(NameKind::Place);
        }
        _ => {}
    }
    let names = &view.lexicon.names;
    let tells = |at: usize| view.tokens.get(at).and_then(|token| names.behind.get(token));
    if let Some(&head) = tells(at) {
        return Some(of_head(head));
    }
    let possessed = matches!(view.word(at), "'s" | "’s");
    if possessed && view.tokens.get(at + 1).is_some_and(|t| t.is_capitalized()) {
        let given = |at: usize| view.lexicon.names.is_given(view.word(at));
        // "Selmex's Lam Cheuk-ting"
        let hyphenated = view.word(at + 3) == "-"
            && view.tokens.get(at + 4).is_some_and(|t| t.glued && t.case == Case::Lower);
        return (given(at + 1) || hyphenated).then_some(NameKind::Organization);
    }
    if possessed && tells(at + 1) == Some(&Head::Place) {
        return Some(NameKind::Place);
    }
    let region = view.tokens.get(at).and_then(|t| view.lexicon.speech.references.get(t));
    if region == Some(&Reference::Place) && view.word(at + 1) != "'s" {
        return Some(NameKind::Place);
    }
    let comma = view.word(at) == ",";
    let next = at + usize::from(comma);
    match view.word(next) {
        "who" | "whose" | "whom" => return Some(NameKind::Person),
        "where" if comma => return Some(NameKind::Place),
        _ => {}
    }
    if !comma {
        return None;
    }
    if let Some((length, place)) = names.places.at(view.tokens, next) {
        let closed = matches!(view.word(next + length), "," | "." | ")" | "");
        return (closed && !place.demonym).then_some(NameKind::Place);
    }
    if apposition::age(view, at).is_some() {
        return Some(NameKind::Person);
    }
    let head = &view.tokens[apposition::head(view, at)?];
    let person = names.titles.has(head)
        || matches!(
            view.lexicon.speech.references.get(head),
            Some(Reference::Man | Reference::Woman)
        );
    match names.heads.get(head) {
        _ if person => Some(NameKind::Person),
        head => head.map(|&head| of_head(head)),
    }
}

/// Whether the word before lets a place follow, or something else.
pub(super) fn may_set(view: &View, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| view.word(at));
    is_setting(view, at) || matches!(before, "at" | "to" | "from" | "of" | "around" | "through")
}

/// Whether the word before says that a place follows.
pub(super) fn is_setting(view: &View, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| view.word(at));
    matches!(before, "in" | "In" | "near" | "outside" | "across" | "throughout")
}
