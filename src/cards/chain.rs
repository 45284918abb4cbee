//! The picture of who had it from whom: from each origin, once, by the stations on the way, to the
//! words on this claim.

use sayso_core::card::{CardHop, CardPassage, CardSpent, Piece};
use sayso_core::model::{Extent, Stance, Target};
use sayso_core::{Card, Date};

use crate::Words;
use crate::evidence::word_for;
use crate::pen::Pen;
use crate::svg::{self, LINE, WIDTH, isolated};
use crate::words::{date, fill, quote};

/// How far a station is from the one it comes from.
const STEP: u32 = 14;

/// The farthest that a station is from the side: longer ways go straight down from there.
const FARTHEST: u32 = WIDTH / 2;

/// How much is quoted of the words at the end of a way.
const QUOTED: usize = 48;

/// One place on the ways: an origin, a station, or the words at the end.
struct Node {
    /// What makes it the same place: an origin's or a source's slug; empty for an end.
    id: String,
    label: String,
    class: &'static str,
    next: Vec<Node>,
}

/// Draws the ways.
pub(crate) fn draw(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let origins = ways(card, QUOTED, words);
    let described = words.count(&words.chain_described, origins.len() as u32);
    pen.el("svg", "picture", |pen| {
        pen.attr("role", "img");
        pen.attr("aria-label", &described);
        let mut y = LINE;
        for origin in &origins {
            y = node(origin, 6, y, pen);
        }
        svg::height(y - LINE, pen);
    });
}

/// What the signs of the drawing mean, of those that there are.
pub(crate) fn key(card: &Card, pen: &mut Pen) {
    let words = pen.words;
    let is_counted = |counted: bool| card.evidence.iter().any(|piece| piece.counted == counted);
    let chains = card.evidence.iter().filter_map(|piece| match &piece.passage {
        CardPassage::Sentence { chain, .. } => Some(chain),
        CardPassage::Document { .. } => None,
    });
    let mut hops = chains.chain([&card.attribution.chain]).flatten();
    if card.kind.is_counted() && is_counted(true) && is_counted(false) {
        pen.line("p", "key", words.chain_key);
    }
    if hops.any(|hop| hop.established.is_some()) {
        pen.line("p", "key", words.chain_key_editors);
    }
}

/// The same ways as a list of lists.
pub(crate) fn in_words(card: &Card, pen: &mut Pen) {
    list(&ways(card, svg::WHOLE, pen.words), pen);
}

fn list(nodes: &[Node], pen: &mut Pen) {
    pen.el("ul", "chain", |pen| {
        for node in nodes {
            pen.el("li", "", |pen| {
                pen.text(&node.label);
                if !node.next.is_empty() {
                    list(&node.next, pen);
                }
            });
        }
    });
}

/// The ways from all origins, the claim's own first; what they end with is quoted up to a length.
fn ways(card: &Card, most: usize, words: &Words) -> Vec<Node> {
    let own = fill(words.chain_own_origin, &[("name", &card.root.1)]);
    let mut origins = vec![Node { id: card.root.0.clone(), label: own, class: "root own", next: Vec::new() }];
    let here = Node { id: String::new(), label: words.chain_this_page.to_owned(), class: "end here", next: Vec::new() };
    go(&mut origins[0], &card.attribution.chain, here, words);
    // What answers a wider question is told in words alone: pictures have room for what bears on this one.
    let is_told = |piece: &&Piece| {
        let is_own = piece.target == Target::Content && piece.extent != Extent::Wider;
        is_own && piece.spent != Some(CardSpent::Withdrawn)
    };
    for piece in card.evidence.iter().filter(is_told) {
        let at = origins.iter().position(|origin| origin.id == piece.root.0).unwrap_or_else(|| {
            let (id, label) = (piece.root.0.clone(), isolated(&piece.root.1, words));
            origins.push(Node { id, label, class: "root", next: Vec::new() });
            origins.len() - 1
        });
        if piece.counted {
            origins[at].class = "root counted";
        }
        let chain = match &piece.passage {
            CardPassage::Sentence { chain, .. } => &chain[..],
            CardPassage::Document { .. } => &[],
        };
        go(&mut origins[at], chain, end(piece, card, most, words), words);
    }
    origins
}

/// Goes along the stations, by those that are there already, and puts the end there.
fn go(origin: &mut Node, chain: &[CardHop], end: Node, words: &Words) {
    let mut at = origin;
    for hop in chain {
        let station = station(hop, words);
        let is_it = |next: &Node| (&next.id, &next.label, next.class) == (&station.id, &station.label, station.class);
        let next = at.next.iter().position(is_it).unwrap_or_else(|| {
            at.next.push(station);
            at.next.len() - 1
        });
        at = &mut at.next[next];
    }
    at.next.push(end);
}

fn station(hop: &CardHop, words: &Words) -> Node {
    let class = if hop.established.is_some() { "station by-editors" } else { "station" };
    let label = [words.step(hop.step), " ", &isolated(&hop.source.name, words), &dated(hop.at, words)].concat();
    Node { id: hop.id.clone(), label, class, next: Vec::new() }
}

fn end(piece: &Piece, card: &Card, most: usize, words: &Words) -> Node {
    let word = word_for(piece, card, words);
    let (what, at) = match &piece.passage {
        CardPassage::Sentence { words: said, .. } => (isolated(&quote(&svg::short(said, most), words), words), None),
        CardPassage::Document { title, published, .. } => (isolated(&svg::short(title, most), words), *published),
    };
    let class = match (piece.stance, piece.counted) {
        (Stance::Corroborates, true) => "end corroborates",
        (Stance::Corroborates, false) => "end corroborates apart",
        (Stance::Contradicts, true) => "end contradicts",
        (Stance::Contradicts, false) => "end contradicts apart",
        (Stance::Limits, true) => "end limits",
        (Stance::Limits, false) => "end limits apart",
        (Stance::Repeats | Stance::Supersedes, _) => "end",
    };
    Node { id: String::new(), label: [word, words.colon, &what, &dated(at, words)].concat(), class, next: Vec::new() }
}

fn dated(at: Option<Date>, words: &Words) -> String {
    at.map_or(String::new(), |at| [words.list_separator, &date(at, words)].concat())
}

/// Draws a place, and all behind it below; gives where the next one is.
fn node(node: &Node, x: u32, y: u32, pen: &mut Pen) -> u32 {
    let lines = svg::text(node.class, x + 10, y, &node.label, pen);
    let mut next = y + lines * LINE + 3;
    let (from, mut last) = (y - 4, y - 4);
    for one in &node.next {
        last = next - 4;
        let deeper = (x + STEP).min(FARTHEST);
        svg::line("way", (x, last), (deeper, last), pen);
        next = self::node(one, deeper, next, pen);
    }
    if last > from {
        svg::line("way", (x, from), (x, last), pen);
    }
    svg::dot(node.class, x, from, 4, pen);
    if node.class.starts_with("root") { next + 6 } else { next }
}
