//! What could be understood of a folder. It is no archive yet: an [`Archive`] holds nothing that
//! was not understood wholly.

use std::ops::Range;

use sayso_core::model::{
    About, Archive, Article, ArticleIdx, Claim, ClaimIdx, Evidence, Kind, Language, Origin, OriginIdx, Passage,
    Question, Reference, Source,
};

/// A folder as far as it was understood.
pub(super) struct Draft {
    pub(super) about: Option<About>,
    pub(super) sources: Vec<Option<Source>>,
    pub(super) origins: Vec<Option<Origin>>,
    pub(super) questions: Vec<Option<Question>>,
    pub(super) references: Vec<Option<Reference>>,
    pub(super) articles: Vec<Option<Article>>,
    pub(super) claims: Vec<DraftClaim>,
    /// The languages of panels besides those of the articles.
    pub(super) languages: Vec<String>,
}

/// A claim as far as it was understood.
pub(super) struct DraftClaim {
    /// The file that it is in.
    pub(super) path: String,
    /// All of it but its evidence, if that was understood.
    pub(super) head: Option<Claim>,
    pub(super) kind: Option<Kind>,
    pub(super) origin: Option<OriginIdx>,
    /// The origin of what its speaker says on their own authority.
    pub(super) speaker_origin: Option<OriginIdx>,
    pub(super) links: Vec<Link>,
    pub(super) strikes: Vec<Strike>,
    /// Whether its words were taken out.
    pub(super) is_redacted: bool,
}

/// A piece of evidence, and where it is in its file.
pub(super) struct Link {
    pub(super) span: Range<usize>,
    /// Nothing if it was not understood.
    pub(super) evidence: Option<Evidence>,
}

/// A statement that does not bear on a claim, although a question brings it.
pub(super) struct Strike {
    pub(super) span: Range<usize>,
    pub(super) passage: Passage,
}

/// The statements that were struck, of each claim.
pub(super) type Struck = Vec<Vec<Passage>>;

impl DraftClaim {
    /// The claim with its evidence, if all of it was understood.
    fn whole(self) -> Option<Claim> {
        let evidence = self.links.into_iter().map(|link| link.evidence).collect::<Option<Vec<_>>>()?;
        Some(Claim { evidence, ..self.head? })
    }
}

impl Draft {
    /// The words of a redacted claim are nobody's evidence any more.
    pub(super) fn drop_links_to_redacted(&mut self) {
        let gone: Vec<bool> = self.claims.iter().map(|claim| claim.is_redacted).collect();
        for claim in &mut self.claims {
            claim.links.retain(|link| match link.evidence.as_ref().map(|evidence| &evidence.passage) {
                Some(Passage::Claim(other)) => gone.get(other.at()) != Some(&true),
                _ => true,
            });
        }
    }

    /// The whole folder; nothing if any of it was not understood.
    pub(super) fn prove(self) -> Option<(Archive, Struck)> {
        let struck =
            self.claims.iter().map(|claim| claim.strikes.iter().map(|strike| strike.passage).collect()).collect();
        let archive = Archive {
            about: self.about?,
            sources: all(self.sources)?,
            origins: all(self.origins)?,
            questions: all(self.questions)?,
            references: all(self.references)?,
            articles: all(self.articles)?,
            claims: self.claims.into_iter().map(DraftClaim::whole).collect::<Option<Vec<_>>>()?,
            languages: Vec::new(),
        };
        Some((with_words(archive, &self.languages), struck))
    }

    /// The articles and claims that were understood, without links to others; nothing if a registry
    /// was not: every article leans on them.
    pub(super) fn understood(self) -> Option<(Archive, Struck)> {
        let mut articles = Vec::new();
        let mut new_articles = Vec::new();
        for article in self.articles {
            new_articles.push(article.is_some().then(|| ArticleIdx::new(articles.len())));
            articles.extend(article);
        }
        let article_of = |claim: &Claim| new_articles.get(claim.article.at()).copied().flatten();
        let mut claims = Vec::new();
        let mut new_claims = Vec::new();
        let mut struck: Struck = Vec::new();
        for claim in self.claims {
            let strikes = claim.strikes.iter().map(|strike| strike.passage).collect();
            let links: Vec<Evidence> = claim.links.into_iter().filter_map(|link| link.evidence).collect();
            let head = claim.head.and_then(|head| Some(Claim { article: article_of(&head)?, evidence: links, ..head }));
            new_claims.push(head.is_some().then(|| ClaimIdx::new(claims.len())));
            struck.extend(head.is_some().then_some(strikes));
            claims.extend(head);
        }
        let moved = |passage: &mut Passage| match passage {
            Passage::Claim(other) => match new_claims.get(other.at()).copied().flatten() {
                Some(new) => {
                    *other = new;
                    true
                }
                None => false,
            },
            Passage::Reference(_) => true,
        };
        claims.iter_mut().for_each(|claim| claim.evidence.retain_mut(|evidence| moved(&mut evidence.passage)));
        struck.iter_mut().for_each(|strikes| strikes.retain_mut(moved));
        let archive = Archive {
            about: self.about?,
            sources: all(self.sources)?,
            origins: all(self.origins)?,
            questions: all(self.questions)?,
            references: all(self.references)?,
            articles,
            claims,
            languages: Vec::new(),
        };
        Some((with_words(archive, &self.languages), struck))
    }
}

/// The archive with the words of its panels: in the languages of its articles and of its editors, and in more.
fn with_words(mut archive: Archive, more: &[String]) -> Archive {
    let tags = archive.articles.iter().map(|article| &article.language).chain([&archive.about.language]).chain(more);
    let mut languages: Vec<Language> = Vec::new();
    for found in tags.map(|tag| sayso_words::language(tag)) {
        if languages.iter().all(|known| known.tag != found.tag) {
            languages.push(Language { tag: found.tag.to_owned(), words: found.panel.to_owned() });
        }
    }
    archive.languages = languages;
    archive
}

fn all<T>(parts: Vec<Option<T>>) -> Option<Vec<T>> {
    parts.into_iter().collect()
}
