//! What an editor does on the desk.

use std::borrow::Cow;
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use sayso_core::Database;
use sayso_desk_wire::{Entry, Fields, From, LikelyQuestion, Newsroom, Reply, Request, Step, Task};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{Component, Context, Html};

use crate::ask::{ask, news};
use crate::draft::{self, Answering, Draft, POSITIONS, ReferenceDraft};
use crate::keys::{self, Key};
use crate::state::{As, Seen, Side, State};
use crate::{select, view};

/// How long nothing is typed before the card is drawn anew, in milliseconds.
const QUIET: u32 = 250;

/// How a rejection is called; what it rejects follows.
const REJECT: &str = "Reject the proposal ";

/// Where the setting is kept that single keys do nothing.
const NO_KEYS: &str = "sayso-desk-no-keys";

/// What happens on the desk.
pub(crate) enum Message {
    /// The server has answered.
    Reply(Purpose, Box<Reply>),
    /// The folder has another version.
    News(Result<u64, String>),
    /// A key was pressed outside of a field.
    Pressed(String),
    /// Open an article; and in it a claim or proposal.
    Open(String, Option<String>),
    /// Open a proposal or claim of the article.
    Mark(bool, String),
    /// A field of what is open was typed.
    Field(String, Value),
    /// The speaker, or an origin, was typed by its name.
    Named(String, String),
    /// What kind a new source is.
    SourceKind(String),
    /// An answer of what is open is dropped.
    DropAnswer(bool, usize),
    /// A question is picked, by its place in the list.
    Pick(usize),
    /// A question is picked in the list of all.
    PickId(String),
    /// A new question is made.
    NewQuestion,
    /// The question of the new one was typed, or its kind chosen.
    Asks(String, Option<String>),
    /// A field of the answer was typed.
    Answer(String, Value),
    /// A position is taken.
    Position(&'static str),
    /// The answer is finished.
    Answered,
    /// The answer is left.
    LeaveAnswer,
    /// Do what one of the desk's keys asks for.
    Do(Key),
    /// Read a page as what was chosen.
    Read(From),
    /// What a page that is read becomes.
    ReadAs(As),
    /// Where a page is to come from that becomes this.
    Ask(As),
    /// The article's text was looked at.
    Looked,
    /// A page cannot be read.
    Unread(String),
    /// Propose claims of the article.
    Propose,
    /// Ask the web for all links and passages.
    Online,
    /// Build the site.
    Build,
    /// Ask how far the site is built.
    Progress,
    /// See the site on a screen of this size.
    See(Seen),
    /// Look for something.
    Find(String),
    /// Open an entry.
    Entry(Entry),
    /// Go to what is to be done.
    Task(Task),
    /// Make one of two sources.
    Merge(String, String),
    /// Look what became of the claim that is open.
    History,
    /// Sign a claim as the second editor.
    Approve,
    /// Add a correction with this note.
    Correct(String),
    /// Withdraw a claim for this reason; whether its words are taken out too.
    Withdraw(String, bool),
    /// Draw the card anew.
    Try,
    /// Single keys on or off.
    Keys(bool),
    /// Take over what another hand wrote, and close.
    Close,
}

/// A proposal, or else a claim; and its id.
pub(crate) type Mark = (bool, String);

/// Something that was done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// What, for the editor.
    says: String,
    /// What was open then, as steps.
    of: String,
    /// What comes next.
    next: Option<Mark>,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Purpose {
    Newsroom,
    Article(Option<String>),
    /// An article; then an entry that is open beside it.
    Then(Entry),
    /// The article after something was done: what, and what comes next.
    Written(Written),
    /// An article that is open is read again.
    Again,
    Try(String),
    /// What is open is written: what comes next.
    Write(Option<Mark>),
    /// How far the site is built.
    Progress,
    /// What became of this claim.
    History(String),
    /// A page becomes an article of this id.
    Import(String),
    /// Something else is done.
    Other,
    Questions(String),
    Find(String),
    Page,
    Entry(Entry),
}

/// The desk.
pub(crate) struct App {
    pub(crate) state: State,
    quiet: Option<Timeout>,
    focus: Option<Cow<'static, str>>,
    /// The field that is gone to when what was asked for is open.
    wanted: Option<String>,
    _keys: EventListener,
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
            let key = event.key();
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
        let keys = EventListener::new_with_options(&gloo::utils::document(), "keydown", options, pressed);
        let storage = gloo::utils::window().local_storage().ok().flatten();
        let has_no_keys = storage.and_then(|storage| storage.get_item(NO_KEYS).ok()?).is_some();
        let state = State { has_no_keys, ..State::default() };
        let this = Self { state, quiet: None, focus: None, wanted: None, _keys: keys };
        this.ask(ctx, Purpose::Newsroom, Request::Newsroom);
        this
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
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
                    Side::Entry(_, _, fields) => fields,
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
                    Side::Claim(draft) if is_new => drop(draft.new_answers.remove(n)),
                    Side::Claim(draft) => match draft.dropped.iter().position(|one| *one == n) {
                        Some(at) => drop(draft.dropped.remove(at)),
                        None => draft.dropped.push(n),
                    },
                    Side::Reference(draft) => drop(draft.answers.remove(n)),
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
                self.state.message = "Reading the page …".into();
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
                    let what = format!("The text of {article} was looked at");
                    let steps = vec![Step::Set { entry: Entry::Article(article), fields }];
                    self.ask(ctx, Purpose::Other, Request::Do { what, steps });
                }
            }
            Message::Unread(why) => self.state.message = why,
            Message::Propose => {
                if let Some(article) = &self.state.article {
                    self.state.is_busy = true;
                    self.state.message = "Looking for who says what …".into();
                    self.ask(ctx, Purpose::Other, Request::Propose { article: article.id.clone() });
                }
            }
            Message::Online => {
                self.state.is_busy = true;
                self.state.message = "Following the links …".into();
                self.ask(ctx, Purpose::Other, Request::Online);
            }
            Message::Build => {
                self.state.is_busy = true;
                self.state.message = "Building the site …".into();
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
                let what = format!("Make one of {keep} and {gone}");
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
            Message::Close => self.close(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        view::draw(&self.state, ctx.link())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(selector) = self.focus.take() {
            select::go_to(&selector);
        }
    }
}

impl App {
    fn ask(&self, ctx: &Context<Self>, purpose: Purpose, request: Request) {
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            link.send_message(Message::Reply(purpose, Box::new(ask(request).await)));
        });
    }

    fn answered(&mut self, ctx: &Context<Self>, purpose: Purpose, reply: Reply) {
        let state = &mut self.state;
        if let (Purpose::Try(of), Reply::Failed { why }) = (&purpose, &reply) {
            // What was tried may be written by now.
            if !state.is_busy && state.shown_key() == *of {
                state.message.clone_from(why);
            }
            return;
        }
        let goes_on = matches!(purpose, Purpose::Try(_) | Purpose::Questions(_) | Purpose::Newsroom);
        if !goes_on && !matches!(purpose, Purpose::Again | Purpose::Progress | Purpose::History(_)) {
            (state.is_busy, state.progress) = (false, None);
            state.refused.clear();
        }
        match (purpose, reply) {
            (_, Reply::Newsroom(newsroom)) => {
                let is_first = state.newsroom.version == 0;
                let version = newsroom.version;
                state.newsroom = *newsroom;
                wait(ctx.link(), version);
                if let (true, [only]) = (is_first, &*state.newsroom.articles) {
                    ctx.link().send_message(Message::Open(only.id.clone(), None));
                }
            }
            (Purpose::Article(on), Reply::Article(article)) => {
                let is_other = state.article.as_ref().is_none_or(|known| known.id != article.id);
                state.article = Some(*article);
                if is_other {
                    self.close_side();
                    self.focus = Some("#article".into());
                }
                if let Some(on) = on {
                    let is_proposal =
                        self.state.article.as_ref().is_some_and(|one| one.proposals.iter().any(|one| one.id == on));
                    self.open(ctx, is_proposal, &on);
                }
            }
            (Purpose::Then(entry), Reply::Article(article)) => {
                state.article = Some(*article);
                self.ask(ctx, Purpose::Entry(entry.clone()), Request::Entry { entry });
            }
            (Purpose::Written(written), Reply::Article(article)) => {
                state.article = Some(*article);
                self.written(ctx, written);
            }
            (Purpose::Import(id), Reply::Done { says }) => {
                state.message = format!("{says}. Look at what the page says of itself, and add what it does not.");
                self.ask(ctx, Purpose::Then(Entry::Article(id.clone())), Request::Article { id });
            }
            (Purpose::History(id), Reply::History(history))
                if state.open_mark().is_some_and(|(is_proposal, open)| !is_proposal && open == id) =>
            {
                state.history = Some(*history);
            }
            (_, Reply::Compared(compared)) => {
                state.message.clear();
                state.side = Side::Version(compared);
                self.focus = Some("#side".into());
            }
            (Purpose::Again, Reply::Article(article)) => {
                state.article = Some(*article);
                // What another hand did to what is open is seen, without a move; what is being changed stays.
                let open = state.open_mark().filter(|(is_proposal, _)| !is_proposal).map(|(_, id)| id);
                let Side::Claim(draft) = &state.side else { return };
                let article = state.article.as_ref();
                let now = article.and_then(|article| {
                    let claim = article.claims.iter().find(|one| Some(&one.id) == open.as_ref())?;
                    Some(Draft::of_claim(&article.id, claim))
                });
                if let Some(now) = now.filter(|now| !draft.is_changed() && now != &**draft) {
                    state.side = Side::Claim(Box::new(now));
                    self.look(ctx);
                }
            }
            (Purpose::Try(of), Reply::Tried(tried)) if state.shown_key() == of => {
                let bytes = tried.card.as_ref().and_then(|text| STANDARD.decode(text).ok());
                let db = bytes.and_then(|bytes| Database::open(bytes).ok());
                let open = state.steps().map(|(_, _, open)| open);
                state.card = db.zip(open).and_then(|(db, open)| {
                    let Entry::Claim(_, id) = open else { return None };
                    let (idx, _) = db.claims().find(|(_, claim)| claim.id == id)?;
                    Some(Rc::new(db.card(idx)))
                });
                state.tried = Some(*tried);
            }
            (Purpose::Write(next), Reply::Done { says }) => {
                let written = Written { says, of: state.shown_key(), next };
                match &state.article {
                    // What was written is seen before anything else is opened.
                    Some(article) => {
                        state.is_busy = true;
                        let id = article.id.clone();
                        self.ask(ctx, Purpose::Written(written), Request::Article { id });
                    }
                    None => self.written(ctx, written),
                }
            }
            (_, Reply::Done { says }) => state.message = says,
            (_, Reply::Progress { drawn, of }) if state.progress.is_some() => {
                state.progress = Some((drawn, of));
                let link = ctx.link().clone();
                Timeout::new(QUIET, move || link.send_message(Message::Progress)).forget();
            }
            (_, Reply::Built { says, url }) => {
                state.message = says;
                let article = state.article.as_ref().map(|article| format!("articles/{}/", article.id));
                let url = format!("{url}{}", article.unwrap_or_default());
                if !state.is_touched {
                    self.close_side();
                    self.state.side = Side::Preview(url, Seen::Phone);
                    self.focus = Some("#side".into());
                }
            }
            (_, Reply::Refused { findings }) => {
                state.message = "Not written: that would bring a mistake into the folder.".into();
                state.refused = findings;
            }
            (_, Reply::Conflict { files }) => {
                state.message = "Not written: another hand has changed the same file meanwhile.".into();
                state.side = Side::Conflict(files);
            }
            (Purpose::Questions(of), Reply::Questions { found })
                if state.asked().is_some_and(|(text, _)| text == of) =>
            {
                let mut questions = state.questions_of_waiting();
                if !matches!(state.side, Side::Reference(_)) {
                    questions.clear();
                }
                let known: Vec<String> = questions.iter().map(|one| one.id.clone()).collect();
                questions.extend(found.into_iter().filter(|one| !known.contains(&one.id)));
                state.questions = questions;
            }
            (Purpose::Find(text), Reply::Found { found }) => state.side = Side::Find(text, found),
            (_, Reply::Page(page)) if state.reading_as == As::Article => match page.article.clone() {
                Some(id) => {
                    let (what, steps) = (format!("Take up the article {id}"), vec![Step::Import { page: page.number }]);
                    self.ask(ctx, Purpose::Import(id), Request::Do { what, steps });
                }
                None => {
                    let of_that_name = "an article of that title is there already, or the page has none";
                    state.message = format!("Not taken: {of_that_name}. A new version is taken up beside its article.");
                }
            },
            (_, Reply::Page(page)) if state.reading_as == As::Version => {
                if let Some(article) = state.article.as_ref().map(|article| article.id.clone()) {
                    self.ask(ctx, Purpose::Other, Request::Compare { page: page.number, article });
                }
            }
            (_, Reply::Page(page)) => {
                state.message = page.warning.clone().unwrap_or_default();
                state.questions.clear();
                state.answering = None;
                if let Side::Claim(draft) = &state.side {
                    state.waiting = Some(draft.clone());
                }
                (state.card, state.tried) = (None, None);
                state.side = Side::Reference(Box::new(ReferenceDraft::of(*page)));
                self.named_publisher(ctx);
                self.focus = Some("#reference".into());
            }
            (Purpose::Entry(entry), Reply::Fields { fields }) => {
                self.close_side();
                self.state.side = Side::Entry(entry, fields.clone(), fields);
                self.focus_field("#side");
                self.try_now(ctx);
            }
            (_, Reply::Failed { why }) => state.message = why,
            _ => {}
        }
    }

    /// Something is in the files: what comes next is opened.
    fn written(&mut self, ctx: &Context<Self>, Written { says, of, next }: Written) {
        self.state.message = format!("It is in the files, and u takes it back: {says}.");
        // What the editor has opened or changed meanwhile stays.
        if self.state.shown_key() != of {
            return;
        }
        let waiting = self.state.waiting.take();
        self.close_side();
        if let Some(mut draft) = waiting {
            draft.needs.retain(|step| !draft::is_question(step));
            self.state.side = Side::Claim(draft);
            self.look(ctx);
        } else if let Some((is_proposal, id)) = next {
            self.open(ctx, is_proposal, &id);
        }
    }

    /// The day, as the files have it.
    fn today(&self) -> Value {
        Value::from(self.state.newsroom.today.as_str())
    }

    fn pressed(&mut self, ctx: &Context<Self>, key: &str) -> bool {
        if self.state.has_no_keys && key != "Escape" {
            return false;
        }
        let letter = key.chars().next().filter(|_| key.len() == 1);
        if let Some(answering) = &self.state.answering {
            let position = POSITIONS.iter().find(|(own, ..)| Some(*own) == letter);
            if let Some((_, name, _)) = position.filter(|_| answering.question.kind == "yes-or-no") {
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

    fn act(&mut self, ctx: &Context<Self>, key: Key) -> bool {
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
                }
                self.ask_for_page(As::Reference);
            }
            Key::Instead => self.take_instead(ctx),
            Key::Passage => self.take_passage(ctx),
            Key::Question => return self.update(ctx, Message::NewQuestion),
            Key::Undo => {
                let rejected = self.state.newsroom.undo.as_ref().and_then(|what| what.strip_prefix(REJECT));
                let purpose = rejected.map_or(Purpose::Other, |id| Purpose::Write(Some((true, id.to_owned()))));
                self.ask(ctx, purpose, Request::Undo);
            }
            Key::Redo => self.ask(ctx, Purpose::Other, Request::Redo),
            Key::Find => self.focus = Some("#find".into()),
            Key::Articles => self.focus = Some("#articles a".into()),
            Key::Help => {
                let is_open = self.state.side == Side::Help;
                self.state.side = if is_open { Side::Nothing } else { Side::Help };
                self.focus = Some(if is_open { "#article" } else { "#side" }.into());
            }
            Key::Close => self.close(ctx),
        }
        true
    }

    /// Opens what is to be done, at the field that it is about.
    fn go_to(&mut self, ctx: &Context<Self>, task: Task) -> bool {
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
    fn ask_for_page(&mut self, what: As) {
        self.state.reading_as = what;
        (self.state.card, self.state.tried) = (None, None);
        self.state.side = Side::From;
        self.focus = Some("#address".into());
    }

    /// The words that stand in the place of a claim's are its words now.
    fn take_instead(&mut self, ctx: &Context<Self>) {
        let instead = self.state.lost_claim().and_then(|claim| claim.instead.clone());
        let (Some(words), Side::Claim(draft)) = (instead, &mut self.state.side) else {
            self.state.message = "Of this claim no words stand elsewhere: select them, and press c.".into();
            return;
        };
        draft.set_quote(&words, None);
        self.touch(ctx);
        self.write(ctx);
    }

    /// The field that was wanted, or else this.
    fn focus_field(&mut self, otherwise: &'static str) {
        let field = self.wanted.take().map(|field| format!("#field-{field}").into());
        self.focus = Some(field.unwrap_or(otherwise.into()));
    }

    fn close(&mut self, ctx: &Context<Self>) {
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

    fn close_side(&mut self) {
        let state = &mut self.state;
        state.side = Side::Nothing;
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
    fn open(&mut self, ctx: &Context<Self>, is_proposal: bool, id: &str) {
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
        self.state.questions = questions;
        self.focus_field("[aria-current=true]");
        self.look(ctx);
    }

    /// What follows when another claim is open: its card, and the questions that it may answer.
    fn look(&mut self, ctx: &Context<Self>) {
        if self.state.questions.is_empty() {
            self.ask_questions(ctx);
        }
        self.try_now(ctx);
    }

    fn ask_questions(&mut self, ctx: &Context<Self>) {
        if let Some((text, language)) = self.state.asked() {
            let denied = self.state.is_denial();
            self.ask(ctx, Purpose::Questions(text.clone()), Request::Questions { text, language, denied });
        }
    }

    /// A claim of the selected words.
    fn claim_words(&mut self, ctx: &Context<Self>) {
        let Some(article) = &self.state.article else { return };
        let selected = select::selected().and_then(|one| Some((one.sentence?, one.words)));
        let Some((n, words)) = selected else {
            self.state.message = "Select the words of a claim in the article first: within one sentence.".into();
            return;
        };
        let sentence = article.sentences.get(n).map_or("", |one| &one.text);
        let Some(at) = sentence.find(&words) else {
            self.state.message = "A claim is within one sentence: select fewer words.".into();
            return;
        };
        let n_places: usize = article.sentences.iter().map(|one| one.text.matches(&words).count()).sum();
        // What is there twice is told by the words before it.
        let before: Vec<&str> = sentence[..at].split_whitespace().collect();
        let prefix = before[before.len().saturating_sub(6)..].join(" ");
        let prefix = (n_places > 1 && !prefix.is_empty()).then_some(prefix);
        if self.state.lost_claim().is_some()
            && let Side::Claim(draft) = &mut self.state.side
        {
            draft.set_quote(&words, prefix.as_deref());
            self.touch(ctx);
            return;
        }
        let place = sayso_desk_wire::Words { sentence: n, parts: vec![(at, at + words.len())] };
        let draft = Draft::of_words(&article.id, &words, prefix.as_deref(), place);
        self.close_side();
        self.state.side = Side::Claim(Box::new(draft));
        self.focus = Some("#field-proposition".into());
        self.look(ctx);
    }

    fn take_passage(&mut self, ctx: &Context<Self>) {
        let Some(selected) = select::selected() else {
            self.state.message = "Select the words of the passage first.".into();
            return;
        };
        if let Side::Reference(draft) = &mut self.state.side {
            draft.passage = selected.words;
            draft.locator = selected.paragraph.map(|n| format!("¶ {n}"));
            self.state.answering = None;
            self.ask_questions(ctx);
        }
    }

    /// The speaker, or an origin, by its name; one that is not there is made.
    fn named(&mut self, ctx: &Context<Self>, field: &str, typed: &str) {
        let Newsroom { sources, origins, .. } = &self.state.newsroom;
        let typed = typed.trim();
        let is_origin = field == "origin";
        let known = draft::find(if is_origin { origins } else { sources }, typed).map(str::to_owned);
        let id = known.clone().unwrap_or_else(|| draft::slug(typed, 5));
        let made = match (known.is_some() || typed.is_empty(), is_origin) {
            (true, _) => Vec::new(),
            (false, true) => draft::new_origin(typed, &id, origins),
            (false, false) => {
                let kind = draft::kind_of(typed, &self.state.newsroom.bodies);
                draft::new_source(typed, kind, &id, origins)
            }
        };
        let (fields, needs) = match &mut self.state.side {
            Side::Claim(draft) => (&mut draft.fields, &mut draft.needs),
            Side::Reference(draft) => (&mut draft.fields, &mut draft.needs),
            Side::Entry(_, _, fields) => {
                if let Some(id) = known {
                    fields.insert(field.to_owned(), id.into());
                }
                return;
            }
            _ => return,
        };
        // What the last name needed is not needed any more.
        let last = fields.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        needs.retain(
            |step| !matches!(step, Step::Add { entry: Entry::Source(id) | Entry::Origin(id), .. } if *id == last),
        );
        match typed.is_empty() {
            true => drop(fields.remove(field)),
            false => drop(fields.insert(field.to_owned(), id.into())),
        }
        needs.splice(0..0, made);
        self.touch(ctx);
    }

    /// Whose word a new reference is: the publisher's, unless the editor says otherwise.
    fn named_publisher(&mut self, ctx: &Context<Self>) {
        if let Side::Reference(draft) = &self.state.side {
            let publisher = draft.text("publisher").to_owned();
            self.named(ctx, "origin", &publisher);
        }
    }

    fn pick(&mut self, ctx: &Context<Self>, n: usize) {
        let Some(question) = self.state.open_questions().nth(n).map(|(_, one)| one.clone()) else { return };
        let mut answering = Answering::of(question);
        let line = self.state.line();
        if let (Some((position, _)), Side::Claim(_), false) = (answering.taken(), &self.state.side, line.is_empty()) {
            answering.fields.insert(position.to_owned(), line.into());
        }
        let is_ready = answering.is_ready();
        self.state.answering = Some(answering);
        // An answer that is proposed is taken by the same key; it can be dropped again.
        if is_ready {
            self.take_answer(ctx);
        }
    }

    /// Takes the answer that is written.
    fn take_answer(&mut self, ctx: &Context<Self>) {
        let Some(answering) = self.state.answering.take() else { return };
        if !answering.is_ready() {
            self.state.message = "Take a position on the question, and say it in a line.".into();
            self.state.answering = Some(answering);
            return;
        }
        let mut answer = answering.answer();
        match &mut self.state.side {
            Side::Claim(draft) => {
                draft.needs.extend(answering.needs());
                draft.new_answers.push(answer);
            }
            Side::Reference(draft) => {
                if !draft.passage.is_empty() {
                    answer.insert("passage".into(), draft.passage.as_str().into());
                    if let Some(locator) = &draft.locator {
                        answer.entry("locator").or_insert_with(|| locator.as_str().into());
                    }
                }
                draft.needs.extend(answering.needs());
                draft.answers.push(answer);
            }
            _ => {}
        }
        self.touch(ctx);
    }

    /// Writes what is open.
    fn write(&mut self, ctx: &Context<Self>) {
        // One key too many does nothing twice.
        if self.state.is_busy {
            return;
        }
        if self.state.answering.as_ref().is_some_and(Answering::is_ready) {
            self.take_answer(ctx);
        }
        let Some((what, steps, _)) = self.state.steps() else { return };
        if steps.is_empty() {
            self.state.message = "Nothing is changed.".into();
            return;
        }
        if let Side::Claim(draft) = &self.state.side
            && draft.text("proposition").trim().is_empty()
        {
            self.state.message = "Write the proposition first: what is claimed, in words that stand alone.".into();
            self.focus = Some("#field-proposition".into());
            return;
        }
        // What a machine proposes is shown whole before it is decided.
        let is_proposed = self.state.open_mark().is_some_and(|(is_proposal, _)| is_proposal);
        if is_proposed && !self.has_been_shown() {
            self.state.message = "Now all of it has been shown: the same key again decides.".into();
            return;
        }
        let next = self.next_mark();
        self.state.is_busy = true;
        self.state.message = "Writing …".into();
        self.quiet = None;
        self.ask(ctx, Purpose::Write(next), Request::Do { what, steps });
    }

    /// The proposal after the one that is open; after a claim whose words are gone, the next one of these.
    fn next_mark(&self) -> Option<Mark> {
        let open = self.state.open_mark()?;
        let is_lost = self.state.lost_claim().is_some();
        let marks = self.state.marks();
        let at = marks.iter().position(|(is_proposal, id)| *is_proposal == open.0 && *id == open.1)?;
        let is_next = |(is_proposal, id): &&(bool, &str)| match open.0 {
            true => *is_proposal,
            false => is_lost && !is_proposal && self.state.lost(id).is_some(),
        };
        let next = marks.iter().skip(at + 1).chain(marks.iter().take(at)).find(is_next)?;
        Some((next.0, next.1.to_owned()))
    }

    /// Whether the form has been seen to its end; else its end is shown now.
    fn has_been_shown(&mut self) -> bool {
        let form = gloo::utils::document().get_element_by_id("form");
        let (Some(form), key) = (form, self.state.shown_key()) else { return true };
        let is_seen = form.scroll_height() - form.scroll_top() - form.client_height() < 12;
        if is_seen || self.state.shown.as_ref() == Some(&key) {
            return true;
        }
        form.set_scroll_top(form.scroll_height());
        self.state.shown = Some(key);
        false
    }

    fn reject(&mut self, ctx: &Context<Self>) {
        let Some((true, id)) = self.state.open_mark() else {
            self.state.message = "Only a proposal is rejected; a claim is withdrawn, and says why.".into();
            return;
        };
        let Some(article) = self.state.article.as_ref().map(|article| article.id.clone()) else { return };
        if self.state.is_busy {
            return;
        }
        self.state.is_busy = true;
        let next = self.next_mark();
        let what = format!("{REJECT}{id}");
        let steps = vec![Step::Mark { article, proposal: id, accepted: false }];
        self.ask(ctx, Purpose::Write(next), Request::Do { what, steps });
    }

    /// What is open was changed by the editor.
    fn touch(&mut self, ctx: &Context<Self>) {
        (self.state.is_touched, self.state.is_warned) = (true, false);
        self.try_soon(ctx);
    }

    /// Whether what is open may be left: what was changed is not lost by one key.
    fn may_leave(&mut self) -> bool {
        if !self.state.is_touched || self.state.is_warned {
            return true;
        }
        self.state.is_warned = true;
        self.state.message = "What you changed is in no file yet: a writes it, the same again drops it.".into();
        false
    }

    fn try_soon(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.quiet = Some(Timeout::new(QUIET, move || link.send_message(Message::Try)));
    }

    fn try_now(&mut self, ctx: &Context<Self>) {
        if let Some((_, steps, open)) = self.state.steps() {
            self.ask(ctx, Purpose::Try(self.state.shown_key()), Request::Try { steps, open: Some(open) });
        }
    }
}

impl State {
    /// What tells whether what is open is as it was.
    fn shown_key(&self) -> String {
        format!("{:?}", self.steps())
    }
}

fn wait(link: &yew::html::Scope<App>, since: u64) {
    let link = link.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let mut told = news(since).await;
        // No news is asked for again.
        while told.as_ref().is_ok_and(|version| *version == since) {
            told = news(since).await;
        }
        link.send_message(Message::News(told));
    });
}
