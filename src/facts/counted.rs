//! What a figure counts: the noun behind it, the whole it is part of, what befell those counted.

use super::number::{self, Form};
use super::scan::Scan;
use crate::letters::lowered;
use crate::lexicon::{WordClass, english, is_verb_form, singular, stem};
use std::ops::Range;
use std::sync::OnceLock;

/// Words of a noun phrase that are looked through for its head.
const PHRASE: usize = 8;
/// What a figure without a unit may measure.
pub(super) const SCALES: &[&str] = &["magnitude"];
/// Words between those counted and the verb that says what befell them.
const REACH: usize = 5;

/// What a figure counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counted {
    /// The head noun's lemma: "life" in "84 lives".
    pub noun: Option<String>,
    /// The head noun's token.
    pub tokens: Option<Range<usize>>,
    /// The stem of what befell them: "kill" in "84 people were killed".
    pub state: Option<String>,
    /// The whole it is part of: 20 in "12 of 20 schools".
    pub part_of: Option<f64>,
}

/// What two figures have to share to count the same thing: meanings, see
/// [`crate::lexicon::Lexicon::meaning`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// What befell those counted, where it is an outcome that news counts.
    pub outcome: Option<u64>,
    /// The noun.
    pub noun: Option<u64>,
}

/// What a figure of people may be of, lives lost first; these only ever grow while an event is
/// reported.
const OUTCOMES: [&str; 4] = ["kill", "injure", "arrest", "rescue"];

impl Counted {
    /// What tells whether another figure counts the same thing.
    pub fn counts(&self) -> Counts {
        static OUTCOME: OnceLock<[u64; 4]> = OnceLock::new();
        let meaning = |word: &str| english().meaning(word);
        let outcomes = OUTCOME.get_or_init(|| OUTCOMES.map(meaning));
        let noun = self.noun.as_deref().map(meaning);
        let lost = self.noun.as_deref() == Some("life");
        let state = self.state.as_deref().map(meaning);
        let told = [if lost { Some(outcomes[0]) } else { noun }, state];
        let outcome = told.into_iter().flatten().find(|told| outcomes.contains(told));
        Counts { outcome, noun }
    }
}

/// Whether the noun behind a figure is one, many, or may be either: "first step", "first steps".
#[derive(Clone, Copy, PartialEq)]
enum GrammaticalNumber {
    Singular,
    Plural,
    Either,
}

/// What the figure `figure` (its bound included) of so many, or a rank of that number, counts.
pub(super) fn read(scan: &Scan, figure: &Range<usize>, value: f64, rank: bool) -> Counted {
    let mut counted = Counted::default();
    let mut at = figure.end;
    if let Some((whole, end)) = part_of(scan, at) {
        counted.part_of = whole;
        at = end;
    }
    let behind = scan.past_hyphen(at);
    let named = [figure.start.wrapping_sub(1), figure.start.wrapping_sub(2), behind]
        .into_iter()
        .find(|&at| SCALES.contains(&scan.word(at)));
    // "a three-bedroom house" counts bedrooms, "a 500-strong crowd" the crowd.
    let nominal = scan
        .token(behind)
        .is_some_and(|token| token.is_word() && !scan.lists.noun_stops.has(token));
    let compound = behind > at && nominal && !scan.is(behind, "strong");
    let hyphenated = || Some(behind).filter(|_| compound);
    let strong = usize::from(behind > at && !compound);
    let number = match rank {
        true => GrammaticalNumber::Either,
        false if behind > at => GrammaticalNumber::Either,
        // "one of the city's schools" is a plural.
        false if value == 1.0 && at == figure.end => GrammaticalNumber::Singular,
        false => GrammaticalNumber::Plural,
    };
    let found = named.or_else(hyphenated).or_else(|| head(scan, behind + strong, number));
    if let Some(head) = found {
        counted.noun = Some(singular(&lowered(scan.word(head))).into_owned());
        counted.tokens = Some(head..head + 1);
        at = head + 1;
    }
    counted.state = state_behind(scan, at).or_else(|| state_before(scan, figure.start));
    counted
}

/// "of 20 schools", "of the 20 schools", "out of 20"; "of the schools" without a number.
fn part_of(scan: &Scan, at: usize) -> Option<(Option<f64>, usize)> {
    let of = at + usize::from(scan.is(at, "out"));
    if !scan.is(of, "of") {
        return None;
    }
    let article = |at: usize| {
        matches!(scan.word(at), "the" | "its" | "their" | "his" | "her" | "those" | "these" | "all")
    };
    let mut next = of + 1;
    while next < of + 3 && article(next) {
        next += 1;
    }
    match number::read(scan, next, false) {
        Some(whole) if whole.form == Form::Cardinal => Some((Some(whole.value), whole.end)),
        _ => Some((None, next)),
    }
}

/// Whether a noun of the right number stands behind "one", or behind any other number in words.
pub(super) fn has_noun(scan: &Scan, at: usize, one: bool) -> bool {
    use GrammaticalNumber::{Plural, Singular};
    head(scan, at, if one { Singular } else { Plural }).is_some()
}

/// The head of the noun phrase that begins at `at`: its last plural, or of a singular its last
/// word.
fn head(scan: &Scan, at: usize, number: GrammaticalNumber) -> Option<usize> {
    let single = number != GrammaticalNumber::Plural;
    let mut best = None;
    let mut place = at;
    while place < at + PHRASE {
        let Some(token) = scan.token(place).filter(|token| token.is_word()) else {
            // "coal-fired power plants", "AK-47 rifles": a hyphen inside the phrase.
            let hyphen = |at: usize| scan.is_hyphen(at) && scan.glued(at) && scan.glued(at + 1);
            if place > at && (hyphen(place) || hyphen(place - 1)) {
                place += 1;
                continue;
            }
            break;
        };
        if scan.lists.noun_adjectives.has(token) {
            // "284 others".
            if scan.word(place).ends_with("others") && best.is_none() {
                return Some(place);
            }
            place += 1;
            continue;
        }
        // "two of the project's founders"
        let owner = matches!(scan.word(place), "'s" | "’s");
        if place > at && owner {
            best = None;
            place += 1;
            continue;
        }
        if owner || scan.lists.noun_stops.has(token) {
            break;
        }
        // "one well-known analyst"
        if single && scan.past_hyphen(place + 1) > place + 1 && scan.glued(place + 1) {
            place += 2;
            continue;
        }
        let plural = is_plural(scan, place);
        match (best, plural) {
            // "one idea holds that …", but "one Texas woman".
            (_, true) if number == GrammaticalNumber::Singular => {
                let listed = scan.lists.plurals.has(token);
                if !listed && !is_nominal(scan, place + 1) {
                    break;
                }
                best = Some(place);
            }
            (Some(_), false) if !single => break,
            (_, true) => best = Some(place),
            (_, false) if single => {
                // "one shooting led to it"
                let noun = match best {
                    None => !is_participle(scan, place) || is_gerund(scan, place),
                    Some(_) => {
                        let word = scan.word(place);
                        let irregular = is_verb_form(word) && !word.ends_with("ing");
                        !is_participle(scan, place) && !irregular
                    }
                };
                if !noun {
                    break;
                }
                best = Some(place);
            }
            _ => {}
        }
        place += 1;
    }
    best
}

/// Whether a noun in the singular can stand there.
fn is_nominal(scan: &Scan, at: usize) -> bool {
    scan.token(at).is_some_and(|token| token.is_word() && !scan.lists.noun_stops.has(token))
        && !is_plural(scan, at)
        && !is_participle(scan, at)
}

/// Whether a word in -ing is a noun: "one shooting", not "one wearing a mask".
fn is_gerund(scan: &Scan, at: usize) -> bool {
    scan.word(at).ends_with("ing")
        && !matches!(
            scan.view.class(at + 1),
            Some(WordClass::Determiner | WordClass::Possessive | WordClass::Pronoun)
        )
}

fn is_plural(scan: &Scan, at: usize) -> bool {
    let word = scan.word(at);
    let ends =
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    // "gunmen", "grandchildren", not "specimen"
    let irregular = ["men", "children"].iter().any(|ending| word.ends_with(ending))
        && !scan.view.tokens[at].is_capitalized()
        && singular(word) != word;
    scan.token(at).is_some_and(|token| ends || irregular || scan.lists.plurals.has(token))
}

fn is_participle(scan: &Scan, at: usize) -> bool {
    let word = scan.word(at);
    // "thing", "spring": a verb has a vowel before its ending.
    let verb = |root: &str| root.bytes().any(|b| b"aeiouy".contains(&b.to_ascii_lowercase()));
    let regular =
        word.len() > 4 && (word.ends_with("ed") || word.strip_suffix("ing").is_some_and(verb));
    scan.token(at).is_some_and(|token| regular || scan.lists.states.has(token))
}

/// "84 killed", "84 people were killed", "84 people who died".
fn state_behind(scan: &Scan, at: usize) -> Option<String> {
    for place in at..at + REACH {
        let token = scan.token(place).filter(|token| token.is_word())?;
        if scan.lists.states.has(token) {
            return Some(verb(scan, place));
        }
        let auxiliary = scan.lists.noun_stops.has(token) && !scan.is(place, "and");
        let adverb = scan.word(place).ends_with("ly");
        if !auxiliary && !adverb {
            let past = scan.word(place).len() > 4 && scan.word(place).ends_with("ed");
            return past.then(|| verb(scan, place));
        }
    }
    None
}

/// "killing at least 84", "arrested 12 people".
fn state_before(scan: &Scan, start: usize) -> Option<String> {
    let before = start.checked_sub(1)?;
    let place = if matches!(scan.word(before), "the" | "another" | "a") {
        before.checked_sub(1)?
    } else {
        before
    };
    scan.token(place).filter(|token| token.is_word())?;
    is_participle(scan, place).then(|| verb(scan, place))
}

fn verb(scan: &Scan, at: usize) -> String {
    stem(&lowered(scan.word(at))).into_owned()
}
