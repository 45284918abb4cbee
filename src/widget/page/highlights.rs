//! Paints sentences with the CSS Custom Highlight API: no node is added, nothing moves.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleDeclaration, StaticRange, StaticRangeInit, Text};

use super::paint::{Besides, Paint};
use super::view::matches_media;
use super::{PageRange, PageText, style_of, window};
use crate::error::Error;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn add(this: &Highlight, range: &StaticRange) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = delete)]
    fn remove(this: &Highlight, range: &StaticRange) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;

    type Registry;
    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> Option<Highlight>;
    // A page may have a class of its own under the name Highlight.
    #[wasm_bindgen(method, catch)]
    fn set(this: &Registry, name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &Registry, name: &str) -> bool;

    #[wasm_bindgen(js_namespace = CSS, js_name = highlights, thread_local_v2)]
    static HIGHLIGHTS: Option<Registry>;
}

/// Whether the browser has them, and paints them at a place.
pub(super) fn can_paint(place: Option<&PageRange>) -> bool {
    // Where a reader has chosen the colours, browsers paint every highlight as a selection.
    HIGHLIGHTS.with(Option::is_some) && !matches_media("(forced-colors: active)") && !place.is_some_and(is_protected)
}

/// Whether WebKit will not paint a highlight here, because the words cannot be selected.
fn is_protected(place: &PageRange) -> bool {
    let vendor = window().ok().and_then(|window| Reflect::get(&window.navigator(), &"vendor".into()).ok()?.as_string());
    let is_webkit = vendor.is_some_and(|vendor| vendor.starts_with("Apple"));
    let cannot_select =
        |style: CssStyleDeclaration| style.get_property_value("-webkit-user-select").is_ok_and(|value| value == "none");
    is_webkit && style_of(&place.block).is_some_and(cannot_select)
}

/// Sentences painted by highlights; dropping it takes the paint off.
pub(super) struct Highlights {
    painted: Vec<(Paint, Vec<StaticRange>)>,
    /// In the order of [`Besides::ALL`].
    besides: [Vec<StaticRange>; Besides::ALL.len()],
}

impl Highlights {
    pub(super) fn new(page: &PageText, sentences: &[(Paint, &PageRange)]) -> Result<Self, Error> {
        let mut painted = Self { painted: Vec::new(), besides: Default::default() };
        for paint in [Paint::Faint, Paint::Evidence, Paint::Attention, Paint::Changed] {
            let places = sentences.iter().filter(|(of, _)| *of == paint);
            let ranges = places.map(|(_, place)| ranges(page, place)).collect::<Result<Vec<_>, Error>>()?.concat();
            if !ranges.is_empty() {
                let highlight = highlight(paint.name())?;
                add(&highlight, &ranges)?;
                painted.painted.push((paint, ranges));
            }
        }
        Ok(painted)
    }

    /// Whether the page has left them where they are.
    pub(super) fn are_on(&self) -> bool {
        let is_on = |paint: &Paint| HIGHLIGHTS.with(|all| all.as_ref()?.get(&name(paint.name()))).is_some();
        self.painted.iter().all(|(paint, _)| is_on(paint))
    }

    pub(super) fn set(&mut self, as_what: Besides, page: &PageText, place: Option<&PageRange>) {
        let ranges_of = &mut self.besides[as_what as usize];
        take_off(as_what.name(), &std::mem::take(ranges_of));
        let Some(place) = place else { return };
        if let (Ok(highlight), Ok(ranges)) = (highlight(as_what.name()), ranges(page, place)) {
            let _ = add(&highlight, &ranges);
            *ranges_of = ranges;
        }
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        for as_what in Besides::ALL {
            take_off(as_what.name(), &self.besides[as_what as usize]);
        }
        for (paint, ranges) in &self.painted {
            take_off(paint.name(), ranges);
        }
    }
}

/// Several articles of a page share the document's highlights.
fn highlight(paint: &str) -> Result<Highlight, Error> {
    let name = name(paint);
    HIGHLIGHTS.with(|registry| {
        let registry = registry.as_ref().ok_or(Error::Browser("Highlight"))?;
        if let Some(highlight) = registry.get(&name) {
            return Ok(highlight);
        }
        let highlight = Highlight::new().map_err(|_| Error::Browser("Highlight"))?;
        registry.set(&name, &highlight).map_err(|_| Error::Browser("Highlight"))?;
        Ok(highlight)
    })
}

fn add(highlight: &Highlight, ranges: &[StaticRange]) -> Result<(), Error> {
    let add = |range| highlight.add(range).map(drop).map_err(|_| Error::Browser("Highlight"));
    ranges.iter().try_for_each(add)
}

fn take_off(paint: &str, ranges: &[StaticRange]) {
    let name = name(paint);
    HIGHLIGHTS.with(|registry| {
        let Some(registry) = registry.as_ref() else { return };
        let Some(highlight) = registry.get(&name).filter(|_| !ranges.is_empty()) else { return };
        for range in ranges {
            let _ = highlight.remove(range);
        }
        if highlight.size() == 0 {
            registry.remove(&name);
        }
    });
}

fn name(paint: &str) -> String {
    format!("sayso-{paint}")
}

/// One range from end to end, or one a text node where the place goes through several trees.
fn ranges(page: &PageText, place: &PageRange) -> Result<Vec<StaticRange>, Error> {
    let ((start, from), (end, to)) = (&place.start, &place.end);
    let one_tree = start.is_same_node(Some(end)) || root(start).is_same_node(Some(&root(end)));
    if one_tree {
        return Ok(vec![range(start, *from, end, *to)?]);
    }
    page.pieces(place).map(|(node, piece)| range(node, piece.start, node, piece.end)).collect()
}

fn root(node: &Text) -> web_sys::Node {
    node.get_root_node()
}

/// Static, because live ranges make the host's later changes slow.
fn range(start: &Text, from: u32, end: &Text, to: u32) -> Result<StaticRange, Error> {
    StaticRange::new(&StaticRangeInit::new(end, to, start, from)).map_err(|_| Error::Browser("Highlight"))
}
