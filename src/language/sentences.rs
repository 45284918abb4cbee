//! Splits a paragraph into sentences.
//!
//! `sentencex` finds the boundaries outside quotations; the same library is asked again about the inside of each
//! quotation. What a language's abbreviations, ordinals and first words say of a boundary goes before that:
//! `lexicon/LANGUAGE/sentences.txt`.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::primary;

/// The lists of each language.
static CARRIED: LazyLock<BTreeMap<&'static str, Rules>> = LazyLock::new(|| {
    [
        ("ar", include_str!("lexicon/ar/sentences.txt")),
        ("de", include_str!("lexicon/de/sentences.txt")),
        ("en", include_str!("lexicon/en/sentences.txt")),
        ("es", include_str!("lexicon/es/sentences.txt")),
        ("fa", include_str!("lexicon/fa/sentences.txt")),
        ("fr", include_str!("lexicon/fr/sentences.txt")),
    ]
    .map(|(language, text)| (language, Rules::read(text)))
    .into()
});

/// What a language's lists say.
#[derive(Default)]
struct Rules {
    lists: BTreeMap<&'static str, HashSet<&'static str>>,
}

/// What the lists say of a boundary.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    Nothing,
}

impl Says {
    fn or(self, other: Self) -> Self {
        if self == Self::Nothing { other } else { self }
    }
}

impl Rules {
    fn read(text: &'static str) -> Self {
        let lists = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
        Self { lists: lists.map(|(name, entries)| (name.trim(), entries.split_whitespace().collect())).collect() }
    }

    fn has(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.contains(word))
    }

    /// Whether a sentence ends between two words; `last` ends with a mark of an end.
    fn ends(&self, last: &str, next: &str) -> Says {
        let bare = last.trim_start_matches(OPENERS);
        let closers = bare.len() - bare.trim_end_matches(CLOSERS).len();
        let (word, closed) = (bare.trim_end_matches(CLOSERS).to_lowercase(), closers > 0);
        let first: String = next.trim_start_matches(OPENERS).split(['’', '\'']).next().unwrap_or_default().to_owned();
        let plain = first.trim_end_matches(|c: char| !c.is_alphanumeric());
        let (is_small, is_number) =
            (plain.starts_with(char::is_lowercase), plain.starts_with(|c: char| c.is_numeric()));
        let begins = self.has("begins", &plain.to_lowercase()) && !is_small;
        let stops = word.ends_with('.') && !word.ends_with("..");
        // Elisions and prefixes are no part of the abbreviation: `l’art.`
        let word = word.rsplit(['’', '\'']).next().unwrap_or_default();
        let is_known =
            |list: &str| self.has(list, word) || word.rsplit('-').next().is_some_and(|end| self.has(list, end));
        let may_end = self.has("may-end", word) || is_roman(bare) || self.has("ordinals", "yes") && is_ordinal(word);
        match () {
            () if is_small || is_number && next.starts_with('[') => Says::No,
            () if last.contains("[...]") || last.contains("[…]") => {
                match plain.starts_with(char::is_uppercase) && !next.starts_with('(') {
                    true => Says::Yes,
                    false => Says::No,
                }
            }
            () if word.ends_with("...") || word.ends_with('…') => match () {
                () if self.has("goes-on", plain) => Says::No,
                () if plain.starts_with(char::is_uppercase) => Says::Yes,
                () => Says::Nothing,
            },
            () if stops && is_number && self.has("before-number", word) => Says::No,
            () if stops && may_end => match () {
                () if begins || closed => Says::Yes,
                // Written in capitals, it is like any word.
                () if bare == "P.M." || bare == "A.M." => Says::Nothing,
                () => Says::No,
            },
            () if stops && (is_known("never-ends") || is_initial(bare)) => Says::No,
            () if closed && begins && bare.ends_with(['"', '”', '»']) && word.ends_with(['.', '!', '?']) => {
                Says::Yes
            }
            () if closed
                && word.ends_with(['.', '!', '?'])
                && bare.ends_with([')', ']'])
                && plain.starts_with(char::is_uppercase) =>
            {
                Says::Yes
            }
            () => Says::Nothing,
        }
    }
}

impl Rules {
    /// Whether a sentence ends with a bracket: when one was before it, and all of it is in there.
    fn after_bracket(&self, text: &str, last: &str, at: usize) -> Says {
        if !last.ends_with([')', ']']) {
            return Says::Nothing;
        }
        let before = text[..at].rfind('(').map(|open| text[..open].trim_end());
        let is_whole =
            before.is_some_and(|before| before.is_empty() || before.ends_with(['.', '!', '?', '؟', '…', '»', '”']));
        let ends = last.trim_end_matches(CLOSERS).ends_with(['.', '!', '?', '؟', '…']);
        if is_whole && ends { Says::Yes } else { Says::Nothing }
    }

    /// Whether a sentence goes on after a quotation that asks or calls: with who says it, or with "and".
    fn after_quotation(&self, text: &str, last: &str, at: usize) -> Says {
        let asks = last.ends_with(['»', '”', '"']) && last.trim_end_matches(CLOSERS).ends_with(['!', '?', '؟']);
        let next: Vec<&str> = text[at..]
            .split_whitespace()
            .take(3)
            .map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()))
            .collect();
        let goes_on = next.first().is_some_and(|word| self.has("goes-on", word))
            || next.iter().any(|word| self.has("says", word));
        if asks && goes_on { Says::No } else { Says::Nothing }
    }
}

/// Marks before the first word of a sentence.
const OPENERS: &[char] = &['“', '"', '«', '„', '»', '(', '[', '‘', '\'', '‚', '\u{a0}', '\u{202f}'];

/// Marks after the last one.
const CLOSERS: &[char] = &['”', '"', '»', '“', '«', ')', ']', '’', '\'', '\u{a0}', '\u{202f}'];

/// One letter with a stop, or several joined: `J.`, `J.-P.`, `É.`
fn is_initial(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '–']).collect();
    parts.iter().all(|part| {
        let letters: Vec<&str> = part.trim_end_matches('.').split('.').collect();
        let is_caseless = letters.len() > 1 && letters.iter().all(|letter| !letter.starts_with(char::is_lowercase));
        let is_letter = |letter: &&str| letter.chars().count() == 1 && letter.starts_with(char::is_alphabetic);
        part.ends_with('.')
            && letters.iter().all(|letter| is_letter(letter) && (is_caseless || letter.starts_with(char::is_uppercase)))
    }) && word != "I."
}

/// A number of a king or a century: `XIV.`
fn is_roman(word: &str) -> bool {
    let letters = word.strip_suffix('.').unwrap_or_default();
    letters.chars().count() > 1 && letters.chars().all(|c| "IVXLC".contains(c))
}

fn is_ordinal(word: &str) -> bool {
    let digits = word.strip_suffix('.').unwrap_or_default();
    (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Splits a paragraph into sentences, in bytes. Surrounding white space belongs to none.
/// `language` is a BCP 47 tag.
pub fn segment(paragraph: &str, language: &str) -> Vec<Range<usize>> {
    let language = primary(language);
    let mut sentences = Vec::new();
    for sentence in split(paragraph, 0..paragraph.len(), &language) {
        let mut start = sentence.start;
        for inside in quotations(&paragraph[sentence.clone()]) {
            let inside = sentence.start + inside.start..sentence.start + inside.end;
            for boundary in inner_boundaries(paragraph, inside, &language) {
                sentences.push(start..boundary);
                start = boundary;
            }
        }
        sentences.push(start..sentence.end);
    }
    sentences.into_iter().map(|range| trim(paragraph, range)).filter(|range| !range.is_empty()).collect()
}

/// Splits a paragraph into sentences that keep every quotation whole: `“A. B,” she said.` is one.
pub fn utterances(paragraph: &str, language: &str) -> Vec<Range<usize>> {
    let found = split(paragraph, 0..paragraph.len(), &primary(language));
    found.into_iter().map(|range| trim(paragraph, range)).filter(|range| !range.is_empty()).collect()
}

/// What `sentencex` says of a part of the text, with what the lists say before that.
fn split(text: &str, part: Range<usize>, language: &str) -> Vec<Range<usize>> {
    static NONE: LazyLock<Rules> = LazyLock::new(Rules::default);
    let rules = CARRIED.get(language).unwrap_or(&NONE);
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for item in items(&text[part.clone()]) {
        let item = part.start + item.start..part.start + item.end;
        let words = &text[item.clone()];
        let found = sentencex::get_sentence_boundaries(language, words);
        let mut ends: BTreeSet<usize> = found.iter().map(|found| found.end_byte).collect();
        let quoted: Vec<Range<usize>> = quotations(words);
        for (last, next, at) in candidates(words) {
            // What is said within a quotation is asked of it alone.
            if quoted.iter().any(|quoted| quoted.contains(&at) && at < quoted.end) && part.len() != item.len() {
                continue;
            }
            match rules
                .ends(last, next)
                .or(rules.after_bracket(words, last, at))
                .or(rules.after_quotation(words, last, at))
            {
                Says::Yes if !quoted.iter().any(|quoted| quoted.contains(&at)) => drop(ends.insert(at)),
                Says::No => ends.retain(|end| !(at - trailing(words, at)..=at).contains(end)),
                _ => {}
            }
        }
        let spaceless = words
            .chars()
            .any(|c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}' | '\u{1000}'..='\u{109f}'));
        ends.retain(|end| spaceless || is_parted(words, *end, language) && is_ended(words, *end));
        ends.extend(unparted(words));
        ends.insert(words.len());
        let mut start = 0;
        for end in ends {
            if end > start {
                let sentence = item.start + start..item.start + end;
                match sentences.last_mut() {
                    Some(last) if last.end == sentence.start && goes_on(&text[last.clone()]) => last.end = sentence.end,
                    _ => sentences.push(sentence),
                }
                start = end;
            }
        }
    }
    sentences
}

/// Whether something ends before a place: a mark of an end, or a line.
fn is_ended(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let spaces = &before[before.trim_end().len()..];
    spaces.contains('\n') || before.trim_end().trim_end_matches(CLOSERS).ends_with(|c: char| !c.is_alphanumeric())
}

/// Where a space was forgotten: a word, a stop, a word with a capital.
fn unparted(text: &str) -> Vec<usize> {
    let stops = text.match_indices('.').map(|(at, _)| at + 1);
    stops
        .filter(|at| {
            let (before, after) = (&text[..at - 1], &text[*at..]);
            let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != ',').next().unwrap_or_default();
            let is_word = word.chars().count() > 2
                && (word.chars().all(char::is_lowercase)
                    || word.chars().skip(1).all(char::is_lowercase)
                    || word.chars().all(|c| c.is_ascii_digit() || c == ','));
            let next: Vec<char> = after.chars().take_while(|c| c.is_alphabetic()).collect();
            let begins = next.len() > 1 && next[0].is_uppercase() && next[1..].iter().all(|c| c.is_lowercase());
            let whole = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let rest = after.split(char::is_whitespace).next().unwrap_or_default();
            is_word && begins && !whole.contains(['/', '@', ':', '_']) && !rest.contains(['/', '@', '_'])
        })
        .collect()
}

/// The white space before a place, in bytes.
fn trailing(text: &str, at: usize) -> usize {
    at - text[..at].trim_end().len()
}

/// Whether words are parted at a place: by white space, or, where newspapers forget it, by a stop between letters of
/// a script without capitals.
fn is_parted(text: &str, at: usize, language: &str) -> bool {
    let (before, after) = (&text[..at], &text[at..]);
    before.ends_with(char::is_whitespace)
        || after.starts_with(char::is_whitespace)
        || after.is_empty()
        || matches!(language, "fa" | "ar" | "ur")
            && before.ends_with(['.', '؟', '!'])
            && after.starts_with(char::is_alphabetic)
            && before.trim_end_matches('.').chars().rev().take_while(|c| c.is_alphanumeric()).count() > 1
}

/// The places where a sentence may end: the word before, the word after, and where the second begins.
fn candidates(text: &str) -> Vec<(&str, &str, usize)> {
    let mut found = Vec::new();
    let mut words = text.split_whitespace().peekable();
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    while let Some(word) = words.next() {
        let Some(next) = words.peek() else { break };
        // A mark alone, after a no-break space, belongs to the word before it.
        if word.trim_end_matches(CLOSERS).ends_with(['.', '!', '?', '…', '؟']) {
            found.push((word, *next, place(next)));
        }
    }
    found
}

/// Whether a sentence cannot end here: after the mark of a list alone.
fn goes_on(sentence: &str) -> bool {
    let sentence = sentence.trim();
    marker(sentence).is_some_and(|(_, len)| len == sentence.len())
}

/// The items of a list that is set in one line: `1. One 2. Two`; else the whole.
fn items(text: &str) -> Vec<Range<usize>> {
    /// A picture's credit is no part of its caption, whether or not a full stop is between.
    const CREDITS: &[&str] = &[" Image: ", " Photo: ", " Photograph: ", " Picture: "];
    // What is counted within a quotation is its speaker's.
    let quoted = quotations(text);
    let starts: Vec<usize> =
        starts(text).into_iter().filter(|at| !quoted.iter().any(|quoted| quoted.contains(at))).collect();
    if starts.len() > 1 {
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let listed = starts.iter().copied().zip(ends).map(|(start, end)| start..end);
        let before = Some(0..starts[0]).filter(|before| !before.is_empty());
        return before.into_iter().chain(listed).collect();
    }
    let credit = CREDITS.iter().find_map(|credit| text.rfind(credit));
    let cut = credit.map_or(0, |at| at + 1);
    [0..cut, cut..text.len()].into_iter().filter(|part| !part.is_empty()).collect()
}

/// Where the items of a list begin that counts on: at its beginning, or each after the end of a sentence.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut last: Option<u32> = None;
    let mut before: Option<char> = None;
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    for word in text.split_whitespace() {
        let at = place(word);
        if let Some((number, len)) = marker(&text[at..]) {
            let is_small = text[at + len..].trim_start().starts_with(char::is_lowercase);
            if is_small {
                before = word.chars().next_back();
                continue;
            }
            let is_first = last.is_none()
                && (matches!(number, 1 | 97) || at == 0)
                && (before.is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | '؟')));
            let is_next = last.is_some_and(|last| number == last + 1);
            // A stop after the number alone is an ordinal in some languages: an end of a sentence is before it.
            let is_ended = starts.is_empty() && at == 0
                || before.is_some_and(|c| matches!(c, '.' | '!' | '?' | ';' | ':' | '؟' | ','))
                || text[at..at + len].ends_with(')')
                || starts.first() == Some(&0);
            if (is_first || is_next) && is_ended {
                starts.push(at);
                last = Some(number);
            }
        }
        before = word.chars().next_back();
    }
    starts
}

/// The mark of an item, as a number and its length in bytes: `2.`, `2.)`, `b.`, `• 2.`, `۲.`
fn marker(text: &str) -> Option<(u32, usize)> {
    let word = text.trim_start_matches(['•', '⁃', '-', '*']);
    let word = if word.len() < text.len() { word.trim_start() } else { word };
    let bullet = text.len() - word.len();
    let digits: Vec<char> =
        word.chars().take_while(|c| c.is_numeric() && c.to_digit(10).or(persian(*c)).is_some()).collect();
    let (number, len) = match digits.len() {
        0 => (u32::from(word.chars().next().filter(char::is_ascii_lowercase)?), 1),
        1..=2 => {
            let number = digits.iter().fold(0, |number, c| number * 10 + c.to_digit(10).or(persian(*c)).unwrap_or(0));
            (number, digits.iter().map(|c| c.len_utf8()).sum())
        }
        _ => return None,
    };
    let marks = word[len..].bytes().take_while(|&c| matches!(c, b'.' | b')')).count();
    let after = word[len + marks..].chars().next();
    (marks > 0 && after.is_none_or(char::is_whitespace)).then_some((number, bullet + len + marks))
}

fn persian(c: char) -> Option<u32> {
    match c {
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        _ => None,
    }
}

/// The insides of quotations: curly, low, angle and straight marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut open: Option<(char, usize)> = None;
    let mut found: Vec<Range<usize>> = Vec::new();
    // Whole sentences between brackets are asked of by themselves, too.
    for (at, _) in text.match_indices('(') {
        let inside = &text[at + 1..];
        let end = inside.find(')').filter(|end| inside[..*end].trim_end().ends_with(['.', '!', '?', '؟', '…']));
        let is_begun = text[..at]
            .trim_end()
            .chars()
            .next_back()
            .is_none_or(|c| matches!(c, '.' | '!' | '?' | '؟' | '…' | '”' | '»'));
        found.extend(end.filter(|_| is_begun).map(|end| at + 1..at + 1 + end));
    }
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let is_start = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—'));
        match (c, open) {
            ('„', _) => open = Some(('„', after)),
            ('“' | '”', Some(('„', start))) => {
                found.push(start..at);
                open = None;
            }
            ('»', None) if is_start => open = Some(('»', after)),
            ('«', Some(('»', start))) => {
                found.push(start..at);
                open = None;
            }
            ('“' | '«', _) => open = Some((c, after)),
            ('"', None) if is_start => open = Some((c, after)),
            ('”' | '»' | '"', _) => found.extend(open.take().map(|(_, start)| start..at)),
            _ => {}
        }
    }
    // A quotation that its paragraph leaves open goes on in the next.
    found.extend(open.filter(|_| text.starts_with(['“', '"', '„'])).map(|(_, start)| start..text.len()));
    found.sort_by_key(|range| range.start);
    found
}

/// Where sentences end inside a quotation, except at its own end.
fn inner_boundaries(text: &str, inside: Range<usize>, language: &str) -> Vec<usize> {
    let mut ends: Vec<usize> = split(text, inside, language).into_iter().map(|sentence| sentence.end).collect();
    ends.pop();
    ends
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    start..start + words.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(paragraph: &str, expected: Expect) {
        let sentences: Vec<_> = segment(paragraph, "en").into_iter().map(|range| &paragraph[range]).collect();
        expected.assert_eq(&sentences.join("\n"));
    }

    #[test]
    fn a_quotation_of_two_sentences_is_two_sentences() {
        check(
            "He was likely involved. “I would speculate that he had a role. And those enemies hurt us.”",
            expect![[r#"
                He was likely involved.
                “I would speculate that he had a role.
                And those enemies hurt us.”"#]],
        );
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        check(
            "He was killed Jan. 3 in a U.S. airstrike. The U.S. Director of Intelligence saw Mr. Smith.",
            expect![[r#"
                He was killed Jan. 3 in a U.S. airstrike.
                The U.S. Director of Intelligence saw Mr. Smith."#]],
        );
    }

    #[test]
    fn attribution_stays_with_its_quotation() {
        check(
            "“That is so,” she said. “It was so before.”",
            expect![[r#"
                “That is so,” she said.
                “It was so before.”"#]],
        );
    }

    #[test]
    fn no_text_has_no_sentence() {
        check("", expect![""]);
        check(" \n ", expect![""]);
    }

    /// Sentences in the style of newspapers, after what grammar books say of where one ends; a blank line ends a paragraph.
    #[test]
    fn sentences_of_grammar_books() {
        for (language, text) in [
            ("de", include_str!("../../tests/data/sentences/de.txt")),
            ("fa", include_str!("../../tests/data/sentences/fa.txt")),
            ("fr", include_str!("../../tests/data/sentences/fr.txt")),
        ] {
            let (mut right, mut all) = (0, 0);
            for paragraph in text.split("\n\n") {
                let expected: Vec<&str> = paragraph.lines().filter(|line| !line.trim().is_empty()).collect();
                let whole = expected.join(" ");
                let found: Vec<&str> = segment(&whole, language).into_iter().map(|range| &whole[range]).collect();
                right += expected.iter().filter(|sentence| found.contains(sentence)).count();
                all += expected.len();
            }
            assert!(all == 200 && right * 100 >= all * 95, "{language}: {right} of {all}");
        }
    }
}
