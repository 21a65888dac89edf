//! The word lists that figures are read with.

use super::{Begins, List, Lists, halves, key};
use crate::decimal;
use crate::table::Table;

/// What the words around a figure do to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// More than it: "over 80".
    Above,
    /// It or more: "at least 80".
    Least,
    /// Less than it: "under 80".
    Below,
    /// It or less: "up to 80".
    Most,
    /// About it: "some 80".
    Near,
    /// About it, from below: "nearly 80".
    Nearly,
    /// It and no other: "exactly 80".
    Exact,
    /// A range follows: "between 80 and 90".
    Between,
    /// A range may follow, or a change: "from 80 to 90".
    From,
}

/// A currency, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Currency {
    /// ISO 4217; none where the word leaves it open ("francs").
    pub code: Option<&'static str>,
    /// How many make one of the currency: 100 for "cents".
    pub parts: f64,
    /// The least figure that makes the word a currency: "won" is oftener a verb.
    pub least: f64,
}

/// The exact size of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// Its CLDR id.
    pub unit: &'static str,
    /// Only units of one dimension convert into each other.
    pub dimension: &'static str,
    /// How many base units it is.
    pub factor: f64,
    /// What is added after multiplying: temperatures.
    pub offset: f64,
}

/// The word lists that figures are read with.
#[derive(Default)]
pub struct Figures {
    /// The lists of which an entry may open a figure in words.
    pub opens: Begins,
    /// "seven" = 7, up to ninety.
    pub cardinals: List<f64>,
    /// "minus".
    pub negatives: List<()>,
    /// "million" = 1e6.
    pub scales: List<f64>,
    /// "bn" = 1e9, behind digits.
    pub scale_signs: List<f64>,
    /// "dozens": the least they can be.
    pub vague: List<f64>,
    /// "third" = 3.
    pub ordinals: List<f64>,
    /// "thirds" = 3.
    pub denominators: List<f64>,
    /// "at least", before a figure.
    pub bounds_before: List<Bound>,
    /// "or more", behind a figure.
    pub bounds_after: List<Bound>,
    /// "km" = "kilometer": CLDR ids.
    pub units: List<&'static str>,
    /// "m" = "meter": only right behind digits.
    pub unit_signs: List<&'static str>,
    /// "years" = "year": units of time.
    pub durations: List<&'static str>,
    /// How large each unit is, by its CLDR id.
    pub factors: Table<Factor>,
    /// "euros" = EUR.
    pub currencies: List<Currency>,
    /// "€" = EUR, before or behind digits.
    pub currency_signs: List<Currency>,
    /// "paid": beside it "pounds" is money.
    pub money_words: List<()>,
    /// "%" and its words, with the CLDR id of the unit.
    pub percents: List<&'static str>,
    /// "chapter": a number behind it is a name.
    pub identifiers: List<()>,
    /// "street": digits before the name it ends number a house.
    pub streets: List<()>,
    /// "won": a pair of numbers beside it is a score.
    pub score_words: List<()>,
    /// Words that end the noun phrase behind a figure.
    pub noun_stops: List<()>,
    /// "more", "other": before the noun that is counted.
    pub noun_adjectives: List<()>,
    /// "people": plurals without an ending.
    pub plurals: List<()>,
    /// "aged": a figure behind it is an age.
    pub ages: List<()>,
    /// "dead": what those counted are, without a noun.
    pub states: List<()>,
    /// "double" = 2.
    pub multiples: List<f64>,
    /// "rose": behind it, "from 10 to 12" is a change.
    pub change_words: List<()>,
}

impl Figures {
    /// Reads the English lists.
    pub(super) fn english(lists: &mut Lists) -> Self {
        macro_rules! source {
            ($name:literal) => {
                list!(concat!("en/figures/", $name, ".txt"))
            };
        }
        let mut figures = Figures {
            opens: Begins::default(),
            cardinals: lists.list(source!("cardinals"), number),
            negatives: lists.set(source!("negatives")),
            scales: lists.list(source!("scales"), number),
            scale_signs: lists.list(source!("scale-signs"), number),
            vague: lists.list(source!("vague"), number),
            ordinals: lists.list(source!("ordinals"), number),
            denominators: lists.list(source!("denominators"), number),
            bounds_before: lists.list(source!("bounds-before"), bound),
            bounds_after: lists.list(source!("bounds-after"), bound),
            units: lists.list(source!("units"), |id| id),
            unit_signs: lists.list(source!("unit-signs"), |id| id),
            durations: lists.list(source!("durations"), |id| id),
            factors: factors(source!("unit-factors")),
            currencies: lists.list(source!("currencies"), currency),
            currency_signs: lists.list(source!("currency-signs"), currency),
            money_words: lists.set(source!("money-words")),
            percents: lists.list(source!("percents"), |id| id),
            identifiers: lists.set(source!("identifiers")),
            streets: lists.set(source!("streets")),
            score_words: lists.set(source!("score-words")),
            noun_stops: lists.set(source!("noun-stops")),
            noun_adjectives: lists.set(source!("noun-adjectives")),
            plurals: lists.set(source!("plurals")),
            ages: lists.set(source!("ages")),
            states: lists.set(source!("states")),
            multiples: lists.list(source!("multiples"), number),
            change_words: lists.set(source!("change-words")),
        };
        figures.opens = [
            figures.cardinals.begins(),
            figures.negatives.begins(),
            figures.vague.begins(),
            figures.ordinals.begins(),
            figures.denominators.begins(),
            figures.multiples.begins(),
            figures.bounds_before.begins(),
            figures.percents.begins(),
            figures.currency_signs.begins(),
            figures.ages.begins(),
        ]
        .into_iter()
        .fold(Begins::default(), Begins::or);
        figures
    }
}

fn number(value: &str) -> f64 {
    decimal::parse(value).unwrap_or_default()
}

fn bound(value: &str) -> Bound {
    match value {
        "above" => Bound::Above,
        "least" => Bound::Least,
        "below" => Bound::Below,
        "most" => Bound::Most,
        "near" => Bound::Near,
        "nearly" => Bound::Nearly,
        "between" => Bound::Between,
        "from" => Bound::From,
        _ => Bound::Exact,
    }
}

/// "GBP", "GBP/100", "KRW from 1000"; "?" for a word that leaves the currency open.
fn currency(value: &'static str) -> Currency {
    let (value, least) = halves(value, " from ").unwrap_or((value, "0"));
    let (code, parts) = value.split_once('/').unwrap_or((value, "1"));
    let code = Some(code).filter(|code| *code != "?");
    Currency { code, parts: number(parts), least: number(least) }
}

/// Rows `unit = dimension factor offset`, the offset where there is one.
fn factors(source: &'static str) -> Table<Factor> {
    let mut factors = Table::default();
    for (unit, value) in source.lines().filter_map(|row| halves(row, " = ")) {
        let mut parts = value.split(' ');
        let dimension = parts.next().unwrap_or_default();
        let mut next = || parts.next().map(number).unwrap_or_default();
        factors.insert(key(unit), Factor { unit, dimension, factor: next(), offset: next() });
    }
    factors
}
