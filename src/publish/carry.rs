//! For the build scripts that put compiled files into the command, when `cargo xtask dist` says where they are.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// Writes `carried.rs`: the bytes of these files in the folder that a variable names, or `None` where it names none.
pub(crate) fn carry(variable: &str, files: &[&str]) {
    println!("cargo::rerun-if-env-changed={variable}");
    let folder = env::var(variable).unwrap_or_default();
    let mut code = String::from("None");
    if !folder.is_empty() {
        code = String::from("Some([");
        for name in files {
            let path = Path::new(&folder).join(name);
            println!("cargo::rerun-if-changed={}", path.display());
            let _ = write!(code, "include_bytes!({path:?}), ");
        }
        code.push_str("])");
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("carried.rs"), code).expect("cargo's folder can be written");
}
