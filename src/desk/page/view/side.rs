//! The side of the desk: what is open, and the card that readers get.

use sayso_cards::{Pages, words};
use sayso_desk_wire::{Consequence, Entry, Like, Versions};
use yew::{Html, html};

use super::{Link, claim, fields, help, reference, state_in_words, version};
use crate::draft::EntryDraft;
use crate::keys::Key;
use crate::message::Message;
use crate::state::{Seen, Side, State};
use crate::words::{DeskWords, capital};

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let words = state.words;
    let open = match &state.side {
        Side::Nothing => {
            html! { <p class="soft">{ words.nothing_open }</p> }
        }
        Side::Claim(draft) => claim::draw(state, draft, link),
        Side::Reference(draft) => reference::draw(state, draft, link),
        Side::From => reference::from(state, link),
        Side::Version(compared) => version::draw(state, compared, link),
        Side::Entry(draft) => entry_form(state, draft, link),
        Side::Find(text, found) => found_list(text, found, words, link),
        Side::Conflict(files) => conflict(files, words, link),
        Side::Preview(url, seen) => preview(url, *seen, words, link),
        Side::Help => help::draw(state),
    };
    let name = match &state.side {
        Side::Claim(_) => words.side_claim,
        Side::Reference(_) | Side::From => words.side_reference,
        Side::Help => words.help,
        _ => words.side_other,
    };
    let is_looking = (state.n_looking.get() > 0).then_some("true");
    html! {
        <aside id="side" tabindex="-1" aria-label={name} class={if state.card.is_some() { "with-card" } else { "" }}>
            <div id="form" class="form" tabindex="0" role="region" aria-label={words.say(words.side_form, &[("what", name)])} aria-busy={is_looking}>{ open }</div>
            { card(state) }
        </aside>
    }
}

/// The card as readers get it, by the component that they get.
fn card(state: &State) -> Html {
    let Some(card) = &state.card else { return html! {} };
    let readers = words::for_language(&card.about.language);
    html! {
        <section class="live" aria-label={state.words.live_card} tabindex="0">
            { sayso_cards::draw(card, readers, &Pages::Site) }
        </section>
    }
}

/// What is wrong with what is open, and what writing it would change elsewhere.
pub(super) fn consequences(state: &State) -> Html {
    let words = state.words;
    let refused = state.refused.iter().map(|one| fields::finding(one, words));
    let Some(tried) = &state.tried else { return html! { <>{ for refused }</> } };
    let elsewhere = |one: &Consequence| {
        let [before, now] = one.state.clone().unwrap_or_default().map(|word| state_in_words(state, &word));
        let state = if before == now { String::new() } else { format!(" ({before} → {now})") };
        html! { <li><strong>{ &one.claim }</strong>{ state }<ul lang="en" dir="auto">{ for one.changes.iter().map(|change| html! { <li>{ change }</li> }) }</ul></li> }
    };
    let other = tried.findings.iter().filter(|one| one.field.is_none());
    html! {
        <>
            { for refused }
            { for other.map(|one| fields::finding(one, words)) }
            if !tried.elsewhere.is_empty() {
                <details class="elsewhere" open=true>
                    <summary>{ words.elsewhere }<span class="n">{ words.n(tried.elsewhere.len()) }</span></summary>
                    <ul>{ for tried.elsewhere.iter().map(elsewhere) }</ul>
                    if tried.n_more > 0 { <p>{ words.count(&words.elsewhere_more, tried.n_more, &[]) }</p> }
                </details>
            }
        </>
    }
}

/// Any entry: every field that it can have.
fn entry_form(state: &State, draft: &EntryDraft, link: &Link) -> Html {
    let (entry, now) = (&draft.entry, &draft.fields);
    let name = match entry {
        Entry::Newsroom => "newsroom",
        Entry::Source(_) => "source",
        Entry::Origin(_) => "origin",
        Entry::Question(_) => "question",
        Entry::Reference(_) => "reference",
        Entry::Article(_) => "article",
        Entry::Claim(..) => "claim",
    };
    let words = state.words;
    let all = state.table(name).into_iter().flat_map(|table| &table.fields);
    html! {
        <>
            <h2>{ capital(&words.entry(entry)) }</h2>
            <div class="grid">{ for all.map(|field| fields::draw(state, field, now, None, link)) }</div>
            { same_as(state, entry, link) }
            { consequences(state) }
            <p class="decide">
                <button type="button" class="first" disabled={state.is_busy} onclick={link.callback(|_| Message::Do(Key::Accept))}>{ words.write_change }<kbd>{ "a" }</kbd></button>
                <button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button>
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
            <label for="same-as">{ state.words.same_as }</label>
            <select id="same-as" {onchange}>
                <option value="" selected=true>{ "–" }</option>
                { for others.map(|one| html! { <option value={one.id.clone()}>{ &one.name }</option> }) }
            </select>
        </div>
    }
}

fn found_list(text: &str, found: &[Like], words: &DeskWords, link: &Link) -> Html {
    let item = |one: &Like| {
        let (kind, id, article) = (one.kind.clone(), one.id.clone(), one.article.clone());
        let onclick = link.callback(move |_| match (&*kind, &article) {
            ("claim", Some(article)) => Message::Open(article.clone(), Some(id.clone())),
            ("question", _) => Message::Entry(Entry::Question(id.clone())),
            _ => Message::Entry(Entry::Reference(id.clone())),
        });
        let kind = words.named(&format!("like_{}", one.kind)).unwrap_or_default();
        html! {
            <li>
                <button type="button" class="plain" dir="auto" {onclick}>{ &one.says }</button>
                <span class="soft">{ " " }{ kind }if !one.why.is_empty() { { ", " }<span lang="en" dir="auto">{ &one.why }</span> }</span>
            </li>
        }
    };
    html! {
        <>
            <h2>{ words.say(words.like, &[("text", text)]) }</h2>
            if found.is_empty() { <p>{ words.nothing_like }</p> }
            <ol>{ for found.iter().map(item) }</ol>
            <p><button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}

/// The site as readers see it. It can do nothing to the desk.
fn preview(url: &str, seen: Seen, words: &DeskWords, link: &Link) -> Html {
    let screen = |on: Seen, name: &str| {
        let onclick = link.callback(move |_| Message::See(on));
        html! { <button type="button" aria-pressed={(on == seen).to_string()} {onclick}>{ name.to_owned() }</button> }
    };
    let class = if seen == Seen::Phone { "phone" } else { "desktop" };
    html! {
        <>
            <h2>{ words.preview }</h2>
            <p class="positions" role="group" aria-label={words.screen}>
                { screen(Seen::Phone, words.phone) }{ screen(Seen::Desktop, words.desktop) }
                <a href={url.to_owned()} target="_blank" rel="noopener">{ words.open_alone }</a>
            </p>
            <div class="screen"><iframe title={words.preview_frame} src={url.to_owned()} sandbox="allow-scripts allow-same-origin" {class}></iframe></div>
            <p><button type="button" onclick={link.callback(|_| Message::Close)}>{ words.close }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}

/// Both versions of files that another hand has changed.
fn conflict(files: &[Versions], words: &DeskWords, link: &Link) -> Html {
    let one = |file: &Versions| {
        html! {
            <section class="versions">
                <h3>{ &file.path }</h3>
                <h4>{ words.as_it_is }</h4>
                <pre tabindex="0">{ file.theirs.as_deref().unwrap_or(words.file_gone) }</pre>
                <h4>{ words.as_it_would_be }</h4>
                <pre tabindex="0">{ &file.mine }</pre>
            </section>
        }
    };
    html! {
        <>
            <h2>{ words.conflict }</h2>
            <p>{ words.conflict_told }</p>
            { for files.iter().map(one) }
            <p><button type="button" class="first" onclick={link.callback(|_| Message::Close)}>{ words.go_on }<kbd>{ "Esc" }</kbd></button></p>
        </>
    }
}
