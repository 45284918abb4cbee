//! The answer at a glance: three rows, who corroborates, who contradicts, who limits, by name.
//!
//! Never a sum across them. Each leads to its section.

use sayso_core::Card;
use sayso_core::card::{CardSpent, Piece};
use sayso_core::model::{Stance, Target};
use sayso_core::rows::Row;

use crate::Words;
use crate::evidence::{self, glyph, name_of};
use crate::pen::Pen;
use crate::words::fill;

/// The stances of the three rows.
const STANCES: [Stance; 3] = [Stance::Corroborates, Stance::Contradicts, Stance::Limits];

/// How many are named in a row: whoever wants more unfolds the section.
const MOST_NAMES: usize = 6;

/// The three rows; where there is nothing, in words whether anybody looked.
pub(crate) fn answer(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let is_content = |piece: &&Piece| piece.target == Target::Content;
    if !card.evidence.iter().any(|piece| is_content(&piece)) {
        return match &card.looked_into {
            Some(scope) => pen.phrase("p", "nothing", words.scope, scope),
            None if card.evidence.is_empty() => pen.line("p", "nothing", words.never_checked),
            None => pen.line("p", "nothing", words.nothing_bears),
        };
    }
    pen.el("div", "glance", |pen| {
        pen.attr("role", "group");
        pen.attr("aria-label", words.glance);
        pen.el("ul", "", |pen| STANCES.into_iter().for_each(|stance| one(stance, card, pen)));
    });
    figures(card, pen);
}

fn one(stance: Stance, card: &Card, pen: &mut Pen) {
    let words = pen.words;
    // What counts for nothing any more is in the section alone.
    let mut rows = card.rows(stance);
    rows.retain(|row| row.pieces.iter().any(|piece| piece.spent.is_none()));
    let is_linked = !rows.is_empty();
    rows.retain(|row| !row.is_wider());
    let number = number(stance, &rows, card, words);
    let names = names(stance, &rows, card, words);
    let inside = |pen: &mut Pen| {
        glyph(stance, rows.iter().any(Row::is_counted), pen);
        pen.line("span", "what", words.row(stance, card.kind.is_counted()));
        pen.text(" ");
        pen.line("span", "number", &number);
        pen.text(" ");
        pen.line("span", "names", &names);
    };
    pen.el("li", evidence::class_of(stance), |pen| {
        if is_linked {
            pen.el("a", "", |pen| {
                pen.attr("href", &["#", &evidence::id_of(stance, card)].concat());
                inside(pen);
            });
        } else {
            pen.el("span", "none", inside);
        }
    });
}

/// How many; of what is no matter of fact nothing is counted.
fn number(stance: Stance, rows: &[Row], card: &Card, words: &Words) -> String {
    let count = card.counts.of(stance);
    if !card.kind.is_counted() {
        return String::new();
    }
    if rows.is_empty() {
        return words.none_found.to_owned();
    }
    let in_part = || fill(words.n_in_part, &[("n", &crate::words::number(count.in_part, words))]);
    match (stance, count.origins, count.in_part) {
        (Stance::Corroborates, 0, 1..) => in_part(),
        (Stance::Corroborates, n, 0) => words.count(&words.n_independent, n),
        (Stance::Corroborates, n, _) => {
            [&*words.count(&words.n_independent, n), words.list_separator, &in_part()].concat()
        }
        (_, n, part) if n > 0 && part == n => {
            [&*words.count(&words.n_sources, n), words.list_separator, words.in_part].concat()
        }
        (_, n, _) => words.count(&words.n_sources, n),
    }
}

fn names(stance: Stance, rows: &[Row], card: &Card, words: &Words) -> String {
    if rows.is_empty() {
        return match stance {
            _ if !card.kind.is_counted() => words.none_found,
            // Of what is out of date it would sound as if it still held.
            Stance::Contradicts if card.rows(Stance::Supersedes).is_empty() => words.none_denies,
            _ => words.in_sources_read,
        }
        .to_owned();
    }
    let by_accused = stance == Stance::Contradicts && rows.iter().all(|row| row.lead().by_accused);
    let of = |is_counted: bool| -> Vec<String> {
        rows.iter().filter(|row| row.is_counted() == is_counted).map(|row| name_of(row, words)).collect()
    };
    let (counted, others) = (of(true), of(false));
    if !card.kind.is_counted() {
        return listed(&others, words);
    }
    let mut told = Vec::new();
    if !counted.is_empty() {
        let names = listed(&counted, words);
        told.push(if by_accused { fill(words.only_accused, &[("names", &names)]) } else { names });
    }
    if !others.is_empty() {
        told.push(fill(words.names_not_counted, &[("names", &listed(&others, words))]));
    }
    told.join(" · ")
}

fn listed(names: &[String], words: &Words) -> String {
    let shown = names.len().min(MOST_NAMES);
    let mut listed = names[..shown].join(words.list_separator);
    if shown < names.len() {
        listed += " ";
        listed += &words.count(&words.and_more, (names.len() - shown) as u32);
    }
    listed
}

/// What the same origin said before and has said since: 63, 57, 55.
fn figures(card: &Card, pen: &mut Pen) {
    let (words, Some(figure)) = (pen.words, &card.figure) else { return };
    let of = |is_later: bool| {
        let fits = move |piece: &&Piece| match piece.stance {
            Stance::Supersedes => is_later,
            _ => !is_later && piece.spent.is_some(),
        };
        let own = |piece: &&Piece| piece.target == Target::Content && piece.standing.is_itself();
        let is_told = |piece: &&Piece| piece.spent != Some(CardSpent::Withdrawn);
        let other = |piece: &Piece| piece.figure.clone().filter(|other| other != figure);
        card.evidence.iter().filter(own).filter(is_told).filter(fits).filter_map(other)
    };
    let here = fill(words.figure_here, &[("figure", figure)]);
    let all: Vec<String> = of(false).chain([here]).chain(of(true)).collect();
    if all.len() > 1 {
        pen.el("p", "figures", |pen| {
            pen.el("span", "label", |pen| {
                pen.text(words.figures);
                pen.text(words.colon);
            });
            pen.text(&all.join(words.arrow));
        });
    }
}
