//! A new version of an article that is there: what moved, what reads otherwise, which claims stand and which need a
//! look. The new text takes the old one's place; no decision is touched.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use sayso_core::model::{Archive, Article, ArticleIdx, Selector};
use sayso_core::text::{Orphan, Placement, resolve};
use sayso_language::{ArticleText, flow, fold, typography};
use sayso_newsroom::Severity;
use sayso_newsroom::curation;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{Edit, Line};

use crate::import::article::Page;
use crate::import::linked_data::address;

/// What a new version changes.
#[derive(Clone, Debug, Default)]
pub struct Updated {
    /// The article's id.
    pub article: String,
    /// The files to be written.
    pub changes: Vec<Change>,
    /// Sentences that read otherwise, or are gone; in the old order.
    pub differing: Vec<Differing>,
    /// Sentences that are as they were, and elsewhere.
    pub moved: Vec<String>,
    /// Sentences that were not there before.
    pub added: Vec<String>,
    /// The ids of the claims that stand as they are.
    pub standing: Vec<String>,
    /// The ids of the claims that need a look.
    pub touched: Vec<String>,
    /// Those of them whose words are as they were, and are there twice now, or without what told their place.
    pub unplaced: Vec<String>,
    /// The ids of claims that were to be looked at before.
    pub pending: Vec<String>,
}

/// A sentence that is not as it was.
#[derive(Clone, Debug)]
pub struct Differing {
    /// As it was.
    pub before: String,
    /// As it is, or why it was not found.
    pub now: Result<String, Orphan>,
    /// The ids of its claims.
    pub claims: Vec<String>,
}

/// Compares a new version with the article that it is of, by id, by its address, or because there is only one.
///
/// # Errors
/// When there is no such article, or a file is not as it was read.
pub fn update(inputs: &Inputs, archive: &Archive, page: &Page, id: Option<&str>) -> Result<Updated> {
    let idx = which(inputs, archive, page, id)?;
    let article = idx.of(archive);
    let record = records::article(inputs, &article.id).context("the article's file is there")?;
    let path = record.text.clone().unwrap_or_default();
    let whole = inputs.text(&path).ok().with_context(|| format!("{path} cannot be read"))?;
    let text = format!("{}\n\n{}\n", page.title.trim(), page.paragraphs.join("\n\n"));
    let sentences = ArticleText::read(&text, &article.language, &record.cuts).describe(&text);
    ensure!(!sentences.is_empty(), "there is no text in the new version");
    let now: Vec<&str> = sentences.iter().map(|sentence| sentence.selector.exact.as_str()).collect();
    let plain = |words: &str| fold(&words.split_whitespace().collect::<Vec<_>>().join(" "), &article.language);
    let selectors: Vec<&Selector> = article.sentences.iter().map(|sentence| &sentence.selector).collect();
    let (flow, within) = flow(&sentences);
    let placements = resolve(&flow, &selectors, &typography(&article.language));
    // Which new sentence holds an old one; whole, or as a part of a longer one.
    let holder = |at: usize| within.iter().position(|range| range.contains(&at));
    let mut places: Vec<Option<usize>> = Vec::new();
    let mut updated = Updated { article: article.id.clone(), ..Updated::default() };
    for (n, placement) in placements.iter().enumerate() {
        let range = placement.range().map(|range| range.start.get()..range.end.get());
        let held = range.as_ref().and_then(|range| holder(range.start));
        let is_whole = held.is_some_and(|held| plain(now[held]) == plain(&selectors[n].exact));
        let of_sentence = archive.claims.iter().filter(|claim| claim.article == idx && claim.sentence as usize == n);
        let claims: Vec<String> = of_sentence.map(|claim| claim.id.clone()).collect();
        places.push(held);
        if placement.is_as_checked() && is_whole {
            updated.standing.extend(claims);
            continue;
        }
        let now = match (placement, held) {
            (Placement::Orphaned(orphan), _) => Err(*orphan),
            (_, Some(held)) => Ok(now[held].to_owned()),
            (_, None) => Err(Orphan::Gone),
        };
        updated.touched.extend(claims.iter().cloned());
        updated.differing.push(Differing { before: selectors[n].exact.clone(), now, claims });
    }
    let in_order = in_order(&places);
    let is_moved = |n: &usize| places[*n].is_some() && !in_order.contains(n);
    updated.moved = (0..places.len()).filter(is_moved).map(|n| selectors[n].exact.clone()).collect();
    let known: BTreeSet<usize> = places.iter().flatten().copied().collect();
    updated.added = (0..now.len()).filter(|n| !known.contains(n)).map(|n| now[n].to_owned()).collect();
    // What a version before has touched, and nobody has looked at since, is to be looked at still.
    let of_file: Vec<String> = records::claims(inputs, &article.id).into_iter().filter_map(|claim| claim.id).collect();
    let is_read = |id: &String| archive.claims.iter().any(|claim| claim.article == idx && claim.id == *id);
    updated.pending = of_file.iter().filter(|id| !is_read(id)).cloned().collect();
    let mut file = Edit::new(inputs.source(&format!("articles/{}.toml", article.id)));
    if page.title.trim() != article.title && !page.title.trim().is_empty() {
        file.set_field(&Line::new("title", page.title.trim()))?;
    }
    let hash = sayso_core::database::sha256(text.as_bytes());
    let mark = &whole[..whole.len() - whole.trim_start_matches('\u{feff}').len()];
    let text = if whole.contains("\r\n") { text.replace('\n', "\r\n") } else { text };
    let of_text = Change { path, text: format!("{mark}{text}") };
    let toml = format!("articles/{}.toml", article.id);
    // A quotation may now be there twice, or what told its place be gone: each claim is read anew.
    let lost = lost(inputs, &toml, &[&of_text, &Change { path: toml.clone(), text: file.clone().text() }]);
    for id in lost {
        if updated.touched.contains(&id) || updated.pending.contains(&id) {
            continue;
        }
        updated.standing.retain(|standing| *standing != id);
        updated.touched.push(id.clone());
        updated.unplaced.push(id);
    }
    // Where claims need a look the old hash stays: `check` says so until an editor has looked.
    if record.text_hash.is_some() && updated.touched.is_empty() && updated.pending.is_empty() {
        file.set_field(&Line::new("text_hash", &hash[..16]))?;
    }
    let changes = [of_text, Change { path: toml, text: file.text() }];
    updated.changes = changes.into_iter().filter(|change| inputs.source(&change.path) != change.text).collect();
    Ok(updated)
}

/// The claims of an article that are not read any more when these files have changed.
fn lost(inputs: &Inputs, toml: &str, changes: &[&Change]) -> Vec<String> {
    let mut after = inputs.clone();
    changes.iter().for_each(|change| after.insert(&change.path, change.text.clone().into_bytes()));
    let id = toml.trim_start_matches("articles/").trim_end_matches(".toml");
    let claims = records::claims(&after, id);
    let (_, findings) = curation::read_understood(&after);
    let errors = findings.iter().filter(|finding| finding.path == toml && finding.severity == Severity::Error);
    let claim_at =
        |at: usize| claims.iter().rfind(|claim| claim.place.span.start <= at).and_then(|claim| claim.id.clone());
    let mut lost: Vec<String> = errors.filter_map(|error| claim_at(error.span.start)).collect();
    lost.dedup();
    lost
}

fn which(inputs: &Inputs, archive: &Archive, page: &Page, id: Option<&str>) -> Result<ArticleIdx> {
    let all: Vec<(ArticleIdx, &Article)> =
        archive.articles.iter().enumerate().map(|(n, article)| (ArticleIdx::new(n), article)).collect();
    if let Some(id) = id {
        let known = all.iter().find(|(_, article)| article.id == id).map(|(idx, _)| *idx);
        let is_file = inputs.files.contains_key(&format!("articles/{id}.toml"));
        return known.with_context(|| match is_file {
            true => format!("articles/{id}.toml is not complete: `sayso check` says what it lacks"),
            false => format!("there is no article `{id}`"),
        });
    }
    let by_address = page.url.as_deref().and_then(|url| {
        let url = address::plain(url);
        all.iter().find(|(_, article)| address::plain(&article.url) == url).map(|(idx, _)| *idx)
    });
    match (by_address, &all[..]) {
        (Some(idx), _) => Ok(idx),
        (None, [(idx, _)]) => Ok(*idx),
        _ => bail!("the page does not say which article it is a version of: name it with --id"),
    }
}

/// The old sentences that follow one another as before: the longest run of rising places.
fn in_order(places: &[Option<usize>]) -> BTreeSet<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    let placed: Vec<(usize, usize)> = places.iter().enumerate().filter_map(|(n, place)| Some((n, (*place)?))).collect();
    for (at, (_, place)) in placed.iter().enumerate() {
        let before = (0..at).filter(|other| placed[*other].1 <= *place).max_by_key(|other| best[*other].0);
        best.push((before.map_or(1, |before| best[before].0 + 1), before));
    }
    let mut kept = BTreeSet::new();
    let mut at = (0..best.len()).max_by_key(|at| best[*at].0);
    while let Some(n) = at {
        kept.insert(placed[n].0);
        at = best[n].1;
    }
    kept
}
