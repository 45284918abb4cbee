//! What is done to a claim that readers have seen: a second signature, a correction, a withdrawal. Each is seen on the card,
//! and in what it changes elsewhere, before it is written.

use sayso_desk_wire::{Edit, Version};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, html};

use super::{Link, state_in_words};
use crate::draft::{Draft, Origin};
use crate::message::Message;
use crate::state::State;
use crate::words::DeskWords;

pub(super) fn draw(state: &State, draft: &Draft, link: &Link) -> Html {
    let Origin::Claim { before } = &draft.origin else { return html! {} };
    let is_withdrawn = before.contains_key("withdrawn");
    html! {
        <details class="more record">
            <summary>{ state.words.record }</summary>
            { signature(state, draft, link) }
            if !is_withdrawn { { correction(draft, state.words, link) }{ withdrawal(draft, state.words, link) } }
            { history(state, link) }
        </details>
    }
}

/// What was changed since it was approved, and what became of it before.
fn history(state: &State, link: &Link) -> Html {
    let words = state.words;
    let Some(history) = &state.history else {
        let onclick = link.callback(|_| Message::History);
        return html! { <p><button type="button" {onclick}>{ words.what_changed_since }</button></p> };
    };
    if !history.has_git {
        return html! { <p>{ words.no_history }</p> };
    }
    let since = match &history.since_approved {
        None => html! { <p>{ words.never_approved }</p> },
        Some(since) if since.is_empty() => html! { <p>{ words.unchanged_since }</p> },
        Some(since) => html! { <><h4>{ words.changed_since }</h4>{ edits(since, words) }</> },
    };
    let version = |one: &Version| html! { <li><p class="soft">{ format!("{}, {}", one.at, one.by) }</p>{ edits(&one.edits, words) }</li> };
    html! {
        <section class="history" aria-label={words.what_changed}>
            { since }
            if !history.unsaved.is_empty() { <><h4>{ words.in_no_commit }</h4>{ edits(&history.unsaved, words) }</> }
            <h4>{ words.before }</h4>
            <ol>{ for history.versions.iter().map(version) }</ol>
        </section>
    }
}

fn edits(edits: &[Edit], words: &DeskWords) -> Html {
    let one = |edit: &Edit| {
        html! {
            <li><strong>{ words.field(&edit.field) }</strong>{ ": " }
                if !edit.before.is_empty() { <del>{ &edit.before }</del>{ " " } }
                if !edit.now.is_empty() { <ins>{ &edit.now }</ins> }
            </li>
        }
    };
    html! { <ul dir="auto">{ for edits.iter().map(one) }</ul> }
}

/// A second editor signs for the state that the card has now.
fn signature(state: &State, draft: &Draft, link: &Link) -> Html {
    let words = state.words;
    let (decided_by, approved_by) = (draft.text("decided_by"), draft.text("approved_by"));
    let approved = state_in_words(state, draft.text("approved_state"));
    let phrase = match (decided_by, approved_by, approved) {
        ("", "", _) => words.nobodys_name,
        (_, "", _) => words.decided_only,
        ("", _, "") => words.approved_only,
        ("", ..) => words.approved_only_as,
        (_, _, "") => words.decided_approved,
        _ => words.decided_approved_as,
    };
    let told = words.say(phrase, &[("one", decided_by), ("other", approved_by), ("state", approved)]);
    let by = state.newsroom.by.clone().filter(|by| by != decided_by);
    let button = by.map(|by| {
        let onclick = link.callback(|_| Message::Approve);
        html! { <button type="button" {onclick}>{ words.say(words.approve_as, &[("by", &by)]) }</button> }
    });
    let another = button.is_none().then_some(words.another_approves);
    html! { <p>{ told }{ " " }{ for button }{ for another }</p> }
}

fn correction(draft: &Draft, words: &DeskWords, link: &Link) -> Html {
    let onclick = link.batch_callback(|_: web_sys::MouseEvent| Some(Message::Correct(typed("correction-note")?)));
    let added = draft.pushes.iter().filter_map(|(_, fields)| fields.get("note")?.as_str());
    html! {
        <div class="field">
            <label for="correction-note">{ words.correction_note }</label>
            <textarea dir="auto" key={draft.pushes.len()} id="correction-note" rows="2" />
            <button type="button" {onclick}>{ words.add_correction }</button>
            <>{ for added.map(|note| html! { <p class="from">{ words.say(words.correction_added, &[("note", note)]) }</p> }) }</>
        </div>
    }
}

fn withdrawal(draft: &Draft, words: &DeskWords, link: &Link) -> Html {
    let onclick = link.batch_callback(|_: web_sys::MouseEvent| {
        let redact =
            gloo::utils::document().get_element_by_id("redact")?.dyn_into::<HtmlInputElement>().ok()?.checked();
        Some(Message::Withdraw(typed("withdrawal-reason")?, redact))
    });
    let reason = draft.fields.get("withdrawn").and_then(|fields| fields.get("reason")).and_then(Value::as_str);
    html! {
        <div class="field">
            <label for="withdrawal-reason">{ words.withdrawal_reason }</label>
            <textarea dir="auto" id="withdrawal-reason" rows="2" />
            <label class="switch" for="redact"><input type="checkbox" id="redact" />{ words.redact }</label>
            <button type="button" {onclick}>{ words.withdraw }</button>
            <>{ for reason.map(|reason| html! { <p class="from">{ words.say(words.to_be_withdrawn, &[("reason", reason)]) }</p> }) }</>
        </div>
    }
}

/// What is typed into a field, if it is something.
fn typed(id: &str) -> Option<String> {
    let area = gloo::utils::document().get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    Some(area.value()).filter(|text| !text.trim().is_empty())
}
