// node tests/bench/make_profile.mjs --out DIR --messages N [--until DATE] [--rows FILE.csv] [--split-sent] [--no-summaries]
// Writes a Thunderbird profile with N messages of the 20 years until DATE (2026-01-01) in Sent and one archive a year; the same N
// gives the same mail. --rows writes the same messages as a table; --split-sent keeps sent mail by year as well, so that millions
// of messages need no more memory than those of one year.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../../packaging/sample/random.mjs";
import { ACCOUNT_HOST, makeProfile } from "../support/profile.mjs";
import { BlockWriter } from "./measure/block-writer.mjs";
import { MboxWriter, mboxOf } from "./profile/mbox.mjs";
import { makeMessages } from "./profile/messages.mjs";
import { makePeople, OWNER } from "./profile/people.mjs";
import { SummaryWriter } from "./profile/summary.mjs";

/** @typedef {import("./profile/messages.mjs").Message} Message */
/** @typedef {{count: number, until: number, rows: string | undefined, splitSent: boolean, summaries: boolean}} Choices `until` in seconds */

const SEED = "bench-1";
const MESSAGES_A_PERSON = 40;
const GENERATED_UNTIL = Date.UTC(2026, 0, 1) / 1000;

/** One folder being written. */
class Folder {
  /** @param {string} mbox @param {boolean} summaries */
  constructor(mbox, summaries) {
    this.mbox = new MboxWriter(mbox);
    this.summary = summaries ? new SummaryWriter() : null;
  }

  /** @param {Message} message */
  add(message) {
    const place = this.mbox.add(message);
    this.summary?.add(message, place);
  }

  close() {
    this.mbox.close();
    this.summary?.write(`${this.mbox.file}.msf`, fs.statSync(this.mbox.file));
  }
}

/** @param {Choices} choices @returns {Generator<{message: Message, year: number}>} oldest first, moved to where DATE wants them */
function* datedMessages({ count, until, splitSent }) {
  const people = makePeople(Math.ceil(count / MESSAGES_A_PERSON), createRandom(`${SEED}/people`));
  for (const made of makeMessages(count, people, createRandom(`${SEED}/messages`))) {
    const date = made.date + until - GENERATED_UNTIL;
    const year = new Date(date * 1000).getUTCFullYear();
    const sent = made.folder === "Sent";
    yield { message: { ...made, date, folder: sent && !splitSent ? "Sent" : `${sent ? "Sent" : "Archives"}/${year}` }, year };
  }
}

/** @param {string} directory @param {Choices} choices */
function writeMail(directory, choices) {
  /** @type {Map<string, Folder>} */
  const open = new Map();
  const rows = choices.rows === undefined ? null : new BlockWriter(choices.rows);
  let latest = 0;
  for (const { message, year } of datedMessages(choices)) {
    if (year !== latest) closeYear(open, latest);
    latest = year;
    const folder = open.get(message.folder) ?? new Folder(mboxOf(directory, message.folder), choices.summaries);
    open.set(message.folder, folder);
    folder.add(message);
    rows?.add(row(message));
  }
  for (const folder of open.values()) folder.close();
  rows?.close();
  // A folder exists by its mbox, also when it has nothing but subfolders.
  for (const parent of choices.splitSent ? ["Archives", "Sent"] : ["Archives"]) fs.writeFileSync(path.join(directory, parent), "");
}

/** @param {Map<string, Folder>} open @param {number} year that is over: nothing more comes into its folders */
function closeYear(open, year) {
  for (const [name, folder] of open) {
    if (!name.endsWith(`/${year}`)) continue;
    folder.close();
    open.delete(name);
  }
}

/** @param {Message} message @returns {string} as comma-separated values */
function row({ from, to, cc, reply, subject, id, date, folder }) {
  const cells = [from, cc ? `${to}, ${cc}` : to, reply ? `Re: ${subject}` : subject, id, String(date), folder];
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}

const { values } = parseArgs({
  options: {
    out: { type: "string" }, messages: { type: "string" }, until: { type: "string", default: "2026-01-01" }, rows: { type: "string" },
    "split-sent": { type: "boolean", default: false }, "no-summaries": { type: "boolean", default: false },
  },
});
const [count, until] = [Number(values.messages), Date.parse(String(values.until)) / 1000];
if (!values.out || !Number.isInteger(count) || count < 1 || Number.isNaN(until)) {
  process.stderr.write("usage: make_profile.mjs --out DIR --messages N [--until DATE] [--rows FILE.csv] [--split-sent] [--no-summaries]\n");
  process.exit(2);
}
makeProfile(values.out, { owner: { name: OWNER.name, addresses: [OWNER.address] } });
writeMail(path.join(values.out, "Mail", ACCOUNT_HOST), { count, until, rows: values.rows, splitSent: Boolean(values["split-sent"]), summaries: !values["no-summaries"] });
