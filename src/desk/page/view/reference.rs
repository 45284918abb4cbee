//! A reference: from an address, a file or a pasted text; its text beside what it answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sayso_desk_wire::{Field, From};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, TargetCast, html};

use super::{Link, fields, questions};
use crate::app::Message;
use crate::draft::ReferenceDraft;
use crate::keys::Key;
use crate::select;
use crate::state::{As, State};

/// The fields that a reference is decided by.
const FIRST: &[&str] = &[
    "title",
    "publisher",
    "author",
    "published",
    "url",
    "archived",
    "proximity",
    "seen",
    "origin",
    "read_at",
    "language",
    "passage",
    "summary",
];

/// The largest file that is read, in bytes.
const LARGEST: f64 = 10_485_760.0;

/// Where the page is to come from.
pub(super) fn from(state: &State, link: &Link) -> Html {
    let address = link.batch_callback(|event: web_sys::SubmitEvent| {
        event.prevent_default();
        let document = gloo::utils::document();
        let input = |id: &str| document.get_element_by_id(id);
        let address = input("address")?.dyn_into::<HtmlInputElement>().ok()?.value();
        let text = input("pasted")?.dyn_into::<HtmlTextAreaElement>().ok()?.value();
        match (address.trim().is_empty(), text.trim().is_empty()) {
            (false, true) => Some(Message::Read(From::Address(address))),
            (_, false) => Some(Message::Read(From::Text(text))),
            (true, true) => None,
        }
    });
    let chosen = {
        let link = link.clone();
        move |event: web_sys::Event| {
            let files = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.files());
            files.and_then(|files| files.get(0)).into_iter().for_each(|file| read(&link, file));
        }
    };
    let over = |event: web_sys::DragEvent| event.prevent_default();
    let dropped = {
        let link = link.clone();
        move |event: web_sys::DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            files.and_then(|files| files.get(0)).into_iter().for_each(|file| read(&link, file));
        }
    };
    let article = state.article.as_ref();
    let becomes = |what: As, name: String| {
        let id = format!("as-{what:?}").to_lowercase();
        let onchange = link.callback(move |_| Message::ReadAs(what));
        html! { <label for={id.clone()}><input type="radio" {id} name="as" checked={state.reading_as == what} {onchange} />{ name }</label> }
    };
    let heading = match state.reading_as {
        As::Reference => "A new reference",
        As::Article => "A new article",
        As::Version => "A new version of the article",
    };
    // What the published page says now is looked for where it was published.
    let known = article.filter(|_| state.reading_as == As::Version).map(|article| article.url.clone());
    html! {
        <form class="from" onsubmit={address} ondragover={over} ondrop={dropped}>
            <h2>{ heading }</h2>
            <fieldset class="field chips"><legend>{ "The page becomes" }</legend><div>
                { becomes(As::Reference, "a reference".into()) }
                { becomes(As::Article, "a new article".into()) }
                <>{ for article.map(|one| becomes(As::Version, format!("the new version of “{}”", one.title))) }</>
            </div></fieldset>
            <div class="field"><label for="address">{ "Its address: it is fetched, because you ask for it" }</label>
                <input id="address" type="url" autocomplete="off" placeholder="https://" value={known} /></div>
            <div class="field"><label for="file">{ "Or a file (HTML, PDF, Word, mail, text); it can be dropped here" }</label>
                <input id="file" type="file" onchange={chosen} /></div>
            <div class="field"><label for="pasted">{ "Or its text, pasted: the title in the first line" }</label>
                <textarea id="pasted" rows="6" /></div>
            <p>
                <button type="submit" class="first" disabled={state.is_busy}>{ "Read it" }</button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }</button>
            </p>
        </form>
    }
}

fn read(link: &Link, file: File) {
    let (link, name) = (link.clone(), file.name());
    if file.size() > LARGEST {
        let megabytes = (file.size() / f64::from(1 << 20)).round();
        link.send_message(Message::Unread(format!(
            "{name} has {megabytes} megabytes: that is no page; at most 10 are read"
        )));
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = JsFuture::from(file.array_buffer()).await;
        link.send_message(match bytes {
            Ok(buffer) => Message::Read(From::File(name, STANDARD.encode(js_sys::Uint8Array::new(&buffer).to_vec()))),
            Err(_) => Message::Unread(format!("{name} cannot be read")),
        });
    });
}

pub(super) fn draw(state: &State, draft: &ReferenceDraft, link: &Link) -> Html {
    let all: Vec<&Field> = state.table("reference").into_iter().flat_map(|table| &table.fields).collect();
    let first = FIRST.iter().filter_map(|name| all.iter().copied().find(|field| field.name == *name));
    let guess = |name: &str| {
        let guess = draft.page.guesses.iter().find(|(field, _)| field == name);
        match guess {
            Some((_, from)) => Some(format!("A guess, from {from}: look at it.")),
            None if draft.page.fields.contains_key(name) => Some("As the page says.".to_owned()),
            None => None,
        }
    };
    let paragraphs = draft.page.paragraphs.iter().enumerate();
    let paragraphs = paragraphs.map(|(n, text)| html! { <p data-paragraph={(n + 1).to_string()}>{ text }</p> });
    let take = link.callback(|_| Message::Do(Key::Passage));
    // Whoever selects with the mouse has said it by that.
    let let_go = link.batch_callback(|_: web_sys::MouseEvent| select::selected().map(|_| Message::Do(Key::Passage)));
    html! {
        <div id="reference" tabindex="-1">
            <h2>{ "A new reference" }<span class="soft">{ format!(" {}", draft.page.id) }</span></h2>
            <details class="source" open=true>
                <summary>{ "What was read" }</summary>
                <div class="text" data-text="" dir="auto" tabindex="0" role="region" aria-label="The text that was read" onmouseup={let_go}>{ for paragraphs }</div>
            </details>
            <p><button type="button" onclick={take}>{ "Take the selected words as the passage" }<kbd>{ "t" }</kbd></button></p>
            if !draft.passage.is_empty() { <blockquote class="quote" dir="auto">{ &draft.passage }</blockquote> }
            { questions::of_passage(state, &draft.answers, link) }
            <div class="grid">{ for first.map(|field| fields::draw(state, field, &draft.fields, guess(&field.name).as_deref(), link)) }</div>
            { super::side::consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ "Take it up" }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }<kbd>{ "Esc" }</kbd></button>
            </p>
        </div>
    }
}
