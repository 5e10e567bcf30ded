// Folders that Thunderbird keeps as one file a message (maildir) instead of one file a folder.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertRead, letter, OWNER, readProfile } from "../support/letters.mjs";
import { addMessages } from "../support/local-folders-chrome.mjs";
import { changeFolder, enumerateMessages } from "../support/mailbox-chrome.mjs";
import { writePreferences } from "../support/preferences.mjs";
import { ACCOUNT_HOST, makeProfile } from "../support/profile.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";
import { waitFor } from "../support/wait.mjs";

const FOLDERS = ["Inbox", "Sent", "Archives/2025", "Kunden", "Kunden/Müller & Söhne", "日本"];
const LEFT_OUT = ["Drafts", "Junk"];
const A_FOLDER = 8;
const FLUSH_TIMEOUT_MS = 60_000; // Thunderbird writes a summary when it gets round to it

const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-maildir-"));
const profileDir = path.join(root, "profile");
const mailDir = path.join(profileDir, "Mail", ACCOUNT_HOST);
const letters = [...FOLDERS, ...LEFT_OUT].flatMap((folder, place) => Array.from({ length: A_FOLDER }, (_, index) => letter(folder, place * A_FOLDER + index)));
let contacts = letters.filter(({ folder }) => FOLDERS.includes(folder));

before(() => {
  fs.mkdirSync(path.join(root, "home"));
  makeProfile(profileDir, { owner: { name: "Jana Brandt", addresses: [OWNER] } });
  // What Thunderbird notes for each account that is added while maildir is chosen for new accounts.
  const maildir = "@mozilla.org/msgstore/maildirstore;1";
  writePreferences(path.join(profileDir, "prefs.js"), {
    "mail.serverDefaultStoreContractID": maildir, "mail.server.server1.storeContractID": maildir, "mail.server.server2.storeContractID": maildir,
  });
});

after(() => fs.rmSync(root, { recursive: true, force: true }));

/** @param {(thunderbird: import("../support/thunderbird.mjs").Thunderbird) => Promise<void>} work with Thunderbird, which has ended afterwards */
async function inThunderbird(work) {
  const thunderbird = await startThunderbird({ profileDir, home: path.join(root, "home") });
  try {
    await work(thunderbird);
    await thunderbird.quit();
  } finally {
    await thunderbird.kill();
  }
}

/** @returns {string} the same profile without any summary */
function withoutSummaries() {
  const copy = path.join(root, "without");
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(profileDir, copy, { recursive: true, filter: (file) => !file.endsWith(".msf") });
  return copy;
}

test("what was put into the folders is read, while Thunderbird runs and afterwards", async () => {
  await inThunderbird(async (thunderbird) => {
    await thunderbird.chrome(addMessages, letters.map(({ folder, text }) => ({ folder, text })));
    await waitFor("all to be read", () => readProfile(profileDir).mails.length === contacts.length, { timeoutMs: FLUSH_TIMEOUT_MS, everyMs: 1000 });
    assertRead(readProfile(profileDir).mails, contacts);
  });
  assert.equal(fs.readdirSync(path.join(mailDir, "Inbox/cur")).length, A_FOLDER, "one file a message");
  assertRead(readProfile(profileDir).mails, contacts);
});

test("without summaries the messages themselves say the same", () => {
  assert.deepEqual(readProfile(withoutSummaries()).mails, readProfile(profileDir).mails);
});

test("messages deleted, moved and marked", async () => {
  await inThunderbird(async (thunderbird) => {
    await thunderbird.chrome(changeFolder, "/Inbox", { delete: 2, move: 1, mark: 1, compact: false });
    const shown = new Set(Object.values(await thunderbird.chrome(enumerateMessages)).flatMap((messages) => messages.map(({ id }) => id)));
    // Deleted mail lies in the trash, which does not count as contact.
    const trash = new Set((await thunderbird.chrome(enumerateMessages))["/Trash"]?.map(({ id }) => id));
    assert.equal(trash.size, 2);
    contacts = contacts.filter(({ expected }) => shown.has(expected.id) && !trash.has(expected.id));
  });
  const { mails } = readProfile(profileDir);
  assertRead(mails, contacts);
  assert.deepEqual(readProfile(withoutSummaries()).mails, mails);
});

test("a message that another program took away is gone, although the summary still has it", () => {
  const inbox = path.join(mailDir, "Inbox/cur");
  const [file = ""] = fs.readdirSync(inbox);
  const id = /^Message-ID: <(.*)>/m.exec(fs.readFileSync(path.join(inbox, file), "utf8"))?.[1];
  fs.rmSync(path.join(inbox, file));
  assertRead(readProfile(profileDir).mails, contacts.filter(({ expected }) => expected.id !== id));
});
