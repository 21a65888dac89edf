//! "Monday, January 3, 2024" was a Wednesday.

use super::{Note, Passage};
use crate::codes::NoteCode;
use crate::facts::{DateValue, Moment, Value};

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// A day whose year is not written is of the page's own time only so many days around it.
const NEAR: i64 = 45;

pub(super) fn find(passage: &Passage, published: Option<&str>) -> Vec<Note> {
    let published = published.and_then(Moment::parse);
    let facts = passage.reading.facts.iter();
    facts
        .filter_map(|fact| {
            let Value::Date(DateValue {
                from: Some(day),
                weekday: Some(said),
                month: Some(_),
                day: Some(_),
                ..
            }) = &fact.value
            else {
                return None;
            };
            let date = day.midnight().to_string();
            let year = date.split('-').next().unwrap_or_default().as_bytes();
            // By bytes: the search for any text is larger than all of this.
            let text = fact.span.of(passage.text).as_bytes();
            let written = text.windows(year.len()).any(|run| run == year);
            let near = |page: Moment| (page.plus_days(-NEAR)..page.plus_days(NEAR)).contains(day);
            if !written && !published.is_some_and(near) {
                return None;
            }
            let (real, said) = (day.weekday() as usize % 7, usize::from(*said) % 7);
            (real != said).then(|| Note {
                code: NoteCode::WrongWeekday,
                spans: vec![(passage.block, fact.span)],
                detail: vec![
                    ("said", WEEKDAYS[said].into()),
                    ("real", WEEKDAYS[real].into()),
                    ("date", date),
                ],
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::notes::tests::{codes, codes_of};
    use crate::text::Document;

    #[test]
    fn weekdays_and_their_dates() {
        assert_eq!(codes("It burned on Monday, January 3, 2024."), ["wrong-weekday"]);
        assert!(codes("It burned on Wednesday, January 3, 2024.").is_empty());
        assert!(codes("It burned on Thursday, January 3.").is_empty(), "of some year or other");
        let at = |published: &str| Document {
            published: Some(published.into()),
            ..Document::from_text("It burned on Thursday, January 3.")
        };
        assert_eq!(codes_of(&at("2024-01-05")), ["wrong-weekday"]);
        assert!(codes_of(&at("2024-06-05")).is_empty(), "too long ago to be sure");
    }
}
