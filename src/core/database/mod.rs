//! The claim database: the bytes of a `claims.sayso` file and safe reading from them.
//!
//! [`write`] and [`Database::open`] are the only way out and in, and share [`header`], so that
//! writer and reader cannot drift apart. Opening validates everything once; after that,
//! reading cannot fail and cannot panic.

#![deny(clippy::arithmetic_side_effects)]

mod error;
mod header;
mod validate;

pub use error::Error;
pub use header::{HEADER_LEN, VERSION, seal, sha256};
pub use validate::{is_contact, is_slug, is_web_address};

use alloc::string::String;
use alloc::vec::Vec;

use crate::card::{self, Card};
use crate::count::{self, Counts};
use crate::model::{Archive, Article, ArticleIdx, Claim, ClaimIdx};
use crate::state::{self, State};

/// An opened and validated claim database.
#[derive(Clone, Debug, PartialEq)]
pub struct Database {
    archive: Archive,
    hash: String,
}

/// Writes an archive as a `claims.sayso` file. The same archive gives the same bytes.
///
/// # Errors
/// [`Error::Invalid`] when the archive breaks a rule that [`Database::open`] would refuse.
pub fn write(archive: &Archive) -> Result<Vec<u8>, Error> {
    validate::validate(archive)?;
    let body = postcard::to_allocvec(archive).map_err(|_| Error::Unreadable)?;
    Ok(seal(&body))
}

impl Database {
    /// Makes a database of an archive, as if it had been written and opened.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the archive breaks a rule.
    pub fn new(archive: Archive) -> Result<Self, Error> {
        Self::with_bytes(archive).map(|(db, _)| db)
    }

    /// The same, with the bytes of its `claims.sayso` file.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the archive breaks a rule.
    pub fn with_bytes(archive: Archive) -> Result<(Self, Vec<u8>), Error> {
        let bytes = write(&archive)?;
        let (_, hash) = header::read(&bytes)?;
        Ok((Self { archive, hash }, bytes))
    }

    /// The bytes of its `claims.sayso` file.
    pub fn bytes(&self) -> Vec<u8> {
        // What was validated once can be written.
        write(&self.archive).unwrap_or_default()
    }

    /// Opens the bytes of a `claims.sayso` file, checking header, hash and every part.
    ///
    /// # Errors
    /// Says what is wrong with the bytes and what to do about it; see [`Error`].
    // Generic, and so compiled with whoever opens it: the widget wants it small and not fast.
    pub fn open(bytes: impl AsRef<[u8]>) -> Result<Self, Error> {
        let (body, hash) = header::unseal(bytes.as_ref())?;
        let (archive, rest) = postcard::take_from_bytes::<Archive>(body).map_err(|_| Error::Unreadable)?;
        if !rest.is_empty() {
            return Err(Error::Unreadable);
        }
        validate::validate(&archive)?;
        Ok(Self { archive, hash })
    }

    /// The validated data.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// SHA-256 of the body in hexadecimal: the name of this very database.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// All claims in order, with their indexes.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimIdx, &Claim)> {
        self.archive.claims.iter().enumerate().map(|(n, claim)| (ClaimIdx::new(n), claim))
    }

    /// The articles whose claims are here, with their indexes.
    pub fn articles(&self) -> impl Iterator<Item = (ArticleIdx, &Article)> {
        let articles = self.archive.articles.iter().enumerate().map(|(n, article)| (ArticleIdx::new(n), article));
        articles.filter(|(_, article)| article.is_whole)
    }

    /// The article with this slug, if its claims are here.
    pub fn article(&self, id: &str) -> Option<(ArticleIdx, &Article)> {
        self.articles().find(|(_, article)| article.id == id)
    }

    /// The article whose own address a page has.
    pub fn article_at(&self, url: &str) -> Option<ArticleIdx> {
        let wanted = plain_address(url);
        self.articles().find(|(_, article)| plain_address(&article.url) == wanted).map(|(idx, _)| idx)
    }

    /// The claim with this slug.
    pub fn claim(&self, id: &str) -> Option<(ClaimIdx, &Claim)> {
        self.claims().find(|(_, claim)| claim.id == id)
    }

    /// The claims of one sentence, in the editor's order.
    pub fn claims_of(&self, article: ArticleIdx, sentence: u32) -> impl Iterator<Item = ClaimIdx> {
        let here = move |claim: &Claim| claim.article == article && claim.sentence == sentence;
        self.claims().filter(move |(_, claim)| here(claim)).map(|(idx, _)| idx)
    }

    /// The state of a claim of this database, without the rest of its card.
    pub fn state(&self, claim: ClaimIdx) -> State {
        let claim = claim.of(&self.archive);
        let weighed = count::weigh(&self.archive, claim);
        state::derive(&self.archive, claim, &weighed, &Counts::add_up(&weighed))
    }

    /// Everything a reader is told about one claim of this database.
    pub fn card(&self, claim: ClaimIdx) -> Card {
        card::draw(&self.archive, &self.hash, claim)
    }
}
/// An address without the slash that browsers put behind a bare host, and without a place in the page.
fn plain_address(url: &str) -> &str {
    url.split('#').next().unwrap_or_default().trim_end_matches('/')
}
