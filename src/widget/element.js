// The <say-so> element. JavaScript, because Rust cannot extend HTMLElement; it only reads what the
// page says, hands it to the widget, and takes the widget away with the element.

const ATTRIBUTES = ["article", "src", "for", "lang", "theme", "history", "pages", "marks", "storage"];

// What is said here, by language: the build puts it in, from the language files.
const WORDS = {};

// Our own element, in a page whose system has stripped the one that the newsroom wrote.
let standIn = null;

/** Puts an element after the page's only article, if there is none: the canonical URL decides whether it has claims. */
export async function standInForStripped() {
  await parsed();
  const articles = document.querySelectorAll("article");
  if (articles.length !== 1 || document.querySelector("say-so, say-so-panel")) return;
  standIn = document.createElement("say-so");
  articles[0].after(standIn);
}

/**
 * Defines <say-so>, once a page.
 * @param widget gives the widget ({mount, ignores}), when first asked for by an element
 * @param script the <script> that brought it; its data-allow names other places a src may be in
 * @param beside whether the claims are beside the script, a file for each article
 */
export function define(widget, script, beside = false) {
  // An optimiser may have moved the code out of its element.
  script ??= [...document.querySelectorAll("script[src*='/sayso'], script[data-src*='/sayso']")].find((one) => one instanceof HTMLScriptElement);
  const address = new URL(script?.src || script?.dataset.src || document.URL, document.URL);
  if (customElements.get("say-so")) {
    const detail = "Sayso is on this page already; the second copy does nothing";
    document.dispatchEvent(new CustomEvent("sayso:error", { bubbles: true, detail }));
    return;
  }
  // Where the program comes from, its claims may come from too; and where the script's element says.
  const allowed = [".", ...(script?.dataset.allow ?? "").split(/\s+/).filter(Boolean)].map((place) => folder(place, address));
  customElements.define("say-so", class extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #handle = null;
    #turn = 0;
    #states = this.attachInternals?.().states;

    connectedCallback() {
      if (standIn && standIn !== this) standIn.remove();
      this.#start();
    }

    disconnectedCallback() {
      this.#stop();
    }

    attributeChangedCallback(_, before, now) {
      if (this.#turn > 0 && this.isConnected && before !== now) {
        this.#stop();
        this.#start();
      }
    }

    /** Hears what the host hears, without a listener. */
    dispatchEvent(event) {
      if (event.type === "sayso:ready" || event.type === "sayso:error") ready(this.#states, event.type === "sayso:ready", event.type === "sayso:error");
      return super.dispatchEvent(event);
    }

    /** The handle of the mounted article: open(id), close(), claims(), placement(). */
    get handle() {
      return this.#handle;
    }

    async #start() {
      const turn = ++this.#turn;
      try {
        const { mount, ignores } = await widget();
        await parsed();
        if (turn !== this.#turn || ignores(this)) return;
        let { src, ...options } = { ...inert(this), ...attributes(this) };
        if (beside && options.article) src ??= new URL(`${encodeURIComponent(options.article)}.sayso`, address).href;
        if (src) options.database = await load(this, src, allowed, ignores);
        if (turn === this.#turn) this.#handle = mount(this, options);
      } catch (error) {
        if (turn === this.#turn && this !== standIn) fail(this, error);
      }
    }

    #stop() {
      this.#turn++;
      this.#handle?.unmount();
      this.#handle = null;
      ready(this.#states, false);
    }
  });
}

/** The folder that an address names, with a slash at its end. */
function folder(place, base) {
  const url = new URL(place, base);
  return place === "." || url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** While the claims are marked, say-so:state(ready) holds for the page's styles; when they cannot be, say-so:state(failed). */
function ready(states, is, failed = false) {
  try {
    is ? states?.add("ready") : states?.delete("ready");
    failed ? states?.add("failed") : states?.delete("failed");
  } catch {
    // A browser that knows no such names: the page shows its own links beside the marks.
  }
}

/** Tells reader and host that there is nothing to show, and why. The page goes on. */
export function fail(element, error) {
  const refused = typeof WebAssembly === "undefined" || error instanceof WebAssembly.CompileError;
  const problem = refused ? told(element, "refused") : error.message;
  element.dispatchEvent(new CustomEvent("sayso:error", { bubbles: true, composed: true, detail: problem }));
  // What the page has inside of the element leads to the same sources: nothing is missing then.
  if (refused && !element.shadowRoot && element.querySelector(":scope > a")) return;
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "status");
  sentence.textContent = told(element, "error", { problem });
  sentence.dir = "auto";
  root.replaceChildren(sentence, document.createElement("slot"));
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host { all: initial !important; color-scheme: inherit !important } p { font: 15px/1.5 system-ui, sans-serif; margin: 16px; padding: 8px; background: Canvas; color: CanvasText }");
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An older browser shows the sentence as it is.
  }
}

/** A sentence for readers, in the language of the element, else of the page. */
function told(element, name, gaps = {}) {
  const tag = element.getAttribute("lang") || document.documentElement.lang;
  const words = WORDS[tag.split("-")[0].toLowerCase()] ?? WORDS.en;
  return words[name].replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
}

/** When the article is there: a script may run before the page is read to its end. */
function parsed() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

function attributes(element) {
  const given = ATTRIBUTES.filter((name) => element.hasAttribute(name));
  return Object.fromEntries(given.map((name) => [name, bare(element.getAttribute(name))]));
}

/** A value without the quotation marks that a content system has made typographic. */
function bare(value) {
  return value.replace(/^[“”„″]+|[“”„″]+$/g, "");
}

/** JSON, also if a content system has made paragraphs of its lines and typographic quotation marks. */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    const plain = text.replace(/<\/?p\b[^>]*>|<br\b[^>]*>/gi, " ").replace(/&(#822[0-2]|#8243|quot|[lrb]dquo);|[“”„″]/g, '"');
    return JSON.parse(plain);
  }
}

/** Options as JSON in a script element that runs nothing, for systems that strip attributes. */
function inert(element) {
  const script = element.querySelector(":scope > script[type='application/json']");
  if (!script) return {};
  let options;
  try {
    options = json(script.textContent);
  } catch {
    console.warn(`${told(element, "options")}:`, script.textContent);
    throw new Error(told(element, "options"));
  }
  const unknown = Object.keys(options ?? {}).find((name) => !ATTRIBUTES.includes(name));
  if (unknown !== undefined) throw new Error(told(element, "no-option", { name: unknown }));
  return options ?? {};
}

/** The bytes of a database: from an inert element of the page (#id), or from the page's own site. */
async function load(element, src, allowed, ignores) {
  if (src.startsWith("#")) {
    const holder = document.getElementById(src.slice(1));
    if (!holder?.matches("script[type='application/x-sayso']") || ignores(holder)) {
      throw new Error(told(element, "no-holder", { src }));
    }
    try {
      return decode(holder.textContent.trim());
    } catch {
      throw new Error(told(element, "not-base64"));
    }
  }
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol) || !allowed.some((place) => url.href.startsWith(place))) {
    throw new Error(told(element, "other-place", { src: url.href }));
  }
  // A redirection could lead to a site that is not allowed.
  const response = await fetch(url, { redirect: "error", credentials: "same-origin" }).catch(() => null);
  if (!response?.ok) throw new Error(told(element, "not-loaded", { src }));
  return new Uint8Array(await response.arrayBuffer());
}

/** Base64 to bytes. */
function decode(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let n = 0; n < characters.length; n++) bytes[n] = characters.charCodeAt(n);
  return bytes;
}
