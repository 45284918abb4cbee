//! The state of a claim, and the labels beside it.

use sayso_core::Card;
use sayso_core::model::{Polarity, Wording};
use yew::{Html, classes, html};

use crate::Words;

/// The state as a chip with its definition, then the labels that no state hides.
pub(crate) fn labels(card: &Card, words: &Words) -> Html {
    let state = (words.state)(card.state);
    let said = &card.attribution;
    let own_voice = said.wording == Wording::OwnVoice;
    let hedges = said.hedges.iter().map(|hedge| (words.strength)(hedge.strength));
    let labels = [(words.kind)(card.kind)].into_iter().chain(own_voice.then_some((words.wording)(said.wording)));
    let denied = (said.polarity == Polarity::Denied).then_some((words.polarity)(said.polarity));
    html! {
        <div class="labels">
            <details class="state-of">
                <summary class={classes!("state", card.state.word())}>{ state.word }</summary>
                <p class="definition">{ state.definition }</p>
            </details>
            <ul class="labels-beside">
                { for labels.chain(hedges).chain(denied).map(|label| html! { <li>{ label }</li> }) }
            </ul>
        </div>
    }
}
