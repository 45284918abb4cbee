//! Puts the desk's compiled page into the command, when `cargo xtask dist` says where it is.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// The folder with the files of the compiled page; `sayso_desk_wire::PAGE_FILES` names the same files.
const FOLDER: &str = "SAYSO_DESK";

const FILES: [&str; 3] = ["desk.wasm", "desk.js", "desk.css"];

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
