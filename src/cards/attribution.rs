//! Who says it, how surely, and by which way it came to the reader.

use sayso_core::Card;
use sayso_core::card::{CardAttribution, CardHop, Piece};
use sayso_core::model::{Basis, Naming, Polarity, Stance, Step, Target, Wording};

use crate::pen::Pen;
use crate::words::{date, fill, quote};
use crate::{Pages, chain as picture, evidence, labels, phrase};

/// The head of the card: who says it, by which document and way, and in which words.
pub(crate) fn head(card: &Card, pen: &mut Pen) {
    pen.el("header", "head", |pen| {
        pen.el("h2", "", |pen| {
            pen.attr("id", &["who--", &card.id].concat());
            pen.text(&speaker(card, pen.words));
        });
        labels::state(card.state, pen);
    });
}

/// The same of a claim that is told.
pub(crate) fn who(card: &Card, pen: &mut Pen) {
    let said = &card.attribution;
    pen.el("p", "as", |pen| way(card, pen));
    if let Some(Naming::Unnamed(why)) = said.speaker.as_ref().map(|source| &source.naming) {
        pen.phrase("p", "as", pen.words.unnamed, why);
    }
}

fn speaker(card: &Card, words: &crate::Words) -> String {
    let said = &card.attribution;
    match &said.speaker {
        _ if card.withdrawn.is_some() => words.state(card.state).word().to_owned(),
        Some(source) if said.wording == Wording::OwnVoice => fill(words.own_voice, &[("outlet", &source.name)]),
        Some(source) => source.name.clone(),
        None => words.nobody.to_owned(),
    }
}

/// In what position, to whom, and through which documents and outlets it came here: in one line.
fn way(card: &Card, pen: &mut Pen) {
    let (said, words) = (&card.attribution, pen.words);
    let mut is_first = true;
    let mut next = |pen: &mut Pen| {
        if !std::mem::take(&mut is_first) {
            pen.text(" · ");
        }
    };
    if let Some(role) = &said.role {
        next(pen);
        pen.said("span", "", role);
    }
    let hops = said.chain.get(1..).unwrap_or_default();
    let dated = hops.iter().any(|hop| hop.at.is_some() && hop.at == said.said_at);
    // A document may be named by whom it was for.
    let is_named = |to: &&String| hops.iter().any(|hop| hop.source.name.contains(to.as_str()));
    if let Some(to) = said.addressee.as_ref().filter(|to| !is_named(to)) {
        next(pen);
        pen.fill(words.addressee, to);
    }
    if let Some(at) = said.said_at.filter(|_| !dated) {
        next(pen);
        phrase::time(at, pen);
    }
    // That somebody told an outlet so is told by to whom it was said.
    let is_told = |hop: &&CardHop| !(hop.step == Step::Told && said.addressee.is_some());
    for hop in hops.iter().filter(is_told) {
        next(pen);
        pen.text(words.step(hop.step));
        pen.text(" ");
        pen.text(&hop.source.name);
        if let Some(at) = hop.at {
            pen.text(words.list_separator);
            phrase::time(at, pen);
        }
    }
    if is_first {
        phrase::time(card.article.published, pen);
    }
}

/// The words of the article, and what they claim where they cannot be understood alone.
pub(crate) fn claim(card: &Card, pen: &mut Pen) {
    pen.el("blockquote", "claim", |pen| {
        pen.attr("id", &["says--", &card.id].concat());
        pen.attr("lang", &card.article.language);
        pen.attr("dir", "auto");
        pen.text(&card.words());
    });
    if card.needs_proposition() {
        let words = pen.words;
        pen.phrase("p", "proposition", words.the_claim, &clause(&card.proposition, words.loses_capital));
    }
}

/// A sentence as a clause: without its last stop, and without its first capital where the word does not keep it
/// in the middle of a sentence. `small` has such words.
fn clause(sentence: &str, small: &str) -> String {
    let clause = sentence.strip_suffix('.').unwrap_or(sentence);
    let first = clause.split(' ').next().unwrap_or_default();
    if !small.split(' ').any(|word| word == first) {
        return clause.to_owned();
    }
    let mut clause = clause.to_owned();
    if let Some(first) = clause.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    clause
}

/// How surely it is said, how near it is to the speaker's own words, and when it was checked: in one line.
pub(crate) fn surely(card: &Card, pen: &mut Pen) {
    let (said, words) = (&card.attribution, pen.words);
    pen.el("p", "facts", |pen| {
        pen.el("strong", "surely", |pen| {
            if said.polarity == Polarity::Denied {
                pen.text(words.denied);
                pen.text(" ");
            }
            hedges(card, pen);
        });
        let mut tell = |text: &str| {
            if !text.is_empty() {
                pen.text(" ");
                pen.text(text);
            }
        };
        tell(words.kind(card.kind));
        tell(words.wording(said.wording));
        tell(said.quotation.map_or("", |quotation| words.quotation(quotation)));
        if let Some(check) = &card.check {
            tell(&fill(words.checked_on, &[("date", &date(check.at, words))]));
        }
    });
}

fn hedges(card: &Card, pen: &mut Pen) {
    let (said, words) = (&card.attribution, pen.words);
    if said.hedges.is_empty() && !card.kind.is_counted() {
        return;
    }
    if said.hedges.is_empty() {
        let is_weaker_elsewhere =
            card.evidence.iter().any(|piece| piece.target == Target::Content && piece.is_against_itself());
        return pen.text(if is_weaker_elsewhere { words.flat_here } else { words.flat });
    }
    for (n, hedge) in said.hedges.iter().enumerate() {
        if n > 0 {
            pen.text(" ");
        }
        phrase::hedged(hedge, &card.article.language, pen);
        pen.text(words.stop);
    }
}

/// Whether it was said: shown beside the attribution, and never counted.
pub(crate) fn report(card: &Card, pen: &mut Pen, pages: &Pages) {
    let reports: Vec<&Piece> = card.evidence.iter().filter(|piece| piece.target == Target::Report).collect();
    if reports.is_empty() {
        return;
    }
    let words = pen.words;
    let mut found = Vec::new();
    for (stance, phrase) in [
        (Stance::Corroborates, words.report_confirmed),
        (Stance::Contradicts, words.report_denied),
        (Stance::Limits, words.report_limited),
    ] {
        let mut names: Vec<&str> = Vec::new();
        for piece in reports.iter().filter(|piece| piece.stance == stance) {
            if !names.contains(&&*piece.origin) {
                names.push(&piece.origin);
            }
        }
        if !names.is_empty() {
            found.push(fill(phrase, &[("names", &names.join(words.list_separator))]));
        }
    }
    pen.el("details", "report", |pen| {
        pen.el("summary", "", |pen| {
            pen.text(words.report);
            phrase::crumb(&found.join(" "), pen);
        });
        pen.el("ul", "said", |pen| reports.iter().for_each(|piece| evidence::statement(piece, card, true, pen, pages)));
    });
}

/// How it reached this page: in a line; unfolded the picture, how the reader of the article knows who speaks, and
/// how the editors know of what the article leaves out.
pub(crate) fn chain(card: &Card, pen: &mut Pen) {
    let said = &card.attribution;
    pen.el("details", "way", |pen| {
        let words = pen.words;
        pen.el("summary", "", |pen| {
            pen.text(words.chain);
            let mut names: Vec<&str> = said.chain.iter().map(|hop| &*hop.source.name).collect();
            names.dedup();
            phrase::crumb(&names.join(words.arrow), pen);
        });
        picture::draw(card, pen);
        picture::key(card, pen);
        basis(said, &card.article.language, pen);
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

/// How the reader of the article knows who speaks; for an outlet's own voice only what is unusual.
fn basis(said: &CardAttribution, language: &str, pen: &mut Pen) {
    let words = pen.words;
    if said.wording == Wording::OwnVoice && said.basis == Basis::NamedHere {
        return;
    }
    pen.el("p", "basis", |pen| {
        pen.text(words.basis(said.basis));
        if let Some(note) = &said.basis_note {
            pen.text(" ");
            pen.said("span", "", note);
        }
        if let Some(cue) = &said.cue {
            pen.text(" ");
            pen.fill_in(words.cue, &quote(cue, words), language);
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
