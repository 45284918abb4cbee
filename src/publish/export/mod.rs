//! What others read of a database: one module a format.

pub mod annotation;
pub mod corrections;
pub mod csv;
pub mod fragment;
pub mod json;
pub mod linked_data;

/// JSON for others' files and pages: indented, and without a tag in it, so that it may stand in a script element.
pub fn for_pages(data: &serde_json::Value) -> String {
    without_tags(&format!("{data:#}"))
}

/// JSON whose text cannot end the script element that it stands in.
pub(crate) fn without_tags(json: &str) -> String {
    json.replace('<', "\\u003c")
}
