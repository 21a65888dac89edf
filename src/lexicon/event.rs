//! Words for happenings: which noun may stand for what an earlier word told of.

/// The tags of `en/events.txt`; the first two say how a word tells of what the others name.
const TAGS: [&str; 23] = [
    "told", "written", "harm", "attack", "killing", "crash", "fire", "quake", "weather", "crime",
    "outbreak", "deal", "trade", "vote", "court", "protest", "meeting", "walkout", "contest",
    "law", "report", "inquiry", "voyage",
];
/// Words that tell of a happening and never stand for one: "exploded".
const TOLD: u32 = 1;
/// What was only written: a law, a report.
const WRITTEN: u32 = 2;

/// What a word tells of a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event(u32);

impl Event {
    /// The tags a row of the list names, apart by spaces; names it does not know are left out.
    pub(super) fn parse(tags: &str) -> Self {
        let bit = |tag: &str| {
            TAGS.iter().position(|known| *known == tag).map_or(0, |place| 1_u32 << place)
        };
        Event(tags.split(' ').map(bit).fold(0, |set, bit| set | bit))
    }

    /// Whether it may stand for another, as "the incident" for an attack.
    pub fn may_be(self, told: Event) -> bool {
        self.0 & !told.0 & !TOLD == 0
    }

    /// Whether what it tells of took place: a law or report did not.
    pub fn happens(self) -> bool {
        self.0 & WRITTEN == 0
    }

    /// Whether it can stand for a happening at all.
    pub fn is_noun(self) -> bool {
        self.0 & TOLD == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_of_the_list_is_known() {
        for row in list!("en/events.txt").lines() {
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
