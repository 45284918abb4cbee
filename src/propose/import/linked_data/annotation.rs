//! Web Annotations (W3C): words of an article that somebody marked, as proposals.

use std::collections::BTreeMap;

use anyhow::Result;
use sayso_core::model::{Archive, Article, Basis, Kind, Polarity, Sentence, Wording};
use sayso_language::fold;
use serde_json::Value;

use super::{Imported, text};
use sayso_newsroom::curation::{self, UNSPECIFIED};
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

use crate::proposals::{self, Proposal, Proposals, Status, slug, unlike};

pub(super) fn read(inputs: &Inputs, annotations: &[&Value], imported: &mut Imported) -> Result<()> {
    if annotations.is_empty() {
        return Ok(());
    }
    let (archive, _) = curation::read_understood(inputs);
    let Some(archive) = archive else {
        imported.left.push("the folder cannot be read: run `sayso check`".to_owned());
        return Ok(());
    };
    let mut files: BTreeMap<String, (usize, Proposals)> = BTreeMap::new();
    for annotation in annotations {
        match proposal(&archive, annotation) {
            Ok((at, proposal)) => {
                let path = proposals::path_of(&archive.articles[at].id);
                if !files.contains_key(&path) {
                    let before = proposals::parse(inputs, &path)
                        .map_err(|finding| anyhow::anyhow!("{}: {}", finding.path, finding.message))?;
                    files.insert(path.clone(), (at, before));
                }
                let Some((_, file)) = files.get_mut(&path) else { continue };
                if file.proposals.iter().any(|known| known.quote == proposal.quote) {
                    imported.left.push(format!("“{}” is proposed already", proposal.quote.join(" … ")));
                    continue;
                }
                imported.taken.push(format!(
                    "proposal for {}: “{}”",
                    archive.articles[at].id,
                    proposal.quote.join(" … ")
                ));
                file.proposals.push(proposal);
            }
            Err(why) => imported.left.push(why),
        }
    }
    for (path, (at, mut file)) in files {
        distinct(&archive, &mut file);
        imported.changes.push(Change { path, text: proposals::write(&file, &archive.articles[at]) });
    }
    Ok(())
}

/// Ids that no claim and no other proposal has.
fn distinct(archive: &Archive, file: &mut Proposals) {
    let mut taken: std::collections::HashSet<String> = archive.claims.iter().map(|claim| claim.id.clone()).collect();
    for proposal in file.proposals.iter_mut().filter(|proposal| proposal.status == Status::Open) {
        proposal.id = unlike(&proposal.id, "claim", &mut taken);
    }
}

fn proposal(archive: &Archive, annotation: &Value) -> Result<(usize, Proposal), String> {
    let source = text(annotation, &["target", "source"])
        .or(text(annotation, &["target", "source", "id"]))
        .or(annotation.get("target").and_then(Value::as_str));
    let source = source.ok_or("an annotation without `target.source`")?;
    let at = archive
        .articles
        .iter()
        .position(|article| article.url == source)
        .ok_or_else(|| format!("no article has the address {source}"))?;
    let article = &archive.articles[at];
    let selector = annotation.pointer("/target/selector").ok_or("an annotation without a selector")?;
    let quote = words(article, selector)?;
    let body = |purpose: &str| {
        let bodies = annotation.get("body");
        let all: Vec<&Value> = match bodies {
            Some(Value::Array(all)) => all.iter().collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        };
        all.into_iter()
            .find(|body| body.get("purpose").and_then(Value::as_str) == Some(purpose))
            .and_then(|body| text(body, &["value"]).map(str::to_owned))
    };
    let first = || text(annotation, &["body", "value"]).map(str::to_owned);
    let proposition = body("describing").or_else(|| body("commenting")).or_else(first).unwrap_or_else(|| quote.clone());
    let kind =
        body("classifying").and_then(|kind| serde_json::from_value(Value::String(kind)).ok()).unwrap_or(Kind::Fact);
    let by = text(annotation, &["creator", "name"]).unwrap_or("somebody");
    let speaker = body("identifying")
        .and_then(|name| archive.sources.iter().find(|source| source.name == name))
        .map_or(UNSPECIFIED.to_owned(), |source| source.id.clone());
    let proposal = Proposal {
        status: Status::Open,
        confidence: 0.5,
        why: format!("an annotation of {by}"),
        id: slug(&proposition, 6),
        quote: vec![quote],
        prefix: None,
        proposition,
        kind,
        speaker,
        new_source: None,
        role: None,
        addressee: None,
        cue: None,
        wording: Wording::Paraphrase,
        said_at: None,
        polarity: Polarity::Affirmed,
        basis: Basis::Unclear,
        basis_note: None,
        hedges: Vec::new(),
        via: Vec::new(),
        // No machine's: proposing leaves it alone.
        seal: String::new(),
        candidates: Vec::new(),
    };
    Ok((at, proposal))
}

/// The words that a selector marks, if they are in one sentence of the article.
fn words(article: &Article, selector: &Value) -> Result<String, String> {
    let selectors: Vec<&Value> = match selector {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    };
    let quote = selectors
        .iter()
        .find(|one| one.get("type").and_then(Value::as_str) == Some("TextQuoteSelector"))
        .ok_or("an annotation without a TextQuoteSelector")?;
    let exact = text(quote, &["exact"]).ok_or("a TextQuoteSelector without `exact`")?;
    let refined = || {
        let position = quote.get("refinedBy")?;
        let (start, end) = (position.get("start")?.as_u64()?, position.get("end")?.as_u64()?);
        let chars: Vec<char> = exact.chars().collect();
        chars.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?).map(|part| part.iter().collect::<String>())
    };
    let words = refined().unwrap_or_else(|| exact.to_owned());
    let folded = fold(&words, &article.language);
    let has_words = |sentence: &Sentence| fold(&sentence.selector.exact, &article.language).contains(&folded);
    let is_there = article.sentences.iter().any(has_words);
    if is_there { Ok(words) } else { Err(format!("“{words}” is not in one sentence of `{}`", article.id)) }
}
