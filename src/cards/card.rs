//! The whole card.

use sayso_core::Card;
use sayso_core::card::{CardPassage, Piece};
use sayso_core::model::{About, Stance, Withdrawal};
use yew::Html;

#[cfg(feature = "text")]
use crate::html;
use crate::pen::{self, Pen};
use crate::phrase::{self, time};
use crate::words::{date, fill};
use crate::{Pages, Words, answer, attribution, evidence, permalink, timeline};

/// Draws one card, in this order: who says it, how surely, the answer in three rows, in short, the evidence;
/// folded, how it came here, when, what has changed, and who checked it.
pub fn draw(card: &Card, words: &Words, pages: &Pages) -> Html {
    draw_with(card, words, pages, |_| {}, |_| {})
}

/// The same, with what the page adds below the claim and at the end.
pub(crate) fn draw_with(
    card: &Card,
    words: &Words,
    pages: &Pages,
    below_claim: impl FnOnce(&mut Pen),
    at_end: impl FnOnce(&mut Pen),
) -> Html {
    pen::draw(words, &card.about.language, |pen| whole(card, pen, pages, below_claim, at_end))
}

/// The same as HTML, for a page that is written ahead of time.
#[cfg(feature = "text")]
pub fn write<'w>(card: &Card, words: &'w Words, pages: &Pages, to: html::Writer<'w>) {
    pen::write(words, &card.about.language, to, |pen| whole(card, pen, pages, |_| {}, |_| {}));
}

/// What a hurried reader is told, as HTML: who says it and how surely, and the answer in three rows.
#[cfg(feature = "text")]
pub fn write_first_view<'w>(card: &Card, words: &'w Words, to: html::Writer<'w>) {
    pen::write(words, &card.about.language, to, |pen| {
        framed(card, pen, |pen| match &card.withdrawn {
            Some(withdrawn) => taken_back(card, withdrawn, pen),
            None => first_view(card, pen, |_| {}),
        });
    });
}

fn whole(card: &Card, pen: &mut Pen, pages: &Pages, below_claim: impl FnOnce(&mut Pen), at_end: impl FnOnce(&mut Pen)) {
    framed(card, pen, |pen| {
        if let Some(withdrawn) = &card.withdrawn {
            taken_back(card, withdrawn, pen);
            below_claim(pen);
        } else {
            told(card, pen, pages, below_claim);
        }
        pen.el("details", "about", |pen| {
            about(card, pen);
            at_end(pen);
        });
    });
}

fn framed(card: &Card, pen: &mut Pen, inside: impl FnOnce(&mut Pen)) {
    let words = pen.words;
    pen.el("article", "card", |pen| {
        pen.key(&card.id);
        pen.attr("lang", words.tag);
        pen.attr("dir", words.direction);
        if card.about.is_draft {
            pen.line("p", "notice", pen.words.draft);
        }
        attribution::head(card, pen);
        inside(pen);
    });
}

/// That a claim was taken back, when and why.
fn taken_back(card: &Card, withdrawn: &Withdrawal, pen: &mut Pen) {
    attribution::claim(card, pen);
    let values = [("date", &*date(withdrawn.at, pen.words)), ("reason", "{reason}")];
    pen.phrase("p", "notice", &fill(pen.words.withdrawn_at, &values), &withdrawn.reason);
}

/// What is seen without unfolding anything.
fn first_view(card: &Card, pen: &mut Pen, below_claim: impl FnOnce(&mut Pen)) {
    attribution::who(card, pen);
    attribution::claim(card, pen);
    below_claim(pen);
    attribution::surely(card, pen);
    recheck(card, pen);
    let supersedes = |piece: &&Piece| piece.stance == Stance::Supersedes && piece.spent.is_none();
    card.evidence.iter().filter(supersedes).for_each(|piece| superseding(piece, pen));
    answer::answer(card, pen);
    in_short(card, pen);
}

/// Everything on a claim that was not taken back (CRAFT C17).
fn told(card: &Card, pen: &mut Pen, pages: &Pages, below_claim: impl FnOnce(&mut Pen)) {
    first_view(card, pen, below_claim);
    verdict(card, pen);
    attribution::report(card, pen, pages);
    evidence::evidence(card, pen, pages);
    proceedings(card, pen);
    attribution::chain(card, pen);
    timeline::section(card, pen);
    changes(card, pen);
}

/// That it was to be looked at again before the day of the database.
fn recheck(card: &Card, pen: &mut Pen) {
    let by = card.check.as_ref().and_then(|check| check.recheck_by).filter(|by| *by < card.about.as_of);
    if let Some(by) = by {
        pen.line("p", "notice", &fill(pen.words.recheck_passed, &[("date", &date(by, pen.words))]));
    }
}

/// What the evidence comes to, what else readers should know, what the accused say, and what the speaker has to do
/// with the matter: in the editors' words.
fn in_short(card: &Card, pen: &mut Pen) {
    let response = card.accusation.as_ref().map(|accusation| &accusation.response);
    let interest = card.attribution.speaker.as_ref().and_then(|source| source.interest.as_ref());
    if card.in_short.is_none() && card.note.is_none() && response.is_none() && interest.is_none() {
        return;
    }
    pen.el("div", "short", |pen| {
        if let Some(text) = &card.in_short {
            pen.said("p", "", text);
        }
        if let Some(note) = &card.note {
            pen.said("p", "", note);
        }
        if let Some(response) = response {
            pen.phrase("p", "response", pen.words.response, response);
        }
        if let Some(interest) = interest {
            pen.phrase("p", "interest", pen.words.interest, interest);
        }
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

fn proceedings(card: &Card, pen: &mut Pen) {
    let Some(accusation) = &card.accusation else { return };
    pen.el("details", "proceedings", |pen| {
        pen.line("summary", "", pen.words.proceedings);
        pen.said("p", "", &accusation.proceedings);
    });
}

/// What was corrected after publication: when, what and why, and what it said before (CRAFT C11).
fn changes(card: &Card, pen: &mut Pen) {
    let (words, corrections) = (pen.words, &card.corrections);
    let Some(last) = corrections.last() else { return };
    pen.el("details", "changes", |pen| {
        pen.el("summary", "", |pen| {
            pen.text(words.changed);
            phrase::crumb(&date(last.at, words), pen);
        });
        for correction in corrections {
            pen.el("div", "correction", |pen| {
                let phrase = fill(words.corrected_on, &[("date", &date(correction.at, words)), ("note", "{note}")]);
                pen.phrase("p", "", &phrase, &correction.note);
                if let Some(before) = &correction.before {
                    pen.phrase("p", "", words.before, before);
                }
            });
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
    pen.phrase("p", "notice superseded", words.superseded_on, &[title.as_str(), &dated, &figure].concat());
}

/// Who checked it and what that means, where it is from, and whom to tell of a mistake.
fn about(card: &Card, pen: &mut Pen) {
    let (about, words) = (&card.about, pen.words);
    pen.line("summary", "", words.about);
    if let Some(check) = &card.check {
        let checked = fill(words.checked_by, &[("by", &check.by), ("date", &date(check.at, words))]);
        let ahead = check.recheck_by.filter(|by| card.withdrawn.is_none() && *by >= about.as_of);
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

/// Where readers find corrections and method, and where they write to, as HTML.
#[cfg(feature = "text")]
pub fn desk_links<'w>(about: &About, words: &'w Words, to: html::Writer<'w>) {
    let contact = contact(about).replace("{claim}", "").replace("{database}", "");
    pen::write(words, &about.language, to, |pen| links(about, &contact, pen));
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
