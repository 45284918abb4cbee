//! Puts the desk's compiled page into the command.

#[path = "../publish/carry.rs"]
mod carry;

/// The folder with the files of the compiled page.
const FOLDER: &str = "SAYSO_DESK";

/// The files in it; `sayso_desk_wire::PAGE_FILES` names the same.
const FILES: &[&str] = &["desk.wasm", "desk.js", "desk.css"];

fn main() {
    carry::carry(FOLDER, FILES);
}
