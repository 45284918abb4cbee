//! Files of a newsroom, and what they come to: all of it, or a part.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use sayso_core::Database;
use sayso_core::model::{Archive, ClaimIdx};
use sayso_newsroom::records::{self, SourceRecord};
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
    /// The registry's sources.
    pub(crate) sources: BTreeMap<String, SourceRecord>,
    units: OnceLock<Vec<Unit>>,
    /// The article of each claim that was understood, by the claim's id.
    claims: OnceLock<HashMap<String, String>>,
}

impl Folder {
    /// Reads and checks files.
    pub(crate) fn of(inputs: Inputs) -> Self {
        let Compiled { database, diagnostics } = lint::check(&inputs);
        let understood = || Database::new(curation::read_understood(&inputs).0?).ok();
        let db = database.or_else(understood);
        let sources = records::sources(&inputs);
        Self { inputs, db, findings: diagnostics, sources, units: OnceLock::new(), claims: OnceLock::new() }
    }

    /// All that was understood.
    pub(crate) fn archive(&self) -> Option<&Archive> {
        self.db.as_ref().map(Database::archive)
    }

    /// The same, as a database.
    pub(crate) fn db(&self) -> Option<&Database> {
        self.db.as_ref()
    }

    /// The article of each claim that was understood, by the claim's id.
    pub(crate) fn claims(&self) -> &HashMap<String, String> {
        self.claims.get_or_init(|| {
            let Some(archive) = self.archive() else { return HashMap::new() };
            let claims = archive.claims.iter().map(|claim| (claim.id.clone(), claim.article.of(archive).id.clone()));
            claims.collect()
        })
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
