//! Every word a reader sees: one file a language.
//!
//! A language file fills in [`Words`]; what it lacks, the Rust compiler names.

mod en;
mod format;

pub use en::{EN, EN_PAGES};
pub use format::{date, fill, quote, size};

use sayso_core::State;
use sayso_core::model::{
    Basis, HedgeStrength, Kind, Polarity, Proximity, Quotation, Seen, Stance, Step, Whose, Wording,
};
use sayso_core::text::Orphan;

/// The language for a BCP 47 tag; English where there is no other.
pub fn for_language(_tag: &str) -> &'static Words {
    &EN
}

/// The words around the cards on whole pages, for a BCP 47 tag; English where there is no other.
pub fn for_pages(_tag: &str) -> &'static PageWords {
    &EN_PAGES
}

/// Which way a language is written, for HTML's `dir`.
pub fn direction(tag: &str) -> &'static str {
    match tag.split('-').next().unwrap_or_default() {
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// A phrase that changes with a number; `{n}` stands for it.
pub struct Plural {
    /// For none.
    pub none: &'static str,
    /// For one.
    pub one: &'static str,
    /// For any other number.
    pub other: &'static str,
}

impl Plural {
    /// The phrase for a number.
    pub fn of(&self, n: u32) -> String {
        let phrase = match n {
            0 => self.none,
            1 => self.one,
            _ => self.other,
        };
        fill(phrase, &[("n", &n.to_string())])
    }
}

/// A word for readers and what it means.
pub struct Term {
    /// The word.
    pub word: &'static str,
    /// Its definition.
    pub definition: &'static str,
}

/// All words of one language. Braces hold what is filled in.
#[expect(missing_docs, reason = "the English file shows each phrase in its own words")]
pub struct Words {
    pub tag: &'static str,
    pub months: [&'static str; 12],
    pub date_with_day: &'static str,
    pub date_with_month: &'static str,
    pub list_separator: &'static str,
    pub kilobytes: &'static str,
    /// Opening and closing quotation mark; the same within a quotation.
    pub quotes: [&'static str; 4],

    pub title: &'static str,
    pub close: &'static str,
    pub other_claims: Plural,
    pub proposition: &'static str,
    pub mark: &'static str,
    pub error: &'static str,
    pub orphans: Plural,
    pub orphan: fn(&Orphan) -> &'static str,
    pub edited: &'static str,
    pub all_claims: Plural,

    pub who: &'static str,
    pub nobody: &'static str,
    pub own_voice: &'static str,
    pub unnamed: &'static str,
    pub interest: &'static str,
    pub addressee: &'static str,
    pub cue: &'static str,
    pub how_surely: &'static str,
    pub unhedged: &'static str,
    pub hedge: &'static str,
    pub denied: &'static str,
    pub chain: &'static str,
    pub established: &'static str,
    pub circular: &'static str,
    pub report: &'static str,

    pub answer: &'static str,
    pub corroborated_by: Plural,
    pub corroborated_unclear: &'static str,
    pub denied_by: Plural,
    pub denied_in_part_by: Plural,
    pub denied_unclear: &'static str,
    pub denied_in_part_unclear: &'static str,
    pub denied_by_accused: &'static str,
    pub denied_by_nobody_else: &'static str,
    pub limited_by: Plural,
    pub limited_unclear: &'static str,
    pub limited_by_nothing_else: &'static str,
    pub by_itself: &'static str,
    pub superseded_by_later: &'static str,
    pub no_numbers: &'static str,
    pub scope: &'static str,
    pub never_checked: &'static str,

    pub corroborating: &'static str,
    pub likewise: &'static str,
    pub opposing: &'static str,
    pub otherwise: &'static str,
    pub repeating: &'static str,
    pub superseding: &'static str,
    pub nobody_denies: Plural,
    pub definitions: &'static str,
    pub same_source_elsewhere: &'static str,
    pub reason: &'static str,
    pub origin: &'static str,
    pub counted: &'static str,
    pub not_counted: &'static str,
    pub not_counted_heading: &'static str,
    pub same_origin: &'static str,
    pub shared_origin: &'static str,
    pub same_speaker: &'static str,
    pub comes_back: &'static str,
    pub leans_on: &'static str,
    pub superseded: &'static str,
    pub passage_out_of_date: &'static str,
    pub passage_withdrawn: &'static str,
    pub by_accused: &'static str,
    pub in_article: &'static str,
    pub seen_at: &'static str,
    pub undated: &'static str,

    pub accusation: &'static str,
    pub proceedings: &'static str,
    pub response: &'static str,
    pub corrections: &'static str,
    pub before: &'static str,
    pub withdrawn_at: &'static str,
    pub note: &'static str,
    pub about: &'static str,
    pub checked_by: &'static str,
    pub recheck_by: &'static str,
    pub recheck_passed: &'static str,
    pub verdict: &'static str,
    pub permalink: &'static str,
    pub database: &'static str,
    pub publisher: &'static str,
    pub corrections_link: &'static str,
    pub method_link: &'static str,
    pub contact_link: &'static str,
    pub source_article: &'static str,

    pub state: fn(State) -> Term,
    pub stance: fn(Stance) -> Term,
    pub contradicts_in_part: &'static str,
    pub says_likewise: &'static str,
    pub says_otherwise: &'static str,
    pub says_with_limits: &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub wording: fn(Wording) -> &'static str,
    pub strength: fn(HedgeStrength) -> &'static str,
    pub whose: fn(Whose) -> &'static str,
    pub polarity: fn(Polarity) -> &'static str,
    pub basis: fn(Basis) -> &'static str,
    pub quotation: fn(Quotation) -> &'static str,
    pub step: fn(Step) -> &'static str,
    pub proximity: fn(Proximity) -> &'static str,
    pub seen: fn(Seen) -> &'static str,
}

/// The words around the cards, on pages that are written ahead of time. Apart from [`Words`], so
/// that the widget does not carry them. Braces hold what is filled in.
#[expect(missing_docs, reason = "the English file shows each phrase in its own words")]
pub struct PageWords {
    pub tag: &'static str,
    pub page_title: &'static str,
    pub description: Plural,
    pub skip: &'static str,
    pub all_articles: &'static str,
    pub by: &'static str,
    pub sources_below: Plural,
    pub notes: &'static str,
    pub notes_lead: &'static str,
    pub note: &'static str,
    pub note_link: &'static str,
    pub back: &'static str,
    pub note_on_paper: &'static str,
    pub legend: &'static str,
    pub states: &'static str,
    pub stances: &'static str,
    pub excerpts: &'static str,
    pub full_text: &'static str,
    pub about: &'static str,
    pub this_page: &'static str,
    pub index_title: &'static str,
    pub index_lead: &'static str,
    pub articles: &'static str,
    pub claims: Plural,
    pub offline: &'static str,
    pub offline_lead: &'static str,
    pub unread: &'static str,
}
