//! What a session remembers.

use sayso_cards::Query;
use sayso_core::model::ClaimIdx;

use super::mount::{ClaimsOnPage, MarksShown, MountId, Settings, Shown};
use super::trail::Trail;

/// All mounted articles of a page, and what the reader sees of them. A page shows one panel at a time.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(super) mounts: Vec<Mount>,
    /// Whose panel is open, and what it shows.
    pub(super) open: Option<(MountId, Shown)>,
    pub(super) trail: Trail,
    /// The article whose list the address may name.
    pub(super) listed: Option<MountId>,
    /// The reader steps through the claims that need attention.
    pub(super) is_stepping: bool,
    /// The reader has closed the panel, and the browser is on its way back.
    pub(super) is_leaving: bool,
}

/// A mounted article.
#[derive(Clone, Debug)]
pub(super) struct Mount {
    pub(super) id: MountId,
    pub(super) settings: Settings,
    /// Which marks the text shows.
    pub(super) marks: MarksShown,
    /// What of the list the reader wants to see.
    pub(super) query: Query,
    /// The article as it is on the page; nothing as long as it was not found.
    pub(super) on_page: Option<ClaimsOnPage>,
    /// The sentence that the focus went back to when the panel was closed; none for the button.
    pub(super) returned: Option<Option<usize>>,
    /// What the host and the reader were told last, if nothing can be shown.
    pub(super) problem: Option<String>,
}

impl State {
    /// What an article's panel shows, if it is open.
    pub(crate) fn shown(&self, mount: MountId) -> Option<Shown> {
        self.open.filter(|(open, _)| *open == mount).map(|(_, shown)| shown)
    }

    /// Whose panel is open.
    pub(crate) fn open_mount(&self) -> Option<MountId> {
        self.open.map(|(mount, _)| mount)
    }

    /// The sentence that is open in an article.
    pub(crate) fn open_sentence(&self, mount: MountId) -> Option<usize> {
        self.sentence_of(mount, self.shown(mount)?)
    }

    /// What of an article's list the reader wants to see.
    pub(crate) fn query(&self, mount: MountId) -> Query {
        self.mount(mount).map(|mount| mount.query.clone()).unwrap_or_default()
    }

    /// Which marks an article's text shows.
    pub(crate) fn marks(&self, mount: MountId) -> MarksShown {
        self.mount(mount).map(|mount| mount.marks).unwrap_or_default()
    }

    /// Whether the reader steps through the claims that need attention, and no others.
    pub(crate) fn is_stepping(&self) -> bool {
        self.is_stepping
    }

    /// Whether there is a way back.
    pub(crate) fn has_back(&self) -> bool {
        self.trail.last().is_some()
    }

    /// Whether an article has a claim of this slug on the page.
    pub(crate) fn has_claim(&self, mount: MountId, id: &str) -> bool {
        self.claim(mount, id).is_some()
    }

    pub(super) fn mount(&self, id: MountId) -> Option<&Mount> {
        self.mounts.iter().find(|mount| mount.id == id)
    }

    pub(super) fn mount_mut(&mut self, id: MountId) -> Option<&mut Mount> {
        self.mounts.iter_mut().find(|mount| mount.id == id)
    }

    pub(super) fn on_page(&self, mount: MountId) -> Option<&ClaimsOnPage> {
        self.mount(mount)?.on_page.as_ref()
    }

    pub(super) fn claim(&self, mount: MountId, id: &str) -> Option<ClaimIdx> {
        self.on_page(mount)?.find(id).map(|claim| claim.idx)
    }

    pub(super) fn sentence_of(&self, mount: MountId, shown: Shown) -> Option<usize> {
        match shown {
            Shown::Claim(claim) => self.on_page(mount)?.claim(claim).map(|claim| claim.sentence),
            Shown::List => None,
        }
    }

    pub(super) fn uses_history(&self, mount: MountId) -> bool {
        self.mount(mount).is_some_and(|mount| mount.settings.uses_history)
    }

    /// What the address, without its page, names in an article: a claim, or its list.
    pub(super) fn named(&self, mount: MountId, name: &str) -> Option<Shown> {
        match name {
            // The list has a permalink too: one without a claim.
            "" => self.is_list_named(mount).then_some(Shown::List),
            id => self.claim(mount, id).map(Shown::Claim),
        }
    }

    fn is_list_named(&self, mount: MountId) -> bool {
        match self.listed {
            Some(listed) => listed == mount,
            // The page was loaded with this address.
            None => self.on_page(mount).is_some() && self.mounts.len() == 1,
        }
    }
}
