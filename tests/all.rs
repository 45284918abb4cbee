//! One binary of tests, so that it links once.

/// Anchoring on generated pages: found, orphaned, and never wrong.
mod anchoring;
/// The components, drawn on the host.
mod cards;
/// Counting by origin and states: by hand against derived, and again from the export.
mod counting;
/// What `sayso` says of every kind of mistake in the editors' files.
mod curation;
/// The database file: same bytes, and nothing that can be in it makes anything panic.
mod database;
/// The demo page in a real browser, through both doors of the pipeline.
mod demo;
/// The export against its schema and the sentences of the seeds.
mod export;
/// House rules that the compiler does not hold.
mod guest;
mod hostile;
mod house;
/// The database in the widget's custom section.
mod pages;
mod section;
