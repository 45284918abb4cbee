//! Rules on sources and references.

use sayso_core::model::{Archive, Naming, Passage, SourceKind};

use super::Report;

/// The most words of a reference that may be quoted (CRAFT C18).
pub(super) const MOST_WORDS: usize = 40;

/// The most passages of one reference (CRAFT C18).
const MOST_PASSAGES: usize = 2;

pub(super) fn check(archive: &Archive, report: &Report) {
    for source in &archive.sources {
        let place = report.source(&source.id);
        if is_bare(&source.name) {
            let message = format!("“{}” describes nobody", source.name);
            report.at(
                "bare-source",
                place,
                "name",
                message,
                "say how the source is placed to know, in the article's words",
            );
        }
        let looks_unnamed =
            matches!(source.kind, SourceKind::Group | SourceKind::Person) && is_description(&source.name);
        match &source.naming {
            Naming::Named if looks_unnamed => {
                let message = format!("“{}” is a description, and nothing says why there is no name", source.name);
                report.at(
                    "no-grounds",
                    place,
                    "name",
                    message,
                    "add `unnamed = \"why, or that the article gives no reason\"`",
                );
            }
            Naming::Unnamed(why) if why.split_whitespace().count() < 2 => {
                let message = format!("“{why}” is no reason for leaving a source unnamed");
                report.at("no-grounds", place, "unnamed", message, "say why, or that the article gives no reason");
            }
            _ => {}
        }
    }
    let quoted = quoted(archive);
    for (reference, passages) in archive.references.iter().zip(quoted) {
        let place = report.reference(&reference.id);
        let answers = reference.answers.iter().filter_map(|answer| answer.passage.as_deref());
        let mut all: Vec<&str> = reference.passage.as_deref().into_iter().chain(passages).chain(answers).collect();
        all.sort_unstable();
        all.dedup();
        if let Some(words) = reference.passage.as_deref().map(|passage| passage.split_whitespace().count())
            && words > MOST_WORDS
        {
            let message = format!("the passage of `{}` has {words} words", reference.id);
            report.at("long-passage", place, "passage", message, "quote fewer, and summarise the rest");
        }
        if all.len() > MOST_PASSAGES {
            let message = format!("{} passages of `{}` are quoted", all.len(), reference.id);
            report.at("many-passages", place, "passage", message, "summarise the others");
        }
    }
}

/// What links quote of each reference, found in one pass.
fn quoted(archive: &Archive) -> Vec<Vec<&str>> {
    let mut quoted: Vec<Vec<&str>> = vec![Vec::new(); archive.references.len()];
    for evidence in archive.claims.iter().flat_map(|claim| &claim.evidence) {
        let words = evidence.link().and_then(|link| link.words.as_deref());
        if let (Passage::Reference(reference), Some(words)) = (evidence.passage, words) {
            quoted[reference.at()].push(words);
        }
    }
    quoted
}

/// Names that tell nothing about the source.
fn is_bare(name: &str) -> bool {
    const BARE: &[&str] =
        &["source", "sources", "insider", "insiders", "someone", "somebody", "people", "they", "person"];
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let rest: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !["a", "an", "the", "one", "some", "several"].contains(word))
        .collect();
    matches!(rest[..], [word] if BARE.contains(&word))
}

/// Whether a name is a description: its last word is small, or a plural of people.
fn is_description(name: &str) -> bool {
    let plain = name.split(['(', ',']).next().unwrap_or(name).trim();
    let last = plain.split_whitespace().next_back().unwrap_or_default();
    // A script without capitals tells nothing.
    last.starts_with(char::is_lowercase)
}
