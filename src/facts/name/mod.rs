//! Names: people, organisations, places and others, whole and with their type.
//!
//! Two passes over the document: each sentence gives candidates (a run of capitals, read part by
//! part and split where two names meet); then the document decides what the sentence could not,
//! and ties short forms to the fullest.

mod body;
mod kind;
mod known;
mod part;
mod resolve;
mod run;
mod same;
mod split;
#[cfg(test)]
mod tests;

pub use body::bodies;
pub use same::{Alias, same_name};

use super::{Fact, Taken, Value, View};
use crate::lexer::{Case, TokenKind};
use crate::lexicon::{Place, Token, is_verb_form};
use crate::text::Sentence;
use resolve::Register;
use split::Setting;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum NameKind {
    Person,
    Organization,
    Place,
    Other,
}

/// A name, resolved to the fullest form its document uses.
#[derive(Clone, Debug, PartialEq)]
pub struct NameValue {
    /// What it names.
    pub kind: NameKind,
    /// The fullest form on the page: aliases, acronyms, surnames and demonyms resolved.
    pub canonical: String,
    /// What the gazetteer knows of the place.
    pub place: Option<Place>,
    /// Whether it is no detail of its own: it stands inside a longer name ("Irving" in "Irving
    /// Police Department"), or is the title of somebody not named.
    pub inside: bool,
    /// Its keys, once they are asked for.
    keys: OnceCell<Box<[u64]>>,
}

impl NameValue {
    fn new(kind: NameKind, canonical: String, place: Option<Place>, inside: bool) -> Self {
        NameValue { kind, canonical, place, inside, keys: OnceCell::new() }
    }

    /// The keys under which it may meet another name, rising (see [`NameValue::may_be`]).
    pub fn keys(&self) -> &[u64] {
        self.keys.get_or_init(|| same::keys(&self.canonical, self.place))
    }

    /// Whether anything may be found that two names have in common: a word, or what
    /// [`same_name`] looks at. Quick, and never wrong where it says no.
    pub fn may_be(&self, other: &NameValue) -> bool {
        let (mut ours, mut theirs) = (self.keys(), other.keys());
        while let ([a, rest @ ..], [b, others @ ..]) = (ours, theirs) {
            match a.cmp(b) {
                Ordering::Less => ours = rest,
                Ordering::Greater => theirs = others,
                Ordering::Equal => return true,
            }
        }
        false
    }
}

/// What may be a name, before the document has been asked.
#[derive(Clone, Debug)]
struct Candidate {
    tokens: Range<usize>,
    kind: NameKind,
    /// Whether nothing but its shape speaks for the kind.
    guessed: bool,
    /// Whether it is an ordinary word whose capital says nothing.
    unsure: bool,
    place: Option<Place>,
    canonical: Option<&'static str>,
    /// The title before the name, or the title that stands for one.
    office: Option<Range<usize>>,
    inside: bool,
}

impl Candidate {
    /// Whether a list knows it.
    fn is_known(&self) -> bool {
        self.place.is_some() || self.canonical.is_some()
    }

    /// Whether it is a title without a name.
    fn is_office(&self) -> bool {
        self.office.as_ref() == Some(&self.tokens)
    }
}

/// The names of each block, resolved over the whole document. Tokens taken are no names.
pub(super) fn find(views: &[View], taken: &[Taken]) -> Vec<Vec<Fact>> {
    let found: Vec<Vec<Candidate>> =
        views.iter().zip(taken).map(|(view, taken)| candidates(view, taken)).collect();
    let mut register = Register::default();
    for (view, found) in views.iter().zip(&found) {
        register.enter(view, found);
    }
    let mut facts = Vec::with_capacity(views.len());
    for (view, found) in views.iter().zip(found) {
        let named = found.into_iter().filter_map(|candidate| {
            let value = Value::Name(register.value(view, &candidate)?);
            Some(Fact { span: view.span(&candidate.tokens), tokens: candidate.tokens, value })
        });
        facts.push(named.collect());
    }
    facts
}

/// What may be a name in a block, in reading order.
fn candidates(view: &View, taken: &Taken) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut parts = Vec::new();
    for sentence in view.sentences {
        let headline = is_headline(view, sentence);
        let end = sentence.tokens.end;
        let mut at = sentence.tokens.start;
        let mut fresh = true;
        while at < end {
            let token = &view.tokens[at];
            if run::begins(view, taken, at, end) && !run::is_closed(view, at) {
                let begin = at;
                at = run::read(view, taken, at, end, headline, &mut parts);
                let first = found.len();
                found.extend(split::split(&parts, Setting { fresh, headline }));
                let opens = |name: &&mut Candidate| name.tokens.start == begin;
                if let Some(candidate) = found.get_mut(first).filter(opens) {
                    candidate.unsure |=
                        fresh && candidate.guessed && describes(view, &candidate.tokens);
                    candidate.tokens.start -= street_number(view, taken, begin);
                }
                fresh = false;
                continue;
            }
            fresh = match token.kind {
                TokenKind::Punct => fresh || opens(view.word(at)),
                TokenKind::Newline => fresh,
                _ => false,
            };
            at += 1;
        }
    }
    found
}

/// Whether a single word that opens a sentence looks like a plain word before its noun or verb:
/// "Battleground states", "Subpoenas are".
fn describes(view: &View, tokens: &Range<usize>) -> bool {
    let next = tokens.end;
    let word = view.word(next);
    let Some(token) = view.tokens.get(next).filter(|t| t.is_word() && !t.is_capitalized()) else {
        return false;
    };
    let verb = is_verb_form(word) || known::acts(view, next) || token.glued;
    let acronym = view.tokens[tokens.start].case == Case::Upper;
    let plural = view.word(tokens.start).ends_with('s') && matches!(word, "are" | "were" | "have");
    tokens.len() == 1
        && !acronym
        && (plural || !verb && view.class(next).is_none() && !word.ends_with('s'))
}

/// How many tokens before a street's word are its name: the two of "117th".
fn street_number(view: &View, taken: &Taken, at: usize) -> usize {
    const NUMBER: usize = 2;
    let Some(first) = at.checked_sub(NUMBER) else { return 0 };
    let numbered = view.lexicon.figures.streets.has(&view.tokens[at])
        && view.tokens[first].kind == TokenKind::Number
        && view.tokens[first + 1].glued
        && matches!(view.word(first + 1), "st" | "nd" | "rd" | "th")
        && !taken.any(&(first..at));
    if numbered { NUMBER } else { 0 }
}

/// Marks after which a capital may be that of a sentence.
fn opens(mark: &str) -> bool {
    matches!(mark, "“" | "‘" | "\"" | "(" | "[" | ":" | "—" | "–" | "•" | "*" | ">" | "|")
}

/// Whether every word that could be small has its capital: no capital tells a name then.
fn is_headline(view: &View, sentence: &Sentence) -> bool {
    let long = |t: &&Token| t.is_word() && t.span.len() > 3;
    let small = |t: &Token| {
        t.is_word()
            && !t.is_capitalized()
            && !t.glued
            && (t.span.len() > 3 || !view.lexicon.function_words.has(t))
    };
    let tokens = &view.tokens[sentence.tokens.clone()];
    if tokens.iter().any(small) {
        return false;
    }
    let words = tokens.iter().filter(long);
    let (mut all, mut ordinary) = (0, 0);
    for token in words.take(12) {
        all += 1;
        ordinary += usize::from(part::is_ordinary(&view.lexicon.names, token.text(view.text)));
    }
    all > 2 && ordinary * 3 > all
}
