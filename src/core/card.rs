//! The card: everything a reader is told about one claim, as plain data.
//!
//! Panel, endnotes and exports are drawn from cards, so that they cannot disagree. A card
//! owns its text and points at nothing; words for its enums are the business of `sayso-cards`.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::count::{self, Counts, Spent, Standing, Weighed};
use crate::date::Date;
use crate::model::{
    About, Archive, Basis, Check, Claim, ClaimIdx, Correction, Evidence, Extent, Grounds, Hedge, HedgeStrength, Hop,
    Kind, Naming, OriginIdx, Passage, Polarity, Position, Proximity, QuestionIdx, Quotation, Says, Seen, SourceIdx,
    SourceKind, Stance, Step, Target, Verdict, Withdrawal, Wording,
};
use crate::origin;
use crate::state::{self, State};

/// How much of a database's hash readers see, in hexadecimal digits.
const SHORT_HASH: usize = 12;

/// Everything a reader is told about one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The claim's slug.
    pub id: String,
    /// The claim as one self-contained sentence in the editor's words.
    pub proposition: String,
    /// The sentence of the article it is in.
    pub sentence: String,
    /// The parts of the sentence that make the claim, in bytes of `sentence`.
    pub content: Vec<Range<usize>>,
    /// What sort of assertion it is.
    pub kind: Kind,
    /// When that happened of which it speaks, where that is known.
    pub event: Option<Date>,
    /// The figure it gives, where others give another.
    pub figure: Option<String>,
    /// Its state.
    pub state: State,
    /// Who is said to assert it.
    pub attribution: CardAttribution,
    /// Name of the origin of the claim.
    pub origin: String,
    /// The slug of the outermost origin that one is a part of, and its name.
    pub root: (String, String),
    /// The article it is in.
    pub article: CardArticle,
    /// The questions that it answers, and what it says on each.
    pub answers: Vec<CardAnswer>,
    /// What is counted.
    pub counts: Counts,
    /// What bears on it: the same source against itself first, then what counts, then by stance.
    pub evidence: Vec<Piece>,
    /// Who checked it and when.
    pub check: Option<Check>,
    /// Where the editors looked for evidence.
    pub looked_into: Option<String>,
    /// What the evidence comes to, in the editors' words: the claim's own, else of the first question that it answers.
    pub in_short: Option<String>,
    /// Something readers should know that fits nowhere else.
    pub note: Option<String>,
    /// For accusations: proceedings and response.
    pub accusation: Option<CardAccusation>,
    /// What the editors conclude, where they do.
    pub verdict: Option<Verdict>,
    /// What was changed after publication.
    pub corrections: Vec<Correction>,
    /// When and why it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Who answers for the database.
    pub about: About,
    /// The address of its article's page on the database's site.
    pub page: String,
    /// The first characters of the database's hash.
    pub database: String,
}

/// The article of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct CardArticle {
    /// Its slug.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its publisher.
    pub outlet: String,
    /// Who signed it, when anybody did.
    pub byline: Option<String>,
    /// When it was published.
    pub published: Date,
    /// What that date rests on.
    pub published_note: Option<String>,
    /// Its canonical address.
    pub url: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Whether its claims are in the card's database.
    pub is_whole: bool,
}

/// What the claim of a card says on a question.
#[derive(Clone, Debug, PartialEq)]
pub struct CardAnswer {
    /// The question.
    pub question: CardQuestion,
    /// What the claim says on it.
    pub says: Says,
    /// The same in a line.
    pub line: String,
    /// The name of the part that it is about.
    pub part: Option<String>,
    /// How it limits: in a word.
    pub why: Option<String>,
    /// What it rests on.
    pub grounds: Grounds,
}

/// A question as a card shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardQuestion {
    /// Its slug.
    pub id: String,
    /// The question in words.
    pub asks: String,
}

/// What goes with an accusation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardAccusation {
    /// What courts or authorities have done about it.
    pub proceedings: String,
    /// What the accused say, or that no response was found.
    pub response: String,
}

/// Who is said to assert the claim of a card.
#[derive(Clone, Debug, PartialEq)]
pub struct CardAttribution {
    /// The first speaker; nobody when the source is unspecified.
    pub speaker: Option<CardSource>,
    /// Position at the time.
    pub role: Option<String>,
    /// To whom or where.
    pub addressee: Option<String>,
    /// The attributing words.
    pub cue: Option<String>,
    /// When it was said.
    pub said_at: Option<Date>,
    /// How near it is to the speaker's own words.
    pub wording: Wording,
    /// Every weakening.
    pub hedges: Vec<Hedge>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How the reader of the article knows who speaks.
    pub basis: Basis,
    /// The editor's explanation of the basis.
    pub basis_note: Option<String>,
    /// Whether quoted words were compared with the original.
    pub quotation: Option<Quotation>,
    /// From first speaker to reader.
    pub chain: Vec<CardHop>,
    /// Whether that chain returns to itself.
    pub circular: bool,
}

/// A source as a card shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct CardSource {
    /// Name or description.
    pub name: String,
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Whether it is named.
    pub naming: Naming,
    /// Its stake in the matter.
    pub interest: Option<String>,
}

/// One station on the way to the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct CardHop {
    /// The slug of who has it here: the same source is the same station.
    pub id: String,
    /// Who has it here.
    pub source: CardSource,
    /// How it came here.
    pub step: Step,
    /// When.
    pub at: Option<Date>,
    /// How the editor knows, where the article is silent.
    pub established: Option<CardEstablished>,
}

/// How an editor knows of a hop that the article leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct CardEstablished {
    /// The editor's reason.
    pub reason: String,
    /// Title and address of the document that shows it.
    pub reference: Option<(String, String)>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// How it bears on the claim.
    pub stance: Stance,
    /// On how much of the claim it bears.
    pub extent: Extent,
    /// The question that brings the two together; nothing where an editor linked them.
    pub question: Option<CardQuestion>,
    /// The part, or how it limits, in a word.
    pub about: Option<String>,
    /// What it rests on; nothing where an editor linked the two.
    pub grounds: Option<Grounds>,
    /// Content or report.
    pub target: Target,
    /// Where it is and what it says.
    pub passage: CardPassage,
    /// Name of its origin.
    pub origin: String,
    /// The slug of the origin it counts under, and its name.
    pub root: (String, String),
    /// How that origin is related to the claim's.
    pub standing: Standing,
    /// Name of the counted origin it is not independent of, where that is why it does not count.
    pub leans_on: Option<String>,
    /// Whether it counts.
    pub counted: bool,
    /// Whether its origin's row is told by its line, of all that it has said.
    pub leads: bool,
    /// The accused speaks.
    pub by_accused: bool,
    /// What it says on the question, in a line; of a pair that an editor linked, why it has this stance.
    pub reason: String,
    /// Why it counts for nothing any more, if it does.
    pub spent: Option<CardSpent>,
    /// The figure it gives in the place of the claim's.
    pub figure: Option<String>,
}

impl Card {
    /// The words of the article that make the claim.
    pub fn words(&self) -> String {
        self.content.iter().filter_map(|part| self.sentence.get(part.clone())).collect::<Vec<_>>().join(" … ")
    }

    /// Whether the article's words cannot be understood alone: the proposition says something that they do not.
    pub fn needs_proposition(&self) -> bool {
        let said = self.words();
        let words = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words(&self.proposition).any(|word| !words(&said).any(|known| known.eq_ignore_ascii_case(word)))
    }

    /// What the claim is called: the editors' proposition, or why they took it back (CRAFT C17).
    pub fn title(&self) -> &str {
        self.withdrawn.as_ref().map_or(&self.proposition, |withdrawn| &withdrawn.reason)
    }
}

impl Piece {
    /// Whether it bears on a part of the claim only, or on its strength.
    pub fn is_in_part(&self) -> bool {
        self.extent == Extent::InPart
    }

    /// Whether the claim's own source contradicts or limits the claim here.
    pub fn is_against_itself(&self) -> bool {
        let limits = match self.stance {
            Stance::Contradicts | Stance::Limits => true,
            Stance::Corroborates | Stance::Repeats | Stance::Supersedes => false,
        };
        limits && self.standing.is_itself() && self.spent.is_none()
    }
}

/// Why a piece of evidence counts for nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardSpent {
    /// Title of the document that superseded it.
    SupersededBy(String),
    /// It is a claim that is out of date.
    OutOfDate,
    /// It is a claim that was withdrawn.
    Withdrawn,
}

/// Where a piece of evidence is and what it says.
#[derive(Clone, Debug, PartialEq)]
pub enum CardPassage {
    /// In another sentence of the database.
    Sentence {
        /// The claim's slug.
        claim: String,
        /// The words that make that claim; empty when the editors took it back.
        words: String,
        /// That claim in the editor's words.
        proposition: String,
        /// Who is said to assert it.
        speaker: Option<String>,
        /// When it was said, when known.
        said_at: Option<Date>,
        /// When that happened of which it speaks, where that is known.
        event: Option<Date>,
        /// From its first speaker to its own page, without the editors' reasons.
        chain: Vec<CardHop>,
        /// The hedges of that claim in its words: none may be dropped (CRAFT C9).
        hedges: Vec<Hedge>,
        /// The article it is in.
        article: CardArticle,
    },
    /// In an outside document.
    Document {
        /// The reference's slug.
        reference: String,
        /// Title.
        title: String,
        /// Publisher.
        publisher: String,
        /// Author, when known.
        author: Option<String>,
        /// Who is quoted in it as saying so.
        speaker: Option<String>,
        /// When that was said, if not when it was published.
        said_at: Option<Date>,
        /// How far it is weakened.
        hedge: Option<HedgeStrength>,
        /// Publication date, when known.
        published: Option<Date>,
        /// When that happened of which it tells, where that is known.
        event: Option<Date>,
        /// BCP 47 language tag of its title and words, where they are not the editors' own.
        language: Option<String>,
        /// Address.
        url: String,
        /// Where an archived copy of it is.
        archived: Option<String>,
        /// Its own words.
        words: Option<String>,
        /// Where in it these stand.
        locator: Option<String>,
        /// The editor's summary.
        summary: String,
        /// How close it is to what it tells.
        proximity: Proximity,
        /// How much of it the editor saw.
        seen: Seen,
        /// When the editor read it.
        read_at: Date,
    },
}

/// Draws the card of a claim. `archive` has been validated.
#[expect(clippy::indexing_slicing, reason = "opening a database proves every sentence there")]
pub(crate) fn draw(archive: &Archive, hash: &str, claim: ClaimIdx) -> Card {
    let claim = claim.of(archive);
    let weighed = count::weigh(archive, claim);
    let counts = Counts::add_up(&weighed);
    let sentence = &claim.article.of(archive).sentences[claim.sentence as usize].selector.exact;
    let pieces: Vec<Piece> = weighed.iter().map(|piece| draw_piece(archive, claim, piece)).collect();
    Card {
        id: claim.id.clone(),
        proposition: claim.proposition.clone(),
        sentence: sentence.clone(),
        content: claim.content.iter().map(|part| part.start as usize..part.end as usize).collect(),
        kind: claim.kind,
        event: claim.event,
        figure: claim.figure().map(ToOwned::to_owned),
        state: state::derive(archive, claim, &weighed, &counts),
        attribution: draw_attribution(archive, claim),
        origin: claim.origin.of(archive).name.clone(),
        root: draw_root(archive, origin::root(&archive.origins, claim.origin)),
        article: draw_article(archive, claim),
        answers: claim.answers.iter().map(|position| draw_answer(archive, position)).collect(),
        counts,
        evidence: in_order(pieces),
        check: claim.check.clone(),
        looked_into: claim.looked_into.clone(),
        in_short: in_short(archive, claim),
        note: claim.note.clone(),
        accusation: claim.accusation.as_ref().map(|accusation| CardAccusation {
            proceedings: accusation.proceedings.clone(),
            response: accusation.response.clone(),
        }),
        verdict: claim.verdict.clone(),
        corrections: claim.corrections.clone(),
        withdrawn: claim.withdrawn.clone(),
        about: archive.about.clone(),
        page: archive.about.page_of(&claim.article.of(archive).id),
        database: hash.get(..SHORT_HASH).unwrap_or(hash).to_owned(),
    }
}

/// The same source against itself first, then what counts, then by stance; else as the editor
/// wrote. (Not sorted: sorting these large structs would cost the widget kilobytes.)
fn in_order(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut ordered = Vec::with_capacity(pieces.len());
    for (against_itself, counted) in [(true, true), (true, false), (false, true), (false, false)] {
        for &stance in Stance::ALL {
            let is_next = |piece: &mut Piece| {
                (piece.is_against_itself(), piece.counted, piece.stance) == (against_itself, counted, stance)
            };
            ordered.extend(pieces.extract_if(.., is_next));
        }
    }
    ordered
}

/// What the evidence comes to; nothing where there is none.
fn in_short(archive: &Archive, claim: &Claim) -> Option<String> {
    let mut of_questions = claim.answers.iter().filter_map(|own| own.question.of(archive).in_short.as_ref());
    claim.in_short.clone().or_else(|| of_questions.next().filter(|_| !claim.evidence.is_empty()).cloned())
}

fn draw_answer(archive: &Archive, position: &Position) -> CardAnswer {
    CardAnswer {
        question: draw_question(archive, position.question),
        says: position.says.clone(),
        line: position.line.clone(),
        part: part_of(archive, position),
        why: position.why.clone(),
        grounds: position.grounds,
    }
}

fn draw_question(archive: &Archive, question: QuestionIdx) -> CardQuestion {
    let question = question.of(archive);
    CardQuestion { id: question.id.clone(), asks: question.asks.clone() }
}

/// The part that a position is about: by its name among the question's parts, else as it is written.
fn part_of(archive: &Archive, position: &Position) -> Option<String> {
    let part = position.part.as_ref()?;
    let named = position.question.of(archive).parts.iter().find(|named| named.id == *part);
    Some(named.map_or(part, |named| &named.name).clone())
}

fn draw_article(archive: &Archive, claim: &Claim) -> CardArticle {
    let article = claim.article.of(archive);
    CardArticle {
        id: article.id.clone(),
        title: article.title.clone(),
        outlet: article.outlet.of(archive).name.clone(),
        byline: article.byline.clone(),
        published: article.published,
        published_note: article.published_note.clone(),
        url: article.url.clone(),
        language: article.language.clone(),
        is_whole: article.is_whole,
    }
}

fn draw_root(archive: &Archive, root: OriginIdx) -> (String, String) {
    let root = root.of(archive);
    (root.id.clone(), root.name.clone())
}

fn draw_source(archive: &Archive, source: SourceIdx) -> CardSource {
    let source = source.of(archive);
    CardSource {
        name: source.name.clone(),
        kind: source.kind,
        naming: source.naming.clone(),
        interest: source.interest.clone(),
    }
}

fn draw_attribution(archive: &Archive, claim: &Claim) -> CardAttribution {
    let said = &claim.attribution;
    CardAttribution {
        speaker: said.speaker.map(|speaker| draw_source(archive, speaker)),
        role: said.role.clone(),
        addressee: said.addressee.clone(),
        cue: said.cue.clone(),
        said_at: said.said_at,
        wording: said.wording,
        hedges: said.hedges.clone(),
        polarity: said.polarity,
        basis: said.basis,
        basis_note: said.basis_note.clone(),
        quotation: said.quotation,
        chain: draw_chain(archive, &said.chain),
        circular: count::is_circular(&said.chain),
    }
}

fn draw_chain(archive: &Archive, chain: &[Hop]) -> Vec<CardHop> {
    let hop = |hop: &Hop| CardHop {
        id: hop.source.of(archive).id.clone(),
        source: draw_source(archive, hop.source),
        step: hop.step,
        at: hop.at,
        established: hop.established.as_ref().map(|known| CardEstablished {
            reason: known.reason.clone(),
            reference: known.reference.map(|reference| {
                let reference = reference.of(archive);
                (reference.title.clone(), reference.url.clone())
            }),
        }),
    };
    chain.iter().map(hop).collect()
}

/// That the article leaves a station out, without how the editors know of it: that is told where the
/// claim itself is.
fn without_reasons(mut chain: Vec<CardHop>) -> Vec<CardHop> {
    let known = || CardEstablished { reason: String::new(), reference: None };
    chain.iter_mut().for_each(|hop| hop.established = hop.established.as_ref().map(|_| known()));
    chain
}

/// A sentence whose claim the editors took back: that it is there, and no more (CRAFT C17).
fn without_words(passage: CardPassage) -> CardPassage {
    match passage {
        CardPassage::Sentence { claim, article, .. } => CardPassage::Sentence {
            claim,
            words: String::new(),
            proposition: String::new(),
            speaker: None,
            said_at: None,
            event: None,
            chain: Vec::new(),
            hedges: Vec::new(),
            article,
        },
        document => document,
    }
}

fn draw_piece(archive: &Archive, claim: &Claim, piece: &Weighed) -> Piece {
    let evidence = piece.evidence;
    let position = evidence.position(archive);
    let reason = match evidence.link() {
        Some(link) => link.reason.clone(),
        None => position.map_or_else(String::new, |position| position.line.clone()),
    };
    let about = about(archive, claim, evidence);
    let leans_on = piece.leans_on.map(|other| other.of(archive).name.clone());
    Piece {
        stance: evidence.stance,
        extent: evidence.extent,
        question: evidence.question().map(|question| draw_question(archive, question)),
        about,
        grounds: position.map(|position| position.grounds),
        target: evidence.target,
        passage: match piece.spent {
            Some(Spent::Withdrawn) => without_words(draw_passage(archive, evidence)),
            _ => draw_passage(archive, evidence),
        },
        origin: evidence.origin.of(archive).name.clone(),
        root: draw_root(archive, piece.root),
        standing: piece.standing.clone(),
        leans_on,
        counted: piece.counted,
        leads: position.is_some_and(|position| position.leads),
        by_accused: state::speaks_for_the_accused(archive, claim, evidence.origin),
        reason,
        spent: piece.spent.map(|spent| match spent {
            Spent::SupersededBy(reference) => CardSpent::SupersededBy(reference.of(archive).title.clone()),
            Spent::OutOfDate => CardSpent::OutOfDate,
            Spent::Withdrawn => CardSpent::Withdrawn,
        }),
        figure: evidence.figure(archive).map(ToOwned::to_owned),
    }
}

/// What a piece of evidence is about in a word: how it limits; the part of the question that the other answers,
/// or of the claim that the question is about.
fn about(archive: &Archive, claim: &Claim, evidence: &Evidence) -> Option<String> {
    let other = evidence.position(archive)?;
    let own = claim.answers.iter().find(|own| Some(own.question) == evidence.question())?;
    match (&other.says, &own.says) {
        (Says::Limits, _) => other.why.clone(),
        (Says::InPart | Says::Supposes, _) if other.part.is_some() => part_of(archive, other),
        (_, Says::Limits) => own.why.clone(),
        _ => own.part.as_ref().and_then(|_| part_of(archive, own)),
    }
}

fn draw_passage(archive: &Archive, evidence: &Evidence) -> CardPassage {
    match evidence.passage {
        Passage::Claim(other) => draw_sentence(archive, other),
        Passage::Reference(reference) => {
            let reference = reference.of(archive);
            let answer = evidence.answer(archive);
            let (words, summary) = match (answer, evidence.link()) {
                // What it says on another question is not shown here.
                (Some(answer), _) => (answer.passage.as_ref(), answer.summary.as_ref()),
                (None, link) => (
                    link.and_then(|link| link.words.as_ref()).or(reference.passage.as_ref()),
                    Some(link.and_then(|link| link.summary.as_ref()).unwrap_or(&reference.summary)),
                ),
            };
            CardPassage::Document {
                reference: reference.id.clone(),
                title: reference.title.clone(),
                publisher: reference.publisher.clone(),
                author: reference.author.clone(),
                speaker: answer.and_then(|answer| answer.speaker.clone()),
                said_at: answer.and_then(|answer| answer.said_at),
                hedge: answer.and_then(|answer| answer.hedge),
                published: reference.published,
                event: reference.event,
                language: reference.language.clone(),
                url: reference.url.clone(),
                archived: reference.archived.clone(),
                words: words.cloned(),
                locator: answer.and_then(|answer| answer.locator.clone()),
                summary: summary.cloned().unwrap_or_default(),
                proximity: reference.proximity,
                seen: reference.seen,
                read_at: reference.read_at,
            }
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "opening a database proves sentences and parts good")]
fn draw_sentence(archive: &Archive, other: ClaimIdx) -> CardPassage {
    let other = other.of(archive);
    let sentence = &other.article.of(archive).sentences[other.sentence as usize].selector.exact;
    let parts = other.content.iter().map(|part| &sentence[part.start as usize..part.end as usize]);
    CardPassage::Sentence {
        claim: other.id.clone(),
        words: parts.collect::<Vec<_>>().join(" … "),
        proposition: other.proposition.clone(),
        speaker: other.attribution.speaker.map(|speaker| speaker.of(archive).name.clone()),
        said_at: other.attribution.said_at,
        event: other.event,
        chain: without_reasons(draw_chain(archive, &other.attribution.chain)),
        hedges: other.attribution.hedges.clone(),
        article: draw_article(archive, other),
    }
}
