//! What there is to do, and the articles.

use sayso_desk_wire::{ArticleLine, Entry, Task, TaskKind};
use yew::{Html, html};

use super::Link;
use crate::message::Message;
use crate::state::{As, State};
use crate::words::{DeskWords, Phrase};

/// So many things of a sort are listed.
const MOST: usize = 8;

/// The sorts of things to do, each with its name.
const KINDS: [(TaskKind, Phrase); 11] = [
    (TaskKind::Mend, |words| words.sort_mend),
    (TaskKind::TextChanged, |words| words.sort_text_changed),
    (TaskKind::Gone, |words| words.sort_gone),
    (TaskKind::Recheck, |words| words.sort_recheck),
    (TaskKind::Response, |words| words.sort_response),
    (TaskKind::Second, |words| words.sort_second),
    (TaskKind::Guesses, |words| words.sort_guesses),
    (TaskKind::Unread, |words| words.sort_unread),
    (TaskKind::Proposals, |words| words.sort_proposals),
    (TaskKind::Unclaimed, |words| words.sort_unclaimed),
    (TaskKind::Better, |words| words.sort_better),
];

/// The kinds that are seen when they are asked for.
const FOLDED: [TaskKind; 2] = [TaskKind::Unread, TaskKind::Better];

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let (agenda, words) = (&state.newsroom.agenda, state.words);
    let sort = |(kind, name): &(TaskKind, Phrase)| {
        let tasks: Vec<&Task> = agenda.iter().filter(|task| task.kind == *kind).collect();
        if tasks.is_empty() {
            return html! {};
        }
        let more = tasks.len().saturating_sub(MOST);
        html! {
            <details open={!FOLDED.contains(kind)}>
                <summary>{ name(words) }<span class="n">{ words.n(tasks.len()) }</span></summary>
                <ul>
                    { for tasks.iter().take(MOST).map(|task| html! { <li>{ one(task, words, link) }</li> }) }
                    if more > 0 { <li class="soft">{ words.say(words.more_n, &[("n", &words.n(more))]) }</li> }
                </ul>
            </details>
        }
    };
    let open = state.article.as_ref().map(|article| article.id.as_str());
    let article = |line: &ArticleLine| {
        let id = line.id.clone();
        let is_open = open == Some(&*line.id);
        let onclick = link.callback(move |event: web_sys::MouseEvent| {
            event.prevent_default();
            Message::Open(id.clone(), None)
        });
        html! {
            <li>
                <a href={format!("#{}", line.id)} aria-current={is_open.then_some("page")} {onclick}>{ &line.title }</a>
                <span class="soft">{ words.count(&words.n_claims, line.n_claims, &[]) }{ words.separator() }{ words.count(&words.n_open, line.n_open, &[]) }</span>
            </li>
        }
    };
    let newsroom = link.callback(|_| Message::Entry(Entry::Newsroom));
    html! {
        <nav class="list" aria-label={words.agenda}>
            <h2>{ words.to_do }</h2>
            if agenda.is_empty() { <p class="soft">{ words.nothing_to_do }</p> }
            { for KINDS.iter().map(sort) }
            <p><button type="button" disabled={state.is_busy} title={words.ask_online_told} onclick={link.callback(|_| Message::Online)}>{ words.ask_online }</button></p>
            <h2>{ words.articles }</h2>
            <ul id="articles">{ for state.newsroom.articles.iter().map(article) }</ul>
            <p><button type="button" onclick={link.callback(|_| Message::Ask(As::Article))}>{ words.new_article }</button></p>
            <p><button type="button" class="plain" onclick={newsroom}>{ words.about_newsroom }</button></p>
        </nav>
    }
}

fn one(task: &Task, words: &DeskWords, link: &Link) -> Html {
    // What the check says is English, and titles are in any language.
    let says = match task.kind {
        TaskKind::Unread => words.say(words.task_unread, &[("title", &task.says)]),
        TaskKind::Proposals => words.count(&words.task_proposals, task.n, &[("title", &task.says)]),
        _ => task.says.clone(),
    };
    if task.article.is_none() && task.entry.is_none() {
        return html! { <span dir="auto">{ says }</span> };
    }
    let going = task.clone();
    let onclick = link.callback(move |_| Message::Task(going.clone()));
    html! { <button type="button" class="plain" dir="auto" {onclick}>{ says }</button> }
}
