// The <say-so> element. JavaScript, because Rust cannot extend HTMLElement; it only hands the
// element and its attributes to the widget, and takes the widget away with the element.

const ATTRIBUTES = ["article", "for", "lang", "theme", "history"];

/** Defines <say-so> for a widget ({mount}), once. */
export function define({ mount }) {
  if (customElements.get("say-so")) return;
  customElements.define("say-so", class extends HTMLElement {
    #handle = null;

    connectedCallback() {
      const given = ATTRIBUTES.filter((name) => this.hasAttribute(name));
      const options = Object.fromEntries(given.map((name) => [name, this.getAttribute(name)]));
      this.#handle = mount(this, options);
    }

    disconnectedCallback() {
      this.#handle?.unmount();
      this.#handle = null;
    }

    /** The handle of the mounted article: open(id), close(), claims(), placement(). */
    get handle() {
      return this.#handle;
    }
  });
}
