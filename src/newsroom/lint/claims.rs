//! Rules on what a claim says and who says it.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use sayso_core::count::{Counts, is_circular, weigh};
use sayso_core::model::{Archive, Article, Basis, Claim, HedgeStrength, Kind, Naming, SourceKind, Stance, Wording};

use sayso_language::fold;

use super::{Report, by_article};
use crate::inputs::Inputs;
use crate::lexicons::lexicon;
use sayso_language::Lexicon;
use sayso_language::hedge::hedges;

pub(super) fn check(inputs: &Inputs, archive: &Archive, report: &Report) {
    let mut lexicons: BTreeMap<&str, Option<Lexicon>> = BTreeMap::new();
    for article in &archive.articles {
        lexicons.entry(&article.language).or_insert_with(|| lexicon(&article.language, inputs).0);
    }
    roles(archive, report);
    by_article(archive).into_par_iter().for_each(|claims| of_article(claims, archive, &lexicons, report));
}

fn of_article(claims: &[Claim], archive: &Archive, lexicons: &BTreeMap<&str, Option<Lexicon>>, report: &Report) {
    let article = claims[0].article.of(archive);
    let lexicon = lexicons.get(article.language.as_str()).and_then(Option::as_ref);
    for claim in claims {
        let place = report.claim(&claim.id);
        if claim.withdrawn.is_some() {
            continue;
        }
        if is_circular(&claim.attribution.chain) {
            let message = format!("the chain of `{}` comes back to a place where it has been", claim.id);
            report.at("circular-chain", place, "via", message, "correct the stations: nobody is their own source");
        }
        if let Some(lexicon) = lexicon {
            hedge_dropped(claim, article, lexicon, report);
        }
        words_and_cue(claim, article, report);
        plural_sources(archive, claim, report);
        accusation(claim, report);
    }
}

/// C9: the words of the claim weaken it, and neither its hedges nor its proposition do.
fn hedge_dropped(claim: &Claim, article: &Article, lexicon: &Lexicon, report: &Report) {
    let sentence = &article.sentences[claim.sentence as usize].selector.exact;
    let said = |text: &str| hedges(text, lexicon);
    let weak = |strength: HedgeStrength| !matches!(strength, HedgeStrength::NearCertain | HedgeStrength::Conditional);
    let words: Vec<&str> = claim.content.iter().map(|part| &sentence[part.start as usize..part.end as usize]).collect();
    let dropped = words
        .iter()
        .flat_map(|part| said(part).into_iter().map(move |hedge| (hedge.strength, part[hedge.place].to_owned())))
        .find(|(strength, _)| weak(*strength));
    let Some((_, words)) = dropped else { return };
    let kept = !claim.attribution.hedges.is_empty()
        || claim.attribution.polarity == sayso_core::model::Polarity::Denied
        || !said(&claim.proposition).is_empty()
        || matches!(claim.kind, Kind::Prediction | Kind::Conditional);
    if !kept {
        let place = report.claim(&claim.id);
        let message = format!("`{}` says flatly what the article weakens by “{words}”", claim.id);
        let hint = "add it to `hedges`, or keep it in the proposition";
        report.at("hedge-dropped", place, "proposition", message, hint);
    }
}

/// C1, C9: the attributing words are near, and words that are called verbatim are quoted.
fn words_and_cue(claim: &Claim, article: &Article, report: &Report) {
    let place = report.claim(&claim.id);
    let said = &claim.attribution;
    let is_inferred = matches!(said.basis, Basis::Inferred | Basis::Unclear);
    if let Some(cue) = said.cue.as_ref().filter(|cue| !is_inferred && !stands_near(cue, claim, article)) {
        let message = format!("“{cue}” is in another part of the article than `{}`", claim.id);
        let hint = "copy the words that attribute this claim, or say how else it is known: `basis`";
        report.at("cue-elsewhere", place, "cue", message, hint);
    }
    if said.wording == Wording::Verbatim && !is_quoted(claim, article) {
        let message = format!("the words of `{}` are not in quotation marks", claim.id);
        report.at(
            "not-verbatim",
            place,
            "wording",
            message,
            "write `partial-quote` or `paraphrase`, or quote what is quoted",
        );
    }
}

/// Whether words are in the claim's paragraph or one beside it.
fn stands_near(words: &str, claim: &Claim, article: &Article) -> bool {
    let own = article.sentences[claim.sentence as usize].paragraph;
    let near = article.sentences.iter().filter(|one| one.paragraph.abs_diff(own) <= 1);
    let near: Vec<&str> = near.map(|one| one.selector.exact.as_str()).collect();
    fold(&near.join(" "), &article.language).contains(&fold(words, &article.language))
}

/// Whether the middle of a claim is within a quotation of its paragraph.
fn is_quoted(claim: &Claim, article: &Article) -> bool {
    let own = &article.sentences[claim.sentence as usize];
    let before = article.sentences[..claim.sentence as usize].iter().filter(|one| one.paragraph == own.paragraph);
    let before: Vec<&str> = before.map(|one| one.selector.exact.as_str()).collect();
    let (first, last) =
        (claim.content.first().map_or(0, |part| part.start), claim.content.last().map_or(0, |part| part.end));
    let exact = own.selector.exact.as_str();
    let middle = (first as usize + last as usize) / 2;
    let middle = (0..=middle).rev().find(|&at| exact.is_char_boundary(at)).unwrap_or(0);
    let mut open = false;
    for c in before.join(" ").chars().chain(exact[..middle].chars()) {
        match c {
            '“' | '«' | '‘' | '„' => open = true,
            '”' | '»' => open = false,
            '"' => open = !open,
            _ => {}
        }
    }
    open
}

/// C2: a person has a role somewhere in the article; a former role is not held later.
fn roles(archive: &Archive, report: &Report) {
    let mut with_role: BTreeSet<(usize, usize)> = BTreeSet::new();
    // Who holds which role in which claims.
    let mut holding: BTreeMap<(usize, String), Vec<&Claim>> = BTreeMap::new();
    for claim in &archive.claims {
        if let (Some(speaker), Some(role)) = (claim.attribution.speaker, &claim.attribution.role) {
            with_role.insert((claim.article.at(), speaker.at()));
            if !is_former(role) {
                holding.entry((speaker.at(), role.to_ascii_lowercase())).or_default().push(claim);
            }
        }
    }
    let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
    for claim in &archive.claims {
        let said = &claim.attribution;
        let Some(speaker) = said.speaker else { continue };
        let source = speaker.of(archive);
        let place = report.claim(&claim.id);
        let key = (claim.article.at(), speaker.at());
        let is_person = source.kind == SourceKind::Person && source.naming == Naming::Named;
        if is_person && !with_role.contains(&key) && said.basis != Basis::Unclear && told.insert(key) {
            let message = format!("nothing says who {} is: `role` is blank", source.name);
            report.at(
                "no-role",
                place,
                "role",
                message,
                "write their position at the time of the statement, “mayor of Lakeside”",
            );
        }
        let Some(role) = said.role.as_deref().filter(|role| is_former(role)) else { continue };
        let held = present(role);
        let same = holding.get(&(speaker.at(), held.to_ascii_lowercase()));
        let later = same.into_iter().flatten().find(|other| when(archive, other) > when(archive, claim));
        if let Some(later) = later {
            let message =
                format!("{} is “{role}” here, and holds that role in `{}`, said later", source.name, later.id);
            report.at("role-not-then", place, "role", message, "write each role as of the day of the statement");
        }
    }
}

fn when(archive: &Archive, claim: &Claim) -> sayso_core::Date {
    claim.attribution.said_at.unwrap_or(claim.article.of(archive).published)
}

fn is_former(role: &str) -> bool {
    let lower = role.to_lowercase();
    ["former ", "ex-", "ancien ", "ancienne "].iter().any(|word| lower.starts_with(word))
}

fn present(role: &str) -> &str {
    ["former ", "Former ", "ex-", "Ex-", "ancien ", "ancienne "]
        .iter()
        .find_map(|word| role.strip_prefix(word))
        .unwrap_or(role)
}

/// C3: words in the plural for what is one origin.
fn plural_sources(archive: &Archive, claim: &Claim, report: &Report) {
    const PLURALS: &[&str] = &[
        "sources say",
        "sources said",
        "several sources",
        "multiple sources",
        "many sources",
        "several reports say",
        "sources confirm",
    ];
    let counts = Counts::add_up(&weigh(archive, claim));
    if counts.of(Stance::Corroborates).origins > 0 {
        return;
    }
    let place = report.claim(&claim.id);
    let texts = [("proposition", Some(&claim.proposition)), ("note", claim.note.as_ref())];
    for (field, text) in texts {
        let Some(text) = text else { continue };
        let lower = text.to_lowercase();
        if let Some(plural) = PLURALS.iter().find(|plural| lower.contains(**plural)) {
            let message = format!("`{}` speaks of “{plural}”, and one origin is behind it", claim.id);
            report.at("plural-sources", place, field, message, "name the one source, or add the others as evidence");
        }
    }
    let named_in_plural =
        claim.attribution.speaker.map(|speaker| speaker.of(archive)).filter(|source| {
            matches!(source.kind, SourceKind::Person | SourceKind::Document) && is_plural(&source.name)
        });
    if let Some(source) = named_in_plural {
        let message = format!("“{}” is in the plural, and is one source", source.name);
        report.at("plural-sources", place, "speaker", message, "describe it in the singular, or correct its `kind`");
    }
}

fn is_plural(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    ["sources", "officials", "experts", "analysts", "witnesses", "critics", "aides", "diplomats"]
        .contains(&last.as_str())
}

/// C16: what goes with an accusation.
fn accusation(claim: &Claim, report: &Report) {
    if claim.kind != Kind::Accusation || claim.attribution.wording == Wording::OwnVoice && claim.check.is_none() {
        return;
    }
    let place = report.claim(&claim.id);
    if claim.check.as_ref().is_some_and(|check| check.recheck_by.is_none()) {
        let message = format!("nobody is to look at the accusation `{}` again", claim.id);
        report.at("no-recheck", place, "kind", message, "add `recheck_by`, to the claim or to its article");
    }
    let Some(accusation) = &claim.accusation else { return };
    for (field, text) in [("proceedings", &accusation.proceedings), ("response", &accusation.response)] {
        if text.split_whitespace().count() < 2 {
            let message = format!("`{field}` of the accusation of `{}` says nothing: “{text}”", claim.id);
            report.at("no-response", place, "kind", message, "write what is known, or “None was found.”");
        }
    }
}
