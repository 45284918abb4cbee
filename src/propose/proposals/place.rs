//! Where a proposal's words are in its article.

use std::ops::Range;

use sayso_core::model::Article;
use sayso_core::text::{Byte, Folded};
use sayso_language::typography;
use sayso_newsroom::curation::Flow;

use super::Proposal;

/// The number of the sentence, and the parts in bytes of it; nothing if the words are not there any more.
pub fn place(article: &Article, proposal: &Proposal) -> Option<(usize, Vec<Range<usize>>)> {
    let typography = typography(&article.language);
    let parts: Vec<String> = proposal.quote.iter().map(|part| Folded::new(part, &typography).text).collect();
    let fold = |words: &Option<String>| Folded::new(words.as_deref().unwrap_or_default(), &typography).text;
    let own = Flow::of(article).place(parts.first()?, &fold(&proposal.prefix), &fold(&proposal.suffix));
    let is_own = |n: usize| own.is_none_or(|(own, _)| own == n);
    article.sentences.iter().enumerate().filter(|(n, _)| is_own(*n)).find_map(|(n, sentence)| {
        let exact = &sentence.selector.exact;
        let folded = Folded::new(exact, &typography);
        let mut from = 0;
        let mut places = Vec::new();
        for part in &parts {
            let start = from + folded.text[from..].find(part.as_str())?;
            from = start + part.len();
            places.push(
                folded.original(exact, Byte::new(start)).get()..folded.original_end(exact, Byte::new(from)).get(),
            );
        }
        Some((n, places))
    })
}
