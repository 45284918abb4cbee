//! The whole card.

use std::rc::Rc;

use sayso_core::Card;
use sayso_core::model::About;
use yew::{Html, Properties, classes, component, html};

use crate::words::{date, fill};
use crate::{Pages, Words, answer, attribution, evidence, labels, permalink, phrase};

/// What a card's view is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The card.
    pub card: Rc<Card>,
    /// Language tag of the words to use (BCP 47).
    #[prop_or_default]
    pub language: &'static str,
    /// Where the pages of other articles are.
    pub pages: Pages,
}

/// Draws one card: sentence, state, who says it, the answer, the evidence, who checked.
#[component]
pub fn CardView(props: &Props) -> Html {
    draw(&props.card, crate::words::for_language(props.language), &props.pages)
}

/// The same without a component around it.
pub fn draw(card: &Card, words: &Words, pages: &Pages) -> Html {
    html! {
        <article class="card" lang={words.tag} dir={crate::words::direction(words.tag)}>
            { sentence(card) }
            { labels::labels(card, words) }
            { recheck(card, words) }
            { contents(card, words, pages) }
            { about(card, words) }
        </article>
    }
}

/// That it was to be looked at again before the day of the database.
fn recheck(card: &Card, words: &Words) -> Html {
    let by = card.check.as_ref().and_then(|check| check.recheck_by).filter(|by| *by < card.about.as_of);
    html! { { for by.map(|by| html! { <p class="notice">{ fill(words.recheck_passed, &[("date", &date(by, words))]) }</p> }) } }
}

/// Everything on the claim; of one that was withdrawn, only that it was (CRAFT C17).
fn contents(card: &Card, words: &Words, pages: &Pages) -> Html {
    if let Some(withdrawn) = &card.withdrawn {
        let values = [("date", &*date(withdrawn.at, words)), ("reason", &withdrawn.reason)];
        return html! { <p class="notice">{ fill(words.withdrawn_at, &values) }</p> };
    }
    html! {
        <>
            <p class="proposition"><span class="label">{ words.proposition }</span>{ " " }{ &card.proposition }</p>
            { attribution::attribution(card, words, pages) }
            { answer::answer(card, words) }
            { verdict(card, words) }
            { evidence::evidence(card, words, pages) }
            { accusation(card, words) }
        </>
    }
}

/// The sentence as it stands in the article, with the claim marked in it.
fn sentence(card: &Card) -> Html {
    let mut parts = Vec::new();
    let mut from = 0;
    for content in &card.content {
        parts.push(html! { { &card.sentence[from..content.start] } });
        parts.push(html! { <mark>{ &card.sentence[content.clone()] }</mark> });
        from = content.end;
    }
    parts.push(html! { { &card.sentence[from..] } });
    html! { <blockquote class="sentence" lang={card.article.language.clone()} dir="auto">{ for parts }</blockquote> }
}

fn verdict(card: &Card, words: &Words) -> Html {
    let Some(verdict) = &card.verdict else { return Html::default() };
    html! {
        <section class="verdict">
            <h3>{ words.verdict }</h3>
            <p><strong>{ &verdict.words }</strong></p>
            <p>{ fill(words.reason, &[("reason", &verdict.reason)]) }</p>
        </section>
    }
}

fn accusation(card: &Card, words: &Words) -> Html {
    let Some(accusation) = &card.accusation else { return Html::default() };
    html! {
        <section class="accusation">
            <h3>{ words.accusation }</h3>
            <p>{ fill(words.proceedings, &[("text", &accusation.proceedings)]) }</p>
            <p>{ fill(words.response, &[("text", &accusation.response)]) }</p>
        </section>
    }
}

fn about(card: &Card, words: &Words) -> Html {
    let about = &card.about;
    let check = card.check.iter().map(|check| {
        let ahead = check.recheck_by.filter(|by| *by >= about.as_of);
        let again = ahead.map(|by| fill(words.recheck_by, &[("date", &date(by, words))]));
        let checked = fill(words.checked_by, &[("by", &check.by), ("date", &date(check.at, words))]);
        html! { <p>{ checked }{ for again.map(|again| html! { <>{ " " }{ again }</> }) }</p> }
    });
    let corrections = card.corrections.iter().map(|correction| {
        let values = [("date", &*date(correction.at, words)), ("note", &correction.note)];
        let before =
            correction.before.iter().map(|before| html! { <>{ " " }{ fill(words.before, &[("text", before)]) }</> });
        html! { <p class="correction">{ fill(words.corrections, &values) }{ for before }</p> }
    });
    let published = [("publisher", about.publisher.as_str()), ("date", &date(about.as_of, words))];
    let article = &card.article;
    let here = card.page.clone() + &permalink(&card.id);
    html! {
        <section class={classes!("about")}>
            <h3>{ words.about }</h3>
            { for card.note.iter().map(|note| html! { <p>{ fill(words.note, &[("note", note)]) }</p> }) }
            { for check }
            { for corrections }
            <p class="common">
                { words.source_article }{ " " }
                { phrase::link(&article.title, &article.url) }{ words.list_separator }
                { &article.outlet }{ words.list_separator }
                <time datetime={article.published.to_string()}>{ date(article.published, words) }</time>
                { for article.published_note.iter().map(|note| html! { <>{ " (" }{ note }{ ")" }</> }) }
            </p>
            <p class="common">{ fill(words.publisher, &published) }</p>
            { desk_links(about, words) }
            <p class="common">
                { words.permalink }{ " " }{ phrase::link(&here, &here) }{ words.list_separator }
                { fill(words.database, &[("hash", &card.database)]) }
            </p>
        </section>
    }
}

/// Where readers find corrections and method, and where they write to.
pub fn desk_links(about: &About, words: &Words) -> Html {
    let contact =
        if about.contact.contains("://") { about.contact.clone() } else { format!("mailto:{}", about.contact) };
    html! {
        <p class="common">
            { phrase::link(words.corrections_link, &about.corrections) }{ " · " }
            { phrase::link(words.method_link, &about.method) }{ " · " }
            { phrase::link(words.contact_link, &contact) }
        </p>
    }
}
