//! What has become of an article on its published page: which checked sentences read otherwise there, and how;
//! and, on request, the page's wording in the place of the one that was checked.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use sayso_core::Database;
use sayso_core::model::{ArticleIdx, Selector};
use sayso_core::text::{Orphan, Placement, resolve};
use sayso_language::{ArticleText, fold, typography};
use sayso_newsroom::Severity;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records;
use sayso_newsroom::toml_files::{Edit, Line};

use crate::import::article::{decode, page_text};

/// An article as a page has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPage {
    /// The article's id.
    pub article: String,
    /// How many of its sentences were looked for.
    pub n_sentences: usize,
    /// Those that read otherwise, or are not there, in the article's order.
    pub differing: Vec<Differing>,
}

/// A sentence that is not on the page as it was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its number in the article, counted from 0.
    pub sentence: usize,
    /// As it was checked.
    pub checked: String,
    /// As the page has it, or why it was not found.
    pub present: Result<String, Orphan>,
    /// The ids of the claims that it makes.
    pub claims: Vec<String>,
}

/// How a wording is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum As {
    /// No meaning was changed: readers are told of no correction.
    Minor,
    /// With a correction that readers see; holds its note.
    Correction(String),
}

/// What was taken over, and what could not be.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The files to be written.
    pub changes: Vec<Change>,
    /// Claims whose words an editor has to choose: half of the change is in them. Their sentences stay as they were
    /// checked.
    pub left: Vec<String>,
    /// How many of the sentences make no claim: a correction of them is written nowhere.
    pub without_claim: usize,
}

/// Compares an article with a saved page. Without an id the page's canonical address tells which it is.
///
/// # Errors
/// When the page is no text, or holds none of the newsroom's articles.
pub fn compare(db: &Database, page: &[u8], article: Option<&str>) -> Result<OnPage> {
    let (text, url) = page_text(&decode(page))?;
    let idx = match article {
        Some(id) => db.article(id).map(|(idx, _)| idx).with_context(|| format!("there is no article `{id}`"))?,
        None => by_address(db, url.as_deref())?,
    };
    let article = idx.of(db.archive());
    let selectors: Vec<&Selector> = article.sentences.iter().map(|sentence| &sentence.selector).collect();
    let placements = resolve(&text, &selectors, &typography(&article.language));
    let mut differing = Vec::new();
    for (sentence, placement) in placements.iter().enumerate() {
        let present = match placement {
            Placement::Exact(_) | Placement::Folded(_) => continue,
            Placement::Changed(range) => Ok(one_line(text.get(range.start.get()..range.end.get()).unwrap_or_default())),
            Placement::Orphaned(orphan) => Err(*orphan),
        };
        let of_sentence = db.claims_of(idx, sentence as u32);
        let claims = of_sentence.map(|claim| claim.of(db.archive()).id.clone()).collect();
        differing.push(Differing { sentence, checked: selectors[sentence].exact.clone(), present, claims });
    }
    Ok(OnPage { article: article.id.clone(), n_sentences: selectors.len(), differing })
}

fn by_address(db: &Database, url: Option<&str>) -> Result<ArticleIdx> {
    let mut articles = db.articles();
    if let (None, Some((only, _)), None) = (url, articles.next(), articles.next()) {
        return Ok(only);
    }
    let Some(url) = url else { bail!("the page does not say which article it is: name it with --article") };
    db.article_at(url).with_context(|| format!("no article has the page's address {url}: name it with --article"))
}

/// Puts the page's wording in the place of the checked one: in the article's text, in the quotes of its claims.
///
/// # Errors
/// When a file is not as it was read.
pub fn take(inputs: &Inputs, db: &Database, on_page: &OnPage, how: &As, today: &str) -> Result<Taken> {
    let (_, article) = db.article(&on_page.article).context("the article is there")?;
    let record = records::article(inputs, &article.id).context("the article's file is there")?;
    let (toml, text_file) = (format!("articles/{}.toml", article.id), record.text.clone().unwrap_or_default());
    let whole = inputs.text(&text_file).ok().with_context(|| format!("{text_file} cannot be read"))?;
    let mut text = whole.trim_start_matches('\u{feff}').to_owned();
    let spans = ArticleText::read(&text, &article.language, &record.cuts).sentences;
    ensure!(spans.len() == article.sentences.len(), "{text_file} has other sentences than were compiled");
    let mut file = Edit::new(inputs.source(&toml));
    let claims = records::claims(inputs, &article.id);
    let mut taken = Taken::default();
    let mut new_words: Vec<(usize, &str)> = Vec::new();
    // From the last to the first: the places before stay.
    for differing in on_page.differing.iter().rev() {
        let Ok(present) = &differing.present else { continue };
        // Beside a sentence that is not there, two may have been made one.
        let is_gap = |other: &Differing| other.present.is_err() && other.sentence.abs_diff(differing.sentence) == 1;
        if on_page.differing.iter().any(is_gap) {
            taken.left.extend(differing.claims.iter().cloned());
            continue;
        }
        let mut quotes = Vec::new();
        let mut left = Vec::new();
        for claim in &differing.claims {
            let n = claims.iter().position(|one| one.id.as_ref() == Some(claim)).context("the claim is in the file")?;
            let quote = &claims[n].quote;
            let new = quote.iter().map(|part| requoted(part, &differing.checked, present, &article.language));
            match new.collect::<Option<Vec<_>>>() {
                Some(new) => quotes.push((n, quote, new)),
                None => left.push(claim.clone()),
            }
        }
        taken.without_claim += usize::from(differing.claims.is_empty());
        // A sentence is taken over with all its claims, or not at all: else a claim would quote what is not there.
        if left.is_empty() {
            text.replace_range(spans[differing.sentence].range.clone(), present);
            new_words.push((differing.sentence, present));
            for (n, quote, new) in quotes {
                rewrite(&mut file, n, quote, new, differing, how, today)?;
                let is_here = |cue: &&String| place(cue, &differing.checked, &article.language).is_some();
                if let Some(cue) = claims[n].cue.as_ref().filter(is_here)
                    && let Some(new) = requoted(cue, &differing.checked, present, &article.language)
                    && new != *cue
                {
                    file.set("claim", n, &Line::new("cue", new))?;
                }
            }
        }
        taken.left.extend(left);
    }
    // Sentence for sentence: a page may have made one of two, or two of one.
    let after = ArticleText::read(&text, &article.language, &record.cuts).sentences;
    let is_whole =
        |&(n, words): &(usize, &str)| after.get(n).is_some_and(|span| one_line(&text[span.range.clone()]) == words);
    ensure!(
        after.len() == spans.len() && new_words.iter().all(is_whole),
        "nothing was taken over: the page has joined or parted sentences of {text_file}; correct text and claims by hand"
    );
    if record.text_hash.is_some() {
        let hash = sayso_core::database::sha256(text.as_bytes());
        file.set_field(&Line::new("text_hash", &hash[..16]))?;
    }
    let mark = &whole[..whole.len() - whole.trim_start_matches('\u{feff}').len()];
    // The first sentence is the headline.
    let headline = on_page.differing.iter().find(|one| one.sentence == 0).and_then(|one| one.present.as_ref().ok());
    if let Some(present) =
        headline.filter(|_| fold(&article.title, "") == fold(&article.sentences[0].selector.exact, ""))
    {
        file.set_field(&Line::new("title", present.as_str()))?;
    }
    taken.changes =
        vec![Change { path: text_file, text: format!("{mark}{text}") }, Change { path: toml, text: file.text() }];
    check_taken(inputs, &taken)?;
    Ok(taken)
}

/// What was taken over must still be a newsroom's folder: a page may have made one sentence of two.
fn check_taken(inputs: &Inputs, taken: &Taken) -> Result<()> {
    let mut after = inputs.clone();
    taken.changes.iter().for_each(|change| after.insert(&change.path, change.text.clone().into_bytes()));
    let compiled = sayso_newsroom::compile(&after);
    let Some(finding) = compiled.diagnostics.iter().find(|finding| finding.severity == Severity::Error) else {
        return Ok(());
    };
    bail!(
        "nothing was taken over: {} would have a mistake ({}: {}); correct text and claims by hand",
        finding.path,
        finding.rule,
        finding.message
    )
}

/// Writes the words of the file's `n`th claim as the page has them, and that they were changed.
fn rewrite(
    file: &mut Edit,
    n: usize,
    old: &[String],
    new: Vec<String>,
    differing: &Differing,
    how: &As,
    today: &str,
) -> Result<()> {
    if new != old {
        let line = if let [one] = &new[..] { Line::new("quote", one.as_str()) } else { Line::new("quote", new) };
        file.set("claim", n, &line)?;
    }
    match how {
        As::Minor => file.set("claim", n, &Line::new("minor", true))?,
        As::Correction(note) => {
            let lines = [
                Line::new("at", today),
                Line::new("note", note.as_str()),
                Line::new("before", differing.checked.as_str()),
            ];
            file.add_table_in("claim", n, "correction", &lines)?;
        }
    }
    Ok(())
}

/// A part of the checked sentence as the page words it: itself if it was not changed; nothing if the change is
/// half in it.
fn requoted(part: &str, checked: &str, present: &str, language: &str) -> Option<String> {
    if fold(present, language).contains(&fold(part, language)) {
        return Some(part.to_owned());
    }
    let Range { start, end } = place(part, checked, language)?;
    let (before, after) = (&checked[..start], &checked[end..]);
    let inside = present.strip_prefix(before)?.strip_suffix(after)?;
    (!inside.trim().is_empty()).then(|| inside.to_owned())
}

/// Where words are in a sentence, whatever their typography.
fn place(part: &str, sentence: &str, language: &str) -> Option<Range<usize>> {
    let wanted = fold(part, language);
    let starts: Vec<usize> = sentence.char_indices().map(|(at, _)| at).collect();
    let ends = || starts.iter().copied().skip(1).chain([sentence.len()]);
    starts.iter().find_map(|&start| {
        ends()
            .filter(|&end| end > start)
            .find(|&end| fold(&sentence[start..end], language) == wanted)
            .map(|end| start..end)
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_follows_the_page_where_the_change_is_in_it_or_beside_it() {
        let checked = "“Two piers are cracked,” Mary Major told the council.";
        let follow = |part, present| requoted(part, checked, present, "en");
        let quote = "“Two piers are cracked,”";
        assert_eq!(
            follow(quote, "“Three piers are cracked,” Mary Major told the council."),
            Some("“Three piers are cracked,”".into())
        );
        assert_eq!(follow(quote, "“Two piers are cracked,” Mary Major told the board."), Some(quote.into()));
        assert_eq!(
            follow("\"Two piers are cracked,\"", "“Two piers are cracked,” she said."),
            Some("\"Two piers are cracked,\"".into())
        );
        assert_eq!(follow(quote, "“Three piers are cracked,” Mary Major told the board."), None);
    }
}
