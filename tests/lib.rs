//! What the tests share: folders of curation, generated text, and browsers that forgive nothing.

pub mod axe;
pub mod browser;
pub mod changing;
pub mod corpus;
pub mod damage;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
pub mod ending;
pub mod engine;
pub mod face;
pub mod fuzz;
pub mod hand;
pub mod imported;
pub mod newsroom;
pub mod papers;
pub mod structures;
