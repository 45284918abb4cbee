//! What others checked: reviews of claims as references, annotations as proposals.
//!
//! Others' findings are not our decisions: a review becomes a reference that editors may link,
//! an annotation a proposal that they may accept.

mod annotation;
mod claim_review;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The files to be written.
    pub changes: Vec<Change>,
    /// What was taken, a line each.
    pub taken: Vec<String>,
    /// What was left out, and why.
    pub left: Vec<String>,
}

/// Reads JSON: `ClaimReview` as linked data, or Web Annotations; alone, in lists or in pages.
///
/// # Errors
/// When it is not JSON, or neither.
pub fn read(inputs: &Inputs, text: &str) -> Result<Imported> {
    let data: Value = serde_json::from_str(text).context("this is not JSON")?;
    let items = items(&data);
    let of_type = |name: &str| -> Vec<&Value> { items.iter().copied().filter(|item| is_of(item, name)).collect() };
    let (reviews, annotations) = (of_type("ClaimReview"), of_type("Annotation"));
    if reviews.is_empty() && annotations.is_empty() {
        bail!("there is neither a ClaimReview nor an Annotation in it");
    }
    let mut imported = Imported::default();
    claim_review::read(inputs, &items, &reviews, &mut imported);
    annotation::read(inputs, &annotations, &mut imported)?;
    Ok(imported)
}

/// The things in a file: itself, the members of lists, of `@graph`, of `items`.
fn items(data: &Value) -> Vec<&Value> {
    let mut open = vec![data];
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        match next {
            Value::Array(list) => open.extend(list.iter().rev()),
            Value::Object(fields) => {
                found.push(next);
                open.extend(["first", "items", "@graph"].iter().filter_map(|key| fields.get(*key)));
            }
            _ => {}
        }
    }
    found
}

fn is_of(item: &Value, name: &str) -> bool {
    ["@type", "type"].iter().filter_map(|key| item.get(*key)).any(|kind| match kind {
        Value::String(kind) => kind == name,
        Value::Array(kinds) => kinds.iter().any(|kind| kind.as_str() == Some(name)),
        _ => false,
    })
}

/// Text at a path; of a list the first.
fn text<'v>(item: &'v Value, path: &[&str]) -> Option<&'v str> {
    let found = path.iter().try_fold(item, |value, key| match value {
        Value::Array(list) => list.first()?.get(key),
        value => value.get(key),
    })?;
    found.as_str().map(str::trim).filter(|text| !text.is_empty())
}
