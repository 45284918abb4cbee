// Sayso as an ES module: defines <say-so>, and exports mount() for pages that place it themselves.
import init, * as bindings from "./sayso-widget.js";
import { define, fail } from "./element.js";

let refused = null;
try {
  await init({ module_or_path: new URL("./sayso-widget_bg.wasm", import.meta.url) });
} catch (error) {
  refused = error;
}

/** Mounts Sayso: see sayso.d.ts. */
export function mount(root, options) {
  if (!refused) return bindings.mount(root, options);
  // An element of our own: a shadow root would hide what the host has in its element.
  const seat = root.appendChild(document.createElement("say-so-panel"));
  fail(seat, refused);
  return { open: () => false, close() {}, unmount: () => seat.remove(), claims: () => [], placement: () => [] };
}

async function widget() {
  if (refused) throw refused;
  return bindings;
}

const scripts = [...document.getElementsByTagName("script")];
define(widget, scripts.find((script) => script instanceof HTMLScriptElement && script.src === import.meta.url));
