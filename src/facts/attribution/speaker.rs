//! The fullest form of a speaker.

use super::{Attribution, Saying};
use crate::facts::{Fact, Mention, Value, View};
use crate::lexicon::WordClass;
use crate::span::Span;

/// Who was named so far, for "she" and "the official".
#[derive(Default)]
pub(super) struct Speakers {
    recent: Option<String>,
}

impl Speakers {
    /// The attributions of a block's sayings, in the same order.
    pub(super) fn name(
        &mut self,
        view: &View,
        facts: &[Fact],
        mentions: &[Mention],
        sayings: &[Saying],
    ) -> Vec<Attribution> {
        let mut found = Vec::with_capacity(sayings.len());
        for saying in sayings {
            let speaker = view.span(&saying.speaker);
            let mention = mentions.partition_point(|m| m.span.end <= speaker.start);
            let mention = mentions.get(mention).filter(|m| m.span == speaker);
            let canonical = match mention.and_then(Mention::name) {
                Some(name) => self.speaks(name.canonical.clone()),
                None => self.canonical(view, facts, saying),
            };
            let content = match saying.content.is_empty() {
                true => Span::new(speaker.end, speaker.end),
                false => view.span(&saying.content),
            };
            found.push(Attribution {
                speaker: Some(speaker),
                cue: Some(view.span(&saying.cue)),
                content,
                canonical,
                manner: saying.manner,
            });
        }
        found
    }

    fn canonical(&mut self, view: &View, facts: &[Fact], saying: &Saying) -> String {
        let span = view.span(&saying.speaker);
        if matches!(
            view.class(saying.speaker.start),
            Some(WordClass::Pronoun | WordClass::Relative)
        ) && saying.speaker.len() == 1
        {
            return self.recent.clone().unwrap_or_else(|| span.of(view.text).to_string());
        }
        let head = view.tokens[saying.speaker.end - 1].span;
        let from = facts.partition_point(|fact| fact.span.end <= span.start);
        let named =
            facts[from..].iter().take_while(|fact| fact.span.start < span.end).find_map(|fact| {
                match &fact.value {
                    Value::Name(name) if fact.span.overlaps(head) => Some(name.canonical.clone()),
                    _ => None,
                }
            });
        let name = named.unwrap_or_else(|| span.of(view.text).to_string());
        self.speaks(name)
    }

    fn speaks(&mut self, name: String) -> String {
        self.recent = Some(name.clone());
        name
    }
}
