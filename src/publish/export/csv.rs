//! Tables for spreadsheets: the claims, and the corrections.

use rayon::prelude::*;
use sayso_core::model::{ClaimIdx, Stance};
use sayso_core::{Card, Database};

use sayso_newsroom::word;

use crate::export::corrections;

/// Tells spreadsheets that the letters are in UTF-8: without it Excel takes them for those of its own country.
const MARK: char = '\u{feff}';

/// The claims, one a line.
///
/// # Errors
/// When memory cannot be written, that is never.
pub fn claims(db: &Database) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "article",
        "id",
        "kind",
        "state",
        "speaker",
        "role",
        "cue",
        "wording",
        "polarity",
        "hedges",
        "said_at",
        "quote",
        "proposition",
        "corroborating origins",
        "contradicting origins",
        "limiting origins",
        "repeating sources",
        "checked_by",
        "checked_at",
        "page",
        "questions",
    ])?;
    let rows = (0..db.archive().claims.len()).into_par_iter().filter_map(|n| row(&db.card(ClaimIdx::new(n))));
    for row in rows.collect::<Vec<_>>() {
        table.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    text(table)
}

/// A claim's cells; none of what was withdrawn, which is not published again (CRAFT C17): the corrections tell of it.
fn row(card: &Card) -> Option<[String; 21]> {
    if card.withdrawn.is_some() {
        return None;
    }
    let said = &card.attribution;
    let quote: Vec<&str> = card.content.iter().map(|part| &card.sentence[part.clone()]).collect();
    let hedges: Vec<&str> = said.hedges.iter().map(|hedge| hedge.words.as_str()).collect();
    let origins = |stance| card.counts.of(stance).origins.to_string();
    let repeats = card.evidence.iter().filter(|piece| piece.stance == Stance::Repeats).count();
    let answers = card.answers.iter().map(|answer| format!("{}: {}", answer.question.id, answer.line));
    Some([
        card.article.id.clone(),
        card.id.clone(),
        word(card.kind),
        card.state.word().to_owned(),
        said.speaker.as_ref().map_or(String::new(), |speaker| speaker.name.clone()),
        said.role.clone().unwrap_or_default(),
        said.cue.clone().unwrap_or_default(),
        word(said.wording),
        word(said.polarity),
        hedges.join("; "),
        said.said_at.map_or(String::new(), |date| date.to_string()),
        quote.join(" … "),
        card.proposition.clone(),
        origins(Stance::Corroborates),
        origins(Stance::Contradicts),
        origins(Stance::Limits),
        repeats.to_string(),
        card.check.as_ref().map_or(String::new(), |check| check.by.clone()),
        card.check.as_ref().map_or(String::new(), |check| check.at.to_string()),
        card.page.clone(),
        answers.collect::<Vec<_>>().join("; "),
    ])
}

/// The corrections and withdrawals, newest first, one a line.
///
/// # Errors
/// As [`claims`].
pub fn corrections_table(db: &Database) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["date", "article", "claim", "what", "note", "before", "page"])?;
    for one in corrections::of(db) {
        let what = if one.withdrawn { "withdrawn" } else { "corrected" };
        let row = [
            one.at.to_string(),
            one.article,
            one.claim,
            what.to_owned(),
            one.note,
            one.before.unwrap_or_default(),
            one.page,
        ];
        table.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    text(table)
}

fn text(table: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = table.into_inner().map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))?;
    Ok(format!("{MARK}{}", String::from_utf8_lossy(&bytes)))
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
