//! Sayings told by a cue within one sentence: "X said that …", "…, according to X", "…, said X".

use super::{Quoted, Saying};
use crate::facts::phrase::Phrases;
use crate::lexicon::{Manner, WordClass};
use crate::text::{Case, TokenKind};
use std::ops::Range;

/// The most tokens of an apposition between a subject and its verb.
const APPOSITION: usize = 30;

/// The sayings of a block, in the order of their cues.
pub(super) fn sayings(phrases: Phrases, quoted: &Quoted) -> Vec<Saying> {
    let mut found = Vec::new();
    for sentence in phrases.view.sentences {
        let mut reader =
            Reader { phrases, quoted, sentence: sentence.tokens.clone(), subject: None };
        if let Some(label) = reader.label() {
            found.push(label);
            continue;
        }
        for at in sentence.tokens.clone() {
            if quoted.at(at).is_some() {
                continue;
            }
            if let Some(saying) = reader.at(at) {
                reader.subject = Some(saying.speaker.clone());
                found.push(saying);
            }
        }
    }
    found
}

/// Reads the cues of one sentence from left to right.
struct Reader<'a> {
    phrases: Phrases<'a>,
    quoted: &'a Quoted,
    sentence: Range<usize>,
    /// The subject of the last cue.
    subject: Option<Range<usize>>,
}

/// How a cue verb stands.
struct Verb {
    /// First token of its auxiliaries and adverbs.
    start: usize,
    /// A participle in "-ing" without a form of "be".
    participle: bool,
    /// With a form of "be", not in "-ing".
    passive: bool,
    /// Behind "to".
    infinitive: bool,
}

impl Reader<'_> {
    fn at(&self, at: usize) -> Option<Saying> {
        let p = self.phrases;
        if p.view.word(at).eq_ignore_ascii_case("according") && p.view.word(at + 1) == "to" {
            return self.according(at);
        }
        let cue = p.cue(at)?;
        let verb = self.verb(at);
        if verb.infinitive {
            return None;
        }
        if verb.passive {
            return self.passive(at, cue);
        }
        // "… was written and directed by X": the subject does neither.
        if !verb.participle && self.mark(at + 1) == "by" {
            return None;
        }
        let speaker = self.speaker(at, &verb, cue)?;
        if !self.is_verb(at, &verb) || !self.fits(at, cue, &speaker) {
            return None;
        }
        let content = self.content(at, &verb, &speaker);
        Some(Saying { speaker, cue: at..at + 1, content, manner: cue })
    }

    fn mark(&self, at: usize) -> &str {
        self.phrases.view.word(at)
    }

    /// The first token before the verb's own auxiliaries and adverbs, and its form.
    fn verb(&self, at: usize) -> Verb {
        let p = self.phrases;
        let mut start = at;
        let (mut be, mut infinitive) = (false, false);
        while start > self.sentence.start && at - start < 6 {
            let before = start - 1;
            match p.class(before) {
                Some(WordClass::Be) => be = true,
                Some(WordClass::Auxiliary) => {}
                _ if p.is_adverb(before) => {}
                Some(WordClass::Preposition) if self.mark(before) == "to" => infinitive = true,
                _ if self.mark(at).ends_with("ing") && matches!(self.mark(before), "'s" | "’s") =>
                {
                    be = true;
                }
                _ => break,
            }
            start = before;
        }
        let ing = self.mark(at).ends_with("ing");
        Verb { start, participle: ing && !be, passive: be && !ing, infinitive }
    }

    /// A form that is a noun too is a verb only before what a verb can govern.
    fn is_verb(&self, at: usize, verb: &Verb) -> bool {
        let p = self.phrases;
        let token = &p.view.tokens[at];
        if !p.view.lexicon.speech.nouns.has(token) {
            return token.case == Case::Lower || verb.start > self.sentence.start;
        }
        let auxiliary = (verb.start..at).any(|i| p.class(i) == Some(WordClass::Auxiliary));
        if token.is_capitalized() {
            return false;
        }
        let next = at + 1;
        let class = p.class(next);
        auxiliary
            || p.is_capital(next)
            || matches!(self.mark(next), ":" | "“" | "\"" | "for" | "on" | "to")
            || matches!(
                class,
                Some(
                    WordClass::Determiner
                        | WordClass::Possessive
                        | WordClass::Pronoun
                        | WordClass::Object
                        | WordClass::Relative
                        | WordClass::Subordinator
                )
            )
    }

    /// Whether cue and speaker go together.
    fn fits(&self, at: usize, cue: Manner, speaker: &Range<usize>) -> bool {
        let p = self.phrases;
        let lists = &p.view.lexicon.speech;
        let next = at + 1;
        let that = self.mark(next) == "that";
        match cue {
            Manner::Speech | Manner::Stance | Manner::Thought => true,
            Manner::Evidence => {
                that || self.quoted.at(next).is_some()
                    || speaker.clone().any(|i| lists.evidence.has(&p.view.tokens[i]))
            }
        }
    }

    fn speaker(&self, at: usize, verb: &Verb, cue: Manner) -> Option<Range<usize>> {
        let p = self.phrases;
        let floor = self.sentence.start;
        if verb.participle {
            return self.main_subject(at);
        }
        let Some(left) = verb.start.checked_sub(1).filter(|&left| left >= floor) else {
            return (cue == Manner::Speech).then(|| p.after_whole(at + 1, self.sentence.end))?;
        };
        match self.mark(left) {
            "," | "—" | "–" | "--" => {
                self.before_apposition(left).or_else(|| self.inverted(at, verb, cue))
            }
            "”" | "\"" | "’" | "'" => self.inverted(at, verb, cue),
            "and" | "but" | "or" | "then" => self.main_subject(at),
            "who" | "which" => Some(left..left + 1),
            _ => p.subject(verb.start, floor),
        }
    }

    /// "…, said X".
    fn inverted(&self, at: usize, verb: &Verb, cue: Manner) -> Option<Range<usize>> {
        if cue != Manner::Speech || verb.start != at {
            return self.main_subject(at);
        }
        self.phrases.after_whole(at + 1, self.sentence.end)
    }

    /// "X, the mayor of Y, said": the phrase before the comma before.
    fn before_apposition(&self, comma: usize) -> Option<Range<usize>> {
        let p = self.phrases;
        let floor = self.sentence.start.max(comma.saturating_sub(APPOSITION));
        let mark = self.mark(comma);
        let first = (floor..comma).rev().find(|&at| self.mark(at) == mark)?;
        if self.quoted.at(first).is_some() {
            return None;
        }
        let subject = p.subject(first, self.sentence.start)?;
        let opens = subject.start == self.sentence.start
            || matches!(
                p.class(subject.start - 1),
                Some(WordClass::Conjunction | WordClass::Subordinator | WordClass::Relative)
            )
            || matches!(self.mark(subject.start - 1), "," | "“" | "”" | "\"");
        opens.then_some(subject)
    }

    /// The subject of the cue before, or the phrase that opens the sentence.
    fn main_subject(&self, before: usize) -> Option<Range<usize>> {
        let p = self.phrases;
        if let Some(subject) = &self.subject {
            return Some(subject.clone());
        }
        let mut at = self.sentence.start;
        while at < before {
            if let Some(quote) = self.quoted.at(at) {
                at = quote.end;
            } else if p.view.tokens[at].kind == TokenKind::Punct
                || p.class(at) == Some(WordClass::Conjunction)
                || p.is_adverb(at)
            {
                at += 1;
            } else if matches!(
                p.class(at),
                Some(WordClass::Preposition | WordClass::Subordinator | WordClass::Time)
            ) || self.mark(at).ends_with("ing")
            {
                let end = before.min(at + APPOSITION);
                at = (at..end).find(|&i| self.mark(i) == ",").map(|comma| comma + 1)?;
            } else {
                break;
            }
        }
        let subject = p.after_whole(at, self.sentence.end)?;
        (subject.end <= before).then_some(subject)
    }

    /// "… was praised by X"; who wrote a book, or wrote and staged a play, says nothing.
    fn passive(&self, at: usize, cue: Manner) -> Option<Saying> {
        let p = self.phrases;
        let by = (at + 1..(at + 4).min(self.sentence.end)).find(|&i| self.mark(i) == "by")?;
        if self.mark(at) == "written" || (at + 1..by).any(|i| self.mark(i) == "and") {
            return None;
        }
        let speaker = p.after_whole(by + 1, self.sentence.end)?;
        let content = self.quoted.whole(self.sentence.start..at);
        Some(Saying { speaker, cue: at..at + 1, content, manner: cue })
    }

    /// "according to X, …" and "…, according to X".
    fn according(&self, at: usize) -> Option<Saying> {
        let speaker = self.phrases.after_whole(at + 2, self.sentence.end)?;
        let content = if at <= self.sentence.start + 1 {
            let comma = usize::from(self.mark(speaker.end) == ",");
            speaker.end + comma..self.sentence.end
        } else {
            let comma = usize::from(self.mark(at - 1) == ",");
            self.sentence.start..at - comma
        };
        let content = self.quoted.whole(content);
        Some(Saying { speaker, cue: at..at + 2, content, manner: Manner::Speech })
    }

    /// What is said: behind the cue, or before the speaker where nothing but "on Monday" follows.
    fn content(&self, at: usize, verb: &Verb, speaker: &Range<usize>) -> Range<usize> {
        let end = self.sentence.end;
        let inverted = speaker.start > at;
        let behind = self.behind(if inverted { speaker.end } else { at + 1 }, !inverted);
        let clause = if inverted { verb.start } else { speaker.start };
        let before = self.sentence.start..self.trim_before(clause);
        let closes = behind >= end || matches!(self.mark(behind), "." | "," | ";" | "!" | "?");
        if closes || inverted {
            let more = behind + 1 < end && !matches!(self.mark(behind), "." | "!" | "?");
            return match (before.is_empty(), more) {
                (false, false) => self.quoted.whole(before),
                (false, true) => self.quoted.whole(before.start..end),
                (true, true) => self.quoted.whole(behind + 1..end),
                (true, false) => end..end,
            };
        }
        if self.mark(behind) == ":" && behind + 1 >= end {
            return end..end;
        }
        let skip = usize::from(matches!(self.mark(behind), "that" | ":"));
        self.quoted.whole((behind + skip).min(end)..end)
    }

    fn trim_before(&self, mut at: usize) -> usize {
        while at > self.sentence.start && self.mark(at - 1) == "," {
            at -= 1;
        }
        at
    }

    /// The first token behind a cue that is neither addressee nor time nor setting: "told
    /// reporters in Ohio on Monday".
    fn behind(&self, mut at: usize, addressee: bool) -> usize {
        let p = self.phrases;
        let end = self.sentence.end;
        let tells = at > 0
            && matches!(
                self.mark(at - 1),
                "told" | "tells" | "tell" | "informed" | "reminded" | "assured"
            );
        if addressee && tells {
            at = match p.class(at) {
                Some(WordClass::Object | WordClass::Pronoun) => at + 1,
                _ => p.after_whole(at, end).map_or(at, |whom| whom.end),
            };
        }
        while at < end {
            if p.class(at) == Some(WordClass::Time) || p.is_adverb(at) {
                at += 1;
            } else if matches!(
                self.mark(at),
                "in" | "on" | "at" | "during" | "to" | "after" | "from"
            ) {
                match p.after_whole(at + 1, end) {
                    Some(setting) => at = setting.end,
                    None if p.class(at + 1) == Some(WordClass::Time) => at += 2,
                    None => break,
                }
            } else {
                break;
            }
        }
        at
    }

    /// "ROE: …" at the start of a line of a transcript.
    fn label(&self) -> Option<Saying> {
        let p = self.phrases;
        let tokens = p.view.tokens;
        let start = self.sentence.start;
        if start > 0 && tokens[start - 1].kind != TokenKind::Newline {
            return None;
        }
        let colon = (start + 1..self.sentence.end.min(start + 5)).find(|&i| self.mark(i) == ":")?;
        let shouted = |i: usize| {
            tokens[i].case == Case::Upper && tokens[i].is_word()
                || tokens[i].kind == TokenKind::Punct
        };
        let name = start..colon;
        if !name.clone().all(shouted) || colon + 1 >= self.sentence.end {
            return None;
        }
        let line = (colon..tokens.len()).find(|&i| tokens[i].kind == TokenKind::Newline);
        let content = colon + 1..line.unwrap_or(tokens.len());
        Some(Saying { speaker: name, cue: colon..colon + 1, content, manner: Manner::Speech })
    }
}
