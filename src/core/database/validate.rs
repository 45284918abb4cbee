//! Proves an archive good: every index points at something, every range cuts whole
//! characters, every slug is unique, every link is a web address, no origin contains itself.
//!
//! This is what makes the rest of the crate free of failure.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Error;
use crate::date::Date;
use crate::model::{
    Accusation, Archive, Article, Attribution, Claim, Evidence, Hop, LinkBasis, Origin, OriginIdx, Passage, Position,
    Question, QuestionIdx, Reference, ReferenceIdx, Says, Source, SourceIdx,
};
use crate::sort::{hash, order};

/// The most stations of a chain: pictures draw them one within another.
const MOST_STATIONS: usize = 64;

type Checked = Result<(), Error>;

/// Checks all that reading relies on.
pub(super) fn validate(archive: &Archive) -> Checked {
    let check = Check { archive };
    check.about()?;
    check.unique("source", archive.sources.iter().map(|source| &source.id))?;
    check.unique("origin", archive.origins.iter().map(|origin| &origin.id))?;
    check.unique("reference", archive.references.iter().map(|reference| &reference.id))?;
    check.unique("question", archive.questions.iter().map(|question| &question.id))?;
    check.unique("article", archive.articles.iter().map(|article| &article.id))?;
    check.unique("claim", archive.claims.iter().map(|claim| &claim.id))?;
    archive.sources.iter().try_for_each(|source| check.source(source))?;
    archive.origins.iter().try_for_each(|origin| check.origin(origin))?;
    archive.questions.iter().try_for_each(|question| check.question(question))?;
    archive.references.iter().try_for_each(|reference| check.reference(reference))?;
    archive.articles.iter().try_for_each(|article| check.article(article))?;
    archive.claims.iter().try_for_each(|claim| check.claim(claim))
}

struct Check<'a> {
    archive: &'a Archive,
}

impl Check<'_> {
    fn about(&self) -> Checked {
        let about = &self.archive.about;
        self.link("corrections", &about.corrections)?;
        self.link("method", &about.method)?;
        self.link("site", &about.site)?;
        if !about.site.ends_with('/') {
            return Err(broken("site", "has no slash at its end"));
        }
        if !is_contact(&about.contact) {
            return Err(broken("contact", "is neither a mail address nor a web address"));
        }
        self.date("as_of", about.as_of)
    }

    fn source(&self, source: &Source) -> Checked {
        source.origin.map_or(Ok(()), |origin| self.has_origin(&source.id, origin))
    }

    fn origin(&self, origin: &Origin) -> Checked {
        origin.relies_on.iter().chain(&origin.part_of).try_for_each(|&other| self.has_origin(&origin.id, other))?;
        for share in &origin.may_share {
            self.has_origin(&origin.id, share.with)?;
            share.on.iter().try_for_each(|&question| self.has_question(&origin.id, question))?;
        }
        self.is_no_part_of_itself(origin)
    }

    fn question(&self, question: &Question) -> Checked {
        question.implies.iter().try_for_each(|&wider| self.has_question(&question.id, wider))?;
        self.accused(&question.id, question.accusation.as_ref())
    }

    fn accused(&self, id: &str, accusation: Option<&Accusation>) -> Checked {
        let accused = accusation.into_iter().flat_map(|accusation| &accusation.accused);
        accused.into_iter().try_for_each(|&origin| self.has_origin(id, origin))
    }

    fn position(&self, id: &str, position: &Position) -> Checked {
        self.has_question(id, position.question)?;
        match &position.says {
            Says::Value(figure) => figure.as_of.map_or(Ok(()), |date| self.date(id, date)),
            _ => Ok(()),
        }
    }

    /// Walks outward; more steps than origins means a ring.
    fn is_no_part_of_itself(&self, origin: &Origin) -> Checked {
        let mut whole = origin.part_of;
        for _ in 0..=self.archive.origins.len() {
            match whole {
                None => return Ok(()),
                Some(next) => {
                    self.has_origin(&origin.id, next)?;
                    whole = next.of(self.archive).part_of;
                }
            }
        }
        Err(broken(&origin.id, "is a part of itself"))
    }

    fn reference(&self, reference: &Reference) -> Checked {
        self.link(&reference.id, &reference.url)?;
        reference.archived.iter().try_for_each(|archived| self.link(&reference.id, archived))?;
        self.date(&reference.id, reference.read_at)?;
        for answer in &reference.answers {
            self.has_origin(&reference.id, answer.origin)?;
            self.position(&reference.id, &answer.position)?;
            answer.said_at.map_or(Ok(()), |date| self.date(&reference.id, date))?;
        }
        let dates = [reference.published, reference.event].into_iter().flatten();
        dates.into_iter().try_for_each(|date| self.date(&reference.id, date))
    }

    fn article(&self, article: &Article) -> Checked {
        self.has_source(&article.id, article.outlet)?;
        self.date(&article.id, article.published)?;
        self.link(&article.id, &article.url)
    }

    fn claim(&self, claim: &Claim) -> Checked {
        self.has(&claim.id, claim.article.at(), self.archive.articles.len(), "article")?;
        self.has_origin(&claim.id, claim.origin)?;
        self.content(claim)?;
        self.attribution(&claim.id, &claim.attribution)?;
        self.accused(&claim.id, claim.accusation.as_ref())?;
        claim.answers.iter().try_for_each(|position| self.position(&claim.id, position))?;
        let checked = claim.check.iter().flat_map(|check| [Some(check.at), check.recheck_by]).flatten();
        let changed = claim.corrections.iter().map(|correction| correction.at);
        let withdrawn = claim.withdrawn.iter().map(|withdrawal| withdrawal.at);
        checked.chain(changed).chain(withdrawn).chain(claim.event).try_for_each(|date| self.date(&claim.id, date))?;
        claim.evidence.iter().try_for_each(|evidence| self.evidence(&claim.id, evidence))
    }

    /// The claim has a sentence, and its parts are whole words of it, in order.
    fn content(&self, claim: &Claim) -> Checked {
        let sentences = &claim.article.of(self.archive).sentences;
        let sentence = sentences.get(claim.sentence as usize);
        let sentence = &sentence.ok_or_else(|| broken(&claim.id, "is in no sentence"))?.selector.exact;
        let mut end = 0;
        for part in &claim.content {
            let range = part.start as usize..part.end as usize;
            if range.start < end || range.is_empty() || sentence.get(range.clone()).is_none() {
                return Err(broken(&claim.id, "has content outside its sentence"));
            }
            end = range.end;
        }
        if claim.content.is_empty() { Err(broken(&claim.id, "has no content")) } else { Ok(()) }
    }

    fn attribution(&self, id: &str, said: &Attribution) -> Checked {
        said.speaker.map_or(Ok(()), |speaker| self.has_source(id, speaker))?;
        said.said_at.map_or(Ok(()), |date| self.date(id, date))?;
        if said.chain.len() > MOST_STATIONS {
            return Err(broken(id, "has a chain of more stations than can be drawn"));
        }
        said.chain.iter().try_for_each(|hop| self.hop(id, hop))
    }

    fn hop(&self, id: &str, hop: &Hop) -> Checked {
        self.has_source(id, hop.source)?;
        hop.at.map_or(Ok(()), |date| self.date(id, date))?;
        let shown_by = hop.established.as_ref().and_then(|known| known.reference);
        shown_by.map_or(Ok(()), |reference| self.has_reference(id, reference))
    }

    fn evidence(&self, id: &str, evidence: &Evidence) -> Checked {
        self.has_origin(id, evidence.origin)?;
        let n_answers = match evidence.passage {
            Passage::Claim(claim) => {
                self.has(id, claim.at(), self.archive.claims.len(), "claim")?;
                claim.of(self.archive).answers.len()
            }
            Passage::Reference(reference) => {
                self.has_reference(id, reference)?;
                reference.of(self.archive).answers.len()
            }
        };
        match &evidence.basis {
            LinkBasis::Question { question, position, .. } => {
                self.has_question(id, *question)?;
                self.has(id, *position as usize, n_answers, "position")
            }
            LinkBasis::Editor(link) => link.superseded_by.map_or(Ok(()), |reference| self.has_reference(id, reference)),
        }
    }

    fn has_question(&self, id: &str, question: QuestionIdx) -> Checked {
        self.has(id, question.at(), self.archive.questions.len(), "question")
    }

    fn has_source(&self, id: &str, source: SourceIdx) -> Checked {
        self.has(id, source.at(), self.archive.sources.len(), "source")
    }

    fn has_origin(&self, id: &str, origin: OriginIdx) -> Checked {
        self.has(id, origin.at(), self.archive.origins.len(), "origin")
    }

    fn has_reference(&self, id: &str, reference: ReferenceIdx) -> Checked {
        self.has(id, reference.at(), self.archive.references.len(), "reference")
    }

    fn has(&self, id: &str, at: usize, len: usize, what: &str) -> Checked {
        if at < len { Ok(()) } else { Err(Error::Invalid(format!("`{id}` points at {what} {at}, which is not there"))) }
    }

    fn date(&self, id: &str, date: Date) -> Checked {
        if date.is_possible() { Ok(()) } else { Err(broken(id, "has an impossible date")) }
    }

    fn link(&self, id: &str, url: &str) -> Checked {
        if is_web_address(url) { Ok(()) } else { Err(broken(id, "has a link that is neither http nor https")) }
    }

    fn unique<'s>(&self, what: &str, ids: impl Iterator<Item = &'s String>) -> Checked {
        unique(what, &ids.map(String::as_str).collect::<Vec<_>>())
    }
}

/// Every id is a slug, and none is there twice.
#[inline(never)]
#[expect(clippy::indexing_slicing, reason = "all are numbers of the ids")]
fn unique(what: &str, ids: &[&str]) -> Checked {
    if let Some(id) = ids.iter().find(|id| !is_slug(id)) {
        return Err(broken(id, "is not a slug"));
    }
    let hashes: Vec<u64> = ids.iter().map(|id| hash(id)).collect();
    let order = order(&hashes);
    for same in order.chunk_by(|&one, &next| hashes[one as usize] == hashes[next as usize]) {
        for (n, &at) in same.iter().enumerate() {
            let id = ids[at as usize];
            if same[..n].iter().any(|&other| ids[other as usize] == id) {
                return Err(broken(id, &format!("is the id of two entries of kind {what}")));
            }
        }
    }
    Ok(())
}

#[inline(never)]
fn broken(id: &str, rule: &str) -> Error {
    Error::Invalid(format!("`{id}` {rule}"))
}

/// Whether a text can be an id: lower-case letters, digits and single hyphens between them.
pub fn is_slug(text: &str) -> bool {
    let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.split('-').all(|part| !part.is_empty() && part.bytes().all(lower))
}

/// Whether a text says where to write: a mail address without any adornment, or a web address.
pub fn is_contact(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let is_mail = |(name, host): (&str, &str)| {
        !name.is_empty() && host.contains('.') && name.chars().all(plain) && host.chars().all(plain)
    };
    is_web_address(text) || text.split_once('@').is_some_and(is_mail)
}

/// Whether a link may be shown: absolute, http or https, without blanks, control characters, or what
/// no address holds (RFC 3986: it would be written as %22, %3C, …).
pub fn is_web_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '`');
    host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()) && host.chars().all(plain))
}
