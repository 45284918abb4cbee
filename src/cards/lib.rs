//! A card in, HTML out: the components that panel and endnotes share.
//!
//! Components are pure functions: no browser objects, no host page, no files, no inline style, no
//! raw HTML. Every word a reader sees comes from a language file under `words/`; dates, digits and
//! plurals are made there too, so that all faces agree.

mod answer;
mod ask;
mod attribution;
mod card;
mod chain;
mod cite;
mod difference;
mod evidence;
#[cfg(feature = "text")]
pub mod html;
mod labels;
pub mod minify;
pub mod overview;
mod pages;
pub mod panel;
mod peek;
mod pen;
mod phrase;
mod svg;
mod timeline;
pub mod words;

pub use ask::{Ask, Field};
pub use card::draw;
#[cfg(feature = "text")]
pub use card::{desk_links, write, write_first_view};
pub use cite::{Form, cite};
pub use difference::{Change, Mismatch, difference};
pub use overview::{Item, Overview, Query};
pub use pages::{PERMALINK, Pages, permalink};
pub use peek::peek;
#[cfg(feature = "words")]
pub use words::PageWords;
pub use words::Words;

/// The colours that everything is drawn with, for elements of the classes `auto`, `light` and `dark`.
pub const TOKENS: &str = style_sheet!("tokens.css");

/// The style sheet of a card: classes only, no selector that reaches a host page's elements.
pub const CSS: &str = style_sheet!("card.css");
