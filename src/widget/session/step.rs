//! From what happened to what is to be done.

use sayso_cards::{Ask, Field, overview};
use sayso_core::model::ClaimIdx;

use super::effect::{Act, Announcement, Effect, HostEvent};
use super::event::{Address, Event, Seen, Typed};
use super::mount::{ClaimOnPage, ClaimsOnPage, MarksShown, MountId, Settings, Shown};
use super::state::{Mount, State};
use super::trail::Stop;

impl State {
    /// Takes what happened, and answers with what is to be done, in this order. The host page is
    /// told last: its listeners may do anything to us, and find everything in its place.
    pub(crate) fn step(&mut self, event: Event, seen: &Seen) -> Vec<Effect> {
        let mut step = Step { state: self, seen, effects: Vec::new(), emits: Vec::new() };
        step.take(event);
        step.effects.append(&mut step.emits);
        step.effects
    }
}

/// One step under way.
struct Step<'s> {
    state: &'s mut State,
    seen: &'s Seen,
    effects: Vec<Effect>,
    /// What the host page is told, after all else.
    emits: Vec<Effect>,
}

impl Step<'_> {
    /// One more thing to do. (Never inlined: readers load every byte.)
    #[inline(never)]
    fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// One more thing to do in an article.
    #[inline(never)]
    fn act(&mut self, mount: MountId, act: Act) {
        self.effects.push(Effect::In(mount, act));
    }

    /// One more thing to tell the host page.
    #[inline(never)]
    fn emit(&mut self, mount: MountId, event: HostEvent) {
        self.emits.push(Effect::In(mount, Act::Emit(event)));
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Mounted(mount, settings) => self.mounted(mount, settings),
            Event::Unmounted(mount) => self.unmounted(mount),
            Event::Anchored(mount, on_page) => self.anchored(mount, on_page),
            Event::Gone(mount) => self.gone(mount),
            Event::Failed(mount, problem) => self.failed(mount, problem),
            Event::AddressChanged => self.address_changed(),
            Event::Pressed(mount, claim) => self.pressed(mount, claim),
            Event::MarkFocused { mount, sentence, is_to_be_seen } => self.mark_focused(mount, sentence, is_to_be_seen),
            Event::MarkLeft(mount) if self.state.shown(mount).is_none() => {
                self.act(mount, Act::PaintOpen(None));
            }
            Event::MarkLeft(_) => {}
            Event::Escaped(mount, Some(field)) => {
                self.act(mount, Act::ClearField(field));
                self.filter(mount, field, &Typed::default());
            }
            Event::Escaped(mount, None) | Event::ClosedByHost(mount) => self.close(mount),
            Event::Asked(mount, ask) => self.asked(mount, ask),
            Event::Filtered(mount, field, typed) => self.filter(mount, field, &typed),
            Event::OpenedByHost(mount, id) => {
                if let Some(claim) = self.state.claim(mount, &id) {
                    self.state.trail.forget();
                    self.open_here(mount, claim);
                }
            }
        }
    }

    fn mounted(&mut self, id: MountId, settings: Settings) {
        let marks = settings.marks;
        let (query, on_page, returned, problem) = Default::default();
        self.state.mounts.push(Mount { id, settings, marks, query, on_page, returned, problem });
    }

    fn unmounted(&mut self, mount: MountId) {
        self.hide(mount);
        self.state.mounts.retain(|other| other.id != mount);
        self.state.trail.forget_mount(mount);
        if self.state.listed == Some(mount) {
            self.state.listed = None;
        }
    }

    /// The first time the host is told, and the address may name a claim; later what is open is drawn
    /// as it is now.
    fn anchored(&mut self, id: MountId, on_page: ClaimsOnPage) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        let n_claims = on_page.claims.len();
        mount.problem = None;
        if mount.on_page.replace(on_page).is_some() {
            if let Some(shown) = self.state.shown(id) {
                self.act(id, Act::PaintOpen(self.state.sentence_of(id, shown)));
                self.act(id, Act::Refresh);
            }
            return;
        }
        self.act(id, Act::Problem(None));
        self.emit(id, HostEvent::Ready(n_claims));
        let name = self.seen.address.name.as_deref();
        self.follow(Some(id), name);
        // Known only once all articles of the page are.
        let is_there = |name: &str| self.state.mounts.iter().any(|mount| self.state.claim(mount.id, name).is_some());
        let is_all = self.state.mounts.iter().all(|mount| mount.on_page.is_some());
        if name.is_some_and(|name| !name.is_empty() && is_all && !is_there(name)) {
            self.act(id, Act::NoSuchClaim);
        }
    }

    fn gone(&mut self, id: MountId) {
        self.hide(id);
        self.state.trail.forget();
        if let Some(mount) = self.state.mount_mut(id) {
            (mount.on_page, mount.query) = Default::default();
            if mount.problem.take().is_some() {
                self.act(id, Act::Problem(None));
            }
        }
    }

    fn failed(&mut self, id: MountId, problem: String) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        mount.on_page = None;
        if mount.problem.as_ref() != Some(&problem) {
            mount.problem = Some(problem.clone());
            self.act(id, Act::Problem(Some(problem.clone())));
            self.emit(id, HostEvent::Error(problem));
        }
    }

    fn address_changed(&mut self) {
        let Address { name, depth } = &self.seen.address;
        let mut name = name.as_deref();
        if std::mem::take(&mut self.state.is_leaving) {
            // The page was loaded with a claim: it is not opened again.
            if name.is_some() && self.leave(*depth) == Left::Now {
                name = None;
            }
            for mount in &mut self.state.mounts {
                let returned = mount.returned.take();
                self.effects.extend(returned.map(|sentence| Effect::In(mount.id, Act::Refocus(sentence))));
            }
        }
        self.follow(None, name);
    }

    /// Opens as the address says, on load and when the reader goes back or forth; closes when it
    /// says nothing, if it was told of the opening.
    #[inline(never)]
    fn follow(&mut self, only: Option<MountId>, name: Option<&str>) {
        let is_meant = |mount: MountId| only.is_none_or(|only| only == mount);
        let mut mounts = self.state.mounts.iter().map(|mount| mount.id).filter(|&mount| is_meant(mount));
        let named = name.and_then(|name| mounts.find_map(|mount| Some((mount, self.state.named(mount, name)?))));
        match (named, self.state.open) {
            (Some(named), open) if open == Some(named) => {}
            (Some((mount, shown)), _) => {
                let stop = self.state.trail.back_to(mount, shown);
                self.arrive(mount, shown, stop.as_ref());
                if let (None, Some(sentence)) = (stop, self.state.sentence_of(mount, shown)) {
                    self.act(mount, Act::ScrollTo(sentence));
                }
            }
            (None, Some((mount, _))) if is_meant(mount) && self.state.uses_history(mount) => {
                self.hide(mount);
                self.state.trail.forget();
            }
            (None, _) => {}
        }
    }

    /// Shows what was shown at a stop, where it was being read.
    fn arrive(&mut self, mount: MountId, shown: Shown, stop: Option<&Stop>) {
        if let Some(stop) = stop {
            let (scroll, unfolded, focused) = (stop.panel, stop.unfolded.clone(), stop.focused.clone());
            self.act(mount, Act::Restore { scroll, unfolded, focused });
        }
        self.show(mount, shown);
        if let Some(stop) = stop {
            self.push(Effect::ScrollPage(stop.page));
        }
    }

    fn pressed(&mut self, mount: MountId, claim: ClaimIdx) {
        self.state.trail.forget();
        self.show_by_reader(mount, claim);
    }

    /// A mark with the focus shows which sentence is its own.
    fn mark_focused(&mut self, mount: MountId, sentence: usize, is_to_be_seen: bool) {
        let is_open = self.state.shown(mount).is_some();
        if !is_open {
            self.act(mount, Act::PaintOpen(Some(sentence)));
        }
        if is_to_be_seen {
            self.act(mount, Act::Reveal { sentence, is_open });
        }
    }

    fn asked(&mut self, mount: MountId, ask: Ask) {
        match ask {
            Ask::Close => self.close(mount),
            Ask::List => self.list_by_reader(mount),
            Ask::Back => self.go_back(),
            Ask::Previous => self.turn(mount, |at| at.checked_sub(1)),
            Ask::Next => self.turn(mount, |at| Some(at + 1)),
            Ask::Size => self.act(mount, Act::ToggleSize),
            Ask::Marks => self.toggle_marks(mount),
            Ask::Steps => self.step_through(mount),
            Ask::More => self.list_more(mount),
            Ask::Cite { claim, form } => self.act(mount, Act::Cite { claim, form }),
            Ask::Section { id } => self.act(mount, Act::ShowSection(id)),
            Ask::Claim { claim, page } => self.go_to(mount, claim, page),
            Ask::Speaker { source } => {
                self.filter(mount, Field::Speaker, &Typed { text: source, folded: String::new() });
                // The list is far above the names.
                self.act(mount, Act::Point(".found".to_owned()));
            }
        }
    }

    /// Opens a claim where it is: on this page, or on its article's own.
    fn go_to(&mut self, from: MountId, id: String, page: String) {
        let others = self.state.mounts.iter().map(|mount| mount.id).filter(|&other| other != from);
        let there = std::iter::once(from).chain(others).find_map(|mount| Some((mount, self.state.claim(mount, &id)?)));
        match there {
            Some((mount, claim)) => {
                if let Some(shown) = self.state.shown(from) {
                    self.state.trail.leave(Stop::here(from, shown, self.seen));
                }
                self.open_here(mount, claim);
            }
            None => self.push(Effect::GoTo { page, claim: id }),
        }
    }

    /// Goes back to the claim, or the list, that a link led away from, where it was being read.
    fn go_back(&mut self) {
        // The browser leads there, and is met there.
        if self.state.trail.last().is_some_and(|stop| self.state.uses_history(stop.mount)) {
            return self.push(Effect::GoBack(1));
        }
        if let Some(stop) = self.state.trail.back() {
            self.arrive(stop.mount, stop.shown, Some(&stop));
        }
    }

    /// Goes to another claim of the article, by its place in the article's order.
    fn turn(&mut self, mount: MountId, next: impl Fn(usize) -> Option<usize>) {
        let (Some(on_page), Some(Shown::Claim(claim))) = (self.state.on_page(mount), self.state.shown(mount)) else {
            return;
        };
        let is_met = |one: &&ClaimOnPage| one.needs_attention || !self.state.is_stepping;
        let claims: Vec<&ClaimOnPage> = on_page.claims.iter().filter(is_met).collect();
        let at = claims.iter().position(|other| other.idx == claim).unwrap_or(0);
        let Some(next) = next(at).and_then(|at| claims.get(at)).map(|&next| next.clone()) else { return };
        if self.state.uses_history(mount) {
            self.push(Effect::ReplaceAddress(next.id.clone()));
        }
        self.state.open = Some((mount, Shown::Claim(next.idx)));
        self.act(mount, Act::PaintOpen(Some(next.sentence)));
        self.act(mount, Act::Refresh);
        self.act(mount, Act::Announce(Announcement::Claim));
        self.act(mount, Act::ScrollTo(next.sentence));
        self.act(mount, Act::KeepInView(next.sentence));
        self.emit(mount, HostEvent::Open(Some(next.id)));
    }

    fn list_by_reader(&mut self, mount: MountId) {
        match self.state.shown(mount) {
            Some(shown @ Shown::Claim(_)) => self.state.trail.leave(Stop::here(mount, shown, self.seen)),
            Some(Shown::List) => {}
            None => self.state.trail.forget(),
        }
        if self.state.uses_history(mount) {
            if self.seen.address.name.as_deref() != Some("") {
                self.push(Effect::PushAddress(String::new()));
            }
            self.state.listed = Some(mount);
        }
        self.show(mount, Shown::List);
    }

    fn list_more(&mut self, id: MountId) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        let most = mount.query.most.max(overview::AT_A_TIME);
        mount.query.most = most * 4;
        self.act(id, Act::Refresh);
        // The focus goes on to the first of them.
        self.act(id, Act::Point([".list li:nth-child(", &(most + 1).to_string(), ") a"].concat()));
    }

    /// Shows only what fits in the list.
    #[inline(never)]
    fn filter(&mut self, id: MountId, field: Field, typed: &Typed) {
        let is_listed = self.state.shown(id) == Some(Shown::List);
        let Some(mount) = self.state.mount_mut(id) else { return };
        let before = mount.query.clone();
        mount.query.set(field, &typed.text, &typed.folded);
        let has_changed = mount.query != before;
        self.act(id, Act::Refresh);
        if has_changed && is_listed {
            self.act(id, Act::Announce(Announcement::Found));
        }
    }

    /// Shows a mark on each claim, or again what the page shows; remembered only where the publisher allows it.
    fn toggle_marks(&mut self, id: MountId) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        mount.marks = match (mount.marks, mount.settings.marks) {
            (MarksShown::All, MarksShown::All) => MarksShown::Attention,
            (MarksShown::All, usual) => usual,
            (MarksShown::Attention | MarksShown::Quiet, _) => MarksShown::All,
        };
        let (marks, keeps_choice) = (mount.marks, mount.settings.keeps_choice);
        if keeps_choice {
            self.push(Effect::RememberMarks(marks));
        }
        self.act(id, Act::Repaint);
        self.act(id, Act::Refresh);
    }

    /// Opens the first claim that needs attention; the ways on lead to the others.
    fn step_through(&mut self, mount: MountId) {
        let first = self.state.on_page(mount).and_then(|on_page| on_page.claims.iter().find(|one| one.needs_attention));
        if let Some(claim) = first.map(|claim| claim.idx) {
            self.state.trail.forget();
            self.open_here(mount, claim);
            self.state.is_stepping = true;
            // With its number among those.
            self.act(mount, Act::Refresh);
        }
    }

    fn open_here(&mut self, mount: MountId, claim: ClaimIdx) {
        self.show_by_reader(mount, claim);
        if let Some(sentence) = self.state.open_sentence(mount) {
            self.act(mount, Act::ScrollTo(sentence));
        }
    }

    #[inline(never)]
    fn show_by_reader(&mut self, mount: MountId, claim: ClaimIdx) {
        let Some(found) = self.state.on_page(mount).and_then(|on_page| on_page.claim(claim)) else { return };
        let sentence = found.sentence;
        if self.state.uses_history(mount) && self.seen.address.name.as_ref() != Some(&found.id) {
            let name = found.id.clone();
            self.push(Effect::PushAddress(name));
        }
        self.show(mount, Shown::Claim(claim));
        self.act(mount, Act::KeepInView(sentence));
    }

    /// Shows something of an article, and hides what another one shows.
    #[inline(never)]
    fn show(&mut self, mount: MountId, shown: Shown) {
        let claim = match (shown, self.state.on_page(mount)) {
            (Shown::List, Some(_)) => None,
            (Shown::Claim(claim), Some(on_page)) => match on_page.claim(claim) {
                Some(claim) => Some(claim.clone()),
                // The article may be another one by now.
                None => return,
            },
            (_, None) => return,
        };
        if let Some((other, _)) = self.state.open.filter(|(other, _)| *other != mount) {
            self.hide(other);
        }
        self.state.open = Some((mount, shown));
        self.state.is_stepping = false;
        let announcement = if claim.is_some() { Announcement::Claim } else { Announcement::Found };
        self.act(mount, Act::PaintOpen(claim.as_ref().map(|claim| claim.sentence)));
        self.act(mount, Act::Show);
        self.act(mount, Act::Announce(announcement));
        self.emit(mount, HostEvent::Open(claim.map(|claim| claim.id)));
    }

    /// Shows nothing of an article; the focus, if the panel had it, goes back to where it came from.
    #[inline(never)]
    fn hide(&mut self, mount: MountId) {
        let Some(shown) = self.state.shown(mount) else { return };
        let from = match shown {
            // From the list it goes to the sentence that the reader came to the list from.
            Shown::List => self.state.trail.last().filter(|stop| stop.mount == mount).map_or(shown, |stop| stop.shown),
            Shown::Claim(_) => shown,
        };
        let to = self.state.sentence_of(mount, from);
        self.state.open = None;
        let returns_focus = self.seen.panel_has_focus;
        if let Some(mount) = self.state.mount_mut(mount) {
            mount.returned = returns_focus.then_some(to);
        }
        self.act(mount, Act::PaintOpen(None));
        self.act(mount, Act::Close { returns_focus, to });
        self.emit(mount, HostEvent::Close);
    }

    #[inline(never)]
    fn close(&mut self, mount: MountId) {
        if self.state.shown(mount).is_none() {
            return;
        }
        self.hide(mount);
        self.state.trail.forget();
        if self.state.uses_history(mount) && self.seen.address.name.is_some() {
            self.leave(self.seen.address.depth);
        }
    }

    /// Leaves the claims: back to where the reader was before the first, else by taking the claim
    /// out of the address.
    fn leave(&mut self, depth: i32) -> Left {
        match depth {
            0 => {
                self.push(Effect::CleanAddress);
                Left::Now
            }
            depth => {
                self.state.is_leaving = true;
                self.push(Effect::GoBack(depth));
                Left::Soon
            }
        }
    }
}

/// When the address names no claim any more.
#[derive(PartialEq, Eq)]
enum Left {
    Now,
    /// Once the browser has gone back.
    Soon,
}
