//! An article's page with its notes, and what goes with it: its claims, and how other sites may show it.

use anyhow::{Context, Result};
use maud::{Markup, html};
use sayso_cards::Pages;
use sayso_cards::words::{self, fill};
use sayso_core::Database;
use sayso_core::model::{Archive, ArticleIdx, ClaimIdx};
use serde_json::json;

use super::frame::{Page, foot, open_graph};
use super::text::{self, Level, Setting};
use super::{NO_ARTICLE, notes};
use crate::export::linked_data;
use crate::share::Shares;

/// What pages of articles are drawn from: the same on every core.
pub(super) struct Drawing<'a> {
    pub(super) archive: &'a Archive,
    pub(super) shares: Shares<'a>,
    pub(super) assets: Assets,
    /// Whether each article's claims are a file for pages of others too: a script does not bring them along.
    pub(super) is_embedded: bool,
}

/// The files of one article.
pub(super) struct Drawn {
    /// Its claims for pages of others.
    pub(super) embedded: Option<String>,
    pub(super) page: (String, String),
    pub(super) oembed: (String, String),
}

/// Paths of what all pages share.
#[derive(Clone, Default)]
pub(super) struct Assets {
    pub(super) css: String,
    pub(super) icon: String,
    pub(super) widget: Option<String>,
}

impl Assets {
    /// What a page's head says of its looks; `up` leads to the top of the site.
    pub(super) fn style_links(&self, up: &str) -> Markup {
        html! {
            link rel="icon" href={ (up) (self.icon) } type="image/svg+xml";
            link rel="stylesheet" href={ (up) (self.css) };
        }
    }
}

/// The claims of one article as a file.
pub(super) struct Claims {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
    pub(super) db: Database,
    /// The article in this database.
    pub(super) idx: ArticleIdx,
}

impl Drawing<'_> {
    pub(super) fn claims(&self, idx: ArticleIdx) -> Result<Claims> {
        let (db, bytes) = Database::with_bytes(self.shares.of(&[idx]))?;
        let id = &idx.of(self.archive).id;
        let path = format!("claims/{id}-{}.sayso", &db.hash()[..16]);
        let (idx, _) = db.article(id).context(NO_ARTICLE)?;
        Ok(Claims { path, bytes, db, idx })
    }

    /// An article's page, and how others may show it.
    pub(super) fn article(&self, claims: &Claims) -> Drawn {
        let Claims { path: name, db, idx, .. } = claims;
        let idx = *idx;
        let article = idx.of(db.archive());
        let id = &article.id;
        let about = &db.archive().about;
        let address = about.page_of(id);
        let claims = text::in_order(db, idx);
        let lines = words::for_language(&article.language);
        let page_words = words::for_pages(&article.language);
        let titles = [("title", article.title.as_str()), ("publisher", &about.publisher)];
        let mut page = Page {
            language: lines.tag,
            title: fill(page_words.title, &titles),
            description: page_words.count(&page_words.description, claims.len() as u32),
            canonical: if article.shows_full_text() { &article.url } else { &address },
            address: address.clone(),
            head: Markup::default(),
            body: Markup::default(),
        };
        page.head = self.article_head(&page, db, idx, &claims, name);
        page.body = self.article_body(db, idx, &claims, name, &address);
        Drawn {
            embedded: self.is_embedded.then(|| format!("embed/{id}.sayso")),
            oembed: (format!("articles/{id}/oembed.json"), oembed(&page, db, idx)),
            page: (format!("articles/{id}/index.html"), page.html()),
        }
    }

    fn article_head(&self, page: &Page, db: &Database, idx: ArticleIdx, claims: &[ClaimIdx], database: &str) -> Markup {
        let article = idx.of(db.archive());
        let widget = self.assets.widget.as_ref().map(|folder| format!("../../{folder}"));
        html! {
            (open_graph(page, "article", &db.archive().about))
            meta property="article:published_time" content=(article.published);
            link rel="alternate" type="application/json+oembed" href={ (page.address) "oembed.json" } title=(article.title);
            (self.assets.style_links("../../"))
            @if let Some(widget) = widget {
                link rel="modulepreload" href={ (widget) "/sayso-widget.js" };
                link rel="modulepreload" href={ (widget) "/element.js" };
                link rel="preload" as="fetch" type="application/wasm" href={ (widget) "/sayso-widget_bg.wasm" } crossorigin;
                link rel="preload" as="fetch" href={ "../../" (database) } crossorigin;
                script type="module" src={ (widget) "/sayso.js" } data-allow="../../claims/" {}
            }
            (linked_data::script(db, idx, claims))
        }
    }

    fn article_body(
        &self,
        db: &Database,
        idx: ArticleIdx,
        claims: &[ClaimIdx],
        database: &str,
        address: &str,
    ) -> Markup {
        let about = &db.archive().about;
        let article = idx.of(db.archive());
        let page_words = words::for_pages(&article.language);
        let src = self.assets.widget.as_ref().map(|_| format!("../../{database}"));
        let has_widget = src.is_some();
        let element = SaySo { src, history: has_widget, pages: has_widget.then_some("../") };
        let setting = Setting { level: Level::One, has_notes: true };
        let has_claims = !claims.is_empty();
        html! {
            header class="site" {
                @if has_claims {
                    a class="skip" href={ "#" (notes::notes_id(&article.id)) } { (page_words.skip) }
                }
                p { strong { (about.publisher) } " " a href="../../" { (page_words.all_articles) } }
            }
            main {
                (text::article(db, idx, setting, &say_so(db, idx, claims, &element)))
                (notes::notes(db, idx, claims, &Pages::Under("../".to_owned()), Level::Two))
                @if has_claims { (notes::legend(&article.language)) }
            }
            (foot(about, Some(&db.hash()[..12]), address, &full_text_reason(db, idx), page_words))
        }
    }
}

/// What the element says to the widget; nothing where a page has none.
pub(super) struct SaySo<'a> {
    /// Where the claims are.
    pub(super) src: Option<String>,
    /// Whether opening a claim makes an entry in the browser's history.
    pub(super) history: bool,
    /// Where the pages of other articles are.
    pub(super) pages: Option<&'a str>,
}

/// The element that the widget is drawn in; without the widget, what is in it leads to the notes.
pub(super) fn say_so(db: &Database, idx: ArticleIdx, claims: &[ClaimIdx], element: &SaySo) -> Markup {
    let article = idx.of(db.archive());
    if claims.is_empty() {
        return Markup::default();
    }
    let page_words = words::for_pages(&article.language);
    html! {
        div class="sources" {
            say-so article=(article.id) src=[&element.src] history=[element.history.then_some("on")] pages=[element.pages] {
                a href={ "#" (notes::notes_id(&article.id)) } lang=(page_words.tag) dir=(words::direction(page_words.tag)) {
                    (page_words.count(&page_words.sources_below, claims.len() as u32))
                }
            }
        }
    }
}

/// Why the whole text of a quoted article is on a page (CRAFT C18).
pub(super) fn full_text_reason(db: &Database, idx: ArticleIdx) -> Markup {
    let article = idx.of(db.archive());
    let page_words = words::for_pages(&article.language);
    html! {
        @if let Some(reason) = &article.full_text { p { (fill(page_words.full_text, &[("reason", reason)])) } }
    }
}

/// How other sites may show the page: in a frame.
fn oembed(page: &Page, db: &Database, idx: ArticleIdx) -> String {
    let (about, article) = (&db.archive().about, idx.of(db.archive()));
    let (width, height) = (640, 720);
    let frame = html! {
        iframe src=(page.address) title=(page.title) width=(width) height=(height) loading="lazy" {}
    };
    json!({
        "version": "1.0", "type": "rich", "title": page.title, "author_name": article.outlet.of(db.archive()).name,
        "author_url": article.url, "provider_name": about.publisher, "provider_url": about.site,
        "width": width, "height": height, "html": frame.into_string(),
    })
    .to_string()
}
