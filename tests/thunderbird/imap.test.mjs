// Mail that lies on a real server: what Draht reads from Thunderbird's files of it is what was put there.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startDovecot, whyNoDovecot } from "../support/dovecot.mjs";
import { draht, exported } from "../support/draht-in-thunderbird.mjs";
import { fetchAll } from "../support/imap-chrome.mjs";
import { MAIL_FOLDER, makeImapProfile, rememberPassword } from "../support/imap-profile.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";
import { waitFor } from "../support/wait.mjs";

const OWNER = "jana.brandt@werkhof.example";
const FIRST_DATE = Date.UTC(2026, 8, 1, 9, 30) / 1000;
const FETCH_TIMEOUT_MS = 60_000;
const FLUSH_TIMEOUT_MS = 60_000; // Thunderbird writes a summary when it gets round to it

/** Folders with other names than Thunderbird's own: only the server's flags say what they are for. */
const SPECIAL = { "Gesendete Elemente": "Sent", "Entwürfe": "Drafts", "Weggeworfen": "Trash", "Werbung": "Junk", "Ablage": "Archive" };
const CONTACT_FOLDERS = { "INBOX": "inbox", "Gesendete Elemente": "sent", "Ablage": "archives", "Ablage/2025": "archives", "日本": "other", "Kunden/Müller & Söhne": "other" };

/** @typedef {{id: string, date: number, from: {name: string, address: string}, to: string[], cc: string[], subject: string}} Expected `date` in seconds */
/** @typedef {{folder: string, expected: Expected, text: string}} Letter */

const WRITERS = [
  { header: "Tom Berger <tom.berger@nordlicht.example>", name: "Tom Berger", address: "tom.berger@nordlicht.example" },
  { header: "=?UTF-8?Q?J=C3=BCrgen_Wei=C3=9F?= <jw@nordlicht.example>", name: "Jürgen Weiß", address: "jw@nordlicht.example" },
  { header: "=?GB2312?B?zfXOsA==?= <wang@example.cn>", name: "王伟", address: "wang@example.cn" },
  { header: '"Brandt, Ute" <Ute.Brandt@Werkhof.example>', name: "Brandt, Ute", address: "ute.brandt@werkhof.example" },
  { header: "nameless@nordlicht.example", name: "", address: "nameless@nordlicht.example" },
];
const SUBJECTS = [["Angebot", "Angebot"], ["=?UTF-8?B?UsO8Y2tmcmFnZSB6dXIgUHLDvGZ1bmc=?=", "Rückfrage zur Prüfung"], ["a subject that goes on\n and on in a second line", "a subject that goes on and on in a second line"]];

/** @param {string} folder @param {number} index tells it from all others @returns {Letter} */
function letter(folder, index) {
  const writer = /** @type {typeof WRITERS[0]} */ (WRITERS[index % WRITERS.length]);
  const [subject = "", plain = ""] = /** @type {string[]} */ (SUBJECTS[index % SUBJECTS.length]);
  const date = FIRST_DATE + index * 5000;
  const id = `${index}.letter@nordlicht.example`;
  const cc = Array.from({ length: index % 7 === 0 ? 40 : index % 2 }, (_, copy) => `copy${copy}@nordlicht.example`);
  const text = [
    `From: ${writer.header}`, `To: Jana Brandt <${OWNER}>`, ...(cc.length > 0 ? [`Cc: ${cc.join(",\n ")}`] : []), `Subject: ${subject}`,
    `Message-ID: <${id}>`, `Date: ${new Date(date * 1000).toUTCString().replace("GMT", "+0000")}`, "", `Letter ${index}`, "",
  ].join("\n");
  return { folder, text, expected: { id, date, from: { name: writer.name, address: writer.address }, to: [OWNER], cc, subject: plain } };
}

/** @param {Iterable<Letter>} letters @returns {Expected[]} of the folders that count as contact */
function expectedOf(letters) {
  return [...letters].filter(({ folder }) => folder in CONTACT_FOLDERS).map(({ expected }) => expected).sort((one, other) => one.date - other.date);
}

/** @param {any[]} mails as exported @returns {Expected[]} */
function plain(mails) {
  const addresses = (/** @type {{address: string}[]} */ list) => list.map(({ address }) => address);
  return mails.map(({ message_id: id, date, from, to, cc, subject }) => ({ id, date: Date.parse(date) / 1000, from: { name: from.name, address: from.address }, to: addresses(to), cc: addresses(cc), subject }))
    .sort((one, other) => one.date - other.date);
}

/** @param {any[]} mails as exported @param {Iterable<Letter>} letters @returns {{only_read: string[], only_sent: string[]}} what one of both has alone */
function differences(mails, letters) {
  const [read = [], sent = []] = [plain(mails), expectedOf(letters)].map((list) => list.map((one) => JSON.stringify(one)));
  return { only_read: read.filter((one) => !sent.includes(one)), only_sent: sent.filter((one) => !read.includes(one)) };
}

/** @param {any[]} mails @param {Iterable<Letter>} letters */
function assertRead(mails, letters) {
  assert.deepEqual(differences(mails, letters), { only_read: [], only_sent: [] });
}

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

    /** @returns {{mails: any[], folders: any[]}} what a new database holds after reading the profile */
    function imported() {
      const database = path.join(root, "import.sqlite");
      fs.rmSync(database, { force: true });
      draht("import", "--thunderbird", profileDir, "--db", database);
      const lines = exported(database).split("\n").filter(Boolean).map((line) => JSON.parse(line));
      return { mails: lines.filter(({ kind }) => kind === "mail"), folders: lines.filter(({ kind }) => kind === "folder") };
    }

    it("is read while Thunderbird runs", async () => {
      await fetchWithThunderbird();
      assert.equal(fs.existsSync(path.join(profileDir, MAIL_FOLDER, "INBOX")), offline, "copies lie in an mbox of their own");
      const count = expectedOf(letters).length;
      await waitFor("the summaries to be written", () => imported().mails.length === count, { timeoutMs: FLUSH_TIMEOUT_MS, everyMs: 1000 });
      assertRead(imported().mails, letters);
    });

    it("is read after Thunderbird was closed, with what the server says folders are for", async () => {
      await thunderbird.quit();
      const { mails, folders: read } = imported();
      assertRead(mails, letters);
      const uses = new Map(read.filter(({ mails: count }) => count > 0).map(({ path: name, use }) => [name, use]));
      assert.deepEqual(uses, new Map(Object.entries({ "/&ZeVnLA-": "other", "/Ablage": "archives", "/Ablage/2025": "archives", "/Gesendete Elemente": "sent", "/INBOX": "inbox", "/Kunden/M&APw-ller &- S&APY-hne": "other" })));
    });

    it("keeps nothing of a folder that was replaced by another of the same name, nor of mail deleted on the server", async () => {
      const before = server.status("日本").uidvalidity;
      server.delete("日本");
      server.create("日本");
      assert.notEqual(server.status("日本").uidvalidity, before);
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
      assert.deepEqual(differences(imported().mails, letters).only_read, []);
      // Thunderbird goes on counting the mail of the replaced folder until its next start, and a summary whose count is
      // wrong is not believed.
      await fetchWithThunderbird();
      await thunderbird.quit();
      assertRead(imported().mails, letters);
    });

    it("keeps nothing of a folder that is gone from the server", async () => {
      server.delete("Kunden/Müller & Söhne");
      for (const one of [...letters].filter(({ folder }) => folder === "Kunden/Müller & Söhne")) letters.delete(one);
      folders.splice(folders.indexOf("Kunden/Müller & Söhne"), 1);
      await fetchWithThunderbird();
      await thunderbird.quit();
      assertRead(imported().mails, letters);
    });
  });
}
