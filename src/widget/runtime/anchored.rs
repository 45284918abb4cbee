//! One article of the database, anchored in the page as it is at the moment.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use sayso_cards::panel::{Difference, OnPage};
use sayso_cards::{Item, Mismatch, Overview, difference};
use sayso_core::model::{Article, ArticleIdx, Claim, ClaimIdx};
use sayso_core::text::{Byte, Folded, OffsetMap, Orphan, Placement, Typography, Utf16, has, resolve};
use sayso_core::{Card, Database, State};
use serde::Serialize;
use web_sys::Element;

use crate::page::{self, PageRange, PageText, Splits};
use crate::search_text;

/// With how many of its words a sentence is told from others.
const WORDS_TOLD: usize = 6;

/// How a sentence was found on the page.
#[derive(Serialize)]
pub(crate) struct PlacementInfo {
    pub(crate) sentence: String,
    pub(crate) claims: Vec<String>,
    pub(crate) found: &'static str,
    pub(crate) reason: Option<&'static str>,
    pub(crate) words: Option<String>,
}

/// How many claims an article has, and how its sentences were found.
#[derive(Default, Serialize)]
pub(crate) struct Found {
    claims: usize,
    exact: u32,
    folded: u32,
    changed: u32,
    orphans: u32,
}

/// An article and where its sentences are on the page.
pub(super) struct Anchored {
    db: Rc<Database>,
    article: ArticleIdx,
    typography: Typography,
    page: PageText,
    placements: Vec<Placement>,
    /// Place of each sentence that is on the page, by number of the sentence.
    places: Vec<Option<PageRange>>,
    /// The claims of each sentence.
    claims: Vec<Vec<ClaimIdx>>,
    /// All text of the page; read only to tell why a sentence is not in the article.
    whole_page: OnceCell<Folded>,
}

impl Anchored {
    /// Finds the article's sentences in a text.
    pub(super) fn new(db: Rc<Database>, article: ArticleIdx, page: PageText) -> Self {
        let Article { sentences, language, .. } = article.of(db.archive());
        let typography = Typography::of(language);
        let selectors: Vec<_> = sentences.iter().map(|sentence| &sentence.selector).collect();
        let mut placements = resolve(&page.text, &selectors, &typography);
        let is_all_there = placements.iter().all(Placement::is_as_checked);
        if let Some(drawn) = (!is_all_there).then(|| page.drawn()).flatten() {
            // Copied from the page as it is drawn, a sentence has the capitals that a style makes.
            for (placement, drawn) in placements.iter_mut().zip(resolve(&drawn, &selectors, &typography)) {
                if let (false, Some(range), true) = (placement.is_as_checked(), drawn.range(), drawn.is_as_checked()) {
                    *placement = Placement::Folded(range.clone());
                }
            }
        }
        if page::is_translated() {
            // Words of another language are no change, and not ours to mark.
            let is_changed = |placement: &&mut Placement| matches!(placement, Placement::Changed(_));
            placements
                .iter_mut()
                .filter(is_changed)
                .for_each(|placement| *placement = Placement::Orphaned(Orphan::Gone));
        }
        let places = page.places(&ranges(&placements));
        let mut claims = vec![Vec::new(); sentences.len()];
        for (idx, claim) in db.claims().filter(|(_, claim)| claim.article == article) {
            claims[claim.sentence as usize].push(idx);
        }
        let whole_page = OnceCell::new();
        Self { db: db.clone(), article, typography, page, placements, places, claims, whole_page }
    }

    /// The same text was read again: its nodes are others.
    pub(super) fn reread(&mut self, text: &Element) {
        let page = PageText::read(text);
        if page.text == self.page.text {
            self.places = page.places(&ranges(&self.placements));
            self.page = page;
        }
    }

    /// Splits text nodes so that a mark can come directly after each of some sentences.
    pub(super) fn split_after(&mut self, sentences: &[usize], splits: &mut Splits) {
        let places: Vec<&PageRange> = sentences.iter().filter_map(|&n| self.places[n].as_ref()).collect();
        if self.page.split_after(&places, splits) {
            self.places = self.page.places(&ranges(&self.placements));
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

    /// How much of the article is on the page.
    pub(super) fn on_page(&self) -> OnPage {
        OnPage {
            n_claims: self.claims().count() as u32,
            n_orphans: self.with_claims().filter(|n| self.places[*n].is_none()).count() as u32,
            by_state: State::ALL
                .iter()
                .map(|&state| self.claims().filter(|&one| self.state(one) == state).count() as u32)
                .collect(),
            is_translated: page::is_translated(),
        }
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

    /// The number of a claim in that order, counted from 1, and how many there are; of all, or of those that need
    /// attention.
    pub(super) fn position(&self, claim: ClaimIdx, is_stepping: bool) -> (u32, u32) {
        let mut all = self.in_order();
        all.retain(|&one| !is_stepping || self.state(one).needs_attention());
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
        Item { state: self.state(claim), mismatch: self.mismatch(claim), ..Item::of(&self.db, claim) }
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
        match self.placement_of(claim).is_as_checked() {
            true => self.db.state(claim),
            false => State::TextChanged,
        }
    }

    fn placement_of(&self, claim: ClaimIdx) -> &Placement {
        &self.placements[self.stored(claim).sentence as usize]
    }

    /// How a claim's sentence on the page differs from the one that was checked, if it does.
    fn mismatch(&self, claim: ClaimIdx) -> Option<Mismatch> {
        match self.placement_of(claim) {
            Placement::Exact(_) | Placement::Folded(_) => None,
            Placement::Changed(_) => Some(Mismatch::Changed),
            Placement::Orphaned(_) => self.orphan(self.stored(claim).sentence as usize).map(Mismatch::Orphan),
        }
    }

    /// Why a sentence is not in the article's text, if it is not.
    fn orphan(&self, sentence: usize) -> Option<Orphan> {
        let &Placement::Orphaned(orphan) = &self.placements[sentence] else { return None };
        let whole_page = || Folded::new(&page::whole_text(), &self.typography);
        let is_elsewhere = || {
            let selector = &self.article.of(self.db.archive()).sentences[sentence].selector;
            has(self.whole_page.get_or_init(whole_page), selector, &self.typography)
        };
        match orphan {
            Orphan::Gone | Orphan::TooShort if is_elsewhere() => Some(Orphan::Moved),
            orphan => Some(orphan),
        }
    }

    /// The same, word by word.
    pub(super) fn difference(&self, claim: ClaimIdx) -> Option<Difference> {
        let mismatch = self.mismatch(claim)?;
        let Article { sentences, language, .. } = self.article.of(self.db.archive());
        let checked = &sentences[self.stored(claim).sentence as usize].selector.exact;
        let present =
            self.placement_of(claim).range().and_then(|range| self.page.text.get(range.start.get()..range.end.get()));
        let pieces = present.map(|present| difference(checked, present, &self.typography)).unwrap_or_default();
        let pieces = pieces.into_iter().map(|(change, text)| (change, text.to_owned())).collect();
        Some(Difference { mismatch, pieces, language: language.clone() })
    }

    /// The claim of a sentence that has the gravest state, by the order of precedence of `State`: its mark tells of it.
    pub(super) fn gravest_of(&self, sentence: usize) -> Option<ClaimIdx> {
        self.claims_of(sentence).min_by_key(|claim| self.state(*claim))
    }

    /// The words that a sentence begins with: they tell it from others.
    pub(super) fn opening(&self, sentence: usize) -> String {
        let exact = &self.article.of(self.db.archive()).sentences[sentence].selector.exact;
        let mut words = exact.split_whitespace();
        let mut opening = words.by_ref().take(WORDS_TOLD).collect::<Vec<_>>().join(" ");
        if words.next().is_some() {
            opening.push('…');
        }
        opening
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
        let start = self.placements[sentence].range()?.start.get();
        let at = OffsetMap::new(&self.page.text).byte(at).get();
        let folded = Folded::new(self.page.text.get(start..at)?, &self.typography).text.len();
        let exact = &self.article.of(self.db.archive()).sentences[sentence].selector.exact;
        Some(Folded::new(exact, &self.typography).original(exact, Byte::new(folded)).get() as u32)
    }

    /// How the sentences were found.
    pub(super) fn found(&self, claims: usize) -> Found {
        let mut found = Found { claims, ..Found::default() };
        for placement in &self.placements {
            *match placement {
                Placement::Exact(_) => &mut found.exact,
                Placement::Folded(_) => &mut found.folded,
                Placement::Changed(_) => &mut found.changed,
                Placement::Orphaned(_) => &mut found.orphans,
            } += 1;
        }
        found
    }

    /// How each sentence was found, for the host's developers.
    pub(super) fn placement(&self) -> Vec<PlacementInfo> {
        let info = |(n, placement): (usize, &Placement)| PlacementInfo {
            sentence: self.article.of(self.db.archive()).sentences[n].selector.exact.clone(),
            claims: self.claims_of(n).map(|claim| self.stored(claim).id.clone()).collect(),
            found: match placement {
                Placement::Exact(_) => "exact",
                Placement::Folded(_) => "folded",
                Placement::Changed(_) => "changed",
                Placement::Orphaned(_) => "orphan",
            },
            reason: self.orphan(n).map(|orphan| match orphan {
                Orphan::Gone => "gone",
                Orphan::Moved => "moved",
                Orphan::Ambiguous => "ambiguous",
                Orphan::TooShort => "too-short",
            }),
            words: placement.range().map(|range| self.page.text[range.start.get()..range.end.get()].to_owned()),
        };
        self.placements.iter().enumerate().map(info).collect()
    }
}

/// Where the sentences are painted: what belongs to two is painted as the first one's.
fn ranges(placements: &[Placement]) -> Vec<Option<Range<Byte>>> {
    let mut last = Byte::default();
    let range = |placement: &Placement| {
        let range = placement.range()?;
        let is_next = range.start < last && last < range.end;
        let start = if is_next { last } else { range.start };
        last = range.end;
        Some(start..range.end)
    };
    placements.iter().map(range).collect()
}
