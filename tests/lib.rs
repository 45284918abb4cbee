//! What the tests share: folders of curation, and a browser that forgives nothing.

pub mod browser;
pub mod engine;
pub mod newsroom;
