//! What is a claim, what is none, and what kinds a claim has.

use super::{Claim, Kind, find};
use crate::facts;
use crate::text::{Block, Document, Role};

/// The claims of a text that stands on its page as `role` says.
fn claims(text: &str, role: Role) -> Vec<Claim> {
    let block = Block { text: text.to_string(), role, ..Block::default() };
    let document = Document { blocks: vec![block], ..Document::default() };
    find(&document.blocks[0], &facts::read(&document, &[true])[0])
}

/// Which of the texts hold a worthy claim though they should not, or the other way round.
#[track_caller]
fn hold(role: Role, worthy: bool, texts: &[&str]) {
    let wrong = |text: &&&str| claims(text, role).iter().any(|claim| claim.worthy) != worthy;
    let wrong: Vec<_> = texts.iter().filter(wrong).collect();
    assert!(wrong.is_empty(), "worthy should be {worthy}: {wrong:#?}");
}

#[test]
fn what_asserts_a_checkable_fact_is_a_claim() {
    hold(
        Role::Paragraph,
        true,
        &[
            "The flood killed 84 people and injured 284 others.",
            "The council approved the new budget on Tuesday.",
            "Selmex Corp bought its rival Tarnow Ltd for $2.4 billion.",
            "Lena Roe was elected mayor of Selm in 2019.",
            "The bridge opened in 1931 and closed in 1987.",
            "Unemployment in the district fell to 4.1 percent in May.",
            "Police arrested six men near the border on Sunday night.",
            "The ministry said that two of the ships had left the port.",
            "According to the report, half of the wells are dry.",
            "“We found no trace of the metal in the water,” Ms. Roe told the committee on Monday.",
            "The earthquake was the strongest in the region since 1976.",
            "He did not attend the meeting in Geneva.",
            "No one was hurt in the fire at the plant in Selm.",
            "Tarnow is the capital of the province.",
            "The firm employs more people than any other in the valley.",
            "The Selm 11 landed on the moon.",
            "The dam collapsed because its outlet was blocked.",
            "Tarnow won 3-1.",
            "The drug cut the risk of stroke by a quarter in the trial.",
            "Thousands of people fled the city after the eruption.",
        ],
    );
}

#[test]
fn what_asks_wishes_or_judges_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            // Questions.
            "How many people were in the building?",
            "Did the ministry know of the leak before Monday?",
            "And what did the mayor do?",
            "Who, then, will pay for the repairs?",
            // Opinion and evaluation.
            "It was a shameful performance by a weak and arrogant government.",
            "I think the whole idea is simply ridiculous.",
            "This is by far the most beautiful film you will ever see.",
            "The plan is a cynical and frankly dangerous mistake.",
            "Nothing could be further from the truth.",
            // Predictions and conditionals without a core that can be checked.
            "It will be a long and difficult road.",
            "If nothing changes, things could get much worse.",
            "We may never know what could have been.",
            "Perhaps one day everyone will understand.",
            // Exhortation.
            "We must never let this happen again.",
            "Let us stand together and hope for better days.",
            "Imagine a world without war.",
            "Don’t bother sending me any more mail about this.",
            "If you have the time, look for the door on the left.",
            "Please share this story with your friends.",
            "It is time to act, and to act together.",
            // Rhetoric.
            "Enough is enough.",
            "But that is another story.",
            "Such is life.",
            "To lie is human, but the BBC does it too.",
            "So much for promises.",
            "What happens next is anyone's guess.",
        ],
    );
}

#[test]
fn what_only_serves_the_page_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            // Navigation.
            "Skip to main content",
            "Home | News | Sport | Weather",
            "Read more: The storm in pictures",
            "Related articles",
            "Share on Facebook",
            "Next article",
            "Back to top",
            "Most read",
            "Related: Rents are rising faster in Selm than anywhere else",
            "Watch: Lena Roe on how the dam failed",
            "Have your say in the comments below.",
            // Cookies, subscriptions, sign-up.
            "We use cookies to improve your experience and to show you relevant ads.",
            "By continuing to use this site, you agree to our terms of service and privacy policy.",
            "Subscribe now for unlimited access to all our articles.",
            "Sign up for our free daily newsletter and get the top stories in your inbox.",
            "Already a subscriber? Log in.",
            "You have 3 free articles left this month.",
            "Support independent journalism from $5 a month.",
            "Download our app from the App Store.",
            "Follow us on Twitter and Facebook.",
            // Bylines, credits, datelines.
            "By Lena Roe",
            "By Lena Roe and Tom Dorn, Staff Writers",
            "Lena Roe, Political Correspondent",
            "Published: May 4, 2021",
            "Updated 12:45 PM EST, Mon January 8, 2024",
            "4 min read",
            "Photo: Tom Dorn/Selm Press",
            "Additional reporting by Tom Dorn.",
            "© 2021 Selm Media Group. All rights reserved.",
            // Disclaimers.
            "This article was created with the help of AI and may contain errors.",
            "The views expressed here are those of the author alone.",
            "This article is for information only and is not financial advice.",
            "This post may contain affiliate links.",
            "Results may vary.",
            "Prices and availability are subject to change without notice.",
            // What shops and recipes say.
            "Free delivery on orders over $50.",
            "Bring a large pan of salted water to the boil and cook the pasta for 9 minutes.",
            // Notes of a wiki.
            "^ Roe, Lena (2012). \"The mill closed in 1931\". Selm Courier.",
        ],
    );
}

#[test]
fn a_heading_that_asserts_is_a_claim_and_one_that_labels_is_none() {
    hold(
        Role::Heading,
        true,
        &[
            "Flood kills 84 in Selm",
            "Mayor resigns after leak",
            "Selmex buys rival for $2.4 billion",
            "Court Overturns Ban on Night Flights",
            "Two Arrested Over Theft of Train",
            "Parliament votes to close coal mines by 2030",
            "Storm leaves 12,000 homes without power",
            "Half of the lake's fish are dead, study finds",
            "Selmex terminates Roe's contract",
            "Mayor who sold the mine resigns in Selm",
            "Roe admits tax laws are her ‘biggest frustration’",
            "Inflation hits 9.1%",
            "Two dead in Selm blast",
            "US strikes kill 12 in Tarnow",
            "Floods force 3,000 from homes",
        ],
    );
    hold(
        Role::Heading,
        false,
        &[
            "Background",
            "What we know so far",
            "Timeline of Events",
            "Lead Paragraph",
            "International Reaction to the Plot",
            "Why the dam failed",
            "How to save water at home",
            "Opinion",
            "Latest news from Selm",
            "About the author",
            "The road ahead",
            "Comments (14)",
            "A day in May",
            "The 10 best films of 2021",
            "The European law that could change Selmex",
            "8 questions ministers should ask Lena Roe",
            "Five things we learned from the Selm vote",
            "Why Selmex shouldn’t rely on coal",
        ],
    );
}

#[test]
fn a_caption_is_a_claim_only_if_it_asserts() {
    hold(
        Role::Caption,
        false,
        &[
            "The mayor of Selm, Lena Roe",
            "A view of the old bridge in Selm, 1931. Photograph: Tom Dorn/Selm Press",
            "Lena Roe speaking to reporters in Selm on Monday. (AP)",
            "File photo",
            "Rescue workers at the scene of the crash",
        ],
    );
    hold(
        Role::Caption,
        true,
        &[
            "The bridge was closed to traffic in 1987 after two of its piers sank.",
            "Six people were killed when the roof of the station collapsed on Friday.",
        ],
    );
}

/// The kinds of a text's claims, together.
fn kinds(text: &str) -> Vec<Kind> {
    claims(text, Role::Paragraph).into_iter().flat_map(|claim| claim.kinds).collect()
}

#[track_caller]
fn are(kind: Kind, texts: &[&str], others: &[&str]) {
    let missed: Vec<_> = texts.iter().filter(|text| !kinds(text).contains(&kind)).collect();
    let wrong: Vec<_> = others.iter().filter(|text| kinds(text).contains(&kind)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "{kind:?} missed {missed:#?} wrong {wrong:#?}");
}

#[test]
fn kind_figure() {
    are(
        Kind::Figure,
        &["The fire killed nine people.", "Rents rose 9 percent.", "It cost $5m.", "She is 34."],
        &["The flight QX 204 was late.", "In 2019 she left.", "He left at 9:00 am."],
    );
}

#[test]
fn kind_date() {
    are(
        Kind::Date,
        &["She left in May 2019.", "Troops left on Thursday.", "It began at 9:00 am."],
        &["The march was long.", "It may rain.", "He left for two years."],
    );
}

#[test]
fn kind_event() {
    are(
        Kind::Event,
        &[
            "A bomb exploded in the market.",
            "The court overturned the ban.",
            "Two trains collided near Selm.",
            "The mayor resigned.",
            "The attack took place at dawn.",
            "Voters elected Lena Roe.",
            "The volcano erupted twice.",
            "Rebels stormed the palace.",
            "The ship sank off the coast.",
            "Protesters marched through Selm.",
        ],
        &[
            "The lake is deep.",
            "Tarnow is the capital of the province.",
            "The house has twelve rooms.",
            "The town lies on the left bank of the river.",
            "The opening hours are short.",
        ],
    );
}

#[test]
fn kind_quotation() {
    are(
        Kind::Quotation,
        &["“We will not sell the mine at any price,” she said."],
        &["The so-called “expert” left.", "She said that she would not sell the mine."],
    );
}

#[test]
fn kind_attribution() {
    are(
        Kind::Attribution,
        &[
            "The ministry said that two ships had left.",
            "According to the police, six men were arrested.",
            "Two ships had left, officials said.",
        ],
        &["Two ships had left.", "I think two ships had left.", "We wanted two ships to leave."],
    );
}

#[test]
fn kind_comparison() {
    are(
        Kind::Comparison,
        &[
            "Rents are higher than in 2019.",
            "The firm employs more people than its rival.",
            "Twice as many pupils failed the test.",
            "Women earn less than men in the district.",
            "Deaths outnumber births.",
            "Sales fell compared with May.",
            "The north is poorer than the south.",
            "The new bridge is longer.",
            "The plant is as large as its rival.",
        ],
        &[
            "Two days later the mayor resigned.",
            "The mayor had resigned earlier that day.",
            "More than 80 people were killed.",
            "At least half of the wells are dry.",
            "The half brother of the king left.",
            "He no longer lives in Selm.",
            "Fewer than ten people came.",
            "She lives above the shop.",
            "He waited longer.",
            "Rather than pay, the firm closed.",
            "Other than the mayor, no one came.",
        ],
    );
}

#[test]
fn kind_superlative() {
    are(
        Kind::Superlative,
        &[
            "It is the largest lake in the country.",
            "The firm is the country's biggest employer.",
            "She is the youngest mayor of Selm.",
            "It was the most expensive campaign so far.",
            "The least populous province is Tarn.",
        ],
        &[
            "Most of the wells are dry.",
            "At least nine people died.",
            "A leading member of the party left.",
            "The latest figures were published on Monday.",
            "He lost at last.",
            "She was at the top of the tower.",
            "Most people left.",
        ],
    );
}

#[test]
fn kind_record() {
    are(
        Kind::Record,
        &[
            "Exports fell to a record low.",
            "It was the hottest day since records began.",
            "She is the first woman to lead the bank.",
            "For the first time, the party lost the city.",
            "Prices reached an all-time high.",
            "It was the worst drought in decades.",
            "The rise is unprecedented.",
        ],
        &[
            "The band records in Selm.",
            "The court's records were burned.",
            "He has no criminal record.",
            "The first train left at noon.",
            "The first of the ships left.",
        ],
    );
}

#[test]
fn kind_cause() {
    are(
        Kind::Cause,
        &[
            "The dam failed because of heavy rain.",
            "The fire was caused by a gas leak.",
            "Smoking causes cancer.",
            "The drought led to higher prices.",
            "Schools were closed due to snow.",
            "The blast was triggered by a spark.",
            "The delay was the result of a strike.",
        ],
        &["She fought for the cause.", "The bus is due at noon.", "The band led the parade."],
    );
}

#[test]
fn kind_definition() {
    are(
        Kind::Definition,
        &[
            "The disease, known as river blindness, spreads by flies.",
            "The term refers to a loan without interest.",
            "A monsoon is a wind that changes with the season.",
            "The Quds Force is a unit of the Guard Corps.",
            "The test is called a smear.",
        ],
        &["She was called to the office.", "The mayor is ill.", "It is a shame."],
    );
}

#[test]
fn a_claim_offers_what_its_pronouns_and_bare_nouns_stand_for() {
    let text = "A bomb hit a bus, Lena Roe said. She blamed a rebel group for the attack.";
    let document = Document::from_text(text);
    let reading = &facts::read(&document, &[true])[0];
    let claims = find(&document.blocks[0], reading);
    let of = |claim: usize| {
        let mentions = claims[claim].mentions(reading).iter();
        mentions.map(|mention| mention.span.of(text)).collect::<Vec<_>>()
    };
    assert_eq!(of(0), [""; 0]);
    assert_eq!(of(1), ["She", "the attack"]);
}

#[test]
fn a_text_that_ends_in_the_comma_of_a_clause_is_read() {
    assert_eq!(claims("The pumps failed because the dam broke,", Role::Paragraph).len(), 1);
}

#[test]
fn what_has_lost_its_beginning_or_its_end_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            "is an example of a bridge in Selm.",
            ", there are two bridges in Selm and they are old",
            "This series on the rivers of Selm is supported by",
            "Player invented by Selmex",
            "Posted by lena, tom, Ernest, and Roe on 2019-02-15, all posts",
            "Newly finished parts of the Selm bridge",
            "+ Added the Selm theme",
            "Little exposure to the Selm bridge being built by the council",
        ],
    );
}

#[test]
fn what_offers_the_reader_something_is_none() {
    hold(
        Role::Paragraph,
        false,
        &["Your video will play in 00:25", "Selmex will let you print your own bridge in Selm"],
    );
}

#[test]
fn a_judgement_of_something_named_is_none() {
    hold(
        Role::Paragraph,
        false,
        &["Selmex’s training scheme is great.", "The Selm festival was truly wonderful."],
    );
    hold(Role::Paragraph, true, &["Lena Roe said the Selm festival was wonderful."]);
}

#[test]
fn words_that_notices_share_with_news_make_no_notice() {
    hold(
        Role::Paragraph,
        true,
        &[
            "On March 24, 2014, Selmex promoted Lena Roe to the role of director.",
            "The bill sponsored by Lena Roe failed in May 2014.",
            "The report, published on Monday, found 12 faults.",
            "The mayor did not reply to the letter of May 4.",
            "The letter was written by Lena Roe in 1990.",
        ],
    );
}

#[test]
fn an_acronym_in_a_heading_is_no_pronoun() {
    hold(Role::Heading, true, &["Roe admits US gun laws are his 'biggest frustration'"]);
}

#[test]
fn a_possessive_is_no_verb_of_a_heading() {
    hold(Role::Heading, false, &["Maxwell's Equations", "Roe’s Bridge"]);
}

#[test]
fn opinion_in_a_block_of_quotation_is_opinion() {
    hold(
        Role::Quote,
        false,
        &["I think that this silly scheme is simply shameful.", "Have you been to Selm, then?"],
    );
    hold(Role::Quote, true, &["The council of Selm paid $4 million for the bridge in May 2014."]);
}

#[test]
fn what_nobody_is_said_to_say_is_judged_as_it_stands() {
    hold(
        Role::Paragraph,
        false,
        &["“You are clearly an idiot, and you should be ashamed of your silly questions.”"],
    );
}

#[test]
fn a_participle_under_a_picture_is_no_verb() {
    hold(Role::Caption, false, &["Cloche placed on a clay saucer (Lena Roe)"]);
}

#[test]
fn a_sentence_without_a_verb_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            "Newly finished parts since the last visit to Selm 12.",
            "Noise, for sure, and also “Tarnow”.",
            "The mayor’s discoveries in the Selm archive.",
            "(See Selmex’s own description of this process.)",
        ],
    );
    hold(
        Role::Paragraph,
        true,
        &[
            "The fault resides in the pumps of the Selm plant.",
            "This runs the Selm plant on 9 litres of oil a day.",
            "The doors of the museum open on Monday at 9:00 am.",
            "Firms in Selm export 40 ships a year.",
            "In 1998, agents of Tarnow blew up the embassy in Selm.",
            "She’s the director of the Selm Institute in Tarnow.",
            "Roe, for her part, continued to work at Selmex.",
        ],
    );
}

#[test]
fn who_wrote_it_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            "Lena Roe is a reporter for the Selm Courier covering schools and courts.",
            "Tom Dorn is a senior staff writer at Selm Monthly.",
            "A version of this article appears in print on Page A22 of the Selm edition.",
        ],
    );
    hold(
        Role::Paragraph,
        true,
        &[
            "Lena Roe was a reporter for the Selm Courier from 1998 to 2004.",
            "Lena Roe is a member of the council that approved the budget in May.",
        ],
    );
}

#[test]
fn what_is_foretold_with_nothing_to_look_up_is_none() {
    hold(
        Role::Paragraph,
        false,
        &[
            "The council of Selm will likely follow.",
            "As prices rise in Selm, the strikes in Tarnow could spread.",
            "Unless the law is changed, Tarnow will remain poor.",
            "If I were the mayor of Selm, I’d ask “how are the ships paid for?”",
            "We will keep building the bridge in Selm.",
            "In the future I expect Selmex will build ships of paper.",
        ],
    );
    hold(
        Role::Paragraph,
        true,
        &[
            "Mayor Lena Roe will open the bridge in Selm on Sunday.",
            "The ministry said that it would close the Selm plant.",
            "The mayor, who would later lead the bank, resigned in May 1998.",
        ],
    );
}

#[test]
fn what_the_writer_wants_done_is_none_whatever_it_names() {
    hold(
        Role::Paragraph,
        false,
        &[
            "We shouldn’t be building a bridge to last 40 years.",
            "Instead of “can you sell it for Selmex?”, we should be asking “can you keep it?”",
            "Since you have the Selm pass, use it there.",
            "Be warned: if the doors don’t get you, the gulls of Selm will.",
        ],
    );
    hold(Role::ListItem, false, &["Promote the Selm charter in the schools and the press"]);
    hold(Role::Paragraph, true, &["The council said that we should pay 40 euros a year."]);
}

#[test]
fn a_place_where_something_was_is_a_label() {
    hold(
        Role::ListItem,
        false,
        &["Lena Roe at the Selm farm, the place where she was born and grew up"],
    );
    hold(
        Role::ListItem,
        true,
        &["12 grey seals (adult males) recently stranded on the Selm coast"],
    );
}

#[test]
fn what_others_want_is_worth_more_than_what_the_writer_does() {
    let score = |text| claims(text, Role::Paragraph)[0].score;
    assert!(score("He wants to cut the tax in Selm.") > score("I want to cut the tax in Selm."));
    assert!(score("The mill closed in May.") > score("My father closed the mill in May."));
}
