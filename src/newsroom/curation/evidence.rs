//! Reads the evidence of one claim.

use sayso_core::model::{Evidence, Extent, Independence, Link, LinkBasis, Passage, Target};

use super::context::Context;
use super::draft::{self, Strike};
use crate::toml_files::Fields;

/// Reads every link of a claim, with the place of each.
pub(super) fn read(claim: &Fields, context: &Context) -> Vec<draft::Link> {
    let links = claim.tables("evidence", &format!("evidence of {}", claim.what));
    let links = links.into_iter().filter(|link| !context.names.leads_elsewhere(link));
    links.map(|link| draft::Link { span: link.span.clone(), evidence: read_one(&link, context) }).collect()
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
    let text = |name| fields.optional_text(name).map(|text| text.value);
    let (words, summary, figure) = (text("passage"), text("summary"), text("figure"));
    fields.switch("legacy");
    fields.check_allowances();
    fields.check_names();
    let basis = Link {
        reason: reason?.value,
        independence: independence?,
        words,
        summary,
        superseded_by,
        figure,
        is_other_side: false,
    };
    Some(Evidence {
        passage: passage?,
        stance: stance?,
        extent: if in_part { Extent::InPart } else { Extent::Whole },
        target: target.unwrap_or(Target::Content),
        origin: origin?,
        basis: LinkBasis::Editor(basis),
    })
}

/// Reads what an editor struck from what the questions bring.
pub(super) fn strikes(claim: &Fields, context: &Context) -> Vec<Strike> {
    let strikes = claim.tables("struck", &format!("a strike of {}", claim.what));
    let read = |fields: &Fields| {
        let passage = named(fields, context);
        fields.text("reason");
        fields.check_names();
        Some(Strike { span: fields.span.clone(), passage: passage? })
    };
    strikes.iter().filter(|strike| !context.names.leads_elsewhere(strike)).filter_map(read).collect()
}

fn passage(fields: &Fields, context: &Context) -> Option<Passage> {
    let words = fields.optional_text("passage").or(fields.optional_text("summary"));
    if let (Some(words), true) = (words, fields.has("claim")) {
        let message = format!("{} is a sentence of an article: its words are known", fields.what);
        fields.file.error("needless-field", words.span, message, "delete `passage` and `summary`");
    }
    named(fields, context)
}

/// The statement that is named: a claim or a reference.
fn named(fields: &Fields, context: &Context) -> Option<Passage> {
    match (fields.optional_text("claim"), fields.optional_text("reference")) {
        (Some(id), None) => context.names.claim(fields.file, id).map(Passage::Claim),
        (None, Some(id)) => context.names.reference(fields.file, id).map(Passage::Reference),
        _ => {
            let message = format!("{} names not exactly one of `claim` and `reference`", fields.what);
            fields.file.error("no-passage", fields.span.clone(), message, "say where the evidence is");
            None
        }
    }
}

/// `independent` says how each knew for itself, `unclear` why that is not established. Nothing if
/// both are there.
pub(super) fn independence(fields: &Fields) -> Option<Independence> {
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
