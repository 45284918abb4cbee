//! When a page was published, and changed: as it says to programs, else as it says to readers.
//!
//! Never from the future, never the day of import: what is not said is left to the editor.

use dom_query::Document;
use sayso_core::Date;
use sayso_language::PageWords;
use sayso_language::page_words::is_listed;

use super::linked::Linked;
use super::{Pages, Place, Said, all_meta, calendar};
use crate::import::article::text::ENDS;

/// A day, and the time of it as the page gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import::article) struct Stamp {
    /// The day, or what is known of it.
    pub(in crate::import::article) day: Date,
    /// `14:05` or `14:05:00+02:00`.
    pub(in crate::import::article) time: Option<String>,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) published: Option<Said<Stamp>>,
    pub(super) modified: Option<Date>,
}

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:published_time",
    "datePublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "last_published",
];

const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "dateModified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revised",
];

/// How far after the headline readers are told the day, in lines.
const NEAR: usize = 12;

/// A line that tells a date is no longer than this, in characters.
const LINE: usize = 220;

pub(super) fn read(pages: &Pages, linked: &Linked, place: &Place, today: Option<Date>) -> Found {
    let page = pages.whole;
    // Before the first newspapers, and on the first day of computers, nothing was published: a field was empty.
    let is_empty = |day: &Date| day.year() < 1600 || day.to_string() == "1970-01-01";
    let is_past = |stamp: &Stamp| today.is_none_or(|today| stamp.day <= today) && !is_empty(&stamp.day);
    let of = |name: &str| linked.article().and_then(|article| linked.text(article, name));
    let said = |names: &[&str], linked: Option<String>, micro: &str| {
        let meta = names.iter().flat_map(|name| all_meta(page, name));
        let micro = page.select(&format!("[itemprop='{micro}']"));
        let micro = micro.iter().filter_map(|one| {
            one.attr("content")
                .or_else(|| one.attr("datetime"))
                .map(|value| value.to_string())
                .or_else(|| Some(one.text().to_string()))
        });
        linked.into_iter().chain(meta).chain(micro.collect::<Vec<_>>()).find_map(|text| parse(&text).filter(is_past))
    };
    let published = said(PUBLISHED, of("datePublished"), "datePublished");
    let modified = said(MODIFIED, of("dateModified"), "dateModified").map(|stamp| stamp.day);
    let timed = elements(pages.seen, place);
    let visible = lines(place);
    let first =
        |of: When| visible.iter().find(|(stamp, when)| *when == of && is_past(stamp)).map(|(stamp, _)| stamp.clone());
    let guess = || {
        let told = first(When::Published).or_else(|| first(When::Untold));
        told.map(|stamp| Said::guess(stamp, "the text at the headline"))
    };
    let elsewhere = || timed.elsewhere.clone().filter(is_past).map(|stamp| Said::guess(stamp, "a time on the page"));
    Found {
        published: published
            .or_else(|| timed.published.clone().filter(is_past))
            .map(Said::outright)
            .or_else(guess)
            .or_else(elsewhere),
        modified: modified
            .or_else(|| timed.changed.clone().filter(is_past).map(|stamp| stamp.day))
            .or_else(|| first(When::Updated).map(|stamp| stamp.day)),
    }
}

/// What a day is said to be that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import::article) enum When {
    Published,
    Updated,
    /// It is not said.
    Untold,
}

/// The days of a page's elements for times.
#[derive(Default)]
struct Timed {
    published: Option<Stamp>,
    changed: Option<Stamp>,
    /// One that does not stand at the headline.
    elsewhere: Option<Stamp>,
}

/// The days of the elements for times: not those of other articles, of comments, and of what the text tells of.
fn elements(seen: &Document, place: &Place) -> Timed {
    const OTHERS: &[&str] = &[
        "comment",
        "related",
        "teaser",
        "sidebar",
        "card",
        "promo",
        "recommended",
        "latest",
        "popular",
        "widget",
        "views",
        "more",
    ];
    let mut timed = Timed::default();
    for node in seen.select("time[datetime], abbr[title], [data-published], [data-datetime], [data-timestamp]").nodes()
    {
        let names = ["datetime", "title", "data-published", "data-datetime", "data-timestamp"];
        let is_prose = node.ancestors(None).iter().any(|around| around.has_name("p") && is_prose(&super::seen(around)));
        if is_prose || place.is_elsewhere(node, OTHERS) {
            continue;
        }
        let value = names.iter().find_map(|name| node.attr(name));
        let Some(stamp) = value.and_then(|value| parse(&value)) else { continue };
        let class = node.class().map(|class| class.to_lowercase()).unwrap_or_default();
        let before = node.parent().map(|parent| parent.text().to_string()).unwrap_or_default();
        let shown = node.text().to_string();
        let lead = before.split(shown.trim()).next().unwrap_or_default().to_lowercase();
        let is_change = class.contains("updated") || class.contains("modified") || ends_with_any("updated", &lead);
        let into = match () {
            () if is_change => &mut timed.changed,
            () if place.has_beside(node, &shown) => &mut timed.published,
            () => &mut timed.elsewhere,
        };
        into.get_or_insert(stamp);
    }
    timed
}

/// Whether a line is a sentence of some length: a day in it is told of, and not that of the page.
fn is_prose(line: &str) -> bool {
    line.trim_end().ends_with(ENDS) && line.split_whitespace().count() > 8
}

/// The days that readers are told at the headline, each with what it is said to be that of.
fn lines(place: &Place) -> Vec<(Stamp, When)> {
    let is_told = |line: &&String| {
        let lower = line.to_lowercase();
        let begins = |word: &String| word.chars().count() > 4 && lower.starts_with(word.as_str());
        PageWords::all().any(|words| words.list("published").iter().chain(words.list("updated")).any(begins))
    };
    let short = |line: &&String| line.chars().count() <= LINE;
    // A line that begins with its day is no sentence of the text.
    let is_line = |line: &&String| is_told(line) || begins(line) == Some(0) || !is_prose(line);
    let near = place.near(NEAR, 3).filter(is_line);
    let all: Vec<&String> = near.filter(short).chain(place.lines.iter().filter(short).filter(is_told)).collect();
    let mut found = Vec::new();
    for (n, line) in all.iter().enumerate() {
        // A label may stand in a line of its own.
        let label = n.checked_sub(1).map(|before| all[before]).filter(|before| before.split_whitespace().count() <= 3);
        let of_label = |list: &str| label.is_some_and(|label| ends_with_any(list, &label.to_lowercase()));
        found.extend(visible(line).into_iter().map(|(stamp, when)| match when {
            When::Untold if of_label("updated") => (stamp, When::Updated),
            When::Untold if of_label("published") => (stamp, When::Published),
            when => (stamp, when),
        }));
    }
    found
}

/// The day of a stamp as programs are told it: `2020-01-11T05:00:00Z`, `20200111`, `2020/1/11`, or in words.
pub(in crate::import::article) fn parse(stamp: &str) -> Option<Stamp> {
    let text = western(stamp);
    let text = text.trim();
    let mut numbers = text.splitn(2, ['T', ' ', '\u{a0}']);
    let first = numbers.next().unwrap_or_default().trim_end_matches(',');
    let time = numbers.next().and_then(time);
    if matches!(first.len(), 10 | 13) && first.bytes().all(|byte| byte.is_ascii_digit()) {
        // Unix time, in seconds or thousandths of one.
        let seconds = first[..10].parse().ok()?;
        let (year, month, date) = calendar::of_unix(seconds)?;
        return day(&year.to_string(), &month.to_string(), &date.to_string()).map(|day| Stamp { day, time: None });
    }
    if first.len() == 8 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return day(&first[..4], &first[4..6], &first[6..]).map(|day| Stamp { day, time });
    }
    let parts: Vec<&str> = first.split(['-', '/', '.']).collect();
    let found = match parts[..] {
        [year, month, date] if year.len() == 4 => day(year, month, date),
        [year, month] if year.len() == 4 && month.len() <= 2 => format!("{year}-{month:0>2}").parse().ok(),
        [year] if year.len() == 4 => year.parse().ok().filter(|date: &Date| date.year() > 1600),
        _ => None,
    };
    match found {
        Some(day) => Some(Stamp { day, time }),
        None => visible(text).into_iter().next().map(|(stamp, _)| stamp),
    }
}

/// A day by its numbers, in whichever of the two calendars its year is.
fn day(year: &str, month: &str, date: &str) -> Option<Date> {
    let (year, month, date): (i32, i32, i32) = (year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
    let (year, month, date) =
        if (1300..1500).contains(&year) { calendar::gregorian(year, month, date)? } else { (year, month, date) };
    format!("{year:04}-{month:02}-{date:02}").parse().ok()
}

/// A time of day at the beginning of a text: `05:00:00Z`, `14:05 Uhr`.
fn time(text: &str) -> Option<String> {
    let text = text.trim_start_matches([' ', ',', '-', '–', '|']);
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'+' | b'-' | b'Z'))
        .count();
    let time = text[..length].trim_end_matches(['.', '-']);
    let hour = time.split(':').next().filter(|hour| (1..=2).contains(&hour.len()))?.parse::<u8>().ok()?;
    (time.contains(':') && hour < 25).then(|| time.to_owned())
}

/// The days that stand in a line for readers, each with what it is said to be that of.
pub(in crate::import::article) fn visible(line: &str) -> Vec<(Stamp, When)> {
    found_in(line).into_iter().map(|(_, stamp, when)| (stamp, when)).collect()
}

/// Where in a line its first day begins, in bytes: what is before it may be a name.
pub(super) fn begins(line: &str) -> Option<usize> {
    found_in(line).first().map(|(at, ..)| *at)
}

/// A word or a number of a line, and where it is.
struct Token {
    text: String,
    at: usize,
    end: usize,
}

fn found_in(line: &str) -> Vec<(usize, Stamp, When)> {
    let text = western(line);
    let tokens = tokens(&text);
    let mut found = Vec::new();
    let mut n = 0;
    while n < tokens.len() {
        let Some((from, to, day)) = day_at(&tokens, n, &text) else {
            n += 1;
            continue;
        };
        let before = text[..tokens[from].at].to_lowercase();
        let before = without_weekday(&before);
        let when = match () {
            () if ends_with_any("updated", before) => When::Updated,
            () if ends_with_any("published", before) => When::Published,
            () => When::Untold,
        };
        let rest = &text[tokens[to].end..];
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '|' | '·'));
        let rest = ["at ", "à ", "um ", "a las "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let rest = rest.replacen('h', ":", usize::from(rest.bytes().take(3).any(|byte| byte == b'h')));
        let start = match n.checked_sub(1).filter(|_| from == n) {
            Some(before) if is_listed("weekdays", tokens[before].text.trim_end_matches('.')) => tokens[before].at,
            _ => tokens[from].at,
        };
        // Places are those of the line as it was given: the digits may be longer there.
        found.push((original(line, start), Stamp { day, time: time(&rest) }, when));
        n = to + 1;
    }
    found
}

/// A day that begins with the `n`th token: its first and last token.
fn day_at(tokens: &[Token], n: usize, text: &str) -> Option<(usize, usize, Date)> {
    let word = |n: usize| tokens.get(n).map(|token| token.text.as_str());
    let number = |n: usize, digits: std::ops::RangeInclusive<usize>| {
        let text = word(n)?;
        let plain =
            ["er", "st", "nd", "rd", "th", "º", "ª"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
        (digits.contains(&plain.len()) && plain.bytes().all(|byte| byte.is_ascii_digit())).then(|| plain.to_owned())
    };
    let year = |n: usize| {
        number(n, 4..=4)
            .filter(|year| ("1300".."1500").contains(&year.as_str()) || ("1800".."2200").contains(&year.as_str()))
    };
    // 9 March 2026, 9. März 2026, 1er février 2026, ۱۳ مهر ۱۴۰۴, 9 de marzo de 2026
    let is_of = |n: usize| matches!(word(n), Some("de" | "del" | "of" | "er"));
    if let Some(date) = number(n, 1..=2) {
        let mut next = n + 1;
        while is_of(next) {
            next += 1;
        }
        if let Some((month, is_solar, after)) = month_at(tokens, next) {
            let mut at = after;
            while is_of(at) {
                at += 1;
            }
            if let Some(year) = year(at) {
                return calendar_day(&year, month, &date, is_solar).map(|day| (n, at, day));
            }
        }
    }
    // March 9, 2026
    if let Some((month, is_solar, after)) = month_at(tokens, n)
        && let (Some(date), Some(year)) = (number(after, 1..=2), year(after + 1))
    {
        return calendar_day(&year, month, &date, is_solar).map(|day| (n, after + 1, day));
    }
    // 2026-03-09, 2026/3/9, 1404/07/13, 09.03.2026, 13/03/2026
    let joined = |n: usize, mark: char| {
        let (one, two) = (tokens.get(n)?, tokens.get(n + 1)?);
        (text.get(one.end..two.at)? == mark.to_string()).then_some(())
    };
    for mark in ['-', '/', '.'] {
        if joined(n, mark).is_none() || joined(n + 1, mark).is_none() {
            continue;
        }
        let (one, two, three) = (word(n)?, word(n + 1)?, word(n + 2)?);
        if year(n).is_some() && two.len() <= 2 && three.len() <= 2 {
            return day(one, two, three).map(|day| (n, n + 2, day));
        }
        if year(n + 2).is_some() && one.len() <= 2 && two.len() <= 2 {
            let (a, b): (u8, u8) = (one.parse().ok()?, two.parse().ok()?);
            // Between strokes either may come first: nobody can tell 3/4 from 4/3.
            let (date, month) = match mark {
                '/' if a <= 12 && b <= 12 && a != b => return None,
                '/' if b > 12 => (two, one),
                _ => (one, two),
            };
            return day(three, month, date).map(|day| (n, n + 2, day));
        }
    }
    None
}

/// The month that a token names, whether of the solar calendar, and the token after it.
fn month_at(tokens: &[Token], n: usize) -> Option<(u8, bool, usize)> {
    let word = tokens.get(n)?.text.trim_end_matches('.');
    let two = tokens.get(n + 1).map(|next| format!("{word} {}", next.text));
    let of = |list: &str, word: &str| PageWords::all().find_map(|words| words.month(list, word));
    for (list, is_solar) in [("months", false), ("jalali-months", true)] {
        if let Some(month) = two.as_deref().and_then(|two| of(list, two)) {
            return Some((month, is_solar, n + 2));
        }
        if let Some(month) = of(list, word) {
            return Some((month, is_solar, n + 1));
        }
    }
    None
}

fn calendar_day(year: &str, month: u8, date: &str, is_solar: bool) -> Option<Date> {
    let is_solar_year = ("1300".."1500").contains(&year);
    (is_solar == is_solar_year).then(|| day(year, &month.to_string(), date)).flatten()
}

/// Words and numbers: what is between them is white space and marks.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let joins = c.is_alphanumeric() || c == '\u{200c}' || c == 'º' || c == 'ª';
        if !joins {
            open = false;
            continue;
        }
        // A number ends where letters begin that are no ending of it, and the other way round.
        let changes = |token: &Token| {
            let is_digit = token.text.ends_with(|c: char| c.is_ascii_digit());
            is_digit != c.is_ascii_digit() && !(is_digit && matches!(c, 'e' | 's' | 'n' | 'r' | 't' | 'º' | 'ª'))
        };
        match tokens.last_mut() {
            Some(token) if open && !changes(token) => {
                token.text.extend(c.to_lowercase());
                token.end = at + c.len_utf8();
            }
            _ => tokens.push(Token { text: c.to_lowercase().collect(), at, end: at + c.len_utf8() }),
        }
        open = true;
    }
    tokens
}

fn without_weekday(text: &str) -> &str {
    let mut text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    for words in PageWords::all() {
        for day in words.list("weekdays") {
            if let Some(rest) = text.strip_suffix(day.as_str()) {
                text = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
            }
        }
    }
    text
}

/// Whether a lower-case text ends with an entry of a list, and with no mark that ends a thought after it.
fn ends_with_any(list: &str, text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–'));
    let text = ["on", "le", "am", "el", "at", "در"]
        .iter()
        .find_map(|word| text.strip_suffix(word).filter(|rest| rest.ends_with(char::is_whitespace)))
        .unwrap_or(text)
        .trim_end();
    PageWords::all().any(|words| {
        words.list(list).iter().any(|entry| {
            text.ends_with(entry.as_str()) || text.ends_with(entry.trim_end_matches(" le").trim_end_matches(" am"))
        })
    })
}

/// With Western digits.
fn western(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'))
        .map(|c| match c {
            '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
            '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
            'ي' => 'ی',
            'ك' => 'ک',
            _ => c,
        })
        .collect()
}

/// The place in a line of a place in its western form.
fn original(line: &str, at: usize) -> usize {
    let mut length = 0;
    for (place, c) in line.char_indices() {
        if length >= at {
            return place;
        }
        length += western(c.encode_utf8(&mut [0; 4])).len();
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[(&str, bool)]) {
        let found: Vec<(String, bool)> =
            visible(line).into_iter().map(|(stamp, when)| (stamp.day.to_string(), when == When::Updated)).collect();
        let expected: Vec<(String, bool)> = expected.iter().map(|(day, change)| ((*day).to_owned(), *change)).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn days_as_readers_are_told_them() {
        check("Nora Quill March 9, 2026", &[("2026-03-09", false)]);
        check("Publié le 1er février 2026 à 06h45, mis à jour le 3 à 9h12 • Lecture 2 min.", &[("2026-02-01", false)]);
        check(
            "9. März 2026, 14:05 Uhr | Aktualisiert am 10. März 2026",
            &[("2026-03-09", false), ("2026-03-10", true)],
        );
        check("یکشنبه ۱۳ مهر ۱۴۰۴ - ۰۹:۴۵", &[("2025-10-05", false)]);
        check("9 de marzo de 2026", &[("2026-03-09", false)]);
        check("Updated: Mon, 13 Apr 2026 10:00:00 GMT", &[("2026-04-13", true)]);
        check("Stand: 09.03.2026", &[("2026-03-09", false)]);
        check("3/4/2026 or 14/3/2026", &[("2026-03-14", false)]);
        check("© 2010-2025 Le Journal", &[]);
        check("Nov 18, 2019 at 9:24 pm ET", &[("2019-11-18", false)]);
        assert_eq!(parse("۱۴۰۴/۰۷/۱۳ - ۰۹:۴۵").unwrap().day.to_string(), "2025-10-05");
        assert_eq!(parse("1709510400").unwrap().day.to_string(), "2024-03-04");
        assert_eq!(parse("1709510400000").unwrap().day.to_string(), "2024-03-04");
        assert_eq!(parse("2020-01-11T05:00:00Z").unwrap().time.unwrap(), "05:00:00Z");
        assert_eq!(begins("Nora Quill Monday, March 9, 2026"), Some(11));
    }
}
