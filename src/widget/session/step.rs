//! From what happened to what is to be done.

use sayso_cards::{Ask, Field, overview};
use sayso_core::model::ClaimIdx;

use super::effect::{Announcement, Effect, HostEvent};
use super::event::{Address, Event, Seen, Typed};
use super::state::{Mount, MountId, Settings, Shown, Standing, State};
use super::trail::Stop;

impl State {
    /// Takes what happened, and answers with what is to be done, in this order. The host page is
    /// told last: its listeners may do anything to us, and find everything in its place.
    pub(crate) fn step(&mut self, event: Event) -> Vec<Effect> {
        let mut step = Step { state: self, effects: Vec::new(), emits: Vec::new() };
        step.take(event);
        step.effects.append(&mut step.emits);
        step.effects
    }
}

/// One step under way.
struct Step<'s> {
    state: &'s mut State,
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

    /// One more thing to tell the host page.
    #[inline(never)]
    fn emit(&mut self, mount: MountId, event: HostEvent) {
        self.emits.push(Effect::Emit(mount, event));
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Mounted(mount, settings) => self.mounted(mount, settings),
            Event::Unmounted(mount, seen) => self.unmounted(mount, &seen),
            Event::Stands(mount, standing, seen) => self.stands(mount, standing, seen),
            Event::Gone(mount, seen) => self.gone(mount, &seen),
            Event::Failed(mount, problem) => self.failed(mount, problem),
            Event::AddressChanged(seen) => self.address_changed(seen),
            Event::Pressed(mount, claim, seen) => self.pressed(mount, claim, &seen),
            Event::MarkFocused { mount, sentence, is_to_be_seen } => self.mark_focused(mount, sentence, is_to_be_seen),
            Event::MarkLeft(mount) if self.state.shown(mount).is_none() => {
                self.push(Effect::PaintOpen(mount, None));
            }
            Event::MarkLeft(_) => {}
            Event::Escaped(mount, Some(field), _) => {
                self.push(Effect::ClearField(mount, field));
                self.filter(mount, field, &Typed::default());
            }
            Event::Escaped(mount, None, seen) | Event::ClosedByHost(mount, seen) => self.close(mount, &seen),
            Event::Asked(mount, ask, seen) => self.asked(mount, ask, &seen),
            Event::Filtered(mount, field, typed) => self.filter(mount, field, &typed),
            Event::OpenedByHost(mount, id, seen) => {
                if let Some(claim) = self.state.claim(mount, &id) {
                    self.state.trail.forget();
                    self.open_here(mount, claim, &seen);
                }
            }
        }
    }

    fn mounted(&mut self, id: MountId, settings: Settings) {
        let has_marks = settings.has_marks;
        let (query, standing, returned, problem) = Default::default();
        self.state.mounts.push(Mount { id, settings, has_marks, query, standing, returned, problem });
    }

    fn unmounted(&mut self, mount: MountId, seen: &Seen) {
        self.hide(mount, seen);
        self.state.mounts.retain(|other| other.id != mount);
        self.state.trail.forget_mount(mount);
        if self.state.listed == Some(mount) {
            self.state.listed = None;
        }
    }

    /// The first time the host is told, and the address may name a claim; later what is open is drawn
    /// as it stands now.
    fn stands(&mut self, id: MountId, standing: Standing, seen: Seen) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        let n_claims = standing.claims.len();
        mount.problem = None;
        if mount.standing.replace(standing).is_some() {
            if let Some(shown) = self.state.shown(id) {
                self.push(Effect::PaintOpen(id, self.state.sentence_of(id, shown)));
                self.push(Effect::Refresh(id));
            }
            return;
        }
        self.push(Effect::Problem(id, None));
        self.emit(id, HostEvent::Ready(n_claims));
        self.follow(&[id], seen.address.name.as_deref(), &seen);
    }

    fn gone(&mut self, id: MountId, seen: &Seen) {
        self.hide(id, seen);
        self.state.trail.forget();
        if let Some(mount) = self.state.mount_mut(id) {
            (mount.standing, mount.query) = Default::default();
        }
    }

    fn failed(&mut self, id: MountId, problem: String) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        mount.standing = None;
        if mount.problem.as_ref() != Some(&problem) {
            mount.problem = Some(problem.clone());
            self.push(Effect::Problem(id, Some(problem.clone())));
            self.emit(id, HostEvent::Error(problem));
        }
    }

    fn address_changed(&mut self, seen: Seen) {
        let mut address = seen.address.clone();
        if std::mem::take(&mut self.state.is_leaving) {
            // The page was loaded with a claim: it is not opened again.
            if address.name.is_some() && self.leave(&address) == Left::Now {
                address.name = None;
            }
            for mount in &mut self.state.mounts {
                let returned = mount.returned.take();
                self.effects.extend(returned.map(|sentence| Effect::Refocus(mount.id, sentence)));
            }
        }
        let all: Vec<MountId> = self.state.mounts.iter().map(|mount| mount.id).collect();
        self.follow(&all, address.name.as_deref(), &seen);
    }

    /// Opens as the address says, on load and when the reader goes back or forth; closes when it
    /// says nothing, if it was told of the opening.
    #[inline(never)]
    fn follow(&mut self, mounts: &[MountId], name: Option<&str>, seen: &Seen) {
        let named =
            name.and_then(|name| mounts.iter().find_map(|&mount| Some((mount, self.state.named(mount, name)?))));
        match (named, self.state.open) {
            (Some(named), open) if open == Some(named) => {}
            (Some((mount, shown)), _) => {
                let stop = self.state.trail.back_to(mount, shown);
                self.arrive(mount, shown, stop.as_ref(), seen);
                if let (None, Some(sentence)) = (stop, self.state.sentence_of(mount, shown)) {
                    self.push(Effect::ScrollTo(mount, sentence));
                }
            }
            (None, Some((mount, _))) if mounts.contains(&mount) && self.state.uses_history(mount) => {
                self.hide(mount, seen);
                self.state.trail.forget();
            }
            (None, _) => {}
        }
    }

    /// Shows what was shown at a stop, where it was being read.
    fn arrive(&mut self, mount: MountId, shown: Shown, stop: Option<&Stop>, seen: &Seen) {
        if let Some(stop) = stop {
            let (scroll, focused) = (stop.panel, stop.focused.clone());
            self.push(Effect::Restore { mount, scroll, focused });
        }
        self.show(mount, shown, seen);
        if let Some(stop) = stop {
            self.push(Effect::ScrollPage(stop.page));
        }
    }

    fn pressed(&mut self, mount: MountId, claim: ClaimIdx, seen: &Seen) {
        self.state.trail.forget();
        self.show_by_reader(mount, claim, seen);
    }

    /// A mark with the focus shows which sentence is its own.
    fn mark_focused(&mut self, mount: MountId, sentence: usize, is_to_be_seen: bool) {
        let is_open = self.state.shown(mount).is_some();
        if !is_open {
            self.push(Effect::PaintOpen(mount, Some(sentence)));
        }
        if is_to_be_seen {
            self.push(Effect::Reveal { mount, sentence, is_open });
        }
    }

    fn asked(&mut self, mount: MountId, ask: Ask, seen: &Seen) {
        match ask {
            Ask::Close => self.close(mount, seen),
            Ask::List => self.list_by_reader(mount, seen),
            Ask::Back => self.go_back(seen),
            Ask::Previous => self.turn(mount, |at| at.checked_sub(1)),
            Ask::Next => self.turn(mount, |at| Some(at + 1)),
            Ask::Size => self.push(Effect::ToggleSize(mount)),
            Ask::Marks => self.toggle_marks(mount),
            Ask::More => self.list_more(mount),
            Ask::Cite { claim, form } => self.push(Effect::Cite { mount, claim, form }),
            Ask::Claim { claim, page } => self.go_to(mount, claim, page, seen),
            Ask::Speaker { source } => {
                self.filter(mount, Field::Speaker, &Typed { text: source, folded: String::new() });
                // The list is far above the names.
                self.push(Effect::Point(mount, ".found".to_owned()));
            }
        }
    }

    /// Opens a claim where it stands: on this page, or on its article's own.
    fn go_to(&mut self, from: MountId, id: String, page: String, seen: &Seen) {
        let others = self.state.mounts.iter().map(|mount| mount.id).filter(|&other| other != from);
        let there = std::iter::once(from).chain(others).find_map(|mount| Some((mount, self.state.claim(mount, &id)?)));
        match there {
            Some((mount, claim)) => {
                if let Some(shown) = self.state.shown(from) {
                    self.state.trail.leave(Stop::here(from, shown, seen));
                }
                self.open_here(mount, claim, seen);
            }
            None => self.push(Effect::GoTo { page, claim: id }),
        }
    }

    /// Goes back to the claim, or the list, that a link led away from, where it was being read.
    fn go_back(&mut self, seen: &Seen) {
        // The browser leads there, and is met there.
        if self.state.trail.last().is_some_and(|stop| self.state.uses_history(stop.mount)) {
            return self.push(Effect::GoBack(1));
        }
        if let Some(stop) = self.state.trail.back() {
            self.arrive(stop.mount, stop.shown, Some(&stop), seen);
        }
    }

    /// Goes to another claim of the article, by its place in the article's order.
    fn turn(&mut self, mount: MountId, next: impl Fn(usize) -> Option<usize>) {
        let (Some(standing), Some(Shown::Claim(claim))) = (self.state.standing(mount), self.state.shown(mount)) else {
            return;
        };
        let at = standing.claims.iter().position(|other| other.idx == claim).unwrap_or(0);
        let Some(next) = next(at).and_then(|at| standing.claims.get(at)).cloned() else { return };
        if self.state.uses_history(mount) {
            self.push(Effect::ReplaceAddress(next.id.clone()));
        }
        self.state.open = Some((mount, Shown::Claim(next.idx)));
        self.push(Effect::PaintOpen(mount, Some(next.sentence)));
        self.push(Effect::Refresh(mount));
        self.push(Effect::Announce(mount, Announcement::Claim));
        self.push(Effect::ScrollTo(mount, next.sentence));
        self.push(Effect::KeepInView(mount, next.sentence));
        self.emit(mount, HostEvent::Open(Some(next.id)));
    }

    fn list_by_reader(&mut self, mount: MountId, seen: &Seen) {
        match self.state.shown(mount) {
            Some(shown @ Shown::Claim(_)) => self.state.trail.leave(Stop::here(mount, shown, seen)),
            Some(Shown::List) => {}
            None => self.state.trail.forget(),
        }
        if self.state.uses_history(mount) {
            self.push_address("", seen);
            self.state.listed = Some(mount);
        }
        self.show(mount, Shown::List, seen);
    }

    fn list_more(&mut self, id: MountId) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        let most = mount.query.most.max(overview::AT_A_TIME);
        mount.query.most = most * 4;
        self.push(Effect::Refresh(id));
        // The focus goes on to the first of them.
        self.push(Effect::Point(id, [".list li:nth-child(", &(most + 1).to_string(), ") a"].concat()));
    }

    /// Shows only what fits in the list.
    #[inline(never)]
    fn filter(&mut self, id: MountId, field: Field, typed: &Typed) {
        let is_listed = self.state.shown(id) == Some(Shown::List);
        let Some(mount) = self.state.mount_mut(id) else { return };
        let before = mount.query.clone();
        field.put(&typed.text, &typed.folded, &mut mount.query);
        let has_changed = mount.query != before;
        self.push(Effect::Refresh(id));
        if has_changed && is_listed {
            self.push(Effect::Announce(id, Announcement::Found));
        }
    }

    /// Shows the marks in the text, or hides them; remembered only where the publisher allows it.
    fn toggle_marks(&mut self, id: MountId) {
        let Some(mount) = self.state.mount_mut(id) else { return };
        mount.has_marks = !mount.has_marks;
        let (has_marks, keeps_choice) = (mount.has_marks, mount.settings.keeps_choice);
        if keeps_choice {
            self.push(Effect::RememberMarks(has_marks));
        }
        self.push(Effect::Repaint(id));
        self.push(Effect::Refresh(id));
    }

    fn open_here(&mut self, mount: MountId, claim: ClaimIdx, seen: &Seen) {
        self.show_by_reader(mount, claim, seen);
        if let Some(sentence) = self.state.open_sentence(mount) {
            self.push(Effect::ScrollTo(mount, sentence));
        }
    }

    #[inline(never)]
    fn show_by_reader(&mut self, mount: MountId, claim: ClaimIdx, seen: &Seen) {
        let Some(found) = self.state.standing(mount).and_then(|standing| standing.claim(claim)).cloned() else {
            return;
        };
        if self.state.uses_history(mount) {
            self.push_address(&found.id, seen);
        }
        self.show(mount, Shown::Claim(claim), seen);
        self.push(Effect::KeepInView(mount, found.sentence));
    }

    fn push_address(&mut self, name: &str, seen: &Seen) {
        if seen.address.name.as_deref() != Some(name) {
            self.push(Effect::PushAddress(name.to_owned()));
        }
    }

    /// Shows something of an article, and hides what another one shows.
    #[inline(never)]
    fn show(&mut self, mount: MountId, shown: Shown, seen: &Seen) {
        let claim = match (shown, self.state.standing(mount)) {
            (Shown::List, Some(_)) => None,
            (Shown::Claim(claim), Some(standing)) => match standing.claim(claim) {
                Some(claim) => Some(claim.clone()),
                // The article may be another one by now.
                None => return,
            },
            (_, None) => return,
        };
        if let Some((other, _)) = self.state.open.filter(|(other, _)| *other != mount) {
            self.hide(other, seen);
        }
        self.state.open = Some((mount, shown));
        let announcement = if claim.is_some() { Announcement::Claim } else { Announcement::Found };
        self.push(Effect::PaintOpen(mount, claim.as_ref().map(|claim| claim.sentence)));
        self.push(Effect::Show(mount));
        self.push(Effect::Announce(mount, announcement));
        self.emit(mount, HostEvent::Open(claim.map(|claim| claim.id)));
    }

    /// Shows nothing of an article; the focus, if the panel had it, goes back to where it came from.
    #[inline(never)]
    fn hide(&mut self, mount: MountId, seen: &Seen) {
        let Some(shown) = self.state.shown(mount) else { return };
        let from = match shown {
            // From the list it goes to the sentence that the reader came to the list from.
            Shown::List => self.state.trail.last().filter(|stop| stop.mount == mount).map_or(shown, |stop| stop.shown),
            Shown::Claim(_) => shown,
        };
        let to = self.state.sentence_of(mount, from);
        self.state.open = None;
        let returns_focus = seen.panel_has_focus;
        if let Some(mount) = self.state.mount_mut(mount) {
            mount.returned = returns_focus.then_some(to);
        }
        self.push(Effect::PaintOpen(mount, None));
        self.push(Effect::Close { mount, returns_focus, to });
        self.emit(mount, HostEvent::Close);
    }

    #[inline(never)]
    fn close(&mut self, mount: MountId, seen: &Seen) {
        if self.state.shown(mount).is_none() {
            return;
        }
        self.hide(mount, seen);
        self.state.trail.forget();
        if self.state.uses_history(mount) && seen.address.name.is_some() {
            self.leave(&seen.address);
        }
    }

    /// Leaves the claims: back to where the reader was before the first, else by taking the claim
    /// out of the address.
    fn leave(&mut self, address: &Address) -> Left {
        match address.depth {
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
