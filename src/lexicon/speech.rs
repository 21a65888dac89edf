//! The word lists behind quotations and attribution.

use super::{Event, List, Lists};

/// What kind of thing a cue verb says of its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Said or wrote: "said", "tweeted".
    Speech,
    /// Shows by being read: "found", "indicates".
    Evidence,
    /// Holds true: "believes".
    Thought,
    /// Wants, praises or blames: "called for", "denounced".
    Stance,
}

/// The closed classes of words, as far as phrases are told from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum WordClass {
    Determiner,
    Possessive,
    Pronoun,
    Object,
    Relative,
    Preposition,
    Conjunction,
    Subordinator,
    Be,
    Auxiliary,
    Adverb,
    Time,
    Noun,
}

/// What stands for somebody or something named before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Reference {
    He,
    She,
    It,
    Organization,
    Country,
    Place,
    /// A word beside a name that says "he" is meant: "Mr".
    Man,
    /// A word beside a name that says "she" is meant.
    Woman,
}

/// The lists by which sayings are found.
#[derive(Debug, Default)]
pub struct Speech {
    /// Verbs that say who says what.
    pub verbs: List<Manner>,
    /// Nouns for something said, many of them verbs as well: "claim".
    pub nouns: List<()>,
    /// Things that say something by being read: "poll".
    pub evidence: List<()>,
    /// The closed classes.
    pub grammar: List<WordClass>,
    /// Pronouns, and nouns that stand for names.
    pub references: List<Reference>,
    /// Words for happenings.
    pub events: List<Event>,
}

impl Speech {
    /// English.
    pub(super) fn english(lists: &mut Lists) -> Self {
        Speech {
            verbs: lists.list(list!("en/sayings.txt"), manner),
            nouns: lists.set(list!("en/saying-nouns.txt")),
            evidence: lists.set(list!("en/evidence-nouns.txt")),
            grammar: lists.list(list!("en/grammar.txt"), word_class),
            references: lists.list(list!("en/references.txt"), reference),
            events: lists.list(list!("en/events.txt"), Event::parse),
        }
    }
}

fn manner(value: &str) -> Manner {
    match value {
        "evidence" => Manner::Evidence,
        "thought" => Manner::Thought,
        "stance" => Manner::Stance,
        _ => Manner::Speech,
    }
}

fn word_class(value: &str) -> WordClass {
    match value {
        "determiner" => WordClass::Determiner,
        "possessive" => WordClass::Possessive,
        "pronoun" => WordClass::Pronoun,
        "object" => WordClass::Object,
        "relative" => WordClass::Relative,
        "preposition" => WordClass::Preposition,
        "conjunction" => WordClass::Conjunction,
        "subordinator" => WordClass::Subordinator,
        "be" => WordClass::Be,
        "auxiliary" => WordClass::Auxiliary,
        "time" => WordClass::Time,
        "noun" => WordClass::Noun,
        _ => WordClass::Adverb,
    }
}

fn reference(value: &str) -> Reference {
    match value {
        "he" => Reference::He,
        "she" => Reference::She,
        "it" => Reference::It,
        "organization" => Reference::Organization,
        "country" => Reference::Country,
        "place" => Reference::Place,
        "man" => Reference::Man,
        _ => Reference::Woman,
    }
}
