//! Rules on what bears on a claim.

use std::collections::BTreeMap;

use sayso_core::model::{Archive, Claim, Evidence, Passage, Reference, ReferenceIdx, Stance, Target};

use super::Report;
use super::dates::is_after;
use super::registry::MOST_WORDS;
use crate::records::Record;

/// Fewer words than these are no reason.
const FEWEST_WORDS: usize = 4;

pub(super) fn check(archive: &Archive, report: &Report) {
    legacy(report);
    let superseded = superseded(archive);
    for claim in &archive.claims {
        // Links to what was redacted are not in the archive: then they cannot be paired.
        let record = report.records.claims.get(&claim.id);
        let own = |evidence: &&Evidence| evidence.link().is_some_and(|link| !link.is_other_side);
        let linked: Vec<&Evidence> = claim.evidence.iter().filter(own).collect();
        let Some(record) = record.filter(|record| record.evidence.len() == linked.len()) else { continue };
        for (evidence, place) in linked.into_iter().zip(&record.evidence) {
            let place = &place.place;
            let Some(link) = evidence.link() else { continue };
            if evidence.stance == Stance::Contradicts && link.reason.split_whitespace().count() < FEWEST_WORDS {
                let message = format!("“{}” does not say why both cannot be right", link.reason);
                report.at("thin-reason", Some(place), "reason", message, "name the words that exclude each other");
            }
            let Passage::Reference(reference) = evidence.passage else { continue };
            let document = reference.of(archive);
            let has_words = document.passage.is_some() || !document.summary.trim().is_empty();
            if link.words.is_none() && link.summary.is_none() && !has_words {
                let message = format!("nothing of `{}` is quoted or summarised", document.id);
                report.at("no-passage", Some(place), "reference", message, "add `passage` or `summary`");
            }
            if link.words.as_ref().is_some_and(|words| words.split_whitespace().count() > MOST_WORDS) {
                let message = format!("more than {MOST_WORDS} words of `{}` are quoted", document.id);
                report.at("long-passage", Some(place), "passage", message, "quote fewer, and summarise the rest");
            }
            older(claim, evidence, document, report, place);
            if let Some(later) = superseded
                .get(&reference)
                .filter(|_| link.superseded_by.is_none() && evidence.stance != Stance::Supersedes)
            {
                let message =
                    format!("`{}` is superseded by `{}` elsewhere, and not here", document.id, later.of(archive).id);
                let hint = "add the same `superseded_by`, or allow it where an old figure is meant";
                report.at("superseded", Some(place), "reference", message, hint);
            }
        }
    }
}

/// What was linked before there were questions, told once for each article.
fn legacy(report: &Report) {
    let mut links: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    for claim in report.records.claims.values() {
        for evidence in claim.evidence.iter().filter(|evidence| evidence.is_legacy) {
            links.entry(&evidence.place.path).or_default().push(&evidence.place);
        }
    }
    for places in links.into_values() {
        let message = format!("{} links of this article were written before there were questions", places.len());
        let hint = "say what each of the two answers (`answers`), and delete the link: both cards have it then";
        let first = places.iter().min_by_key(|place| place.span.start).copied();
        report.at("legacy", first, "legacy", message, hint);
    }
}

/// References that some link says are superseded, with what supersedes them.
fn superseded(archive: &Archive) -> BTreeMap<ReferenceIdx, ReferenceIdx> {
    let links = archive.claims.iter().flat_map(|claim| &claim.evidence);
    let pair = |evidence: &Evidence| match (evidence.passage, evidence.link()?.superseded_by) {
        (Passage::Reference(reference), Some(later)) => Some((reference, later)),
        _ => None,
    };
    links.filter_map(pair).collect()
}

/// C12: what was published before a thing was said, or happened, does not confirm it.
fn older(claim: &Claim, evidence: &Evidence, document: &Reference, report: &Report, link: &Record) {
    let (Some(published), Stance::Corroborates) = (document.published, evidence.stance) else { return };
    let said = claim.attribution.said_at;
    if evidence.target == Target::Report {
        let said = said.unwrap_or(published);
        if is_after(said, published) {
            let message = format!("`{}` is of {published}, and this was said on {said}", document.id);
            report.at("older-than-claim", Some(link), "reference", message, "no report is older than what it reports");
        }
        return;
    }
    let year = latest_year(&claim.proposition);
    if let Some(year) = year.filter(|&year| published.year() < year) {
        let message = format!("`{}` is of {published}, and the claim speaks of {year}", document.id);
        report.at("older-than-claim", Some(link), "reference", message, "use another stance, or another reference");
    }
}

/// The latest year that a proposition names.
fn latest_year(text: &str) -> Option<u16> {
    let years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok());
    years.filter(|year| (1800..2100).contains(year)).max()
}
