//! Reads `sayso.toml`, the registries of sources and origins, and the references.

use sayso_core::database::{is_contact, is_web_address};
use sayso_core::model::{About, MayShare, Naming, Origin, Reference, Source};

use super::names::{self, Names};
use super::positions::{self, Registry};
use crate::toml_files::{At, Fields, catalogue};

/// Who answers for the database; nothing if anything of it is missing.
/// The languages that readers' panels may be in, besides those of the articles.
pub(super) fn panel_languages(fields: &Fields) -> Vec<String> {
    let tags = fields.texts("panel_languages");
    for tag in tags.iter().filter(|tag| !sayso_words::LANGUAGES.iter().any(|known| known.tag == tag.value)) {
        let known: Vec<&str> = sayso_words::LANGUAGES.iter().map(|language| language.tag).collect();
        let message = format!("there are no words in `{}`", tag.value);
        let hint = format!("choose among {}", known.join(", "));
        fields.file.error("unknown-word", tag.span.clone(), message, &hint);
    }
    tags.into_iter().map(|tag| tag.value).collect()
}

pub(super) fn about(fields: &Fields) -> Option<About> {
    let contact = fields.text("contact").map(|contact| {
        if !is_contact(&contact.value) {
            let message = format!("`{}` is neither a mail address nor a web address", contact.value);
            let hint = "write desk@example.org or https://example.org/contact";
            fields.file.error("bad-link", contact.span, message, hint);
        }
        contact.value
    });
    let publisher = fields.text("publisher");
    let language = fields.optional_text("language").map_or_else(|| "en".to_owned(), |tag| tag.value);
    let (corrections, method, site) = (link(fields, "corrections"), link(fields, "method"), site(fields));
    let (as_of, scope) = (fields.date("as_of"), fields.text("scope"));
    fields.switch("second_editor");
    fields.check_names();
    Some(About {
        publisher: publisher?.value,
        language,
        corrections: corrections?,
        method: method?,
        contact: contact?,
        site: site?,
        as_of: as_of?,
        scope: scope?.value,
        is_draft: false,
    })
}

/// Where the built site will be: addresses of its pages are made by going on from there.
fn site(fields: &Fields) -> Option<String> {
    let site = link(fields, "site")?;
    if site.contains(['?', '#']) {
        let message = format!("`{site}` cannot be the address of a site");
        fields.file.error("bad-link", fields.place("site"), message, "write the address of a folder: no `?`, no `#`");
    }
    Some(with_slash(site))
}

/// Relative addresses go on from the last slash.
fn with_slash(site: String) -> String {
    if site.ends_with('/') { site } else { site + "/" }
}

/// Everybody who says anything.
pub(super) fn sources(fields: &Fields, names: &Names) -> Vec<Option<Source>> {
    fields.entries(&catalogue::SOURCE).into_iter().map(|(id, fields)| source(id, &fields, names)).collect()
}

fn source(id: At<String>, fields: &Fields, names: &Names) -> Option<Source> {
    let naming = match fields.optional_text("unnamed") {
        Some(why) => Naming::Unnamed(why.value),
        None => Naming::Named,
    };
    // Other names are for proposals, which read them from the records.
    fields.texts("also_called");
    let (name, kind) = (fields.text("name"), fields.word("kind"));
    let interest = fields.optional_text("interest").map(|text| text.value);
    let origin = fields.optional_text("origin").and_then(|id| names.origin(fields.file, id));
    fields.check_allowances();
    fields.check_names();
    Some(Source { id: id.value, name: name?.value, kind: kind?, naming, interest, origin })
}

/// Whoever had something first.
pub(super) fn origins(fields: &Fields, names: &Names) -> Vec<Option<Origin>> {
    fields.entries(&catalogue::ORIGIN).into_iter().map(|(id, fields)| origin(id, &fields, names)).collect()
}

fn origin(id: At<String>, fields: &Fields, names: &Names) -> Option<Origin> {
    let name = fields.text("name");
    let part_of = fields.optional_text("part_of").and_then(|whole| names.origin(fields.file, whole));
    let relies_on = fields.texts("relies_on").into_iter();
    let relies_on = relies_on.filter_map(|other| names.origin(fields.file, other)).collect();
    let shares = fields.tables("may_share", &format!("a share of {}", fields.what));
    let may_share = shares.iter().map(|fields| share(fields, names)).collect::<Vec<_>>();
    let unnamed = fields.switch("unnamed");
    fields.check_names();
    let may_share = may_share.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Origin { id: id.value, name: name?.value, part_of, relies_on, may_share, unnamed })
}

fn share(fields: &Fields, names: &Names) -> Option<MayShare> {
    let with = fields.text("with").and_then(|id| names.origin(fields.file, id));
    let reason = fields.text("reason");
    let on = fields.texts("on").into_iter().filter_map(|id| names.question(fields.file, id)).collect();
    fields.check_names();
    Some(MayShare { with: with?, reason: reason?.value, on })
}

/// Reads a reference's file: a document outside the articles.
pub(super) fn reference(fields: &Fields, registry: &Registry) -> Option<Reference> {
    let (title, publisher) = (fields.text("title"), fields.text("publisher"));
    let author = fields.optional_text("author").map(|text| text.value);
    let (published, event) = (fields.optional_date("published"), fields.optional_date("event"));
    let language = fields.optional_text("language").map(|tag| tag.value);
    let url = link(fields, "url");
    let archived = optional_link(fields, "archived");
    // A passage may be alone; with neither, `check` asks for one (CRAFT C10).
    let summary = or_blank(fields.optional_text("summary"));
    let passage = fields.optional_text("passage").map(|text| text.value);
    let (proximity, seen, read_at) = (fields.word("proximity"), fields.word("seen"), fields.date("read_at"));
    let answers = positions::of_reference(fields, registry);
    fields.check_allowances();
    fields.check_names();
    Some(Reference {
        id: names::id_of(fields.file.path),
        title: title?.value,
        publisher: publisher?.value,
        author,
        published,
        event,
        language,
        url: url?,
        archived,
        summary,
        passage,
        answers: answers.into_iter().collect::<Option<Vec<_>>>()?,
        proximity: proximity?,
        seen: seen?,
        read_at: read_at?,
    })
}

/// A link that must be there and lead to the web.
pub(super) fn link(fields: &Fields, name: &'static str) -> Option<String> {
    of_the_web(fields, name, fields.text(name)?)
}

/// A link that leads to the web, if it is there.
fn optional_link(fields: &Fields, name: &'static str) -> Option<String> {
    of_the_web(fields, name, fields.optional_text(name)?)
}

fn of_the_web(fields: &Fields, name: &str, url: At<String>) -> Option<String> {
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
