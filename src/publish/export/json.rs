//! The JSON export (schema: `tests/data/export.schema.json`).
//!
//! Drawn from the cards, like panel and endnotes. Counts can be recomputed from `evidence[]`
//! alone: the distinct `origin` of those that are `counted`, stance by stance.

use rayon::prelude::*;
use sayso_core::card::{CardAnswer, CardAttribution, CardHop, CardPassage, Piece};
use sayso_core::count::Counts;
use sayso_core::model::{
    Answer, ArticleIdx, Basis, Kind, Polarity, Question, QuestionIdx, Reference, Says, Stance, Withdrawal, Wording,
};
use sayso_core::{Card, Database};
use serde_json::{Map, Value, json};

use sayso_newsroom::word;

/// The whole database as JSON.
pub fn export(db: &Database) -> Value {
    let archive = db.archive();
    let articles = (0..archive.articles.len()).into_par_iter().map(|n| export_article(db, ArticleIdx::new(n)));
    json!({
        "database": db.hash(),
        "as_of": archive.about.as_of.to_string(),
        "publisher": archive.about.publisher,
        "draft": archive.about.is_draft,
        "questions": archive.questions.iter().map(|question| export_question(db, question)).collect::<Vec<_>>(),
        "references": archive.references.iter().map(|reference| export_reference(db, reference)).collect::<Vec<_>>(),
        "articles": articles.collect::<Vec<_>>(),
    })
}

fn export_article(db: &Database, idx: ArticleIdx) -> Value {
    let article = idx.of(db.archive());
    let sentence = |(n, sentence): (usize, &sayso_core::model::Sentence)| {
        let claims = db.claims_of(idx, n as u32).map(|claim| export_claim(&db.card(claim)));
        json!({ "text": sentence.selector.exact, "claims": claims.collect::<Vec<_>>() })
    };
    json!({
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet.of(db.archive()).name,
        "published": article.published.to_string(),
        "url": article.url,
        "language": article.language,
        "sentences": article.sentences.iter().enumerate().map(sentence).collect::<Vec<_>>(),
    })
}

fn export_claim(card: &Card) -> Value {
    if let Some(withdrawn) = &card.withdrawn {
        return export_withdrawn(card, withdrawn);
    }
    let content: Vec<_> = card.content.iter().map(|part| &card.sentence[part.clone()]).collect();
    json!({
        "id": card.id,
        "kind": word(card.kind),
        "content": content,
        "proposition": card.proposition,
        "state": card.state.word(),
        "origin": card.origin,
        "questions": card.answers.iter().map(export_answer).collect::<Vec<_>>(),
        "attribution": export_attribution(&card.attribution),
        "evidence": card.evidence.iter().map(export_piece).collect::<Vec<_>>(),
        "counts": export_counts(&card.counts),
        "checked_by": card.check.as_ref().map(|check| &check.by),
        "checked_at": card.check.as_ref().map(|check| check.at.to_string()),
    })
}

/// What a claim says on a question, as [`Says`].
fn export_answer(answer: &CardAnswer) -> Value {
    json!({
        "question": answer.question.id, "position": position(&answer.says), "line": answer.line, "part": answer.part,
        "why": answer.why, "grounds": word(answer.grounds),
    })
}

/// A position in a word, or the value that it gives.
fn position(says: &Says) -> Value {
    match says {
        Says::Yes => "yes".into(),
        Says::No => "no".into(),
        Says::InPart => "in-part".into(),
        Says::Supposes => "supposes".into(),
        Says::Limits => "limits".into(),
        Says::Open => "open".into(),
        Says::Label(label) => json!({ "label": label }),
        Says::Value(figure) => json!({
            "value": figure.number, "to": figure.to, "bound": word(figure.bound), "definition": figure.definition,
            "as_of": figure.as_of.map(|date| date.to_string()), "supersedes": figure.supersedes,
        }),
    }
}

/// The questions, and what the references say on them.
fn export_question(db: &Database, question: &Question) -> Value {
    let archive = db.archive();
    let id_of = |idx: &QuestionIdx| idx.of(archive).id.clone();
    let parts: Map<String, Value> =
        question.parts.iter().map(|part| (part.id.clone(), part.name.clone().into())).collect();
    json!({
        "id": question.id, "asks": question.asks, "in_short": question.in_short, "kind": word(question.kind), "unit": question.unit,
        "implies": question.implies.iter().map(id_of).collect::<Vec<_>>(), "parts": parts,
        "accusation": question.accusation.as_ref().map(|accusation| json!({
            "accused": accusation.accused.iter().map(|origin| origin.of(archive).id.clone()).collect::<Vec<_>>(),
            "proceedings": accusation.proceedings, "response": accusation.response,
        })),
    })
}

fn export_reference(db: &Database, reference: &Reference) -> Value {
    let archive = db.archive();
    let answer = |answer: &Answer| {
        json!({
            "question": answer.position.question.of(archive).id, "position": position(&answer.position.says),
            "line": answer.position.line, "part": answer.position.part, "why": answer.position.why,
            "grounds": word(answer.position.grounds), "origin": answer.origin.of(archive).id,
            "speaker": answer.speaker, "said_at": answer.said_at.map(|date| date.to_string()),
            "hedge": answer.hedge.map(word), "passage": answer.passage, "locator": answer.locator, "summary": answer.summary,
        })
    };
    json!({
        "id": reference.id, "title": reference.title, "publisher": reference.publisher, "url": reference.url,
        "archived": reference.archived,
        "published": reference.published.map(|date| date.to_string()),
        "answers": reference.answers.iter().map(answer).collect::<Vec<_>>(),
    })
}

/// What was withdrawn is not published again: that it was, when and why (CRAFT C17).
fn export_withdrawn(card: &Card, withdrawn: &Withdrawal) -> Value {
    json!({
        "id": card.id,
        "kind": word(Kind::Fact),
        // The article's own sentence, which is there anyway.
        "content": [card.sentence],
        "proposition": withdrawn.reason,
        "state": card.state.word(),
        "origin": card.origin,
        "attribution": {
            "speaker": null, "role": null, "addressee": null, "cue": null, "wording": word(Wording::Paraphrase), "hedges": [],
            "polarity": word(Polarity::Affirmed), "said_at": null, "basis": word(Basis::Unclear), "quotation": null,
            "chain": card.attribution.chain.last().map(export_hop).into_iter().collect::<Vec<_>>(), "circular": false,
        },
        "evidence": [],
        "counts": export_counts(&Counts::default()),
        "checked_by": card.check.as_ref().map(|check| &check.by),
        "checked_at": card.check.as_ref().map(|check| check.at.to_string()),
        "withdrawn": { "at": withdrawn.at.to_string(), "reason": withdrawn.reason },
    })
}

fn export_attribution(said: &CardAttribution) -> Value {
    let hedge = |hedge: &sayso_core::model::Hedge| json!({ "strength": word(hedge.strength), "words": hedge.words, "whose": word(hedge.whose) });
    json!({
        "speaker": said.speaker.as_ref().map(|speaker| &speaker.name),
        "role": said.role,
        "addressee": said.addressee,
        "cue": said.cue,
        "wording": word(said.wording),
        "hedges": said.hedges.iter().map(hedge).collect::<Vec<_>>(),
        "polarity": word(said.polarity),
        "said_at": said.said_at.map(|date| date.to_string()),
        "basis": word(said.basis),
        "quotation": said.quotation.map(word),
        "chain": said.chain.iter().map(export_hop).collect::<Vec<_>>(),
        "circular": said.circular,
    })
}

fn export_hop(hop: &CardHop) -> Value {
    json!({
        "source": hop.source.name,
        "step": word(hop.step),
        "at": hop.at.map(|date| date.to_string()),
        "stated": hop.established.is_none(),
        "established": hop.established.as_ref().map(|known| &known.reason),
    })
}

fn export_piece(piece: &Piece) -> Value {
    let mut fields = Map::new();
    fields.insert("stance".into(), word(piece.stance).into());
    fields.insert("in_part".into(), piece.is_in_part().into());
    fields.insert("extent".into(), word(piece.extent).into());
    fields.insert("question".into(), piece.question.as_ref().map(|question| question.id.clone()).into());
    fields.insert("grounds".into(), piece.grounds.map(word).into());
    fields.insert("target".into(), word(piece.target).into());
    match &piece.passage {
        CardPassage::Sentence { claim, .. } => fields.insert("claim".into(), claim.clone().into()),
        CardPassage::Document { reference, title, publisher, url, published, .. } => {
            let published = published.map(|date| date.to_string());
            let document =
                json!({ "id": reference, "title": title, "publisher": publisher, "url": url, "published": published });
            fields.insert("reference".into(), document)
        }
    };
    fields.insert("origin".into(), piece.root.0.clone().into());
    fields.insert("origin_name".into(), piece.origin.clone().into());
    fields.insert("independence".into(), piece.standing.word().into());
    fields.insert("reason".into(), piece.reason.clone().into());
    fields.insert("superseded".into(), piece.spent.is_some().into());
    fields.insert("counted".into(), piece.counted.into());
    fields.into()
}

fn export_counts(counts: &Counts) -> Value {
    let stance = |stance: Stance| {
        let count = counts.of(stance);
        (word(stance), json!({ "origins": count.origins, "in_part": count.in_part, "sources": count.sources }))
    };
    let mut fields: Map<String, Value> = Stance::ALL.iter().copied().map(stance).collect();
    fields.insert("same_origin".into(), counts.same_origin.into());
    fields.insert("not_established".into(), counts.not_established.into());
    fields.into()
}
