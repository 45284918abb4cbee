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
    /// Reads a page's data; of several articles that it describes `is_it` tells the one that it is.
    pub(super) fn read(page: &Document, is_it: impl Fn(&Value) -> bool) -> Self {
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
        let articles = || things.iter().enumerate().filter(|(_, thing)| is_article(thing)).map(|(n, _)| n);
        let article = articles().find(|n| is_it(&things[*n])).or_else(|| articles().next());
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
        let mut found = Vec::new();
        let mut open: Vec<&Value> = thing.get(property).into_iter().collect();
        while let Some(one) = open.pop() {
            match one {
                Value::Array(all) => open.extend(all.iter().rev()),
                Value::Null => {}
                one => found.push(one),
            }
        }
        found
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
        let parts = |thing: &Value| {
            let parts = ["givenName", "familyName"].map(|part| self.text(thing, part));
            let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            (!name.is_empty()).then_some(name)
        };
        let followed = self.follow(thing);
        words(thing).or_else(|| self.text(followed, "name")).or_else(|| parts(followed))
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
        let name = name.to_lowercase();
        name.ends_with("article") || matches!(&*name, "blogposting" | "liveblogposting" | "report" | "pressrelease")
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
    let read = |text: &str| serde_json::from_str(text).ok();
    read(text).or_else(|| read(&mended(text))).or_else(|| read(&mended(&html_escape::decode_html_entities(text))))
}

/// Without what programs write into JSON and it does not know: raw line breaks in a string, `\'`, a comma at the end of a
/// list.
fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut is_in_string = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if is_in_string => match chars.next() {
                Some('\'') => mended.push('\''),
                Some(next) => mended.extend([c, next]),
                None => {}
            },
            '"' => {
                is_in_string = !is_in_string;
                mended.push(c);
            }
            ']' | '}' if !is_in_string => {
                let kept = mended.trim_end();
                let length = kept.strip_suffix(',').unwrap_or(kept).len();
                mended.truncate(length);
                mended.push(c);
            }
            c if c.is_control() => mended.push(' '),
            c => mended.push(c),
        }
    }
    mended
}
