//! The facts in a sentence: what may never differ between the text that was checked and the
//! text on a page.
//!
//! Numbers, names, negations and quotation marks. Typography is folded before.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::distance::Pattern;

/// What of a sentence was changed on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A number.
    Number,
    /// A word with a capital letter, or a word of a name in the curation.
    Name,
    /// "Not", "never", "without" and their like.
    Negation,
    /// A quotation mark gained, lost or moved.
    Quotation,
}

/// Words that turn a sentence round, in the languages that Sayso knows. In lower case and in order.
const NEGATIONS: &[&str] = &[
    "aucun",
    "aucune",
    "cannot",
    "denied",
    "denies",
    "deny",
    "false",
    "falsely",
    "hardly",
    "jamais",
    "ne",
    "neither",
    "never",
    "ni",
    "no",
    "nobody",
    "non",
    "none",
    "nor",
    "not",
    "nothing",
    "nullement",
    "pas",
    "rien",
    "sans",
    "untrue",
    "without",
    "بدون",
    "نبود",
    "نشد",
    "نه",
    "نکرد",
    "نیست",
    "هرگز",
    "هیچ",
];

/// Numbers in words. In lower case and in order.
const NUMBERS: &[&str] = &[
    "billion",
    "billions",
    "cent",
    "cents",
    "cinq",
    "cinquante",
    "deux",
    "dix",
    "douze",
    "dozen",
    "dozens",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "fifteen",
    "fifty",
    "five",
    "forty",
    "four",
    "fourteen",
    "half",
    "huit",
    "hundred",
    "hundreds",
    "mille",
    "milliard",
    "milliards",
    "million",
    "millions",
    "neuf",
    "nine",
    "nineteen",
    "ninety",
    "onze",
    "quarante",
    "quatorze",
    "quatre",
    "quinze",
    "seize",
    "sept",
    "seven",
    "seventeen",
    "seventy",
    "six",
    "sixteen",
    "sixty",
    "soixante",
    "ten",
    "thirteen",
    "thirty",
    "thousand",
    "thousands",
    "three",
    "treize",
    "trente",
    "trillion",
    "trillions",
    "trois",
    "twelve",
    "twenty",
    "twice",
    "two",
    "vingt",
    "بیست",
    "ده",
    "دو",
    "دوازده",
    "سه",
    "سی",
    "سیزده",
    "شش",
    "شصت",
    "صد",
    "میلیارد",
    "میلیون",
    "نه",
    "نود",
    "نیم",
    "هزار",
    "هشت",
    "هشتاد",
    "هفت",
    "هفتاد",
    "پانزده",
    "پنج",
    "پنجاه",
    "چهار",
    "چهارده",
    "چهل",
    "یازده",
    "یک",
];

/// The first fact in which two texts differ; nothing when they agree in all. Both are folded.
/// `names` are words of names that show no capital letter, in order.
pub(super) fn difference(one: &str, other: &str, names: &[String]) -> Option<Fact> {
    if is_negated_verb(one, other) || is_negated_verb(other, one) {
        return Some(Fact::Negation);
    }
    let (ones, others) = (facts(one, names), facts(other, names));
    let differs = (0..ones.len().max(others.len())).find(|&n| match (ones.get(n), others.get(n)) {
        (Some(one), Some(other)) => !agree(*one, *other),
        _ => true,
    })?;
    let kinds = [ones.get(differs), others.get(differs)].map(|found| found.map(|&(fact, _)| fact));
    // One that was added or lost is more than the next one that moved up.
    let [one, other] = kinds;
    [Fact::Negation, Fact::Quotation].into_iter().find(|&fact| kinds.contains(&Some(fact))).or(one).or(other)
}

/// Persian puts a negation before the verb, in one word: "ندارد" is "دارد" denied.
fn is_negated_verb(text: &str, other: &str) -> bool {
    const NOT: char = 'ن';
    text.contains(NOT) && {
        let others: Vec<&str> = words(other).collect();
        let is_denied = |word: &str| {
            let verb = word.strip_prefix(NOT).filter(|verb| !verb.is_empty());
            verb.is_some_and(|verb| others.contains(&verb) && !others.contains(&word))
        };
        words(text).any(is_denied)
    }
}

/// Numbers, names and negations must be the same; a quotation mark must be at a like word.
fn agree(one: (Fact, &str), other: (Fact, &str)) -> bool {
    let alike = |word: &str, other: &str| {
        let found = Pattern::new(word.bytes()).find(other.bytes(), true);
        found.distance * 2 <= word.len().max(other.len())
    };
    match (one, other) {
        ((Fact::Quotation, word), (Fact::Quotation, other)) => alike(word, other) || alike(other, word),
        _ => one == other,
    }
}

/// The facts of a text in their order; a quotation mark with the word inside it.
fn facts<'t>(text: &'t str, names: &[String]) -> Vec<(Fact, &'t str)> {
    let words: Vec<&str> = words(text).collect();
    let mut opens = true;
    let mut facts = Vec::new();
    for (n, &word) in words.iter().enumerate() {
        let Some(fact) = fact(word, names) else { continue };
        let inside = if opens { words.get(n + 1) } else { n.checked_sub(1).and_then(|before| words.get(before)) };
        if fact == Fact::Quotation {
            opens = !opens;
            facts.push((fact, inside.copied().unwrap_or("")));
        } else {
            facts.push((fact, word));
        }
    }
    facts
}

fn fact(word: &str, names: &[String]) -> Option<Fact> {
    let lower = uncapitalised(word);
    if word == "\"" || word == "«" || word == "»" {
        Some(Fact::Quotation)
    } else if NEGATIONS.binary_search(&&*lower).is_ok() || lower.ends_with("n't") || lower.starts_with("n'") {
        Some(Fact::Negation)
    } else if word.chars().any(char::is_numeric) || lower.split('-').any(|part| NUMBERS.binary_search(&part).is_ok()) {
        Some(Fact::Number)
    } else if word.chars().any(char::is_uppercase) || names.binary_search_by(|name| name.as_str().cmp(word)).is_ok() {
        Some(Fact::Name)
    } else {
        None
    }
}

/// "Not" at the start of a sentence is a negation too. (A whole lower-casing of Unicode would
/// bring its tables into the widget.)
fn uncapitalised(word: &str) -> Cow<'_, str> {
    match word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(word.to_ascii_lowercase()),
        false => Cow::Borrowed(word),
    }
}

/// Words, numbers with their points and commas, and quotation marks.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let start = rest.find(|c: char| c.is_alphanumeric() || is_mark(c))?;
        let first = rest[start..].chars().next()?;
        let end = start + if is_mark(first) { first.len_utf8() } else { word_end(&rest[start..]) };
        // A number is another with another sign or unit.
        let (start, end) =
            if first.is_numeric() { (sign_before(rest, start), unit_after(rest, end)) } else { (start, end) };
        let word = &rest[start..end];
        rest = &rest[end..];
        Some(word)
    })
}

/// Where a number begins with the signs directly before it.
fn sign_before(text: &str, start: usize) -> usize {
    let signs = text[..start].chars().rev().take_while(|c| matches!(c, '+' | '-' | '$' | '€' | '£' | '¥'));
    start - signs.map(char::len_utf8).sum::<usize>()
}

/// Where a number ends with the unit that follows it, be there a space between or not.
fn unit_after(text: &str, end: usize) -> usize {
    let after = &text[end..];
    let space = usize::from(after.starts_with(' '));
    let unit = after[space..].chars().next().filter(|c| matches!(c, '%' | '‰' | '°' | '$' | '€' | '£' | '¥'));
    unit.map_or(end, |unit| end + space + unit.len_utf8())
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '«' | '»')
}

/// A word goes on over an apostrophe, a hyphen or a decimal point between two of its characters.
fn word_end(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = |next: Option<&(usize, char)>| next.is_some_and(|(_, next)| next.is_alphanumeric());
        if c.is_alphanumeric()
            || (matches!(c, '\'' | '-' | '.' | ',')
                && at > 0
                && goes_on(chars.peek())
                && (c != ',' || is_digit_before(text, at)))
        {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

fn is_digit_before(text: &str, at: usize) -> bool {
    text[..at].ends_with(|c: char| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<Fact>) {
        assert_eq!(difference(one, other, &[String::from("سلیمانی")]), expected);
        assert_eq!(difference(other, one, &[String::from("سلیمانی")]).is_some(), expected.is_some());
    }

    #[test]
    fn an_edit_of_plain_words_changes_no_fact() {
        check("Wages rose by 4% in May.", "Wages increased by 4% in May.", None);
        check("He said \"no\" on Monday.", "He had said \"no\" on Monday.", None);
    }

    #[test]
    fn a_number_a_name_a_negation_a_quotation_mark_is_a_fact() {
        check("Wages rose 4%.", "Wages rose 3%.", Some(Fact::Number));
        check("It cost 1,800 dollars.", "It cost 1,900 dollars.", Some(Fact::Number));
        check("Jones said so.", "Ellis said so.", Some(Fact::Name));
        check("Then four died.", "Then nine died.", Some(Fact::Number));
        check("It was so.", "It was not so.", Some(Fact::Negation));
        check("It isn't so.", "It is so.", Some(Fact::Negation));
        check("Not so.", "So.", Some(Fact::Negation));
        check("He \"saw\" it.", "He saw it.", Some(Fact::Quotation));
        check("He \"saw it\" there.", "He \"saw\" it there.", Some(Fact::Quotation));
        check("قاسم سلیمانی گفت", "قاسم رضایی گفت", Some(Fact::Name));
    }
}
