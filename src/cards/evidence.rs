//! The lists of evidence: what corroborates, what contradicts and limits, what only repeats.

use sayso_core::Card;
use sayso_core::card::{CardPassage, CardSpent, Piece};
use sayso_core::count::{Standing, n_distinct};
use sayso_core::model::{Extent, Hedge, Stance, Target};
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
    /// Where evidence of a stance is shown.
    fn of(stance: Stance) -> Self {
        match stance {
            Stance::Supersedes => Self::Superseding,
            Stance::Corroborates => Self::Corroborating,
            Stance::Contradicts | Stance::Limits => Self::Opposing,
            Stance::Repeats => Self::Repeating,
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
    let fits = |piece: &&Piece| piece.target == Target::Content && Section::of(piece.stance) == section;
    let found: Vec<&Piece> = card.evidence.iter().filter(fits).collect();
    let is_opposing = section == Section::Opposing && card.kind.is_counted();
    if found.is_empty() && (!is_opposing || card.evidence.is_empty()) {
        return;
    }
    let words = pen.words;
    pen.el("section", section.class(), |pen| {
        pen.line("h3", "", section.heading(card.kind.is_counted(), words));
        if is_opposing && found.iter().all(|piece| piece.stance != Stance::Contradicts) {
            pen.line("p", "nobody", &words.count(&words.nobody_denies, n_limiting(&found)));
        }
        definitions(&found, On::content_of(card), pen);
        lists(&found, card, pen, pages);
    });
}

/// What counts, and apart from it, under its own heading, what does not: a card has its evidence in
/// this order.
fn lists(pieces: &[&Piece], card: &Card, pen: &mut Pen, pages: &Pages) {
    let is_apart = |piece: &&Piece| !piece.counted && !piece.is_against_itself();
    let (ahead, apart) = pieces.split_at(pieces.iter().position(is_apart).unwrap_or(pieces.len()));
    let countable = |piece: &&Piece| card.kind.is_counted() && piece.stance.is_counted();
    list(ahead, card, pen, pages);
    if apart.iter().any(countable) {
        pen.line("h4", "", pen.words.not_counted_heading);
    }
    list(apart, card, pen, pages);
}

fn list(pieces: &[&Piece], card: &Card, pen: &mut Pen, pages: &Pages) {
    if !pieces.is_empty() {
        pen.el("ul", "pieces", |pen| pieces.iter().for_each(|one| piece(one, card, pen, pages)));
    }
}

/// How many origins limit a claim, whether independent or not; its own source is not one of them.
fn n_limiting(pieces: &[&Piece]) -> u32 {
    let others = pieces.iter().filter(|piece| !piece.standing.is_same() && piece.spent.is_none());
    n_distinct(others.map(|piece| &piece.root.0)) as u32
}

/// What evidence bears on: each has its own words for what it does.
#[derive(Clone, Copy)]
enum On {
    /// Whether it is so.
    Fact,
    /// What is no matter of fact: it is said who says likewise, not who corroborates.
    Opinion,
    /// Whether it was said.
    Report,
}

impl On {
    /// What evidence on the content of a claim bears on.
    fn content_of(card: &Card) -> Self {
        if card.kind.is_counted() { Self::Fact } else { Self::Opinion }
    }

    /// The plain word for what a stance does to it; nothing where it is one of the defined words.
    fn plain(self, stance: Stance, words: &Words) -> Option<&'static str> {
        match (self, stance) {
            (Self::Opinion, Stance::Corroborates) => Some(words.says_likewise),
            (Self::Opinion, Stance::Contradicts) => Some(words.says_otherwise),
            (Self::Opinion, Stance::Limits) => Some(words.says_with_limits),
            (Self::Report, Stance::Corroborates) => Some(words.confirms_report),
            (Self::Report, Stance::Contradicts) => Some(words.denies_report),
            (Self::Report, Stance::Limits) => Some(words.limits_report),
            _ => None,
        }
    }
}

/// What the stance words mean, where they say more than everybody knows: one tap away.
fn definitions(pieces: &[&Piece], on: On, pen: &mut Pen) {
    let words = pen.words;
    let mut defined = Stance::ALL.to_vec();
    defined.retain(|&stance| on.plain(stance, words).is_none() && pieces.iter().any(|piece| piece.stance == stance));
    let mut named = String::new();
    for (n, &stance) in defined.iter().enumerate() {
        named += if n > 0 { words.list_separator } else { "" };
        named += words.stance(stance).word;
    }
    if defined.is_empty() {
        return;
    }
    pen.el("details", "definitions", |pen| {
        let summary = words.count_with(&words.definitions, defined.len() as u32, &[("words", &named)]);
        pen.line("summary", "", &summary);
        pen.el("dl", "", |pen| {
            for stance in defined {
                let term = words.stance(stance);
                pen.line("dt", "", term.word);
                pen.line("dd", "", term.definition);
            }
        });
    });
}

/// One piece of evidence with its stance word, its words, its origin and its reason.
pub(crate) fn piece(piece: &Piece, card: &Card, pen: &mut Pen, pages: &Pages) {
    let words = pen.words;
    pen.el("li", class_of(piece.stance), |pen| {
        if piece.is_against_itself() {
            pen.line("p", "itself", words.same_source_elsewhere);
        }
        pen.el("p", "stance", |pen| {
            pen.text(word_for(piece, card, words));
            if let Some(about) = &piece.about {
                pen.text(words.colon);
                pen.said("span", "aspect", about);
            }
        });
        match piece.question {
            Some(_) => pen.said("p", "line", &piece.reason),
            None => pen.phrase("p", "reason", words.reason, &piece.reason),
        }
        passage(&piece.passage, card, pen, pages);
        if let Some(question) = &piece.question {
            pen.phrase("p", "question", words.on_question, &question.asks);
        }
        if piece.by_accused {
            pen.line("p", "accused", words.by_accused);
        }
        let whole = &piece.root.1;
        let phrase = if *whole == piece.origin { words.origin } else { words.origin_part };
        pen.line("p", "origin", &fill(phrase, &[("origin", &piece.origin), ("whole", whole)]));
        pen.el("p", "standing", |pen| standing(piece, card, pen));
    });
}

fn class_of(stance: Stance) -> &'static str {
    match stance {
        Stance::Corroborates => "piece corroborates",
        Stance::Contradicts => "piece contradicts",
        Stance::Limits => "piece limits",
        Stance::Repeats => "piece repeats",
        Stance::Supersedes => "piece supersedes",
    }
}

/// The word for what a piece of evidence does to the claim.
pub(crate) fn word_for(piece: &Piece, card: &Card, words: &Words) -> &'static str {
    let on = match piece.target {
        Target::Content => On::content_of(card),
        Target::Report => On::Report,
    };
    match (on, piece.stance) {
        (On::Fact, Stance::Contradicts) if piece.is_in_part() => words.contradicts_in_part,
        (On::Fact, Stance::Corroborates) if piece.is_in_part() => words.corroborates_in_part,
        (on, stance) => on.plain(stance, words).unwrap_or(words.stance(stance).word),
    }
}

/// Whether the piece counts and why not; nothing for what is never counted anyway.
pub(crate) fn standing(piece: &Piece, card: &Card, pen: &mut Pen) {
    let words = pen.words;
    match &piece.spent {
        Some(CardSpent::SupersededBy(title)) => return pen.text(&fill(words.superseded, &[("title", title)])),
        Some(CardSpent::OutOfDate) => return pen.text(words.passage_out_of_date),
        Some(CardSpent::Withdrawn) => return pen.text(words.passage_withdrawn),
        None => {}
    }
    if piece.target != Target::Content || !card.kind.is_counted() {
        return;
    }
    if piece.extent == Extent::Wider && !piece.standing.is_same() {
        return pen.text(words.on_wider_question);
    }
    match &piece.standing {
        Standing::Established(how) if how.is_empty() => pen.text(words.grounds(piece.grounds)),
        Standing::Established(how) => pen.fill(words.counted, how),
        // Who denies, denies: whether it is independent is asked of who corroborates.
        Standing::NotEstablished(_) | Standing::NoGrounds if piece.counted => pen.text(words.counted_other),
        Standing::NotEstablished(why) => pen.fill(words.not_counted, why),
        Standing::NoGrounds => pen.text(words.no_grounds),
        Standing::Unnamed => pen.text(words.unnamed_not_counted),
        Standing::Dependent => pen.fill(words.leans_on, piece.leans_on.as_deref().unwrap_or_default()),
        Standing::SameOrigin => pen.text(words.same_origin),
        Standing::SharedOrigin => pen.text(words.shared_origin),
        Standing::SameSpeaker => pen.text(words.same_speaker),
        Standing::Circular => pen.text(words.comes_back),
    }
}

fn passage(passage: &CardPassage, card: &Card, pen: &mut Pen, pages: &Pages) {
    let words = pen.words;
    match passage {
        CardPassage::Sentence { claim, words: said, speaker, said_at, hedges, article, .. } => {
            pen.el("p", "source", |pen| {
                if let Some(speaker) = speaker {
                    pen.line("span", "name", speaker);
                    pen.text(words.list_separator);
                }
                if let Some(at) = said_at.filter(|at| *at != article.published) {
                    time(at, pen);
                    pen.text(words.list_separator);
                }
                let place = [("outlet", article.outlet.as_str()), ("date", &date(article.published, words))];
                pen.text(&fill(words.in_article, &place));
            });
            pen.el("blockquote", "", |pen| {
                pen.attr("lang", &article.language);
                pen.attr("dir", "auto");
                pen.el("a", "claim", |pen| {
                    pen.attr("href", &pages.claim(card, article, claim));
                    pen.text(if said.is_empty() { words.state_withdrawn.word } else { said });
                });
            });
            hedges.iter().for_each(|hedge| hedged(hedge, said, &article.language, pen));
        }
        document => self::document(document, pen),
    }
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
        words: quoted,
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
    if let Some(speaker) = speaker {
        pen.el("p", "source", |pen| {
            pen.said("span", "name", speaker);
            if let Some(at) = said_at {
                pen.text(words.list_separator);
                time(*at, pen);
            }
        });
    }
    if let Some(strength) = hedge {
        pen.line("p", "hedge", words.strength(*strength));
    }
    pen.el("p", "source", |pen| {
        pen.el("span", "", |pen| {
            foreign(language, pen);
            pen.link(title, url);
        });
        pen.text(words.list_separator);
        if let Some(author) = author {
            pen.text(author);
            pen.text(words.list_separator);
        }
        pen.text(publisher);
        pen.text(words.list_separator);
        match published {
            Some(at) => time(*at, pen),
            None => pen.text(words.undated),
        }
    });
    if !summary.is_empty() {
        pen.said("p", "summary", summary);
    }
    if let Some(said) = quoted {
        pen.el("blockquote", "", |pen| {
            pen.attr("dir", "auto");
            foreign(language, pen);
            pen.text(&quote(said, words));
        });
    }
    let read = fill(words.seen_at, &[("seen", words.seen(*seen)), ("date", &date(*read_at, words))]);
    pen.line("p", "seen", &[words.proximity(*proximity), words.list_separator, &read].concat());
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
