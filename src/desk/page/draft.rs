//! A form that is open, and the steps that it comes to.

use sayso_core::model::line_of;
use sayso_desk_wire::{Claim, Entry, Fields, LikelyQuestion, Named, Page, Proposal, Step, Words};
use serde_json::Value;

/// The positions on a yes-or-no question: the key that takes each, and the field's name.
pub(crate) const POSITIONS: [(char, &str); 6] =
    [('y', "yes"), ('p', "in_part"), ('s', "supposes"), ('o', "open"), ('l', "limits"), ('n', "no")];

/// The fields that have the line of a position, all kinds of questions.
const LINES: [&str; 7] = ["yes", "in_part", "supposes", "open", "limits", "no", "line"];

/// Where a claim on the desk comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin {
    /// From a proposal.
    Proposal { id: String, confidence: u32, why: String, tool: Option<String> },
    /// From words that the editor selected.
    Words,
    /// It is in the file already, so.
    Claim { before: Fields },
}

/// A claim on the desk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) article: String,
    pub(crate) origin: Origin,
    pub(crate) words: Option<Words>,
    /// Without its answers.
    pub(crate) fields: Fields,
    /// The names of the fields that were filled in when it was opened: what is typed later stays where it is.
    pub(crate) filled_in: Vec<String>,
    /// Entries that it needs.
    pub(crate) needs: Vec<Step>,
    /// What it answers already, in the file.
    pub(crate) answers: Vec<Fields>,
    /// Numbers of those that are dropped.
    pub(crate) dropped: Vec<usize>,
    /// What it answers besides.
    pub(crate) new_answers: Vec<Fields>,
    /// What is put into other lists of it: `correction`.
    pub(crate) pushes: Vec<(String, Fields)>,
}

impl Draft {
    /// Of a proposal.
    pub(crate) fn of_proposal(article: &str, one: &Proposal) -> Self {
        let Proposal { id, confidence, why, tool, .. } = one.clone();
        Self {
            article: article.to_owned(),
            origin: Origin::Proposal { id, confidence, why, tool },
            words: one.words.clone(),
            fields: one.fields.clone(),
            filled_in: one.fields.keys().cloned().collect(),
            needs: one.needs.clone(),
            answers: Vec::new(),
            dropped: Vec::new(),
            new_answers: Vec::new(),
            pushes: Vec::new(),
        }
    }

    /// Of a claim that is there.
    pub(crate) fn of_claim(article: &str, one: &Claim) -> Self {
        let mut fields = one.fields.clone();
        let answers = match fields.remove("answers") {
            Some(Value::Array(answers)) => answers.into_iter().filter_map(|one| one.as_object().cloned()).collect(),
            _ => Vec::new(),
        };
        Self {
            article: article.to_owned(),
            origin: Origin::Claim { before: fields.clone() },
            words: one.words.clone(),
            filled_in: fields.keys().cloned().collect(),
            fields,
            needs: Vec::new(),
            answers,
            dropped: Vec::new(),
            new_answers: Vec::new(),
            pushes: Vec::new(),
        }
    }

    /// Of words that an editor selected.
    pub(crate) fn of_words(article: &str, quote: &str, prefix: Option<&str>, words: Words) -> Self {
        let quotes = ['“', '"', '«'];
        let wording = if quote.starts_with(quotes) { "verbatim" } else { "paraphrase" };
        let mut fields = Fields::new();
        let mut field = |name: &str, value: &str| fields.insert(name.to_owned(), value.into());
        field("id", &slug(quote, 6));
        field("quote", quote);
        if let Some(prefix) = prefix {
            field("prefix", prefix);
        }
        field("kind", "fact");
        field("wording", wording);
        Self {
            article: article.to_owned(),
            origin: Origin::Words,
            words: Some(words),
            filled_in: fields.keys().cloned().collect(),
            fields,
            needs: Vec::new(),
            answers: Vec::new(),
            dropped: Vec::new(),
            new_answers: Vec::new(),
            pushes: Vec::new(),
        }
    }

    /// The claim's id.
    pub(crate) fn id(&self) -> &str {
        self.text("id")
    }

    /// What it is in the files, or will be.
    pub(crate) fn entry(&self) -> Entry {
        Entry::Claim(self.article.clone(), self.id().to_owned())
    }

    /// Its article and the id that it has in the files, if it is there.
    pub(crate) fn in_files(&self) -> Option<(String, String)> {
        let Origin::Claim { before } = &self.origin else { return None };
        Some((self.article.clone(), before.get("id")?.as_str()?.to_owned()))
    }

    /// A field that is a text.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// Its words are these now.
    pub(crate) fn set_quote(&mut self, words: &str, prefix: Option<&str>) {
        self.fields.insert("quote".into(), words.into());
        ["prefix", "suffix"].iter().for_each(|name| drop(self.fields.remove(*name)));
        self.fields.extend(prefix.map(|prefix| ("prefix".to_owned(), Value::from(prefix))));
    }

    /// The words that are claimed.
    pub(crate) fn quote(&self) -> String {
        match self.fields.get("quote") {
            Some(Value::Array(parts)) => parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" … "),
            Some(Value::String(quote)) => quote.clone(),
            _ => String::new(),
        }
    }

    /// Whether somebody says that it is not so.
    pub(crate) fn is_denial(&self) -> bool {
        self.text("polarity") == "denied"
    }

    /// The line of a position that is taken of it: its proposition, or its words. Of a denial these say what is denied, and
    /// the editor writes the line.
    pub(crate) fn line(&self) -> String {
        if self.is_denial() {
            return String::new();
        }
        let proposition = self.text("proposition");
        let line = if proposition.is_empty() { self.quote() } else { proposition.to_owned() };
        line_of(&line)
    }

    /// The questions that are made with it.
    pub(crate) fn new_questions(&self) -> impl Iterator<Item = &Step> {
        self.needs.iter().filter(|step| is_question(step))
    }

    /// Whether something is changed.
    pub(crate) fn is_changed(&self) -> bool {
        match &self.origin {
            Origin::Claim { before } => {
                *before != self.fields
                    || !self.new_answers.is_empty()
                    || !self.dropped.is_empty()
                    || !self.pushes.is_empty()
            }
            _ => true,
        }
    }

    /// What it comes to.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps = self.needs.clone();
        let id = self.id().to_owned();
        let entry = match &self.origin {
            Origin::Claim { before } => {
                let own = before.get("id").and_then(Value::as_str).unwrap_or_default();
                let entry = Entry::Claim(self.article.clone(), own.to_owned());
                steps.extend(change(entry, before, &self.fields));
                Entry::Claim(self.article.clone(), id)
            }
            _ => {
                let entry = Entry::Claim(self.article.clone(), id);
                steps.push(Step::Add { entry: entry.clone(), fields: self.fields.clone() });
                entry
            }
        };
        let list = || "answers".to_owned();
        let mut dropped = self.dropped.clone();
        dropped.sort_unstable_by_key(|n| std::cmp::Reverse(*n));
        steps.extend(dropped.into_iter().map(|n| Step::Drop { entry: entry.clone(), list: list(), n }));
        let new = self.new_answers.iter().cloned();
        steps.extend(new.map(|fields| Step::Push { entry: entry.clone(), list: list(), fields }));
        let pushes = self.pushes.iter().cloned();
        steps.extend(pushes.map(|(list, fields)| Step::Push { entry: entry.clone(), list, fields }));
        if let Origin::Proposal { id, .. } = &self.origin {
            let (article, proposal) = (self.article.clone(), id.clone());
            steps.push(Step::Mark { article, proposal, accepted: true });
        }
        steps
    }
}

/// Whether a step makes a question.
pub(crate) fn is_question(step: &Step) -> bool {
    matches!(step, Step::Add { entry: Entry::Question(_), .. })
}

/// Drops the questions that were made for answers that are there no more.
pub(crate) fn drop_unasked(needs: &mut Vec<Step>, answers: &[Fields]) {
    let is_asked =
        |id: &String| answers.iter().any(|answer| answer.get("question").and_then(Value::as_str) == Some(id));
    needs.retain(|step| !matches!(step, Step::Add { entry: Entry::Question(id), .. } if !is_asked(id)));
}

/// A question that is being answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answering {
    pub(crate) question: LikelyQuestion,
    /// The answer as far as it is written; its question left out.
    pub(crate) fields: Fields,
    /// Whether the question is made with it.
    pub(crate) is_new: bool,
}

impl Answering {
    pub(crate) fn of(question: LikelyQuestion) -> Self {
        Self { fields: question.answer.clone(), question, is_new: false }
    }

    /// A question that is made here.
    pub(crate) fn new(asks: String) -> Self {
        let question = LikelyQuestion {
            id: slug(&asks, 6),
            asks,
            kind: "yes-or-no".into(),
            why: String::new(),
            answer: Fields::new(),
            answered: Vec::new(),
        };
        Self { question, fields: Fields::new(), is_new: true }
    }

    /// Takes a position with a line; another position goes, its line stays.
    pub(crate) fn take(&mut self, position: &str, line: &str) {
        let known = LINES.iter().find_map(|name| self.fields.get(*name)?.as_str().map(str::to_owned));
        LINES.iter().for_each(|name| drop(self.fields.remove(*name)));
        self.fields.insert(position.to_owned(), known.unwrap_or_else(|| line.to_owned()).into());
    }

    /// The position that is taken, and its line.
    pub(crate) fn taken(&self) -> Option<(&'static str, &str)> {
        LINES.iter().find_map(|name| Some((*name, self.fields.get(*name)?.as_str()?)))
    }

    /// Whether it says something.
    pub(crate) fn is_ready(&self) -> bool {
        let has_line = self.taken().is_some_and(|(_, line)| !line.trim().is_empty());
        let is_whole = match self.question.kind.as_str() {
            "value" => self.fields.get("value").and_then(number).is_some(),
            "description" => self.fields.contains_key("label"),
            _ => true,
        };
        has_line && is_whole && !(self.is_new && self.question.asks.trim().is_empty())
    }

    /// The answer as it is written, question first.
    pub(crate) fn answer(&self) -> Fields {
        let mut fields = Fields::new();
        fields.insert("question".into(), self.question.id.as_str().into());
        fields.extend(self.fields.clone());
        if let Some(number) = self.fields.get("value").and_then(number) {
            fields.insert("value".into(), Value::Number(number));
        }
        fields
    }

    /// The question, if it is made with the answer.
    pub(crate) fn needs(&self) -> Option<Step> {
        let LikelyQuestion { id, asks, kind, .. } = &self.question;
        let mut fields = Fields::new();
        fields.insert("asks".into(), asks.trim().into());
        if kind != "yes-or-no" {
            fields.insert("kind".into(), kind.as_str().into());
        }
        self.is_new.then(|| Step::Add { entry: Entry::Question(id.clone()), fields })
    }
}

/// A number, if it is one; while it is typed it is a text.
fn number(value: &Value) -> Option<serde_json::Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A reference that is being made.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ReferenceDraft {
    pub(crate) page: Page,
    pub(crate) fields: Fields,
    pub(crate) needs: Vec<Step>,
    pub(crate) answers: Vec<Fields>,
    /// The words of the page that were selected last.
    pub(crate) passage: String,
    /// Where in the page they stand.
    pub(crate) locator: Option<String>,
}

impl ReferenceDraft {
    pub(crate) fn of(page: Page) -> Self {
        let mut fields = page.fields.clone();
        fields.insert("seen".into(), "part".into());
        Self { page, fields, ..Self::default() }
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// What it comes to.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let entry = Entry::Reference(self.page.id.clone());
        let mut steps = self.needs.clone();
        let mut fields = self.fields.clone();
        // A passage that answers nothing is the document's own.
        if self.answers.is_empty() && !self.passage.is_empty() {
            fields.insert("passage".into(), self.passage.as_str().into());
        }
        steps.push(Step::Add { entry: entry.clone(), fields });
        steps.push(Step::Keep { page: self.page.number, reference: self.page.id.clone() });
        let answers = self.answers.iter().cloned();
        steps.extend(answers.map(|fields| Step::Push { entry: entry.clone(), list: "answers".into(), fields }));
        steps
    }
}

/// Any entry, as it is in its file and as it is changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EntryDraft {
    pub(crate) entry: Entry,
    pub(crate) before: Fields,
    pub(crate) fields: Fields,
    /// Entries that it needs.
    pub(crate) needs: Vec<Step>,
}

impl EntryDraft {
    pub(crate) fn of(entry: Entry, before: Fields) -> Self {
        Self { entry, fields: before.clone(), before, needs: Vec::new() }
    }

    /// What it comes to; nothing if nothing is changed.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let change = change(self.entry.clone(), &self.before, &self.fields);
        change.map_or_else(Vec::new, |change| self.needs.iter().cloned().chain([change]).collect())
    }
}

/// The id of an entry that was typed by its name, or by another name of it.
pub(crate) fn find<'n>(all: &'n [Named], typed: &str) -> Option<&'n str> {
    let typed = typed.trim();
    let is = |one: &&Named| {
        one.id == typed
            || one.name.eq_ignore_ascii_case(typed)
            || one.also.split(", ").any(|also| also.eq_ignore_ascii_case(typed))
    };
    all.iter().find(is).map(|one| one.id.as_str())
}

/// What a new source of this name seems to be: `bodies` are words that no person is called by.
pub(crate) fn kind_of(name: &str, bodies: &[String]) -> &'static str {
    let is_body = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        // NATO, BBC.
        let is_short_for = letters.clone().count() > 1 && letters.clone().all(char::is_uppercase);
        is_short_for || word == "&" || bodies.contains(&word.to_lowercase())
    };
    let is_body = name.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-')).any(is_body);
    if is_body { "organisation" } else { "person" }
}

/// The steps that make a source of a name, with an origin of its own where there is none.
pub(crate) fn new_source(name: &str, kind: &str, id: &str, origins: &[Named]) -> Vec<Step> {
    let mut fields = Fields::new();
    fields.insert("name".into(), name.trim().into());
    fields.insert("kind".into(), kind.into());
    fields.insert("origin".into(), id.into());
    let mut steps = new_origin(name, id, origins);
    steps.push(Step::Add { entry: Entry::Source(id.to_owned()), fields });
    steps
}

/// The step from an entry's fields to what they are now, if they differ; a field that is gone is set to null.
pub(crate) fn change(entry: Entry, before: &Fields, now: &Fields) -> Option<Step> {
    let changed = now.iter().filter(|(name, value)| before.get(*name) != Some(value));
    let gone = before.keys().filter(|name| !now.contains_key(*name));
    let mut fields: Fields = changed.map(|(name, value)| (name.clone(), value.clone())).collect();
    fields.extend(gone.map(|name| (name.clone(), Value::Null)));
    (!fields.is_empty()).then_some(Step::Set { entry, fields })
}

/// The step that makes an origin of a name, if there is none of that id.
pub(crate) fn new_origin(name: &str, id: &str, origins: &[Named]) -> Vec<Step> {
    if origins.iter().any(|one| one.id == id) {
        return Vec::new();
    }
    let fields = Fields::from_iter([("name".to_owned(), Value::from(name.trim()))]);
    vec![Step::Add { entry: Entry::Origin(id.to_owned()), fields }]
}

/// An id of some words: in small letters, digits and single hyphens.
pub(crate) fn slug(text: &str, most: usize) -> String {
    let plain: String = text.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    // Letters without a plain form leave pieces of words: those of one letter tell nothing.
    let words: Vec<&str> = plain
        .split_whitespace()
        .filter(|word| word.len() > 1 || word.chars().all(|c| c.is_ascii_digit()))
        .take(most)
        .collect();
    if words.is_empty() { "unnamed".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answering() -> Answering {
        Answering::new("Did it rain on Monday?".to_owned())
    }

    #[test]
    fn another_position_keeps_the_line() {
        let mut one = answering();
        one.take("yes", "It rained");
        one.take("no", "");
        assert_eq!(one.taken(), Some(("no", "It rained")));
        assert!(one.is_ready());
        assert_eq!(one.answer().keys().collect::<Vec<_>>(), ["question", "no"]);
    }

    #[test]
    fn a_changed_claim_comes_to_what_is_changed() {
        let fields: Fields = serde_json::from_str(
            r#"{ "id": "a", "role": "mayor", "kind": "fact", "answers": [{ "question": "q", "yes": "so" }] }"#,
        )
        .unwrap();
        let mut draft =
            Draft::of_claim("x", &Claim { id: "a".into(), words: None, instead: None, state: None, fields });
        assert!(!draft.is_changed() && draft.steps().is_empty());
        draft.fields.remove("role");
        draft.fields.insert("kind".into(), "prediction".into());
        draft.dropped.push(0);
        let entry = Entry::Claim("x".into(), "a".into());
        let fields = serde_json::from_str(r#"{ "kind": "prediction", "role": null }"#).unwrap();
        let drop = Step::Drop { entry: entry.clone(), list: "answers".into(), n: 0 };
        assert_eq!(draft.steps(), [Step::Set { entry, fields }, drop]);
    }

    #[test]
    fn a_question_goes_with_the_answer_that_it_was_made_for() {
        let question = |id: &str| Step::Add { entry: Entry::Question(id.into()), fields: Fields::new() };
        let answer = |id: &str| Fields::from_iter([("question".to_owned(), Value::from(id))]);
        let mut needs = vec![question("a"), question("b")];
        drop_unasked(&mut needs, &[answer("b")]);
        assert_eq!(needs, [question("b")]);
    }

    #[test]
    fn a_number_is_a_text_until_it_is_taken() {
        let mut one = answering();
        one.question.kind = "value".into();
        one.take("line", "It cost 2.405 million");
        for (typed, is_ready) in [("2.4 million", false), ("2.40", true), ("2.405", true)] {
            one.fields.insert("value".into(), typed.into());
            assert_eq!(one.is_ready(), is_ready, "{typed}");
        }
        assert_eq!(one.answer().get("value"), Some(&serde_json::json!(2.405)));
    }

    #[test]
    fn an_entry_names_what_is_not_there_yet() {
        let mut draft = EntryDraft::of(Entry::Article("x".into()), Fields::new());
        draft.needs = new_source("The Courier", "outlet", "the-courier", &[]);
        assert!(draft.steps().is_empty(), "nothing is made for nothing");
        draft.fields.insert("outlet".into(), "the-courier".into());
        assert!(matches!(&draft.steps()[..], [Step::Add { .. }, Step::Add { .. }, Step::Set { .. }]));
    }

    #[test]
    fn a_body_is_no_person() {
        let bodies = ["ministry".to_owned(), "company".to_owned()];
        let kinds = ["Jordan Ellery", "Ministry of Works", "Bridge Company, Inc.", "NATO", "Smith & Co", "Li"];
        let kinds = kinds.map(|name| kind_of(name, &bodies));
        assert_eq!(kinds, ["person", "organisation", "organisation", "organisation", "organisation", "person"]);
    }

    #[test]
    fn ids_are_plain() {
        assert_eq!(slug("“The bridge is safe,” she said.", 3), "the-bridge-is");
        assert_eq!(slug("پل", 3), "unnamed");
    }
}
