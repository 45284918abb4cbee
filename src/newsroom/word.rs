//! The words that the editors' files use for the values of the model.

/// The kebab-case word for a value: `official-statement`, `named-here`.
pub fn word(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
