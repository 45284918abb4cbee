//! The way back: which claims the reader came from by the panel's links, and where each was read.

use super::event::Seen;
use super::mount::{MountId, Shown};

/// Where the reader was.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stop {
    pub(super) mount: MountId,
    pub(super) shown: Shown,
    /// How far page and panel were scrolled, in CSS pixels.
    pub(super) page: f64,
    pub(super) panel: i32,
    /// Which folded parts of the panel were open, by number.
    pub(super) unfolded: Vec<u32>,
    /// What had the focus in the panel, as a selector.
    pub(super) focused: Option<String>,
}

impl Stop {
    /// Where the reader is.
    pub(super) fn here(mount: MountId, shown: Shown, seen: &Seen) -> Self {
        let (page, panel) = (seen.page_scroll, seen.panel_scroll);
        Self { mount, shown, page, panel, unfolded: seen.unfolded.clone(), focused: seen.focused.clone() }
    }
}

/// One for the page: a link leads from one article to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Trail(Vec<Stop>);

impl Trail {
    /// Remembers where the reader is before a link leads away.
    pub(super) fn leave(&mut self, stop: Stop) {
        self.0.push(stop);
    }

    /// Where the reader came from last.
    pub(super) fn last(&self) -> Option<&Stop> {
        self.0.last()
    }

    /// The same, taken off the trail.
    pub(super) fn back(&mut self) -> Option<Stop> {
        self.0.pop()
    }

    /// The same, if it is what is to be shown now: the browser has gone back by itself.
    pub(super) fn back_to(&mut self, mount: MountId, shown: Shown) -> Option<Stop> {
        self.0.pop_if(|stop| (stop.mount, stop.shown) == (mount, shown))
    }

    /// Forgets it: the panel was closed, or the reader began anew.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// Forgets what was in an article that is no longer there.
    pub(super) fn forget_mount(&mut self, mount: MountId) {
        self.0.retain(|stop| stop.mount != mount);
    }
}
