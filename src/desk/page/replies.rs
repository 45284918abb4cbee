//! What the desk makes of the server's replies.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gloo::timers::callback::Timeout;
use sayso_core::Database;
use sayso_desk_wire::{Entry, Outcome, Reply, Request, Step};
use yew::Context;

use crate::app::{App, QUIET};
use crate::ask::news;
use crate::draft::{self, Draft, EntryDraft, ReferenceDraft};
use crate::message::{Message, Purpose, Written};
use crate::state::{As, Seen, Side};

impl App {
    pub(crate) fn answered(&mut self, ctx: &Context<Self>, purpose: Purpose, reply: Reply) {
        let state = &mut self.state;
        let n_looking = state.n_looking.get_mut();
        *n_looking -= usize::from(purpose.fills_the_form());
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
                // What is found of an entry that is open may be mended by now.
                if matches!(self.state.side, Side::Entry(_)) {
                    self.try_now(ctx);
                }
                if let (true, [only]) = (is_first, &*self.state.newsroom.articles) {
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
            (Purpose::Import(id), Reply::Done { outcome: Outcome::Written(what) }) => {
                state.message = state.words.say(state.words.imported, &[("what", &what)]);
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
            // Another article may have been opened meanwhile.
            (Purpose::Again, Reply::Article(article))
                if state.article.as_ref().is_none_or(|one| one.id != article.id) => {}
            (Purpose::Again, Reply::Failed { .. }) => {
                state.article = None;
                self.close_side();
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
            (Purpose::Write(next), Reply::Done { outcome }) => {
                let written = Written { outcome, of: state.shown_key(), next };
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
            (_, Reply::Done { outcome: Outcome::Written(what) }) => state.message = what,
            (_, Reply::Done { outcome }) => state.message = state.words.outcome(&outcome),
            (_, Reply::Progress { drawn, of }) if state.progress.is_some() => {
                state.progress = Some((drawn, of));
                let link = ctx.link().clone();
                Timeout::new(QUIET, move || link.send_message(Message::Progress)).forget();
            }
            (_, Reply::Built { n_articles, place, url }) => {
                let words = state.words;
                state.message = words.count(&words.did_build, n_articles, &[("place", &place)]);
                let article = state.article.as_ref().map(|article| format!("articles/{}/", article.id));
                let url = format!("{url}{}", article.unwrap_or_default());
                if !state.is_touched {
                    self.close_side();
                    self.state.side = Side::Preview(url, Seen::Phone);
                    self.focus = Some("#side".into());
                }
            }
            (_, Reply::Refused { findings }) => {
                let first = findings.first().map_or("", |finding| finding.message.as_str());
                state.message = [state.words.refused, " ", first].concat();
                state.refused = findings;
            }
            (_, Reply::Conflict { files }) => {
                state.message = state.words.conflicted.into();
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
            (Purpose::Find(text), Reply::Found { found }) => self.cover(Side::Find(text, found)),
            (_, Reply::Page(page)) if state.reading_as == As::Article => match page.article.clone() {
                Some(id) => {
                    let what = state.words.say(state.words.do_article, &[("id", &id)]);
                    let steps = vec![Step::Import { page: page.number }];
                    self.ask(ctx, Purpose::Import(id), Request::Do { what, steps });
                }
                None => state.message = state.words.article_known.into(),
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
                self.is_other = true;
                self.named_publisher(ctx);
                self.focus = Some("#reference".into());
            }
            (Purpose::Entry(entry), Reply::Fields { fields }) => {
                self.close_side();
                self.state.side = Side::Entry(Box::new(EntryDraft::of(entry, fields)));
                self.is_other = true;
                self.focus_field("#side");
                self.try_now(ctx);
            }
            (_, Reply::Failed { why }) => state.message = why,
            _ => {}
        }
    }

    /// Something is in the files: what comes next is opened.
    pub(crate) fn written(&mut self, ctx: &Context<Self>, Written { outcome, of, next }: Written) {
        self.state.message = self.state.words.outcome(&outcome);
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
}

pub(crate) fn wait(link: &yew::html::Scope<App>, since: u64) {
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
