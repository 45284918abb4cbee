//! The endnotes: the card of each claim as HTML, by the components that the panel is drawn with.

use std::collections::HashMap;
use std::fmt::Write;

use sayso_cards::words::{self, fill};
use sayso_cards::{PERMALINK, Pages, draw, html};
use sayso_core::model::{ArticleIdx, ClaimIdx, Stance};
use sayso_core::{Database, State};

use super::frame::text;
use super::text::{headline_id, sentence_id};

/// About how many bytes a note takes: room that is there at once need not be found again and again.
const NOTE_LENGTH: usize = 8000;

/// The id of the endnotes of an article.
pub(super) fn notes_id(article: &str) -> String {
    format!("{article}--notes")
}

/// The notes of an article, in the order of its text.
pub(super) fn notes(db: &Database, article: ArticleIdx, claims: &[ClaimIdx], pages: &Pages, level: u8) -> String {
    let entry = article.of(db.archive());
    if claims.is_empty() {
        return String::new();
    }
    let lines = words::for_language(&entry.language);
    let page_words = words::for_pages(&entry.language);
    let (id, heading, lead) = (notes_id(&entry.id), text(page_words.notes), text(page_words.notes_lead));
    let direction = words::direction(lines.tag);
    let mut out = String::with_capacity(NOTE_LENGTH * (claims.len() + 1));
    let _ = write!(
        out,
        "<section class=\"notes\" id=\"{id}\" role=\"doc-endnotes\" aria-labelledby=\"{id}-title {}\" lang=\"{}\" dir=\"{direction}\">\n\
         <h{level} id=\"{id}-title\">{heading}</h{level}>\n<p class=\"lead\">{lead}</p>\n",
        headline_id(&entry.id),
        lines.tag
    );
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
    for (n, &idx) in claims.iter().enumerate() {
        let claim = idx.of(db.archive());
        let number = words::number(n as u32 + 1, lines);
        let title = text(&fill(page_words.note, &[("n", &number)]));
        let (id, back) = (PERMALINK.trim_start_matches('#'), text(page_words.back));
        let sentence = sentence_id(entry, claim.sentence);
        let _ = writeln!(
            out,
            "<div class=\"note\" id=\"{id}{}\">\n<h{level}>{title}</h{level}>\n\
             <p class=\"back\"><a href=\"#{sentence}\" role=\"doc-backlink\">{back}</a></p>",
            claim.id
        );
        html::write(&draw(&db.card(idx), lines, pages), &on_paper, &mut out);
        out.push_str("\n</div>\n");
    }
    out.push_str("</section>\n");
    out
}

/// What the words of the notes mean, once for a whole page: on paper nothing can be unfolded.
pub(super) fn legend(language: &str) -> String {
    let lines = words::for_language(language);
    let page_words = words::for_pages(language);
    let list = |heading: &str, terms: &mut dyn Iterator<Item = words::Term>| {
        let mut out = format!("<h3>{}</h3>\n<dl>\n", text(heading));
        for term in terms {
            let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", text(term.word), text(term.definition));
        }
        out + "</dl>\n"
    };
    // A page that was written ahead of time is its own text: nothing changed in it.
    let states = State::ALL.iter().copied().filter(|state| *state != State::TextChanged);
    format!(
        "<section class=\"legend\" lang=\"{}\" dir=\"{}\">\n<h2>{}</h2>\n{}{}<p>{}</p>\n</section>\n",
        lines.tag,
        words::direction(lines.tag),
        text(page_words.legend),
        list(page_words.states, &mut states.map(|state| lines.state(state))),
        list(page_words.stances, &mut Stance::ALL.iter().copied().map(|stance| lines.stance(stance))),
        text(&fill(page_words.dates, &[("calendar", lines.calendar)])),
    )
}
