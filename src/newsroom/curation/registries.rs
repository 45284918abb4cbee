//! Reads `sayso.toml` and the registries: sources, origins, references and matters.

use sayso_core::Date;
use sayso_core::database::{is_contact, is_web_address};
use sayso_core::model::{About, Accusation, Naming, Origin, Proximity, Reference, Seen, Source, SourceKind};

use super::fields::{At, Fields};
use super::names::Names;

/// Stands for what an entry lacks; the mistake has been reported, and nothing is built.
const NO_DATE: &str = "0001";

/// Who answers for the database. What is missing has been reported, and is left blank.
pub(super) fn about(fields: Fields) -> About {
    let contact = fields.text("contact").map(|contact| {
        if !is_contact(&contact.value) {
            let message = format!("`{}` is neither a mail address nor a web address", contact.value);
            fields.file.error(
                "bad-link",
                contact.span,
                message,
                "write desk@example.org or https://example.org/contact",
            );
        }
        contact.value
    });
    let about = About {
        publisher: or_blank(fields.text("publisher")),
        language: fields.optional_text("language").map_or_else(|| "en".to_owned(), |tag| tag.value),
        corrections: link(&fields, "corrections").unwrap_or_default(),
        method: link(&fields, "method").unwrap_or_default(),
        contact: contact.unwrap_or_default(),
        site: site(&fields).unwrap_or_default(),
        as_of: fields.date("as_of").unwrap_or_else(no_date),
        scope: or_blank(fields.text("scope")),
    };
    fields.switch("second_editor");
    fields.finish();
    about
}

/// Where the built site will stand: addresses of its pages are made by going on from there.
fn site(fields: &Fields) -> Option<String> {
    let site = link(fields, "site")?;
    if site.contains(['?', '#']) {
        let message = format!("`{site}` cannot be where a site stands");
        fields.file.error("bad-link", fields.place("site"), message, "write the address of a folder: no `?`, no `#`");
    }
    Some(with_slash(site))
}

/// Relative addresses go on from the last slash.
fn with_slash(site: String) -> String {
    if site.ends_with('/') { site } else { site + "/" }
}

/// Everybody who says anything.
pub(super) fn sources(fields: &Fields, names: &Names) -> Vec<Source> {
    fields.entries("source").into_iter().map(|(id, fields)| source(id, fields, names)).collect()
}

fn source(id: At<String>, fields: Fields, names: &Names) -> Source {
    let naming = match fields.optional_text("unnamed") {
        Some(why) => Naming::Unnamed(why.value),
        None => Naming::Named,
    };
    // Other names are for proposals, which look them up for themselves.
    fields.texts("also_called");
    let source = Source {
        id: id.value,
        name: or_blank(fields.text("name")),
        kind: fields.word("kind").unwrap_or(SourceKind::Person),
        naming,
        interest: fields.optional_text("interest").map(|text| text.value),
        origin: fields.optional_text("origin").and_then(|id| names.origin(fields.file, id)),
    };
    fields.allowances();
    fields.finish();
    source
}

/// Whoever had something first.
pub(super) fn origins(fields: &Fields, names: &Names) -> Vec<Origin> {
    fields.entries("origin").into_iter().map(|(id, fields)| origin(id, fields, names)).collect()
}

fn origin(id: At<String>, fields: Fields, names: &Names) -> Origin {
    let relies_on = fields.texts("relies_on").into_iter();
    let origin = Origin {
        id: id.value,
        name: or_blank(fields.text("name")),
        part_of: fields.optional_text("part_of").and_then(|whole| names.origin(fields.file, whole)),
        relies_on: relies_on.filter_map(|other| names.origin(fields.file, other)).collect(),
    };
    fields.finish();
    origin
}

/// The documents outside the articles.
pub(super) fn references(fields: &Fields) -> Vec<Reference> {
    fields.entries("reference").into_iter().map(|(id, fields)| reference(id, fields)).collect()
}

fn reference(id: At<String>, fields: Fields) -> Reference {
    let reference = Reference {
        id: id.value,
        title: or_blank(fields.text("title")),
        publisher: or_blank(fields.text("publisher")),
        author: fields.optional_text("author").map(|text| text.value),
        published: fields.optional_date("published"),
        event: fields.optional_date("event"),
        language: fields.optional_text("language").map(|tag| tag.value),
        url: link(&fields, "url").unwrap_or_default(),
        // A passage may stand alone; with neither, `check` asks for one (CRAFT C10).
        summary: or_blank(fields.optional_text("summary")),
        passage: fields.optional_text("passage").map(|text| text.value),
        proximity: fields.word("proximity").unwrap_or(Proximity::SecondHand),
        seen: fields.word("seen").unwrap_or(Seen::Part),
        read_at: fields.date("read_at").unwrap_or_else(no_date),
    };
    fields.allowances();
    fields.finish();
    reference
}

/// A link that must be there and lead to the web.
pub(super) fn link(fields: &Fields, name: &'static str) -> Option<String> {
    let url = fields.text(name)?;
    if !is_web_address(&url.value) {
        let message = format!("`{name}` of {} is not a web address", fields.what);
        fields.file.error("bad-link", url.span, message, "write an address that begins with https:// or http://");
        return None;
    }
    Some(url.value)
}

pub(super) fn or_blank(text: Option<At<String>>) -> String {
    text.map(|text| text.value).unwrap_or_default()
}

/// See [`NO_DATE`].
pub(super) fn no_date() -> Date {
    NO_DATE.parse().expect("a year is a date")
}

/// Accusations that many claims may make: who is accused, what came of it.
pub(super) fn matters(fields: &Fields, names: &Names) -> Vec<Accusation> {
    fields.entries("matter").into_iter().map(|(_, fields)| matter(fields, names)).collect()
}

fn matter(fields: Fields, names: &Names) -> Accusation {
    let accused = fields.texts("accused");
    if accused.is_empty() {
        fields.missing("accused");
    }
    let accusation = Accusation {
        accused: accused.into_iter().filter_map(|id| names.origin(fields.file, id)).collect(),
        proceedings: or_blank(fields.text("proceedings")),
        response: or_blank(fields.text("response")),
    };
    fields.finish();
    accusation
}
