//! Puts the compiled widget into the command, when `cargo xtask dist` says where it is.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// The folder with the parts of the compiled widget; `widget.rs` names the same files.
const FOLDER: &str = "SAYSO_WIDGET";

const FILES: [&str; 7] =
    ["program.wasm", "classic-glue.js", "module-glue.js", "element.js", "classic.js", "module.js", "sayso.d.ts"];

fn main() {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let folder = env::var(FOLDER).unwrap_or_default();
    let mut code = String::from("None");
    if !folder.is_empty() {
        code = String::from("Some([");
        for name in FILES {
            let path = Path::new(&folder).join(name);
            println!("cargo::rerun-if-changed={}", path.display());
            let _ = write!(code, "include_bytes!({path:?}), ");
        }
        code.push_str("])");
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("carried.rs"), code).expect("cargo's folder can be written");
}
