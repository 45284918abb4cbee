//! The whole card.

use std::rc::Rc;

use sayso_core::Card;
use yew::{Html, Properties, classes, component, html};

use crate::Words;
use crate::words::{date, fill};
use crate::{answer, attribution, evidence, labels, phrase};

/// What a card's view is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The card.
    pub card: Rc<Card>,
    /// Language tag of the words to use (BCP 47).
    #[prop_or_default]
    pub language: &'static str,
}

/// Draws one card: sentence, state, who says it, the answer, the evidence, who checked.
#[component]
pub fn CardView(props: &Props) -> Html {
    let words = crate::words::for_language(props.language);
    let card = &*props.card;
    html! {
        <article class="card" lang={words.tag}>
            { sentence(card) }
            { labels::labels(card, words) }
            { contents(card, words) }
            { about(card, words) }
        </article>
    }
}

/// Everything on the claim; of one that was withdrawn, only that it was (CRAFT C17).
fn contents(card: &Card, words: &Words) -> Html {
    if let Some(withdrawn) = &card.withdrawn {
        let values = [("date", &*date(withdrawn.at, words)), ("reason", &withdrawn.reason)];
        return html! { <p class="notice">{ fill(words.withdrawn_at, &values) }</p> };
    }
    html! {
        <>
            <p class="proposition"><span class="label">{ words.proposition }</span>{ " " }{ &card.proposition }</p>
            { attribution::attribution(card, words) }
            { answer::answer(card, words) }
            { evidence::evidence(card, words) }
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
    html! { <blockquote class="sentence" lang={card.article.language.clone()}>{ for parts }</blockquote> }
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
        let again = check.recheck_by.map(|by| fill(words.recheck_by, &[("date", &date(by, words))]));
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
    let contact =
        if about.contact.contains("://") { about.contact.clone() } else { format!("mailto:{}", about.contact) };
    html! {
        <section class={classes!("about")}>
            <h3>{ words.about }</h3>
            { for card.note.iter().map(|note| html! { <p>{ fill(words.note, &[("note", note)]) }</p> }) }
            { for check }
            { for corrections }
            <p>
                { words.source_article }{ " " }
                { phrase::link(&article.title, &article.url) }{ words.list_separator }
                { &article.outlet }{ words.list_separator }
                <time datetime={article.published.to_string()}>{ date(article.published, words) }</time>
                { for article.published_note.iter().map(|note| html! { <>{ " (" }{ note }{ ")" }</> }) }
            </p>
            <p>{ fill(words.publisher, &published) }</p>
            <p class="links">
                { phrase::link(words.corrections_link, &about.corrections) }{ " · " }
                { phrase::link(words.method_link, &about.method) }{ " · " }
                { phrase::link(words.contact_link, &contact) }
            </p>
        </section>
    }
}
