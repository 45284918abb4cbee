// Sayso as an ES module: defines <say-so>, and exports mount() for pages that place it themselves.
import init, * as bindings from "./sayso-widget.js";
import { define, fail } from "./element.js";

let refused = null;
try {
  await init({ module_or_path: new URL("./sayso-widget_bg.wasm", import.meta.url) });
} catch (error) {
  refused = error;
}

const NOTHING = { open: () => false, close() {}, unmount() {}, claims: () => [], placement: () => [] };

/** Mounts Sayso: see sayso.d.ts. */
export function mount(root, options) {
  if (!refused) return bindings.mount(root, options);
  fail(root, refused);
  return NOTHING;
}

async function widget() {
  if (refused) throw refused;
  return bindings;
}

define(widget, [...document.scripts].find((script) => script.src === import.meta.url));
