//! Who says it, how surely, and by which way it came to the reader.

use sayso_core::Card;
use sayso_core::card::{CardAttribution, CardHop, CardSource};
use sayso_core::model::{Basis, Naming, Polarity, Target, Wording};

use crate::pen::Pen;
use crate::phrase;
use crate::words::{date, fill, quote};
use crate::{Pages, chain as picture, evidence};

/// The section on who says it, and how surely.
pub(crate) fn attribution(card: &Card, pen: &mut Pen) {
    let said = &card.attribution;
    pen.el("section", "who", |pen| {
        pen.line("h3", "", pen.words.who);
        speaker(card, pen);
        if said.wording != Wording::OwnVoice {
            wording(said, &card.article.language, pen);
        }
        if let Some(source) = &said.speaker {
            standing(source, pen);
        }
        basis(said, pen);
        pen.line("h4", "", pen.words.how_surely);
        surely(said, &card.article.language, pen);
    });
}

fn speaker(card: &Card, pen: &mut Pen) {
    let (said, words) = (&card.attribution, pen.words);
    let name = match &said.speaker {
        Some(source) if said.wording == Wording::OwnVoice => fill(words.own_voice, &[("outlet", &source.name)]),
        Some(source) => source.name.clone(),
        None => words.nobody.to_owned(),
    };
    pen.el("p", "speaker", |pen| {
        pen.line("strong", "", &name);
        if let Some(role) = &said.role {
            pen.said("span", "role", role);
        }
        let said_at = said.said_at.map(|at| date(at, words));
        match (&said.addressee, said_at) {
            (Some(to), at) => pen.el("span", "role", |pen| {
                pen.fill(words.addressee, to);
                if let Some(at) = at {
                    pen.text(words.list_separator);
                    pen.text(&at);
                }
            }),
            (None, Some(at)) => pen.line("span", "role", &at),
            (None, None) => {}
        }
    });
}

fn wording(said: &CardAttribution, language: &str, pen: &mut Pen) {
    let words = pen.words;
    pen.el("p", "wording", |pen| {
        pen.text(words.wording(said.wording));
        if let Some(cue) = &said.cue {
            pen.text(" ");
            pen.fill_in(words.cue, &quote(cue, words), language);
        }
        if let Some(quotation) = said.quotation {
            pen.text(" ");
            pen.text(words.quotation(quotation));
        }
    });
}

/// What a reader should know of the source itself: unnamed and why, and its interest.
fn standing(source: &CardSource, pen: &mut Pen) {
    if let Naming::Unnamed(why) = &source.naming {
        pen.phrase("p", "standing", pen.words.unnamed, why);
    }
    if let Some(interest) = &source.interest {
        pen.phrase("p", "standing interest", pen.words.interest, interest);
    }
}

fn surely(said: &CardAttribution, language: &str, pen: &mut Pen) {
    let words = pen.words;
    if said.polarity == Polarity::Denied {
        pen.line("p", "surely", words.denied);
    }
    if said.hedges.is_empty() {
        return pen.line("p", "surely", words.unhedged);
    }
    pen.el("ul", "surely", |pen| {
        for hedge in &said.hedges {
            pen.el("li", "", |pen| phrase::hedged(hedge, language, pen));
        }
    });
}

/// How the reader of the article knows who speaks; for an outlet's own voice only what is unusual.
fn basis(said: &CardAttribution, pen: &mut Pen) {
    if said.wording == Wording::OwnVoice && said.basis == Basis::NamedHere {
        return;
    }
    pen.el("p", "basis", |pen| {
        pen.text(pen.words.basis(said.basis));
        if let Some(note) = &said.basis_note {
            pen.text(" ");
            pen.said("span", "", note);
        }
    });
}

/// The way to this page: drawn, and in words with the editors' reasons.
pub(crate) fn chain(card: &Card, pen: &mut Pen) {
    let said = &card.attribution;
    pen.el("section", "way", |pen| {
        let words = pen.words;
        pen.line("h3", "", words.chain);
        picture::draw(card, pen);
        picture::key(card, pen);
        said.chain.iter().for_each(|hop| established(hop, pen));
        pen.el("details", "in-words", |pen| {
            pen.line("summary", "", words.chain_words);
            picture::in_words(card, pen);
        });
        if said.circular {
            pen.line("p", "circular", words.circular);
        }
    });
}

/// How the editors know of a station that the article leaves out (CRAFT C6).
fn established(hop: &CardHop, pen: &mut Pen) {
    let Some(known) = &hop.established else { return };
    pen.el("p", "established", |pen| {
        pen.line("span", "name", &hop.source.name);
        pen.text(pen.words.colon);
        pen.fill(pen.words.established, &known.reason);
        if let Some((title, url)) = &known.reference {
            pen.text(" ");
            pen.link(title, url);
        }
    });
}

/// Evidence on the report is beside the attribution, and is never counted.
pub(crate) fn report(card: &Card, pen: &mut Pen, pages: &Pages) {
    let is_report = |piece: &&sayso_core::card::Piece| piece.target == Target::Report;
    if !card.evidence.iter().any(|piece| is_report(&piece)) {
        return;
    }
    pen.el("section", "report", |pen| {
        pen.line("h3", "", pen.words.report);
        pen.el("ul", "pieces", |pen| {
            card.evidence.iter().filter(is_report).for_each(|piece| evidence::piece(piece, card, pen, pages));
        });
    });
}
