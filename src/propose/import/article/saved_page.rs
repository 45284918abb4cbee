//! A saved page, read by the same rules as the widget reads a live one.
//!
//! Without a browser few style sheets are known: how an element is laid out is told by its name, its own
//! `style`, the simple rules of the page's own sheet, and the classes that hide words from sight by custom.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use dom_query::{Document, Matcher, NodeRef, Selection};
use sayso_core::text::reading::{self, Element, IN_LINE, Layout, Rule};
use sayso_core::text::{BLOCK, LINE};

/// Classes of words that are for those who hear the page alone.
const OUT_OF_SIGHT: &[&str] = &[
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screen-reader-only",
    "element-invisible",
    "a11y-hidden",
    "u-visually-hidden",
    "offscreen",
    "off-screen",
];

/// Takes out of a page what is not read, and puts letters in the place of what stands for them. What
/// is left are the words that a reader sees, in elements that say by their names how they are laid out.
pub(super) fn clean(page: &Document) {
    page.select("template[shadowrootmode=open]").nodes().iter().for_each(show_shadow);
    let rules = Rules::of(page);
    let mut open: Vec<NodeRef> = page.select("body").nodes().to_vec();
    while let Some(node) = open.pop() {
        for child in node.children().into_iter().filter(NodeRef::is_element) {
            let rule = rules.rule(child);
            let is_in_line = child.node_name().is_some_and(|name| IN_LINE.contains(&&*name));
            match rule {
                Rule::Skip => {
                    child.remove_from_parent();
                    continue;
                }
                Rule::Letters(letters) => {
                    child.replace_with_html(escaped(&letters));
                    continue;
                }
                Rule::Quotation => {
                    let is_inner = child.ancestors(None).iter().any(|around| around.has_name("q"));
                    let [before, after] = if is_inner { ["‘", "’"] } else { ["“", "”"] };
                    child.prepend_html(before);
                    child.append_html(after);
                }
                Rule::InLine if !is_in_line && !child.has_name("math") => child.rename("span"),
                Rule::Block if is_in_line => child.rename("div"),
                Rule::InLine | Rule::Block | Rule::LineEnd => {}
            }
            open.push(child);
        }
    }
}

/// The blocks of a page that was cleaned, each in one line.
pub(super) fn blocks(html: &str) -> Vec<String> {
    let page = Document::fragment(without_tables(html));
    parts(&page).into_iter().map(|part| part.text).collect()
}

/// The lines of a page that was cleaned, as far as it ends them itself.
pub(super) fn lines(page: &Document) -> Vec<String> {
    let mut text = Read::default();
    read(page.root(), &Rules::of(page), &mut text);
    let lines = text.text.split([BLOCK, LINE]).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

/// A block of a page, in one line, and where it is.
pub(super) struct Part {
    pub(super) text: String,
    /// The lines that the page itself ends in it.
    pub(super) lines: Vec<String>,
    /// The elements around it, the outermost first.
    pub(super) around: Chain,
    /// How many of its letters are in links.
    pub(super) n_linked: usize,
}

/// The elements around something, the outermost first.
pub(super) type Chain = Rc<Vec<Rc<Around>>>;

/// An element around a block.
pub(super) struct Around {
    pub(super) name: String,
    /// Its classes, its id, its role and what programs that test pages call it, in lower case.
    pub(super) names: String,
    /// Which it is, to tell one from another of the same names.
    pub(super) id: usize,
}

/// The blocks of a page that was cleaned, with where they are.
pub(super) fn parts(page: &Document) -> Vec<Part> {
    let mut text = Read::default();
    read(page.root(), &Rules::of(page), &mut text);
    text.end_block();
    let mut parts = Vec::new();
    for (block, (around, n_linked)) in text.text.split(BLOCK).zip(text.blocks) {
        let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = block.split(LINE).map(plain).filter(|line| !line.is_empty()).collect();
        let text = plain(block);
        if let (Some(around), false) = (around, text.is_empty()) {
            parts.push(Part { text, lines, around, n_linked });
        }
    }
    parts
}

/// A part of a table alone would lose its rows and cells when it is read as HTML.
fn without_tables(html: &str) -> String {
    const PARTS: &[&str] = &["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"];
    let mut kept = String::with_capacity(html.len());
    for (n, piece) in html.split('<').enumerate() {
        let (slash, tag) = piece.strip_prefix('/').map_or(("", piece), |tag| ("/", tag));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        kept.push_str(if n > 0 { "<" } else { "" });
        match n > 0 && PARTS.contains(&name) {
            true => kept.extend([slash, "div", &tag[name.len()..]]),
            false => kept.push_str(piece),
        }
    }
    kept
}

/// What was read, and whether an element has begun or ended since.
#[derive(Default)]
struct Read {
    text: String,
    is_at_edge: bool,
    /// The elements around what is read.
    around: Chain,
    n_elements: usize,
    /// How many links are around it.
    n_links: usize,
    /// Where each block that has ended is, and how many of its letters are in links.
    blocks: Vec<(Option<Chain>, usize)>,
    /// The same of the one that is read.
    block: (Option<Chain>, usize),
}

impl Read {
    fn end_block(&mut self) {
        if reading::end_block(&mut self.text) {
            self.blocks.push(std::mem::take(&mut self.block));
        }
        self.is_at_edge = false;
    }

    /// Two ends of lines with nothing between are the end of a paragraph.
    fn end_line(&mut self) {
        match self.text.trim_end_matches([' ', '\u{a0}', '\n', '\t', '\r']).ends_with(LINE) {
            true => self.end_block(),
            false => self.text.push(LINE),
        }
    }

    /// Goes into an element in a line: only that it is a link counts.
    fn enter_in_line(&mut self, node: &NodeRef) {
        self.n_links += usize::from(node.has_name("a"));
    }

    fn leave_in_line(&mut self, node: &NodeRef) {
        self.n_links -= usize::from(node.has_name("a"));
    }

    /// Goes into a block.
    fn enter(&mut self, node: &NodeRef) -> Chain {
        let attribute = |name: &str| node.attr(name).map(|value| value.to_lowercase()).unwrap_or_default();
        let names = ["class", "id", "role", "data-testid", "data-component", "itemprop"].map(attribute).join(" ");
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        self.n_links += usize::from(name == "a");
        self.n_elements += 1;
        let around = self.around.clone();
        let id = self.n_elements;
        self.around = Rc::new(around.iter().cloned().chain([Rc::new(Around { name, names, id })]).collect());
        around
    }

    /// And out of it.
    fn leave(&mut self, around: Chain) {
        self.n_links -= usize::from(self.around.last().is_some_and(|last| last.name == "a"));
        self.around = around;
    }

    /// Words that touch those of another element may be set apart by a style that is not saved.
    fn push(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.block.0.get_or_insert_with(|| self.around.clone());
            self.block.1 += if self.n_links > 0 { words.trim().chars().count() } else { 0 };
        }
        let is_edge = std::mem::take(&mut self.is_at_edge);
        if is_edge && reading::is_parted(&self.text, words) && is_seam(&self.text, words) {
            self.text.push(LINE);
        }
        self.text.extend(words.chars().map(|c| if c == BLOCK { LINE } else { c }));
    }
}

/// Whether no word goes on so: a capital after a small letter, a letter after a mark.
fn is_seam(before: &str, next: &str) -> bool {
    let Some(next) = next.chars().next() else { return false };
    before.ends_with(char::is_lowercase) && next.is_uppercase()
        || before.ends_with([',', ';', ':', '!', '?']) && next.is_alphabetic()
        || before.ends_with(|c: char| c.is_ascii_digit()) && next.is_uppercase()
}

/// Descends once for each level: how deep a page may be is checked before.
fn read(node: NodeRef, rules: &Rules, text: &mut Read) {
    for child in node.children() {
        if child.is_text() {
            text.push(&child.text());
        } else if child.is_element() {
            match rules.rule(child) {
                Rule::Skip => {}
                Rule::LineEnd => text.end_line(),
                Rule::Letters(letters) => text.push(&letters),
                Rule::InLine | Rule::Quotation => {
                    text.is_at_edge = true;
                    text.enter_in_line(&child);
                    read(child, rules, text);
                    text.leave_in_line(&child);
                    text.is_at_edge = true;
                }
                Rule::Block => {
                    text.end_block();
                    let around = text.enter(&child);
                    read(child, rules, text);
                    text.end_block();
                    text.leave(around);
                }
            }
        }
    }
}

/// A component shows its shadow tree, with its own children in the slots.
fn show_shadow(template: &NodeRef) {
    let Some(host) = template.parent() else { return };
    let mut slotted: HashMap<String, String> = HashMap::new();
    for child in host.children().into_iter().filter(|child| child.id != template.id) {
        let slot = child.attr("slot").map(|slot| slot.to_string()).unwrap_or_default();
        slotted.entry(slot).or_default().push_str(&child.html());
    }
    // What is in a template is no child of it: it is written out with the template alone.
    let whole = template.html();
    let inside = whole.split_once('>').and_then(|(_, inside)| Some(inside.rsplit_once("</template")?.0));
    host.set_html(inside.unwrap_or_default());
    for slot in Selection::from(host).select("slot").nodes() {
        let name = slot.attr("name").map(|name| name.to_string()).unwrap_or_default();
        if let Some(children) = slotted.get(&name) {
            slot.set_html(children.as_str());
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The rules, and what they ask, made ready once.
struct Rules {
    skipped: String,
    sheet: Vec<StyleRule>,
    matchers: RefCell<HashMap<String, Option<Rc<Matcher>>>>,
}

/// What a page's own style sheet says of some elements.
struct StyleRule {
    elements: Matcher,
    declarations: String,
}

/// The simple rules of a page's `<style>` elements that lay elements out; not those for some windows only.
fn sheet(page: &Document) -> Vec<StyleRule> {
    const OF_INTEREST: &[&str] = &["display", "position", "float", "visibility"];
    let mut rules = Vec::new();
    for style in page.select("style").nodes() {
        let css = style.text();
        let mut rest: &str = &css;
        while let Some((selector, block)) = rest.split_once('{') {
            let end = block_end(block);
            let declarations = &block[..end];
            rest = block.get(end + 1..).unwrap_or_default();
            let is_plain = !selector.contains(['@', ':']);
            let lays_out = OF_INTEREST.iter().any(|property| declarations.contains(property));
            if let Some(elements) = (is_plain && lays_out).then(|| Matcher::new(selector.trim()).ok()).flatten() {
                rules.push(StyleRule { elements, declarations: declarations.to_owned() });
            }
        }
    }
    rules
}

/// Where a block ends, with those that are in it.
fn block_end(block: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in block.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    block.len()
}

impl Rules {
    fn of(page: &Document) -> Self {
        Self { skipped: reading::skipped(), sheet: sheet(page), matchers: RefCell::default() }
    }

    fn rule(&self, node: NodeRef) -> Rule {
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        reading::rule(&Saved { node, name, rules: self }, &self.skipped)
    }

    fn matcher(&self, selector: &str) -> Option<Rc<Matcher>> {
        let mut matchers = self.matchers.borrow_mut();
        if let Some(known) = matchers.get(selector) {
            return known.clone();
        }
        let matcher = Matcher::new(selector).ok().map(Rc::new);
        matchers.insert(selector.to_owned(), matcher.clone());
        matcher
    }
}

/// An element of a saved page.
struct Saved<'p> {
    node: NodeRef<'p>,
    name: String,
    rules: &'p Rules,
}

impl Saved<'_> {
    /// What its own `style`, else the page's sheet, says of a property.
    fn style(&self, property: &str) -> Option<String> {
        let own = self.node.attr("style").and_then(|style| value_in(&style, property));
        let by_sheet = || {
            let mut fitting = self.rules.sheet.iter().rev().filter(|rule| self.node.is_match(&rule.elements));
            fitting.find_map(|rule| value_in(&rule.declarations, property))
        };
        own.or_else(by_sheet)
    }
}

/// The last value of a property among some declarations.
fn value_in(declarations: &str, property: &str) -> Option<String> {
    let value = |declaration: &str| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
        name.trim().eq_ignore_ascii_case(property).then_some(value)
    };
    declarations.split(';').rev().find_map(value)
}

impl Element for Saved<'_> {
    fn name(&self) -> &str {
        &self.name
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.node.attr(name).map(|value| value.to_string())
    }

    fn matches(&self, selector: &str) -> bool {
        self.rules.matcher(selector).is_some_and(|matcher| self.node.is_match(&matcher))
    }

    fn contains(&self, selector: &str) -> bool {
        let within = |matcher: Rc<Matcher>| Selection::from(self.node).select_matcher(&matcher).exists();
        self.rules.matcher(selector).is_some_and(within)
    }

    fn text(&self) -> String {
        self.node.text().to_string()
    }

    fn layout(&self) -> Layout {
        let style = |property: &str| self.style(property);
        let is_hidden = self.node.attr("hidden").is_some_and(|hidden| &*hidden != "until-found")
            || style("display").is_some_and(|display| display == "none")
            || style("visibility").is_some_and(|visibility| visibility == "hidden");
        if is_hidden {
            return Layout::Hidden;
        }
        let is_out_of_sight = |class: &str| OUT_OF_SIGHT.contains(&class);
        let by_class = self.node.class().is_some_and(|classes| classes.split_whitespace().any(is_out_of_sight));
        if by_class || style("position").is_some_and(|position| matches!(&*position, "absolute" | "fixed")) {
            return Layout::Positioned;
        }
        if style("float").is_some_and(|float| float != "none") {
            return Layout::Float;
        }
        match style("display").as_deref() {
            Some("inline" | "inline-block" | "contents") => Layout::InLine,
            Some("block" | "flex" | "grid" | "list-item" | "table" | "table-cell" | "table-row") => Layout::Block,
            _ if IN_LINE.contains(&&*self.name) => Layout::InLine,
            _ => Layout::Block,
        }
    }

    fn draws_quotes(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let page = Document::from(format!("<body>{html}</body>"));
        clean(&page);
        assert_eq!(blocks(&page.select("body").inner_html()), expected, "{html}");
    }

    #[test]
    fn every_selector_of_the_rules_is_understood() {
        for (selector, _) in reading::SKIPPED {
            assert!(Matcher::new(selector).is_ok(), "{selector}");
        }
        assert!(Matcher::new(&reading::skipped()).is_ok());
    }

    #[test]
    fn what_a_reader_sees_is_read() {
        check(
            "<p>Lead in 1<sup>st</sup> of m<sup>3</sup>, CO<sub>2</sub>.<sup class=\"reference\">[4]</sup></p>",
            &["Lead in 1st of m3, CO2."],
        );
        check(
            "<p>Half<sup id=\"cite_ref-5\"><a href=\"#fn5\">[5]</a></sup> of it<sup><a href=\"#n\">3</a></sup><a href=\"#fn2\">2</a>.</p>",
            &["Half of it."],
        );
        check("<p>Put <!-- far -->it<script>not</script> <template>first</template>down.</p>", &["Put it down."]);
        check(
            "<p>Readers <noscript>ten </noscript>lost<ins style=\"display:none\">three</ins> two<span hidden> and</span><span style=\"position:absolute;left:-9999px\"> never</span> minutes<b class=\"sr-only\"> not</b>.</p>",
            &["Readers lost two minutes."],
        );
        check("<p>Il est arrivé.<br>La porte<br/>était ouverte.</p>", &["Il est arrivé. La porte était ouverte."]);
        check(
            "<p><img alt=\"T\" src=\"t.png\">he ferry.</p><p><span class=\"dropcap\" style=\"float:left\">A</span>nd so on.</p>",
            &["The ferry.", "And so on."],
        );
        check("<ul><li>One<li>Two</ul><table><tr><td>3<td>4</table>", &["One", "Two", "3", "4"]);
        check("<p>He said <q>it is <q>so</q></q>.</p>", &["He said “it is ‘so’”."]);
        check("<p><ruby>漢<rt>kan</rt></ruby>字 <del>not</del><ins>now</ins>.</p>", &["漢字 now."]);
        check(
            "<p>If <math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x=2</annotation></math> then.</p>",
            &["If x=2 then."],
        );
        check(
            "<details><summary>More</summary><p>It is here.</p></details><p hidden=\"until-found\">And here.</p>",
            &["More", "It is here.", "And here."],
        );
        check(
            "<x-note><template shadowrootmode=\"open\"><p>Before <slot></slot> after.</p></template><b>the slot</b></x-note>",
            &["Before the slot after."],
        );
        check("<form><p>It is in a form.</p><input value=\"x\"><button>Send</button></form>", &["It is in a form."]);
        check("<div class=\"comments\"><p>A reader.</p></div><p data-sayso-exclude>No.</p><p>Yes.</p>", &["Yes."]);
    }
}
