//! `sayso new`: a newsroom's folder to begin with.

use anyhow::{Result, bail};

use crate::files::Change;
use crate::inputs::Inputs;
use crate::toml_files::{self, schema};

/// The files of a new folder; never in place of one that is there.
///
/// # Errors
/// When the folder has a newsroom's files already.
pub fn files(inputs: &Inputs, publisher: &str, site: &str, today: &str) -> Result<Vec<Change>> {
    if let Some(taken) =
        ["sayso.toml", "sources.toml", "origins.toml"].into_iter().find(|path| inputs.files.contains_key(*path))
    {
        bail!("{taken} is there already: this folder is a newsroom's");
    }
    let site = format!("{}/", site.trim_end_matches('/'));
    let text = toml_files::quoted;
    let file = |path: &str, text: String| {
        let text = schema::line(path.trim_end_matches(".toml"), "./") + &text;
        Change { path: path.to_owned(), text }
    };
    // Examples for people: a file that does not end with `.toml` is not read.
    let example = |folder: &str, what: &str, text: &str| {
        let text: String = text.lines().map(|line| format!("{}\n", line)).collect();
        Change { path: format!("{folder}/EXAMPLE.md"), text: format!("{what}\n\n```toml\n{text}```\n") }
    };
    let mut changes: Vec<Change> = schema::files()
        .into_iter()
        .map(|(name, schema)| Change { path: format!("{}/{name}", schema::FOLDER), text: format!("{schema:#}\n") })
        .collect();
    changes.extend([
        file(
            "sayso.toml",
            format!(
                "# Who answers for these claims. Readers see all of it.\n\n\
                 publisher = {}\n\
                 language = \"en\"                     # of what you write (BCP 47)\n\
                 corrections = {}\n\
                 method = {}\n\
                 contact = {}\n\
                 site = {}                 # where the built site will be\n\n\
                 # The day that counts as \"today\": the compiler has no clock. Raise it when you publish.\n\
                 as_of = \"{today}\"\n\n\
                 scope = \"The editors read the articles and the references listed here; they made no inquiries of their own.\"\n\n\
                 # Two editors for every claim: `decided_by` and `approved_by`.\n\
                 second_editor = false\n",
                text(publisher),
                text(&format!("{site}corrections")),
                text(&format!("{site}method")),
                text(&format!("{site}contact")),
                text(&site),
            ),
        ),
        file(
            "sources.toml",
            "# Everybody who says anything: people, organisations, documents, outlets, groups.\n\
             #\n\
             # [jane-doe]\n\
             # name = \"Jane Doe\"\n\
             # kind = \"person\"                  # person, organisation, document, outlet, group\n\
             # origin = \"jane-doe\"              # whose word it is when she speaks for herself\n\
             # also_called = [\"Doe\"]            # other names that articles use; for proposals\n\
             # interest = \"…\"                   # a stake in the matter, where there is one\n\
             # unnamed = \"…\"                    # of a source that is only described: why\n"
                .to_owned(),
        ),
        file(
            "origins.toml",
            "# Whoever had something first. Evidence is counted by origins, not by articles.\n\
             #\n\
             # [jane-doe]\n\
             # name = \"Jane Doe\"\n\
             # part_of = \"…\"                    # an office of one government, a part of one study\n\
             # relies_on = [\"…\"]                # whence it has what it says\n"
                .to_owned(),
        ),
        example(
            "questions",
            "What several statements answer, one file each: questions/piers-cracked.toml",
            "asks = \"Are piers of the bridge cracked?\"\n\
             # kind = \"value\"                   # or description; yes-or-no without it\n\
             # implies = [\"…\"]                  # wider questions: a yes here is a yes there\n\
             # parts = { north = \"the northern pier\" }\n\
             #\n\
             # [accusation]                     # where it accuses somebody\n\
             # accused = [\"contractor\"]         # origins that speak for the accused\n\
             # proceedings = \"None was found.\"\n\
             # response = \"None was found.\"\n",
        ),
        example(
            "references",
            "Documents outside of the articles, each read by an editor, one file each: references/council-minutes.toml",
            "title = \"Minutes of the council\"\n\
             publisher = \"Lakeside Council\"\n\
             published = \"2026-01-12\"\n\
             url = \"https://example.org/minutes\"\n\
             proximity = \"primary-document\"   # or official-statement, first-hand-reporting, analysis, second-hand\n\
             seen = \"whole\"                   # or part, quoted-elsewhere\n\
             read_at = \"2026-01-31\"\n\
             summary = \"…\"                    # what it says, in your words\n\
             origin = \"lakeside-council\"\n\
             #\n\
             # [[answers]]\n\
             # question = \"piers-cracked\"\n\
             # yes = \"The council’s engineer saw two cracked piers\"\n\
             # grounds = \"witness\"              # or document, data, interview\n\
             # passage = \"…\"                    # at most 40 of its own words\n",
        ),
    ]);
    Ok(changes)
}
