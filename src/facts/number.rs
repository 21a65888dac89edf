//! Numbers: digits, words, scales, fractions and ranks.

use super::scan::Scan;
use crate::text::{Case, TokenKind};

/// What kind of number the words make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "84", "twenty-one thousand".
    Cardinal,
    /// "two thirds", "1/2".
    Fraction,
    /// "third", "21st".
    Ordinal,
    /// "dozens": at least the value.
    Vague,
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// One past its last token.
    pub end: usize,
    /// What it is.
    pub value: f64,
    /// Its kind.
    pub form: Form,
    /// The scale word or sign it ends with: 1e6 for "5 million"; 1 without.
    pub scale: f64,
    /// Whether it is written in digits, at least at its start.
    pub digits: bool,
}

impl Number {
    fn cardinal(end: usize, value: f64, digits: bool) -> Self {
        Number { end, value, form: Form::Cardinal, scale: 1.0, digits }
    }

    fn fraction(self, end: usize, value: f64) -> Self {
        Number { end, value, form: Form::Fraction, ..self }
    }
}

/// The number that begins at `at`. `money` says that a currency sign stands before it.
pub(super) fn read(scan: &Scan, at: usize, money: bool) -> Option<Number> {
    let token = scan.token(at)?;
    match token.kind {
        TokenKind::Number => digits(scan, at, money),
        TokenKind::Punct => {
            if scan.is_hyphen(at) && !token.glued && scan.glued(at + 1) {
                return negative(digits(scan, at + 1, money)?);
            }
            if token.is(scan.view.text, ".") && !token.glued && scan.glued(at + 1) {
                let text = scan.word(at + 1);
                let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                let value = format!("0.{text}").parse().ok().filter(|_| plain)?;
                return Some(signs(scan, Number::cardinal(at + 2, value, true), money));
            }
            let value = vulgar(scan.word(at))?;
            let number = Number::cardinal(at + 1, value, true).fraction(at + 1, value);
            Some(scaled_fraction(scan, number))
        }
        TokenKind::Word if token.cased.is_known() => match scan.lists.negatives.has(token) {
            true => negative(read(scan, at + 1, money)?),
            false => words(scan, at),
        },
        _ => None,
    }
}

fn negative(number: Number) -> Option<Number> {
    (number.form != Form::Ordinal).then_some(Number { value: -number.value, ..number })
}

/// "1,234.5", "1 234 567", "10 1/2", "5 million", "100k", "21st".
fn digits(scan: &Scan, at: usize, money: bool) -> Option<Number> {
    let value = scan.digits(at)?;
    let mut number = Number::cardinal(at + 1, value, true);
    if let Some(grouped) = groups(scan, at) {
        number = grouped;
    }
    let end = number.end;
    if let Some(value) = slashed(scan, at).filter(|_| end == at + 1) {
        return Some(scaled_fraction(scan, number.fraction(at + 3, value)));
    }
    if let Some(number) = power(scan, number) {
        return Some(number);
    }
    if let Some(value) = vulgar(scan.word(end)) {
        return Some(scaled_fraction(scan, number.fraction(end + 1, number.value + value)));
    }
    if !scan.glued(end)
        && let Some(part) = slashed(scan, end)
    {
        return Some(scaled_fraction(scan, number.fraction(end + 3, number.value + part)));
    }
    if scan.glued(end) && matches!(scan.word(end), "st" | "nd" | "rd" | "th" | "ST" | "TH") {
        return Some(Number { end: end + 1, form: Form::Ordinal, ..number });
    }
    if scan.glued(end)
        && let Some(power) = scan.word(end).strip_prefix(['e', 'E'])
        && let Ok(power) = power.parse::<i32>()
    {
        return Some(Number { end: end + 1, value: number.value * 10f64.powi(power), ..number });
    }
    Some(parts(scan, signs(scan, number, money)))
}

/// Digits in groups of three with spaces between: "40 000".
fn groups(scan: &Scan, at: usize) -> Option<Number> {
    let is_group = |at: usize, lengths: std::ops::RangeInclusive<usize>| {
        let text = scan.word(at);
        lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    let apart = |at: usize| {
        let (before, token) = (&scan.view.tokens[at - 1], scan.token(at)?);
        let between = &scan.view.text[before.span.end..token.span.start];
        matches!(between, " " | "\u{a0}" | "\u{2009}" | "\u{202f}").then_some(())
    };
    if !is_group(at, 1..=3) || scan.word(at).starts_with('0') {
        return None;
    }
    let mut end = at + 1;
    let mut value = scan.digits(at)?;
    while apart(end).is_some() {
        let (whole, part) = scan.word(end).split_once('.').unwrap_or((scan.word(end), ""));
        let three = whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit());
        if !three || scan.glued(end + 1) && scan.token(end + 1).is_some_and(|t| t.is_word()) {
            break;
        }
        value = value * 1e3 + scan.digits(end)?;
        end += 1;
        if !part.is_empty() {
            break;
        }
    }
    (end > at + 1).then(|| Number::cardinal(end, value, true))
}

/// "1/2" and its like: a proper fraction whose denominator people write.
fn slashed(scan: &Scan, at: usize) -> Option<f64> {
    let (above, below) = (scan.digits(at)?, scan.digits(at + 2)?);
    let tight = scan.glued(at + 1) && scan.glued(at + 2) && !scan.is(at + 3, "/");
    let common = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0, 32.0, 64.0].contains(&below);
    (tight && matches!(scan.word(at + 1), "/" | "⁄") && common && above > 0.0 && above < below)
        .then(|| above / below)
}

/// A fraction in one character: "½".
fn vulgar(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// Scale signs behind digits: "100k", "$5m", "2 bn".
fn signs(scan: &Scan, number: Number, money: bool) -> Number {
    let at = scan.past_hyphen(number.end);
    let Some(token) = scan.token(at) else { return number };
    let Some(&scale) = scan.lists.scale_signs.get(token) else { return number };
    let word = scan.word(at);
    let letter = word.len() == 1;
    // A letter is a scale only where it cannot be anything else.
    let fits = match word {
        "m" => money || number.digits && counts(scan, at + 1),
        "t" | "tr" | "cr" | "Cr" | "MM" => money,
        "k" | "K" | "M" => scan.glued(at),
        _ if letter => {
            money || token.case == Case::Upper && scan.glued(at) || word == "b" && scan.glued(at)
        }
        _ => true,
    };
    let abbreviates = fits && (scan.glued(at) || !letter || money);
    match abbreviates {
        true => Number { end: at + 1, value: number.value * scale, scale, ..number },
        false => number,
    }
}

/// Whether the word is a plural noun, so that a number before it counts: "5m people".
fn counts(scan: &Scan, at: usize) -> bool {
    let Some(token) = scan.token(at).filter(|token| !token.glued) else { return false };
    let plural = scan.word(at).len() > 3 && scan.word(at).ends_with('s');
    (plural || scan.lists.plurals.has(token)) && !scan.lists.noun_stops.has(token)
}

/// Numbers that begin with a word.
fn words(scan: &Scan, at: usize) -> Option<Number> {
    let token = scan.token(at)?;
    let article = matches!(token.text(scan.view.text), "a" | "an" | "A" | "An");
    if let Some((length, &value)) = scan.lists.vague.at(scan.view.tokens, at) {
        let number = Number { form: Form::Vague, ..Number::cardinal(at + length, value, false) };
        return Some(number);
    }
    if article {
        return after_article(scan, at);
    }
    if let Some(&parts) = scan.lists.denominators.get(token).filter(|&&d| d == 2.0 || d == 4.0) {
        // "half a million", "quarter million".
        let number = Number::cardinal(at + 1, 1.0, false).fraction(at + 1, 1.0 / parts);
        let scaled = scaled_fraction(scan, number);
        let half = parts == 2.0 && scan.word(at).eq_ignore_ascii_case("half");
        return (half || scaled.end > number.end).then_some(scaled);
    }
    if let Some(&value) = scan.lists.ordinals.get(token) {
        let number = Number::cardinal(at + 1, value, false);
        return Some(Number { form: Form::Ordinal, ..number });
    }
    let &value = scan.lists.cardinals.get(token)?;
    Some(parts(scan, Number::cardinal(at + 1, value, false)))
}

/// "a hundred", "a third", "a half".
fn after_article(scan: &Scan, at: usize) -> Option<Number> {
    let next = scan.token(at + 1)?;
    let one = Number::cardinal(at + 1, 1.0, false);
    if scan.lists.scales.has(next) && !scan.word(at + 1).ends_with('s') {
        return Some(parts(scan, one));
    }
    let (end, below) = denominator(scan, at + 1, true)?;
    let number = one.fraction(end, 1.0 / below);
    let scaled = scaled_fraction(scan, number);
    // "a third man" is a rank; "a quarter" alone is a part.
    let part = scaled.end > end || !scan.is_word(end) || ends_phrase(scan, end);
    part.then_some(scaled)
}

fn ends_phrase(scan: &Scan, at: usize) -> bool {
    scan.token(at).is_none_or(|token| scan.lists.noun_stops.has(token))
}

/// What may follow the first figure or word: further parts, a decimal, a fraction, a rank.
fn parts(scan: &Scan, first: Number) -> Number {
    let sum = Sum::read(scan, first);
    let number = Number { end: sum.end, value: sum.value(), scale: sum.last, ..first };
    if let Some(point) = decimals(scan, number) {
        return scale_after(scan, point);
    }
    if let Some(fraction) = fraction_after(scan, number, &sum) {
        return scaled_fraction(scan, fraction);
    }
    if let Some(mixed) = and_fraction(scan, number) {
        return scale_after(scan, mixed);
    }
    over(scan, number).or_else(|| rank_after(scan, number)).unwrap_or(number)
}

/// A number in words as it grows: "three million two hundred thousand and five".
struct Sum {
    end: usize,
    /// What is complete: the parts with a scale of a thousand or more.
    total: f64,
    /// The part under way.
    current: f64,
    /// The scale of the last complete part.
    scale: f64,
    /// The scale it ends with; 1 without.
    last: f64,
    /// What was added behind the last "and", and the scale before it.
    added: f64,
    tail: f64,
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.current
    }

    fn read(scan: &Scan, first: Number) -> Self {
        let mut sum = Sum {
            end: first.end,
            total: 0.0,
            current: first.value,
            scale: f64::INFINITY,
            last: first.scale,
            added: 0.0,
            tail: 1.0,
        };
        // Without this, "5k" could take part in "5k million".
        if first.scale > 1.0 {
            sum.scale = first.scale;
            return sum;
        }
        let mut whole = !first.digits;
        // The state before the part under way: taken back when its scale doesn't fit.
        let mut before: Option<(usize, f64, f64)> = None;
        loop {
            let hyphen = scan.past_hyphen(sum.end);
            let Some(token) = scan.token(hyphen) else { break };
            if let Some(&scale) = scan.lists.scales.get(token) {
                if !sum.multiply(scale) {
                    if let Some((end, total, current)) = before {
                        (sum.end, sum.total, sum.current, sum.added) = (end, total, current, 0.0);
                    }
                    break;
                }
                sum.end = hyphen + 1;
                sum.last = scale;
                whole = true;
                continue;
            }
            if !whole {
                break;
            }
            let and = scan.is(sum.end, "and");
            let at = if and { sum.end + 1 } else { hyphen };
            let next = match sum.next_part(scan, at, and) {
                Some(next) => next,
                None => break,
            };
            before = Some((sum.end, sum.total, sum.current));
            sum.tail = if and { sum.last } else { sum.tail };
            sum.added = if and {
                next
            } else if sum.added > 0.0 {
                sum.added + next
            } else {
                0.0
            };
            sum.current += next;
            sum.last = 1.0;
            sum.end = at + 1;
        }
        if sum.scale.is_infinite() {
            sum.scale = 1.0;
        }
        sum
    }

    /// Multiplies by a scale word, where the words so far allow it.
    fn multiply(&mut self, scale: f64) -> bool {
        if self.current == 0.0 {
            // "two thousand million", "hundred thousand".
            let fits = self.total > 0.0 && scale >= 1e3;
            if fits {
                self.total *= scale;
                self.scale = scale;
            }
            return fits;
        }
        let low = if self.current >= 100.0 { self.current % 100.0 } else { self.current };
        match scale {
            100.0 if self.current < 100.0 => self.current *= scale,
            100.0 => return false,
            12.0 if low > 0.0 && self.current < 1e3 => self.current += low * 11.0,
            12.0 => self.current *= 12.0,
            _ if scale < self.scale => {
                self.total += self.current * scale;
                self.current = 0.0;
                self.scale = scale;
                self.added = 0.0;
            }
            _ => return false,
        }
        true
    }

    /// The part at `at`, if it fits behind what was read.
    fn next_part(&self, scan: &Scan, at: usize, and: bool) -> Option<f64> {
        let token = scan.token(at)?;
        let scale_behind =
            |at: usize| scan.token(at).and_then(|token| scan.lists.scales.get(token)).copied();
        let (value, digits) = match scan.digits(at) {
            Some(value) => (value, true),
            None => (*scan.lists.cardinals.get(token)?, false),
        };
        let open = match self.current {
            0.0 => self.scale.min(1e3),
            c if c >= 100.0 && c % 100.0 == 0.0 => 100.0,
            c if c % 100.0 >= 20.0 && c % 10.0 == 0.0 && !and => 10.0,
            _ => 0.0,
        };
        if value >= open || value <= 0.0 {
            return None;
        }
        let behind = scale_behind(at + 1);
        // "3 hundred and 2 hundred" are two numbers.
        if behind == Some(100.0) && open <= 100.0 {
            return None;
        }
        // Digits join only where a scale ties them: "4 thousand 3 hundred and 21".
        let tied = behind.is_some_and(|s| s < self.scale) && self.current == 0.0
            || and && open == 100.0 && !scan.word(at).contains('.');
        (!digits || tied).then_some(value)
    }
}

/// "five point five", "nine point nought four".
fn decimals(scan: &Scan, number: Number) -> Option<Number> {
    if !scan.is(number.end, "point") {
        return None;
    }
    let mut end = number.end + 1;
    let (mut value, mut place) = (number.value, 1.0);
    while let Some(token) = scan.token(end) {
        let Some(&digit) = scan.lists.cardinals.get(token).filter(|&&digit| digit < 10.0) else {
            break;
        };
        place /= 10.0;
        value += digit * place;
        end += 1;
    }
    (end > number.end + 1).then_some(Number { end, value, ..number })
}

/// "two thirds", "three-quarters", "one and two fifths" (whose parts `sum` keeps).
fn fraction_after(scan: &Scan, number: Number, sum: &Sum) -> Option<Number> {
    let at = scan.past_hyphen(number.end);
    let hyphenated = at > number.end;
    let (end, below) = denominator(scan, at, number.value == 1.0 || hyphenated)?;
    let (value, added) = (number.value, sum.added);
    if number.digits && !hyphenated || below == 4.0 && value >= 4.0 && added == 0.0 {
        return None;
    }
    // "one hundred and three quarters": behind "and", a proper fraction is added.
    let mixed = added > 0.0 && added < below;
    let unit = if sum.tail >= 1e3 { sum.tail } else { 1.0 };
    let value = if mixed { value - added + unit * added / below } else { value / below };
    Some(number.fraction(end, value))
}

/// "one and a half", "five and three quarters", "2 and a half"; "a million and a half".
fn and_fraction(scan: &Scan, number: Number) -> Option<Number> {
    if !scan.is(number.end, "and") {
        return None;
    }
    let at = number.end + 1;
    let (next, above) = match scan.word(at) {
        "a" | "an" => (at + 1, 1.0),
        "half" => {
            let unit = scan.lists.scales.has(scan.token(at + 1)?);
            return unit.then(|| Number { end: at + 1, value: number.value + 0.5, ..number });
        }
        _ => small(scan, at)?,
    };
    let (end, below) = denominator(scan, scan.past_hyphen(next), above == 1.0)?;
    // "a half" of something else: "two and a third man".
    if above >= below || scan.is(end, "of") {
        return None;
    }
    let unit = if number.scale >= 1e3 { number.scale } else { 1.0 };
    Some(Number { end, value: number.value + unit * above / below, ..number })
}

/// A number below a hundred in words: "fifty-four".
fn small(scan: &Scan, at: usize) -> Option<(usize, f64)> {
    let cardinal = |at: usize| scan.lists.cardinals.get(scan.token(at)?).copied();
    let value = cardinal(at)?;
    let next = scan.past_hyphen(at + 1);
    let ones = cardinal(next).filter(|&ones| value >= 20.0 && ones > 0.0 && ones < 10.0);
    Some(ones.map_or((at + 1, value), |ones| (next + 1, value + ones)))
}

/// "one over three", where nothing is counted behind it: a fraction read aloud.
fn over(scan: &Scan, number: Number) -> Option<Number> {
    let below = scan.is(number.end, "over").then(|| read_plain(scan, number.end + 1))??;
    let proper = number.value > 0.0 && number.value < below.value && number.scale == 1.0;
    let last = scan
        .token(below.end)
        .is_none_or(|t| !t.is_word() && !scan.glued(below.end) || t.is(scan.view.text, "."));
    (proper && last).then(|| number.fraction(below.end, number.value / below.value))
}

/// A whole number in digits or words, without the fractions that could follow it.
fn read_plain(scan: &Scan, at: usize) -> Option<Number> {
    let digits = scan.digits(at);
    let value = digits.or_else(|| scan.lists.cardinals.get(scan.token(at)?).copied())?;
    let sum = Sum::read(scan, Number::cardinal(at + 1, value, digits.is_some()));
    Some(Number::cardinal(sum.end, sum.value(), digits.is_some()))
}

/// "1.1^23", "10^-6".
fn power(scan: &Scan, number: Number) -> Option<Number> {
    let mut at = number.end + 1;
    if !scan.is(number.end, "^") {
        return None;
    }
    let signed = matches!(scan.word(at), "-" | "−" | "+");
    let below = signed && !scan.is(at, "+");
    at += usize::from(signed);
    let exponent = scan.digits(at).filter(|&exponent| exponent < 400.0)?;
    let value = number.value.powf(if below { -exponent } else { exponent });
    value.is_finite().then_some(Number { end: at + 1, value, ..number })
}

/// "twenty-first", "two hundred and third".
fn rank_after(scan: &Scan, number: Number) -> Option<Number> {
    let and = usize::from(scan.is(number.end, "and") && number.value >= 100.0);
    let at = scan.past_hyphen(number.end) + and;
    let &value = scan.lists.ordinals.get(scan.token(at)?)?;
    let fits = match number.value {
        n if n % 100.0 == 0.0 && value < 100.0 => !number.digits,
        n if n % 10.0 == 0.0 && n % 100.0 >= 20.0 => value < 10.0 && at > number.end,
        _ => false,
    };
    let rank = Number { end: at + 1, value: number.value + value, form: Form::Ordinal, ..number };
    fits.then_some(rank)
}

/// What a part is one of: "thirds" = 3, "twenty-fifths" = 25. The singular follows only one.
fn denominator(scan: &Scan, at: usize, singular: bool) -> Option<(usize, f64)> {
    let token = scan.token(at)?;
    let fits = |at: usize| singular || scan.word(at).ends_with('s') || scan.word(at).ends_with('S');
    if let Some(&below) = scan.lists.denominators.get(token) {
        return fits(at).then_some((at + 1, below));
    }
    let &tens = scan.lists.cardinals.get(token).filter(|&&n| n >= 20.0)?;
    let next = scan.past_hyphen(at + 1);
    let &ones =
        scan.lists.denominators.get(scan.token(next)?).filter(|&&n| (3.0..10.0).contains(&n))?;
    fits(next).then_some((next + 1, tens + ones))
}

/// A scale behind a finished number: "two and a half million", "2.2 billion".
fn scale_after(scan: &Scan, number: Number) -> Number {
    let at = scan.past_hyphen(number.end);
    match scan.token(at).and_then(|token| scan.lists.scales.get(token)) {
        Some(&scale) => Number { end: at + 1, value: number.value * scale, scale, ..number },
        None => number,
    }
}

/// A fraction of a scale: "half a million", "two thirds of a million", "1/2 million".
fn scaled_fraction(scan: &Scan, number: Number) -> Number {
    let mut at = scan.past_hyphen(number.end);
    let of = scan.is(at, "of");
    at += usize::from(of);
    let article = matches!(scan.word(at), "a" | "an");
    at += usize::from(article);
    let scale = scan.token(at).and_then(|token| scan.lists.scales.get(token));
    match scale.filter(|_| !scan.word(at).ends_with('s') && (article || !of)) {
        Some(&scale) => {
            let value = number.value * scale;
            Number { end: at + 1, value, scale, form: Form::Cardinal, ..number }
        }
        None => number,
    }
}
