//! When: what happened, was said, was published and was checked, of the claim and all its evidence.

use sayso_core::card::CardPassage;
use sayso_core::model::{Extent, Step};
use sayso_core::{Card, Date};

use crate::Words;
use crate::pen::Pen;
use crate::phrase::{self, time};
use crate::svg::{self, LINE, WIDTH};
use crate::words::{date, fill};

/// What a date is the date of, in the order in which things happen on one day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Event,
    ToldOf,
    Said,
    Published,
    Corrected,
    Checked,
    Today,
}

/// One date, what happened then, and of what it is told.
struct Row {
    at: Date,
    what: What,
    of: Vec<String>,
}

/// Where the dots of the axis lie.
const AXIS: u32 = 26;

/// About how wide a year is.
const YEAR: u32 = 34;

/// How much of a title or a quotation is drawn.
const TITLE: usize = 56;

/// How far the axis keeps from both sides.
const MARGIN: u32 = 8;

/// When: in a line; unfolded the picture, and the same in words.
pub(crate) fn section(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let (drawn, told) = (rows(card, TITLE, words), rows(card, svg::WHOLE, words));
    pen.el("details", "when", |pen| {
        pen.el("summary", "", |pen| {
            pen.text(words.timeline);
            let years =
                |row: Option<&Row>| row.map_or(String::new(), |row| crate::words::number(row.at.year().into(), words));
            let (first, last) = (years(told.first()), years(told.last()));
            phrase::crumb(&if first == last { first } else { [&*first, "–", &last].concat() }, pen);
        });
        picture(&drawn, pen);
        pen.el("details", "in-words", |pen| {
            pen.line("summary", "", words.timeline_words);
            pen.el("ol", "dates", |pen| {
                for row in &told {
                    pen.el("li", "", |pen| {
                        time(row.at, pen);
                        pen.text(words.colon);
                        pen.text(&what(row, words));
                    });
                }
            });
        });
    });
}

/// All dates, the earliest first; titles and quotations up to a length.
#[inline(never)]
fn rows(card: &Card, most: usize, words: &Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |at: Option<Date>, what: What, of: &str| {
        let Some(at) = at else { return };
        // What is known to the month comes after its days, but nothing after today.
        let order = |at: Date, what: What| (what == What::Today, latest(at), at, what);
        let place = rows.iter().position(|row: &Row| order(row.at, row.what) >= order(at, what)).unwrap_or(rows.len());
        match rows.get_mut(place).filter(|row| (row.at, row.what) == (at, what)) {
            Some(row) if of.is_empty() || row.of.iter().any(|known| known == of) => {}
            Some(row) => row.of.push(of.to_owned()),
            None => {
                rows.insert(place, Row { at, what, of: if of.is_empty() { Vec::new() } else { vec![of.to_owned()] } })
            }
        }
    };
    add(card.event, What::Event, words.this_claim);
    add(Some(card.article.published), What::Published, &card.article.outlet);
    // The last station is the article itself.
    let before = card.attribution.chain.split_last().map_or(&[][..], |(_, before)| before);
    for hop in before {
        let what = if matches!(hop.step, Step::Says | Step::Told) { What::Said } else { What::Published };
        add(hop.at, what, &hop.source.name);
    }
    if let (Some(at), Some(speaker)) = (card.attribution.said_at, &card.attribution.speaker) {
        add(Some(at), What::Said, &speaker.name);
    }
    for piece in card.evidence.iter().filter(|piece| piece.extent != Extent::Wider) {
        match &piece.passage {
            // Taken back by the editors.
            CardPassage::Sentence { words: said, .. } if said.is_empty() => {}
            CardPassage::Sentence { speaker, said_at, event, article, words: said, .. } => {
                add(*event, What::ToldOf, &crate::words::quote(&svg::short(said, most), words));
                add(*said_at, What::Said, speaker.as_deref().unwrap_or_default());
                add(Some(article.published), What::Published, &article.outlet);
            }
            CardPassage::Document { title, published, event, read_at, .. } => {
                let title = svg::short(title, most);
                add(*event, What::ToldOf, &title);
                add(*published, What::Published, &title);
                add(Some(*read_at), What::Checked, &title);
            }
        }
    }
    card.corrections.iter().for_each(|correction| add(Some(correction.at), What::Corrected, ""));
    add(card.check.as_ref().map(|check| check.at), What::Checked, words.this_claim);
    add(Some(card.about.as_of), What::Today, "");
    rows
}

/// What happened on a day, and of what it is told.
fn what(row: &Row, words: &Words) -> String {
    let what = match row.what {
        What::Event => words.event,
        What::ToldOf => words.told_of,
        What::Said => words.said,
        What::Published => words.published,
        What::Corrected => words.corrected,
        What::Checked => words.checked,
        What::Today => words.today,
    };
    if row.of.is_empty() {
        what.to_owned()
    } else {
        [what, words.colon, &svg::isolated(&row.of.join(" · "), words)].concat()
    }
}

fn class_of(what: What) -> &'static str {
    match what {
        What::Event | What::ToldOf => "event",
        What::Said => "said",
        What::Published => "published",
        What::Corrected => "corrected",
        What::Checked => "checked",
        What::Today => "today",
    }
}

/// An axis with every date in its place, and below it what each is.
fn picture(rows: &[Row], pen: &mut Pen) {
    let words = pen.words;
    let by_days = |row: &&Row| days(row.at);
    let (Some(first), Some(last)) = (rows.iter().min_by_key(by_days), rows.iter().max_by_key(by_days)) else { return };
    let n = crate::words::number(rows.len() as u32, words);
    let ends = [("n", &*n), ("first", &date(first.at, words)), ("last", &date(last.at, words))];
    pen.el("svg", "picture", |pen| {
        pen.attr("role", "img");
        pen.attr("aria-label", &fill(words.timeline_described, &ends));
        svg::line("way", (MARGIN, AXIS), (WIDTH - MARGIN, AXIS), pen);
        for (row, at) in [(first, MARGIN), (last, WIDTH - YEAR)] {
            svg::text("year", at, LINE - 4, &crate::words::number(row.at.year().into(), words), pen);
        }
        for row in rows {
            svg::dot(class_of(row.what), place(row.at, first.at, last.at), AXIS, 4, pen);
        }
        let mut y = AXIS + 2 * LINE;
        for row in rows {
            svg::dot(class_of(row.what), MARGIN, y - 4, 4, pen);
            svg::text("date", MARGIN + 12, y, &date(row.at, words), pen);
            y += LINE;
            y += svg::text("what", MARGIN + 12, y, &what(row, words), pen) * LINE + 5;
        }
        svg::height(y - LINE, pen);
    });
}

/// Where a date lies on the axis between two others.
fn place(at: Date, first: Date, last: Date) -> u32 {
    let from_first = days(at).saturating_sub(days(first));
    let all = days(last).saturating_sub(days(first)).max(1);
    MARGIN + from_first * (WIDTH - 2 * MARGIN) / all
}

/// The latest day that a date may be, as year, month and day: a month comes after its days, so that
/// nothing is published before it happens.
fn latest(at: Date) -> (u16, u8, u8) {
    (at.year(), at.month().unwrap_or(13), at.day().unwrap_or(32))
}

/// Days since the beginning of the calendar, near enough to draw: every month has 31, and what is
/// known to the month or the year lies in its middle.
fn days(at: Date) -> u32 {
    u32::from(at.year()) * 372
        + at.month().map_or(186, |month| u32::from(month - 1) * 31 + u32::from(at.day().unwrap_or(16)))
}
