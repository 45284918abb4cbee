//! Web Annotations (W3C, 2017): a claim is an annotation of its words in the article.
//!
//! The sentence is found by its words and what is around them; the claim is a range of code
//! points within it, as the standard counts.

use rayon::prelude::*;
use sayso_cards::permalink;
use sayso_core::Database;
use sayso_core::model::ClaimIdx;
use serde_json::{Value, json};

use sayso_newsroom::word;

/// The page of annotations of a whole database.
pub fn export(db: &Database) -> Value {
    let archive = db.archive();
    let items: Vec<Value> = (0..archive.claims.len())
        .into_par_iter()
        .map(ClaimIdx::new)
        .filter(|claim| claim.of(archive).withdrawn.is_none())
        .map(|claim| annotation(db, claim))
        .collect();
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{}annotations.jsonld", archive.about.site),
        "type": "AnnotationPage",
        "items": items,
    })
}

fn annotation(db: &Database, idx: ClaimIdx) -> Value {
    let archive = db.archive();
    let claim = idx.of(archive);
    let article = claim.article.of(archive);
    let sentence = &article.sentences[claim.sentence as usize].selector;
    let points = |byte: u32| sentence.exact[..byte as usize].chars().count();
    let start = claim.content.first().map_or(0, |part| points(part.start));
    let end = claim.content.last().map_or(0, |part| points(part.end));
    let card = db.card(idx);
    let mut bodies = vec![
        json!({ "type": "TextualBody", "purpose": "describing", "value": claim.proposition, "format": "text/plain", "language": article.language }),
        json!({ "type": "TextualBody", "purpose": "classifying", "value": word(claim.kind) }),
        json!({ "type": "TextualBody", "purpose": "tagging", "value": card.state.word() }),
    ];
    if let Some(speaker) = &card.attribution.speaker {
        bodies.push(json!({ "type": "TextualBody", "purpose": "identifying", "value": speaker.name }));
    }
    let mut annotation = json!({
        "id": format!("{}{}", archive.about.page_of(&article.id), permalink(&claim.id)),
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": {
            "source": article.url,
            "selector": {
                "type": "TextQuoteSelector", "exact": sentence.exact, "prefix": sentence.prefix, "suffix": sentence.suffix,
                "refinedBy": { "type": "TextPositionSelector", "start": start, "end": end },
            },
        },
    });
    if let Some(check) = &claim.check {
        annotation["creator"] = json!({ "type": "Organization", "name": check.by });
        annotation["created"] = json!(format!("{}T00:00:00Z", day(check.at)));
    }
    annotation
}

/// A timestamp needs a day: of a month or year, the first.
fn day(date: sayso_core::Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}
