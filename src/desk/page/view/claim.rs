//! A claim on the desk: who says it, what is claimed, which questions it answers; each field with where it is from.

use sayso_desk_wire::{Entry, Field, Like, Step};
use serde_json::Value;
use yew::{Html, html};

use super::{Link, fields, questions, record};
use crate::draft::{Draft, Origin};
use crate::keys::Key;
use crate::message::Message;
use crate::state::State;
use crate::words::DeskWords;

/// The fields that every claim is decided by, in the order in which they are looked at.
const FIRST: &[&str] = &["proposition", "speaker", "role", "cue", "kind", "wording"];

/// What is shown of it otherwise.
const ELSEWHERE: &[&str] = &[
    "quote",
    "answers",
    "evidence",
    "hedges",
    "via",
    "id",
    "decided_by",
    "prefix",
    "suffix",
    "approved_by",
    "approved_state",
    "withdrawn",
    "correction",
];

pub(super) fn draw(state: &State, draft: &Draft, link: &Link) -> Html {
    let words = state.words;
    let table = state.table("claim");
    let all: Vec<&Field> = table.into_iter().flat_map(|table| &table.fields).collect();
    let first: Vec<&Field> =
        FIRST.iter().filter_map(|name| all.iter().copied().find(|field| field.name == *name)).collect();
    let is_rest = |field: &&&Field| !FIRST.contains(&&*field.name) && !ELSEWHERE.contains(&&*field.name);
    // What is filled in is seen before it is decided; what is not can be.
    let rest = all.iter().filter(is_rest).copied();
    let (set, rest): (Vec<&Field>, Vec<&Field>) = rest.partition(|field| draft.filled_in.contains(&field.name));
    let one = |field: &&Field| fields::draw(state, field, &draft.fields, from(draft, &field.name, words), link);
    html! {
        <>
            <h2>{ heading(draft, words) }</h2>
            <blockquote class="quote" dir="auto">{ draft.quote() }</blockquote>
            { lost(state, link) }
            { why(draft, words) }
            { new_source(draft, words, link) }
            <div class="grid">{ for first.iter().map(one) }{ for set.iter().map(one) }</div>
            { about_source(state, draft, link) }
            { also(words.weakened_by, draft, "hedges", "words") }
            { also(words.by_way_of, draft, "via", "source") }
            { questions::draw(state, draft, link) }
            { candidates(state, draft) }
            <details class="more">
                <summary>{ words.more_fields }<span class="n">{ words.n(rest.len()) }</span></summary>
                <div class="grid">{ for rest.iter().map(one) }</div>
            </details>
            { record::draw(state, draft, link) }
            { decide(state, draft, link) }
        </>
    }
}

fn heading(draft: &Draft, words: &DeskWords) -> String {
    match &draft.origin {
        Origin::Proposal { .. } => words.a_proposal.to_owned(),
        Origin::Words => words.a_new_claim.to_owned(),
        Origin::Claim { .. } => words.say(words.the_claim, &[("id", draft.id())]),
    }
}

/// That its words are gone, and which stand there now.
fn lost(state: &State, link: &Link) -> Html {
    let words = state.words;
    let Some(claim) = state.lost_claim() else { return html! {} };
    let take = link.callback(|_| Message::Do(Key::Instead));
    html! {
        <div class="notice">
            <p>{ words.lost_told }</p>
            if let Some(instead) = &claim.instead {
                <p>{ words.lost_instead }</p>
                <blockquote class="quote" dir="auto">{ instead }</blockquote>
                <p><button type="button" onclick={take}>{ words.lost_take }<kbd>{ "m" }</kbd></button></p>
            }
            <p>{ words.lost_otherwise }</p>
        </div>
    }
}

fn why(draft: &Draft, words: &DeskWords) -> Html {
    let Origin::Proposal { confidence, why, tool, .. } = &draft.origin else { return html! {} };
    let how_sure = match tool {
        Some(tool) => words.say(words.why_tool, &[("tool", tool), ("why", why)]),
        None => words.say(words.why_measured, &[("why", why), ("n", &words.n(*confidence as usize))]),
    };
    html! { <p class="from">{ how_sure }</p> }
}

/// Where a machine has a field from.
fn from(draft: &Draft, field: &str, words: &DeskWords) -> Option<&'static str> {
    let Origin::Proposal { .. } = &draft.origin else { return None };
    draft.fields.get(field)?;
    Some(match field {
        "proposition" => words.from_proposition,
        "speaker" if draft.needs.is_empty() => words.from_registry,
        "speaker" => words.from_new,
        "role" => words.from_article,
        "cue" | "said_at" | "addressee" => words.from_copied,
        "wording" => words.from_quotes,
        "kind" => words.from_guess,
        "basis" | "basis_note" => words.from_place,
        "polarity" => words.from_cue,
        _ => words.from_other,
    })
}

/// What a source that is made with the claim is.
fn new_source(draft: &Draft, words: &DeskWords, link: &Link) -> Html {
    let made = draft.needs.iter().find_map(|step| match step {
        Step::Add { entry: Entry::Source(id), fields } => Some((id, fields)),
        _ => None,
    });
    let Some((id, fields)) = made else { return html! {} };
    let kind = fields.get("kind").and_then(Value::as_str).unwrap_or_default();
    let name = fields.get("name").and_then(Value::as_str).unwrap_or_default();
    let onchange = link.callback(|event: web_sys::Event| Message::SourceKind(fields::typed(&event)));
    let kinds = ["person", "organisation", "document", "outlet", "group"];
    html! {
        <div class="field made">
            <label for="source-kind">{ words.say(words.new_source, &[("name", name), ("id", id)]) }</label>
            <select id="source-kind" {onchange}>
                { for kinds.iter().map(|one| html! { <option value={*one} selected={*one == kind}>{ words.word(one) }</option> }) }
            </select>
        </div>
    }
}

/// The way to what the registry says of the speaker.
fn about_source(state: &State, draft: &Draft, link: &Link) -> Html {
    let id = draft.text("speaker").to_owned();
    let Some(known) = state.newsroom.sources.iter().find(|one| one.id == id) else { return html! {} };
    let name = state.words.say(state.words.about_source, &[("name", &known.name)]);
    let onclick = link.callback(move |_| Message::Entry(Entry::Source(id.clone())));
    html! { <p><button type="button" class="plain" {onclick}>{ name }</button></p> }
}

/// A list that is shown, and edited in the file.
fn also(name: &str, draft: &Draft, list: &str, field: &str) -> Html {
    let Some(Value::Array(items)) = draft.fields.get(list) else { return html! {} };
    let told: Vec<&str> = items.iter().filter_map(|item| item.get(field)?.as_str()).collect();
    if told.is_empty() {
        return html! {};
    }
    html! { <p class="also"><strong>{ name }</strong>{ ": " }{ told.join(", ") }</p> }
}

/// What may bear on it.
fn candidates(state: &State, draft: &Draft) -> Html {
    let Origin::Proposal { id, .. } = &draft.origin else { return html! {} };
    let proposal = state.article.iter().flat_map(|article| &article.proposals).find(|one| one.id == *id);
    let Some(candidates) = proposal.map(|one| &one.candidates).filter(|all| !all.is_empty()) else { return html! {} };
    let item = |one: &Like| html! { <li>{ &one.says }<span class="soft" lang="en">{ format!(" ({}: {})", one.kind, one.why) }</span></li> };
    html! {
        <details class="more">
            <summary>{ state.words.may_bear }<span class="n">{ state.words.n(candidates.len()) }</span></summary>
            <ul>{ for candidates.iter().map(item) }</ul>
        </details>
    }
}

/// What writing leads to, and the keys that do it.
fn decide(state: &State, draft: &Draft, link: &Link) -> Html {
    let words = state.words;
    let name = match &draft.origin {
        Origin::Claim { .. } => words.write_change,
        _ => words.decide,
    };
    let is_proposal = matches!(draft.origin, Origin::Proposal { .. });
    let reject = is_proposal.then(|| {
        html! { <button type="button" onclick={link.callback(|_| Message::Do(Key::Reject))}>{ words.reject }<kbd>{ "x" }</kbd></button> }
    });
    html! {
        <>
            { super::side::consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ name }<kbd>{ "a" }</kbd></button>
                { for reject }
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button>
            </p>
        </>
    }
}
