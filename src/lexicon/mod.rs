//! What the core knows of a language: word lists, kept as data beside this file.
//!
//! A list is a text file of rows `form, form = value`; `#` begins a comment, and the head of each
//! file names its origin. A form in lower case matches any case, one with capitals only itself.
//! To teach a word, add a row. A second language is a second folder of the same files.

/// A list of this folder as `build.rs` leaves it: rows alone.
macro_rules! list {
    ($path:expr) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $path))
    };
}

mod abbreviation;
mod country;
mod cue;
mod event;
mod figures;
mod fold;
mod hash;
mod lemma;
mod list;
mod names;
mod related;
mod speech;
mod time;
mod token;
mod word_set;

pub use abbreviation::Abbreviation;
pub use country::{is_country, offsets_anywhere, offsets_in};
pub use cue::{Cue, Cues};
pub use event::Event;
pub use figures::{Bound, Currency, Factor, Figures};
pub use fold::folded;
use fold::unaccented;
pub use lemma::{is_verb_form, singular, stem};
pub use list::{Begins, List};
pub use names::{Head, Names, Place};
pub use related::{Degree, Related, key, pack};
pub use speech::{Manner, Reference, Speech, WordClass};
pub use time::{DayPart, Feast, Portion, Shift, TimeWord, Times, Unit, Zone};
pub use token::{Token, tokenize};
pub use word_set::WordSet;

use crate::letters;
use crate::lexer::{Case, lex};
use crate::table::Table;
use list::Places;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A word the lexicon knows; the default stands for every word it doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct WordId(u32);

impl WordId {
    /// Whether any list holds the word.
    pub fn is_known(self) -> bool {
        self.0 != 0
    }

    /// Its place among the words of the lexicon, where it is known.
    fn place(self) -> usize {
        (self.0 as usize).wrapping_sub(1)
    }
}

/// The word lists of one language.
#[derive(Default)]
pub struct Lexicon {
    /// By the key of a word as written.
    ids: Table<WordId>,
    /// By the place of a word: its places in the lists.
    places: Vec<Places>,
    /// Abbreviations that a full stop belongs to: "Mr", "Inc", "Jan".
    pub abbreviations: List<Abbreviation>,
    /// Words after which a sentence goes on: "the", "of".
    pub connectives: List<()>,
    /// The lists by which sayings are found.
    pub speech: Speech,
    /// Openings that tie a sentence to the text before when a comma follows: "however".
    pub frames: List<()>,
    /// Words that begin a sentence when they stand with a capital after "U.S.".
    pub sentence_starts: List<()>,
    /// Words that carry grammar, not content.
    pub function_words: List<()>,
    /// Words that speak of the same thing, by the number of their group; keyed by stem where one
    /// word, see [`Lexicon::synonym`].
    pub synonyms: List<u16>,
    /// Words that turn a statement round.
    pub negations: List<()>,
    /// Words that say something is not known.
    pub unknowns: List<()>,
    /// Words that speak of what may or will be.
    pub modals: List<()>,
    /// Words before "to" with which what follows is done.
    pub realised: List<()>,
    /// Acts that befall one thing once: "founded".
    pub once: List<()>,
    /// What words tell of the sentence they stand in.
    pub cues: List<Cues>,
    /// Places, organisations, titles and what else names are told by.
    pub names: Names,
    /// What dates and clock times are read with.
    pub times: Times,
    /// The lists of which an entry may be a word of time, or a number in words.
    pub time_words: Begins,
    /// By the key of a stem: the group of a word.
    groups: Table<u16>,
    /// Groups up to this one are of actions, the others of things.
    actions: u16,
    /// By the key of a stem: the row of opposites a word stands in, and on which side.
    opposites: Table<Vec<(u16, bool)>>,
    /// What figures are read with.
    pub figures: Figures,
}

/// FNV-1a, 64 bits: the same on every machine.
pub fn hash(bytes: &[u8]) -> u64 {
    hash::fnv1a(hash::SEED, bytes)
}

/// English, read from its lists on first use.
pub fn english() -> &'static Lexicon {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let mut lists = Lists::default();
        let abbreviations = lists.list(list!("en/abbreviations.txt"), Abbreviation::parse);
        let connectives = lists.set(list!("en/connectives.txt"));
        let speech = Speech::english(&mut lists);
        let sentence_starts = lists.set(list!("en/sentence-starts.txt"));
        let frames = lists.set(list!("en/frames.txt"));
        let figures = Figures::english(&mut lists);
        let function_words = lists.set(list!("en/function-words.txt"));
        let (synonyms, groups) = lists.groups(&[list!("en/synonyms.txt"), list!("en/things.txt")]);
        let actions = list!("en/synonyms.txt").lines().count() as u16;
        let opposites = lists.opposites(list!("en/antonyms.txt"));
        let negations = lists.set(list!("en/negations.txt"));
        let unknowns = lists.set(list!("en/unknowns.txt"));
        let modals = lists.set(list!("en/modals.txt"));
        let realised = lists.set(list!("en/realised.txt"));
        let once = lists.set(list!("en/once.txt"));
        let cues = lists.cues(&[
            list!("en/stance.txt"),
            list!("en/judgement.txt"),
            list!("en/assertion.txt"),
        ]);
        let names = names::english(&mut lists);
        let times = time::english(&mut lists);
        let numbers = figures.cardinals.begins().or(figures.ordinals.begins());
        Lexicon {
            ids: lists.ids,
            places: lists.places,
            abbreviations,
            connectives,
            speech,
            sentence_starts,
            frames,
            function_words,
            synonyms,
            negations,
            unknowns,
            modals,
            realised,
            once,
            cues,
            time_words: numbers.or(times.words.begins()),
            times,
            groups,
            actions,
            opposites,
            names,
            figures,
        }
    })
}

impl Lexicon {
    /// The ids of a token: of its lower-case form, and of it as written (or as a title, when it
    /// stands all in capitals). `lower` is scratch space.
    pub(crate) fn words(&self, word: &str, case: Case, lower: &mut String) -> (WordId, WordId) {
        let word = &*plain(word);
        if case == Case::Lower {
            let id = self.id(word);
            return (id, id);
        }
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().map(letters::lower));
        }
        let known = self.id(lower);
        let mut cased = self.id(word);
        if !cased.is_known() && case == Case::Upper && word.len() > 1 {
            let second = lower.chars().next().map_or(0, char::len_utf8);
            let capital = word.chars().next().into_iter();
            cased = self.id(&capital.chain(lower[second..].chars()).collect::<String>());
        }
        (known, if cased.is_known() { cased } else { known })
    }

    /// The group of words that speak of the same thing as a word with this stem.
    pub fn synonym(&self, stem: &str) -> Option<u16> {
        self.groups.get(key(stem)).copied()
    }

    /// A number that a lower-case word shares with its other forms and with the words that speak of
    /// the same thing; never 0.
    pub fn meaning(&self, word: &str) -> u64 {
        let stem = stem(word);
        self.synonym(&stem).map_or_else(|| key(&stem), u64::from)
    }

    /// Whether a group of synonyms is one of actions.
    pub fn is_action_group(&self, group: u16) -> bool {
        (1..=self.actions).contains(&group)
    }

    /// Whether a lower-case word turns a statement round by itself.
    pub fn is_negation(&self, word: &str) -> bool {
        let id = self.id(word);
        id.is_known() && self.negations.has_word(id)
    }

    /// Whether a stem, by its [`key`], has an opposite.
    pub fn has_opposite(&self, stem: u64) -> bool {
        self.opposites.get(stem).is_some()
    }

    /// Whether two stems, by their [`key`]s, are opposites: "ris" and "fall".
    pub fn are_opposite(&self, a: u64, b: u64) -> bool {
        let (Some(a), Some(b)) = (self.opposites.get(a), self.opposites.get(b)) else {
            return false;
        };
        let (across, along) = a
            .iter()
            .flat_map(|a| b.iter().map(move |b| (a, b)))
            .filter(|(a, b)| a.0 == b.0)
            .fold((false, false), |(across, along), (a, b)| {
                (across || a.1 != b.1, along || a.1 == b.1)
            });
        across && !along
    }

    /// The places of a token in the lists, in lower case and as written.
    fn places(&self, token: &Token) -> Places {
        let places = |word: WordId| self.places.get(word.place()).copied().unwrap_or_default();
        places(token.word).or(places(token.cased))
    }

    fn id(&self, word: &str) -> WordId {
        self.ids.get(key(word)).copied().unwrap_or_default()
    }
}

/// A word as lists are asked for it: "São" as "Sao", "don’t" as "don't".
fn plain(word: &str) -> Cow<'_, str> {
    match word.is_ascii() {
        true => Cow::Borrowed(word),
        false => Cow::Owned(unaccented(word).collect()),
    }
}

/// The two sides of the first `mark` in a row. As `str::split_once`, whose search for any text
/// would be the only one that ships.
fn halves<'a>(row: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let (bytes, mark) = (row.as_bytes(), mark.as_bytes());
    // Nearly every byte is told by one of the mark's: what opens an engine reads all lists.
    let fits = |&at: &usize| bytes[at + 1] == mark[1] && bytes[at..].starts_with(mark);
    let at = (0..(bytes.len() + 1).saturating_sub(mark.len())).find(fits)?;
    Some((&row[..at], &row[at + mark.len()..]))
}

/// The forms of a row, which stand apart by commas.
fn forms_of(row: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let (form, more) = match halves(rest?, ", ") {
            Some((form, more)) => (form, Some(more)),
            None => (rest?, None),
        };
        rest = more;
        Some(form)
    })
}

/// What is done with a form: its words, itself, the value of its row.
type Take<'a> = dyn FnMut(&mut Lists, &[WordId], &'static str, &'static str) + 'a;

/// Reads lists, giving every word of theirs an id.
#[derive(Default)]
struct Lists {
    ids: Table<WordId>,
    /// By the place of a word.
    places: Vec<Places>,
    /// How many lists there are so far.
    count: u32,
}

impl Lists {
    /// A list without entries.
    fn empty<V>(&mut self) -> List<V> {
        self.count += 1;
        List::new(self.count - 1)
    }

    /// Adds an entry; the first value given for a form stays.
    fn insert<V>(&mut self, list: &mut List<V>, words: &[WordId], value: V) {
        list.entry(words, value, &mut self.places);
    }

    /// A list whose rows carry no value.
    fn set(&mut self, source: &'static str) -> List<()> {
        self.list(source, |_| ())
    }

    /// A list whose rows are groups, numbered from 1: its phrases, and its single words by stem.
    fn groups(&mut self, sources: &[&'static str]) -> (List<u16>, Table<u16>) {
        let mut phrases = self.empty();
        let mut stems = Table::default();
        let mut words = Vec::new();
        for (row, group) in sources.iter().flat_map(|source| source.lines()).zip(1..) {
            for form in forms_of(row) {
                if form.contains([' ', '-']) {
                    self.intern(form, &mut words);
                    self.insert(&mut phrases, &words, group);
                } else {
                    stems.entry(key(&stem(form)), || group);
                }
            }
        }
        (phrases, stems)
    }

    /// Rows of two sides, `a, b | c, d`: by stem, the rows a word stands in and on which side.
    fn opposites(&mut self, source: &'static str) -> Table<Vec<(u16, bool)>> {
        let mut opposites: Table<Vec<(u16, bool)>> = Table::default();
        for (row, number) in source.lines().zip(0..) {
            let (left, right) = halves(row, " | ").unwrap_or((row, ""));
            for (side, forms) in [(false, left), (true, right)] {
                for form in forms_of(forms) {
                    opposites.entry(key(&stem(form)), Vec::new).push((number, side));
                }
            }
        }
        opposites
    }

    /// A list whose rows end in `= value`, read by `parse`.
    fn list<V>(&mut self, source: &'static str, parse: impl Fn(&'static str) -> V) -> List<V> {
        let mut list = self.empty();
        self.each(source, &mut list, |_, value| parse(value));
        list
    }

    /// Adds the rows of a list, each form with what `make` makes of it and of the row's value.
    fn each<V>(
        &mut self,
        source: &'static str,
        list: &mut List<V>,
        make: impl Fn(&'static str, &'static str) -> V,
    ) {
        self.each_form(source, &mut |lists, words, form, value| {
            lists.insert(list, words, make(form, value));
        });
    }

    /// Reads the rows of a list, one form at a time: its words, itself, the row's value. Apart
    /// from [`Lists::each`], so that it is compiled once and not for every kind of value.
    fn each_form(&mut self, source: &'static str, take: &mut Take) {
        let mut words = Vec::new();
        for row in source.lines() {
            let (forms, value) = halves(row, " = ").unwrap_or((row, ""));
            for form in forms_of(forms) {
                self.intern(form, &mut words);
                take(self, &words, form, value);
            }
        }
    }

    /// Leaves the words of a form in `words`.
    fn intern(&mut self, form: &str, words: &mut Vec<WordId>) {
        words.clear();
        match form.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            true => words.push(self.word(form)),
            false => {
                words.extend(lex(form).iter().map(|shape| self.word(&plain(shape.span.of(form)))));
            }
        }
    }

    fn word(&mut self, plain: &str) -> WordId {
        let next = WordId(self.places.len() as u32 + 1);
        let id = *self.ids.entry(key(plain), || next);
        if id == next {
            self.places.push(Places::default());
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_capitals_matches_only_itself() {
        let mut lists = Lists::default();
        let list = lists.list("May = month\nmay, could = modal\nat least = bound", |value| value);
        let lexicon = Lexicon { ids: lists.ids, places: lists.places, ..Lexicon::default() };
        let found = |text: &str| {
            let tokens = tokenize(text, &lexicon);
            list.at(&tokens, 0).map(|(length, value)| (length, *value))
        };
        assert_eq!(found("May"), Some((1, "month")));
        assert_eq!(found("MAY"), Some((1, "month")));
        assert_eq!(found("may"), Some((1, "modal")));
        assert_eq!(found("Could"), Some((1, "modal")));
        assert_eq!(found("At least 3"), Some((2, "bound")));
        assert_eq!(found("at"), None);
    }
}
