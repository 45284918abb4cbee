//! What the machine suggests to editors: claims with their attribution, and what may bear on them.
//!
//! Proposals live in files of their own, `proposals/ARTICLE.toml`: the editors' files are never
//! written by `propose`, so that it cannot touch a decision, and nothing here reaches readers.

mod accept;
mod answers;
mod bearing;
mod build;
mod file;
mod ids;
mod kept;
mod merge;
mod place;
mod proposition;
mod sources;
mod wire;

pub use accept::{UNKNOWN, accept, as_claim, later_claim, new_sources};
pub use answers::{answer, line};
pub(crate) use build::{SHORTEST, covers, decided};
pub use file::{parse, parse_text, text_of_one, write};
pub use ids::{slug, unlike};
pub use kept::Kept;
pub use merge::{Now, Outcome, merge};
pub use place::place;
pub use sources::Speakers;
pub use wire::Wire;

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;
use sayso_core::model::{Archive, Article, ArticleIdx, Basis, Bound, Hedge, Kind, Polarity, Stance, Step, Wording};
use sayso_language::fold;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::extract;
use crate::links::Meaning;
use kept::Keeping;
use sayso_language::{Cuts, Lexicon};
use sayso_newsroom::diagnostic::{Diagnostic, Severity};
use sayso_newsroom::inputs::{Content, Inputs};
use sayso_newsroom::{curation, records};

/// The file of new questions, in the newsroom's folder.
const DRAFTS: &str = "proposals/questions/new.toml";

/// Where the proposals of an article are kept, in the newsroom's folder.
pub fn path_of(article: &str) -> String {
    format!("proposals/{article}.toml")
}

/// How the file of an article's proposals begins.
pub fn head_of(article: &str) -> String {
    format!("# Proposed for articles/{article}.toml")
}

/// The proposals of one article, or of a reference or the newsroom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposals {
    /// Whose text the article is, where it seems to be another's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire: Option<Wire>,
    /// In the order of the text.
    #[serde(default, rename = "proposal")]
    pub proposals: Vec<Proposal>,
    /// What may bear on claims that are decided.
    #[serde(default, rename = "link")]
    pub links: Vec<Link>,
    /// What decided claims, or the passages of a reference, may answer.
    #[serde(default, rename = "answer")]
    pub answers: Vec<AnswerProposal>,
    /// New questions.
    #[serde(default, rename = "question")]
    pub drafts: Vec<Draft>,
}

/// What a decided claim or a reference may answer: an editor moves it into its `answers`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerProposal {
    /// `open`, or `rejected`: then it does not come back.
    #[serde(default)]
    pub status: Status,
    /// The claim's or reference's id.
    pub on: String,
    /// Of a reference, the words that answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passage: Option<String>,
    /// The answer.
    #[serde(flatten)]
    pub answer: ProposedAnswer,
}

impl AnswerProposal {
    fn of(on: &str, passage: Option<&str>, answer: ProposedAnswer) -> Option<Self> {
        let (on, passage) = (on.to_owned(), passage.map(str::to_owned));
        answer.says_something().then_some(Self { status: Status::Open, on, passage, answer })
    }
}

/// A question that the archive lacks: two statements agree on what they are about, for a reason that is to be seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// `open`, or `rejected`: then it does not come back.
    #[serde(default)]
    pub status: Status,
    /// The id that it would have.
    pub id: String,
    /// What it asks, in the words of one of them: for the editor to write better.
    pub asks: String,
    /// What is to be seen.
    pub reason: String,
    /// Who answers it.
    pub answers: Vec<DraftAnswer>,
}

/// What a statement says on a new question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftAnswer {
    /// The id of a claim, a proposal or a reference.
    pub on: String,
    /// It is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<String>,
    /// It is not so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<String>,
}

/// A link that an editor may make of a candidate: it needs an origin and a reason of theirs, so
/// it is moved by hand into the claim's evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// `open`, or `rejected`: then it does not come back.
    #[serde(default)]
    pub status: Status,
    /// The claim it may bear on.
    pub on: String,
    /// What may bear on it.
    #[serde(flatten)]
    pub candidate: LinkProposal,
}

/// What has become of a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has decided.
    #[default]
    Open,
    /// It is a claim now.
    Accepted,
    /// It is none, and does not come back.
    Rejected,
}

/// A claim that an editor may make of an attribution; its fields are those of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What has become of it.
    #[serde(default)]
    pub status: Status,
    /// How sure the machine is: of a hundred proposals like it, so many were right when measured.
    pub confidence: f32,
    /// The tool that proposes it; nothing where the rules do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// The rule that found it, in words.
    pub why: String,
    /// The id that the claim would have.
    pub id: String,
    /// The words in the article, within one sentence.
    #[serde(deserialize_with = "one_or_many")]
    pub quote: Vec<String>,
    /// The words before, where the quote is more than once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The words after, where those before do not tell the quotes apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    /// A first proposition; empty where the words do not stand alone, for the editor to write.
    pub proposition: String,
    /// What sort of assertion it seems to be.
    pub kind: Kind,
    /// An id of `sources.toml`, one that is made when the proposal is accepted, or `unspecified`.
    pub speaker: String,
    /// The entry of `sources.toml` that would be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_source: Option<NewSource>,
    /// Position, as the article gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// To whom it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// The attributing words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// How near it is to the speaker's own words.
    pub wording: Wording,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_at: Option<String>,
    /// Whether it is denied.
    #[serde(default = "affirmed", skip_serializing_if = "is_affirmed")]
    pub polarity: Polarity,
    /// How readers know who speaks.
    pub basis: Basis,
    /// Why the machine takes them for the speaker, where the sentence does not name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis_note: Option<String>,
    /// The words that weaken it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hedges: Vec<Hedge>,
    /// Stations between speaker and outlet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<ViaStation>,
    /// What it may say on the archive's questions, the likeliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ProposedAnswer>,
    /// A digest of the fields as the machine wrote them: what an editor changes by hand stays.
    #[serde(default)]
    pub seal: String,
    /// What may bear on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "candidate")]
    pub candidates: Vec<LinkProposal>,
}

/// The digest of what an editor may change of a proposal: neither what has become of it, nor its
/// id, nor what may bear on it; what it may answer an editor may change.
fn seal(proposal: &Proposal) -> String {
    let plain = Proposal {
        status: Status::Open,
        id: String::new(),
        seal: String::new(),
        candidates: Vec::new(),
        // As it is written and read back.
        confidence: 0.0,
        ..proposal.clone()
    };
    let text = serde_json::to_vec(&plain).unwrap_or_default();
    sayso_core::database::sha256(&text)[..8].to_owned()
}

/// An entry of the registry of sources that a proposal needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSource {
    /// The name, or the description the article gives.
    pub name: String,
    /// `person`, `organisation`, `document`, `outlet` or `group`.
    pub kind: sayso_core::model::SourceKind,
    /// For a source that is only described: that the article gives no reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unnamed: Option<String>,
}

/// A station that the article names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViaStation {
    /// An id of `sources.toml`, known or to be made.
    pub source: String,
    /// How it came there.
    pub step: Step,
    /// The entry that would be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_source: Option<NewSource>,
}

/// A position that a statement may have on a question, with what suggests it: an editor decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposedAnswer {
    /// The question's id.
    pub question: String,
    /// It is so, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<String>,
    /// It is not so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<String>,
    /// The speaker guesses, infers or passes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supposes: Option<String>,
    /// The number that it gives; `line` says it in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub value: Option<serde_json::Number>,
    /// How exact the number is: `about`, `at-least`, `at-most`; exact without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub bound: Option<Bound>,
    /// What it says, where it gives a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// What is to be seen that suggests it: for the editor, and no part of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl ProposedAnswer {
    /// Whether it has a position, and not only a question.
    pub fn says_something(&self) -> bool {
        self.yes.is_some() || self.no.is_some() || self.supposes.is_some() || self.value.is_some()
    }
}

/// A claim or reference that may bear on a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkProposal {
    /// A claim's or proposal's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
    /// A reference's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The stance it may have; none where no reason is to be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// What is to be seen.
    pub why: String,
    /// How alike the two are, 0 to 1.
    pub likeness: f32,
}

/// One text, or a list of texts, as editors write quotes.
fn one_or_many<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Texts {
        One(String),
        Many(Vec<String>),
    }
    Ok(match Texts::deserialize(reader)? {
        Texts::One(text) => vec![text],
        Texts::Many(texts) => texts,
    })
}

fn affirmed() -> Polarity {
    Polarity::Affirmed
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_affirmed(polarity: &Polarity) -> bool {
    *polarity == Polarity::Affirmed
}

/// What is asked of [`propose`].
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Only this article.
    pub article: Option<&'a str>,
    /// Nothing below this confidence.
    pub threshold: f32,
    /// How many candidates for evidence each claim gets.
    pub candidates: usize,
    /// What a tool proposes besides, by article.
    pub tool: Option<&'a BTreeMap<String, Vec<Proposal>>>,
    /// A model that tells what texts mean.
    pub model: Option<&'a dyn Meaning>,
    /// What a run before has kept.
    pub before: Option<&'a Kept>,
    /// What tells this program from others: what another one has kept is not used.
    pub made_by: &'a str,
}

impl Default for Asked<'_> {
    /// All that is found in all articles by the rules.
    fn default() -> Self {
        Self {
            article: None,
            threshold: extract::DEFAULT_THRESHOLD,
            candidates: 5,
            tool: None,
            model: None,
            before: None,
            made_by: "",
        }
    }
}

/// What proposing gives.
#[derive(Debug, Default)]
pub struct Proposed {
    /// Each article's file of proposals: path, new text, and what has changed in it.
    pub files: BTreeMap<String, (String, Outcome)>,
    /// What is in the way.
    pub diagnostics: Vec<Diagnostic>,
    /// What the next run may go on from; only of a run on all articles without a model.
    pub kept: Option<Kept>,
}

/// So many articles are read at once: as many as keep every core busy, and few in memory.
const AT_ONCE: usize = 256;

/// Where the files of proposals are.
pub trait Files {
    /// What is in a file, if there is one.
    ///
    /// # Errors
    /// When it is there and cannot be read: it may hold decisions.
    fn before(&self, path: &str) -> anyhow::Result<Option<Content>>;
    /// Takes a file's new text, and what has changed in it.
    ///
    /// # Errors
    /// When it cannot be written; nothing more is proposed then.
    fn put(&mut self, path: &str, text: String, outcome: Outcome) -> anyhow::Result<()>;
}

/// How proposing ends, beside the files.
#[derive(Debug, Default)]
pub struct Ended {
    /// What is in the way.
    pub diagnostics: Vec<Diagnostic>,
    /// What the next run may go on from; only of a run on all articles without a model.
    pub kept: Option<Kept>,
}

/// Proposes for every article of a folder, and gives all files; `progress` hears of each article that is done.
///
/// Reads and writes nothing by itself. Mistakes in an article's file stop that article only.
pub fn propose(inputs: &Inputs, asked: Asked, progress: &mut dyn FnMut(&str)) -> Proposed {
    struct InMemory<'a>(&'a Inputs, BTreeMap<String, (String, Outcome)>);
    impl Files for InMemory<'_> {
        fn before(&self, path: &str) -> anyhow::Result<Option<Content>> {
            Ok(self.0.files.get(path).cloned())
        }

        fn put(&mut self, path: &str, text: String, outcome: Outcome) -> anyhow::Result<()> {
            self.1.insert(path.to_owned(), (text, outcome));
            Ok(())
        }
    }
    let mut files = InMemory(inputs, BTreeMap::new());
    // Memory takes every file.
    let Ended { diagnostics, kept } = propose_into(inputs, asked, &mut files, progress).unwrap_or_default();
    Proposed { files: files.1, diagnostics, kept }
}

/// The same, one file after another: `inputs` need not have those of the proposals.
///
/// # Errors
/// When a file cannot be put.
pub fn propose_into(
    inputs: &Inputs,
    asked: Asked,
    files: &mut dyn Files,
    progress: &mut dyn FnMut(&str),
) -> anyhow::Result<Ended> {
    let (archive, mut diagnostics) = curation::read_understood(inputs);
    // A quote that is gone is what proposing helps with.
    diagnostics
        .retain(|one| one.severity == Severity::Error && !matches!(one.rule, "quote-not-found" | "quote-ambiguous"));
    let Some(archive) = archive.filter(|archive| !archive.sources.is_empty() || diagnostics.is_empty()) else {
        return Ok(Ended { diagnostics, kept: None });
    };
    let mut ended = Ended::default();
    let mut keeping = Keeping::new(inputs, &asked);
    let has_mistakes = |article: &str| diagnostics.iter().any(|one| one.path == format!("articles/{article}.toml"));
    let mut fresh: Vec<(ArticleIdx, Vec<Proposal>)> = Vec::new();
    let mut lexicons: BTreeMap<String, Option<Lexicon>> = BTreeMap::new();
    let mut registry = sources::Registry::new(&archive, &records::sources(inputs));
    if let Some(asked) = asked.article {
        // No proposal has the id of another article's; what cannot be read there is told when that article is asked for.
        for other in archive.articles.iter().filter(|other| other.id != asked) {
            let path = path_of(&other.id);
            let known = file::parse_content(&path, files.before(&path)?.as_ref()).unwrap_or_default();
            registry.claims.extend(known.proposals.into_iter().map(|one| one.id));
        }
    }
    let all = (0..archive.articles.len()).map(ArticleIdx::new);
    let of_asked = |idx: &ArticleIdx| asked.article.is_none_or(|asked| asked == idx.of(&archive).id);
    let all: Vec<ArticleIdx> = all.filter(|idx| of_asked(idx) && !has_mistakes(&idx.of(&archive).id)).collect();
    for article in all.iter().map(|idx| idx.of(&archive)) {
        let lexicon = lexicons.entry(article.language.clone()).or_insert_with(|| {
            let (lexicon, findings) = sayso_newsroom::lexicons::lexicon(&article.language, inputs);
            ended.diagnostics.extend(findings);
            lexicon
        });
        if lexicon.is_none() {
            let path = format!("articles/{}.toml", article.id);
            let message = format!("there are no words for the language `{}`", article.language);
            let hint = "correct `language` (a tag such as en, fr-CA or fa), or add lists under lexicon/";
            ended.diagnostics.push(Diagnostic::of_file("no-lexicon", &path, &message, hint));
        }
    }
    for some in all.chunks(AT_ONCE) {
        // Reading takes long, and is the same on any core; names are given in the order of the articles.
        let read = some.par_iter().map(|idx| {
            let article = idx.of(&archive);
            let lexicon = lexicons.get(&article.language)?.as_ref()?;
            let (text, cuts) = text_of(inputs, &article.id)?;
            let found = keeping.read(text, lexicon, &cuts, &article.language);
            Some((build::Read { text, cuts, lexicon }, found))
        });
        let read: Vec<_> = read.collect();
        for (&idx, read) in some.iter().zip(read) {
            let article = idx.of(&archive);
            if let Some((read, (key, found))) = read {
                keeping.keep_read(key, &found);
                registry.reads(read.text, &article.language);
                let mut proposals = build::claims(&archive, idx, &read, &found, asked.threshold, &mut registry);
                let others = asked.tool.and_then(|tool| tool.get(&article.id)).into_iter().flatten();
                for other in others {
                    let is_same = |own: &Proposal| own.quote == other.quote;
                    if !proposals.iter().any(is_same) {
                        let id = unlike(&other.id, "claim", &mut registry.claims);
                        proposals.push(Proposal { id, ..other.clone() });
                    }
                }
                fresh.push((idx, proposals));
            }
            progress(&article.id);
        }
    }
    let is_asked = |one: &&Diagnostic| {
        let own = asked.article.map(|article| format!("articles/{article}.toml"));
        own.is_none_or(|own| own == one.path || !one.path.starts_with("articles/"))
    };
    ended.diagnostics.extend(diagnostics.iter().filter(is_asked).cloned());
    let texts = wire::Texts::new(&archive);
    let mut found = bearing::find(&archive, &mut fresh, (asked.candidates, asked.model), &mut keeping);
    for (idx, mut proposals) in fresh {
        let article = idx.of(&archive);
        found.give(&mut proposals, &keeping);
        let now = Now {
            wire: texts.of(&archive, idx),
            proposals,
            links: found.links.remove(&idx).unwrap_or_default(),
            answers: found.answers.remove(&idx).unwrap_or_default(),
            drafts: Vec::new(),
        };
        let head = head_of(&article.id);
        ended.merge(files, &path_of(&article.id), &head, now, Some(article))?;
    }
    // What is said of the whole newsroom is found when the whole of it is read.
    if asked.article.is_none() && asked.candidates > 0 {
        for (id, answers) in found.references {
            let head = format!("# Proposed for references/{id}.toml");
            let path = format!("proposals/references/{id}.toml");
            ended.merge(files, &path, &head, Now { answers, ..Now::default() }, None)?;
        }
        let now = Now { drafts: found.drafts, ..Now::default() };
        ended.merge(files, DRAFTS, "# New questions, proposed", now, None)?;
        ended.kept = asked.model.is_none().then(|| keeping.kept());
    }
    Ok(ended)
}

/// Adds what a tool proposes to what is proposed already: nothing else of the files changes, and what was decided before
/// is not proposed again, nor are other parts of the same words. Gives each file's new text by its path, and how many were
/// added.
///
/// # Errors
/// A finding with its place, when a file of proposals cannot be read.
pub fn add(
    inputs: &Inputs,
    archive: &Archive,
    proposals: &BTreeMap<String, Vec<Proposal>>,
) -> Result<(BTreeMap<String, String>, usize), Box<Diagnostic>> {
    let mut added = 0;
    let letters = |one: &Proposal| -> String {
        one.quote.concat().chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut ids: HashSet<String> = archive.claims.iter().map(|claim| claim.id.clone()).collect();
    let mut files = BTreeMap::new();
    for (article, new) in proposals {
        let path = path_of(article);
        let mut known = file::parse(inputs, &path)?;
        ids.extend(known.proposals.iter().map(|one| one.id.clone()));
        for one in new {
            let own = letters(one);
            let is_part = |other: &Proposal| letters(other).contains(&own) || own.contains(&letters(other));
            if !known.proposals.iter().any(is_part) {
                added += 1;
                let mut one = Proposal { id: unlike(&one.id, "claim", &mut ids), ..one.clone() };
                one.seal = seal(&one);
                known.proposals.push(one);
            }
        }
        files.insert(path, write(&known, &head_of(article)));
    }
    Ok((files, added))
}

impl Ended {
    /// Merges what is found now into a file of proposals; one that would hold nothing is not made.
    fn merge(
        &mut self,
        files: &mut dyn Files,
        path: &str,
        head: &str,
        now: Now,
        article: Option<&Article>,
    ) -> anyhow::Result<()> {
        let there = files.before(path)?;
        let is_there = there.is_some();
        let before = match file::parse_content(path, there.as_ref()) {
            Ok(before) => before,
            Err(diagnostic) => {
                self.diagnostics.push(*diagnostic);
                return Ok(());
            }
        };
        let (merged, outcome) = merge(before, now, article);
        if article.is_some() || merged != Proposals::default() || is_there {
            files.put(path, write(&merged, head), outcome)?;
        }
        Ok(())
    }
}

/// The text of an article, and how its editor takes it apart.
fn text_of<'i>(inputs: &'i Inputs, article: &str) -> Option<(&'i str, Cuts)> {
    let record = records::article(inputs, article)?;
    Some((inputs.source(&record.text?).trim_start_matches('\u{feff}'), record.cuts))
}

/// The sentences of an article with their typography folded, as quotes are looked for.
fn folded(article: &Article) -> Vec<String> {
    article.sentences.iter().map(|one| fold(&one.selector.exact, &article.language)).collect()
}
