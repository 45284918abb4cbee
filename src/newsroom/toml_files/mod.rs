//! The editors' TOML: one catalogue of fields, one reader and one writer.
//!
//! [`Document`] and [`Fields`] are the only way in, and remember the place of everything; [`Edit`] is
//! the only way out, and changes no byte that it was not asked to. What a field is called, of what
//! type it is and what it means is told once, in the [`catalogue`].

pub mod catalogue;
mod document;
mod edit;
mod fields;
mod place;
pub mod schema;

pub use document::{Document, read_alone};
pub use edit::{Edit, GUESS, Line, NoPlace, guess, inline, quoted};
pub(crate) use edit::{before_comments, line_start};
pub use fields::{At, Fields, File, Places};
pub use place::Place;
/// The fields of a table, by name.
pub use toml::Table as Fieldset;
pub use toml::Value;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::diagnostic::Diagnostic;

/// Reads a file of a form of its own, such as a file of proposals.
///
/// # Errors
/// A finding with its place.
pub fn read<T: DeserializeOwned>(path: &str, text: &str, hint: &str) -> Result<T, Box<Diagnostic>> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        Box::new(Diagnostic::error("proposals", path, span, error.message().to_owned(), hint.to_owned()))
    })
}

/// Fields as the lines of a file of their own.
pub fn lines(lines: &[Line]) -> String {
    lines.iter().map(|line| format!("{} = {}\n", line.name, inline(&line.value))).collect()
}

/// The fields of a value, as TOML has them.
pub fn table(value: &impl Serialize) -> Fieldset {
    match Value::try_from(value) {
        Ok(Value::Table(table)) => table,
        _ => Fieldset::new(),
    }
}
