//! Numbers in words as they grow: "three million two hundred thousand and five".

use super::{Number, times};
use crate::decimal::rest;
use crate::facts::scan::Scan;

/// A number in words as it grows: "three million two hundred thousand and five".
pub(super) struct Sum {
    pub(super) end: usize,
    /// What is complete: the parts with a scale of a thousand or more.
    total: f64,
    /// The part under way.
    current: f64,
    /// The scale of the last complete part.
    scale: f64,
    /// The scale it ends with; 1 without.
    pub(super) last: f64,
    /// What was added behind the last "and", and the scale before it.
    pub(super) added: f64,
    pub(super) tail: f64,
}

impl Sum {
    pub(super) fn value(&self) -> f64 {
        self.total + self.current
    }

    pub(super) fn read(scan: &Scan, first: Number) -> Self {
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
        let low = rest(self.current, 100.0);
        match scale {
            100.0 if self.current < 100.0 => self.current *= scale,
            100.0 => return false,
            12.0 if low > 0.0 && self.current < 1e3 => self.current += low * 11.0,
            12.0 => self.current *= 12.0,
            _ if scale < self.scale => {
                self.total += times(self.current, scale);
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
            c if c >= 100.0 && rest(c, 100.0) == 0.0 => 100.0,
            c if rest(c, 100.0) >= 20.0 && rest(c, 10.0) == 0.0 && !and => 10.0,
            _ => 0.0,
        };
        // "one hundred thirty-fifths": the hyphen binds what divides.
        let divides = value >= 20.0 && self.current >= 100.0 && {
            let next = scan.past_hyphen(at + 1);
            let below = scan.token(next).and_then(|token| scan.lists.denominators.get(token));
            next > at + 1 && below.is_some() && scan.word(next).ends_with('s')
        };
        if value >= open || value <= 0.0 || divides {
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

/// A whole number in digits or words, without the fractions that could follow it.
pub(super) fn read_plain(scan: &Scan, at: usize) -> Option<Number> {
    let digits = scan.digits(at);
    let value = digits.or_else(|| scan.lists.cardinals.get(scan.token(at)?).copied())?;
    let sum = Sum::read(scan, Number::cardinal(at + 1, value, digits.is_some()));
    Some(Number::cardinal(sum.end, sum.value(), digits.is_some()))
}
