//! Markdown, with or without front matter.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Page, about};

pub(super) fn read(text: &str) -> Page {
    let (front, body) = front_matter(text);
    let field =
        |names: &[&str]| front.iter().find(|(key, _)| names.contains(&key.as_str())).map(|(_, value)| value.join(", "));
    let mut blocks = blocks(&body);
    let title = field(&["title", "headline"]).unwrap_or_else(|| {
        let heading = blocks.iter().position(|block| block.is_heading).unwrap_or(0);
        if blocks.is_empty() { String::new() } else { blocks.remove(heading).text }
    });
    Page {
        outlet: field(&["outlet", "publisher", "site"]),
        byline: field(&["author", "authors", "byline"])
            .map(|names| about::names_in(&names).join(", "))
            .filter(|names| !names.is_empty()),
        published: field(&["date", "published"]).as_deref().and_then(about::date_in).map(|stamp| stamp.day.to_string()),
        url: field(&["url", "link", "canonical"]).filter(|url| sayso_core::database::is_web_address(url)),
        language: field(&["language", "lang"]),
        paragraphs: blocks.into_iter().map(|block| block.text).filter(|text| *text != title).collect(),
        title,
        ..Page::default()
    }
}

/// A field of the front matter, and its values.
type Field = (String, Vec<String>);

/// The fields of a block of metadata at the very beginning (`key: value` in YAML, `key = value` in TOML, lists too),
/// and the rest.
fn front_matter(text: &str) -> (Vec<Field>, String) {
    // Markdown takes a rule with a blank line below for a line of its own; writers leave one there.
    let text = text.trim_start_matches('\u{feff}');
    let fence = text.lines().next().unwrap_or_default();
    let below = text[fence.len()..].trim_start();
    let text = match fence.trim_end() {
        fence @ ("---" | "+++") => format!("{fence}\n{below}"),
        _ => text.to_owned(),
    };
    let forms = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut events = Parser::new_ext(&text, forms).into_offset_iter();
    let Some((Event::Start(Tag::MetadataBlock(_)), block)) = events.next() else { return (Vec::new(), text) };
    let lines = events.map_while(|(event, _)| if let Event::Text(lines) = event { Some(lines) } else { None });
    let mut fields: Vec<Field> = Vec::new();
    for line in lines.collect::<Vec<_>>().concat().lines() {
        match (line.trim().strip_prefix("- "), fields.last_mut()) {
            // An item may be a name, or a thing that has one.
            (Some(item), Some((_, values))) => values.push(plain(item.strip_prefix("name:").unwrap_or(item))),
            _ if line.starts_with([' ', '\t', '#']) => {}
            _ => fields.extend(line.split_once(if text.starts_with('+') { '=' } else { ':' }).map(|(key, value)| {
                let list = value.trim().strip_prefix('[').and_then(|list| list.strip_suffix(']'));
                let values = list.map_or_else(|| vec![plain(value)], |list| list.split(',').map(plain).collect());
                (key.trim().to_lowercase(), values)
            })),
        }
    }
    fields.iter_mut().for_each(|(_, values)| values.retain(|value| !value.is_empty()));
    fields.retain(|(_, values)| !values.is_empty());
    (fields, text[block.end..].to_owned())
}

/// A value without the marks around it.
fn plain(value: &str) -> String {
    value.trim().trim_matches(['"', '\'']).to_owned()
}

struct Block {
    text: String,
    is_heading: bool,
}

/// Headings, paragraphs and items, without markup; code is no part of an article.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    let mut in_code = false;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(Tag::Paragraph | Tag::Item) => {
                blocks.extend(open.take().filter(|block: &Block| !block.text.trim().is_empty()));
                open = Some(Block { text: String::new(), is_heading: false });
            }
            Event::Start(Tag::Heading { .. }) => open = Some(Block { text: String::new(), is_heading: true }),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                blocks.extend(open.take().filter(|block| !block.text.trim().is_empty()));
            }
            Event::Text(words) | Event::Code(words) if !in_code => {
                if let Some(block) = &mut open {
                    block.text.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(block) = &mut open {
                    block.text.push(' ');
                }
            }
            _ => {}
        }
    }
    blocks
}
