// First in every page under test: counts listeners and observers, and keeps errors.
window.watched = { errors: [], listeners: new Map(), observers: 0 };
addEventListener("error", (event) => watched.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...words) => { watched.errors.push(words.join(" ")); say.apply(console, words); };
}
{
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const ours = (target) => target instanceof Node && target.getRootNode() instanceof ShadowRoot && /^SAY-SO/.test(target.getRootNode().host.tagName);
  const count = (target, type, by) => {
    // The panel's own listeners are gone with its nodes.
    if (!target || ours(target) || target instanceof ShadowRoot && /^SAY-SO/.test(target.host.tagName)) return;
    const key = `${target.constructor.name} ${type}`;
    watched.listeners.set(key, (watched.listeners.get(key) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (!options?.once) count(this ?? window, type, 1);
    return add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    count(this ?? window, type, -1);
    return remove.call(this ?? window, type, listener, options);
  };
  const { observe, disconnect } = MutationObserver.prototype;
  const observing = new Set();
  MutationObserver.prototype.observe = function (...all) { observing.add(this); watched.observers = observing.size; return observe.apply(this, all); };
  MutationObserver.prototype.disconnect = function () { observing.delete(this); watched.observers = observing.size; return disconnect.call(this); };
}
if (location.search === "?elements") Object.defineProperty(CSS, "highlights", { value: undefined });

// The host's document, node by node: text nodes apart, open shadow roots included.
watched.nodes = (node = document.documentElement) => {
  if (node.nodeType === Node.TEXT_NODE) return `‹${node.data}›`;
  if (node.nodeType !== Node.ELEMENT_NODE) return `<!${node.nodeType}${node.data ?? ""}>`;
  if (node.matches("script[src*=sayso]")) return "";
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join("");
  const root = node.shadowRoot && !/^SAY-SO/.test(node.tagName) ? `#${[...node.shadowRoot.childNodes].map(watched.nodes).join("")}#` : "";
  return `<${node.tagName}${attributes}>${root}${[...(node instanceof HTMLTemplateElement ? node.content : node).childNodes].map(watched.nodes).join("")}</>`;
};

const inside = (node, selector) => {
  for (let at = node; at; at = at.parentNode ?? at.host) if (at.nodeType === Node.ELEMENT_NODE && at.matches(selector)) return true;
  return false;
};

// All elements of a name, in shadow roots of the host's too.
watched.all = (selector, root = document) => {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll("*")) if (element.shadowRoot && !/^SAY-SO/.test(element.tagName)) found.push(...watched.all(selector, element.shadowRoot));
  return found;
};

// What a reader sees of Sayso in the article.
watched.seen = () => {
  const marks = watched.all("say-so-mark");
  const ranges = CSS.highlights ? [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) : [];
  const painted = [...ranges.flatMap((range) => [range.startContainer, range.endContainer]), ...watched.all("say-so-words")];
  return {
    marks: marks.length,
    painted: painted.length,
    wrong: [...marks, ...painted].filter((node) => inside(node, "[data-wrong]")).length,
    inControls: marks.filter((mark) => inside(mark.parentNode, "a, button, summary")).length,
    stops: marks.filter((mark) => mark.shadowRoot.querySelector("button").tabIndex === 0).length,
  };
};
