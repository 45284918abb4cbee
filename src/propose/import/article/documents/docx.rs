//! A word processor's document (Office Open XML): its paragraphs as they read with all changes accepted; comments,
//! deletions and notes are no part of it.

use std::io::{Cursor, Read};

use anyhow::{Context, Result, bail, ensure};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::{Page, about};

/// The most that a part of a document may unpack to, in bytes: a small file may hold any amount of nothing.
const LARGEST_PART: u64 = 64 << 20;

/// How many parts are looked at.
const MOST_PARTS: usize = 10_000;

/// How deep elements may be in one another.
const DEEPEST: usize = 1_000;

pub(in super::super) fn read(bytes: &[u8]) -> Result<Page> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).context("this is no Word document: it cannot be unpacked")?;
    ensure!(archive.len() <= MOST_PARTS, "{} parts are no document's", archive.len());
    let document =
        part(&mut archive, "word/document.xml")?.context("this is no Word document: it has no text in it")?;
    let (mut title, mut paragraphs) = paragraphs(&document)?;
    let core = part(&mut archive, "docProps/core.xml")?.unwrap_or_default();
    let core = properties(&core);
    let told = |name: &str| {
        core.iter().find(|(key, value)| key == name && !value.trim().is_empty()).map(|(_, value)| value.clone())
    };
    if title.is_empty() && !paragraphs.is_empty() {
        title = paragraphs.remove(0);
    }
    // What stands beside the text: an editor puts back what belongs to it.
    let mut left_out = boxes(&document);
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = part(&mut archive, name)? {
            left_out.extend(self::paragraphs(&notes)?.1);
        }
    }
    let byline = told("creator").map(|name| about::names_in(&name).join(", ")).filter(|names| !names.is_empty());
    let guesses = byline.iter().map(|_| ("byline", "who made the document")).collect();
    Ok(Page { title, byline, language: told("language"), paragraphs, left_out, guesses, ..Page::default() })
}

/// A part of the archive, as text; nothing when there is none.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>> {
    let Ok(part) = archive.by_name(name) else { return Ok(None) };
    let mut text = String::new();
    let read =
        part.take(LARGEST_PART + 1).read_to_string(&mut text).with_context(|| format!("{name} cannot be unpacked"))?;
    ensure!(read as u64 <= LARGEST_PART, "{name} unpacks to more than {} megabytes", LARGEST_PART >> 20);
    Ok(Some(text))
}

/// The title, if a paragraph is styled as one, and the other paragraphs.
fn paragraphs(xml: &str) -> Result<(String, Vec<String>)> {
    let mut reader = Reader::from_str(xml);
    let (mut title, mut paragraphs) = (String::new(), Vec::new());
    let (mut text, mut style) = (String::new(), String::new());
    // Within these nothing is read: what was deleted, fields' codes, pictures' other forms.
    let mut skipped = 0_usize;
    // Words that nobody sees.
    let mut is_hidden = false;
    let mut in_text = false;
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().context("the document's XML is broken")?;
        depth = match event {
            Event::Start(_) => depth + 1,
            Event::End(_) => depth.saturating_sub(1),
            _ => depth,
        };
        ensure!(depth <= DEEPEST, "elements are more than {DEEPEST} deep in one another: this is no Word document");
        match event {
            Event::Eof => return Ok((title, paragraphs)),
            Event::DocType(_) => bail!("its XML defines entities of its own: this is no Word document"),
            Event::Start(tag) => match local(&tag) {
                "del" | "moveFrom" | "instrText" | "Fallback" | "txbxContent" | "comment" => skipped += 1,
                "p" if skipped == 0 => (text, style) = Default::default(),
                "r" => is_hidden = false,
                "t" => in_text = skipped == 0 && !is_hidden,
                _ => {}
            },
            Event::Empty(tag) if skipped == 0 => match local(&tag) {
                "tab" | "br" | "cr" => text.push(' '),
                "noBreakHyphen" => text.push('-'),
                "pStyle" => style = value(&tag),
                "vanish" => is_hidden = !matches!(&*value(&tag), "0" | "false"),
                "sym" if !is_hidden => text.extend(symbol(&tag)),
                _ => {}
            },
            Event::Text(words) if in_text => text.push_str(words.as_ref()),
            Event::GeneralRef(name) if in_text => text.push_str(&about::decoded(&format!("&{};", &*name))),
            Event::End(tag) => match local_name(tag.name().as_ref()) {
                "del" | "moveFrom" | "instrText" | "Fallback" | "txbxContent" | "comment" => {
                    skipped = skipped.saturating_sub(1)
                }
                "t" => in_text = false,
                "p" if skipped == 0 => {
                    let words = std::mem::take(&mut text);
                    let is_title = title.is_empty()
                        && paragraphs.is_empty()
                        && matches!(&*style, "Title" | "Heading1" | "Titre" | "Titre1" | "Titel" | "berschrift1");
                    match (words.trim().is_empty(), is_title) {
                        (true, _) => {}
                        (false, true) => title = words,
                        (false, false) => paragraphs.push(words),
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// The words of text boxes, each once.
fn boxes(xml: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for inside in xml.split("<w:txbxContent>").skip(1).filter_map(|rest| rest.split("</w:txbxContent>").next()) {
        let inside = format!("<w:body xmlns:w=\"w\">{inside}</w:body>");
        for words in paragraphs(&inside).map(|(_, words)| words).unwrap_or_default() {
            if !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found
}

/// A sign of a font of signs: those from U+F0A0 on are, in its place, the letters of Latin-1.
fn symbol(tag: &BytesStart) -> Option<char> {
    let code = u32::from_str_radix(&attribute(tag, "char"), 16).ok()?;
    char::from_u32(if (0xf0a0..=0xf0ff).contains(&code) { code - 0xf000 } else { code })
}

/// What a document says of itself.
fn properties(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut open) = (Vec::new(), String::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => open = local(&tag).to_owned(),
            Event::Text(words) if !open.is_empty() => found.push((open.clone(), words.as_ref().to_owned())),
            Event::End(_) => open.clear(),
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

fn local<'t>(tag: &'t BytesStart) -> &'t str {
    tag.local_name().into_inner()
}

fn local_name(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn value(tag: &BytesStart) -> String {
    attribute(tag, "val")
}

fn attribute(tag: &BytesStart, name: &str) -> String {
    let is_value = |key: &str| local_name(key) == name;
    let found = tag.attributes().flatten().find(|attribute| is_value(attribute.key.as_ref()));
    found.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}
