//! Where claims, links, sources and references stand in their files, and what is allowed there.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::inputs::Inputs;

/// A rule that an editor allows at one place.
#[derive(Debug)]
pub(super) struct Allowance {
    pub(super) rule: String,
    pub(super) span: Range<usize>,
    pub(super) used: Cell<bool>,
}

/// A table of an editor's file.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) path: String,
    pub(super) span: Range<usize>,
    /// Where its fields' values stand.
    pub(super) fields: BTreeMap<String, Range<usize>>,
    /// The values of its text fields.
    pub(super) texts: BTreeMap<String, String>,
    pub(super) allow: Vec<Allowance>,
    /// Its pieces of evidence, in order.
    pub(super) evidence: Vec<Place>,
}

/// All places, by id.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) about: Option<Place>,
    pub(super) articles: BTreeMap<String, Place>,
    pub(super) claims: BTreeMap<String, Place>,
    pub(super) sources: BTreeMap<String, Place>,
    pub(super) references: BTreeMap<String, Place>,
    pub(super) matters: BTreeMap<String, Place>,
}

impl Places {
    pub(super) fn read(inputs: &Inputs) -> Self {
        let mut places = Self::default();
        for path in inputs.files.keys().filter(|path| path.ends_with(".toml") && !path.starts_with("proposals/")) {
            let (table, _) = DeTable::parse_recoverable(inputs.source(path));
            let table = table.get_ref();
            let entries = || {
                table.iter().filter_map(|(id, value)| Some((id.get_ref().to_string(), entry(path, id.span(), value)?)))
            };
            match path.as_str() {
                "sayso.toml" => places.about = Some(place(path, 0..0, table)),
                "sources.toml" => places.sources.extend(entries()),
                "references.toml" => places.references.extend(entries()),
                "matters.toml" => places.matters.extend(entries()),
                path => places.add_article(path, table),
            }
        }
        places
    }

    fn add_article(&mut self, path: &str, table: &DeTable) {
        let Some(id) = path.strip_prefix("articles/").and_then(|name| name.strip_suffix(".toml")) else { return };
        self.articles.insert(id.to_owned(), place(path, 0..0, table));
        let Some(DeValue::Array(claims)) = table.get("claim").map(Spanned::get_ref) else { return };
        for claim in claims {
            if let Some(place) = entry(path, claim.span(), claim)
                && let Some(id) = place.texts.get("id").cloned()
            {
                self.claims.insert(id, place);
            }
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Place> {
        let claims = self.claims.values().flat_map(|claim| std::iter::once(claim).chain(&claim.evidence));
        let rest = [&self.articles, &self.sources, &self.references, &self.matters];
        self.about.iter().chain(claims).chain(rest.into_iter().flat_map(BTreeMap::values))
    }
}

fn entry(path: &str, span: Range<usize>, value: &Spanned<DeValue>) -> Option<Place> {
    match value.get_ref() {
        DeValue::Table(table) => Some(place(path, span, table)),
        _ => None,
    }
}

fn place(path: &str, span: Range<usize>, table: &DeTable) -> Place {
    let fields = table.iter().map(|(key, value)| (key.get_ref().to_string(), value.span())).collect();
    let text = |value: &Spanned<DeValue>| match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(on) => Some(on.to_string()),
        _ => None,
    };
    let texts = table.iter().filter_map(|(key, value)| Some((key.get_ref().to_string(), text(value)?))).collect();
    let allow = match table.get("allow").map(Spanned::get_ref) {
        Some(DeValue::Table(rules)) => rules
            .iter()
            .map(|(rule, _)| Allowance { rule: rule.get_ref().to_string(), span: rule.span(), used: Cell::new(false) })
            .collect(),
        _ => Vec::new(),
    };
    let evidence = match table.get("evidence").map(Spanned::get_ref) {
        Some(DeValue::Array(links)) => links.iter().filter_map(|link| entry(path, link.span(), link)).collect(),
        _ => Vec::new(),
    };
    Place { path: path.to_owned(), span, fields, texts, allow, evidence }
}
