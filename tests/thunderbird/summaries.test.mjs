// What Draht reads from a folder's summary, what it reads from the mail itself, and what Thunderbird shows, field by field.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { makeSample } from "../../packaging/sample/sample.mjs";
import { ROOT } from "../../packaging/lib/project.mjs";
import { draht, exported } from "../support/draht-in-thunderbird.mjs";
import { buildSummaries, changeFolder, enumerateMessages } from "../support/mailbox-chrome.mjs";
import { ACCOUNT_HOST, makeProfile } from "../support/profile.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";

/** @typedef {{kind: string, message_id: string, date: string | null, from: {address: string, name: string}, subject: string, cue: string, folders: {path: string}[]}} Mail */

const NOW = Date.UTC(2026, 3, 20, 9);
const INBOX = "/Inbox";
const LONG_SUBJECT = 400;
const CONTACT_FOLDERS = ["/Inbox", "/Sent", "/Archives", "/Kunden"];

const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-summaries-"));
const profileDir = path.join(root, "profile");
const mailDir = path.join(profileDir, "Mail", ACCOUNT_HOST);
/** @type {string[]} */
const imports = [];

before(() => {
  fs.mkdirSync(path.join(root, "home"));
  const { owner } = makeSample(path.join(root, "sample"), NOW);
  makeProfile(profileDir, { owner, mailDir: path.join(root, "sample/mail") });
});

after(() => fs.rmSync(root, { recursive: true, force: true }));

/**
 * @template R
 * @param {(thunderbird: import("../support/thunderbird.mjs").Thunderbird) => Promise<R>} work with Thunderbird, which has ended afterwards
 * @returns {Promise<R>}
 */
async function inThunderbird(work) {
  const thunderbird = await startThunderbird({ profileDir, home: path.join(root, "home") });
  try {
    const result = await work(thunderbird);
    await thunderbird.quit();
    return result;
  } finally {
    await thunderbird.kill();
  }
}

/**
 * @param {string} profile
 * @param {string[]} options of the import
 * @returns {{mails: Mail[], counts: any}}
 */
function imported(profile, ...options) {
  const database = path.join(root, `import-${imports.length}.sqlite`);
  imports.push(database);
  const [counts] = draht("import", "--thunderbird", profile, "--db", database, ...options);
  const mails = exported(database).split("\n").filter(Boolean).map((line) => JSON.parse(line)).filter(({ kind }) => kind === "mail");
  return { mails, counts };
}

/** @returns {string} the same profile without any summary */
function withoutSummaries() {
  const copy = path.join(root, `copy-${imports.length}`);
  fs.cpSync(profileDir, copy, { recursive: true, filter: (file) => !file.endsWith(".msf") });
  return copy;
}

/** @param {Mail[]} mails @param {string} folder @returns {Map<string, Mail>} */
function inFolder(mails, folder) {
  return new Map(mails.filter(({ folders }) => folders.some(({ path: name }) => name === folder)).map((mail) => [mail.message_id, mail]));
}

/** Fails with the first few differences only: a mailbox is long. @param {Mail[]} mails @param {Mail[]} expected */
function assertSame(mails, expected) {
  const lines = (/** @type {Mail[]} */ list) => new Set(list.map((mail) => JSON.stringify(mail)));
  const [found, wanted] = [lines(mails), lines(expected)];
  assert.deepEqual([...found].filter((line) => !wanted.has(line)).slice(0, 3), [...wanted].filter((line) => !found.has(line)).slice(0, 3));
  assert.equal(mails.length, expected.length);
}

/** @returns {boolean} whether the inbox file still holds messages that were deleted */
const deletedMailIsLeft = () => /^X-Mozilla-Status: [0-9a-f]{3}[89a-f]\r?$/m.test(fs.readFileSync(path.join(mailDir, "Inbox"), "latin1"));

/** Holds Thunderbird's own list of each folder against what Draht has read from it. @param {Record<string, any[]>} shown @param {Mail[]} mails */
function assertAsShown(shown, mails) {
  for (const [folder, messages] of Object.entries(shown)) {
    if (!CONTACT_FOLDERS.some((name) => folder === name || folder.startsWith(`${name}/`))) continue;
    const kept = inFolder(mails, folder);
    for (const message of messages) {
      // The database folds what it cannot tell apart; each message that Thunderbird shows has its head there.
      const mail = kept.get(message.id);
      assert.ok(mail, `${folder}: ${message.id} is missing`);
      const cut = mail.subject.length > LONG_SUBJECT; // kept up to 500 bytes
      assert.equal(mail.subject, cut ? message.subject.slice(0, mail.subject.length) : message.subject, `${folder}: ${message.id}`);
      assert.equal(mail.from.address, message.address, `${folder}: ${message.id}`);
      if (mail.date !== null) assert.equal(Date.parse(mail.date) / 1000, message.date, `${folder}: ${message.id}`);
    }
    assert.equal(kept.size, new Set(messages.map(({ id }) => id)).size, `${folder}: no more than Thunderbird shows`);
  }
}

test("a new profile: by summary, message by message, and as Thunderbird shows it", async () => {
  const shown = await inThunderbird(async (thunderbird) => {
    await thunderbird.chrome(buildSummaries);
    return thunderbird.chrome(enumerateMessages);
  });
  const bySummary = imported(profileDir);
  const byMail = imported(withoutSummaries());
  assertSame(bySummary.mails, byMail.mails);
  assertAsShown(shown, bySummary.mails);
});

test("summaries alone say the same, except whether a list or a machine wrote, what the text says, and when it was if the message does not say", () => {
  const whole = imported(profileDir);
  const alone = imported(profileDir, "--summaries-only");
  const undated = whole.mails.filter(({ date }) => date === null).map(({ message_id: id }) => id);
  const unknown = { listed: 0, automatic: 0, sender_kind: 0, sender_reason: 0, judged_by: 0, cue: 0, cue_channel: 0, cue_certainty: 0, cue_evidence: 0 };
  const comparable = (/** @type {any[]} */ mails) => mails.filter(({ message_id: id }) => !undated.includes(id)).map((mail) => ({ ...mail, ...unknown }));
  assert.ok(whole.mails.some(({ cue }) => cue !== "none") && alone.mails.every(({ cue }) => cue === "none"), "only the texts speak of talks");
  assertSame(comparable(alone.mails), comparable(whole.mails));
  assert.equal(alone.mails.length, whole.mails.length);
  assert.ok(undated.length > 0, "the sample has a message without a date");
});

test("messages deleted, moved and marked: the summary with its appended changes is read as Thunderbird reads it", async () => {
  const shown = await inThunderbird(async (thunderbird) => {
    await thunderbird.chrome(changeFolder, INBOX, { delete: 12, move: 7, mark: 20, compact: false });
    return thunderbird.chrome(enumerateMessages);
  });
  assert.ok(deletedMailIsLeft(), "deleted mail still lies in the file");
  const bySummary = imported(profileDir);
  assertSame(bySummary.mails, imported(withoutSummaries()).mails);
  assertAsShown(shown, bySummary.mails);
});

test("compacted: every offset is new, and right", async () => {
  const shown = await inThunderbird(async (thunderbird) => {
    await thunderbird.chrome(changeFolder, INBOX, { delete: 3, move: 0, mark: 5, compact: true });
    return thunderbird.chrome(enumerateMessages);
  });
  assert.ok(!deletedMailIsLeft(), "what was deleted is gone from the file");
  const bySummary = imported(profileDir);
  assertSame(bySummary.mails, imported(withoutSummaries()).mails);
  assertAsShown(shown, bySummary.mails);
});

test("Thunderbird killed in the middle of its work: what the summary does not know yet, the mail itself tells", async () => {
  const thunderbird = await startThunderbird({ profileDir, home: path.join(root, "home") });
  try {
    await thunderbird.chrome(changeFolder, INBOX, { delete: 5, move: 5, mark: 30, compact: false });
  } finally {
    await thunderbird.kill();
  }
  assertSame(imported(profileDir).mails, imported(withoutSummaries()).mails);
});

test("the summaries that the benchmarks generate hold what Thunderbird's own hold for the same mail", async () => {
  const generated = path.join(root, "generated");
  execFileSync(process.execPath, [path.join(ROOT, "tests/bench/make_profile.mjs"), "--out", generated, "--messages", "1500"]);
  const written = imported(generated, "--summaries-only");
  fs.rmSync(profileDir, { recursive: true });
  fs.cpSync(generated, profileDir, { recursive: true, filter: (file) => !file.endsWith(".msf") });
  await inThunderbird((thunderbird) => thunderbird.chrome(buildSummaries));
  const summaries = fs.readdirSync(path.join(mailDir, "Archives.sbd")).filter((name) => name.endsWith(".msf"));
  assert.ok(summaries.length > 10, "Thunderbird wrote its own");
  assertSame(imported(profileDir, "--summaries-only").mails, written.mails);
  assert.equal(written.mails.length, 1500);
});
