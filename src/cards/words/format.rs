//! Dates and phrases with gaps: the one place where they are put together.

use sayso_core::Date;

use super::Words;

/// Fills the gaps of a phrase: `{name}` becomes the value of that name.
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, gap)) = rest.split_once('{') {
        let Some((name, after)) = gap.split_once('}') else { break };
        filled.push_str(before);
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Words in quotation marks; marks within them become inner ones.
pub fn quote(said: &str, words: &Words) -> String {
    let [open, close, inner_open, inner_close] = words.quotes();
    let unquoted = said.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let said = unquoted.filter(|inside| !inside.contains(open) && !inside.contains(close)).unwrap_or(said);
    [open, &said.replace(open, inner_open).replace(close, inner_close), close].concat()
}

/// A number in the digits of the language.
pub fn number(n: u32, words: &Words) -> String {
    let digit = |digit: char| words.digits.chars().nth(digit.to_digit(10).unwrap_or(0) as usize).unwrap_or(digit);
    n.to_string().chars().map(digit).collect()
}

/// A date for readers, as exact as it is known and no more; in the Gregorian calendar, like the sources'.
pub fn date(date: Date, words: &Words) -> String {
    let year = number(date.year().into(), words);
    let Some(month) = date.month().map(|month| words.month(month)) else { return year };
    let values = [("year", &*year), ("month", month)];
    match date.day() {
        Some(day) => {
            let [year, month] = values;
            let phrase = if day == 1 { words.date_with_first } else { words.date_with_day };
            fill(phrase, &[year, month, ("day", &number(day.into(), words))])
        }
        None => fill(words.date_with_month, &values),
    }
}

/// The size of a file for readers: kilobytes of 1,000 bytes, rounded.
pub fn size(bytes: usize, words: &Words) -> String {
    fill(words.kilobytes, &[("n", &number(bytes.div_ceil(1000) as u32, words))])
}

#[cfg(test)]
mod tests {
    use super::super::for_language;
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_its_source() {
        let show = |text: &str| date(text.parse().unwrap(), for_language("en"));
        assert_eq!(show("2008"), "2008");
        assert_eq!(show("2020-01"), "January 2020");
        assert_eq!(show("1998-09-14"), "14 September 1998");
        let persian = date("1998-09-14".parse().unwrap(), for_language("fa-IR"));
        assert_eq!(persian, "۱۴ سپتامبر ۱۹۹۸");
    }

    #[test]
    fn words_are_quoted_as_they_are() {
        assert_eq!(quote("poor relations", for_language("en")), "“poor relations”");
        assert_eq!(quote("“poor relations,”", for_language("en")), "“poor relations,”");
        assert_eq!(quote("provided “calibrated support”", for_language("en")), "“provided ‘calibrated support’”");
        assert_eq!(
            quote("“compelling” evidence of “support”", for_language("en")),
            "“‘compelling’ evidence of ‘support’”"
        );
    }

    #[test]
    fn gaps_are_filled_by_name_and_never_twice() {
        assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "two")]), "{b} of two");
        assert_eq!(fill("{unknown}, {", &[]), ", {");
    }
}
