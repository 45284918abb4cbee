//! Typefaces for layout tests: a layout that holds in one face only is a fault that other machines
//! will show. The bundled font comes along, and is made wide or narrow by `size-adjust`.

use anyhow::{Result, ensure};
use base64::Engine as _;
use serde_json::json;

use crate::browser::Browser;
use crate::newsroom;

/// What a page is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Whatever this machine has.
    Machine,
    /// The bundled font.
    Bundled,
    /// The same, as wide as the widest that systems bring along (DejaVu, Verdana).
    Wide,
    /// The same, as narrow as the narrowest (Arial Narrow, Roboto Condensed).
    Narrow,
}

impl Face {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Machine, Self::Bundled, Self::Wide, Self::Narrow];

    fn size_adjust(self) -> u32 {
        match self {
            Self::Machine | Self::Bundled => 100,
            Self::Wide => 125,
            Self::Narrow => 82,
        }
    }

    /// Sets the page that is open in it, its panel too, and waits until the font is there.
    ///
    /// # Errors
    /// When the font cannot be read or loaded.
    pub async fn put(self, browser: &Browser) -> Result<()> {
        let css = match self {
            Self::Machine => String::new(),
            _ => css(self.size_adjust(), |file| {
                let font = std::fs::read(newsroom::top("tests/data/fonts").join(file)).unwrap_or_default();
                format!("data:font/woff2;base64,{}", base64::engine::general_purpose::STANDARD.encode(font))
            }),
        };
        let put = format!(
            "document.getElementById('face')?.remove(); const style = document.createElement('style'); style.id = 'face'; \
             style.textContent = {}; document.head.append(style)",
            json!(css)
        );
        browser.script(&put, vec![]).await?;
        if self != Self::Machine {
            ensure!(browser.script_later(LOAD, vec![]).await? == true, "the font is there");
        }
        Ok(())
    }
}

/// Waits until the font is there, and the page is drawn with it.
pub const LOAD: &str = "const done = arguments[0]; Promise.all(['400 1em Shot', '700 1em Shot'].flatMap(font => [document.fonts.load(font, 'aé'), document.fonts.load(font, 'گ')])).then(() => document.fonts.ready).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

/// The bundled font for everything, at a share of its size in percent; `address` tells where a file of it is.
pub fn css(size_adjust: u32, address: impl Fn(&str) -> String) -> String {
    const LATIN: &str = "U+0-5FF, U+2000-2BFF";
    const ARABIC: &str = "U+600-6FF, U+200C-200E";
    let face = |script: &str, weight: u32, range: &str| {
        let url = address(&format!("vazirmatn-{script}-{weight}-normal.woff2"));
        format!(
            "@font-face {{ font-family: Shot; font-weight: {weight}; size-adjust: {size_adjust}%; src: url({url}); unicode-range: {range}; }}\n"
        )
    };
    [
        face("latin", 400, LATIN),
        face("arabic", 400, ARABIC),
        face("latin", 700, LATIN),
        face("arabic", 700, ARABIC),
        "* { font-family: Shot !important; caret-color: transparent !important; }\nsay-so { --sayso-font: Shot; --sayso-quote-font: Shot; }".to_owned(),
    ]
    .concat()
}
