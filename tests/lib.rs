//! What the tests share: folders of curation, generated text, and browsers that forgive nothing.

pub mod browser;
pub mod corpus;
pub mod engine;
pub mod newsroom;
