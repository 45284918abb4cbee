//! The article in a page: which of the blocks that a reader sees are its text.
//!
//! Two extractors vote, rs-trafilatura and Readability's rules (dom_smoothie); core's reading rules say what the
//! words of a block are, so that what is taken over is found again in the page. What both leave out between two
//! blocks of the article is taken back unless it is furniture by its place, its names or its words.

use std::collections::{HashMap, HashSet};

use dom_query::Document;
use dom_smoothie::{Config, Readability};
use sayso_language::PageWords;
use sayso_language::page_words::is_listed;

use super::about;
use super::saved_page::{self, Part};

/// How many elements a page may have: hostile pages nest without end.
const MOST_ELEMENTS: usize = 50_000;

/// How many words in a row tell that a block is in an extractor's text.
const RUN: usize = 4;

/// The share of a block's runs that an extractor's text has when it has kept the block.
const KEPT: f64 = 0.6;

/// Words in the names of elements that are furniture, whatever system wrote them.
const FURNITURE: &[&str] = &[
    "newsletter",
    "subscribe",
    "subscription",
    "signup",
    "sign-up",
    "share",
    "sharing",
    "social",
    "related",
    "recommend",
    "promo",
    "advert",
    "sponsor",
    "caption",
    "credit",
    "biography",
    "author-box",
    "author-bio",
    "authorbox",
    "about-author",
    "author-info",
    "author-card",
    "author__bio",
    "author-profile",
    "bio",
    "poll",
    "consent",
    "cookie",
    "gdpr",
    "tags",
    "taglist",
    "tag-list",
    "topics",
    "keywords",
    "breadcrumb",
    "pullquote",
    "pull-quote",
    "readmore",
    "read-more",
    "more-on",
    "teaser",
    "comment",
    "respond",
    "navigation",
    "nav-links",
    "pagination",
    "toolbar",
    "byline",
    "dateline",
    "timestamp",
    "post-meta",
    "entry-meta",
    "article-meta",
    "meta-info",
    "published",
    "copyright",
    "disclaimer",
    "outbrain",
    "taboola",
    "widget",
    "sidebar",
    "most-read",
    "mostread",
    "popular",
    "trending",
    "follow-us",
    "appbox",
    "donate",
    "donation",
    "membership",
    "infobox",
    "info-box",
    "toc",
    "table-of-contents",
    "skip-link",
    "menu",
    "masthead",
    "kicker",
    "rubrik",
    "reading-time",
    "readtime",
    "figure-text",
    "print-link",
    "jp-relatedposts",
    "sharedaddy",
    "postmeta",
    "preheader",
    "unsubscribe",
    "references",
    "reflist",
    "catlinks",
    "mw-editsection",
    "navbox",
    "noprint",
    "key-events",
    "livebadge",
    "vote",
    "quiz",
    "cta",
    "callout-form",
];

/// The same of what is put before those who have not paid: the text behind it may be called so, too.
const GATES: &[&str] =
    &["paywall", "regwall", "piano", "premium", "subscriber", "meter", "gate", "abo", "abonne", "locked"];

/// Elements that hold no article's words.
const BESIDE: &[&str] =
    &["nav", "footer", "aside", "figure", "figcaption", "address", "caption", "dialog", "menu", "form"];

/// Words in the names of what stands between headline and text and is a part of it.
const STANDFIRST: &[&str] = &[
    "standfirst",
    "dek",
    "deck",
    "lede",
    "subtitle",
    "sub-title",
    "subhead",
    "subheadline",
    "sub-headline",
    "summary",
    "chapo",
    "chapeau",
    "intro",
    "vorspann",
    "abstract",
    "excerpt",
    "strapline",
    "entradilla",
    "lead",
    "teaser-text",
    "article-description",
    "article__desc",
    "description",
    "news_lead",
    "teaser",
    "untertitel",
    "unterzeile",
    "bajada",
    "ghost-excerpt",
    "post-excerpt",
];

/// What a sentence ends with.
pub(super) const ENDS: &[char] = &['.', '!', '?', '”', '»', '؟', '"', '。', '！', '？', '」', '۔', '।'];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) paragraphs: Vec<String>,
    /// Blocks at and between these that were left out.
    pub(super) dropped: Vec<String>,
}

/// What is known of the page already.
pub(super) struct Known<'k> {
    pub(super) title: &'k str,
    pub(super) authors: &'k [String],
    /// What the page tells other sites of it: often its standfirst.
    pub(super) description: Option<String>,
    /// The site's name.
    pub(super) outlet: Option<&'k str>,
}

/// Finds the article in a page that was cleaned; `html` is the same page as it was saved.
pub(super) fn of(html: &str, seen: &Document, known: &Known) -> Text {
    let parts: Vec<Part> =
        saved_page::parts(&about::body(seen)).into_iter().flat_map(|part| at_title(part, known.title)).collect();
    let votes = [Vote::of(&trafilatura(html)), Vote::of(&readability(seen))];
    let mut holds: HashMap<usize, usize> = HashMap::new();
    parts.iter().flat_map(|part| part.around.iter()).for_each(|around| *holds.entry(around.id).or_default() += 1);
    let mut blocks: Vec<Block> = parts.iter().map(|part| Block::of(part, &votes, &holds)).collect();
    let wide = wide(&blocks);
    blocks.iter_mut().for_each(|block| block.is_furniture = block.is_beside(&wide) || block.says_furniture(known));
    let title = blocks.iter().position(|block| about::is_same_title(&block.part.text, known.title));
    let title =
        title.or_else(|| blocks.iter().position(|block| block.is_heading && ends_so(&block.part.text, known.title)));
    let end = next_article(&blocks, title);
    let blocks = &blocks[..end];
    let mut core = core(blocks, title);
    if core.is_empty() {
        core = plain(blocks, title);
    }
    let Some((first, last)) = core.first().zip(core.last()).map(|(first, last)| (*first, *last)) else {
        return Text::default();
    };
    let home = home(blocks, &core);
    let trunk = trunk(blocks, &core);
    let from = title.map_or(first, |title| if title < first { title + 1 } else { first });
    let mut text = Text::default();
    let mut kept: Vec<usize> = Vec::new();
    for (n, block) in blocks.iter().enumerate().take(last + 1).skip(from.min(first)) {
        let is_kept = match () {
            () if Some(n) == title || about::is_same_title(&block.part.text, known.title) => continue,
            () if n < first => block.is_standfirst(known),
            () if core.contains(&n) || block.is_correction() => true,
            () => !block.is_furniture && block.is_at(&home) && block.votes > 0 || block.is_between(&home),
        };
        if is_kept {
            kept.push(n);
        } else if !block.tells_of_page(known) {
            text.dropped.push(block.part.text.clone());
        }
    }
    // What stands below the text within the same element: a correction is a part of it.
    for (n, block) in blocks.iter().enumerate().skip(last + 1) {
        if !block.part.around.iter().any(|around| Some(around.id) == trunk) {
            continue;
        }
        if block.is_correction() {
            kept.push(n);
        } else if block.is_at(&home) || block.ends() && block.words.len() > RUN {
            text.dropped.push(block.part.text.clone());
        }
    }
    let repeated = repeated(blocks, &kept);
    text.dropped.extend(repeated.iter().map(|n| blocks[*n].part.text.clone()));
    text.paragraphs = kept.into_iter().filter(|n| !repeated.contains(n)).map(|n| blocks[n].part.text.clone()).collect();
    text
}

/// A block that holds the headline and more, as old pages have it, is one for each of its lines.
fn at_title(part: Part, title: &str) -> Vec<Part> {
    let is_title = |line: &String| about::is_same_title(line, title);
    if part.lines.len() < 2 || !part.lines.iter().any(is_title) {
        return vec![part];
    }
    let one = |line: &String| Part {
        text: line.clone(),
        lines: vec![line.clone()],
        around: part.around.clone(),
        n_linked: 0,
    };
    part.lines.iter().map(one).collect()
}

fn trafilatura(html: &str) -> String {
    let options = rs_trafilatura::Options { include_tables: true, ..rs_trafilatura::Options::default() };
    rs_trafilatura::extract_with_options(html, &options).map(|found| found.content_text).unwrap_or_default()
}

fn readability(seen: &Document) -> String {
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let page = Document::from(seen.html());
    let read = Readability::with_document(page, None, Some(config)).ok().and_then(|mut reader| reader.parse().ok());
    read.map(|article| saved_page::blocks(&article.content).join("\n")).unwrap_or_default()
}

/// The words of a text that an extractor kept.
struct Vote {
    runs: HashSet<u64>,
    lines: HashSet<String>,
}

impl Vote {
    fn of(text: &str) -> Self {
        let runs = text.split('\n').flat_map(|line| runs(&words(line)).collect::<Vec<_>>());
        let across = runs_of_all(text);
        Self { runs: runs.chain(across).collect(), lines: text.lines().map(|line| words(line).join(" ")).collect() }
    }

    fn has(&self, words: &[String]) -> bool {
        if words.len() < RUN {
            return self.lines.contains(&words.join(" "));
        }
        let all: Vec<u64> = runs(words).collect();
        let found = all.iter().filter(|run| self.runs.contains(run)).count();
        found as f64 >= KEPT * all.len() as f64
    }
}

fn runs_of_all(text: &str) -> Vec<u64> {
    runs(&words(text)).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn runs(words: &[String]) -> impl Iterator<Item = u64> + '_ {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    words.windows(RUN).map(|run| BuildHasherDefault::<DefaultHasher>::default().hash_one(run))
}

/// A block, and what speaks for and against it.
struct Block<'p> {
    part: &'p Part,
    words: Vec<String>,
    /// How many extractors kept it.
    votes: usize,
    is_furniture: bool,
    /// The element that holds it and its likes.
    holder: usize,
    is_heading: bool,
}

impl<'p> Block<'p> {
    fn of(part: &'p Part, votes: &[Vote; 2], holds: &HashMap<usize, usize>) -> Self {
        let words = words(&part.text);
        let votes = votes.iter().filter(|vote| vote.has(&words)).count();
        let names: Vec<&str> = part.around.iter().map(|around| around.name.as_str()).collect();
        let is_heading = names.iter().any(|name| matches!(*name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"));
        let holder = part
            .around
            .iter()
            .rev()
            .find(|around| {
                // What holds this block alone is its paragraph, whatever its name.
                let is_alone = holds.get(&around.id) == Some(&1);
                !is_alone
                    && !matches!(
                        &*around.name,
                        "p" | "li"
                            | "ul"
                            | "ol"
                            | "blockquote"
                            | "h1"
                            | "h2"
                            | "h3"
                            | "h4"
                            | "h5"
                            | "h6"
                            | "a"
                            | "b"
                            | "i"
                            | "em"
                            | "strong"
                            | "span"
                            | "font"
                            | "dl"
                            | "dd"
                            | "dt"
                            | "q"
                            | "cite"
                    )
            })
            .map_or(0, |around| around.id);
        Self { part, words, votes, is_furniture: false, holder, is_heading }
    }

    /// By its place and the names around it; not by those of what holds most of the text.
    fn is_beside(&self, wide: &HashSet<usize>) -> bool {
        let is_gated = self.votes == 2 && self.words.len() >= 12;
        let is_named = |around: &saved_page::Around| {
            around.names.split(|c: char| c.is_whitespace()).any(|name| {
                let has = |words: &[&str]| {
                    words.iter().any(|word| name.match_indices(word).any(|(at, _)| is_word_in(name, at, word)))
                };
                has(FURNITURE) || has(GATES) && !is_gated
            })
        };
        let is_root = |around: &saved_page::Around| matches!(&*around.name, "article" | "main" | "body");
        let narrow = self.part.around.iter().filter(|around| !wide.contains(&around.id));
        narrow.into_iter().any(|around| BESIDE.contains(&&*around.name) || !is_root(around) && is_named(around))
    }

    /// By its words.
    fn says_furniture(&self, known: &Known) -> bool {
        let text = &self.part.text;
        let lower = text.to_lowercase();
        let plain = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let n_words = self.words.len();
        let begins = |entry: &String| {
            plain
                .strip_prefix(entry.as_str())
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !entry.ends_with(char::is_alphanumeric))
        };
        let is_line = is_listed("furniture-is", plain);
        let ends = text.ends_with(ENDS);
        // A sentence may begin with the same words: "Comments from the ministry were not available."
        let is_label = |entry: &&String| entry.ends_with(':') || entry.contains('©') || !ends || self.is_link();
        let is_begun = n_words < 40
            && PageWords::all().any(|words| words.list("furniture-begins").iter().filter(is_label).any(begins));
        let is_pointer = text.starts_with(['»', '→', '►', '▶', '▸', '↩']) && !ends || text.ends_with('↩');
        let has = |entry: &String| lower.contains(entry.as_str());
        let is_told = n_words < 30
            && !text.starts_with(['“', '"', '«', '„'])
            && PageWords::all().any(|words| words.list("furniture-has").iter().any(has));
        let is_address = n_words <= 14 && lower.contains("://") && !ends;
        let is_credit = n_words <= 40 && text.contains(" © ");
        let is_biography = n_words < 60
            && known.authors.iter().any(|author| {
                let rest = text.strip_prefix(author.as_str()).map(str::trim_start);
                rest.is_some_and(|rest| {
                    PageWords::all()
                        .any(|words| words.list("biographies").iter().any(|verb| rest.starts_with(verb.as_str())))
                })
            });
        is_line
            || is_begun
            || is_pointer
            || is_told
            || is_address
            || is_credit
            || is_biography
            || self.tells_of_page(known)
    }

    /// Whether it says who signed the page, when, or of which site it is: that stands in the article's file.
    fn tells_of_page(&self, known: &Known) -> bool {
        let text = &self.part.text;
        let lower = text.to_lowercase();
        let plain = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let n_words = self.words.len();
        let ends = text.ends_with(ENDS);
        let is_dated = !about::dates_in(text).is_empty();
        let tells_when = ["published", "updated"].iter().any(|list| {
            PageWords::all().any(|words| {
                words.list(list).iter().any(|word| word.chars().count() > 4 && lower.contains(word.as_str()))
            })
        });
        let is_date = is_dated && !ends && (n_words <= 14 || n_words <= 40 && tells_when)
            || is_dated && tells_when && n_words <= 24 && !ends;
        let is_date = is_date
            || is_dated
                && n_words <= 40
                && ["published", "updated"].iter().any(|list| {
                    PageWords::all().any(|words| {
                        words.list(list).iter().any(|word| word.chars().count() > 4 && plain.starts_with(word.as_str()))
                    })
                });
        let names = about::names_in(text);
        let is_signed = n_words <= 16
            && !names.is_empty()
            && !known.authors.is_empty()
            && names.iter().all(|name| known.authors.iter().any(|author| about::is_same_title(author, name)))
            && !text.ends_with(['.', '!', '?']);
        let is_outlet = known.outlet.is_some_and(|outlet| about::is_same_title(outlet, text));
        let is_count = n_words <= 2 && text.chars().all(|c| !c.is_alphabetic());
        is_date || is_signed || is_outlet || is_count && !self.is_heading
    }

    /// Whether it ends as a sentence does.
    fn ends(&self) -> bool {
        self.part.text.ends_with(|c: char| ENDS.contains(&c) || matches!(c, '…' | '’' | ':'))
    }

    fn is_link(&self) -> bool {
        let letters = self.part.text.chars().count();
        let ends = self.part.text.ends_with(|c: char| ENDS.contains(&c) || c == '…');
        self.part.n_linked * 10 >= letters * 8 && (!ends || self.words.len() < 6)
    }

    /// Whether it is a short line with a day, or with words that lead to a name.
    fn tells_who_or_when(&self) -> bool {
        let text = &self.part.text;
        let lower = text.to_lowercase();
        let leads = |word: &String| lower.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with([' ', ':']));
        let is_led = || PageWords::all().any(|words| words.list("by").iter().any(leads));
        self.words.len() <= 14 && !text.ends_with(['.', '!', '?']) && (!about::dates_in(text).is_empty() || is_led())
    }

    /// Whether it tells readers what was changed in the article.
    fn is_correction(&self) -> bool {
        let lower = self.part.text.to_lowercase();
        let plain = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
        let begins = |entry: &String| plain.starts_with(entry.as_str());
        self.words.len() > RUN && PageWords::all().any(|words| words.list("corrections").iter().any(begins))
    }

    fn is_at(&self, home: &HashSet<usize>) -> bool {
        home.contains(&self.holder)
    }

    /// Between two blocks of the article, of its own kind, and left out by both: one word of a dialogue.
    fn is_between(&self, home: &HashSet<usize>) -> bool {
        let is_within = || {
            self.is_heading && self.words.len() <= 14 && self.part.around.iter().any(|around| home.contains(&around.id))
        };
        !self.is_furniture && !self.is_link() && (self.is_at(home) || is_within())
    }

    /// Between headline and text.
    fn is_standfirst(&self, known: &Known) -> bool {
        let is_beside = self.part.around.iter().any(|around| BESIDE.contains(&&*around.name));
        let is_named = self.part.around.iter().rev().take(3).any(|around| {
            around.names.split(char::is_whitespace).any(|name| {
                STANDFIRST.iter().any(|word| name.match_indices(word).any(|(at, _)| is_word_in(name, at, word)))
            })
        });
        let is_told = known.description.as_ref().is_some_and(|told| {
            let told = words(told);
            let shared = self.words.iter().filter(|word| told.contains(word)).count();
            told.len() >= RUN && self.words.len() >= RUN && shared * 10 >= self.words.len() * 8
        });
        let is_long = self.words.len() >= 6;
        let is_second = self.part.around.last().is_some_and(|last| last.name == "h2") && self.part.text.ends_with(ENDS);
        !is_beside
            && !self.is_link()
            && (is_told
                || is_long
                    && (is_named && !self.says_furniture(known)
                        || is_second && !self.is_furniture
                        || self.votes > 0 && !self.is_furniture))
    }
}

/// Whether a word of a list is a word of an element's name, not a part of another: `tags`, not `stagset`.
fn is_word_in(name: &str, at: usize, word: &str) -> bool {
    let before = name[..at].chars().next_back();
    let after = name[at + word.len()..].chars().next();
    let parts = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    parts(before) && (parts(after) || after == Some('s') && parts(name[at + word.len() + 1..].chars().next()))
}

/// The blocks that are surely the article's: both extractors kept them, or one and nothing speaks against it.
fn core(blocks: &[Block], title: Option<usize>) -> Vec<usize> {
    let is_core = |(n, block): &(usize, &Block)| {
        let is_after = title.is_none_or(|title| *n > title);
        let is_whole = block.votes == 2 || block.votes == 1 && block.words.len() >= 5;
        let is_link = block.is_link() && (block.votes < 2 || block.words.len() < 14 && !block.is_heading);
        is_after && is_whole && !block.is_furniture && !is_link
    };
    let mut core: Vec<usize> = blocks.iter().enumerate().filter(is_core).map(|(n, _)| n).collect();
    // A heading alone at the end heads something else.
    while core.last().is_some_and(|last| blocks[*last].is_heading) {
        core.pop();
    }
    // A line or two before the first paragraph are a name, a section, a place.
    while core.first().is_some_and(|first| blocks[*first].words.len() < 6 && !blocks[*first].ends()) {
        core.remove(0);
    }
    core
}

/// The blocks of a short text, which extractors leave: those that end as sentences do, in the element that has most of them.
fn plain(blocks: &[Block], title: Option<usize>) -> Vec<usize> {
    let is_plain = |(n, block): &(usize, &Block)| {
        title.is_none_or(|title| *n > title) && block.ends() && !block.is_furniture && !block.is_link()
    };
    let plain: Vec<usize> = blocks.iter().enumerate().filter(is_plain).map(|(n, _)| n).collect();
    let mut letters: HashMap<usize, usize> = HashMap::new();
    plain.iter().for_each(|n| *letters.entry(blocks[*n].holder).or_default() += blocks[*n].part.text.len());
    let most = letters.into_iter().max_by_key(|(holder, letters)| (*letters, std::cmp::Reverse(*holder)));
    plain.into_iter().filter(|n| most.is_some_and(|(holder, _)| blocks[*n].holder == holder)).collect()
}

/// Where another article begins in the page: in an element of its own for articles that does not hold the headline, or
/// with a headline of the first level.
fn next_article(blocks: &[Block], title: Option<usize>) -> usize {
    let Some(title) = title else { return blocks.len() };
    let outermost =
        |block: &Block| block.part.around.iter().find(|around| around.name == "article").map(|around| around.id);
    let is_in = |block: &Block, id: usize| block.part.around.iter().any(|around| around.id == id);
    let own = outermost(&blocks[title]);
    let text = blocks.iter().skip(title + 1).take_while(|block| own.is_none_or(|own| is_in(block, own)));
    let begun = text.filter(|block| block.ends() && block.votes > 0).count();
    // Its name or its day is told below it: a heading alone is one of the article's own.
    let is_signed = |n: usize| blocks.iter().skip(n + 1).take(3).any(Block::tells_who_or_when);
    let begins = |n: usize, block: &Block| {
        let is_first_level = block.part.around.iter().any(|around| around.name == "h1") && is_signed(n);
        let is_other = own.is_some_and(|own| !is_in(block, own)) && outermost(block).is_some() && block.is_heading;
        (is_first_level || is_other) && !about::is_same_title(&block.part.text, &blocks[title].part.text)
    };
    // Two paragraphs at least are the article's own: before them stand other things.
    let start = title + 3;
    if begun < 2 {
        return blocks.len();
    }
    blocks.iter().enumerate().skip(start).find(|(n, block)| begins(*n, block)).map_or(blocks.len(), |(n, _)| n)
}

/// The innermost element that holds all of the article.
fn trunk(blocks: &[Block], core: &[usize]) -> Option<usize> {
    let first = blocks.get(*core.first()?)?;
    let holds_all = |id: usize| core.iter().all(|n| blocks[*n].part.around.iter().any(|around| around.id == id));
    let within = first.part.around.iter().rev().filter(|around| holds_all(around.id));
    // An element for articles, where there is one: what is below the text is in it, too.
    let article = within.clone().find(|around| around.name == "article");
    article.or_else(|| within.clone().next()).map(|around| around.id)
}

/// Whether a heading ends in a title, after a word or two of a section.
fn ends_so(heading: &str, title: &str) -> bool {
    let (heading, title) = (words(heading), words(title));
    title.len() > 2 && heading.len() <= title.len() + 4 && (heading.ends_with(&title) || heading.starts_with(&title))
}

/// The elements that hold a great part of what the extractors kept: their own names say nothing of one block.
fn wide(blocks: &[Block]) -> HashSet<usize> {
    let mut letters: HashMap<usize, usize> = HashMap::new();
    let mut all = 0;
    for block in blocks.iter().filter(|block| block.votes > 0) {
        all += block.part.text.len();
        block.part.around.iter().for_each(|around| *letters.entry(around.id).or_default() += block.part.text.len());
    }
    letters.into_iter().filter(|(_, letters)| letters * 10 >= all * 4).map(|(id, _)| id).collect()
}

/// The elements that hold the article's blocks, and no few of them.
fn home(blocks: &[Block], core: &[usize]) -> HashSet<usize> {
    let mut letters: HashMap<usize, usize> = HashMap::new();
    for n in core {
        *letters.entry(blocks[*n].holder).or_default() += blocks[*n].part.text.len();
    }
    letters.into_iter().filter(|(_, letters)| *letters >= 200).map(|(holder, _)| holder).collect()
}

/// The blocks that say what another one says: twice, for two kinds of screens, or pulled out of the text.
fn repeated(blocks: &[Block], kept: &[usize]) -> HashSet<usize> {
    let text = |n: usize| blocks[n].part.text.as_str();
    let mut seen: HashSet<&str> = HashSet::new();
    let copies: Vec<usize> =
        kept.iter().copied().filter(|&n| !seen.insert(text(n)) && blocks[n].words.len() > RUN).collect();
    // A refrain stays: twice are what stands there at once, and a text most of which is there twice.
    let is_twice = copies.len() * 5 >= kept.len() * 2;
    let at_once: HashSet<usize> =
        kept.windows(2).filter(|pair| text(pair[0]) == text(pair[1])).map(|pair| pair[1]).collect();
    let copies = copies.into_iter().filter(|n| is_twice || at_once.contains(n));
    copies.chain(kept.iter().copied().filter(|n| is_pulled_out(blocks, kept, *n))).collect()
}

/// Whether a block is a quotation that a longer one beside it holds.
fn is_pulled_out(blocks: &[Block], kept: &[usize], n: usize) -> bool {
    let block = &blocks[n];
    let is_set_apart = block
        .part
        .around
        .iter()
        .any(|around| matches!(&*around.name, "blockquote" | "q") || around.names.contains("quote"));
    block.words.len() >= RUN
        && is_set_apart
        && kept.iter().any(|other| {
            *other != n
                && blocks[*other].words.len() > block.words.len()
                && has_run(&blocks[*other].words, &block.words)
        })
}

fn has_run(words: &[String], run: &[String]) -> bool {
    words.windows(run.len()).any(|window| window == run)
}
