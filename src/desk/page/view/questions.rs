//! Which questions what is open answers: the likeliest first, a position by one key, or a new question.

use sayso_desk_wire::{Field, Fields, Holds, LikelyQuestion};
use serde_json::Value;
use yew::{Html, html};

use super::{Link, fields};
use crate::draft::{Answering, Draft, POSITIONS};
use crate::keys::Key;
use crate::message::Message;
use crate::state::{Side, State};
use crate::words::DeskWords;

pub(super) fn draw(state: &State, draft: &Draft, link: &Link) -> Html {
    let old = draft
        .answers
        .iter()
        .enumerate()
        .map(|(n, one)| answer(state, one, (false, n), draft.dropped.contains(&n), link));
    let new = draft.new_answers.iter().enumerate().map(|(n, one)| answer(state, one, (true, n), false, link));
    html! {
        <section class="questions" aria-label={state.words.questions}>
            <h3>{ state.words.answers }</h3>
            <ul class="answers">{ for old }{ for new }</ul>
            { picking(state, link) }
        </section>
    }
}

/// The same of a reference that is being made.
pub(super) fn of_passage(state: &State, answers: &[Fields], link: &Link) -> Html {
    let answers = answers.iter().enumerate().map(|(n, one)| answer(state, one, (true, n), false, link));
    html! {
        <section class="questions" aria-label={state.words.questions}>
            <h3>{ state.words.answers }</h3>
            <ul class="answers">{ for answers }</ul>
            { picking(state, link) }
        </section>
    }
}

fn answer(state: &State, one: &Fields, (is_new, n): (bool, usize), is_dropped: bool, link: &Link) -> Html {
    let text = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
    let id = text("question");
    let asks = state.asks(id).unwrap_or_else(|| id.to_owned());
    let words = state.words;
    let position = POSITIONS.iter().find(|(_, name)| one.contains_key(*name));
    let (says, line) = match position {
        Some((_, name)) => (words.position(name).to_owned(), text(name)),
        None => (one.get("value").map_or_else(|| text("label").to_owned(), Value::to_string), text("line")),
    };
    let (name, told) = match is_dropped {
        true => (words.keep, words.keep_answer),
        false => (words.drop, words.drop_answer),
    };
    let onclick = link.callback(move |_| Message::DropAnswer(is_new, n));
    html! {
        <li class={if is_dropped { "dropped" } else { "" }}>
            <p class="asks">{ &asks }</p>
            <p><strong>{ says }</strong>{ ": " }{ line }</p>
            <button type="button" class="plain" {onclick} aria-label={words.say(told, &[("asks", &asks)])}>{ name }</button>
        </li>
    }
}

fn picking(state: &State, link: &Link) -> Html {
    if let Some(answering) = &state.answering {
        return answer_form(state, answering, link);
    }
    let words = state.words;
    let likely = |(n, one): (usize, &LikelyQuestion)| {
        let onclick = link.callback(move |_| Message::Pick(n));
        html! {
            <li>
                <button type="button" class="plain" {onclick}><kbd>{ n + 1 }</kbd>{ " " }{ &one.asks }</button>
                { proposed(one, words) }
                <p class="soft" dir="auto">{ &one.why }</p>
            </li>
        }
    };
    let pick = link.callback(|event: web_sys::Event| Message::PickId(fields::typed(&event)));
    html! {
        <>
            if state.open_questions().next().is_some() {
                <h4>{ words.may_answer }</h4>
                <ol class="likely">{ for state.open_questions().map(likely) }</ol>
            }
            <div class="field">
                <label for="all-questions">{ words.another_question }</label>
                <select id="all-questions" onchange={pick}>
                    <option value="" selected=true>{ "–" }</option>
                    { for state.newsroom.questions.iter().map(|one| html! { <option value={one.id.clone()}>{ &one.name }</option> }) }
                </select>
                <button type="button" onclick={link.callback(|_| Message::Do(Key::Question))}>{ words.new_question }<kbd>{ "q" }</kbd></button>
            </div>
        </>
    }
}

/// The answer that is proposed.
fn proposed(one: &LikelyQuestion, words: &DeskWords) -> Html {
    let answering = Answering::of(one.clone());
    let Some((name, line)) = answering.taken() else { return html! {} };
    let word = POSITIONS.iter().find(|(_, own)| *own == name).map(|(_, own)| words.position(own).to_owned());
    let says = word.or_else(|| one.answer.get("value").map(Value::to_string)).unwrap_or_default();
    html! { <p><strong>{ says }</strong>{ ": " }{ line }</p> }
}

fn answer_form(state: &State, answering: &Answering, link: &Link) -> Html {
    let LikelyQuestion { asks, kind, answered, .. } = &answering.question;
    let taken = answering.taken();
    let words = state.words;
    let position = |(key, name): &(char, &'static str)| {
        let name = *name;
        let is_taken = taken.is_some_and(|(own, _)| own == name);
        html! {
            <button type="button" aria-pressed={is_taken.to_string()} onclick={link.callback(move |_| Message::Position(name))}>
                { words.position(name) }<kbd>{ *key }</kbd>
            </button>
        }
    };
    let line_name = match kind.as_str() {
        "yes-or-no" => taken.map(|(name, _)| name),
        _ => Some("line"),
    };
    let typed_into = |name: &'static str| {
        link.callback(move |event: web_sys::InputEvent| {
            Message::Answer(name.to_owned(), Value::from(fields::typed(&event)))
        })
    };
    let value = link.callback(|event: web_sys::InputEvent| {
        // It is a text until it is taken: 2.40 is on the way to 2.405.
        Message::Answer("value".into(), Value::from(fields::typed(&event)))
    });
    let text = |name: &str| match answering.fields.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let input = |name: &'static str, label: &str| {
        html! {
            <div class="field"><label for={format!("answer-{name}")}>{ label }</label>
                <input dir="auto" id={format!("answer-{name}")} value={text(name)} oninput={typed_into(name)} /></div>
        }
    };
    let grounds =
        match state.table("position").and_then(|table| table.fields.iter().find(|field| field.name == "grounds")) {
            Some(Field { holds: Holds::Word(words), .. }) => words.as_slice(),
            _ => &[],
        };
    let choose =
        link.callback(|event: web_sys::Event| Message::Answer("grounds".into(), Value::from(fields::typed(&event))));
    let submit = link.callback(|event: web_sys::SubmitEvent| {
        event.prevent_default();
        Message::Answered
    });
    html! {
        <form class="answering" key={if answering.is_new { String::new() } else { answering.question.id.clone() }} onsubmit={submit}>
            if answering.is_new { { new_question(answering, words, link) } } else { <p class="asks">{ asks }</p> }
            if !answered.is_empty() { <ul class="soft">{ for answered.iter().map(|one| html! { <li>{ one }</li> }) }</ul> }
            if kind == "yes-or-no" { <div class="positions" role="group" aria-label={words.position}>{ for POSITIONS.iter().map(position) }</div> }
            if kind == "value" {
                <div class="field"><label for="answer-value">{ words.number }</label>
                    <input dir="auto" id="answer-value" inputmode="decimal" value={text("value")} oninput={value} /></div>
            }
            if kind == "description" { { input("label", words.group_of_labels) } }
            if let Some(name) = line_name {
                <div class="field"><label for="line">{ words.answer_line }</label>
                    <input dir="auto" id="line" value={text(name)} oninput={typed_into(name)} maxlength="160" />
                    if state.is_denial() { <p class="about">{ words.denial_told }</p> }
                </div>
            }
            if taken.is_some_and(|(name, _)| name == "in_part") { { input("part", words.which_part) } }
            if taken.is_some_and(|(name, _)| name == "limits") { { input("why", words.how_it_limits) } }
            if matches!(state.side, Side::Reference(_)) { { input("speaker", words.who_is_quoted) } }
            if matches!(state.side, Side::Reference(_)) { { input("locator", words.where_it_stands) } }
            <div class="field"><label for="grounds">{ words.grounds_where_shown }</label>
                <select id="grounds" onchange={choose}>
                    <option value="" selected={text("grounds").is_empty()}>{ "–" }</option>
                    { for grounds.iter().map(|one| html! { <option value={one.clone()} selected={text("grounds") == *one}>{ words.word(one) }</option> }) }
                </select>
                if text("grounds").is_empty() { <p class="about">{ words.grounds_told }</p> }
            </div>
            <p>
                <button type="submit" disabled={!answering.is_ready()}>{ words.take_answer }<kbd>{ "Enter" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::LeaveAnswer)}>{ words.leave_answer }</button>
            </p>
        </form>
    }
}

fn new_question(answering: &Answering, words: &DeskWords, link: &Link) -> Html {
    let asks = link.callback(|event: web_sys::InputEvent| Message::Asks(fields::typed(&event), None));
    let known = answering.question.asks.clone();
    let kind = link.callback(move |event: web_sys::Event| Message::Asks(known.clone(), Some(fields::typed(&event))));
    let kinds = [("yes-or-no", words.by_yes_or_no), ("value", words.by_number), ("description", words.by_description)];
    html! {
        <>
            <div class="field"><label for="asks">{ words.what_is_asked }</label>
                <input dir="auto" id="asks" value={answering.question.asks.clone()} oninput={asks} /></div>
            <div class="field"><label for="question-kind">{ words.is_answered_by }</label>
                <select id="question-kind" onchange={kind}>
                    { for kinds.iter().map(|(id, name)| html! { <option value={*id} selected={answering.question.kind == *id}>{ *name }</option> }) }
                </select>
            </div>
        </>
    }
}
