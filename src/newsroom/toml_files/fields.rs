//! Reads the fields of one table, and remembers every mistake with its place.
//!
//! Reading never stops at the first mistake: an editor at midnight gets them all at once.

use std::cell::RefCell;
use std::ops::Range;

use sayso_core::Date;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};
use toml::de::{DeTable, DeValue};

use super::catalogue::{Table, Type};
use crate::diagnostic::Diagnostic;
use crate::spelling::nearest;

/// A value and its place in the file.
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its place, in bytes of the file.
    pub span: Range<usize>,
}

/// Where mistakes of one file go.
pub struct File<'a> {
    /// Its path within the folder.
    pub path: &'a str,
    /// All that was found wrong until now.
    pub diagnostics: &'a RefCell<Vec<Diagnostic>>,
}

impl File<'_> {
    /// Reports a mistake at a place in this file.
    pub fn error(&self, rule: &'static str, span: Range<usize>, message: String, hint: &str) {
        self.diagnostics.borrow_mut().push(Diagnostic::error(rule, self.path, span, message, hint.to_owned()));
    }
}

/// Where the values of a table's fields are. A large archive has millions of fields: no name is kept twice, and a file is
/// never so long that its places need more than four bytes.
#[derive(Debug, Default)]
pub struct Places(Box<[(&'static str, (u32, u32))]>);

impl Places {
    /// The place of a field, in bytes of the file; nothing if it is not there.
    pub fn of(&self, name: &str) -> Option<Range<usize>> {
        let (_, (start, end)) = self.0.iter().find(|(known, _)| *known == name)?;
        Some(*start as usize..*end as usize)
    }
}

/// The fields of one table.
pub struct Fields<'a> {
    /// The file it is in.
    pub file: &'a File<'a>,
    /// What the table is, for messages: "claim `x`".
    pub what: String,
    /// The table's own place.
    pub span: Range<usize>,
    kind: &'static Table,
    table: &'a DeTable<'a>,
}

impl<'a> Fields<'a> {
    /// The fields of a table of this kind.
    pub(super) fn new(
        file: &'a File<'a>,
        kind: &'static Table,
        what: String,
        span: Range<usize>,
        table: &'a DeTable<'a>,
    ) -> Self {
        Self { file, what, span, kind, table }
    }

    /// The text of a field that must be there and not be blank.
    pub fn text(&self, name: &'static str) -> Option<At<String>> {
        let text = self.optional_text(name);
        if text.is_none() && self.table.get(name).is_none() {
            self.missing(name);
        }
        text
    }

    /// Reports that a field is not there.
    pub fn missing(&self, name: &str) {
        let message = format!("{} has no `{name}`", self.what);
        self.file.error("missing-field", self.span.clone(), message, &format!("add a line `{name} = …`"));
    }

    /// The place of a field, or of the table when it is not there.
    pub fn place(&self, name: &str) -> Range<usize> {
        self.table.get(name).map_or(self.span.clone(), |value| value.span())
    }

    /// Whether a field is there.
    pub fn has(&self, name: &str) -> bool {
        self.table.get(name).is_some()
    }

    /// Whether two fields are there that exclude each other.
    pub fn has_both(&self, one: &str, other: &str) -> bool {
        self.table.get(one).is_some() && self.table.get(other).is_some()
    }

    /// The text of a field that may be absent, but not blank.
    pub fn optional_text(&self, name: &'static str) -> Option<At<String>> {
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
    pub fn texts(&self, name: &'static str) -> Vec<At<String>> {
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
    pub fn switch(&self, name: &'static str) -> bool {
        self.get(name).is_some_and(|value| match value.get_ref() {
            DeValue::Boolean(on) => *on,
            other => self.wrong(name, "`true` or `false`", other, value.span()).unwrap_or(false),
        })
    }

    /// A number that may be absent, as it is written.
    pub fn optional_number(&self, name: &'static str) -> Option<At<String>> {
        let value = self.get(name)?;
        self.number(name, value)
    }

    /// One number, or a list of them.
    pub fn numbers(&self, name: &'static str) -> Vec<At<String>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.number(name, item)).collect(),
            _ => self.number(name, value).into_iter().collect(),
        }
    }

    fn number(&self, name: &str, value: &toml::Spanned<DeValue>) -> Option<At<String>> {
        let written = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().replace('_', ""),
            DeValue::Float(number) => number.as_str().replace('_', ""),
            other => return self.wrong(name, "a number", other, value.span()),
        };
        Some(At { value: written, span: value.span() })
    }

    /// Ids, each with its name for readers; none when absent.
    pub fn names(&self, name: &'static str) -> Vec<(At<String>, String)> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let DeValue::Table(names) = value.get_ref() else {
            let _: Option<()> = self.wrong(name, "ids, each with its name", value.get_ref(), value.span());
            return Vec::new();
        };
        let named = |(id, name_of): (&'a toml::Spanned<_>, &'a toml::Spanned<DeValue<'a>>)| {
            let id: &toml::Spanned<std::borrow::Cow<'a, str>> = id;
            let id = At { value: id.get_ref().clone().into_owned(), span: id.span() };
            match name_of.get_ref() {
                DeValue::String(text) => Some((id, self.at(name, text, name_of.span()).value)),
                other => self.wrong(name, "ids, each with its name", other, name_of.span()),
            }
        };
        names.iter().filter_map(named).collect()
    }

    /// Reports a single table `[name]` where a list of them `[[name]]` is meant: a second one would be refused.
    pub fn check_list(&self, name: &'static str) {
        if let Some(value) = self.table.get(name).filter(|value| matches!(value.get_ref(), DeValue::Table(_))) {
            let message = format!("`[{name}]` is one table, and there may be several");
            self.file.error("one-for-many", value.span(), message, &format!("write `[[{name}]]`"));
        }
    }

    /// A date that may be absent: `"2008"`, `"2008-01"` or `"2008-01-31"`.
    pub fn optional_date(&self, name: &'static str) -> Option<Date> {
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
    pub fn date(&self, name: &'static str) -> Option<Date> {
        if self.table.get(name).is_none() {
            self.missing(name);
        }
        self.optional_date(name)
    }

    /// One of a fixed list of words that may be absent; the list is in the message.
    pub fn optional_word<T: for<'de> Deserialize<'de>>(&self, name: &'static str) -> Option<T> {
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
    pub fn word<T: for<'de> Deserialize<'de>>(&self, name: &'static str) -> Option<T> {
        if self.table.get(name).is_none() {
            self.missing(name);
        }
        self.optional_word(name)
    }

    /// The tables of a list of tables; none when absent.
    pub fn tables(&self, name: &'static str, what: &str) -> Vec<Fields<'a>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        let Some(Type::Tables(kind)) = self.kind.field(name).map(|field| field.holds) else { return Vec::new() };
        let table = |item: &&'a toml::Spanned<DeValue<'a>>| match item.get_ref() {
            DeValue::Table(table) => Some(Fields::new(self.file, kind, what.to_owned(), item.span(), table)),
            other => self.wrong(name, "a table", other, item.span()),
        };
        items.iter().filter_map(table).collect()
    }

    /// Every entry of a file whose tables are entries of a registry of this kind: `[id]`.
    pub fn entries(&self, kind: &'static Table) -> Vec<(At<String>, Fields<'a>)> {
        let entry = |(key, value): (&'a toml::Spanned<_>, &'a toml::Spanned<DeValue<'a>>)| {
            let key: &toml::Spanned<std::borrow::Cow<'a, str>> = key;
            let id = At { value: key.get_ref().clone().into_owned(), span: key.span() };
            match value.get_ref() {
                DeValue::Table(table) => {
                    let what = format!("{} `{}`", kind.name, id.value);
                    Some((id, Fields::new(self.file, kind, what, key.span(), table)))
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

    /// Asks that every rule that an editor allows here has a reason.
    pub fn check_allowances(&self) {
        let Some(value) = self.get("allow") else { return };
        let DeValue::Table(rules) = value.get_ref() else {
            let _: Option<()> = self.wrong("allow", "a table", value.get_ref(), value.span());
            return;
        };
        for (rule, reason) in rules.iter() {
            let has_reason = matches!(reason.get_ref(), DeValue::String(text) if text.split_whitespace().count() > 1);
            if !has_reason {
                let message = format!("`{}` is allowed without a reason", rule.get_ref());
                self.file.error("no-reason", reason.span(), message, "write why, in a few words");
            }
        }
    }

    /// Tells every name and every value in the table, whatever they are, but for the fields of these names. The same
    /// table tells the same, however it is written.
    pub fn tell(&self, but: &[&str], told: &mut dyn FnMut(&str)) {
        tell(self.table, but, told);
    }

    /// Where the values of all fields are that the catalogue has.
    pub fn places(&self) -> Places {
        let place = |(key, value): (&toml::Spanned<std::borrow::Cow<str>>, &toml::Spanned<DeValue>)| {
            let span = value.span();
            Some((self.kind.field(key.get_ref())?.name, (span.start as u32, span.end as u32)))
        };
        Places(self.table.iter().filter_map(place).collect())
    }

    /// The rules that are allowed here, each with its place.
    pub fn allowed(&self) -> Vec<At<String>> {
        let allowed = self.table.get("allow").map(toml::Spanned::get_ref);
        let Some(DeValue::Table(rules)) = allowed else { return Vec::new() };
        rules.iter().map(|(rule, _)| At { value: rule.get_ref().to_string(), span: rule.span() }).collect()
    }

    /// Reports every field that the catalogue does not have: most are slips of the pen.
    pub fn check_names(&self) {
        for (key, _) in self.table.iter() {
            let name: &str = key.get_ref();
            if self.kind.field(name).is_none() {
                let mut known: Vec<&str> = self.kind.fields.iter().map(|field| field.name).collect();
                known.sort_unstable();
                let hint = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("known fields are `{}`", known.join("`, `")),
                };
                let message = format!("{} has an unknown field `{name}`", self.what);
                self.file.error("unknown-field", key.span(), message, &hint);
            }
        }
    }

    fn get(&self, name: &'static str) -> Option<&'a toml::Spanned<DeValue<'a>>> {
        debug_assert!(self.kind.field(name).is_some(), "the catalogue has no field `{name}` of a {}", self.kind.name);
        self.table.get(name)
    }

    fn wrong<T>(&self, name: &str, expected: &str, found: &DeValue, span: Range<usize>) -> Option<T> {
        let message = format!("`{name}` of {} should be {expected}, and is of type {}", self.what, found.type_str());
        self.file.error("wrong-type", span, message, &format!("write {expected}"));
        None
    }
}

fn tell(table: &DeTable, but: &[&str], told: &mut dyn FnMut(&str)) {
    let mut fields: Vec<(&str, &DeValue)> =
        table.iter().map(|(name, value)| (name.get_ref().as_ref(), value.get_ref())).collect();
    fields.sort_unstable_by_key(|(name, _)| *name);
    told("{");
    for (name, value) in fields.into_iter().filter(|(name, _)| !but.contains(name)) {
        told(name);
        tell_value(value, told);
    }
    told("}");
}

fn tell_value(value: &DeValue, told: &mut dyn FnMut(&str)) {
    match value {
        DeValue::String(text) => told(text),
        DeValue::Array(items) => {
            told("[");
            items.iter().for_each(|item| tell_value(item.get_ref(), told));
            told("]");
        }
        DeValue::Table(table) => tell(table, &[], told),
        DeValue::Boolean(on) => told(if *on { "true" } else { "false" }),
        DeValue::Integer(number) => told(number.as_str()),
        DeValue::Float(number) => told(number.as_str()),
        DeValue::Datetime(at) => told(&at.to_string()),
    }
}
