//! What others read of a database: one module a format.

#[cfg(feature = "desk")]
pub mod annotation;
#[cfg(feature = "desk")]
pub mod corrections;
#[cfg(feature = "desk")]
pub mod csv;
pub mod json;

use serde_json::{Value, json};

/// The kebab-case word that the editors' files use for a value of the model.
pub(crate) fn word(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Every article's claims as linked data (schema.org), in one graph.
pub fn linked(db: &sayso_core::Database) -> Value {
    json!({ "@context": "https://schema.org", "@graph": crate::site::linked_data(db) })
}
