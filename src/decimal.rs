//! Decimal figures, read and written by themselves: the standard library's way is exact for any
//! number of digits, and costs as much as a room of this house.

/// Whole numbers below this, and their product or quotient with a power of ten up to 10²², are
/// rounded once and so are exact: what is written with 15 digits is read back as it was.
const LARGEST: f64 = 1e15;

/// 10ⁿ for n from 0 to 22: those that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// Reads "1234.5", "-0.5", "1e-9": the nearest double where there are at most 15 digits and the
/// point is at most 22 from their end, beyond that as near as two or three roundings come.
pub fn parse(text: &str) -> Option<f64> {
    let (digits, power) = text.split_once('e').unwrap_or((text, "0"));
    let (power, below) = power.strip_prefix('-').map_or((power, false), |size| (size, true));
    let power: i32 = power.parse().ok().filter(|power| *power < 1000)?;
    let (digits, negative) = digits.strip_prefix('-').map_or((digits, false), |d| (d, true));
    let (mut whole, mut places, mut point, mut any) = (0_u64, 0, false, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if whole < 100_000_000_000_000_000 => {
                whole = whole * 10 + u64::from(byte - b'0');
                places += i32::from(point);
                any = true;
            }
            b'0'..=b'9' => places -= i32::from(!point),
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    let value = shifted(whole as f64, if below { -power } else { power } - places);
    any.then_some(if negative { -value } else { value })
}

/// Appends a finite number with as many digits as it needs, at most 15.
pub fn write(value: f64, out: &mut String) {
    if value < 0.0 {
        out.push('-');
    }
    let value = value.abs();
    let mut places = 0;
    while shifted(value, places) >= LARGEST {
        places -= 1;
    }
    let mut digits = shifted(value, places).round();
    while places >= 0 && digits < LARGEST / 10.0 && shifted(digits, -places) != value {
        places += 1;
        digits = shifted(value, places).round();
    }
    let mut digits = digits as u64;
    while places != 0 && digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        places -= 1;
    }
    match places {
        0 => write_whole(digits, 1, out),
        1..=20 => {
            let unit = 10_u64.pow(places.min(19) as u32);
            write_whole(if places < 20 { digits / unit } else { 0 }, 1, out);
            out.push('.');
            write_whole(if places < 20 { digits % unit } else { digits }, places as usize, out);
        }
        -20..0 => {
            write_whole(digits, 1, out);
            (places..0).for_each(|_| out.push('0'));
        }
        _ => {
            write_whole(digits, 1, out);
            out.push_str(if places > 0 { "e-" } else { "e" });
            write_whole(u64::from(places.unsigned_abs()), 1, out);
        }
    }
}

/// Appends a whole number with at least so many digits.
pub fn write_whole(mut number: u64, least: usize, out: &mut String) {
    let mut digits = [b'0'; 20];
    let mut first = digits.len();
    while number > 0 || first > digits.len() - least {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    out.extend(digits[first..].iter().map(|&digit| char::from(digit)));
}

/// What is left of a number above the last multiple of `of`. Without `%`, which for decimals
/// brings a kilobyte along.
pub fn rest(value: f64, of: f64) -> f64 {
    value - (value / of).trunc() * of
}

/// `value` × 10 to a power, rounded once where the power is at most 22 either way.
fn shifted(value: f64, power: i32) -> f64 {
    let (mut value, mut left) = (value, power.unsigned_abs() as usize);
    while left > 0 && value != 0.0 && value.is_finite() {
        let step = POWERS[left.min(POWERS.len() - 1)];
        value = if power > 0 { value * step } else { value / step };
        left = left.saturating_sub(POWERS.len() - 1);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: f64) -> String {
        let mut out = String::new();
        write(value, &mut out);
        out
    }

    #[test]
    fn figures_are_written_as_short_as_they_are() {
        for (value, expected) in [
            (0.0, "0"),
            (84.0, "84"),
            (-0.5, "-0.5"),
            (0.1 + 0.2, "0.3"),
            (1e21, "1e21"),
            (1.5e9, "1500000000"),
            (1e15, "1000000000000000"),
            (2.5e-7, "0.00000025"),
            (1e300, "1e300"),
            (1e-30, "1e-30"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(written(value), expected);
        }
    }

    #[test]
    fn what_is_no_figure_is_not_read() {
        for text in ["", ".", "-", "1.2.3", "e5", "1e", "0x1", "inf", "NaN", "1e9999", "1 "] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("5."), Some(5.0));
        assert_eq!(parse(&"9".repeat(400)), Some(f64::INFINITY));
    }

    proptest! {
        #[test]
        fn fifteen_digits_are_read_as_the_standard_library_reads_them(
            digits in 0..1_000_000_000_000_000_u64, places in 0..=15_usize,
        ) {
            let padded = format!("{digits:0width$}", width = places + 1);
            let (whole, part) = padded.split_at(padded.len() - places);
            let text = format!("{whole}.{part}");
            prop_assert_eq!(parse(&text), text.parse().ok());
        }

        #[test]
        fn fifteen_digits_come_back(digits in 0..1_000_000_000_000_000_u64, power in -22..=22) {
            let value: f64 = format!("{digits}e{power}").parse().unwrap();
            prop_assert_eq!(written(value).parse(), Ok(value));
        }

        #[test]
        fn whatever_is_written_is_as_near_as_fifteen_digits_come(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            let read: f64 = written(value).parse().unwrap();
            prop_assert!((read - value).abs() <= value.abs() * 1e-14, "{value:e} {read:e}");
        }
    }
}
