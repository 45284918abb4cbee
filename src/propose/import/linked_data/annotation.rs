//! Web Annotations (W3C): words of an article that somebody marked, as proposals.

use std::collections::BTreeMap;

use anyhow::Result;
use sayso_core::model::{Archive, Article, Basis, Kind, Polarity, Wording};
use sayso_language::fold;
use serde_json::Value;

use super::{Imported, text};
use sayso_newsroom::curation::{self, Flow, UNSPECIFIED};
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
                if file.proposals.iter().any(|known| is_same_place(known, &proposal)) {
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

fn is_same_place(one: &Proposal, other: &Proposal) -> bool {
    (&one.quote, &one.prefix, &one.suffix) == (&other.quote, &other.prefix, &other.suffix)
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
    let Marked { words: quote, prefix, suffix } = marked(article, selector)?;
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
        prefix,
        suffix,
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
        answers: Vec::new(),
        // No machine's: proposing leaves it alone.
        seal: String::new(),
        candidates: Vec::new(),
    };
    Ok((at, proposal))
}

/// What a selector marks.
struct Marked {
    words: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// The words that a selector marks, if they are in one sentence of the article; and, where they are there more
/// than once, what tells their place.
fn marked(article: &Article, selector: &Value) -> Result<Marked, String> {
    let selectors: Vec<&Value> = match selector {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    };
    let quote = selectors
        .iter()
        .find(|one| one.get("type").and_then(Value::as_str) == Some("TextQuoteSelector"))
        .ok_or("an annotation without a TextQuoteSelector")?;
    let exact = text(quote, &["exact"]).ok_or("a TextQuoteSelector without `exact`")?;
    let around = |key: &str| quote.get(key).and_then(Value::as_str).unwrap_or_default();
    let (mut words, mut prefix, mut suffix) =
        (exact.to_owned(), around("prefix").to_owned(), around("suffix").to_owned());
    if let Some((before, part, after)) = refined(quote, exact) {
        words = part.to_owned();
        prefix.push_str(before);
        suffix.insert_str(0, after);
    }
    let fold = |words: &str| fold(words, &article.language);
    let flow = Flow::of(article);
    let folded = fold(&words);
    if flow.places(&folded).next().is_none() {
        return Err(format!("“{words}” is not in one sentence of `{}`", article.id));
    }
    let place = flow.likeliest(&folded, &fold(&prefix), &fold(&suffix)).ok_or_else(|| {
        format!("“{words}” is several times in `{}`, and neither prefix nor suffix tells which is meant", article.id)
    })?;
    let (prefix, suffix) = flow.surroundings(&folded, place);
    Ok(Marked { words, prefix, suffix })
}

/// The part of the words that the selector narrows them to, with what is before and after it in them.
fn refined<'w>(quote: &Value, exact: &'w str) -> Option<(&'w str, &'w str, &'w str)> {
    let position = quote.get("refinedBy")?;
    let at = |key: &str| {
        let chars = usize::try_from(position.get(key)?.as_u64()?).ok()?;
        exact.char_indices().map(|(at, _)| at).chain([exact.len()]).nth(chars)
    };
    let (start, end) = (at("start")?, at("end")?);
    Some((exact.get(..start)?, exact.get(start..end)?, exact.get(end..)?))
}
