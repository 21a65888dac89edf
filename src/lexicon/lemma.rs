//! Word forms: the singular of a noun, and a stem under which forms of one word meet.

use std::borrow::Cow;

/// Irregular plurals of news English (origin: the exception list of WordNet 3.0).
const PLURALS: &[(&str, &str)] = &[
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("specimen", "specimen"),
    ("regimen", "regimen"),
    ("abdomen", "abdomen"),
    ("lives", "life"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("wives", "wife"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("halves", "half"),
    ("wolves", "wolf"),
    ("thieves", "thief"),
    ("shelves", "shelf"),
    ("crises", "crisis"),
    ("analyses", "analysis"),
    ("bases", "base"),
    ("media", "medium"),
    ("criteria", "criterion"),
    ("phenomena", "phenomenon"),
    ("oxen", "ox"),
    ("series", "series"),
    ("species", "species"),
    ("news", "news"),
    ("police", "police"),
    ("troops", "troop"),
    ("buses", "bus"),
    ("gases", "gas"),
    ("movies", "movie"),
    ("calories", "calorie"),
];

/// Irregular verbs of news English, past forms to their stem (origin: WordNet 3.0, `verb.exc`).
const VERBS: &[(&str, &str)] = &[
    ("said", "say"),
    ("told", "tell"),
    ("took", "take"),
    ("taken", "take"),
    ("went", "go"),
    ("gone", "go"),
    ("came", "come"),
    ("gave", "give"),
    ("given", "give"),
    ("found", "find"),
    ("left", "leave"),
    ("held", "hold"),
    ("kept", "keep"),
    ("met", "meet"),
    ("won", "win"),
    ("lost", "lose"),
    ("paid", "pay"),
    ("sold", "sell"),
    ("bought", "buy"),
    ("brought", "bring"),
    ("sent", "send"),
    ("spent", "spend"),
    ("built", "build"),
    ("led", "lead"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("rose", "rise"),
    ("risen", "rise"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("knew", "know"),
    ("known", "know"),
    ("thought", "think"),
    ("began", "begin"),
    ("begun", "begin"),
    ("broke", "break"),
    ("broken", "break"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("wrote", "write"),
    ("written", "write"),
    ("drove", "drive"),
    ("driven", "drive"),
    ("shot", "shoot"),
    ("struck", "strike"),
    ("stood", "stand"),
    ("sought", "seek"),
    ("caught", "catch"),
    ("taught", "teach"),
    ("fought", "fight"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("sank", "sink"),
    ("sunk", "sink"),
    ("sang", "sing"),
    ("swam", "swim"),
    ("ran", "run"),
    ("saw", "see"),
    ("seen", "see"),
    ("made", "make"),
    ("heard", "hear"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("withdrew", "withdraw"),
    ("withdrawn", "withdraw"),
    ("drew", "draw"),
    ("drawn", "draw"),
    ("became", "become"),
    ("died", "die"),
    ("dying", "die"),
    ("lain", "lie"),
    ("laid", "lay"),
    ("felt", "feel"),
    ("dealt", "deal"),
    ("meant", "mean"),
    ("bore", "bear"),
    ("born", "bear"),
    ("wore", "wear"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("ate", "eat"),
    ("was", "be"),
    ("were", "be"),
    ("is", "be"),
    ("are", "be"),
    ("been", "be"),
    ("am", "be"),
    ("had", "have"),
    ("has", "have"),
    ("did", "do"),
    ("done", "do"),
    ("does", "do"),
];

fn lookup(table: &'static [(&str, &str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(form, _)| *form == word).map(|(_, lemma)| *lemma)
}

/// The singular of a lower-case noun: "lives" gives "life", "agencies" "agency".
pub fn singular(noun: &str) -> Cow<'_, str> {
    if let Some(lemma) = lookup(PLURALS, noun) {
        return lemma.into();
    }
    let cut = |n: usize| &noun[..noun.len() - n];
    if let Some(stem) = noun.strip_suffix("children") {
        return format!("{stem}child").into();
    }
    // "gunmen", "policewomen"
    if let Some(stem) = noun.strip_suffix("men").filter(|stem| stem.len() > 2) {
        return format!("{stem}man").into();
    }
    if noun.len() > 4 && noun.ends_with("ies") {
        return format!("{}y", cut(3)).into();
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
    let base = singular(word);
    let vowels = |s: &str| s.bytes().any(|b| b"aeiouy".contains(&b));
    let mut root: &str = &base;
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
    let root = root.strip_suffix('i').map_or(root.to_string(), |r| format!("{r}y"));
    root.into()
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
