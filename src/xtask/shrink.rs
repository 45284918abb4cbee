//! Makes what readers load small: names between program and script are kept for people and for
//! linking by wasm-bindgen; once both are made, a letter does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use sayso_publish::section;
use walrus::ModuleConfig;

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
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm)?;
    let mut names = BTreeMap::new();
    for (n, import) in module.imports.iter_mut().enumerate() {
        let short = format!("_{}", base36(n));
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    Ok((module.emit_wasm(), names))
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
