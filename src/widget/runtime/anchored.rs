//! One article of the database, anchored in the page as it is at the moment.

use std::ops::Range;
use std::rc::Rc;

use sayso_cards::panel::Difference;
use sayso_cards::{Item, Overview};
use sayso_core::model::{ArticleIdx, Claim, ClaimIdx, Sentence};
use sayso_core::text::{Byte, Fact, Folded, How, OffsetMap, Orphan, Placement, Utf16, resolve};
use sayso_core::{Card, Database, State};
use serde::Serialize;
use web_sys::Element;

use crate::page::{PageRange, PageText};
use crate::search_text;

/// How a sentence was found on the page.
#[derive(Serialize)]
pub(crate) struct PlacementInfo {
    pub(crate) sentence: String,
    pub(crate) claims: Vec<String>,
    pub(crate) found: String,
    pub(crate) words: Option<String>,
}

/// An article and where its sentences are on the page.
pub(super) struct Anchored {
    db: Rc<Database>,
    article: ArticleIdx,
    page: PageText,
    placements: Vec<Placement>,
    /// Place of each sentence that is on the page, by number of the sentence.
    places: Vec<Option<PageRange>>,
    /// The claims of each sentence.
    claims: Vec<Vec<ClaimIdx>>,
}

impl Anchored {
    /// Finds the article's sentences in a text.
    pub(super) fn new(db: Rc<Database>, article: ArticleIdx, page: PageText) -> Self {
        let sentences = &article.of(db.archive()).sentences;
        let selectors: Vec<_> = sentences.iter().map(|sentence| &sentence.selector).collect();
        let placements = resolve(&page.text, &selectors, &db.archive().uncased_names());
        let places = page.places(&ranges(&placements));
        let mut claims = vec![Vec::new(); sentences.len()];
        for (idx, claim) in db.claims().filter(|(_, claim)| claim.article == article) {
            claims[claim.sentence as usize].push(idx);
        }
        Self { db: db.clone(), article, page, placements, places, claims }
    }

    /// The same text was read again: its nodes are others.
    pub(super) fn reread(&mut self, text: &Element) {
        let page = PageText::read(text);
        if page.text == self.page.text {
            self.places = page.places(&ranges(&self.placements));
            self.page = page;
        }
    }

    /// The article.
    pub(super) fn article(&self) -> ArticleIdx {
        self.article
    }

    /// The article's text on the page.
    pub(super) fn page(&self) -> &PageText {
        &self.page
    }

    /// Where a sentence is, if it is on the page.
    pub(super) fn place(&self, sentence: usize) -> Option<&PageRange> {
        self.places.get(sentence)?.as_ref()
    }

    /// The sentences that have claims and are on the page.
    pub(super) fn marked(&self) -> Vec<usize> {
        self.with_claims().filter(|n| self.places[*n].is_some()).collect()
    }

    /// How many sentences with claims are not on the page.
    pub(super) fn n_orphans(&self) -> u32 {
        self.with_claims().filter(|n| self.places[*n].is_none()).count() as u32
    }

    fn with_claims(&self) -> impl Iterator<Item = usize> {
        (0..self.places.len()).filter(|&n| !self.claims[n].is_empty())
    }

    /// The claims of this article, in its order.
    pub(super) fn claims(&self) -> impl Iterator<Item = ClaimIdx> + '_ {
        self.claims.iter().flatten().copied()
    }

    /// The claims of one sentence.
    pub(super) fn claims_of(&self, sentence: usize) -> impl Iterator<Item = ClaimIdx> + '_ {
        self.claims[sentence].iter().copied()
    }

    /// A claim of this article by its slug.
    pub(super) fn claim(&self, id: &str) -> Option<ClaimIdx> {
        let (idx, claim) = self.db.claim(id)?;
        (claim.article == self.article).then_some(idx)
    }

    /// A claim as it is stored.
    pub(super) fn stored(&self, claim: ClaimIdx) -> &Claim {
        claim.of(self.db.archive())
    }

    /// The card of a claim, as it is on this page.
    pub(super) fn card(&self, claim: ClaimIdx) -> Card {
        let mut card = self.db.card(claim);
        card.state = self.state(claim);
        card
    }

    /// Slugs and titles of the other claims of a claim's sentence.
    pub(super) fn others(&self, claim: ClaimIdx) -> Vec<(String, String, State)> {
        let others = self.claims_of(self.stored(claim).sentence as usize).filter(|&other| other != claim);
        let told = |other| (self.stored(other).id.clone(), self.stored(other).title().to_owned(), self.state(other));
        others.map(told).collect()
    }

    /// All claims, in the order of the article.
    pub(super) fn in_order(&self) -> Vec<ClaimIdx> {
        self.claims().collect()
    }

    /// The number of a claim in that order, counted from 1, and how many there are.
    pub(super) fn position(&self, claim: ClaimIdx) -> (u32, u32) {
        let all = self.in_order();
        let at = all.iter().position(|&other| other == claim).unwrap_or(0);
        (at as u32 + 1, all.len() as u32)
    }

    /// All that there is to know of the article at a glance.
    pub(super) fn overview(&self) -> Overview {
        let claims = self.in_order();
        let mut items: Vec<Item> = claims.iter().map(|&claim| self.item(claim)).collect();
        // All at once: the browser folds a long text as fast as a short one.
        let all: Vec<String> = claims.iter().map(|&claim| self.searched(claim)).collect();
        let folded = search_text::fold(&all.join("\n"));
        for (item, folded) in items.iter_mut().zip(folded.split('\n')) {
            item.folded = folded.to_owned();
        }
        Overview {
            items,
            n_sentences: self.with_claims().count() as u32,
            // An article that may only be quoted comes without its other sentences.
            n_all: if self.article.of(self.db.archive()).shows_full_text() { self.places.len() as u32 } else { 0 },
            language: self.db.archive().about.language.clone(),
        }
    }

    /// A claim at a glance, as it is on this page.
    fn item(&self, claim: ClaimIdx) -> Item {
        Item { state: self.state(claim), missing: self.missing(claim).cloned(), ..Item::of(&self.db, claim) }
    }

    /// What search looks through: the editors' words, the article's, and who says them.
    fn searched(&self, claim: ClaimIdx) -> String {
        let (stored, archive) = (self.stored(claim), self.db.archive());
        if stored.withdrawn.is_some() {
            return stored.title().replace('\n', " ");
        }
        let sentence = &self.article.of(archive).sentences[stored.sentence as usize].selector.exact;
        let speaker = stored.attribution.speaker.map_or("", |speaker| &speaker.of(archive).name);
        [&stored.proposition, " ", sentence, " ", speaker].concat().replace('\n', " ")
    }

    /// The state of a claim on this page: what is not there as it was checked is not shown as checked.
    pub(super) fn state(&self, claim: ClaimIdx) -> State {
        if self.missing(claim).is_some() { State::TextChanged } else { self.db.state(claim) }
    }

    /// Why a claim's sentence is not on the page as it was checked, if it is not.
    pub(super) fn missing(&self, claim: ClaimIdx) -> Option<&Orphan> {
        match &self.placements[self.stored(claim).sentence as usize] {
            Placement::Orphaned(orphan) => Some(orphan),
            Placement::Anchored { .. } => None,
        }
    }

    /// How a claim's sentence on the page differs from the one that was checked.
    pub(super) fn difference(&self, claim: ClaimIdx) -> Option<Difference> {
        match &self.placements[self.stored(claim).sentence as usize] {
            Placement::Orphaned(orphan) => Some(Difference::Missing(orphan.clone())),
            Placement::Anchored { how: How::Approximate { .. }, .. } => Some(Difference::Edited),
            Placement::Anchored { .. } => None,
        }
    }

    /// The claim of a sentence that has the gravest state, by the order of precedence of `State`: its mark tells of it.
    pub(super) fn gravest_of(&self, sentence: usize) -> Option<ClaimIdx> {
        self.claims_of(sentence).min_by_key(|claim| self.state(*claim))
    }

    /// The gravest state of a sentence's claims.
    pub(super) fn state_of(&self, sentence: usize) -> State {
        self.gravest_of(sentence).map_or(State::NotChecked, |claim| self.state(claim))
    }

    /// The claim whose own words are at a place of the page, else the first of its sentence.
    pub(super) fn claim_at(&self, at: Utf16) -> Option<ClaimIdx> {
        let covers = |n: &usize| self.place(*n).is_some_and(|place| place.utf16.contains(&at));
        let sentence = self.with_claims().find(covers)?;
        let says = |claim: &ClaimIdx, at: u32| self.stored(*claim).content.iter().any(|part| part.contains(&at));
        let there = self.offset_in(sentence, at).and_then(|at| self.claims_of(sentence).find(|claim| says(claim, at)));
        there.or_else(|| self.claims_of(sentence).next())
    }

    /// A place on the page as bytes of the stored sentence, whatever the page's typography.
    fn offset_in(&self, sentence: usize, at: Utf16) -> Option<u32> {
        let start = range(&self.placements[sentence])?.start.get();
        let at = OffsetMap::new(&self.page.text).byte(at).get();
        let folded = Folded::new(self.page.text.get(start..at)?).text.len();
        let exact = &self.article.of(self.db.archive()).sentences[sentence].selector.exact;
        Some(Folded::new(exact).original(exact, Byte::new(folded)).get() as u32)
    }

    /// How each sentence was found, for the host's developers.
    pub(super) fn placement(&self) -> Vec<PlacementInfo> {
        let info = |(n, sentence): (usize, &Sentence)| PlacementInfo {
            sentence: sentence.selector.exact.clone(),
            claims: self.claims_of(n).map(|claim| self.stored(claim).id.clone()).collect(),
            found: describe(&self.placements[n]),
            words: range(&self.placements[n])
                .map(|range| self.page.text[range.start.get()..range.end.get()].to_owned()),
        };
        self.article.of(self.db.archive()).sentences.iter().enumerate().map(info).collect()
    }
}

fn ranges(placements: &[Placement]) -> Vec<Option<Range<Byte>>> {
    placements.iter().map(range).collect()
}

/// Where a sentence is on the page, be it as it was checked or changed in place.
fn range(placement: &Placement) -> Option<Range<Byte>> {
    match placement {
        Placement::Anchored { range, .. } | Placement::Orphaned(Orphan::Changed { range, .. }) => Some(range.clone()),
        Placement::Orphaned(_) => None,
    }
}

fn describe(placement: &Placement) -> String {
    match placement {
        Placement::Anchored { how: How::Exact, .. } => "exact".into(),
        Placement::Anchored { how: How::Folded, .. } => "folded".into(),
        Placement::Anchored { how: How::Approximate { distance }, .. } => format!("approximate, {distance} bytes"),
        Placement::Orphaned(Orphan::Gone) => "orphan: text gone".into(),
        Placement::Orphaned(Orphan::Ambiguous) => "orphan: ambiguous".into(),
        Placement::Orphaned(Orphan::TooShort) => "orphan: too short".into(),
        Placement::Orphaned(Orphan::Changed { fact, .. }) => match fact {
            Fact::Number => "orphan: number changed".into(),
            Fact::Name => "orphan: name changed".into(),
            Fact::Negation => "orphan: negation changed".into(),
            Fact::Quotation => "orphan: quotation mark changed".into(),
        },
    }
}
