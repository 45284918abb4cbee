//! What a reader, a host and a browser do to a session, one after another, and what comes of it.

use sayso_cards::{Ask, Field, Form};
use sayso_core::model::ClaimIdx;

use super::effect::Act::*;
use super::effect::Effect::*;
use super::*;

const BRIDGE: MountId = MountId(0);
const FERRY: MountId = MountId(1);

/// A page with a session: its address is as the effects leave it.
struct Page {
    state: State,
    seen: Seen,
}

fn settings(uses_history: bool) -> Settings {
    Settings { uses_history, keeps_choice: false, marks: MarksShown::Attention }
}

/// `closed` and `cracked` are in sentence 1, `repaired` in sentence 4.
fn bridge() -> ClaimsOnPage {
    on_page(0, &[("closed", 1), ("cracked", 1), ("repaired", 4)])
}

/// `late` is in sentence 2.
fn ferry() -> ClaimsOnPage {
    on_page(10, &[("late", 2)])
}

fn on_page(first: usize, claims: &[(&str, usize)]) -> ClaimsOnPage {
    let claim = |(n, (id, sentence)): (usize, &(&str, usize))| ClaimOnPage {
        idx: ClaimIdx::new(first + n),
        id: (*id).to_owned(),
        sentence: *sentence,
        needs_attention: *sentence == 1,
    };
    ClaimsOnPage { claims: claims.iter().enumerate().map(claim).collect() }
}

fn idx(n: usize) -> ClaimIdx {
    ClaimIdx::new(n)
}

fn open(mount: MountId, id: &str) -> Effect {
    In(mount, Emit(HostEvent::Open(Some(id.to_owned()))))
}

fn closed(mount: MountId) -> Effect {
    In(mount, Emit(HostEvent::Close))
}

impl Page {
    /// A page with one article, that does without the browser's history.
    fn new() -> Self {
        Self::with(false)
    }

    /// The same, with the browser's history.
    fn with_history() -> Self {
        Self::with(true)
    }

    fn with(uses_history: bool) -> Self {
        let mut page = Self { state: State::default(), seen: Seen::default() };
        page.mount(BRIDGE, uses_history, bridge());
        page
    }

    fn mount(&mut self, mount: MountId, uses_history: bool, on_page: ClaimsOnPage) -> Vec<Effect> {
        self.step(Event::Mounted(mount, settings(uses_history)));
        self.anchored(mount, on_page)
    }

    fn anchored(&mut self, mount: MountId, on_page: ClaimsOnPage) -> Vec<Effect> {
        self.step(Event::Anchored(mount, on_page))
    }

    /// Takes a step, and lets the address follow.
    fn step(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.state.step(event, &self.seen);
        for effect in &effects {
            let address = &mut self.seen.address;
            match effect {
                PushAddress(name) => (address.name, address.depth) = (Some(name.clone()), address.depth + 1),
                ReplaceAddress(name) => address.name = Some(name.clone()),
                CleanAddress => address.name = None,
                In(_, Show) => self.seen.panel_has_focus = true,
                In(_, Close { .. }) => self.seen.panel_has_focus = false,
                _ => {}
            }
        }
        effects
    }

    /// The browser has gone to an address.
    fn goes_to(&mut self, name: Option<&str>, depth: i32) -> Vec<Effect> {
        self.seen.address = Address { name: name.map(str::to_owned), depth };
        self.step(Event::AddressChanged)
    }

    fn press(&mut self, mount: MountId, claim: usize) -> Vec<Effect> {
        self.step(Event::Pressed(mount, idx(claim)))
    }

    fn ask(&mut self, mount: MountId, ask: Ask) -> Vec<Effect> {
        self.step(Event::Asked(mount, ask))
    }

    fn link(&mut self, mount: MountId, claim: &str, page: &str) -> Vec<Effect> {
        self.ask(mount, Ask::Claim { claim: claim.to_owned(), page: page.to_owned() })
    }

    fn escape(&mut self, mount: MountId, field: Option<Field>) -> Vec<Effect> {
        self.step(Event::Escaped(mount, field))
    }

    fn type_in(&mut self, field: Field, text: &str) -> Vec<Effect> {
        self.step(Event::Filtered(BRIDGE, field, Typed { text: text.to_owned(), folded: text.to_lowercase() }))
    }

    fn unmount(&mut self, mount: MountId) -> Vec<Effect> {
        self.step(Event::Unmounted(mount))
    }

    fn host_opens(&mut self, mount: MountId, id: &str) -> Vec<Effect> {
        self.step(Event::OpenedByHost(mount, id.to_owned()))
    }

    #[track_caller]
    fn shows(&self, expected: Option<(MountId, Shown)>) {
        assert_eq!(self.state.open, expected);
    }
}

// An article comes and goes.

#[test]
fn the_host_is_told_when_an_article_is_found() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    let effects = page.mount(BRIDGE, false, bridge());
    assert_eq!(effects, [In(BRIDGE, Problem(None)), In(BRIDGE, Emit(HostEvent::Ready(3)))]);
}

#[test]
fn the_host_is_told_once() {
    let mut page = Page::new();
    assert_eq!(page.anchored(BRIDGE, bridge()), []);
}

#[test]
fn an_article_that_is_read_again_is_drawn_again_if_it_is_open() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert_eq!(page.anchored(BRIDGE, bridge()), [In(BRIDGE, PaintOpen(Some(1))), In(BRIDGE, Refresh)]);
}

#[test]
fn a_sentence_that_moved_is_painted_where_it_stands_now() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    let moved = on_page(0, &[("closed", 1), ("repaired", 7)]);
    let moved = ClaimsOnPage {
        claims: moved.claims.into_iter().map(|claim| ClaimOnPage { idx: idx(2), ..claim }).skip(1).collect(),
    };
    assert_eq!(page.anchored(BRIDGE, moved)[0], In(BRIDGE, PaintOpen(Some(7))));
}

#[test]
fn an_article_that_is_gone_closes_its_panel() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let effects = page.step(Event::Gone(BRIDGE));
    assert!(effects.contains(&closed(BRIDGE)));
    page.shows(None);
}

#[test]
fn another_article_in_the_same_page_is_told_of_again() {
    let mut page = Page::new();
    page.step(Event::Gone(BRIDGE));
    assert_eq!(page.anchored(BRIDGE, ferry()), [In(BRIDGE, Problem(None)), In(BRIDGE, Emit(HostEvent::Ready(1)))]);
}

#[test]
fn what_was_searched_is_forgotten_with_the_article() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Search, "Pier");
    page.step(Event::Gone(BRIDGE));
    assert_eq!(page.state.query(BRIDGE).typed, "");
}

#[test]
fn a_problem_is_told_once() {
    let mut page = Page::new();
    let failed = || Event::Failed(BRIDGE, "no text".into());
    let told = [In(BRIDGE, Problem(Some("no text".into()))), In(BRIDGE, Emit(HostEvent::Error("no text".into())))];
    assert_eq!(page.step(failed()), told);
    assert_eq!(page.step(failed()), []);
}

#[test]
fn another_problem_is_told_again() {
    let mut page = Page::new();
    page.step(Event::Failed(BRIDGE, "no text".into()));
    assert_eq!(page.step(Event::Failed(BRIDGE, "two texts".into())).len(), 2);
}

#[test]
fn a_problem_that_went_away_is_told_again_when_it_is_back() {
    let mut page = Page::new();
    page.step(Event::Failed(BRIDGE, "no text".into()));
    page.anchored(BRIDGE, bridge());
    assert_eq!(page.step(Event::Failed(BRIDGE, "no text".into())).len(), 2);
}

#[test]
fn nothing_can_be_opened_before_the_article_is_found() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.step(Event::Mounted(BRIDGE, settings(false)));
    assert_eq!(page.press(BRIDGE, 0), []);
    assert_eq!(page.ask(BRIDGE, Ask::List), []);
    assert_eq!(page.host_opens(BRIDGE, "closed"), []);
}

// Unmounted.

#[test]
fn unmounting_closes_the_panel() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let to = Some(1);
    let effects = [In(BRIDGE, PaintOpen(None)), In(BRIDGE, Close { returns_focus: true, to }), closed(BRIDGE)];
    assert_eq!(page.unmount(BRIDGE), effects);
}

#[test]
fn unmounted_by_a_listener_of_the_host_nothing_more_is_done() {
    let mut page = Page::with_history();
    let effects = page.press(BRIDGE, 0);
    // The host hears of it last, and unmounts the article.
    assert_eq!(effects.last(), Some(&open(BRIDGE, "closed")));
    page.unmount(BRIDGE);
    assert_eq!(page.unmount(BRIDGE), []);
    assert_eq!(page.press(BRIDGE, 0), []);
    assert_eq!(page.escape(BRIDGE, None), []);
    assert_eq!(page.ask(BRIDGE, Ask::List), []);
    assert_eq!(page.anchored(BRIDGE, bridge()), []);
    assert_eq!(page.goes_to(Some("closed"), 0), []);
}

#[test]
fn a_listener_that_unmounts_when_the_panel_closes_leaves_the_other_article_alone() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(BRIDGE, 0);
    let effects = page.press(FERRY, 10);
    // All that is drawn is drawn before the host hears of anything.
    let first_emit = effects.iter().position(|effect| matches!(effect, In(_, Emit(_)))).unwrap();
    assert!(effects[first_emit..].iter().all(|effect| matches!(effect, In(_, Emit(_)))));
    page.unmount(BRIDGE);
    page.shows(Some((FERRY, Shown::Claim(idx(10)))));
}

#[test]
fn a_listener_that_opens_another_claim_has_the_last_word() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.host_opens(BRIDGE, "repaired");
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn there_is_no_way_back_into_an_article_that_was_unmounted() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "late", "");
    assert!(page.state.has_back());
    page.unmount(BRIDGE);
    assert!(!page.state.has_back());
}

#[test]
fn a_list_that_was_named_by_the_address_goes_with_its_article() {
    let mut page = Page::with_history();
    page.mount(FERRY, true, ferry());
    page.ask(BRIDGE, Ask::List);
    page.unmount(BRIDGE);
    // The page has one article now, and the address its list.
    page.goes_to(Some(""), 1);
    page.shows(Some((FERRY, Shown::List)));
}

// Opened and closed by the reader.

#[test]
fn a_pressed_claim_is_painted_shown_and_told_of() {
    let mut page = Page::new();
    let effects = [
        In(BRIDGE, PaintOpen(Some(1))),
        In(BRIDGE, Show),
        In(BRIDGE, Announce(Announcement::Claim)),
        In(BRIDGE, KeepInView(1)),
        open(BRIDGE, "cracked"),
    ];
    assert_eq!(page.press(BRIDGE, 1), effects);
    page.shows(Some((BRIDGE, Shown::Claim(idx(1)))));
}

#[test]
fn a_claim_of_another_article_is_not_opened() {
    let mut page = Page::new();
    assert_eq!(page.press(BRIDGE, 10), []);
}

#[test]
fn another_pressed_claim_takes_the_place_of_the_first() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let effects = page.press(BRIDGE, 2);
    assert!(!effects.contains(&closed(BRIDGE)), "the panel stays open");
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn the_close_button_closes() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert_eq!(page.ask(BRIDGE, Ask::Close).last(), Some(&closed(BRIDGE)));
    page.shows(None);
}

#[test]
fn the_focus_goes_back_to_the_sentence_that_was_open() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    let effects = page.ask(BRIDGE, Ask::Close);
    assert!(effects.contains(&In(BRIDGE, Close { returns_focus: true, to: Some(4) })));
}

#[test]
fn a_focus_that_is_elsewhere_stays_there() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    page.seen.panel_has_focus = false;
    let effects = page.escape(BRIDGE, None);
    assert!(effects.contains(&In(BRIDGE, Close { returns_focus: false, to: Some(4) })));
}

#[test]
fn escape_closes_what_is_open() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert!(page.escape(BRIDGE, None).contains(&closed(BRIDGE)));
}

#[test]
fn escape_does_nothing_where_nothing_is_open() {
    let mut page = Page::with_history();
    page.seen.address.name = Some("comments".into());
    assert_eq!(page.escape(BRIDGE, None), []);
}

#[test]
fn escape_in_a_search_empties_it_and_the_list_stays() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Search, "Pier");
    let effects = page.escape(BRIDGE, Some(Field::Search));
    let emptied =
        [In(BRIDGE, ClearField(Field::Search)), In(BRIDGE, Refresh), In(BRIDGE, Announce(Announcement::Found))];
    assert_eq!(effects, emptied);
    page.shows(Some((BRIDGE, Shown::List)));
    assert_eq!(page.state.query(BRIDGE).search, "");
}

#[test]
fn a_second_escape_closes_the_list() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Search, "Pier");
    page.escape(BRIDGE, Some(Field::Search));
    page.escape(BRIDGE, None);
    page.shows(None);
}

#[test]
fn the_sheet_is_drawn_out_by_its_button() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert_eq!(page.ask(BRIDGE, Ask::Size), [In(BRIDGE, ToggleSize)]);
}

#[test]
fn a_citation_is_of_the_claim_that_was_asked_for() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let (claim, form) = ("closed".to_owned(), Form::Bibtex);
    let effects = page.ask(BRIDGE, Ask::Cite { claim: claim.clone(), form });
    assert_eq!(effects, [In(BRIDGE, Cite { claim, form })]);
}

// Opened and closed by the host.

#[test]
fn a_claim_that_the_host_opens_is_scrolled_to() {
    let mut page = Page::new();
    let effects = page.host_opens(BRIDGE, "repaired");
    assert!(effects.contains(&In(BRIDGE, ScrollTo(4))));
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn a_claim_that_there_is_not_changes_nothing() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "repaired", "");
    assert_eq!(page.host_opens(BRIDGE, "sunk"), []);
    assert!(page.state.has_back());
}

#[test]
fn the_host_closes() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert!(page.step(Event::ClosedByHost(BRIDGE)).contains(&closed(BRIDGE)));
    assert_eq!(page.step(Event::ClosedByHost(BRIDGE)), []);
}

// Previous and next.

#[test]
fn next_goes_on_in_the_order_of_the_article_and_the_focus_stays() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let effects = page.ask(BRIDGE, Ask::Next);
    assert!(effects.contains(&In(BRIDGE, Refresh)) && !effects.contains(&In(BRIDGE, Show)));
    assert_eq!(effects.last(), Some(&open(BRIDGE, "cracked")));
    page.ask(BRIDGE, Ask::Next);
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn there_is_nothing_after_the_last_and_before_the_first() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    assert_eq!(page.ask(BRIDGE, Ask::Next), []);
    page.press(BRIDGE, 0);
    assert_eq!(page.ask(BRIDGE, Ask::Previous), []);
}

#[test]
fn the_sentence_of_the_next_claim_comes_into_view() {
    let mut page = Page::new();
    page.press(BRIDGE, 1);
    let effects = page.ask(BRIDGE, Ask::Next);
    assert!(effects.contains(&In(BRIDGE, ScrollTo(4))) && effects.contains(&In(BRIDGE, KeepInView(4))));
}

#[test]
fn a_step_makes_no_new_entry_in_the_history() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    let effects = page.ask(BRIDGE, Ask::Next);
    assert_eq!(effects[0], ReplaceAddress("cracked".into()));
    assert_eq!(page.seen.address.depth, 1);
}

#[test]
fn a_list_has_no_next() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    assert_eq!(page.ask(BRIDGE, Ask::Next), []);
}

// The list.

#[test]
fn the_list_is_told_of_without_a_claim() {
    let mut page = Page::new();
    let effects = page.ask(BRIDGE, Ask::List);
    let listed = [
        In(BRIDGE, PaintOpen(None)),
        In(BRIDGE, Show),
        In(BRIDGE, Announce(Announcement::Found)),
        In(BRIDGE, Emit(HostEvent::Open(None))),
    ];
    assert_eq!(effects, listed);
}

#[test]
fn a_list_that_was_opened_from_a_card_leads_back_to_it() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    (page.seen.panel_scroll, page.seen.focused) = (140, Some(".list-all".into()));
    page.ask(BRIDGE, Ask::List);
    assert!(page.state.has_back());
    let effects = page.ask(BRIDGE, Ask::Back);
    assert_eq!(
        effects[0],
        In(BRIDGE, Restore { scroll: 140, unfolded: Vec::new(), focused: Some(".list-all".into()) })
    );
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn closing_a_list_that_was_opened_from_a_card_gives_the_focus_to_its_sentence() {
    let mut page = Page::new();
    page.press(BRIDGE, 2);
    page.ask(BRIDGE, Ask::List);
    let effects = page.escape(BRIDGE, None);
    assert!(effects.contains(&In(BRIDGE, Close { returns_focus: true, to: Some(4) })));
}

#[test]
fn closing_a_list_that_was_opened_by_its_button_gives_the_focus_to_the_button() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    let effects = page.escape(BRIDGE, None);
    assert!(effects.contains(&In(BRIDGE, Close { returns_focus: true, to: None })));
}

#[test]
fn a_list_that_is_asked_for_twice_leads_back_once() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.ask(BRIDGE, Ask::List);
    page.ask(BRIDGE, Ask::List);
    page.ask(BRIDGE, Ask::Back);
    page.shows(Some((BRIDGE, Shown::Claim(idx(0)))));
    assert!(!page.state.has_back());
}

#[test]
fn a_list_opened_by_its_button_begins_anew() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "repaired", "");
    page.escape(BRIDGE, None);
    page.ask(BRIDGE, Ask::List);
    assert!(!page.state.has_back());
}

#[test]
fn what_is_typed_is_searched_folded_and_kept_as_typed() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    let effects = page.type_in(Field::Search, "Pier");
    assert_eq!(effects, [In(BRIDGE, Refresh), In(BRIDGE, Announce(Announcement::Found))]);
    let query = page.state.query(BRIDGE);
    assert_eq!((&*query.search, &*query.typed), ("pier", "Pier"));
}

#[test]
fn the_same_again_is_not_announced() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Search, "Pier");
    assert_eq!(page.type_in(Field::Search, "Pier"), [In(BRIDGE, Refresh)]);
}

#[test]
fn a_state_is_chosen_by_its_word_and_any_undoes_it() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::State, "withdrawn");
    assert_eq!(page.state.query(BRIDGE).state, Some(sayso_core::State::Withdrawn));
    page.type_in(Field::State, "");
    assert_eq!(page.state.query(BRIDGE).state, None);
}

#[test]
fn a_stance_is_chosen_by_its_word() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Stance, "contradicts");
    assert_eq!(page.state.query(BRIDGE).stance, Some(sayso_core::model::Stance::Contradicts));
}

#[test]
fn a_speaker_filters_the_list_and_leads_the_focus_up_to_it() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    let effects = page.ask(BRIDGE, Ask::Speaker { source: "mary-major".into() });
    assert_eq!(effects.last(), Some(&In(BRIDGE, Point(".found".into()))));
    assert_eq!(page.state.query(BRIDGE).speaker.as_deref(), Some("mary-major"));
}

#[test]
fn more_of_the_list_leads_the_focus_to_the_first_of_it() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    let effects = page.ask(BRIDGE, Ask::More);
    assert_eq!(effects, [In(BRIDGE, Refresh), In(BRIDGE, Point(".list li:nth-child(26) a".into()))]);
    assert_eq!(page.state.query(BRIDGE).most, 100);
}

#[test]
fn another_filter_begins_the_list_anew() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::List);
    page.ask(BRIDGE, Ask::More);
    page.type_in(Field::Search, "pier");
    assert_eq!(page.state.query(BRIDGE).most, 0);
}

// Links and the way back.

#[test]
fn a_link_to_a_claim_of_the_same_article_opens_it_and_can_be_gone_back() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let effects = page.link(BRIDGE, "repaired", "");
    assert!(effects.contains(&In(BRIDGE, ScrollTo(4))));
    assert!(page.state.has_back());
}

#[test]
fn a_link_to_another_article_of_the_page_opens_it_there() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(BRIDGE, 0);
    let effects = page.link(BRIDGE, "late", "../ferry/");
    assert!(effects.contains(&In(FERRY, Show)) && effects.contains(&closed(BRIDGE)));
    page.shows(Some((FERRY, Shown::Claim(idx(10)))));
}

#[test]
fn a_link_to_another_page_goes_there() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let effects = page.link(BRIDGE, "sunk", "../boat/");
    assert_eq!(effects, [GoTo { page: "../boat/".into(), claim: "sunk".into() }]);
    assert!(!page.state.has_back());
}

#[test]
fn back_leads_to_the_other_article_where_it_was_being_read() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(BRIDGE, 1);
    (page.seen.page_scroll, page.seen.panel_scroll) = (900.0, 60);
    page.link(BRIDGE, "late", "");
    let effects = page.ask(FERRY, Ask::Back);
    assert_eq!(effects[0], In(BRIDGE, Restore { scroll: 60, unfolded: Vec::new(), focused: None }));
    assert!(effects.contains(&ScrollPage(900.0)) && effects.contains(&closed(FERRY)));
    page.shows(Some((BRIDGE, Shown::Claim(idx(1)))));
}

#[test]
fn back_without_a_way_back_does_nothing() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert_eq!(page.ask(BRIDGE, Ask::Back), []);
}

#[test]
fn a_claim_pressed_in_the_text_begins_anew() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "repaired", "");
    page.press(BRIDGE, 1);
    assert!(!page.state.has_back());
}

#[test]
fn two_links_are_gone_back_one_by_one() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "cracked", "");
    page.link(BRIDGE, "repaired", "");
    page.ask(BRIDGE, Ask::Back);
    page.shows(Some((BRIDGE, Shown::Claim(idx(1)))));
    page.ask(BRIDGE, Ask::Back);
    page.shows(Some((BRIDGE, Shown::Claim(idx(0)))));
}

// The browser's history.

#[test]
fn a_permalink_at_the_start_opens_its_claim_and_scrolls_there() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some("repaired".into());
    let effects = page.mount(BRIDGE, true, bridge());
    assert!(effects.contains(&In(BRIDGE, Show)) && effects.contains(&In(BRIDGE, ScrollTo(4))));
    assert!(!effects.iter().any(|effect| matches!(effect, PushAddress(_))), "the address names it already");
}

#[test]
fn a_permalink_works_without_history_too() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some("repaired".into());
    page.mount(BRIDGE, false, bridge());
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn a_permalink_to_nothing_of_ours_opens_nothing() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some("sunk".into());
    let effects = page.mount(BRIDGE, true, bridge());
    assert_eq!(effects.len(), 3);
}

#[test]
fn a_permalink_to_the_list_of_the_only_article_opens_it() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some(String::new());
    page.mount(BRIDGE, true, bridge());
    page.shows(Some((BRIDGE, Shown::List)));
}

#[test]
fn a_permalink_to_a_list_says_nothing_where_there_are_two() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.step(Event::Mounted(FERRY, settings(true)));
    page.seen.address.name = Some(String::new());
    page.mount(BRIDGE, true, bridge());
    page.shows(None);
}

#[test]
fn opening_makes_an_entry_in_the_history() {
    let mut page = Page::with_history();
    assert_eq!(page.press(BRIDGE, 0)[0], PushAddress("closed".into()));
}

#[test]
fn without_history_the_address_is_left_alone() {
    let mut page = Page::new();
    let mut effects = page.press(BRIDGE, 0);
    effects.extend(page.ask(BRIDGE, Ask::Next));
    effects.extend(page.ask(BRIDGE, Ask::List));
    effects.extend(page.ask(BRIDGE, Ask::Close));
    let touches = |effect: &Effect| matches!(effect, PushAddress(_) | ReplaceAddress(_) | CleanAddress | GoBack(_));
    assert!(!effects.iter().any(touches));
}

#[test]
fn back_and_forward_open_what_the_address_names() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "repaired", "");
    assert_eq!(page.ask(BRIDGE, Ask::Back), [GoBack(1)], "the browser leads back, and is met there");
    page.goes_to(Some("closed"), 1);
    page.shows(Some((BRIDGE, Shown::Claim(idx(0)))));
    page.goes_to(Some("repaired"), 2);
    page.shows(Some((BRIDGE, Shown::Claim(idx(2)))));
}

#[test]
fn going_back_in_the_browser_restores_where_it_was_being_read() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    (page.seen.page_scroll, page.seen.panel_scroll) = (300.0, 20);
    page.link(BRIDGE, "repaired", "");
    let effects = page.goes_to(Some("closed"), 1);
    assert_eq!(effects[0], In(BRIDGE, Restore { scroll: 20, unfolded: Vec::new(), focused: None }));
    assert!(effects.contains(&ScrollPage(300.0)) && !effects.contains(&In(BRIDGE, ScrollTo(1))));
}

#[test]
fn going_back_to_before_the_first_closes() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    let effects = page.goes_to(None, 0);
    assert!(effects.contains(&closed(BRIDGE)));
}

#[test]
fn an_address_without_a_claim_closes_nothing_that_it_was_not_told_of() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    assert_eq!(page.goes_to(None, 0), []);
}

#[test]
fn an_address_that_names_what_is_open_changes_nothing() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    assert_eq!(page.goes_to(Some("closed"), 1), []);
}

#[test]
fn closing_goes_back_to_before_the_first_claim() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 0);
    page.link(BRIDGE, "repaired", "");
    assert!(page.escape(BRIDGE, None).contains(&GoBack(2)));
}

#[test]
fn a_claim_that_the_page_was_loaded_with_is_taken_out_of_the_address() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some("repaired".into());
    page.mount(BRIDGE, true, bridge());
    assert!(page.escape(BRIDGE, None).contains(&CleanAddress));
}

#[test]
fn a_claim_that_the_page_was_loaded_with_is_not_opened_again_on_the_way_out() {
    let mut page = Page { state: State::default(), seen: Seen::default() };
    page.seen.address.name = Some("repaired".into());
    page.mount(BRIDGE, true, bridge());
    page.link(BRIDGE, "closed", "");
    assert!(page.escape(BRIDGE, None).contains(&GoBack(1)));
    let effects = page.goes_to(Some("repaired"), 0);
    assert!(effects.contains(&CleanAddress) && !effects.contains(&In(BRIDGE, Show)));
    page.shows(None);
}

#[test]
fn once_the_browser_has_gone_back_the_focus_is_given_again() {
    let mut page = Page::with_history();
    page.press(BRIDGE, 2);
    page.escape(BRIDGE, None);
    assert_eq!(page.goes_to(None, 0), [In(BRIDGE, Refocus(Some(4)))]);
    assert_eq!(page.goes_to(None, 0), [], "once");
}

#[test]
fn the_list_of_one_of_two_articles_is_met_again() {
    let mut page = Page::with_history();
    page.mount(FERRY, true, ferry());
    page.ask(FERRY, Ask::List);
    page.link(FERRY, "closed", "");
    page.goes_to(Some(""), 1);
    page.shows(Some((FERRY, Shown::List)));
}

#[test]
fn the_address_leads_to_the_article_that_has_the_claim() {
    let mut page = Page::with_history();
    page.mount(FERRY, true, ferry());
    page.press(BRIDGE, 0);
    let effects = page.goes_to(Some("late"), 1);
    assert!(effects.contains(&closed(BRIDGE)) && effects.contains(&open(FERRY, "late")));
}

// Two articles on a page.

#[test]
fn a_page_shows_one_panel_at_a_time() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(BRIDGE, 0);
    let effects = page.press(FERRY, 10);
    let hidden = effects.iter().position(|effect| matches!(effect, In(BRIDGE, Close { .. }))).unwrap();
    let shown = effects.iter().position(|effect| *effect == In(FERRY, Show)).unwrap();
    assert!(hidden < shown);
    assert_eq!(page.state.shown(BRIDGE), None);
}

#[test]
fn escape_in_one_article_leaves_the_other_open() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.press(FERRY, 10);
    assert_eq!(page.escape(BRIDGE, None), []);
    page.shows(Some((FERRY, Shown::Claim(idx(10)))));
}

#[test]
fn each_article_has_its_own_query() {
    let mut page = Page::new();
    page.mount(FERRY, false, ferry());
    page.ask(BRIDGE, Ask::List);
    page.type_in(Field::Search, "pier");
    assert_eq!(page.state.query(FERRY).search, "");
}

#[test]
fn an_article_that_comes_later_opens_what_the_address_names_in_it() {
    let mut page = Page::with_history();
    page.seen.address.name = Some("late".into());
    page.mount(FERRY, true, ferry());
    page.shows(Some((FERRY, Shown::Claim(idx(10)))));
}

// Marks.

#[test]
fn a_mark_with_the_focus_shows_its_sentence() {
    let mut page = Page::new();
    let focused = |is_to_be_seen| Event::MarkFocused { mount: BRIDGE, sentence: 4, is_to_be_seen };
    let revealed = In(BRIDGE, Reveal { sentence: 4, is_open: false });
    assert_eq!(page.step(focused(true)), [In(BRIDGE, PaintOpen(Some(4))), revealed]);
    assert_eq!(page.step(focused(false)), [In(BRIDGE, PaintOpen(Some(4)))]);
    assert_eq!(page.step(Event::MarkLeft(BRIDGE)), [In(BRIDGE, PaintOpen(None))]);
}

#[test]
fn with_the_panel_open_the_open_sentence_stays_painted() {
    let mut page = Page::new();
    page.press(BRIDGE, 0);
    let focused = Event::MarkFocused { mount: BRIDGE, sentence: 4, is_to_be_seen: true };
    assert_eq!(page.step(focused), [In(BRIDGE, Reveal { sentence: 4, is_open: true })]);
    assert_eq!(page.step(Event::MarkLeft(BRIDGE)), []);
}

#[test]
fn marks_on_all_claims_are_shown_and_taken_off_again() {
    let mut page = Page::new();
    assert_eq!(page.ask(BRIDGE, Ask::Marks), [In(BRIDGE, Repaint), In(BRIDGE, Refresh)]);
    assert_eq!(page.state.marks(BRIDGE), MarksShown::All);
    page.ask(BRIDGE, Ask::Marks);
    assert_eq!(page.state.marks(BRIDGE), MarksShown::Attention);
    // A quiet page is quiet again; one that shows all shows what needs attention.
    for (usual, then) in [(MarksShown::Quiet, MarksShown::Quiet), (MarksShown::All, MarksShown::Attention)] {
        page.step(Event::Mounted(FERRY, Settings { marks: usual, ..settings(false) }));
        if usual == MarksShown::Quiet {
            page.ask(FERRY, Ask::Marks);
            assert_eq!(page.state.marks(FERRY), MarksShown::All);
        }
        page.ask(FERRY, Ask::Marks);
        assert_eq!(page.state.marks(FERRY), then);
        page.step(Event::Unmounted(FERRY));
    }
}

#[test]
fn a_choice_is_kept_only_where_the_publisher_allows_it() {
    let mut page = Page::new();
    assert!(!page.ask(BRIDGE, Ask::Marks).contains(&RememberMarks(MarksShown::All)));
    page.step(Event::Mounted(FERRY, Settings { keeps_choice: true, ..settings(false) }));
    assert!(page.ask(FERRY, Ask::Marks).contains(&RememberMarks(MarksShown::All)));
    assert!(page.ask(FERRY, Ask::Marks).contains(&RememberMarks(MarksShown::Attention)));
}

#[test]
fn stepping_through_meets_only_what_needs_attention() {
    let mut page = Page::new();
    page.ask(BRIDGE, Ask::Steps);
    assert_eq!(page.state.shown(BRIDGE), Some(Shown::Claim(idx(0))));
    page.ask(BRIDGE, Ask::Next);
    assert_eq!(page.state.shown(BRIDGE), Some(Shown::Claim(idx(1))));
    assert_eq!(page.ask(BRIDGE, Ask::Next), [], "the third needs none");
    // Whoever opens another claim steps through all again.
    page.press(BRIDGE, 1);
    page.ask(BRIDGE, Ask::Next);
    assert_eq!(page.state.shown(BRIDGE), Some(Shown::Claim(idx(2))));
}

#[test]
fn an_address_that_names_no_claim_is_not_silent() {
    let (mut state, mut seen) = (State::default(), Seen::default());
    seen.address.name = Some("nonsense".into());
    for mount in [BRIDGE, FERRY] {
        state.step(Event::Mounted(mount, settings(false)), &seen);
    }
    let said = In(FERRY, NoSuchClaim);
    assert!(!state.step(Event::Anchored(BRIDGE, bridge()), &seen).contains(&In(BRIDGE, NoSuchClaim)), "too early");
    assert!(state.step(Event::Anchored(FERRY, ferry()), &seen).contains(&said));
}
