//! Reads one article's file: what is known of the article, its text, its claims.

use sayso_core::database::{is_slug, sha256};
use sayso_core::model::{Accusation, Archive, Article, ArticleIdx, Claim, Rights, SourceIdx};
use sayso_core::text::{BLOCK, Folded, Placement, resolve};

use super::Place;
use super::claims;
use super::desk::{self, Desk, Flow};
use super::fields::Fields;
use super::names::Names;
use super::registries::{link, no_date, or_blank};
use crate::diagnostic::Diagnostic;
use crate::inputs::Inputs;
use sayso_language::ArticleText;

/// Reads an article and its claims into the archive.
pub(super) fn read(
    fields: Fields,
    inputs: &Inputs,
    names: &Names,
    matters: &[Accusation],
    archive: &mut Archive,
) -> Vec<(Claim, Place)> {
    let (article, text) = read_article(&fields, inputs, names);
    check_sentences(&fields, &article, text);
    let sentences: Vec<Folded> =
        article.sentences.iter().map(|sentence| Folded::new(&sentence.selector.exact)).collect();
    let desk = Desk {
        names,
        article: &article,
        article_idx: ArticleIdx::new(archive.articles.len()),
        flow: Flow::new(&sentences),
        sentences,
        text: Folded::new(text),
        check: desk::check(&fields, None),
        sources: &archive.sources,
        matters,
    };
    let written: Vec<_> = fields.tables("claim", "claim").into_iter().map(|claim| claims::read(claim, &desk)).collect();
    check_claimed(&fields, &article, &written);
    fields.optional_text("text_hash");
    desk::records(&fields);
    fields.allowances();
    fields.finish();
    archive.articles.push(article);
    written
}

fn read_article<'a>(fields: &Fields, inputs: &'a Inputs, names: &Names) -> (Article, &'a str) {
    let path = fields.file.path;
    let language = or_blank(fields.text("language"));
    let text = text(fields, inputs);
    let furniture: Vec<String> = fields.texts("furniture").into_iter().map(|line| line.value).collect();
    let outlet = fields.text("outlet").and_then(|id| names.source(fields.file, id));
    let article = Article {
        id: path.trim_start_matches("articles/").trim_end_matches(".toml").to_owned(),
        title: or_blank(fields.text("title")),
        outlet: outlet.unwrap_or(SourceIdx(0)),
        byline: fields.optional_text("byline").map(|text| text.value),
        published: fields.date("published").unwrap_or_else(no_date),
        published_note: fields.optional_text("published_note").map(|text| text.value),
        url: link(fields, "url").unwrap_or_default(),
        rights: fields.word("rights").unwrap_or(Rights::Quotation),
        full_text: fields.optional_text("full_text").map(|text| text.value),
        text_hash: sha256(text.as_bytes()),
        sentences: ArticleText::read(text, &language, &furniture).describe(text),
        language,
        is_whole: true,
    };
    (article, text)
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
fn check_sentences(fields: &Fields, article: &Article, text: &str) {
    let first = article.sentences.iter().take_while(|sentence| sentence.paragraph == 0);
    let headline = first.map(|sentence| sentence.selector.exact.as_str()).collect::<Vec<_>>().join(" ");
    if Folded::new(&headline).text != Folded::new(&article.title).text && !text.is_empty() {
        let message = format!("the text begins with “{headline}”, not with the title");
        let hint = "correct `title`, or list what stands before it under `furniture`";
        fields.file.error("title-not-first", fields.place("title"), message, hint);
    }
    if !is_slug(&article.id) {
        let message = format!("`{}` is no id for an article", article.id);
        let hint = "name the file with lower-case letters, digits and single hyphens";
        fields.file.error("bad-id", 0..0, message, hint);
    }
}

/// Every sentence with a claim must be found again by its own description: what cannot be told
/// apart here would be orphaned on every page.
fn check_claimed(fields: &Fields, article: &Article, claims: &[(Claim, Place)]) {
    let claimed: std::collections::BTreeSet<usize> = claims.iter().map(|(claim, _)| claim.sentence as usize).collect();
    let selectors: Vec<_> = article.sentences.iter().map(|sentence| &sentence.selector).collect();
    for (n, placement) in resolve(&flow(article), &selectors, &[]).into_iter().enumerate() {
        if let (Placement::Orphaned(_), true) = (placement, claimed.contains(&n)) {
            let message = format!("the sentence “{}” cannot be told from another one", selectors[n].exact);
            let hint = "take the claim to another sentence that says the same, or leave it out";
            fields.file.error("sentence-ambiguous", fields.place("text"), message, hint);
        }
    }
}

/// The article as a page's text: its sentences, and the ends of its paragraphs.
fn flow(article: &Article) -> String {
    let mut flow = String::new();
    for paragraph in article.sentences.chunk_by(|one, next| one.paragraph == next.paragraph) {
        let sentences: Vec<_> = paragraph.iter().map(|sentence| sentence.selector.exact.as_str()).collect();
        flow.push_str(&sentences.join(" "));
        flow.push(BLOCK);
    }
    flow
}
