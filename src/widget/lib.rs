//! Sayso in the browser: a guest in a page that it does not own.
//!
//! The widget reads its claim database from a custom section of its own WebAssembly file
//! ([`database`]), finds the sentences in the page's article ([`page`]), marks them, listens,
//! and shows a claim's card in a panel ([`panel`]). [`session`] ties these together for one
//! article; [`api`] is all that JavaScript sees. No request, no cookie; storage only where the
//! publisher allows it, for whether a reader wants marks.
#![cfg(target_arch = "wasm32")]

#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod api;
#[cfg(feature = "bench")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod bench;
mod database;
mod error;
mod events;
mod options;
mod page;
mod panel;
mod session;
mod sheet;
mod text;
