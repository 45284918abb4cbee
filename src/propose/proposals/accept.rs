//! From a proposal to a claim: what is to be written into which of the editors' files.
//!
//! Text is put in, nothing is rewritten: every byte the editors wrote stays as it is.

use std::fmt::Write as _;

use sayso_core::model::Article;
use sayso_core::text::Folded;
use toml::Value;
use toml::de::{DeTable, DeValue};

use super::file::{ORDER, inline, line};
use super::{NewSource, Proposal};
use sayso_newsroom::curation::UNSPECIFIED;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

/// The origin of what nobody is named for.
const UNKNOWN: &str = "unknown";

/// The fields of a proposal that a claim does not have, or has in another form.
const MACHINE: &[&str] = &["status", "confidence", "new_source", "via", "seal", "why"];

/// The changes that make a claim of a proposal; `by` is the public name of whoever decides.
pub fn accept(inputs: &Inputs, article: &Article, proposal: &Proposal, by: Option<&str>) -> Vec<Change> {
    let path = format!("articles/{}.toml", article.id);
    let before = inputs.source(&path);
    let at = place(before, article, proposal);
    let mut text = before.to_owned();
    let mut block = claim(proposal, by);
    if at == text.len() {
        block = format!("{}{block}", if text.ends_with("\n\n") || text.is_empty() { "" } else { "\n" });
    } else {
        block.push('\n');
    }
    text.insert_str(at, &block);
    let mut changes = vec![Change { path, text }];
    let new: Vec<(&String, &NewSource)> = std::iter::once((&proposal.speaker, proposal.new_source.as_ref()))
        .chain(proposal.via.iter().map(|station| (&station.source, station.new_source.as_ref())))
        .filter_map(|(id, new)| Some((id, new?)))
        .collect();
    changes.extend(entries(inputs, &new, proposal.speaker == UNSPECIFIED));
    changes
}

/// The entries of sources and origins that are missing.
fn entries(inputs: &Inputs, new: &[(&String, &NewSource)], needs_unknown: bool) -> Vec<Change> {
    let has =
        |path: &str, id: &str| inputs.source(path).parse::<toml::Table>().is_ok_and(|table| table.contains_key(id));
    let mut sources = inputs.source("sources.toml").to_owned();
    let mut origins = inputs.source("origins.toml").to_owned();
    let (had_sources, had_origins) = (sources.len(), origins.len());
    for (id, source) in new {
        if has("sources.toml", id) || sources[had_sources..].contains(&format!("[{id}]\n")) {
            continue;
        }
        let name = Value::String(source.name.clone());
        let kind = Value::try_from(source.kind).unwrap_or(Value::String("person".into()));
        let _ = write!(sources, "\n[{id}]\nname = {name}\nkind = {kind}\norigin = \"{id}\"\n");
        if let Some(why) = &source.unnamed {
            let _ = writeln!(sources, "unnamed = {}", Value::String(why.clone()));
        }
        if !has("origins.toml", id) {
            let _ = write!(origins, "\n[{id}]\nname = {name}\n");
        }
    }
    if needs_unknown && !has("origins.toml", UNKNOWN) {
        let _ = write!(origins, "\n[{UNKNOWN}]\nname = \"not told\"\n");
    }
    let mut changes = Vec::new();
    if sources.len() > had_sources {
        changes.push(Change { path: "sources.toml".into(), text: sources });
    }
    if origins.len() > had_origins {
        changes.push(Change { path: "origins.toml".into(), text: origins });
    }
    changes
}

/// The claim as editors write it: the proposal without what only the machine says.
fn claim(proposal: &Proposal, by: Option<&str>) -> String {
    let mut text = String::from("[[claim]]\n");
    let table = match Value::try_from(proposal) {
        Ok(Value::Table(table)) => table,
        _ => return text,
    };
    for key in ORDER.iter().filter(|key| !MACHINE.contains(key)) {
        let Some(value) = table.get(*key) else { continue };
        if *key == "basis" && value.as_str() == Some("named-here") {
            continue;
        }
        line(&mut text, key, value);
    }
    if let Some(Value::Array(stations)) = table.get("via") {
        let plain: Vec<Value> = stations
            .iter()
            .filter_map(Value::as_table)
            .map(|station| {
                let mut station = station.clone();
                station.remove("new_source");
                Value::Table(station)
            })
            .collect();
        let _ = writeln!(text, "via = {}", inline(&Value::Array(plain)));
    }
    if proposal.speaker == UNSPECIFIED {
        let _ = writeln!(text, "origin = \"{UNKNOWN}\"");
    }
    if let Some(by) = by {
        let _ = writeln!(text, "decided_by = {}", Value::String(by.to_owned()));
    }
    text
}

/// Where the claim goes: before the first claim that stands later in the text, else at the end.
fn place(file: &str, article: &Article, proposal: &Proposal) -> usize {
    let (table, _) = DeTable::parse_recoverable(file);
    let Some(DeValue::Array(claims)) = table.get_ref().get("claim").map(|claims| claims.get_ref()) else {
        return file.len();
    };
    let sentences = super::folded(article);
    let position = |words: &str| {
        let words = Folded::new(words).text;
        sentences.iter().enumerate().find_map(|(n, sentence)| sentence.find(&words).map(|at| (n, at)))
    };
    let Some(own) = proposal.quote.first().and_then(|words| position(words)) else { return file.len() };
    let later = claims.iter().find(|claim| {
        let DeValue::Table(fields) = claim.get_ref() else { return false };
        let quote = fields.get("quote").and_then(|quote| match quote.get_ref() {
            DeValue::String(words) => position(words),
            DeValue::Array(parts) => match parts.first().map(|part| part.get_ref()) {
                Some(DeValue::String(words)) => position(words),
                _ => None,
            },
            _ => None,
        });
        quote.is_some_and(|other| other > own)
    });
    later.map_or(file.len(), |claim| before_comments(file, line_start(file, claim.span().start)))
}

fn line_start(file: &str, at: usize) -> usize {
    file[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The comments right above a claim belong to it.
fn before_comments(file: &str, mut at: usize) -> usize {
    loop {
        let Some(end) = at.checked_sub(1) else { return at };
        let start = line_start(file, end);
        if !file[start..end].trim_start().starts_with('#') {
            return at;
        }
        at = start;
    }
}
