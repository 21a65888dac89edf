//! What a document says of its names as a whole: a form that only a guess stood for takes the kind
//! it has elsewhere, and a short form takes name and kind of the fullest.

use super::{Candidate, NameKind, NameValue, kind, known};
use crate::facts::View;
use crate::lexicon::folded;
use crate::table::Table;

/// How a short form stands for a full name.
#[derive(Clone, Copy)]
enum Form {
    /// Its last word: a surname.
    Last,
    /// Its first word: a given name, or a company without "Corp".
    First,
    /// Its capitals.
    Letters,
    /// The title it is named with.
    Office,
}

/// A name in several words.
struct Full<'a> {
    name: &'a str,
    kind: NameKind,
}

/// The names of a document by the forms they may take.
#[derive(Default)]
pub(super) struct Register<'a> {
    /// In the order of the text.
    full: Vec<Full<'a>>,
    /// The full names that a form may stand for, in the order of the text.
    forms: Table<Vec<u32>>,
    /// The longest name of a person by first and last word.
    persons: Table<&'a str>,
    /// How much speaks for each kind of a form.
    votes: Table<[u32; 4]>,
    /// How many of the full names have been passed while the text is read again.
    passed: u32,
}

const KINDS: [NameKind; 4] =
    [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other];

fn hash(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, c| (hash ^ c as u64).wrapping_mul(0x0100_0000_01b3))
}

/// The key of a word as one form or another.
fn under(form: Form, word: u64) -> u64 {
    word.rotate_left(8 * form as u32 + 8)
}

/// First and last word, where there are two.
fn ends(name: &str) -> Option<(&str, &str)> {
    let mut words = name.split_whitespace();
    Some((words.next()?, words.next_back()?))
}

fn capitals(name: &str) -> impl Iterator<Item = char> {
    let initials = name.split(|c: char| !c.is_alphanumeric()).filter_map(|w| w.chars().next());
    initials.filter(|c| c.is_uppercase())
}

/// "FSB", "D.O.E.": made of capitals alone.
fn is_shouted(name: &str) -> bool {
    let mut letters = name.chars().filter(|&c| c != '.');
    name.len() > 1 && letters.all(char::is_uppercase)
}

/// Whether a company is spoken of without the word.
fn is_company(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "Corp",
        "Corporation",
        "Inc",
        "Co",
        "Company",
        "Ltd",
        "Limited",
        "plc",
        "PLC",
        "LLC",
        "AG",
        "SA",
        "GmbH",
        "Group",
        "Holdings",
        "Industries",
        "Airlines",
        "Airways",
        "Motors",
        "Entertainment",
        "Technologies",
        "Systems",
        "Pharmaceuticals",
    ];
    WORDS.contains(&word)
}

impl<'a> Register<'a> {
    /// Enters the names of a block.
    pub(super) fn enter(&mut self, view: &View<'a>, candidates: &[Candidate]) {
        for (at, candidate) in candidates.iter().enumerate() {
            if candidate.unsure {
                continue;
            }
            let name = view.span(&candidate.tokens).of(view.text);
            let told = match candidate.guessed {
                true => in_context(view, candidate),
                false => Some(candidate.kind),
            };
            let weight = if candidate.guessed { 2 } else { 3 };
            let votes = self.votes.entry(hash(folded(name)), Default::default);
            votes[told.unwrap_or(candidate.kind) as usize] += told.map_or(1, |_| weight);
            if candidate.is_known() || candidate.is_office() {
                continue;
            }
            let id = self.full.len() as u32;
            if let Some((first, last)) = ends(name) {
                if let Some(office) = &candidate.office {
                    let office = hash(folded(view.span(office).of(view.text)));
                    self.forms.entry(under(Form::Office, office), Vec::new).push(id);
                }
                let next = candidates.get(at + 1).and_then(|next| acronym(view, candidate, next));
                self.enter_full(name, first, last, candidate.kind, next);
            }
        }
    }

    fn enter_full(
        &mut self,
        name: &'a str,
        first: &str,
        last: &str,
        kind: NameKind,
        acronym: Option<&str>,
    ) {
        let id = self.full.len() as u32;
        self.full.push(Full { name, kind });
        let mut add = |form, hash| self.forms.entry(under(form, hash), Vec::new).push(id);
        if let Some(acronym) = acronym {
            add(Form::Letters, hash(acronym.chars().filter(|&c| c != '.')));
        }
        if kind == NameKind::Person {
            add(Form::Last, hash(folded(last)));
            add(Form::First, hash(folded(first)));
            let longest = self.persons.entry(hash(folded(first).chain(folded(last))), || "");
            if name.len() > longest.len() {
                *longest = name;
            }
        } else {
            add(Form::Letters, hash(capitals(name)));
            if kind == NameKind::Organization && is_company(last) {
                add(Form::First, hash(folded(first)));
            }
        }
    }

    /// What a name is in its document; none where it is no name. The blocks are read again in the
    /// order they were entered.
    pub(super) fn value(&mut self, view: &View<'a>, candidate: &Candidate) -> Option<NameValue> {
        let name = view.span(&candidate.tokens).of(view.text);
        let value = |kind, canonical: &str| {
            NameValue::new(kind, canonical.to_string(), candidate.place, candidate.inside)
        };
        if candidate.is_office() {
            let full = self.nearest(Form::Office, hash(folded(name)));
            return match full {
                Some(full) => Some(NameValue { inside: false, ..value(full.kind, full.name) }),
                None => (!candidate.unsure).then(|| value(candidate.kind, name)),
            };
        }
        if let Some((first, last)) = ends(name) {
            if !candidate.is_known() {
                self.passed += u32::from(!candidate.unsure);
                let person = self.persons.get(hash(folded(first).chain(folded(last))));
                let fullest = person.copied().filter(|_| candidate.kind == NameKind::Person);
                let kind = self.kind(view, candidate, name);
                return (!candidate.unsure).then(|| value(kind, fullest.unwrap_or(name)));
            }
        } else if let Some(full) = self.full_for(view, candidate, name) {
            return Some(NameValue { place: None, ..value(full.kind, full.name) });
        }
        if candidate.unsure && self.votes.get(hash(folded(name))).is_none() {
            return None;
        }
        let known = candidate.place.map(|place| place.name).or(candidate.canonical);
        Some(value(self.kind(view, candidate, name), known.unwrap_or(name)))
    }

    /// The kind of a name: what speaks for it here, or most in the document.
    fn kind(&self, view: &View, candidate: &Candidate, name: &str) -> NameKind {
        if !candidate.guessed && !candidate.unsure {
            let place = candidate.place.as_ref().filter(|_| !candidate.inside);
            let told = place.and_then(|place| known::of_known(view, &candidate.tokens, place));
            return told.unwrap_or(candidate.kind);
        }
        let votes = self.votes.get(hash(folded(name))).copied().unwrap_or_default();
        let most =
            KINDS.into_iter().max_by_key(|&kind| (votes[kind as usize], kind == candidate.kind));
        let here = in_context(view, candidate);
        most.filter(|&kind| votes[kind as usize] > 0).or(here).unwrap_or(candidate.kind)
    }

    /// The full name that a single word stands for.
    fn full_for(&self, view: &View, candidate: &Candidate, name: &str) -> Option<&Full<'a>> {
        let country = candidate.place.is_some_and(|place| place.within.is_none());
        if is_shouted(name) && candidate.canonical.is_none() && !country {
            let letters = hash(name.chars().filter(|&c| c != '.'));
            if let Some(full) = self.nearest(Form::Letters, letters) {
                return Some(full);
            }
        }
        let place = candidate.place.is_some_and(|place| {
            place.demonym || place.within.is_none() || kind::may_set(view, candidate.tokens.start)
        });
        if place || candidate.canonical.is_some() || candidate.inside {
            return None;
        }
        let word = hash(folded(name));
        self.nearest(Form::Last, word)
            .or_else(|| self.nearest(Form::First, word).filter(|_| candidate.place.is_none()))
    }

    /// The last full name before this place of the text that takes the form, or the first behind.
    fn nearest(&self, form: Form, word: u64) -> Option<&Full<'a>> {
        let ids = self.forms.get(under(form, word))?;
        let next = ids.partition_point(|&id| id < self.passed);
        Some(&self.full[ids[next.saturating_sub(1)] as usize])
    }
}

/// What the words around a name say of it; those around a name within a longer one are the longer
/// one's.
fn in_context(view: &View, candidate: &Candidate) -> Option<NameKind> {
    (!candidate.inside).then(|| kind::in_context(view, &candidate.tokens, candidate.kind)).flatten()
}

/// The acronym that stands in brackets right behind a name.
fn acronym<'a>(view: &View<'a>, name: &Candidate, next: &Candidate) -> Option<&'a str> {
    let bracketed = next.tokens.len() == 1
        && next.tokens.start == name.tokens.end + 1
        && view.word(name.tokens.end) == "("
        && view.word(next.tokens.end) == ")";
    let letters = view.word(next.tokens.start);
    (bracketed && is_shouted(letters)).then_some(letters)
}

#[cfg(test)]
mod tests {
    use crate::facts::{NameKind, Value, read};
    use crate::text::{Block, Document};

    /// Names of a document whose blocks stand one a line: as written, with kind and full form.
    fn names(text: &str) -> Vec<(String, NameKind, String)> {
        let block = |text: &str| Block { text: text.to_string(), ..Block::default() };
        let document =
            Document { blocks: text.lines().map(block).collect(), ..Document::default() };
        let readings = read(&document, &vec![true; document.blocks.len()]);
        let mut found = Vec::new();
        for (block, reading) in document.blocks.iter().zip(&readings) {
            for fact in &reading.facts {
                if let Value::Name(name) = &fact.value {
                    let written = fact.span.of(&block.text).to_string();
                    found.push((written, name.kind, name.canonical.clone()));
                }
            }
        }
        found
    }

    #[test]
    fn short_forms_take_the_fullest() {
        use NameKind::{Organization, Person, Place};
        for (text, written, kind, canonical) in [
            ("Lena Roe left.\nLater Roe spoke.", "Roe", Person, "Lena Roe"),
            ("Roe left.\nMayor Lena M. Roe spoke.", "Roe", Person, "Lena M. Roe"),
            ("Lena Roe met Tom Dorn. Dorn left.", "Dorn", Person, "Tom Dorn"),
            (
                "The National Fire Service met. The NFS left.",
                "NFS",
                Organization,
                "National Fire Service",
            ),
            (
                "The State Guard Bureau (SGOB) met. The SGOB left.",
                "SGOB",
                Organization,
                "State Guard Bureau",
            ),
            ("Selmex Corp fell. On Monday Selmex rose.", "Selmex", Organization, "Selmex Corp"),
            ("Tom Paris left.\nHe flew to Paris.", "Paris", Place, "Paris"),
            ("Iranian troops left.", "Iranian", Place, "Iran"),
            ("They left the U.S. on Monday.", "U.S.", Place, "United States"),
            ("The U.S. won again.", "U.S.", Organization, "United States"),
            ("Most Iranians spoke.", "Iranians", Person, "Iran"),
            ("Selm, Texas, was quiet.", "Selm", Place, "Selm"),
            ("Harlan Vesk, 34, left.", "Harlan Vesk", Person, "Harlan Vesk"),
            ("Governor Lena Roe left. The Governor smiled.", "Governor", Person, "Lena Roe"),
        ] {
            let found = names(text);
            let expected = (written.to_string(), kind, canonical.to_string());
            assert!(found.contains(&expected), "{text}: {found:?}");
        }
    }
}
