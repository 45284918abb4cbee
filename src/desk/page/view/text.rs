//! The article: its sentences, with what is claimed and what is proposed.

use sayso_desk_wire::{Article, Entry, Sentence, Words};
use yew::{Html, html};

use super::{Link, state_in_words};
use crate::draft::Origin;
use crate::keys::Key;
use crate::message::Message;
use crate::state::{As, Side, State};
use crate::words::DeskWords;

/// A claim or a proposal in the text.
struct Mark<'a> {
    id: &'a str,
    is_proposal: bool,
    state: Option<&'a str>,
    words: &'a Words,
}

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let words = state.words;
    let Some(article) = &state.article else {
        return html! {
            <main id="article" tabindex="-1"><p class="soft">{ words.no_article }</p></main>
        };
    };
    let about = Entry::Article(article.id.clone());
    let about = link.callback(move |_| Message::Entry(about.clone()));
    html! {
        <main id="article" tabindex="-1" aria-label={article.title.clone()}>
            <p class="tools">
                <button type="button" class="plain" onclick={about}>{ words.about_article }</button>
                <button type="button" disabled={state.is_busy} onclick={link.callback(|_| Message::Propose)}>{ words.propose }</button>
                <button type="button" onclick={link.callback(|_| Message::Ask(As::Version))}>{ words.new_version }</button>
                <button type="button" onclick={link.callback(|_| Message::Do(Key::Claim))}>{ words.claim_words }<kbd>{ "c" }</kbd></button>
            </p>
            if article.text_hash.is_some() {
                <p class="notice">{ words.text_changed }{ " " }
                    <button type="button" onclick={link.callback(|_| Message::Looked)}>{ words.text_looked_at }</button></p>
            }
            if article.sentences.is_empty() {
                <p class="notice">{ words.article_broken }</p>
            }
            { paragraphs(state, article, link) }
            { lost(article, words, link) }
        </main>
    }
}

fn paragraphs(state: &State, article: &Article, link: &Link) -> Html {
    let claims = article.claims.iter().filter_map(|one| {
        Some(Mark { id: &one.id, is_proposal: false, state: one.state.as_deref(), words: one.words.as_ref()? })
    });
    let proposals = article
        .proposals
        .iter()
        .filter_map(|one| Some(Mark { id: &one.id, is_proposal: true, state: None, words: one.words.as_ref()? }));
    let marks: Vec<Mark> = claims.chain(proposals).collect();
    let mut drawn: Vec<Html> = Vec::new();
    let mut from = 0;
    while from < article.sentences.len() {
        let paragraph = article.sentences[from].paragraph;
        let n = article.sentences[from..].iter().take_while(|one| one.paragraph == paragraph).count();
        let sentences = (from..from + n).map(|at| sentence(state, at, &article.sentences[at], &marks, link));
        let inner: Html = sentences.collect();
        drawn.push(match from {
            0 => html! { <h2>{ inner }</h2> },
            _ => html! { <p>{ inner }</p> },
        });
        from += n;
    }
    html! { <div class="text" data-text="" lang={article.language.clone()} dir="auto">{ for drawn }</div> }
}

fn sentence(state: &State, n: usize, sentence: &Sentence, marks: &[Mark], link: &Link) -> Html {
    let mut parts: Vec<(usize, usize, &Mark)> = marks
        .iter()
        .filter(|mark| mark.words.sentence == n)
        .flat_map(|mark| mark.words.parts.iter().map(move |(start, end)| (*start, *end, mark)))
        .collect();
    parts.sort_by_key(|(start, end, _)| (*start, *end));
    let mut drawn: Vec<Html> = Vec::new();
    let mut at = 0;
    let text = |from: usize, to: usize| sentence.text.get(from..to).unwrap_or_default().to_owned();
    for (start, end, mark) in parts {
        // Of two that overlap the second one begins where the first one ends.
        let start = start.max(at);
        if start >= end {
            continue;
        }
        drawn.push(html! { { text(at, start) } });
        drawn.push(one(state, mark, text(start, end), link));
        at = end;
    }
    drawn.push(html! { { text(at, sentence.text.len()) } });
    html! { <><span data-sentence={n.to_string()}>{ for drawn }</span>{ " " }</> }
}

fn one(state: &State, mark: &Mark, words: String, link: &Link) -> Html {
    let (id, is_proposal) = (mark.id.to_owned(), mark.is_proposal);
    let is_open = match &state.side {
        Side::Claim(draft) => match &draft.origin {
            Origin::Proposal { id, .. } => is_proposal && id == mark.id,
            Origin::Claim { .. } => !is_proposal && draft.id() == mark.id,
            Origin::Words => false,
        },
        _ => false,
    };
    let open = {
        let id = id.clone();
        link.callback(move |_: web_sys::MouseEvent| Message::Mark(is_proposal, id.clone()))
    };
    let press = link.batch_callback(move |event: web_sys::KeyboardEvent| {
        let is_press = matches!(&*event.key(), "Enter" | " ");
        if is_press {
            event.prevent_default();
        }
        is_press.then(|| Message::Mark(is_proposal, id.clone()))
    });
    let kind = if is_proposal { "mark proposed" } else { "mark decided" };
    let told = match (is_proposal, mark.state) {
        (true, _) => state.words.mark_proposed.to_owned(),
        (false, Some(word)) => state.words.say(state.words.mark_claim_state, &[("state", state_in_words(state, word))]),
        (false, None) => state.words.mark_claim.to_owned(),
    };
    html! {
        <span class={kind} role="button" tabindex="0" aria-current={is_open.then_some("true")} data-state={mark.state.map(str::to_owned)}
            aria-description={told} onclick={open} onkeydown={press}>{ words }</span>
    }
}

/// What is not in the text any more.
fn lost(article: &Article, words: &DeskWords, link: &Link) -> Html {
    let claims = article.claims.iter().filter(|one| one.words.is_none()).map(|one| (false, one.id.clone()));
    let proposals = article.proposals.iter().filter(|one| one.words.is_none()).map(|one| (true, one.id.clone()));
    let lost: Vec<(bool, String)> = claims.chain(proposals).collect();
    if lost.is_empty() {
        return html! {};
    }
    let item = |(is_proposal, id): (bool, String)| {
        let name = id.clone();
        let onclick = link.callback(move |_| Message::Mark(is_proposal, id.clone()));
        html! { <li><button type="button" class="plain" {onclick}>{ name }</button></li> }
    };
    html! {
        <section class="lost"><h3>{ words.lost_heading }</h3><ul>{ for lost.into_iter().map(item) }</ul></section>
    }
}
