//! One article of the database, as it was found on the page.

use std::ops::Range;
use std::rc::Rc;

use sayso_core::model::{ArticleIdx, ClaimIdx, Sentence};
use sayso_core::text::{Byte, Fact, Folded, How, OffsetMap, Orphan, Placement, Utf16, resolve};
use sayso_core::{Card, Database, State};
use serde::Serialize;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlLinkElement};

use crate::error::Error;
use crate::options::Options;
use crate::page::{self, PageText, Place};

/// How a sentence was found on the page.
#[derive(Serialize)]
pub(crate) struct PlacementInfo {
    pub(crate) sentence: String,
    pub(crate) claims: Vec<String>,
    pub(crate) found: String,
}

/// An article and where its sentences stand on the page.
pub(super) struct Found {
    db: Rc<Database>,
    article: ArticleIdx,
    page: PageText,
    placements: Vec<Placement>,
    /// Place of each sentence that stands on the page, by number of the sentence.
    places: Vec<Option<Place>>,
}

impl Found {
    /// Reads the text of an element and finds the article's sentences in it.
    pub(super) fn new(db: Rc<Database>, article: ArticleIdx, text: &Element) -> Self {
        let page = PageText::read(text);
        let sentences = &article.of(db.archive()).sentences;
        let selectors: Vec<_> = sentences.iter().map(|sentence| &sentence.selector).collect();
        let placements = resolve(&page.text, &selectors, &db.archive().uncased_names());
        let ranges: Vec<_> = placements.iter().map(range).collect();
        let places = page.places(&ranges);
        Self { db, article, page, placements, places }
    }

    /// The database.
    pub(super) fn db(&self) -> &Database {
        &self.db
    }

    /// BCP 47 tag of the article.
    pub(super) fn language(&self) -> &str {
        &self.article.of(self.db.archive()).language
    }

    /// The article's text on the page.
    pub(super) fn page(&self) -> &PageText {
        &self.page
    }

    /// Where a sentence stands, if it does.
    pub(super) fn place(&self, sentence: usize) -> Option<&Place> {
        self.places.get(sentence)?.as_ref()
    }

    /// The sentences that have claims and stand on the page.
    pub(super) fn marked(&self) -> Vec<usize> {
        let has_claim = |n: &usize| self.claims_of(*n).next().is_some();
        (0..self.places.len()).filter(|n| self.places[*n].is_some()).filter(has_claim).collect()
    }

    /// How many sentences with claims are not on the page.
    pub(super) fn n_orphans(&self) -> u32 {
        let is_orphan = |n: &usize| self.places[*n].is_none() && self.claims_of(*n).next().is_some();
        (0..self.places.len()).filter(is_orphan).count() as u32
    }

    /// The claims of this article.
    pub(super) fn claims(&self) -> impl Iterator<Item = ClaimIdx> + '_ {
        self.db.claims().filter(|(_, claim)| claim.article == self.article).map(|(idx, _)| idx)
    }

    /// The claims of one sentence.
    pub(super) fn claims_of(&self, sentence: usize) -> impl Iterator<Item = ClaimIdx> + '_ {
        self.db.claims_of(self.article, sentence as u32)
    }

    /// A claim of this article by its slug.
    pub(super) fn claim(&self, id: &str) -> Option<ClaimIdx> {
        let (idx, claim) = self.db.claim(id)?;
        (claim.article == self.article).then_some(idx)
    }

    /// The card of a claim, as it is on this page.
    pub(super) fn card(&self, claim: ClaimIdx) -> Card {
        let mut card = self.db.card(claim);
        if self.is_orphan(claim) {
            card.state = State::TextChanged;
        }
        card
    }

    /// Where a claim stands on this page.
    fn state(&self, claim: ClaimIdx) -> State {
        if self.is_orphan(claim) { State::TextChanged } else { self.db.state(claim) }
    }

    /// What is not on the page as it was checked is not shown as checked.
    fn is_orphan(&self, claim: ClaimIdx) -> bool {
        matches!(self.placements[claim.of(self.db.archive()).sentence as usize], Placement::Orphaned(_))
    }

    /// The gravest state of a sentence's claims: DESIGN's order of precedence.
    pub(super) fn state_of(&self, sentence: usize) -> State {
        self.claims_of(sentence).map(|claim| self.state(claim)).min().unwrap_or(State::NotChecked)
    }

    /// The claim whose own words stand at a place of a sentence, else the sentence's first.
    pub(super) fn claim_at(&self, sentence: usize, at: Utf16) -> Option<ClaimIdx> {
        let says =
            |claim: &ClaimIdx, at: u32| claim.of(self.db.archive()).content.iter().any(|part| part.contains(&at));
        let there = self.offset_in(sentence, at).and_then(|at| self.claims_of(sentence).find(|claim| says(claim, at)));
        there.or_else(|| self.claims_of(sentence).next())
    }

    /// A place on the page as bytes of the stored sentence, whatever the page's typography.
    fn offset_in(&self, sentence: usize, at: Utf16) -> Option<u32> {
        let start = range(&self.placements[sentence])?.start.0;
        let at = OffsetMap::new(&self.page.text).byte(at).0;
        let folded = Folded::new(self.page.text.get(start..at)?).text.len();
        let exact = &self.article.of(self.db.archive()).sentences[sentence].selector.exact;
        Some(Folded::new(exact).original(exact, Byte(folded)).0 as u32)
    }

    /// How each sentence was found, for the host's developers.
    pub(super) fn placement(&self) -> Vec<PlacementInfo> {
        let info = |(n, sentence): (usize, &Sentence)| PlacementInfo {
            sentence: sentence.selector.exact.clone(),
            claims: self.claims_of(n).map(|claim| claim.of(self.db.archive()).id.clone()).collect(),
            found: describe(&self.placements[n]),
        };
        self.article.of(self.db.archive()).sentences.iter().enumerate().map(info).collect()
    }
}

/// Where a sentence stands on the page, be it as it was checked or changed in place.
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

/// Which article the page holds: as the options say, else by the canonical URL, never by its words.
pub(super) fn which_article(db: &Database, options: &Options) -> Result<ArticleIdx, Error> {
    if let Some(id) = &options.article {
        return db.article(id).map(|(idx, _)| idx).ok_or_else(|| Error::NoArticle(id.clone()));
    }
    let link = page::find("link[rel=canonical]").and_then(|link| link.dyn_into::<HtmlLinkElement>().ok());
    let url = link.ok_or(Error::WhichArticle)?.href();
    // The browser puts a slash behind a bare host.
    let same = |known: &str| known.trim_end_matches('/') == url.trim_end_matches('/');
    let at = db.archive().articles.iter().position(|article| same(&article.url));
    at.map(ArticleIdx::new).ok_or(Error::NoArticle(url))
}

/// The element that holds the article's text.
pub(super) fn article_element(options: &Options) -> Result<Element, Error> {
    let selector = options.text.as_deref().unwrap_or("article");
    page::find(selector).ok_or_else(|| Error::NoText(selector.to_owned()))
}
