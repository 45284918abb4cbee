//! A reference: from an address, a file or a pasted text; its text beside what it answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sayso_desk_wire::{Field, From};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, TargetCast, html};

use super::{Link, fields, questions};
use crate::draft::ReferenceDraft;
use crate::keys::Key;
use crate::message::Message;
use crate::select;
use crate::state::{As, State};
use crate::words::DeskWords;

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
    "summary",
];

/// The largest file that is read, in bytes.
const LARGEST: f64 = 10_485_760.0;

/// Where the page is to come from.
pub(super) fn from(state: &State, link: &Link) -> Html {
    let words = state.words;
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
            files.and_then(|files| files.get(0)).into_iter().for_each(|file| read(&link, words, file));
        }
    };
    let over = |event: web_sys::DragEvent| event.prevent_default();
    let dropped = {
        let link = link.clone();
        move |event: web_sys::DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            files.and_then(|files| files.get(0)).into_iter().for_each(|file| read(&link, words, file));
        }
    };
    let article = state.article.as_ref();
    let becomes = |what: As, name: String| {
        let id = format!("as-{what:?}").to_lowercase();
        let onchange = link.callback(move |_| Message::ReadAs(what));
        html! { <label for={id.clone()}><input type="radio" {id} name="as" checked={state.reading_as == what} {onchange} />{ name }</label> }
    };
    let heading = match state.reading_as {
        As::Reference => words.a_new_reference,
        As::Article => words.a_new_article,
        As::Version => words.a_new_version_of,
    };
    // What the published page says now is looked for where it was published.
    let known = article.filter(|_| state.reading_as == As::Version).map(|article| article.url.clone());
    html! {
        <form class="from" onsubmit={address} ondragover={over} ondrop={dropped}>
            <h2>{ heading }</h2>
            <fieldset class="field chips"><legend>{ words.becomes }</legend><div>
                { becomes(As::Reference, words.becomes_reference.into()) }
                { becomes(As::Article, words.becomes_article.into()) }
                <>{ for article.map(|one| becomes(As::Version, words.say(words.becomes_version, &[("title", &one.title)]))) }</>
            </div></fieldset>
            <div class="field"><label for="address">{ words.from_address }</label>
                <input id="address" type="url" autocomplete="off" placeholder="https://" value={known} /></div>
            <div class="field"><label for="file">{ words.from_file }</label>
                <input id="file" type="file" onchange={chosen} /></div>
            <div class="field"><label for="pasted">{ words.from_pasted }</label>
                <textarea dir="auto" id="pasted" rows="6" /></div>
            <p>
                <button type="submit" class="first" disabled={state.is_busy}>{ words.read_it }</button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }</button>
            </p>
        </form>
    }
}

fn read(link: &Link, words: &'static DeskWords, file: File) {
    let (link, name) = (link.clone(), file.name());
    if file.size() > LARGEST {
        let megabytes = (file.size() / f64::from(1 << 20)).round();
        let told = words.say(words.file_too_large, &[("name", &name), ("n", &words.n(megabytes as usize))]);
        link.send_message(Message::Unread(told));
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = JsFuture::from(file.array_buffer()).await;
        link.send_message(match bytes {
            Ok(buffer) => Message::Read(From::File(name, STANDARD.encode(js_sys::Uint8Array::new(&buffer).to_vec()))),
            Err(_) => Message::Unread(words.say(words.file_unreadable, &[("name", &name)])),
        });
    });
}

pub(super) fn draw(state: &State, draft: &ReferenceDraft, link: &Link) -> Html {
    let words = state.words;
    let all: Vec<&Field> = state.table("reference").into_iter().flat_map(|table| &table.fields).collect();
    // Each answer here needs an origin: the document's is asked for.
    let asked_for = |field: &Field| Field { required: field.required || field.name == "origin", ..field.clone() };
    let first =
        FIRST.iter().filter_map(|name| all.iter().find(|field| field.name == *name).map(|field| asked_for(field)));
    let guess = |name: &str| {
        let guess = draft.page.guesses.iter().find(|(field, _)| field == name);
        match guess {
            _ if name == "read_at" || !draft.fields.contains_key(name) => None,
            Some((_, from)) => Some(words.say(words.guess_from, &[("from", from)])),
            None if draft.page.fields.contains_key(name) => Some(words.as_the_page_says.to_owned()),
            None => None,
        }
    };
    let paragraphs = draft.page.paragraphs.iter().enumerate();
    let paragraphs = paragraphs.map(|(n, text)| html! { <p data-paragraph={n.to_string()}>{ text }</p> });
    let take = link.callback(|_| Message::Do(Key::Passage));
    // Whoever selects with the mouse has said it by that.
    let let_go = link.batch_callback(|_: web_sys::MouseEvent| select::selected().map(|_| Message::Do(Key::Passage)));
    html! {
        <div id="reference" tabindex="-1">
            <h2>{ words.a_new_reference }<span class="soft">{ format!(" {}", draft.page.id) }</span></h2>
            <details class="source" open=true>
                <summary>{ words.what_was_read }</summary>
                <div class="text" data-text="" dir="auto" tabindex="0" role="region" aria-label={words.text_that_was_read} onmouseup={let_go}>{ for paragraphs }</div>
            </details>
            <p><button type="button" onclick={take}>{ words.take_passage }<kbd>{ "t" }</kbd></button></p>
            if !draft.passage.is_empty() { <blockquote class="quote" dir="auto">{ &draft.passage }</blockquote> }
            { questions::of_passage(state, &draft.answers, link) }
            <div class="grid">{ for first.map(|field| fields::draw(state, &field, &draft.fields, guess(&field.name).as_deref(), link)) }</div>
            { super::side::consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ words.take_up }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button>
            </p>
        </div>
    }
}
