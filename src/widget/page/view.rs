//! Where things are in the page, and where the reader is looking.

use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, HtmlLinkElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

use super::{PageRange, document, window};

/// The window is narrow: the panel is a sheet at its foot. `panel.css` says the same.
const NARROW: &str = "(max-width: 66rem)";

/// The share of a narrow window's height that the sheet leaves free. `panel.css`: 62vh.
const FREE: f64 = 0.38;

/// The share of a wide window's width that the panel takes. `panel.css`: 38vw.
const SIDE: f64 = 0.38;

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
fn lines(place: &PageRange) -> Option<DomRect> {
    let range = document().ok()?.create_range().ok()?;
    range.set_start(&place.start.0, place.start.1).ok()?;
    range.set_end(&place.end.0, place.end.1).ok()?;
    Some(range.get_bounding_client_rect())
}

/// Scrolls a sentence that is opened out from under the sheet, if the sheet would cover it, and into the
/// window if it is not there at all.
pub(crate) fn keep_in_view(place: &PageRange) -> Option<()> {
    let lines = lines(place)?;
    let (all, free) = (height(false)?, height(true)?);
    let is_covered = free < all && lines.bottom() > free;
    if is_covered || lines.bottom() < HEAD / 2.0 || lines.top() > all {
        bring(&lines, free, 8.0);
    }
    Some(())
}

/// Scrolls no farther than it takes to see a sentence below what its mark says; with the panel open, above
/// a narrow window's sheet.
pub(crate) fn reveal(place: &PageRange, is_open: bool) -> Option<()> {
    let lines = lines(place)?;
    let free = height(is_open)?;
    if lines.top() < HEAD || lines.bottom() > free {
        bring(&lines, free, HEAD);
    }
    Some(())
}

/// How much of the window's height is free, in pixels, if the panel is open or not.
fn height(is_open: bool) -> Option<f64> {
    let height = window().ok()?.inner_height().ok()?.as_f64()?;
    Some(if is_open && matches_media(NARROW) { height * FREE } else { height })
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
    if matches_media(NARROW)
        && !beside
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

/// Whether the panel of a wide window would cover a sentence on its own side, and not on the other.
pub(crate) fn would_cover(place: &PageRange, is_left: bool) -> bool {
    let width = window().ok().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or_default();
    let Some(lines) = lines(place) else { return false };
    let panel = width * SIDE;
    let (at_left, at_right) = (lines.left() < panel, lines.right() > width - panel);
    if is_left { at_left && !at_right } else { at_right && !at_left }
}
