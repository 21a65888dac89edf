//! Durations and ages, as ISO 8601.

use super::measure::{self, Measure};
use super::number::{self, Number};
use super::scan::Scan;
use super::{Figure, FigureKind};
use crate::decimal;

impl Figure {
    /// "P3M" for "three months", by its lower bound; none for what is no duration.
    pub fn duration_iso(&self) -> Option<String> {
        let value = self.amount.min.or(self.amount.max)?;
        iso(value, self.unit.filter(|_| self.kind == FigureKind::Duration)?)
    }
}

/// "three months", "52-year-old", "two years and three months", "half an hour".
pub(super) fn read(scan: &Scan, bare: Measure) -> Option<Measure> {
    let at = scan.past_hyphen(bare.end);
    if scan.is(at, "yo") || scan.is(at, "y.o.") {
        return Some(age(bare, at + 1, "year-person"));
    }
    let at = measure::past_article(scan, &bare, at);
    // "5 more years", "three consecutive days".
    let token = scan.token(at)?;
    let skipped = usize::from(scan.lists.noun_adjectives.has(token));
    let unit_at = at + skipped;
    let &unit = scan.lists.durations.get(scan.token(unit_at)?)?;
    // "the second 10", "30 second-hand": a rank or another word.
    if bare.number.digits
        && unit == "second"
        && scan.is(unit_at + 1, "-")
        && scan.is(unit_at + 2, "hand")
    {
        return None;
    }
    // "four century-old oaks" counts the oaks.
    let counts_others = matches!(unit, "century" | "decade")
        && bare.number.value > 1.0
        && unit_at == bare.end
        && scan.is_hyphen(unit_at + 1)
        && scan.is(unit_at + 2, "old");
    if counts_others || is_some_day(scan, &bare, unit_at) {
        return None;
    }
    let measure =
        Measure { end: unit_at + 1, kind: FigureKind::Duration, unit: Some(unit), ..bare };
    if skipped == 0
        && let Some((end, unit)) = old(scan, measure.end, unit)
    {
        return Some(age(measure, end, unit));
    }
    Some(with_part(scan, measure))
}

/// "One day, she left", "hopes to one day return": some day, no length of time.
fn is_some_day(scan: &Scan, bare: &Measure, at: usize) -> bool {
    let one = at == bare.end && scan.word(bare.start).eq_ignore_ascii_case("one");
    let opens = bare.start.checked_sub(1).is_none_or(|before| {
        let clause =
            ["and", "but", "then", "that", "who", "to", "will", "would", "could", "may", "might"];
        !scan.view.tokens[before].is_word() || clause.contains(&scan.view.word(before))
    });
    let measures =
        ["after", "before", "later", "earlier", "ago", "of", "in", "per", "or", "at", "for"];
    one && opens && scan.is(at, "day") && !measures.contains(&scan.word(at + 1))
}

/// An age: CLDR keeps the units of people's ages apart.
pub(super) fn age(measure: Measure, end: usize, unit: &'static str) -> Measure {
    Measure { end, kind: FigureKind::Duration, unit: Some(unit), ..measure }
}

/// "-old", "years of age": where it ends, and the unit of the age.
fn old(scan: &Scan, at: usize, unit: &str) -> Option<(usize, &'static str)> {
    let unit = match unit {
        "day" => "day-person",
        "week" => "week-person",
        "month" => "month-person",
        "year" => "year-person",
        _ => return None,
    };
    let next = scan.past_hyphen(at);
    let end = match scan.word(next) {
        "old" | "olds" | "Old" | "Olds" => next + 1,
        "of" if scan.is(next + 1, "age") => next + 2,
        _ => return None,
    };
    Some((end, unit))
}

/// The smaller unit behind a larger one: "1 hour and 30 minutes", "2 years, 3 months".
fn with_part(scan: &Scan, measure: Measure) -> Measure {
    let joined = usize::from(matches!(scan.word(measure.end), "and" | ","));
    let Some(number) = number::read(scan, measure.end + joined, false) else { return measure };
    let size =
        match (measure.unit, scan.token(number.end).and_then(|t| scan.lists.durations.get(t))) {
            (Some("year"), Some(&"month")) => 12.0,
            (Some("week"), Some(&"day")) => 7.0,
            (Some("day"), Some(&"hour")) => 24.0,
            (Some("hour"), Some(&"minute")) | (Some("minute"), Some(&"second")) => 60.0,
            _ => return measure,
        };
    if number.value >= size || number.value <= 0.0 {
        return measure;
    }
    let value = measure.number.value + number.value / size;
    Measure { end: number.end + 1, number: Number { value, ..measure.number }, ..measure }
}

/// ISO 8601 of so many units of time (CLDR ids): 3 "month" is "P3M", 1.5 "hour" "PT1H30M".
pub(super) fn iso(value: f64, unit: &str) -> Option<String> {
    let (designator, factor, part) = match unit.strip_suffix("-person").unwrap_or(unit) {
        "millennium" => ("Y", 1000.0, 12.0),
        "century" => ("Y", 100.0, 12.0),
        "decade" => ("Y", 10.0, 12.0),
        "year" => ("Y", 1.0, 12.0),
        "quarter" => ("M", 3.0, 0.0),
        "month" => ("M", 1.0, 0.0),
        "fortnight" => ("W", 2.0, 0.0),
        "week" => ("W", 1.0, 0.0),
        "day" | "night" => ("D", 1.0, 24.0),
        "hour" => ("H", 1.0, 60.0),
        "minute" => ("M", 1.0, 60.0),
        "second" => ("S", 1.0, 0.0),
        "millisecond" => ("S", 1e-3, 0.0),
        _ => return None,
    };
    let clock = matches!(unit, "hour" | "minute" | "second" | "millisecond");
    let value = value * factor;
    let rest = ((value.fract() * part) * 1e6).round() / 1e6;
    let smaller = match designator {
        "Y" => "M",
        "D" => "TH",
        "H" => "M",
        _ => "S",
    };
    let head = if clock { "PT" } else { "P" };
    let mut iso = String::from(head);
    let mut add = |figure: f64, designator: &str| {
        // The time's "T" stands before its figure.
        let unit = designator.strip_prefix('T').unwrap_or(designator);
        iso.push_str(&designator[..designator.len() - unit.len()]);
        decimal::write(figure, &mut iso);
        iso.push_str(unit);
    };
    match part > 0.0 && rest > 0.0 && rest.fract() == 0.0 {
        true if value < 1.0 => add(rest, smaller),
        true => {
            add(value.trunc(), designator);
            add(rest, smaller);
        }
        false => add(value, designator),
    }
    Some(iso)
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn iso_8601() {
        for (value, unit, expected) in [
            (3.0, "month", "P3M"),
            (52.0, "year-person", "P52Y"),
            (1.5, "hour", "PT1H30M"),
            (0.5, "hour", "PT30M"),
            (2.25, "year", "P2Y3M"),
            (2.0, "decade", "P20Y"),
            (1.5, "day", "P1DT12H"),
            (0.5, "day", "PT12H"),
            (90.0, "second", "PT90S"),
            (2.0, "fortnight", "P4W"),
        ] {
            assert_eq!(iso(value, unit).as_deref(), Some(expected), "{value} {unit}");
        }
        assert_eq!(iso(3.0, "mile"), None);
    }
}
