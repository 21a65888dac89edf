//! Which passage is nearer to a claim than another: sentences of one article that are linked to
//! sentences of another by an event both speak of.

use super::Judged;
use crate::logistic::Example;
use claimlight::verdict::features::Features;
use std::{collections::BTreeMap, ops::Range};

/// One example, and its mirror image, for every passage that is linked beside one that isn't.
/// `articles` are pairs of them, with links and one held against the other.
pub(super) fn examples(articles: &[(&serde_json::Value, Judged)]) -> Vec<Example> {
    let mut examples = Vec::new();
    for (row, judged) in articles {
        let text = |doc: &str| row[doc]["text"].as_str().unwrap_or_default();
        let span = |link: &serde_json::Value, side: &str, doc: &str| {
            let at = |end: usize| byte(text(doc), link[side][end].as_u64().unwrap_or_default());
            at(0)..at(1)
        };
        let mut linked: BTreeMap<(usize, usize), Vec<Range<usize>>> = BTreeMap::new();
        for link in row["links"].as_array().into_iter().flatten() {
            let ours = span(link, "a", "doc_a");
            linked.entry((ours.start, ours.end)).or_default().push(span(link, "b", "doc_b"));
        }
        for ((start, end), targets) in linked {
            let shared =
                |claim: &Range<usize>| claim.end.min(end).saturating_sub(claim.start.max(start));
            let claims = judged.iter().filter(|(claim, _)| shared(claim) > 0);
            let Some((_, passages)) = claims.max_by_key(|(claim, _)| shared(claim)) else {
                continue;
            };
            let meets = |passage: &Range<usize>| {
                targets
                    .iter()
                    .any(|target| target.start < passage.end && passage.start < target.end)
            };
            let of = |linked: bool| passages.iter().filter(move |(span, _)| meets(span) == linked);
            let pairs: Vec<(&Features, &Features)> = of(true)
                .flat_map(|(_, near)| of(false).map(move |(_, far)| (&near.support, &far.support)))
                .collect();
            let weight = 0.5 / pairs.len().max(1) as f64;
            for (near, far) in pairs {
                let less =
                    |a: &Features, b: &Features| a.iter().zip(b).map(|(a, b)| a - b).collect();
                examples.push(Example { features: less(near, far), label: true, weight });
                examples.push(Example { features: less(far, near), label: false, weight });
            }
        }
    }
    examples
}

/// The byte at which a character begins.
fn byte(text: &str, character: u64) -> usize {
    text.char_indices().nth(character as usize).map_or(text.len(), |(byte, _)| byte)
}
