//! An article as HTML: its whole text where that may be shown, else the sentences with claims.

use std::fmt::Write;

use sayso_cards::html::escape;
use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, Words};
use sayso_core::Database;
use sayso_core::model::{Article, ArticleIdx, ClaimIdx, Sentence};

use super::frame::{link, text};

/// How an article is set.
#[derive(Clone, Copy)]
pub struct Setting {
    /// The level of its headline.
    pub level: u8,
    /// Whether each sentence is followed by links to its notes.
    pub has_notes: bool,
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

/// The article as an HTML fragment, with what stands under its headline besides.
pub fn article(db: &Database, idx: ArticleIdx, setting: Setting, below_headline: &str) -> String {
    let archive = db.archive();
    let article = idx.of(archive);
    let page_words = words::for_pages(&article.language);
    let lines = words::for_language(&article.language);
    let mut html = String::new();
    let (id, language, direction) = (text(&article.id), text(&article.language), words::direction(&article.language));
    let _ = writeln!(html, "<article id=\"{id}\" lang=\"{language}\" dir=\"{direction}\">\n<header>");
    let set = Sentences { article, claims: in_order(db, idx), db, words: lines, has_notes: setting.has_notes };
    let paragraphs = set.paragraphs();
    // Of a quoted article whose headline makes no claim there is no such sentence, but its title.
    let (headline, paragraphs) = match paragraphs.split_first() {
        Some(((0, headline), rest)) => (headline.clone(), rest),
        _ => (text(&article.title), &paragraphs[..]),
    };
    let level = setting.level;
    let _ = writeln!(html, "<h{level} id=\"{}\">{headline}</h{level}>", headline_id(&article.id));
    let outlet = link(&article.outlet.of(archive).name, &article.url);
    let (date, shown) = (article.published, words::date(article.published, lines));
    // The page's own words may be in another language than the article.
    let own = format!("lang=\"{}\" dir=\"{}\"", page_words.tag, words::direction(page_words.tag));
    let byline = article
        .byline
        .as_ref()
        .map(|name| format!("<span {own}>{}</span> · ", text(&fill(page_words.by, &[("name", name)]))));
    let _ = writeln!(
        html,
        "<p class=\"byline\" data-sayso-exclude=\"\">{}<bdi>{outlet}</bdi> · <time datetime=\"{date}\" {own}>{shown}</time></p>",
        byline.unwrap_or_default()
    );
    let _ = writeln!(html, "{below_headline}</header>");
    if article.shows_full_text() {
        html.extend(lines_of(paragraphs));
    } else {
        let note = fill(page_words.excerpts, &[("outlet", &article.outlet.of(archive).name)]);
        let (cite, note) = (text(&article.url), text(&note));
        let address = link(&article.url, &article.url);
        if paragraphs.is_empty() {
            // The headline alone may be quoted.
            let _ = writeln!(html, "<p data-sayso-exclude=\"\" {own}>{note} {address}</p>");
        } else {
            let _ = writeln!(html, "<figure class=\"excerpts\">\n<blockquote cite=\"{cite}\">");
            html.extend(lines_of(paragraphs));
            let _ = writeln!(
                html,
                "</blockquote>\n<figcaption data-sayso-exclude=\"\" {own}>{note} {address}</figcaption>\n</figure>"
            );
        }
    }
    html.push_str("</article>\n");
    html
}

fn lines_of(paragraphs: &[(u32, String)]) -> impl Iterator<Item = String> {
    paragraphs.iter().map(|(_, paragraph)| format!("<p>{paragraph}</p>\n"))
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
    fn paragraphs(&self) -> Vec<(u32, String)> {
        let numbered: Vec<_> = self.article.sentences.iter().enumerate().collect();
        let paragraphs = numbered.chunk_by(|(_, one), (_, next)| one.paragraph == next.paragraph);
        let html = |sentences: &[(usize, &Sentence)]| {
            let sentences: Vec<_> = sentences.iter().map(|(n, _)| self.sentence(*n as u32)).collect();
            sentences.join(" ")
        };
        paragraphs.map(|sentences| (sentences[0].1.paragraph, html(sentences))).collect()
    }

    /// A sentence, and the links to the notes on its claims.
    fn sentence(&self, n: u32) -> String {
        let words = text(&self.article.sentences[n as usize].selector.exact);
        let archive = self.db.archive();
        let notes = self.claims.iter().enumerate().filter(|(_, claim)| claim.of(archive).sentence == n);
        let mut notes = notes.peekable();
        if !self.has_notes || notes.peek().is_none() {
            return words;
        }
        let page_words = words::for_pages(&self.article.language);
        let mut html =
            format!("<span id=\"{}\">{words}</span><sup data-sayso-exclude=\"\">", sentence_id(self.article, n));
        for (number, &claim) in notes {
            let number = words::number(number as u32 + 1, self.words);
            let state = self.words.state(self.db.state(claim));
            let name = fill(page_words.note_link, &[("n", &number), ("state", state.word)]);
            let (id, class) = (&claim.of(archive).id, self.db.state(claim).word());
            let _ = write!(
                html,
                "<a class=\"note-link {class}\" role=\"doc-noteref\" href=\"{PERMALINK}{id}\" aria-label=\""
            );
            escape(&name, &mut html);
            let _ = write!(html, "\">{number}</a>");
        }
        html.push_str("</sup>");
        html
    }
}
