//! From a run to names: titles, joins that don't join, and two names side by side come apart.

use super::part::{Join, Part};
use super::{Candidate, NameKind, kind};
use crate::lexicon::Head;
use std::ops::Range;

/// Where a run stands, as far as capitals are told by it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// At the start of a sentence or a quotation: the first capital says nothing.
    pub fresh: bool,
    /// In a title where every word has its capital: no capital says anything.
    pub headline: bool,
}

/// The names of a run.
pub(super) fn split(parts: &[Part], setting: Setting) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..parts.len() {
        let cut = parts[at].join.is_some() && !joins(parts, start, at)
            || setting.headline && !stays_in_headline(parts, start, at);
        if cut {
            chunk(&parts[start..at], setting.fresh && start == 0, &mut found);
            start = at + 1;
        }
    }
    chunk(&parts[start..], setting.fresh && start == 0, &mut found);
    found
}

/// In a headline an ordinary word belongs to a name only as its head ("Boston Police"), or at the
/// front of what is headed by one ("Civic Party") or tells what follows ("Hurricane Velka").
fn stays_in_headline(parts: &[Part], start: usize, at: usize) -> bool {
    let part = &parts[at];
    let opens = at > 0 && (at > start || parts[at - 1].join.is_some());
    let headed = opens && parts[at - 1].head.is_some();
    let next = parts.get(at + 1);
    let party = |part: &Part| part.head == Some(Head::Organization) && part.join.is_none();
    !part.is_plain()
        || part.title
        || part.head.is_some() && at > start
        || part.front.is_some() && next.is_some_and(|next| next.join.is_none() && !next.ordinary)
        || opens && !headed && next.is_some_and(party)
}

/// Whether the join at `at` holds together what stands from `start` to behind it.
fn joins(parts: &[Part], start: usize, at: usize) -> bool {
    if at == start {
        return false;
    }
    let (left, right) = (&parts[at - 1], &parts[at + 1]);
    if kind::is_person(&parts[start..at]) {
        return matches!(parts[at].join, Some(Join::Particle));
    }
    let institution = left.head.is_some() && !left.title;
    match parts[at].join {
        Some(Join::Particle | Join::Ampersand) => true,
        Some(Join::Of) if left.title => right.is_plain() && right.head.is_none(),
        Some(Join::Of) => {
            institution || left.is_plain() && (at - start > 1 || at > 1 || right.ordinary)
        }
        Some(Join::For) => left.head == Some(Head::Organization) && !left.title,
        Some(Join::And) => {
            let inside =
                parts[start..at].iter().any(|p| matches!(p.join, Some(Join::Of | Join::For)));
            let headed = parts[at + 1..].iter().take(4).take_while(|p| p.join.is_none()).skip(1);
            right.is_plain()
                && right.head.is_none()
                && (inside
                    || left.is_plain()
                        && headed.into_iter().any(|p| p.head == Some(Head::Organization)))
        }
        Some(Join::Possessive) => {
            let organization = right.head == Some(Head::Organization);
            // "St Mary's Church", "Dorn's Hospital"
            let saint = at > start + 1 && parts[at - 2].saint;
            let house = right.house && at + 2 == parts.len() && !left.is_known();
            (left.is_plain() || saint || house)
                && !right.given
                && (right.is_plain() || right.head.is_some())
                && (!left.title || organization)
        }
        None => true,
    }
}

/// The names of a stretch whose joins all hold.
fn chunk(parts: &[Part], fresh: bool, found: &mut Vec<Candidate>) {
    let mut parts = parts;
    if fresh
        && let Some((first, rest)) = parts.split_first()
        && drops_first(first, rest)
    {
        parts = rest;
        if parts.first().is_some_and(|part| part.join.is_some()) {
            parts = &parts[1..];
        }
    }
    let starts = fresh;
    let fresh = fresh && parts.len() == 1;
    match title_of(parts) {
        None => names(parts, fresh, false, found),
        Some(title) => {
            names(&parts[..office(&parts[..title])], false, false, found);
            let after = &parts[title + 1..];
            let of_office = after.first().is_some_and(|part| part.join == Some(Join::Of));
            let skipped =
                after.iter().take_while(|p| of_office && (p.join.is_some() || p.is_plain()));
            let skipped = skipped.count();
            // "CEO of the Refugee Council | Lena Roe", but "Secretary of State | Lena Roe".
            if skipped > 2 && after[skipped - 1].head.is_some() {
                names(&after[1..skipped], false, false, found);
                names(&after[skipped..], false, true, found);
                return;
            }
            let named = found.len();
            names(&after[skipped..], false, true, found);
            let office = parts[title].tokens.start
                ..after[..skipped].last().map_or(parts[title].tokens.end, |part| part.tokens.end);
            match found.get_mut(named) {
                Some(person) => person.office = Some(office),
                None => found.push(Candidate {
                    tokens: office.clone(),
                    kind: NameKind::Person,
                    guessed: false,
                    unsure: starts && title == 0,
                    place: None,
                    canonical: None,
                    office: Some(office),
                    inside: true,
                }),
            }
        }
    }
}

/// Whether the first word of a sentence is no part of the name that follows it.
fn drops_first(first: &Part, rest: &[Part]) -> bool {
    if !first.is_plain() || first.title || rest.is_empty() {
        return false;
    }
    if rest[0].join.is_some() {
        return first.head.is_none();
    }
    // "Storm Velka", but "Storm Damage".
    if first.front.is_some() && !rest[0].ordinary {
        return false;
    }
    !rest.iter().take_while(|p| p.is_plain() || p.join.is_some()).any(|p| p.head.is_some())
}

/// The last title with a name behind it, or the title that ends the stretch.
fn title_of(parts: &[Part]) -> Option<usize> {
    let last = parts.last()?;
    // "Director Raj Shah"
    let before = &parts[..parts.len() - 1];
    let surname = before.last().is_some_and(|part| {
        part.given || !part.is_plain() && !part.is_known() && before.iter().any(|p| p.title)
    });
    let titles = &parts[..parts.len() - usize::from(last.title && surname)];
    let title = titles.iter().rposition(|part| part.title)?;
    let named = parts.get(title + 1).is_some_and(|p| p.given || p.initial);
    let institution = title + 1 < parts.len() && last.head.is_some() && !named;
    let possessed = parts.get(title + 1).is_some_and(|p| p.join == Some(Join::Possessive));
    (!institution && !possessed).then_some(title)
}

/// Where the name before a title ends: "Microsoft" of "Microsoft Chief Executive".
fn office(parts: &[Part]) -> usize {
    let mut end = parts.len();
    while end > 0 {
        let part = &parts[end - 1];
        let head = part.head.is_some() && end > 1 && !part.title;
        if head || !(part.is_plain() || part.title || part.join.is_some()) {
            break;
        }
        end -= 1;
    }
    end
}

/// The names in a stretch without titles.
fn names(parts: &[Part], fresh: bool, titled: bool, found: &mut Vec<Candidate>) {
    let letter = matches!(parts, [one] if one.initial);
    if letter || !parts.iter().any(|part| part.join.is_none()) {
        return;
    }
    if let Some(at) = seam(parts, titled) {
        names(&parts[..at], fresh, false, found);
        names(&parts[at..], false, titled, found);
        return;
    }
    let whole = kind::judge(parts, titled);
    let span =
        |range: Range<usize>| parts[range.start].tokens.start..parts[range.end - 1].tokens.end;
    let single = parts.len() == 1;
    let known = parts.iter().find(|_| single);
    found.push(Candidate {
        tokens: span(0..parts.len()),
        kind: whole.kind,
        guessed: whole.guessed,
        unsure: fresh && parts[0].is_plain(),
        place: known.and_then(|part| part.place).filter(|_| !titled),
        canonical: known
            .and_then(|part| part.organization)
            .filter(|_| whole.kind == NameKind::Organization),
        office: None,
        inside: false,
    });
    if !single && whole.kind != NameKind::Person {
        inner(parts, &whole.kind, found);
    }
}

/// Where two names meet without a mark between them: "United States | Hamdullah Mohib".
fn seam(parts: &[Part], titled: bool) -> Option<usize> {
    if parts.len() < 2 || titled {
        return None;
    }
    let person = |&at: &usize| {
        let (before, rest) = (&parts[at - 1], &parts[at..]);
        let apart = before.is_known() && !before.given || before.upper || before.creed;
        // "Nonpartisan Paul Tse"
        let plain = at == 1
            && before.is_plain()
            && before.head.is_none()
            && before.front.is_none()
            && kind::is_person(rest);
        let institution = before.head.is_some() && before.join.is_none() && at > 1;
        rest.len() > 1
            && rest[0].given
            && !rest[0].is_known()
            && rest[1].join.is_none()
            && (apart || institution || plain)
            && rest.iter().all(|part| part.head.is_none() || kind::is_person(rest))
    };
    if let Some(at) = (1..parts.len()).find(person) {
        return Some(at);
    }
    let first = &parts[0];
    let apart = first.is_known() && !first.given || first.upper;
    let headed = parts.iter().any(|part| part.head.is_some());
    let adjective = first.place.is_some_and(|p| p.demonym) && !parts[parts.len() - 1].ordinary;
    (apart && !headed && adjective && parts[1].join.is_none()).then_some(1)
}

/// Names inside a longer one: "Irving" in "Irving Police Department".
fn inner(parts: &[Part], whole: &NameKind, found: &mut Vec<Candidate>) {
    let mut push = |range: Range<usize>, kind, part: Option<&Part>| {
        found.push(Candidate {
            tokens: parts[range.start].tokens.start..parts[range.end - 1].tokens.end,
            kind,
            guessed: part.is_none(),
            unsure: false,
            place: part.and_then(|part| part.place),
            canonical: part.and_then(|part| part.organization),
            office: None,
            inside: true,
        });
    };
    let named = |part: &Part| {
        part.join.is_none() && part.head.is_none() && !part.ordinary && !part.is_known()
    };
    let leading = parts.iter().take_while(|part| named(part)).count();
    if leading > 0 && leading < parts.len() && parts[leading].join.is_none() {
        let mut words = parts[leading..].iter().take_while(|part| part.join.is_none());
        let namesake = leading == 1 && words.any(|part| part.namesake);
        if leading > 1 && parts[0].given || namesake && !parts[0].upper && !parts[0].camel {
            push(0..leading, NameKind::Person, None);
        } else if parts[0].upper {
            push(0..1, NameKind::Organization, None);
        } else if *whole == NameKind::Place {
            push(0..leading, NameKind::Place, None);
        }
    }
    // "Orange County | Fire Authority", "Vesk Hall | Station"
    let words = parts.iter().take_while(|part| part.join.is_none()).count();
    if let Some(at) = parts[..words.saturating_sub(1)].iter().rposition(|part| part.site)
        && at > 0
        && !parts[0].ordinary
        && parts[words - 1].head.is_some()
    {
        push(0..at + 1, NameKind::Place, None);
    }
    for (at, part) in parts.iter().enumerate() {
        if part.place.is_some_and(|place| !place.demonym) {
            push(at..at + 1, NameKind::Place, Some(part));
        } else if part.organization.is_some() {
            push(at..at + 1, NameKind::Organization, Some(part));
        }
        // "Municipality of Selm"
        let of = at > 1 && parts[at - 1].join == Some(Join::Of) && parts[at - 2].head.is_some();
        if of && at + 1 == parts.len() && named(part) && !part.given && !part.upper {
            push(at..at + 1, NameKind::Place, None);
        }
    }
}
