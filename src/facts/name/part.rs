//! The parts a name is made of: a word with its hyphens and full stops and what the lists know of
//! it, or what joins two such words.

use crate::facts::View;
use crate::letters::lowered;
use crate::lexer::{Case, TokenKind};
use crate::lexicon::{Head, Names, Place, Token, singular};
use std::ops::Range;

/// What stands between two words of one name, perhaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// "of", "of the".
    Of,
    /// "for", "for the", "on".
    For,
    /// "and".
    And,
    /// "&".
    Ampersand,
    /// "'s", or "'" after an s.
    Possessive,
    /// "van", "de la", "bin".
    Particle,
}

/// A word of a name, or a join.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub tokens: Range<usize>,
    /// None for a word.
    pub join: Option<Join>,
    pub place: Option<Place>,
    pub organization: Option<&'static str>,
    pub head: Option<Head>,
    /// What a name is that begins with the word.
    pub front: Option<Head>,
    pub title: bool,
    pub given: bool,
    /// Ends what is named after somebody: "Nobel Foundation".
    pub namesake: bool,
    /// Names nothing by itself, but with whoever owns it: "Dorn's Hospital".
    pub house: bool,
    /// Ends the name of a prize, as no surname does: "Tony Award".
    pub prize: bool,
    /// Ends the name of a place that others are named after: "Tarn County", "Vesk Hall".
    pub site: bool,
    /// Says what somebody is or believes: "Scientologist".
    pub creed: bool,
    /// Ends in s: "Iranians".
    pub plural: bool,
    /// "East" behind a place.
    pub direction: bool,
    /// An ordinary English word, which a capital alone does not make a name.
    pub ordinary: bool,
    /// All in capitals, two letters at least.
    pub upper: bool,
    /// Capitals within: "PayPal", but "McCain".
    pub camel: bool,
    /// How many letters it has.
    pub letters: usize,
    /// Joined to the next by a hyphen: "Cheuk-ting".
    pub hyphenated: bool,
    /// With a digit in it: "T20", "Covid-19".
    pub coded: bool,
    /// A single letter, perhaps with its full stop.
    pub initial: bool,
    /// "Jr.", "III".
    pub suffix: bool,
    /// "St" before a name.
    pub saint: bool,
    /// An abbreviation: "Ave".
    pub abbreviated: bool,
}

impl Part {
    /// A join over a range of tokens.
    pub fn join(join: Join, tokens: Range<usize>) -> Self {
        Part { tokens, join: Some(join), ..Part::default() }
    }

    /// Whether a list knows it as a place or an organisation.
    pub fn is_known(&self) -> bool {
        self.place.is_some() || self.organization.is_some()
    }

    /// Whether it is an ordinary word and nothing else that could name.
    pub fn is_plain(&self) -> bool {
        self.ordinary && !self.is_known() && !self.given
    }

    /// Whether it is a place as a noun: "Iran", not "Iranian".
    pub fn is_location(&self) -> bool {
        self.place.is_some_and(|place| !place.demonym)
    }
}

/// Lower-case words inside a person's name.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
    "ten", "bin", "bint", "ibn", "al", "el", "abu", "ben", "af", "av", "zu", "zum", "la", "le",
    "las", "los", "y", "e",
];

/// What a hyphen joins to the front of a name without being part of it: "pro-Russian".
const PREFIXES: &[&str] = &[
    "pro", "anti", "non", "ex", "post", "pre", "mid", "trans", "neo", "inter", "cross", "self",
    "half", "semi", "sub", "multi", "all", "vice", "under", "co", "counter", "former", "then",
    "now", "early", "late", "sino", "franco", "afro", "pan",
];

/// Whether the token is a lower-case word that may stand inside or before a name.
pub(super) fn is_particle(view: &View, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| t.case == Case::Lower) && PARTICLES.contains(&view.word(at))
}

/// Whether "al-" or the like begins a name here: "al-Assad".
pub(super) fn is_prefixed(view: &View, at: usize) -> bool {
    let word = view.word(at);
    matches!(word, "al" | "el" | "ul" | "ash" | "as" | "an" | "ar" | "at" | "ad" | "az")
        && is_hyphen(view, at + 1)
        && view.tokens.get(at + 2).is_some_and(|t| t.glued && t.is_capitalized())
}

fn is_hyphen(view: &View, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|t| t.glued) && matches!(view.word(at), "-" | "‐" | "‑")
}

/// Whether a stop belongs to the word before it.
fn stop_follows(view: &View, at: usize) -> bool {
    view.word(at) == "." && view.tokens[at].glued
}

/// Reads the word of a name that begins at `at`; it ends before `end`.
pub(super) fn word(view: &View, at: usize, end: usize) -> Part {
    let names = &view.lexicon.names;
    let tokens = &view.tokens[..end];
    let place = names.places.at(tokens, at);
    let organization = names.organizations.at(tokens, at);
    let title = names.titles.at(tokens, at);
    // "School District", "Air Force": together they tell what neither does.
    let head = names.heads.at(tokens, at).filter(|head| head.0 > 1);
    let length =
        [place.map(|p| p.0), organization.map(|o| o.0), title.map(|t| t.0), head.map(|h| h.0)];
    let length = length.into_iter().flatten().max().unwrap_or(1);
    let mut part = Part {
        tokens: at..at + length,
        place: place.filter(|p| p.0 == length).map(|p| *p.1),
        organization: organization.filter(|o| o.0 == length).map(|o| *o.1),
        title: title.is_some_and(|t| t.0 == length),
        head: head.filter(|h| h.0 == length).map(|h| *h.1),
        ..Part::default()
    };
    part.ordinary = part.head.is_some();
    if length == 1 {
        single(view, names, &mut part, end);
    }
    part
}

fn single(view: &View, names: &Names, part: &mut Part, end: usize) {
    let at = part.tokens.start;
    let token = &view.tokens[at];
    let word = token.text(view.text);
    part.head = names.heads.get(token).copied().map(|head| match word {
        // "small boats in the Channel" are at sea, not on television.
        "Channel" if at > 0 && matches!(view.word(at - 1), "the" | "The") => Head::Place,
        _ => head,
    });
    part.ordinary = is_ordinary(names, word);
    part.given = names.is_given(word);
    part.front = names.fronts.get(token).copied();
    part.namesake = matches!(word, "Foundation" | "Museum" | "Trust" | "Library" | "Prize");
    part.house =
        matches!(word, "Hospital" | "College" | "School" | "Church" | "Cathedral" | "Island");
    part.prize = matches!(word, "Award" | "Awards" | "Prize" | "Medal" | "Trophy" | "Cup");
    part.site = part.head == Some(Head::Place)
        && !matches!(word, "State" | "City" | "Town" | "District" | "Village" | "Region");
    part.creed = word.len() > 5 && (word.ends_with("ist") || word.ends_with("crat"));
    part.direction = matches!(word, "North" | "South" | "East" | "West" | "Central");
    part.plural = word.ends_with('s');
    part.letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let prefix = ["Mc", "Mac", "De", "Di", "Le", "La", "Van", "O'", "O’", "D'", "D’", "Al", "El"];
    part.camel = token.case == Case::Mixed && !prefix.iter().any(|p| word.starts_with(p));
    // No given name is written like "MicroMega".
    part.given &= !part.camel;
    part.upper = token.case == Case::Upper && part.letters > 1;
    // "DAB's leader": what owns is named, whatever its letters spell.
    part.ordinary &= !(part.upper && matches!(view.word(at + 1), "'s" | "’s"));
    part.coded = word.bytes().any(|b| b.is_ascii_digit());
    part.initial = token.kind == TokenKind::Word && part.letters == 1 && !part.coded;
    part.suffix = matches!(word, "Jr" | "Sr" | "II" | "III" | "IV");
    // "St. Louis", "Mt. Everest", "Ft. Worth"
    part.saint = matches!(word, "St" | "Ste" | "Mt" | "Ft");
    part.abbreviated = view.lexicon.abbreviations.has(token);
    let mut next = at + 1;
    // "Highway 101", "Flight 12"
    let numbered = view.lexicon.figures.identifiers.has(token);
    if numbered && next < end && view.tokens[next].kind == TokenKind::Number {
        part.coded = true;
        part.ordinary &= part.front.is_none();
        next += 1;
    }
    if next < end && stop_follows(view, next) {
        let abbreviated = part.initial || part.suffix || part.title || part.saint;
        if abbreviated && (part.suffix || next + 1 < end) {
            next += 1;
        }
    }
    while next + 1 < end && is_hyphen(view, next) && extends(view, names, at, next + 1) {
        part.coded |= view.tokens[next + 1].kind == TokenKind::Number;
        next += 2;
        part.hyphenated = true;
    }
    if part.hyphenated {
        let plain = (at..next).step_by(2).all(|at| is_ordinary(names, view.word(at)));
        (part.place, part.organization, part.head) = (None, None, None);
        (part.ordinary, part.title, part.upper, part.initial) = (plain, false, false, false);
        // "Al-Ahram" is no Al.
        part.given &= !word.eq_ignore_ascii_case("al") && !word.eq_ignore_ascii_case("el");
    }
    part.tokens.end = next;
}

/// Whether the word after a hyphen belongs to the name before it: in "Wai-keung", "Jean-Paul",
/// "Covid-19", not in "London-based", "US-China".
fn extends(view: &View, names: &Names, first: usize, after: usize) -> bool {
    let Some(next) = view.tokens.get(after).filter(|t| t.glued) else { return false };
    let known = |token: &Token| names.places.get(token).is_some();
    match next.kind {
        TokenKind::Number => true,
        TokenKind::Word if next.case == Case::Lower => !is_ordinary(names, view.word(after)),
        TokenKind::Word => !(known(&view.tokens[first]) && known(next)),
        _ => false,
    }
}

/// Whether the word before a hyphen is a mere prefix: "Pro-Beijing", "R-Utah", "T-shirt".
pub(super) fn is_prefix(view: &View, at: usize) -> bool {
    let word = view.word(at);
    is_hyphen(view, at + 1)
        && view.tokens.get(at + 2).is_some_and(|t| {
            let party = matches!(word, "R" | "D" | "I");
            t.glued && t.is_word() && (word.len() > 1 || party || t.case == Case::Lower)
        })
        && (word.len() == 1 || PREFIXES.iter().any(|prefix| word.eq_ignore_ascii_case(prefix)))
}

/// Whether a word, or the lemma behind its ending, is an ordinary English word.
pub(super) fn is_ordinary(names: &Names, word: &str) -> bool {
    if names.ordinary.has(word) {
        return true;
    }
    let lower = lowered(word);
    let with_e = |stem: &str| names.ordinary.has(stem) || names.ordinary.has(&[stem, "e"].concat());
    if let Some(stem) = lower.strip_suffix("ing").or_else(|| lower.strip_suffix("ed")) {
        let doubled =
            stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        return with_e(stem)
            || doubled
                && stem.is_char_boundary(stem.len() - 1)
                && names.ordinary.has(&stem[..stem.len() - 1]);
    }
    if let Some(stem) = lower.strip_suffix("ly") {
        return names.ordinary.has(stem);
    }
    if let Some(stem) = lower.strip_suffix("ers") {
        // "lawmakers", "firefighters"
        let agent = |at: usize| {
            stem.split_at_checked(at).is_some_and(|(on, act)| names.ordinary.has(on) && with_e(act))
        };
        if with_e(stem) || (3..stem.len().saturating_sub(2)).any(agent) {
            return true;
        }
    }
    let one = singular(&lower);
    lower.ends_with('s') && one.len() < lower.len() && is_ordinary(names, &one)
}
