//! Facts as they cross.

use super::Quoted;
use super::json::object;
use crate::facts::{self, Figure, FigureKind, NameKind, Value};
use crate::span::Utf16Cursor;

/// A fact: only the fields of its kind are there.
#[derive(Debug, Default)]
pub struct Fact {
    start: u32,
    end: u32,
    text: String,
    kind: &'static str,
    min: Option<Option<f64>>,
    max: Option<Option<f64>>,
    exclusive: Option<bool>,
    approximate: Option<bool>,
    unit: Option<Option<&'static str>>,
    currency: Option<&'static str>,
    noun: Option<Option<String>>,
    from: Option<Option<String>>,
    to: Option<Option<String>>,
    grain: Option<&'static str>,
    zone: Option<Option<String>>,
    duration: Option<String>,
    canonical: Option<String>,
    speaker: Option<Option<Quoted>>,
}

object!(Fact: start, end, text, kind; ?min, max, exclusive, approximate, unit, currency, noun, from, to, grain, zone, duration, canonical, speaker);

/// Every fact of a block.
pub fn facts<'a>(text: &str, list: impl Iterator<Item = &'a facts::Fact>) -> Vec<Fact> {
    let mut cursor = Utf16Cursor::new(text);
    list.map(|fact| wire(text, &mut cursor, fact)).collect()
}

pub(super) fn wire(text: &str, cursor: &mut Utf16Cursor, fact: &facts::Fact) -> Fact {
    let Quoted { start, end, text: words } = Quoted::new(text, cursor, fact.span);
    let plain = Fact { start, end, text: words, ..Fact::default() };
    match &fact.value {
        Value::Figure(figure) => of_figure(plain, figure),
        Value::Date(date) => Fact {
            kind: "date",
            from: Some(date.from_iso()),
            to: Some(date.to_iso()),
            grain: Some(date.grain.name()),
            zone: Some(date.zone_name()),
            ..plain
        },
        Value::Time(time) => {
            let (from, to) = time.iso();
            Fact { kind: "time", from: Some(Some(from)), to: Some(Some(to)), ..plain }
        }
        Value::Name(name) => {
            Fact { kind: name_kind(name.kind), canonical: Some(name.canonical.clone()), ..plain }
        }
        Value::Quote(quote) => {
            let speaker = quote.speaker.map(|span| Quoted::new(text, cursor, span));
            Fact { kind: "quote", speaker: Some(speaker), ..plain }
        }
    }
}

fn of_figure(plain: Fact, figure: &Figure) -> Fact {
    Fact {
        kind: figure_kind(figure.kind),
        min: Some(figure.amount.min),
        max: Some(figure.amount.max),
        exclusive: figure.amount.exclusive.then_some(true),
        approximate: figure.amount.approximate.then_some(true),
        unit: Some(figure.unit),
        currency: figure.currency,
        noun: Some(figure.noun.clone()),
        duration: figure.duration_iso(),
        ..plain
    }
}

pub(super) fn figure_kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Quantity => "quantity",
        FigureKind::Percent => "percent",
        FigureKind::Money => "money",
        FigureKind::Ordinal => "ordinal",
        FigureKind::Duration => "duration",
    }
}

pub(super) fn name_kind(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organization => "organization",
        NameKind::Place => "place",
        NameKind::Other => "name",
    }
}
