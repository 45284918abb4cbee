//! The desk's words, in the language that the editor works in. What fields mean, and what the check finds, is English:
//! the compiler's own words.

use std::sync::LazyLock;

use sayso_cards::words::{Plural, fill, for_language as for_readers, number};
use sayso_desk_wire::{Entry, Outcome};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Where the language is kept that the editor has chosen.
const CHOSEN: &str = "sayso-desk-language";

/// A phrase, in whichever language.
pub(crate) type Phrase = fn(&DeskWords) -> &'static str;

/// The words of all languages, in the order of their tags.
static ALL: LazyLock<Vec<DeskWords>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "one build writes both the text and its reader")]
    let read = |language: &sayso_words::Language| DeskWords::read(language.desk).expect("its own text");
    sayso_words::LANGUAGES.iter().map(read).collect()
});

/// The words of all languages, in the order of their tags.
pub(crate) fn all() -> impl Iterator<Item = &'static DeskWords> {
    ALL.iter()
}

/// The words of a language; English where there is no other.
pub(crate) fn for_language(tag: &str) -> &'static DeskWords {
    let known = sayso_words::language(tag).tag;
    all().find(|words| words.tag == known).unwrap_or(&ALL[0])
}

/// The words of the language that was chosen, else of the browser's first language that there are words in.
pub(crate) fn chosen() -> &'static DeskWords {
    let window = gloo::utils::window();
    let storage = window.local_storage().ok().flatten();
    if let Some(tag) = storage.and_then(|storage| storage.get_item(CHOSEN).ok()?) {
        return for_language(&tag);
    }
    let wanted = window.navigator().languages();
    let wanted = wanted.iter().filter_map(|tag| tag.as_string());
    let known = wanted.map(|tag| tag.split('-').next().unwrap_or_default().to_lowercase());
    let mut known = known.filter(|tag| sayso_words::LANGUAGES.iter().any(|one| one.tag == *tag));
    for_language(&known.next().unwrap_or_default())
}

/// Keeps what was chosen, and tells the page its language.
pub(crate) fn choose(tag: &str) -> &'static DeskWords {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        // A browser that keeps nothing is asked again the next time.
        let _ = storage.set_item(CHOSEN, tag);
    }
    for_language(tag).tell()
}

impl Default for &'static DeskWords {
    fn default() -> Self {
        for_language("en")
    }
}

impl DeskWords {
    /// Tells the page its language.
    #[expect(clippy::disallowed_methods, reason = "it is the desk’s own page that is told, and no host’s")]
    pub(crate) fn tell(&'static self) -> &'static Self {
        let page = gloo::utils::document_element();
        for (name, value) in [("lang", self.tag), ("dir", sayso_cards::words::direction(self.tag))] {
            // A page that cannot be told keeps what it has.
            let _ = page.set_attribute(name, value);
        }
        self
    }

    /// A phrase with its gaps filled in.
    pub(crate) fn say(&self, phrase: &str, values: &[(&str, &str)]) -> String {
        fill(phrase, values)
    }

    /// A number in the language's digits.
    pub(crate) fn n(&self, n: usize) -> String {
        number(u32::try_from(n).unwrap_or(u32::MAX), for_readers(self.tag))
    }

    /// What stands between the items of a list.
    pub(crate) fn separator(&self) -> &'static str {
        for_readers(self.tag).list_separator
    }

    /// The phrase for a number, `{n}` and other gaps filled in.
    pub(crate) fn count(&self, plural: &Plural, n: usize, values: &[(&str, &str)]) -> String {
        let phrase = plural.phrase(u32::try_from(n).unwrap_or(u32::MAX), self.categories);
        let written = self.n(n);
        let values: Vec<_> = [("n", &*written)].into_iter().chain(values.iter().copied()).collect();
        fill(phrase, &values)
    }

    /// A field's name.
    pub(crate) fn field(&self, name: &str) -> String {
        let known = self.named(&format!("field_{name}")).map(str::to_owned);
        known.unwrap_or_else(|| capital(&name.replace('_', " ")))
    }

    /// A word that a field may hold.
    pub(crate) fn word(&self, word: &str) -> String {
        let known = self.named(&format!("word_{}", word.replace('-', "_"))).map(str::to_owned);
        known.unwrap_or_else(|| word.replace('-', " "))
    }

    /// The name of a position on a yes-or-no question, by the field that takes it.
    pub(crate) fn position(&self, field: &str) -> &'static str {
        self.named(&format!("position_{field}")).unwrap_or_default()
    }

    /// What tells of an entry which it is.
    pub(crate) fn entry(&self, entry: &Entry) -> String {
        let (phrase, id) = match entry {
            Entry::Newsroom => (self.entry_newsroom, ""),
            Entry::Source(id) => (self.entry_source, &**id),
            Entry::Origin(id) => (self.entry_origin, &**id),
            Entry::Question(id) => (self.entry_question, &**id),
            Entry::Reference(id) => (self.entry_reference, &**id),
            Entry::Article(id) => (self.entry_article, &**id),
            Entry::Claim(_, id) => (self.entry_claim, &**id),
        };
        self.say(phrase, &[("id", id)])
    }

    /// What something that was asked for has led to.
    pub(crate) fn outcome(&self, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Written(what) => self.say(self.did, &[("what", what)]),
            Outcome::Unchanged(what) => self.say(self.did_nothing, &[("what", what)]),
            Outcome::TakenBack(what) => self.say(self.did_take_back, &[("what", what)]),
            Outcome::DoneAgain(what) => self.say(self.did_again, &[("what", what)]),
            Outcome::Proposed(n) => self.count(&self.did_propose, *n, &[]),
            Outcome::Followed(n) => self.count(&self.did_follow, *n, &[]),
        }
    }
}

/// The same with a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
