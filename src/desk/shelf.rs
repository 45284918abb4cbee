//! The newsroom as the desk has it at hand: its files, and what they come to.
//!
//! A small folder is read and checked as a whole each time. Of a large one only the part is compiled that an article, or a
//! change, needs (`sayso_newsroom::leaning`), so that a key costs the same whatever stands beside; the whole is checked in
//! the background, for lists and for looking things up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use sayso_core::model::Article;
use sayso_newsroom::Inputs;
use sayso_newsroom::files::Change;
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::leaning::{Leaning, touched};
use sayso_newsroom::outline::{self, ArticleOutline, RegistryOutline};

use crate::folder::Folder;

/// From so many claims on only a part of a folder is compiled.
const LARGE: usize = 1_000;

/// So many articles are looked at for what a change does elsewhere.
const MOST_TOUCHED: usize = 60;

/// All files, and what was understood of them.
pub(crate) struct Shelf {
    pub(crate) files: Inputs,
    /// Of the whole folder; of a large one as it was a moment ago.
    whole: Arc<Folder>,
    /// Of a large folder what each part says and mentions.
    outlines: Option<Outlines>,
    /// The part of a large folder that was compiled last, as it is in the files: the next key mostly asks for the same.
    last: Option<(BTreeSet<usize>, Arc<Folder>)>,
    /// Another number for every state of the files.
    state: u64,
}

#[derive(Clone)]
struct Outlines {
    /// In the order of their paths.
    articles: Vec<Arc<ArticleOutline>>,
    registry: Arc<RegistryOutline>,
}

/// Part of a folder before a change and after it.
pub(crate) struct Before {
    pub(crate) before: Arc<Folder>,
    pub(crate) after: Arc<Folder>,
    /// How many articles more may be touched.
    pub(crate) n_more: usize,
    /// Which articles of a large folder the part has, and of which state of the files.
    places: Option<(u64, BTreeSet<usize>)>,
}

impl Shelf {
    /// Reads and checks files; of a large folder what was known of the whole stays until it is known anew.
    pub(crate) fn of(files: Inputs, known: Option<Arc<Folder>>) -> Self {
        let outlines = Outlines::of(&files);
        let known = known.filter(|_| outlines.is_some());
        let whole = known.unwrap_or_else(|| Arc::new(Folder::of(files.clone())));
        Self { files, whole, outlines, last: None, state: 0 }
    }

    /// All of it; of a large folder perhaps as it was a moment ago.
    pub(crate) fn whole(&self) -> Arc<Folder> {
        self.whole.clone()
    }

    /// Takes in what the whole comes to, once it is known.
    pub(crate) fn know(&mut self, whole: Folder) {
        self.whole = Arc::new(whole);
    }

    /// Takes in what another hand has written.
    pub(crate) fn replace(&mut self, other: Self) {
        *self = Self { state: self.state + 1, ..other };
    }

    /// Whether the whole is read in the background.
    pub(crate) fn is_large(&self) -> bool {
        self.outlines.is_some()
    }

    /// Whether there is a claim of this id.
    pub(crate) fn has_claim(&self, id: &str) -> bool {
        match &self.outlines {
            Some(outlines) => {
                outlines.articles.par_iter().any(|article| article.claims.iter().any(|claim| claim.id == id))
            }
            None => self.whole.claims().contains_key(id),
        }
    }

    /// An article as it was understood last.
    pub(crate) fn article(&self, id: &str) -> Option<&Article> {
        self.whole.archive()?.articles.iter().find(|article| article.id == id)
    }

    /// The files that an article needs to be shown.
    pub(crate) fn part(&self, article: &str) -> Part {
        let path = format!("articles/{article}.toml");
        let needed = self.outlines.as_ref().and_then(|outlines| {
            let at = outlines.place(&path)?;
            let leaning = Leaning::new(&outlines.articles, &[&outlines.registry]);
            let needed = leaning.needed(&BTreeSet::from([at]));
            Some(files_of(&self.files, outlines, &leaning, &needed))
        });
        match needed {
            Some(files) => Part::Files(files),
            None => Part::Whole(self.whole.clone()),
        }
    }

    /// The files before and after a change, as far as it may be seen: of a large folder with what it touches.
    pub(crate) fn with(&self, changes: &[Change]) -> Changed {
        let Some(outlines) = &self.outlines else {
            let mut after = self.files.clone();
            apply(&mut after, changes);
            return Changed { before: Part::Whole(self.whole.clone()), after, n_more: 0, places: None };
        };
        let mut files = self.files.clone();
        apply(&mut files, changes);
        let now = outlines.after(&files, changes);
        let registries = [&*now.registry, &*outlines.registry];
        let leaning = Leaning::new(&now.articles, &registries);
        let mut drawn =
            touched((&outlines.articles, &outlines.registry), (&now.articles, &now.registry), &leaning).articles;
        let own: BTreeSet<usize> = changes.iter().filter_map(|change| now.place(&change.path)).collect();
        let n_more = drawn.len().saturating_sub(MOST_TOUCHED);
        drawn = drawn.into_iter().take(MOST_TOUCHED).chain(own).collect();
        let needed = leaning.needed(&drawn);
        let after = files_of(&files, &now, &leaning, &needed);
        // The same articles, as they are.
        let paths: BTreeSet<&String> = needed.iter().map(|&n| &now.articles[n].path).collect();
        let places: BTreeSet<usize> = paths.into_iter().filter_map(|path| outlines.place(path)).collect();
        let before = match &self.last {
            Some((known, folder)) if *known == places => Part::Whole(folder.clone()),
            _ => {
                let leaning = Leaning::new(&outlines.articles, &[&outlines.registry]);
                Part::Files(files_of(&self.files, outlines, &leaning, &places))
            }
        };
        Changed { before, after, n_more, places: Some((self.state, places)) }
    }

    /// Remembers a part as it is in the files, if nothing was written since it was asked for.
    pub(crate) fn remember(&mut self, before: &Before) {
        if let Some((_, places)) = before.places.clone().filter(|(state, _)| *state == self.state) {
            self.last = Some((places, before.before.clone()));
        }
    }

    /// Takes in a change that was written.
    pub(crate) fn take(&mut self, changes: &[Change], whole: Option<Folder>) {
        apply(&mut self.files, changes);
        self.last = None;
        self.state += 1;
        if let Some(outlines) = &self.outlines {
            self.outlines = Some(outlines.after(&self.files, changes));
        }
        if !self.is_large() {
            // Another request may have written something else meanwhile.
            let whole = whole.filter(|whole| whole.inputs.files == self.files.files);
            self.whole = Arc::new(whole.unwrap_or_else(|| Folder::of(self.files.clone())));
        }
    }
}

/// The part of a folder with some articles.
fn files_of(files: &Inputs, outlines: &Outlines, leaning: &Leaning, needed: &BTreeSet<usize>) -> Inputs {
    let texts: BTreeSet<&String> = outlines.articles.iter().map(|article| &article.text).collect();
    // Everything but articles, their texts and proposals.
    let is_other = |path: &String| !is_article(path) && !path.starts_with("proposals/") && !texts.contains(path);
    let others = files.files.iter().filter(|(path, _)| is_other(path));
    let others = others.map(|(path, content)| (path.clone(), content.clone())).collect();
    let mut part = Inputs { files: others, elsewhere: leaning.elsewhere(needed), ..Inputs::default() };
    let paths = needed.iter().map(|&n| &outlines.articles[n]).flat_map(|article| [&article.path, &article.text]);
    for path in paths {
        let proposals = path.strip_prefix("articles/").map(|id| format!("proposals/{id}"));
        for path in [Some(path), proposals.as_ref()].into_iter().flatten() {
            if let Some(content) = files.files.get(path) {
                part.files.insert(path.clone(), content.clone());
            }
        }
    }
    part
}

/// Files, or a folder that is read already.
pub(crate) enum Part {
    Whole(Arc<Folder>),
    Files(Inputs),
}

impl Part {
    /// What they come to.
    pub(crate) fn folder(self) -> Arc<Folder> {
        match self {
            Self::Whole(folder) => folder,
            Self::Files(files) => Arc::new(Folder::of(files)),
        }
    }
}

/// Files before and after a change.
pub(crate) struct Changed {
    before: Part,
    after: Inputs,
    n_more: usize,
    places: Option<(u64, BTreeSet<usize>)>,
}

impl Changed {
    /// What they come to.
    pub(crate) fn folders(self) -> Before {
        let (before, after) = rayon::join(|| self.before.folder(), || Arc::new(Folder::of(self.after)));
        Before { before, after, n_more: self.n_more, places: self.places }
    }
}

fn apply(files: &mut Inputs, changes: &[Change]) {
    for change in changes {
        files.insert(&change.path, change.text.clone().into_bytes());
    }
}

impl Outlines {
    /// Those of a large folder; nothing for a small one, or where an article's file cannot be read.
    fn of(files: &Inputs) -> Option<Self> {
        let paths: Vec<&String> = files.files.keys().filter(|path| is_article(path)).collect();
        let articles: Option<Vec<_>> =
            paths.par_iter().map(|path| outline::article(files, path).map(Arc::new)).collect();
        let articles = articles?;
        let n_claims: usize = articles.iter().map(|article| article.claims.len()).sum();
        (n_claims >= LARGE).then(|| Self { articles, registry: Arc::new(outline::registry(files)) })
    }

    /// The place of an article by its path.
    fn place(&self, path: &str) -> Option<usize> {
        self.articles.binary_search_by(|article| article.path.as_str().cmp(path)).ok()
    }

    /// Those after a change.
    fn after(&self, files: &Inputs, changes: &[Change]) -> Self {
        let mut articles = self.articles.clone();
        let texts: BTreeMap<&str, usize> =
            articles.iter().enumerate().map(|(n, article)| (article.text.as_str(), n)).collect();
        let paths = changes.iter().filter_map(|change| match self.place(&change.path) {
            Some(at) => Some(at),
            None => texts.get(change.path.as_str()).copied(),
        });
        for at in paths.collect::<BTreeSet<usize>>() {
            if let Some(new) = outline::article(files, &self.articles[at].path) {
                articles[at] = Arc::new(new);
            }
        }
        let is_registry = |change: &Change| !is_article(&change.path) && !change.path.starts_with("proposals/");
        let registry = match changes.iter().any(is_registry) {
            true => Arc::new(outline::registry(files)),
            false => self.registry.clone(),
        };
        Self { articles, registry }
    }
}
