//! Splits a paragraph into sentences.
//!
//! `sentencex` finds the boundaries outside quotations and leaves every quotation whole; the
//! same library is asked again about the inside of each quotation.

use std::ops::Range;

/// Splits a paragraph into sentences, in bytes. Surrounding white space belongs to none.
/// `language` is a BCP 47 tag.
pub fn segment(paragraph: &str, language: &str) -> Vec<Range<usize>> {
    let language = language.split('-').next().unwrap_or(language);
    let mut sentences = Vec::new();
    for sentence in split(paragraph, 0..paragraph.len(), language) {
        let mut start = sentence.start;
        for inside in quotations(&paragraph[sentence.clone()]) {
            let inside = sentence.start + inside.start..sentence.start + inside.end;
            for boundary in inner_boundaries(paragraph, inside, language) {
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
    let found = split(paragraph, 0..paragraph.len(), language);
    found.into_iter().map(|range| trim(paragraph, range)).filter(|range| !range.is_empty()).collect()
}

/// What `sentencex` says of a part of the text, with its mistakes that are known mended.
fn split(text: &str, part: Range<usize>, language: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for item in items(&text[part.clone()]) {
        let item = part.start + item.start..part.start + item.end;
        for found in sentencex::get_sentence_boundaries(language, &text[item.clone()]) {
            let found = item.start + found.start_byte..item.start + found.end_byte;
            match sentences.last_mut() {
                Some(last) if goes_on(&text[last.clone()]) => last.end = found.end,
                _ => sentences.push(found),
            }
        }
    }
    sentences
}

/// Whether a sentence cannot end here: at a title or initial, or after the mark of a list alone.
fn goes_on(sentence: &str) -> bool {
    const TITLES: &[&str] =
        &["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Rev.", "St."];
    let sentence = sentence.trim();
    let last = sentence.rsplit(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '(')).next().unwrap_or(sentence);
    let is_initial = last.len() == 2 && last.starts_with(char::is_uppercase) && last.ends_with('.') && last != "I.";
    TITLES.contains(&last)
        || is_initial && sentence.len() > last.len()
        || marker(sentence).is_some_and(|(_, len)| len == sentence.len())
}

/// The items of a list that is set in one line: `1. One 2. Two`; else the whole.
fn items(text: &str) -> Vec<Range<usize>> {
    /// A picture's credit is no part of its caption, whether or not a full stop is between.
    const CREDITS: &[&str] = &[" Image: ", " Photo: ", " Photograph: ", " Picture: "];
    let Some((mut number, len)) = marker(text.trim_start()) else {
        let credit = CREDITS.iter().find_map(|credit| text.rfind(credit));
        let cut = credit.map_or(0, |at| at + 1);
        return [0..cut, cut..text.len()].into_iter().filter(|part| !part.is_empty()).collect();
    };
    let mut items = Vec::new();
    let (mut start, mut at) = (0, text.len() - text.trim_start().len() + len);
    while let Some((space, c)) = text[at..].char_indices().find(|(_, c)| c.is_whitespace()) {
        at += space + c.len_utf8();
        if let Some((next, _)) = marker(&text[at..]).filter(|(next, _)| *next == number + 1) {
            items.push(start..at);
            (start, number) = (at, next);
        }
    }
    items.push(start..text.len());
    items
}

/// The mark of an item, as a number and its length in bytes: `2.`, `2.)`, `b.`, `• 2.`.
fn marker(text: &str) -> Option<(u32, usize)> {
    let word = text.trim_start_matches(['•', '⁃', '-', '*']);
    let bullet = text.len() - word.len();
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, len) = match digits {
        0 => (u32::from(word.chars().next().filter(char::is_ascii_lowercase)?), 1),
        1..=2 => (word[..digits].parse().ok()?, digits),
        _ => return None,
    };
    let marks = word[len..].bytes().take_while(|&c| matches!(c, b'.' | b')')).count();
    let after = word[len + marks..].chars().next();
    (marks > 0 && after.is_none_or(char::is_whitespace)).then_some((number, bullet + len + marks))
}

/// The insides of quotations: curly, angle and straight marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut open = None;
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let is_start = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—'));
        match c {
            '“' | '«' => open = Some(after),
            '"' if is_start && open.is_none() => open = Some(after),
            '”' | '»' | '"' => found.extend(open.take().map(|start| start..at)),
            _ => {}
        }
    }
    // A quotation that its paragraph leaves open goes on in the next.
    found.extend(open.filter(|_| text.starts_with(['“', '"'])).map(|start| start..text.len()));
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
}
