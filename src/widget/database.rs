//! The claim database: bytes that the page brought, or the ones that ride in a custom section of
//! the widget's own WebAssembly file.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array, WebAssembly};
use sayso_cards::words;
use sayso_core::Database;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;

/// Name of the section; `sayso` writes it.
const SECTION: &str = "sayso";

thread_local! {
    static OWN: OnceCell<Rc<Database>> = const { OnceCell::new() };
}

/// The database in these bytes; without any, the one of this file, opened at the first call and
/// shared by all articles of a page.
pub(crate) fn open(bytes: Option<&JsValue>) -> Result<Rc<Database>, Error> {
    if let Some(bytes) = bytes {
        let bytes = bytes.dyn_ref::<Uint8Array>().ok_or_else(|| Error::Options("database".into()))?;
        return read(bytes).map(Rc::new);
    }
    OWN.with(|cell| match cell.get() {
        Some(db) => Ok(db.clone()),
        None => own().map(|db| cell.get_or_init(|| Rc::new(db)).clone()),
    })
}

fn own() -> Result<Database, Error> {
    let module: WebAssembly::Module = wasm_bindgen::module().dyn_into().map_err(|_| Error::NoDatabase)?;
    let section = WebAssembly::Module::custom_sections(&module, SECTION).get(0);
    let buffer: ArrayBuffer = section.dyn_into().map_err(|_| Error::NoDatabase)?;
    read(&Uint8Array::new(&buffer))
}

fn read(bytes: &Uint8Array) -> Result<Database, Error> {
    let db = Database::open(bytes.to_vec()).map_err(Error::Database)?;
    // Of languages that another release wrote none is read.
    let is_read = db.archive().languages.iter().filter(|language| words::learn(&language.tag, &language.words)).count();
    if is_read == 0 { Err(Error::NoWords) } else { Ok(db) }
}
