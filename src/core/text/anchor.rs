//! Resolves stored selectors on the text of a page.
//!
//! A wrong place is worse than no place: when the words stand more than once and their
//! surroundings do not tell which is meant, the sentence becomes an [`Orphan`] with its reason.
//! Two rungs: the exact words, then the same words in other typography ([`Folded`]).

use std::ops::Range;

use super::{Byte, Folded};
use crate::model::Selector;

/// Where a selector came to rest, or why it did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placement {
    /// Found, in bytes of the page's text.
    Anchored {
        /// The words.
        range: Range<Byte>,
        /// How they were found.
        how: How,
    },
    /// Not found.
    Orphaned(Orphan),
}

/// How a selector was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The very same characters.
    Exact,
    /// The same words in other typography.
    Folded,
}

/// Why a selector could not be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orphan {
    /// The words are not on the page.
    Gone,
    /// The words stand there more than once, and their surroundings do not tell which is meant.
    Ambiguous,
}

/// Finds every selector in a text.
pub fn resolve(text: &str, selectors: &[&Selector]) -> Vec<Placement> {
    let mut folded = None;
    let place = |selector: &&Selector| {
        place_exactly(text, selector)
            .unwrap_or_else(|| place_folded(text, folded.get_or_insert_with(|| Folded::new(text)), selector))
    };
    selectors.iter().map(place).collect()
}

fn place_exactly(text: &str, selector: &Selector) -> Option<Placement> {
    match only_place(text, selector) {
        Ok(start) => {
            Some(Placement::Anchored { range: Byte(start)..Byte(start + selector.exact.len()), how: How::Exact })
        }
        Err(Orphan::Ambiguous) => Some(Placement::Orphaned(Orphan::Ambiguous)),
        Err(Orphan::Gone) => None,
    }
}

fn place_folded(text: &str, folded: &Folded, selector: &Selector) -> Placement {
    let fold = |part: &str| Folded::new(part).text;
    let selector =
        Selector { exact: fold(&selector.exact), prefix: fold(&selector.prefix), suffix: fold(&selector.suffix) };
    match only_place(&folded.text, &selector) {
        Ok(start) => {
            let end = folded.original_end(text, Byte(start + selector.exact.len()));
            Placement::Anchored { range: folded.original(Byte(start))..end, how: How::Folded }
        }
        Err(orphan) => Placement::Orphaned(orphan),
    }
}

/// The one place of the words, told apart by prefix and suffix where they stand more than once.
fn only_place(text: &str, selector: &Selector) -> Result<usize, Orphan> {
    if selector.exact.trim().is_empty() {
        return Err(Orphan::Gone);
    }
    let found: Vec<usize> = text.match_indices(&selector.exact).map(|(at, _)| at).collect();
    let in_context = |&&at: &&usize| {
        text[..at].trim_end().ends_with(selector.prefix.trim_end())
            && text[at + selector.exact.len()..].trim_start().starts_with(selector.suffix.trim_start())
    };
    match found[..] {
        [] => Err(Orphan::Gone),
        [at] => Ok(at),
        _ => match found.iter().filter(in_context).collect::<Vec<_>>()[..] {
            [&at] => Ok(at),
            _ => Err(Orphan::Ambiguous),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(page: &str, (prefix, exact, suffix): (&str, &str, &str), expected: Expect) {
        let selector = Selector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
        let shown = match &resolve(page, &[&selector])[0] {
            Placement::Anchored { range, how } => format!("{how:?}: {}", &page[range.start.0..range.end.0]),
            Placement::Orphaned(orphan) => format!("orphan: {orphan:?}"),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn the_same_words_are_found() {
        check("He left. Wages rose 4%. She stayed.", ("", "Wages rose 4%.", ""), expect!["Exact: Wages rose 4%."]);
    }

    #[test]
    fn other_typography_is_the_same_words() {
        check(
            "“He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote.",
            ("", "\"He said it's a 2008-2010 affair\", she wrote.", ""),
            expect!["Folded: “He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote."],
        );
    }

    #[test]
    fn a_changed_number_orphans_the_sentence() {
        check("Wages rose 3%.", ("", "Wages rose 4%.", ""), expect!["orphan: Gone"]);
    }

    #[test]
    fn another_case_is_another_word() {
        check("The us team won.", ("", "The US team won.", ""), expect!["orphan: Gone"]);
    }

    #[test]
    fn repeated_words_are_told_apart_by_their_surroundings() {
        let page = "He said no. The end. She said no. The start.";
        check(page, ("She said no. ", "The", " start."), expect!["Exact: The"]);
        check(page, ("", "said no.", ""), expect!["orphan: Ambiguous"]);
    }

    #[test]
    fn no_words_are_nowhere() {
        check("Anything.", ("", " ", ""), expect!["orphan: Gone"]);
        check("", ("", "Anything.", ""), expect!["orphan: Gone"]);
    }
}
