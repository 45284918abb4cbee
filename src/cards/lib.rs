//! A card in, HTML out: the components that panel and endnotes share.
//!
//! Components are pure: no browser objects, no host page, no files, no inline style, no raw
//! HTML. Every word a reader sees comes from a language file under `words/`; dates, digits and
//! plurals are made there too, so that all faces agree.

mod answer;
mod attribution;
mod card;
mod evidence;
mod labels;
mod list;
mod phrase;
pub mod words;

pub use card::{CardView, Props as CardProps};
pub use list::{Item, ListProps, ListView};
pub use words::Words;

/// The style sheet of a card: classes only, no selector that reaches a host page's elements.
pub const CSS: &str = include_str!("card.css");

/// The fragment that opens a claim: `#sayso-` and the claim's slug.
pub fn permalink(claim: &str) -> String {
    format!("{PERMALINK}{claim}")
}

/// What every permalink begins with.
pub const PERMALINK: &str = "#sayso-";
