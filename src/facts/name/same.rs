//! Whether two names, of one text or of two, name the same.

use super::{NameKind, NameValue};
use crate::letters::lower;
use crate::lexicon::{Head, Lexicon, Place, english, folded, key, tokenize};
use crate::order::sort_by_rank;

/// How two names come to name the same, or one to lie in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alias {
    /// The same words, or two forms of one known name: "US", "American".
    Equal,
    /// One leaves words out: "Raisi" for "Ebrahim Raisi", "Harvard" for "Harvard University".
    Short,
    /// "IAEA" for "International Atomic Energy Agency".
    Acronym,
    /// The same name in other vowels: "Hezbollah", "Hizbullah".
    Spelling,
    /// The first is a place that lies in the second.
    Within,
    /// The first is a place that holds the second.
    Holds,
}

/// Words in which two spellings may differ in their vowels have at least so many consonants.
const CONSONANTS: usize = 4;

/// The keys under which a name may meet another, rising: two of which [`same_name`] says something,
/// or that have a word in common, share one. Hashes of its words, of their consonants, of its
/// initials, and of the places it is and lies in.
pub(super) fn keys(name: &str, place: Option<Place>) -> Box<[u64]> {
    let words = words(name);
    let whole: String = folded(name).collect();
    let parts = whole.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut keys: Vec<u64> = parts.map(key).collect();
    keys.extend(words.iter().filter_map(|word| {
        let skeleton: String = skeleton(word).collect();
        (skeleton.chars().count() >= CONSONANTS).then(|| key(&skeleton))
    }));
    if let [word] = words[..] {
        keys.push(key(&letters(word).map(lower).collect::<String>()));
    } else {
        let capitals = initials(&words).filter(|c| c.is_uppercase());
        keys.push(key(&capitals.map(lower).collect::<String>()));
        keys.push(key(&initials(&words).map(lower).collect::<String>()));
    }
    let places = place.map(|place| [Some(place.name), place.within]);
    keys.extend(places.into_iter().flatten().flatten().map(key));
    sort_by_rank(&mut keys, |&key| key);
    keys.dedup();
    keys.into()
}

/// How `a` and `b` name the same; none where nothing says that they do.
pub fn same_name(a: &NameValue, b: &NameValue) -> Option<Alias> {
    if equal(&a.canonical, &b.canonical) {
        return Some(Alias::Equal);
    }
    if let (Some(one), Some(other)) = (a.place, b.place) {
        return match () {
            () if one.name == other.name => Some(Alias::Equal),
            // A land of a nation is told by its people too; "Paris" and "French" are apart.
            () if one.demonym != other.demonym => None,
            () if one.within == Some(other.name) => Some(Alias::Within),
            () if other.within == Some(one.name) => Some(Alias::Holds),
            () => None,
        };
    }
    let (ours, theirs) = (words(&a.canonical), words(&b.canonical));
    if is_acronym(&ours, &theirs) || is_acronym(&theirs, &ours) {
        return Some(Alias::Acronym);
    }
    if a.kind != b.kind && a.kind != NameKind::Other && b.kind != NameKind::Other {
        return None;
    }
    let (short, long) =
        if ours.len() <= theirs.len() { (&ours, &theirs) } else { (&theirs, &ours) };
    let tie = match a.kind {
        NameKind::Person => person(short, long),
        _ => institution(english(), short, long),
    };
    tie.or_else(|| spelling(&ours, &theirs))
}

fn equal(a: &str, b: &str) -> bool {
    a == b || folded(a).eq(folded(b))
}

/// The words of a name, without marks at their ends.
fn words(name: &str) -> Vec<&str> {
    let mark = |c: char| !c.is_alphanumeric();
    name.split_whitespace().map(|w| w.trim_matches(mark)).filter(|w| !w.is_empty()).collect()
}

/// "Jr", "III": no part of what tells a person.
fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr" | "Sr" | "II" | "III" | "IV")
}

fn person(short: &[&str], long: &[&str]) -> Option<Alias> {
    let bare =
        |words: &[&'_ str]| words.len() - usize::from(words.last().is_some_and(|w| is_suffix(w)));
    let (one, other) = (&short[..bare(short)], &long[..bare(long)]);
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (first, last) = (short.first()?, short.last()?);
    let family = |a: &str, b: &str| equal(bare_name(a), bare_name(b));
    let same_end = family(last, long.last()?);
    if short.len() == 1 {
        return (same_end || equal(first, long[0])).then_some(Alias::Short);
    }
    let initial = |a: &str, b: &str| a.len() == 1 && folded(b).next() == folded(a).next();
    let given = equal(first, long[0]) || initial(first, long[0]) || initial(long[0], first);
    let ends = long.len() - short.len();
    let surname = short.iter().zip(&long[ends..]).all(|(a, b)| family(a, b));
    (same_end && given || surname).then_some(Alias::Short)
}

/// A surname without its article: "Assad" of "al-Assad".
fn bare_name(word: &str) -> &str {
    match word.split_once(['-', '‑']) {
        Some(("al" | "Al" | "el" | "El", name)) => name,
        _ => word,
    }
}

/// Organisations, places and other names: what is left out says only what they are.
fn institution(lexicon: &Lexicon, short: &[&str], long: &[&str]) -> Option<Alias> {
    let (&first, rest) = short.split_first()?;
    let same = |from: usize| short.iter().zip(&long[from..]).all(|(a, b)| same_word(a, b));
    let starts = same(0);
    let ends = short.len() > 1 && same(long.len() - short.len());
    let head = |word: &str| {
        let tokens = tokenize(word, lexicon);
        tokens.first().and_then(|token| lexicon.names.heads.get(token)).copied()
    };
    if starts && short.len() == long.len() {
        return Some(Alias::Equal);
    }
    if starts {
        let more = &long[short.len()..];
        let named = !rest.is_empty() || head(first).is_none();
        let said = more.iter().all(|word| head(word).is_some_and(|head| head != Head::Other));
        let joined = matches!(*more.first()?, "of" | "for") && !rest.is_empty();
        return (named && said || joined).then_some(Alias::Short);
    }
    if ends {
        return Some(Alias::Short);
    }
    let shared = short.iter().any(|a| a.len() > 3 && long.iter().any(|b| equal(a, b)));
    (shared && same_content(lexicon, short, long)).then_some(Alias::Equal)
}

/// Whether two words are the same, one of them perhaps an abbreviation: "Street", "St"; "Avenue", "Ave".
fn same_word(a: &str, b: &str) -> bool {
    equal(a, b) || shortens(a, b) || shortens(b, a)
}

/// Whether a word is a known abbreviation and made of another's beginning, or of its first and last
/// letters with some between.
fn shortens(short: &str, long: &str) -> bool {
    let tokens = tokenize(short, english());
    if short.len() >= long.len()
        || !tokens.first().is_some_and(|token| english().abbreviations.has(token))
    {
        return false;
    }
    let mut rest = folded(long);
    let within = folded(short).all(|c| rest.any(|other| other == c));
    let ends = |word: &str| (folded(word).next(), folded(word).last());
    let begins = short.len() > 2 && folded(short).zip(folded(long)).all(|(a, b)| a == b);
    begins || within && ends(short) == ends(long)
}

/// "Iranian Foreign Ministry", "Foreign Ministry of Iran": the same words in another order.
fn same_content(lexicon: &Lexicon, short: &[&str], long: &[&str]) -> bool {
    let content = |words: &[&str]| {
        let mut keys: Vec<u64> = words
            .iter()
            .map(|word| (word, tokenize(word, lexicon)))
            .filter(|(_, tokens)| {
                !tokens.first().is_some_and(|token| lexicon.function_words.has(token))
            })
            .map(|(word, tokens)| {
                let place = lexicon.names.places.at(&tokens, 0);
                key(&folded(place.map_or(word, |(_, place)| place.name)).collect::<String>())
            })
            .collect();
        sort_by_rank(&mut keys, |&key| key);
        keys
    };
    content(short) == content(long)
}

/// Whether `short` is made of the first letters of `long`: all of them, or the capitals.
fn is_acronym(short: &[&str], long: &[&str]) -> bool {
    let &[short] = short else { return false };
    let shouted = letters(short).count() > 1 && letters(short).all(char::is_uppercase);
    if !shouted || long.len() < 2 {
        return false;
    }
    letters(short).eq(initials(long).filter(|c| c.is_uppercase()))
        || letters(short).map(lower).eq(initials(long).map(lower))
}

/// What an acronym is made of.
fn letters(acronym: &str) -> impl Iterator<Item = char> {
    acronym.chars().filter(|c| *c != '.')
}

/// The first letters of words and of their parts.
fn initials(words: &[&str]) -> impl Iterator<Item = char> {
    words.iter().flat_map(|w| w.split(['-', '‑'])).filter_map(|w| w.chars().next())
}

/// Names carried over from another script differ in their vowels and doubled letters; those with
/// digits are codes.
fn spelling(a: &[&str], b: &[&str]) -> Option<Alias> {
    let spelled = |word: &str| !word.bytes().any(|b| b.is_ascii_digit());
    let alike = |(a, b): (&&str, &&str)| {
        equal(a, b)
            || spelled(a)
                && spelled(b)
                && skeleton(a).eq(skeleton(b))
                && skeleton(a).count() >= CONSONANTS
    };
    (a.len() == b.len() && a.iter().zip(b).all(alike)).then_some(Alias::Spelling)
}

/// The consonants of a word, doubled ones once.
fn skeleton(word: &str) -> impl Iterator<Item = char> {
    let mut before = None;
    folded(word).filter(move |&c| {
        let doubled = before.replace(c) == Some(c);
        !doubled && c.is_alphabetic() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "person: Lena Roe".
    fn name(marked: &str) -> NameValue {
        let (kind, name) = marked.split_once(": ").unwrap();
        let kind = match kind {
            "person" => NameKind::Person,
            "organization" => NameKind::Organization,
            "place" => NameKind::Place,
            _ => NameKind::Other,
        };
        let tokens = tokenize(name, english());
        let known = english().names.places.at(&tokens, 0).filter(|p| p.0 == tokens.len());
        let place: Option<Place> = known.map(|p| *p.1).filter(|_| kind == NameKind::Place);
        let canonical = place.map_or(name, |place| place.name).to_string();
        NameValue::new(kind, canonical, place, false)
    }

    #[test]
    fn names_of_one_thing() {
        for (a, b, expected) in [
            ("person: Lena Roe", "person: LENA ROE", Some(Alias::Equal)),
            ("person: Roe", "person: Lena Roe", Some(Alias::Short)),
            ("place: 117th St.", "place: 117th Street", Some(Alias::Equal)),
            ("place: 117th St.", "place: 118th Street", None),
            ("place: Orrin Ave", "place: Orrin Avenue", Some(Alias::Equal)),
            ("place: Mt. Vesk", "place: Mount Vesk", Some(Alias::Equal)),
            (
                "organization: Selm Justice Dept",
                "organization: Justice Department",
                Some(Alias::Short),
            ),
            ("organization: Justice Dept", "organization: Justice Department", Some(Alias::Equal)),
            ("organization: Orrin Co", "organization: Orrin College", None),
            ("person: Lena", "person: Lena Roe", Some(Alias::Short)),
            ("person: Lena M. Roe", "person: Lena Roe", Some(Alias::Short)),
            ("person: L. Roe", "person: Lena Roe", Some(Alias::Short)),
            ("person: Lena Roe Jr.", "person: Roe", Some(Alias::Short)),
            ("person: Assad", "person: Bashar al-Assad", Some(Alias::Short)),
            ("person: van Dorn", "person: Piet van Dorn", Some(Alias::Short)),
            ("person: Lena Roe", "person: Tom Roe", None),
            ("person: Lena Roe", "person: Lena Dorn", None),
            ("person: Soleimani", "person: Suleimani", Some(Alias::Spelling)),
            ("person: Marin", "person: Moran", None),
            ("organization: Marigold1", "organization: Marigold2", None),
            ("organization: Marigold", "organization: Marigold2", None),
            ("person: Roe", "organization: Roe Institute", None),
            (
                "organization: IAEA",
                "organization: International Atomic Energy Agency",
                Some(Alias::Acronym),
            ),
            ("organization: D.O.E.", "organization: Department of Energy", Some(Alias::Acronym)),
            ("organization: Selm University", "organization: Selm", Some(Alias::Short)),
            ("organization: Acme Holdings Ltd", "organization: Acme", Some(Alias::Short)),
            (
                "organization: Foreign Ministry",
                "organization: Iranian Foreign Ministry",
                Some(Alias::Short),
            ),
            (
                "organization: Iranian Foreign Ministry",
                "organization: Foreign Ministry of Iran",
                Some(Alias::Equal),
            ),
            ("organization: Senate", "organization: Senate Judiciary Committee", None),
            ("organization: Bank of Selm", "organization: Bank of Tarnow", None),
            ("place: US", "place: American", Some(Alias::Equal)),
            ("place: Iran", "place: Iranian", Some(Alias::Equal)),
            ("place: Paris", "place: France", Some(Alias::Within)),
            ("place: France", "place: Paris", Some(Alias::Holds)),
            ("place: Paris", "place: Lyon", None),
            ("place: Paris", "place: German", None),
            ("place: English", "place: British", Some(Alias::Within)),
            ("place: American", "place: Texan", Some(Alias::Holds)),
            ("place: English", "place: Scottish", None),
            ("place: Selm River", "place: Selm", Some(Alias::Short)),
            ("place: Carolina", "place: North Carolina", None),
        ] {
            let (a, b) = (name(a), name(b));
            assert_eq!(same_name(&a, &b), expected, "{a:?} | {b:?}");
            assert!(expected.is_none() || a.may_be(&b), "{a:?} | {b:?}");
        }
    }
}
