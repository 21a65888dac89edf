//! What a reader of news gets: the figure as written, its bounds, its unit, what it counts.

mod families;

use super::*;
use crate::facts::read;
use crate::text::Document;

/// Every figure of a text: its span, bounds, unit or currency, and what it counts.
fn figures(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    let facts = read(&document, &[true]).remove(0).facts;
    let figure = |fact: &Fact| match &fact.value {
        Value::Figure(figure) => Some((fact.span.of(text).to_string(), figure.clone())),
        _ => None,
    };
    facts.iter().filter_map(figure).map(|(span, figure)| render(&span, &figure)).collect()
}

fn render(span: &str, figure: &Figure) -> String {
    let Amount { min, max, exclusive, approximate } = figure.amount;
    let amount = match (min, max) {
        (Some(min), Some(max)) if min == max => format!("{min}"),
        (Some(min), Some(max)) => format!("{min}..{max}"),
        (Some(min), None) => format!("{}{min}", if exclusive { ">" } else { "≥" }),
        (None, Some(max)) => format!("{}{max}", if exclusive { "<" } else { "≤" }),
        (None, None) => String::new(),
    };
    let near = if approximate { "~" } else { "" };
    let unit = figure.unit.or(figure.currency).unwrap_or_default();
    let noun = figure.noun.as_deref().unwrap_or_default();
    let state = figure.state.as_deref().map(|s| format!("/{s}")).unwrap_or_default();
    [span.into(), format!("{near}{amount}"), unit.into(), format!("{noun}{state}")].join("|")
}

#[test]
fn counts_keep_their_bound_and_their_noun() {
    for (text, expected) in [
        ("At least 84 people were killed.", "At least 84|≥84||person/kill"),
        ("The fire left over 60 families homeless.", "over 60|>60||family/homeless"),
        ("Dozens of houses burned.", "Dozens|~≥24||house/burn"),
        ("A blast injured 284 others.", "284|284||other/injur"),
        ("Some 1,200 new coal-fired power plants opened.", "Some 1,200|~1200||plant/open"),
        ("Nearly half a million voters queued.", "Nearly half a million|~<500000||voter/queu"),
        ("Up to 30 flights were cancelled.", "up to 30|≤30||flight"),
        ("Some 12000 fled.", "Some 12000|~12000||"),
        ("It has 12000 staff.", "12000|12000||staff"),
    ] {
        let found = figures(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let (found, expected) = (found[0].to_lowercase(), expected.to_lowercase());
        assert!(found.starts_with(&expected), "{text}: {found}");
    }
}

#[test]
fn digits_that_name_are_no_figures() {
    for text in [
        "Flight 212 to Oslo was late.",
        "Call +1 (212) 555-0147 now.",
        "Boeing's 737 MAX and the no. 1 seed.",
        "It was 1) late and 2) dark.",
        "An F-16 took off.",
        "The home side won 3-1.",
        "Call +44 20 5550 1234 today.",
        "He was born in '84.",
        "They use 5G.",
        "The one you meant is gone.",
        "See chapter 3.",
        "The Boeing 737 landed.",
        "A bug in 1.2.3 was fixed.",
        "The first had an 8088 chip.",
        "He was shot on the 10000 block of the street.",
        "She hit a 9-iron to the green.",
    ] {
        assert_eq!(figures(text), [""; 0], "{text}");
    }
}

/// Holds texts against "words|amount|unit|noun" of every figure.
fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(figures(text), *expected, "{text}");
    }
}

#[test]
fn regression_shares_and_parts() {
    check(&[
        ("Nine in 10 voters stayed.", &["Nine in 10|0.9||voter/stay"]),
        ("It hits one in five.", &["one in five|0.2||"]),
        ("He left two in 10 minutes.", &["two|2||", "10 minutes|10|minute|"]),
        ("One one-hundredth of it.", &["One one-hundredth|0.01||"]),
        ("It is a quarter of a mile long.", &["a quarter of a mile|0.25|mile|"]),
    ]);
}

#[test]
fn regression_a_change_is_no_range() {
    check(&[
        ("Oil rose 85 cents to $71.23.", &["85 cents|0.85|USD|", "$71.23|71.23|USD|"]),
        (
            "Sales grew by a third to 2.1 billion euros.",
            &["a third|0.3333333333333333||", "2.1 billion euros|2100000000|EUR|"],
        ),
        ("Sales fell 3 to 4 percent.", &["3 to 4 percent|3..4|percent|"]),
    ]);
}

#[test]
fn regression_what_is_counted_beside_a_hyphen() {
    check(&[
        ("a three-bedroom house", &["three|3||bedroom"]),
        ("a 500-strong crowd", &["500|500||crowd"]),
        ("a magnitude-7.8 quake", &["7.8|7.8||magnitude"]),
        ("a 5.6 magnitude quake", &["5.6|5.6||magnitude"]),
        ("a magnitude of 5", &["5|5||magnitude"]),
    ]);
}

#[test]
fn regression_ages_in_a_list() {
    let ages = ["5|5|year-person|", "7|7|year-person|", "12|12|year-person|"];
    check(&[("The dead were aged 5, 7 and 12.", &ages)]);
}

#[test]
fn regression_money_of_every_spelling() {
    check(&[
        ("It made EUR5.3m.", &["EUR5.3m|5300000|EUR|"]),
        ("It made Rs500.", &["Rs500|500|INR|"]),
        ("It cost ten pounds fifty.", &["ten pounds fifty|10.5|GBP|"]),
        ("They paid 30 MUSD.", &["30 MUSD|30000000|USD|"]),
        ("It fell to 20p.", &["20p|0.2|GBP|"]),
        ("It cost 10 us dollar.", &["10 us dollar|10|USD|"]),
    ]);
}

#[test]
fn regression_products_are_exact_and_multiples_bounded() {
    check(&[
        ("It has 8.3 million voters.", &["8.3 million|8300000||voter"]),
        ("Prices more than tripled.", &["more than tripled|>3||time"]),
        ("It drew twice as many.", &["twice|2||time"]),
        ("They slept in a double bed.", &[]),
        ("It doubled to 8.3 million.", &["8.3 million|8300000||"]),
        ("A few hundred people came.", &["A few hundred|~≥200||person"]),
    ]);
}

#[test]
fn regression_vague_figures_have_units() {
    check(&[
        ("It brought billions of dollars.", &["billions of dollars|~≥2000000000|USD|"]),
        ("It shaved off thousands of tons.", &["thousands of tons|~≥2000|ton|"]),
        ("It took hundreds of years.", &["hundreds of years|~≥200|year|"]),
        ("It took four-and-a-half years.", &["four-and-a-half years|4.5|year|"]),
    ]);
}

#[test]
fn regression_words_of_number_that_name_or_pair() {
    for text in [
        "They later gathered near Ground Zero and prayed.",
        "He was ready for Round Two.",
        "They insulted one another.",
        "He played one-on-one.",
        "It is the number one issue.",
        "She cited the Second Amendment.",
        "It was first published there.",
        "He said \"it was 20\".",
    ] {
        let found = figures(text);
        assert!(found.is_empty() || found == ["20|20||"], "{text}: {found:?}");
    }
}

#[test]
fn regression_an_age_behind_a_surname() {
    check(&[
        ("Roe, 43, a baker, left.", &["43|43|year-person|"]),
        ("those between the ages of 17 and 20", &["17|17|year-person|", "20|20|year-person|"]),
    ]);
}

#[test]
fn regression_hyphens_with_spaces() {
    check(&[
        ("a 23 - year - old student", &["23 - year - old|23|year-person|"]),
        ("a 30 - yard strike", &["30 - yard|30|yard|"]),
        ("a 3 - 1 win and a 2-0 lead", &[]),
        ("He won 6 - 4 at last.", &[]),
        ("Roe scores the next try; scores of fans left.", &["scores|~≥40||fan"]),
    ]);
}
