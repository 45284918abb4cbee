//! Resolves stored selectors on the text of a page.
//!
//! A wrong place is worse than no place: when two candidates are close, or a number, a name, a
//! negation or a quotation mark differs, the sentence becomes an [`Orphan`] with its reason.
//! Two rungs: the words themselves, whatever their typography (one pass over the text for all
//! selectors); then, for those not found, places that are nearly the words and have the stored
//! neighbours beside them. Knows text only; the page's nodes are the widget's business.

#![expect(
    clippy::indexing_slicing,
    reason = "every number is one of a selector, and every range one of the folded text"
)]

mod distance;
mod facts;
mod near;
mod scan;

pub use facts::Fact;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;
use core::ops::Range;

use self::near::Near;
use super::{Byte, Folded};
use crate::model::Selector;
use crate::sort::sort_by_key;

/// How much text beside a place is searched for its stored neighbours, in bytes.
const BESIDE: usize = 96;

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
    /// Nearly the same words, with the stored text beside them.
    Approximate {
        /// Edits between the two, in bytes of folded text.
        distance: usize,
    },
}

/// Why a selector could not be resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Orphan {
    /// The words are not on the page.
    Gone,
    /// The words are where they were, but a fact in them was changed.
    Changed {
        /// What was changed.
        fact: Fact,
        /// The changed words, in bytes of the page's text.
        range: Range<Byte>,
    },
    /// The words are there more than once, and their surroundings do not tell which is meant.
    Ambiguous,
    /// Not found, and too short to look for anything that is nearly the same.
    TooShort,
}

/// Finds every selector in a text. `names` are words of names that may show no capital letter
/// (in scripts without case), in order.
pub fn resolve(text: &str, selectors: &[&Selector], names: &[String]) -> Vec<Placement> {
    let page = Page { original: text, folded: Folded::new(text) };
    let needles: Vec<Needle> = selectors.iter().map(|selector| Needle::new(selector)).collect();
    let words: Vec<&str> = needles.iter().map(|needle| needle.exact.as_str()).collect();
    let places = scan::places(&page.folded.text, &words);
    let mut placements: Vec<Option<Placement>> =
        needles.iter().zip(&places).map(|(needle, places)| page.place(needle, places)).collect();
    // A place without its neighbours may be a copy, and the sentence changed where it was.
    let is_alone = |n: &usize| match &placements[*n] {
        None => true,
        Some(Placement::Anchored { .. }) => page.is_alone(&needles[*n], &places[*n]),
        Some(Placement::Orphaned(_)) => false,
    };
    let missing: Vec<usize> = (0..needles.len()).filter(is_alone).collect();
    let words: Vec<&str> = missing.iter().map(|&n| words[n]).collect();
    for (&n, near) in missing.iter().zip(near::places(&page.folded.text, &words)) {
        let placement = page.place_near(&needles[n], near, names);
        if placements[n].is_none() || !matches!(placement, Placement::Orphaned(Orphan::Gone | Orphan::TooShort)) {
            placements[n] = Some(placement);
        }
    }
    let mut placements: Vec<_> =
        placements.into_iter().map(|placement| placement.unwrap_or(Placement::Orphaned(Orphan::Gone))).collect();
    part(&mut placements);
    placements
}

/// Two sentences cannot be in one place: what is only nearly there gives way.
fn part(placements: &mut [Placement]) {
    let range = |placement: &Placement| match placement {
        Placement::Anchored { range, how } => Some((range.clone(), matches!(how, How::Approximate { .. }))),
        Placement::Orphaned(Orphan::Changed { range, .. }) => Some((range.clone(), true)),
        Placement::Orphaned(_) => None,
    };
    let mut ranges: Vec<(Range<Byte>, bool, usize)> = placements
        .iter()
        .enumerate()
        .filter_map(|(n, placement)| range(placement).map(|(range, is_near)| (range, is_near, n)))
        .collect();
    sort_by_key(&mut ranges, |(range, _, _)| (range.start.get() as u64) << 32 | range.end.get() as u64);
    for pair in ranges.windows(2) {
        let [(one, one_is_near, n), (other, other_is_near, m)] = pair else { continue };
        if one.end > other.start {
            for (is_near, n) in [(one_is_near, n), (other_is_near, m)] {
                if *is_near {
                    placements[*n] = Placement::Orphaned(Orphan::Gone);
                }
            }
        }
    }
}

/// A selector, its typography folded; its neighbours only when they are asked for.
struct Needle<'s> {
    selector: &'s Selector,
    exact: String,
    prefix: OnceCell<String>,
    suffix: OnceCell<String>,
}

impl<'s> Needle<'s> {
    fn new(selector: &'s Selector) -> Self {
        Self { selector, exact: fold(&selector.exact), prefix: OnceCell::new(), suffix: OnceCell::new() }
    }

    fn prefix(&self) -> &str {
        self.prefix.get_or_init(|| fold(&self.selector.prefix))
    }

    fn suffix(&self) -> &str {
        self.suffix.get_or_init(|| fold(&self.selector.suffix))
    }
}

fn fold(text: &str) -> String {
    Folded::new(text).text.trim().to_owned()
}

struct Page<'t> {
    original: &'t str,
    folded: Folded,
}

impl Page<'_> {
    /// The first rung. Nothing when the words are nowhere.
    fn place(&self, needle: &Needle, places: &[usize]) -> Option<Placement> {
        let whole = |range: &Range<usize>| self.is_whole(needle, range);
        let ranges: Vec<_> = places.iter().map(|&at| at..at + needle.exact.len()).filter(whole).collect();
        let chosen = match &ranges[..] {
            [] => return None,
            [only] => Some(only.clone()),
            _ => self.told_apart(needle, &ranges).or_else(|| self.only_exact(needle, &ranges)),
        };
        Some(chosen.map_or(Placement::Orphaned(Orphan::Ambiguous), |range| {
            let how = if self.is_exact(needle, &range) { How::Exact } else { How::Folded };
            Placement::Anchored { range: self.original_range(&range), how }
        }))
    }

    /// Whether words that were found are a sentence and not a part of another one: "4 people
    /// died." is in "14 people died." too, and in "Fewer than 4 people died."
    fn is_whole(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let (before, after) = (&self.folded.text[..range.start], &self.folded.text[range.end..]);
        let cuts_a_word = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        let begins = begins_sentence(before) || near::stands_before(needle.prefix(), before);
        let ends = ends_sentence(&needle.exact, after) || near::stands_after(needle.suffix(), after);
        !cuts_a_word && begins && ends
    }

    /// Whether a sentence is on the page without any of the neighbours it should have.
    fn is_alone(&self, needle: &Needle, places: &[usize]) -> bool {
        let alone = |&at: &usize| self.neighbours(needle, &(at..at + needle.exact.len())) == 0;
        !(needle.prefix().is_empty() && needle.suffix().is_empty()) && places.iter().all(alone)
    }

    /// The one place whose neighbours are the stored ones.
    fn told_apart(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let scores: Vec<usize> = ranges.iter().map(|range| self.neighbours(needle, range)).collect();
        let best = scores.iter().max()?;
        let mut at_best = (0..ranges.len()).filter(|&n| scores[n] == *best);
        at_best.next().filter(|_| at_best.next().is_none()).map(|n| ranges[n].clone())
    }

    /// The one place with the very same characters.
    fn only_exact(&self, needle: &Needle, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let mut exact = ranges.iter().filter(|range| self.is_exact(needle, range));
        exact.next().filter(|_| exact.next().is_none()).cloned()
    }

    fn is_exact(&self, needle: &Needle, range: &Range<usize>) -> bool {
        let range = self.original_range(range);
        self.original[range.start.get()..range.end.get()] == needle.selector.exact
    }

    /// How many of the two stored neighbours are beside a place.
    fn neighbours(&self, needle: &Needle, range: &Range<usize>) -> usize {
        let (prefix, before) = (needle.prefix(), self.before(range.start));
        let (suffix, after) = (needle.suffix(), self.after(range.end));
        let before = near::stands_before(prefix, before) || near::stands_in(prefix, before);
        let after = near::stands_after(suffix, after) || near::stands_in(suffix, after);
        usize::from(before) + usize::from(after)
    }

    /// The second rung: nearly the words, with a neighbour beside them and every fact the same.
    fn place_near(&self, needle: &Needle, near: Vec<Near>, names: &[String]) -> Placement {
        if needle.exact.len() < near::SHORTEST {
            return Placement::Orphaned(Orphan::TooShort);
        }
        let mut beside_neighbours = near.into_iter().filter(|near| self.neighbours(needle, &near.range) > 0);
        let Some(best) = beside_neighbours.next() else { return Placement::Orphaned(Orphan::Gone) };
        // Two places are close when they differ from the words by nearly as much.
        let margin = 2 + needle.exact.len() / 20;
        if beside_neighbours.next().is_some_and(|second| second.distance <= best.distance + margin) {
            return Placement::Orphaned(Orphan::Ambiguous);
        }
        let range = self.up_to_neighbours(needle, best.range);
        let words = &self.folded.text[range.clone()];
        match facts::difference(&needle.exact, words, names) {
            Some(fact) => {
                Placement::Orphaned(Orphan::Changed { fact, range: self.original_range(&self.trimmed(range)) })
            }
            None => Placement::Anchored {
                range: self.original_range(&self.trimmed(range)),
                how: How::Approximate { distance: best.distance },
            },
        }
    }

    /// Stretches a place to the neighbours that are beside it, else to the ends of its
    /// sentence: words that were added there belong to it, and may hold a fact.
    fn up_to_neighbours(&self, needle: &Needle, range: Range<usize>) -> Range<usize> {
        let (before, after) = (self.before(range.start), self.after(range.end));
        let start = match near::end_of(needle.prefix(), before) {
            Some(end) => range.start - before.len() + end,
            None => range.start - (before.len() - last_sentence(before)),
        };
        let end = match near::start_of(needle.suffix(), after) {
            Some(start) => range.end + start,
            None => range.end + rest_of_sentence(&self.folded.text[range.clone()], after),
        };
        start..end
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let words = &self.folded.text[range.clone()];
        let start = range.start + (words.len() - words.trim_start().len());
        start..(start + words.trim().len())
    }

    fn before(&self, start: usize) -> &str {
        let text = &self.folded.text;
        &text[text.floor_char_boundary(start.saturating_sub(BESIDE))..start]
    }

    fn after(&self, end: usize) -> &str {
        let text = &self.folded.text;
        &text[end..text.ceil_char_boundary((end + BESIDE).min(text.len()))]
    }

    fn original_range(&self, range: &Range<usize>) -> Range<Byte> {
        let start = self.folded.original(self.original, Byte::new(range.start));
        start..self.folded.original_end(self.original, Byte::new(range.end)).max(start)
    }
}

/// Marks that end a sentence, or the quotation it ends with.
const ENDS: [char; 15] = ['.', '!', '?', '\n', ':', ';', '"', '\'', ')', ']', '»', '›', '…', '؟', '۔'];

/// Marks that are before an item of a list.
const BULLETS: [char; 5] = ['•', '▪', '■', '►', '*'];

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    before.is_empty() || before.ends_with(ENDS) || before.ends_with(BULLETS) || is_dateline(before)
}

/// Whether a block begins with nothing but the place that the news comes from: "OTTAWA (AP) -".
fn is_dateline(before: &str) -> bool {
    const LONGEST: usize = 64;
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let Some(line) = line.strip_suffix('-').filter(|line| line.len() <= LONGEST) else { return false };
    let place = line.split([' ', ',']).next().unwrap_or_default();
    place.chars().count() > 1 && place.chars().all(char::is_uppercase)
}

fn ends_sentence(words: &str, after: &str) -> bool {
    words.ends_with(ENDS) || after.trim_start_matches(' ').is_empty() || after.starts_with('\n')
}

/// Where the last sentence begins in the text before a place.
fn last_sentence(before: &str) -> usize {
    let after_end = |(at, mark): (usize, &str)| at + mark.len();
    before.rmatch_indices(['.', '!', '?', '\n']).next().map_or(0, after_end)
}

/// How much after a place still belongs to its sentence.
fn rest_of_sentence(words: &str, after: &str) -> usize {
    if words.trim_end().ends_with(ENDS) {
        return 0;
    }
    after.find(['.', '!', '?', '\n']).map_or(after.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    const BEFORE: &str = "The council met on Monday in the hall. ";
    const AFTER: &str = " A second meeting is planned for the spring.";
    const WORDS: &str = "The mayor said that the bridge over the lake would be closed for 4 weeks.";

    /// What becomes of [`WORDS`], stored between [`BEFORE`] and [`AFTER`], on a page.
    #[track_caller]
    fn check(page: &str, expected: Expect) {
        check_selector(page, (BEFORE, WORDS, AFTER), expected);
    }

    #[track_caller]
    fn check_selector(page: &str, (prefix, exact, suffix): (&str, &str, &str), expected: Expect) {
        let selector = Selector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
        let words = |range: &Range<Byte>| page[range.start.get()..range.end.get()].to_owned();
        let shown = match &resolve(page, &[&selector], &[])[0] {
            Placement::Anchored { range, how } => format!("{how:?}: {}", words(range)),
            Placement::Orphaned(Orphan::Changed { fact, range }) => format!("{fact:?} changed: {}", words(range)),
            Placement::Orphaned(orphan) => format!("orphan: {orphan:?}"),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn the_same_words_are_found() {
        check(
            &format!("{BEFORE}{WORDS}{AFTER}"),
            expect![[r#"Exact: The mayor said that the bridge over the lake would be closed for 4 weeks."#]],
        );
        check(
            &format!("Elsewhere. {WORDS}"),
            expect![[r#"Exact: The mayor said that the bridge over the lake would be closed for 4 weeks."#]],
        );
    }

    #[test]
    fn other_typography_is_the_same_words() {
        check_selector(
            "“He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote.",
            ("", "\"He said it's a 2008-2010 affair\", she wrote.", ""),
            expect!["Folded: “He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote."],
        );
    }

    #[test]
    fn a_few_other_words_are_nearly_the_same_beside_the_stored_neighbours() {
        let edited = "The mayor stated that this bridge over the lake would be closed for 4 weeks.";
        check(
            &format!("{BEFORE}{edited}{AFTER}"),
            expect![[
                r#"Approximate { distance: 5 }: The mayor stated that this bridge over the lake would be closed for 4 weeks."#
            ]],
        );
        check(
            &format!("Something else stands here now, and it is long. {edited} So it does here, and no less."),
            expect!["orphan: Gone"],
        );
    }

    #[test]
    fn a_changed_fact_is_told_and_never_taken_for_the_same() {
        for (from, to, expected) in [
            (
                "4 weeks",
                "6 weeks",
                expect!["Number changed: The mayor said that the bridge over the lake would be closed for 6 weeks."],
            ),
            (
                "would be",
                "would not be",
                expect![
                    "Negation changed: The mayor said that the bridge over the lake would not be closed for 4 weeks."
                ],
            ),
            (
                "The mayor",
                "Jones",
                expect!["Name changed: Jones said that the bridge over the lake would be closed for 4 weeks."],
            ),
            (
                "closed",
                "“closed”",
                expect![
                    "Quotation changed: The mayor said that the bridge over the lake would be “closed” for 4 weeks."
                ],
            ),
            (
                "4 weeks.",
                "4 weeks, until 9 May.",
                expect![
                    "Number changed: The mayor said that the bridge over the lake would be closed for 4 weeks, until 9 May."
                ],
            ),
        ] {
            check(&format!("{BEFORE}{}{AFTER}", WORDS.replace(from, to)), expected);
        }
    }

    #[test]
    fn more_words_make_another_sentence() {
        for more in ["It is false that ", "Fewer than half say: no. Not that "] {
            check_selector(
                &format!("{BEFORE}{more}the ferry carried pupils to the island.{AFTER}"),
                (BEFORE, "the ferry carried pupils to the island.", AFTER),
                if more.starts_with("It") {
                    expect!["Name changed: It is false that the ferry carried pupils to the island."]
                } else {
                    expect!["Name changed: Fewer than half say: no. Not that the ferry carried pupils to the island."]
                },
            );
        }
        check(
            &format!("OTTAWA (AP) - {WORDS}{AFTER}"),
            expect!["Exact: The mayor said that the bridge over the lake would be closed for 4 weeks."],
        );
    }

    #[test]
    fn a_copy_elsewhere_is_not_the_sentence_that_was_changed_in_its_place() {
        let changed = WORDS.replace('4', "6");
        check(
            &format!("{BEFORE}{changed}{AFTER} Correction: an earlier version said: \"{WORDS}\" It is longer."),
            expect!["Number changed: The mayor said that the bridge over the lake would be closed for 6 weeks."],
        );
    }

    #[test]
    fn two_sentences_do_not_stand_in_one_place() {
        let select = |prefix: &str, exact: &str, suffix: &str| Selector {
            exact: exact.into(),
            prefix: prefix.into(),
            suffix: suffix.into(),
        };
        let (weak, old) =
            ("The engineer said the harbour wall was weak.", "The engineer said the harbour wall was old.");
        let page = format!("{BEFORE}{old}{AFTER}");
        let found = resolve(&page, &[&select(BEFORE, weak, old), &select(weak, old, AFTER)], &[]);
        assert!(matches!(found[0], Placement::Orphaned(Orphan::Gone)), "{found:?}");
        assert!(matches!(found[1], Placement::Anchored { how: How::Exact, .. }), "{found:?}");
    }

    #[test]
    fn another_case_is_another_word() {
        check_selector("The us team won.", ("", "The US team won.", ""), expect!["orphan: TooShort"]);
    }

    #[test]
    fn repeated_words_are_told_apart_by_their_neighbours() {
        check(
            &format!("{WORDS} A pull quote. {BEFORE}{WORDS}{AFTER}"),
            expect![[r#"Exact: The mayor said that the bridge over the lake would be closed for 4 weeks."#]],
        );
        check(&format!("{WORDS} Once. {WORDS} Twice."), expect!["orphan: Ambiguous"]);
    }

    #[test]
    fn no_words_are_nowhere() {
        for page in ["", "Anything.", WORDS] {
            check_selector(page, ("", " ", ""), expect!["orphan: TooShort"]);
        }
        check("", expect!["orphan: Gone"]);
    }
}
