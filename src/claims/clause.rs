//! Where a claim begins and ends: a sentence, or each of the statements a sentence joins, without
//! the words that only tie it to the text before.
//!
//! Only what stands on its own is parted: a subject and a verb on both sides of a semicolon, or of
//! a comma with "and", "but" or "while". Quotations, brackets and what somebody is said to say stay
//! whole: a part of a statement is not the statement.

use super::verb::is_verb;
use crate::facts::phrase::Phrases;
use crate::facts::{Reading, Value, View};
use crate::lexicon::{WordClass, is_verb_form};
use crate::text::{Case, Role, TokenKind};
use std::ops::Range;

/// A shorter part says too little to be held against anything.
const LEAST_WORDS: usize = 5;
/// The most tokens between a subject's first phrase and its verb: "the mayor of the town".
const REACH: usize = 6;

/// One statement of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// All its tokens, as places in the reading's list: what it is judged by.
    pub whole: Range<usize>,
    /// Without the frame it opens with: what the claim is.
    pub claim: Range<usize>,
}

/// The clauses of a block, in order: at least one for every sentence.
pub(super) fn split(view: View, reading: &Reading) -> Vec<Clause> {
    let splitter = Splitter {
        phrases: Phrases { view },
        whole: kept_whole(reading),
        opening_date: opening_date(reading),
    };
    let mut clauses = Vec::with_capacity(reading.sentences.len());
    for sentence in &reading.sentences {
        splitter.sentence(sentence.tokens.clone(), &mut clauses);
    }
    clauses
}

/// Where the date ends that a block opens with; 0 where there is none.
fn opening_date(reading: &Reading) -> usize {
    let first = reading.facts.iter().find(|fact| matches!(fact.value, Value::Date(_)));
    first.filter(|fact| fact.tokens.start == 0).map_or(0, |fact| fact.tokens.end)
}

/// For each token, whether no cut may come before it: within quotations and sayings.
fn kept_whole(reading: &Reading) -> Vec<bool> {
    let mut whole = vec![false; reading.tokens.len()];
    for fact in &reading.facts {
        if matches!(fact.value, Value::Quote(_)) {
            whole[fact.tokens.clone()].fill(true);
        }
    }
    let mut from = 0;
    for said in &reading.attributions {
        // They come by place, and one may hold the next: no token is looked at twice.
        from += reading.tokens[from..].partition_point(|t| t.span.start < said.content.start);
        let end = reading.tokens.partition_point(|t| t.span.start < said.content.end);
        whole[from.min(end)..end].fill(true);
        from = from.max(end);
    }
    whole
}

/// What a clause holds so far.
#[derive(Default)]
struct Part {
    words: usize,
    verb: bool,
    /// A clause hangs on it, which "and" may continue: "… because the dam failed, and …".
    depends: bool,
}

impl Part {
    fn is_enough(&self) -> bool {
        self.verb && self.words >= LEAST_WORDS
    }
}

struct Splitter<'a> {
    phrases: Phrases<'a>,
    whole: Vec<bool>,
    opening_date: usize,
}

impl Splitter<'_> {
    fn sentence(&self, sentence: Range<usize>, clauses: &mut Vec<Clause>) {
        let mut start = sentence.start;
        if self.phrases.view.role != Role::Heading && self.stands_alone(&sentence) {
            let mut part = Part::default();
            let mut depth = 0_usize;
            for at in sentence.clone() {
                match self.word(at) {
                    "(" | "[" => depth += 1,
                    ")" | "]" => depth = depth.saturating_sub(1),
                    "," if part.depends && self.resumes(at) => part.depends = false,
                    ";" | "," if depth == 0 && part.is_enough() && !self.lists(start, at) => {
                        let Some(next) = self.next_clause(at, sentence.end) else { continue };
                        if part.depends && self.word(at + 1) == "and" {
                            continue;
                        }
                        clauses.push(self.clause(start..at + 1));
                        (start, part) = (next, Part::default());
                    }
                    _ => self.count(&mut part, at, start),
                }
            }
        }
        clauses.push(self.clause(start..sentence.end));
    }

    /// Whether the sentence opens with its main clause: "If A, and B, C" has none before its end.
    fn stands_alone(&self, sentence: &Range<usize>) -> bool {
        let first = self.unframed(sentence.clone()).start;
        let asks = self.word(sentence.end - 1) == "?";
        !asks && !self.is_subordinate(first)
    }

    fn is_subordinate(&self, at: usize) -> bool {
        matches!(self.phrases.class(at), Some(WordClass::Subordinator | WordClass::Relative))
    }

    /// Where the clause begins that a mark parts from the one before, if one does.
    fn next_clause(&self, mark: usize, end: usize) -> Option<usize> {
        let mut start = mark + 1;
        let joined = start < end && matches!(self.word(start), "and" | "but" | "while" | "whereas");
        if self.word(mark) == "," && !joined || self.whole.get(start).copied().unwrap_or(true) {
            return None;
        }
        // "… in 2012, while he was in office": when it was, not what else was so.
        let when = matches!(self.word(start), "while" | "whereas")
            && matches!(self.phrases.class(start + 1), Some(WordClass::Pronoun));
        start += usize::from(joined);
        (!when && self.has_subject_and_verb(start, end) && self.is_enough(start..end))
            .then_some(start)
    }

    fn has_subject_and_verb(&self, start: usize, end: usize) -> bool {
        let p = self.phrases;
        let Some(subject) = p.after(start, end) else { return false };
        let mut at = subject.end;
        let reach = end.min(at + REACH);
        while at < reach {
            if self.is_verb(at, start) {
                return true;
            }
            at += 1;
            match p.class(at - 1) {
                Some(WordClass::Preposition) => {
                    at = p.after(at, end).map_or(at, |phrase| phrase.end);
                }
                _ if p.is_adverb(at - 1) => {}
                _ => return false,
            }
        }
        false
    }

    fn is_verb(&self, at: usize, start: usize) -> bool {
        is_verb(&self.phrases.view, at, start)
    }

    /// Whether a main clause goes on behind the comma, with its verb: "The mayor, who was ill,
    /// resigned".
    fn resumes(&self, comma: usize) -> bool {
        let word = self.word(comma + 1);
        self.is_verb(comma + 1, comma) || is_verb_form(word) && !word.ends_with("ing")
    }

    /// Whether enough words follow.
    fn is_enough(&self, range: Range<usize>) -> bool {
        let mut part = Part { verb: true, ..Part::default() };
        range.into_iter().any(|at| {
            self.count(&mut part, at, at);
            part.is_enough()
        })
    }

    fn count(&self, part: &mut Part, at: usize, start: usize) {
        let token = &self.phrases.view.tokens[at];
        part.words += usize::from(token.is_word() || token.kind == TokenKind::Number);
        part.verb = part.verb || self.is_verb(at, start);
        part.depends |= self.is_subordinate(at) || self.word(at) == "that";
    }

    /// Whether the comma stands in a list: "fires, floods, and storms".
    fn lists(&self, start: usize, comma: usize) -> bool {
        let before = (start..comma).rev().take(5).find(|&at| self.word(at) == ",");
        before.is_some_and(|first| {
            !self.resumes(first) && !(first..comma).any(|at| self.is_verb(at, first))
        })
    }

    /// A clause, without the comma or semicolon it may end with.
    fn clause(&self, whole: Range<usize>) -> Clause {
        let whole = whole.start..self.before_notes(&whole);
        let mut claim = self.unframed(whole.clone());
        if whole.len() > LEAST_WORDS && matches!(self.word(claim.end - 1), "," | ";") {
            claim.end -= 1;
        }
        Clause { claim, whole }
    }

    /// Where the marks of notes begin that a sentence ends with: "… in 2004.[49][citation needed]".
    fn before_notes(&self, whole: &Range<usize>) -> usize {
        /// The most tokens of a note's mark: "[citation needed]".
        const MARK: usize = 4;
        let mut end = whole.end;
        while self.word(end - 1) == "]" {
            let reach = end.saturating_sub(MARK).max(whole.start + 1)..end;
            let Some(open) = reach.rev().find(|&at| self.word(at) == "[") else { break };
            let number = self.phrases.view.tokens[open + 1].kind == TokenKind::Number;
            if !number && !matches!(self.word(open + 1), "citation" | "note") {
                break;
            }
            end = open;
        }
        end
    }

    /// The tokens without what ties them to the text before, or to the newspaper: "But",
    /// "However,", "LIMA, Peru (Reuters) —".
    fn unframed(&self, whole: Range<usize>) -> Range<usize> {
        let view = self.phrases.view;
        let tokens = &view.tokens[..whole.end];
        let mut start = self.behind_dateline(&whole);
        if matches!(self.word(start), "And" | "But" | "Or" | "Yet") {
            start += 1 + usize::from(matches!(self.word(start + 1), "," | "yet"));
        } else if self.word(start) == "So"
            && self.phrases.class(start + 1) == Some(WordClass::Determiner)
            && matches!(self.word(start + 1), "the" | "a" | "an")
        {
            start += 1;
        }
        if let Some((length, ())) = view.lexicon.frames.at(tokens, start)
            && start + length < whole.end
            && self.word(start + length) == ","
        {
            start += length + 1;
            // "First, though, …"
            if matches!(self.word(start), "though" | "however") && self.word(start + 1) == "," {
                start += 2;
            }
        }
        if start < whole.end { start..whole.end } else { whole }
    }

    /// Where a report begins behind where and when it was written: "CAIRO —", "Feb. 23, 2015 --".
    fn behind_dateline(&self, whole: &Range<usize>) -> usize {
        /// The most tokens of a dateline: "SAN FRANCISCO, Calif., Feb. 3 (Reuters)".
        const DATELINE: usize = 14;
        if whole.start > 0 || self.phrases.view.role == Role::Heading {
            return whole.start;
        }
        let tokens = self.phrases.view.tokens;
        let mut at = self.opening_date;
        let mut detail = false;
        let shouts = |at: usize| tokens[at].case == Case::Upper && tokens[at].span.len() > 2;
        if at == 0 && self.word(0) != "(" && !shouts(0) {
            return 0;
        }
        while at < whole.end.min(DATELINE) {
            let token = &tokens[at];
            match self.word(at) {
                "—" | "–" | "-" if at > 0 => {
                    let mut next = at + 1;
                    while self.word(next) == "-" && tokens[next].glued {
                        next += 1;
                    }
                    let opens = |at: usize| {
                        matches!(self.word(at), "“" | "\"" | "‘") || tokens[at].is_capitalized()
                    };
                    // A hyphen within a word is no dash.
                    let apart = !token.glued && next < whole.end && !tokens[next].glued;
                    let dash = apart || self.word(at) == "—";
                    return if dash && next < whole.end && opens(next) { next } else { 0 };
                }
                "," | "(" => detail = true,
                ")" | "." | "/" => {}
                _ if detail && (token.is_capitalized() || token.kind == TokenKind::Number) => {}
                _ if shouts(at) => {}
                _ => return 0,
            }
            at += 1;
        }
        0
    }

    fn word(&self, at: usize) -> &str {
        self.phrases.view.word(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::facts;
    use crate::text::Document;

    fn claims(text: &str) -> Vec<String> {
        let document = Document::from_text(text);
        let readings = facts::read(&document, &[true]);
        let block = &document.blocks[0];
        let claims = crate::claims::find(block, &readings[0]);
        claims.iter().map(|claim| claim.span.of(&block.text).to_owned()).collect()
    }

    #[test]
    fn a_sentence_with_two_statements_is_two_claims() {
        for (text, expected) in [
            (
                "The blast killed nine miners, and forty villagers were badly injured.",
                ["The blast killed nine miners", "forty villagers were badly injured."],
            ),
            (
                "Exports rose 4 percent in May, but imports fell to a record low.",
                ["Exports rose 4 percent in May", "imports fell to a record low."],
            ),
            (
                "The bridge opened in 1931; the tunnel followed in 1964.",
                ["The bridge opened in 1931", "the tunnel followed in 1964."],
            ),
            (
                "The mayor, who was elected in 2019, resigned, and the council named a successor.",
                ["The mayor, who was elected in 2019, resigned", "the council named a successor."],
            ),
            (
                "Rents rose 9 percent in the north, while wages in the south were flat.",
                ["Rents rose 9 percent in the north", "wages in the south were flat."],
            ),
        ] {
            assert_eq!(claims(text), expected, "{text}");
        }
    }

    #[test]
    fn what_does_not_stand_on_its_own_stays_whole() {
        for text in [
            "The blast killed nine miners, and injured forty more.",
            "The fund paid for roads, bridges, and schools that were damaged.",
            "Fires, floods, and storms destroyed the northern villages.",
            "If the dam fails, and the river rises, the town will be flooded.",
            "The mayor said the dam was safe, and the river was falling.",
            "“The dam was safe, and the river was falling,” the mayor said.",
            "The house (it was built in 1840, and it was sold in 1910) burned down.",
            "The firm sold its mines, and the plants owned by its rival.",
            "The town was cleared because the dam failed, and the river was rising.",
            "He left, and she stayed.",
            "Did the dam fail on Monday, and was the town flooded?",
            "The mayor, and the council of the town, which was dissolved, were sued.",
            "The gift became known in 2012, while he was chief of the town's police.",
            "The council sold the mill, and the boats owned by the town.",
        ] {
            assert_eq!(claims(text), [text]);
        }
    }

    #[test]
    fn the_frame_is_no_part_of_the_claim() {
        for (text, expected) in [
            ("However, the dam held.", "the dam held."),
            ("But the dam held.", "the dam held."),
            ("But, in fact, the dam held.", "the dam held."),
            ("On the other hand, exports fell by a third.", "exports fell by a third."),
            ("And yet the dam held.", "the dam held."),
            ("So the dam held.", "the dam held."),
            ("So many dams failed that the town fled.", "So many dams failed that the town fled."),
            ("First, the dam failed in May.", "the dam failed in May."),
            ("Still waters flooded the town.", "Still waters flooded the town."),
            ("However it failed, it failed.", "However it failed, it failed."),
            ("But", "But"),
            ("However,", "However,"),
            ("First, though, the dam held.", "the dam held."),
            ("Then again, the dam held.", "the dam held."),
        ] {
            assert_eq!(claims(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_dateline_is_no_part_of_the_claim() {
        for (text, expected) in [
            ("SELM — Gunmen stormed the bank.", "Gunmen stormed the bank."),
            ("LIMA, Peru (Reuters) – Two ships sank.", "Two ships sank."),
            ("SAN FRANCISCO, Calif., Feb. 3 (AP) -- Two ships sank.", "Two ships sank."),
            ("Feb. 23, 2015 -- Two ships sank.", "Two ships sank."),
            ("(CNN) — Two ships sank.", "Two ships sank."),
            ("NATO — the alliance — has 32 members.", "NATO — the alliance — has 32 members."),
            ("X-rays show that 3 ribs broke.", "X-rays show that 3 ribs broke."),
            ("COVID-19 killed 84 people in Selm.", "COVID-19 killed 84 people in Selm."),
            ("UNESCO—which paid for it—left in 2019.", "UNESCO—which paid for it—left in 2019."),
        ] {
            assert_eq!(claims(text), [expected], "{text}");
        }
    }

    #[test]
    fn the_marks_of_notes_are_no_part_of_the_claim() {
        for (text, expected) in [
            ("The dam was built in 1931.[2]", "The dam was built in 1931."),
            ("The dam was built in 1931.[12][citation needed]", "The dam was built in 1931."),
            (
                "The dam was built by “them [the miners]”",
                "The dam was built by “them [the miners]”",
            ),
            ("[2]", "[2]"),
        ] {
            assert_eq!(claims(text), [expected], "{text}");
        }
    }
}
