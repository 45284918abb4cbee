//! Web Annotations (W3C): words of an article that somebody marked, as proposals.

use std::collections::BTreeMap;

use anyhow::Result;
use sayso_core::model::{Archive, Article, Basis, Kind, Polarity, Wording};
use sayso_language::fold;
use serde_json::Value;

use super::things::{Things, all, text, words};
use super::{Imported, address};
use sayso_newsroom::curation::{self, Flow, UNSPECIFIED};
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

use crate::proposals::{self, Proposal, Proposals, Status, slug, unlike};

pub(super) fn read(inputs: &Inputs, things: &Things, article: Option<&str>, imported: &mut Imported) -> Result<()> {
    let annotations: Vec<&Value> = things.annotations().map(|thing| thing.value).collect();
    if annotations.is_empty() {
        return Ok(());
    }
    let (archive, _) = curation::read_understood(inputs);
    let Some(archive) = archive else {
        imported.left.push("the folder cannot be read: run `sayso check`".to_owned());
        return Ok(());
    };
    let only = match article {
        Some(id) => archive.articles.iter().position(|article| article.id == id),
        None => (archive.articles.len() == 1).then_some(0),
    };
    for next in things.further() {
        imported.left.push(format!("the collection goes on at {next}, which is not in this file"));
    }
    let mut files: BTreeMap<String, (usize, Proposals)> = BTreeMap::new();
    for (n, annotation) in annotations.into_iter().enumerate() {
        let which = format!("annotation {}", n + 1);
        for target in targets(annotation) {
            match proposal(inputs, &archive, annotation, target, only) {
                Ok((at, proposal, note)) => {
                    let path = proposals::path_of(&archive.articles[at].id);
                    if !files.contains_key(&path) {
                        let before = proposals::parse(inputs, &path)
                            .map_err(|finding| anyhow::anyhow!("{}: {}", finding.path, finding.message))?;
                        files.insert(path.clone(), (at, before));
                    }
                    let Some((_, file)) = files.get_mut(&path) else { continue };
                    let words = proposal.quote.join(" … ");
                    if file.proposals.iter().any(|known| is_same_place(known, &proposal)) {
                        let remark =
                            proposal.why.split_once(": ").map_or(String::new(), |_| format!("; {}", proposal.why));
                        imported.left.push(format!("{which}: “{words}” is proposed already{remark}"));
                        continue;
                    }
                    imported.taken.push(format!("{which}: proposal for {}: “{words}”{note}", archive.articles[at].id));
                    file.proposals.push(proposal);
                }
                Err(why) => imported.left.push(format!("{which}: {why}")),
            }
        }
    }
    for (path, (at, mut file)) in files {
        distinct(&archive, &mut file);
        imported
            .changes
            .push(Change { path, text: proposals::write(&file, &proposals::head_of(&archive.articles[at].id)) });
    }
    Ok(())
}

/// What an annotation is on: one or many; of Hypothesis' rows too.
fn targets(annotation: &Value) -> Vec<&Value> {
    let targets = all(annotation, "target");
    if targets.is_empty() { vec![annotation] } else { targets }
}

/// Words of fewer letters are found anywhere.
const LEAST: usize = 2;

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

fn proposal(
    inputs: &Inputs,
    archive: &Archive,
    annotation: &Value,
    target: &Value,
    only: Option<usize>,
) -> Result<(usize, Proposal, String), String> {
    let source = target
        .as_str()
        .or_else(|| text(target, "source"))
        .or_else(|| {
            all(target, "source").into_iter().find_map(|source| text(source, "id").or_else(|| text(source, "@id")))
        })
        .or_else(|| text(target, "id"))
        .or_else(|| text(annotation, "uri"));
    let (at, note) = article_of(inputs, archive, source, only)?;
    let article = &archive.articles[at];
    let selectors = all(target, "selector");
    let Marked { words: quote, prefix, suffix } = match (selectors.is_empty(), source.and_then(address::fragment)) {
        (true, Some(to)) => match &to.until {
            Some(until) => placed(article, &between(article, &to.words, until)?, &to.prefix, &to.suffix)?,
            None => placed(article, &to.words, &to.prefix, &to.suffix)?,
        },
        (true, None) => return Err("it marks no words: it has no selector".to_owned()),
        (false, _) => marked(article, &selectors)?,
    };
    let bodies = all(annotation, "body");
    let body = |purpose: &str| {
        let is_for = |body: &&&Value| all(body, "purpose").into_iter().any(|one| words(one) == Some(purpose));
        bodies.iter().find(is_for).and_then(|body| words(body)).map(str::to_owned)
    };
    // What somebody noted is a note: only what describes the claim is taken for a proposition.
    let note_of = || {
        let is_note = |body: &&&Value| {
            let purposes: Vec<&str> = all(body, "purpose").into_iter().filter_map(words).collect();
            !purposes.iter().any(|purpose| {
                matches!(*purpose, "tagging" | "describing" | "classifying" | "identifying" | "highlighting")
            })
        };
        bodies
            .iter()
            .filter(is_note)
            .find_map(|body| words(body))
            .or_else(|| text(annotation, "bodyValue"))
            .or_else(|| text(annotation, "text"))
    };
    let proposition = body("describing").unwrap_or_default();
    let kind =
        body("classifying").and_then(|kind| serde_json::from_value(Value::String(kind)).ok()).unwrap_or(Kind::Fact);
    let by = all(annotation, "creator")
        .into_iter()
        .find_map(|by| words(by).or_else(|| text(by, "name")).or_else(|| text(by, "nickname")))
        .or_else(|| text(annotation, "user").map(|user| user.trim_start_matches("acct:")))
        .unwrap_or("somebody");
    let speaker = body("identifying")
        .and_then(|name| archive.sources.iter().find(|source| source.name == name))
        .map_or(UNSPECIFIED.to_owned(), |source| source.id.clone());
    let noted = note_of().map_or(String::new(), |note| format!(": {}", crate::import::plain_words(note)));
    let proposal = Proposal {
        status: Status::Open,
        confidence: 0.5,
        tool: None,
        why: format!("an annotation of {}{noted}", crate::import::plain_words(by)),
        id: slug(if proposition.is_empty() { &quote } else { &proposition }, 6),
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
    Ok((at, proposal, note))
}

/// The article that an address is of, and what is to be said of the address; without one, the only article.
fn article_of(
    inputs: &Inputs,
    archive: &Archive,
    source: Option<&str>,
    only: Option<usize>,
) -> Result<(usize, String), String> {
    let Some(source) = source.filter(|source| source.contains(':') || source.contains('.')) else {
        let note = "; it names no page, and this is the article it was taken for".to_owned();
        return only
            .map(|at| (at, note))
            .ok_or_else(|| "it names no page: say which article it is of with --id".to_owned());
    };
    let plain = address::plain(source);
    let found = archive.articles.iter().position(|article| address::plain(&article.url) == plain);
    let at = found.ok_or_else(|| match incomplete(inputs, &plain) {
        Some(path) => format!("{path} has the address {source}, and is not complete: `sayso check` says what it lacks"),
        None => format!("no article has the address {source}"),
    })?;
    let is_other = archive.articles[at].url != source.split('#').next().unwrap_or_default();
    let note = if is_other { format!("; its address is written {source}") } else { String::new() };
    Ok((at, note))
}

/// The file of an article that has an address and was not understood.
fn incomplete<'i>(inputs: &'i Inputs, plain: &str) -> Option<&'i str> {
    let says = |path: &&String| {
        let fields = inputs.source(path).lines().take_while(|line| !line.starts_with("[["));
        let urls = fields.filter_map(|line| line.trim().strip_prefix("url")?.split('"').nth(1));
        urls.into_iter().any(|url| address::plain(url) == plain)
    };
    inputs.files.keys().filter(|path| path.starts_with("articles/")).find(says).map(String::as_str)
}

/// What a selector marks.
struct Marked {
    words: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// The words that some selectors mark, if they are in one sentence of the article; and, where they are there more
/// than once, what tells their place. A quotation decides over positions, which count letters of a page nobody has.
fn marked(article: &Article, selectors: &[&Value]) -> Result<Marked, String> {
    let kind = |one: &Value| text(one, "type").unwrap_or("nameless").to_owned();
    let quote = selectors.iter().copied().find(|one| kind(one) == "TextQuoteSelector");
    let quote = quote.or_else(|| selectors.iter().find_map(|one| quotation_in(one)));
    if let Some(range) = selectors.iter().find(|one| quote.is_none() && kind(one) == "RangeSelector") {
        return ranged(article, range);
    }
    let Some(quote) = quote else {
        let kinds: Vec<String> = selectors.iter().map(|one| kind(one)).collect();
        return Err(format!("it marks by {}, and only quotations (TextQuoteSelector) are read", kinds.join(", ")));
    };
    let exact = quote.get("exact").and_then(Value::as_str).unwrap_or_default();
    if exact.chars().filter(|c| c.is_alphanumeric()).count() < LEAST {
        return Err(format!("“{exact}” is too short to be found again"));
    }
    let around = |key: &str| quote.get(key).and_then(Value::as_str).unwrap_or_default();
    let (mut words, mut prefix, mut suffix) =
        (exact.to_owned(), around("prefix").to_owned(), around("suffix").to_owned());
    if let Some((before, part, after)) = refined(quote, exact) {
        words = part.to_owned();
        prefix.push_str(before);
        suffix.insert_str(0, after);
    }
    placed(article, &words, &prefix, &suffix)
}

/// The quotation that a selector holds: as what narrows it, or as one of its choices.
fn quotation_in(selector: &Value) -> Option<&Value> {
    let mut open = vec![selector];
    while let Some(one) = open.pop() {
        if text(one, "type").is_some_and(|kind| kind == "TextQuoteSelector") {
            return Some(one);
        }
        open.extend(all(one, "items").into_iter().rev());
        open.extend(all(one, "refinedBy").into_iter().rev());
    }
    None
}

/// The words from some to others, with both, in one sentence.
fn between(article: &Article, first: &str, last: &str) -> Result<String, String> {
    let found = article.sentences.iter().find_map(|sentence| {
        let exact = &sentence.selector.exact;
        let start = exact.find(first.trim())?;
        let end = start + exact[start..].find(last.trim())? + last.trim().len();
        Some(exact[start..end].to_owned())
    });
    found.ok_or_else(|| format!("from “{first}” to “{last}” is not in one sentence of `{}`", article.id))
}

/// From the words of one quotation to those of another, in one sentence.
fn ranged(article: &Article, range: &Value) -> Result<Marked, String> {
    let end =
        |name: &str| range.get(name).and_then(|end| text(end, "exact")).ok_or("its range does not quote its ends");
    let (first, last) = (end("startSelector")?, end("endSelector")?);
    let between = article.sentences.iter().find_map(|sentence| {
        let exact = &sentence.selector.exact;
        let start = exact.find(first)?;
        // The end selector's own words are the first after the range.
        let end = start + exact.get(start..)?.find(last)?;
        exact.get(start..end).map(|words| words.trim_end().to_owned())
    });
    let words = between
        .ok_or_else(|| format!("the range from “{first}” to “{last}” is not in one sentence of `{}`", article.id))?;
    placed(article, &words, "", "")
}

/// Where words are in an article.
fn placed(article: &Article, words: &str, prefix: &str, suffix: &str) -> Result<Marked, String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_within_word(article, &words) {
        return Err(format!("“{words}” begins or ends within a word"));
    }
    let fold = |words: &str| fold(words, &article.language);
    let flow = Flow::of(article);
    let folded = fold(&words);
    if flow.places(&folded).next().is_none() {
        return Err(format!("“{words}” is not in one sentence of `{}`", article.id));
    }
    let place = flow.likeliest(&folded, &fold(prefix), &fold(suffix)).ok_or_else(|| {
        format!("“{words}” is several times in `{}`, and neither prefix nor suffix tells which is meant", article.id)
    })?;
    let (prefix, suffix) = flow.surroundings(&folded, place);
    Ok(Marked { words, prefix, suffix })
}

/// Whether words are in the article, and never as whole words.
fn is_within_word(article: &Article, words: &str) -> bool {
    let mut is_there = false;
    for sentence in &article.sentences {
        let exact = &sentence.selector.exact;
        for (at, _) in exact.match_indices(words) {
            is_there = true;
            let before = exact[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let after = exact[at + words.len()..].chars().next().is_some_and(char::is_alphanumeric);
            let begins = before && words.starts_with(char::is_alphanumeric);
            let ends = after && words.ends_with(char::is_alphanumeric);
            if !begins && !ends {
                return false;
            }
        }
    }
    is_there
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
