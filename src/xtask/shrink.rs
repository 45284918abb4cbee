//! Makes what readers load small: names between program and script are kept for people and for
//! linking by wasm-bindgen; once both are made, a letter does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use sayso_publish::section;
use wasm_encoder::{Encode, RawSection, Section};
use wasmparser::{Parser, Payload};

/// The id of the section of imports (WebAssembly core specification, 5.5.2).
const IMPORTS: u8 = 2;

/// Shortens the names by which a program asks for functions of its script, in both; takes names
/// that only debuggers read out of the program, and comments and indentation out of the script.
/// Doing it again changes nothing.
///
/// # Errors
/// When they do not belong together.
pub(crate) fn shrink(wasm: &Path, glue: &Path) -> Result<()> {
    let program = section::strip_names(&fs::read(wasm)?)?;
    let (program, names) = rename_imports(&program)?;
    fs::write(wasm, program)?;
    fs::write(glue, shorten(&fs::read_to_string(glue)?, &names)?)?;
    Ok(())
}

/// The program with short names for its imports, and which they are.
fn rename_imports(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let mut names = BTreeMap::new();
    let mut renamed = Vec::with_capacity(wasm.len());
    let mut kept = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(imports) = payload? else { continue };
        let range = imports.range();
        let (range, count) = (range.start as usize..range.end as usize, imports.count());
        let mut body = Vec::new();
        count.encode(&mut body);
        let entries = imports.into_imports_with_offsets().collect::<Result<Vec<_>, _>>()?;
        let ends = entries.iter().skip(1).map(|(offset, _)| *offset as usize).chain([range.end]);
        for (n, ((offset, import), end)) in entries.iter().zip(ends).enumerate() {
            let short = format!("_{}", base36(n));
            import.module.encode(&mut body);
            short.encode(&mut body);
            // What kind of thing it is stands behind its two names.
            let skip = length_of(import.module) + length_of(import.name);
            body.extend_from_slice(&wasm[*offset as usize + skip..end]);
            names.insert(import.name.to_owned(), short);
        }
        // The section's own head: its id, and how long it is.
        let head = 1 + leb_length(range.len());
        renamed.extend_from_slice(&wasm[kept..range.start - head]);
        RawSection { id: IMPORTS, data: &body }.append_to(&mut renamed);
        kept = range.end;
    }
    renamed.extend_from_slice(&wasm[kept..]);
    Ok((renamed, names))
}

fn length_of(name: &str) -> usize {
    leb_length(name.len()) + name.len()
}

/// How many bytes a number takes, seven bits to each.
fn leb_length(n: usize) -> usize {
    (1..).find(|bytes| n >> (7 * bytes) == 0).unwrap_or(1)
}

fn base36(mut n: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]);
        n /= 36;
        if n == 0 {
            break;
        }
    }
    digits.iter().rev().map(|digit| char::from(*digit)).collect()
}

fn shorten(glue: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut short = String::with_capacity(glue.len());
    let (mut n_renamed, mut is_comment) = (0, false);
    for line in glue.lines().map(str::trim) {
        is_comment |= line.starts_with("/**");
        let skipped =
            is_comment || line.is_empty() || line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
        is_comment &= !line.ends_with("*/");
        if skipped {
            continue;
        }
        match line.split_once(": function(").and_then(|(name, rest)| Some((names.get(name)?, rest))) {
            Some((name, rest)) => {
                n_renamed += 1;
                short += &format!("{name}: function({rest}\n");
            }
            None => short += &format!("{line}\n"),
        }
    }
    ensure!(
        n_renamed == names.len(),
        "the script has {n_renamed} of the {} functions that the program asks for",
        names.len()
    );
    Ok(short)
}
