//! What is kept in the browser, where the publisher allows it: whether a reader wants marks.

use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::window;
use crate::session::MarksShown;

/// The name under which it is kept.
const MARKS: &str = "sayso-marks";

/// Keeps which marks a reader wants.
pub(crate) fn remember_marks(marks: MarksShown) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(MARKS, marks.word());
    }
}

/// Which marks a reader wanted; nothing for one who never said.
pub(crate) fn remembered_marks() -> Option<MarksShown> {
    let kept = storage()?.get_item(MARKS).ok().flatten()?;
    Some(MarksShown::parse(&kept))
}

/// Browsers refuse it in some frames and modes.
fn storage() -> Option<Storage> {
    window().ok()?.local_storage().map_err(|_: JsValue| ()).ok().flatten()
}
