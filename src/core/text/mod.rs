//! Finding stored sentences again in the text of a page.
//!
//! Knows text only; the page's nodes are the widget's business.

mod anchor;
mod fold;
mod offsets;
pub mod reading;

pub use anchor::{Orphan, Placement, has, resolve};
pub use fold::{BLOCK, Folded, LINE, Typography};
pub use offsets::{Byte, CodePoint, OffsetMap, Utf16};
