//! The things that a file of linked data describes, however deep they are in it.

use std::collections::HashMap;

use serde_json::Value;

/// Where one thing holds others that are of interest.
const HOLDERS: &[&str] = &[
    "first",
    "next",
    "items",
    "@graph",
    "review",
    "reviews",
    "mainEntity",
    "hasPart",
    "rows",
    "annotations",
    "itemListElement",
    "dataFeedElement",
    "item",
    "subjectOf",
    "claims",
    "claimReview",
];

/// All of them, in order.
pub(super) struct Things<'v> {
    all: Vec<Thing<'v>>,
    by_id: HashMap<&'v str, &'v Value>,
}

/// A thing, and the one that holds it.
#[derive(Clone, Copy)]
pub(super) struct Thing<'v> {
    pub(super) value: &'v Value,
    pub(super) holder: Option<&'v Value>,
}

impl<'v> Things<'v> {
    pub(super) fn of(data: &'v Value) -> Self {
        let mut open = vec![Thing { value: data, holder: None }];
        let mut all: Vec<Thing> = Vec::new();
        let mut by_id = HashMap::new();
        while let Some(next) = open.pop() {
            match next.value {
                Value::Array(list) => open.extend(list.iter().rev().map(|value| Thing { value, holder: next.holder })),
                Value::Object(fields) => {
                    all.push(next);
                    if let (Some(id), true) = (fields.get("@id").and_then(Value::as_str), fields.len() > 1) {
                        by_id.entry(id).or_insert(next.value);
                    }
                    let inner = HOLDERS.iter().rev().filter_map(|key| fields.get(*key));
                    open.extend(inner.map(|value| Thing { value, holder: Some(next.value) }));
                }
                _ => {}
            }
        }
        Self { all, by_id }
    }

    pub(super) fn reviews(&self) -> impl Iterator<Item = Thing<'v>> + '_ {
        // The fact check service of a search engine says no type.
        let is_row = |value: &Value| value.get("textualRating").is_some() && value.get("url").is_some();
        self.all.iter().copied().filter(move |thing| is_of(thing.value, "ClaimReview") || is_row(thing.value))
    }

    /// Web Annotations, and rows of Hypothesis' own export, which say no type.
    pub(super) fn annotations(&self) -> impl Iterator<Item = Thing<'v>> + '_ {
        let is_row =
            |value: &Value| value.get("uri").is_some() && value.get("target").is_some() && value.get("type").is_none();
        self.all.iter().copied().filter(move |thing| is_of(thing.value, "Annotation") || is_row(thing.value))
    }

    /// The addresses at which collections go on.
    pub(super) fn further(&self) -> impl Iterator<Item = &'v str> + '_ {
        let is_page = |value: &Value| value.get("items").is_some() || is_of(value, "AnnotationPage");
        self.all.iter().filter(move |thing| is_page(thing.value)).filter_map(|thing| thing.value.get("next")?.as_str())
    }

    /// What a value points at by its `@id`, or itself.
    pub(super) fn follow(&self, value: &'v Value) -> &'v Value {
        let id = value.get("@id").or_else(|| value.get("id")).and_then(Value::as_str);
        id.and_then(|id| self.by_id.get(id)).copied().unwrap_or(value)
    }
}

/// The same data with the short names of its properties, whatever prefix or address its writer gave them.
pub(super) fn plain_keys(data: Value) -> Value {
    const BEFORE: &[&str] =
        &["schema:", "http://schema.org/", "https://schema.org/", "oa:", "http://www.w3.org/ns/oa#"];
    match data {
        Value::Array(all) => Value::Array(all.into_iter().map(plain_keys).collect()),
        Value::Object(fields) => {
            let plain = |(key, value): (String, Value)| {
                let bare = BEFORE.iter().find_map(|before| key.strip_prefix(before)).map(str::to_owned);
                (bare.unwrap_or(key), plain_keys(value))
            };
            Value::Object(fields.into_iter().map(plain).collect())
        }
        other => other,
    }
}

/// Whether a thing is of a type, whatever vocabulary's address is before it.
pub(super) fn is_of(thing: &Value, name: &str) -> bool {
    let is_it = |kind: &Value| kind.as_str().is_some_and(|kind| kind.rsplit(['/', '#', ':']).next() == Some(name));
    ["@type", "type"].iter().filter_map(|key| thing.get(*key)).any(|kind| match kind {
        Value::Array(kinds) => kinds.iter().any(is_it),
        kind => is_it(kind),
    })
}

/// The values of a property: one or many, without nulls.
pub(super) fn all<'v>(thing: &'v Value, property: &str) -> Vec<&'v Value> {
    match thing.get(property) {
        Some(Value::Array(all)) => all.iter().filter(|one| !one.is_null()).collect(),
        Some(Value::Null) | None => Vec::new(),
        Some(one) => vec![one],
    }
}

/// Words: text, or text with its language (`@value`, `value`).
pub(super) fn words(value: &Value) -> Option<&str> {
    let text = value
        .as_str()
        .or_else(|| value.get("@value").and_then(Value::as_str))
        .or_else(|| value.get("value").and_then(Value::as_str))?;
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// The words of a property, of a list the first.
pub(super) fn text<'v>(thing: &'v Value, property: &str) -> Option<&'v str> {
    all(thing, property).into_iter().find_map(words)
}
