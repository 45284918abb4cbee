//! The part of a folder that tells what may bear on one article, found by the index of the built site: what is read does
//! not grow with the articles of an archive.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sayso_language::ArticleText;
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::{Inputs, outline, records};

/// So many statements are looked at for each sentence, the best first.
const MOST_STATEMENTS: usize = 10;

/// So many other articles are read, those that fit best.
const MOST_ARTICLES: usize = 200;

/// The registries, questions and references of a folder, an article, and the articles with statements like its sentences.
///
/// # Errors
/// When there is no such article, when a file cannot be read, or when the site has no index.
pub(crate) fn part(folder: &Path, article: &str, site: &Path) -> Result<Inputs> {
    let paths = Inputs::paths(folder)?;
    let own = format!("articles/{article}.toml");
    ensure!(paths.contains(&own), "there is no article `{article}`: {} is not there", folder.join(&own).display());
    let is_registry = |path: &str| path.ends_with(".toml") && !is_article(path) && !path.starts_with("proposals/");
    let registries = paths.iter().filter(|path| is_registry(path) || path.starts_with("lexicon/"));
    let mut inputs = Inputs::load_some(folder, &registries.cloned().collect::<Vec<_>>())?.0;
    load_articles(&mut inputs, folder, [article])?;
    let near = near(&inputs, article, site).with_context(|| format!("{}: its index cannot be read", site.display()))?;
    // The site may be older than the folder.
    let there = near.iter().filter(|id| paths.binary_search(&format!("articles/{id}.toml")).is_ok());
    load_articles(&mut inputs, folder, there.take(MOST_ARTICLES).map(String::as_str))?;
    inputs.elsewhere = elsewhere(&inputs);
    Ok(inputs)
}

/// Adds articles with their texts.
fn load_articles<'a>(inputs: &mut Inputs, folder: &Path, ids: impl IntoIterator<Item = &'a str>) -> Result<()> {
    let files: Vec<String> = ids.into_iter().map(|id| format!("articles/{id}.toml")).collect();
    inputs.load_more(folder, &files)?;
    let texts = files.iter().filter_map(|path| outline::text_of(inputs, path));
    let texts: Vec<String> = texts.filter(|path| folder.join(path).is_file()).collect();
    inputs.load_more(folder, &texts)?;
    Ok(())
}

/// Other articles with statements that are like the sentences of one, the most alike first.
fn near(inputs: &Inputs, article: &str, site: &Path) -> Result<Vec<String>> {
    let Some(record) = records::article(inputs, article) else { return Ok(Vec::new()) };
    let text = inputs.source(record.text.as_deref().unwrap_or_default());
    let language = outline::article(inputs, &record.place.path).map(|outline| outline.language);
    let sentences = ArticleText::read(text, &language.unwrap_or_default(), &record.cuts).sentences;
    // Sentences share words, and words share files.
    let files: RefCell<HashMap<String, Option<Vec<u8>>>> = RefCell::default();
    let read = |path: &str| {
        let mut files = files.borrow_mut();
        let bytes = files.entry(path.to_owned()).or_insert_with(|| std::fs::read(site.join("search").join(path)).ok());
        bytes.clone()
    };
    let mut fits: HashMap<String, f64> = HashMap::new();
    for sentence in sentences {
        for one in sayso_search::find(&text[sentence.range], MOST_STATEMENTS, read)? {
            let url = one.record.url.strip_prefix("articles/").and_then(|url| url.split_once('/'));
            if let Some((id, _)) = url.filter(|(id, _)| one.fit >= sayso_search::LEAST && *id != article) {
                let best = fits.entry(id.to_owned()).or_default();
                *best = best.max(one.fit);
            }
        }
    }
    let mut near: Vec<(String, f64)> = fits.into_iter().collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(near.into_iter().map(|(id, _)| id).collect())
}

/// The claims that are named in these articles and stand in none of them.
fn elsewhere(inputs: &Inputs) -> BTreeSet<String> {
    let articles = inputs.files.keys().filter_map(|path| path.strip_prefix("articles/")?.strip_suffix(".toml"));
    let claims: Vec<_> = articles.flat_map(|id| records::claims(inputs, id)).collect();
    let own: BTreeSet<&str> = claims.iter().filter_map(|claim| claim.id.as_deref()).collect();
    let named = claims.iter().flat_map(|claim| &claim.named);
    named.filter(|id| !own.contains(id.as_str())).cloned().collect()
}
