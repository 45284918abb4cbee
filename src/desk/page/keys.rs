//! The keys of the desk, in one list: what is drawn in the help is what is listened to.

use web_sys::KeyboardEvent;

use crate::words::Phrase;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Next,
    Before,
    Accept,
    Reject,
    Claim,
    Reference,
    Passage,
    Instead,
    Question,
    Undo,
    Redo,
    Find,
    Articles,
    Help,
    Close,
}

/// Each key, what it asks for, and what it does in words.
pub(crate) const KEYS: &[(&str, Key, Phrase)] = &[
    ("j", Key::Next, |words| words.key_next),
    ("k", Key::Before, |words| words.key_before),
    ("a", Key::Accept, |words| words.key_accept),
    ("x", Key::Reject, |words| words.key_reject),
    ("c", Key::Claim, |words| words.key_claim),
    ("q", Key::Question, |words| words.key_question),
    ("r", Key::Reference, |words| words.key_reference),
    ("t", Key::Passage, |words| words.key_passage),
    ("m", Key::Instead, |words| words.key_instead),
    ("u", Key::Undo, |words| words.key_undo),
    ("U", Key::Redo, |words| words.key_redo),
    ("/", Key::Find, |words| words.key_find),
    ("g", Key::Articles, |words| words.key_articles),
    ("?", Key::Help, |words| words.key_help),
    ("Escape", Key::Close, |words| words.key_close),
];

/// What is pressed on a question: a digit picks one, a letter takes a position on it.
pub(crate) const ON_QUESTIONS: &[(&str, Phrase)] =
    &[("1 … 9", |words| words.key_pick), ("y p s o l n", |words| words.key_positions)];

/// What is pressed: a letter or digit of the Latin keyboard too where the keyboard has others in its place.
pub(crate) fn pressed(event: &KeyboardEvent) -> String {
    let (key, code) = (event.key(), event.code());
    let is_other = key.chars().count() == 1 && !key.is_ascii();
    let in_its_place = code.strip_prefix("Key").or_else(|| code.strip_prefix("Digit")).filter(|_| is_other);
    match in_its_place {
        Some(letter) if event.shift_key() => letter.to_owned(),
        Some(letter) => letter.to_lowercase(),
        None => key,
    }
}

/// What a key asks for, if it is one of the desk's.
pub(crate) fn of(key: &str) -> Option<Key> {
    KEYS.iter().find(|(name, ..)| *name == key).map(|(_, key, _)| *key)
}
