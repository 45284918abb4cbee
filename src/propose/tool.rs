//! Other tools through the same door: what they are told of a newsroom, and what is taken of what they propose.
//!
//! A tool is a program that reads JSON, a line each, and writes JSON, a line each. It proposes; whatever it says is held
//! against the text before it is kept, and nothing of it reaches a reader before an editor has accepted it.
//!
//! It reads, for each article:
//!
//! ```json
//! {"sayso": 1,
//!  "article": {"id": "bridge", "title": "…", "language": "en", "published": "2026-01-20"},
//!  "sentences": [{"sentence": 0, "paragraph": 0, "text": "…"}],
//!  "claims": [{"id": "bridge-closed", "sentence": 0}],
//!  "sources": [{"id": "mary-major", "name": "Mary Major"}],
//!  "questions": [{"id": "piers-cracked", "asks": "Are piers of the bridge cracked?"}]}
//! ```
//!
//! It writes, for each proposal, a line as [`Answer`] describes it. Withdrawn and redacted claims, and what was read for
//! references, are not told.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use sayso_core::model::{
    Archive, Article, ArticleIdx, Basis, Kind, LONGEST_LINE, Polarity, QuestionKind, SourceKind, Wording,
};
use sayso_newsroom::inputs::Inputs;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::extract::Speaker;
use crate::import::plain_words;
use crate::proposals::{Proposal, ProposedAnswer, SHORTEST, Speakers, Status, covers, decided, slug};

/// The version of what is told and taken.
const VERSION: u32 = 1;

/// The longest proposition and reason, in characters.
const LONGEST: usize = 400;

/// The most proposals for one article.
const MOST: usize = 200;

/// The most lines that are told as not taken.
const MOST_TOLD: usize = 50;

/// One proposal of a tool, as a line of JSON.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A proposal of a tool")]
pub struct Answer {
    /// The article's id.
    article: String,
    /// The number of the sentence that it is in.
    sentence: usize,
    /// Words of that sentence, one part or several in their order.
    quote: Quote,
    /// An id of the registry, or words of the article that name whoever says it; nothing where nobody is named.
    #[serde(default)]
    speaker: Option<String>,
    /// Their position, in words of the article.
    #[serde(default)]
    role: Option<String>,
    /// The attributing words, of the sentence.
    #[serde(default)]
    cue: Option<String>,
    /// What is said, as a sentence that stands alone.
    #[serde(default)]
    proposition: String,
    /// What sort of assertion it is; a fact if it is not said.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    kind: Option<Kind>,
    /// What it says on questions.
    #[serde(default)]
    answers: Vec<ProposedAnswer>,
    /// Why the tool proposes it.
    #[serde(default)]
    why: String,
}

/// Words of one sentence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Quote {
    /// In one part.
    One(String),
    /// In several, with other words between them.
    Many(Vec<String>),
}

/// What was taken of a tool's answers.
#[derive(Debug, Default)]
pub struct Taken {
    /// Proposals by article.
    pub proposals: BTreeMap<String, Vec<Proposal>>,
    /// What was not taken, and why, a line each.
    pub dropped: Vec<String>,
    /// How many those are.
    pub n_dropped: usize,
}

impl Taken {
    /// How many proposals were kept.
    pub fn n_kept(&self) -> usize {
        self.proposals.values().map(Vec::len).sum()
    }
}

/// What a tool is told: a line for each article, or for one.
pub fn requests(archive: &Archive, article: Option<&str>) -> String {
    let asked = archive.articles.iter().filter(|one| article.is_none_or(|id| id == one.id));
    asked.map(|article| request(archive, article).to_string() + "\n").collect()
}

/// What a tool is told of one article.
pub fn request(archive: &Archive, article: &Article) -> Value {
    let sentences = article
        .sentences
        .iter()
        .enumerate()
        .map(|(n, one)| json!({ "sentence": n, "paragraph": one.paragraph, "text": one.selector.exact }));
    let own = archive.claims.iter().filter(|claim| claim.article.of(archive).id == article.id);
    let claims = own
        .filter(|claim| claim.withdrawn.is_none())
        .map(|claim| json!({ "id": claim.id, "sentence": claim.sentence }));
    let sources = archive.sources.iter().map(|source| json!({ "id": source.id, "name": source.name }));
    let questions = archive.questions.iter().map(|question| json!({ "id": question.id, "asks": question.asks }));
    json!({
        "sayso": VERSION,
        "article": { "id": article.id, "title": article.title, "language": article.language, "published": article.published.to_string() },
        "sentences": sentences.collect::<Vec<_>>(),
        "claims": claims.collect::<Vec<_>>(),
        "sources": sources.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
    })
}

/// Holds a tool's answers, a line of JSON each, against the texts: what does not hold is dropped, with its reason.
pub fn read(inputs: &Inputs, archive: &Archive, tool: &str, answers: &str) -> Taken {
    let lines = answers.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |line| serde_json::from_str::<Answer>(line).map_err(|error| format!("it is no proposal: {error}"));
    hold(inputs, archive, tool, lines.map(|(n, line)| (n + 1, read(line))))
}

/// Holds proposals against the texts, each with the number by which it is told of.
pub fn hold(
    inputs: &Inputs,
    archive: &Archive,
    tool: &str,
    answers: impl Iterator<Item = (usize, Result<Answer, String>)>,
) -> Taken {
    let mut taken = Taken::default();
    let mut speakers = Speakers::new(inputs, archive);
    let mut seen: BTreeSet<(String, usize, Vec<String>)> = BTreeSet::new();
    for (n, proposal) in answers {
        let proposal = proposal.and_then(|answer| {
            let of_article = taken.proposals.get(&answer.article).map_or(0, Vec::len);
            if of_article >= MOST {
                return Err(format!("more than {MOST} proposals for one article"));
            }
            let proposal = held(archive, &mut speakers, tool, &answer)?;
            match seen.insert((answer.article.clone(), answer.sentence, proposal.quote.clone())) {
                true => Ok((answer.article, proposal)),
                false => Err("it is proposed already".to_owned()),
            }
        });
        match proposal {
            Ok((article, proposal)) => taken.proposals.entry(article).or_default().push(proposal),
            Err(why) => {
                taken.n_dropped += 1;
                if taken.dropped.len() < MOST_TOLD {
                    taken.dropped.push(format!("line {n}: {}", plain_words(&why)));
                }
            }
        }
    }
    taken
}

/// A proposal whose every word of the article is there.
fn held(archive: &Archive, speakers: &mut Speakers, tool: &str, answer: &Answer) -> Result<Proposal, String> {
    let at = archive.articles.iter().position(|one| one.id == answer.article);
    let idx = at.map(ArticleIdx::new).ok_or_else(|| format!("there is no article `{}`", answer.article))?;
    let article = idx.of(archive);
    let sentence = article.sentences.get(answer.sentence);
    let sentence = sentence.ok_or_else(|| format!("`{}` has no sentence {}", article.id, answer.sentence))?;
    let exact = &sentence.selector.exact;
    let quote = match &answer.quote {
        Quote::One(words) => vec![words.clone()],
        Quote::Many(parts) => parts.clone(),
    };
    if quote.is_empty() {
        return Err("it quotes nothing".to_owned());
    }
    let place = quoted(exact, &quote).map_err(|part| {
        format!("“{part}” is not in sentence {} of `{}`, in whole words", answer.sentence, article.id)
    })?;
    if quote.concat().chars().filter(|c| c.is_alphanumeric()).count() < SHORTEST {
        return Err(format!("it quotes less than {SHORTEST} letters"));
    }
    let in_article = |words: &str| article.sentences.iter().any(|one| one.selector.exact.contains(words));
    let there = |field: &str, words: &Option<String>| match words {
        Some(words) if !in_article(words) => Err(format!("the {field} “{words}” is not in `{}`", article.id)),
        _ => Ok(()),
    };
    there("role", &answer.role)?;
    there("cue", &answer.cue)?;
    let (speaker, new_source) = match &answer.speaker {
        None => speakers.of(None),
        Some(id) if archive.sources.iter().any(|source| source.id == *id) => (id.clone(), None),
        Some(words) if in_article(words) && words.chars().any(char::is_alphabetic) => {
            let named = words.chars().next().is_some_and(|c| c.is_uppercase());
            let kind = if named { SourceKind::Person } else { SourceKind::Group };
            speakers.of(Some(&Speaker { name: words.clone(), named, here: true, role: None, kind }))
        }
        Some(words) => return Err(format!("the speaker “{words}” is in neither the registry nor `{}`", article.id)),
    };
    let mut answers: Vec<ProposedAnswer> = Vec::new();
    for one in &answer.answers {
        check_answer(archive, one)?;
        if answers.iter().any(|known| known.question == one.question) {
            return Err(format!("it answers `{}` twice", one.question));
        }
        let plain = |line: &Option<String>| line.as_deref().map(plain_words);
        answers.push(ProposedAnswer {
            yes: plain(&one.yes),
            no: plain(&one.no),
            supposes: plain(&one.supposes),
            line: plain(&one.line),
            reason: plain(&one.reason),
            ..one.clone()
        });
    }
    let too_long = [&answer.proposition, &answer.why].iter().any(|words| words.chars().count() > LONGEST);
    if too_long {
        return Err(format!("a proposition and a reason have at most {LONGEST} characters"));
    }
    // As a claim, or as one that was withdrawn.
    let is_decided = |(n, range): &(usize, Range<usize>)| *n == answer.sentence && covers(range, &place);
    if decided(archive, idx).iter().any(is_decided) {
        return Err("editors have decided on these words".to_owned());
    }
    let all = quote.join(" ");
    let wording = match () {
        () if all.starts_with(['“', '"', '«', '„']) && all.ends_with(['”', '"', '»', '“']) => {
            Wording::Verbatim
        }
        () if all.contains(['“', '”', '"', '«', '»', '„']) => Wording::PartialQuote,
        () => Wording::Paraphrase,
    };
    let why = plain_words(&answer.why);
    // Whether the sentence names them; what else a tool knows of it, an editor has to see.
    let is_here = answer.speaker.as_ref().is_some_and(|words| exact.contains(words.as_str()));
    let basis = if is_here { Basis::NamedHere } else { Basis::Unclear };
    Ok(Proposal {
        status: Status::Open,
        // Nobody has measured it.
        confidence: 0.5,
        tool: Some(tool.to_owned()),
        why: if why.is_empty() { "the tool gives no reason".to_owned() } else { why },
        id: slug(&all, 6),
        quote,
        prefix: None,
        suffix: None,
        proposition: plain_words(&answer.proposition),
        kind: answer.kind.unwrap_or(Kind::Fact),
        speaker,
        new_source,
        role: answer.role.clone(),
        addressee: None,
        cue: answer.cue.clone(),
        wording,
        said_at: None,
        polarity: Polarity::Affirmed,
        basis,
        basis_note: None,
        hedges: Vec::new(),
        via: Vec::new(),
        answers,
        seal: String::new(),
        candidates: Vec::new(),
    })
}

/// The JSON Schema of a line that a tool writes.
pub fn schema() -> Value {
    schemars::schema_for!(Answer).to_value()
}

/// Where some words are in a sentence, in their order and as whole words.
///
/// # Errors
/// The part that is not there.
fn quoted<'q>(exact: &str, quote: &'q [String]) -> Result<Range<usize>, &'q str> {
    let (mut first, mut from) = (None, 0);
    for part in quote {
        let is_edge = |at: usize| {
            let sides = (exact[..at].chars().next_back(), exact[at..].chars().next());
            !matches!(sides, (Some(before), Some(behind)) if before.is_alphanumeric() && behind.is_alphanumeric())
        };
        let mut places = exact[from..].match_indices(part.as_str()).map(|(at, _)| from + at);
        let at = places.find(|&at| is_edge(at) && is_edge(at + part.len())).filter(|_| !part.trim().is_empty());
        let at = at.ok_or(part.as_str())?;
        first.get_or_insert(at);
        from = at + part.len();
    }
    Ok(first.ok_or("")?..from)
}

/// One line on a question that is there.
fn check_answer(archive: &Archive, answer: &ProposedAnswer) -> Result<(), String> {
    let asked = archive.questions.iter().find(|question| question.id == answer.question);
    let asked = asked.ok_or_else(|| format!("there is no question `{}`", answer.question))?;
    if (asked.kind == QuestionKind::Value) != answer.value.is_some() {
        return Err(format!(
            "`{}` asks for {}",
            asked.id,
            if answer.value.is_some() { "no number" } else { "a number" }
        ));
    }
    let lines: Vec<&String> = [&answer.yes, &answer.no, &answer.supposes, &answer.line].into_iter().flatten().collect();
    if answer.value.is_some() != answer.line.is_some() {
        return Err(format!(
            "an answer to `{}` has a `line` where it gives a `value`, and there only",
            answer.question
        ));
    }
    let is_line = |line: &&String| !line.trim().is_empty() && line.chars().count() <= LONGEST_LINE;
    match lines[..] {
        [line] if is_line(&line) => Ok(()),
        [_] => Err(format!("a line has 1 to {LONGEST_LINE} characters")),
        _ => Err(format!("an answer to `{}` is one of yes, no, supposes and value", answer.question)),
    }
}
