//! What the core knows of a language: word lists, kept as data beside this file.
//!
//! A list is a text file of rows `form, form = value`; `#` begins a comment, and the head of each
//! file names its origin. A form in lower case matches any case, one with capitals only itself.
//! To teach a word, add a row. A second language is a second folder of the same files.

mod lemma;
mod list;

pub use lemma::{singular, stem};
pub use list::List;

use crate::text::{Case, tokenize};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A word the lexicon knows; the default stands for every word it doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct WordId(u32);

impl WordId {
    /// Whether any list holds the word.
    pub fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// The word lists of one language.
#[derive(Default)]
pub struct Lexicon {
    ids: FxHashMap<&'static str, WordId>,
    /// Abbreviations that a full stop belongs to: "Mr", "Inc", "Jan".
    pub abbreviations: List<()>,
    /// Words that begin a sentence when they stand with a capital after "U.S.".
    pub sentence_starts: List<()>,
}

/// English, read from its lists on first use.
pub fn english() -> &'static Lexicon {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let mut lists = Lists::default();
        let abbreviations = lists.set(include_str!("en/abbreviations.txt"));
        let sentence_starts = lists.set(include_str!("en/sentence-starts.txt"));
        Lexicon { ids: lists.ids, abbreviations, sentence_starts }
    })
}

impl Lexicon {
    /// The ids of a token: of its lower-case form, and of it as written (or as a title, when it
    /// stands all in capitals). `lower` is scratch space.
    pub(crate) fn words(&self, word: &str, case: Case, lower: &mut String) -> (WordId, WordId) {
        if case == Case::Lower {
            let id = match word.contains('’') {
                true => self.id(&word.replace('’', "'")),
                false => self.id(word),
            };
            return (id, id);
        }
        lower.clear();
        lower.extend(
            word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase),
        );
        let known = self.id(lower);
        let mut cased = self.id(word);
        if !cased.is_known() && case == Case::Upper && word.len() > 1 {
            let second = lower.chars().next().map_or(0, char::len_utf8);
            let capital = word.chars().next().into_iter();
            cased = self.id(&capital.chain(lower[second..].chars()).collect::<String>());
        }
        (known, if cased.is_known() { cased } else { known })
    }

    fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or_default()
    }
}

/// Reads lists, giving every word of theirs an id.
#[derive(Default)]
struct Lists {
    ids: FxHashMap<&'static str, WordId>,
}

impl Lists {
    /// A list whose rows carry no value.
    fn set(&mut self, source: &'static str) -> List<()> {
        self.list(source, |_| ())
    }

    /// A list whose rows end in `= value`, read by `parse`.
    fn list<V>(&mut self, source: &'static str, parse: impl Fn(&'static str) -> V) -> List<V> {
        let mut list = List::default();
        for row in source.lines().map(str::trim).filter(|r| !r.is_empty() && !r.starts_with('#')) {
            let (forms, value) = row.split_once(" = ").unwrap_or((row, ""));
            for form in forms.split(", ") {
                let words = self.intern(form);
                list.insert(&words, parse(value));
            }
        }
        list
    }

    fn intern(&mut self, form: &'static str) -> Vec<WordId> {
        let empty = Lexicon::default();
        let tokens = tokenize(form, &empty);
        tokens
            .iter()
            .map(|token| {
                let next = WordId(self.ids.len() as u32 + 1);
                *self.ids.entry(token.text(form)).or_insert(next)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_capitals_matches_only_itself() {
        let mut lists = Lists::default();
        let list = lists.list("May = month\nmay, could = modal\nat least = bound", |value| value);
        let lexicon = Lexicon { ids: lists.ids, ..Lexicon::default() };
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
