//! The widget as a newsroom embeds it: one classic script with program and claims in it, and the
//! lines of markup that bring it into a page.

use std::fmt::Write;
use std::io::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use maud::html;
use sha2::{Digest, Sha384};

use crate::section::{self, NotWasm};
use crate::widget::Widget;

/// A classic script that brings everything in one request: program, element, and claims unless
/// the pages bring their own.
///
/// # Errors
/// When the program is no WebAssembly file.
pub fn classic(widget: &Widget, database: Option<&[u8]>) -> Result<String, NotWasm> {
    let program = match database {
        Some(database) => &section::put(&widget.program, database)?,
        None => &*widget.program,
    };
    let packed = BASE64.encode(gzip(program));
    let Widget { classic_glue: glue, element, classic: start, .. } = widget;
    let element = element.replace("\nexport ", "\n");
    let beside = database.is_none();
    let mut script = String::with_capacity(packed.len() + glue.len() + element.len() + start.len() + 256);
    // A script element's end within a script would end it: base64 has none, the rest is ours.
    let _ = write!(
        script,
        "/* Sayso: on whose say-so? MIT or Apache-2.0. */\n(() => {{\n\"use strict\";\nconst script = document.currentScript;\n\
         {glue}\n{element}\nconst BESIDE = {beside};\nconst PROGRAM = \"{packed}\";\n{start}}})();\n"
    );
    Ok(script)
}

/// Gzip, because every browser unpacks it; the time in its header is zero, so that the same
/// bytes give the same file.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Bytes as text, for an inert element of a page.
pub fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// The beginning of a file's hash, for its name: another content has another name.
pub fn hash_of(content: &[u8]) -> String {
    let mut hash = sayso_core::database::sha256(content);
    hash.truncate(16);
    hash
}

/// What a script has to be for a browser to run it (W3C Subresource Integrity).
pub fn integrity(script: &str) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(script.as_bytes())))
}

/// The markup that brings one article's claims into a page.
pub struct Line<'a> {
    /// Address of the script.
    pub script: &'a str,
    /// What the script has to be, for lines that bring this very one and no other.
    pub integrity: Option<&'a str>,
    /// The article's slug.
    pub article: &'a str,
    /// Site and address of the claims, when they come neither with the script nor from beside it.
    pub claims: Option<(&'a str, &'a str)>,
}

impl std::fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (site, claims) = self.claims.unzip();
        let line = html! {
            script async src=(self.script) integrity=[self.integrity] crossorigin=[self.integrity.map(|_| "anonymous")]
                data-allow=[site] {}
            say-so article=(self.article) src=[claims] {}
        };
        f.write_str(&line.into_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_the_program_with_its_claims() {
        let widget = Widget {
            program: b"\0asm\x01\0\0\0".into(),
            classic_glue: "glue();".into(),
            module_glue: "".into(),
            element: "\nexport function define() {}".into(),
            classic: "start();\n".into(),
            module: "".into(),
            types: "".into(),
        };
        let script = classic(&widget, Some(b"claims")).unwrap();
        assert!(!script.contains("export"), "{script}");
        let packed = script.split("PROGRAM = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let mut program = Vec::new();
        let mut unpack = flate2::write::GzDecoder::new(&mut program);
        unpack.write_all(&BASE64.decode(packed).unwrap()).unwrap();
        unpack.finish().unwrap();
        assert_eq!(section::get(&program).unwrap(), Some(&b"claims"[..]));
        assert_eq!(classic(&widget, Some(b"claims")).unwrap(), script);
    }

    #[test]
    fn the_pinned_line_says_what_the_script_has_to_be() {
        let integrity = integrity("");
        let line = Line { script: "sayso.js", integrity: Some(&integrity), article: "bridge", claims: None };
        // The hash of nothing, as RFC 6234's implementations give it.
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(
            line.to_string(),
            format!(
                "<script async src=\"sayso.js\" integrity=\"sha384-{empty}\" crossorigin=\"anonymous\"></script>\
                 <say-so article=\"bridge\"></say-so>"
            )
        );
    }
}
