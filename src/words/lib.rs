//! Every word that readers see, and editors at the desk: a file for each language in Fluent's format (`*.ftl`).
//!
//! The words of a language are data: one text, which the compiler puts into the claim database and `sayso-cards`
//! reads. So the program in the browser carries no language that its articles do not need. What a file lacks, the
//! build names.

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The words of one language.
#[derive(Debug)]
pub struct Language {
    /// Its tag (BCP 47), without script or region.
    pub tag: &'static str,
    /// The words of the panel and the cards, as `sayso-cards` reads them.
    pub panel: &'static str,
    /// The words of whole pages.
    pub pages: &'static str,
    /// The words of the editors' desk.
    pub desk: &'static str,
}

/// The language for a BCP 47 tag; English where there is no other.
pub fn language(tag: &str) -> &'static Language {
    let of = |wanted: &str| LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(wanted));
    let primary = tag.split('-').next().unwrap_or_default();
    of(primary).or_else(|| of("en")).unwrap_or(&LANGUAGES[0])
}
