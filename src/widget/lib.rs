//! Sayso in the browser: a guest in a page that it does not own.
//!
//! The widget reads its claim database from a custom section of its own WebAssembly file
//! ([`database`]), finds the sentences in the page's article ([`page`]), marks them, listens,
//! and shows a claim's card in a panel ([`panel`]). What a reader sees of it is decided by
//! [`session`], which is a value; [`runtime`] connects it with the page. [`api`] is all that
//! JavaScript sees. No request, no cookie; storage only where the publisher allows it, for whether
//! a reader wants marks.

#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod api;
mod bottom_sheet;
mod database;
mod error;
mod host_events;
mod options;
#[expect(clippy::disallowed_methods, reason = "the one module that changes the host page")]
mod page;
mod panel;
mod runtime;
mod search_text;
mod session;
#[cfg(feature = "bench")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod steps_for_bench;
