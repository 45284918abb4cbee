//! Folding for the editors' tools, which read Unicode's data once.

use std::sync::LazyLock;

use sayso_core::text::{Folded, Typography};

static UNICODE: LazyLock<Typography> = LazyLock::new(Typography::default);

/// How a language writes, by its BCP 47 tag.
pub fn typography(language: &str) -> Typography {
    UNICODE.in_language(language)
}

/// A text of a language without its typography.
pub fn fold(text: &str, language: &str) -> String {
    Folded::new(text, &typography(language)).text
}
