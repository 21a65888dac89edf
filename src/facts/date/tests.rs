//! What a reader of news gets: words, from, to.

mod families;

use crate::facts::{self, Value};
use crate::text::Document;

/// Every date and time of a text: its words, and from when to when it is.
fn read(published: &str, text: &str) -> Vec<(String, String)> {
    let mut document = Document::from_text(text);
    document.published = Some(published.into()).filter(|p: &String| !p.is_empty());
    let facts = facts::read(&document, &[true]).remove(0).facts;
    let line = |from: Option<String>, to: Option<String>| {
        format!("{}…{}", from.unwrap_or_default(), to.unwrap_or_default())
    };
    let told = facts.into_iter().filter_map(|fact| {
        let when = match &fact.value {
            Value::Date(date) => line(date.from_iso(), date.to_iso()),
            Value::Time(time) => line(Some(time.iso().0), Some(time.iso().1)),
            _ => return None,
        };
        Some((fact.span.of(text).to_string(), when))
    });
    told.collect()
}

/// Holds texts written on a Friday, 2024-01-05, against what they should give.
fn check(table: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in table {
        let found = read("2024-01-05", text);
        let found: Vec<(&str, &str)> =
            found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

const DAY: &str = "2024-01-03…2024-01-04";

#[test]
fn absolute_dates_in_every_order() {
    check(&[
        ("It began on Jan. 3, 2024, at dawn.", &[("Jan. 3, 2024", DAY)]),
        ("It began on 3 January 2024.", &[("3 January 2024", DAY)]),
        ("Wednesday, January 3rd, was cold.", &[("Wednesday, January 3rd", DAY)]),
        ("Posted 2024-01-03.", &[("2024-01-03", DAY)]),
        (
            "Posted 1/3/2024 and 22/04/2023.",
            &[("1/3/2024", DAY), ("22/04/2023", "2023-04-22…2023-04-23")],
        ),
        ("Posted 03.01.2024 by hand.", &[("03.01.2024", DAY)]),
        (
            "In June of 1992 and in Oct. 1987.",
            &[("June of 1992", "1992-06-01…1992-07-01"), ("Oct. 1987", "1987-10-01…1987-11-01")],
        ),
        ("There is no February 30, 2023.", &[]),
    ]);
}

#[test]
fn ordinary_words_and_figures_are_no_dates() {
    for text in [
        "We may march on, Theresa May said.",
        "The sun sat low; a second spring would fall.",
        "Some 2000 soldiers and 1,999 others paid $2010 for Flight 2019.",
        "Version 1.1.30 won 3-1 with 3/4 of the vote, phone 555-2012.",
        "The Sunday Times praised Saturday Night Live.",
        "It was the worst storm in 20 years.",
    ] {
        assert_eq!(read("2024-01-05", text), [], "{text}");
    }
}

#[test]
fn parts_of_longer_times() {
    check(&[
        (
            "By early 2023 and in mid-June 2023",
            &[("early 2023", "2023-01-01…2023-07-01"), ("mid-June 2023", "2023-06-10…2023-06-21")],
        ),
        (
            "the 18th and 19th centuries",
            &[("the 18th", "1701-01-01…1801-01-01"), ("19th centuries", "1801-01-01…1901-01-01")],
        ),
        (
            "the 1990s, the 19th century, the summer of 2019",
            &[
                ("the 1990s", "1990-01-01…2000-01-01"),
                ("the 19th century", "1801-01-01…1901-01-01"),
                ("the summer of 2019", "2019-06-01…2019-09-01"),
            ],
        ),
        (
            "the third quarter of 2022 and Q1 2023",
            &[
                ("the third quarter of 2022", "2022-07-01…2022-10-01"),
                ("Q1 2023", "2023-01-01…2023-04-01"),
            ],
        ),
        ("the end of last year", &[("the end of last year", "2023-07-01…2024-01-01")]),
        (
            "the first Monday of May 2023",
            &[("the first Monday of May 2023", "2023-05-01…2023-05-02")],
        ),
    ]);
}

#[test]
fn dates_count_from_the_day_of_writing() {
    check(&[
        ("They met on Thursday.", &[("Thursday", "2024-01-04…2024-01-05")]),
        ("They met on Friday.", &[("Friday", "2024-01-05…2024-01-06")]),
        ("They will meet on Thursday.", &[("Thursday", "2024-01-11…2024-01-12")]),
        ("He left last August.", &[("last August", "2023-08-01…2023-09-01")]),
        (
            "It fell yesterday and last night.",
            &[("yesterday", "2024-01-04…2024-01-05"), ("last night", "2024-01-04…2024-01-05")],
        ),
        ("It fell last month.", &[("last month", "2023-12-01…2024-01-01")]),
        ("It closed three weeks ago.", &[("three weeks ago", "2023-12-15…2023-12-22")]),
        ("The trial opens on March 15.", &[("March 15", "2024-03-15…2024-03-16")]),
        ("He died on March 15.", &[("March 15", "2023-03-15…2023-03-16")]),
    ]);
}

#[test]
fn dates_count_from_the_text_before() {
    check(&[
        (
            "It fell on March 3, 2021. A day later it rose.",
            &[("March 3, 2021", "2021-03-03…2021-03-04"), ("A day later", "2021-03-04…2021-03-05")],
        ),
        (
            "He won in 2012. Two years earlier he had lost.",
            &[("2012", "2012-01-01…2013-01-01"), ("Two years earlier", "2010-01-01…2011-01-01")],
        ),
        (
            "They met on May 7, 2021. The following morning they parted.",
            &[
                ("May 7, 2021", "2021-05-07…2021-05-08"),
                ("The following morning", "2021-05-08…2021-05-09"),
            ],
        ),
        (
            "He came in 2003. In May of that year he left.",
            &[("2003", "2003-01-01…2004-01-01"), ("May of that year", "2003-05-01…2003-06-01")],
        ),
    ]);
}

#[test]
fn ranges_and_open_ends() {
    check(&[
        ("from May 3 to 5, 2023", &[("May 3 to 5, 2023", "2023-05-03…2023-05-06")]),
        ("3–5 May 2023", &[("3–5 May 2023", "2023-05-03…2023-05-06")]),
        ("between 2012 and 2015", &[("2012 and 2015", "2012-01-01…2016-01-01")]),
        (
            "in 1999-2004 and 1939–45",
            &[("1999-2004", "1999-01-01…2005-01-01"), ("1939–45", "1939-01-01…1946-01-01")],
        ),
        ("It has grown since 2012.", &[("2012", "2012-01-01…")]),
        ("from Nov. 28 to Jan. 2", &[("Nov. 28 to Jan. 2", "2023-11-28…2024-01-03")]),
    ]);
}

#[test]
fn clock_times_alone_and_with_dates() {
    check(&[
        (
            "January 3, 9:00 am EST – a warning",
            &[("January 3, 9:00 am EST", "2024-01-03T09:00-05:00…2024-01-03T09:01-05:00")],
        ),
        (
            "at 1:15 pm EST (5:45 pm local)",
            &[("1:15 pm EST", "T13:15-05:00…T13:16-05:00"), ("5:45 pm local", "T17:45…T17:46")],
        ),
        (
            "at 13:15 GMT, or 5.45pm",
            &[("13:15 GMT", "T13:15Z…T13:16Z"), ("5.45pm", "T17:45…T17:46")],
        ),
        ("at 10 a.m. on Thursday", &[("10 a.m. on Thursday", "2024-01-04T10:00…2024-01-04T11:00")]),
        ("from 3:30-4:30pm", &[("3:30-4:30pm", "T15:30…T16:30")]),
        (
            "2024-01-03T08:15:30+01:00",
            &[("2024-01-03T08:15:30+01:00", "2024-01-03T08:15:30+01:00…2024-01-03T08:15:31+01:00")],
        ),
    ]);
}

#[test]
fn without_a_day_of_writing_the_parts_stay() {
    let facts = facts::read(&Document::from_text("It began on Thursday, January 3rd."), &[true]);
    let Value::Date(date) = &facts[0].facts[0].value else { panic!("a date") };
    assert_eq!((date.from, date.to), (None, None));
    assert_eq!((date.month, date.day, date.weekday), (Some(1), Some(3), Some(3)));
}

#[test]
fn regression_a_day_at_hand_beats_the_tense() {
    check(&[
        ("It was put off until Feb. 20.", &[("Feb. 20", "2024-02-20…2024-02-21")]),
        ("The Nov. 28 vote will be held again.", &[("Nov. 28", "2023-11-28…2023-11-29")]),
        // "May" the month is no modal verb.
        (
            "It fell from 8% in May to 7% in June.",
            &[("May", "2023-05-01…2023-06-01"), ("June", "2023-06-01…2023-07-01")],
        ),
        ("It runs from May to March.", &[("May to March", "2023-05-01…2024-04-01")]),
    ]);
}

#[test]
fn regression_stretches_that_end_with_a_date() {
    check(&[
        (
            "Net fell in the quarter ended Sept. 30.",
            &[("the quarter ended Sept. 30", "2023-07-01…2023-10-01")],
        ),
        (
            "Sales rose in the three months to June.",
            &[("the three months to June", "2023-04-01…2023-07-01")],
        ),
        (
            "the 12 months ended June 30, 2021",
            &[("the 12 months ended June 30, 2021", "2020-07-01…2021-07-01")],
        ),
        ("the year to date", &[("the year to date", "2024-01-01…2024-01-06")]),
        ("the week beginning Jan. 3", &[("the week beginning Jan. 3", "2024-01-03…2024-01-10")]),
    ]);
}

#[test]
fn regression_weeks_before_last_and_ago() {
    check(&[
        ("the week before last", &[("the week before last", "2023-12-18…2023-12-25")]),
        ("a week ago Monday", &[("a week ago Monday", "2023-12-25…2023-12-26")]),
        ("a year ago today", &[("a year ago today", "2023-01-05…2023-01-06")]),
        (
            "It opens two weeks after Jan. 10.",
            &[("two weeks after Jan. 10", "2024-01-24…2024-01-25")],
        ),
        (
            "He won in 2012. Sixteen months later he quit.",
            &[("2012", "2012-01-01…2013-01-01"), ("Sixteen months later", "2013-05-01…2014-05-01")],
        ),
        (
            "Profit rose in the third quarter of 2023 from the year-earlier quarter.",
            &[
                ("the third quarter of 2023", "2023-07-01…2023-10-01"),
                ("the year-earlier quarter", "2022-07-01…2022-10-01"),
            ],
        ),
        ("in the coming weeks", &[("the coming weeks", "2024-01-06…2024-02-17")]),
    ]);
}

#[test]
fn regression_open_ends_before_and_after() {
    check(&[
        ("It stood before 1990.", &[("1990", "…1990-01-01")]),
        ("It must end no later than 2025.", &[("2025", "…2026-01-01")]),
        ("It fell later than 2018.", &[("2018", "2019-01-01…")]),
        ("It must end before the end of 2025.", &[("the end of 2025", "…2026-01-01")]),
        ("It fell after 2018.", &[("2018", "2019-01-01…")]),
        ("after Tuesday, he left", &[("Tuesday", "2024-01-02…")]),
        ("It rose after Tuesday's vote.", &[("Tuesday", "2024-01-02…2024-01-03")]),
        ("It fell below 1990 levels.", &[("1990", "1990-01-01…1991-01-01")]),
        ("It fell after May elections.", &[("May", "2023-05-01…2023-06-01")]),
    ]);
}

#[test]
fn regression_years_in_words_and_of_eras() {
    check(&[
        (
            "He was born in nineteen ninety-six.",
            &[("nineteen ninety-six", "1996-01-01…1997-01-01")],
        ),
        (
            "In two thousand and five it closed.",
            &[("two thousand and five", "2005-01-01…2006-01-01")],
        ),
        ("In May two thousand people left.", &[("May", "2023-05-01…2023-06-01")]),
        ("Two hundred and two thousand people left.", &[]),
        (
            "Caesar died in 44 BC, Pliny in A.D. 79.",
            &[("44 BC", "…"), ("A.D. 79", "0079-01-01…0080-01-01")],
        ),
        ("the 2003-04 season", &[("2003-04", "2003-01-01…2005-01-01")]),
        (
            "fiscal 1989's second quarter",
            &[("fiscal 1989's second quarter", "1989-04-01…1989-07-01")],
        ),
    ]);
}

#[test]
fn regression_two_days_of_one_month() {
    check(&[
        (
            "On 18 and 21 June 2023 it rained.",
            &[("18", "2023-06-18…2023-06-19"), ("21 June 2023", "2023-06-21…2023-06-22")],
        ),
        ("on June 18 and 19, 2023", &[("June 18 and 19, 2023", "2023-06-18…2023-06-20")]),
        ("from 2014 through May 2018", &[("2014 through May 2018", "2014-01-01…2018-06-01")]),
        ("10/1/2018-10/7/2018", &[("10/1/2018-10/7/2018", "2018-10-01…2018-10-08")]),
        ("It shut on Friday 29.", &[("Friday 29", "2023-12-29…2023-12-30")]),
        ("On Friday 29 people came.", &[("Friday", "2024-01-05…2024-01-06")]),
        ("between 6 and 7 p.m.", &[("6 and 7 p.m.", "T18:00…T19:00")]),
    ]);
}

#[test]
fn regression_a_day_of_publication_in_words() {
    for (written, day) in [
        ("Sat Apr 18 2015", "2015-04-18"),
        ("Mon, 25 Dec 2017 09:00:00 GMT", "2017-12-25"),
        ("2017-12-25T09:00:00Z", "2017-12-25T09:00:00Z"),
        ("soon", "soon"),
    ] {
        assert_eq!(facts::iso_day(written.into()), day);
    }
}

#[test]
fn regression_a_year_told_before_says_nothing_of_a_bare_month() {
    check(&[
        (
            "The firm, founded in 1998, was sold in May.",
            &[("1998", "1998-01-01…1999-01-01"), ("May", "2023-05-01…2023-06-01")],
        ),
        ("It shut on May 3 last year.", &[("May 3 last year", "2023-05-03…2023-05-04")]),
        ("It shut in June this year.", &[("June this year", "2024-06-01…2024-07-01")]),
        (
            "In May last year's winner left.",
            &[("May", "2023-05-01…2023-06-01"), ("last year", "2023-01-01…2024-01-01")],
        ),
        ("the 2018 day", &[("2018", "2018-01-01…2019-01-01")]),
    ]);
}

#[test]
fn regression_names_made_of_days_are_no_dates() {
    for text in ["He told Fox News Sunday.", "A USA TODAY poll.", "Ann and Johnnie Christmas sang."]
    {
        assert_eq!(read("2024-01-05", text), [], "{text}");
    }
}

#[test]
fn regression_that_night_is_unknown_where_none_was_told() {
    check(&[
        ("That night the barn burned.", &[("That night", "…")]),
        (
            "It burned on May 3, 2021. That night it rained.",
            &[("May 3, 2021", "2021-05-03…2021-05-04"), ("That night", "2021-05-03…2021-05-04")],
        ),
        ("Following Monday's vote he left.", &[("Monday", "2024-01-01…2024-01-02")]),
        ("It rose after Monday, Jan. 1, 2024.", &[("Monday, Jan. 1, 2024", "2024-01-01…")]),
    ]);
}
