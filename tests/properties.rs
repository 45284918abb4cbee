//! What holds for any input: of articles, databases and selectors that nobody wrote.

use proptest::prelude::*;
use sayso_core::Database;
use sayso_core::model::Selector;
use sayso_core::text::{Placement, Typography, resolve};
use sayso_language::{ArticleText, Cuts};
use sayso_tests::newsroom;

/// Text of any signs, with many of those that matter to us.
fn any_text() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => "[a-e]",
        2 => "[ \\n.]",
        1 => prop::sample::select(vec!["“", "”", "’", "\u{ad}", "\u{a0}", "ﬁ", "İ", "ß", "é", "e\u{301}", "👩‍🚀", "\u{202e}", "١", "12", "not"])
            .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(sign, 0..120).prop_map(|signs| signs.concat())
}

/// A sentence of an article, told from the others by its number.
fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{1,9}", 3..12).prop_map(|words| words.join(" "))
}

/// An article of paragraphs of numbered sentences.
fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::collection::vec(sentence(), 1..5), 1..8).prop_map(|paragraphs| {
        let mut number = 0;
        let mut paragraph = |sentences: Vec<String>| {
            let numbered = sentences.into_iter().map(|sentence| {
                number += 1;
                format!("The report {number} said {sentence}.")
            });
            numbered.collect::<Vec<_>>().join(" ")
        };
        paragraphs.into_iter().map(&mut paragraph).collect::<Vec<_>>().join("\n\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn what_was_described_is_resolved_where_it_was(text in article()) {
        let article = ArticleText::read(&text, "en", &Cuts::default());
        let sentences = article.describe(&text);
        prop_assert!(!sentences.is_empty());
        let selectors: Vec<&Selector> = sentences.iter().map(|sentence| &sentence.selector).collect();
        let placements = resolve(&text, &selectors, &Typography::default());
        for (placement, span) in placements.iter().zip(&article.sentences) {
            let Placement::Exact(range) = placement else {
                return Err(TestCaseError::fail(format!("{placement:?}")));
            };
            prop_assert_eq!(range.start.get()..range.end.get(), span.range.clone());
        }
    }

    #[test]
    fn any_selectors_in_any_text_are_found_at_signs_or_not_at_all(
        text in any_text(), wanted in prop::collection::vec((any_text(), any_text(), any_text()), 0..4),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
    ) {
        let mut selectors: Vec<Selector> =
            wanted.into_iter().map(|(exact, prefix, suffix)| Selector { exact, prefix, suffix }).collect();
        // Some that are there.
        let signs: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (one, other) in cuts {
            let (one, other) = (*one.get(&signs), *other.get(&signs));
            let (from, to) = (one.min(other), one.max(other));
            let selector = Selector { exact: text[from..to].into(), prefix: text[..from].into(), suffix: text[to..].into() };
            selectors.push(selector);
        }
        let asked: Vec<&Selector> = selectors.iter().collect();
        let placements = resolve(&text, &asked, &Typography::of("fr"));
        prop_assert_eq!(placements.len(), selectors.len());
        for (placement, selector) in placements.iter().zip(&selectors) {
            if let Some(range) = placement.range() {
                let words = text.get(range.start.get()..range.end.get());
                prop_assert!(words.is_some(), "{:?} is within a sign", range);
                let is_exact = matches!(placement, Placement::Exact(_));
                prop_assert!(!is_exact || words == Some(selector.exact.as_str()));
            }
        }
    }

    #[test]
    fn what_was_written_is_opened(texts in prop::collection::vec(any_text(), 6)) {
        let db = newsroom::database(&newsroom::small());
        let mut archive = db.archive().clone();
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
        prop_assume!(!texts.is_empty());
        let mut texts = texts.iter().cycle();
        for claim in &mut archive.claims {
            claim.proposition = texts.next().cloned().unwrap_or_default();
        }
        for source in &mut archive.sources {
            source.name = texts.next().cloned().unwrap_or_default();
        }
        for article in &mut archive.articles {
            article.title = texts.next().cloned().unwrap_or_default();
        }
        let written = Database::new(archive).unwrap();
        let opened = Database::open(written.bytes());
        prop_assert!(opened.is_ok_and(|opened| opened.archive() == written.archive()));
    }
}
