//! A parsed file of the editors.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::DeTable;

use super::catalogue::Table;
use super::fields::{Fields, File};
use crate::diagnostic::Diagnostic;
use crate::inputs::Inputs;

/// A parsed TOML file.
pub struct Document<'a> {
    path: &'a str,
    table: Spanned<DeTable<'a>>,
}

impl<'a> Document<'a> {
    /// Parses a file, and reports all that is no TOML in it; nothing for a file without text.
    pub fn parse(inputs: &'a Inputs, path: &'a str, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<Self> {
        let no_text = |why| diagnostics.borrow_mut().push(Diagnostic::no_text(path, why));
        let text = inputs.text(path).map_err(no_text).ok()?;
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let message = error.message().to_owned();
            let rule = if message.contains("duplicate key") { "duplicate-id" } else { "toml" };
            let hint = match rule {
                "duplicate-id" => "an id or a field is here for the second time: rename or delete one",
                _ => "this is not TOML: check quotation marks and brackets around here",
            };
            diagnostics.borrow_mut().push(Diagnostic::error(rule, path, span, message, hint.to_owned()));
        }
        Some(Self { path, table })
    }

    /// The file's path within the folder.
    pub fn path(&self) -> &'a str {
        self.path
    }

    /// The fields of the file itself.
    pub fn fields<'f>(&'f self, file: &'f File<'f>, kind: &'static Table) -> Fields<'f> {
        Fields::new(file, kind, format!("`{}`", self.path), 0..0, self.table.get_ref())
    }
}

/// Reads a file by itself, and tells what is wrong in it: work for any core. Nothing for a file without text.
pub fn read_alone<T>(
    inputs: &Inputs,
    path: &str,
    kind: &'static Table,
    read: impl FnOnce(Fields) -> T,
) -> (Option<T>, Vec<Diagnostic>) {
    let diagnostics = RefCell::default();
    let document = Document::parse(inputs, path, &diagnostics);
    let file = File { path, diagnostics: &diagnostics };
    let read = document.as_ref().map(|document| read(document.fields(&file, kind)));
    (read, diagnostics.into_inner())
}
