//! The session as a value: which articles are mounted, what the panel shows, the way back.
//!
//! [`State::step`] takes what happened and answers with what is to be done about it. It knows no
//! browser, so that all of it is tested on the host; `runtime` does what it says in a real page.

mod effect;
mod event;
mod mount;
mod state;
mod step;
#[cfg(test)]
mod tests;
mod trail;

pub(crate) use effect::{Act, Announcement, Effect, HostEvent};
pub(crate) use event::{Address, Event, Seen, Typed};
pub(crate) use mount::{ClaimOnPage, ClaimsOnPage, MarksShown, MountId, Settings, Shown};
pub(crate) use state::State;
