//! The heart of Sayso: what a claim is, on whose say-so it stands, and how that is counted.
//!
//! Data flows one way: the compiler builds an [`model::Archive`], [`database::write`] turns it
//! into bytes, [`Database::open`] validates those bytes once, and [`Database::card`] answers
//! with everything a reader is told about one claim. [`text`] finds the claims on a page.
//!
//! Knows no browser, no files, no clock and no environment, and cannot panic on any bytes
//! or text: opening validates everything, and reading after that cannot fail.

#![cfg_attr(not(test), no_std)]
#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

extern crate alloc;

pub mod card;
pub mod count;
pub mod database;
pub mod date;
pub mod model;
pub mod origin;
pub mod rows;
mod sort;
pub mod state;
pub mod text;

pub use card::Card;
pub use database::Database;
pub use date::Date;
pub use state::State;
