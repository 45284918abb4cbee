//! Anchoring on generated pages: what must be found is found, what is not there is never shown.

use std::ops::Range;

use sayso_core::model::Selector;
use sayso_core::text::{Placement, Typography, resolve};
use sayso_tests::corpus::{Random, change_fact, edit_letters, edit_word, page, selector, sentences, typeset};

/// What became of the selectors of one class.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    /// As checked, at the right place.
    right: usize,
    /// As checked elsewhere, or with other edges.
    wrong: usize,
    /// Changed, at the right place.
    changed: usize,
    /// Changed, elsewhere or with other edges.
    misplaced: usize,
    orphaned: usize,
}

fn tally(text: &str, selectors: &[Selector], expected: &[Option<Range<usize>>]) -> Tally {
    let selectors: Vec<&Selector> = selectors.iter().collect();
    let mut tally = Tally::default();
    for (placement, expected) in resolve(text, &selectors, &Typography::of("en")).into_iter().zip(expected) {
        let place = placement.range().map(|range| range.start.get()..range.end.get());
        let counter = match (place.is_some() && place == *expected, &placement) {
            (_, Placement::Orphaned(_)) => &mut tally.orphaned,
            (true, Placement::Changed(_)) => &mut tally.changed,
            (false, Placement::Changed(_)) => &mut tally.misplaced,
            (true, _) => &mut tally.right,
            (false, _) => &mut tally.wrong,
        };
        *counter += 1;
    }
    tally
}

/// Edits every second of some sentences and looks for all that were edited.
fn after(n: usize, edit: impl Fn(&str, &mut Random) -> String) -> Tally {
    let mut random = Random(n as u64);
    let original = sentences(&mut random, n);
    let mut edited = original.clone();
    for at in (0..n).step_by(2) {
        edited[at] = edit(&original[at], &mut random);
        assert_ne!(edited[at], original[at]);
    }
    let (text, places) = page(&edited);
    let selectors: Vec<_> = (0..n).step_by(2).map(|at| selector(&original, at)).collect();
    let expected: Vec<_> = (0..n).step_by(2).map(|at| Some(places[at].clone())).collect();
    tally(&text, &selectors, &expected)
}

#[test]
fn every_exact_and_every_typeset_sentence_is_found() {
    let mut random = Random(1);
    let original = sentences(&mut random, 1000);
    let selectors: Vec<_> = (0..1000).map(|n| selector(&original, n)).collect();
    let (text, places) = page(&original);
    let expected: Vec<_> = places.into_iter().map(Some).collect();
    assert_eq!(tally(&text, &selectors, &expected), Tally { right: 1000, ..Tally::default() });
    assert_eq!(after(1000, |sentence, _| typeset(sentence)), Tally { right: 500, ..Tally::default() });
}

#[test]
fn what_was_edited_is_located_and_never_shown_as_checked() {
    let one_word = |sentence: &str, random: &mut Random| {
        let mut edited = edit_word(sentence, random);
        while edited == sentence {
            edited = edit_word(sentence, random);
        }
        edited
    };
    let two_words = |sentence: &str, random: &mut Random| one_word(&one_word(sentence, random), random);
    type Edit<'e> = &'e dyn Fn(&str, &mut Random) -> String;
    let edits: [(&str, Edit, f64); 4] = [
        ("letters", &edit_letters, 0.99),
        ("one word", &one_word, 0.99),
        ("two words", &two_words, 0.97),
        ("a number, a name, a negation", &change_fact, 0.99),
    ];
    for (class, edit, share) in edits {
        let found = after(4_000, edit);
        assert_eq!((found.right, found.wrong), (0, 0), "{class}: {found:?}");
        assert!(found.changed as f64 >= share * 2_000.0, "{class}: {found:?}");
    }
}

#[test]
fn of_five_thousand_absent_sentences_none_is_shown() {
    let mut random = Random(5);
    let (text, _) = page(&sentences(&mut random, 10_000));
    let absent = sentences(&mut random, 5_000);
    let selectors: Vec<_> = (0..absent.len()).map(|n| selector(&absent, n)).collect();
    let found = tally(&text, &selectors, &vec![None; selectors.len()]);
    assert_eq!(found, Tally { orphaned: 5_000, ..Tally::default() });
}

#[test]
fn of_five_thousand_look_alikes_none_is_shown() {
    let mut random = Random(6);
    let original = sentences(&mut random, 10_000);
    let gone: Vec<usize> = (0..10_000).step_by(2).collect();
    let selectors: Vec<_> = gone.iter().map(|&n| selector(&original, n)).collect();
    // The sentence itself is gone; one like it, with another fact, is elsewhere.
    let mut elsewhere = original.clone();
    for &n in &gone {
        elsewhere[n] = change_fact(&original[(n + 5000) % 10_000], &mut random);
    }
    let (text, _) = page(&elsewhere);
    let found = tally(&text, &selectors, &vec![None; selectors.len()]);
    assert_eq!((found.right, found.wrong), (0, 0), "{found:?}");
}

#[test]
fn describing_and_resolving_is_the_identity_on_repeated_sentences() {
    let mut random = Random(7);
    let mut original = sentences(&mut random, 400);
    for n in (0..400).step_by(8) {
        original[n] = original[(n + 201) % 400].clone();
    }
    let (text, places) = page(&original);
    let selectors: Vec<_> = (0..400).map(|n| selector(&original, n)).collect();
    let expected: Vec<_> = places.into_iter().map(Some).collect();
    assert_eq!(tally(&text, &selectors, &expected), Tally { right: 400, ..Tally::default() });
}

#[test]
fn the_cost_grows_with_text_plus_quotes() {
    let sizes = [(1_000, 500), (10_000, 5_000)].map(|(n, quotes)| {
        let original = sentences(&mut Random(8), n);
        let selectors: Vec<_> = (0..quotes).map(|at| selector(&original, at * n / quotes)).collect();
        (page(&original).0, selectors)
    });
    let typography = Typography::of("en");
    let mut fastest = [std::time::Duration::MAX; 2];
    // By turns, so that a busy machine slows both.
    for _ in 0..10 {
        for ((text, selectors), fastest) in sizes.iter().zip(&mut fastest) {
            let selectors: Vec<_> = selectors.iter().collect();
            let start = std::time::Instant::now();
            std::hint::black_box(resolve(text, &selectors, &typography));
            *fastest = start.elapsed().min(*fastest);
        }
    }
    let [small, large] = fastest;
    // Ten times both: the product would cost a hundred times; what no longer fits the cache costs some three times more.
    assert!(large < small * 50, "ten times both: {small:?} → {large:?}");
}
