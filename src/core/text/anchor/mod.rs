//! Resolves stored selectors on the text of a page.
//!
//! As checked means the very same words, in whatever typography. Words that are located by what is
//! like them and beside them, and are not the same, are *changed*, whatever the change: no list of
//! words decides whether it matters. When two places are close, or none has its neighbours, the
//! sentence becomes an [`Orphan`] with its reason: a wrong place is worse than no place.
//!
//! Three rungs: the words themselves (one pass over the text for all selectors); places that are
//! nearly the words and have a neighbour beside them (`near.rs`); what stands between both
//! neighbours. Knows text only; the page's nodes are the widget's business.

#![expect(
    clippy::indexing_slicing,
    reason = "every number is one of a selector, and every range one of the folded text"
)]

mod distance;
mod near;
mod needle;
mod page;
mod placement;
mod scan;
mod sentence;

pub use placement::{Orphan, Placement};

use alloc::vec::Vec;
use core::ops::Range;

use self::needle::{Found, Needle, fold};
use self::page::Page;
use super::{Folded, Typography};
use crate::model::Selector;
use crate::sort::sort_by_key;

/// Whether the words of a selector are somewhere in a text, whatever is beside them.
pub fn has(text: &Folded, selector: &Selector, typography: &Typography) -> bool {
    let words = fold(&selector.exact, typography);
    !words.is_empty() && text.text.contains(&words)
}

/// Finds every selector of an article, in the article's order, in a text.
pub fn resolve(text: &str, selectors: &[&Selector], typography: &Typography) -> Vec<Placement> {
    let page = Page::new(text, typography);
    let needles: Vec<Needle> = selectors.iter().map(|selector| Needle::new(selector, typography)).collect();
    let words: Vec<&str> = needles.iter().map(|needle| needle.exact.as_str()).collect();
    let places = page.places(&words);
    let mut found: Vec<Found> = needles.iter().zip(&places).map(|(needle, places)| page.find(needle, places)).collect();
    in_order(&needles, &mut found);
    let lost = one_place_each(&page, &needles, &mut found);
    let mut placements: Vec<Option<Placement>> =
        needles.iter().zip(found).map(|(needle, found)| page.placement(needle, found)).collect();
    page.locate(&needles, &places, &mut placements);
    let mut placements: Vec<_> =
        placements.into_iter().map(|placement| placement.unwrap_or(Placement::Orphaned(Orphan::Gone))).collect();
    // Copies of it are there, and nothing tells which is its own.
    for n in lost {
        if let Placement::Orphaned(orphan) = &mut placements[n] {
            *orphan = Orphan::Ambiguous;
        }
    }
    page.part(&mut placements);
    placements
}

/// The same words several times, with the same surroundings: between the sentences before and after
/// them that were found, the first of them is in the first place, and so on, if there are as many.
fn in_order(needles: &[Needle], found: &mut [Found]) {
    let mut n = 0;
    while n < found.len() {
        if !matches!(found[n], Found::Several(_)) {
            n += 1;
            continue;
        }
        let before =
            found[..n].iter().rev().find_map(|found| if let Found::At(range) = found { Some(range.end) } else { None });
        // Up to the next that was found.
        let run = found[n..].iter().position(|found| matches!(found, Found::At(_))).map_or(found.len(), |len| n + len);
        let after = match found.get(run) {
            Some(Found::At(range)) => range.start,
            _ => usize::MAX,
        };
        let between = before.unwrap_or(0)..after;
        for at in n..run {
            let is_same = |other: &usize| needles[*other].exact == needles[at].exact;
            let Found::Several(places) = &found[at] else { continue };
            if (n..at).any(|other| is_same(&other)) {
                continue;
            }
            let is_between = |place: &&Range<usize>| between.start <= place.start && place.end <= between.end;
            let places: Vec<_> = places.iter().filter(is_between).cloned().collect();
            let same: Vec<usize> = (at..run).filter(is_same).collect();
            if places.len() == same.len() {
                for (at, place) in same.into_iter().zip(places) {
                    found[at] = Found::At(place);
                }
            }
        }
        n = run;
    }
}

/// The same words several times, and fewer of them on the page: a place belongs to the sentence that has most of its
/// neighbours there, and to no other. What was changed in its own place is not shown as checked in another's.
/// Gives those that are in several places, without a neighbour in any, and not all of them another's.
fn one_place_each(page: &Page, needles: &[Needle], found: &mut [Found]) -> Vec<usize> {
    let start = |found: &Found| if let Found::At(range) = found { Some(range.start) } else { None };
    let mut order: Vec<usize> = (0..needles.len()).filter(|&n| start(&found[n]).is_some()).collect();
    sort_by_key(&mut order, |&n| start(&found[n]).unwrap_or(0) as u64);
    let is_one_place = |&one: &usize, &other: &usize| {
        start(&found[one]) == start(&found[other]) && needles[one].exact == needles[other].exact
    };
    let shared: Vec<Vec<usize>> =
        order.chunk_by(is_one_place).filter(|same| same.len() > 1).map(<[usize]>::to_vec).collect();
    for same in shared {
        let scores: Vec<usize> = same.iter().map(|&n| page.score(&needles[n], &found[n])).collect();
        let best = scores.iter().copied().max().unwrap_or(0);
        let is_tie = scores.iter().filter(|&&score| score == best).count() > 1;
        for (n, score) in same.into_iter().zip(scores) {
            found[n] = match (&found[n], score == best) {
                (Found::At(range), true) if is_tie => Found::Several([range.clone()].into()),
                (Found::At(range), true) => Found::At(range.clone()),
                _ => Found::Nowhere,
            };
        }
    }
    let is_lost = |n: &usize| match &found[*n] {
        Found::Several(places) => !places.iter().any(|place| page.has_neighbour(&needles[*n], place)),
        Found::At(_) | Found::Nowhere => false,
    };
    let lost: Vec<usize> = (0..found.len()).filter(is_lost).collect();
    let is_free = |place: &Range<usize>| !found.iter().any(|found| start(found) == Some(place.start));
    let has_free = |n: &usize| matches!(&found[*n], Found::Several(places) if places.iter().any(is_free));
    let unsure = lost.iter().copied().filter(has_free).collect();
    lost.iter().for_each(|&n| found[n] = Found::Nowhere);
    unsure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Byte;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec;
    use expect_test::{Expect, expect};

    const BEFORE: &str = "The council met on Monday in the hall. ";
    const AFTER: &str = " A second meeting is planned for the spring.";
    const WORDS: &str = "The mayor said that the bridge over the lake would be closed for 4 weeks.";

    fn selector(prefix: &str, exact: &str, suffix: &str) -> Selector {
        Selector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
    }

    /// What becomes of some selectors on a page.
    fn found(page: &str, selectors: &[Selector]) -> Vec<String> {
        let selectors: Vec<&Selector> = selectors.iter().collect();
        let words = |range: &Range<Byte>| &page[range.start.get()..range.end.get()];
        let show = |placement| match placement {
            Placement::Exact(range) => format!("exact: {}", words(&range)),
            Placement::Folded(range) => format!("folded: {}", words(&range)),
            Placement::Changed(range) => format!("changed: {}", words(&range)),
            Placement::Orphaned(orphan) => format!("orphan: {orphan:?}"),
        };
        resolve(page, &selectors, &Typography::default()).into_iter().map(show).collect()
    }

    /// What becomes of [`WORDS`], stored between [`BEFORE`] and [`AFTER`], on a page.
    #[track_caller]
    fn check(page: &str, expected: Expect) {
        check_selector(page, (BEFORE, WORDS, AFTER), expected);
    }

    #[track_caller]
    fn check_selector(page: &str, (prefix, exact, suffix): (&str, &str, &str), expected: Expect) {
        expected.assert_eq(&found(page, &[selector(prefix, exact, suffix)])[0]);
    }

    /// A sentence three times; the second one is changed, or taken out: the others stay as they are, and it is not
    /// shown as checked in their places.
    #[test]
    fn a_changed_sentence_does_not_move_to_its_like() {
        let before = |well: &str| format!("Asked about the well at {well}, the board was short.");
        let after = |month: &str| format!("The well was tested in {month}.");
        let words = "There is no danger.";
        let stored: Vec<Selector> = [("Aldwick", "March"), ("Bexmoor", "June"), ("Corley", "July")]
            .iter()
            .map(|(well, month)| selector(&before(well)[20..], words, &after(month)))
            .collect();
        let page = |second: &str| {
            let block = |well, words: &str, month| format!("{} {words} {}\n", before(well), after(month));
            block("Aldwick", words, "March") + &block("Bexmoor", second, "June") + &block("Corley", words, "July")
        };
        let exact = "exact: There is no danger.";
        assert_eq!(found(&page(words), &stored), [exact, exact, exact]);
        assert_eq!(
            found(&page("There is little danger."), &stored),
            [exact, "changed: There is little danger.", exact]
        );
        assert_eq!(found(&page(""), &stored), [exact, "orphan: TooShort", exact]);
        let without_block: String = page("").lines().filter(|line| !line.contains("Bexmoor")).collect();
        assert_eq!(found(&without_block, &stored)[1], "orphan: TooShort");
    }

    #[test]
    fn the_very_words_are_exact() {
        check(
            &format!("{BEFORE}{WORDS}{AFTER}"),
            expect!["exact: The mayor said that the bridge over the lake would be closed for 4 weeks."],
        );
        check(
            &format!("OTTAWA (AP) - {WORDS}{AFTER}"),
            expect!["exact: The mayor said that the bridge over the lake would be closed for 4 weeks."],
        );
    }

    #[test]
    fn other_typography_is_folded() {
        check_selector(
            "x. “He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote.",
            ("", "\"He said it's a 2008-2010 affair\", she wrote.", ""),
            expect!["folded: “He said it’s a 2008–2010 af\u{AD}fair”,\u{a0}she wrote."],
        );
        check_selector(
            "It is in the US. So it is.",
            ("", "It is in the U.S.", "So it is."),
            expect!["folded: It is in the US."],
        );
        check_selector(
            "It is in the U.S. So it is.",
            ("", "It is in the U.S.", "So it is."),
            expect!["exact: It is in the U.S."],
        );
    }

    #[test]
    fn any_other_word_is_a_change() {
        for (from, to, expected) in [
            ("4 weeks", "6 weeks", "The mayor said that the bridge over the lake would be closed for 6 weeks."),
            (
                "would be",
                "would not be",
                "The mayor said that the bridge over the lake would not be closed for 4 weeks.",
            ),
            ("The mayor", "Jones", "Jones said that the bridge over the lake would be closed for 4 weeks."),
            ("closed", "“closed”", "The mayor said that the bridge over the lake would be “closed” for 4 weeks."),
            ("said", "stated", "The mayor stated that the bridge over the lake would be closed for 4 weeks."),
            ("mayor", "Mayor", "The Mayor said that the bridge over the lake would be closed for 4 weeks."),
            (
                "4 weeks.",
                "4 weeks, until 9 May.",
                "The mayor said that the bridge over the lake would be closed for 4 weeks, until 9 May.",
            ),
            (
                "4 weeks.",
                "4 weeks. reportedly.",
                "The mayor said that the bridge over the lake would be closed for 4 weeks. reportedly.",
            ),
            (
                "The mayor",
                "It is false that The mayor",
                "It is false that The mayor said that the bridge over the lake would be closed for 4 weeks.",
            ),
            (
                "The mayor",
                "Myth: The mayor",
                "Myth: The mayor said that the bridge over the lake would be closed for 4 weeks.",
            ),
            (
                WORDS,
                "“The mayor said that the bridge over the lake would be closed for 4 weeks.”",
                "“The mayor said that the bridge over the lake would be closed for 4 weeks.”",
            ),
            ("said that the bridge over the lake would be closed for 4 weeks", "resigned", "The mayor resigned."),
        ] {
            let page = format!("{BEFORE}{}{AFTER}", WORDS.replace(from, to));
            let placed = &found(&page, &[selector(BEFORE, WORDS, AFTER)])[0];
            let expected = if to == "resigned" { "orphan: Gone".into() } else { format!("changed: {expected}") };
            assert_eq!(*placed, expected);
        }
    }

    #[test]
    fn short_sentences_are_known_by_what_is_beside_them() {
        let stored = (BEFORE, "He denied it.", AFTER);
        check_selector(&format!("{BEFORE}He admitted it.{AFTER}"), stored, expect!["changed: He admitted it."]);
        check_selector(&format!("{BEFORE}Nobody was there that day.{AFTER}"), stored, expect!["orphan: TooShort"]);
        check_selector("He admitted it.", stored, expect!["orphan: TooShort"]);
    }

    #[test]
    fn what_is_like_it_elsewhere_is_not_it() {
        let edited = "The mayor stated that this bridge over the lake would be closed for 4 weeks.";
        check(
            &format!("Something else stands here now, and it is long. {edited} So it does here, and no less."),
            expect!["orphan: Gone"],
        );
        check(&format!("{BEFORE}{AFTER}"), expect!["orphan: Gone"]);
    }

    #[test]
    fn a_copy_elsewhere_is_not_the_sentence_that_was_changed_in_its_place() {
        let changed = WORDS.replace('4', "6");
        check(
            &format!("{BEFORE}{changed}{AFTER} Correction: an earlier version said: \"{WORDS}\" It is longer."),
            expect!["changed: The mayor said that the bridge over the lake would be closed for 6 weeks."],
        );
    }

    #[test]
    fn two_sentences_do_not_stand_in_one_place() {
        let (weak, old) =
            ("The engineer said the harbour wall was weak.", "The engineer said the harbour wall was old.");
        let found = found(&format!("{BEFORE}{old}{AFTER}"), &[selector(BEFORE, weak, old), selector(weak, old, AFTER)]);
        assert_eq!(found, ["orphan: Gone", "exact: The engineer said the harbour wall was old."]);
    }

    #[test]
    fn words_between_two_sentences_belong_to_both() {
        let (one, other) = ("The engineer said the harbour wall was weak.", "She asked for more money.");
        let page = format!("{one} reportedly {other}");
        let found = found(&page, &[selector("", one, other), selector(one, other, "")]);
        assert_eq!(found, [format!("changed: {one} reportedly"), format!("changed: reportedly {other}")]);
    }

    #[test]
    fn repeated_words_are_told_apart_by_their_neighbours() {
        check(
            &format!("{WORDS} A pull quote. {BEFORE}{WORDS}{AFTER}"),
            expect!["exact: The mayor said that the bridge over the lake would be closed for 4 weeks."],
        );
        check(&format!("{WORDS} Once. {WORDS} Twice."), expect!["orphan: Ambiguous"]);
        let same = "There is no danger.";
        let page = format!(
            "On the first well. {same} It was tested in March.\u{2029}On the first well. {same} It was tested in June."
        );
        check_selector(
            &page,
            ("On the first well.", same, "It was tested in June."),
            expect!["exact: There is no danger."],
        );
        let placed =
            resolve(&page, &[&selector("On the first well.", same, "It was tested in June.")], &Typography::default());
        assert!(placed[0].range().is_some_and(|range| range.start.get() > page.len() / 2));
    }

    #[test]
    fn the_same_with_the_same_neighbours_are_told_by_their_order() {
        let refrain = ["Who did it?", "Nobody knows.", "Nobody knows.", "Nobody knows.", "It is late."];
        let page = refrain.join(" ");
        let selectors = vec![
            selector("", refrain[0], refrain[1]),
            selector("x. y.", refrain[1], "z."),
            selector("x. y.", refrain[1], "z."),
            selector("x. y.", refrain[1], "z."),
            selector(refrain[1], refrain[4], ""),
        ];
        let refs: Vec<&Selector> = selectors.iter().collect();
        let starts: Vec<Option<usize>> = resolve(&page, &refs, &Typography::default())
            .iter()
            .map(|placement| placement.range().map(|range| range.start.get()))
            .collect();
        assert_eq!(starts, [Some(0), Some(12), Some(26), Some(40), Some(54)]);
        // One of them is gone: which one, nobody can say.
        let page = [refrain[0], refrain[1], refrain[1], refrain[4]].join(" ");
        let found = found(&page, &selectors);
        assert_eq!(found[1..4], ["orphan: Ambiguous"; 3]);
    }

    #[test]
    fn no_words_are_nowhere() {
        for page in ["", "Anything.", WORDS] {
            check_selector(page, ("", " ", ""), expect!["orphan: TooShort"]);
        }
        check("", expect!["orphan: Gone"]);
    }
}
