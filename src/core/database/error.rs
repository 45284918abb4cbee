//! Why a database cannot be opened, and what to do about it.

use alloc::string::String;
use core::fmt;

/// Why bytes are not a claim database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The bytes do not begin with the magic of a claim database.
    NotADatabase,
    /// The file is from another format version. Compile the articles again with this release.
    Version {
        /// The version this program reads.
        expected: u16,
        /// The version of the file.
        found: u16,
    },
    /// The file is shorter or longer than its header says: fetch or copy it again.
    Length {
        /// Bytes of body the header announces.
        expected: u64,
        /// Bytes of body that are there.
        found: u64,
    },
    /// The content does not match its hash: fetch or copy it again.
    Damaged,
    /// The body is no archive, though its hash is right: it was not written by `sayso`.
    Unreadable,
    /// The archive breaks a rule; the text names the entry and the rule.
    Invalid(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADatabase => {
                f.write_str("this is not a Sayso claim database; give a .sayso file made by `sayso build`")
            }
            Self::Version { expected, found } => write!(
                f,
                "the claim database has format version {found}, this release reads version {expected}; \
                 compile the articles again with this release"
            ),
            Self::Length { expected, found } => write!(
                f,
                "the claim database should have {expected} bytes of content and has {found}; fetch or copy it again"
            ),
            Self::Damaged => {
                f.write_str("the claim database is damaged (its hash does not match); fetch or copy it again")
            }
            Self::Unreadable => f.write_str("the claim database cannot be read; compile the articles again"),
            Self::Invalid(what) => write!(f, "the claim database breaks a rule: {what}; compile the articles again"),
        }
    }
}

impl core::error::Error for Error {}
