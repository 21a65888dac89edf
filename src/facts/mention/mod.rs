//! Mentions: pronouns and bare noun phrases that stand for a name, or for what happened, where one
//! candidate stands out.
//!
//! One pass over the document, from left to right: names are remembered for as long as a pronoun
//! may reach back to them ([`recent`]), and by the nouns that describe them ([`described`]);
//! happenings by the words that told of them ([`told`]). What is said within quotation marks neither
//! gives nor takes a referent. A mention that could stand for two things is left out.

mod described;
mod recent;
mod told;

use super::{Fact, NameKind, NameValue, Value, View};
use crate::lexicon::{Reference, WordClass, is_verb_form};
use crate::span::Span;
use described::Described;
use recent::{Recent, Sex};
use std::ops::Range;
use told::Told;

/// A pronoun or noun phrase that stands for something named or told of: "she", "the attack".
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands, in bytes of its block.
    pub span: Span,
    /// Its tokens, as places in the block's list.
    pub tokens: Range<usize>,
    /// What it stands for.
    pub referent: Referent,
}

impl Mention {
    /// The name it stands for, if it is one.
    pub fn name(&self) -> Option<&NameValue> {
        match &self.referent {
            Referent::Name(name) => Some(name),
            Referent::Event { .. } => None,
        }
    }
}

/// What a mention stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Referent {
    /// A name, in its fullest form.
    Name(NameValue),
    /// What an earlier word told of: "bombing", "exploded". The sentence it stands in says where
    /// and when.
    Event {
        /// The place of its block in the document.
        block: usize,
        /// The place of the word in that block's list of tokens.
        token: usize,
    },
}

/// The mentions of each block, by place.
pub(super) fn find(views: &[View], facts: &[Vec<Fact>], quotes: &[Vec<Fact>]) -> Vec<Vec<Mention>> {
    let mut reader = Reader::default();
    views
        .iter()
        .zip(facts)
        .zip(quotes)
        .enumerate()
        .map(|(block, ((view, facts), quotes))| reader.read(block, *view, facts, quotes))
        .collect()
}

/// What has been named up to here.
#[derive(Default)]
struct Reader<'a> {
    recent: Recent<'a>,
    described: Described<'a>,
    told: Told<'a>,
}

impl<'a> Reader<'a> {
    fn read(
        &mut self,
        block: usize,
        view: View<'a>,
        facts: &'a [Fact],
        quotes: &[Fact],
    ) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut facts = facts.iter().peekable();
        let mut quotes = quotes.iter().peekable();
        for sentence in view.sentences {
            self.recent.begin_sentence();
            self.told.begin_sentence();
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                while quotes.next_if(|quote| quote.tokens.end <= at).is_some() {}
                if let Some(quote) = quotes.peek().filter(|quote| quote.tokens.start <= at) {
                    at = quote.tokens.end;
                    continue;
                }
                while facts.next_if(|fact| fact.tokens.start < at).is_some() {}
                if let Some(fact) = facts.next_if(|fact| fact.tokens.start == at) {
                    if let Value::Name(name) = &fact.value {
                        self.name(view, &fact.tokens, name);
                    }
                    at = fact.tokens.end;
                    continue;
                }
                let end = sentence.tokens.end;
                let named = self.mention(view, at, end);
                let named = named.map(|(tokens, name)| (tokens, Referent::Name(name.clone())));
                let mention = named.or_else(|| self.told.read(block, &view, at, end));
                at = mention.as_ref().map_or(at + 1, |(tokens, _)| tokens.end);
                found.extend(mention.map(|(tokens, referent)| Mention {
                    span: view.span(&tokens),
                    tokens,
                    referent,
                }));
            }
        }
        found
    }

    fn name(&mut self, view: View, tokens: &Range<usize>, name: &'a NameValue) {
        let mut sex = None;
        described::describing(view, tokens, |noun| {
            sex = sex.or(match view.lexicon.speech.references.get(&view.tokens[noun]) {
                Some(Reference::Man) => Some(Sex::Male),
                Some(Reference::Woman) => Some(Sex::Female),
                _ => None,
            });
            self.described.add(view.word(noun), name);
        });
        let modifies = opens_phrase(view, tokens.end);
        self.recent.add(name, sex, modifies);
        if name.kind == NameKind::Organization {
            let head = view.word(tokens.end - 1);
            self.described.add(head, name);
        }
    }

    /// The mention that begins at a token.
    fn mention(
        &mut self,
        view: View,
        at: usize,
        end: usize,
    ) -> Option<(Range<usize>, &'a NameValue)> {
        let token = &view.tokens[at];
        let class = view.class(at);
        match view.lexicon.speech.references.get(token) {
            Some(Reference::He) => {
                let name = self.recent.person(Sex::Male, class == Some(WordClass::Object))?;
                return Some((at..at + 1, name));
            }
            Some(Reference::She) => {
                let object = view.word(at) == "her" && !opens_phrase(view, at + 1);
                let name = self.recent.person(Sex::Female, object)?;
                return Some((at..at + 1, name));
            }
            Some(Reference::It) => {
                let owns = class == Some(WordClass::Possessive);
                let says =
                    view.tokens.get(at + 1).is_some_and(|t| view.lexicon.speech.verbs.has(t));
                let name = (owns || says).then(|| self.recent.body(owns))??;
                return Some((at..at + 1, name));
            }
            _ => {}
        }
        match class {
            Some(WordClass::Subordinator | WordClass::Relative | WordClass::Conjunction) => {
                self.recent.begin_clause();
            }
            Some(WordClass::Determiner) if matches!(view.word(at), "the" | "The") => {
                let noun = at + 1;
                let bare = noun < end
                    && view.tokens[noun].is_word()
                    && !view.tokens[noun].is_capitalized()
                    && !opens_phrase(view, noun + 1);
                let name = bare.then(|| self.noun(view, noun))??;
                return Some((at..noun + 1, name));
            }
            None if view.lexicon.speech.verbs.has(token) => self.recent.begin_clause(),
            _ => {}
        }
        None
    }

    /// What "the …" stands for.
    fn noun(&self, view: View, noun: usize) -> Option<&'a NameValue> {
        if let Some(name) = self.described.get(view.word(noun)) {
            return Some(name);
        }
        match view.lexicon.speech.references.get(&view.tokens[noun])? {
            Reference::Organization => self.recent.only(|n| n.kind == NameKind::Organization),
            Reference::Country => self.recent.only(|n| n.place.is_some_and(|p| p.within.is_none())),
            Reference::Place => self
                .recent
                .only(|n| n.kind == NameKind::Place && n.place.is_none_or(|p| p.within.is_some())),
            _ => None,
        }
    }
}

/// Whether the word here goes on the phrase that the word before would else end.
fn opens_phrase(view: View, at: usize) -> bool {
    let Some(token) = view.tokens.get(at).filter(|token| token.is_word()) else { return false };
    let word = view.word(at);
    match view.class(at) {
        Some(class) => class == WordClass::Noun,
        None if matches!(word, "'s" | "’s") || word.ends_with("ly") => false,
        // "The company plans to", but "the company plans of".
        None if word.ends_with('s') && !token.is_capitalized() => {
            !matches!(
                view.class(at + 1),
                Some(WordClass::Determiner | WordClass::Possessive | WordClass::Subordinator)
            ) && view.word(at + 1) != "to"
        }
        None => !view.lexicon.speech.verbs.has(token) && !is_verb_form(word),
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::{Referent, read};
    use crate::text::{Block, Document};

    /// The mentions of a text whose blocks stand one a line: "She=Lena Roe".
    fn mentions(text: &str) -> Vec<String> {
        let block = |text: &str| Block { text: text.to_string(), ..Block::default() };
        let document =
            Document { blocks: text.lines().map(block).collect(), ..Document::default() };
        let readings = read(&document, &vec![true; document.blocks.len()]);
        let of = |(block, reading): (&Block, &crate::facts::Reading)| -> Vec<String> {
            let mentions = reading.mentions.iter();
            let named = mentions.filter_map(|m| Some((m, m.name()?)));
            named
                .map(|(m, name)| format!("{}={}", m.span.of(&block.text), name.canonical))
                .collect()
        };
        document.blocks.iter().zip(&readings).flat_map(of).collect()
    }

    #[test]
    fn what_stands_for_a_name() {
        for (text, expected) in [
            ("Lena Roe left early. She took a train.", &["She=Lena Roe"][..]),
            ("Lena Roe said she would leave.", &["she=Lena Roe"]),
            ("Mr. Dorn met Mrs. Roe on Monday. She praised him.", &["She=Roe", "him=Dorn"]),
            ("Tom Dorn met Jim Roe, and he smiled.", &[]),
            ("Tom Dorn hit him.", &[]),
            ("Lena Roe, mayor of Selm, left.\nOn Monday the mayor spoke.", &["the mayor=Lena Roe"]),
            ("Lena Roe, 34, a chess player, won.\nThe player then left.", &["The player=Lena Roe"]),
            ("Governor Tom Dorn quit. The governor was ill.", &["The governor=Tom Dorn"]),
            (
                "The Foreign Ministry protested. The ministry gave no reason.",
                &["The ministry=Foreign Ministry"],
            ),
            ("Selmex Corp lost money. The company said so.", &["The company=Selmex Corp"]),
            ("Selmex Corp sued Tarnow Ltd on Monday. The company said so.", &[]),
            ("Selmex Corp fell. It said that sales were weak.", &["It=Selmex Corp"]),
            ("Selmex Corp fell. It rained.", &[]),
            ("Selmex Corp sold its plant.", &["its=Selmex Corp"]),
            ("French voters left. The country is quiet.", &["The country=France"]),
            ("Fire broke out in Lyon. The city was dark.", &["The city=Lyon"]),
            ("Lena Roe left. “He is late,” Tom Dorn said.", &[]),
        ] {
            assert_eq!(mentions(text), expected, "{text}");
        }
    }

    /// The words of a text's blocks that stand for what happened: "the attack=bombing".
    fn happenings(text: &str) -> Vec<String> {
        let block = |text: &str| Block { text: text.to_string(), ..Block::default() };
        let document =
            Document { blocks: text.lines().map(block).collect(), ..Document::default() };
        let readings = read(&document, &vec![true; document.blocks.len()]);
        let mut found = Vec::new();
        for (text, reading) in document.blocks.iter().map(|block| &block.text).zip(&readings) {
            for mention in &reading.mentions {
                let Referent::Event { block, token } = mention.referent else { continue };
                let told = readings[block].tokens[token].text(&document.blocks[block].text);
                found.push(format!("{}={told}", mention.span.of(text)));
            }
        }
        found
    }

    #[test]
    fn what_stands_for_a_happening() {
        for (text, expected) in [
            (
                "A bombing killed nine people. The attack was the third.",
                &["The attack=bombing"][..],
            ),
            ("Gunmen entered a school.\nThe attack lasted an hour.", &[]),
            ("Gunmen attacked a school.\nThe assault lasted an hour.", &["The assault=attacked"]),
            ("A bus crashed near Selm. Six died in the accident.", &["the accident=crashed"]),
            ("A bus crashed near Selm. Six died in the attack.", &[]),
            ("A ferry sank and a fire broke out. The blaze lasted.", &["The blaze=fire"]),
            ("A train crash killed two. The incident closed the line.", &["The incident=crash"]),
            // The wider word, where two could be meant.
            ("A crash closed a road. A fire closed a school. The incident was filmed.", &[]),
            (
                "An attack hit Selm. A blast hit Tarn. The attack killed six.",
                &["The attack=attack"],
            ),
            ("An attack hit Selm. An attack hit Tarn. The attack killed six.", &[]),
            ("An attack hit Selm. The attack on the church in Tarn killed six.", &[]),
            (
                "A bomb exploded. The deadly blast hit a bus. The attack killed six.",
                &["The attack=bomb"],
            ),
            ("“A bombing killed nine,” he said. The attack was the third.", &[]),
            (
                "The law firm was hit by a fire. The plant burned down in the blaze.",
                &["the blaze=fire"],
            ),
        ] {
            assert_eq!(happenings(text), expected, "{text}");
        }
    }
}
