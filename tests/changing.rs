//! A newsroom that is changed at random: built after each change as a folder is, and drawn from one database of all of it,
//! and compared.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sayso_newsroom::{Compiled, Inputs, lint};
use sayso_publish::building;
use sayso_publish::site::{self, Settings};
use sayso_publish::stage::{LIST, Stage};
use sayso_publish::widget::Widget;

use crate::corpus::Random;
use crate::newsroom::empty_folder;

const SAYS: [&str; 6] = ["yes", "no", "in_part", "supposes", "limits", "open"];

/// Words that texts are made of; some have synonyms.
const WORDS: &str = "bridge pier crack cracked council money minister said killed dead inspector river budget vote report \
    water north south army police engineers study figure year people city region official letter number increase fell rise";

/// What somebody says on a question.
#[derive(Clone)]
struct Answer {
    question: usize,
    says: String,
    grounds: &'static str,
}

#[derive(Clone)]
struct Claim {
    id: String,
    words: String,
    proposition: String,
    speaker: Option<usize>,
    answers: Vec<Answer>,
    /// Links to claims and references, with their stance.
    links: Vec<(String, &'static str)>,
    struck: Vec<String>,
    withdrawn: Option<bool>,
    checked_at: usize,
}

#[derive(Clone)]
struct Article {
    id: String,
    title: String,
    day: usize,
    outlet: usize,
    language: &'static str,
    claims: Vec<Claim>,
    n_claims: usize,
}

#[derive(Clone)]
struct Question {
    id: String,
    asks: String,
    implies: Option<usize>,
    is_value: bool,
}

#[derive(Clone)]
struct Source {
    name: String,
    interest: bool,
    origin: usize,
}

#[derive(Clone)]
struct Origin {
    name: String,
    part_of: Option<usize>,
    may_share: Option<usize>,
}

#[derive(Clone)]
struct Reference {
    title: String,
    origin: usize,
    answers: Vec<Answer>,
}

/// The newsroom as it is.
#[derive(Clone)]
struct Newsroom {
    publisher: String,
    articles: Vec<Article>,
    questions: Vec<Question>,
    sources: Vec<Source>,
    origins: Vec<Origin>,
    references: Vec<Reference>,
    n_articles: usize,
    n_questions: usize,
}

/// What became of the changes.
#[derive(Debug, Default)]
pub struct Report {
    /// How many changes were built from what the last build left.
    pub again: usize,
    /// How many of the whole folder.
    pub whole: usize,
    /// How many were refused, by both builds.
    pub refused: usize,
    /// How many times something that the last build left was damaged first.
    pub damaged: usize,
}

fn sentence(random: &mut Random) -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut text: String =
        (0..6 + random.below(6)).map(|_| words[random.below(words.len())]).collect::<Vec<_>>().join(" ");
    // A name of its own; a number would have to be the one that is answered.
    let letters: String = (0..5).map(|_| char::from(b'a' + random.below(26) as u8)).collect();
    let _ = write!(text, " {letters}.");
    text[..1].make_ascii_uppercase();
    text
}

impl Newsroom {
    fn new(random: &mut Random, articles: usize) -> Self {
        let mut room = Self {
            publisher: "P".to_owned(),
            articles: Vec::new(),
            questions: Vec::new(),
            sources: Vec::new(),
            origins: Vec::new(),
            references: Vec::new(),
            n_articles: 0,
            n_questions: 0,
        };
        let n_bodies = 4 + articles;
        for n in 0..n_bodies {
            room.origins.push(Origin {
                name: format!("Origin {n}"),
                part_of: (n > 1 && random.below(4) == 0).then(|| random.below(n)),
                may_share: (n > 1 && random.below(4) == 0).then(|| random.below(n)),
            });
            room.sources.push(Source { name: format!("Body {n}"), interest: random.below(3) == 0, origin: n });
        }
        (0..2 * articles).for_each(|_| room.add_question(random));
        for n in 0..articles / 3 {
            let answers = room.answers(random);
            room.references.push(Reference { title: format!("Report {n}"), origin: random.below(n_bodies), answers });
        }
        (0..articles).for_each(|_| room.add_article(random));
        room
    }

    fn add_question(&mut self, random: &mut Random) {
        let n = self.n_questions;
        self.n_questions += 1;
        let implies = (n > 0 && random.below(3) == 0).then(|| random.below(self.questions.len()));
        let is_value = random.below(4) == 0;
        let asks = format!("Is it so that {}?", sentence(random).trim_end_matches('.'));
        let implies = implies.filter(|&above| !is_value && !self.questions[above].is_value);
        self.questions.push(Question { id: format!("q{n}"), asks, implies, is_value });
    }

    fn answers(&self, random: &mut Random) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for _ in 0..random.below(3) {
            let question = random.below(self.questions.len());
            if answers.iter().all(|known| known.question != question) {
                answers.push(self.answer(question, random));
            }
        }
        answers
    }

    fn answer(&self, question: usize, random: &mut Random) -> Answer {
        let says = match self.questions[question].is_value {
            true if random.below(3) == 0 => {
                format!("value = {}, supersedes = [{}]", random.below(5), 5 + random.below(5))
            }
            true => format!("value = {}", random.below(10)),
            false => {
                let says = SAYS[random.below(SAYS.len())];
                let part = match says {
                    "in_part" => ", part = \"a\"",
                    "limits" => ", why = \"later\"",
                    _ => "",
                };
                format!("{says} = \"It says {says}\"{part}")
            }
        };
        Answer { question, says, grounds: ["none", "witness", "document"][random.below(3)] }
    }

    fn claim(&self, id: String, random: &mut Random) -> Claim {
        let words = sentence(random);
        Claim {
            proposition: format!("It is so: {words}"),
            words,
            id,
            speaker: (random.below(5) > 0).then(|| random.below(self.sources.len())),
            answers: self.answers(random),
            links: Vec::new(),
            struck: Vec::new(),
            withdrawn: None,
            checked_at: random.below(9),
        }
    }

    fn add_article(&mut self, random: &mut Random) {
        let n = self.n_articles;
        self.n_articles += 1;
        // Ids whose order is not that of their numbers, nor that of files.
        let id = if n.is_multiple_of(3) { format!("a{n}-b") } else { format!("a{n}") };
        let n_claims = random.below(5);
        let claims = (0..n_claims).map(|at| self.claim(format!("c{n}-{at}"), random)).collect();
        let language = if n > 1 && random.below(8) == 0 { "fr" } else { "en" };
        let title = format!("News {n} {}", sentence(random).trim_end_matches('.'));
        self.articles.push(Article {
            id,
            title,
            day: random.below(20),
            outlet: random.below(3),
            language,
            claims,
            n_claims,
        });
        for _ in 0..random.below(3) {
            self.link(random);
        }
    }

    /// The place of some claim.
    fn some_claim(&self, random: &mut Random) -> Option<(usize, usize)> {
        let with: Vec<usize> = (0..self.articles.len()).filter(|&n| !self.articles[n].claims.is_empty()).collect();
        let article = *with.get(random.below(with.len().max(1)))?;
        Some((article, random.below(self.articles[article].claims.len())))
    }

    fn link(&mut self, random: &mut Random) {
        let (Some((a, c)), Some((b, d))) = (self.some_claim(random), self.some_claim(random)) else { return };
        let other = self.articles[b].claims[d].id.clone();
        let own = &mut self.articles[a].claims[c];
        if own.id != other && own.links.iter().all(|(known, _)| *known != other) {
            own.links.push((other, ["limits", "contradicts", "corroborates", "supersedes"][random.below(4)]));
        }
    }

    /// Changes something.
    fn change(&mut self, random: &mut Random) {
        let what = random.below(31);
        let at = self.some_claim(random);
        let n_articles = self.articles.len();
        let article = random.below(n_articles);
        match (what, at) {
            (0, Some((a, c))) => self.articles[a].claims[c].proposition = format!("It is so: {}", sentence(random)),
            (1, Some((a, c))) => self.articles[a].claims[c].words = sentence(random),
            (2 | 3, Some((a, c))) => {
                let answers = self.answers(random);
                self.articles[a].claims[c].answers = answers;
            }
            (4, Some((a, c))) => {
                let n = self.sources.len();
                self.articles[a].claims[c].speaker = (random.below(5) > 0).then(|| random.below(n));
            }
            (5 | 6, _) => self.link(random),
            (7, Some((a, c))) => drop(self.articles[a].claims[c].links.pop()),
            (8, Some((a, c))) => {
                let (b, d) = self.some_claim(random).unwrap_or((a, c));
                let other = self.articles[b].claims[d].id.clone();
                let own = &mut self.articles[a].claims[c];
                if own.id != other {
                    own.struck = vec![other];
                }
            }
            (9, Some((a, c))) => self.articles[a].claims[c].struck.clear(),
            (10 | 11, Some((a, c))) => {
                let own = &mut self.articles[a].claims[c];
                own.withdrawn = match own.withdrawn {
                    None => Some(random.below(2) == 0),
                    Some(_) => None,
                };
            }
            (12, Some((a, c))) => drop(self.articles[a].claims.remove(c)),
            (13 | 14, _) => {
                let own = &mut self.articles[article];
                own.n_claims += 1;
                let id = format!("{}-{}", own.id.replace('a', "c"), own.n_claims);
                let claim = self.claim(id, random);
                let at = random.below(self.articles[article].claims.len() + 1);
                self.articles[article].claims.insert(at, claim);
            }
            (15, _) => self.add_article(random),
            (16, _) if n_articles > 4 => drop(self.articles.remove(article)),
            (17, _) => self.articles[article].title = format!("News again {}", sentence(random).trim_end_matches('.')),
            (18, _) => self.articles[article].day = random.below(20),
            (19, _) => self.articles[article].outlet = random.below(3),
            (20, _) => {
                let at = random.below(self.sources.len());
                let source = &mut self.sources[at];
                match random.below(3) {
                    0 => source.name.push('x'),
                    1 => source.interest = !source.interest,
                    _ => source.origin = random.below(self.origins.len()),
                }
            }
            (21, _) => {
                let at = random.below(self.origins.len());
                match random.below(3) {
                    0 => self.origins[at].name.push('y'),
                    1 => self.origins[at].part_of = (at > 1 && random.below(2) == 0).then(|| random.below(at)),
                    _ => self.origins[at].may_share = (at > 1 && random.below(2) == 0).then(|| random.below(at)),
                }
            }
            (22, _) => {
                let at = random.below(self.questions.len());
                self.questions[at].asks.insert_str(0, "Then ");
            }
            (23, _) => {
                let at = random.below(self.questions.len());
                let above = (at > 0 && random.below(2) == 0).then(|| random.below(at));
                let above = above.filter(|&above| !self.questions[at].is_value && !self.questions[above].is_value);
                self.questions[at].implies = above;
            }
            (24, _) => self.add_question(random),
            (25, _) => {
                let (at, answers) = (random.below(self.references.len()), self.answers(random));
                self.references[at].answers = answers;
            }
            (26, _) => {
                let at = random.below(self.references.len());
                self.references[at].title.push('z');
            }
            (27, Some((a, c))) => self.articles[a].claims[c].checked_at = random.below(9),
            (28, _) => self.articles[article].language = if random.below(2) == 0 { "fr" } else { "en" },
            (30, Some((a, _))) => self.articles[a].claims.reverse(),
            (29, _) if random.below(4) == 0 => self.publisher.push('p'),
            _ => {}
        }
    }

    /// Its files.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let about = format!(
            "publisher = \"{}\"\ncorrections = \"https://p.example/c\"\nmethod = \"https://p.example/m\"\ncontact = \"a@p.example\"\nsite = \"https://p.example/\"\nas_of = \"2026-03-31\"\nscope = \"All.\"\n",
            self.publisher
        );
        files.insert("sayso.toml".to_owned(), about);
        let (mut origins, mut sources) = (String::new(), String::new());
        for (n, origin) in self.origins.iter().enumerate() {
            let _ = write!(origins, "[o{n}]\nname = \"{}\"\n", origin.name);
            if let Some(of) = origin.part_of {
                let _ = writeln!(origins, "part_of = \"o{of}\"");
            }
            if let Some(with) = origin.may_share {
                let _ = writeln!(origins, "may_share = [{{ with = \"o{with}\", reason = \"Allies.\" }}]");
            }
        }
        for (n, source) in self.sources.iter().enumerate() {
            let kind = if n < 3 { "outlet" } else { "organisation" };
            let _ = write!(
                sources,
                "[s{n}]\nname = \"{}\"\nkind = \"{kind}\"\norigin = \"o{}\"\n",
                source.name, source.origin
            );
            if source.interest {
                sources.push_str("interest = \"sells bridges\"\n");
            }
        }
        files.insert("origins.toml".to_owned(), origins);
        files.insert("sources.toml".to_owned(), sources);
        for question in &self.questions {
            let implies = question
                .implies
                .map_or(String::new(), |above| format!("implies = [\"{}\"]\n", self.questions[above].id));
            let kind = if question.is_value { "kind = \"value\"\nunit = \"people\"\n" } else { "" };
            files.insert(
                format!("questions/{}.toml", question.id),
                format!("asks = \"{}\"\n{implies}{kind}", question.asks),
            );
        }
        for (n, reference) in self.references.iter().enumerate() {
            let answers = self.written(&reference.answers);
            files.insert(
                format!("references/r{n}.toml"),
                format!(
                    "title = \"{}\"\npublisher = \"R\"\nurl = \"https://r.example/{n}\"\nproximity = \"analysis\"\nseen = \"whole\"\nread_at = \"2026-01-20\"\nsummary = \"It tells much.\"\norigin = \"o{}\"\n{answers}",
                    reference.title, reference.origin
                ),
            );
        }
        for article in &self.articles {
            let (text, toml) = self.article(article);
            files.insert(format!("articles/{}.txt", article.id), text);
            files.insert(format!("articles/{}.toml", article.id), toml);
        }
        files
    }

    fn written(&self, answers: &[Answer]) -> String {
        let one = |answer: &Answer| {
            let says = match self.questions[answer.question].is_value {
                true => format!("{}, line = \"It gives a number\"", answer.says),
                false => answer.says.clone(),
            };
            format!(
                "{{ question = \"{}\", {says}, grounds = \"{}\" }}",
                self.questions[answer.question].id, answer.grounds
            )
        };
        let all: Vec<String> = answers.iter().map(one).collect();
        if all.is_empty() { String::new() } else { format!("answers = [{}]\n", all.join(", ")) }
    }

    fn article(&self, article: &Article) -> (String, String) {
        let Article { id, title, day, outlet, language, .. } = article;
        let mut text = format!("{title}\n\n");
        let mut toml = format!(
            "text = \"articles/{id}.txt\"\ntitle = \"{title}\"\noutlet = \"s{outlet}\"\npublished = \"2026-01-{:02}\"\nurl = \"https://p.example/{id}\"\nlanguage = \"{language}\"\nrights = \"own\"\nchecked_by = \"Desk\"\nchecked_at = \"2026-02-20\"\n",
            day + 1
        );
        for claim in &article.claims {
            let _ = write!(text, "{} ", claim.words);
            let _ = write!(
                toml,
                "\n[[claim]]\nid = \"{}\"\nquote = \"{}\"\nproposition = \"{}\"\nkind = \"fact\"\nchecked_at = \"2026-03-{:02}\"\n",
                claim.id,
                claim.words,
                claim.proposition,
                claim.checked_at + 1
            );
            let said = claim.speaker.map_or("wording = \"own-voice\"\n".to_owned(), |speaker| {
                format!("speaker = \"s{speaker}\"\nwording = \"paraphrase\"\n")
            });
            toml.push_str(&said);
            toml.push_str(&self.written(&claim.answers));
            for (other, stance) in &claim.links {
                let origin = self.articles.iter().flat_map(|one| one.claims.iter().map(move |claim| (one, claim)));
                let origin = origin.into_iter().find(|(_, one)| one.id == *other);
                let origin =
                    origin.map_or(0, |(article, one)| self.sources[one.speaker.unwrap_or(article.outlet)].origin);
                let own = self.sources[claim.speaker.unwrap_or(article.outlet)].origin;
                // A stance that the origins allow, most of the time.
                let (stance, told) = match *stance {
                    "corroborates" if origin == own => ("repeats", ""),
                    "corroborates" => ("corroborates", "unclear = \"Nobody knows.\"\n"),
                    "supersedes" if origin != own => ("limits", ""),
                    stance => (stance, ""),
                };
                let _ = write!(
                    toml,
                    "[[claim.evidence]]\nclaim = \"{other}\"\nstance = \"{stance}\"\norigin = \"o{origin}\"\n{told}reason = \"It says so in its own words.\"\n"
                );
            }
            for other in &claim.struck {
                let _ = write!(toml, "[[claim.struck]]\nclaim = \"{other}\"\nreason = \"Of another bridge.\"\n");
            }
            if let Some(redact) = claim.withdrawn {
                let _ =
                    write!(toml, "[claim.withdrawn]\nat = \"2026-03-20\"\nreason = \"Misheard.\"\nredact = {redact}\n");
            }
        }
        (text, toml)
    }
}

/// Makes a folder hold these files and no others.
fn put(folder: &Path, files: &BTreeMap<String, String>, before: &BTreeMap<String, String>) -> Result<()> {
    for (path, text) in files.iter().filter(|(path, text)| before.get(*path) != Some(*text)) {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().context("no parent")?)?;
        fs::write(file, text)?;
    }
    for path in before.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(folder.join(path))?;
    }
    Ok(())
}

/// A widget without a program: the site is not opened in a browser here.
fn widget() -> Widget {
    let text = || "/* */".into();
    Widget {
        program: b"\0asm\x01\0\0\0".as_slice().into(),
        classic_glue: text(),
        module_glue: text(),
        element: text(),
        classic: text(),
        module: text(),
        types: text(),
    }
}

fn list(site: &Path) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(site.join(LIST))?;
    Ok(text
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, path)| (path.to_owned(), hash.to_owned()))
        .collect())
}

/// Every file of a whole build is there with the same bytes; what else there is has a hash in its name.
fn compare(again: &Path, whole: &Path) -> Result<()> {
    let (ours, theirs) = (list(again)?, list(whole)?);
    for (path, hash) in &theirs {
        ensure!(ours.get(path) == Some(hash), "{path} is not in the list as it should be");
        ensure!(fs::read(again.join(path))? == fs::read(whole.join(path))?, "{path} differs");
    }
    let is_hashed = |path: &str| ["assets/", "claims/", "embed/sayso-"].iter().any(|start| path.starts_with(start));
    if let Some(path) = ours.keys().find(|path| !theirs.contains_key(*path) && !is_hashed(path)) {
        anyhow::bail!("{path} should be gone");
    }
    for entry in walkdir::WalkDir::new(again).into_iter() {
        let entry = entry?;
        let path = entry.path().strip_prefix(again)?.to_string_lossy().into_owned();
        ensure!(entry.file_type().is_dir() || path == LIST || ours.contains_key(&path), "{path} is in no list");
    }
    Ok(())
}

/// Damages something of what the last build left, or of its site. Tells what.
fn damage(random: &mut Random, out: &Path, other_cache: &Path) -> Result<String> {
    let cache = cache_of(out);
    let files = |folder: &Path| -> Vec<PathBuf> {
        let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
        entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
    };
    let kept = files(&cache);
    if kept.is_empty() {
        return Ok("nothing is kept".to_owned());
    }
    let file = match random.below(3) {
        0 => cache.join("memory"),
        _ => kept[random.below(kept.len())].clone(),
    };
    let mut bytes = fs::read(&file).unwrap_or_default();
    let what = random.below(8);
    match what {
        0 | 1 if !bytes.is_empty() => {
            let at = random.below(bytes.len());
            bytes[at] ^= 1 << random.below(8);
            fs::write(&file, bytes)?;
        }
        2 => {
            bytes.truncate(random.below(bytes.len() + 1));
            fs::write(&file, bytes)?;
        }
        3 => fs::remove_file(&file)?,
        // Whole and sound, of another folder.
        4 => {
            fs::remove_dir_all(&cache)?;
            for from in files(other_cache) {
                let to = cache.join(from.strip_prefix(other_cache)?);
                fs::create_dir_all(to.parent().context("no parent")?)?;
                fs::copy(from, to)?;
            }
        }
        5 => fs::copy(&kept[random.below(kept.len())], &file).map(drop)?,
        // The site itself.
        6 => {
            let site: Vec<PathBuf> = files(out).into_iter().filter(|path| !path.ends_with(LIST)).collect();
            fs::remove_file(&site[random.below(site.len())])?;
        }
        _ => {
            let site: Vec<PathBuf> = files(out).into_iter().filter(|path| !path.ends_with(LIST)).collect();
            fs::write(&site[random.below(site.len())], "somebody else wrote this")?;
        }
    }
    Ok(format!("damage {what} of {}", file.display()))
}

fn cache_of(out: &Path) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.sayso-cache"))
}

/// Changes a newsroom so many times; now and then what the last build left is damaged first. The same seed does the same.
///
/// # Errors
/// When a build from what the last one left is not, byte for byte, a build of the whole folder.
pub fn run(name: &str, seed: u64, articles: usize, changes: usize) -> Result<Report> {
    let mut random = Random(seed);
    let at = empty_folder(name)?;
    let [folder, out, whole, other] = ["folder", "again", "whole", "other"].map(|name| at.join(name));
    let mut room = Newsroom::new(&mut random, articles);
    let widget = widget();
    // Large at any size, and read in several parts.
    let settings = Settings { most_in_script: 0, at_once: 5, ..Settings::new(Some(&widget), &[]) };
    let mut report = Report::default();
    let mut files = room.files();
    put(&folder, &files, &BTreeMap::new())?;
    let first = building::build(&folder, &out, &settings, false)?;
    ensure!(first.site.is_some(), "the first folder has errors: {:?}", errors(&first.compiled));
    building::build(&folder, &other, &settings, false)?;
    for n in 0..changes {
        let before = room.clone();
        for _ in 0..=random.below(2) {
            room.change(&mut random);
        }
        let new = room.files();
        put(&folder, &new, &files)?;
        let damaged = match random.below(5) {
            0 => {
                report.damaged += 1;
                damage(&mut random, &out, &cache_of(&other))?
            }
            _ => String::new(),
        };
        let again = building::build(&folder, &out, &settings, false)?;
        let _ = fs::remove_dir_all(&whole);
        let anew = lint::check(&Inputs::load(&folder)?);
        let is_sound = !anew.has_errors();
        if let Some(db) = anew.database.as_ref().filter(|_| is_sound) {
            let stage = Stage::open(&whole)?;
            site::write_with(db, &settings, &|file| stage.put(&file), None)?;
            stage.publish()?;
        }
        match (&again.site, is_sound) {
            (Some(site), true) => {
                compare(&out, &whole).with_context(|| format!("seed {seed}, change {n} {damaged}"))?;
                match site.n_drawn {
                    Some(_) => report.again += 1,
                    None => report.whole += 1,
                }
                files = new;
            }
            (None, false) => {
                report.refused += 1;
                // Nothing was written; the editor takes it back.
                put(&folder, &files, &new)?;
                room = before;
            }
            _ => anyhow::bail!(
                "seed {seed}, change {n}: one build refuses: {:?} {:?}",
                errors(&again.compiled),
                errors(&anew)
            ),
        }
    }
    Ok(report)
}

fn errors(compiled: &Compiled) -> Vec<String> {
    let errors = compiled.diagnostics.iter().filter(|one| one.severity == sayso_newsroom::Severity::Error);
    errors.map(|one| format!("{} {}: {}", one.path, one.rule, one.message)).take(5).collect()
}
