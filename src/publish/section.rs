//! Puts a claim database into the custom section of a WebAssembly file, and reads it back.
//!
//! A custom section is carried with the program and is no part of its memory; the widget reads
//! it with `WebAssembly.Module.customSections`. Any database may be put into the same widget.

use std::ops::Range;

use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{Parser, Payload};

/// Name of the custom section.
pub const NAME: &str = "sayso";

/// The bytes are not a WebAssembly module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWasm(String);

impl std::fmt::Display for NotWasm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "this is not a WebAssembly module ({}); build the widget again", self.0)
    }
}

impl std::error::Error for NotWasm {}

/// The widget with this database in its section, instead of any that was there.
///
/// # Errors
/// When `wasm` is not a WebAssembly module.
pub fn put(wasm: &[u8], database: &[u8]) -> Result<Vec<u8>, NotWasm> {
    let mut module = without(wasm, NAME)?;
    let section = CustomSection { name: NAME.into(), data: database.into() };
    module.push(section.id());
    section.encode(&mut module);
    Ok(module)
}

/// The database in a widget, when there is one.
///
/// # Errors
/// When `wasm` is not a WebAssembly module.
pub fn get(wasm: &[u8]) -> Result<Option<&[u8]>, NotWasm> {
    Ok(find(wasm, NAME)?.pop().map(|(_, data)| &wasm[data]))
}

/// The widget without the names of its functions, which only debuggers read.
///
/// # Errors
/// When `wasm` is not a WebAssembly module.
pub fn strip_names(wasm: &[u8]) -> Result<Vec<u8>, NotWasm> {
    without(wasm, "name")
}

/// The module without its custom sections of this name.
fn without(wasm: &[u8], name: &str) -> Result<Vec<u8>, NotWasm> {
    let mut module = Vec::with_capacity(wasm.len());
    let mut kept = 0;
    for (section, _) in find(wasm, name)? {
        module.extend_from_slice(&wasm[kept..section.start]);
        kept = section.end;
    }
    module.extend_from_slice(&wasm[kept..]);
    Ok(module)
}

/// Where a custom section is in a module: whole, from its id byte on, and its data.
type Found = (Range<usize>, Range<usize>);

/// The custom sections of this name.
fn find(wasm: &[u8], name: &str) -> Result<Vec<Found>, NotWasm> {
    let mut found = Vec::new();
    let mut end = 8;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| NotWasm(error.to_string()))?;
        if let Payload::CustomSection(section) = &payload
            && section.name() == name
        {
            let start = section.data_offset() as usize;
            let data = start..start + section.data().len();
            found.push((end..data.end, data));
        }
        if let Some((_, range)) = payload.as_section() {
            end = range.end as usize;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_is_put_in_is_read_back_and_replaced() {
        let with_other = [EMPTY, b"\0\x05\x04name"].concat();
        let one = put(&with_other, b"one").unwrap();
        assert_eq!(get(&one).unwrap(), Some(&b"one"[..]));
        let two = put(&one, b"another").unwrap();
        assert_eq!(get(&two).unwrap(), Some(&b"another"[..]));
        assert_eq!(two, put(&with_other, b"another").unwrap());
        assert_eq!(get(&with_other).unwrap(), None);
        assert_eq!(strip_names(&one).unwrap(), put(EMPTY, b"one").unwrap());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(put(b"<!doctype html>", b"one").is_err());
        assert!(get(&[EMPTY, b"\0\xff"].concat()).is_err());
    }
}
