//! Every word a reader sees, read from the text of a language. The texts are `sayso-words`'s: in the browser they come
//! with the claim database, elsewhere they are all there.

mod format;

pub use format::{date, fill, number, quote, size};

use std::sync::{Mutex, PoisonError};

use sayso_core::State;
use sayso_core::model::{Basis, Grounds, HedgeStrength, Kind, Proximity, Quotation, Stance, Step, Whose, Wording};
use sayso_core::text::Orphan;

use crate::difference::Mismatch;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A phrase that changes with a number: forms, each after its key. A key is the letter of a category of the language's
/// plural, or the digit of an exact number; the last form is for any other.
pub struct Plural(pub &'static str);

/// A word for readers and what it means: both in one text.
#[derive(Clone, Copy)]
pub struct Term(&'static str);

impl Term {
    /// The word.
    pub fn word(self) -> &'static str {
        self.0.split(WITHIN).next().unwrap_or_default()
    }

    /// Its definition.
    pub fn definition(self) -> &'static str {
        self.0.split(WITHIN).nth(1).unwrap_or_default()
    }
}

/// What is between two forms of a phrase, or a word and its definition.
const WITHIN: char = '\u{1f}';

/// The languages that were read. What was read is kept for ever: there are few.
static KNOWN: Mutex<Vec<&'static Words>> = Mutex::new(Vec::new());

/// Takes in the words of a language, as the claim database brings them; false if they are another release's.
pub fn learn(tag: &str, text: &str) -> bool {
    if known(tag).is_some() {
        return true;
    }
    let Some(words) = Words::read(String::leak(text.to_owned())) else { return false };
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).push(Box::leak(Box::new(words)));
    true
}

fn known(tag: &str) -> Option<&'static Words> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.iter().copied().find(|words| words.tag.eq_ignore_ascii_case(primary(tag)))
}

/// The language for a BCP 47 tag; where there is no other English, or the first one that is known.
pub fn for_language(tag: &str) -> &'static Words {
    carried(tag);
    let first = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner).first().copied();
    known(tag).or_else(|| known("en")).or_else(first).unwrap_or_else(fallback)
}

/// The English words for why there are no others.
fn fallback() -> &'static Words {
    static READ: Mutex<Option<&'static Words>> = Mutex::new(None);
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    #[expect(clippy::expect_used, reason = "the build writes both the text and its reader")]
    let words = || &*Box::leak(Box::new(Words::read(FALLBACK).expect("its own text")));
    read.get_or_insert_with(words)
}

/// Reads the words that are carried, in programs that carry them all.
#[cfg(feature = "words")]
fn carried(tag: &str) {
    let language = sayso_words::language(tag);
    learn(language.tag, language.panel);
}

#[cfg(not(feature = "words"))]
fn carried(_: &str) {}

/// The words around the cards on whole pages, for a BCP 47 tag; English where there is no other.
#[cfg(feature = "words")]
pub fn for_pages(tag: &str) -> &'static PageWords {
    static KNOWN: Mutex<Vec<&'static PageWords>> = Mutex::new(Vec::new());
    let language = sayso_words::language(tag);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(words) = known.iter().find(|words| words.tag == language.tag) {
        return words;
    }
    #[expect(clippy::expect_used, reason = "one build writes both the text and its reader")]
    let words: &PageWords = Box::leak(Box::new(PageWords::read(language.pages).expect("its own text")));
    known.push(words);
    words
}

/// The tags of all languages that there are words in.
#[cfg(feature = "words")]
pub fn languages() -> impl Iterator<Item = &'static str> {
    sayso_words::LANGUAGES.iter().map(|language| language.tag)
}

/// The language of a tag without script and region.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Which way a language is written, for HTML's `dir`.
pub fn direction(tag: &str) -> &'static str {
    match primary(tag) {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

impl Plural {
    /// The phrase for a number, its gaps open; `categories` are those of the language.
    pub fn phrase(&self, n: u32, categories: &str) -> &'static str {
        let like = if n < 200 { n } else { 100 + n % 100 };
        let category = categories.as_bytes().get(like as usize).copied().unwrap_or(b'*');
        let of = |key: u8| self.0.split(WITHIN).find(|form| form.as_bytes().first() == Some(&key));
        let exact = if n < 10 { of(b'0' + n as u8) } else { None };
        let form = exact.or_else(|| of(category)).or(self.0.rsplit(WITHIN).next()).unwrap_or_default();
        form.get(1..).unwrap_or_default()
    }
}

#[cfg(feature = "words")]
impl PageWords {
    /// The phrase for a number.
    pub fn count(&self, plural: &Plural, n: u32) -> String {
        let words = for_language(self.tag);
        fill(plural.phrase(n, self.categories), &[("n", &number(n, words))])
    }
}

impl Words {
    /// The phrase for a number, `{n}` filled in.
    pub fn count(&self, plural: &Plural, n: u32) -> String {
        self.count_with(plural, n, &[])
    }

    /// The same, with other gaps filled in too.
    pub fn count_with(&self, plural: &Plural, n: u32, values: &[(&str, &str)]) -> String {
        let written = number(n, self);
        let values: Vec<_> = [("n", &*written)].into_iter().chain(values.iter().copied()).collect();
        fill(plural.phrase(n, self.categories), &values)
    }

    /// Opening and closing quotation mark; the same within a quotation.
    pub(crate) fn quotes(&self) -> [&'static str; 4] {
        [self.quote_open, self.quote_close, self.quote_inner_open, self.quote_inner_close]
    }

    /// The name of a month, 1 to 12.
    pub(crate) fn month(&self, month: u8) -> &'static str {
        match month {
            1 => self.month_1,
            2 => self.month_2,
            3 => self.month_3,
            4 => self.month_4,
            5 => self.month_5,
            6 => self.month_6,
            7 => self.month_7,
            8 => self.month_8,
            9 => self.month_9,
            10 => self.month_10,
            11 => self.month_11,
            _ => self.month_12,
        }
    }

    /// A state and what it means.
    pub fn state(&self, state: State) -> Term {
        match state {
            State::TextChanged => self.state_text_changed,
            State::Withdrawn => self.state_withdrawn,
            State::OutOfDate => self.state_out_of_date,
            State::Disputed => self.state_disputed,
            State::Limited => self.state_limited,
            State::Corroborated => self.state_corroborated,
            State::OneSource => self.state_one_source,
            State::NothingFound => self.state_nothing_found,
            State::NotChecked => self.state_not_checked,
        }
    }

    /// A stance and what it means.
    pub fn stance(&self, stance: Stance) -> Term {
        match stance {
            Stance::Corroborates => self.stance_corroborates,
            Stance::Contradicts => self.stance_contradicts,
            Stance::Limits => self.stance_limits,
            Stance::Repeats => self.stance_repeats,
            Stance::Supersedes => self.stance_supersedes,
        }
    }

    /// What a row at the head of a card is called: of facts, or of opinions.
    pub(crate) fn row(&self, stance: Stance, is_counted: bool) -> &'static str {
        match (stance, is_counted) {
            (Stance::Corroborates, true) => self.row_corroborates,
            (Stance::Corroborates, false) => self.row_likewise,
            (Stance::Contradicts, true) => self.row_contradicts,
            (Stance::Contradicts, false) => self.row_otherwise,
            (Stance::Limits, true) => self.row_limits,
            (Stance::Limits, false) => self.row_with_limits,
            (Stance::Repeats | Stance::Supersedes, _) => self.stance(stance).word(),
        }
    }

    /// How a sentence on the page differs from the one that was checked.
    pub(crate) fn mismatch(&self, mismatch: Mismatch) -> &'static str {
        match mismatch {
            Mismatch::Changed => self.text_changed,
            Mismatch::Orphan(orphan) => self.orphan(orphan),
        }
    }

    /// Why a sentence is not on the page as it was checked.
    fn orphan(&self, orphan: Orphan) -> &'static str {
        match orphan {
            Orphan::Gone => self.orphan_gone,
            Orphan::Moved => self.orphan_moved,
            Orphan::Ambiguous => self.orphan_ambiguous,
            Orphan::TooShort => self.orphan_too_short,
        }
    }

    pub(crate) fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            // What is usual is not said.
            Kind::Fact => "",
            Kind::Characterisation => self.kind_characterisation,
            Kind::Prediction => self.kind_prediction,
            Kind::Conditional => self.kind_conditional,
            Kind::Accusation => self.kind_accusation,
        }
    }

    pub(crate) fn wording(&self, wording: Wording) -> &'static str {
        match wording {
            Wording::Verbatim => self.wording_verbatim,
            Wording::PartialQuote => self.wording_partial_quote,
            Wording::Paraphrase => self.wording_paraphrase,
            // The name of the speaker says it.
            Wording::OwnVoice => "",
        }
    }

    pub(crate) fn strength(&self, strength: HedgeStrength) -> &'static str {
        match strength {
            HedgeStrength::NearCertain => self.strength_near_certain,
            HedgeStrength::Probable => self.strength_probable,
            HedgeStrength::Possible => self.strength_possible,
            HedgeStrength::Speculative => self.strength_speculative,
            HedgeStrength::Conditional => self.strength_conditional,
            HedgeStrength::Unknown => self.strength_unknown,
            HedgeStrength::Expected => self.strength_expected,
            HedgeStrength::Reported => self.strength_reported,
            HedgeStrength::Alleged => self.strength_alleged,
        }
    }

    pub(crate) fn whose(&self, whose: Whose) -> &'static str {
        match whose {
            Whose::Speaker => self.whose_speaker,
            Whose::Outlet => self.whose_outlet,
        }
    }

    pub(crate) fn basis(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::NamedHere => self.basis_named_here,
            Basis::CarriedOn => self.basis_carried_on,
            Basis::Inferred => self.basis_inferred,
            Basis::Unclear => self.basis_unclear,
        }
    }

    /// That somebody counts who shows these grounds.
    pub(crate) fn grounds(&self, grounds: Option<Grounds>) -> &'static str {
        match grounds {
            Some(Grounds::Witness) => self.grounds_witness,
            Some(Grounds::Document) => self.grounds_document,
            Some(Grounds::Data) => self.grounds_data,
            Some(Grounds::Interview) => self.grounds_interview,
            Some(Grounds::None) | None => self.counted_other,
        }
    }

    pub(crate) fn quotation(&self, quotation: Quotation) -> &'static str {
        match quotation {
            Quotation::Confirmed => self.quotation_confirmed,
            Quotation::Differs => self.quotation_differs,
            Quotation::NotSeen => self.quotation_not_seen,
        }
    }

    pub(crate) fn step(&self, step: Step) -> &'static str {
        match step {
            Step::Says => self.step_says,
            Step::Told => self.step_told,
            Step::WrittenIn => self.step_written_in,
            Step::ReportedBy => self.step_reported_by,
            Step::QuotedBy => self.step_quoted_by,
        }
    }

    pub(crate) fn proximity(&self, proximity: Proximity) -> &'static str {
        match proximity {
            Proximity::PrimaryDocument => self.proximity_primary_document,
            Proximity::OfficialStatement => self.proximity_official_statement,
            Proximity::FirstHandReporting => self.proximity_first_hand_reporting,
            Proximity::Analysis => self.proximity_analysis,
            Proximity::SecondHand => self.proximity_second_hand,
        }
    }
}
