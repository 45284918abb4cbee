//! What is to be done in the page.

use sayso_cards::{Field, Form};

use super::mount::{MarksShown, MountId};

/// One thing to do. They are done in their order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Done in an article; left out if it is no longer mounted.
    In(MountId, Act),
    /// Keep in the browser which marks the reader wants.
    RememberMarks(MarksShown),
    /// Scroll the page there.
    ScrollPage(f64),
    /// Make an entry in the browser's history for a claim.
    PushAddress(String),
    /// Put a claim in the place of the one that the address names.
    ReplaceAddress(String),
    /// Take the claim out of the address.
    CleanAddress,
    /// Go back so many entries in the browser's history.
    GoBack(i32),
    /// Go to a claim on another page.
    GoTo { page: String, claim: String },
}

/// What is done in one article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// Draw what the panel shows, and give it the focus.
    Show,
    /// Draw it again; the focus stays where it is.
    Refresh,
    /// Draw nothing. If the panel had the focus, it goes to this sentence's mark, else to the button.
    Close { returns_focus: bool, to: Option<usize> },
    /// Give the focus to this sentence's mark, or to the button, once the browser has gone back, if
    /// nothing of the page has it then.
    Refocus(Option<usize>),
    /// Give what is drawn next the scroll and focus that it had, and unfold what was.
    Restore { scroll: i32, unfolded: Vec<u32>, focused: Option<String> },
    /// Give the focus to what a selector finds in the panel.
    Point(String),
    /// Say that the address names a claim that is not here.
    NoSuchClaim,
    /// Give the focus to a section of the card, and bring it to the top.
    ShowSection(String),
    /// Draw the sheet out, or in again.
    ToggleSize,
    /// Tell those who do not see the panel.
    Announce(Announcement),
    /// Show one plain sentence where the panel would be, or none.
    Problem(Option<String>),
    /// Empty a field of the list.
    ClearField(Field),
    /// Show a claim as a citation, and copy it.
    Cite { claim: String, form: Form },
    /// Paint a sentence as the one that is open, or none.
    PaintOpen(Option<usize>),
    /// Paint all sentences anew.
    Repaint,
    /// Scroll until a sentence is at the top of the window.
    ScrollTo(usize),
    /// Scroll a sentence out from under the panel.
    KeepInView(usize),
    /// Scroll no farther than it takes to see a sentence below what its mark says.
    Reveal { sentence: usize, is_open: bool },
    /// Tell the host page.
    Emit(HostEvent),
}

/// What those who do not see the panel are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Announcement {
    /// Which claim is open, and its state.
    Claim,
    /// How many claims the list has.
    Found,
}

/// What the host page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HostEvent {
    /// `sayso:ready`, with the number of claims, and how their sentences were found.
    Ready(usize),
    /// `sayso:open`, with the claim's slug; none for the list.
    Open(Option<String>),
    /// `sayso:close`.
    Close,
    /// `sayso:error`, with the problem.
    Error(String),
}
