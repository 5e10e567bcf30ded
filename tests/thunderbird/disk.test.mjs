// The host reads Thunderbird's folders from disk, and knows afterwards exactly what Thunderbird would have handed over.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { agree, exported, Machine, mailsKept, waitUntilRead } from "../support/draht-in-thunderbird.mjs";
import { changeFolder } from "../support/mailbox-chrome.mjs";
import { mailboxForTests } from "../support/mailbox-for-tests.mjs";
import { sleep } from "../support/wait.mjs";

/** Thunderbird believes to be in a sandbox, out of which the host cannot see its files: it is asked for each message. */
const SANDBOXED = { SNAP: "/snap/thunderbird/1" };
const MAILDIR = { "mail.server.server1.storeContractID": "@mozilla.org/msgstore/maildirstore;1" };
const MANY_COPIES = 15;
const WHAT_WAS_ON_ITS_WAY_MS = 500;

/** @type {import("../support/mailbox-for-tests.mjs").TestMailbox} */
let mailbox;
/** @type {Machine[]} */
const machines = [];
/** @type {import("../support/thunderbird.mjs").Thunderbird | null} */
let thunderbird = null;
/** What asking Thunderbird gives. */
let asked = "";

before(() => {
  mailbox = mailboxForTests();
});

after(async () => {
  await thunderbird?.kill();
  machines.forEach((machine) => machine.remove());
  mailbox?.remove();
});

/**
 * @param {Parameters<Machine["start"]>[0]} options
 * @param {string} [mailDir]
 */
async function start(options, mailDir = mailbox.directory) {
  const machine = new Machine({ owner: mailbox.owner, mailDir });
  machines.push(machine);
  thunderbird = await machine.start(options);
  await thunderbird.installAddon(machine.xpi);
  return { machine, running: thunderbird };
}

/** @param {import("../support/extension-page.mjs").ExtensionPage} page @returns {Promise<string>} how the folders were read, as the settings say */
async function howRead(page) {
  await page.click('[data-go="settings"]');
  await page.waitForVisible("#folders div > p");
  return page.text("#folders");
}

/**
 * Installs Draht in a new profile and lets it read.
 * @param {Parameters<Machine["start"]>[0]} options
 * @param {string} [mailDir]
 * @returns {Promise<{kept: string, said: string, machine: Machine}>} kept: all that the database holds; said: how the folders were read
 */
async function readAll(options, mailDir) {
  const { machine, running } = await start(options, mailDir);
  const page = await agree(running);
  await waitUntilRead(page);
  const said = await howRead(page);
  await running.quit();
  return { kept: exported(machine.database), said, machine };
}

/**
 * What the two ways may tell apart: notes about the reading itself (windows of time that Thunderbird was asked for), which mail
 * another one answers, and what only head and text show: whether a mail speaks of talks, what kind of mail it is, and whether it is
 * automatic or from a list. The message list of the add-on interface has none of these.
 * @param {string} kept
 */
function comparable(kept) {
  return kept
    .replace(/"windows_done":\[[^\]]*\]/g, '"windows_done":[]')
    .replace(/"cue":"\w+","cue_channel":[^,]*,"cue_certainty":[^,]*,"cue_evidence":[^,]*,/g, "")
    .replace(/"sender_kind":"\w+","sender_reason":"\w*","judged_by":"\w+",/g, "")
    .replace(/"thread_root":\d+,"thread_root_by":"\w+",/g, "")
    .replace(/"(listed|automatic)":(true|false|0|1)/g, '"$1":0');
}

/** Fails with the first lines that differ; all would be a book. @param {string} kept @param {string} expected */
function assertSame(kept, expected) {
  const [found, wanted] = [kept, expected].map((text) => comparable(text).split("\n"));
  const at = found?.findIndex((line, index) => line !== wanted?.[index]) ?? -1;
  assert.equal(found?.[at], wanted?.[at], `line ${at + 1}`);
  assert.equal(found?.length, wanted?.length);
}

const folders = () => mailbox.files.length;

test("asking Thunderbird, where its files cannot be seen", async () => {
  const { kept, said } = await readAll({ env: SANDBOXED });
  assert.match(said, /Thunderbird asked for \d+ folders/);
  assert.doesNotMatch(said, /from disk/);
  asked = kept;
  assert.ok(asked.split("\n").length > 1_000, "a mailbox was read");
});

test("reading from disk gives the same, byte for byte, and as many mails in each folder as Thunderbird counts", async () => {
  const { kept, said } = await readAll({});
  assert.match(said, /\d+ folders read from disk/);
  assert.doesNotMatch(said, /Thunderbird asked/);
  assert.match(said, /as many mails as Thunderbird counts/);
  assertSame(kept, asked);
});

test("folders that Thunderbird has never opened are read all the same", async () => {
  const { kept, said, machine } = await readAll({ opened: false });
  const summaries = fs.readdirSync(path.join(machine.profileDir, "Mail/pop.draht.example")).filter((name) => name.endsWith(".msf"));
  assert.ok(summaries.length < folders(), `${summaries.length} of ${folders()} have a summary`);
  assert.match(said, /\d+ folders read from disk/);
  assertSame(kept, asked);
});

test("mails that were deleted a moment ago are gone, although Thunderbird has not written that down yet", async () => {
  const { running } = await start({});
  await running.chrome(changeFolder, "/Inbox", { delete: 12, move: 0, mark: 20, compact: false });
  const page = await agree(running);
  await waitUntilRead(page);
  assert.match(await howRead(page), /as many mails as Thunderbird counts/);
  await running.quit();
});

/** @returns {string} the same mail, each message in a file of its own */
function asMaildir() {
  const directory = `${mailbox.directory}-maildir`;
  for (const file of mailbox.files) {
    const folder = path.join(directory, path.relative(mailbox.directory, file));
    fs.mkdirSync(path.join(folder, "cur"), { recursive: true });
    fs.mkdirSync(path.join(folder, "tmp"));
    const messages = fs.readFileSync(file, "latin1").split(/^From - .*\n/m).slice(1);
    messages.forEach((message, index) => fs.writeFileSync(path.join(folder, "cur", `${index}.eml`), message.replace(/^>(>*From )/gm, "$1"), "latin1"));
  }
  return directory;
}

test("an account that keeps each message in a file is read from disk too", async () => {
  const { kept, said } = await readAll({ prefs: MAILDIR }, asMaildir());
  assert.match(said, /\d+ folders read from disk/);
  assert.doesNotMatch(said, /Thunderbird asked/);
  assert.match(said, /as many mails as Thunderbird counts/);
  assertSame(kept, asked);
});

for (const [wish, phase] of /** @type {const} */ ([["pause", "paused"], ["cancel", "cancelled"]])) {
  test(`${phase} in the middle, what is read stays and no more comes; going on reads the rest`, async () => {
    const many = mailboxForTests({ copies: MANY_COPIES });
    try {
      const { machine, running } = await start({ opened: false }, many.directory);
      const page = await agree(running);
      await page.waitForVisible('#progress[data-phase="reading"]:not([data-done="0"])');
      await page.click(`[data-action="${wish}"]`);
      await page.waitForVisible(`#progress[data-phase="${phase}"]`);
      await sleep(WHAT_WAS_ON_ITS_WAY_MS);
      const early = mailsKept(machine);
      await sleep(WHAT_WAS_ON_ITS_WAY_MS);
      assert.equal(mailsKept(machine), early);
      await page.click('[data-action="resume"]');
      await waitUntilRead(page);
      await running.quit();
      const whole = mailsKept(machine);
      assert.ok(early > 0 && early < whole, `${early} of ${whole} mails when it was ${phase}`);

      const { kept } = await readAll({ opened: false }, many.directory);
      assertSame(exported(machine.database), kept);
    } finally {
      many.remove();
    }
  });
}
