//! Dates as sources give them: a year, a month of a year, or a day.
//!
//! A date is never made more exact than its source: "2008" stays a year. Knows no clock.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// A calendar date (proleptic Gregorian) known to the year, the month or the day.
/// Ordered by its earliest possible day: 2008 < 2008-01 < 2008-01-01 < 2008-02.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    /// 1 to 12; 0 when only the year is known.
    month: u8,
    /// 1 to 31; 0 when the day is not known.
    day: u8,
}

/// The text is not a date of the form `2008`, `2008-01` or `2008-01-31`, or no such day exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImpossibleDate;

impl Date {
    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, when it is known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, when it is known.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether such a day exists; also asked of dates read from a database.
    pub fn is_possible(self) -> bool {
        let known_in_order = self.month > 0 || self.day == 0;
        (1..=9999).contains(&self.year)
            && self.month <= 12
            && known_in_order
            && self.day <= days_of(self.year, self.month)
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        0 => 0,
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = ImpossibleDate;

    fn from_str(text: &str) -> Result<Self, ImpossibleDate> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(ImpossibleDate)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        let too_small = year == 0 || month == Some(0) || day == Some(0);
        let small = |part: Option<u16>| part.and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
        let date = Date { year, month: small(month), day: small(day) };
        if parts.next().is_some() || too_small || !date.is_possible() {
            return Err(ImpossibleDate);
        }
        Ok(date)
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, ImpossibleDate> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ImpossibleDate);
    }
    part.parse().map(Some).map_err(|_| ImpossibleDate)
}

/// ISO 8601, reduced to what is known.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, possible: bool) {
        let parsed = text.parse::<Date>();
        assert_eq!(parsed.is_ok(), possible, "{text}: {parsed:?}");
        if let Ok(date) = parsed {
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn a_date_is_a_year_a_month_or_a_day_that_exists() {
        for text in ["2008", "2020-01", "2013-04-22", "2000-02-29", "2004-02-29"] {
            check(text, true);
        }
        for text in ["1900-02-29", "2013-02-30", "2020-13", "2020-00", "0000", "20-1", "2020-1-1"] {
            check(text, false);
        }
        for text in ["", "-", "2020-", "2020-01-01-01", "2020-01-aa", "two", "+200"] {
            check(text, false);
        }
    }

    #[test]
    fn a_year_comes_before_its_months_and_days() {
        let mut dates = ["2008-02", "2008-01-01", "2008", "2008-01"].map(|text| text.parse::<Date>().unwrap());
        dates.sort();
        assert_eq!(dates.map(|date| date.to_string()), ["2008", "2008-01", "2008-01-01", "2008-02"]);
    }
}
