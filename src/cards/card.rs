//! The whole card.

use sayso_core::Card;
use sayso_core::card::{CardPassage, Piece};
use sayso_core::model::{About, Stance};
use yew::Html;

use crate::pen::{self, Pen};
use crate::phrase::time;
use crate::words::{date, fill};
use crate::{Pages, Words, answer, attribution, evidence, labels, permalink, timeline};

/// Draws one card: state, sentence, who says it, the answer, the evidence, when, who checked.
pub fn draw(card: &Card, words: &Words, pages: &Pages) -> Html {
    pen::draw(words, &card.about.language, |pen| {
        pen.el("article", "card", |pen| {
            pen.key(&card.id);
            pen.attr("lang", words.tag);
            pen.attr("dir", words.direction);
            if card.about.is_draft {
                pen.line("p", "notice", pen.words.draft);
            }
            labels::labels(card, pen);
            sentence(card, pen);
            recheck(card, pen);
            contents(card, pen, pages);
            about(card, pen);
        });
    })
}

/// That it was to be looked at again before the day of the database.
fn recheck(card: &Card, pen: &mut Pen) {
    let by = card.check.as_ref().and_then(|check| check.recheck_by).filter(|by| *by < card.about.as_of);
    if let Some(by) = by.filter(|_| card.withdrawn.is_none()) {
        pen.line("p", "notice", &fill(pen.words.recheck_passed, &[("date", &date(by, pen.words))]));
    }
}

/// Everything on the claim; of one that was withdrawn, only that it was (CRAFT C17).
fn contents(card: &Card, pen: &mut Pen, pages: &Pages) {
    let words = pen.words;
    if let Some(withdrawn) = &card.withdrawn {
        let phrase = fill(words.withdrawn_at, &[("date", &date(withdrawn.at, words)), ("reason", "{reason}")]);
        return pen.phrase("p", "notice", &phrase, &withdrawn.reason);
    }
    pen.el("p", "proposition", |pen| {
        pen.el("span", "label", |pen| {
            pen.text(words.proposition);
            pen.text(words.colon);
        });
        pen.said("span", "", &card.proposition);
    });
    attribution::attribution(card, pen);
    attribution::report(card, pen, pages);
    answer::answer(card, pen);
    verdict(card, pen);
    attribution::chain(card, pen);
    evidence::evidence(card, pen, pages);
    accusation(card, pen);
    timeline::section(card, pen);
    changes(card, pen);
}

/// The sentence as it is in the article, with the claim marked in it.
fn sentence(card: &Card, pen: &mut Pen) {
    pen.el("blockquote", "sentence", |pen| {
        pen.attr("lang", &card.article.language);
        pen.attr("dir", "auto");
        let mut from = 0;
        for content in &card.content {
            pen.text(&card.sentence[from..content.start]);
            pen.line("mark", "", &card.sentence[content.clone()]);
            from = content.end;
        }
        pen.text(&card.sentence[from..]);
    });
}

fn verdict(card: &Card, pen: &mut Pen) {
    let Some(verdict) = &card.verdict else { return };
    pen.el("section", "verdict", |pen| {
        pen.line("h3", "", pen.words.verdict);
        pen.el("p", "", |pen| pen.said("strong", "", &verdict.words));
        pen.phrase("p", "", pen.words.reason, &verdict.reason);
    });
}

fn accusation(card: &Card, pen: &mut Pen) {
    let Some(accusation) = &card.accusation else { return };
    pen.el("section", "accusation", |pen| {
        pen.line("h3", "", pen.words.accusation);
        pen.phrase("p", "", pen.words.proceedings, &accusation.proceedings);
        pen.phrase("p", "", pen.words.response, &accusation.response);
    });
}

/// What was corrected after publication: when, what and why, and what it said before (CRAFT C11).
fn changes(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    pen.el("section", "changes", |pen| {
        pen.line("h3", "", words.changed);
        let supersedes = |piece: &&Piece| piece.stance == Stance::Supersedes && piece.spent.is_none();
        for piece in card.evidence.iter().filter(supersedes) {
            superseding(piece, pen);
        }
        for correction in &card.corrections {
            pen.el("div", "correction", |pen| {
                let phrase = fill(words.corrected_on, &[("date", &date(correction.at, words)), ("note", "{note}")]);
                pen.phrase("p", "", &phrase, &correction.note);
                if let Some(before) = &correction.before {
                    pen.phrase("p", "", words.before, before);
                }
            });
        }
        if card.corrections.is_empty() {
            pen.line("p", "", words.unchanged);
        }
    });
}

/// What its own origin has said since.
fn superseding(piece: &Piece, pen: &mut Pen) {
    let words = pen.words;
    let (title, at) = match &piece.passage {
        CardPassage::Document { title, published, .. } => (title, *published),
        CardPassage::Sentence { words: said, article, .. } => (said, Some(article.published)),
    };
    let dated = at.map_or(String::new(), |at| [words.list_separator, &date(at, words)].concat());
    let figure = piece.figure.as_ref().map_or(String::new(), |figure| [words.colon, figure].concat());
    pen.phrase("p", "superseded", words.superseded_on, &[title.as_str(), &dated, &figure].concat());
}

fn about(card: &Card, pen: &mut Pen) {
    let (about, words) = (&card.about, pen.words);
    pen.el("section", "about", |pen| {
        pen.line("h3", "", words.about);
        let is_told = card.withdrawn.is_none();
        if let Some(note) = card.note.as_ref().filter(|_| is_told) {
            pen.phrase("p", "", words.note, note);
        }
        if let Some(check) = &card.check {
            let checked = fill(words.checked_by, &[("by", &check.by), ("date", &date(check.at, words))]);
            let ahead = check.recheck_by.filter(|by| is_told && *by >= about.as_of);
            let again = ahead.map(|by| [" ", &fill(words.recheck_by, &[("date", &date(by, words))])].concat());
            pen.line("p", "", &(checked + &again.unwrap_or_default()));
        }
        origin_of(card, pen);
        pen.phrase("p", "common", words.scope_here, &about.scope);
        let published = [("publisher", about.publisher.as_str()), ("date", &date(about.as_of, words))];
        pen.line("p", "common", &fill(words.publisher, &published));
        links(about, &report(card, words), pen);
        let here = card.page.clone() + &permalink(&card.id);
        pen.el("p", "common", |pen| {
            pen.text(words.permalink);
            pen.text(" ");
            pen.link(&here, &here);
            pen.text(words.list_separator);
            pen.text(&fill(words.database, &[("hash", &card.database)]));
        });
    });
}

/// The article that the claim is in.
fn origin_of(card: &Card, pen: &mut Pen) {
    let (article, words) = (&card.article, pen.words);
    pen.el("p", "common", |pen| {
        pen.text(words.source_article);
        pen.text(" ");
        pen.el("span", "", |pen| {
            pen.attr("lang", &article.language);
            pen.link(&article.title, &article.url);
        });
        pen.text(words.list_separator);
        pen.text(&article.outlet);
        pen.text(words.list_separator);
        time(article.published, pen);
        if let Some(note) = &article.published_note {
            pen.text(" ");
            pen.fill("({note})", note);
        }
    });
}

/// Where readers find corrections and method, and where they write to.
pub fn desk_links(about: &About, words: &Words) -> Html {
    let contact = contact(about).replace("{claim}", "").replace("{database}", "");
    pen::draw(words, &about.language, |pen| links(about, &contact, pen))
}

fn links(about: &About, contact: &str, pen: &mut Pen) {
    let words = pen.words;
    pen.el("p", "common", |pen| {
        pen.link(words.corrections_link, &about.corrections);
        pen.text(" · ");
        pen.link(words.method_link, &about.method);
        pen.text(" · ");
        pen.link(words.contact_link, contact);
    });
}

fn contact(about: &About) -> String {
    if about.contact.contains("://") { about.contact.clone() } else { ["mailto:", &about.contact].concat() }
}

/// Where a problem with this claim is reported: a page that is told the claim and the database
/// (`{claim}` and `{database}` in its address), or a letter that says so.
fn report(card: &Card, words: &Words) -> String {
    let (claim, hash) = (crate::cite::encoded(&card.id), crate::cite::encoded(&card.database));
    let to = contact(&card.about);
    if !to.starts_with("mailto:") {
        return to.replace("{claim}", &claim).replace("{database}", &hash);
    }
    let subject = fill(words.report_subject, &[("claim", card.title())]);
    let page = card.page.clone() + &permalink(&card.id);
    let body = fill(words.report_body, &[("claim", &card.id), ("hash", &card.database), ("page", &page)]);
    [&to, "?subject=", &crate::cite::encoded(&subject), "&body=", &crate::cite::encoded(&body)].concat()
}
