//! What is to be done in the page.

use sayso_cards::{Field, Form};

use super::mount::MountId;

/// One thing to do. They are done in their order; one for an article that is no longer mounted is
/// left out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Draw what the panel shows, and give it the focus.
    Show(MountId),
    /// Draw it again; the focus stays where it is.
    Refresh(MountId),
    /// Draw nothing. If the panel had the focus, it goes to this sentence's mark, else to the button.
    Close { mount: MountId, returns_focus: bool, to: Option<usize> },
    /// Give the focus to this sentence's mark, or to the button, once the browser has gone back, if
    /// nothing of the page has it then.
    Refocus(MountId, Option<usize>),
    /// Give what is drawn next the scroll and focus that it had.
    Restore { mount: MountId, scroll: i32, focused: Option<String> },
    /// Give the focus to what a selector finds in the panel.
    Point(MountId, String),
    /// Draw the sheet out, or in again.
    ToggleSize(MountId),
    /// Tell those who do not see the panel.
    Announce(MountId, Announcement),
    /// Show one plain sentence where the panel would be, or none.
    Problem(MountId, Option<String>),
    /// Empty a field of the list.
    ClearField(MountId, Field),
    /// Show a claim as a citation, and copy it.
    Cite { mount: MountId, claim: String, form: Form },
    /// Paint a sentence as the one that is open, or none.
    PaintOpen(MountId, Option<usize>),
    /// Paint all sentences anew.
    Repaint(MountId),
    /// Keep in the browser whether the reader wants marks.
    RememberMarks(bool),
    /// Scroll until a sentence is at the top of the window.
    ScrollTo(MountId, usize),
    /// Scroll a sentence out from under the panel.
    KeepInView(MountId, usize),
    /// Scroll no farther than it takes to see a sentence below what its mark says.
    Reveal { mount: MountId, sentence: usize, is_open: bool },
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
    /// Tell the host page.
    Emit(MountId, HostEvent),
}

impl Effect {
    /// The article it is done in; nothing for what is done to the page as a whole.
    pub(crate) fn mount(&self) -> Option<MountId> {
        match *self {
            Self::Show(mount)
            | Self::Refresh(mount)
            | Self::Close { mount, .. }
            | Self::Refocus(mount, _)
            | Self::Restore { mount, .. }
            | Self::Point(mount, _)
            | Self::ToggleSize(mount)
            | Self::Announce(mount, _)
            | Self::Problem(mount, _)
            | Self::ClearField(mount, _)
            | Self::Cite { mount, .. }
            | Self::PaintOpen(mount, _)
            | Self::Repaint(mount)
            | Self::ScrollTo(mount, _)
            | Self::KeepInView(mount, _)
            | Self::Reveal { mount, .. }
            | Self::Emit(mount, _) => Some(mount),
            Self::RememberMarks(_)
            | Self::ScrollPage(_)
            | Self::PushAddress(_)
            | Self::ReplaceAddress(_)
            | Self::CleanAddress
            | Self::GoBack(_)
            | Self::GoTo { .. } => None,
        }
    }
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
    /// `sayso:ready`, with the number of claims.
    Ready(usize),
    /// `sayso:open`, with the claim's slug; none for the list.
    Open(Option<String>),
    /// `sayso:close`.
    Close,
    /// `sayso:error`, with the problem.
    Error(String),
}
