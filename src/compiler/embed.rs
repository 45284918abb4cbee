//! The widget as a newsroom embeds it: one classic script with program and claims in it, and the
//! lines of markup that bring it into a page.

use std::fmt::Write;
use std::io::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sayso_core::Database;
use sha2::{Digest, Sha384};

use crate::section::{self, NotWasm};

/// The parts of the compiled widget.
pub struct Widget<'w> {
    /// The WebAssembly file.
    pub program: &'w [u8],
    /// What wasm-bindgen made for it, for scripts that are no modules.
    pub glue: &'w str,
    /// The `<say-so>` element.
    pub element: &'w str,
    /// What starts the program in a classic script.
    pub start: &'w str,
}

/// A classic script that brings everything in one request: program, claims and element.
///
/// # Errors
/// When the program is no WebAssembly file.
pub fn classic(widget: &Widget, database: &[u8]) -> Result<String, NotWasm> {
    let program = section::put(widget.program, database)?;
    let packed = BASE64.encode(gzip(&program));
    let Widget { glue, element, start, .. } = widget;
    let element = element.replace("\nexport function", "\nfunction");
    let mut script = String::with_capacity(packed.len() + glue.len() + element.len() + start.len() + 256);
    // A script element's end within a script would end it: base64 has none, the rest is ours.
    let _ = write!(
        script,
        "/* Sayso: on whose say-so? MIT or Apache-2.0. */\n(() => {{\n\"use strict\";\nconst script = document.currentScript;\n\
         {glue}\n{element}\nconst PROGRAM = \"{packed}\";\n{start}}})();\n"
    );
    Ok(script)
}

/// Gzip, because every browser unpacks it; the time in its header is zero, so that the same
/// bytes give the same file.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Bytes as text, for an inert element of a page.
pub fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// A file's name with some of its hash: another content has another name.
pub fn hashed_name(stem: &str, ending: &str, content: &[u8]) -> String {
    let hash = sayso_core::database::sha256(content);
    format!("{stem}-{}.{ending}", &hash[..16])
}

/// The line that brings one article's claims for good: this script and no other, whatever
/// happens to the server it comes from.
pub fn pinned_line(src: &str, script: &str, article: &str) -> String {
    let integrity = BASE64.encode(Sha384::digest(script.as_bytes()));
    format!(
        "<script async src=\"{src}\" integrity=\"sha384-{integrity}\" crossorigin=\"anonymous\"></script>\
         <say-so article=\"{article}\"></say-so>"
    )
}

/// The line that brings one article's claims as they are at the time of reading, corrections included.
pub fn living_line(src: &str, article: &str) -> String {
    format!("<script async src=\"{src}\"></script><say-so article=\"{article}\"></say-so>")
}

/// Both lines for every article of a database, for people.
pub fn lines(db: &Database, pinned_src: &str, living_src: &str, script: &str) -> String {
    let mut lines = String::new();
    for article in &db.archive().articles {
        let _ = writeln!(lines, "{} ({})", article.title, article.url);
        let _ = writeln!(lines, "  pinned: {}", pinned_line(pinned_src, script, &article.id));
        let _ = writeln!(lines, "  living: {}", living_line(living_src, &article.id));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_the_program_with_its_claims() {
        let widget = Widget {
            program: b"\0asm\x01\0\0\0",
            glue: "glue();",
            element: "\nexport function define() {}",
            start: "start();\n",
        };
        let script = classic(&widget, b"claims").unwrap();
        assert!(!script.contains("export"), "{script}");
        let packed = script.split("PROGRAM = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let mut program = Vec::new();
        let mut unpack = flate2::write::GzDecoder::new(&mut program);
        unpack.write_all(&BASE64.decode(packed).unwrap()).unwrap();
        unpack.finish().unwrap();
        assert_eq!(section::get(&program).unwrap(), Some(&b"claims"[..]));
        assert_eq!(classic(&widget, b"claims").unwrap(), script);
    }

    #[test]
    fn the_pinned_line_says_what_the_script_has_to_be() {
        let line = pinned_line("sayso.js", "", "bridge");
        // The hash of nothing, as RFC 6234's implementations give it.
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(
            line,
            format!(
                "<script async src=\"sayso.js\" integrity=\"sha384-{empty}\" crossorigin=\"anonymous\"></script>\
                 <say-so article=\"bridge\"></say-so>"
            )
        );
    }
}
