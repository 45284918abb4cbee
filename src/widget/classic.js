// The end of the classic bundle: the program is within this script, so that one request brings
// everything, from another site, under a policy without connect-src, or from disk.

let started = null;

async function start() {
  const packed = new Blob([decode(PROGRAM)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const module = await WebAssembly.compile(await new Response(packed).arrayBuffer());
  await wasm_bindgen({ module_or_path: module });
  return wasm_bindgen;
}

define(() => (started ??= start()), script, BESIDE);
standInForStripped();
