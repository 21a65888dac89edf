//! Which sources are not independent: copies of one text, and reports of one named origin, count
//! once.

mod copies;
mod origin;

pub(super) use copies::shingles;
pub(super) use origin::origin;

use super::Source;
use crate::codes::GroupReason;
use crate::facts::Reading;
use crate::lexicon::{folded, key};
use crate::order::sort_by_rank;
use crate::table::Table;
use crate::text::Document;
use copies::{copies, overlap};

/// Share of the shorter text's runs of words that makes two texts one.
const SAME: f64 = 0.9;

/// Sources that rest on one text, or on one origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their places among the loaded sources.
    pub sources: Vec<usize>,
    /// Why.
    pub reason: GroupReason,
}

/// The groups of two or more dependent sources, and of sources that are the page itself. Each
/// source is held against few others, however many there are.
pub fn groups(page: &Document, readings: &[Reading], sources: &[Source]) -> Vec<Group> {
    if sources.is_empty() {
        return Vec::new();
    }
    let page = shingles(page, readings);
    let (itself, mut others): (Vec<usize>, Vec<usize>) =
        (0..sources.len()).partition(|&s| overlap(&page, &sources[s].shingles) >= SAME);
    // Who copies whom is asked in one order of the texts, whatever order they were loaded in.
    sort_by_rank(&mut others, |&source| {
        let runs = &sources[source].shingles;
        let all = runs.iter().fold(0, |all, run| all ^ run);
        u64::from(!(runs.len() as u32)) << 32 | all >> 32
    });
    let mut ties = Ties::new(sources.len());
    let runs: Vec<&[u64]> = others.iter().map(|&s| &sources[s].shingles[..]).collect();
    for (later, earlier, share) in copies(&runs) {
        let reason = if share >= SAME { GroupReason::SameText } else { GroupReason::CopiedText };
        ties.tie(others[later], others[earlier], reason);
    }
    for (later, earlier) in of_one_origin(sources, &others) {
        ties.tie(later, earlier, GroupReason::SameOrigin);
    }
    let itself = Some(Group { sources: itself, reason: GroupReason::PageItself });
    itself.into_iter().filter(|group| !group.sources.is_empty()).chain(ties.groups()).collect()
}

/// Pairs of sources that name one origin, or of which one is what the other names.
fn of_one_origin(sources: &[Source], among: &[usize]) -> Vec<(usize, usize)> {
    let key = |name: &str| key(&folded(name).collect::<String>());
    let mut first: Table<usize> = Table::default();
    let mut pairs = Vec::new();
    for &source in among {
        let Some(origin) = &sources[source].origin else { continue };
        let earlier = *first.entry(key(origin), || source);
        if earlier != source {
            pairs.push((source, earlier));
        }
    }
    for &source in among {
        let publisher = sources[source].document.publisher.as_deref().map(key);
        if let Some(&resting) = publisher.and_then(|publisher| first.get(publisher)) {
            pairs.push((source, resting));
        }
    }
    pairs
}

/// Sources tied to each other; each knows one it is tied to, and the first of all of them itself.
struct Ties {
    to: Vec<usize>,
    /// The loosest reason among those of a first source.
    reason: Vec<Option<GroupReason>>,
}

impl Ties {
    fn new(count: usize) -> Self {
        Ties { to: (0..count).collect(), reason: vec![None; count] }
    }

    fn first(&mut self, mut source: usize) -> usize {
        while self.to[source] != source {
            self.to[source] = self.to[self.to[source]];
            source = self.to[source];
        }
        source
    }

    fn tie(&mut self, a: usize, b: usize, reason: GroupReason) {
        let (a, b) = (self.first(a), self.first(b));
        // Tied already, by what ties closer.
        if a == b {
            return;
        }
        let reasons = [Some(reason), self.reason[a], self.reason[b]];
        let (first, second) = (a.min(b), a.max(b));
        self.to[second] = first;
        self.reason[first] = reasons.into_iter().flatten().max_by_key(|reason| match reason {
            GroupReason::SameOrigin => 2,
            GroupReason::CopiedText => 1,
            _ => 0,
        });
    }

    fn groups(mut self) -> Vec<Group> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.to.len()];
        for source in 0..self.to.len() {
            let first = self.first(source);
            members[first].push(source);
        }
        let reasons = self.reason.into_iter();
        let found = members.into_iter().zip(reasons).filter(|(sources, _)| sources.len() > 1);
        found.filter_map(|(sources, reason)| Some(Group { sources, reason: reason? })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "The ferry Marisol ran aground near Port Ellin on Sunday.";
    const STORY: &str = "Fire swept through a grain store in Orrin Gap before dawn on Monday. \
        Crews from four towns fought it for six hours, and two of them were treated for smoke. \
        The owner had closed the store for the winter a week before.";

    /// Groups of sources by their texts and publishers.
    fn found(texts: &[(&str, Option<&str>)]) -> Vec<(Vec<usize>, &'static str)> {
        let sources: Vec<Source> = texts
            .iter()
            .map(|(text, publisher)| {
                let publisher = publisher.map(String::from);
                Source::read("a", Document { publisher, ..Document::from_text(*text) })
            })
            .collect();
        let page = Document::from_text(PAGE);
        let readings = crate::facts::read(&page, &[true]);
        let groups = groups(&page, &readings, &sources);
        groups.into_iter().map(|group| (group.sources, group.reason.code())).collect()
    }

    #[test]
    fn copies_are_grouped_and_other_words_are_not() {
        let shortened = &STORY[..STORY.rfind("The owner").unwrap()];
        let reworked = format!(
            "{shortened} Neighbours had smelt smoke since midnight, and one of them called the \
             brigade twice. Insurers are to look at the ruin this week, and the harvest is lost."
        );
        let own = "A grain store burned down in Orrin Gap early on Monday. Two firefighters were \
            treated for smoke after six hours of work. It had stood closed for a week.";
        let groups = found(&[(STORY, None), (own, None), (&reworked, None), (PAGE, None)]);
        assert_eq!(groups, [(vec![0, 2], "copied-text")]);
        assert_eq!(
            found(&[(own, None), (STORY, None), (STORY, None)]),
            [(vec![1, 2], "same-text")]
        );
    }

    #[test]
    fn the_order_of_sources_does_not_change_groups() {
        let (first, second) = STORY.split_at(STORY.find("of them were treated").unwrap());
        let told = [(STORY, None), (first, None), (second, None)];
        for order in [[0, 1, 2], [1, 2, 0], [2, 1, 0]] {
            let groups = found(&order.map(|at| told[at]));
            assert_eq!(groups, [(vec![0, 1, 2], "same-text")], "{order:?}");
        }
    }

    #[test]
    fn words_quoted_by_both_are_no_copying() {
        let quote = "“We lost the whole of the harvest in one night and nobody will tell us why \
            the doors were locked and the alarm was off”";
        let one = format!("The mayor of Orrin Gap spoke at noon. {quote}, she said on the steps.");
        let two = format!("Anger is growing in the valley after the blaze. {quote}, she told us.");
        assert_eq!(found(&[(&one, None), (&two, None)]), []);
    }

    #[test]
    fn reports_of_one_named_origin_are_grouped() {
        let told = "The blaze at the grain store was set on purpose, an inspector told Reuters.";
        let too = "Somebody lit the fire in Orrin Gap, one investigator told Reuters on Monday.";
        let other = "An electrical fault began the fire, a neighbour told the Orrin Courier.";
        let dateline = "ORRIN GAP (Reuters) - Crews fought a fire in a grain store on Monday.";
        let origin = vec![(vec![0, 1], "same-origin")];
        assert_eq!(found(&[(told, None), (too, None), (other, None)]), origin);
        assert_eq!(found(&[(told, None), (dateline, None), (other, None)]), origin);
        let publisher = Some("Reuters");
        assert_eq!(found(&[(other, publisher), (too, None)]), origin, "the origin itself");
        assert_eq!(found(&[(other, None), (STORY, None)]), []);
    }
}
