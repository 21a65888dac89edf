//! Word forms: the singular of a noun, and a stem under which forms of one word meet.

use std::borrow::Cow;

/// Irregular plurals of news English, in order (origin: the exception list of WordNet 3.0).
const PLURALS: &[(&str, &str)] = &[
    ("abdomen", "abdomen"),
    ("analyses", "analysis"),
    ("bases", "base"),
    ("buses", "bus"),
    ("calories", "calorie"),
    ("crises", "crisis"),
    ("criteria", "criterion"),
    ("feet", "foot"),
    ("gases", "gas"),
    ("geese", "goose"),
    ("halves", "half"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("lives", "life"),
    ("media", "medium"),
    ("men", "man"),
    ("mice", "mouse"),
    ("movies", "movie"),
    ("news", "news"),
    ("oxen", "ox"),
    ("people", "person"),
    ("phenomena", "phenomenon"),
    ("police", "police"),
    ("regimen", "regimen"),
    ("series", "series"),
    ("shelves", "shelf"),
    ("species", "species"),
    ("specimen", "specimen"),
    ("teeth", "tooth"),
    ("thieves", "thief"),
    ("troops", "troop"),
    ("wives", "wife"),
    ("wolves", "wolf"),
    ("women", "woman"),
];

/// Irregular verbs of news English, past forms in order, to their stem (origin: WordNet 3.0, `verb.exc`).
const VERBS: &[(&str, &str)] = &[
    ("am", "be"),
    ("are", "be"),
    ("ate", "eat"),
    ("became", "become"),
    ("been", "be"),
    ("began", "begin"),
    ("begun", "begin"),
    ("bore", "bear"),
    ("born", "bear"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("dealt", "deal"),
    ("did", "do"),
    ("died", "die"),
    ("does", "do"),
    ("done", "do"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("dying", "die"),
    ("fallen", "fall"),
    ("fell", "fall"),
    ("felt", "feel"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("had", "have"),
    ("has", "have"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("is", "be"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("lain", "lie"),
    ("led", "lead"),
    ("left", "leave"),
    ("lost", "lose"),
    ("made", "make"),
    ("meant", "mean"),
    ("met", "meet"),
    ("paid", "pay"),
    ("ran", "run"),
    ("risen", "rise"),
    ("rose", "rise"),
    ("said", "say"),
    ("sang", "sing"),
    ("sank", "sink"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("shot", "shoot"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("sunk", "sink"),
    ("swam", "swim"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("told", "tell"),
    ("took", "take"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("was", "be"),
    ("went", "go"),
    ("were", "be"),
    ("withdrawn", "withdraw"),
    ("withdrew", "withdraw"),
    ("won", "win"),
    ("wore", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

fn lookup(table: &'static [(&str, &str)], word: &str) -> Option<&'static str> {
    table.binary_search_by_key(&word, |(form, _)| form).ok().map(|at| table[at].1)
}

/// The singular of a lower-case noun: "lives" gives "life", "agencies" "agency".
pub fn singular(noun: &str) -> Cow<'_, str> {
    if let Some(lemma) = lookup(PLURALS, noun) {
        return lemma.into();
    }
    let cut = |n: usize| &noun[..noun.len() - n];
    if let Some(stem) = noun.strip_suffix("children") {
        return [stem, "child"].concat().into();
    }
    // "gunmen", "policewomen"
    if let Some(stem) = noun.strip_suffix("men").filter(|stem| stem.len() > 2) {
        return [stem, "man"].concat().into();
    }
    if noun.len() > 4 && noun.ends_with("ies") {
        return [cut(3), "y"].concat().into();
    }
    let sibilant = ["ches", "shes", "sses", "xes", "zes"].iter().any(|e| noun.ends_with(e));
    if sibilant {
        return cut(2).into();
    }
    let keeps = ["ss", "us", "is"].iter().any(|e| noun.ends_with(e));
    if noun.len() > 3 && noun.ends_with('s') && !keeps {
        return cut(1).into();
    }
    noun.into()
}

/// A key under which the forms of a lower-case word meet: "warned", "warning" and "warns" share
/// one. It is for comparing, not for showing.
pub fn stem(word: &str) -> Cow<'_, str> {
    if let Some(lemma) = lookup(VERBS, word).or_else(|| lookup(PLURALS, word)) {
        return Cow::from(lemma.strip_suffix('e').unwrap_or(lemma));
    }
    match singular(word) {
        Cow::Borrowed(base) => root(base),
        Cow::Owned(base) => root(&base).into_owned().into(),
    }
}

/// A word without the endings of its forms.
fn root(base: &str) -> Cow<'_, str> {
    let vowels = |s: &str| s.bytes().any(|b| b"aeiouy".contains(&b));
    let mut root = base;
    for ending in ["ing", "ed"] {
        if let Some(rest) = root.strip_suffix(ending)
            && rest.len() >= 3
            && vowels(rest)
        {
            let bytes = rest.as_bytes();
            let (last, before) = (bytes[bytes.len() - 1], bytes[bytes.len() - 2]);
            let doubled = last == before && !b"aeiouls".contains(&last);
            root = if doubled { &rest[..rest.len() - 1] } else { rest };
            break;
        }
    }
    let root = root.strip_suffix('e').filter(|r| r.len() >= 3).unwrap_or(root);
    match root.strip_suffix('i') {
        Some(stem) => [stem, "y"].concat().into(),
        None => root.into(),
    }
}

/// Whether a lower-case word looks like a verb's past or present form: "warned", "took".
pub fn is_verb_form(word: &str) -> bool {
    lookup(VERBS, word).is_some()
        || word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        assert!(PLURALS.is_sorted() && VERBS.is_sorted());
    }

    #[test]
    fn singulars() {
        for (plural, expected) in [
            ("lives", "life"),
            ("people", "person"),
            ("agencies", "agency"),
            ("blasts", "blast"),
            ("boxes", "box"),
            ("crisis", "crisis"),
            ("buses", "bus"),
            ("gunmen", "gunman"),
            ("children", "child"),
            ("grandchildren", "grandchild"),
            ("bus", "bus"),
        ] {
            assert_eq!(singular(plural), expected);
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            &["warn", "warned", "warning", "warns"][..],
            &["detonate", "detonated", "detonating"],
            &["carry", "carried", "carries", "carrying"],
            &["take", "took", "taken", "taking"],
            &["stop", "stopped", "stopping"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }
}
