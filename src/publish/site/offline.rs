//! One file with articles, notes, claims and program, to be opened from disk. It makes no request:
//! its own policy forbids every one.

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use maud::{Markup, PreEscaped, html};
use sayso_cards::Pages;
use sayso_cards::words::{self, fill};
use sayso_core::Database;
use sayso_core::model::ArticleIdx;
use sha2::{Digest, Sha256};

use super::article::{SaySo, full_text_reason, say_so};
use super::frame::{Page, foot};
use super::known::Brief;
use super::text::{Level, Setting};
use super::{index, notes, style};
use crate::embed;
use crate::widget::Widget;

/// The file for all articles of a database, which rides in the program; its frame speaks the newsroom's
/// language.
pub(super) fn html(db: &Database, widget: &Widget) -> Result<String> {
    let (script, style) = (embed::classic(widget, Some(&db.bytes()))?, style());
    let about = &db.archive().about;
    let page_words = words::for_pages(&about.language);
    let title = fill(page_words.index_title, &[("publisher", &about.publisher)]);
    let address = format!("{}offline.html", about.site);
    let only = |content: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)));
    let policy = format!(
        "default-src 'none'; img-src data:; style-src {}; script-src {} 'wasm-unsafe-eval'; base-uri 'none'; \
         form-action 'none'",
        only(&style),
        only(&script)
    );
    let articles: Vec<Brief> = db.articles().map(|(idx, _)| Brief::of(db, idx, String::new())).collect();
    let head = html! {
        meta http-equiv="Content-Security-Policy" content=(policy);
        link rel="icon" href="data:,";
        style { (PreEscaped(&style)) }
    };
    let body = html! {
        header class="site" {
            h1 { (title) }
            p { (page_words.index_lead) }
            p { (page_words.offline_lead) }
        }
        nav class="contents" aria-labelledby="sayso--contents" {
            h2 id="sayso--contents" { (page_words.articles) }
            (index::list(about, articles.iter(), |id| format!("#{id}")))
        }
        main {
            @for (idx, _) in db.articles() { (article(db, idx)) }
            (notes::legend(&about.language))
        }
        (foot(about, Some(&db.hash()[..12]), &address, &Markup::default(), page_words))
        script { (PreEscaped(&script)) }
    };
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

fn article(db: &Database, idx: ArticleIdx) -> Markup {
    let claims = super::text::in_order(db, idx);
    let element = say_so(db, idx, &claims, &SaySo { src: None, history: true, pages: Some("#") });
    let setting = Setting { level: Level::Two, has_notes: true };
    html! {
        (super::text::article(db, idx, setting, &element))
        (notes::notes(db, idx, &claims, &Pages::Here, Level::Two))
        (full_text_reason(db, idx))
    }
}
