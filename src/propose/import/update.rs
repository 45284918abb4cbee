//! A new version of an article that is there: what moved, what reads otherwise, which claims stand and which need a
//! look. The new text takes the old one's place; no decision is touched.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, Selector};
use sayso_core::text::{Orphan, Placement, resolve};
use sayso_language::{ArticleText, flow, fold, typography};
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
pub fn update(inputs: &Inputs, db: &Database, page: &Page, id: Option<&str>) -> Result<Updated> {
    let idx = which(db, page, id)?;
    let article = idx.of(db.archive());
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
        let claims: Vec<String> = db.claims_of(idx, n as u32).map(|claim| claim.of(db.archive()).id.clone()).collect();
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
    let mut file = Edit::new(inputs.source(&format!("articles/{}.toml", article.id)));
    if page.title.trim() != article.title && !page.title.trim().is_empty() {
        file.set_field(&Line::new("title", page.title.trim()))?;
    }
    // Where claims need a look the old hash stays: `check` says so until an editor has looked.
    if record.text_hash.is_some() && updated.touched.is_empty() {
        let hash = sayso_core::database::sha256(text.as_bytes());
        file.set_field(&Line::new("text_hash", &hash[..16]))?;
    }
    let mark = &whole[..whole.len() - whole.trim_start_matches('\u{feff}').len()];
    let text = if whole.contains("\r\n") { text.replace('\n', "\r\n") } else { text };
    let toml = Change { path: format!("articles/{}.toml", article.id), text: file.text() };
    let changes = [Change { path, text: format!("{mark}{text}") }, toml];
    updated.changes = changes.into_iter().filter(|change| inputs.source(&change.path) != change.text).collect();
    Ok(updated)
}

fn which(db: &Database, page: &Page, id: Option<&str>) -> Result<ArticleIdx> {
    if let Some(id) = id {
        return db.article(id).map(|(idx, _)| idx).with_context(|| format!("there is no article `{id}`"));
    }
    let mut all = db.articles();
    let by_address = page.url.as_deref().and_then(|url| {
        let url = address::plain(url);
        db.articles().find(|(_, article)| address::plain(&article.url) == url).map(|(idx, _)| idx)
    });
    match (by_address, all.next(), all.next()) {
        (Some(idx), ..) | (None, Some((idx, _)), None) => Ok(idx),
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
