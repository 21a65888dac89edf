//! What is known of names: places and what holds them, organisations, titles, and the words that
//! tell a name's kind.

use super::{List, Lists, WordSet, halves};

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name it goes by: "United States" for "U.S." and "American".
    pub name: &'static str,
    /// The country that holds it; none for countries and what lies in several.
    pub within: Option<&'static str>,
    /// Whether the form is an adjective or a people: "Iranian", "Iranians".
    pub demonym: bool,
}

/// What a name is that ends in a word, or begins with it before "of".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Head {
    Organization,
    Place,
    Person,
    Other,
}

/// The lists that finding names draws on.
#[derive(Default)]
pub struct Names {
    /// Countries, their parts and cities, and the demonyms of them.
    pub places: List<Place>,
    /// Organisations every reader knows, to the form they are shown in.
    pub organizations: List<&'static str>,
    /// Words before a person's name: "Mr", "President", "Prime Minister".
    pub titles: List<()>,
    /// Words that tell what a name names: "Department", "River".
    pub heads: List<Head>,
    /// Words that tell it at the front: "Lake", "Hurricane".
    pub fronts: List<Head>,
    /// Words that tell it right behind the name: "Selm residents".
    pub behind: List<Head>,
    /// Words that tell it before "of" and the name: "north of Selm".
    pub of: List<Head>,
    /// Words that tell with a name what is its own: "the Monti government".
    pub bodies: List<Head>,
    /// Words that only the report of a match has: "goalkeeper".
    pub match_words: List<()>,
    /// Given names, and a few words taken for them.
    given: WordSet,
    /// Ordinary words that are given names: "Grace".
    ordinary_given: WordSet,
    /// Ordinary words, by lemma and irregular form.
    pub ordinary: WordSet,
}

impl Names {
    /// Whether a word is a given name.
    pub fn is_given(&self, word: &str) -> bool {
        let ordinary = || {
            self.ordinary.has(word)
                || word.strip_suffix('s').is_some_and(|one| self.ordinary.has(one))
        };
        self.given.has(word) && (self.ordinary_given.has(word) || !ordinary())
    }
}

macro_rules! word_set {
    ($name:literal) => {
        WordSet::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bits")))
    };
}

pub(super) fn english(lists: &mut Lists) -> Names {
    let mut places = lists.empty();
    let nation = |name| Place { name, within: None, demonym: false };
    let part = |form, holder: &'static str| Place {
        name: form,
        within: (!holder.is_empty()).then_some(holder),
        demonym: false,
    };
    let people = |value| {
        let (name, within) = match halves(value, " in ") {
            Some((name, holder)) => (name, Some(holder)),
            None => (value, None),
        };
        Place { name, within, demonym: true }
    };
    lists.each(list!("en/countries.txt"), &mut places, |_, value| nation(value));
    let mut many = Vec::new();
    lists.each_form(list!("en/demonyms.txt"), &mut |lists, words, form, value| {
        lists.insert(&mut places, words, people(value));
        lists.intern(&[form, "s"].concat(), &mut many);
        lists.insert(&mut places, &many, people(value));
    });
    lists.each(list!("en/regions.txt"), &mut places, part);
    lists.each(list!("en/cities.txt"), &mut places, part);
    let state = |name| Place { name, within: Some("United States"), demonym: false };
    lists.each(list!("en/states.txt"), &mut places, |_, value| state(value));
    let mut organizations = lists.empty();
    lists.each(list!("en/organizations.txt"), &mut organizations, |form, value| {
        if value.is_empty() { form } else { value }
    });
    Names {
        places,
        organizations,
        titles: lists.set(list!("en/titles.txt")),
        heads: lists.list(list!("en/name-heads.txt"), head),
        fronts: lists.list(list!("en/name-fronts.txt"), head),
        behind: lists.list(list!("en/name-behind.txt"), head),
        of: lists.list(list!("en/name-of.txt"), head),
        bodies: lists.list(list!("en/bodies.txt"), head),
        match_words: lists.set(list!("en/match-words.txt")),
        given: word_set!("given-names"),
        ordinary_given: word_set!("ordinary-given-names"),
        ordinary: word_set!("ordinary"),
    }
}

fn head(value: &str) -> Head {
    match value {
        "organization" => Head::Organization,
        "place" => Head::Place,
        "person" => Head::Person,
        _ => Head::Other,
    }
}
