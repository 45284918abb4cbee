// In pages of `sayso serve` only: loads the page again when the folder has changed, and shows
// what is wrong in it.
const findings = document.createElement("div");
findings.setAttribute("role", "alert");
findings.id = "sayso-findings";
const sheet = new CSSStyleSheet();
sheet.replaceSync(`#sayso-findings:not(:empty) { position: fixed; z-index: 2147483647; inset: auto 0 0; max-block-size: 60vh; overflow: auto;
  margin: 0; padding: 1rem 1.5rem; background: #2b0b0b; color: #fff; font: 14px/1.45 ui-monospace, monospace; white-space: pre-wrap; text-align: start; direction: ltr }`);
document.adoptedStyleSheets.push(sheet);
document.body.append(findings);

// The site that this page is of.
const { site } = document.querySelector("script[data-site]").dataset;
let reading = "";
for (;;) {
  try {
    // A page that nobody looks at holds no connection: a browser has few for one server.
    while (document.hidden) await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
    const response = await fetch(`/-/changes?since=${reading}`);
    const news = await response.json();
    findings.textContent = news.findings;
    if (news.site !== site) {
      location.reload();
      break;
    }
    reading = news.reading;
  } catch {
    // The server has ended, or is being started again.
    reading = "";
    await new Promise((done) => setTimeout(done, 1000));
  }
}
