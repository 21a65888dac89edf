//! `cargo run -p xtask -- train-verdict --data DIR`: trains the weights behind verdicts, and writes
//! them to `src/verdict/{support,same,near,dispute}.txt`.
//!
//! `DIR` holds `b/wice_claim_dev.jsonl`, `b/fever_symmetric_v02.jsonl`, `b/negation_mnli.jsonl`
//! and `c/planted.jsonl`, one
//! object a line with `claim`, `source` and a label, and `c/ecbplus_dev_docpairs.jsonl`, one pair
//! of articles a line with `links` of sentences on one event, made from
//!
//! - WiCE: R. Kamoi, T. Goyal, J. D. Rodriguez, G. Durrett, *WiCE: Real-World Entailment for Claims
//!   in Wikipedia* (EMNLP 2023), ODC-BY;
//! - FEVER Symmetric: T. Schuster and others, *Towards Debiasing Fact Verification Models* (EMNLP
//!   2019), CC BY-SA 3.0;
//! - negated MultiNLI: M. M. Hossain and others, *An Analysis of Natural Language Inference
//!   Benchmarks through the Lens of Negation* (EMNLP 2020), MIT;
//! - ECB+: A. Cybulska, P. Vossen, *Using a sledgehammer to crack a nut?* (LREC 2014), CC BY 3.0:
//!   sentences of one article against another on the same event, as written or with one detail
//!   changed, or against one on another event.
//!
//! Which sets teach what: support from WiCE and FEVER; the same thing or not from ECB+ and FEVER; which
//! passage is nearest from ECB+; disputes from ECB+, FEVER and negated MultiNLI.

mod changed;
mod nearest;

use crate::logistic::{Example, Sign, fit, log_odds, write_rows};
use crate::related;
use claimlight::claims;
use claimlight::facts;
use claimlight::lexicon::Related;
use claimlight::model::logistic;
use claimlight::sources::Source;
use claimlight::span::Span;
use claimlight::text::Document;
use claimlight::verdict::{Judge, Weighed, describe, dispute, features};
use serde_json::Value;
use std::{error::Error, fs, ops::Range, path::Path};

const USAGE: &str = "usage: xtask train-verdict --data DIR";
const OUTPUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/verdict");
const RIDGE: f64 = 20.0;
/// How many times as much a difference counts that is no contradiction.
const RARE: f64 = 2.0;

/// How much a difference between two whole articles counts, of which there are many.
const AS_WRITTEN: f64 = 0.15;

/// What the sets have next to no examples of, set by hand: a quotation that is compared at all has
/// most of its words in common, and what is said to be unknown is named; what is there word for word
/// is said.
const BY_HAND: [(&str, f64); 3] = [("quote", 3.0), ("unknown", 3.0), ("verbatim", 2.0)];

/// The most that standing first counts for: ECB+ links mostly the first sentences of its texts.
const LEAD: f64 = 1.25;

/// A claim of a set beside the nearest passages of its source.
struct Item {
    label: String,
    /// One for each claim of the text.
    claims: Vec<Vec<Weighed>>,
    /// Where the changed detail stands in the claim's text, in bytes.
    detail: Range<usize>,
}

impl Item {
    fn read(row: &Value, related: &Related) -> Result<Option<Self>, Box<dyn Error>> {
        let text = row["claim"].as_str().ok_or("a row without a claim")?;
        let source = row["source"].as_str().ok_or("a row without a source")?;
        let label =
            row["label"].as_str().or(row["kind"].as_str()).ok_or("a row without a label")?;
        let detail = row["new"].as_str().unwrap_or_default();
        let start = text.find(detail).unwrap_or_default();
        Ok(Item::new(text, source, label, start..start + detail.len(), related))
    }

    /// None where one of the texts is empty.
    fn new(
        text: &str,
        source: &str,
        label: &str,
        detail: Range<usize>,
        related: &Related,
    ) -> Option<Self> {
        Some(Item::of(judged(text, source, related)?, label, detail))
    }

    fn of(judged: Judged, label: &str, detail: Range<usize>) -> Self {
        let claims = judged
            .into_iter()
            .map(|(_, passages)| passages.into_iter().map(|(_, weighed)| weighed).collect());
        Item { label: label.into(), claims: claims.collect(), detail }
    }
}

/// Passages with where they stand in their text, in bytes.
type Passages = Vec<(Range<usize>, Weighed)>;

/// The claims of a text, each by where it stands, in bytes, with the passages of a source that are
/// nearest to it.
type Judged = Vec<(Range<usize>, Passages)>;

/// Holds the claims of a text against a source; none where one of the texts is empty.
fn judged(text: &str, source: &str, related: &Related) -> Option<Judged> {
    let (page, source) = (Document::from_text(text), Document::from_text(source));
    if page.is_empty() || source.is_empty() {
        return None;
    }
    let sources = [Source::read("source", source)];
    let readings = facts::read(&page, &[true]);
    let judge = Judge::new(&page, &readings, &sources, &[], Some(related));
    let bytes = |span: Span| span.start..span.end;
    let found = claims::find(&page.blocks[0], &readings[0]);
    let claims = found.iter().map(|claim| {
        let passages = describe(&judge, 0, claim).remove(0).into_iter();
        let place = |weighed: &Weighed| bytes(sources[0].index.passages[weighed.passage].span);
        (bytes(claim.span), passages.map(|weighed| (place(&weighed), weighed)).collect())
    });
    Some(claims.collect())
}

/// The objects of a set.
fn rows(folder: &Path, set: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let file = folder.join(format!("{set}.jsonl"));
    let rows = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(rows.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// Trains, writes and reports.
pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [flag, data] = arguments else { return Err(USAGE.into()) };
    if flag != "--data" {
        return Err(USAGE.into());
    }
    let folder = Path::new(data);
    let related = related::load()?;
    let read = |set: &str| -> Result<Vec<Item>, Box<dyn Error>> {
        let rows = rows(folder, set)?;
        rows.iter().filter_map(|row| Item::read(row, &related).transpose()).collect()
    };
    let wice = read("b/wice_claim_dev")?;
    let fever = read("b/fever_symmetric_v02")?;
    let negation = read("b/negation_mnli")?;
    let planted = read("c/planted")?;
    let articles = rows(folder, "c/ecbplus_dev_docpairs")?;
    let changed = changed::claims(&articles, &related);
    let judged: Vec<(&Value, Judged)> = articles
        .iter()
        .filter_map(|row| {
            let text = |doc: &str| row[doc]["text"].as_str().unwrap_or_default();
            Some((row, judged(text("doc_a"), text("doc_b"), &related)?))
        })
        .collect();

    let mut support = by_coverage();
    // Twice, each time with the passages that the weights so far would choose.
    for _ in 0..2 {
        let mut examples = examples(&wice, &support, 1.0, |label| Some(label == "supported"));
        examples.extend(self::examples(&fever, &support, 0.5, |l| Some(l == "supported")));
        support = fit(&examples, &signs(), RIDGE);
    }
    set_by_hand(&features::NAMES, &mut support);
    write(
        "support",
        "a passage supports a claim",
        &features::NAMES,
        &support,
        "WiCE and FEVER Symmetric",
    )?;

    let mut same = examples(&planted, &support, 1.0, |label| Some(label != "other_event"));
    same.extend(self::examples(&changed, &support, 0.3, |_| Some(true)));
    same.extend(examples(&fever, &support, 0.2, |_| Some(true)));
    let same = fit(&same, &signs(), RIDGE);
    write(
        "same",
        "a passage speaks of the same thing as a claim",
        &features::NAMES,
        &same,
        "ECB+ and FEVER Symmetric",
    )?;

    let mut near = fit(&nearest::examples(&judged), &near_signs(), RIDGE / 4.0);
    for (name, weight) in features::NAMES.iter().zip(&mut near) {
        *weight = if *name == "lead" { weight.min(LEAD) } else { *weight };
    }
    write("near", "a passage is nearer to a claim than another", &features::NAMES, &near, "ECB+")?;

    let mut examples = differences(&planted, &same, 1.0);
    examples.extend(differences(&changed, &same, 1.0));
    examples.extend(differences(&fever, &same, 1.0));
    examples.extend(differences(&negation, &same, 0.3));
    examples.extend(differences(&as_written(judged), &same, AS_WRITTEN));
    let mut dispute = fit(&examples, &dispute_signs(), RIDGE / 4.0);
    set_by_hand(&dispute::NAMES, &mut dispute);
    write(
        "dispute",
        "a difference is a contradiction",
        &dispute::NAMES,
        &dispute,
        "ECB+, FEVER Symmetric and negated MultiNLI",
    )?;
    Ok(())
}

/// Whole articles beside each other: outlets hardly ever contradict each other, so what differs
/// there is next to never a contradiction.
fn as_written(articles: Vec<(&Value, Judged)>) -> Vec<Item> {
    articles.into_iter().map(|(_, judged)| Item::of(judged, "as written", 0..0)).collect()
}

/// Weights to begin with: by coverage alone.
fn by_coverage() -> Vec<f64> {
    let mut weights = vec![0.0; features::LENGTH + 1];
    weights[1] = 1.0;
    weights
}

/// One example a claim: the passage that the weights prefer. Of a text that isn't supported, only
/// the claim that is supported least: the others may be.
fn examples(
    items: &[Item],
    weights: &[f64],
    weight: f64,
    label: impl Fn(&str) -> Option<bool>,
) -> Vec<Example> {
    let odds = |f: &features::Features| f.iter().zip(weights).map(|(a, b)| a * b).sum::<f64>();
    let mut found = Vec::new();
    for item in items {
        let Some(label) = label(&item.label) else { continue };
        let mut best: Vec<features::Features> = item
            .claims
            .iter()
            .filter_map(|passages| {
                let all = passages.iter().map(|passage| passage.support);
                all.max_by(|a, b| odds(a).total_cmp(&odds(b)))
            })
            .collect();
        if !label {
            let least = best.into_iter().min_by(|a, b| odds(a).total_cmp(&odds(b)));
            best = least.into_iter().collect();
        }
        let share = weight / best.len().max(1) as f64;
        found.extend(best.into_iter().map(|features| Example {
            features: features.to_vec(),
            label,
            weight: share,
        }));
    }
    found
}

/// One example a detail that differs.
fn differences(items: &[Item], same: &[f64], weight: f64) -> Vec<Example> {
    let mut found = Vec::new();
    for item in items {
        let passages = item.claims.iter().flatten();
        let differing = passages.flat_map(|p| p.disputes.iter().map(move |d| (p, d)));
        for (passage, (at, features)) in differing {
            let (slot, mut features) = (&passage.slots[*at], *features);
            let there = slot.claim.start < item.detail.end && item.detail.start < slot.claim.end;
            let label = match item.label.as_str() {
                "contradicted" => true,
                "mutated" if there => true,
                // Outlets do differ elsewhere: that teaches nothing.
                "mutated" => continue,
                _ => false,
            };
            features[dispute::SAME] = chance(same, &passage.support);
            // Few differences between texts are contradictions: those that are none weigh more.
            let weight = if label { weight } else { RARE * weight };
            found.push(Example { features: features.to_vec(), label, weight });
        }
    }
    found
}

fn set_by_hand(names: &[&str], weights: &mut [f64]) {
    for (name, weight) in BY_HAND {
        if let Some(place) = names.iter().position(|known| *known == name) {
            weights[place] = weight;
        }
    }
}

fn chance(weights: &[f64], features: &[f64]) -> f64 {
    logistic(log_odds(weights, features))
}

fn signs() -> Vec<Sign> {
    features::NAMES.iter().map(|name| sign(name)).collect()
}

fn sign(name: &str) -> Sign {
    match name {
        "length" | "passages" => Sign::Any,
        // These tell which passage is nearest, and nothing of what it says.
        "told" | "lead" | "longer" | "verbatim" => Sign::Zero,
        "reversed" | "less-certain" | "differing" | "unknown" | "unrealised" | "demoted" => {
            Sign::Negative
        }
        _ if name.contains("missing") || name.starts_with("lost") => Sign::Negative,
        _ => Sign::Positive,
    }
}

fn near_signs() -> Vec<Sign> {
    let sign = |name: &str| match name {
        "told" | "lead" | "longer" => Sign::Positive,
        name => sign(name),
    };
    features::NAMES.iter().map(|name| sign(name)).collect()
}

fn dispute_signs() -> Vec<Sign> {
    let sign = |name: &str| match name {
        "figure" | "date" | "person" | "organization" | "place" | "length" | "passages" => {
            Sign::Any
        }
        "far"
        | "missing"
        | "names-missing-source"
        | "lost-clause"
        | "another-figure"
        | "differing-too" => Sign::Negative,
        _ => Sign::Positive,
    };
    dispute::NAMES.iter().map(|name| sign(name)).collect()
}

fn write(
    file: &str,
    what: &str,
    names: &[&str],
    weights: &[f64],
    sets: &str,
) -> Result<(), Box<dyn Error>> {
    let mut text = format!(
        "# The log odds that {what}: what each feature adds.\n\
         # Written by `cargo run -p xtask -- train-verdict`; see there for sets and method.\n\
         # Trained on {sets}.\n"
    );
    text += &write_rows(names, weights);
    fs::write(Path::new(OUTPUT).join(format!("{file}.txt")), &text)?;
    println!("{text}");
    Ok(())
}
