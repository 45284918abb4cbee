//! The compiled widget, as the command carries it or as a folder holds it.

use std::borrow::Cow;
use std::path::Path;
use std::{fs, io};

use sha2::{Digest, Sha256};

/// The names of the parts in a folder; `build.rs` puts the same files into the command.
pub const FILES: [&str; 7] =
    ["program.wasm", "classic-glue.js", "module-glue.js", "element.js", "classic.js", "module.js", "sayso.d.ts"];

/// The parts that the command was built with.
const CARRIED: Option<[&[u8]; 7]> = include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// The parts of the compiled widget.
#[derive(Clone, Debug)]
pub struct Widget {
    /// The WebAssembly file, without a database.
    pub program: Cow<'static, [u8]>,
    /// What wasm-bindgen made for it, for scripts that are no modules.
    pub classic_glue: Cow<'static, str>,
    /// The same as an ES module.
    pub module_glue: Cow<'static, str>,
    /// The `<say-so>` element.
    pub element: Cow<'static, str>,
    /// What starts the program in a classic script.
    pub classic: Cow<'static, str>,
    /// What starts it as an ES module.
    pub module: Cow<'static, str>,
    /// The types of that module.
    pub types: Cow<'static, str>,
}

impl Widget {
    /// The widget that this command carries; a plain build of the command carries none.
    pub fn carried() -> Option<Self> {
        // The files were text when the command was built.
        let text = |bytes: &'static [u8]| String::from_utf8_lossy(bytes);
        let [program, classic_glue, module_glue, element, classic, module, types] = CARRIED?;
        Some(Self {
            program: program.into(),
            classic_glue: text(classic_glue),
            module_glue: text(module_glue),
            element: text(element),
            classic: text(classic),
            module: text(module),
            types: text(types),
        })
    }

    /// Reads the parts from a folder that `cargo xtask build` made.
    ///
    /// # Errors
    /// When one is missing or is no text; the path is in the error.
    pub fn load(folder: &Path) -> io::Result<Self> {
        let named =
            |path: &Path, error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map(Cow::Owned).map_err(|error| named(&path, error))
        };
        let [program, classic_glue, module_glue, element, classic, module, types] = FILES;
        let program = folder.join(program);
        Ok(Self {
            program: fs::read(&program).map_err(|error| named(&program, error))?.into(),
            classic_glue: text(classic_glue)?,
            module_glue: text(module_glue)?,
            element: text(element)?,
            classic: text(classic)?,
            module: text(module)?,
            types: text(types)?,
        })
    }

    /// The name of this very widget: the beginning of a hash over all its parts.
    pub fn id(&self) -> String {
        let mut all = Sha256::new();
        all.update(&self.program);
        for part in [&self.classic_glue, &self.module_glue, &self.element, &self.classic, &self.module, &self.types] {
            all.update(part.as_bytes());
        }
        all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}
