// The peers, each as its own documentation calls it, with these parameters and no others. Each
// gets the same visible text and the same quotes {exact, prefix, suffix, hint}, and answers with
// [start, end] in UTF-16 units of the text, or null, for every quote.
import search from "approx-string-match";
import * as domAnchorTextQuote from "dom-anchor-text-quote";
import Mark from "mark.js";
import { createTextQuoteSelectorMatcher } from "@apache-annotator/dom";

/** How many errors approx-string-match may find: a quarter of the characters, as Sayso allows. */
const errors = (exact) => Math.floor(exact.length / 4);

/** What web annotators do without a library of their own: indexOf, then approximate search. */
export function ladder(text, quotes) {
  return quotes.map(({ exact }) => {
    const at = text.indexOf(exact);
    if (at >= 0) return [at, at + exact.length];
    const matches = search(text, exact, errors(exact));
    if (matches.length === 0) return null;
    const best = matches.reduce((best, match) => (match.errors < best.errors ? match : best));
    return [best.start, best.end];
  });
}

/** One element with one text node: the lightest document that holds the text. */
function documentOf(text) {
  const root = document.createElement("div");
  root.textContent = text;
  return root;
}

export function textQuote(text, quotes) {
  const root = documentOf(text);
  return quotes.map(({ exact, prefix, suffix, hint }) => {
    const place = domAnchorTextQuote.toTextPosition(root, { exact, prefix, suffix }, { hint });
    return place && [place.start, place.end];
  });
}

export async function annotator(text, quotes) {
  const root = documentOf(text);
  document.body.append(root);
  const places = [];
  for (const { exact, prefix, suffix } of quotes) {
    const matches = createTextQuoteSelectorMatcher({ type: "TextQuoteSelector", exact, prefix, suffix })(root);
    const { value: range } = await matches.next();
    places.push(range ? [range.startOffset, range.endOffset] : null);
  }
  root.remove();
  return places;
}

/** Marks as it finds, which is all it offers; what it marked is told by its callback. */
export function markjs(text, quotes) {
  const root = documentOf(text);
  const mark = new Mark(root);
  return quotes.map(({ exact }) => {
    let first = null;
    mark.mark(exact, {
      separateWordSearch: false,
      accuracy: "partially",
      caseSensitive: true,
      acrossElements: false,
      diacritics: false,
      filter: (_, __, found) => found === 0,
      each: (element) => {
        let start = 0;
        for (let node = element.previousSibling; node; node = node.previousSibling) start += node.textContent.length;
        first = [start, start + element.textContent.length];
      },
    });
    mark.unmark();
    root.normalize();
    return first;
  });
}

/** Wraps places of an element's text nodes in elements that can be reached and named, as the
 *  peers that mark do: what is read aloud and reached by Tab is the wrapped sentence itself. */
export function wrap(root, places, name) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode()) {
    nodes.push([node, at]);
    at += node.data.length;
  }
  let last = nodes.length - 1;
  for (const [n, [start, end]] of [...places.entries()].reverse()) {
    while (nodes[last][1] >= end) last--;
    for (let at = last; at >= 0 && nodes[at][1] + nodes[at][0].data.length > start; at--) {
      const [node, from] = nodes[at];
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(node.data.length, end - from));
      const element = document.createElement("span");
      element.className = "annotation";
      element.tabIndex = 0;
      element.setAttribute("role", "button");
      element.setAttribute("aria-label", name(n));
      element.dataset.n = n;
      range.surroundContents(element);
    }
  }
}

// A plain tooltip, opened by a click, as its own documentation makes one.
export { default as tippy } from "tippy.js";
