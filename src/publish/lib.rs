//! What readers, newsrooms and search engines get of a claim database.
//!
//! [`site::write`] draws pages into a sink and touches no disk; [`stage`] puts them into a folder, [`building`] only what
//! changed; [`preview`] serves them while editors work. [`export`] speaks the formats of others.

pub mod building;
pub mod embed;
pub mod export;
pub mod preview;
pub mod section;
pub mod share;
pub mod site;
pub mod stage;
pub mod widget;
