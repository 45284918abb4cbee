//! Makes Rust of the desk's messages in the language files. The texts themselves are made by `sayso-words`.

#[path = "../../words/catalogue.rs"]
mod catalogue;
#[path = "../../words/groups.rs"]
#[expect(dead_code, reason = "texts are put together elsewhere")]
mod groups;
#[path = "../../words/structure.rs"]
mod structure;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use catalogue::Message;
use groups::{group, read_all};
use structure::structure_of;

/// The beginning of the names of the desk's messages.
const DESK: &str = "desk-";

fn main() {
    println!("cargo::rerun-if-changed=../../words");
    println!("cargo::rerun-if-changed=build.rs");
    let english = read_all(Path::new("../../words")).remove("en").expect("en.ftl");
    let mut code = String::new();
    structure_of(&english, DESK, "pub(crate) struct DeskWords", &mut code);
    code.push_str("\nimpl DeskWords {\n    /// A message by its name, if there is one.\n    pub(crate) fn named(&self, name: &str) -> Option<&'static str> {\n        Some(match name {\n");
    for (name, message) in group(&english, DESK) {
        if let Message::Text(_) = message {
            let _ = writeln!(code, "            {name:?} => self.{name},");
        }
    }
    code.push_str("            _ => return None,\n        })\n    }\n}\n");
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo says where")).join("words.rs");
    fs::write(out, code).expect("the words");
}
