//! Which language a block is in, told from its script and its commonest words.
//!
//! Only what decides whether to read it matters: a block in a language that is not read is left
//! out, and named.

use super::{Block, Document};
use crate::letters::{lower, lowered};
use crate::lexicon::key;
use crate::order::sort_by_rank;
use crate::table::Table;
use std::sync::OnceLock;

/// Commonest function words, by language (origin: any frequency list of the language).
const FUNCTION_WORDS: [(&str, &str); 12] = [
    (
        "en",
        " the of and to in a is that for it was on with as are be at by this from had have has were which not they his her their its an will said ",
    ),
    (
        "fr",
        " le la les des et est une dans que pour qui sur au avec ce il par pas plus sont du en aux ses cette été ont elle nous ",
    ),
    (
        "de",
        " der die und das den von zu mit ist des im für auf dem nicht ein eine als auch es an werden aus er hat dass sie nach bei ",
    ),
    (
        "es",
        " el los las y en que del se por con una para su al es lo como más fue ha sus este entre cuando sobre también años ",
    ),
    (
        "it",
        " il di che è per un una del la in con non si da sono dei alla nel della le gli anche più ha al ma delle ",
    ),
    (
        "pt",
        " o os as que em do da um uma para com não por mais dos como foi ao ele das tem seu sua são está também pelo ",
    ),
    (
        "nl",
        " de het een en van ik te dat die niet zijn is er aan met voor op wordt bij ook naar door maar heeft uit ",
    ),
    (
        "sv",
        " och att det som en på är av för med den till inte har de ett om var jag men kan från eller ",
    ),
    ("pl", " i w na z do się nie to że jest po od za jak ale co przez są był tym dla "),
    ("tr", " ve bir bu da de için ile olarak daha gibi çok olan sonra kadar en ne var olduğunu "),
    // Also what stands in for a text to come.
    (
        "la",
        " et in est ut non ad cum sed qui quae quod ex ac aut per sunt esse ab enim quam eius dolor quis ",
    ),
    ("id", " yang dan di itu dengan untuk dari dalam tidak ini akan pada juga saya ke karena ada "),
];

/// Scripts other than Latin: a range of characters, and the language named for it.
const SCRIPTS: &[(std::ops::RangeInclusive<char>, &str)] = &[
    ('\u{370}'..='\u{3FF}', "el"),
    ('\u{400}'..='\u{52F}', "ru"),
    ('\u{590}'..='\u{5FF}', "he"),
    ('\u{600}'..='\u{6FF}', "ar"),
    ('\u{900}'..='\u{97F}', "hi"),
    ('\u{980}'..='\u{DFF}', "bn"),
    ('\u{E00}'..='\u{E7F}', "th"),
    ('\u{3040}'..='\u{30FF}', "ja"),
    ('\u{4E00}'..='\u{9FFF}', "zh"),
    ('\u{AC00}'..='\u{D7AF}', "ko"),
];

/// Characters of a block that are looked at: enough to tell.
const SAMPLE: usize = 2_000;

/// The languages of a document, and which of its blocks are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    /// Every language found, most text first.
    pub found: Vec<String>,
    /// Those of them that are read.
    pub read: Vec<String>,
    /// For each block, whether it is read.
    pub blocks: Vec<bool>,
}

impl Languages {
    /// Tells the languages of a document's blocks.
    pub fn of(document: &Document) -> Self {
        let told: Vec<Option<&str>> = document.blocks.iter().map(|b| told(&b.text)).collect();
        let mut bytes: Vec<(String, usize)> = Vec::new();
        let mut add =
            |language: &str, length: usize| match bytes.iter_mut().find(|(l, _)| l == language) {
                Some((_, sum)) => *sum += length,
                None => bytes.push((language.to_string(), length)),
            };
        for (block, told) in document.blocks.iter().zip(&told) {
            if let Some(language) = told {
                add(language, block.text.len());
            }
        }
        sort_by_rank(&mut bytes, |&(_, length)| !(length as u64));
        let main = bytes.first().map(|(language, _)| language.clone());
        let language_of = |block: &Block, told: Option<&str>| -> String {
            let declared = block.language.as_deref().or(document.language.as_deref());
            told.map(String::from)
                .or_else(|| main.clone())
                .or_else(|| declared.map(primary))
                .unwrap_or_else(|| "en".into())
        };
        let blocks: Vec<String> =
            document.blocks.iter().zip(&told).map(|(b, t)| language_of(b, *t)).collect();
        let mut found: Vec<String> = bytes.into_iter().map(|(language, _)| language).collect();
        for language in &blocks {
            if !found.contains(language) {
                found.push(language.clone());
            }
        }
        let read = found.iter().filter(|language| *language == "en").cloned().collect();
        Languages { found, read, blocks: blocks.iter().map(|language| language == "en").collect() }
    }
}

fn primary(tag: &str) -> String {
    lowered(tag.split(['-', '_']).next().unwrap_or_default())
}

/// The language of a text, when there is enough of it to tell.
fn told(text: &str) -> Option<&'static str> {
    let sample = || text.chars().take(SAMPLE);
    let (mut letters, mut foreign, mut words) = (0, 0, 0);
    let mut counts = FUNCTION_WORDS.map(|(language, _)| (0, language));
    let known = function_words();
    let mut word = String::new();
    // A mark behind the last word ends it.
    for c in sample().chain(['.']) {
        if c.is_alphabetic() {
            letters += 1;
            foreign += usize::from(c >= '\u{370}');
            word.push(lower(c));
        } else if !word.is_empty() {
            words += 1;
            if let Some(languages) = known.get(key(&word)) {
                for (place, (count, _)) in counts.iter_mut().enumerate() {
                    *count += languages >> place & 1;
                }
            }
            word.clear();
        }
    }
    if letters >= 4 && foreign * 2 > letters {
        let count =
            |range: &std::ops::RangeInclusive<char>| sample().filter(|c| range.contains(c)).count();
        // Japanese mixes Chinese characters in: any kana decide.
        let kana = count(&('\u{3040}'..='\u{30FF}'));
        return match kana * 10 > letters {
            true => Some("ja"),
            false => SCRIPTS.iter().max_by_key(|(r, _)| count(r)).map(|(_, l)| *l),
        };
    }
    if words < 8 {
        return None;
    }
    let english = counts[0].0;
    let &(best, language) = counts.iter().max_by_key(|(count, _)| *count)?;
    // Headlines have few function words: another language needs twice the evidence of English.
    let other = best >= 3 && best * 10 >= words && best >= 2 * english;
    Some(if other { language } else { "en" })
}

/// Every function word, with a bit for each language it belongs to.
fn function_words() -> &'static Table<u16> {
    static WORDS: OnceLock<Table<u16>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Table::default();
        for (place, (_, list)) in FUNCTION_WORDS.iter().enumerate() {
            for word in list.split_ascii_whitespace() {
                *words.entry(key(word), || 0) |= 1 << place;
            }
        }
        words
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages() {
        for (text, expected) in [
            ("The ferry ran aground near the harbour on Sunday with 84 people aboard.", Some("en")),
            ("Storm batters coast; 84 rescued as ferry runs aground near Port Ellin", Some("en")),
            (
                "Le ferry s'est échoué dimanche près du port avec 84 personnes à bord, selon la police.",
                Some("fr"),
            ),
            (
                "Die Fähre lief am Sonntag mit 84 Menschen an Bord in der Nähe des Hafens auf Grund.",
                Some("de"),
            ),
            (
                "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, et tertiam qui ipsorum lingua Celtae appellantur.",
                Some("la"),
            ),
            ("جنحت العبارة يوم الأحد بالقرب من الميناء", Some("ar")),
            ("フェリーが日曜日に港の近くで座礁した", Some("ja")),
            ("渡轮周日在港口附近搁浅", Some("zh")),
            ("84 rescued", None),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn short_blocks_follow_the_document() {
        let block = |text: &str| Block { text: text.into(), ..Block::default() };
        let document = Document {
            blocks: vec![
                block("84 personnes sauvées"),
                block(
                    "Le ferry s'est échoué dimanche près du port avec 84 personnes à bord, selon la police.",
                ),
            ],
            ..Document::default()
        };
        let languages = Languages::of(&document);
        assert_eq!(languages.found, ["fr"]);
        assert!(languages.read.is_empty());
        assert_eq!(languages.blocks, [false, false]);
    }
}
