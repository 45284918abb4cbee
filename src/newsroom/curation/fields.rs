//! Reads the fields of one TOML table, and remembers every mistake with its place.
//!
//! Reading never stops at the first mistake: an editor at midnight gets them all at once.

use std::cell::RefCell;
use std::ops::Range;

use sayso_core::Date;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};
use toml::de::{DeTable, DeValue};

use super::spelling::nearest;
use crate::diagnostic::Diagnostic;

/// A value and its place in the file.
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

/// Where mistakes of one file go.
pub(super) struct File<'a> {
    pub(super) path: &'a str,
    pub(super) diagnostics: &'a RefCell<Vec<Diagnostic>>,
}

impl File<'_> {
    /// Reports a mistake at a place in this file.
    pub(super) fn error(&self, rule: &'static str, span: Range<usize>, message: String, hint: &str) {
        self.diagnostics.borrow_mut().push(Diagnostic::error(rule, self.path, span, message, hint.to_owned()));
    }
}

/// The fields of one table.
pub(super) struct Fields<'a> {
    pub(super) file: &'a File<'a>,
    /// What the table is, for messages: "claim `x`".
    pub(super) what: String,
    /// The table's own place.
    pub(super) span: Range<usize>,
    table: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(file: &'a File<'a>, what: String, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        Self { file, what, span, table, asked: RefCell::default() }
    }

    /// The text of a field that must be there and not be blank.
    pub(super) fn text(&self, name: &'static str) -> Option<At<String>> {
        let text = self.optional_text(name);
        if text.is_none() && self.table.get(name).is_none() {
            self.missing(name);
        }
        text
    }

    /// Reports that a field is not there.
    pub(super) fn missing(&self, name: &str) {
        let message = format!("{} has no `{name}`", self.what);
        self.file.error("missing-field", self.span.clone(), message, &format!("add a line `{name} = …`"));
    }

    /// The place of a field, or of the table when it is not there.
    pub(super) fn place(&self, name: &str) -> Range<usize> {
        self.table.get(name).map_or(self.span.clone(), |value| value.span())
    }

    /// Whether two fields are there that exclude each other.
    pub(super) fn has_both(&self, one: &str, other: &str) -> bool {
        self.table.get(one).is_some() && self.table.get(other).is_some()
    }

    /// The text of a field that may be absent, but not blank.
    pub(super) fn optional_text(&self, name: &'static str) -> Option<At<String>> {
        let value = self.get(name)?;
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(self.at(name, text, value.span())),
            DeValue::String(_) => {
                let message = format!("`{name}` of {} is empty", self.what);
                self.file.error("empty-field", value.span(), message, "write it, or delete the line");
                None
            }
            other => self.wrong(name, "text in quotation marks", other, value.span()),
        }
    }

    /// A text for readers holds no control characters but line ends and tabs: no page may.
    fn at(&self, name: &str, text: &str, span: Range<usize>) -> At<String> {
        if let Some(c) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            let message = format!("`{name}` of {} holds the control character U+{:04X}", self.what, u32::from(c));
            self.file.error("control-character", span.clone(), message, "delete it");
        }
        At { value: text.to_owned(), span }
    }

    /// One text, or a list of texts.
    pub(super) fn texts(&self, name: &'static str) -> Vec<At<String>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        let text = |item: &&toml::Spanned<DeValue>| match item.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(self.at(name, text, item.span())),
            other => self.wrong(name, "text, or a list of texts", other, item.span()),
        };
        items.iter().filter_map(text).collect()
    }

    /// Whether a switch is on; off when absent.
    pub(super) fn switch(&self, name: &'static str) -> bool {
        self.get(name).is_some_and(|value| match value.get_ref() {
            DeValue::Boolean(on) => *on,
            other => self.wrong(name, "`true` or `false`", other, value.span()).unwrap_or(false),
        })
    }

    /// A date that may be absent: `"2008"`, `"2008-01"` or `"2008-01-31"`.
    pub(super) fn optional_date(&self, name: &'static str) -> Option<Date> {
        let text = self.optional_text(name)?;
        let date = text.value.parse();
        if date.is_err() {
            let message = format!("`{}` is not a possible date", text.value);
            self.file.error(
                "impossible-date",
                text.span,
                message,
                "write 2008, 2008-01 or 2008-01-31, in quotation marks",
            );
        }
        date.ok()
    }

    /// A date that must be there.
    pub(super) fn date(&self, name: &'static str) -> Option<Date> {
        if self.table.get(name).is_none() {
            self.missing(name);
        }
        self.optional_date(name)
    }

    /// One of a fixed list of words that may be absent; the list is in the message.
    pub(super) fn optional_word<T: for<'de> Deserialize<'de>>(&self, name: &'static str) -> Option<T> {
        let text = self.optional_text(name)?;
        let reader: StrDeserializer<'_, WordError> = text.value.as_str().into_deserializer();
        T::deserialize(reader)
            .inspect_err(|error| {
                let message = format!("`{name}` of {}: {error}", self.what);
                self.file.error("unknown-word", text.span.clone(), message, "use one of the words listed");
            })
            .ok()
    }

    /// One of a fixed list of words that must be there.
    pub(super) fn word<T: for<'de> Deserialize<'de>>(&self, name: &'static str) -> Option<T> {
        if self.table.get(name).is_none() {
            self.missing(name);
        }
        self.optional_word(name)
    }

    /// The tables of a list of tables; none when absent.
    pub(super) fn tables(&self, name: &'static str, what: &str) -> Vec<Fields<'a>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        let table = |item: &&'a toml::Spanned<DeValue<'a>>| match item.get_ref() {
            DeValue::Table(table) => Some(Fields::new(self.file, what.to_owned(), item.span(), table)),
            other => self.wrong(name, "a table", other, item.span()),
        };
        items.iter().filter_map(table).collect()
    }

    /// Every entry of a file whose tables are entries of a registry: `[id]`.
    pub(super) fn entries(&self, what: &str) -> Vec<(At<String>, Fields<'a>)> {
        let entry = |(key, value): (&'a toml::Spanned<_>, &'a toml::Spanned<DeValue<'a>>)| {
            let key: &toml::Spanned<std::borrow::Cow<'a, str>> = key;
            let id = At { value: key.get_ref().clone().into_owned(), span: key.span() };
            match value.get_ref() {
                DeValue::Table(table) => {
                    let what = format!("{what} `{}`", id.value);
                    Some((id, Fields::new(self.file, what, key.span(), table)))
                }
                other => {
                    let message = format!("`{}` should be an entry, and is of type {}", id.value, other.type_str());
                    self.file.error(
                        "wrong-type",
                        key.span(),
                        message,
                        &format!("write [{}] and its fields below", id.value),
                    );
                    None
                }
            }
        };
        self.table.iter().filter_map(entry).collect()
    }

    /// The rules that an editor allows here: each has a reason (`sayso check` asks for the rules).
    pub(super) fn allowances(&self) {
        for allowed in self.tables("allow", "`allow`") {
            for (rule, reason) in allowed.table.iter() {
                let has_reason =
                    matches!(reason.get_ref(), DeValue::String(text) if text.split_whitespace().count() > 1);
                if !has_reason {
                    let message = format!("`{}` is allowed without a reason", rule.get_ref());
                    self.file.error("no-reason", reason.span(), message, "write why, in a few words");
                }
            }
        }
    }

    /// Reports every field that nobody asked for: most are slips of the pen.
    pub(super) fn finish(self) {
        let mut asked = self.asked.borrow_mut();
        asked.sort_unstable();
        asked.dedup();
        for (key, _) in self.table.iter() {
            let name: &str = key.get_ref();
            if !asked.contains(&name) {
                let hint = match nearest(name, asked.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("known fields are `{}`", asked.iter().copied().collect::<Vec<_>>().join("`, `")),
                };
                let message = format!("{} has an unknown field `{name}`", self.what);
                self.file.error("unknown-field", key.span(), message, &hint);
            }
        }
    }

    fn get(&self, name: &'static str) -> Option<&'a toml::Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(name);
        self.table.get(name)
    }

    fn wrong<T>(&self, name: &str, expected: &str, found: &DeValue, span: Range<usize>) -> Option<T> {
        let message = format!("`{name}` of {} should be {expected}, and is of type {}", self.what, found.type_str());
        self.file.error("wrong-type", span, message, &format!("write {expected}"));
        None
    }
}
