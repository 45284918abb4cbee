/** Sayso: on whose say-so does a sentence stand? */

/** What a page may ask for; the attributes of `<say-so>` have the same names. */
export interface Options {
  /** The article's slug in the claim database; else the page's canonical URL decides. */
  article?: string;
  /** CSS selector of the element that holds the article's text; else the article around the root, or the only one. */
  for?: string;
  /** Language of the panel (BCP 47); else that of the article. */
  lang?: string;
  /** Colours; else those of the page's own color-scheme. */
  theme?: "auto" | "light" | "dark";
  /** Whether opening a claim makes an entry in the browser's history; off unless "on". */
  history?: "on" | "off";
  /** Where the pages of other articles are: an address they have folders under, or "#" for this page. */
  pages?: string;
  /**
   * Which claims have a mark in the text: those that need attention, all, or none until a reader asks for them.
   * Where nothing can hover, "attention" puts a faint one on the others too.
   */
  marks?: "attention" | "all" | "quiet";
  /** "on": whether a reader wants marks is kept in the browser; nothing is kept otherwise. */
  storage?: "on" | "off";
  /** The bytes of a `.sayso` file to use instead of the database in the widget. */
  database?: Uint8Array;
}

/** The state of a claim: the first of these that fits. */
export type State =
  | "text_changed"
  | "withdrawn"
  | "out_of_date"
  | "disputed"
  | "limited"
  | "corroborated"
  | "one_source"
  | "nothing_found"
  | "not_checked";

/** One claim of the article. */
export interface Claim {
  /** The editors' slug. */
  id: string;
  /** The claim as one sentence in the editors' words. */
  proposition: string;
  /** Its state on this page. */
  state: State;
}

/** Where a sentence was found on the page. */
export interface Placement {
  /** The sentence as it was checked. */
  sentence: string;
  /** Ids of the claims it makes. */
  claims: string[];
  /** The very words; the same in other typography; other words in their place; or not at all. */
  found: "exact" | "folded" | "changed" | "orphan";
  /** Why it is an orphan: not on the page; on it, but not in the article's text; there several times; too short. */
  reason?: "gone" | "moved" | "ambiguous" | "too-short";
  /** The page's own words at the place, if there is one. */
  words?: string;
}

/** A mounted article. */
export interface Handle {
  /** Opens the card of a claim; false when the article has none of this id. */
  open(id: string): boolean;
  /** Closes the panel. */
  close(): void;
  /** Takes every change to the page back. */
  unmount(): void;
  /** The article's claims, in its order. */
  claims(): Claim[];
  /** How each sentence was found, in the order of the article. */
  placement(): Placement[];
}

/** Finds and marks the article's claims, and draws the panel inside `root`. */
export function mount(root: Element, options?: Options): Handle;

/** The `<say-so>` element. */
export interface SaySoElement extends HTMLElement {
  /** The handle of its article, once mounted. */
  readonly handle: Handle | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "say-so": SaySoElement;
  }
  interface HTMLElementEventMap {
    /** The claims are marked; detail: how many there are, and how many sentences were found in each way. */
    "sayso:ready": CustomEvent<{ claims: number; exact: number; folded: number; changed: number; orphans: number }>;
    /** A claim is opened; detail: its id, or null for the list of all. */
    "sayso:open": CustomEvent<string | null>;
    /** The panel is closed. */
    "sayso:close": CustomEvent<null>;
    /** There is nothing to show; detail: why. */
    "sayso:error": CustomEvent<string>;
  }
}
