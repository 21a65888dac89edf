//! Texts made to hurt, long enough that anything but linear time would not end.

use claimlight::check::{Engine, Options};
use claimlight::text::Document;
use claimlight::verdict::Verdict;

/// Bytes of those that hurt most, and of the rest: a million steps for each byte would take hours.
const LONG: usize = 1_000_000;
const SHORTER: usize = 200_000;

/// What is said again and again, and how long it gets.
const REPEATED: &[(&str, &str, usize)] = &[
    ("no space at all", "a", 10 * LONG),
    ("one word after the other", "word ", SHORTER),
    ("capitals without end", "Aa ", SHORTER),
    ("names without end", "John Roe of Acme Corp. in Paris, ", SHORTER),
    ("initials", "A. ", SHORTER),
    ("abbreviations", "Mr. ", SHORTER),
    ("brackets that open", "(", LONG),
    ("brackets that close", ")", SHORTER),
    ("nested square brackets", "[1", SHORTER),
    ("digits", "1", LONG),
    ("figures", "1 ", SHORTER),
    ("figures with commas", "1,000,", SHORTER),
    ("scales", "3 million million ", SHORTER),
    ("figure words", "one hundred and ", SHORTER),
    ("ranges", "1-2-", SHORTER),
    ("dates", "3 January 2024 ", SHORTER),
    ("slashes", "1/", SHORTER),
    ("clock times", "9:30 ", SHORTER),
    ("quotes that open", "“", LONG),
    ("quotes that close", "”", SHORTER),
    ("straight quotes", "\"", SHORTER),
    ("apostrophes", "'", SHORTER),
    ("quotes in quotes", "“he said ‘", SHORTER),
    ("full stops", ".", SHORTER),
    ("ellipses", "… ", SHORTER),
    ("dashes", "–", SHORTER),
    ("lines", "\n", SHORTER),
    ("tabs", "a\t", SHORTER),
    ("emoji", "👩‍👩‍👧", LONG),
    ("combining marks", "\u{301}", LONG),
    ("marks on a letter", "e\u{301}\u{302}", SHORTER),
    ("bidirectional controls", "\u{202e}a\u{202c}", SHORTER),
    ("zero width", "\u{200b}", SHORTER),
    ("no-break spaces", "5\u{a0}", SHORTER),
    ("said that he said", "Roe said that ", SHORTER),
    ("according to", "according to Roe, ", SHORTER),
    ("not", "not ", SHORTER),
    ("and", "Roe and ", SHORTER),
    ("who", "the man who met ", SHORTER),
    ("one sentence", "The ferry carried 84 people, ", SHORTER),
    ("one claim", "The ferry carried 84 people to Vane on Monday. ", SHORTER),
    ("markup", "<b onclick=\"", SHORTER),
    ("escapes", "\\\"\\u0000", SHORTER),
    ("controls", "\u{0}\u{1}\u{8}", SHORTER),
    ("Chinese", "船", SHORTER),
];

/// A stack that only a reader who calls himself for every word would fill.
const STACK: usize = 512 * 1024;

#[test]
fn every_text_is_read_to_its_end() {
    let all = || REPEATED.iter().for_each(|(_, piece, length)| read_both_ways(piece, *length));
    let reader = std::thread::Builder::new().stack_size(STACK).spawn(all).unwrap();
    assert!(reader.join().is_ok());
}

/// As a page, and as a source.
fn read_both_ways(piece: &str, length: usize) {
    let text = Document::from_text(piece.repeat(length / piece.len()));
    let plain = || Document::from_text("The ferry carried 84 people to Vane on Monday, Roe said.");
    let every = Options { min_score: Some(0.0), ..Options::default() };
    let mut engine = Engine::new();
    engine.add_source("plain", plain()).unwrap();
    // A text of white space alone is refused as none.
    let _ = engine.check(&text, &every, &|| 0.0);
    let _ = engine.add_source("hostile", text);
    let checked = engine.check(&plain(), &every, &|| 0.0).unwrap();
    let (_, _, verdict) = &checked.claims[0];
    assert_eq!(verdict.sources[0].verdict, Verdict::Confirmed, "beside {piece:?}");
}
