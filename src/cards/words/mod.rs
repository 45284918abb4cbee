//! Every word a reader sees: one file a language, in Fluent's format (`*.ftl`), made into plain text
//! when the crate is built (`build.rs`). What a file lacks, the build names.

mod format;

pub use format::{date, fill, number, quote, size};

use sayso_core::State;
use sayso_core::model::{
    Basis, Grounds, HedgeStrength, Kind, Proximity, Quotation, Seen, Stance, Step, Whose, Wording,
};
use sayso_core::text::Orphan;

use crate::difference::Mismatch;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A phrase that changes with a number: the phrase for each category of the language's plural (by
/// its letter) or exact number (by its digit); the last one for any other.
pub struct Plural(&'static [(u8, &'static str)]);

/// A word for readers and what it means.
#[derive(Clone, Copy)]
pub struct Term {
    /// The word.
    pub word: &'static str,
    /// Its definition.
    pub definition: &'static str,
}

/// The language for a BCP 47 tag; English where there is no other.
pub fn for_language(tag: &str) -> &'static Words {
    ALL_WORDS[place_of(tag)]
}

/// The words around the cards on whole pages, for a BCP 47 tag; English where there is no other.
pub fn for_pages(tag: &str) -> &'static PageWords {
    ALL_PAGEWORDS[place_of(tag)]
}

/// Where the language of a tag is among all.
fn place_of(tag: &str) -> usize {
    let of = |wanted: &str| ALL_WORDS.iter().position(|words| words.tag.eq_ignore_ascii_case(wanted));
    of(primary(tag)).or_else(|| of("en")).unwrap_or(0)
}

/// The tags of all languages that there are words in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    ALL_WORDS.into_iter().map(|words| words.tag)
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
    fn phrase(&self, n: u32, categories: &str) -> &'static str {
        let like = if n < 200 { n } else { 100 + n % 100 };
        let category = categories.as_bytes().get(like as usize).copied().unwrap_or(b'*');
        let of = |key: u8| self.0.iter().find(|(known, _)| *known == key);
        let exact = if n < 10 { of(b'0' + n as u8) } else { None };
        exact.or_else(|| of(category)).or(self.0.last()).map_or("", |(_, phrase)| phrase)
    }
}

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
            Kind::Fact => self.kind_fact,
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
            Wording::OwnVoice => self.wording_own_voice,
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

    pub(crate) fn seen(&self, seen: Seen) -> &'static str {
        match seen {
            Seen::Whole => self.seen_whole,
            Seen::Part => self.seen_part,
            Seen::QuotedElsewhere => self.seen_quoted_elsewhere,
        }
    }
}
