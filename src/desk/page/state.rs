//! All that is drawn, and what can be told of it.

use std::cell::Cell;
use std::rc::Rc;

use sayso_core::Card;
use sayso_core::model::line_of;
use sayso_desk_wire::{
    Article, Claim, Compared, Entry, Fields, Finding, History, Like, LikelyQuestion, Newsroom, Step, Table, Tried,
    Versions,
};
use serde_json::Value;

use crate::draft::{Answering, Draft, EntryDraft, Origin, ReferenceDraft};
use crate::words::DeskWords;

/// What is open at the side.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Side {
    /// Nothing.
    #[default]
    Nothing,
    /// A claim.
    Claim(Box<Draft>),
    /// A reference that is being made.
    Reference(Box<ReferenceDraft>),
    /// An entry as it is in its file, with what is changed.
    Entry(Box<EntryDraft>),
    /// Where a page is to come from.
    From,
    /// What a new version of the article changes.
    Version(Box<Compared>),
    /// What was looked for, and what is like it.
    Find(String, Vec<Like>),
    /// Two versions of files that another hand has changed.
    Conflict(Vec<Versions>),
    /// The site as readers see it: an address, and on which screen.
    Preview(String, Seen),
    /// The keys, and what every field means.
    Help,
}

impl Side {
    /// Whether it is shown over something that stays open.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self, Self::Help | Self::Find(..))
    }
}

/// On which screen the site is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Seen {
    /// On a phone.
    #[default]
    Phone,
    /// On a desktop.
    Desktop,
}

/// What a page that is read becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum As {
    /// A reference.
    #[default]
    Reference,
    /// An article.
    Article,
    /// The new version of the article that is open.
    Version,
}

/// All that is drawn.
#[derive(Default)]
pub(crate) struct State {
    /// In which language.
    pub(crate) words: &'static DeskWords,
    pub(crate) newsroom: Newsroom,
    pub(crate) article: Option<Article>,
    pub(crate) side: Side,
    /// What is open beneath it, while the help or what was found is shown.
    pub(crate) beneath: Option<Side>,
    /// What the next page becomes.
    pub(crate) reading_as: As,
    /// The questions that what is open may answer.
    pub(crate) questions: Vec<LikelyQuestion>,
    pub(crate) answering: Option<Answering>,
    /// What writing would lead to.
    pub(crate) tried: Option<Tried>,
    pub(crate) card: Option<Rc<Card>>,
    /// What became of the claim that is open, if it was asked for.
    pub(crate) history: Option<History>,
    /// Why something was not done.
    pub(crate) refused: Vec<Finding>,
    /// What the last thing led to.
    pub(crate) message: String,
    /// Whether something is under way.
    pub(crate) is_busy: bool,
    /// How many look-ups are under way that put something into the form.
    pub(crate) n_looking: Cell<usize>,
    /// How far the site is built: so many pages of so many.
    pub(crate) progress: Option<(usize, usize)>,
    /// Whether single keys are off.
    pub(crate) has_no_keys: bool,
    /// Whether something was typed or chosen that is in no file yet.
    pub(crate) is_touched: bool,
    /// Whether the editor was told so, and asks again.
    pub(crate) is_warned: bool,
    /// The claim that waits while a reference is made.
    pub(crate) waiting: Option<Box<Draft>>,
    /// What a claim's steps were when the editor has seen all of them.
    pub(crate) shown: Option<String>,
}

impl State {
    /// The fields of a table of the catalogue.
    pub(crate) fn table(&self, name: &str) -> Option<&Table> {
        self.newsroom.catalogue.iter().find(|table| table.name == name)
    }

    /// The passage or claim whose questions are shown.
    pub(crate) fn asked(&self) -> Option<(String, String)> {
        let language = self.article.as_ref().map_or(&self.newsroom.language, |article| &article.language);
        match &self.side {
            Side::Claim(draft) => Some((format!("{} {}", draft.quote(), draft.text("proposition")), language.clone())),
            Side::Reference(draft) if !draft.passage.is_empty() => {
                let own = draft.text("language");
                let language = if own.is_empty() { self.newsroom.language.clone() } else { own.to_owned() };
                Some((draft.passage.clone(), language))
            }
            _ => None,
        }
    }

    /// Whether what is open says what somebody denies.
    pub(crate) fn is_denial(&self) -> bool {
        matches!(&self.side, Side::Claim(draft) if draft.is_denial())
    }

    /// The line that a position is offered.
    pub(crate) fn line(&self) -> String {
        match &self.side {
            Side::Claim(draft) => draft.line(),
            Side::Reference(draft) => line_of(&draft.passage),
            _ => String::new(),
        }
    }

    /// The questions that what is open may answer, with their places in the list: those that it answers are left out.
    pub(crate) fn open_questions(&self) -> impl Iterator<Item = (usize, &LikelyQuestion)> {
        let answers: Vec<&Fields> = match &self.side {
            Side::Claim(draft) => draft.answers.iter().chain(&draft.new_answers).collect(),
            Side::Reference(draft) => draft.answers.iter().collect(),
            _ => Vec::new(),
        };
        let is_answered = move |one: &LikelyQuestion| {
            answers.iter().any(|answer| answer.get("question").and_then(Value::as_str) == Some(&one.id))
        };
        self.questions.iter().filter(move |one| !is_answered(one)).enumerate()
    }

    /// What a question asks, whether it is in the files or made with what is open.
    pub(crate) fn asks(&self, id: &str) -> Option<String> {
        Some(self.question(id)?.0)
    }

    /// The entries that are made with what is open.
    pub(crate) fn needs(&self) -> &[Step] {
        match &self.side {
            Side::Claim(draft) => &draft.needs,
            Side::Reference(draft) => &draft.needs,
            Side::Entry(draft) => &draft.needs,
            _ => &[],
        }
    }

    /// The name of a source or an origin that is made with what is open.
    pub(crate) fn made(&self, id: &str) -> Option<String> {
        self.needs().iter().find_map(|step| match step {
            Step::Add { entry: Entry::Source(own) | Entry::Origin(own), fields } if own == id => {
                fields.get("name")?.as_str().map(str::to_owned)
            }
            _ => None,
        })
    }

    /// What a question asks, and what answers it.
    fn question(&self, id: &str) -> Option<(String, String)> {
        if let Some(known) = self.newsroom.questions.iter().find(|one| one.id == id) {
            return Some((known.name.clone(), known.also.clone()));
        }
        let waiting = self.waiting.iter().flat_map(|draft| &draft.needs);
        let made = self.needs().iter().chain(waiting).find_map(|step| match step {
            Step::Add { entry: Entry::Question(own), fields } if own == id => Some(fields),
            _ => None,
        })?;
        let text = |name: &str| made.get(name).and_then(Value::as_str);
        Some((text("asks")?.to_owned(), text("kind").unwrap_or("yes-or-no").to_owned()))
    }

    /// The questions that the claim answers which waits for a reference: it is likely taken up for one of them.
    pub(crate) fn questions_of_waiting(&self) -> Vec<LikelyQuestion> {
        let Some(waiting) = &self.waiting else { return Vec::new() };
        let named = |answer: &Fields| {
            let id = answer.get("question")?.as_str()?;
            let (asks, kind) = self.question(id)?;
            let why = self.words.answered_by_claim.to_owned();
            Some(LikelyQuestion { id: id.to_owned(), asks, kind, why, answer: Fields::new(), answered: Vec::new() })
        };
        waiting.answers.iter().chain(&waiting.new_answers).filter_map(named).collect()
    }

    /// What is open, as steps; with what they do.
    pub(crate) fn steps(&self) -> Option<(String, Vec<Step>, Entry)> {
        let words = self.words;
        match &self.side {
            Side::Claim(draft) if draft.is_changed() => {
                let what = match draft.origin {
                    Origin::Claim { .. } => words.say(words.do_change, &[("what", &words.entry(&draft.entry()))]),
                    _ => words.say(words.do_decide, &[("id", draft.id())]),
                };
                Some((what, draft.steps(), draft.entry()))
            }
            Side::Claim(draft) => Some((String::new(), Vec::new(), draft.entry())),
            Side::Reference(draft) => {
                // A question that the waiting claim makes may be what the reference answers.
                let mut steps: Vec<Step> =
                    self.waiting.iter().flat_map(|draft| draft.new_questions()).cloned().collect();
                steps.extend(draft.steps());
                let entry = Entry::Reference(draft.page.id.clone());
                Some((words.say(words.do_reference, &[("id", &draft.page.id)]), steps, entry))
            }
            Side::Version(compared) => {
                let (page, article) = (compared.page, compared.article.clone());
                let what = words.say(words.do_version, &[("id", &article)]);
                let entry = Entry::Article(article.clone());
                Some((what, vec![Step::Version { page, article }], entry))
            }
            Side::Entry(draft) => {
                let what = words.say(words.do_change, &[("what", &words.entry(&draft.entry))]);
                Some((what, draft.steps(), draft.entry.clone()))
            }
            _ => None,
        }
    }

    /// What can be opened in the article, in the order of its text: proposals and claims.
    pub(crate) fn marks(&self) -> Vec<(bool, &str)> {
        let Some(article) = &self.article else { return Vec::new() };
        let place = |words: &Option<sayso_desk_wire::Words>| {
            words
                .as_ref()
                .map_or((usize::MAX, 0), |words| (words.sentence, words.parts.first().map_or(0, |part| part.0)))
        };
        let proposals = article.proposals.iter().map(|one| (place(&one.words), true, one.id.as_str()));
        let claims = article.claims.iter().map(|one| (place(&one.words), false, one.id.as_str()));
        let mut marks: Vec<_> = proposals.chain(claims).collect();
        marks.sort();
        marks.into_iter().map(|(_, is_proposal, id)| (is_proposal, id)).collect()
    }

    /// A claim of the article whose words are gone.
    pub(crate) fn lost(&self, id: &str) -> Option<&Claim> {
        self.article.iter().flat_map(|article| &article.claims).find(|one| one.id == id && one.words.is_none())
    }

    /// The claim that is open, if its words are gone.
    pub(crate) fn lost_claim(&self) -> Option<&Claim> {
        let (_, id) = self.open_mark().filter(|(is_proposal, _)| !is_proposal)?;
        self.lost(&id)
    }

    /// What is open of these.
    pub(crate) fn open_mark(&self) -> Option<(bool, String)> {
        let Side::Claim(draft) = &self.side else { return None };
        match &draft.origin {
            Origin::Proposal { id, .. } => Some((true, id.clone())),
            Origin::Claim { before } => Some((false, before.get("id")?.as_str()?.to_owned())),
            Origin::Words => None,
        }
    }
}
