//! A sentence as the readers of dates and clock times walk it: its tokens without line ends.

use super::View;
use crate::lexicon::{Manner, TimeWord, Zone, is_verb_form};
use crate::text::{Case, Token, TokenKind};
use std::ops::Range;

/// One sentence. Places count its tokens; past its end there are only empty words. The smallest
/// questions stay out of line: they are asked in a hundred places, and the core has a budget.
pub(super) struct Reader<'a> {
    view: &'a View<'a>,
    /// The block's token at each place.
    places: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub fn new(view: &'a View<'a>, tokens: Range<usize>) -> Self {
        let mut places = Vec::with_capacity(tokens.len());
        places.extend(tokens.filter(|&at| view.tokens[at].kind != TokenKind::Newline));
        Reader { view, places }
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The block's tokens of a range of places, which is not empty.
    pub fn tokens(&self, range: Range<usize>) -> Range<usize> {
        self.places[range.start]..self.places[range.end - 1] + 1
    }

    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.places.get(at).map(|&at| &self.view.tokens[at])
    }

    /// The word as written, "" past the end.
    pub fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.text(self.view.text))
    }

    /// The word before a place, "" at the start.
    #[inline(never)]
    pub fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.text(at))
    }

    /// Whether the word is the given one, in any case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word is one of those given, in any case.
    #[inline(never)]
    pub fn any(&self, at: usize, words: &[&str]) -> bool {
        let text = self.text(at);
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Whether the word before a place is one of those given, in any case.
    #[inline(never)]
    pub fn any_before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|at| self.any(at, words))
    }

    /// The place after a word, where it is one of those given; the place itself elsewhere.
    #[inline(never)]
    pub fn skip(&self, at: usize, words: &[&str]) -> usize {
        at + usize::from(self.any(at, words))
    }

    /// Whether the token stands right behind the one before.
    #[inline(never)]
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.glued)
    }

    /// What the lexicon says of the words at a place, and the place after them.
    pub fn time(&self, at: usize) -> Option<(usize, TimeWord)> {
        let &token = self.places.get(at)?;
        let lexicon = self.view.lexicon;
        if !self.view.tokens[token].begins.meets(lexicon.time_words) {
            return None;
        }
        // "9/11" is a name, "9/11/2019" a day.
        let name = |end: usize| !self.is(end, "/") || !self.glued(end);
        if let Some((length, word)) = lexicon.times.words.at(self.view.tokens, token)
            && (*word != TimeWord::Not || name(at + length))
        {
            return Some((at + length, *word));
        }
        let token = self.token(at).filter(|token| token.word.is_known() && token.is_word())?;
        let count = |count: &f64| TimeWord::Count(*count as u16, *count as u16);
        let word = match lexicon.figures.cardinals.get(token).map(count) {
            Some(count) => count,
            None => TimeWord::Ordinal(*lexicon.figures.ordinals.get(token)? as u8),
        };
        Some((at + 1, word))
    }

    /// The zone at a place, and the place after it.
    pub fn zone(&self, at: usize) -> Option<(usize, Zone)> {
        let &token = self.places.get(at)?;
        let (length, zone) = self.view.lexicon.times.zones.at(self.view.tokens, token)?;
        Some((at + length, *zone))
    }

    /// A whole number in digits, without group marks.
    pub fn integer(&self, at: usize) -> Option<i64> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        let digits = token.text(self.view.text);
        (digits.len() <= 8).then(|| digits.parse().ok())?
    }

    /// How many, at least and at most: "3", "twenty-one", "a few".
    pub fn count(&self, at: usize) -> Option<(usize, (i64, i64))> {
        if let Some(number) = self.integer(at) {
            return (1..10_000).contains(&number).then_some((at + 1, (number, number)));
        }
        let (end, TimeWord::Count(least, most)) = self.time(at)? else { return None };
        let range = (i64::from(least), i64::from(most));
        if least == 0 {
            return None;
        }
        if !(20..100).contains(&least) || least != most {
            return Some((end, range));
        }
        match self.time(self.skip(end, &["-"])) {
            Some((end, TimeWord::Count(ones @ 1..=9, same))) if ones == same => {
                Some((end, (range.0 + i64::from(ones), range.0 + i64::from(ones))))
            }
            _ => Some((end, range)),
        }
    }

    /// A count that is exact and small: "first nine months".
    pub fn small(&self, at: usize) -> Option<(usize, i64)> {
        self.count(at)
            .filter(|(_, (least, most))| least == most && *most < 100)
            .map(|(end, (n, _))| (end, n))
    }

    /// Whether the word is likely a noun: in lower case, of no closed class, and no word of time.
    pub fn is_noun(&self, at: usize) -> bool {
        let lower = self.token(at).filter(|token| token.is_word() && token.case == Case::Lower);
        lower.is_some_and(|token| {
            let verb = is_verb_form(self.text(at)) || self.is_saying(at);
            token.class.is_none() && !verb && self.time(at).is_none()
        })
    }

    /// Whether the word is a verb of saying: "said", "tweeted".
    pub fn is_saying(&self, at: usize) -> bool {
        let manner = self.token(at).and_then(|token| self.view.lexicon.speech.verbs.get(token));
        manner == Some(&Manner::Speech)
    }

    /// Whether the sentence tells of what is to come or of what was: the word that says so and
    /// stands nearest before the range decides, or else the nearest behind it.
    pub fn future(&self, range: Range<usize>) -> Option<bool> {
        const REACH: usize = 16;
        // A dash ends what is told of.
        let goes_on = |at: &usize| !matches!(self.text(*at), "—" | ";");
        let before = (range.start.saturating_sub(REACH)..range.start).rev().take_while(goes_on);
        let after = (range.end..self.len().min(range.end + REACH)).take_while(goes_on);
        before.chain(after).find_map(|at| self.tense(at))
    }

    fn tense(&self, at: usize) -> Option<bool> {
        let &place = self.places.get(at)?;
        // "May" the month is no modal.
        if matches!(self.time(at), Some((_, TimeWord::Month(_)))) {
            return None;
        }
        let listed = self.view.lexicon.times.tenses.at(self.view.tokens, place);
        // "is to be held" tells of no past.
        if let Some((_, &future)) =
            listed.filter(|(_, future)| **future || !self.any_before(at, &["be"]))
        {
            return Some(future);
        }
        let word = self.text(at);
        if word.ends_with("'ll") || word.ends_with("’ll") {
            return Some(true);
        }
        let stem = word.strip_suffix("ed").filter(|stem| stem.len() > 2)?;
        let verb = !stem.ends_with(['e', 'r']) || stem.ends_with("er") || stem.ends_with("rr");
        (verb && stem.bytes().all(|b| b.is_ascii_lowercase())).then_some(false)
    }
}
