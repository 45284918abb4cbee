//! "Was this checked before?": the page that looks a sentence up, and the statements that it finds.

use std::collections::HashMap;

use maud::{Markup, PreEscaped, html};
use sayso_cards::PERMALINK;
use sayso_cards::words::{self, fill};
use sayso_core::model::{About, Archive, ClaimIdx, Question};
use sayso_core::{Database, State};
use sayso_language::Lexicon;
use sayso_language::lexicon::primary;
use sayso_search::{Record, Statement};

use super::frame::{Page, foot, open_graph};
use super::questions;

/// The folder of the page and of the index.
pub(super) const FOLDER: &str = "search/";

/// What the page does, as a module: the look-up and what shows it.
pub(super) fn script() -> String {
    format!("{}\n{}", sayso_search::SCRIPT, include_str!("search_page.js"))
}

/// What statements are found by besides their own words.
pub(super) struct Synonyms<'a> {
    groups: HashMap<&'a str, Vec<&'a [String]>>,
}

impl Synonyms<'_> {
    /// Those of a language.
    pub(super) fn of(language: &str) -> Self {
        let mut groups: HashMap<&str, Vec<&[String]>> = HashMap::new();
        for group in Lexicon::shared(language).into_iter().flat_map(|lexicon| &lexicon.synonyms) {
            for word in group {
                groups.entry(word).or_default().push(group);
            }
        }
        Self { groups }
    }

    fn for_text(&self, text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        let others = |word: &str| self.groups.get(word).into_iter().flatten().flat_map(|group| group.iter());
        words.flat_map(|word| others(word).filter(move |other| *other != word)).cloned().collect()
    }
}

/// Words that tell nothing, in the languages of an archive.
pub(super) fn empty_words(archive: &Archive) -> Vec<String> {
    let mut languages: Vec<String> = archive.articles.iter().map(|article| primary(&article.language)).collect();
    languages.push(primary(&archive.about.language));
    languages.sort();
    languages.dedup();
    let lexicons = languages.iter().filter_map(|language| Lexicon::shared(language));
    lexicons.flat_map(|lexicon| lexicon.list("empty")).map(str::to_owned).collect()
}

/// A claim as it is found: by its proposition and the article's words. What was withdrawn is not found.
pub(super) fn claim(db: &Database, idx: ClaimIdx, synonyms: &Synonyms) -> Option<Statement> {
    let archive = db.archive();
    let claim = idx.of(archive);
    if claim.withdrawn.is_some() {
        return None;
    }
    let article = claim.article.of(archive);
    let sentence = article.sentences.get(claim.sentence as usize).map_or("", |sentence| &sentence.selector.exact);
    let quoted = claim.content.iter().filter_map(|part| sentence.get(part.start as usize..part.end as usize));
    let text = std::iter::once(claim.proposition.as_str()).chain(quoted).collect::<Vec<_>>().join(" ");
    Some(Statement {
        id: format!("claim:{}", claim.id),
        synonyms: synonyms.for_text(&text),
        text,
        record: Record {
            number: 0,
            text: claim.proposition.clone(),
            url: format!("articles/{}/{PERMALINK}{}", article.id, claim.id),
            state: Some(db.state(idx).word().to_owned()),
            checked: claim.check.as_ref().map(|check| check.at.to_string()),
            place: Some(article.outlet.of(archive).name.clone()),
        },
    })
}

/// A question as it is found.
pub(super) fn question(question: &Question, synonyms: &Synonyms) -> Statement {
    Statement {
        id: format!("question:{}", question.id),
        synonyms: synonyms.for_text(&question.asks),
        text: question.asks.clone(),
        record: Record {
            number: 0,
            text: question.asks.clone(),
            url: questions::folder(&question.id),
            state: None,
            checked: None,
            place: None,
        },
    }
}

/// The page, in the newsroom's language; `script` is the path of what it does.
pub(super) fn html(about: &About, style: &Markup, script: &str) -> String {
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let title = fill(page_words.title, &[("title", page_words.search), ("publisher", &about.publisher)]);
    let address = about.site.clone() + FOLDER;
    let states: serde_json::Map<_, _> =
        State::ALL.iter().map(|state| (state.word().to_owned(), lines.state(*state).word().into())).collect();
    let words = serde_json::json!({
        "language": page_words.tag, "states": states, "none": page_words.search_none, "failed": page_words.search_failed,
        "question": page_words.search_question, "checked": page_words.search_checked, "least": sayso_search::LEAST,
    });
    // Within a script element only `<` could end it.
    let words = words.to_string().replace('<', "\\u003c");
    let body = html! {
        header class="site" { p { strong { (about.publisher) } " " a href="../" { (page_words.all_articles) } } }
        main class="search" {
            h1 { (page_words.search) }
            p class="lead" id="sayso--search-lead" { (page_words.search_lead) }
            noscript { p class="notice" { (page_words.search_no_script) } }
            form role="search" method="get" {
                label for="sayso--q" { (page_words.search_label) }
                textarea id="sayso--q" name="q" rows="3" maxlength="2000" aria-describedby="sayso--search-lead" dir="auto" {}
                button type="submit" { (page_words.search_go) }
            }
            p role="status" {}
            ol class="found" {}
        }
        (foot(about, None, &address, &Markup::default(), page_words))
        script type="application/json" id="sayso--words" { (PreEscaped(words)) }
    };
    let mut page = Page {
        language: page_words.tag,
        title,
        description: page_words.search_lead.to_owned(),
        canonical: &address,
        address: address.clone(),
        head: Markup::default(),
        body,
    };
    page.head = html! {
        (open_graph(&page, "website", about))
        (style)
        script type="module" src={ "../" (script) } {}
    };
    page.html()
}
