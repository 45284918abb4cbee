//! Linked data (JSON-LD) as sites really emit it: in lists with nulls, in `@graph`, with references by `@id`,
//! wrapped in comments, with raw line breaks. A script that is broken is passed over alone.

use std::collections::HashMap;

use dom_query::Document;
use serde_json::Value;

use super::clean;

/// The things that a page describes.
pub(super) struct Linked {
    things: Vec<Value>,
    by_id: HashMap<String, usize>,
    article: Option<usize>,
}

impl Linked {
    pub(super) fn read(page: &Document) -> Self {
        let mut things = Vec::new();
        scripts(page).into_iter().for_each(|data| gather(data, &mut things));
        let id = |(n, thing): (usize, &Value)| Some((thing.get("@id")?.as_str()?.to_owned(), n));
        // Whoever says most of itself is meant by its address.
        let mut by_id: HashMap<String, usize> = HashMap::new();
        for (id, n) in things.iter().enumerate().filter_map(id) {
            let size = |n: usize| things[n].as_object().map_or(0, serde_json::Map::len);
            let known = by_id.entry(id).or_insert(n);
            if size(n) > size(*known) {
                *known = n;
            }
        }
        let article = things.iter().position(is_article);
        Self { things, by_id, article }
    }

    /// The article that the page is about.
    pub(super) fn article(&self) -> Option<&Value> {
        self.article.map(|n| &self.things[n])
    }

    /// The site's name.
    pub(super) fn site(&self) -> Option<String> {
        let of = |kind: &str| self.things.iter().find(|thing| has_type(thing, |name| name == kind));
        ["WebSite", "NewsMediaOrganization", "Organization"]
            .iter()
            .find_map(|kind| of(kind))
            .and_then(|thing| self.text(thing, "name"))
    }

    /// What a property points at.
    pub(super) fn follow<'v>(&'v self, value: &'v Value) -> &'v Value {
        let id = value.get("@id").and_then(Value::as_str).filter(|_| value.get("name").is_none());
        id.and_then(|id| self.by_id.get(id)).map_or(value, |&n| &self.things[n])
    }

    /// The values of a property, one or many, without nulls.
    pub(super) fn all<'v>(&'v self, thing: &'v Value, property: &str) -> Vec<&'v Value> {
        match thing.get(property) {
            Some(Value::Array(all)) => all.iter().filter(|one| !one.is_null()).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(one) => vec![one],
        }
    }

    /// The words of a property.
    pub(super) fn text(&self, thing: &Value, property: &str) -> Option<String> {
        self.all(thing, property).into_iter().find_map(words)
    }

    /// The name of what a property points at.
    pub(super) fn name(&self, thing: &Value, property: &str) -> Option<String> {
        self.all(thing, property).into_iter().find_map(|one| self.name_of(one))
    }

    /// The name of a thing, or the words themselves.
    pub(super) fn name_of(&self, thing: &Value) -> Option<String> {
        words(thing).or_else(|| self.text(self.follow(thing), "name"))
    }

    /// The address of what a property points at.
    pub(super) fn id_of(&self, thing: &Value, property: &str) -> Option<String> {
        self.all(thing, property).into_iter().find_map(|one| words(one).or_else(|| words(one.get("@id")?)))
    }
}

/// The data of each script that can be read.
pub(super) fn scripts(page: &Document) -> Vec<Value> {
    page.select("script[type='application/ld+json' i]").iter().filter_map(|script| parse(&script.text())).collect()
}

/// Words, alone or with their language (`@value`).
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => clean(text),
        Value::Object(fields) => fields.get("@value").and_then(Value::as_str).and_then(clean),
        _ => None,
    }
}

/// Whether one of a thing's types, without its vocabulary's address, is one.
pub(super) fn has_type(thing: &Value, is_it: impl Fn(&str) -> bool) -> bool {
    let is_it =
        |kind: &Value| kind.as_str().is_some_and(|kind| is_it(kind.rsplit(['/', '#', ':']).next().unwrap_or(kind)));
    thing.get("@type").is_some_and(|kind| is_it(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_it)))
}

fn is_article(thing: &Value) -> bool {
    has_type(thing, |name| {
        name.ends_with("Article") || matches!(name, "BlogPosting" | "LiveBlogPosting" | "Report" | "PressRelease")
    })
}

/// The things at the top, in lists, in graphs, and those that a page says it is about.
fn gather(data: Value, things: &mut Vec<Value>) {
    match data {
        Value::Array(all) => all.into_iter().for_each(|one| gather(one, things)),
        Value::Object(mut fields) => {
            for inner in ["@graph", "mainEntity"] {
                if let Some(inner) = fields.remove(inner) {
                    gather(inner, things);
                }
            }
            // An author or publisher that others point at may be described within.
            let within: Vec<Value> = ["author", "publisher", "isPartOf"]
                .iter()
                .filter_map(|name| fields.get(*name))
                .flat_map(|value| match value {
                    Value::Array(all) => all.clone(),
                    one => vec![one.clone()],
                })
                .filter(|one| one.get("@id").is_some() && one.get("name").is_some())
                .collect();
            things.push(Value::Object(fields));
            things.extend(within);
        }
        _ => {}
    }
}

/// A script's data, without the comments that old systems wrap it in.
fn parse(script: &str) -> Option<Value> {
    const WRAPS: &[&str] = &[
        "<!--//-->",
        "//<![CDATA[",
        "<![CDATA[",
        "//><!--",
        "//]]>",
        "//--><!]]>",
        "]]>",
        "/*",
        "*/",
        "<!--",
        "-->",
        "//",
    ];
    let mut text = script.trim();
    while let Some(rest) = WRAPS.iter().find_map(|wrap| text.strip_prefix(wrap)) {
        text = rest.trim_start();
    }
    while let Some(rest) = WRAPS.iter().find_map(|wrap| text.strip_suffix(wrap)) {
        text = rest.trim_end();
    }
    let text = text.trim_end_matches(';');
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&without_breaks(text)).ok())
}

/// Line breaks and tabs that stand raw in a string are spaces.
fn without_breaks(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
