//! The file of an article's proposals.

use std::fmt::Write as _;

use sayso_core::model::Article;
use toml::Value;

use super::{Proposal, Proposals};
use sayso_newsroom::diagnostic::Diagnostic;
use sayso_newsroom::inputs::Inputs;

/// Reads a file of proposals; one that is not there holds none.
///
/// # Errors
/// A finding with its place, when it is not such a file.
pub fn parse(inputs: &Inputs, path: &str) -> Result<Proposals, Box<Diagnostic>> {
    if !inputs.files.contains_key(path) {
        return Ok(Proposals::default());
    }
    let text = inputs.text(path).map_err(|why| Box::new(Diagnostic::no_text(path, why)))?;
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let hint = "mend the line, or delete the file: what was rejected in it would be proposed again".to_owned();
        Box::new(Diagnostic::error("proposals", path, span, error.message().to_owned(), hint))
    })
}

/// Writes a file of proposals that reads like the editors' own.
pub fn write(proposals: &Proposals, article: &Article) -> String {
    let mut text = format!(
        "# Proposed for articles/{}.toml by `sayso propose`; nothing here reaches readers.\n\
         # Decide with `sayso review`, or move a proposal into the article's file as a [[claim]].\n\
         # What is rejected stays here, so that it is not proposed again.\n",
        article.id
    );
    for proposal in &proposals.proposals {
        text.push('\n');
        text.push_str(&text_of_one(proposal));
    }
    if !proposals.links.is_empty() {
        text.push_str("\n# What may bear on claims that are decided. To take one, write it as [[claim.evidence]]\n# with an origin and a reason; to be rid of one, write status = \"rejected\".\n");
    }
    for link in &proposals.links {
        if let Ok(Value::Table(table)) = Value::try_from(link) {
            text.push_str("\n[[link]]\n");
            fields(&mut text, &table, "link");
        }
    }
    text
}

/// One proposal as it stands in its file.
pub fn text_of_one(proposal: &Proposal) -> String {
    let mut text = String::from("[[proposal]]\n");
    let value = Value::try_from(proposal).unwrap_or_else(|_| Value::Table(toml::Table::new()));
    let Value::Table(table) = value else { return text };
    fields(&mut text, &table, "proposal");
    text
}

/// Plain fields first, in their order; then the tables of a list, one after another.
fn fields(text: &mut String, table: &toml::Table, name: &str) {
    let is_list = |value: &Value| matches!(value, Value::Array(items) if items.iter().any(Value::is_table));
    let order = |key: &str| ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len());
    let mut keys: Vec<&String> = table.keys().collect();
    keys.sort_by_key(|key| order(key));
    for key in &keys {
        let value = &table[*key];
        match value {
            value if !is_list(value) || matches!(key.as_str(), "hedges" | "via") => line(text, key, value),
            _ => {}
        }
    }
    for key in keys {
        if let Value::Array(items) = &table[key]
            && is_list(&table[key])
            && !matches!(key.as_str(), "hedges" | "via")
        {
            for item in items.iter().filter_map(Value::as_table) {
                let _ = write!(text, "\n[[{name}.{key}]]\n");
                fields(text, item, &format!("{name}.{key}"));
            }
        }
    }
}

/// A field in one line; a quote of one part stands for itself.
pub(super) fn line(text: &mut String, key: &str, value: &Value) {
    let value = match value {
        Value::Array(items) if key == "quote" && items.len() == 1 => &items[0],
        value => value,
    };
    let _ = writeln!(text, "{key} = {}", inline(value));
}

/// A value in one line.
pub(super) fn inline(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let fields: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Float(number) => format!("{number:.2}"),
        other => other.to_string(),
    }
}

/// The order in which editors read the fields.
pub(super) const ORDER: &[&str] = &[
    "status",
    "confidence",
    "on",
    "id",
    "quote",
    "prefix",
    "proposition",
    "kind",
    "speaker",
    "new_source",
    "role",
    "addressee",
    "cue",
    "wording",
    "said_at",
    "polarity",
    "basis",
    "basis_note",
    "hedges",
    "via",
    "seal",
    "claim",
    "reference",
    "stance",
    "likeness",
    "why",
];
