//! Proposals for editors: pages and documents in, claims with their attribution out.
//!
//! Nothing here reaches readers: what is published does not depend on this crate. Editors decide;
//! [`review`] turns their decisions into changes of the editors' files.

pub mod extract;
pub mod import;
pub mod links;
pub mod proposals;
pub mod published;
pub mod questions;
pub mod review;
pub mod tool;
