// Starts <say-so> once the widget is there, whoever built it.
import { define } from "./element.js";

const start = () => define(async () => window.wasmBindings);
if (window.wasmBindings) start();
else addEventListener("TrunkApplicationStarted", start, { once: true });
