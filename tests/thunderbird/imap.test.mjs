// Mail that lies on a real server: what Draht reads from Thunderbird's files of it is what was put there.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startDovecot, whyNoDovecot } from "../support/dovecot.mjs";
import { fetchAll } from "../support/imap-chrome.mjs";
import { MAIL_FOLDER, makeImapProfile, rememberPassword } from "../support/imap-profile.mjs";
import { assertRead, differences, letter, OWNER, readProfile } from "../support/letters.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";
import { waitFor } from "../support/wait.mjs";

const FETCH_TIMEOUT_MS = 60_000;
const FLUSH_TIMEOUT_MS = 60_000; // Thunderbird writes a summary when it gets round to it

/** Folders with other names than Thunderbird's own: only the server's flags say what they are for. */
const SPECIAL = { "Gesendete Elemente": "Sent", "Entwürfe": "Drafts", "Weggeworfen": "Trash", "Werbung": "Junk", "Ablage": "Archive" };
const CONTACT_FOLDERS = { "INBOX": "inbox", "Gesendete Elemente": "sent", "Ablage": "archives", "Ablage/2025": "archives", "日本": "other", "Kunden/Müller & Söhne": "other" };

for (const offline of [false, true]) {
  describe(`an IMAP account ${offline ? "with" : "without"} copies of its mail`, { skip: whyNoDovecot() || false }, () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-imap-"));
    const profileDir = path.join(root, "profile");
    const folders = [...new Set([...Object.keys(CONTACT_FOLDERS), ...Object.keys(SPECIAL)])];
    const letters = new Set(folders.flatMap((folder, place) => [0, 1, 2, 3].map((index) => letter(folder, place * 4 + index))));
    /** @type {import("../support/dovecot.mjs").Dovecot} */
    let server;
    /** @type {import("../support/thunderbird.mjs").Thunderbird} */
    let thunderbird;

    before(async () => {
      fs.mkdirSync(path.join(root, "home"));
      server = await startDovecot({ specialUse: SPECIAL });
      for (const folder of Object.keys(CONTACT_FOLDERS)) if (folder !== "INBOX" && !(folder in SPECIAL)) server.create(folder);
      for (const { folder, text } of letters) server.save(folder, text);
      makeImapProfile(profileDir, { port: server.port, address: OWNER, offline });
    });

    after(async () => {
      await thunderbird?.kill();
      await server?.stop();
      fs.rmSync(root, { recursive: true, force: true });
    });

    /** Starts Thunderbird, which fetches until it shows as many messages in each folder as the server has. */
    async function fetchWithThunderbird() {
      await thunderbird?.kill();
      thunderbird = await startThunderbird({ profileDir, home: path.join(root, "home") });
      await rememberPassword(thunderbird);
      const counts = new Map(folders.map((folder) => [`/${folder}`, [...letters].filter((one) => one.folder === folder).length]));
      /** @type {Record<string, {messages: number}>} */
      let shown = {};
      await waitFor("Thunderbird to show what the server has", async () => {
        shown = await thunderbird.chrome(fetchAll, [...counts.keys()], offline);
        return [...counts].every(([folder, count]) => shown[folder]?.messages === count);
      }, { timeoutMs: FETCH_TIMEOUT_MS, everyMs: 500, explain: () => JSON.stringify({ shown, server: [...counts] }) });
    }

    const contacts = () => [...letters].filter(({ folder }) => folder in CONTACT_FOLDERS);

    it("is read while Thunderbird runs", async () => {
      await fetchWithThunderbird();
      assert.equal(fs.existsSync(path.join(profileDir, MAIL_FOLDER, "INBOX")), offline, "copies lie in an mbox of their own");
      const count = contacts().length;
      await waitFor("the summaries to be written", () => readProfile(profileDir).mails.length === count, { timeoutMs: FLUSH_TIMEOUT_MS, everyMs: 1000 });
      assertRead(readProfile(profileDir).mails, contacts());
    });

    it("is read after Thunderbird was closed, with what the server says folders are for", async () => {
      await thunderbird.quit();
      const { mails, folders: read } = readProfile(profileDir);
      assertRead(mails, contacts());
      const uses = new Map(read.filter(({ mails: count }) => count > 0).map(({ path: name, use }) => [name, use]));
      assert.deepEqual(uses, new Map(Object.entries({ "/&ZeVnLA-": "other", "/Ablage": "archives", "/Ablage/2025": "archives", "/Gesendete Elemente": "sent", "/INBOX": "inbox", "/Kunden/M&APw-ller &- S&APY-hne": "other" })));
    });

    it("keeps nothing of a folder that was replaced by another of the same name, nor of mail deleted on the server", async () => {
      const { uidvalidity } = server.status("日本");
      server.delete("日本");
      server.create("日本");
      assert.notEqual(server.status("日本").uidvalidity, uidvalidity);
      for (const one of [...letters].filter(({ folder }) => folder === "日本")) letters.delete(one);
      const replacement = letter("日本", 90);
      server.save(replacement.folder, replacement.text);
      letters.add(replacement);
      const [deleted] = [...letters].filter(({ folder }) => folder === "INBOX");
      assert.ok(deleted);
      server.expunge("INBOX", deleted.expected.id);
      letters.delete(deleted);

      await fetchWithThunderbird();
      await thunderbird.quit();
      assert.deepEqual(differences(readProfile(profileDir).mails, contacts()).read, []);
      // Thunderbird goes on counting the mail of the replaced folder until its next start, and a summary whose count is
      // wrong is not believed.
      await fetchWithThunderbird();
      await thunderbird.quit();
      assertRead(readProfile(profileDir).mails, contacts());
    });

    it("keeps nothing of a folder that is gone from the server", async () => {
      server.delete("Kunden/Müller & Söhne");
      for (const one of [...letters].filter(({ folder }) => folder === "Kunden/Müller & Söhne")) letters.delete(one);
      folders.splice(folders.indexOf("Kunden/Müller & Söhne"), 1);
      await fetchWithThunderbird();
      await thunderbird.quit();
      assertRead(readProfile(profileDir).mails, contacts());
    });
  });
}
