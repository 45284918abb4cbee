//! The endnotes: the card of each claim as HTML, by the components that the panel is drawn with.

use std::collections::HashMap;

use maud::{Markup, PreEscaped, html};
use sayso_cards::html::Writer;
use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, Pages};
use sayso_core::model::{ArticleIdx, ClaimIdx, Stance};
use sayso_core::{Database, State};

use super::text::{Level, headline_id, sentence_id};

/// About how many bytes a note takes: room that is there at once need not be found again and again.
const NOTE_LENGTH: usize = 8000;

/// The id of the endnotes of an article.
pub(super) fn notes_id(article: &str) -> String {
    format!("{article}--notes")
}

/// The notes of an article, in the order of its text.
pub(super) fn notes(db: &Database, article: ArticleIdx, claims: &[ClaimIdx], pages: &Pages, level: Level) -> Markup {
    let entry = article.of(db.archive());
    if claims.is_empty() {
        return Markup::default();
    }
    let lines = words::for_language(&entry.language);
    let page_words = words::for_pages(&entry.language);
    let (id, title) = (notes_id(&entry.id), format!("{}-title", notes_id(&entry.id)));
    let numbers: HashMap<&str, usize> = claims.iter().zip(1..).map(|(idx, n)| (&*idx.of(db.archive()).id, n)).collect();
    // On paper a sentence of the same article is a note, one of another article an address.
    let on_paper = |href: &str| {
        let (page, claim) = href.split_once(PERMALINK)?;
        match numbers.get(claim) {
            Some(n) if page.is_empty() => {
                Some(fill(page_words.note_on_paper, &[("n", &words::number(*n as u32, lines))]))
            }
            _ => {
                let other = db.claim(claim)?.1.article.of(db.archive());
                Some(format!("{}{PERMALINK}{claim}", db.archive().about.page_of(&other.id)))
            }
        }
    };
    let note = |(n, &idx): (usize, &ClaimIdx)| {
        let claim = idx.of(db.archive());
        let heading = fill(page_words.note, &[("n", &words::number(n as u32 + 1, lines))]);
        let mut card = String::with_capacity(NOTE_LENGTH);
        sayso_cards::write(&db.card(idx), lines, pages, Writer::new(&mut card, &on_paper));
        html! {
            div class="note" id={ (PERMALINK.trim_start_matches('#')) (claim.id) } {
                p class="number" { (heading) }
                p class="back" {
                    a href={ "#" (sentence_id(entry, claim.sentence)) } role="doc-backlink" { (page_words.back) }
                }
                (PreEscaped(card))
            }
        }
    };
    html! {
        section class="notes" id=(id) role="doc-endnotes" aria-labelledby={ (title) " " (headline_id(&entry.id)) }
            lang=(lines.tag) dir=(words::direction(lines.tag)) {
            (level.heading(Some(&title), page_words.notes))
            p class="lead" { (page_words.notes_lead) }
            @for note in claims.iter().enumerate().map(note) { (note) }
        }
    }
}

/// What the words of the notes mean, once for a whole page: on paper nothing can be unfolded.
pub(super) fn legend(language: &str) -> Markup {
    let lines = words::for_language(language);
    let page_words = words::for_pages(language);
    let list = |heading: &str, terms: &mut dyn Iterator<Item = words::Term>| {
        html! {
            h3 { (heading) }
            dl { @for term in terms { dt { (term.word()) } dd { (term.definition()) } } }
        }
    };
    // A page that was written ahead of time is its own text: nothing changed in it.
    let states = State::ALL.iter().copied().filter(|state| *state != State::TextChanged);
    html! {
        section class="legend" lang=(lines.tag) dir=(words::direction(lines.tag)) {
            h2 { (page_words.legend) }
            (list(page_words.states, &mut states.map(|state| lines.state(state))))
            (list(page_words.stances, &mut Stance::ALL.iter().copied().map(|stance| lines.stance(stance))))
            p { (fill(page_words.dates, &[("calendar", lines.calendar)])) }
        }
    }
}
