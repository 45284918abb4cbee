//! Where the reader is looking: bringing a sentence into view, and keeping it there.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{Place, document, window};

/// The window is narrow: the panel is a sheet at its foot. `panel.css` says the same.
const NARROW: &str = "(max-width: 66rem)";

/// The share of a narrow window's height that the sheet leaves free. `panel.css`: 62vh.
const FREE: f64 = 0.38;

/// Scrolls until a sentence stands at the top of the window.
pub(crate) fn scroll_to(place: &Place) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    if let Some(element) = place.start.0.parent_element() {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls a sentence out from under the sheet, if the sheet would cover it.
pub(crate) fn keep_clear_of_sheet(place: &Place) -> Option<()> {
    let window = window().ok()?;
    if !window.match_media(NARROW).ok()??.matches() {
        return None;
    }
    let range = document().ok()?.create_range().ok()?;
    range.set_start(&place.start.0, place.start.1).ok()?;
    range.set_end(&place.end.0, place.end.1).ok()?;
    let lines = range.get_bounding_client_rect();
    let free = window.inner_height().ok()?.as_f64()? * FREE;
    if lines.bottom() > free {
        // A line's height of air, or the first line at the top when the sentence is that long.
        let by = (lines.bottom() - free + 16.0).min(lines.top() - 8.0);
        window.scroll_by_with_x_and_y(0.0, by);
    }
    Some(())
}

/// The element that a selector finds; nothing for a selector that is none.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document().ok()?.query_selector(selector).ok().flatten()
}
