//! The evidence by origin: what corroborates, what contradicts and limits, what only repeats.

use sayso_core::Card;
use sayso_core::card::{CardPassage, CardSpent, Piece};
use sayso_core::count::Standing;
use sayso_core::model::{Extent, Hedge, Seen, Stance, Target};
use sayso_core::rows::Row;
use strum::VariantArray;

use crate::pen::Pen;
use crate::phrase::{self, time};
use crate::words::{date, fill, quote};
use crate::{Pages, Words};

/// The sections of evidence, in the order readers see them.
#[derive(Clone, Copy, PartialEq, Eq, VariantArray)]
enum Section {
    Superseding,
    Corroborating,
    Opposing,
    Repeating,
}

impl Section {
    /// The stances that are shown in it, in this order.
    fn stances(self) -> &'static [Stance] {
        match self {
            Self::Superseding => &[Stance::Supersedes],
            Self::Corroborating => &[Stance::Corroborates],
            Self::Opposing => &[Stance::Contradicts, Stance::Limits],
            Self::Repeating => &[Stance::Repeats],
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Superseding => "evidence superseding",
            Self::Corroborating => "evidence corroborating",
            Self::Opposing => "evidence opposing",
            Self::Repeating => "evidence repeating",
        }
    }

    fn heading(self, is_counted: bool, words: &Words) -> &'static str {
        match self {
            Self::Superseding => words.superseding,
            Self::Corroborating if is_counted => words.corroborating,
            Self::Corroborating => words.likewise,
            Self::Opposing if is_counted => words.opposing,
            Self::Opposing => words.otherwise,
            Self::Repeating => words.repeating,
        }
    }
}

/// All evidence on the content, in sections.
pub(crate) fn evidence(card: &Card, pen: &mut Pen, pages: &Pages) {
    Section::VARIANTS.iter().for_each(|&one| section(one, card, pen, pages));
}

fn section(section: Section, card: &Card, pen: &mut Pen, pages: &Pages) {
    let has =
        |stance: &Stance| card.evidence.iter().any(|piece| piece.target == Target::Content && piece.stance == *stance);
    if !section.stances().iter().any(has) {
        return;
    }
    let heading = section.heading(card.kind.is_counted(), pen.words);
    if section == Section::Repeating {
        return repeating(heading, card, pen, pages);
    }
    pen.el("section", section.class(), |pen| {
        pen.line("h3", "", heading);
        section.stances().iter().filter(|stance| has(stance)).for_each(|&stance| group(stance, card, pen, pages));
    });
}

/// What an origin that is the claim's own says again: folded, in one list.
fn repeating(heading: &str, card: &Card, pen: &mut Pen, pages: &Pages) {
    let rows = card.rows(Stance::Repeats);
    let pieces: Vec<&Piece> = rows.iter().flat_map(|row| row.pieces.iter().copied()).collect();
    pen.el("details", Section::Repeating.class(), |pen| {
        pen.el("summary", "", |pen| {
            pen.text(heading);
            phrase::crumb(&pen.words.count(&pen.words.statements, pieces.len() as u32), pen);
        });
        pen.el("ul", "said", |pen| pieces.iter().for_each(|piece| statement(piece, card, true, pen, pages)));
    });
}

/// The rows of one stance, with what it means; folded, who answers a wider question.
fn group(stance: Stance, card: &Card, pen: &mut Pen, pages: &Pages) {
    let words = pen.words;
    let (wider, rows): (Vec<Row>, Vec<Row>) = card.rows(stance).into_iter().partition(Row::is_wider);
    pen.el("div", "group", |pen| {
        pen.attr("id", &id_of(stance, card));
        pen.attr("tabindex", "-1");
        pen.el("p", "why", |pen| {
            if stance.is_counted() {
                pen.line("strong", class_of(stance), words.row(stance, card.kind.is_counted()));
            }
            if card.kind.is_counted() {
                let before = if stance.is_counted() { words.colon } else { "" };
                pen.line("span", "meaning", &[before, words.stance(stance).definition()].concat());
            }
        });
        if !rows.is_empty() {
            pen.el("ul", "rows", |pen| rows.iter().for_each(|row| self::row(row, card, pen, pages)));
        }
        if !wider.is_empty() {
            pen.el("details", "wider", |pen| {
                pen.el("summary", "", |pen| {
                    pen.text(words.wider);
                    let names: Vec<String> = wider.iter().map(|row| name_of(row, words)).collect();
                    phrase::crumb(&names.join(words.list_separator), pen);
                });
                pen.el("ul", "said", |pen| {
                    let pieces = wider.iter().flat_map(|row| &row.pieces);
                    pieces.for_each(|piece| statement(piece, card, true, pen, pages));
                });
            });
        }
    });
}

/// The id of the section of a stance: what the rows at the head of the card lead to.
pub(crate) fn id_of(stance: Stance, card: &Card) -> String {
    [stance.word(), "--", &card.id].concat()
}

/// One origin: who, when, what, whether it counts and why; folded where it says so.
fn row(row: &Row, card: &Card, pen: &mut Pen, pages: &Pages) {
    let (lead, words) = (row.lead(), pen.words);
    let name = name_of(row, words);
    pen.el("li", class_of(lead.stance), |pen| {
        glyph(lead.stance, lead.counted, pen);
        pen.el("h4", "", |pen| {
            pen.text(&name);
            pen.text(" ");
            dates(row, pen);
        });
        line(lead, &name, "p", pen);
        pen.el("p", "tag", |pen| tag(lead, card, pen));
        pen.el("details", "", |pen| {
            pen.el("summary", "", |pen| {
                let told = match (&lead.passage, row.pieces.len()) {
                    (CardPassage::Sentence { .. }, 1) => words.one_sentence.to_owned(),
                    (_, n) => words.count(&words.passages, n as u32),
                };
                pen.text(&told);
                pen.line("span", "told", &[words.colon, &name].concat());
            });
            pen.el("ul", "said", |pen| {
                // The line that leads is above.
                let leads = |piece: &Piece| std::ptr::eq(piece, lead);
                row.pieces.iter().for_each(|piece| statement(piece, card, !leads(piece), pen, pages));
            });
        });
    });
}

/// Who speaks in a row; the claim's own speaker is told to be so.
pub(crate) fn name_of(row: &Row, words: &Words) -> String {
    let name = row.name();
    if row.lead().is_against_itself() { fill(words.itself, &[("name", name)]) } else { name.to_owned() }
}

fn dates(row: &Row, pen: &mut Pen) {
    let words = pen.words;
    match row.dates() {
        Some((from, to)) if from.year() != to.year() => {
            let year = |at: sayso_core::Date| crate::words::number(at.year().into(), words);
            pen.line("span", "date", &[&*year(from), "–", &year(to)].concat());
        }
        Some((_, to)) => pen.el("span", "date", |pen| time(to, pen)),
        None => pen.line("span", "date", words.undated),
    }
}

/// What somebody says, in a line; without its first words where they only name who speaks.
fn line(piece: &Piece, name: &str, element: &'static str, pen: &mut Pen) {
    let (before, after) = piece.reason.split_once(": ").unwrap_or_default();
    let is_name = !before.is_empty() && (name.ends_with(before) || before.ends_with(name));
    let line = if is_name { after } else { &piece.reason };
    let (first, rest) = line.split_at_checked(1).unwrap_or_default();
    pen.said(element, "line", &if first.is_empty() { line.to_owned() } else { first.to_ascii_uppercase() + rest });
}

/// Whether it counts, and why, in a few words.
fn tag(piece: &Piece, card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let about = piece.about.as_deref().filter(|_| piece.spent.is_none());
    if piece.is_in_part() {
        pen.text(words.in_part);
    }
    if let Some(about) = about {
        pen.text(if piece.is_in_part() { words.colon } else { "" });
        pen.said("span", "aspect", about);
    }
    let is_told = piece.is_in_part() || about.is_some();
    let counted = word_of_counting(piece, card, words);
    if !counted.is_empty() {
        pen.text(if is_told { " · " } else { "" });
        pen.line("strong", "", counted);
    }
    pen.text(" ");
    standing(piece, card, pen);
    if piece.by_accused {
        pen.text(" ");
        pen.line("strong", "", words.by_accused);
    }
}

fn word_of_counting(piece: &Piece, card: &Card, words: &Words) -> &'static str {
    let is_asked = piece.target == Target::Content && card.kind.is_counted() && piece.stance.is_counted();
    match (is_asked, piece.counted) {
        (false, _) => "",
        (true, true) => words.counted,
        (true, false) => words.not_counted,
    }
}

/// The sign of a stance; filled where it counts.
pub(crate) fn glyph(stance: Stance, is_filled: bool, pen: &mut Pen) {
    // Circle, diamond, bracket; two arrows for what only comes again.
    let (shape, inside) = match stance {
        Stance::Corroborates => ("M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17Z", "M10 6v8M6 10h8"),
        Stance::Contradicts => ("M10 1 19 10 10 19 1 10Z", "M6.8 8.3h6.4M6.8 11.7h6.4M12 5.8 8 14.2"),
        Stance::Limits => ("M2 2h16v16H2Z", "M8.5 6h-2v8h2M11.5 6h2v8h-2"),
        Stance::Repeats | Stance::Supersedes => ("", "M5 8a5 5 0 0 1 9-2l1.5 1.5M15 12a5 5 0 0 1-9 2l-1.5-1.5"),
    };
    pen.el("svg", if is_filled { "glyph filled" } else { "glyph" }, |pen| {
        pen.attr("viewBox", "0 0 20 20");
        pen.attr("aria-hidden", "true");
        for (class, path) in [("shape", shape), ("inside", inside)] {
            pen.el("path", class, |pen| pen.attr("d", path));
        }
    });
}

/// The class of everything that has to do with a stance.
pub(crate) fn class_of(stance: Stance) -> &'static str {
    match stance {
        Stance::Corroborates => "corroborates",
        Stance::Contradicts => "contradicts",
        Stance::Limits => "limits",
        Stance::Repeats => "repeats",
        Stance::Supersedes => "supersedes",
    }
}

/// The word for what a piece of evidence does to the claim.
pub(crate) fn word_for(piece: &Piece, card: &Card, words: &Words) -> &'static str {
    match (piece.target, piece.stance, card.kind.is_counted()) {
        (Target::Report, Stance::Corroborates, _) => words.confirms_report,
        (Target::Report, Stance::Contradicts, _) => words.denies_report,
        (Target::Report, Stance::Limits, _) => words.limits_report,
        (_, Stance::Corroborates, false) => words.says_likewise,
        (_, Stance::Contradicts, false) => words.says_otherwise,
        (_, Stance::Limits, false) => words.says_with_limits,
        (_, Stance::Contradicts, _) if piece.is_in_part() => words.contradicts_in_part,
        (_, Stance::Corroborates, _) if piece.is_in_part() => words.corroborates_in_part,
        (_, stance, _) => words.stance(stance).word(),
    }
}

/// Why the piece counts, or does not; nothing for what is never counted anyway.
fn standing(piece: &Piece, card: &Card, pen: &mut Pen) {
    let words = pen.words;
    match &piece.spent {
        Some(CardSpent::SupersededBy(title)) => return pen.text(&fill(words.superseded, &[("title", title)])),
        Some(CardSpent::OutOfDate) => return pen.text(words.passage_out_of_date),
        Some(CardSpent::Withdrawn) => return pen.text(words.passage_withdrawn),
        None => {}
    }
    if word_of_counting(piece, card, words).is_empty() {
        return;
    }
    if piece.extent == Extent::Wider && !piece.standing.is_same() {
        return pen.text(words.on_wider_question);
    }
    match &piece.standing {
        // Who denies, denies: whether it is independent is asked of who corroborates.
        Standing::NotEstablished(_) | Standing::NoGrounds if piece.counted => {}
        Standing::Established(how) if how.is_empty() => pen.text(words.grounds(piece.grounds)),
        Standing::Established(why) | Standing::NotEstablished(why) => pen.said("span", "", why),
        Standing::NoGrounds => pen.text(words.no_grounds),
        Standing::Unnamed => pen.text(words.unnamed_not_counted),
        Standing::Dependent => pen.fill(words.leans_on, piece.leans_on.as_deref().unwrap_or_default()),
        Standing::SameOrigin => pen.text(words.same_origin),
        Standing::SharedOrigin => pen.text(words.shared_origin),
        Standing::SameSpeaker => pen.text(words.same_speaker),
        Standing::Circular => pen.text(words.comes_back),
    }
}

/// One statement, where it is and in its own words; with its line where that is not told above.
pub(crate) fn statement(piece: &Piece, card: &Card, with_line: bool, pen: &mut Pen, pages: &Pages) {
    let words = pen.words;
    pen.el("li", "", |pen| {
        if with_line {
            pen.el("p", "", |pen| {
                if piece.target == Target::Report {
                    pen.line("strong", "", word_for(piece, card, words));
                    pen.text(words.colon);
                }
                pen.said("span", "line", &piece.reason);
            });
        } else if piece.question.is_none() {
            pen.phrase("p", "", words.reason, &piece.reason);
        }
        match &piece.passage {
            CardPassage::Sentence { claim, words: said, speaker, said_at, hedges, article, .. } => {
                pen.el("p", "source", |pen| {
                    pen.el("q", "", |pen| {
                        pen.attr("lang", &article.language);
                        pen.attr("dir", "auto");
                        pen.el("a", "claim", |pen| {
                            pen.attr("href", &pages.claim(card, article, claim));
                            let said = if said.is_empty() { words.state_withdrawn.word() } else { said };
                            pen.text(&quote(said, words));
                        });
                    });
                    pen.text(" ");
                    let told: Vec<String> = [
                        speaker.clone(),
                        said_at.filter(|at| *at != article.published).map(|at| date(at, words)),
                        Some(place_of(card, article, words)),
                    ]
                    .into_iter()
                    .flatten()
                    .collect();
                    pen.text(&told.join(words.list_separator));
                });
                hedges.iter().for_each(|hedge| hedged(hedge, said, &article.language, pen));
            }
            document => self::document(document, pen),
        }
        if let Some(question) = &piece.question {
            pen.el("p", "question", |pen| {
                let (before, after) = words.on_question.split_once('{').unwrap_or_default();
                pen.text(before);
                pen.el("a", "", |pen| {
                    pen.attr("href", &pages.question(card, &question.id));
                    pen.attr("rel", "noopener noreferrer");
                    pen.theirs();
                    pen.text(&question.asks);
                });
                pen.text(after.split_once('}').map_or("", |(_, after)| after));
            });
        }
        let whole = &piece.root.1;
        if *whole != piece.origin {
            pen.line("p", "origin", &fill(words.origin_part, &[("origin", &piece.origin), ("whole", whole)]));
        }
    });
}

/// Where a sentence is: in the same article, or in which.
fn place_of(card: &Card, article: &sayso_core::card::CardArticle, words: &Words) -> String {
    if article.id == card.article.id {
        return words.this_article.to_owned();
    }
    fill(words.in_article, &[("outlet", &article.outlet), ("date", &date(article.published, words))])
}

fn document(document: &CardPassage, pen: &mut Pen) {
    let words = pen.words;
    let CardPassage::Document {
        title,
        publisher,
        author,
        speaker,
        said_at,
        hedge,
        published,
        url,
        archived,
        words: quoted,
        locator,
        summary,
        proximity,
        seen,
        read_at,
        language,
        ..
    } = document
    else {
        return;
    };
    if let Some(said) = quoted {
        pen.el("blockquote", "", |pen| {
            pen.attr("dir", "auto");
            match language {
                Some(language) => pen.attr("lang", language),
                None => _ = pen.their_language(),
            }
            pen.text(&quote(said, words));
        });
    }
    if !summary.is_empty() {
        pen.said("p", "summary", summary);
    }
    pen.el("p", "source", |pen| {
        let tell = |what: Option<String>, pen: &mut Pen| {
            if let Some(what) = what {
                pen.text(&what);
                pen.text(words.list_separator);
            }
        };
        tell(speaker.clone(), pen);
        tell(said_at.map(|at| date(at, words)), pen);
        tell(hedge.map(|strength| words.strength(strength).to_owned()), pen);
        pen.el("span", "", |pen| {
            foreign(language, pen);
            pen.link(title, url);
        });
        pen.text(words.list_separator);
        tell(author.clone(), pen);
        pen.text(publisher);
        pen.text(words.list_separator);
        match published {
            Some(at) => time(*at, pen),
            None => pen.text(words.undated),
        }
        if let Some(what) = locator {
            pen.text(words.list_separator);
            pen.text(what);
        }
        if let Some(address) = archived {
            pen.text(words.list_separator);
            pen.link(words.archived_copy, address);
        }
    });
    let read = match seen {
        Seen::Whole => words.seen_whole,
        Seen::Part => words.seen_part,
        Seen::QuotedElsewhere => words.seen_quoted_elsewhere,
    };
    let read = fill(read, &[("date", &date(*read_at, words))]);
    pen.line("p", "seen", &[words.proximity(*proximity), ". ", &read].concat());
}

/// The language of a document's own words; where none is given, the editors'.
fn foreign(language: &Option<String>, pen: &mut Pen) {
    match language {
        Some(language) => pen.attr("lang", language),
        None => pen.theirs(),
    }
}

/// A hedge that the quoted words themselves do not show (CRAFT C9: no list drops it).
fn hedged(hedge: &Hedge, said: &str, language: &str, pen: &mut Pen) {
    if !said.contains(&hedge.words) {
        pen.el("p", "hedge", |pen| phrase::hedged(hedge, language, pen));
    }
}
