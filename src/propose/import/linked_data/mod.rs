//! What others checked: reviews of claims as references, annotations as proposals.
//!
//! Others' findings are not our decisions: a review becomes a reference that editors may link,
//! an annotation a proposal that they may accept. Of each thing one line tells what became of it.

pub(super) mod address;
mod annotation;
mod claim_review;
mod things;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::Inputs;

use things::Things;

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

/// Reads JSON: `ClaimReview` as linked data, Web Annotations, Hypothesis' own exports; alone, in lists or in pages.
/// `article` is the one that annotations without an address are of.
///
/// # Errors
/// When it is not JSON, or neither.
pub fn read(inputs: &Inputs, text: &str, article: Option<&str>) -> Result<Imported> {
    let data = things::plain_keys(parse(text.trim_start_matches('\u{feff}'))?);
    let things = Things::of(&data);
    if things.reviews().next().is_none() && things.annotations().next().is_none() {
        bail!("there is neither a ClaimReview nor an Annotation in it");
    }
    let mut imported = Imported::default();
    claim_review::read(inputs, &things, &mut imported);
    annotation::read(inputs, &things, article, &mut imported)?;
    Ok(imported)
}

/// JSON, as one value or as one a line.
fn parse(text: &str) -> Result<Value> {
    let whole = serde_json::from_str(text);
    let lines = || {
        text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str).collect::<Result<Vec<Value>, _>>()
    };
    match whole {
        Ok(data) => Ok(data),
        Err(error) => {
            lines().ok().filter(|all| all.len() > 1).map(Value::Array).ok_or(error).context("this is not JSON")
        }
    }
}

/// Takes over the reviews that a web page carries beside its article; nothing when it carries none.
pub fn of_page(inputs: &Inputs, html: &str) -> Imported {
    let data = things::plain_keys(Value::Array(super::article::linked_scripts(html)));
    let mut imported = Imported::default();
    claim_review::read(inputs, &Things::of(&data), &mut imported);
    imported
}
