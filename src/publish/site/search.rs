//! "Was this checked before?": the page that looks a sentence up, and the statements that it finds.

use std::collections::HashMap;

use maud::{Markup, PreEscaped, html};
use sayso_cards::PERMALINK;
use sayso_cards::words;
use sayso_core::model::{About, Archive, ClaimIdx, Question};
use sayso_core::{Database, State};
use sayso_language::Lexicon;
use sayso_language::lexicon::primary;
use sayso_search::{Record, Statement};

use super::frame::Plain;
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

/// The kinds of statements in the index.
pub(crate) const CLAIM: &str = "claim";
pub(crate) const QUESTION: &str = "question";

/// A claim as it is found: by its proposition and the article's words.
pub(super) fn claim(db: &Database, idx: ClaimIdx, synonyms: &Synonyms) -> Statement {
    let archive = db.archive();
    let claim = idx.of(archive);
    let article = claim.article.of(archive);
    let sentence = article.sentences.get(claim.sentence as usize).map_or("", |sentence| &sentence.selector.exact);
    let quoted = claim.content.iter().filter_map(|part| sentence.get(part.start as usize..part.end as usize));
    let text = std::iter::once(claim.proposition.as_str()).chain(quoted).collect::<Vec<_>>().join(" ");
    Statement {
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
    }
}

/// A question as it is found.
pub(super) fn question(question: &Question, synonyms: &Synonyms) -> Statement {
    Statement {
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
    let states: serde_json::Map<_, _> =
        State::ALL.iter().map(|state| (state.word().to_owned(), lines.state(*state).word().into())).collect();
    let words = serde_json::json!({
        "language": page_words.tag, "states": states, "none": page_words.search_none, "failed": page_words.search_failed,
        "question": page_words.search_question, "checked": page_words.search_checked, "least": sayso_search::LEAST,
    });
    // Within a script element only `<` could end it.
    let words = words.to_string().replace('<', "\\u003c");
    let main = html! {
            p class="lead" id="sayso--search-lead" { (page_words.search_lead) }
            noscript { p class="notice" { (page_words.search_no_script) } }
            form role="search" method="get" {
                label for="sayso--q" { (page_words.search_label) }
                textarea id="sayso--q" name="q" rows="3" maxlength="2000" aria-describedby="sayso--search-lead" dir="auto" {}
                button type="submit" { (page_words.search_go) }
            }
            p role="status" {}
            ol class="found" {}
    };
    let data = html! { script type="application/json" id="sayso--words" { (PreEscaped(words)) } };
    let page = Plain {
        folder: FOLDER,
        name: page_words.search,
        description: page_words.search_lead,
        home: page_words.all_articles,
        class: Some("search"),
        script: Some((script, &data)),
    };
    page.html(about, style, &main)
}
