//! A number with what it measures: percent, money, a unit, a length of time.

use super::FigureKind;
use super::number::{self, Form, Number};
use super::scan::Scan;
use super::{duration, money};
use crate::lexicon::key;

/// A number and its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measure {
    /// Its first token.
    pub start: usize,
    /// One past its last token.
    pub end: usize,
    /// The number; its value is in the unit.
    pub number: Number,
    /// What it measures.
    pub kind: FigureKind,
    /// CLDR unit id.
    pub unit: Option<&'static str>,
    /// ISO 4217.
    pub currency: Option<&'static str>,
}

impl Measure {
    /// Whether it is a number and nothing else.
    pub(super) fn is_bare(&self) -> bool {
        self.kind == FigureKind::Quantity && self.unit.is_none()
    }

    /// Whether it is somebody's age.
    pub(super) fn is_age(&self) -> bool {
        self.unit.is_some_and(|unit| unit.ends_with("-person"))
    }

    /// Takes the scale of the upper end of a range: "5 to 6 million".
    pub(super) fn scaled_like(self, high: &Measure) -> Self {
        let (low, scale) = (self.number, high.number.scale);
        let shared = low.scale == 1.0 && scale > 1.0 && low.value < high.number.value / scale;
        let value = if shared { number::times(low.value, scale) } else { low.value };
        Measure { number: Number { value, ..low }, ..self }
    }

    /// Takes the kind, unit and currency of `other`: "10 to 12 km".
    pub(super) fn measured_as(self, other: &Measure) -> Self {
        Measure { kind: other.kind, unit: other.unit, currency: other.currency, ..self }
    }
}

/// The number at `at` with its unit, if one begins there.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Measure> {
    if let Some(measure) = money::prefixed(scan, at) {
        return Some(measure);
    }
    if let Some(measure) = percent_of(scan, at) {
        return Some(measure);
    }
    let number = number::read(scan, at, false)?;
    Some(with_unit(scan, at, number))
}

/// The number that begins at `start` with the unit that stands behind it, if one does.
pub(super) fn with_unit(scan: &Scan, start: usize, number: Number) -> Measure {
    let end = number.end;
    let bare =
        Measure { start, end, number, kind: FigureKind::Quantity, unit: None, currency: None };
    if number.form == Form::Multiple {
        return bare;
    }
    if let Some(end) = times_over(scan, end) {
        return Measure { end, number: Number { end, form: Form::Multiple, ..number }, ..bare };
    }
    if number.form == Form::Ordinal {
        return Measure { kind: FigureKind::Ordinal, ..bare };
    }
    let at = past_article(scan, &bare, scan.past_hyphen(end));
    if let Some((length, &unit)) = scan.lists.percents.at(scan.view.tokens, at)
        && scan.token(at).is_some()
    {
        return Measure { end: at + length, kind: FigureKind::Percent, unit: Some(unit), ..bare };
    }
    money::suffixed(scan, bare)
        .or_else(|| duration::read(scan, bare))
        .or_else(|| unit(scan, bare))
        .or_else(|| marked_feet(scan, bare))
        .unwrap_or(bare)
}

/// "18-fold", "3x": where the number of times ends.
fn times_over(scan: &Scan, end: usize) -> Option<usize> {
    let at = scan.past_hyphen(end);
    let sign = scan.is(at, "x") && scan.glued(at) && !scan.glued(at + 1);
    (scan.is(at, "fold") && scan.glued(at) || sign).then_some(at + 1)
}

/// "percent of 10", where no number stands before it: a heading's way of writing it.
fn percent_of(scan: &Scan, at: usize) -> Option<Measure> {
    let first = at == 0 || !scan.is_word(at - 1) && scan.digits(at - 1).is_none();
    let (length, &unit) = scan.lists.percents.at(scan.view.tokens, at).filter(|_| first)?;
    let of = at + length;
    let named = scan.is_word(at) && scan.is(of, "of");
    let number = number::read(scan, of + 1, false).filter(|_| named)?;
    let kind = FigureKind::Percent;
    let last = number.form == Form::Cardinal && !scan.is_word(number.end);
    last.then_some(Measure {
        start: at,
        end: number.end,
        number,
        kind,
        unit: Some(unit),
        currency: None,
    })
}

/// "5'3\"", "6′2″": a height.
fn marked_feet(scan: &Scan, bare: Measure) -> Option<Measure> {
    const TALLEST: f64 = 8.0;
    let mark = bare.end;
    let feet = matches!(scan.word(mark), "'" | "’" | "′") && scan.glued(mark) && bare.number.digits;
    let inches = scan.digits(mark + 1).filter(|&n| feet && n < 12.0)?;
    let closed = scan.glued(mark + 2) && matches!(scan.word(mark + 2), "\"" | "”" | "″");
    let value = bare.number.value + inches / 12.0;
    let number = Number { value, ..bare.number };
    let end = mark + 2 + usize::from(closed);
    (closed && bare.number.value < TALLEST).then_some(Measure {
        end,
        number,
        unit: Some("foot"),
        ..bare
    })
}

/// "12 km", "six-mile", "90°", "5 ft 2 in".
fn unit(scan: &Scan, bare: Measure) -> Option<Measure> {
    let at = past_article(scan, &bare, scan.past_hyphen(bare.end));
    let token = scan.token(at)?;
    let words = scan.lists.units.at(scan.view.tokens, at).map(|(length, &id)| (length, id));
    let sign = || {
        let &id = scan.lists.unit_signs.get(token).filter(|_| bare.number.digits)?;
        let tied = scan.glued(at + 1) && scan.is_hyphen(at + 1);
        let fits = match scan.word(at) {
            "m" | "g" | "l" | "t" | "L" => scan.glued(at) || !tied,
            "M" | "G" | "T" | "c" | "f" | "w" | "v" | "j" => false,
            _ => scan.glued(at),
        };
        fits.then_some((1, id))
    };
    let (length, id) = words.or_else(sign)?;
    if let Some((end, id)) = rate(scan, at + length, id) {
        return Some(Measure { end, unit: Some(id), ..bare });
    }
    let measure = Measure { end: at + length, unit: Some(id), ..bare };
    Some(with_part(scan, measure))
}

/// What is measured by another unit: the "per second" of "500 litres per second", the "/m3" of
/// "35 µg/m3". Only what has a size in the list of factors.
fn rate(scan: &Scan, end: usize, unit: &str) -> Option<(usize, &'static str)> {
    let at = scan.past_hyphen(end);
    let slash = scan.is(at, "/") && scan.glued(at) && scan.glued(at + 1);
    if !slash && !matches!(scan.word(at), "per" | "a" | "an" | "each" | "every") {
        return None;
    }
    let next = scan.past_hyphen(at + 1);
    let hundred = scan.is(next, "100");
    let next = next + usize::from(hundred);
    let (length, by) = match scan.word(next) {
        "s" if slash => (1, "second"),
        "h" if slash => (1, "hour"),
        _ => {
            let token = scan.token(next)?;
            let units = scan.lists.units.at(scan.view.tokens, next);
            let timed = || scan.lists.durations.get(token).map(|unit| (1, unit));
            let signed = || scan.lists.unit_signs.get(token).map(|unit| (1, unit));
            let (length, &by) = units.or_else(timed).or_else(|| signed().filter(|_| slash))?;
            (length, by)
        }
    };
    let per = if hundred { "-per-100-" } else { "-per-" };
    let factor = scan.lists.factors.get(key(&[unit, per, by].concat()))?;
    Some((next + length, factor.unit))
}

/// The place of the unit behind a fraction or a vague number: "half an acre", "three quarters of a
/// year", "billions of dollars".
pub(super) fn past_article(scan: &Scan, bare: &Measure, at: usize) -> usize {
    if !matches!(bare.number.form, Form::Fraction | Form::Vague) {
        return at;
    }
    let of = at + usize::from(scan.is(at, "of"));
    of + usize::from(bare.number.form == Form::Fraction && matches!(scan.word(of), "a" | "an"))
}

/// The smaller unit behind a larger one: "5 feet 10 inches", "6-foot-2", "12 lb 4 oz".
fn with_part(scan: &Scan, measure: Measure) -> Measure {
    let (part, size) = match measure.unit {
        Some("foot") => ("inch", 12.0),
        Some("pound") => ("ounce", 16.0),
        Some("stone") => ("pound", 14.0),
        _ => return measure,
    };
    let hyphen = scan.past_hyphen(measure.end);
    let and = usize::from(scan.is(hyphen, "and") || scan.is(hyphen, ","));
    let Some(number) = number::read(scan, hyphen + and, false) else { return measure };
    let at = scan.past_hyphen(number.end);
    let named = scan.lists.units.at(scan.view.tokens, at).filter(|(_, id)| **id == part);
    let end = match named {
        Some((length, _)) => at + length,
        None if part == "inch" && scan.is(at, "in") => at + 1,
        None if part == "inch" && hyphen > measure.end => number.end,
        None => return measure,
    };
    if number.value >= size || number.value < 0.0 {
        return measure;
    }
    let value = measure.number.value + number.value / size;
    Measure { end, number: Number { value, ..measure.number }, ..measure }
}
