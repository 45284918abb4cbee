//! The words of a language with those that a newsroom adds: `lexicon/LANGUAGE/*.txt`.

use sayso_language::Lexicon;
use sayso_language::lexicon::List;

use crate::diagnostic::Diagnostic;
use crate::inputs::{Content, Inputs};

/// The lexicon of a language (BCP 47 tag), and a finding for each line that cannot be read.
/// Nothing for a language that neither we nor the newsroom have words for.
pub fn lexicon(language: &str, inputs: &Inputs) -> (Option<Lexicon>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut lexicon = Lexicon::carried(language);
    for &list in List::ALL {
        let path = format!("lexicon/{}/{}.txt", sayso_language::lexicon::primary(language), list.name());
        let Some(Content::Text(text)) = inputs.files.get(&path) else { continue };
        for unread in lexicon.get_or_insert_with(|| Lexicon::empty(language)).add(list, text) {
            let hint = "write `words = kind`; the kinds are at the top of our own list".to_owned();
            findings.push(Diagnostic::error("lexicon", &path, unread.range, unread.problem, hint));
        }
    }
    (lexicon, findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newsroom_adds_a_verb_with_all_its_forms() {
        let mut inputs = Inputs::default();
        inputs.insert("lexicon/en/cues.txt", b"# ours\nstonewall = says\nshrug\n".to_vec());
        let (lexicon, findings) = lexicon("en-GB", &inputs);
        let lexicon = lexicon.expect("English");
        for form in ["stonewall", "stonewalls", "stonewalled", "stonewalling"] {
            assert_eq!(lexicon.cues(form).len(), 1, "{form}");
        }
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].message, "`shrug` has no `=`");
    }
}
