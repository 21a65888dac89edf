//! Days with a name, in a given year.

use crate::facts::calendar::Moment;
use crate::lexicon::Feast;

/// The day a feast falls on.
pub(super) fn day(feast: Feast, year: i64) -> Moment {
    match feast {
        Feast::Fixed(month, day) => Moment::of_date(year, month.into(), day.into()),
        Feast::Floating(month, nth, weekday, after) => {
            let first = Moment::of_date(year, month.into(), 1);
            let ahead = (i64::from(weekday) - first.weekday()).rem_euclid(7);
            let day = first.plus_days(ahead + 7 * (i64::from(nth) - 1));
            let day = if day.date().1 == i64::from(month) { day } else { day.plus_days(-7) };
            day.plus_days(after.into())
        }
        Feast::Easter(days) => easter(year).plus_days(days.into()),
    }
}

/// The weekend nearest to a feast, longer by it where it is a Monday, Thursday or Friday.
pub(super) fn weekend(feast: Feast, year: i64) -> (Moment, Moment) {
    /// Days from the feast to the first day, and to the day after the last, from Monday on.
    const DAYS: [(i64, i64); 7] = [(-2, 1), (-3, -1), (3, 5), (0, 4), (0, 3), (0, 2), (-1, 1)];
    let day = day(feast, year);
    let (from, to) = DAYS[day.weekday() as usize];
    (day.plus_days(from), day.plus_days(to))
}

/// Easter Sunday of the western churches, after the anonymous Gregorian computus (Meeus).
fn easter(year: i64) -> Moment {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * shift + 114;
    Moment::of_date(year, day / 31, day % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_fall_on_their_days() {
        for (feast, year, expected) in [
            (Feast::Easter(0), 2018, "2018-04-01"),
            (Feast::Easter(-2), 2024, "2024-03-29"),
            (Feast::Easter(0), 1961, "1961-04-02"),
            (Feast::Floating(11, 4, 3, 0), 2024, "2024-11-28"),
            (Feast::Floating(11, 1, 0, 1), 2024, "2024-11-05"),
            (Feast::Floating(5, 5, 0, 0), 2024, "2024-05-27"),
            (Feast::Fixed(12, 25), 2024, "2024-12-25"),
        ] {
            assert_eq!(day(feast, year).to_string(), expected);
        }
    }
}
