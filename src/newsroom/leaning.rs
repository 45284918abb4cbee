//! What a change touches, and which articles are needed to draw that: so that of a large folder a part is compiled.
//!
//! A page of an article depends on what its claims mention, on who answers the same questions or is linked with them, on
//! what those mention, and on what supersedes those. Nothing here knows a field: a part leans on whatever it mentions
//! ([`crate::outline`]). More than necessary may be touched, never less.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::outline::{self, ArticleOutline, Name, Part, RegistryOutline};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// Claims, by the place of their article and their own in it.
type At = (usize, usize);

/// Which claims lean on one another.
pub struct Leaning<'a> {
    articles: &'a [Arc<ArticleOutline>],
    /// Each question with all that it implies or that imply it.
    families: Vec<(Name, FxHashSet<Name>)>,
    supersedes: Name,
}

/// Articles that are drawn, and all that must be read for that.
pub struct Stretch {
    /// Their places.
    pub drawn: BTreeSet<usize>,
    /// The places of what is read.
    pub needed: BTreeSet<usize>,
}

/// What a change touches.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Places of articles.
    pub articles: BTreeSet<usize>,
    /// Ids of questions that are there, or were.
    pub questions: BTreeSet<String>,
    /// Ids of entries: sources among them.
    pub entries: BTreeSet<String>,
}

impl<'a> Leaning<'a> {
    /// That of a folder; questions are related if they are so in one of these outlines.
    pub fn new(articles: &'a [Arc<ArticleOutline>], registries: &[&RegistryOutline]) -> Self {
        let questions: Vec<&Part> = registries.iter().flat_map(|registry| &registry.questions).collect();
        let names: FxHashSet<Name> = questions.iter().map(|part| part.name()).collect();
        let up = |name: Name| {
            let own = questions.iter().filter(move |part| part.name() == name);
            own.flat_map(|part| &part.mentions).copied().filter(|name| names.contains(name)).collect::<Vec<_>>()
        };
        let down = |name: Name| {
            let below = questions.iter().filter(move |part| part.mentions.binary_search(&name).is_ok());
            below.map(|part| part.name()).collect::<Vec<_>>()
        };
        let families = names.par_iter().map(|&name| {
            let mut family = FxHashSet::from_iter([name]);
            for next in [&up as &(dyn Fn(Name) -> Vec<Name> + Sync), &down] {
                let mut open = next(name);
                while let Some(one) = open.pop() {
                    if family.insert(one) {
                        open.extend(next(one));
                    }
                }
            }
            (name, family)
        });
        let mut families: Vec<_> = families.collect();
        families.sort_unstable_by_key(|(name, _)| *name);
        Self { articles, families, supersedes: outline::name("supersedes") }
    }

    /// Questions that are related to some of these names.
    fn related<'n>(&self, names: impl IntoIterator<Item = &'n Name>) -> FxHashSet<Name> {
        let mut related = FxHashSet::default();
        for name in names {
            if let Ok(at) = self.families.binary_search_by_key(name, |(name, _)| *name) {
                related.extend(&self.families[at].1);
            }
        }
        related
    }

    /// All claims for which something holds, article by article.
    fn claims(&self, holds: impl Fn(&ArticleOutline, &Part) -> bool + Sync) -> BTreeSet<At> {
        let of_article = |(n, article): (usize, &Arc<ArticleOutline>)| {
            let found = article.claims.iter().enumerate().filter(|(_, claim)| holds(article, claim));
            found.map(|(at, _)| (n, at)).collect::<Vec<At>>()
        };
        self.articles.par_iter().enumerate().flat_map_iter(of_article).collect()
    }

    fn part(&self, at: &At) -> &'a Part {
        &self.articles[at.0].claims[at.1]
    }

    /// The claims that may bear on some, or be borne on: they answer related questions, or one mentions the other.
    fn partners<'p>(&self, of: impl Iterator<Item = &'p Part> + Clone) -> BTreeSet<At> {
        let mentions: FxHashSet<Name> = of.clone().flat_map(|part| &part.mentions).copied().collect();
        let mut sought = self.related(&mentions);
        sought.extend(of.map(Part::name));
        self.claims(|_, claim| {
            mentions.contains(&claim.name()) || claim.mentions.iter().any(|name| sought.contains(name))
        })
    }

    /// Of claims those that something may supersede: they say so, or answer a question.
    fn superseding<'s>(&'s self, claims: &'s BTreeSet<At>) -> impl Iterator<Item = &'a Part> + Clone + 's {
        let may = |part: &&Part| {
            let is_question = |name| self.families.binary_search_by_key(name, |(known, _)| *known).is_ok();
            part.mentions.iter().any(|name| *name == self.supersedes || is_question(name))
        };
        claims.iter().map(|at| self.part(at)).filter(may)
    }

    /// The articles that must be read to draw the pages of some.
    pub fn needed(&self, drawn: &BTreeSet<usize>) -> BTreeSet<usize> {
        let own = drawn.iter().flat_map(|&n| &self.articles[n].claims);
        let partners = self.partners(own);
        let beyond = self.partners(self.superseding(&partners));
        let mut needed: BTreeSet<usize> = partners.iter().chain(&beyond).map(|(article, _)| *article).collect();
        needed.extend(drawn);
        // The languages of an archive are in the order of its articles.
        let mut languages = FxHashSet::default();
        let first = self.articles.iter().enumerate().filter(|(_, article)| languages.insert(&article.language));
        needed.extend(first.map(|(n, _)| n));
        needed
    }

    /// Parts of so many articles, one after another, each to be read with what it needs. Nothing where that would be to read
    /// most articles again and again.
    pub fn parts(&self, at_once: usize) -> Option<Vec<Stretch>> {
        let all: Vec<usize> = (0..self.articles.len()).collect();
        let (mut parts, mut read) = (Vec::new(), 0);
        for part in all.chunks(at_once.max(1)) {
            let drawn: BTreeSet<usize> = part.iter().copied().collect();
            let needed = self.needed(&drawn);
            read += needed.len();
            if read > 2 * all.len() {
                return None;
            }
            parts.push(Stretch { drawn, needed });
        }
        Some(parts)
    }

    /// The ids of claims in articles that are not read, which are mentioned in those that are.
    pub fn elsewhere(&self, read: &BTreeSet<usize>) -> BTreeSet<String> {
        let mentioned: FxHashSet<Name> = read.iter().flat_map(|&n| self.mentioned(n)).collect();
        let others = self.articles.par_iter().enumerate().filter(|(n, _)| !read.contains(n));
        let claims = others.flat_map_iter(|(_, article)| &article.claims);
        claims.filter(|claim| mentioned.contains(&claim.name())).map(|claim| claim.id.clone()).collect()
    }

    /// What the claims of an article mention.
    pub fn mentioned(&self, article: usize) -> impl Iterator<Item = Name> {
        self.articles[article].claims.iter().flat_map(|claim| claim.mentions.iter().copied())
    }
}

/// What touches what: from the outlines before and now. `leaning` is that of the articles now, with the questions of both.
pub fn touched(
    (articles_before, before): (&[Arc<ArticleOutline>], &RegistryOutline),
    (articles, now): (&[Arc<ArticleOutline>], &RegistryOutline),
    leaning: &Leaning,
) -> Touched {
    let changed = changed_entries(before, now);
    let is_changed = |part: &&Part| changed.contains(&part.name());
    let references = before.references.iter().chain(&now.references);
    let answered: FxHashSet<Name> = references.filter(is_changed).flat_map(|part| part.mentions.clone()).collect();
    let questions = leaning.related(changed.iter().chain(&answered));
    let ChangedClaims { articles: mut touched_articles, were, mut are } = changed_claims(articles_before, articles);
    // The claims that mention what was changed.
    are.extend(leaning.claims(|article, claim| {
        claim.mentions.iter().any(|name| changed.contains(name) || questions.contains(name))
            || article.head.mentions.iter().any(|name| changed.contains(name))
    }));
    let parts: Vec<&Part> = are.iter().map(|at| leaning.part(at)).chain(were).collect();
    let partners = leaning.partners(parts.iter().copied());
    let beyond = leaning.partners(leaning.superseding(&partners));
    touched_articles.extend(are.iter().chain(&partners).chain(&beyond).map(|(article, _)| *article));
    // Those without claims too.
    let leans = |article: &Arc<ArticleOutline>| article.head.mentions.iter().any(|name| changed.contains(name));
    touched_articles.extend((0..articles.len()).filter(|&n| leans(&articles[n])));
    let mentioned: FxHashSet<Name> = parts.iter().flat_map(|part| &part.mentions).copied().collect();
    let is_asked = |part: &&Part| [&changed, &answered, &mentioned].iter().any(|names| names.contains(&part.name()));
    let asked = before.questions.iter().chain(&now.questions).filter(is_asked);
    Touched {
        articles: touched_articles,
        questions: asked.map(|part| part.id.clone()).collect(),
        entries: before.entries.iter().chain(&now.entries).filter(is_changed).map(|part| part.id.clone()).collect(),
    }
}

/// What was changed in the registries, and what mentions that there.
fn changed_entries(before: &RegistryOutline, now: &RegistryOutline) -> FxHashSet<Name> {
    let kinds =
        [(&before.entries, &now.entries), (&before.questions, &now.questions), (&before.references, &now.references)];
    let differing = kinds.into_iter().flat_map(|(before, now)| outline::differing(before, now));
    let parts = differing.flat_map(|(before, now)| [before, now]).flatten();
    let mut changed: FxHashSet<Name> = parts.map(Part::name).collect();
    let all: Vec<&Part> = kinds.into_iter().flat_map(|(before, now)| before.iter().chain(now)).collect();
    loop {
        let leans =
            |part: &&&Part| !changed.contains(&part.name()) && part.mentions.iter().any(|name| changed.contains(name));
        let more: Vec<Name> = all.iter().filter(leans).map(|part| part.name()).collect();
        if more.is_empty() {
            return changed;
        }
        changed.extend(more);
    }
}

/// What was changed in articles.
struct ChangedClaims<'a> {
    /// The places of articles that are not as they were.
    articles: BTreeSet<usize>,
    /// Claims as they were.
    were: Vec<&'a Part>,
    /// The places of claims as they are.
    are: BTreeSet<At>,
}

fn changed_claims<'a>(before: &'a [Arc<ArticleOutline>], now: &'a [Arc<ArticleOutline>]) -> ChangedClaims<'a> {
    let mut changed = ChangedClaims { articles: BTreeSet::new(), were: Vec::new(), are: BTreeSet::new() };
    let at = |articles: &[Arc<ArticleOutline>], path: &str| {
        articles.binary_search_by(|article| article.path.as_str().cmp(path)).ok()
    };
    for (n, article) in now.iter().enumerate() {
        let old = at(before, &article.path).map(|at| &before[at]);
        if old == Some(article) {
            continue;
        }
        changed.articles.insert(n);
        let claims_before = old.map_or(&[][..], |old| &old.claims);
        if is_reordered(claims_before, &article.claims) {
            // Cards have their evidence in the order of the claims.
            changed.were.extend(claims_before);
            changed.are.extend((0..article.claims.len()).map(|at| (n, at)));
            continue;
        }
        for (before, now) in outline::differing(claims_before, &article.claims) {
            changed.were.extend(before);
            let at = now.and_then(|now| article.claims.iter().position(|claim| claim.id == now.id));
            changed.are.extend(at.map(|at| (n, at)));
        }
    }
    let gone = before.iter().filter(|old| at(now, &old.path).is_none());
    changed.were.extend(gone.flat_map(|old| &old.claims));
    changed
}

/// Whether claims that were there and are there stand in another order.
fn is_reordered(before: &[Part], now: &[Part]) -> bool {
    let common = |own: &'_ [Part], others: &[Part]| -> Vec<String> {
        let others: FxHashSet<&str> = others.iter().map(|part| part.id.as_str()).collect();
        own.iter().filter(|part| others.contains(part.id.as_str())).map(|part| part.id.clone()).collect()
    };
    common(before, now) != common(now, before)
}
