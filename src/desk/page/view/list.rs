//! What there is to do, and the articles.

use sayso_desk_wire::{ArticleLine, Entry, Task, TaskKind, many};
use yew::{Html, html};

use super::Link;
use crate::app::Message;
use crate::state::{As, State};

/// So many things of a sort are listed.
const MOST: usize = 8;

const KINDS: [(TaskKind, &str); 10] = [
    (TaskKind::Mend, "Mistakes to mend"),
    (TaskKind::TextChanged, "Text changed"),
    (TaskKind::Gone, "Links and passages that are gone"),
    (TaskKind::Recheck, "To be looked at again"),
    (TaskKind::Response, "Responses missing"),
    (TaskKind::Second, "Second signatures"),
    (TaskKind::Unread, "References without answers"),
    (TaskKind::Proposals, "Proposals"),
    (TaskKind::Unclaimed, "Articles without claims"),
    (TaskKind::Better, "Could be better"),
];

/// The kinds that are seen when they are asked for.
const FOLDED: [TaskKind; 2] = [TaskKind::Unread, TaskKind::Better];

pub(super) fn draw(state: &State, link: &Link) -> Html {
    let agenda = &state.newsroom.agenda;
    let sort = |(kind, name): &(TaskKind, &'static str)| {
        let tasks: Vec<&Task> = agenda.iter().filter(|task| task.kind == *kind).collect();
        if tasks.is_empty() {
            return html! {};
        }
        let more = tasks.len().saturating_sub(MOST);
        html! {
            <details open={!FOLDED.contains(kind)}>
                <summary>{ *name }<span class="n">{ tasks.len() }</span></summary>
                <ul>
                    { for tasks.iter().take(MOST).map(|task| html! { <li>{ one(task, link) }</li> }) }
                    if more > 0 { <li class="soft">{ format!("and {more} more") }</li> }
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
                <span class="soft">{ format!("{}, {} open", many(line.n_claims, "claim"), many(line.n_open, "proposal")) }</span>
            </li>
        }
    };
    let newsroom = link.callback(|_| Message::Entry(Entry::Newsroom));
    html! {
        <nav class="list" aria-label="Agenda and articles">
            <h2>{ "To do" }</h2>
            if agenda.is_empty() { <p class="soft">{ "Nothing is left to do." }</p> }
            { for KINDS.iter().map(sort) }
            <p><button type="button" disabled={state.is_busy} title="It asks each address once, because you ask for it" onclick={link.callback(|_| Message::Online)}>{ "Look whether links are there" }</button></p>
            <h2>{ "Articles" }</h2>
            <ul id="articles">{ for state.newsroom.articles.iter().map(article) }</ul>
            <p><button type="button" onclick={link.callback(|_| Message::Ask(As::Article))}>{ "New article" }</button></p>
            <p><button type="button" class="plain" onclick={newsroom}>{ "About the newsroom" }</button></p>
        </nav>
    }
}

fn one(task: &Task, link: &Link) -> Html {
    if task.article.is_none() && task.entry.is_none() {
        return html! { <span>{ &task.says }</span> };
    }
    let going = task.clone();
    let onclick = link.callback(move |_| Message::Task(going.clone()));
    html! { <button type="button" class="plain" {onclick}>{ &task.says }</button> }
}
