//! What an editor does on the desk.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use sayso_desk_wire::{Entry, Fields, LikelyQuestion, Request, Step, Task};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{Component, Context, Html};

use crate::ask::ask;
use crate::draft::{self, Answering, Draft, POSITIONS};
use crate::keys::{self, Key};
use crate::message::{Message, Purpose};
use crate::replies::wait;
use crate::state::{As, Side, State};
use crate::{select, view, words};

/// How long nothing is typed before the card is drawn anew, in milliseconds.
pub(crate) const QUIET: u32 = 250;

/// How often it is looked whether the mouse is up again, in milliseconds.
const CLICK: u32 = 60;

/// Where the setting is kept that single keys do nothing.
const NO_KEYS: &str = "sayso-desk-no-keys";

/// The desk.
pub(crate) struct App {
    pub(crate) state: State,
    pub(crate) quiet: Option<Timeout>,
    pub(crate) focus: Option<Cow<'static, str>>,
    /// The field that is gone to when what was asked for is open.
    pub(crate) wanted: Option<String>,
    /// Whether the form is another one now, and is seen from its top.
    pub(crate) is_other: bool,
    /// Whether the mouse, or a finger, is down.
    is_pressed: Rc<Cell<bool>>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let options = EventListenerOptions::enable_prevent_default();
        let pressed = move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
                return;
            }
            let key = keys::pressed(event);
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let kind = target.as_ref().and_then(|one| one.get_attribute("type")).unwrap_or_default();
            let is_switch = matches!(&*kind, "radio" | "checkbox" | "file");
            let is_typing = !is_switch
                && target.as_ref().is_some_and(|one| matches!(&*one.tag_name(), "INPUT" | "TEXTAREA" | "SELECT"));
            if is_typing {
                if key == "Escape"
                    && let Some(field) = target.and_then(|one| one.dyn_into::<HtmlElement>().ok())
                {
                    let _ = field.blur();
                }
                return;
            }
            let is_ours = keys::of(&key).is_some() || key.len() == 1 && key.chars().all(|c| c.is_ascii_alphanumeric());
            if is_ours {
                // What goes to a field that opens by it is not typed into it.
                event.prevent_default();
                link.send_message(Message::Pressed(key));
            }
        };
        let document = gloo::utils::document();
        let mut listeners = vec![EventListener::new_with_options(&document, "keydown", options, pressed)];
        let is_pressed = Rc::new(Cell::new(false));
        for (event, now) in [("pointerdown", true), ("pointerup", false), ("pointercancel", false)] {
            let is_pressed = is_pressed.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            let told = move |_: &web_sys::Event| is_pressed.set(now);
            listeners.push(EventListener::new_with_options(&document, event, options, told));
        }
        let storage = gloo::utils::window().local_storage().ok().flatten();
        let has_no_keys = storage.and_then(|storage| storage.get_item(NO_KEYS).ok()?).is_some();
        let state = State { has_no_keys, words: words::chosen().tell(), ..State::default() };
        let this =
            Self { state, quiet: None, focus: None, wanted: None, is_other: false, is_pressed, _listeners: listeners };
        this.ask(ctx, Purpose::Newsroom, Request::Newsroom);
        this
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let moves = message.moves_the_form();
        let is_seen = self.happens(ctx, message);
        // What moves while the mouse is down is seen when it is up: else the click would miss.
        let waits = is_seen && moves && self.is_pressed.get();
        if waits {
            let link = ctx.link().clone();
            Timeout::new(CLICK, move || link.send_message(Message::LetGo)).forget();
        }
        is_seen && !waits
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        view::draw(&self.state, ctx.link())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.is_other) {
            select::to_the_top("form");
        }
        if let Some(selector) = self.focus.take() {
            select::go_to(&selector);
        }
    }
}

impl App {
    fn happens(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::LetGo => {}
            Message::Reply(purpose, reply) => self.answered(ctx, purpose, *reply),
            Message::News(Ok(_)) => {
                self.ask(ctx, Purpose::Newsroom, Request::Newsroom);
                if let Some(article) = &self.state.article {
                    self.ask(ctx, Purpose::Again, Request::Article { id: article.id.clone() });
                }
                return false;
            }
            Message::News(Err(why)) => {
                self.state.message = why;
                let link = ctx.link().clone();
                let since = self.state.newsroom.version;
                Timeout::new(2_000, move || wait(&link, since)).forget();
            }
            Message::Pressed(key) => return self.pressed(ctx, &key),
            Message::Open(id, on) => {
                if !self.may_leave() {
                    return true;
                }
                self.state.message.clear();
                self.ask(ctx, Purpose::Article(on), Request::Article { id });
                return false;
            }
            Message::Mark(is_proposal, id) => {
                if self.may_leave() {
                    self.open(ctx, is_proposal, &id);
                }
            }
            Message::Field(name, value) => {
                let fields = match &mut self.state.side {
                    Side::Claim(draft) => &mut draft.fields,
                    Side::Reference(draft) => &mut draft.fields,
                    Side::Entry(draft) => &mut draft.fields,
                    _ => return false,
                };
                let is_blank = matches!(&value, Value::String(text) if text.is_empty()) || value.is_null();
                match is_blank {
                    true => drop(fields.remove(&name)),
                    false => drop(fields.insert(name, value)),
                }
                self.touch(ctx);
            }
            Message::Named(name, typed) => self.named(ctx, &name, &typed),
            Message::SourceKind(kind) => {
                if let Side::Claim(draft) = &mut self.state.side {
                    for step in &mut draft.needs {
                        if let Step::Add { entry: Entry::Source(_), fields } = step {
                            fields.insert("kind".into(), kind.as_str().into());
                        }
                    }
                    self.try_soon(ctx);
                }
            }
            Message::DropAnswer(is_new, n) => {
                match &mut self.state.side {
                    Side::Claim(draft) if is_new => {
                        draft.new_answers.remove(n);
                        draft::drop_unasked(&mut draft.needs, &draft.new_answers);
                    }
                    Side::Claim(draft) => match draft.dropped.iter().position(|one| *one == n) {
                        Some(at) => drop(draft.dropped.remove(at)),
                        None => draft.dropped.push(n),
                    },
                    Side::Reference(draft) => {
                        draft.answers.remove(n);
                        draft::drop_unasked(&mut draft.needs, &draft.answers);
                    }
                    _ => {}
                }
                self.try_soon(ctx);
            }
            Message::Pick(n) => self.pick(ctx, n),
            Message::PickId(id) => {
                if let Some(known) = self.state.newsroom.questions.iter().find(|one| one.id == id) {
                    self.state.answering = Some(Answering::of(LikelyQuestion {
                        id: known.id.clone(),
                        asks: known.name.clone(),
                        kind: known.also.clone(),
                        why: String::new(),
                        answer: Fields::new(),
                        answered: Vec::new(),
                    }));
                }
            }
            Message::NewQuestion => {
                self.state.answering = Some(Answering::new(String::new()));
                self.focus = Some("#asks".into());
            }
            Message::Asks(asks, kind) => {
                if let Some(answering) = &mut self.state.answering {
                    answering.question.id = draft::slug(&asks, 6);
                    answering.question.asks = asks;
                    answering.question.kind = kind.unwrap_or_else(|| answering.question.kind.clone());
                }
            }
            Message::Answer(name, value) => {
                if let Some(answering) = &mut self.state.answering {
                    match matches!(&value, Value::String(text) if text.is_empty()) {
                        true => drop(answering.fields.remove(&name)),
                        false => drop(answering.fields.insert(name, value)),
                    }
                }
            }
            Message::Position(position) => {
                let line = self.state.line();
                if let Some(answering) = &mut self.state.answering {
                    answering.take(position, &line);
                    self.focus = Some("#line".into());
                }
            }
            Message::Answered => self.take_answer(ctx),
            Message::LeaveAnswer => self.state.answering = None,
            Message::Do(key) => return self.act(ctx, key),
            Message::Read(from) => {
                self.state.message = self.state.words.reading_page.into();
                self.state.is_busy = true;
                self.ask(ctx, Purpose::Page, Request::Read { from });
            }
            Message::ReadAs(what) => self.state.reading_as = what,
            Message::Ask(what) => {
                if self.may_leave() {
                    self.close_side();
                    self.ask_for_page(what);
                }
            }
            Message::Looked => {
                let known = self.state.article.as_ref().and_then(|one| Some((one.id.clone(), one.text_hash.clone()?)));
                if let Some((article, hash)) = known {
                    let fields = Fields::from_iter([("text_hash".to_owned(), hash.into())]);
                    let words = self.state.words;
                    let what = words.say(words.do_look, &[("id", &article)]);
                    let steps = vec![Step::Set { entry: Entry::Article(article), fields }];
                    self.ask(ctx, Purpose::Other, Request::Do { what, steps });
                }
            }
            Message::Confirm(field) => {
                if let Side::Entry(draft) = &self.state.side
                    && let Some(value) = draft.before.get(&field)
                {
                    let entry = &draft.entry;
                    let words = self.state.words;
                    let what =
                        words.say(words.do_confirm, &[("field", &words.field(&field)), ("what", &words.entry(entry))]);
                    let fields = Fields::from_iter([(field, value.clone())]);
                    let steps = vec![Step::Set { entry: entry.clone(), fields }];
                    self.ask(ctx, Purpose::Other, Request::Do { what, steps });
                }
            }
            Message::Unread(why) => self.state.message = why,
            Message::Propose => {
                if let Some(article) = &self.state.article {
                    self.state.is_busy = true;
                    self.state.message = self.state.words.proposing.into();
                    let words = self.state.words;
                    let (what, article) = (words.say(words.do_propose, &[("id", &article.id)]), article.id.clone());
                    self.ask(ctx, Purpose::Other, Request::Propose { what, article });
                }
            }
            Message::Online => {
                self.state.is_busy = true;
                self.state.message = self.state.words.following.into();
                self.ask(ctx, Purpose::Other, Request::Online);
            }
            Message::Build => {
                self.state.is_busy = true;
                self.state.message = self.state.words.building.into();
                self.state.progress = Some((0, 0));
                self.ask(ctx, Purpose::Other, Request::Build);
                self.ask(ctx, Purpose::Progress, Request::Progress);
            }
            Message::Progress => {
                if self.state.progress.is_some() {
                    self.ask(ctx, Purpose::Progress, Request::Progress);
                }
                return false;
            }
            Message::See(on) => {
                if let Side::Preview(_, seen) = &mut self.state.side {
                    *seen = on;
                }
            }
            Message::Find(text) => {
                self.ask(ctx, Purpose::Find(text.clone()), Request::Find { text });
                return false;
            }
            Message::Entry(entry) => {
                if !self.may_leave() {
                    return true;
                }
                self.ask(ctx, Purpose::Entry(entry.clone()), Request::Entry { entry });
                return false;
            }
            Message::Task(task) => return self.go_to(ctx, task),
            Message::Merge(keep, gone) => {
                let words = self.state.words;
                let what = words.say(words.do_merge, &[("keep", &keep), ("gone", &gone)]);
                self.ask(ctx, Purpose::Other, Request::Do { what, steps: vec![Step::Merge { keep, gone }] });
                return false;
            }
            Message::History => {
                let entry = match &self.state.side {
                    Side::Claim(draft) => draft.in_files(),
                    _ => None,
                };
                if let Some((article, claim)) = entry {
                    self.ask(ctx, Purpose::History(claim.clone()), Request::History { article, claim });
                }
                return false;
            }
            Message::Approve => {
                let by = self.state.newsroom.by.clone().unwrap_or_default();
                let open = self.state.open_mark().map(|(_, id)| id);
                let claims = self.state.article.iter().flat_map(|article| &article.claims);
                let state = claims.filter(|one| Some(&one.id) == open.as_ref()).find_map(|one| one.state.clone());
                if let Side::Claim(draft) = &mut self.state.side {
                    draft.fields.insert("approved_by".into(), by.into());
                    draft.fields.insert("approved_state".into(), state.unwrap_or_default().into());
                }
                self.touch(ctx);
            }
            Message::Correct(note) => {
                let fields = Fields::from_iter([("at".to_owned(), self.today()), ("note".to_owned(), note.into())]);
                if let Side::Claim(draft) = &mut self.state.side {
                    draft.pushes.push(("correction".to_owned(), fields));
                }
                self.touch(ctx);
            }
            Message::Withdraw(reason, redact) => {
                let mut fields =
                    Fields::from_iter([("at".to_owned(), self.today()), ("reason".to_owned(), reason.into())]);
                if redact {
                    fields.insert("redact".into(), true.into());
                }
                if let Side::Claim(draft) = &mut self.state.side {
                    draft.fields.insert("withdrawn".into(), Value::Object(fields));
                }
                self.touch(ctx);
            }
            Message::Try => self.try_now(ctx),
            Message::Keys(are_on) => {
                self.state.has_no_keys = !are_on;
                if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
                    // A browser that keeps nothing asks again the next time.
                    let _ = if are_on { storage.remove_item(NO_KEYS) } else { storage.set_item(NO_KEYS, "1") };
                }
            }
            Message::Speak(tag) => self.state.words = words::choose(&tag),
            Message::Close => self.close(ctx),
        }
        true
    }

    pub(crate) fn ask(&self, ctx: &Context<Self>, purpose: Purpose, request: Request) {
        let link = ctx.link().clone();
        let n_looking = &self.state.n_looking;
        n_looking.set(n_looking.get() + usize::from(purpose.fills_the_form()));
        wasm_bindgen_futures::spawn_local(async move {
            link.send_message(Message::Reply(purpose, Box::new(ask(request).await)));
        });
    }

    pub(crate) fn pressed(&mut self, ctx: &Context<Self>, key: &str) -> bool {
        if self.state.has_no_keys && key != "Escape" {
            return false;
        }
        let letter = key.chars().next().filter(|_| key.len() == 1);
        if let Some(answering) = &self.state.answering {
            let position = POSITIONS.iter().find(|(own, _)| Some(*own) == letter);
            if let Some((_, name)) = position.filter(|_| answering.question.kind == "yes-or-no") {
                self.update(ctx, Message::Position(name));
                // What is claimed is the line of a yes; any other position is said in words of its own.
                if *name == "yes" {
                    self.take_answer(ctx);
                }
                return true;
            }
        }
        if let Some(digit) = letter.and_then(|c| c.to_digit(10)).filter(|digit| *digit > 0) {
            self.pick(ctx, digit as usize - 1);
            return true;
        }
        keys::of(key).is_some_and(|key| self.act(ctx, key))
    }

    pub(crate) fn act(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        match key {
            Key::Next | Key::Before => {
                let marks = self.state.marks();
                let open = self.state.open_mark();
                let at = marks.iter().position(|(is_proposal, id)| {
                    open.as_ref().is_some_and(|(open_proposal, open)| open_proposal == is_proposal && open == id)
                });
                let to = match (at, key) {
                    (None, _) => 0,
                    (Some(at), Key::Next) => at + 1,
                    (Some(at), _) => at + marks.len() - 1,
                };
                let found =
                    marks.get(to % marks.len().max(1)).map(|(is_proposal, id)| (*is_proposal, (*id).to_owned()));
                if let Some((is_proposal, id)) = found.filter(|_| self.may_leave()) {
                    self.open(ctx, is_proposal, &id);
                }
            }
            Key::Accept => self.write(ctx),
            Key::Reject => self.reject(ctx),
            Key::Claim => self.claim_words(ctx),
            Key::Reference => {
                if let Side::Claim(draft) = &self.state.side {
                    self.state.waiting = Some(draft.clone());
                } else if self.may_leave() {
                    self.close_side();
                } else {
                    return true;
                }
                self.ask_for_page(As::Reference);
            }
            Key::Instead => self.take_instead(ctx),
            Key::Passage => self.take_passage(ctx),
            Key::Question => return self.update(ctx, Message::NewQuestion),
            Key::Undo => {
                // A proposal that is open again is what the editor wants to see.
                let (before, after) = self.state.words.do_reject.split_once("{id}").unwrap_or_default();
                let undo = self.state.newsroom.undo.as_ref();
                let rejected = undo.and_then(|what| what.strip_prefix(before)?.strip_suffix(after));
                let purpose = rejected.map_or(Purpose::Other, |id| Purpose::Write(Some((true, id.to_owned()))));
                self.ask(ctx, purpose, Request::Undo);
            }
            Key::Redo => self.ask(ctx, Purpose::Other, Request::Redo),
            Key::Find => self.focus = Some("#find".into()),
            Key::Articles => self.focus = Some("#articles a".into()),
            Key::Help => {
                let is_open = self.state.side == Side::Help;
                if is_open {
                    self.uncover()
                } else {
                    self.cover(Side::Help)
                }
                self.focus = Some(if is_open { "#article" } else { "#side" }.into());
            }
            Key::Close => self.close(ctx),
        }
        true
    }

    /// Opens what is to be done, at the field that it is about.
    pub(crate) fn go_to(&mut self, ctx: &Context<Self>, task: Task) -> bool {
        if !self.may_leave() {
            return true;
        }
        self.wanted = task.field;
        let is_open = self.state.article.as_ref().map(|article| &article.id) == task.article.as_ref();
        let on = match &task.entry {
            Some(Entry::Claim(_, id)) => Some(id.clone()),
            _ => None,
        };
        let entry = task.entry.filter(|_| on.is_none());
        self.state.message.clear();
        match (task.article, entry) {
            (Some(id), Some(entry)) if !is_open => self.ask(ctx, Purpose::Then(entry), Request::Article { id }),
            (_, Some(entry)) => self.ask(ctx, Purpose::Entry(entry.clone()), Request::Entry { entry }),
            (Some(id), None) => self.ask(ctx, Purpose::Article(on), Request::Article { id }),
            (None, None) => {}
        }
        true
    }

    /// Asks where a page is to come from.
    pub(crate) fn ask_for_page(&mut self, what: As) {
        self.state.reading_as = what;
        (self.state.card, self.state.tried) = (None, None);
        self.state.side = Side::From;
        self.focus = Some("#address".into());
    }

    /// The field that was wanted, or else this.
    pub(crate) fn focus_field(&mut self, otherwise: &'static str) {
        let field = self.wanted.take().map(|field| format!("#field-{field}").into());
        self.focus = Some(field.unwrap_or(otherwise.into()));
    }

    /// Shows something over what is open, which stays as it is.
    pub(crate) fn cover(&mut self, side: Side) {
        let covered = std::mem::replace(&mut self.state.side, side);
        if !covered.is_over() {
            self.state.beneath = Some(covered);
        }
    }

    fn uncover(&mut self) {
        self.state.side = self.state.beneath.take().unwrap_or_default();
    }

    pub(crate) fn close(&mut self, ctx: &Context<Self>) {
        if self.state.side.is_over() {
            return self.uncover();
        }
        if self.state.answering.take().is_some() || !self.may_leave() {
            return;
        }
        let waiting = self.state.waiting.take();
        self.close_side();
        if let Some(draft) = waiting {
            self.state.side = Side::Claim(draft);
            self.look(ctx);
        }
    }

    pub(crate) fn close_side(&mut self) {
        let state = &mut self.state;
        state.side = Side::Nothing;
        state.beneath = None;
        if state.is_warned {
            state.message.clear();
        }
        (state.is_touched, state.is_warned) = (false, false);
        (state.tried, state.card, state.answering, state.shown) = (None, None, None, None);
        state.history = None;
        state.questions.clear();
        state.refused.clear();
    }

    /// Opens a proposal or a claim of the article.
    pub(crate) fn open(&mut self, ctx: &Context<Self>, is_proposal: bool, id: &str) {
        let Some(article) = &self.state.article else { return };
        let proposal = article.proposals.iter().find(|one| is_proposal && one.id == id);
        let claim = article.claims.iter().find(|one| !is_proposal && one.id == id);
        let draft = match (proposal, claim) {
            (Some(one), _) => Draft::of_proposal(&article.id, one),
            (_, Some(one)) => Draft::of_claim(&article.id, one),
            _ => return,
        };
        let questions = proposal.map(|one| one.questions.clone()).unwrap_or_default();
        self.close_side();
        self.state.side = Side::Claim(Box::new(draft));
        self.is_other = true;
        self.state.questions = questions;
        self.focus_field("[aria-current=true]");
        self.look(ctx);
    }

    /// What follows when another claim is open: its card, and the questions that it may answer.
    pub(crate) fn look(&mut self, ctx: &Context<Self>) {
        if self.state.questions.is_empty() {
            self.ask_questions(ctx);
        }
        self.try_now(ctx);
    }

    pub(crate) fn ask_questions(&mut self, ctx: &Context<Self>) {
        if let Some((text, language)) = self.state.asked() {
            let denied = self.state.is_denial();
            self.ask(ctx, Purpose::Questions(text.clone()), Request::Questions { text, language, denied });
        }
    }

    /// What is open was changed by the editor.
    pub(crate) fn touch(&mut self, ctx: &Context<Self>) {
        (self.state.is_touched, self.state.is_warned) = (true, false);
        self.try_soon(ctx);
    }

    /// Whether what is open may be left: what was changed is not lost by one key.
    pub(crate) fn may_leave(&mut self) -> bool {
        if !self.state.is_touched || self.state.is_warned {
            return true;
        }
        self.state.is_warned = true;
        self.state.message = self.state.words.unsaved.into();
        false
    }

    pub(crate) fn try_soon(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.quiet = Some(Timeout::new(QUIET, move || link.send_message(Message::Try)));
    }

    pub(crate) fn try_now(&mut self, ctx: &Context<Self>) {
        if let Some((_, steps, open)) = self.state.steps() {
            self.ask(ctx, Purpose::Try(self.state.shown_key()), Request::Try { steps, open: Some(open) });
        }
    }
}

impl State {
    /// What tells whether what is open is as it was.
    pub(crate) fn shown_key(&self) -> String {
        format!("{:?}", self.steps())
    }
}
