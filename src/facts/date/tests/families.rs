//! One table for each family of rules. The texts are written on a Friday, 2024-01-05.

use super::{check, read};

#[test]
fn days_with_their_month() {
    check(&[
        ("the 3rd of May 2023", &[("the 3rd of May 2023", "2023-05-03…2023-05-04")]),
        ("5/2/16", &[("5/2/16", "2016-05-02…2016-05-03")]),
        ("15-Sep-2023", &[("15-Sep-2023", "2023-09-15…2023-09-16")]),
        (
            "Sept. 11, 2001: 9:30 a.m.",
            &[("Sept. 11, 2001: 9:30 a.m.", "2001-09-11T09:30…2001-09-11T09:31")],
        ),
        (
            "on fifteen May nineteen ninety-three",
            &[("fifteen May nineteen ninety-three", "1993-05-15…1993-05-16")],
        ),
        ("two May 2023 rulings", &[("May 2023", "2023-05-01…2023-06-01")]),
        ("Friday the 13th", &[("Friday the 13th", "2023-10-13…2023-10-14")]),
        ("the eleventh of june 2023", &[("the eleventh of june 2023", "2023-06-11…2023-06-12")]),
    ]);
}

#[test]
fn days_that_share_a_month_or_year() {
    check(&[
        (
            "talks on June 3, 10 and 17 failed",
            &[
                ("June 3", "2023-06-03…2023-06-04"),
                ("10", "2023-06-10…2023-06-11"),
                ("17", "2023-06-17…2023-06-18"),
            ],
        ),
        ("between Jan. 3 and 9", &[("Jan. 3 and 9", "2024-01-03…2024-01-10")]),
        ("on Jan 3rd and 4th", &[("Jan 3rd and 4th", "2024-01-03…2024-01-05")]),
        (
            "the 3rd and the 5th of June 2023",
            &[
                ("the 3rd", "2023-06-03…2023-06-04"),
                ("the 5th of June 2023", "2023-06-05…2023-06-06"),
            ],
        ),
        (
            "It began on May 3 and ended on the 29th.",
            &[("May 3", "2023-05-03…2023-05-04"), ("29th", "2023-05-29…2023-05-30")],
        ),
        (
            "in May and June 2022",
            &[("May", "2022-05-01…2022-06-01"), ("June 2022", "2022-06-01…2022-07-01")],
        ),
        ("On May 3, 10 people left.", &[("May 3", "2023-05-03…2023-05-04")]),
    ]);
}

#[test]
fn years_and_weeks_by_number() {
    check(&[
        ("in '87", &[("'87", "1987-01-01…1988-01-01")]),
        ("the summer of '69", &[("the summer of '69", "1969-06-01…1969-09-01")]),
        ("at 10 % of 2000 levels", &[("2000", "2000-01-01…2001-01-01")]),
        ("in week 3 of 2027", &[("week 3 of 2027", "2027-01-18…2027-01-25")]),
        ("fiscal 2023", &[("fiscal 2023", "2023-01-01…2024-01-01")]),
        ("2023Q3", &[("2023Q3", "2023-07-01…2023-10-01")]),
        ("the 5th of last month", &[("the 5th of last month", "2023-12-05…2023-12-06")]),
        ("3Q 2023", &[("3Q 2023", "2023-07-01…2023-10-01")]),
        ("the 2015/16 season", &[("2015/16", "2015-01-01…2017-01-01")]),
    ]);
}

#[test]
fn lengths_before_and_after() {
    check(&[
        ("a year and a half ago", &[("a year and a half ago", "2022-07-05…2022-08-05")]),
        ("two and a half years ago", &[("two and a half years ago", "2021-07-05…2021-08-05")]),
        ("half a century ago", &[("half a century ago", "1974-01-05…1975-01-05")]),
        ("a quarter-century ago", &[("a quarter-century ago", "1999-01-05…2000-01-05")]),
        (
            "two years and three months ago",
            &[("two years and three months ago", "2021-10-05…2021-11-05")],
        ),
        ("within five business days", &[("within five business days", "2024-01-05…2024-01-12")]),
        ("the past six working days", &[("the past six working days", "2023-12-28…2024-01-06")]),
        ("2 days prior to Jan. 3", &[("2 days prior to Jan. 3", "2024-01-01…2024-01-02")]),
        ("within the next 10 days", &[("within the next 10 days", "2024-01-05…2024-01-15")]),
        (
            "It sold for a week earlier this month.",
            &[("earlier this month", "2024-01-01…2024-01-06")],
        ),
    ]);
}

#[test]
fn a_part_that_ends_a_stretch_is_a_point() {
    check(&[
        (
            "from 2021 to the start of 2023",
            &[("2021 to the start of 2023", "2021-01-01…2023-01-01")],
        ),
        (
            "between the end of 2021 and the end of 2022",
            &[("the end of 2021 and the end of 2022", "2022-01-01…2023-01-01")],
        ),
        (
            "from the middle of 2021 to May 2022",
            &[("the middle of 2021 to May 2022", "2021-07-02…2022-06-01")],
        ),
        ("from 2021 to early 2023", &[("2021 to early 2023", "2021-01-01…2023-07-01")]),
    ]);
}

#[test]
fn weekdays_of_another_week() {
    check(&[
        ("He left on Friday two weeks ago.", &[("Friday two weeks ago", "2023-12-22…2023-12-23")]),
        (
            "It opens Monday, three weeks from now.",
            &[("Monday, three weeks from now", "2024-01-22…2024-01-23")],
        ),
        ("He left on Friday, two weeks after the vote.", &[("Friday", "2024-01-05…2024-01-06")]),
        (
            "It was shut for two weeks from Monday.",
            &[("two weeks from Monday", "2024-01-01…2024-01-15")],
        ),
        (
            "He left two weeks ago on Monday.",
            &[("two weeks ago on Monday", "2023-12-18…2023-12-19")],
        ),
        ("It opened last 6 April.", &[("last 6 April", "2023-04-06…2023-04-07")]),
    ]);
}

#[test]
fn what_is_left_of_a_time() {
    check(&[
        ("the rest of the year", &[("the rest of the year", "2024-01-05…2025-01-01")]),
        ("the remainder of this week", &[("the remainder of this week", "2024-01-05…2024-01-08")]),
        ("between now and May 3", &[("now and May 3", "2024-01-05…2024-05-04")]),
        ("from June 2023 until now", &[("June 2023 until now", "2023-06-01…2024-01-06")]),
        ("from February to March 19", &[("February to March 19", "2024-02-01…2024-03-20")]),
        (
            "between august and october 2023",
            &[("august and october 2023", "2023-08-01…2023-11-01")],
        ),
        ("From now on it is shut, now that it rains.", &[]),
        ("the rest of May 2023", &[("the rest of May 2023", "2023-05-01…2023-06-01")]),
        ("It is due by year-end.", &[("year-end", "2024-07-01…2025-01-01")]),
        (
            "the first few days of May 2023",
            &[("the first few days of May 2023", "2023-05-01…2023-05-05")],
        ),
        ("shut since May", &[("May", "2023-05-01…")]),
        ("shut since 1 February", &[("1 February", "2023-02-01…")]),
        ("He turned 30 last month.", &[("last month", "2023-12-01…2024-01-01")]),
        ("a man in his late 60s", &[]),
        ("his 1990s hit", &[("1990s", "1990-01-01…2000-01-01")]),
        ("from 2010 to the present", &[("2010 to the present", "2010-01-01…2024-01-06")]),
        ("from May 2023 to date", &[("May 2023 to date", "2023-05-01…2024-01-06")]),
        ("It took until 2010 to date her.", &[("2010", "2010-01-01…2011-01-01")]),
        ("It stays until May.", &[("May", "2024-05-01…2024-06-01")]),
    ]);
}

#[test]
fn days_with_a_name() {
    check(&[
        ("on Christmas Eve 2022", &[("Christmas Eve 2022", "2022-12-24…2022-12-25")]),
        ("on Easter Monday 2023", &[("Easter Monday 2023", "2023-04-10…2023-04-11")]),
        ("on Election Day 2024", &[("Election Day 2024", "2024-11-05…2024-11-06")]),
        ("on Black Friday 2023", &[("Black Friday 2023", "2023-11-24…2023-11-25")]),
        ("over Labor Day weekend", &[("Labor Day weekend", "2023-09-02…2023-09-05")]),
        (
            "the weekend of Halloween 2022",
            &[("the weekend of Halloween 2022", "2022-10-29…2022-10-31")],
        ),
        ("at an office Christmas party", &[]),
        ("Bloody Sunday and Black Monday", &[]),
    ]);
}

#[test]
fn hours_in_words() {
    check(&[
        ("at nine a.m.", &[("nine a.m.", "T09:00…T10:00")]),
        ("at three or four a.m.", &[("three or four a.m.", "T03:00…T04:00")]),
        ("at three in the afternoon", &[("three in the afternoon", "T15:00…T16:00")]),
        ("three o'clock", &[("three o'clock", "T03:00…T04:00")]),
        ("She is a PM; which one am I?", &[]),
    ]);
}

#[test]
fn words_and_figures_that_are_no_date() {
    for text in [
        "It meets every Monday and each May.",
        "Call +86 2010-2015-86 or 2015-1-32.",
        "Get the Ardenia Today newsletter.",
        "Shares of $DEC rose.",
        "She is on the 5th floor.",
    ] {
        assert_eq!(read("2024-01-05", text), [], "{text}");
    }
}

#[test]
fn a_dash_ends_what_the_tense_tells_of() {
    check(&[(
        "The attack Wednesday — on a place that draws many — could hurt it.",
        &[("Wednesday", "2024-01-03…2024-01-04")],
    )]);
}

#[test]
fn times_as_they_are_told() {
    check(&[
        ("It began at half past nine.", &[("half past nine", "T09:30…T09:31")]),
        (
            "He left at a quarter to six on Wednesday.",
            &[("a quarter to six on Wednesday", "2024-01-03T05:45…2024-01-03T05:46")],
        ),
        ("It began at 20 past three.", &[("20 past three", "T03:20…T03:21")]),
        ("They met at ten to nine.", &[("ten to nine", "T08:50…T08:51")]),
        ("It was quarter past 4 pm.", &[("quarter past 4 pm", "T16:15…T16:16")]),
        ("He woke at half past midnight.", &[("half past midnight", "T00:30…T00:31")]),
        ("It flew half past nine towers.", &[]),
        ("It takes five to six weeks.", &[]),
        ("It shook at 22.30 local time.", &[("22.30 local time", "T22:30…T22:31")]),
        ("It shook at 5.30 GMT.", &[("5.30 GMT", "T05:30Z…T05:31Z")]),
        ("The curfew began at 2359 hours.", &[("2359 hours", "T23:59…T24:00")]),
        ("It rose at 5.30 percent.", &[]),
    ]);
}

#[test]
fn weekdays_counted_from_something() {
    check(&[
        ("He was seen two Tuesdays ago.", &[("two Tuesdays ago", "2023-12-26…2023-12-27")]),
        ("He was seen two Fridays ago.", &[("two Fridays ago", "2023-12-22…2023-12-23")]),
        ("He plays on Tuesdays.", &[]),
        (
            "She died the Sunday before last.",
            &[("the Sunday before last", "2023-12-24…2023-12-25")],
        ),
        (
            "They met the Monday after Easter 2023.",
            &[("the Monday after Easter 2023", "2023-04-10…2023-04-11")],
        ),
        (
            "They met the Friday before May 6, 2023.",
            &[("the Friday before May 6, 2023", "2023-05-05…2023-05-06")],
        ),
        ("They met the Friday before the vote.", &[("the Friday", "…")]),
        (
            "They met the weekend before Christmas.",
            &[("the weekend before Christmas", "2023-12-23…2023-12-25")],
        ),
        (
            "They met the weekend after Dec. 25, 2023.",
            &[("the weekend after Dec. 25, 2023", "2023-12-30…2024-01-01")],
        ),
    ]);
}

#[test]
fn a_weekday_without_tense_is_the_nearest() {
    check(&[
        ("Rain on Sunday", &[("Sunday", "2024-01-07…2024-01-08")]),
        ("Rain on Wednesday", &[("Wednesday", "2024-01-03…2024-01-04")]),
        ("It rained on Sunday.", &[("Sunday", "2023-12-31…2024-01-01")]),
        ("A week ago Sunday", &[("A week ago Sunday", "2023-12-24…2023-12-25")]),
    ]);
}

#[test]
fn eras_names_and_spans_of_years() {
    check(&[
        ("The town fell in AD 79.", &[("AD 79", "0079-01-01…0080-01-01")]),
        ("It was signed on 10 August 2555 BE.", &[("10 August 2555 BE", "2012-08-10…2012-08-11")]),
        ("Laws passed since 9/11 stand.", &[]),
        ("He left on 9/11/2019.", &[("9/11/2019", "2019-09-11…2019-09-12")]),
        ("in the three years to 2020", &[("the three years to 2020", "2018-01-01…2021-01-01")]),
        (
            "the week ended oct . 7 , 2019",
            &[("the week ended oct . 7 , 2019", "2019-10-01…2019-10-08")],
        ),
        ("The law takes effect July 1.", &[("July 1", "2024-07-01…2024-07-02")]),
    ]);
}
