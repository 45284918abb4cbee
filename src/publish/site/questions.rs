//! A page for each question: what it comes to, and who says what on it, in any article; by position, then by date.

use maud::{Markup, html};
use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, PageWords};
use sayso_core::Date;
use sayso_core::model::{Answer, Archive, Claim, OriginIdx, Position, Question, QuestionIdx, Reference, Says};

use super::frame::{Plain, link};
use super::sources;

/// The folder of a question's page on the site.
pub(super) fn folder(question: &str) -> String {
    format!("questions/{question}/")
}

/// The path of a question's page.
pub(crate) fn path(question: &str) -> String {
    folder(question) + "index.html"
}

/// What one statement says on a question.
struct Statement<'a> {
    position: &'a Position,
    origin: OriginIdx,
    /// Who speaks: a source with a page of its own, or a name.
    speaker: Option<Markup>,
    at: Option<Date>,
    /// Where it says so.
    place: Markup,
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
        let speaker = claim.attribution.speaker.map(|speaker| speaker.of(archive));
        found.push(Statement {
            position,
            origin: claim.origin,
            speaker: speaker.map(|speaker| sources::link(&speaker.id, &speaker.name, "../../")),
            at: Some(claim.attribution.said_at.unwrap_or(article.published)),
            place: html! {
                a href={ "../../articles/" (article.id) "/" (PERMALINK) (claim.id) } { (article.outlet.of(archive).name) }
            },
        });
    }
    for &(reference, answer) in &answers.references[question.at()] {
        found.push(Statement {
            position: &answer.position,
            origin: answer.origin,
            speaker: answer.speaker.as_ref().map(|speaker| html! { (speaker) }),
            at: answer.said_at.or(reference.published),
            place: link(&reference.title, &reference.url),
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

/// The page of a question, in the newsroom's language.
pub(super) fn html(archive: &Archive, answers: &Answers, idx: QuestionIdx, style: &Markup) -> String {
    let (question, about) = (idx.of(archive), &archive.about);
    let (page_words, lines) = (words::for_pages(&about.language), words::for_language(&about.language));
    let all = statements(archive, answers, idx);
    let mut groups: Vec<(u8, String)> = Vec::new();
    for statement in &all {
        let group = group(&statement.position.says, question, page_words);
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups.sort();
    let item = |statement: &Statement| {
        html! {
            li {
                p class="line" { (statement.position.line) }
                p {
                    strong { (statement.origin.of(archive).name) }
                    @if let Some(speaker) = &statement.speaker { " · " (speaker) }
                    @if let Some(at) = statement.at { " · " time datetime=(at) { (words::date(at, lines)) } }
                    " · " (statement.place)
                }
            }
        }
    };
    let main = html! {
            @if let Some(text) = &question.in_short { p class="lead" { (text) } }
            @for wanted in &groups {
                section {
                    h2 { (wanted.1) }
                    ul class="statements" {
                        @for one in all.iter().filter(|one| group(&one.position.says, question, page_words) == *wanted) { (item(one)) }
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
    let page = Plain {
        folder: &folder(&question.id),
        name: &question.asks,
        description: question.in_short.as_ref().unwrap_or(&question.asks),
        home: page_words.all_articles,
        class: Some("question"),
        script: None,
    };
    page.html(about, style, &main)
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
