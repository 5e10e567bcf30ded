// Draht keeps up with mail on a server, which other programs of the same user change while Thunderbird is away.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { startDovecot, whyNoDovecot } from "../support/dovecot.mjs";
import { fetchAll } from "../support/imap-chrome.mjs";
import { makeImapProfile, rememberPassword } from "../support/imap-profile.mjs";
import { assertSameKept, KeptMailbox, whereabouts } from "../support/kept-mailbox.mjs";
import { letter, OWNER } from "../support/letters.mjs";
import { waitFor } from "../support/wait.mjs";

/** @typedef {import("../support/thunderbird.mjs").Thunderbird} Thunderbird */

const FOLDERS = ["INBOX", "Ablage", "Kunden", "日本"];
const A_FOLDER = 5;
const NEW = 900; // letters with this number and above come later
const FETCH_TIMEOUT_MS = 60_000;
const FOLLOW_TIMEOUT_MS = 15_000;

/** @param {number} index @returns {string} of the letter with that number */
const idOf = (index) => `${index}.letter@nordlicht.example`;

/** @param {string} folder @param {number} place within the folder @returns {string} */
const idIn = (folder, place) => idOf(FOLDERS.indexOf(folder) * A_FOLDER + place);

for (const offline of [false, true]) {
  describe(`an IMAP account ${offline ? "with" : "without"} copies of its mail`, { skip: whyNoDovecot() || false }, () => {
    /** @type {import("../support/dovecot.mjs").Dovecot} */
    let server;
    /** @type {KeptMailbox} */
    let mailbox;
    /** Folders on the server, with how many messages each has. @type {Map<string, number>} */
    const counts = new Map();

    /** @param {string} folder @param {number} index */
    const save = (folder, index) => {
      server.save(folder, letter(folder, index).text);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    };

    /** Thunderbird fetches until it shows what the server has. @param {Thunderbird} thunderbird */
    const fetch = async (thunderbird) => {
      await rememberPassword(thunderbird);
      await waitFor("Thunderbird to show what the server has", async () => {
        const shown = await thunderbird.chrome(fetchAll, [...counts.keys(), "Trash"].map((folder) => `/${folder}`), offline);
        return [...counts].every(([folder, count]) => shown[`/${folder}`]?.messages === count);
      }, { timeoutMs: FETCH_TIMEOUT_MS, everyMs: 500 });
    };

    /** @param {Map<string, string[]>} expected folders of each message, by id */
    const follow = (expected) => {
      const isThere = () => {
        const there = whereabouts(mailbox.kept);
        return [...expected].every(([id, folders]) => String(there.get(id) ?? []) === String(folders));
      };
      return waitFor("Draht to follow", isThere, { timeoutMs: FOLLOW_TIMEOUT_MS, explain: () => JSON.stringify([...whereabouts(mailbox.kept)]) });
    };

    before(async () => {
      server = await startDovecot({ specialUse: { Trash: "Trash" } });
      for (const [at, folder] of FOLDERS.entries()) {
        if (folder !== "INBOX") server.create(folder);
        for (let place = 0; place < A_FOLDER; place += 1) save(folder, at * A_FOLDER + place);
      }
      mailbox = new KeptMailbox((profileDir) => makeImapProfile(profileDir, { port: server.port, address: OWNER, offline }));
      await mailbox.install(fetch);
      await mailbox.quit();
    });

    afterEach(() => mailbox.kill());

    after(async () => {
      await mailbox?.remove();
      await server?.stop();
    });

    it("is read", () => {
      const there = whereabouts(mailbox.kept);
      assert.equal(there.size, FOLDERS.length * A_FOLDER);
      assert.deepEqual(there.get(idIn("Kunden", 0)), ["/Kunden"]);
    });

    it("mail was deleted and moved on the server, and fetched while Draht runs", async () => {
      server.expunge("INBOX", idIn("INBOX", 0));
      server.move("INBOX", idIn("INBOX", 1), "Kunden");
      counts.set("INBOX", A_FOLDER - 2).set("Kunden", A_FOLDER + 1);
      save("Ablage", NEW);
      const { thunderbird } = await mailbox.goOn();
      await fetch(thunderbird);
      await follow(new Map([[idIn("INBOX", 0), []], [idIn("INBOX", 1), ["/Kunden"]], [idOf(NEW), ["/Ablage"]]]));
      await mailbox.quit();
      assertSameKept(mailbox.kept, await mailbox.readAnew(), { textsAreHere: offline });
    });

    it("mail was deleted and moved on the server, and fetched while Draht was away", async () => {
      server.expunge("INBOX", idIn("INBOX", 2));
      server.move("Kunden", idIn("Kunden", 0), "Ablage");
      counts.set("INBOX", A_FOLDER - 3).set("Kunden", A_FOLDER).set("Ablage", A_FOLDER + 2);
      save("INBOX", NEW + 1);
      await mailbox.withoutDraht(fetch);
      await mailbox.goOn();
      await mailbox.quit();
      const there = whereabouts(mailbox.kept);
      assert.deepEqual([idIn("INBOX", 2), idIn("Kunden", 0), idOf(NEW + 1)].map((id) => there.get(id)), [undefined, ["/Ablage"], ["/INBOX"]]);
      assertSameKept(mailbox.kept, await mailbox.readAnew(), { textsAreHere: offline });
    });

    it("a folder was replaced by another of the same name (UIDVALIDITY)", async () => {
      const { uidvalidity } = server.status("日本");
      server.delete("日本");
      server.create("日本");
      assert.notEqual(server.status("日本").uidvalidity, uidvalidity);
      counts.set("日本", 0);
      save("日本", NEW + 2);
      // Thunderbird says nothing of the mail that it forgets then; the next start notices.
      await mailbox.withoutDraht(fetch);
      await mailbox.goOn();
      await mailbox.quit();
      const there = whereabouts(mailbox.kept);
      assert.deepEqual([...there].filter(([, folders]) => folders.includes("/&ZeVnLA-")), [[idOf(NEW + 2), ["/&ZeVnLA-"]]]);
      assertSameKept(mailbox.kept, await mailbox.readAnew(), { textsAreHere: offline });
    });

    it("a folder is gone from the server", async () => {
      server.delete("Kunden");
      counts.delete("Kunden");
      const { thunderbird } = await mailbox.goOn();
      await fetch(thunderbird);
      await follow(new Map([[idIn("Kunden", 1), []], [idIn("INBOX", 1), []]]));
      await mailbox.quit();
      assertSameKept(mailbox.kept, await mailbox.readAnew(), { textsAreHere: offline });
    });
  });
}
