//! What is done to a claim that readers have seen: a second signature, a correction, a withdrawal. Each is seen on the card,
//! and in what it changes elsewhere, before it is written.

use sayso_desk_wire::{Edit, Version};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, html};

use super::{Link, fields, state_in_words};
use crate::app::Message;
use crate::draft::{Draft, Origin};
use crate::state::State;

pub(super) fn draw(state: &State, draft: &Draft, link: &Link) -> Html {
    let Origin::Claim { before } = &draft.origin else { return html! {} };
    let is_withdrawn = before.contains_key("withdrawn");
    html! {
        <details class="more record">
            <summary>{ "Sign, correct, withdraw; what was changed" }</summary>
            { signature(state, draft, link) }
            if !is_withdrawn { { correction(draft, link) }{ withdrawal(draft, link) } }
            { history(state, link) }
        </details>
    }
}

/// What was changed since it was approved, and what became of it before.
fn history(state: &State, link: &Link) -> Html {
    let Some(history) = &state.history else {
        let onclick = link.callback(|_| Message::History);
        return html! { <p><button type="button" {onclick}>{ "What was changed since" }</button></p> };
    };
    if !history.has_git {
        return html! { <p>{ "The folder has no git history of this article: what was before is not known." }</p> };
    }
    let since = match &history.since_approved {
        None => html! { <p>{ "No second editor has approved it so far." }</p> },
        Some(since) if since.is_empty() => html! { <p>{ "Nothing was changed since it was approved." }</p> },
        Some(since) => html! { <><h4>{ "Changed since it was approved" }</h4>{ edits(since) }</> },
    };
    let version = |one: &Version| html! { <li><p class="soft">{ format!("{}, {}", one.at, one.by) }</p>{ edits(&one.edits) }</li> };
    html! {
        <section class="history" aria-label="What was changed">
            { since }
            if !history.unsaved.is_empty() { <><h4>{ "In the file, and in no commit yet" }</h4>{ edits(&history.unsaved) }</> }
            <h4>{ "Before" }</h4>
            <ol>{ for history.versions.iter().map(version) }</ol>
        </section>
    }
}

fn edits(edits: &[Edit]) -> Html {
    let one = |edit: &Edit| {
        html! {
            <li><strong>{ fields::label(&edit.field) }</strong>{ ": " }
                if !edit.before.is_empty() { <del>{ &edit.before }</del>{ " " } }
                if !edit.now.is_empty() { <ins>{ &edit.now }</ins> }
            </li>
        }
    };
    html! { <ul dir="auto">{ for edits.iter().map(one) }</ul> }
}

/// A second editor signs for the state that the card has now.
fn signature(state: &State, draft: &Draft, link: &Link) -> Html {
    let decided_by = draft.text("decided_by");
    let told = match (decided_by, draft.text("approved_by")) {
        ("", "") => "Nobody’s name is beside this claim.".to_owned(),
        (one, "") => format!("Decided by {one}; nobody has approved it."),
        ("", other) => format!("Approved by {other}{}", approved_as(state, draft)),
        (one, other) => format!("Decided by {one}, approved by {other}{}", approved_as(state, draft)),
    };
    let by = state.newsroom.by.clone().filter(|by| by != decided_by);
    let button = by.map(|by| {
        let onclick = link.callback(|_| Message::Approve);
        html! { <button type="button" {onclick}>{ format!("Approve it as {by}") }</button> }
    });
    html! { <p>{ told }{ " " }{ for button }</p> }
}

/// As what a claim was approved.
fn approved_as(state: &State, draft: &Draft) -> String {
    match state_in_words(state, draft.text("approved_state")) {
        "" => ".".to_owned(),
        word => format!(" as “{word}”."),
    }
}

fn correction(draft: &Draft, link: &Link) -> Html {
    let onclick = link.batch_callback(|_: web_sys::MouseEvent| Some(Message::Correct(typed("correction-note")?)));
    let added = draft.pushes.iter().filter_map(|(_, fields)| fields.get("note")?.as_str());
    html! {
        <div class="field">
            <label for="correction-note">{ "What was changed and why, for readers" }</label>
            <textarea key={draft.pushes.len()} id="correction-note" rows="2" />
            <button type="button" {onclick}>{ "Add the correction" }</button>
            <>{ for added.map(|note| html! { <p class="from">{ "Added: " }{ note }</p> }) }</>
        </div>
    }
}

fn withdrawal(draft: &Draft, link: &Link) -> Html {
    let onclick = link.batch_callback(|_: web_sys::MouseEvent| {
        let redact =
            gloo::utils::document().get_element_by_id("redact")?.dyn_into::<HtmlInputElement>().ok()?.checked();
        Some(Message::Withdraw(typed("withdrawal-reason")?, redact))
    });
    let reason = draft.fields.get("withdrawn").and_then(|fields| fields.get("reason")).and_then(Value::as_str);
    html! {
        <div class="field">
            <label for="withdrawal-reason">{ "Why it is withdrawn, for readers" }</label>
            <textarea id="withdrawal-reason" rows="2" />
            <label class="switch" for="redact"><input type="checkbox" id="redact" />{ "take its words out of everything that is built" }</label>
            <button type="button" {onclick}>{ "Withdraw the claim" }</button>
            <>{ for reason.map(|reason| html! { <p class="from">{ "To be withdrawn: " }{ reason }</p> }) }</>
        </div>
    }
}

/// What is typed into a field, if it is something.
fn typed(id: &str) -> Option<String> {
    let area = gloo::utils::document().get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    Some(area.value()).filter(|text| !text.trim().is_empty())
}
