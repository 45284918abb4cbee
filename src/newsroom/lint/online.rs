//! Rules of which only the web can tell.

use std::collections::BTreeSet;

use sayso_core::model::{Archive, Reference};
use sayso_language::{fold, segment};

use sayso_language::token::tokens;

use super::{Online, Report};

/// How much of what stands there now is told, in characters.
const TOLD: usize = 200;

/// So much of the words of a passage is in the sentence that it has become.
const NEAR: f32 = 0.6;

pub(super) fn check(archive: &Archive, online: &Online, report: &Report) {
    let articles = archive.articles.iter().map(|article| (report.article(&article.id), &article.url));
    let references = archive.references.iter().map(|one| (report.reference(&one.id), &one.url));
    for (place, url) in articles.chain(references) {
        if let Some(why) = online.dead.get(url) {
            let message = format!("{url} cannot be followed: {why}");
            report.at("dead-link", place, "url", message, "find where it is now, or an archived copy");
        }
    }
    for reference in &archive.references {
        if let Some(page) = online.texts.get(&reference.url) {
            passages(reference, &page.text, &archive.about.language, report);
            places(reference, &page.paragraphs, &archive.about.language, report);
        }
    }
}

/// C10: what is quoted stands on its page.
fn passages(reference: &Reference, text: &str, language: &str, report: &Report) {
    let Some(record) = report.records.references.get(&reference.id) else { return };
    let language = reference.language.as_deref().unwrap_or(language);
    let page = fold(text, language);
    // With the place of each: the answer, or the reference itself.
    let own = reference.passage.iter().map(|passage| (passage, &record.place));
    let of_answers = reference.answers.iter().zip(&record.answers);
    let all = own.chain(of_answers.filter_map(|(answer, place)| Some((answer.passage.as_ref()?, place))));
    for (passage, place) in all {
        for stretch in stretches(passage) {
            if page.contains(&fold(stretch, language)) {
                continue;
            }
            let message = match nearest(text, stretch, language) {
                Some(now) => format!("“{stretch}” reads “{now}” on {} now", reference.url),
                None => format!("“{stretch}” is not on {} any more", reference.url),
            };
            let hint = "look at what changed: quote what stands there, or keep an archived copy and say so";
            report.at("passage-changed", Some(place), "passage", message, hint);
        }
    }
}

/// The parts of a passage: what is left out of it is shown by dots, and each stretch stands by itself.
fn stretches(passage: &str) -> impl Iterator<Item = &str> {
    let parts = passage.split('…').flat_map(|part| part.split("...")).map(str::trim);
    parts.filter(|part| part.chars().any(char::is_alphanumeric))
}

/// C10: what is quoted stands where the editor has said. Of a locator that no import writes nothing is told.
fn places(reference: &Reference, paragraphs: &[(String, String)], language: &str, report: &Report) {
    let Some(record) = report.records.references.get(&reference.id) else { return };
    let language = reference.language.as_deref().unwrap_or(language);
    for (answer, place) in reference.answers.iter().zip(&record.answers) {
        let (Some(passage), Some(locator)) = (&answer.passage, &answer.locator) else { continue };
        let Some(first) = stretches(passage).next().map(|first| fold(first, language)) else { continue };
        let now: Vec<&str> = paragraphs
            .iter()
            .filter(|(text, _)| fold(text, language).contains(&first))
            .map(|(_, locator)| locator.as_str())
            .collect();
        let is_ours = locator.starts_with("¶ ") || locator.starts_with("p. ");
        if let (true, [now, ..], false) = (is_ours, &now[..], now.contains(&locator.as_str())) {
            let message = format!("“{passage}” is at {now} on {}, and `locator` says {locator}", reference.url);
            report.at("passage-moved", Some(place), "locator", message, "write where it stands now");
        }
    }
}

/// The sentence of a page that has most of a passage's words, if it has most of them.
fn nearest(text: &str, passage: &str, language: &str) -> Option<String> {
    let words = |text: &str| -> BTreeSet<String> {
        let words = tokens(text).into_iter().filter(|token| token.is_word());
        words.map(|token| fold(&token.lower, language)).collect()
    };
    let own = words(passage);
    let sentences = text.lines().flat_map(|line| segment(line, language).into_iter().map(|range| &line[range]));
    let (n_shared, sentence) = sentences
        .map(|sentence| (words(sentence).intersection(&own).count(), sentence))
        .max_by_key(|(n_shared, _)| *n_shared)?;
    let is_near = !own.is_empty() && n_shared as f32 >= own.len() as f32 * NEAR;
    is_near.then(|| sentence.trim().chars().take(TOLD).collect())
}
