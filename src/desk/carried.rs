//! The desk's page, as the command carries it or as a folder holds it.

use std::borrow::Cow;
use std::path::Path;
use std::{fs, io};

use sayso_desk_wire::PAGE_FILES;

/// The files that the command was built with.
const CARRIED: Option<[&[u8]; 3]> = include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// The compiled page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The WebAssembly file.
    pub program: Cow<'static, [u8]>,
    /// What wasm-bindgen made for it.
    pub script: Cow<'static, [u8]>,
    /// Its style.
    pub style: Cow<'static, [u8]>,
}

impl Page {
    /// The page that this command carries; a plain build of the command carries none.
    pub fn carried() -> Option<Self> {
        let [program, script, style] = CARRIED?;
        Some(Self { program: program.into(), script: script.into(), style: style.into() })
    }

    /// Reads the files from a folder that `cargo xtask desk` made.
    ///
    /// # Errors
    /// When one is missing; the path is in the error.
    pub fn load(folder: &Path) -> io::Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
            fs::read(&path).map(Cow::Owned).map_err(named)
        };
        let [program, script, style] = PAGE_FILES;
        Ok(Self { program: read(program)?, script: read(script)?, style: read(style)? })
    }
}
