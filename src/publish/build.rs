//! Puts the compiled widget into the command.

mod carry;

/// The folder with the parts of the compiled widget.
const FOLDER: &str = "SAYSO_WIDGET";

/// The files in it; `widget.rs` names the same.
const FILES: &[&str] =
    &["program.wasm", "classic-glue.js", "module-glue.js", "element.js", "classic.js", "module.js", "sayso.d.ts"];

fn main() {
    carry::carry(FOLDER, FILES);
}
