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

/// What `sentencex` says of a part of the text.
fn split(text: &str, part: Range<usize>, language: &str) -> Vec<Range<usize>> {
    let boundaries = sentencex::get_sentence_boundaries(language, &text[part.clone()]);
    boundaries.iter().map(|found| part.start + found.start_byte..part.start + found.end_byte).collect()
}

/// The insides of quotations in curly or angle marks: these tell opening from closing.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut open = None;
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '“' | '«' => open = Some(at + c.len_utf8()),
            '”' | '»' => found.extend(open.take().map(|start| start..at)),
            _ => {}
        }
    }
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
