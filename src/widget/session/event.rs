//! What can happen to a session.

use sayso_cards::{Ask, Field};
use sayso_core::model::ClaimIdx;

use super::mount::{ClaimsOnPage, MountId, Settings};

/// What has happened, to which mounted article.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// An article's element came into the page.
    Mounted(MountId, Settings),
    /// It left the page, or the host took it away.
    Unmounted(MountId),
    /// The article was found in the page: for the first time, or as it is now.
    Anchored(MountId, ClaimsOnPage),
    /// The page has another article now, or none.
    Gone(MountId),
    /// Why the article cannot be shown, in one plain sentence.
    Failed(MountId, String),
    /// The reader goes back or forth in the browser's history.
    AddressChanged,
    /// The reader presses a claim in the text.
    Pressed(MountId, ClaimIdx),
    /// A sentence's mark has the focus.
    MarkFocused {
        mount: MountId,
        sentence: usize,
        /// Whether the sentence is to be seen then.
        is_to_be_seen: bool,
    },
    /// The focus left the marks.
    MarkLeft(MountId),
    /// The reader presses Escape; in which field of the list, if something was typed there.
    Escaped(MountId, Option<Field>),
    /// The reader asks for something in the panel.
    Asked(MountId, Ask),
    /// The reader types or chooses in a field of the list.
    Filtered(MountId, Field, Typed),
    /// The host opens a claim, by its slug.
    OpenedByHost(MountId, String),
    /// The host closes the panel.
    ClosedByHost(MountId),
}

/// What the page looks like at the moment of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Seen {
    pub(crate) address: Address,
    /// How far the page is scrolled, in CSS pixels.
    pub(crate) page_scroll: f64,
    /// How far the open panel is scrolled, in CSS pixels.
    pub(crate) panel_scroll: i32,
    /// Whether the open panel has the focus.
    pub(crate) panel_has_focus: bool,
    /// Which of its folded parts are open, by number.
    pub(crate) unfolded: Vec<u32>,
    /// What has the focus in it, as a selector, if that can be found again.
    pub(crate) focused: Option<String>,
}

/// The page's address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// What follows `#sayso-`: a claim's slug; blank for the list.
    pub(crate) name: Option<String>,
    /// How many of our entries lie on one another in the browser's history.
    pub(crate) depth: i32,
}

/// What was typed in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) text: String,
    /// The same as search compares it.
    pub(crate) folded: String,
}
