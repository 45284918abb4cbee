// Looks a sentence up in the index that reader.rs describes: the same files, the same order.

const BEGINNING = 4;
const VERSION = 1;
const NUMBER = 28;
const TOGETHER = 0xfffc0000;

/** `https://…`, `www.…`, `@name`, `pic.example.org/…` */
const isAddress = (part) => /:\/\//.test(part) || /^["“(.]*(?:www\.|@)/.test(part) || /^[a-z.-]*\.[a-z.-]*\//.test(part);

/** The words of a text: in small letters, without accents; no addresses and names of accounts. */
const words = (text) =>
  (text.split(/\p{White_Space}+/u).filter((part) => !isAddress(part)).join(" ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{Alphabetic}\p{N}]+/gu) ?? [])
    .filter((word) => [...word].length > 1 || /\p{N}/u.test(word));

/** How a word begins, as a number; null for a short one. */
const beginning = (word) => {
  const letters = [...word];
  return letters.length < BEGINNING ? null : hash(letters.slice(0, BEGINNING).join("") + "*");
};

/** The number of a word: its first bits are those of its beginning, so both are in one file. */
const numberOf = (word) => {
  const begins = beginning(word);
  return begins === null ? hash(word) : ((begins & TOGETHER) | (hash(word) & ~TOGETHER)) >>> 0;
};

/** The numbers of words, and of how they begin. */
const terms = (words) => new Set(words.flatMap((word) => [numberOf(word), beginning(word)]).filter((term) => term !== null));

/** FNV-1a, and the last step of MurmurHash3. */
const hash = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Two words that stand side by side, as a term. */
const pair = (one, next) => {
  const both = Math.imul(((one << 13) | (one >>> 19)) ^ next, 0x9e3779b1);
  return (both ^ (both >>> 15)) >>> 0;
};

const firstBits = (hash, bits) => (bits === 0 ? 0 : hash >>> (32 - bits));
const file = (number, bits) => number.toString(16).padStart(Math.max(1, Math.ceil(bits / 4)), "0");

/** The terms of a file: hash, how many statements have it, and the best of them: each followed by its weight. */
const postings = (bytes, wanted) => {
  const found = [];
  let at = 0;
  const byte = () => {
    if (at >= bytes.length) throw new Error("a file of the index is damaged");
    return bytes[at++];
  };
  const number = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = byte();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) return value;
    }
    throw new Error("a file of the index is damaged");
  };
  for (let left = number(); left > 0; left--) {
    const term = (byte() | (byte() << 8) | (byte() << 16) | (byte() << 24)) >>> 0;
    const own = wanted.has(term) ? [] : null;
    const having = number();
    const count = number();
    let statement = 0;
    for (let n = 0; n < count; n++) {
      statement += number();
      const weight = byte();
      own?.push(statement, weight);
    }
    if (own) found.push([term, having, own]);
  }
  if (at < bytes.length) throw new Error("a file of the index is damaged");
  return found;
};

/** The places of the best of some scores, the best first; of equal ones that of the lower number. */
const bestOf = (scores, numbers, most) => {
  const isBetter = (one, other) => scores[one] > scores[other] || (scores[one] === scores[other] && numbers[one] < numbers[other]);
  const best = [];
  for (let at = 0; at < scores.length; at++) {
    if (best.length === most && !isBetter(at, best[most - 1])) continue;
    let to = best.length;
    while (to > 0 && isBetter(at, best[to - 1])) to--;
    best.splice(to, 0, at);
    best.length = Math.min(best.length, most);
  }
  return best;
};

/**
 * The statements that are most like a text, the best first: {n, t, u, s, d, w, score, fit}, as in lib.rs.
 * @param {string} text what is looked up
 * @param {number} most how many are wanted
 * @param {(path: string) => Promise<Uint8Array|null>} read the bytes of a file of the index; null where there is none
 */
export const find = async (text, most, read) => {
  const bytes = async (path) => {
    const found = await read(path);
    if (!found) throw new Error(`there is no ${path}`);
    return found;
  };
  const json = async (path) => JSON.parse(new TextDecoder().decode(await bytes(path)));
  const about = await json("search.json");
  if (about.version !== VERSION) throw new Error("the index is of another version");
  const empty = new Set(about.empty);
  const known = words(text).filter((word) => !empty.has(word));
  const weight = (having) => Math.log(1 + Math.max(0, about.statements - having + 0.5) / (having + 0.5));
  const lookUp = async (wanted) => {
    const files = new Set([...wanted].map((term) => firstBits(term, about.words)));
    const loaded = await Promise.all([...files].map((number) => bytes(`words/${file(number, about.words)}.bin`)));
    return loaded.flatMap((bytes) => postings(bytes, wanted));
  };
  const wanted = terms(known);
  const found = await lookUp(wanted);
  // Of two frequent words side by side the files have only some statements each, and both together: the pair.
  const cut = new Set(found.filter(([, having, statements]) => having > statements.length / 2).map(([term]) => term));
  const isCut = (word) => cut.has(numberOf(word));
  const beside = known.slice(1).map((next, n) => [known[n], next]);
  const pairs = new Set(beside.filter((two) => two.every(isCut)).map(([one, next]) => pair(numberOf(one), numberOf(next))));
  found.push(...(await lookUp(pairs)));
  // A frequent word is in thousands of statements: nothing is made anew for each.
  const places = new Map();
  const [numbers, scores, shares] = [[], [], []];
  let all = (wanted.size + pairs.size - found.length) * weight(1);
  for (const [, having, statements] of found) {
    const own = weight(having);
    all += own;
    for (let n = 0; n < statements.length; n += 2) {
      let at = places.get(statements[n]);
      if (at === undefined) {
        at = numbers.push(statements[n]) - 1;
        places.set(statements[n], at);
        scores.push(0);
        shares.push(0);
      }
      scores[at] += (own * statements[n + 1]) / 255;
      shares[at] += own;
    }
  }
  const best = bestOf(scores, numbers, most);
  const records = new Map();
  const wantedFiles = new Set(best.map((at) => firstBits((numbers[at] << (32 - NUMBER)) >>> 0, about.records)));
  await Promise.all(
    [...wantedFiles].map(async (number) => {
      for (const record of await json(`records/${file(number, about.records)}.json`)) records.set(record.n, record);
    }),
  );
  const shown = best.map((at) => ({ ...records.get(numbers[at]), score: scores[at], fit: all ? shares[at] / all : 0 }));
  // What fits equally well is in the order of its pages.
  return shown.sort((a, b) => b.score - a.score || (a.u < b.u ? -1 : 1));
};
