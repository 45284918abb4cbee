//! The lists of evidence: what corroborates, what contradicts and limits, what only repeats.

use sayso_core::Card;
use sayso_core::card::{CardPassage, CardSpent, Piece};
use sayso_core::count::{Standing, n_distinct};
use sayso_core::model::{Hedge, Stance, Target};
use yew::{Html, classes, html};

use crate::phrase;
use crate::words::{date, fill, quote};
use crate::{Pages, Words};

/// All evidence on the content, in sections.
pub(crate) fn evidence(card: &Card, words: &Words, pages: &Pages) -> Html {
    let section = |class, heading, stances: &[Stance]| section(card, words, pages, class, heading, stances);
    let counted = card.kind.is_counted();
    let (for_it, against_it) =
        if counted { (words.corroborating, words.opposing) } else { (words.likewise, words.otherwise) };
    html! {
        <>
            { section("superseding", words.superseding, &[Stance::Supersedes]) }
            { section("corroborating", for_it, &[Stance::Corroborates]) }
            { section("opposing", against_it, &[Stance::Contradicts, Stance::Qualifies]) }
            { section("repeating", words.repeating, &[Stance::Repeats]) }
        </>
    }
}

fn section(
    card: &Card,
    words: &Words,
    pages: &Pages,
    class: &'static str,
    heading: &'static str,
    stances: &[Stance],
) -> Html {
    let found: Vec<_> = card
        .evidence
        .iter()
        .filter(|piece| piece.target == Target::Content && stances.contains(&piece.stance))
        .collect();
    let is_opposing = stances.contains(&Stance::Contradicts);
    if found.is_empty() && !(is_opposing && !card.evidence.is_empty() && card.kind.is_counted()) {
        return Html::default();
    }
    let is_denied = found.iter().any(|piece| piece.stance == Stance::Contradicts);
    let note = (is_opposing && !is_denied && card.kind.is_counted())
        .then(|| html! { <p class="nobody">{ words.nobody_denies.of(n_limiting(&found)) }</p> });
    html! {
        <section class={classes!("evidence", class)}>
            <h3>{ heading }</h3>
            { for note }
            { for (!found.is_empty()).then(|| definitions(stances, card.kind.is_counted(), words)) }
            { lists(found, card, words, pages) }
        </section>
    }
}

/// What counts, and apart from it, under its own heading, what does not. Cards come sorted so.
fn lists(pieces: Vec<&Piece>, card: &Card, words: &Words, pages: &Pages) -> Html {
    let list = |pieces: &[&Piece]| {
        if pieces.is_empty() {
            return Html::default();
        }
        html! { <ul class="pieces">{ for pieces.iter().map(|one| piece(one, card, words, pages)) }</ul> }
    };
    let stands_apart = |piece: &&Piece| !piece.counted && !piece.is_against_itself();
    let (ahead, apart) = pieces.split_at(pieces.iter().position(stands_apart).unwrap_or(pieces.len()));
    let countable =
        |piece: &&Piece| card.kind.is_counted() && !matches!(piece.stance, Stance::Repeats | Stance::Supersedes);
    let heading = apart.iter().any(countable).then(|| html! { <h4>{ words.not_counted_heading }</h4> });
    html! { <>{ list(ahead) }{ for heading }{ list(apart) }</> }
}

/// How many origins limit a claim, whether independent or not; its own source is not one of them.
fn n_limiting(pieces: &[&Piece]) -> u32 {
    let others = pieces.iter().filter(|piece| !piece.standing.is_same() && piece.spent.is_none());
    n_distinct(others.map(|piece| &piece.root)) as u32
}

/// What the stance words mean: one tap away.
pub(crate) fn definitions(stances: &[Stance], is_counted: bool, words: &Words) -> Html {
    let define = |&stance: &Stance| {
        let (word, definition) = (word_of(stance, is_counted, words), (words.stance)(stance).definition);
        html! { <><dt>{ word }</dt><dd>{ definition }</dd></> }
    };
    html! {
        <details class="definitions">
            <summary>{ words.definitions }</summary>
            <dl>{ for stances.iter().map(define) }</dl>
        </details>
    }
}

/// One piece of evidence with its stance word, its words, its origin and its reason.
pub(crate) fn piece(piece: &Piece, card: &Card, words: &Words, pages: &Pages) -> Html {
    let itself = piece.is_against_itself().then(|| html! { <p class="itself">{ words.same_source_elsewhere }</p> });
    let accused = piece.by_accused.then(|| html! { <p class="accused">{ words.by_accused }</p> });
    let is_counted = card.kind.is_counted() || piece.target == Target::Report;
    let word = match piece.stance {
        Stance::Contradicts if piece.in_part && is_counted => words.contradicts_in_part,
        stance => word_of(stance, is_counted, words),
    };
    html! {
        <li class={classes!("piece", class_of(piece.stance))}>
            { for itself }
            <p class="stance">{ word }</p>
            { passage(&piece.passage, card, words, pages) }
            <p class="reason">{ fill(words.reason, &[("reason", &piece.reason)]) }</p>
            { for accused }
            <p class="origin">{ fill(words.origin, &[("origin", &piece.origin)]) }</p>
            { for standing(piece, card, words).map(|text| html! { <p class="standing">{ text }</p> }) }
        </li>
    }
}

fn class_of(stance: Stance) -> &'static str {
    match stance {
        Stance::Corroborates => "corroborates",
        Stance::Contradicts => "contradicts",
        Stance::Qualifies => "qualifies",
        Stance::Repeats => "repeats",
        Stance::Supersedes => "supersedes",
    }
}

/// The word for a stance: of an opinion it is said who says likewise, not who corroborates.
fn word_of(stance: Stance, is_counted: bool, words: &Words) -> &'static str {
    match stance {
        Stance::Corroborates if !is_counted => words.says_likewise,
        Stance::Contradicts if !is_counted => words.says_otherwise,
        Stance::Qualifies if !is_counted => words.says_with_limits,
        stance => (words.stance)(stance).word,
    }
}

/// Whether the piece counts and why not; nothing for what is never counted anyway.
fn standing(piece: &Piece, card: &Card, words: &Words) -> Option<String> {
    match &piece.spent {
        Some(CardSpent::SupersededBy(title)) => return Some(fill(words.superseded, &[("title", title)])),
        Some(CardSpent::OutOfDate) => return Some(words.passage_out_of_date.to_owned()),
        Some(CardSpent::Withdrawn) => return Some(words.passage_withdrawn.to_owned()),
        None => {}
    }
    let asked = piece.target == Target::Content && card.kind.is_counted();
    match &piece.standing {
        _ if !asked => None,
        Standing::Established(how) => Some(fill(words.counted, &[("how", how)])),
        Standing::NotEstablished(why) => Some(fill(words.not_counted, &[("why", why)])),
        Standing::Dependent => Some(fill(words.leans_on, &[("other", piece.leans_on.as_deref().unwrap_or_default())])),
        Standing::SameOrigin => Some(words.same_origin.to_owned()),
        Standing::SharedOrigin => Some(words.shared_origin.to_owned()),
        Standing::SameSpeaker => Some(words.same_speaker.to_owned()),
        Standing::Circular => Some(words.comes_back.to_owned()),
    }
}

fn passage(passage: &CardPassage, card: &Card, words: &Words, pages: &Pages) -> Html {
    match passage {
        CardPassage::Sentence { claim, words: said, speaker, said_at, hedges, article, .. } => {
            let said_at = said_at
                .filter(|at| *at != article.published)
                .map(|at| html! { <time datetime={at.to_string()}>{ date(at, words) }</time> });
            let there = pages.claim(card, article, claim);
            let place = [("outlet", article.outlet.as_str()), ("date", &date(article.published, words))];
            html! {
                <>
                    <p class="source">
                        { for speaker.iter().map(|speaker| html! { <><span class="name">{ speaker }</span>{ words.list_separator }</> }) }
                        { for said_at.map(|at| html! { <>{ at }{ words.list_separator }</> }) }
                        { fill(words.in_article, &place) }
                    </p>
                    <blockquote lang={article.language.clone()} dir="auto"><a class="claim" href={there}>{ said }</a></blockquote>
                    { for hedges.iter().map(|hedge| hedged(hedge, said, words)) }
                </>
            }
        }
        CardPassage::Document {
            title,
            publisher,
            author,
            published,
            url,
            words: quoted,
            summary,
            proximity,
            seen,
            read_at,
            ..
        } => {
            let published = match published {
                Some(at) => html! { <time datetime={at.to_string()}>{ date(*at, words) }</time> },
                None => html! { { words.undated } },
            };
            let read = fill(words.seen_at, &[("seen", (words.seen)(*seen)), ("date", &date(*read_at, words))]);
            html! {
                <>
                    <p class="source">
                        { phrase::link(title, url) }{ words.list_separator }
                        { for author.iter().map(|author| html! { <>{ author }{ words.list_separator }</> }) }
                        { publisher }{ words.list_separator }{ published }
                    </p>
                    <p class="summary">{ summary }</p>
                    { for quoted.iter().map(|said| html! { <blockquote dir="auto">{ quote(said, words) }</blockquote> }) }
                    <p class="seen">{ (words.proximity)(*proximity) }{ words.list_separator }{ read }</p>
                </>
            }
        }
    }
}

/// A hedge that the quoted words themselves do not show (CRAFT C9: no list drops it).
fn hedged(hedge: &Hedge, said: &str, words: &Words) -> Html {
    if said.contains(&hedge.words) {
        return Html::default();
    }
    html! { <p class="hedge">{ phrase::hedged(hedge, words) }</p> }
}
