// A host page's program, type-checked against the types that are shipped.
import { mount, type Claim, type Handle, type Options, type Placement } from "../../src/widget/sayso.js";

const options: Options = { article: "bridge", for: "#story", theme: "dark", history: "on", lang: "en" };
const handle: Handle = mount(document.body, options);
mount(document.body, { database: new Uint8Array() }).unmount();
const contested: Claim[] = handle.claims().filter((claim) => claim.state === "disputed");
const missing: Placement[] = handle.placement().filter(({ found, words }) => found === "orphan" && !words);
if (contested[0] && !handle.open(contested[0].id)) handle.close();
document.body.addEventListener("sayso:ready", (event) => event.detail.claims.toFixed() + event.detail.changed.toFixed());
document.body.addEventListener("sayso:open", (event) => event.detail?.length);
document.body.addEventListener("sayso:error", (event) => event.detail.length + missing.length);
document.createElement("say-so").handle?.unmount();

// @ts-expect-error: there is no such theme
mount(document.body, { theme: "blue" });
// @ts-expect-error: there is no such option
mount(document.body, { articel: "bridge" });
// @ts-expect-error: a claim has an id, not a number
handle.open(1);
