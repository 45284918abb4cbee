//! From a proposal to a claim: what is to be written into which of the editors' files.

use sayso_core::model::Article;
use sayso_language::fold;
use sayso_newsroom::curation::UNSPECIFIED;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;
use sayso_newsroom::records::{self, ClaimRecord};
use sayso_newsroom::toml_files::{self, Edit, Line, Value};

use super::file::ORDER;
use super::{NewSource, Proposal};

/// The origin of what nobody is named for.
pub const UNKNOWN: &str = "unknown";

/// The fields of a proposal that a claim does not have, or has in another form.
const MACHINE: &[&str] = &["status", "confidence", "new_source", "via", "seal", "why", "tool"];

/// The changes that make a claim of a proposal; `by` is the public name of whoever decides.
pub fn accept(inputs: &Inputs, article: &Article, proposal: &Proposal, by: Option<&str>) -> Vec<Change> {
    let path = format!("articles/{}.toml", article.id);
    let mut file = Edit::new(inputs.source(&path));
    let mut lines = as_claim(proposal);
    lines.extend(by.map(|by| Line::new("decided_by", by)));
    let claims = records::claims(inputs, &article.id);
    let before = proposal.quote.first().and_then(|words| later_claim(&claims, article, words));
    file.insert_table("claim", before, &lines);
    let mut changes = vec![Change { path, text: file.text() }];
    changes.extend(entries(inputs, &new_sources(proposal), proposal.speaker == UNSPECIFIED));
    changes
}

/// The entries of `sources.toml` that a proposal needs, by their ids.
pub fn new_sources(proposal: &Proposal) -> Vec<(&String, &NewSource)> {
    std::iter::once((&proposal.speaker, proposal.new_source.as_ref()))
        .chain(proposal.via.iter().map(|station| (&station.source, station.new_source.as_ref())))
        .filter_map(|(id, new)| Some((id, new?)))
        .collect()
}

/// The entries of sources and origins that are missing.
fn entries(inputs: &Inputs, new: &[(&String, &NewSource)], needs_unknown: bool) -> Vec<Change> {
    let mut sources = Edit::new(inputs.source("sources.toml"));
    let mut origins = Edit::new(inputs.source("origins.toml"));
    for (id, source) in new {
        if sources.has_entry(id) {
            continue;
        }
        let mut lines = vec![
            Line::new("name", source.name.as_str()),
            Line::new("kind", sayso_newsroom::word(source.kind)),
            Line::new("origin", id.as_str()),
        ];
        lines.extend(source.unnamed.as_ref().map(|why| Line::new("unnamed", why.as_str())));
        if !origins.has_entry(id) {
            origins.add_entry(id, &[Line::new("name", source.name.as_str())]);
        }
        sources.add_entry(id, &lines);
    }
    if needs_unknown && !origins.has_entry(UNKNOWN) {
        origins.add_entry(UNKNOWN, &[Line::new("name", "not told")]);
    }
    let changed = [("sources.toml", sources), ("origins.toml", origins)].map(|(path, file)| (path, file.text()));
    let changed = changed.into_iter().filter(|(path, text)| text != inputs.source(path));
    changed.map(|(path, text)| Change { path: path.to_owned(), text }).collect()
}

/// The claim as editors write it: the proposal without what only the machine says.
pub fn as_claim(proposal: &Proposal) -> Vec<Line> {
    let table = toml_files::table(proposal);
    let mut lines = Vec::new();
    for key in ORDER.iter().filter(|key| !MACHINE.contains(key)) {
        let Some(value) = table.get(*key) else { continue };
        if *key == "basis" && value.as_str() == Some("named-here") {
            continue;
        }
        let value = without_reasons(key, value);
        if value.as_array().is_none_or(|items| !items.is_empty()) {
            lines.push(super::file::line(key, &value));
        }
    }
    if let Some(Value::Array(stations)) = table.get("via") {
        let plain = |station: &Value| {
            let mut station = station.as_table().cloned()?;
            station.remove("new_source");
            Some(Value::Table(station))
        };
        lines.push(Line::new("via", stations.iter().filter_map(plain).collect::<Vec<_>>()));
    }
    if proposal.speaker == UNSPECIFIED {
        lines.push(Line::new("origin", UNKNOWN));
    }
    lines
}

/// Answers without what suggested them; a question without a position is none.
fn without_reasons(key: &str, value: &Value) -> Value {
    let (Value::Array(answers), "answers") = (value, key) else { return value.clone() };
    let plain = |answer: &Value| {
        let mut fields = answer.as_table().cloned()?;
        fields.remove("reason");
        (fields.len() > 1).then_some(Value::Table(fields))
    };
    Value::Array(answers.iter().filter_map(plain).collect())
}

/// The first of an article's claims that is later in its text than some of its words.
pub fn later_claim(claims: &[ClaimRecord], article: &Article, words: &str) -> Option<usize> {
    let sentences = super::folded(article);
    let position = |words: &str| {
        let words = fold(words, &article.language);
        sentences.iter().enumerate().find_map(|(n, sentence)| sentence.find(&words).map(|at| (n, at)))
    };
    let own = position(words)?;
    claims
        .iter()
        .position(|claim| claim.quote.first().and_then(|first| position(first)).is_some_and(|other| other > own))
}
