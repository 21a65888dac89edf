//! Cues: what a word tells of the sentence it stands in, beyond what it names.

use super::{List, Lists, forms_of, halves};

macro_rules! cues {
    ($($cue:ident = $name:literal, $doc:literal;)*) => {
        /// One thing a word can tell of its sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Cue { $(#[doc = $doc] $cue,)* }

        impl Cue {
            /// Every cue, in order.
            pub const ALL: &[Cue] = &[$(Cue::$cue,)*];

            /// Its name in the word lists and in the model.
            pub const fn name(self) -> &'static str {
                match self { $(Cue::$cue => $name,)* }
            }
        }
    };
}

cues! {
    Possible = "possible", "It may be so: \"might\".";
    Hedge = "hedge", "Held with reserve: \"perhaps\".";
    Able = "able", "It is in somebody's power: \"can\".";
    Future = "future", "Not yet: \"will\".";
    Would = "would", "Under a condition: \"would\".";
    Condition = "condition", "The condition itself: \"if\".";
    Duty = "duty", "What ought to be: \"must\".";
    Exhort = "exhort", "A call on the reader: \"let us\".";
    Command = "command", "A verb that commands when it opens a sentence: \"look\".";
    Intent = "intent", "Wished or tried: \"hopes\".";
    Booster = "booster", "Said with force: \"utterly\".";
    Universal = "universal", "Without exception: \"everyone\".";
    Focus = "focus", "Singled out: \"only\".";
    Own = "own", "The writer: \"I\".";
    Ours = "ours", "The writer's side: \"we\".";
    Addressee = "addressee", "The reader: \"you\".";
    Kin = "kin", "The writer's own people: \"my father\".";
    Other = "other", "Third persons: \"they\".";
    Pointing = "pointing", "Something said before: \"this\".";
    Opinion = "opinion", "A view, said to be one: \"I think\".";
    Courtesy = "courtesy", "Talk: \"thank you\".";
    Argument = "argument", "Reasoning: \"after all\".";
    Negation = "negation", "Not so: \"never\".";
    Vague = "vague", "Nothing in particular: \"things\".";
    Wh = "wh", "Question words: \"why\".";
    Judge = "judge", "Praise or blame: \"shameful\".";
    Assess = "assess", "An assessment: \"important\".";
    Colour = "colour", "A colouring word: \"massive\".";
    Charged = "charged", "A charged verb: \"smears\".";
    Partisan = "partisan", "A label that takes sides: \"elites\".";
    Comparison = "comparison", "Held against another: \"more than\".";
    Superlative = "superlative", "The most of its kind: \"largest\".";
    Record = "record", "Never before: \"on record\".";
    Change = "change", "Change that can be measured: \"rose\".";
    Act = "act", "An act of public record: \"voted\".";
    Figures = "figures", "Words of number: \"percent\".";
    Matter = "matter", "Matter of statistics and record: \"unemployment\".";
    Lately = "lately", "When it was or has been so: \"since\", \"ago\".";
    Reported = "reported", "Said by someone: \"according to\".";
    Source = "source", "Who is asked: \"officials\".";
    Finite = "finite", "A form that can only be a sentence's verb: \"wins\".";
    Cause = "cause", "Why: \"because of\".";
    Definition = "definition", "What it is: \"known as\".";
    Past = "past", "A past form: \"was\".";
    Present = "present", "A present form: \"is\".";
    Perfect = "perfect", "A perfect form: \"has\".";
    Boilerplate = "boilerplate", "Not written to be believed: \"all rights reserved\".";
}

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u64);

impl Cues {
    /// The cues a row of a list names, apart by spaces; names it does not know are left out.
    pub fn parse(names: &str) -> Self {
        let bit = |name: &str| {
            let cue = Cue::ALL.iter().find(|cue| cue.name() == name);
            cue.map_or(0, |cue| 1_u64 << *cue as u8)
        };
        Cues(names.split(' ').map(bit).fold(0, |set, bit| set | bit))
    }

    /// The set of these cues.
    pub const fn of(cues: &[Cue]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < cues.len() {
            set |= 1 << cues[at] as u8;
            at += 1;
        }
        Cues(set)
    }

    /// Whether the set holds `cue`.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// The cues of either set.
    pub fn with(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }

    /// The cues of this set that the other has not.
    pub fn without(self, other: Cues) -> Cues {
        Cues(self.0 & !other.0)
    }

    /// Its cues, as places in [`Cue::ALL`].
    pub fn places(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = (rest != 0).then_some(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(next)
        })
    }
}

impl Lists {
    /// A list of cues: a form that stands in several rows carries the cues of all.
    pub(super) fn cues(&mut self, sources: &[&'static str]) -> List<Cues> {
        let mut list = self.empty();
        let mut words = Vec::new();
        for row in sources.iter().flat_map(|source| source.lines()) {
            let (forms, names) = halves(row, " = ").unwrap_or((row, ""));
            let cues = Cues::parse(names);
            for form in forms_of(forms) {
                self.intern(form, &mut words);
                let set: &mut Cues = list.entry(&words, cues, &mut self.places);
                *set = set.with(cues);
            }
        }
        list
    }
}
