//! The style page: every component in every state, in each language, as the panel draws it. For
//! designers, and for the tests that look at it.
//!
//! What is shown are cards of the seeds and of the gazette that tests use; a sample is in a
//! shadow root of its own, with the panel's own styles.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use maud::{Markup, PreEscaped, html};
use sayso_cards::overview::{Item, Overview, Query};
use sayso_cards::panel::{self, Difference, Frame, OnPage, View};
use sayso_cards::{Form, Mismatch, Pages, TOKENS, Words, difference, html, words};
use sayso_core::model::{ArticleIdx, Claim, ClaimIdx};
use sayso_core::text::{Orphan, Typography};
use sayso_core::{Card, Database, State};
use sayso_newsroom::Inputs;
use sayso_newsroom::compile;
use sayso_publish::site::DOCTYPE;

use crate::top;

/// Styles of the samples beside the panel's own: they are in the page.
const SAMPLE: &str = ".panel { position: static; inline-size: auto; block-size: auto; max-block-size: none; animation: none; border: 1px solid var(--line); } .body { overflow: visible; }";

/// Styles of the page.
const PAGE: &str = ":root { color-scheme: light dark; } body { margin: 1rem; font: 400 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; } main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; align-items: start; } figure { margin: 0; min-inline-size: 0; } figcaption { font-weight: 600; padding-block: .3rem; }";

/// The themes that `static/themes` has.
const THEMES: [&str; 3] = ["newsprint", "night", "contrast"];

/// Writes the style page in each language into the demo.
///
/// # Errors
/// When the seeds or the gazette have mistakes, or a file cannot be written.
pub fn write(out: &Path) -> Result<()> {
    let (seeds, gazette) = (open("seeds")?, open("tests/data/gazette")?);
    let read = |path: &str| fs::read_to_string(top().join(path)).with_context(|| format!("{path} cannot be read"));
    let css = [TOKENS, sayso_cards::CSS, &read("src/widget/panel.css")?, &read("src/widget/page/paint.css")?, SAMPLE]
        .concat();
    fs::write(out.join("gallery.css"), css)?;

    for theme in THEMES {
        fs::copy(top().join("static/themes").join(format!("{theme}.css")), out.join(format!("theme-{theme}.css")))?;
    }
    for tag in words::languages() {
        fs::write(out.join(file_name(tag)), page(words::for_language(tag), &seeds, &gazette)?)?;
    }
    Ok(())
}

fn open(folder: &str) -> Result<Database> {
    compile(&Inputs::load(&top().join(folder))?).database.ok_or_else(|| anyhow!("{folder} has mistakes"))
}

fn page(lines: &Words, seeds: &Database, gazette: &Database) -> Result<String> {
    let mut samples = Vec::new();
    for (name, frame) in frames(seeds, gazette, lines)? {
        samples.push(sample(&name, "", &frame, lines));
    }
    for theme in THEMES {
        let frame = card(seeds, "57-canadians", |_| {})?;
        samples.push(sample(&format!("theme {theme}"), theme, &frame, lines));
    }
    let page = html! {
        (DOCTYPE)
        html lang=(lines.tag) dir=(lines.direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Sayso · " (lines.tag) }
                link rel="icon" href="./icon.svg" type="image/svg+xml";
                style { (PreEscaped(PAGE)) }
                @for theme in THEMES { link rel="stylesheet" href={ "./theme-" (theme) ".css" }; }
            }
            body {
                h1 { "Sayso" }
                nav { @for tag in words::languages() { a href={ "./" (file_name(tag)) } hreflang=(tag) { (tag) } " " } }
                main { @for sample in &samples { (sample) } }
            }
        }
    };
    Ok(page.into_string() + "\n")
}

fn file_name(tag: &str) -> String {
    if tag == "en" { "gallery.html".to_owned() } else { format!("gallery-{tag}.html") }
}

fn sample(name: &str, theme: &str, frame: &Frame, lines: &Words) -> Markup {
    let mut drawn = String::new();
    html::write(&panel::draw(frame, lines, &Pages::Site), &|_| None, &mut drawn);
    let scheme = if theme == "night" { "dark" } else { "auto" };
    html! {
        figure id=(name.replace(' ', "-")) {
            figcaption { (name) }
            div class={ "sample sayso-" (theme) } {
                template shadowrootmode="open" {
                    link rel="stylesheet" href="./gallery.css";
                    div class=(scheme) { (PreEscaped(drawn)) }
                }
            }
        }
    }
}

/// Every state that the panel can be in, each with its name.
fn frames(seeds: &Database, gazette: &Database, lines: &Words) -> Result<Vec<(String, Frame)>> {
    let mut frames = vec![
        ("limited".to_owned(), card(seeds, "iran-taliban-poor-relations", |_| {})?),
        ("disputed in part".to_owned(), card(seeds, "limits-to-irans-willingness", |_| {})?),
        ("limited by itself".to_owned(), card(seeds, "everything-in-their-power", |_| {})?),
        ("out of date".to_owned(), card(seeds, "57-canadians", |_| {})?),
        ("denied by the accused".to_owned(), card(seeds, "kazemi-tortured-to-death", |_| {})?),
        ("opinion".to_owned(), card(seeds, "tehran-calls-soleimani-hero", |_| {})?),
        ("nothing found".to_owned(), card(seeds, "al-muhandis-killed", |_| {})?),
        ("not checked".to_owned(), card(seeds, "former-official-more-explicit", |_| {})?),
        ("corroborated and corrected".to_owned(), card(gazette, "two-gates-let-water-through", |_| {})?),
        ("withdrawn".to_owned(), card(gazette, "inhabitants-31000", |_| {})?),
        ("prediction".to_owned(), card(gazette, "barrier-opens-in-spring", |_| {})?),
        ("conditional".to_owned(), card(gazette, "anguille-ne-remontera-plus", |_| {})?),
        ("one source".to_owned(), card(gazette, "fishermen-fear-for-eels", |_| {})?),
    ];
    frames.push(("text changed".to_owned(), changed(seeds, "57-canadians", "57", "63")?));
    let mut gone = card(seeds, "al-muhandis-killed", as_changed)?;
    set_difference(&mut gone, Mismatch::Orphan(Orphan::Gone), sentence(seeds, "al-muhandis-killed")?, None);
    frames.push(("text gone".to_owned(), gone));
    let mut cited = card(seeds, "iran-taliban-poor-relations", |_| {})?;
    cited.cited = Some(("iran-taliban-poor-relations".to_owned(), Form::Csl));
    (cited.has_back, cited.stop) = (true, sayso_cards::panel::Stop::Full);
    frames.push(("citation".to_owned(), cited));
    frames.push(("overview".to_owned(), list(seeds, Query::default(), true)));
    let query = Query { state: Some(State::Disputed), ..Query::default() };
    frames.push(("overview filtered".to_owned(), list(seeds, query, false)));
    frames.push((
        "overview without a fit".to_owned(),
        list(gazette, Query { search: "no such words".into(), ..Query::default() }, true),
    ));
    frames.push(("problem".to_owned(), Frame { problem: Some(lines.error_which_text.to_owned()), ..Frame::default() }));
    frames.push((
        "closed".to_owned(),
        Frame { on_page: OnPage { n_claims: 51, ..OnPage::default() }, ..Frame::default() },
    ));
    Ok(frames)
}

fn as_changed(card: &mut Card) {
    card.state = State::TextChanged;
}

/// A claim in whose sentence the page has another word.
fn changed(db: &Database, id: &str, from: &str, to: &str) -> Result<Frame> {
    let mut frame = card(db, id, as_changed)?;
    let checked = sentence(db, id)?;
    let present = checked.replacen(from, to, 1);
    set_difference(&mut frame, Mismatch::Changed, checked, Some(&present));
    Ok(frame)
}

fn sentence<'d>(db: &'d Database, id: &str) -> Result<&'d str> {
    let (_, claim) = db.claim(id).with_context(|| format!("no claim {id}"))?;
    Ok(&claim.article.of(db.archive()).sentences[claim.sentence as usize].selector.exact)
}

fn set_difference(frame: &mut Frame, mismatch: Mismatch, checked: &str, present: Option<&str>) {
    let pieces = present.map(|present| difference(checked, present, &Typography::of("en"))).unwrap_or_default();
    let pieces = pieces.into_iter().map(|(change, text)| (change, text.to_owned())).collect();
    if let View::Card { difference, .. } = &mut frame.view {
        *difference = Some(Difference { mismatch, pieces, language: "en".into() });
    }
}

fn card(db: &Database, id: &str, change: impl Fn(&mut Card)) -> Result<Frame> {
    let (chosen, claim) = db.claim(id).with_context(|| format!("no claim {id}"))?;
    let others = db.claims_of(claim.article, claim.sentence).filter(|other| *other != chosen);
    let others = others.map(|idx| {
        let other = idx.of(db.archive());
        (other.id.clone(), other.title().to_owned(), db.state(idx))
    });
    let mut card = db.card(chosen);
    change(&mut card);
    let n_claims = db.claims().filter(|(_, other)| other.article == claim.article).count() as u32;
    let view = View::Card { card: Rc::new(card), others: others.collect(), difference: None, position: (1, n_claims) };
    Ok(Frame { view, on_page: OnPage { n_claims, ..OnPage::default() }, ..Frame::default() })
}

fn list(db: &Database, query: Query, has_all_marks: bool) -> Frame {
    let article = ArticleIdx::new(0);
    let claims: Vec<_> = db.claims().filter(|(_, claim)| claim.article == article).collect();
    // One sentence is shown as gone from the page.
    let item = |(idx, claim): &(ClaimIdx, &Claim)| Item {
        mismatch: (claim.sentence == 3).then_some(Mismatch::Orphan(Orphan::Gone)),
        folded: claim.title().to_lowercase(),
        ..Item::of(db, *idx)
    };
    let mut sentences: Vec<u32> = claims.iter().map(|(_, claim)| claim.sentence).collect();
    sentences.dedup();
    let overview = Overview {
        items: claims.iter().map(item).collect(),
        n_sentences: sentences.len() as u32,
        n_all: article.of(db.archive()).sentences.len() as u32,
        language: db.archive().about.language.clone(),
    };
    let n_claims = claims.len() as u32;
    Frame {
        view: View::List { overview: Rc::new(overview), query },
        on_page: OnPage { n_claims, n_orphans: 1, ..OnPage::default() },
        has_all_marks,
        ..Frame::default()
    }
}
