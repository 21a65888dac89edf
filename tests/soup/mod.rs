//! Texts made of what facts are made of, in any order.
#![allow(dead_code)] // Each test uses a part.

use proptest::prelude::*;
use proptest::sample::select;

/// What dates, figures, names and quotations are made of, and what may stand between: separated
/// by bars, as they would be lines of their own.
pub const PIECES: &str = "\
    a|the|of|in|on|at|to|and|from|between|since|until|by|before|after|ago|later|earlier|ended|last|\
    next|this|that|same|following|previous|past|coming|early|late|mid|end|beginning|first|second|\
    third|twenty|twenty-first|nineteen|ninety-six|hundred|thousand|million|half|quarter|quarters|\
    two|one|dozen|dozens|a few|several|day|days|week|weeks|month|year|years|decade|century|hour|\
    minutes|Monday|Friday|sat|sun|May|may|March|Jan.|Sept|December|Christmas|Easter|summer|fall|\
    morning|night|tonight|today|yesterday|noon|midnight|am|p.m.|GMT|EST|local time|o'clock|Q3|H1|\
    fiscal|1990s|'90s|2024|1066|44|BC|A.D.|2024-01-03|31/12/99|1.2.3|9:30|24:00|0|00|7|29|30|31|84|\
    3.2|1,234|1,2|9999999999999999999|1e400|10^999|½|3/4|0/0|-5|−5|+|~|%|per cent|$|US$|€|Rs|\
    EUR5.3m|bn|k|m|km|miles|feet|inches|°C|kg|p|cents|dollars|at least|up to|over|nearly|about|\
    or more|more than|aged|year-old|people|killed|others|of 20|No.|Flight|magnitude|double|\
    John Roe|Mr|Acme Corp.|Paris|U.S.|said|he|according to|“|”|\"|'|’s|(|)|[|]|,|.|;|:|…|–|—|-|/|\
    \n|\n\n|\t|\u{a0}|\u{200b}|é|ß|İ|日本|🎉|👩‍👩‍👧|e\u{301}|\u{202e}";

/// Pieces in any order, joined with or without a space.
pub fn soup() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('|').collect();
    let piece = (select(pieces), prop_oneof![4 => Just(" "), 1 => Just(""), 1 => Just("-")]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, joint)| format!("{piece}{joint}")).collect()
    })
}

/// Such soup, or any characters at all.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => soup(), 1 => any::<String>(), 1 => "[ -~\n]{0,120}"]
}
