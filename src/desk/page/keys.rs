//! The keys of the desk, in one list: what is drawn in the help is what is listened to.

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
pub(crate) const KEYS: &[(&str, Key, &str)] = &[
    ("j", Key::Next, "the next proposal or claim"),
    ("k", Key::Before, "the one before"),
    ("a", Key::Accept, "decide: write the claim, the reference or the change into the files"),
    ("x", Key::Reject, "reject the proposal: it does not come back"),
    ("c", Key::Claim, "make a claim of the selected words"),
    ("q", Key::Question, "make a new question"),
    ("r", Key::Reference, "take up a new reference: an address, a file or a text"),
    ("t", Key::Passage, "take the selected words as the reference’s passage"),
    ("m", Key::Instead, "of a claim whose words are gone: its words are those that stand there now"),
    ("u", Key::Undo, "take the last thing back"),
    ("U", Key::Redo, "do it again"),
    ("/", Key::Find, "look for claims, questions and references"),
    ("g", Key::Articles, "go to the list of articles"),
    ("?", Key::Help, "show or hide the help"),
    ("Escape", Key::Close, "leave a field; close what is open"),
];

/// What is pressed on a question: a digit picks one, a letter takes a position on it.
pub(crate) const ON_QUESTIONS: &[(&str, &str)] = &[
    ("1 … 9", "pick a question, with the answer that is proposed"),
    ("y p s o l n", "yes, in part, supposes, open, limits, no"),
];

/// What a key asks for, if it is one of the desk's.
pub(crate) fn of(key: &str) -> Option<Key> {
    KEYS.iter().find(|(name, ..)| *name == key).map(|(_, key, _)| *key)
}
