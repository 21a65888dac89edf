//! Happenings that a bare noun may stand for: "the attack" after "gunmen stormed a school".

use super::{Referent, opens_phrase};
use crate::facts::View;
use crate::lexicon::{Event, WordClass};
use std::ops::Range;

/// How many sentences back a noun reaches.
const REACH: u32 = 4;
/// The most happenings remembered, however long the sentences.
const MOST: usize = 16;

/// What a word told of.
struct Happening<'a> {
    event: Event,
    word: &'a str,
    block: usize,
    token: usize,
    /// The last sentence that spoke of it.
    sentence: u32,
}

/// The happenings of the last sentences, in order.
#[derive(Default)]
pub(super) struct Told<'a> {
    entries: Vec<Happening<'a>>,
    sentence: u32,
}

impl<'a> Told<'a> {
    pub(super) fn begin_sentence(&mut self) {
        self.sentence += 1;
    }

    /// The noun phrase at a token with what it stands for, if that is a happening; a word that
    /// tells of one is remembered.
    pub(super) fn read(
        &mut self,
        block: usize,
        view: &View<'a>,
        at: usize,
        end: usize,
    ) -> Option<(Range<usize>, Referent)> {
        let events = &view.lexicon.speech.events;
        if let Some(&event) = events.get(&view.tokens[at]) {
            self.tell(event, block, view, at);
            return None;
        }
        let points = matches!(view.word(at), "the" | "The" | "this" | "This" | "that" | "That");
        let noun = at + 1;
        if !points || noun >= end || !is_bare(view, noun) {
            return None;
        }
        let event = *events.get(&view.tokens[noun]).filter(|event| event.is_noun())?;
        let (block, token) = self.meant(event, view.word(noun))?;
        Some((at..noun + 1, Referent::Event { block, token }))
    }

    /// Remembers a happening, or that one is spoken of again.
    fn tell(&mut self, event: Event, block: usize, view: &View<'a>, token: usize) {
        let word = view.word(token);
        let again = !event.is_noun() || is_definite(view, token);
        if again && self.meant(event, word).is_some() {
            return;
        }
        if self.entries.len() == MOST {
            self.entries.remove(0);
        }
        self.entries.push(Happening { event, word, block, token, sentence: self.sentence });
    }

    /// The one happening that the word may speak of: of several, the one told by the same word, or
    /// those of one sentence, which tell of it together ("a bomber attacked").
    fn meant(&mut self, event: Event, word: &str) -> Option<(usize, usize)> {
        let sentence = self.sentence;
        let near = |entry: &&mut Happening| {
            entry.sentence + REACH >= sentence && event.may_be(entry.event)
        };
        let mut near: Vec<&mut Happening> = self.entries.iter_mut().filter(near).collect();
        let same = |entry: &Happening| entry.word.eq_ignore_ascii_case(word);
        if near.iter().any(|entry| same(entry)) {
            near.retain(|entry| same(entry));
        }
        let (first, others) = near.split_first()?;
        if others.iter().any(|other| other.sentence != first.sentence) {
            return None;
        }
        let meant = (first.block, first.token);
        near.into_iter().for_each(|entry| entry.sentence = sentence);
        Some(meant)
    }
}

/// Whether the noun's phrase opens with a word that points back: "the deadly attack".
fn is_definite(view: &View, noun: usize) -> bool {
    const PHRASE: usize = 5;
    let opens = (0..noun).rev().take(PHRASE).find(|&at| view.class(at).is_some());
    opens.is_some_and(|at| {
        let word = view.word(at);
        view.class(at) == Some(WordClass::Possessive)
            || ["the", "this", "that", "these", "those"]
                .iter()
                .any(|w| w.eq_ignore_ascii_case(word))
    })
}

/// Whether nothing behind the noun tells it from others: "the attack on the school" does.
fn is_bare(view: &View, noun: usize) -> bool {
    let told_apart =
        matches!(view.class(noun + 1), Some(WordClass::Preposition | WordClass::Relative));
    !told_apart && !view.tokens[noun].is_capitalized() && !opens_phrase(*view, noun + 1)
}
