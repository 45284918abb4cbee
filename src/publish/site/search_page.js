// The page that looks a sentence up: nothing is sent, only files of this site are read.
const said = JSON.parse(document.getElementById("sayso--words").textContent);
const form = document.querySelector("form[role=search]");
const field = form.elements.q;
const status = document.querySelector("[role=status]");
const list = document.querySelector(".found");

/** How many are shown. */
const MOST = 8;

const read = async (path) => {
  const response = await fetch(path);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

// As on all pages: day before month, by the Gregorian calendar.
const locale = said.language === "en" ? "en-GB" : said.language;
const date = (day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });

const item = ({ t: text, u: url, s: state, d: day, w: place }) => {
  const made = document.createElement("li");
  made.append(element("a", text, { href: `../${url}`, dir: "auto" }));
  const about = document.createElement("p");
  about.append(state ? element("span", said.states[state] ?? state, { class: `state ${state}` }) : said.question);
  if (place) about.append(" · ", element("bdi", place));
  if (day) {
    // What stands around the day.
    const [before, behind] = said.checked.split(/\{ ?\$?date ?\}/);
    about.append(" · ", before, element("time", date(day), { datetime: day }), behind ?? "");
  }
  made.append(about);
  return made;
};

let asked = 0;
const look = async () => {
  const own = ++asked;
  const text = field.value.trim();
  if (!text) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const found = (await find(text, MOST, read)).filter(({ fit }) => fit >= said.least);
    // Another one was asked for meanwhile.
    if (own !== asked) return;
    list.replaceChildren(...found.map(item));
    status.textContent = found.length ? "" : said.none;
  } catch (problem) {
    console.error(problem);
    if (own === asked) status.textContent = said.failed;
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set("q", field.value.trim());
  history.replaceState(null, "", address);
  look();
});
const given = new URL(location.href).searchParams.get("q");
if (given) {
  field.value = given;
  look();
}
