//! The widget's own steps, one by one, for benchmarks. Same code, same profile.

use std::ops::Range;

use sayso_core::model::Selector;
use sayso_core::text::{Byte, OffsetMap, Typography, resolve};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::page::{Mark, Marks, PageRange, PageText, Paint, Painted, Splits};

#[derive(Deserialize)]
struct Quote {
    exact: String,
    prefix: String,
    suffix: String,
}

/// Quotes, as a database holds them.
#[wasm_bindgen]
pub struct Quotes(Vec<Selector>);

#[wasm_bindgen]
impl Quotes {
    /// Takes quotes `{exact, prefix, suffix}`.
    #[wasm_bindgen(constructor)]
    pub fn new(quotes: JsValue) -> Result<Self, JsValue> {
        let quotes: Vec<Quote> = serde_wasm_bindgen::from_value(quotes)?;
        let selector = |Quote { exact, prefix, suffix }| Selector { exact, prefix, suffix };
        Ok(Self(quotes.into_iter().map(selector).collect()))
    }

    /// Finds them in a text: start and end of each in UTF-16 units, and 1 if the words are as they were
    /// checked; all 0 for an orphan.
    pub fn anchor(&self, text: &str) -> Vec<u32> {
        let selectors: Vec<&Selector> = self.0.iter().collect();
        let map = OffsetMap::new(text);
        let placements = resolve(text, &selectors, &Typography::of("en"));
        let place = |placement: &sayso_core::text::Placement| match placement.range() {
            Some(range) => [
                map.utf16(range.start).get() as u32,
                map.utf16(range.end).get() as u32,
                placement.is_as_checked().into(),
            ],
            None => [0; 3],
        };
        placements.iter().flat_map(place).collect()
    }
}

/// The text of a page as the widget reads it.
#[wasm_bindgen]
pub fn read(root: &Element) -> String {
    PageText::read(root).text
}

/// A page that was read, and the places found in it.
#[wasm_bindgen]
pub struct Places {
    page: PageText,
    ranges: Vec<Option<Range<Byte>>>,
    places: Vec<PageRange>,
}

/// Paint and marks on a page, as the widget sets them.
#[wasm_bindgen]
#[expect(dead_code, reason = "kept on the page")]
pub struct Marked(Option<Marks>, Painted, Splits);

#[wasm_bindgen]
impl Places {
    /// Reads a page and finds quotes in it.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, quotes: &Quotes) -> Self {
        let page = PageText::read(root);
        let selectors: Vec<&Selector> = quotes.0.iter().collect();
        let placements = resolve(&page.text, &selectors, &Typography::of("en"));
        let ranges: Vec<_> = placements.iter().map(|placement| placement.range().cloned()).collect();
        let places = page.places(&ranges).into_iter().flatten().collect();
        Self { page, ranges, places }
    }

    /// How many were found.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Paints them all.
    pub fn paint(&self) -> Option<Marked> {
        Some(Marked(None, self.painted()?, Splits::default()))
    }

    /// Paints them all, and sets a mark after each.
    pub fn mark(&mut self) -> Option<Marked> {
        let mut splits = Splits::default();
        let places: Vec<&PageRange> = self.places.iter().collect();
        if self.page.split_after(&places, &mut splits) {
            self.places = self.page.places(&self.ranges).into_iter().flatten().collect();
        }
        let painted = self.painted()?;
        let ids: Vec<String> = (1..=self.places.len()).map(|n| format!("claim-{n}")).collect();
        let mut marks = Vec::new();
        for (place, claim) in self.places.iter().zip(&ids) {
            let name = format!("Sources for “{claim}”: only one source");
            marks.push(Mark {
                place,
                name,
                description: "The claim in the editors’ own words, in one sentence.",
                claim,
                sign: None,
            });
        }
        Some(Marked(Some(Marks::new(&marks, ("en", "ltr")).ok()?), painted, splits))
    }

    fn painted(&self) -> Option<Painted> {
        let sentences: Vec<_> = self.places.iter().map(|place| (Paint::Evidence, place)).collect();
        Painted::new(&self.page, &sentences).ok()
    }
}
