//! What of an archive goes to readers: some articles' claims whole, and of other claims only what
//! the evidence of those needs. A page of a large archive loads its own share and nothing more.
//!
//! Cards drawn from a share equal those drawn from the whole archive.

use std::collections::{BTreeMap, BTreeSet};

use sayso_core::model::{
    Accusation, Archive, Article, ArticleIdx, Claim, ClaimIdx, Established, Evidence, Hop, LinkBasis, MayShare,
    OriginIdx, Passage, Position, QuestionIdx, ReferenceIdx, SourceIdx, Stance, Target,
};

/// An archive to take shares of.
pub struct Shares<'a> {
    archive: &'a Archive,
    /// The claims of each article.
    claims: Vec<Vec<ClaimIdx>>,
}

impl<'a> Shares<'a> {
    /// Looks through an archive once.
    pub fn new(archive: &'a Archive) -> Self {
        let mut claims = vec![Vec::new(); archive.articles.len()];
        for (n, claim) in archive.claims.iter().enumerate() {
            claims[claim.article.at()].push(ClaimIdx::new(n));
        }
        Self { archive, claims }
    }

    /// The claims of an article.
    pub fn claims_of(&self, article: ArticleIdx) -> &[ClaimIdx] {
        &self.claims[article.at()]
    }

    /// The share of these articles.
    pub fn of(&self, articles: &[ArticleIdx]) -> Archive {
        let mut share = Share { shares: self, whole: articles.iter().copied().collect(), ..Share::empty(self) };
        share.collect();
        share.write()
    }
}

/// One share: first which parts are in it, then the same parts with their new places.
struct Share<'a> {
    shares: &'a Shares<'a>,
    whole: BTreeSet<ArticleIdx>,
    /// The claims as they will be, but for their places.
    claims: BTreeMap<ClaimIdx, Claim>,
    articles: BTreeSet<ArticleIdx>,
    sources: BTreeSet<SourceIdx>,
    origins: BTreeSet<OriginIdx>,
    references: BTreeSet<ReferenceIdx>,
    questions: BTreeSet<QuestionIdx>,
}

impl<'a> Share<'a> {
    fn empty(shares: &'a Shares<'a>) -> Self {
        Self {
            shares,
            whole: BTreeSet::new(),
            claims: BTreeMap::new(),
            articles: BTreeSet::new(),
            sources: BTreeSet::new(),
            origins: BTreeSet::new(),
            references: BTreeSet::new(),
            questions: BTreeSet::new(),
        }
    }

    fn archive(&self) -> &'a Archive {
        self.shares.archive
    }

    /// Whether readers of the share may need a language: that of its articles, of its editors, or of no article.
    fn needs(&self, tag: &str) -> bool {
        let archive = self.archive();
        let is_of = |article: &Article| article.language.split('-').next() == Some(tag);
        self.whole.iter().any(|idx| is_of(idx.of(archive)))
            || archive.about.language.split('-').next() == Some(tag)
            || !archive.articles.iter().any(is_of)
    }

    fn is_whole(&self, claim: ClaimIdx) -> bool {
        self.whole.contains(&claim.of(self.archive()).article)
    }

    fn collect(&mut self) {
        let mut open: Vec<ClaimIdx> =
            self.whole.iter().flat_map(|&article| self.shares.claims_of(article)).copied().collect();
        self.articles.extend(&self.whole);
        // From a whole claim to the passages that bear on it, and from those to what supersedes them.
        for distance in 0..=2 {
            let mut next = Vec::new();
            for idx in open {
                if self.claims.contains_key(&idx) {
                    continue;
                }
                let claim = self.reduced(idx, distance);
                self.collect_claim(&claim);
                next.extend(claim.evidence.iter().filter_map(|evidence| match evidence.passage {
                    Passage::Claim(other) => Some(other),
                    Passage::Reference(_) => None,
                }));
                self.claims.insert(idx, claim);
            }
            open = next;
        }
        for article in self.articles.clone() {
            self.sources.insert(article.of(self.archive()).outlet);
        }
        let speakers: Vec<_> = self.sources.iter().filter_map(|source| source.of(self.archive()).origin).collect();
        speakers.into_iter().for_each(|origin| self.collect_origin(origin));
    }

    /// A claim as it is in the share: whole, as evidence (that it was superseded is of
    /// consequence), or only as what superseded that.
    fn reduced(&self, idx: ClaimIdx, distance: usize) -> Claim {
        let claim = idx.of(self.archive());
        if self.is_whole(idx) {
            return claim.clone();
        }
        let supersedes =
            |piece: &&Evidence| distance < 2 && piece.stance == Stance::Supersedes && piece.target == Target::Content;
        let mut said = claim.attribution.clone();
        said.basis_note = None;
        let known = || Established { reason: String::new(), reference: None };
        said.chain.iter_mut().for_each(|hop| hop.established = hop.established.as_ref().map(|_| known()));
        Claim {
            attribution: said,
            evidence: claim.evidence.iter().filter(supersedes).cloned().collect(),
            check: None,
            looked_into: None,
            in_short: None,
            note: None,
            accusation: None,
            verdict: None,
            corrections: Vec::new(),
            ..claim.clone()
        }
    }

    fn collect_claim(&mut self, claim: &Claim) {
        self.articles.insert(claim.article);
        self.collect_origin(claim.origin);
        self.sources.extend(claim.attribution.speaker);
        for hop in &claim.attribution.chain {
            self.sources.insert(hop.source);
            hop.established.iter().filter_map(|known| known.reference).for_each(|one| self.collect_reference(one));
        }
        for accused in claim.accusation.iter().flat_map(|accusation| &accusation.accused) {
            self.collect_origin(*accused);
        }
        self.questions.extend(claim.answers.iter().map(|position| position.question));
        for evidence in &claim.evidence {
            self.collect_origin(evidence.origin);
            self.questions.extend(evidence.question());
            if let Some(by) = evidence.link().and_then(|link| link.superseded_by) {
                self.collect_reference(by);
            }
            if let Passage::Reference(reference) = evidence.passage {
                self.collect_reference(reference);
            }
        }
    }

    fn collect_reference(&mut self, reference: ReferenceIdx) {
        if self.references.insert(reference) {
            for answer in &reference.of(self.archive()).answers {
                self.questions.insert(answer.position.question);
                self.collect_origin(answer.origin);
            }
        }
    }

    /// An origin with all that it is a part of or relies on.
    fn collect_origin(&mut self, origin: OriginIdx) {
        let mut open = vec![origin];
        while let Some(next) = open.pop() {
            if self.origins.insert(next) {
                let entry = next.of(self.archive());
                open.extend(entry.part_of);
                open.extend(&entry.relies_on);
            }
        }
    }

    fn write(mut self) -> Archive {
        let claims = std::mem::take(&mut self.claims);
        let archive = self.archive();
        let places = Places {
            articles: numbered(self.articles.iter()),
            claims: numbered(claims.keys()),
            sources: numbered(self.sources.iter()),
            origins: numbered(self.origins.iter()),
            references: numbered(self.references.iter()),
            questions: numbered(self.questions.iter()),
        };
        let mut sentences = BTreeMap::new();
        let mut articles = Vec::new();
        for &idx in &self.articles {
            let (article, kept) = self.article(idx, &places, &claims);
            let numbered = kept.into_iter().enumerate().map(|(new, old)| ((idx, old), new as u32));
            sentences.extend(numbered);
            articles.push(article);
        }
        let source = |idx: &SourceIdx| {
            let mut source = idx.of(archive).clone();
            source.origin = source.origin.map(|origin| places.origin(origin));
            source
        };
        let origin = |idx: &OriginIdx| {
            let mut origin = idx.of(archive).clone();
            origin.part_of = origin.part_of.map(|whole| places.origin(whole));
            origin.relies_on.iter_mut().for_each(|other| *other = places.origin(*other));
            origin.may_share = origin.may_share.into_iter().filter_map(|share| places.may_share(share)).collect();
            origin
        };
        let reference = |idx: &ReferenceIdx| {
            let mut reference = idx.of(archive).clone();
            for answer in &mut reference.answers {
                answer.origin = places.origin(answer.origin);
                places.put_position(&mut answer.position);
            }
            reference
        };
        // What a question implies was of use when the evidence was derived.
        let question = |idx: &QuestionIdx| {
            let mut question = idx.of(archive).clone();
            (question.implies, question.accusation) = (Vec::new(), None);
            question
        };
        let claim = |(idx, mut claim): (ClaimIdx, Claim)| {
            claim.sentence = sentences[&(idx.of(archive).article, claim.sentence)];
            places.put(&mut claim);
            claim
        };
        Archive {
            about: archive.about.clone(),
            sources: self.sources.iter().map(source).collect(),
            origins: self.origins.iter().map(origin).collect(),
            questions: self.questions.iter().map(question).collect(),
            references: self.references.iter().map(reference).collect(),
            articles,
            claims: claims.into_iter().map(claim).collect(),
            languages: archive.languages.iter().filter(|language| self.needs(&language.tag)).cloned().collect(),
        }
    }

    /// An article and the numbers of the sentences that are kept of it: all, if its text may be
    /// shown, else those with claims.
    fn article(&self, idx: ArticleIdx, places: &Places, claims: &BTreeMap<ClaimIdx, Claim>) -> (Article, Vec<u32>) {
        let article = idx.of(self.archive());
        let is_whole = self.whole.contains(&idx);
        let here = self.shares.claims_of(idx).iter().filter(|claim| claims.contains_key(claim));
        let with_claims: BTreeSet<u32> = here.map(|claim| claim.of(self.archive()).sentence).collect();
        let kept: Vec<u32> = match is_whole && article.shows_full_text() {
            true => (0..article.sentences.len() as u32).collect(),
            false => with_claims.into_iter().collect(),
        };
        let sentences = kept.iter().map(|&n| article.sentences[n as usize].clone()).collect();
        let outlet = places.source(article.outlet);
        (Article { outlet, sentences, is_whole, ..article.clone() }, kept)
    }
}

/// Old places of a share's parts, and their new ones.
struct Places {
    articles: BTreeMap<ArticleIdx, usize>,
    claims: BTreeMap<ClaimIdx, usize>,
    sources: BTreeMap<SourceIdx, usize>,
    origins: BTreeMap<OriginIdx, usize>,
    references: BTreeMap<ReferenceIdx, usize>,
    questions: BTreeMap<QuestionIdx, usize>,
}

fn numbered<'k, T: Copy + Ord + 'k>(kept: impl Iterator<Item = &'k T>) -> BTreeMap<T, usize> {
    kept.enumerate().map(|(new, &old)| (old, new)).collect()
}

impl Places {
    fn source(&self, old: SourceIdx) -> SourceIdx {
        SourceIdx::new(self.sources[&old])
    }

    fn origin(&self, old: OriginIdx) -> OriginIdx {
        OriginIdx::new(self.origins[&old])
    }

    fn reference(&self, old: ReferenceIdx) -> ReferenceIdx {
        ReferenceIdx::new(self.references[&old])
    }

    fn question(&self, old: QuestionIdx) -> QuestionIdx {
        QuestionIdx::new(self.questions[&old])
    }

    /// That two origins may share, if both are here, and one of the questions on which they may.
    fn may_share(&self, share: MayShare) -> Option<MayShare> {
        let with = OriginIdx::new(*self.origins.get(&share.with)?);
        let on: Vec<QuestionIdx> =
            share.on.iter().filter(|old| self.questions.contains_key(old)).map(|&old| self.question(old)).collect();
        (share.on.is_empty() || !on.is_empty()).then_some(MayShare { with, on, ..share })
    }

    fn put_position(&self, position: &mut Position) {
        position.question = self.question(position.question);
    }

    fn put_accusation(&self, accusation: &mut Accusation) {
        accusation.accused.iter_mut().for_each(|accused| *accused = self.origin(*accused));
    }

    fn put(&self, claim: &mut Claim) {
        claim.article = ArticleIdx::new(self.articles[&claim.article]);
        claim.origin = self.origin(claim.origin);
        claim.attribution.speaker = claim.attribution.speaker.map(|speaker| self.source(speaker));
        claim.attribution.chain.iter_mut().for_each(|hop| self.put_hop(hop));
        claim.accusation.iter_mut().for_each(|accusation| self.put_accusation(accusation));
        claim.answers.iter_mut().for_each(|position| self.put_position(position));
        claim.evidence.iter_mut().for_each(|evidence| self.put_evidence(evidence));
    }

    fn put_hop(&self, hop: &mut Hop) {
        hop.source = self.source(hop.source);
        if let Some(known) = &mut hop.established {
            known.reference = known.reference.map(|reference| self.reference(reference));
        }
    }

    fn put_evidence(&self, evidence: &mut Evidence) {
        evidence.origin = self.origin(evidence.origin);
        match &mut evidence.basis {
            LinkBasis::Question { question, .. } => *question = self.question(*question),
            LinkBasis::Editor(link) => {
                link.superseded_by = link.superseded_by.map(|reference| self.reference(reference));
            }
        }
        match &mut evidence.passage {
            Passage::Claim(claim) => *claim = ClaimIdx::new(self.claims[claim]),
            Passage::Reference(reference) => *reference = self.reference(*reference),
        }
    }
}
