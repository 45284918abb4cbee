//! An article as HTML: its whole text where that may be shown, else the sentences with claims.

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, PageWords, Words};
use sayso_core::Database;
use sayso_core::model::{Article, ArticleIdx, ClaimIdx, Sentence};

use super::frame::link;

/// How an article is set.
#[derive(Clone, Copy)]
pub struct Setting {
    /// The level of its headline.
    pub level: Level,
    /// Whether each sentence is followed by links to its notes.
    pub has_notes: bool,
}

/// The level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// `<h1>`
    One,
    /// `<h2>`
    Two,
}

impl Level {
    /// A heading of this level, with an id if it has one.
    pub(super) fn heading(self, id: Option<&str>, words: &str) -> Markup {
        self.heading_of(id, &html! { (words) })
    }

    /// The same with markup in it.
    fn heading_of(self, id: Option<&str>, inside: &Markup) -> Markup {
        match self {
            Self::One => html! { h1 id=[id] { (inside) } },
            Self::Two => html! { h2 id=[id] { (inside) } },
        }
    }
}

/// The claims of an article in the order of its text: the first has note 1.
pub(super) fn in_order(db: &Database, article: ArticleIdx) -> Vec<ClaimIdx> {
    let mut claims: Vec<_> = db.claims().filter(|(_, claim)| claim.article == article).collect();
    claims.sort_by_key(|(_, claim)| claim.sentence);
    claims.into_iter().map(|(idx, _)| idx).collect()
}

/// The id of an article's headline on a page. No article or claim has two hyphens in its own id.
pub(super) fn headline_id(article: &str) -> String {
    format!("{article}--headline")
}

/// The id of a sentence on a page.
pub(super) fn sentence_id(article: &Article, sentence: u32) -> String {
    format!("{}--s{}", article.id, sentence + 1)
}

/// The article as an HTML fragment, with what is under its headline besides.
pub fn article(db: &Database, idx: ArticleIdx, setting: Setting, below_headline: &Markup) -> Markup {
    let article = idx.of(db.archive());
    let page_words = words::for_pages(&article.language);
    let lines = words::for_language(&article.language);
    let set = Sentences { article, claims: in_order(db, idx), db, words: lines, has_notes: setting.has_notes };
    let paragraphs = set.paragraphs();
    // Of a quoted article whose headline makes no claim there is no such sentence, but its title.
    let (headline, paragraphs) = match paragraphs.split_first() {
        Some(((0, headline), rest)) => (headline.clone(), rest),
        _ => (html! { (article.title) }, &paragraphs[..]),
    };
    html! {
        article id=(article.id) lang=(article.language) dir=(words::direction(&article.language)) {
            header {
                (setting.level.heading_of(Some(&headline_id(&article.id)), &headline))
                (byline(db, article, page_words))
                (below_headline)
            }
            @if article.shows_full_text() {
                (lines_of(paragraphs))
            } @else {
                (excerpts(db, article, paragraphs, page_words))
            }
        }
    }
}

/// Who wrote and published it, and when. The page's own words may be in another language than the article.
fn byline(db: &Database, article: &Article, page_words: &PageWords) -> Markup {
    let lines = words::for_language(&article.language);
    let (language, direction) = (page_words.tag, words::direction(page_words.tag));
    html! {
        p class="byline" data-sayso-exclude="" {
            @if let Some(name) = &article.byline {
                span lang=(language) dir=(direction) { (fill(page_words.by, &[("name", name)])) } " · "
            }
            bdi { (link(&article.outlet.of(db.archive()).name, &article.url)) }
            " · "
            time datetime=(article.published) lang=(language) dir=(direction) {
                (words::date(article.published, lines))
            }
        }
    }
}

/// The sentences with claims of an article that may only be quoted, and where the rest is.
fn excerpts(db: &Database, article: &Article, paragraphs: &[(u32, Markup)], page_words: &PageWords) -> Markup {
    let note = fill(page_words.excerpts, &[("outlet", &article.outlet.of(db.archive()).name)]);
    let note = html! { (note) " " (link(&article.url, &article.url)) };
    let (language, direction) = (page_words.tag, words::direction(page_words.tag));
    html! {
        @if paragraphs.is_empty() {
            // The headline alone may be quoted.
            p data-sayso-exclude="" lang=(language) dir=(direction) { (note) }
        } @else {
            figure class="excerpts" {
                blockquote cite=(article.url) { (lines_of(paragraphs)) }
                figcaption data-sayso-exclude="" lang=(language) dir=(direction) { (note) }
            }
        }
    }
}

fn lines_of(paragraphs: &[(u32, Markup)]) -> Markup {
    html! { @for (_, paragraph) in paragraphs { p { (paragraph) } } }
}

struct Sentences<'a> {
    db: &'a Database,
    article: &'a Article,
    claims: Vec<ClaimIdx>,
    words: &'a Words,
    has_notes: bool,
}

impl Sentences<'_> {
    /// The number of each paragraph and its HTML; the headline is paragraph 0.
    fn paragraphs(&self) -> Vec<(u32, Markup)> {
        let numbered: Vec<_> = self.article.sentences.iter().enumerate().collect();
        let paragraphs = numbered.chunk_by(|(_, one), (_, next)| one.paragraph == next.paragraph);
        let set = |sentences: &[(usize, &Sentence)]| {
            html! {
                @for (at, (n, _)) in sentences.iter().enumerate() {
                    @if at > 0 { " " }
                    (self.sentence(*n as u32))
                }
            }
        };
        paragraphs.map(|sentences| (sentences[0].1.paragraph, set(sentences))).collect()
    }

    /// A sentence, and the links to the notes on its claims.
    fn sentence(&self, n: u32) -> Markup {
        let words = &self.article.sentences[n as usize].selector.exact;
        let archive = self.db.archive();
        let notes = self.claims.iter().enumerate().filter(|(_, claim)| claim.of(archive).sentence == n);
        let mut notes = notes.peekable();
        if !self.has_notes || notes.peek().is_none() {
            return html! { (words) };
        }
        html! {
            span id=(sentence_id(self.article, n)) { (words) }
            sup data-sayso-exclude="" { @for (number, &claim) in notes { (self.note_link(number, claim)) } }
        }
    }

    fn note_link(&self, n: usize, claim: ClaimIdx) -> Markup {
        let page_words = words::for_pages(&self.article.language);
        let number = words::number(n as u32 + 1, self.words);
        let state = self.db.state(claim);
        let name = fill(page_words.note_link, &[("n", &number), ("state", self.words.state(state).word())]);
        html! {
            a class={ "note-link " (state.word()) } role="doc-noteref"
                href={ (PERMALINK) (claim.of(self.db.archive()).id) } aria-label=(name) { (number) }
        }
    }
}
