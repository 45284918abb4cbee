//! Who says it, how surely, and by which way it came to the reader.

use sayso_core::Card;
use sayso_core::card::{CardAttribution, CardHop, CardSource};
use sayso_core::model::{Basis, Hedge, Naming, Polarity, Stance, Target, Wording};
use yew::{Html, classes, html};

use crate::evidence;
use crate::phrase;
use crate::words::{date, fill, quote};
use crate::{Pages, Words};

/// The section on who says it.
pub(crate) fn attribution(card: &Card, words: &Words, pages: &Pages) -> Html {
    let said = &card.attribution;
    html! {
        <section class="who">
            <h3>{ words.who }</h3>
            { speaker(card, words) }
            { for (said.wording != Wording::OwnVoice).then(|| html! { <p class="wording">{ wording(said, words) }</p> }) }
            { for said.speaker.iter().map(|source| standing(source, words)) }
            <h4>{ words.how_surely }</h4>
            { surely(said, words) }
            { basis(said, words) }
            { chain(said, words) }
            { report(card, words, pages) }
        </section>
    }
}

fn speaker(card: &Card, words: &Words) -> Html {
    let said = &card.attribution;
    let name = match &said.speaker {
        Some(source) if said.wording == Wording::OwnVoice => fill(words.own_voice, &[("outlet", &source.name)]),
        Some(source) => source.name.clone(),
        None => words.nobody.to_owned(),
    };
    let role = said.role.clone();
    let addressee = said.addressee.as_ref().map(|to| fill(words.addressee, &[("addressee", to)]));
    let said_at = said.said_at.map(|at| date(at, words));
    let occasion = [addressee, said_at].into_iter().flatten().collect::<Vec<_>>().join(words.list_separator);
    let details = role.into_iter().chain((!occasion.is_empty()).then_some(occasion));
    html! {
        <p class="speaker"><strong>{ name }</strong>{ for details.map(|detail| html! { <span class="role">{ detail }</span> }) }</p>
    }
}

fn wording(said: &CardAttribution, words: &Words) -> String {
    let cue = said.cue.as_ref().map(|cue| fill(words.cue, &[("cue", &quote(cue, words))]));
    let quotation = said.quotation.map(|quotation| (words.quotation)(quotation).to_owned());
    let first = capitalised((words.wording)(said.wording));
    [Some(format!("{first}.")), cue.map(|cue| format!("{cue}.")), quotation]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a reader should know of the source itself: unnamed and why, and its interest.
fn standing(source: &CardSource, words: &Words) -> Html {
    let unnamed = match &source.naming {
        Naming::Unnamed(why) => Some(fill(words.unnamed, &[("why", why)])),
        Naming::Named => None,
    };
    let interest = source.interest.as_ref().map(|interest| fill(words.interest, &[("interest", interest)]));
    html! { <>{ for unnamed.into_iter().chain(interest).map(|text| html! { <p class="standing">{ ended(text) }</p> }) }</> }
}

fn surely(said: &CardAttribution, words: &Words) -> Html {
    let denied = (said.polarity == Polarity::Denied).then(|| html! { <p class="surely">{ words.denied }</p> });
    if said.hedges.is_empty() {
        return html! { <>{ for denied }<p class="surely">{ words.unhedged }{ "." }</p></> };
    }
    let hedge = |hedge: &Hedge| html! { <li>{ phrase::hedged(hedge, words) }</li> };
    html! { <>{ for denied }<ul class="surely">{ for said.hedges.iter().map(hedge) }</ul></> }
}

/// How the reader of the article knows who speaks; for an outlet's own voice only what is unusual.
fn basis(said: &CardAttribution, words: &Words) -> Html {
    if said.wording == Wording::OwnVoice && said.basis == Basis::NamedHere {
        return Html::default();
    }
    let note = said.basis_note.iter().map(|note| html! { <>{ " " }{ note }</> });
    html! { <p class="basis">{ (words.basis)(said.basis) }{ for note }</p> }
}

fn chain(said: &CardAttribution, words: &Words) -> Html {
    html! {
        <>
            <h4>{ words.chain }</h4>
            <ol class="chain">{ for said.chain.iter().map(|hop| station(hop, words)) }</ol>
            { for said.circular.then(|| html! { <p class="circular">{ words.circular }</p> }) }
        </>
    }
}

fn station(hop: &CardHop, words: &Words) -> Html {
    let at = hop.at.map(|at| html! { <time datetime={at.to_string()}>{ date(at, words) }</time> });
    let established = hop.established.as_ref().map(|known| {
        let link = known.reference.iter().map(|(title, url)| html! { <>{ " " }{ phrase::link(title, url) }</> });
        html! { <p class="established">{ fill(words.established, &[("reason", &known.reason)]) }{ for link }</p> }
    });
    html! {
        <li class={classes!(hop.established.is_some().then_some("by-editors"))}>
            <span class="step">{ (words.step)(hop.step) }</span>{ " " }
            <span class="name">{ &hop.source.name }</span>{ for at.map(|at| html! { <>{ words.list_separator }{ at }</> }) }
            { for established }
        </li>
    }
}

/// Evidence on the report stands here, beside the attribution, and is never counted.
fn report(card: &Card, words: &Words, pages: &Pages) -> Html {
    let pieces: Vec<_> = card.evidence.iter().filter(|piece| piece.target == Target::Report).collect();
    if pieces.is_empty() {
        return Html::default();
    }
    let stances: Vec<_> =
        Stance::ALL.into_iter().filter(|stance| pieces.iter().any(|piece| piece.stance == *stance)).collect();
    html! {
        <>
            <h4>{ words.report }</h4>
            { evidence::definitions(&stances, true, words) }
            <ul class="pieces">{ for pieces.into_iter().map(|piece| evidence::piece(piece, card, words, pages)) }</ul>
        </>
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// A sentence with its full stop, which an editor may have written already.
fn ended(text: String) -> String {
    if text.ends_with(['.', '!', '?', '…', '؟', '。']) { text } else { text + "." }
}
