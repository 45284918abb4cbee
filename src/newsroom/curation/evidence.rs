//! Reads the evidence of one claim.

use sayso_core::model::{Evidence, Independence, Passage, Target};

use super::context::Context;
use super::draft::Link;
use crate::toml_files::Fields;

/// Reads every link of a claim, with the place of each.
pub(super) fn read(claim: &Fields, context: &Context) -> Vec<Link> {
    let links = claim.tables("evidence", &format!("evidence of {}", claim.what));
    links.into_iter().map(|link| Link { span: link.span.clone(), evidence: read_one(&link, context) }).collect()
}

fn read_one(fields: &Fields, context: &Context) -> Option<Evidence> {
    let passage = passage(fields, context);
    let origin = fields.text("origin").and_then(|id| context.names.origin(fields.file, id));
    let superseded_by = fields.optional_text("superseded_by");
    let stance = fields.word("stance");
    let independence = independence(fields);
    let reason = fields.text("reason");
    let (in_part, target) = (fields.switch("in_part"), fields.optional_word("target"));
    let superseded_by = superseded_by.and_then(|id| context.names.reference(fields.file, id));
    let figure = fields.optional_text("figure");
    fields.check_allowances();
    fields.check_names();
    Some(Evidence {
        stance: stance?,
        in_part,
        target: target.unwrap_or(Target::Content),
        origin: origin?,
        independence: independence?,
        reason: reason?.value,
        superseded_by,
        figure: figure.map(|figure| figure.value),
        passage: passage?,
    })
}

fn passage(fields: &Fields, context: &Context) -> Option<Passage> {
    let (words, summary) = (fields.optional_text("passage"), fields.optional_text("summary"));
    let place = words.as_ref().or(summary.as_ref()).map(|text| text.span.clone());
    let [words, summary] = [words, summary].map(|text| text.map(|text| text.value));
    match (fields.optional_text("claim"), fields.optional_text("reference")) {
        (Some(id), None) => {
            if let Some(place) = place {
                let message = format!("{} is a sentence of an article: its words are known", fields.what);
                fields.file.error("needless-field", place, message, "delete `passage` and `summary`");
            }
            context.names.claim(fields.file, id).map(Passage::Claim)
        }
        (None, Some(id)) => {
            let reference = context.names.reference(fields.file, id)?;
            Some(Passage::Reference { reference, words, summary })
        }
        _ => {
            let message = format!("{} names not exactly one of `claim` and `reference`", fields.what);
            fields.file.error("no-passage", fields.span.clone(), message, "say where the evidence is");
            None
        }
    }
}

/// `independent` says how each knew for itself, `unclear` why that is not established. Nothing if
/// both are there.
fn independence(fields: &Fields) -> Option<Independence> {
    match (fields.optional_text("independent"), fields.optional_text("unclear")) {
        (Some(how), None) => Some(Independence::Established(how.value)),
        (None, Some(why)) => Some(Independence::NotEstablished(why.value)),
        (None, None) => Some(Independence::NotAsked),
        (Some(_), Some(why)) => {
            let message = format!("{} is said to be independent, and not to be", fields.what);
            fields.file.error("independence", why.span, message, "keep either `independent` or `unclear`");
            None
        }
    }
}
