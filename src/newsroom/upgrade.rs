//! `sayso upgrade`: brings a folder of an earlier form into today's.
//!
//! Before there were questions, references and accusations were entries of one file each, and evidence was
//! linked pair by pair. Text is cut and put in at places that the reader knows: comments and order stay, and
//! nothing is lost. Links stay as pairs, marked `legacy`, until an editor makes positions of them.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use toml::de::{DeTable, DeValue};

use crate::files::Change;
use crate::inputs::Inputs;
use crate::toml_files::{before_comments, line_start, quoted, schema};

/// What becomes of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upgraded {
    /// The files to be written.
    pub changes: Vec<Change>,
    /// The files to be deleted, once those are written.
    pub gone: Vec<String>,
    /// How many links are marked `legacy`.
    pub n_legacy: usize,
}

/// The changes that bring a folder into today's form; none where it has it.
///
/// # Errors
/// When a file is no TOML, or a new file would take the place of one that is there.
pub fn upgrade(inputs: &Inputs) -> Result<Upgraded> {
    let mut upgraded = Upgraded::default();
    let registries = [("references.toml", "references"), ("matters.toml", "questions")];
    for (registry, folder) in registries {
        if !inputs.files.contains_key(registry) {
            continue;
        }
        for (id, comments, fields) in entries(registry, inputs.source(registry))? {
            let text = match folder {
                "questions" => question(&id, &comments, &fields),
                _ => schema::line("reference", "../") + &comments + &fields,
            };
            let path = format!("{folder}/{id}.toml");
            if inputs.files.contains_key(&path) {
                bail!("{path} is there already: rename one of the two, and run this again");
            }
            upgraded.changes.push(Change { path, text });
        }
        upgraded.gone.push(registry.to_owned());
    }
    let is_curation =
        |path: &&String| path.ends_with(".toml") && (path.starts_with("articles/") || path.starts_with("proposals/"));
    for path in inputs.files.keys().filter(is_curation) {
        let source = inputs.source(path);
        let text = article(path, source, &mut upgraded.n_legacy)?;
        if text != source {
            upgraded.changes.push(Change { path: path.clone(), text });
        }
    }
    Ok(upgraded)
}

/// The entries of a registry: the id, the comments above it, and its fields.
fn entries(path: &str, source: &str) -> Result<Vec<(String, String, String)>> {
    let source = source.trim_start_matches('\u{feff}');
    let table = DeTable::parse(source).map_err(|error| anyhow::anyhow!("{path}: {}", error.message()))?;
    let mut headers: Vec<(usize, String)> = Vec::new();
    for (key, value) in table.get_ref().iter() {
        let start = line_start(source, key.span().start);
        if !matches!(value.get_ref(), DeValue::Table(_)) || !source[start..].trim_start().starts_with('[') {
            bail!("{path}: `{}` is no entry with a header of its own: write [{}]", key.get_ref(), key.get_ref());
        }
        headers.push((start, key.get_ref().to_string()));
    }
    headers.sort();
    let begins: Vec<usize> =
        (0..headers.len()).map(|n| if n == 0 { 0 } else { before_comments(source, headers[n].0) }).collect();
    let entry = |n: usize| {
        let (header, id) = &headers[n];
        let end = begins.get(n + 1).copied().unwrap_or(source.len());
        let comments: String = source[begins[n]..*header]
            .lines()
            .filter(|line| !line.starts_with("#:schema"))
            .map(|line| format!("{line}\n"))
            .collect();
        let fields = source[*header..end].split_once('\n').map_or("", |(_, fields)| fields);
        (id.clone(), comments.trim_start().to_owned(), format!("{}\n", fields.trim_end()))
    };
    Ok((0..headers.len()).map(entry).collect())
}

/// A matter as a question: what it asks has to be put into words by an editor.
fn question(id: &str, comments: &str, fields: &str) -> String {
    let asks = format!("Is the accusation “{}” right?", id.replace('-', " "));
    format!("{}{comments}asks = {}\n\n[accusation]\n{fields}", schema::line("question", "../"), quoted(&asks))
}

/// An article's file: links marked, words of today.
fn article(path: &str, source: &str, n_legacy: &mut usize) -> Result<String> {
    let table = DeTable::parse(source.trim_start_matches('\u{feff}'))
        .map_err(|error| anyhow::anyhow!("{path}: {}", error.message()))?;
    let mark = source.len() - source.trim_start_matches('\u{feff}').len();
    let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let shifted = |span: Range<usize>| span.start + mark..span.end + mark;
    for claim in tables(table.get_ref(), "claim") {
        for (key, _) in claim.iter().filter(|(key, _)| key.get_ref() == "matter") {
            edits.push((shifted(key.span()), "accusation".to_owned()));
        }
        for (span, link) in spanned_tables(claim, "evidence") {
            let target =
                link.get("target").map(|target| matches!(target.get_ref(), DeValue::String(word) if word == "report"));
            let is_marked = link.get("legacy").is_some() || target == Some(true);
            if !is_marked {
                let start = shifted(span.clone()).start;
                *n_legacy += 1;
                edits.push(match source[start..].starts_with('{') {
                    true => (start + 1..start + 1, " legacy = true,".to_owned()),
                    false => {
                        let end = source[start..].find('\n').map_or(source.len(), |end| start + end + 1);
                        (end..end, format!("legacy = true{newline}"))
                    }
                });
            }
            stance(link, &shifted, &mut edits);
        }
    }
    for list in ["proposal", "link"] {
        for proposal in tables(table.get_ref(), list) {
            stance(proposal, &shifted, &mut edits);
            tables(proposal, "candidate").into_iter().for_each(|candidate| stance(candidate, &shifted, &mut edits));
        }
    }
    edits.sort_by_key(|(span, _)| std::cmp::Reverse((span.start, span.end)));
    let mut text = source.to_owned();
    for (span, new) in edits {
        text.get(span.clone()).context("the place is in the file")?;
        text.replace_range(span, &new);
    }
    Ok(text)
}

/// `qualifies` is `limits` today.
fn stance(table: &DeTable, shifted: &impl Fn(Range<usize>) -> Range<usize>, edits: &mut Vec<(Range<usize>, String)>) {
    if let Some(stance) = table.get("stance")
        && matches!(stance.get_ref(), DeValue::String(word) if word == "qualifies")
    {
        edits.push((shifted(stance.span()), quoted("limits")));
    }
}

fn tables<'t>(table: &'t DeTable<'t>, name: &str) -> Vec<&'t DeTable<'t>> {
    spanned_tables(table, name).into_iter().map(|(_, table)| table).collect()
}

fn spanned_tables<'t>(table: &'t DeTable<'t>, name: &str) -> Vec<(Range<usize>, &'t DeTable<'t>)> {
    let Some(value) = table.get(name) else { return Vec::new() };
    let items = match value.get_ref() {
        DeValue::Array(items) => items.iter().collect(),
        _ => vec![value],
    };
    let of_table = |item: &'t toml::Spanned<DeValue<'t>>| match item.get_ref() {
        DeValue::Table(table) => Some((item.span(), table)),
        _ => None,
    };
    items.into_iter().filter_map(of_table).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "# The bridge\n\n[[claim]]\nid = \"a\" # its id\nmatter = \"bridge-fraud\"\n\n[[claim.evidence]] # one\nclaim = \"b\"\nstance = \"qualifies\"\n\n[[claim.evidence]]\nreference = \"r\"\ntarget = \"report\"\nstance = \"corroborates\"\n";

    #[test]
    fn links_are_marked_and_no_other_byte_is_changed() {
        let after = "# The bridge\n\n[[claim]]\nid = \"a\" # its id\naccusation = \"bridge-fraud\"\n\n[[claim.evidence]] # one\nlegacy = true\nclaim = \"b\"\nstance = \"limits\"\n\n[[claim.evidence]]\nreference = \"r\"\ntarget = \"report\"\nstance = \"corroborates\"\n";
        let mut n_legacy = 0;
        assert_eq!(article("articles/a.toml", ARTICLE, &mut n_legacy).ok().as_deref(), Some(after));
        assert_eq!(n_legacy, 1);
        // Once more changes nothing; line ends and a byte order mark stay.
        assert_eq!(article("articles/a.toml", after, &mut n_legacy).ok().as_deref(), Some(after));
        let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(article("articles/a.toml", &windows(ARTICLE), &mut n_legacy).ok(), Some(windows(after)));
    }

    #[test]
    fn every_entry_gets_a_file_with_its_comments() {
        let mut inputs = Inputs::default();
        let references =
            "# All of them.\n\n# The first.\n[one]\ntitle = \"One\"\n\n# The second.\n[two]\ntitle = \"Two\"\n";
        inputs.insert("references.toml", references.into());
        inputs.insert("matters.toml", b"[bridge-fraud]\naccused = [\"c\"]\n".to_vec());
        let upgraded = upgrade(&inputs).unwrap();
        let text =
            |path: &str| upgraded.changes.iter().find(|change| change.path == path).map(|change| change.text.as_str());
        assert_eq!(
            text("references/one.toml"),
            Some("#:schema ../schema/reference.schema.json\n# All of them.\n\n# The first.\ntitle = \"One\"\n")
        );
        assert!(text("references/two.toml").is_some_and(|text| text.ends_with("# The second.\ntitle = \"Two\"\n")));
        let question = text("questions/bridge-fraud.toml").unwrap();
        assert!(
            question.contains("asks = \"Is the accusation “bridge fraud” right?\"\n\n[accusation]\naccused"),
            "{question}"
        );
        assert_eq!(upgraded.gone, ["references.toml", "matters.toml"]);
    }
}
