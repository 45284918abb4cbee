//! One file with articles, notes, claims and program, to be opened from disk. It makes no request:
//! its own policy forbids every one.

use std::fmt::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sayso_cards::Pages;
use sayso_cards::words::{self, fill};
use sayso_core::Database;
use sha2::{Digest, Sha256};

use super::frame::{Page, foot, text};
use super::{Setting, full_text_reason, index, notes, say_so, style};
use crate::embed;
use crate::widget::Widget;

/// The file for all articles of a database, which rides in the program.
pub(super) fn html(db: &Database, widget: &Widget) -> Result<String> {
    let (script, style) = (embed::classic(widget, Some(&db.bytes()))?, style());
    let archive = db.archive();
    let about = &archive.about;
    let page_words = words::for_pages(index::LANGUAGE);
    let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
    let address = format!("{}offline.html", about.site);
    let only = |content: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)));
    let policy = format!(
        "default-src 'none'; img-src data:; style-src {}; script-src {} 'wasm-unsafe-eval'; base-uri 'none'; \
         form-action 'none'",
        only(&style),
        only(&script)
    );
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <style>{style}</style>\n"
    );
    let whole: Vec<_> = db.articles().collect();
    let n_claims = |idx| db.claims().filter(|(_, claim)| claim.article == idx).count();
    let mut body = format!(
        "<header class=\"site\">\n<h1>{}</h1>\n<p>{}</p>\n<p>{}</p>\n</header>\n<nav class=\"contents\" aria-labelledby=\"sayso--contents\">\n\
         <h2 id=\"sayso--contents\">{}</h2>\n{}</nav>\n<main>\n",
        text(&title),
        text(page_words.index_lead),
        text(page_words.offline_lead),
        text(page_words.articles),
        index::list(archive, n_claims, |id| format!("#{id}")),
    );
    for (idx, _) in whole {
        let claims = super::text::in_order(db, idx);
        let element = say_so(db, idx, &claims, "history=\"on\" pages=\"#\"");
        let setting = Setting { level: 2, has_notes: true };
        let _ = write!(
            body,
            "{}{}{}",
            super::text::article(db, idx, setting, &element),
            notes::notes(db, idx, &claims, &Pages::Here, 2),
            full_text_reason(db, idx)
        );
    }
    let _ = write!(
        body,
        "{}</main>\n{}<script>{script}</script>\n",
        notes::legend(index::LANGUAGE),
        foot(about, &db.hash()[..12], &address, "", page_words)
    );
    let page = Page {
        language: page_words.tag,
        title,
        description: page_words.index_lead.to_owned(),
        canonical: &about.site,
        address,
        head,
        body,
    };
    Ok(page.html())
}
