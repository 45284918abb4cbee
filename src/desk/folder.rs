//! The folder as the desk sees it: its files as they were read last, and what they come to.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use sayso_core::Database;
use sayso_core::model::{Archive, ClaimIdx};
use sayso_newsroom::files::Change;
use sayso_newsroom::records::Records;
use sayso_newsroom::{Compiled, Diagnostic, Inputs, curation, diff, lint};
use sayso_propose::links::{self, Unit};
use sayso_publish::share::Shares;

/// A folder, read and checked.
pub(crate) struct Folder {
    pub(crate) inputs: Inputs,
    /// All that was understood, whatever mistakes there are besides; nothing if a registry was not.
    db: Option<Database>,
    /// What `check` finds.
    pub(crate) findings: Vec<Diagnostic>,
    /// Where everything is.
    pub(crate) records: Records,
    units: OnceLock<Vec<Unit>>,
}

impl Folder {
    /// Reads a folder.
    ///
    /// # Errors
    /// When it cannot be read; the path is in the error.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        Ok(Self::of(Inputs::load(folder).context("the folder cannot be read")?))
    }

    fn of(inputs: Inputs) -> Self {
        let Compiled { database, diagnostics } = lint::check(&inputs);
        let understood = || Database::new(curation::read_understood(&inputs).0?).ok();
        let db = database.or_else(understood);
        let records = Records::read(&inputs);
        Self { inputs, db, findings: diagnostics, records, units: OnceLock::new() }
    }

    /// All that was understood.
    pub(crate) fn archive(&self) -> Option<&Archive> {
        self.db.as_ref().map(Database::archive)
    }

    /// The same, as a database.
    pub(crate) fn db(&self) -> Option<&Database> {
        self.db.as_ref()
    }

    /// The folder as it would be.
    pub(crate) fn with(&self, changes: &[Change]) -> Self {
        let mut inputs = self.inputs.clone();
        for change in changes {
            inputs.insert(&change.path, change.text.clone().into_bytes());
        }
        Self::of(inputs)
    }

    /// The claims and references as what may be like some words.
    pub(crate) fn units(&self) -> &[Unit] {
        self.units.get_or_init(|| self.archive().map(links::units).unwrap_or_default())
    }

    /// What `check` finds here and not in another state of the folder.
    pub(crate) fn findings_besides<'f>(&'f self, before: &Self) -> Vec<&'f Diagnostic> {
        // Places move with every edit.
        let key = |one: &Diagnostic| (one.rule, one.path.clone(), one.message.clone());
        let known: BTreeSet<_> = before.findings.iter().map(key).collect();
        self.findings.iter().filter(|one| !known.contains(&key(one))).collect()
    }

    /// What readers would see changed from one state of the folder to this one.
    pub(crate) fn differences(&self, before: &Self) -> Vec<diff::Change> {
        match (before.db(), self.db()) {
            (Some(before), Some(now)) => diff::diff(before, now, &|_| true),
            _ => Vec::new(),
        }
    }

    /// The bytes of a database with a claim's card.
    pub(crate) fn card(&self, id: &str) -> Option<Vec<u8>> {
        let archive = self.archive()?;
        let at = archive.claims.iter().position(|claim| claim.id == id)?;
        let article = ClaimIdx::new(at).of(archive).article;
        sayso_core::database::write(&Shares::new(archive).of(&[article])).ok()
    }
}
