//! The side of the desk: what is open, and the card that readers get.

use sayso_cards::{Pages, words};
use sayso_desk_wire::{Consequence, Entry, Fields, Like, Versions, many};
use yew::{Html, html};

use super::{Link, claim, fields, help, name_of, reference, state_in_words, version};
use crate::app::Message;
use crate::keys::Key;
use crate::state::{Seen, Side, State};

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let open = match &state.side {
        Side::Nothing => {
            html! { <p class="soft">{ "Click a marked sentence, or press j. Select words and press c to claim them." }</p> }
        }
        Side::Claim(draft) => claim::draw(state, draft, link),
        Side::Reference(draft) => reference::draw(state, draft, link),
        Side::From => reference::from(state, link),
        Side::Version(compared) => version::draw(state, compared, link),
        Side::Entry(entry, _, now) => entry_form(state, entry, now, link),
        Side::Find(text, found) => found_list(text, found, link),
        Side::Conflict(files) => conflict(files, link),
        Side::Preview(url, seen) => preview(url, *seen, link),
        Side::Help => help::draw(state),
    };
    let name = match &state.side {
        Side::Claim(_) => "The claim",
        Side::Reference(_) | Side::From => "The reference",
        Side::Help => "Help",
        _ => "What is open",
    };
    html! {
        <aside id="side" tabindex="-1" aria-label={name} class={if state.card.is_some() { "with-card" } else { "" }}>
            <div id="form" class="form" tabindex="0" role="region" aria-label={format!("{name}: form")}>{ open }</div>
            { card(state) }
        </aside>
    }
}

/// The card as readers get it, by the component that they get.
fn card(state: &State) -> Html {
    let Some(card) = &state.card else { return html! {} };
    let words = words::for_language(&card.about.language);
    html! {
        <section class="live" aria-label="The card as readers get it" tabindex="0">
            { sayso_cards::draw(card, words, &Pages::Site) }
        </section>
    }
}

/// What is wrong with what is open, and what writing it would change elsewhere.
pub(super) fn consequences(state: &State) -> Html {
    let refused = state.refused.iter().map(fields::finding);
    let Some(tried) = &state.tried else { return html! { <>{ for refused }</> } };
    let elsewhere = |one: &Consequence| {
        let [before, now] = one.state.clone().unwrap_or_default().map(|word| state_in_words(state, &word));
        let state = if before == now { String::new() } else { format!(" ({before} → {now})") };
        html! { <li><strong>{ &one.claim }</strong>{ state }<ul>{ for one.changes.iter().map(|change| html! { <li>{ change }</li> }) }</ul></li> }
    };
    let other = tried.findings.iter().filter(|one| one.field.is_none());
    html! {
        <>
            { for refused }
            { for other.map(fields::finding) }
            if !tried.elsewhere.is_empty() {
                <details class="elsewhere" open=true>
                    <summary>{ "Changes on other cards" }<span class="n">{ tried.elsewhere.len() }</span></summary>
                    <ul>{ for tried.elsewhere.iter().map(elsewhere) }</ul>
                    if tried.n_more > 0 { <p>{ format!("{} more may be touched; `sayso diff` tells all.", many(tried.n_more, "article")) }</p> }
                </details>
            }
        </>
    }
}

/// Any entry: every field that it can have.
fn entry_form(state: &State, entry: &Entry, now: &Fields, link: &Link) -> Html {
    let name = match entry {
        Entry::Newsroom => "newsroom",
        Entry::Source(_) => "source",
        Entry::Origin(_) => "origin",
        Entry::Question(_) => "question",
        Entry::Reference(_) => "reference",
        Entry::Article(_) => "article",
        Entry::Claim(..) => "claim",
    };
    let all = state.table(name).into_iter().flat_map(|table| &table.fields);
    html! {
        <>
            <h2>{ fields::label(&name_of(entry)) }</h2>
            <div class="grid">{ for all.map(|field| fields::draw(state, field, now, None, link)) }</div>
            { same_as(state, entry, link) }
            { consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ "Write the change" }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }<kbd>{ "Esc" }</kbd></button>
            </p>
        </>
    }
}

/// Two sources that are one: what names this one names the other.
fn same_as(state: &State, entry: &Entry, link: &Link) -> Html {
    let Entry::Source(id) = entry else { return html! {} };
    let gone = id.clone();
    let onchange = link.callback(move |event: web_sys::Event| Message::Merge(fields::typed(&event), gone.clone()));
    let others = state.newsroom.sources.iter().filter(|one| one.id != *id);
    html! {
        <div class="field made">
            <label for="same-as">{ "It is the same as (what names it will name that one; u takes it back)" }</label>
            <select id="same-as" {onchange}>
                <option value="">{ "–" }</option>
                { for others.map(|one| html! { <option value={one.id.clone()}>{ &one.name }</option> }) }
            </select>
        </div>
    }
}

fn found_list(text: &str, found: &[Like], link: &Link) -> Html {
    let item = |one: &Like| {
        let (kind, id, article) = (one.kind.clone(), one.id.clone(), one.article.clone());
        let onclick = link.callback(move |_| match (&*kind, &article) {
            ("claim", Some(article)) => Message::Open(article.clone(), Some(id.clone())),
            ("question", _) => Message::Entry(Entry::Question(id.clone())),
            _ => Message::Entry(Entry::Reference(id.clone())),
        });
        html! {
            <li>
                <button type="button" class="plain" {onclick}>{ &one.says }</button>
                <span class="soft">{ format!(" {}{}", one.kind, if one.why.is_empty() { String::new() } else { format!(", {}", one.why) }) }</span>
            </li>
        }
    };
    html! {
        <>
            <h2>{ format!("Like “{text}”") }</h2>
            if found.is_empty() { <p>{ "Nothing here is like it." }</p> }
            <ol>{ for found.iter().map(item) }</ol>
            <p><button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}

/// The site as readers see it. It can do nothing to the desk.
fn preview(url: &str, seen: Seen, link: &Link) -> Html {
    let screen = |on: Seen, name: &str| {
        let onclick = link.callback(move |_| Message::See(on));
        html! { <button type="button" aria-pressed={(on == seen).to_string()} {onclick}>{ name.to_owned() }</button> }
    };
    let class = if seen == Seen::Phone { "phone" } else { "desktop" };
    html! {
        <>
            <h2>{ "As readers see it" }</h2>
            <p class="positions" role="group" aria-label="Screen">
                { screen(Seen::Phone, "Phone") }{ screen(Seen::Desktop, "Desktop") }
                <a href={url.to_owned()} target="_blank" rel="noopener">{ "Open it by itself, or print it from there" }</a>
            </p>
            <iframe title="The site as readers see it" src={url.to_owned()} sandbox="allow-scripts allow-same-origin" {class}></iframe>
            <p><button type="button" onclick={link.callback(|_| Message::Close)}>{ "Close" }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}

/// Both versions of files that another hand has changed.
fn conflict(files: &[Versions], link: &Link) -> Html {
    let one = |file: &Versions| {
        html! {
            <section class="versions">
                <h3>{ &file.path }</h3>
                <h4>{ "As it is now" }</h4>
                <pre tabindex="0">{ file.theirs.as_deref().unwrap_or("The file is gone.") }</pre>
                <h4>{ "As it would have been written" }</h4>
                <pre tabindex="0">{ &file.mine }</pre>
            </section>
        }
    };
    html! {
        <>
            <h2>{ "Another hand was faster" }</h2>
            <p>{ "Nothing was written. The desk shows the folder as it is now: open the claim again, and decide." }</p>
            { for files.iter().map(one) }
            <p><button type="button" class="first" onclick={link.callback(|_| Message::Close)}>{ "Go on" }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}
