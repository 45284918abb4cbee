//! What an editor does to the claim or reference that is open: words, names, answers, and writing it.

use sayso_desk_wire::{Entry, Newsroom, Request, Step};
use serde_json::Value;
use yew::Context;

use crate::app::App;
use crate::draft::{self, Answering, Draft};
use crate::message::{Mark, Purpose};
use crate::select;
use crate::state::Side;

impl App {
    /// The words that stand in the place of a claim's are its words now.
    pub(crate) fn take_instead(&mut self, ctx: &Context<Self>) {
        let instead = self.state.lost_claim().and_then(|claim| claim.instead.clone());
        let (Some(words), Side::Claim(draft)) = (instead, &mut self.state.side) else {
            self.state.message = self.state.words.nothing_instead.into();
            return;
        };
        draft.set_quote(&words, None);
        self.touch(ctx);
        self.write(ctx);
    }

    /// A claim of the selected words.
    pub(crate) fn claim_words(&mut self, ctx: &Context<Self>) {
        let Some(article) = &self.state.article else { return };
        let selected = select::selected().and_then(|one| Some((one.sentence?, one.words)));
        let Some((n, words)) = selected else {
            self.state.message = self.state.words.select_claim.into();
            return;
        };
        let sentence = article.sentences.get(n).map_or("", |one| &one.text);
        let Some(at) = sentence.find(&words) else {
            self.state.message = self.state.words.select_fewer.into();
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

    pub(crate) fn take_passage(&mut self, ctx: &Context<Self>) {
        let Some(selected) = select::selected() else {
            self.state.message = self.state.words.select_passage.into();
            return;
        };
        if let Side::Reference(draft) = &mut self.state.side {
            draft.passage = selected.words;
            draft.locator = selected.paragraph.and_then(|n| draft.page.locators.get(n).cloned());
            self.state.answering = None;
            self.ask_questions(ctx);
        }
    }

    /// The speaker, or an origin, by its name; one that is not there is made.
    pub(crate) fn named(&mut self, ctx: &Context<Self>, field: &str, typed: &str) {
        let Newsroom { sources, origins, .. } = &self.state.newsroom;
        let typed = typed.trim();
        let is_origin = field == "origin";
        let known = draft::find(if is_origin { origins } else { sources }, typed).map(str::to_owned);
        let id = known.clone().unwrap_or_else(|| draft::slug(typed, 5));
        let made = match (known.is_some() || typed.is_empty(), is_origin) {
            (true, _) => Vec::new(),
            (false, true) => draft::new_origin(typed, &id, origins),
            (false, false) => {
                let kind = if field == "outlet" { field } else { draft::kind_of(typed, &self.state.newsroom.bodies) };
                draft::new_source(typed, kind, &id, origins)
            }
        };
        let (fields, needs) = match &mut self.state.side {
            Side::Claim(draft) => (&mut draft.fields, &mut draft.needs),
            Side::Reference(draft) => (&mut draft.fields, &mut draft.needs),
            Side::Entry(draft) => (&mut draft.fields, &mut draft.needs),
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
    pub(crate) fn named_publisher(&mut self, ctx: &Context<Self>) {
        if let Side::Reference(draft) = &self.state.side {
            let publisher = draft.text("publisher").to_owned();
            self.named(ctx, "origin", &publisher);
        }
    }

    pub(crate) fn pick(&mut self, ctx: &Context<Self>, n: usize) {
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
    pub(crate) fn take_answer(&mut self, ctx: &Context<Self>) {
        let Some(answering) = self.state.answering.take() else { return };
        if !answering.is_ready() {
            self.state.message = self.state.words.answer_first.into();
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
    pub(crate) fn write(&mut self, ctx: &Context<Self>) {
        // One key too many does nothing twice.
        if self.state.is_busy {
            return;
        }
        if self.state.answering.as_ref().is_some_and(Answering::is_ready) {
            self.take_answer(ctx);
        }
        let Some((what, steps, _)) = self.state.steps() else { return };
        if steps.is_empty() {
            self.state.message = self.state.words.nothing_changed.into();
            return;
        }
        if let Side::Claim(draft) = &self.state.side
            && draft.text("proposition").trim().is_empty()
        {
            self.state.message = self.state.words.proposition_first.into();
            self.focus = Some("#field-proposition".into());
            return;
        }
        // What a machine proposes is shown whole before it is decided.
        let is_proposed = self.state.open_mark().is_some_and(|(is_proposal, _)| is_proposal);
        if is_proposed && !self.has_been_shown() {
            self.state.message = self.state.words.all_shown.into();
            return;
        }
        let next = self.next_mark();
        self.state.is_busy = true;
        self.state.message = self.state.words.writing.into();
        self.quiet = None;
        self.ask(ctx, Purpose::Write(next), Request::Do { what, steps });
    }

    /// The proposal after the one that is open; after a claim whose words are gone, the next one of these.
    pub(crate) fn next_mark(&self) -> Option<Mark> {
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
    pub(crate) fn has_been_shown(&mut self) -> bool {
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

    pub(crate) fn reject(&mut self, ctx: &Context<Self>) {
        let Some((true, id)) = self.state.open_mark() else {
            self.state.message = self.state.words.only_proposals.into();
            return;
        };
        let Some(article) = self.state.article.as_ref().map(|article| article.id.clone()) else { return };
        if self.state.is_busy {
            return;
        }
        self.state.is_busy = true;
        let next = self.next_mark();
        let words = self.state.words;
        let what = words.say(words.do_reject, &[("id", &id)]);
        let steps = vec![Step::Mark { article, proposal: id, accepted: false }];
        self.ask(ctx, Purpose::Write(next), Request::Do { what, steps });
    }

    /// The day, as the files have it.
    pub(crate) fn today(&self) -> Value {
        Value::from(self.state.newsroom.today.as_str())
    }
}
