// Starts the desk's program.
import init from "/desk.js";

await init({ module_or_path: "/desk.wasm" });
