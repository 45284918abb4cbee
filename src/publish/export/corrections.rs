//! Corrections and withdrawals as a feed (Atom, RFC 4287), newest first (CRAFT C11).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use sayso_core::model::ClaimIdx;
use sayso_core::{Database, Date};

/// One public change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day it was made.
    pub at: Date,
    /// The article's id.
    pub article: String,
    /// The claim's id.
    pub claim: String,
    /// Whether the claim was taken back.
    pub withdrawn: bool,
    /// What changed and why, for readers.
    pub note: String,
    /// What was there before, unless redacted.
    pub before: Option<String>,
    /// The state of the claim.
    pub page: String,
}

/// All of a database, newest first.
pub fn of(db: &Database) -> Vec<Entry> {
    let mut entries = Vec::new();
    for idx in (0..db.archive().claims.len()).map(ClaimIdx::new) {
        let card = db.card(idx);
        let entry = |at, withdrawn, note: &str, before: Option<String>| Entry {
            at,
            article: card.article.id.clone(),
            claim: card.id.clone(),
            withdrawn,
            note: note.to_owned(),
            before,
            page: format!("{}{}", card.about.page_of(&card.article.id), sayso_cards::permalink(&card.id)),
        };
        entries.extend(card.corrections.iter().map(|one| entry(one.at, false, &one.note, one.before.clone())));
        entries.extend(card.withdrawn.iter().map(|one| entry(one.at, true, &one.reason, None)));
    }
    entries.sort_by(|a, b| b.at.cmp(&a.at).then(a.claim.cmp(&b.claim)));
    entries
}

/// The feed.
///
/// # Errors
/// When memory cannot be written, that is never.
pub fn atom(db: &Database) -> std::io::Result<String> {
    let about = &db.archive().about;
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.write_event(Event::Start(BytesStart::new("feed").with_attributes([("xmlns", "http://www.w3.org/2005/Atom")])))?;
    text(&mut xml, "title", &format!("{}: corrections", about.publisher))?;
    text(&mut xml, "id", &about.corrections)?;
    text(&mut xml, "updated", &stamp(about.as_of))?;
    link(&mut xml, "alternate", &about.corrections)?;
    xml.write_event(Event::Start(BytesStart::new("author")))?;
    text(&mut xml, "name", &about.publisher)?;
    xml.write_event(Event::End(BytesEnd::new("author")))?;
    let entries = of(db);
    for (n, one) in entries.iter().enumerate() {
        // Counted from the claim's first change on: a later one changes no entry's id.
        let before = entries[n + 1..].iter().filter(|other| other.claim == one.claim).count();
        xml.write_event(Event::Start(BytesStart::new("entry")))?;
        let what = if one.withdrawn { "Withdrawn" } else { "Corrected" };
        text(&mut xml, "title", &format!("{what}: {}", one.claim))?;
        text(&mut xml, "id", &format!("{}-{}-{before}", one.page, one.at))?;
        text(&mut xml, "updated", &stamp(one.at))?;
        link(&mut xml, "alternate", &one.page)?;
        text(&mut xml, "summary", &one.note)?;
        xml.write_event(Event::End(BytesEnd::new("entry")))?;
    }
    xml.write_event(Event::End(BytesEnd::new("feed")))?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned() + "\n")
}

fn text(xml: &mut Writer<Vec<u8>>, name: &str, value: &str) -> std::io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name)))?;
    xml.write_event(Event::Text(BytesText::new(value)))?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

fn link(xml: &mut Writer<Vec<u8>>, rel: &str, href: &str) -> std::io::Result<()> {
    xml.write_event(Event::Empty(BytesStart::new("link").with_attributes([("rel", rel), ("href", href)])))
}

/// Midnight of a day; of a month or year, of its first.
fn stamp(date: Date) -> String {
    format!("{:04}-{:02}-{:02}T00:00:00Z", date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}
