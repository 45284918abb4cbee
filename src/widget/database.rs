//! The claim database that rides in a custom section of the widget's own WebAssembly file.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array, WebAssembly};
use sayso_core::Database;
use wasm_bindgen::JsCast;

use crate::error::Error;

/// Name of the section; `sayso` writes it.
const SECTION: &str = "sayso";

thread_local! {
    static DATABASE: OnceCell<Rc<Database>> = const { OnceCell::new() };
}

/// The database of this file, opened at the first call and shared by all articles of a page.
pub(crate) fn open() -> Result<Rc<Database>, Error> {
    DATABASE.with(|cell| match cell.get() {
        Some(db) => Ok(db.clone()),
        None => read().map(|db| cell.get_or_init(|| Rc::new(db)).clone()),
    })
}

fn read() -> Result<Database, Error> {
    let module: WebAssembly::Module = wasm_bindgen::module().dyn_into().map_err(|_| Error::NoDatabase)?;
    let section = WebAssembly::Module::custom_sections(&module, SECTION).get(0);
    let buffer: ArrayBuffer = section.dyn_into().map_err(|_| Error::NoDatabase)?;
    Database::open(&Uint8Array::new(&buffer).to_vec()).map_err(Error::Database)
}
