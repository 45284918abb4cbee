//! The static site: a page for each article with its endnotes, an index, one file to read
//! offline, and what newsrooms embed. All drawn from the same cards as the panel.
//!
//! | path | content |
//! |---|---|
//! | `index.html` | the newest articles, the first questions |
//! | `all/articles/N/`, `all/questions/N/` | all of them, where there are more; 1 has the oldest, so that a new one changes the last page alone |
//! | `articles/ID/index.html` | an article, its notes, the widget |
//! | `articles/ID/oembed.json` | how other sites may show the page (oembed.com) |
//! | `questions/ID/index.html` | a question: who says what on it, in any article |
//! | `sources/ID/index.html` | a source: what it says, in any article |
//! | `search/` | a page that looks a sentence up in what was checked, and its index ([`sayso_search`]) |
//! | `claims/ID-HASH.sayso` | the claims that one page loads |
//! | `assets/` | style, icon and widget, named by their hashes |
//! | `embed/` | scripts for pages of others: `sayso.js` lives on, `sayso-HASH.js` stays as it is |
//! | `offline.html` | everything in one file |

mod frame;
mod index;
mod notes;
mod offline;
mod questions;
mod search;
mod sources;
mod text;

use anyhow::{Context, Result};
use maud::{Markup, html};
use rayon::prelude::*;
use sayso_cards::words::{self, fill};
use sayso_cards::{CSS, Pages, TOKENS};
use sayso_core::model::{Archive, ArticleIdx, Claim, ClaimIdx, QuestionIdx};
use sayso_core::{Database, database};
use serde_json::json;

pub use self::frame::DOCTYPE;
use self::frame::{Page, foot, open_graph};
pub use self::text::{Level, Setting, article};
use crate::embed::{self, Line};
use crate::export::linked_data;
use crate::section;
use crate::share::Shares;
use crate::widget::Widget;

/// Style of the pages around the cards.
const PAGE_CSS: &str = sayso_cards::style_sheet!("site.css");

/// The sign of the site, in browser tabs.
const ICON: &str = include_str!("../../../static/icon.svg");

/// The most claims that a script brings along, about a megabyte. Of a larger archive each page
/// reads its own article's.
const MOST_IN_SCRIPT: usize = 1000;

/// The most claims of the offline file unless an editor chooses its articles: about ten megabytes.
const MOST_OFFLINE: usize = 500;

/// The file with the lines of markup for all articles.
pub const LINES: &str = "embed/lines.txt";

/// One file of the site.
pub struct File<'f> {
    /// Path within the site, with `/`.
    pub path: &'f str,
    /// Its content.
    pub bytes: &'f [u8],
    /// Whether its path names its content, so that it never changes.
    pub is_hashed: bool,
}

/// Where files go, from every core and in any order: a large site is never in memory as a whole.
pub type Sink<'s> = dyn Fn(File) -> Result<()> + Sync + 's;

/// What became of it.
#[derive(Debug, Default)]
pub struct Built {
    /// For each article its title, its address, the pinned and the living line of markup.
    pub lines: Vec<[String; 4]>,
    /// What readers load: name, bytes, and bytes as a server sends them (gzip).
    pub sizes: Vec<(String, usize, usize)>,
    /// What was not made, and why.
    pub notices: Vec<String>,
}

impl Built {
    /// The lines of markup that bring each article's claims into a page, for people.
    pub fn embed_lines(&self) -> String {
        let entry = |[title, url, pinned, living]: &[String; 4]| {
            format!("{title} ({url})\n  pinned: {pinned}\n  living: {living}\n")
        };
        self.lines.iter().map(entry).collect()
    }
}

/// Writes the site of a database. `chosen` are the articles of the offline file; none is the newest that fit.
///
/// # Errors
/// When the sink refuses a file, or `chosen` names an article that is not there.
pub fn write(db: &Database, widget: Option<&Widget>, chosen: &[String], sink: &Sink) -> Result<Built> {
    let mut site = Site::new(db, widget, sink);
    site.assets()?;
    let all: Vec<ArticleIdx> = (0..db.archive().articles.len()).map(ArticleIdx::new).collect();
    let claims = site.articles(&all)?;
    match widget {
        Some(widget) => {
            site.embed(widget, &all, &claims)?;
            site.offline(widget, &all, chosen)?;
        }
        None => site.built.notices.push(
            "this build of `sayso` carries no widget: the pages show their sources by links alone, and there are no \
             embed files and no offline.html; use a released `sayso`, or one that `cargo xtask dist` made"
                .to_owned(),
        ),
    }
    site.registry()?;
    site.search(db)?;
    site.index(db)?;
    Ok(site.built)
}

/// Writes the claims of each article alone, for systems that make their own pages.
///
/// # Errors
/// When the sink refuses a file.
pub fn write_claims(db: &Database, sink: &Sink) -> Result<Built> {
    let site = Site::new(db, None, sink);
    let all: Vec<ArticleIdx> = (0..db.archive().articles.len()).map(ArticleIdx::new).collect();
    site.on_all_cores(&all, |site, &idx| {
        let drawn = site.drawing.claims(idx)?;
        site.put_hashed(&drawn.path, &drawn.bytes)
    })?;
    Ok(site.built)
}

/// So many claims are prepared for the index before it takes them in.
const AT_ONCE: usize = 4096;

struct Site<'a, 's> {
    drawing: Drawing<'a>,
    built: Built,
    sink: &'a Sink<'s>,
}

/// What pages are drawn from: the same on every core.
struct Drawing<'a> {
    archive: &'a Archive,
    shares: Shares<'a>,
    widget: Option<&'a Widget>,
    assets: Assets,
}

/// The files of one article.
struct Drawn {
    claims: Claims,
    /// Its claims for pages of others; nothing where a script brings them along.
    embedded: Option<String>,
    page: (String, String),
    oembed: (String, String),
}

/// Paths of what all pages share.
#[derive(Default)]
struct Assets {
    css: String,
    icon: String,
    widget: Option<String>,
}

/// The claims of one article as a file.
struct Claims {
    path: String,
    bytes: Vec<u8>,
    db: Database,
}

impl<'a, 's> Site<'a, 's> {
    fn new(db: &'a Database, widget: Option<&'a Widget>, sink: &'a Sink<'s>) -> Self {
        let archive = db.archive();
        let drawing = Drawing { archive, shares: Shares::new(archive), widget, assets: Assets::default() };
        Self { drawing, built: Built::default(), sink }
    }

    /// Draws and writes some things on all cores: the same files on any number of them. Gives what each one leaves behind,
    /// in order; of several errors the first.
    fn on_all_cores<T: Sync, D: Send>(
        &self,
        all: &[T],
        draw: impl Fn(&Self, &T) -> Result<D> + Sync,
    ) -> Result<Vec<D>> {
        all.par_iter().map(|one| draw(self, one)).collect::<Vec<_>>().into_iter().collect()
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        (self.sink)(File { path, bytes, is_hashed: false })
    }

    fn put_hashed(&self, path: &str, bytes: &[u8]) -> Result<()> {
        (self.sink)(File { path, bytes, is_hashed: true })
    }

    fn assets(&mut self) -> Result<()> {
        let css = style();
        let assets = &mut self.drawing.assets;
        assets.css = format!("assets/site-{}.css", embed::hash_of(css.as_bytes()));
        assets.icon = format!("assets/icon-{}.svg", embed::hash_of(ICON.as_bytes()));
        let Assets { css: css_path, icon: icon_path, .. } = &self.drawing.assets;
        let (css_path, icon_path) = (css_path.clone(), icon_path.clone());
        self.put_hashed(&css_path, css.as_bytes())?;
        self.put_hashed(&icon_path, ICON.as_bytes())?;
        if let Some(widget) = self.drawing.widget {
            let folder = format!("assets/widget-{}", widget.id());
            for (name, bytes) in module_files(widget, &widget.program) {
                self.put_hashed(&format!("{folder}/{name}"), bytes)?;
            }
            self.drawing.assets.widget = Some(folder);
            let scripts = [&widget.module[..], &widget.module_glue, &widget.element].concat();
            self.size("program, once for all pages", &widget.program);
            self.size("its scripts", scripts.as_bytes());
        }
        self.size("style", css.as_bytes());
        Ok(())
    }

    fn size(&mut self, name: &str, bytes: &[u8]) {
        self.built.sizes.push((name.to_owned(), bytes.len(), embed::gzip(bytes).len()));
    }

    /// Writes the pages of articles; gives the paths of their claims.
    fn articles(&mut self, all: &[ArticleIdx]) -> Result<Vec<String>> {
        let written = self.on_all_cores(all, |site, &idx| {
            let Drawn { claims: own, embedded, page, oembed } = site.drawing.article(idx)?;
            site.put_hashed(&own.path, &own.bytes)?;
            if let Some(path) = embedded {
                site.put(&path, &own.bytes)?;
            }
            let first = (idx.at() == 0).then(|| (page.1.clone(), own.bytes.clone()));
            for (path, text) in [oembed, page] {
                site.put(&path, text.as_bytes())?;
            }
            Ok((own.path, first))
        })?;
        let mut paths = Vec::with_capacity(written.len());
        for (path, first) in written {
            if let Some((page, claims)) = first {
                self.size("page of the first article", page.as_bytes());
                self.size("its claims", &claims);
            }
            paths.push(path);
        }
        Ok(paths)
    }

    /// What pages of others put in: program and claims in one script, or, of a large archive, the
    /// script alone and each article's claims beside it.
    fn embed(&mut self, widget: &Widget, all: &[ArticleIdx], claims: &[String]) -> Result<()> {
        let database =
            if self.drawing.is_in_script() { Some(database::write(&self.drawing.shares.of(all))?) } else { None };
        let script = embed::classic(widget, database.as_deref())?;
        let pinned = format!("embed/sayso-{}.js", embed::hash_of(script.as_bytes()));
        self.put_hashed(&pinned, script.as_bytes())?;
        self.put("embed/sayso.js", script.as_bytes())?;
        self.size("embedded script", script.as_bytes());
        let mut program = widget.program.to_vec();
        if let Some(database) = &database {
            self.put("embed/claims.sayso", database)?;
            program = section::put(&program, database)?;
        }
        for (name, bytes) in module_files(widget, &program) {
            self.put(&format!("embed/module/{name}"), bytes)?;
        }
        let (site, integrity) = (&self.drawing.archive.about.site, embed::integrity(&script));
        let origin = site.split('/').take(3).collect::<Vec<_>>().join("/");
        let (pinned, living) = (format!("{site}{pinned}"), format!("{site}embed/sayso.js"));
        for (idx, path) in all.iter().zip(claims) {
            let article = idx.of(self.drawing.archive);
            // The living line is the same whether the claims come with the script or from beside it.
            let living = Line { script: &living, integrity: None, article: &article.id, claims: None }.to_string();
            let claims = format!("{site}{path}");
            let claims = database.is_none().then_some((origin.as_str(), claims.as_str()));
            let pinned =
                Line { script: &pinned, integrity: Some(&integrity), article: &article.id, claims }.to_string();
            self.built.lines.push([article.title.clone(), article.url.clone(), pinned, living]);
        }
        let lines = self.built.embed_lines();
        self.put(LINES, lines.as_bytes())
    }

    fn offline(&mut self, widget: &Widget, all: &[ArticleIdx], chosen: &[String]) -> Result<()> {
        let find = |id: &String| {
            let at = self.drawing.archive.articles.iter().position(|article| article.id == *id);
            at.map(ArticleIdx::new).with_context(|| format!("--articles: there is no article `{id}`"))
        };
        let chosen = chosen.iter().map(find).collect::<Result<Vec<_>>>()?;
        let chosen = if chosen.is_empty() { self.newest_offline(all) } else { chosen };
        let share = self.drawing.shares.of(&chosen);
        let html = offline::html(&Database::new(share)?, widget)?;
        self.size("offline.html", html.as_bytes());
        self.put("offline.html", html.as_bytes())
    }

    /// The newest articles whose claims fit into the offline file; at least one.
    fn newest_offline(&mut self, all: &[ArticleIdx]) -> Vec<ArticleIdx> {
        let archive = self.drawing.archive;
        let mut newest = all.to_vec();
        newest.sort_by_key(|idx| (std::cmp::Reverse(idx.of(archive).published), idx.at()));
        let mut claims = 0;
        let mut fits = |idx: &ArticleIdx| {
            claims += self.drawing.shares.claims_of(*idx).len();
            claims <= MOST_OFFLINE
        };
        let fitting = newest.iter().take_while(|idx| fits(idx)).count().max(1);
        if fitting < newest.len() {
            let notice = format!(
                "offline.html has the newest {fitting} of {} articles, {MOST_OFFLINE} claims at most; choose with --articles",
                newest.len()
            );
            self.built.notices.push(notice);
        }
        newest.truncate(fitting);
        // In the order of the folder, as everywhere.
        newest.sort_by_key(|idx| idx.at());
        newest
    }

    /// A page for each question, and for each source that speaks.
    fn registry(&mut self) -> Result<()> {
        let style = self.drawing.style_links("../../");
        let questions: Vec<QuestionIdx> = (0..self.drawing.archive.questions.len()).map(QuestionIdx::new).collect();
        let answers = questions::Answers::of(self.drawing.archive);
        self.on_all_cores(&questions, |site, &idx| {
            let archive = site.drawing.archive;
            let path = questions::folder(&idx.of(archive).id) + "index.html";
            site.put(&path, questions::html(archive, &answers, idx, &style).as_bytes())
        })?;
        let speaking = sources::speaking(self.drawing.archive);
        self.on_all_cores(&speaking, |site, (idx, claims): &(_, Vec<&Claim>)| {
            let (path, html) = sources::html(site.drawing.archive, *idx, claims, &style);
            site.put(&(path + "index.html"), html.as_bytes())
        })?;
        Ok(())
    }

    /// What has been checked, to be looked up in.
    fn search(&mut self, db: &Database) -> Result<()> {
        let archive = self.drawing.archive;
        let script = search::script();
        let path = format!("assets/search-{}.js", embed::hash_of(script.as_bytes()));
        self.put_hashed(&path, script.as_bytes())?;
        let page = search::html(&archive.about, &self.drawing.style_links("../"), &path);
        self.put(&format!("{}index.html", search::FOLDER), page.as_bytes())?;
        let synonyms = search::Synonyms::of(&archive.about.language);
        let mut writer = sayso_search::Writer::new(search::empty_words(archive));
        for question in &archive.questions {
            let statement = search::question(question, &synonyms);
            let terms = writer.terms(&statement);
            writer.add(statement, terms);
        }
        let all: Vec<ClaimIdx> = (0..archive.claims.len()).map(ClaimIdx::new).collect();
        for some in all.chunks(AT_ONCE) {
            let found = some.par_iter().filter_map(|&idx| {
                let statement = search::claim(db, idx, &synonyms)?;
                let terms = writer.terms(&statement);
                Some((statement, terms))
            });
            for (statement, terms) in found.collect::<Vec<_>>() {
                writer.add(statement, terms);
            }
        }
        writer.write(|path, bytes| self.put(&format!("{}{path}", search::FOLDER), bytes))?;
        Ok(())
    }

    /// The index, and the pages of a large archive's other articles and questions.
    fn index(&mut self, db: &Database) -> Result<()> {
        let offline = self.built.sizes.iter().find(|(name, ..)| name == "offline.html").map(|(_, bytes, _)| *bytes);
        let index = index::Index::of(db);
        self.put("index.html", index.html(&self.drawing.style_links(""), offline).as_bytes())?;
        let style = self.drawing.style_links("../../../");
        let pages: Vec<index::Part> = index.parts().collect();
        self.on_all_cores(&pages, |site, part| {
            let (path, html) = index.part(*part, &style);
            site.put(&path, html.as_bytes())
        })?;
        Ok(())
    }
}

impl Drawing<'_> {
    fn claims(&self, idx: ArticleIdx) -> Result<Claims> {
        let (db, bytes) = Database::with_bytes(self.shares.of(&[idx]))?;
        let path = format!("claims/{}-{}.sayso", idx.of(self.archive).id, &db.hash()[..16]);
        Ok(Claims { path, bytes, db })
    }

    /// An article's page, its claims, and how others may show it.
    fn article(&self, idx: ArticleIdx) -> Result<Drawn> {
        let drawn = self.claims(idx)?;
        let Claims { path: name, db, .. } = &drawn;
        let id = &idx.of(self.archive).id;
        let (idx, article) = db.article(id).context("an article is not in its own share")?;
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
        Ok(Drawn {
            embedded: (!self.is_in_script()).then(|| format!("embed/{id}.sayso")),
            oembed: (format!("articles/{id}/oembed.json"), oembed(&page, db, idx)),
            page: (format!("articles/{id}/index.html"), page.html()),
            claims: drawn,
        })
    }

    fn article_head(&self, page: &Page, db: &Database, idx: ArticleIdx, claims: &[ClaimIdx], database: &str) -> Markup {
        let article = idx.of(db.archive());
        let widget = self.assets.widget.as_ref().map(|folder| format!("../../{folder}"));
        html! {
            (open_graph(page, "article", &db.archive().about))
            meta property="article:published_time" content=(article.published);
            link rel="alternate" type="application/json+oembed" href={ (page.address) "oembed.json" } title=(article.title);
            (self.style_links("../../"))
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

    fn style_links(&self, up: &str) -> Markup {
        let Assets { css, icon, .. } = &self.assets;
        html! {
            link rel="icon" href={ (up) (icon) } type="image/svg+xml";
            link rel="stylesheet" href={ (up) (css) };
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

    /// Whether the script of pages of others brings all claims along.
    fn is_in_script(&self) -> bool {
        self.archive.claims.len() <= MOST_IN_SCRIPT
    }
}

/// All styles of a page that was written ahead of time.
fn style() -> String {
    [TOKENS, CSS, PAGE_CSS].concat()
}

/// The files of the ES module.
fn module_files<'w>(widget: &'w Widget, program: &'w [u8]) -> [(&'static str, &'w [u8]); 5] {
    [
        ("sayso.js", widget.module.as_bytes()),
        ("element.js", widget.element.as_bytes()),
        ("sayso-widget.js", widget.module_glue.as_bytes()),
        ("sayso-widget_bg.wasm", program),
        ("sayso.d.ts", widget.types.as_bytes()),
    ]
}

/// What the element says to the widget; nothing where a page has none.
struct SaySo<'a> {
    /// Where the claims are.
    src: Option<String>,
    /// Whether opening a claim makes an entry in the browser's history.
    history: bool,
    /// Where the pages of other articles are.
    pages: Option<&'a str>,
}

/// The element that the widget is drawn in; without the widget, what is in it leads to the notes.
fn say_so(db: &Database, idx: ArticleIdx, claims: &[ClaimIdx], element: &SaySo) -> Markup {
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
fn full_text_reason(db: &Database, idx: ArticleIdx) -> Markup {
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
