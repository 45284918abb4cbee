//! Every id of a folder, and what it names.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use sayso_core::database::is_slug;
use sayso_core::model::{ClaimIdx, OriginIdx, QuestionIdx, ReferenceIdx, SourceIdx};

use crate::spelling::nearest;
use crate::toml_files::catalogue::{self, Table};
use crate::toml_files::{At, Fields, File};

/// The files that are lists of entries.
pub(super) struct Registries<'a> {
    pub(super) sources: Fields<'a>,
    pub(super) origins: Fields<'a>,
}

/// The id of what has a file of its own: the file's name.
pub(crate) fn id_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.trim_end_matches(".toml").to_owned()
}

/// The ids of an article's claims.
pub(super) fn claims(article: &Fields) -> Vec<At<String>> {
    article.tables("claim", "claim").iter().filter_map(|claim| claim.text("id")).collect()
}

/// The ids of all registries and claims.
pub(super) struct Names<'a> {
    /// The ids of claims in articles that are not read.
    elsewhere: &'a BTreeSet<String>,
    sources: Registry,
    origins: Registry,
    references: Registry,
    questions: Registry,
    claims: Registry,
}

struct Registry {
    what: &'static str,
    rule: &'static str,
    ids: BTreeMap<String, usize>,
}

impl<'a> Names<'a> {
    /// Collects the ids of the registries. All ids are known before anything is resolved, so that
    /// files may point at one another.
    pub(super) fn collect(
        registries: &Registries,
        questions: &[Fields],
        references: &[Fields],
        elsewhere: &'a BTreeSet<String>,
    ) -> Self {
        let mut names = Self {
            elsewhere,
            sources: Registry::new("source", "unknown-source"),
            origins: Registry::new("origin", "unknown-origin"),
            references: Registry::new("reference", "unknown-reference"),
            questions: Registry::new("question", "unknown-question"),
            claims: Registry::new("claim", "unknown-claim"),
        };
        let entries = |registry: &mut Registry, fields: &Fields, kind: &'static Table| {
            for (id, _) in fields.entries(kind) {
                registry.add(fields.file, id);
            }
        };
        entries(&mut names.sources, &registries.sources, &catalogue::SOURCE);
        entries(&mut names.origins, &registries.origins, &catalogue::ORIGIN);
        let files = |registry: &mut Registry, files: &[Fields]| {
            for fields in files {
                registry.add(fields.file, At { value: id_of(fields.file.path), span: 0..0 });
            }
        };
        files(&mut names.questions, questions);
        files(&mut names.references, references);
        names
    }

    /// Adds the ids of an article's [`claims`].
    pub(super) fn add_claims(&mut self, file: &File, claims: Vec<At<String>>) {
        for id in claims {
            self.claims.add(file, id);
        }
    }

    /// Whether a table leads to a claim in an article that is not read.
    pub(super) fn leads_elsewhere(&self, fields: &Fields) -> bool {
        !self.elsewhere.is_empty() && fields.optional_text("claim").is_some_and(|id| self.elsewhere.contains(&id.value))
    }

    pub(super) fn source(&self, file: &File, id: At<String>) -> Option<SourceIdx> {
        self.sources.find(file, id).map(SourceIdx::new)
    }

    pub(super) fn origin(&self, file: &File, id: At<String>) -> Option<OriginIdx> {
        self.origins.find(file, id).map(OriginIdx::new)
    }

    pub(super) fn reference(&self, file: &File, id: At<String>) -> Option<ReferenceIdx> {
        self.references.find(file, id).map(ReferenceIdx::new)
    }

    pub(super) fn question(&self, file: &File, id: At<String>) -> Option<QuestionIdx> {
        self.questions.find(file, id).map(QuestionIdx::new)
    }

    pub(super) fn claim(&self, file: &File, id: At<String>) -> Option<ClaimIdx> {
        self.claims.find(file, id).map(ClaimIdx::new)
    }
}

impl Registry {
    fn new(what: &'static str, rule: &'static str) -> Self {
        Self { what, rule, ids: BTreeMap::new() }
    }

    fn add(&mut self, file: &File, id: At<String>) {
        if !is_slug(&id.value) {
            let message = format!("`{}` is no id for a {}", id.value, self.what);
            file.error("bad-id", id.span.clone(), message, "use lower-case letters, digits and single hyphens");
        }
        let next = self.ids.len();
        match self.ids.entry(id.value) {
            Entry::Vacant(place) => {
                place.insert(next);
            }
            Entry::Occupied(taken) => {
                let message = format!("`{}` is the id of two entries of kind {}", taken.key(), self.what);
                file.error("duplicate-id", id.span, message, "an id is given once and never again: choose another");
            }
        }
    }

    fn find(&self, file: &File, id: At<String>) -> Option<usize> {
        let found = self.ids.get(&id.value).copied();
        if found.is_none() {
            let near = nearest(&id.value, self.ids.keys().map(String::as_str));
            let hint = near.map_or(format!("add the {} first, or correct the id", self.what), |near| {
                format!("did you mean `{near}`?")
            });
            file.error(self.rule, id.span, format!("there is no {} `{}`", self.what, id.value), &hint);
        }
        found
    }
}
