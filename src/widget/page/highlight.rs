//! Paints sentences with the CSS Custom Highlight API: no node is added, nothing moves.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, StaticRange, StaticRangeInit};

use super::{Place, document, style_sheet};
use crate::error::Error;

/// How a sentence is painted. Told apart by the shape of the line, not by colour alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// There is evidence.
    Evidence,
    /// Contested, out of date or withdrawn.
    Attention,
    /// Nothing found, or not checked.
    Quiet,
    /// The panel shows it now.
    Open,
}

impl Paint {
    fn name(self) -> &'static str {
        match self {
            Self::Evidence => "sayso-evidence",
            Self::Attention => "sayso-attention",
            Self::Quiet => "sayso-quiet",
            Self::Open => "sayso-open",
        }
    }
}

const CSS: &str = include_str!("highlight.css");

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &Highlight, range: &StaticRange) -> bool;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;

    type Registry;
    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &Registry, name: &str) -> bool;

    #[wasm_bindgen(js_namespace = CSS, js_name = highlights, thread_local_v2)]
    static HIGHLIGHTS: Option<Registry>;
}

/// Painted sentences; dropping it takes the paint off again.
pub(crate) struct Painted {
    ranges: Vec<(Paint, StaticRange)>,
    sheet: CssStyleSheet,
}

/// Paints sentences. Several articles of a page share the document's highlights.
pub(crate) fn paint<'a>(places: impl Iterator<Item = (Paint, &'a Place)>) -> Result<Painted, Error> {
    let refused = |_| Error::Browser("a highlight");
    let sheet = style_sheet(CSS)?;
    let document = document()?;
    let sheets = document.adopted_style_sheets();
    document.set_adopted_style_sheets(&sheets.concat(&Array::of1(&sheet)));
    let mut painted = Painted { ranges: Vec::new(), sheet };
    let registry = HIGHLIGHTS.with(|registry| registry.as_ref().map(JsValue::from));
    let Some(registry) = registry else { return Ok(painted) };
    let registry: Registry = registry.unchecked_into();
    for (paint, place) in places {
        let highlight = match registry.get(paint.name()) {
            Some(highlight) => highlight,
            None => {
                let highlight = Highlight::new().map_err(refused)?;
                registry.set(paint.name(), &highlight);
                highlight
            }
        };
        let ((start, from), (end, to)) = (&place.start, &place.end);
        let range = StaticRange::new(&StaticRangeInit::new(end, *to, start, *from)).map_err(refused)?;
        highlight.add(&range);
        painted.ranges.push((paint, range));
    }
    Ok(painted)
}

impl Drop for Painted {
    fn drop(&mut self) {
        HIGHLIGHTS.with(|registry| {
            let Some(registry) = registry.as_ref() else { return };
            for (paint, range) in &self.ranges {
                if let Some(highlight) = registry.get(paint.name()) {
                    highlight.remove(range);
                    if highlight.size() == 0 {
                        registry.remove(paint.name());
                    }
                }
            }
        });
        if let Ok(document) = document() {
            let others = document.adopted_style_sheets().filter(&mut |sheet, _, _| !Object::is(&sheet, &self.sheet));
            document.set_adopted_style_sheets(&others);
        }
    }
}
