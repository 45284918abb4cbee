//! Reads one article's file: what is known of the article, its text, its claims.

use std::collections::BTreeSet;

use sayso_core::Date;
use sayso_core::database::{is_slug, sha256};
use sayso_core::model::{Article, ArticleIdx, Rights, Sentence, SourceIdx};
use sayso_core::text::{Folded, Typography, resolve};
use sayso_language::{ArticleText, flow, fold, typography};

use super::claims;
use super::context::{self, Context};
use super::draft::{Draft, DraftClaim};
use super::flow::Flow;
use super::names::{self, Names};
use super::positions::Registry;
use super::registries::link;
use crate::diagnostic::Diagnostic;
use crate::inputs::Inputs;
use crate::toml_files::Fields;

/// Reads an article, the one with this number, and its claims. `draft` holds what was read before all articles.
pub(super) fn read(
    fields: &Fields,
    inputs: &Inputs,
    registry: &Registry,
    draft: &Draft,
    article: ArticleIdx,
) -> (Option<Article>, Vec<DraftClaim>) {
    let names = registry.names;
    let read = read_article(fields, inputs, names);
    let ReadArticle { id, title, outlet, published, sentences, text, .. } = &read;
    let typography = typography(read.rest.as_ref().map_or("", |rest| &rest.language));
    check_sentences(fields, id, title, sentences, text);
    let folded: Vec<Folded> =
        sentences.iter().map(|sentence| Folded::new(&sentence.selector.exact, &typography)).collect();
    let context = Context {
        names,
        article,
        outlet: *outlet,
        published: *published,
        sentences,
        flow: Flow::new(&folded),
        folded,
        text: Folded::new(text, &typography),
        typography: &typography,
        check: context::check(fields, None),
        sources: &draft.sources,
        questions: &draft.questions,
        positions: registry,
    };
    fields.check_list("claim");
    let claims = fields.tables("claim", "claim");
    let mut claimed = BTreeSet::new();
    let written: Vec<DraftClaim> = claims
        .into_iter()
        .map(|mut claim| {
            let (claim, sentence) = claims::read(&mut claim, &context);
            claimed.extend(sentence);
            claim
        })
        .collect();
    check_claimed(fields, sentences, &claimed, &typography);
    fields.check_allowances();
    fields.check_names();
    (read.finish(), written)
}

/// An article as far as it was understood.
struct ReadArticle<'a> {
    id: String,
    title: Option<String>,
    outlet: Option<SourceIdx>,
    published: Option<Date>,
    sentences: Vec<Sentence>,
    text: &'a str,
    rest: Option<Rest>,
    byline: Option<String>,
    published_note: Option<String>,
    full_text: Option<String>,
}

/// What else it must have.
struct Rest {
    url: String,
    rights: Rights,
    language: String,
}

impl ReadArticle<'_> {
    /// The article, if all of it was understood.
    fn finish(self) -> Option<Article> {
        let Rest { url, rights, language } = self.rest?;
        Some(Article {
            id: self.id,
            title: self.title?,
            outlet: self.outlet?,
            byline: self.byline,
            published: self.published?,
            published_note: self.published_note,
            url,
            rights,
            full_text: self.full_text,
            text_hash: sha256(self.text.as_bytes()),
            sentences: self.sentences,
            language,
            is_whole: true,
        })
    }
}

fn read_article<'a>(fields: &Fields, inputs: &'a Inputs, names: &Names) -> ReadArticle<'a> {
    let path = fields.file.path;
    let language = fields.text("language").map(|tag| tag.value);
    let text = text(fields, inputs);
    let cuts = crate::records::cuts(fields);
    let outlet = fields.text("outlet").and_then(|id| names.source(fields.file, id));
    let sentences = ArticleText::read(text, language.as_deref().unwrap_or_default(), &cuts).describe(text);
    for words in cuts.unfound(text).filter(|_| !text.is_empty()) {
        let field = if cuts.join.contains(words) { "join" } else { "split" };
        let message = format!("“{words}” is not in the text");
        fields.file.error("no-such-words", fields.place(field), message, "give the words as the text has them");
    }
    let (url, rights) = (link(fields, "url"), fields.word("rights"));
    ReadArticle {
        id: names::id_of(path),
        title: fields.text("title").map(|title| title.value),
        outlet,
        published: fields.date("published"),
        sentences,
        text,
        rest: url.zip(rights).zip(language).map(|((url, rights), language)| Rest { url, rights, language }),
        byline: fields.optional_text("byline").map(|text| text.value),
        published_note: fields.optional_text("published_note").map(|text| text.value),
        full_text: fields.optional_text("full_text").map(|text| text.value),
    }
}

fn text<'a>(fields: &Fields, inputs: &'a Inputs) -> &'a str {
    let Some(path) = fields.text("text") else { return "" };
    let text = inputs.text(&path.value).map(|text| text.trim_start_matches('\u{feff}'));
    text.unwrap_or_else(|why| {
        let problem = Diagnostic::no_text(&path.value, why);
        let message = format!("the article's text `{}`: {}", path.value, problem.message);
        fields.file.error(problem.rule, path.span, message, &problem.hint);
        ""
    })
}

/// The headline must be the first sentence, and the id a slug.
fn check_sentences(fields: &Fields, id: &str, title: &Option<String>, sentences: &[Sentence], text: &str) {
    let first = sentences.iter().take_while(|sentence| sentence.paragraph == 0);
    let headline = first.map(|sentence| sentence.selector.exact.as_str()).collect::<Vec<_>>().join(" ");
    if title.as_ref().is_some_and(|title| fold(&headline, "") != fold(title, "")) && !text.is_empty() {
        let message = format!("the text begins with “{headline}”, not with the title");
        let hint = "correct `title`, or list what comes before it under `furniture`";
        fields.file.error("title-not-first", fields.place("title"), message, hint);
    }
    if !is_slug(id) {
        let message = format!("`{id}` is no id for an article");
        let hint = "name the file with lower-case letters, digits and single hyphens";
        fields.file.error("bad-id", 0..0, message, hint);
    }
}

/// Every sentence with a claim must be found again by its own description: what cannot be told
/// apart here would be orphaned on every page.
fn check_claimed(fields: &Fields, sentences: &[Sentence], claimed: &BTreeSet<u32>, typography: &Typography) {
    let selectors: Vec<_> = sentences.iter().map(|sentence| &sentence.selector).collect();
    for (n, placement) in resolve(&flow(sentences).0, &selectors, typography).into_iter().enumerate() {
        if !placement.is_as_checked() && claimed.contains(&(n as u32)) {
            let message = format!("the sentence “{}” cannot be told from another one", selectors[n].exact);
            let hint = "take the claim to another sentence that says the same, or leave it out";
            fields.file.error("sentence-ambiguous", fields.place("text"), message, hint);
        }
    }
}
