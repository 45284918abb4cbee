//! The file of an article's proposals.

use std::fmt::Write as _;

use sayso_newsroom::diagnostic::Diagnostic;
use sayso_newsroom::inputs::{Content, Inputs};
use sayso_newsroom::toml_files::{self, Line, Value, inline};

use super::{Proposal, Proposals};

/// Reads a file of proposals; one that is not there holds none.
///
/// # Errors
/// A finding with its place, when it is not such a file.
pub fn parse(inputs: &Inputs, path: &str) -> Result<Proposals, Box<Diagnostic>> {
    parse_content(path, inputs.files.get(path))
}

/// Reads what is in a file of proposals; nothing holds none.
pub(super) fn parse_content(path: &str, content: Option<&Content>) -> Result<Proposals, Box<Diagnostic>> {
    let Some(content) = content else { return Ok(Proposals::default()) };
    let text = content.text().map_err(|why| Box::new(Diagnostic::no_text(path, why)))?;
    parse_text(path, text)
}

/// Reads the text of a file of proposals.
///
/// # Errors
/// A finding with its place, when it is not such a file.
pub fn parse_text(path: &str, text: &str) -> Result<Proposals, Box<Diagnostic>> {
    toml_files::read(path, text, "mend the line, or delete the file: what was rejected in it would be proposed again")
}

/// Writes a file of proposals that reads like the editors' own; `head` says what it is proposed for.
pub fn write(proposals: &Proposals, head: &str) -> String {
    let mut text = format!("{head} by `sayso propose`; nothing here reaches readers.\n");
    if !proposals.proposals.is_empty() || proposals.answers.is_empty() && proposals.drafts.is_empty() {
        text.push_str(
            "# Decide with `sayso review`, or move a proposal into the article's file as a [[claim]].\n\
             # What is rejected stays here, so that it is not proposed again.\n",
        );
    }
    if let Some(wire) = &proposals.wire {
        text.push_str("\n# Whose text this article seems to be.\n[wire]\n");
        fields(&mut text, &toml_files::table(wire), "wire");
    }
    for proposal in &proposals.proposals {
        text.push('\n');
        text.push_str(&text_of_one(proposal));
    }
    let lists: [(&str, &str, Vec<toml_files::Fieldset>); 3] = [
        (
            "link",
            "What may bear on claims that are decided. To take one, say what the two answer (`answers`), or link the pair\n\
             # as [[claim.evidence]] with an origin and a reason",
            proposals.links.iter().map(toml_files::table).collect(),
        ),
        (
            "answer",
            "What is decided, and may answer a question. To take one, move it into the `answers` of what it is on, without\n\
             # `on` and `reason`",
            proposals.answers.iter().map(toml_files::table).collect(),
        ),
        (
            "question",
            "Two statements agree on what these are about. To take one, write `asks` better, in a file of questions/, and move\n\
             # each answer into the `answers` of what it is on",
            proposals.drafts.iter().map(toml_files::table).collect(),
        ),
    ];
    for (name, how, tables) in lists.into_iter().filter(|(_, _, tables)| !tables.is_empty()) {
        let _ = write!(text, "\n# {how}; to be rid of one, write status = \"rejected\".\n");
        for table in tables {
            let _ = write!(text, "\n[[{name}]]\n");
            fields(&mut text, &table, name);
        }
    }
    text
}

/// One proposal as it is in its file.
pub fn text_of_one(proposal: &Proposal) -> String {
    let mut text = String::from("[[proposal]]\n");
    fields(&mut text, &toml_files::table(proposal), "proposal");
    text
}

/// Plain fields first, in their order; then the tables of a list, one after another.
fn fields(text: &mut String, table: &toml_files::Fieldset, name: &str) {
    let is_list = |value: &Value| matches!(value, Value::Array(items) if items.iter().any(Value::is_table));
    let is_inline = |key: &str| matches!(key, "hedges" | "via" | "answers");
    let order = |key: &str| ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len());
    let mut keys: Vec<&String> = table.keys().collect();
    keys.sort_by_key(|key| order(key));
    let (lists, plain): (Vec<&String>, Vec<&String>) =
        keys.into_iter().partition(|key| is_list(&table[*key]) && !is_inline(key));
    for key in plain {
        let line = line(key, &table[key]);
        let _ = writeln!(text, "{} = {}", line.name, inline(&line.value));
    }
    for key in lists {
        for item in table[key].as_array().into_iter().flatten().filter_map(Value::as_table) {
            let _ = write!(text, "\n[[{name}.{key}]]\n");
            fields(text, item, &format!("{name}.{key}"));
        }
    }
}

/// A field; a quote of one part is the whole.
pub(super) fn line(key: &str, value: &Value) -> Line {
    let value = match value {
        Value::Array(items) if key == "quote" && items.len() == 1 => &items[0],
        value => value,
    };
    Line::new(key, value.clone())
}

/// The order in which editors read the fields.
pub(super) const ORDER: &[&str] = &[
    "status",
    "confidence",
    "tool",
    "on",
    "id",
    "quote",
    "prefix",
    "suffix",
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
    "answers",
    "seal",
    "claim",
    "reference",
    "stance",
    "likeness",
    "why",
];
