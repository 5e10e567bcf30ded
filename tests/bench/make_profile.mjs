// node tests/bench/make_profile.mjs --out DIR --messages N [--no-summaries]
// Writes a Thunderbird profile with N messages in Sent and one archive a year; the same N gives the same mail.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../../packaging/sample/random.mjs";
import { ACCOUNT_HOST, makeProfile } from "../support/profile.mjs";
import { MboxWriter, mboxOf } from "./profile/mbox.mjs";
import { makeMessages } from "./profile/messages.mjs";
import { makePeople, OWNER } from "./profile/people.mjs";
import { SummaryWriter } from "./profile/summary.mjs";

const SEED = "bench-1";
const MESSAGES_A_PERSON = 40;

/** @param {string} directory @param {number} count @param {boolean} summaries */
function writeMail(directory, count, summaries) {
  /** @type {Map<string, {mbox: MboxWriter, summary: SummaryWriter | null}>} */
  const folders = new Map();
  const people = makePeople(Math.ceil(count / MESSAGES_A_PERSON), createRandom(`${SEED}/people`));
  for (const message of makeMessages(count, people, createRandom(`${SEED}/messages`))) {
    let folder = folders.get(message.folder);
    if (!folder) {
      folder = { mbox: new MboxWriter(mboxOf(directory, message.folder)), summary: summaries ? new SummaryWriter() : null };
      folders.set(message.folder, folder);
    }
    const place = folder.mbox.add(message);
    folder.summary?.add(message, place);
  }
  fs.writeFileSync(path.join(directory, "Archives"), "");
  for (const { mbox, summary } of folders.values()) {
    mbox.close();
    summary?.write(`${mbox.file}.msf`, fs.statSync(mbox.file));
  }
}

const { values } = parseArgs({ options: { out: { type: "string" }, messages: { type: "string" }, "no-summaries": { type: "boolean" } } });
const count = Number(values.messages);
if (!values.out || !Number.isInteger(count) || count < 1) {
  process.stderr.write("usage: make_profile.mjs --out DIR --messages N [--no-summaries]\n");
  process.exit(2);
}
makeProfile(values.out, { owner: { name: OWNER.name, addresses: [OWNER.address] } });
writeMail(path.join(values.out, "Mail", ACCOUNT_HOST), count, !values["no-summaries"]);
