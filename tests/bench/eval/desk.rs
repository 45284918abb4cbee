//! A folder's curation as gold: what of the editors' work would have been proposed.

use std::path::Path;

use anyhow::{Context, Result};
use sayso_core::model::{Archive, ArticleIdx, Stance, Target, Wording};
use sayso_language::fold;
use sayso_newsroom::Inputs;
use sayso_newsroom::curation;
use sayso_propose::links::{self, Links};
use sayso_propose::proposals::{self, Asked, Proposal};

/// How many candidates an editor is shown for a claim.
const SHOWN: usize = 5;

pub(super) fn run(folder: &Path, errors: bool) -> Result<()> {
    let inputs = Inputs::load(folder).with_context(|| folder.display().to_string())?;
    let archive = curation::read(&inputs).0.context("the folder has mistakes")?;
    attributions(&inputs, &archive, errors)?;
    super::questions::run(&archive, errors);
    links(&archive, errors);
    Ok(())
}

/// Of the editors' links, how many are among the first candidates of their claim.
fn links(archive: &Archive, errors: bool) {
    let units = links::units(archive);
    let index = Links::new(&units, None);
    if errors {
        for (n, claim) in archive.claims.iter().enumerate() {
            println!("## {} {}", claim.id, claim.proposition);
            let editors: Vec<usize> = claim.evidence.iter().map(|one| links::unit_of(archive, one.passage)).collect();
            for candidate in index.candidates(n, 12) {
                let mark = if editors.contains(&candidate.unit) { "*" } else { " " };
                println!(
                    "  {mark} {:.2} {} {:?} {}",
                    candidate.likeness, units[candidate.unit].id, candidate.stance, candidate.reason
                );
            }
        }
    }
    println!("| link | editors' | among the first {SHOWN} | with the editors' stance |\n|---|---|---|---|");
    for &stance in Stance::ALL {
        let (mut all, mut shown, mut right) = (0, 0, 0);
        for (n, claim) in archive.claims.iter().enumerate() {
            let candidates = index.candidates(n, SHOWN);
            for evidence in claim.evidence.iter().filter(|one| one.stance == stance && one.target == Target::Content) {
                let unit = links::unit_of(archive, evidence.passage);
                all += 1;
                match candidates.iter().find(|candidate| candidate.unit == unit) {
                    Some(candidate) => {
                        shown += 1;
                        right += usize::from(candidate.stance == Some(stance));
                    }
                    None if errors => println!(
                        "{stance:?} {} <- {}: {}",
                        claim.id,
                        units[unit].id,
                        evidence.link().map_or("", |link| &link.reason)
                    ),
                    None => {}
                }
            }
        }
        println!("| {stance:?} | {all} | {shown} | {right} |");
    }
}

/// Of the editors' attributions, how many would have been proposed with the right speaker, from
/// articles without a claim.
fn attributions(inputs: &Inputs, archive: &Archive, errors: bool) -> Result<()> {
    let mut bare = inputs.clone();
    for article in &archive.articles {
        let path = format!("articles/{}.toml", article.id);
        let text = inputs.source(&path);
        let head = text.find("\n[[claim]]").map_or(text, |at| &text[..=at]);
        bare.insert(&path, head.as_bytes().to_vec());
    }
    let asked = Asked { candidates: 0, ..Asked::default() };
    let proposed = proposals::propose(&bare, asked, &mut |_| {});
    let (mut all, mut right, mut wrong_speaker, mut missed) = (0, 0, 0, 0);
    let (mut good, mut bad) = (0, 0);
    for idx in (0..archive.articles.len()).map(ArticleIdx::new) {
        let article = idx.of(archive);
        let (text, _) = proposed.files.get(&proposals::path_of(&article.id)).context("no proposals")?;
        let mut file = Inputs::default();
        file.insert("p.toml", text.as_bytes().to_vec());
        let list = proposals::parse(&file, "p.toml").map_err(|error| anyhow::anyhow!(error.message))?.proposals;
        let mut used = vec![None; list.len()];
        for claim in archive.claims.iter().filter(|claim| claim.article == idx) {
            let speaker = claim.attribution.speaker.map(|speaker| speaker.of(archive).id.as_str());
            let is_own = claim.attribution.wording == Wording::OwnVoice;
            let sentence = &article.sentences[claim.sentence as usize].selector.exact;
            let (Some(first), Some(last)) = (claim.content.first(), claim.content.last()) else { continue };
            let words = fold(&sentence[first.start as usize..last.end as usize], &article.language);
            let folded = fold(sentence, &article.language);
            let found = list.iter().position(|proposal| overlaps(proposal, &folded, &words));
            if let Some(n) = found {
                let fits = speaker.unwrap_or("unspecified") == list[n].speaker;
                used[n] = Some(used[n].unwrap_or(false) || fits);
            }
            if is_own {
                continue;
            }
            all += 1;
            match found {
                Some(n) if speaker.unwrap_or("unspecified") == list[n].speaker => right += 1,
                Some(n) => {
                    wrong_speaker += 1;
                    if errors {
                        println!("SPEAKER {} is {speaker:?}, proposed {}", claim.id, list[n].speaker);
                    }
                }
                None => {
                    missed += 1;
                    if errors {
                        println!("MISSED {} ({speaker:?}): {words}", claim.id);
                    }
                }
            }
        }
        good += used.iter().filter(|used| **used == Some(true)).count();
        bad += used.iter().filter(|used| **used != Some(true)).count();
        if errors {
            for (proposal, _) in list.iter().zip(&used).filter(|(_, used)| used.is_none()) {
                println!("EXTRA {} {:?} {}", proposal.speaker, proposal.quote, proposal.why);
            }
        }
    }
    println!(
        "| editors' attributions | proposed with the right speaker | another speaker | not proposed | right proposals | wrong proposals |"
    );
    println!("|---|---|---|---|---|---|\n| {all} | {right} | {wrong_speaker} | {missed} | {good} | {bad} |\n");
    Ok(())
}

/// Whether a proposal is in this sentence and shares half of the shorter one's words.
fn overlaps(proposal: &Proposal, sentence: &str, words: &str) -> bool {
    let start = sentence.find(words).unwrap_or(0);
    let (from, until) = (start, start + words.len());
    let mut shared = 0;
    let mut length = 0;
    for part in &proposal.quote {
        let part = fold(part, "");
        let Some(at) = sentence.find(&part) else { return false };
        length += part.len();
        shared += until.min(at + part.len()).saturating_sub(from.max(at));
    }
    shared * 2 > length.min(words.len())
}
