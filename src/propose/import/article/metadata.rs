//! What a page says of itself: JSON-LD `NewsArticle`, Open Graph, `meta`, microdata, in this order.

use dom_query::Document;
use sayso_core::Date;
use serde_json::Value;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
}

pub(super) fn read(html: &str) -> About {
    let page = Document::from(html);
    let linked = linked(&page);
    let json = |path: &[&str]| linked.as_ref().and_then(|data| text_at(data, path));
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(&page, name));
    let micro = |name: &str| microdata(&page, name);
    About {
        title: json(&["headline"]).or_else(|| meta(&["og:title", "twitter:title"])).or_else(|| micro("headline")),
        outlet: json(&["publisher", "name"])
            .or_else(|| meta(&["og:site_name", "application-name"]))
            .or_else(|| micro("publisher")),
        byline: linked
            .as_ref()
            .and_then(authors)
            .or_else(|| meta(&["author", "byl", "article:author"]))
            .filter(|name| !name.starts_with("http"))
            .or_else(|| micro("author")),
        published: json(&["datePublished"])
            .or_else(|| {
                meta(&["article:published_time", "datePublished", "date", "dc.date", "dcterms.created", "pubdate"])
            })
            .or_else(|| micro("datePublished"))
            .as_deref()
            .and_then(date),
        url: canonical(&page)
            .or_else(|| meta(&["og:url"]))
            .or_else(|| json(&["url"]))
            .or_else(|| json(&["mainEntityOfPage", "@id"]))
            .filter(|url| sayso_core::database::is_web_address(url)),
        language: attribute(&page, "html", "lang")
            .or_else(|| json(&["inLanguage"]))
            .or_else(|| meta(&["og:locale"]).map(|tag| tag.replace('_', "-"))),
    }
}

/// The day of a timestamp: `2020-01-11T05:00:00Z` → `2020-01-11`.
pub(super) fn date(stamp: &str) -> Option<String> {
    let day: String = stamp.trim().chars().take(10).map(|c| if c == '/' { '-' } else { c }).collect();
    [day.as_str(), day.get(..7).unwrap_or(""), day.get(..4).unwrap_or("")]
        .into_iter()
        .find(|text| text.parse::<Date>().is_ok())
        .map(str::to_owned)
}

/// The first article of the page's linked data.
fn linked(page: &Document) -> Option<Value> {
    let scripts = page.select("script[type='application/ld+json']");
    scripts.iter().find_map(|script| article_in(serde_json::from_str(script.text().trim()).ok()?))
}

fn article_in(data: Value) -> Option<Value> {
    match data {
        Value::Array(items) => items.into_iter().find_map(article_in),
        Value::Object(mut fields) => {
            let names_article = |kind: &Value| {
                kind.as_str()
                    .is_some_and(|kind| kind.ends_with("Article") || kind == "BlogPosting" || kind.ends_with("Report"))
            };
            let is_article = fields.get("@type").is_some_and(|kind| {
                names_article(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(names_article))
            });
            if is_article {
                return Some(Value::Object(fields));
            }
            article_in(fields.remove("@graph")?)
        }
        _ => None,
    }
}

fn text_at(data: &Value, path: &[&str]) -> Option<String> {
    let found = path.iter().try_fold(data, |value, key| match value {
        Value::Array(items) => items.first()?.get(key),
        value => value.get(key),
    })?;
    match found {
        Value::String(text) => clean(text),
        Value::Object(fields) => fields.get("name").and_then(Value::as_str).and_then(clean),
        _ => None,
    }
}

/// One author or several.
fn authors(data: &Value) -> Option<String> {
    let name = |author: &Value| author.as_str().or_else(|| author.get("name")?.as_str()).and_then(clean);
    match data.get("author")? {
        Value::Array(all) => {
            let names: Vec<String> = all.iter().filter_map(name).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        one => name(one),
    }
}

fn meta(page: &Document, name: &str) -> Option<String> {
    ["property", "name", "itemprop"].iter().find_map(|attribute_name| {
        page.select(&format!("meta[{attribute_name}='{name}']")).attr("content").and_then(|content| clean(&content))
    })
}

fn microdata(page: &Document, name: &str) -> Option<String> {
    let found = page.select(&format!("[itemprop='{name}']")).first();
    ["content", "datetime"]
        .iter()
        .find_map(|attribute| found.attr(attribute).and_then(|value| clean(&value)))
        .or_else(|| clean(&found.text()))
}

fn canonical(page: &Document) -> Option<String> {
    attribute(page, "link[rel='canonical']", "href")
}

fn attribute(page: &Document, selector: &str, name: &str) -> Option<String> {
    page.select(selector).first().attr(name).and_then(|value| clean(&value))
}

fn clean(text: &str) -> Option<String> {
    let words = crate::import::plain_words(text);
    (!words.is_empty()).then_some(words)
}
