// The messages of a generated profile: 20 years of threads, some with many recipients, some in other charsets.
import { gb2312, OWNER, pickPerson } from "./people.mjs";

/** @typedef {import("../../../packaging/sample/random.mjs").Random} Random */
/** @typedef {import("./people.mjs").Correspondent} Correspondent */

/**
 * @typedef {object} Message header values as they stand in the message; nothing in them is folded
 * @property {string} id without angle brackets
 * @property {number} date seconds
 * @property {string} from
 * @property {string} to
 * @property {string} cc
 * @property {string} subject without "Re: "
 * @property {boolean} reply the subject begins with "Re: "
 * @property {string[]} references ids, the oldest first
 * @property {boolean} list
 * @property {string} folder path
 *
 * @typedef {{subject: string, ids: string[], person: Correspondent}} Thread
 */

const WORDS = ["offer", "invoice", "meeting", "draft", "plan", "contract", "release", "budget", "visit", "question", "sample", "order", "report", "agenda", "photo", "date", "proof", "delivery"];
const ACCENTED = ["Angebot für März", "Rückfrage zur Prüfung", "Größe der Anlage", "Übergabe nächste Woche"];
const FIRST_YEAR = 2006;
const YEARS = 20;
const OPEN_THREADS = 400;
const LONGEST_THREAD = 9;

/** @param {string} text @param {"utf-8" | "gb2312"} charset @returns {string} one encoded word */
function encoded(text, charset) {
  const bytes = charset === "utf-8" ? Buffer.from(text, "utf8") : gb2312(text);
  return `=?${charset.toUpperCase()}?B?${bytes.toString("base64")}?=`;
}

/** @param {{name: string, address: string, charset?: "ascii" | "utf-8" | "gb2312"}} mailbox @returns {string} */
function mailboxText({ name, address, charset = "ascii" }) {
  if (!name) return address;
  if (charset !== "ascii") return `${encoded(name, charset)} <${address}>`;
  return name.includes(",") ? `"${name}" <${address}>` : `${name} <${address}>`;
}

/**
 * @param {number} count
 * @param {readonly Correspondent[]} people
 * @param {Random} random
 * @returns {Generator<Message>} oldest first
 */
export function* makeMessages(count, people, random) {
  const begin = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
  const step = (YEARS * 365.25 * 86400) / count;
  /** @type {Thread[]} */
  const threads = [];
  for (let index = 0; index < count; index += 1) {
    const date = Math.floor(begin + index * step + random.next() * step);
    yield message(index, date, thread(threads, people, random), people, random);
  }
}

/** @param {Thread[]} threads @param {readonly Correspondent[]} people @param {Random} random @returns {Thread} one to go on with */
function thread(threads, people, random) {
  const slot = random.integer(0, OPEN_THREADS - 1);
  const open = threads[slot];
  if (open && open.ids.length < LONGEST_THREAD && random.chance(0.6) && !open.person.list) return open;
  const begun = { subject: subject(random), ids: [], person: pickPerson(people, random) };
  threads[slot] = begun;
  return begun;
}

/** @param {Random} random @returns {string} */
function subject(random) {
  if (random.chance(0.12)) return encoded(`${random.pick(ACCENTED)} ${random.integer(1, 5000)}`, "utf-8");
  return `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.integer(1, 5000)}`;
}

/**
 * @param {number} index
 * @param {number} date
 * @param {Thread} begun is gone on with
 * @param {readonly Correspondent[]} people
 * @param {Random} random
 * @returns {Message}
 */
function message(index, date, begun, people, random) {
  const { subject: text, ids, person } = begun;
  const sent = !person.list && random.chance(0.4);
  const year = new Date(date * 1000).getUTCFullYear();
  const id = `${index.toString(36)}.${date}@${sent ? "bench.example" : person.address.split("@")[1]}`;
  const result = {
    id, date, subject: text, reply: ids.length > 0, references: [...ids], list: person.list,
    from: mailboxText(sent ? OWNER : person),
    to: mailboxText(sent ? person : OWNER),
    cc: copies(people, random).map(mailboxText).join(", "),
    folder: sent ? "Sent" : `Archives/${year}`,
  };
  ids.push(id);
  return result;
}

/** @param {readonly Correspondent[]} people @param {Random} random @returns {Correspondent[]} */
function copies(people, random) {
  const share = random.next();
  const count = share < 0.8 ? 0 : share < 0.99 ? random.integer(1, 5) : random.integer(20, 120);
  return Array.from({ length: count }, () => pickPerson(people, random));
}
