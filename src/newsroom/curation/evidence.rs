//! Reads the evidence of one claim.

use sayso_core::model::{Evidence, Independence, OriginIdx, Passage, Stance, Target};

use super::Link;
use super::desk::Desk;
use super::fields::Fields;
use super::registries::or_blank;

/// Reads every link of a claim, with the place of each.
pub(super) fn read(claim: &Fields, desk: &Desk) -> (Vec<Evidence>, Vec<Link>) {
    let links = claim.tables("evidence", &format!("evidence of {}", claim.what));
    links.into_iter().filter_map(|link| read_one(link, desk)).unzip()
}

fn read_one(fields: Fields, desk: &Desk) -> Option<(Evidence, Link)> {
    let passage = passage(&fields, desk);
    let origin = fields.text("origin").and_then(|id| desk.names.origin(fields.file, id));
    let superseded_by = fields.optional_text("superseded_by");
    let stance = fields.word("stance");
    let link = Link {
        span: fields.span.clone(),
        is_whole: origin.is_some() && stance.is_some() && !fields.has_both("independent", "unclear"),
    };
    let evidence = Evidence {
        stance: stance.unwrap_or(Stance::Qualifies),
        in_part: fields.switch("in_part"),
        target: fields.optional_word("target").unwrap_or(Target::Content),
        origin: origin.unwrap_or(OriginIdx(0)),
        independence: independence(&fields),
        reason: or_blank(fields.text("reason")),
        superseded_by: superseded_by.and_then(|id| desk.names.reference(fields.file, id)),
        figure: fields.optional_text("figure").map(|figure| figure.value),
        passage: passage.clone().unwrap_or(Passage::Claim(sayso_core::model::ClaimIdx(0))),
    };
    fields.allowances();
    fields.finish();
    passage.map(|_| (evidence, link))
}

fn passage(fields: &Fields, desk: &Desk) -> Option<Passage> {
    let (words, summary) = (fields.optional_text("passage"), fields.optional_text("summary"));
    let place = words.as_ref().or(summary.as_ref()).map(|text| text.span.clone());
    let [words, summary] = [words, summary].map(|text| text.map(|text| text.value));
    match (fields.optional_text("claim"), fields.optional_text("reference")) {
        (Some(id), None) => {
            if let Some(place) = place {
                let message = format!("{} is a sentence of an article: its words are known", fields.what);
                fields.file.error("needless-field", place, message, "delete `passage` and `summary`");
            }
            desk.names.claim(fields.file, id).map(Passage::Claim)
        }
        (None, Some(id)) => {
            let reference = desk.names.reference(fields.file, id)?;
            Some(Passage::Reference { reference, words, summary })
        }
        _ => {
            let message = format!("{} names not exactly one of `claim` and `reference`", fields.what);
            fields.file.error("no-passage", fields.span.clone(), message, "say where the evidence stands");
            None
        }
    }
}

/// `independent` says how each knew for itself, `unclear` why that is not established.
fn independence(fields: &Fields) -> Independence {
    match (fields.optional_text("independent"), fields.optional_text("unclear")) {
        (Some(how), None) => Independence::Established(how.value),
        (None, Some(why)) => Independence::NotEstablished(why.value),
        (None, None) => Independence::NotAsked,
        (Some(_), Some(why)) => {
            let message = format!("{} is said to be independent, and not to be", fields.what);
            fields.file.error("independence", why.span, message, "keep either `independent` or `unclear`");
            Independence::NotAsked
        }
    }
}
