//! Fields of the catalogue as a form.
//!
//! A list that grows beside a field stands in a fragment of its own, here and in all forms: else what follows it is made
//! anew while somebody types.

use sayso_desk_wire::{Field, Fields, Finding, Holds, Named, Newsroom};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Html, TargetCast, classes, html};

use super::Link;
use crate::message::Message;
use crate::state::{Side, State};
use crate::words::DeskWords;

/// Fields that are written in several lines.
const LONG: &[&str] = &[
    "proposition",
    "note",
    "basis_note",
    "summary",
    "passage",
    "in_short",
    "scope",
    "looked_into",
    "full_text",
    "interest",
];

/// So many words of a field are shown side by side, each chosen by one press.
const MOST_CHIPS: usize = 7;

/// What is typed into a field.
pub(super) fn typed(event: &web_sys::Event) -> String {
    let target = event.target();
    let input = target.clone().and_then(|one| one.dyn_into::<HtmlInputElement>().ok()).map(|one| one.value());
    let area = || target.clone()?.dyn_into::<HtmlTextAreaElement>().ok().map(|one| one.value());
    let select = || target.clone()?.dyn_into::<HtmlSelectElement>().ok().map(|one| one.value());
    input.or_else(area).or_else(select).unwrap_or_default()
}

/// One field of what is open; `from` tells where a machine has it from.
pub(super) fn draw(state: &State, field: &Field, fields: &Fields, from: Option<&str>, link: &Link) -> Html {
    let name = field.name.clone();
    let id = format!("field-{name}");
    let value = fields.get(&name);
    let text = match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let set = |make: fn(String) -> Value| {
        let name = name.clone();
        link.callback(move |event: web_sys::InputEvent| Message::Field(name.clone(), make(typed(&event))))
    };
    let choose = {
        let name = name.clone();
        link.callback(move |event: web_sys::Event| Message::Field(name.clone(), Value::from(typed(&event))))
    };
    let told = format!("about-{name}");
    let input = match &field.holds {
        Holds::Word(words) if words.len() <= MOST_CHIPS => return chips(state, field, words, &text, from, link),
        Holds::Word(words) => html! {
            <select id={id.clone()} onchange={choose} aria-describedby={told.clone()}>
                <option value="" selected={text.is_empty()}>{ "–" }</option>
                { for words.iter().map(|word| html! { <option value={word.clone()} selected={*word == text}>{ state.words.word(word) }</option> }) }
            </select>
        },
        Holds::Switch => {
            let name = name.clone();
            let onchange = link.callback(move |event: web_sys::Event| {
                let is_on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|one| one.checked());
                Message::Field(name.clone(), if is_on { Value::Bool(true) } else { Value::Null })
            });
            html! { <input id={id.clone()} type="checkbox" checked={value == Some(&Value::Bool(true))} {onchange} aria-describedby={told.clone()} /> }
        }
        Holds::Id(of) => by_name(state, &name, of, &text, link),
        Holds::Texts => html! {
            <textarea dir="auto" id={id.clone()} rows="2" value={text} oninput={set(lines)} aria-describedby={told.clone()} />
        },
        Holds::Number => {
            html! { <input dir="auto" id={id.clone()} inputmode="decimal" value={text} oninput={set(number)} aria-describedby={told.clone()} /> }
        }
        Holds::Text if LONG.contains(&&*name) => html! {
            <textarea dir="auto" id={id.clone()} rows="2" value={text} oninput={set(Value::from)} aria-describedby={told.clone()} />
        },
        Holds::Text | Holds::Date => html! {
            <input dir="auto" id={id.clone()} value={text} oninput={set(Value::from)} aria-describedby={told.clone()} placeholder={field.example.trim_matches('"').to_owned()} />
        },
        Holds::Other => return html! {},
    };
    let findings = findings_of(state, &name);
    let is_long = LONG.contains(&&*name).then_some("long");
    let is_wrong = (!findings.is_empty()).then_some("wrong");
    html! {
        <div key={name.clone()} class={classes!("field", is_long, is_wrong)}>
            <label for={id}>{ state.words.field(&name) }{ must(field, state.words) }</label>
            { input }
            { about(field, from, told) }
            { confirm(state, &findings, &name, link) }
            <>{ for findings.into_iter().map(|one| finding(one, state.words)) }</>
        </div>
    }
}

fn must(field: &Field, words: &DeskWords) -> Html {
    html! { if field.required { <span class="must" title={words.required}>{ "*" }</span> } }
}

/// What a field means, seen while one is in it, and where a machine has its value from.
fn about(field: &Field, from: Option<&str>, id: String) -> Html {
    html! {
        <p class="about" {id}>
            if let Some(from) = from { <span class="from">{ from }{ " " }</span> }
            <span class="meaning" lang="en">{ &field.meaning }</span>
        </p>
    }
}

/// A field of few words: each is chosen by one press.
fn chips(state: &State, field: &Field, words: &[String], chosen: &str, from: Option<&str>, link: &Link) -> Html {
    let (name, told) = (field.name.clone(), format!("about-{}", field.name));
    let findings = findings_of(state, &field.name);
    let is_wrong = (!findings.is_empty()).then_some("wrong");
    let chip = |word: &String| {
        let (name, word) = (name.clone(), word.clone());
        let shown = state.words.word(&word);
        let id = format!("chip-{name}-{word}");
        let is_chosen = word == chosen;
        let group = name.clone();
        let onchange = link.callback(move |_| Message::Field(name.clone(), Value::from(word.as_str())));
        html! { <label for={id.clone()}><input type="radio" {id} name={group} checked={is_chosen} {onchange} />{ shown }</label> }
    };
    html! {
        <fieldset key={field.name.clone()} class={classes!("field", "chips", is_wrong)} id={format!("field-{}", field.name)} aria-describedby={told.clone()}>
            <legend>{ state.words.field(&field.name) }{ must(field, state.words) }</legend>
            <div>{ for words.iter().map(chip) }</div>
            { about(field, from, told) }
            <>{ for findings.into_iter().map(|one| finding(one, state.words)) }</>
        </fieldset>
    }
}

fn lines(text: String) -> Value {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    match lines[..] {
        [] => Value::Null,
        [one] => Value::from(one),
        _ => Value::from(lines.into_iter().map(str::to_owned).collect::<Vec<_>>()),
    }
}

fn number(text: String) -> Value {
    text.trim().parse().map_or(Value::from(text), Value::Number)
}

/// An entry of a registry, typed by its name.
fn by_name(state: &State, field: &str, of: &str, id: &str, link: &Link) -> Html {
    let Newsroom { sources, origins, references, questions, .. } = &state.newsroom;
    let all: &[Named] = match of {
        "source" => sources,
        "origin" => origins,
        "reference" => references,
        "question" => questions,
        _ => &[],
    };
    let shown = all.iter().find(|one| one.id == id).map(|one| one.name.clone());
    let shown = shown.or_else(|| state.made(id)).unwrap_or_else(|| id.to_owned());
    let name = field.to_owned();
    let onchange = link.callback(move |event: web_sys::Event| Message::Named(name.clone(), typed(&event)));
    let list = format!("all-{field}");
    html! {
        <>
            <input dir="auto" id={format!("field-{field}")} list={list.clone()} value={shown} {onchange} autocomplete="off" aria-describedby={format!("about-{field}")} />
            <datalist id={list}>{ for all.iter().map(|one| html! { <option value={one.name.clone()}>{ &one.also }</option> }) }</datalist>
        </>
    }
}

/// What says that a guess is right.
fn confirm(state: &State, findings: &[&Finding], field: &str, link: &Link) -> Html {
    let is_guess = matches!(state.side, Side::Entry(_)) && findings.iter().any(|one| one.rule == "guess");
    let field = field.to_owned();
    let onclick = link.callback(move |_| Message::Confirm(field.clone()));
    html! { if is_guess { <button type="button" {onclick}>{ state.words.it_is_so }</button> } }
}

/// What is wrong with a field of what is open.
fn findings_of<'s>(state: &'s State, field: &str) -> Vec<&'s Finding> {
    let tried = state.tried.iter().flat_map(|tried| &tried.findings);
    tried.filter(|one| one.field.as_deref() == Some(field)).collect()
}

/// A finding, with its remedy.
pub(super) fn finding(one: &Finding, words: &DeskWords) -> Html {
    let class = if one.is_error { "finding error" } else { "finding" };
    // What is missing is told beside its field, and needs no words of the files.
    if one.rule == "missing-field" && one.field.is_some() {
        return html! { <p {class}><strong>{ words.field_missing }</strong></p> };
    }
    html! { <p {class} lang="en" dir="auto"><strong>{ &one.message }</strong>{ ". " }{ &one.hint }<span class="soft">{ format!(" ({})", one.rule) }</span></p> }
}
