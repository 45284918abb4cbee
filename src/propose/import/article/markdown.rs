//! Markdown, with or without front matter.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Page, metadata};

pub(super) fn read(text: &str) -> Page {
    let (front, body) = front_matter(text);
    let field =
        |names: &[&str]| front.iter().find(|(key, _)| names.contains(&key.as_str())).map(|(_, value)| value.clone());
    let mut blocks = blocks(&body);
    let title = field(&["title", "headline"]).unwrap_or_else(|| {
        let heading = blocks.iter().position(|block| block.is_heading).unwrap_or(0);
        if blocks.is_empty() { String::new() } else { blocks.remove(heading).text }
    });
    Page {
        outlet: field(&["outlet", "publisher", "site"]),
        byline: field(&["author", "byline"]),
        published: field(&["date", "published"]).as_deref().and_then(metadata::date),
        url: field(&["url", "link", "canonical"]).filter(|url| sayso_core::database::is_web_address(url)),
        language: field(&["language", "lang"]),
        paragraphs: blocks.into_iter().map(|block| block.text).filter(|text| *text != title).collect(),
        title,
    }
}

/// The `key: value` lines of a block of metadata at the very beginning, and the rest.
fn front_matter(text: &str) -> (Vec<(String, String)>, String) {
    // Markdown takes a rule with a blank line below for a line of its own; writers leave one there.
    let fence = text.lines().next().unwrap_or_default();
    let below = text[fence.len()..].trim_start();
    let text = if fence.trim_end() == "---" { format!("---\n{below}") } else { text.to_owned() };
    let mut events = Parser::new_ext(&text, Options::ENABLE_YAML_STYLE_METADATA_BLOCKS).into_offset_iter();
    let Some((Event::Start(Tag::MetadataBlock(_)), block)) = events.next() else { return (Vec::new(), text) };
    let lines = events.map_while(|(event, _)| if let Event::Text(lines) = event { Some(lines) } else { None });
    let fields = lines.collect::<Vec<_>>().concat();
    let fields = fields.lines().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (!value.is_empty()).then(|| (key.trim().to_lowercase(), value.to_owned()))
    });
    (fields.collect(), text[block.end..].to_owned())
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
