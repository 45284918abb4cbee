//! "Was this checked before?": a static index of statements, in files that any server can serve.
//!
//! A sentence is looked up in the files of its words and of the best answers, and in nothing else: what a look-up loads
//! does not grow with the archive. The approach is Pagefind's (shards by term, no server), with three differences. A
//! statement has a number of its own, so that an edit changes the files of its words alone ([`change`]). A frequent word keeps its
//! best statements only; for those that have two such words side by side there is a term of its own. And a text has a few words, so weights are ready in the files.
//!
//! | file | content |
//! |---|---|
//! | `search.json` | [`About`]: how many files there are |
//! | `words/NN.bin` | how many terms, then those whose hash begins with this number: hash (4 bytes), how many statements have it, how many of these follow, then for each the distance of its number from the one before and its weight (one byte). Numbers are LEB128 |
//! | `records/NN.json` | what is shown of the statements whose number begins so: a list of [`Record`] |
//!
//! `search.js` is the same look-up in a browser; `tests/find.rs` holds both to one order.

mod change;
mod reader;
mod terms;
mod writer;

use serde::{Deserialize, Serialize};

pub use change::{Changed, change};
pub use reader::{Error, Found, find};
pub use writer::{Entry, Size, Statement, Terminology, Terms, Writer, numbers};

/// The look-up for browsers: a module that exports `find`.
pub const SCRIPT: &str = include_str!("search.js");

/// The form of the files; another one is not read.
pub const VERSION: u32 = 1;

/// How much of what is looked up a statement covers at least, by weight, to be shown.
pub const LEAST: f64 = 0.2;

/// The file that says how many others there are.
pub const ABOUT: &str = "search.json";

/// What `search.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The form of the files.
    pub version: u32,
    /// How many statements there are.
    pub statements: u32,
    /// There are two to the power of this many files of words.
    pub words: u32,
    /// There are two to the power of this many files of records.
    pub records: u32,
    /// Words that no statement is found by.
    pub empty: Vec<String>,
}

/// What is shown of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its number.
    #[serde(rename = "n")]
    pub number: u32,
    /// Its text.
    #[serde(rename = "t")]
    pub text: String,
    /// Its page, from the top of the site.
    #[serde(rename = "u")]
    pub url: String,
    /// Its state, as a word for machines (`disputed`); nothing for a question.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The day it was checked, ISO 8601.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// Where it stands: an outlet.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// The path of a file of words.
fn words_file(number: u32, bits: u32) -> String {
    format!("words/{number:0width$x}.bin", width = width(bits))
}

/// The path of a file of records.
fn records_file(number: u32, bits: u32) -> String {
    format!("records/{number:0width$x}.json", width = width(bits))
}

/// How many hexadecimal digits a number of so many bits has.
fn width(bits: u32) -> usize {
    bits.div_ceil(4).max(1) as usize
}

/// How many bits the number of a statement has: fewer make the files smaller, and more statements share one at first.
const NUMBER: u32 = 28;

/// The file of a statement's record.
fn record_bits(number: u32, bits: u32) -> u32 {
    first_bits(number << (u32::BITS - NUMBER), bits)
}

/// The first bits of a hash.
fn first_bits(hash: u32, bits: u32) -> u32 {
    if bits == 0 { 0 } else { hash >> (32 - bits) }
}

/// A number for a text: FNV-1a, and the last step of MurmurHash3, which spreads it over all bits.
fn hash(text: &str) -> u32 {
    hash_of([text])
}

/// That of texts one after another.
fn hash_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> u32 {
    let bytes = texts.into_iter().flat_map(str::bytes);
    let mut hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}
