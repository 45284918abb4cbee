//! The Solar Hijri (Jalali) calendar, as Iranian sites date their pages.

/// The Gregorian day of a Jalali one: year, month and day of each, from 1; nothing for a day that does not exist.
/// After the arithmetic of Borkowski (Earth, Moon and Planets 74, 1996), right for the years 1178 to 1633.
pub(super) fn gregorian(year: i32, month: i32, day: i32) -> Option<(i32, i32, i32)> {
    let longest = if month <= 6 { 31 } else { 30 };
    if !(1178..=1633).contains(&year) || !(1..=12).contains(&month) || !(1..=longest).contains(&day) {
        return None;
    }
    let (leap, gregorian_year, march) = year_of(year);
    if month == 12 && day == 30 && leap != 0 {
        return None;
    }
    let new_year = julian_day(gregorian_year, 3, march);
    Some(from_julian_day(new_year + (month - 1) * 31 - month / 7 * (month - 7) + day - 1))
}

/// Years since the last leap year, the Gregorian year that it begins in, and the day of March it begins on.
fn year_of(year: i32) -> (i32, i32, i32) {
    // The years at which the intercalation breaks.
    const BREAKS: [i32; 20] =
        [-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178];
    let gregorian_year = year + 621;
    let mut leaps = -14;
    let mut last = BREAKS[0];
    let mut jump = 0;
    for next in &BREAKS[1..] {
        jump = next - last;
        if year < *next {
            break;
        }
        leaps += jump / 33 * 8 + jump % 33 / 4;
        last = *next;
    }
    let mut n = year - last;
    leaps += n / 33 * 8 + (n % 33 + 3) / 4;
    if jump % 33 == 4 && jump - n == 4 {
        leaps += 1;
    }
    let gregorian_leaps = gregorian_year / 4 - (gregorian_year / 100 + 1) * 3 / 4 - 150;
    let march = 20 + leaps - gregorian_leaps;
    if jump - n < 6 {
        n = n - jump + (jump + 4) / 33 * 33;
    }
    let leap = ((n + 1) % 33 - 1).rem_euclid(4);
    (leap, gregorian_year, march)
}

/// The day of a Unix time, in seconds.
pub(super) fn of_unix(seconds: i64) -> Option<(i32, i32, i32)> {
    /// The day that Unix counts from.
    const FIRST: i32 = 2_440_588;
    Some(from_julian_day(FIRST + i32::try_from(seconds.div_euclid(86_400)).ok()?))
}

fn julian_day(year: i32, month: i32, day: i32) -> i32 {
    let days = (year + (month - 8) / 6 + 100_100) * 1461 / 4 + (153 * ((month + 9) % 12) + 2) / 5 + day - 34_840_408;
    days - (year + 100_100 + (month - 8) / 6) / 100 * 3 / 4 + 752
}

fn from_julian_day(day: i32) -> (i32, i32, i32) {
    let mut j = 4 * day + 139_361_631;
    j += (4 * day + 183_187_720) / 146_097 * 3 / 4 * 4 - 3908;
    let i = j % 1461 / 4 * 5 + 308;
    let month = i / 153 % 12 + 1;
    (j / 1461 - 100_100 + (8 - month) / 6, month, i % 153 / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::{gregorian, of_unix};

    #[test]
    fn days_of_unix() {
        assert_eq!(of_unix(0), Some((1970, 1, 1)));
        assert_eq!(of_unix(1_709_510_399), Some((2024, 3, 3)));
        assert_eq!(of_unix(1_709_510_400), Some((2024, 3, 4)));
    }

    #[test]
    fn days_of_the_solar_calendar() {
        assert_eq!(gregorian(1404, 7, 13), Some((2025, 10, 5)));
        assert_eq!(gregorian(1403, 12, 30), Some((2025, 3, 20)), "a leap year");
        assert_eq!(gregorian(1404, 12, 30), None, "none");
        assert_eq!(gregorian(1357, 11, 22), Some((1979, 2, 11)));
        assert_eq!(gregorian(1405, 1, 1), Some((2026, 3, 21)));
        assert_eq!(gregorian(1404, 13, 1), None);
    }
}
