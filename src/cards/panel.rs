//! What is in the panel around the cards: where the reader is, and the ways on from there.

use std::rc::Rc;

use sayso_core::{Card, State};
use yew::Html;

use crate::ask::Ask;
use crate::difference::{Change, Mismatch};
use crate::labels::class_of;
use crate::overview::{self, Overview, Query};
use crate::pen::{self, Pen};
use crate::words::{Words, fill, number};
use crate::{Form, Pages, card, cite, permalink};

/// What the panel shows.
#[derive(Clone, Default, PartialEq)]
pub enum View {
    /// Nothing: it is closed.
    #[default]
    Closed,
    /// The card of a claim.
    Card {
        /// The card.
        card: Rc<Card>,
        /// Slugs and titles of the other claims of its sentence, and their states.
        others: Vec<(String, String, State)>,
        /// How the page differs from what was checked.
        difference: Option<Difference>,
        /// The number of the claim among those of the article, counted from 1, and how many there are.
        position: (u32, u32),
    },
    /// All claims of the article.
    List {
        /// What there is.
        overview: Rc<Overview>,
        /// What the reader wants to see of it.
        query: Query,
    },
}

/// How a sentence on the page differs from the one that was checked.
#[derive(Clone, PartialEq)]
pub struct Difference {
    /// What it is.
    pub mismatch: Mismatch,
    /// The sentence in pieces, as far as it is on the page.
    pub pieces: Vec<(Change, String)>,
    /// Language tag of the article.
    pub language: String,
}

/// What of an article is on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnPage {
    /// How many claims the article has.
    pub n_claims: u32,
    /// How many of them are in each state, in the order of [`State::ALL`].
    pub by_state: Vec<u32>,
    /// How many of its sentences were not found.
    pub n_orphans: u32,
    /// Whether the browser has translated the page.
    pub is_translated: bool,
}

/// Where the panel is: never over the text where the window has room beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// At the side where lines end.
    #[default]
    End,
    /// At the side where lines begin.
    Start,
    /// At the foot of the window.
    Foot,
}

/// How far a sheet is drawn out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stop {
    /// Its head, and who says it.
    Peek,
    /// The answer.
    #[default]
    Half,
    /// All of the window.
    Full,
}

/// All that the panel is drawn from.
#[derive(Default)]
pub struct Frame {
    /// What it shows.
    pub view: View,
    /// What of the article is on the page.
    pub on_page: OnPage,
    /// Whether the text shows a mark on each claim.
    pub has_all_marks: bool,
    /// Whether the reader came from another claim.
    pub has_back: bool,
    /// Where the panel is.
    pub side: Side,
    /// How far it is drawn out where it is a sheet.
    pub stop: Stop,
    /// The citation that was asked for last: of which claim, and in which form.
    pub cited: Option<(String, Form)>,
    /// One line below the chip, if there is something to say.
    pub notice: &'static str,
    /// What those who do not see the panel are told.
    pub announced: String,
    /// One plain sentence on why there is nothing to show.
    pub problem: Option<String>,
}

/// Draws the button that opens the list, in the flow of the page, and the panel if it is open.
pub fn draw(frame: &Frame, words: &Words, pages: &Pages) -> Html {
    pen::draw(words, words.tag, |pen| {
        if let Some(problem) = &frame.problem {
            pen.el("p", "error", |pen| {
                pen.attr("role", "status");
                language(pen);
                pen.text(problem);
            });
            return pen.line("slot", "", "");
        }
        pen.slot(frame.on_page.n_claims > 0, |pen| chip(frame, pen));
        pen.el("p", "unknown", |pen| {
            pen.attr("role", "status");
            language(pen);
            pen.text(frame.notice);
        });
        pen.el("p", "announcer", |pen| {
            pen.attr("role", "status");
            language(pen);
            pen.text(&frame.announced);
        });
        pen.slot(frame.view != View::Closed, |pen| panel(frame, pages, pen));
    })
}

/// The states that the chip tells of: what needs attention, and what nobody has checked.
const TOLD: [State; 5] = [State::TextChanged, State::Withdrawn, State::OutOfDate, State::Disputed, State::NotChecked];

/// What is known of the article at a glance, and the ways in.
fn chip(frame: &Frame, pen: &mut Pen) {
    let (on_page, words) = (&frame.on_page, pen.words);
    pen.el("div", "chip", |pen| {
        language(pen);
        pen.button("all", &Ask::List, |pen| pen.text(&words.count(&words.all_claims, on_page.n_claims)));
        let mut n_attention = 0;
        for (&state, &n) in
            State::ALL.iter().zip(&on_page.by_state).filter(|(state, n)| TOLD.contains(state) && **n > 0)
        {
            n_attention += if state.needs_attention() { n } else { 0 };
            pen.line("span", class_of(state), &[&*number(n, words), " ", words.state(state).word()].concat());
        }
        if n_attention > 0 {
            pen.button("steps", &Ask::Steps, |pen| pen.text(&words.count(&words.step_through, n_attention)));
        }
        pen.button("marks", &Ask::Marks, |pen| {
            pen.text(if frame.has_all_marks { words.hide_marks } else { words.show_marks });
        });
    });
}

fn language(pen: &mut Pen) {
    pen.attr("lang", pen.words.tag);
    pen.attr("dir", pen.words.direction);
}

fn panel(frame: &Frame, pages: &Pages, pen: &mut Pen) {
    let class = match (frame.side, frame.stop) {
        (Side::End, _) => "panel",
        (Side::Start, _) => "panel start",
        (Side::Foot, Stop::Peek) => "panel sheet least",
        (Side::Foot, Stop::Half) => "panel sheet",
        (Side::Foot, Stop::Full) => "panel sheet large",
    };
    pen.el("section", class, |pen| {
        pen.attr("role", "dialog");
        // In the browser's top layer: no ancestor of the host's can move it, nothing lies over it.
        pen.attr("popover", "manual");
        match &frame.view {
            View::Card { card, .. } => {
                pen.attr("aria-labelledby", &["who--", &card.id, " says--", &card.id].concat());
            }
            View::Closed | View::List { .. } => pen.attr("aria-labelledby", "title"),
        }
        pen.attr("tabindex", "-1");
        language(pen);
        header(frame, pen);
        pen.el("div", "body", |pen| {
            match &frame.view {
                View::Closed => {}
                View::List { overview, query } => {
                    pen.put(overview::draw(overview, query, frame.has_all_marks, pen.words))
                }
                View::Card { card, others, difference, .. } => {
                    difference.iter().for_each(|difference| changed(difference, pen));
                    let others = |pen: &mut Pen| self::others(others, card, pen);
                    let citation = |pen: &mut Pen| citation(card, frame, pen);
                    pen.put(card::draw_with(card, pen.words, pages, others, citation));
                }
            }
            let &OnPage { n_orphans, is_translated, .. } = &frame.on_page;
            pen.slot(n_orphans > 0, |pen| {
                let words = pen.words;
                let orphans = words.count(&words.orphans, n_orphans);
                pen.line("p", "orphans", if is_translated { words.translated } else { &orphans });
            });
        });
    });
}

/// One row: where the reader is, the ways on from there, and out.
fn header(frame: &Frame, pen: &mut Pen) {
    let words = pen.words;
    pen.el("header", "bar", |pen| {
        if let View::List { .. } = frame.view {
            pen.el("h2", "", |pen| {
                pen.attr("id", "title");
                pen.text(words.overview);
            });
        }
        let is_card = matches!(frame.view, View::Card { .. });
        // A landmark only where something leads on.
        pen.el(if is_card || frame.has_back { "nav" } else { "div" }, "moves", |pen| {
            if is_card || frame.has_back {
                pen.attr("aria-label", words.moves);
            }
            if frame.has_back {
                pen.button("back", &Ask::Back, |pen| pen.text(words.back));
            }
            if let View::Card { position: (n, of), .. } = frame.view {
                button("previous", &Ask::Previous, words.previous, "‹", n > 1, pen);
                let numbers = [("n", &*number(n, words)), ("total", &number(of, words))];
                pen.line("span", "position", &fill(words.position_short, &numbers));
                button("next", &Ask::Next, words.next, "›", n < of, pen);
                pen.button("list-all", &Ask::List, |pen| pen.text(words.overview));
            }
        });
        let is_full = frame.stop == Stop::Full;
        let (name, sign) = if is_full { (words.smaller, "▾") } else { (words.larger, "▴") };
        button("size", &Ask::Size, name, sign, true, pen);
        button("close", &Ask::Close, words.close, "✕", true, pen);
    });
}

/// A button with a sign; one that leads nowhere stays where it is, and keeps the focus.
fn button(class: &'static str, ask: &Ask, name: &str, sign: &str, leads: bool, pen: &mut Pen) {
    pen.button(class, ask, |pen| {
        pen.attr("aria-label", name);
        if !leads {
            pen.attr("aria-disabled", "true");
        }
        pen.text(sign);
    });
}

/// Which of an article's claims this is.
pub fn position(n: u32, of: u32, words: &Words) -> String {
    fill(words.position, &[("n", &number(n, words)), ("total", &number(of, words))])
}

/// What the page says instead, word by word. The words that were checked head the card below.
fn changed(difference: &Difference, pen: &mut Pen) {
    let words = pen.words;
    pen.el("section", "changed", |pen| {
        pen.line("p", "", words.mismatch(difference.mismatch));
        if !difference.pieces.is_empty() {
            pen.el("p", "difference", |pen| {
                article_language(difference, pen);
                difference.pieces.iter().for_each(|(change, text)| piece(*change, text, pen));
            });
        }
        pen.line("p", "as-checked", words.as_checked);
    });
}

fn article_language(difference: &Difference, pen: &mut Pen) {
    pen.attr("lang", &difference.language);
    pen.attr("dir", "auto");
}

/// A piece of a sentence. What was removed or added is said to those who hear the page.
fn piece(change: Change, text: &str, pen: &mut Pen) {
    let (element, told) = match change {
        Change::Kept => return pen.text(text),
        Change::Removed => ("del", pen.words.difference_removed),
        Change::Added => ("ins", pen.words.difference_added),
    };
    pen.el(element, "", |pen| {
        pen.el("span", "told", |pen| {
            language(pen);
            pen.text(told);
        });
        pen.text(text);
    });
}

/// The other claims of the sentence, each a link that puts it first.
fn others(others: &[(String, String, State)], card: &Card, pen: &mut Pen) {
    if others.is_empty() {
        return;
    }
    let words = pen.words;
    let heading = words.count(&words.other_claims, others.len() as u32);
    pen.el("details", "others", |pen| {
        pen.key(&card.id);
        pen.line("summary", "", &heading);
        pen.el("ul", "", |pen| {
            for (id, title, state) in others {
                pen.el("li", "", |pen| {
                    pen.el("a", "", |pen| {
                        pen.attr("href", &permalink(id));
                        pen.attr("lang", &card.about.language);
                        pen.attr("dir", "auto");
                        pen.text(title);
                    });
                    pen.text(" ");
                    pen.line("span", class_of(*state), words.state(*state).word());
                });
            }
        });
    });
}

/// The ways to cite a claim.
fn citation(one: &Card, frame: &Frame, pen: &mut Pen) {
    let words = pen.words;
    if one.withdrawn.is_some() {
        return;
    }
    pen.el("section", "cite", |pen| {
        pen.line("h3", "", words.cite);
        pen.el("p", "", |pen| {
            for &form in Form::ALL {
                pen.button("form", &Ask::Cite { claim: one.id.clone(), form }, |pen| {
                    pen.text(match form {
                        Form::Plain => words.cite_plain,
                        Form::Markdown => words.cite_markdown,
                        Form::Bibtex => words.cite_bibtex,
                        Form::Csl => words.cite_csl,
                    });
                });
            }
        });
        let form = frame.cited.as_ref().filter(|(claim, _)| *claim == one.id).map(|(_, form)| *form);
        pen.slot(form.is_some(), |pen| {
            pen.el("pre", "citation", |pen| {
                pen.attr("tabindex", "0");
                pen.attr("role", "group");
                pen.attr("aria-label", words.cite);
                pen.text(&cite(one, form.unwrap_or(Form::Plain), words));
            });
        });
    });
}
