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

/// In a headline an ordinary word belongs to a name only as its head: "Boston Police".
fn stays_in_headline(parts: &[Part], start: usize, at: usize) -> bool {
    let part = &parts[at];
    !part.is_plain() || part.title || part.head.is_some() && at > start
}

/// Whether the join at `at` holds together what stands from `start` to behind it.
fn joins(parts: &[Part], start: usize, at: usize) -> bool {
    if at == start {
        return false;
    }
    let (left, right) = (&parts[at - 1], &parts[at + 1]);
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
            left.is_plain()
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
            names(&after[skipped..], false, true, found);
        }
    }
}

/// Whether the first word of a sentence is no part of the name that follows it.
fn drops_first(first: &Part, rest: &[Part]) -> bool {
    if !first.is_plain() || first.title || rest.is_empty() {
        return false;
    }
    let headed =
        rest.iter().take_while(|p| p.is_plain() || p.join.is_some()).any(|p| p.head.is_some());
    let begins = first.head.is_some() && rest[0].join.is_some();
    !headed && !begins
}

/// The last title with a name behind it, or the title that ends the stretch.
fn title_of(parts: &[Part]) -> Option<usize> {
    let title = parts.iter().rposition(|part| part.title)?;
    let last = parts.last()?;
    let named = parts.get(title + 1).is_some_and(|p| p.given || p.initial);
    let institution = title + 1 < parts.len() && last.head.is_some() && !named;
    let surname =
        title + 1 == parts.len() && title > 0 && parts[title - 1].given && !parts[title - 1].title;
    let possessed = parts.get(title + 1).is_some_and(|p| p.join == Some(Join::Possessive));
    (!institution && !surname && !possessed).then_some(title)
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
    if !parts.iter().any(|part| part.join.is_none()) {
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
        place: known.and_then(|part| part.place).filter(|_| whole.kind == NameKind::Place),
        canonical: known
            .and_then(|part| part.organization)
            .filter(|_| whole.kind == NameKind::Organization),
        inside: false,
    });
    if !single && whole.kind != NameKind::Person {
        inner(parts, found);
    }
}

/// Where two names meet without a mark between them: "United States | Hamdullah Mohib".
fn seam(parts: &[Part], titled: bool) -> Option<usize> {
    let first = &parts[0];
    if parts.len() < 2 || titled || parts[1].join.is_some() {
        return None;
    }
    let last = &parts[parts.len() - 1];
    let apart = first.is_known() && !first.given || first.upper;
    let headed = parts.iter().any(|part| part.head.is_some());
    let person = parts[1].given
        && !parts[1].is_known()
        && (parts.len() > 2 || first.place.is_some_and(|p| p.demonym));
    let adjective = first.place.is_some_and(|p| p.demonym) && !last.ordinary;
    (apart && !headed && (person || adjective)).then_some(1)
}

/// Known names inside a longer one: "Irving" in "Irving Police Department".
fn inner(parts: &[Part], found: &mut Vec<Candidate>) {
    for part in parts {
        let place = part.place.filter(|place| !place.demonym);
        if place.is_none() && part.organization.is_none() {
            continue;
        }
        found.push(Candidate {
            tokens: part.tokens.clone(),
            kind: if place.is_some() { NameKind::Place } else { NameKind::Organization },
            guessed: false,
            unsure: false,
            place,
            canonical: part.organization,
            inside: true,
        });
    }
    let person =
        parts.iter().take_while(|p| p.join.is_none() && p.head.is_none() && !p.is_known()).count();
    if (2..parts.len()).contains(&person) && parts[0].given {
        found.push(Candidate {
            tokens: parts[0].tokens.start..parts[person - 1].tokens.end,
            kind: NameKind::Person,
            guessed: true,
            unsure: false,
            place: None,
            canonical: None,
            inside: true,
        });
    }
}
