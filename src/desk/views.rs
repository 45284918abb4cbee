//! What the page is shown of a folder.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sayso_core::model::{Archive, Article, Claim, ClaimIdx, Position, QuestionIdx, Says};
use sayso_core::text::Typography;
use sayso_desk_wire::{
    self as wire, ArticleLine, Became, Entry, Field, Fields, Finding, Holds, Like, LikelyQuestion, Named, Sentence,
    Step, Table, Task, TaskKind, Words,
};
use sayso_language::{Lexicon, typography};
use sayso_newsroom::inputs::is_article;
use sayso_newsroom::records::{self, Part};
use sayso_newsroom::toml_files::catalogue::{self, Type};
use sayso_newsroom::toml_files::{Fieldset, Value, table};
use sayso_newsroom::{Diagnostic, Inputs, Severity, word};
use sayso_propose::links::{Links, Unit};
use sayso_propose::proposals::{self, NewSource, Proposal, ProposedAnswer, Status, UNKNOWN};
use sayso_propose::questions::Questions;
use serde_json::Value as Json;

use crate::folder::Folder;

/// So many findings are told of a whole folder.
const MOST_FINDINGS: usize = 300;

/// So many questions are offered for some words.
const MOST_QUESTIONS: usize = 9;

/// So many things that are like some words.
const MOST_LIKE: usize = 20;

/// Who answers a question is told of so many.
const MOST_ANSWERED: usize = 4;

/// The folder at a glance; what only the desk knows is added by it.
pub(crate) fn newsroom(folder: &Folder) -> wire::Newsroom {
    // Errors first; of a large archive not all that could be better is worth a line here.
    let mut worst: Vec<&Diagnostic> = folder.findings.iter().collect();
    worst.sort_by_key(|one| (one.severity, one.rule != "recheck-overdue"));
    worst.truncate(MOST_FINDINGS);
    let worst = findings(folder, worst);
    let mut newsroom = wire::Newsroom {
        catalogue: catalogue::TABLES.iter().map(|one| of_catalogue(one)).collect(),
        ..wire::Newsroom::default()
    };
    let Some(archive) = folder.archive() else {
        newsroom.agenda = agenda(folder, &worst, &[]);
        return newsroom;
    };
    newsroom.publisher.clone_from(&archive.about.publisher);
    newsroom.language.clone_from(&archive.about.language);
    let bodies = Lexicon::shared(&archive.about.language).into_iter().flat_map(|lexicon| lexicon.list("bodies"));
    newsroom.bodies = bodies.map(str::to_owned).collect();
    let mut claims: BTreeMap<usize, usize> = BTreeMap::new();
    for claim in &archive.claims {
        *claims.entry(claim.article.at()).or_default() += 1;
    }
    let line = |(n, article): (usize, &Article)| ArticleLine {
        id: article.id.clone(),
        title: article.title.clone(),
        n_claims: claims.get(&n).copied().unwrap_or_default(),
        n_open: open_proposals(folder, &article.id).len(),
    };
    newsroom.articles = archive.articles.iter().enumerate().map(line).collect();
    // What has mistakes is listed too: it can be mended here.
    let known: BTreeSet<&str> = archive.articles.iter().map(|article| article.id.as_str()).collect();
    let files = folder.inputs.files.keys().filter(|path| is_article(path));
    let ids = files.map(|path| path.trim_start_matches("articles/").trim_end_matches(".toml").to_owned());
    let others = ids.filter(|id| !known.contains(id.as_str()));
    newsroom.articles.extend(others.map(|id| ArticleLine {
        id: id.clone(),
        title: id.clone(),
        n_claims: 0,
        n_open: 0,
    }));
    newsroom.agenda = agenda(folder, &worst, &newsroom.articles);
    let named = |id: &str, name: &str, also: String| Named { id: id.into(), name: name.into(), also };
    let also = |id: &str| folder.sources.get(id).map_or(String::new(), |record| record.also_called.join(", "));
    newsroom.sources = archive.sources.iter().map(|one| named(&one.id, &one.name, also(&one.id))).collect();
    newsroom.origins = archive.origins.iter().map(|one| named(&one.id, &one.name, String::new())).collect();
    newsroom.references =
        archive.references.iter().map(|one| named(&one.id, &one.title, one.publisher.clone())).collect();
    newsroom.questions = archive.questions.iter().map(|one| named(&one.id, &one.asks, word(one.kind))).collect();
    newsroom
}

/// What there is to do, the most urgent first.
fn agenda(folder: &Folder, findings: &[Finding], articles: &[ArticleLine]) -> Vec<Task> {
    let kind = |finding: &Finding| match finding.rule.as_str() {
        "text-changed" | "quote-not-found" | "quote-ambiguous" => Some(TaskKind::TextChanged),
        "recheck-overdue" => Some(TaskKind::Recheck),
        "no-response" => Some(TaskKind::Response),
        "second-editor" => Some(TaskKind::Second),
        "guess" => Some(TaskKind::Guesses),
        _ if finding.is_error => Some(TaskKind::Mend),
        _ => Some(TaskKind::Better),
    };
    let of_finding = |finding: &Finding| Some(task(kind(finding)?, finding));
    let mut tasks: Vec<Task> = findings.iter().filter_map(of_finding).collect();
    let unread =
        folder.archive().into_iter().flat_map(|archive| &archive.references).filter(|one| one.answers.is_empty());
    tasks.extend(unread.map(|one| Task {
        kind: TaskKind::Unread,
        article: None,
        entry: Some(Entry::Reference(one.id.clone())),
        field: None,
        says: one.title.clone(),
        n: 0,
    }));
    // What is likeliest to be worth it comes first.
    let mut open: Vec<&ArticleLine> = articles.iter().filter(|article| article.n_open > 0).collect();
    open.sort_by_key(|article| std::cmp::Reverse(article.n_open));
    tasks.extend(open.into_iter().map(|article| Task {
        kind: TaskKind::Proposals,
        article: Some(article.id.clone()),
        entry: None,
        field: None,
        says: article.title.clone(),
        n: article.n_open,
    }));
    let bare = articles.iter().filter(|article| article.n_claims == 0 && article.n_open == 0);
    tasks.extend(bare.map(|article| Task {
        kind: TaskKind::Unclaimed,
        article: Some(article.id.clone()),
        entry: None,
        field: None,
        says: article.title.clone(),
        n: 0,
    }));
    tasks.sort_by_key(|task| task.kind);
    tasks
}

/// What a finding leaves to do.
pub(crate) fn task(kind: TaskKind, finding: &Finding) -> Task {
    let article = finding.path.strip_prefix("articles/").and_then(|path| path.strip_suffix(".toml"));
    Task {
        kind,
        article: article.map(str::to_owned),
        entry: finding.entry.clone(),
        field: finding.field.clone(),
        says: finding.message.clone(),
        n: 0,
    }
}

/// Findings, each with the entry and the field that it is about.
pub(crate) fn findings<'d>(folder: &Folder, all: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<Finding> {
    let mut parts: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
    let all = all.into_iter().map(|one| {
        let own = parts.entry(&one.path).or_insert_with(|| records::parts(&folder.inputs, &one.path));
        finding(folder, one, own)
    });
    all.collect()
}

fn finding(folder: &Folder, one: &Diagnostic, parts: &[Part]) -> Finding {
    let at = one.span.start;
    // A table's place may be its header alone: the nearest one above it is meant.
    let above = parts.iter().filter(|part| part.place.span.start <= at);
    let part = above.max_by_key(|part| part.place.span.start).or(parts.first());
    let field = part.and_then(|part| {
        let names = || part.kind.fields.iter().map(|field| field.name);
        let is_in = |name: &&str| part.place.fields.of(name).is_some_and(|span| span.start <= at && at <= span.end);
        // What is missing is nowhere, and named.
        names().find(is_in).or_else(|| names().find(|name| one.message.contains(&format!("`{name}`"))))
    });
    Finding {
        is_error: one.severity == Severity::Error,
        rule: one.rule.to_owned(),
        path: one.path.clone(),
        line: one.line(&folder.inputs),
        entry: part.and_then(|part| entry_of(part, &one.path)),
        field: field.map(str::to_owned),
        message: one.message.clone(),
        hint: one.hint.clone(),
    }
}

/// What a table is about, as what the page opens.
fn entry_of(part: &Part, path: &str) -> Option<Entry> {
    let id = part.id.clone();
    let article = || path.strip_prefix("articles/")?.strip_suffix(".toml").map(str::to_owned);
    Some(match part.kind.name {
        "newsroom" => Entry::Newsroom,
        "source" => Entry::Source(id),
        "origin" => Entry::Origin(id),
        "question" => Entry::Question(id),
        "reference" => Entry::Reference(id),
        "article" => Entry::Article(id),
        "claim" => Entry::Claim(article()?, id),
        _ => return None,
    })
}

fn of_catalogue(table: &catalogue::Table) -> Table {
    let holds = |holds: Type| match holds {
        Type::Text | Type::Link => Holds::Text,
        Type::Texts => Holds::Texts,
        Type::Date => Holds::Date,
        Type::Switch => Holds::Switch,
        Type::Number => Holds::Number,
        Type::Word(words) => Holds::Word(words()),
        Type::Id(of) => Holds::Id(of.to_owned()),
        _ => Holds::Other,
    };
    let field = |field: &catalogue::Field| Field {
        name: field.name.into(),
        holds: holds(field.holds),
        required: field.required,
        meaning: field.meaning.into(),
        example: field.example.into(),
    };
    Table { name: table.name.into(), meaning: table.meaning.into(), fields: table.fields.iter().map(field).collect() }
}

/// The open proposals of an article.
fn open_proposals(folder: &Folder, article: &str) -> Vec<Proposal> {
    let read = proposals::parse(&folder.inputs, &proposals::path_of(article)).unwrap_or_default();
    let mut open = read.proposals;
    // A claim of that id in its article: it was accepted, and the note was not made.
    let is_claim = |id: &str| folder.claims().get(id).is_some_and(|own| own == article);
    open.retain(|one| one.status == Status::Open && !is_claim(&one.id));
    open
}

/// An article with its claims and proposals; one that was not understood has only what its file says of it.
pub(crate) fn article(folder: &Folder, id: &str) -> Option<wire::Article> {
    let path = format!("articles/{id}.toml");
    folder.inputs.files.get(&path)?;
    let mut file = fields_of(&folder.inputs, &path);
    let tables = match file.remove("claim") {
        Some(Json::Array(tables)) => tables,
        _ => Vec::new(),
    };
    let text = |name: &str| file.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
    let mut shown = wire::Article {
        id: id.to_owned(),
        title: text("title"),
        url: text("url"),
        language: text("language"),
        ..wire::Article::default()
    };
    let Some(archive) = folder.archive() else { return Some(shown) };
    let Some(at) = archive.articles.iter().position(|article| article.id == id) else { return Some(shown) };
    let article = &archive.articles[at];
    let states = folder.db();
    let own = archive.claims.iter().enumerate().filter(|(_, claim)| claim.article.at() == at);
    let understood: BTreeMap<&str, (usize, &Claim)> = own.map(|(n, claim)| (claim.id.as_str(), (n, claim))).collect();
    let claim = |table: &Json| {
        let fields = table.as_object()?.clone();
        let id = fields.get("id")?.as_str()?.to_owned();
        let known = understood.get(id.as_str());
        let words = known.map(|(_, claim)| Words {
            sentence: claim.sentence as usize,
            parts: claim.content.iter().map(|part| (part.start as usize, part.end as usize)).collect(),
        });
        let state = known.zip(states).map(|((n, _), db)| db.state(ClaimIdx::new(*n)).word().to_owned());
        let instead = if words.is_none() { instead(article, &fields) } else { None };
        Some(wire::Claim { id, words, instead, state, fields })
    };
    let known_hash = file.get("text_hash").and_then(Json::as_str);
    let is_other = known_hash.is_some_and(|known| !article.text_hash.starts_with(known));
    shown.text_hash = is_other.then(|| article.text_hash.chars().take(16).collect());
    shown.claims = tables.iter().filter_map(claim).collect();
    shown.claims.sort_by_key(|claim| claim.words.as_ref().map(|words| (words.sentence, words.parts.first().copied())));
    let sentence =
        |one: &sayso_core::model::Sentence| Sentence { paragraph: one.paragraph, text: one.selector.exact.clone() };
    shown.sentences = article.sentences.iter().map(sentence).collect();
    let open = open_proposals(folder, id);
    shown.proposals = open.iter().map(|one| proposal(folder, archive, article, one)).collect();
    Some(shown)
}

/// How a text differs from what it was.
pub(crate) fn stretches(before: &str, now: &str, typography: &Typography) -> Vec<(Became, String)> {
    let became = |change| match change {
        sayso_cards::Change::Kept => Became::Kept,
        sayso_cards::Change::Removed => Became::Removed,
        sayso_cards::Change::Added => Became::Added,
    };
    let all = sayso_cards::difference(before, now, typography).into_iter();
    all.map(|(change, text)| (became(change), text.to_owned())).collect()
}

/// How much of a quote has to stand in a sentence that is taken for its own, of its letters.
const INSTEAD: f32 = 0.6;

/// The words that stand in the place of a quote that is gone, within one sentence: from the first word that both have to
/// the last.
fn instead(article: &Article, claim: &Fields) -> Option<String> {
    let quote = match claim.get("quote")? {
        Json::String(quote) => quote.as_str(),
        // Of several parts the first tells the place.
        Json::Array(parts) => parts.first()?.as_str()?,
        _ => return None,
    };
    let typography = typography(&article.language);
    let near = article.sentences.iter().filter_map(|sentence| {
        let sentence = &sentence.selector.exact;
        let (mut at, mut n_kept, mut within) = (0, 0, None);
        for (change, text) in sayso_cards::difference(quote, sentence, &typography) {
            let to = if change == sayso_cards::Change::Removed { at } else { at + text.len() };
            if change == sayso_cards::Change::Kept && !text.trim().is_empty() {
                n_kept += text.chars().filter(|c| c.is_alphanumeric()).count();
                let (start, _) = within.unwrap_or((at, to));
                within = Some((start, to));
            }
            at = to;
        }
        let (start, end) = within?;
        Some((n_kept, sentence.get(start..end)?.trim()))
    });
    let (n_kept, words) = near.max_by_key(|(n_kept, _)| *n_kept)?;
    let letters = quote.chars().filter(|c| c.is_alphanumeric()).count();
    (n_kept as f32 >= letters as f32 * INSTEAD).then(|| words.to_owned())
}

/// What a file says.
fn fields_of(files: &Inputs, path: &str) -> Fields {
    let file: Fieldset = files.source(path).trim_start_matches('\u{feff}').parse().unwrap_or_default();
    of_toml(&file)
}

/// What the file of an entry says of it; nothing if there is no such entry.
pub(crate) fn entry(files: &Inputs, entry: &Entry) -> Option<Fields> {
    let within = |path: &str, id: &str| match fields_of(files, path).remove(id) {
        Some(Json::Object(fields)) => Some(fields),
        _ => None,
    };
    let of_file = |path: String| files.files.contains_key(&path).then(|| fields_of(files, &path));
    match entry {
        Entry::Newsroom => of_file("sayso.toml".into()),
        Entry::Source(id) => within("sources.toml", id),
        Entry::Origin(id) => within("origins.toml", id),
        Entry::Question(id) => of_file(format!("questions/{id}.toml")),
        Entry::Reference(id) => of_file(format!("references/{id}.toml")),
        Entry::Article(id) => of_file(format!("articles/{id}.toml")),
        Entry::Claim(article, id) => {
            let claims = fields_of(files, &format!("articles/{article}.toml")).remove("claim")?;
            let is_it = |claim: &&Json| claim.get("id").and_then(Json::as_str) == Some(id);
            claims.as_array()?.iter().find(is_it)?.as_object().cloned()
        }
    }
}

fn proposal(folder: &Folder, archive: &Archive, article: &Article, one: &Proposal) -> wire::Proposal {
    let words = proposals::place(article, one).map(|(sentence, parts)| Words {
        sentence,
        parts: parts.into_iter().map(|part| (part.start, part.end)).collect(),
    });
    let mut fields: Fields =
        proposals::as_claim(one).into_iter().map(|line| (line.name, of_value(&line.value))).collect();
    // Questions are answered one by one.
    fields.remove("answers");
    // Of another article there may be a claim of the same id by now.
    if folder.claims().contains_key(&one.id) {
        let mut taken: HashSet<String> = folder.claims().keys().cloned().collect();
        fields.insert("id".into(), proposals::unlike(&one.id, "claim", &mut taken).into());
    }
    let like = |candidate: &proposals::LinkProposal| {
        let says = candidate.stance.map_or_else(|| "related".to_owned(), word);
        let why = format!("{says}: {}", candidate.why);
        match (&candidate.claim, &candidate.reference) {
            (Some(id), _) => {
                let claim = archive.claims.iter().find(|claim| claim.id == *id)?;
                let article = claim.article.of(archive).id.clone();
                Some(Like {
                    kind: "claim".into(),
                    id: id.clone(),
                    article: Some(article),
                    says: claim.proposition.clone(),
                    why,
                })
            }
            (None, Some(id)) => {
                let reference = archive.references.iter().find(|one| one.id == *id)?;
                Some(Like {
                    kind: "reference".into(),
                    id: id.clone(),
                    article: None,
                    says: reference.title.clone(),
                    why,
                })
            }
            (None, None) => None,
        }
    };
    wire::Proposal {
        id: one.id.clone(),
        words,
        fields,
        needs: needs(folder, one),
        confidence: (one.confidence * 100.0).round() as u32,
        why: one.why.clone(),
        tool: one.tool.clone(),
        questions: one.answers.iter().filter_map(|answer| offered(archive, answer)).collect(),
        candidates: one.candidates.iter().filter_map(like).collect(),
    }
}

/// The entries of the registries that a proposal needs and that are not there.
fn needs(folder: &Folder, one: &Proposal) -> Vec<Step> {
    let origins = records::origins(&folder.inputs);
    let mut steps = Vec::new();
    for (id, source) in proposals::new_sources(one) {
        if !folder.sources.contains_key(id) {
            steps.extend(source_steps(id, source, origins.contains_key(id)));
        }
    }
    let is_unknown = one.speaker == sayso_newsroom::curation::UNSPECIFIED;
    if is_unknown && !origins.contains_key(UNKNOWN) {
        let fields = Fields::from_iter([("name".to_owned(), "not told".into())]);
        steps.push(Step::Add { entry: Entry::Origin(UNKNOWN.into()), fields });
    }
    steps
}

/// The steps that make a source with an origin of its own.
fn source_steps(id: &str, source: &NewSource, has_origin: bool) -> Vec<Step> {
    let field = |name: &str, value: &str| (name.to_owned(), Json::from(value));
    let mut fields =
        Fields::from_iter([field("name", &source.name), field("kind", &word(source.kind)), field("origin", id)]);
    fields.extend(source.unnamed.as_ref().map(|why| field("unnamed", why)));
    let origin =
        Step::Add { entry: Entry::Origin(id.to_owned()), fields: Fields::from_iter([field("name", &source.name)]) };
    let source = Step::Add { entry: Entry::Source(id.to_owned()), fields };
    if has_origin { vec![source] } else { vec![origin, source] }
}

/// A question that some words may answer, with who answers it already; nothing where it is gone.
fn offered(archive: &Archive, answer: &ProposedAnswer) -> Option<LikelyQuestion> {
    let at = archive.questions.iter().position(|question| question.id == answer.question)?;
    let (idx, question) = (QuestionIdx::new(at), &archive.questions[at]);
    let mut told = of_toml(&table(answer));
    told.remove("reason");
    told.remove("question");
    let of_claims = archive.claims.iter().filter(|claim| claim.withdrawn.is_none()).flat_map(|claim| &claim.answers);
    let of_references = archive.references.iter().flat_map(|one| &one.answers).map(|answer| &answer.position);
    let all = of_claims.chain(of_references).filter(|position| position.question == idx);
    let line = |position: &Position| format!("{}: {}", said(&position.says), position.line);
    Some(LikelyQuestion {
        id: question.id.clone(),
        asks: question.asks.clone(),
        kind: word(question.kind),
        why: answer.reason.clone().unwrap_or_default(),
        answer: told,
        answered: all.take(MOST_ANSWERED).map(line).collect(),
    })
}

fn said(says: &Says) -> String {
    match says {
        Says::Yes => "yes".into(),
        Says::InPart => "in part".into(),
        Says::Supposes => "supposes".into(),
        Says::No => "no".into(),
        Says::Limits => "limits".into(),
        Says::Open => "open".into(),
        Says::Value(figure) => figure.number.to_string(),
        Says::Label(label) => label.clone(),
    }
}

/// The questions that some words may answer.
pub(crate) fn questions(folder: &Folder, words: Unit) -> Vec<LikelyQuestion> {
    let Some(archive) = folder.archive() else { return Vec::new() };
    let line = proposals::line(&words.text, words.denied, &words.language);
    let mut units = folder.units().to_vec();
    units.push(words);
    let ranked = Questions::new(archive, &units, None).rank(units.len() - 1, MOST_QUESTIONS);
    ranked.iter().filter_map(|one| offered(archive, &proposals::answer(archive, one, line.as_deref()))).collect()
}

/// Claims, questions and references that are like some words.
pub(crate) fn find(folder: &Folder, text: &str) -> Vec<Like> {
    let Some(archive) = folder.archive() else { return Vec::new() };
    let mut units = folder.units().to_vec();
    let first = units.len();
    let language = &archive.about.language;
    units.extend(archive.questions.iter().map(|one| Unit {
        id: one.id.clone(),
        text: one.asks.clone(),
        language: language.clone(),
        ..Unit::default()
    }));
    let links = Links::new(&units, None);
    let like = |n: usize| {
        let unit = &units[n];
        let of = |kind: &str, article: Option<String>, says: String, why: String| {
            Some(Like { kind: kind.into(), id: unit.id.clone(), article, says, why })
        };
        if n >= first {
            return of("question", None, unit.text.clone(), String::new());
        }
        if unit.is_reference {
            return of("reference", None, unit.about.clone(), unit.speaker.clone());
        }
        let claim = archive.claims.get(n)?;
        let checked = claim.check.as_ref().map_or(String::new(), |check| format!("checked {}", check.at));
        of("claim", Some(unit.article.clone()), claim.proposition.clone(), checked)
    };
    links.like_text(text, language).take(MOST_LIKE).filter_map(like).collect()
}

/// Fields of a file as JSON.
fn of_toml(fields: &Fieldset) -> Fields {
    fields.iter().map(|(name, value)| (name.clone(), of_value(value))).collect()
}

fn of_value(value: &Value) -> Json {
    match value {
        Value::String(text) => Json::from(text.as_str()),
        Value::Integer(number) => Json::from(*number),
        Value::Float(number) => Json::from(*number),
        Value::Boolean(switch) => Json::from(*switch),
        Value::Datetime(date) => Json::from(date.to_string()),
        Value::Array(items) => items.iter().map(of_value).collect(),
        Value::Table(fields) => Json::Object(of_toml(fields)),
    }
}
