//! Where things are in the page, and where the reader is looking.

use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, HtmlLinkElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

use sayso_cards::panel::Side;

use super::{PageRange, document, window};

/// A window that is narrower has no room for the panel beside any text. In the reader's own type size.
const NARROW: &str = "(max-width: 62rem)";

/// The least and the greatest width of the panel beside the text, in pixels.
const LEAST_WIDTH: f64 = 340.0;
const MOST_WIDTH: f64 = 480.0;

/// The share of the window's height that a sheet leaves free when it is half drawn out. `panel.css`: 62vh.
const FREE: f64 = 0.38;

/// A window that is lower shows a sheet at its full height, in pixels.
const LOW: f64 = 600.0;

/// The height at the top of the window that what a mark with the focus says takes, in pixels.
/// `focused-mark.css`.
const HEAD: f64 = 56.0;

/// Whether the browser has translated the page: Chromium and Safari put a class on the root, Edge an attribute.
pub(crate) fn is_translated() -> bool {
    const SIGNS: &str = ".translated-ltr, .translated-rtl, [_msttexthash], [data-translated]";
    let root = document().ok().and_then(|document| document.document_element());
    root.is_some_and(|root| root.matches(SIGNS).unwrap_or(false))
}

/// Whether a media query holds.
pub(super) fn matches_media(query: &str) -> bool {
    let media = window().ok().and_then(|window| window.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
}

/// Scrolls until a sentence is at the top of the window.
pub(crate) fn scroll_to(place: &PageRange) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    if let Some(element) = place.start.0.parent_element() {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    // The element may be long, and the sentence far down in it.
    if let (Ok(window), Some(lines)) = (window(), lines(place)) {
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        if lines.top() < 0.0 || lines.top() > height / 3.0 {
            window.scroll_by_with_x_and_y(0.0, lines.top() - 16.0);
        }
    }
    out_from_under(place);
}

/// A bar of the host's that stays at the top of the window may cover the sentence now.
fn out_from_under(place: &PageRange) -> Option<()> {
    let (lines, text) = (lines(place)?, place.start.0.parent_element()?);
    let there = document().ok()?.element_from_point(lines.left() as f32 + 2.0, lines.top() as f32 + 2.0)?;
    if !there.contains(Some(&text)) && !text.contains(Some(&there)) {
        let bar = there.get_bounding_client_rect();
        window().ok()?.scroll_by_with_x_and_y(0.0, lines.top() - bar.bottom() - 8.0);
    }
    Some(())
}

/// The box around a sentence, in the window.
pub(super) fn lines(place: &PageRange) -> Option<DomRect> {
    let range = document().ok()?.create_range().ok()?;
    range.set_start(&place.start.0, place.start.1).ok()?;
    range.set_end(&place.end.0, place.end.1).ok()?;
    Some(range.get_bounding_client_rect())
}

/// Scrolls a sentence that is opened out from under the sheet, if the sheet would cover it, and into the
/// window if it is not there at all.
pub(crate) fn keep_in_view(place: &PageRange, room: Room) -> Option<()> {
    let lines = lines(place)?;
    let (all, free) = (height(None)?, height(Some(room))?);
    let is_covered = free < all && lines.bottom() > free;
    if is_covered || lines.bottom() < HEAD / 2.0 || lines.top() > all {
        bring(&lines, free, 8.0);
    }
    Some(())
}

/// Scrolls no farther than it takes to see a sentence below what its mark says; with the panel open, above
/// a narrow window's sheet.
pub(crate) fn reveal(place: &PageRange, room: Option<Room>) -> Option<()> {
    let lines = lines(place)?;
    let free = height(room)?;
    if lines.top() < HEAD || lines.bottom() > free {
        bring(&lines, free, HEAD);
    }
    Some(())
}

/// How much of the window's height is free, in pixels, beside the panel or above it.
fn height(room: Option<Room>) -> Option<f64> {
    let height = window().ok()?.inner_height().ok()?.as_f64()?;
    Some(if room.is_some_and(|room| room.side == Side::Foot) { height * FREE } else { height })
}

/// Scrolls lines up until they end above some height, with a line's height of air; or until the first of
/// them is at the top, when there are that many; or down until it is.
fn bring(lines: &DomRect, free: f64, top: f64) {
    let (down, up) = (lines.top() - top, lines.bottom() - free + 16.0);
    scroll_page(scrolled() + if down < 0.0 { down } else { up.min(down) });
}

/// The first element that a selector finds outside of what readers write; nothing for a selector
/// that is none.
pub(crate) fn find(selector: &str) -> Option<Element> {
    all(selector).find(|element| !super::is_readers_own(element))
}

fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().ok().and_then(|document| document.query_selector_all(selector).ok());
    let found = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |n| found.item(n)));
    found.filter_map(|node| node.dyn_into::<Element>().ok())
}

/// The article that an element is in, else the page's only one, else its only main part.
pub(crate) fn article_around(element: &Element) -> Option<Element> {
    let around = element.closest("article, [role=article]").ok().flatten();
    around.or_else(|| only("article")).or_else(|| only("main, [role=main]"))
}

/// The element that a selector finds, when it is the only one outside of others of its kind.
fn only(selector: &str) -> Option<Element> {
    let is_outer = |element: &Element| {
        element.parent_element().is_none_or(|parent| parent.closest(selector).ok().flatten().is_none())
    };
    let mut outer = all(selector).filter(|element| is_outer(element) && !super::is_readers_own(element));
    outer.next().filter(|_| outer.next().is_none())
}

/// The URL that the page gives as its own.
pub(crate) fn canonical_url() -> Option<String> {
    // One in the body may have been written by readers.
    let link = find("head > link[rel=canonical][href]")?.dyn_into::<HtmlLinkElement>().ok()?;
    Some(link.href())
}

/// How far the page is scrolled, in pixels.
pub(crate) fn scrolled() -> f64 {
    window().ok().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page there, at once.
pub(crate) fn scroll_page(to: f64) {
    if let Ok(window) = window() {
        let options = ScrollToOptions::new();
        options.set_top(to);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls what has the focus out from under the sheet: nobody should write or press unseen (WCAG
/// 2.2, 2.4.11).
pub(crate) fn uncover(focused: &Element, sheet: &Element) {
    let (lines, sheet) = (focused.get_bounding_client_rect(), sheet.get_bounding_client_rect());
    let beside = lines.right() < sheet.left() || lines.left() > sheet.right();
    if !beside
        && lines.bottom() > sheet.top()
        && lines.height() > 0.0
        && let Ok(window) = window()
    {
        let by = (lines.bottom() - sheet.top() + 16.0).min(lines.top() - 8.0);
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// The language that the page says it is in; empty if it does not.
pub(crate) fn language() -> String {
    let root = document().ok().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Whether anything of the page has the focus.
pub(crate) fn has_focus() -> bool {
    let focused = document().ok().and_then(|document| document.active_element());
    focused.is_some_and(|focused| !matches!(&*focused.local_name(), "body" | "html"))
}

/// Scrolls no farther than it takes to see what has the focus.
pub(crate) fn reveal_focus() {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(focused) = document().ok().and_then(|document| document.active_element()) {
        focused.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Where the panel has room, and how wide it is there.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Room {
    pub(crate) side: Side,
    /// In pixels; of a sheet none.
    pub(crate) width: Option<f64>,
    /// Whether the window is so low that a sheet takes all of it.
    pub(crate) is_low: bool,
}

/// Where a window has room beside the text that holds a sentence; `gives_way` where the page makes room if it is
/// told how much.
pub(crate) fn room(place: Option<&PageRange>, is_rtl: bool, gives_way: bool) -> Room {
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    let window = window().ok();
    let width = window.as_ref().and_then(|window| size(window.inner_width())).unwrap_or_default();
    let height = window.as_ref().and_then(|window| size(window.inner_height())).unwrap_or_default();
    let sheet = Room { side: Side::Foot, width: None, is_low: height < LOW };
    if matches_media(NARROW) {
        return sheet;
    }
    let text = place.map(|place| place.block.get_bounding_client_rect());
    let (left, right) = text.map_or((0.0, 0.0), |text| (text.left(), width - text.right()));
    let (start, end) = if is_rtl { (right, left) } else { (left, right) };
    let beside = |side: Side, free: f64| {
        // A little of the page stays between the two.
        let free = free - 24.0;
        (free >= LEAST_WIDTH).then(|| Room { side, width: Some(free.min(MOST_WIDTH)), is_low: false })
    };
    let asked = gives_way.then_some(Room { side: Side::End, width: Some(MOST_WIDTH), is_low: false });
    beside(Side::End, end).or(asked).or_else(|| beside(Side::Start, start)).unwrap_or(sheet)
}
