//! Finding stored sentences again in the text of a page.
//!
//! Knows text only; the page's nodes are the widget's business.

mod anchor;
mod fold;
mod offsets;

pub use anchor::{Fact, How, Orphan, Placement, resolve};
pub use fold::{BLOCK, Folded};
pub use offsets::{Byte, CodePoint, OffsetMap, Utf16};
