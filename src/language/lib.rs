//! What is known of languages: where sentences end, what is page furniture, which words attribute
//! a statement and which weaken it.
//!
//! Knows text and words only: no files, no pages, no editors' formats.

mod article;
mod furniture;
pub mod hedge;
pub mod lexicon;
pub mod page_words;
mod sentences;
pub mod token;
mod typography;

pub use article::{ArticleText, Cuts, SentenceSpan, flow, paragraphs_of};
pub use furniture::is_furniture;
pub use lexicon::Lexicon;
pub use page_words::PageWords;
pub use sentences::{segment, utterances};
pub use typography::{fold, typography};
