//! One binary of tests, so that it links once.

/// Anchoring on generated pages: found, orphaned, and never wrong.
mod anchoring;
/// The components, drawn on the host.
mod cards;
/// Counting by origin and states: by hand against derived, and again from the export.
mod counting;
/// The desk in bad weather: other hands in the same files, disks without room, and ends in the middle of a write.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod crashes;
/// What `sayso` says of every kind of mistake in the editors' files.
mod curation;
/// The database file: same bytes, and nothing that can be in it makes anything panic.
mod database;
/// The demo page in a real browser, through both doors of the pipeline.
mod demo;
/// What follows from what statements say on the same questions.
mod derived;
/// The desk: whom it answers, and what it writes.
mod desk;
/// Documents that are no pages, and those that are hostile.
mod documents;
/// For everyone: axe, reflow, text spacing, targets, the tree that assistive technology sees.
mod everyone;
/// Articles and findings of others in, ours out, round trips, corrections.
mod exchange;
/// The export against its schema and the sentences of the seeds.
mod export;
/// Whether a sentence was checked before: the search page and `sayso find`.
mod find;
/// What a hurried reader knows in five seconds.
mod first_view;
/// A guest in pages of others: policies, hostile styles, wrong options, nothing left behind.
mod guest;
/// Whatever the database or the page says is not run, followed or obeyed.
mod hostile;
/// House rules that the compiler does not hold.
mod house;
/// What is imported from a page is found in it again.
mod importing;
/// The rules of the craft: each fires, does not fire, and can be allowed.
mod lint;
/// Malformed folders, hostile pages, broken JSON: an error each.
mod malformed;
/// A program that speaks the Model Context Protocol.
mod mcp;
/// The file to read offline, from disk, in three engines.
mod offline;
/// Pages as real systems make them, in three engines.
mod pages;
/// On paper.
mod print;
/// What holds for any input.
mod properties;
/// Who said what, and what becomes of proposals.
mod propose;
/// A site in its folder: whole at every moment, and nothing of others' touched.
mod publish;
/// An article compared with its published page.
mod published;
/// The reader's whole job: five questions, by keyboard, by touch, by ear.
mod reader;
/// Only what changed: a build after another one.
mod rebuilt;
/// Pages after public bug reports of others.
mod reports;
/// The review in a pseudo-terminal.
mod review;
/// The database in the widget's custom section.
mod section;
/// The preview that follows a folder.
mod serve;
/// How it looks, compared with how it looked.
mod shots;
/// The static site: by links alone, valid, and the same words as in the panel.
mod site;
/// Tools of the editors' own that propose, too.
mod tools;
/// The whole job at the desk, in a real browser, with what it costs.
mod trial;
/// New versions of the seeds' articles: what stands, what needs a look.
mod updated;
/// Folders of an earlier form.
mod upgraded;
/// Pages in: what editors would keep of a page, and what it says of itself.
mod web;
/// The language files: whole, and no words elsewhere.
mod words;
