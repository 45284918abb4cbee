//! Pages for each question: what it comes to, and who says what on it, in any article; by position, then by date. Where
//! many answer, the first page has the first of each position, so that no position hides behind another.

use std::collections::BTreeMap;

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, PageWords};
use sayso_core::Date;
use sayso_core::model::{Answer, Archive, Claim, OriginIdx, Position, Question, QuestionIdx, Reference, Says, Source};

use super::frame::{Plain, link};
use super::sources;

/// The folder of a question's page on the site.
pub(super) fn folder(question: &str) -> String {
    format!("questions/{question}/")
}

/// The path of a question's first page.
pub(crate) fn path(question: &str) -> String {
    folder(question) + "index.html"
}

/// The most statements of one page.
const MOST: usize = 100;

/// How many of each position the first page has, where all are too many.
const FIRST: usize = 20;

/// What one statement says on a question.
struct Statement<'a> {
    position: &'a Position,
    origin: OriginIdx,
    speaker: Option<Speaker<'a>>,
    at: Option<Date>,
    place: Place<'a>,
}

/// Who speaks.
enum Speaker<'a> {
    /// A source with a page of its own.
    Source(&'a Source),
    /// A name.
    Name(&'a str),
}

/// Where a statement stands.
enum Place<'a> {
    Claim(&'a Claim),
    Reference(&'a Reference),
}

/// All statements of one position: its name and what they say.
struct Group<'a, 's> {
    name: String,
    statements: Vec<&'s Statement<'a>>,
}

/// Who answers each question, found in one pass.
pub(super) struct Answers<'a> {
    claims: Vec<Vec<(&'a Claim, &'a Position)>>,
    references: Vec<Vec<(&'a Reference, &'a Answer)>>,
}

impl<'a> Answers<'a> {
    /// Those of an archive; what was withdrawn answers nothing.
    pub(super) fn of(archive: &'a Archive) -> Self {
        let n = archive.questions.len();
        let mut answers = Self { claims: vec![Vec::new(); n], references: vec![Vec::new(); n] };
        for claim in archive.claims.iter().filter(|claim| claim.withdrawn.is_none()) {
            for position in &claim.answers {
                answers.claims[position.question.at()].push((claim, position));
            }
        }
        for reference in &archive.references {
            for answer in &reference.answers {
                answers.references[answer.position.question.at()].push((reference, answer));
            }
        }
        answers
    }
}

/// All statements on a question, the earliest first.
fn statements<'a>(archive: &'a Archive, answers: &Answers<'a>, question: QuestionIdx) -> Vec<Statement<'a>> {
    let mut found = Vec::new();
    for &(claim, position) in &answers.claims[question.at()] {
        let article = claim.article.of(archive);
        found.push(Statement {
            position,
            origin: claim.origin,
            speaker: claim.attribution.speaker.map(|speaker| Speaker::Source(speaker.of(archive))),
            at: Some(claim.attribution.said_at.unwrap_or(article.published)),
            place: Place::Claim(claim),
        });
    }
    for &(reference, answer) in &answers.references[question.at()] {
        found.push(Statement {
            position: &answer.position,
            origin: answer.origin,
            speaker: answer.speaker.as_deref().map(Speaker::Name),
            at: answer.said_at.or(reference.published),
            place: Place::Reference(reference),
        });
    }
    found.sort_by_key(|statement| statement.at);
    found
}

/// The name of a position, as a heading; the order in which readers see them.
fn group(says: &Says, question: &Question, page_words: &PageWords) -> (u8, String) {
    match says {
        Says::Yes => (0, page_words.says_yes.to_owned()),
        Says::InPart => (1, page_words.says_in_part.to_owned()),
        Says::Supposes => (2, page_words.says_supposes.to_owned()),
        Says::Value(figure) => (3, [&*figure.number, " ", question.unit.as_deref().unwrap_or_default()].concat()),
        Says::Label(label) => {
            let part = question.parts.iter().find(|part| part.id == *label);
            (4, part.map_or(label, |part| &part.name).clone())
        }
        Says::No => (5, page_words.says_no.to_owned()),
        Says::Limits => (6, page_words.says_limits.to_owned()),
        Says::Open => (7, page_words.says_open.to_owned()),
    }
}

/// The pages of a question, in the newsroom's language: paths and files, the first page first.
pub(super) fn pages(
    archive: &Archive,
    answers: &Answers,
    idx: QuestionIdx,
    style: impl Fn(&str) -> Markup,
) -> Vec<(String, String)> {
    let (question, about) = (idx.of(archive), &archive.about);
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let all = statements(archive, answers, idx);
    let groups = groups(&all, question, page_words);
    let is_long = all.len() > MOST;
    let first = html! {
        @if let Some(text) = &question.in_short { p class="lead" { (text) } }
        @for (n, Group { name, statements }) in groups.iter().enumerate() {
            section {
                h2 { (name) }
                @let shown = if is_long { statements.len().min(FIRST) } else { statements.len() };
                (items(archive, &statements[..shown], "../../"))
                @if shown < statements.len() {
                    p class="more" { a href={ (n + 1) "/" } { (lines.count(&lines.statements, statements.len() as u32)) } }
                }
            }
        }
        @if let Some(accusation) = &question.accusation {
            p { (fill(lines.response, &[("text", &accusation.response)])) }
            p { (lines.proceedings) (lines.colon) (accusation.proceedings) }
        }
        @if !question.implies.is_empty() {
            h2 { (page_words.wider_questions) }
            (list(question.implies.iter().map(|idx| idx.of(archive)), "../../"))
        }
    };
    let page = |folder: String, main: &Markup| {
        let up = "../".repeat(folder.matches('/').count());
        let page = Plain {
            folder: &folder,
            name: &question.asks,
            description: question.in_short.as_ref().unwrap_or(&question.asks),
            home: page_words.all_articles,
            class: Some("question"),
            script: None,
        };
        let html = page.html(about, &style(&up), main);
        (folder + "index.html", html)
    };
    let mut pages = vec![page(folder(&question.id), &first)];
    for (n, Group { name, statements }) in
        groups.iter().enumerate().filter(|(_, group)| is_long && group.statements.len() > FIRST)
    {
        let parts = statements.len().div_ceil(MOST);
        for (at, part) in statements.chunks(MOST).enumerate() {
            let folder = part_folder(&question.id, n, at);
            let up = "../".repeat(folder.matches('/').count());
            let to =
                |at: usize, name: &str| html! { a href={ (up) (part_folder(&question.id, n, at)) } { (name) } " " };
            let main = html! {
                p { a href={ (up) (self::folder(&question.id)) } { (question.asks) } }
                h2 { (name) }
                (items(archive, part, &up))
                p class="more" {
                    @if at > 0 { (to(at - 1, page_words.last_page)) }
                    @if at + 1 < parts { (to(at + 1, page_words.next_page)) }
                }
            };
            pages.push(page(folder, &main));
        }
    }
    pages
}

/// The folder of a page with the statements of one position.
fn part_folder(question: &str, group: usize, part: usize) -> String {
    let group = format!("{}{}/", folder(question), group + 1);
    if part == 0 { group } else { format!("{group}{}/", part + 1) }
}

/// The statements by position.
fn groups<'a, 's>(all: &'s [Statement<'a>], question: &Question, page_words: &PageWords) -> Vec<Group<'a, 's>> {
    let mut groups: BTreeMap<(u8, String), Vec<&Statement>> = BTreeMap::new();
    for statement in all {
        groups.entry(group(&statement.position.says, question, page_words)).or_default().push(statement);
    }
    groups.into_iter().map(|((_, name), statements)| Group { name, statements }).collect()
}

/// Statements as a list; `up` leads to the top of the site.
fn items(archive: &Archive, statements: &[&Statement], up: &str) -> Markup {
    let lines = words::for_language(&archive.about.language);
    html! {
        ul class="statements" {
            @for statement in statements {
                li {
                    p class="line" { (statement.position.line) }
                    p {
                        strong { (statement.origin.of(archive).name) }
                        @match statement.speaker {
                            Some(Speaker::Source(source)) => { " · " (sources::link(&source.id, &source.name, up)) }
                            Some(Speaker::Name(name)) => { " · " (name) }
                            None => {}
                        }
                        @if let Some(at) = statement.at { " · " time datetime=(at) { (words::date(at, lines)) } }
                        " · "
                        @match statement.place {
                            Place::Claim(claim) => {
                                @let article = claim.article.of(archive);
                                a href={ (up) "articles/" (article.id) "/" (PERMALINK) (claim.id) } { (article.outlet.of(archive).name) }
                            }
                            Place::Reference(reference) => { (link(&reference.title, &reference.url)) }
                        }
                    }
                }
            }
        }
    }
}

/// Questions as a list of links; `up` leads to the top of the site.
pub(super) fn list<'q>(questions: impl IntoIterator<Item = &'q Question>, up: &str) -> Markup {
    html! {
        ul class="questions" {
            @for question in questions {
                li { a href={ (up) (folder(&question.id)) } { (question.asks) } }
            }
        }
    }
}
