//! Words for happenings: which noun may stand for what an earlier word told of.

/// The tags of `en/events.txt`, in any order.
const TAGS: [&str; 21] = [
    "harm", "attack", "killing", "crash", "fire", "quake", "weather", "crime", "outbreak", "deal",
    "trade", "vote", "court", "protest", "meeting", "walkout", "contest", "law", "report",
    "inquiry", "voyage",
];
/// The bit of words that tell of a happening and never stand for one: "exploded".
const TOLD: u32 = 1 << 31;

/// What a word tells of a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event(u32);

impl Event {
    /// The tags a row of the list names, apart by spaces; names it does not know are left out.
    pub(super) fn parse(tags: &str) -> Self {
        let bit = |tag: &str| match TAGS.iter().position(|known| *known == tag) {
            Some(place) => 1 << place,
            None => u32::from(tag == "told") * TOLD,
        };
        Event(tags.split(' ').map(bit).fold(0, |set, bit| set | bit))
    }

    /// Whether it may stand for another, as "the incident" for an attack.
    pub fn may_be(self, told: Event) -> bool {
        self.0 & !told.0 & !TOLD == 0
    }

    /// Whether it can stand for a happening at all.
    pub fn is_noun(self) -> bool {
        self.0 & TOLD == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::rows;

    #[test]
    fn every_tag_of_the_list_is_known() {
        for row in rows(include_str!("en/events.txt")) {
            let (_, tags) = row.split_once(" = ").unwrap();
            for tag in tags.split(' ') {
                assert!(Event::parse(tag).0 != 0, "{tag}");
            }
        }
    }

    #[test]
    fn the_wider_word_stands_for_the_narrower() {
        let (incident, attack) = (Event::parse("harm"), Event::parse("harm attack told"));
        let crash = Event::parse("harm crash");
        assert!(incident.may_be(attack) && incident.may_be(crash));
        assert!(!crash.may_be(attack) && crash.is_noun() && !attack.is_noun());
    }
}
