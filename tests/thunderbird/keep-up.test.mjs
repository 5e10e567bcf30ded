// Draht keeps up with a mailbox on this machine: whatever happened while it was away or happens while it runs, its
// database holds what a new one would that reads the same profile.
import assert from "node:assert/strict";
import path from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { assertSameKept, KeptMailbox, whereabouts } from "../support/kept-mailbox.mjs";
import { letter, OWNER } from "../support/letters.mjs";
import { addMessages, tidyUp } from "../support/local-folders-chrome.mjs";
import { removeMail, writeMails } from "../support/mail-store.mjs";
import { buildSummaries } from "../support/mailbox-chrome.mjs";
import { ACCOUNT_HOST, makeProfile } from "../support/profile.mjs";
import { waitFor } from "../support/wait.mjs";

const FOLDERS = ["Inbox", "Sent", "Archives/2024", "Archives/2025", "Kunden", "Kunden/Müller & Söhne", "Projekte", "日本"];
const A_FOLDER = 6;
const NEW = 900; // letters with this number and above come later
const FOLLOW_TIMEOUT_MS = 10_000;
const STORES = /** @type {const} */ ({ mbox: "@mozilla.org/msgstore/berkeleystore;1", maildir: "@mozilla.org/msgstore/maildirstore;1" });

/** @param {string} folder @param {number} index every third letter comes from a list */
function mail(folder, index) {
  const { text } = letter(folder, index);
  return { folder, text: index % 3 === 0 ? `List-Id: <runde.nordlicht.example>\n${text}` : text };
}

/** @param {number} index @returns {string} of the letter with that number */
const idOf = (index) => `${index}.letter@nordlicht.example`;

/** @param {string} folder @param {number} place within the folder @returns {string} */
const idIn = (folder, place) => idOf(FOLDERS.indexOf(folder) * A_FOLDER + place);

const LETTERS = FOLDERS.flatMap((folder, at) => Array.from({ length: A_FOLDER }, (_, place) => mail(folder, at * A_FOLDER + place)));

const CALLER = "tom.berger@nordlicht.example";
/** Its text tells of a call with its writer. */
const TOLD = { folder: "Inbox", text: mail("Inbox", NEW + 5).text.replace(`Letter ${NEW + 5}`, "Thanks for the call just now.") };
assert.ok(TOLD.text.includes(CALLER));

/** Every folder is looked into, as only those with a summary can be changed. @param {import("../support/thunderbird.mjs").Thunderbird} thunderbird */
const openAll = async (thunderbird) => void (await thunderbird.chrome(buildSummaries));

/** @param {string} kept @param {Record<string, string[]>} expected folders of each message, by id; none: it is gone */
function assertThere(kept, expected) {
  const there = whereabouts(kept);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((id) => [id, there.get(id) ?? []])), expected);
}

/** @param {KeptMailbox} mailbox @param {string} by @returns {string[]} folders that the host read so, since the last start */
const toldBy = (mailbox, by) => [...mailbox.told].filter(([, told]) => told.by === by).map(([folder]) => folder).sort();

for (const kind of /** @type {const} */ (["mbox", "maildir"])) {
  describe(`folders on this machine (${kind})`, () => {
    /** @type {KeptMailbox} */
    let mailbox;
    let directory = "";

    before(async () => {
      mailbox = new KeptMailbox((profileDir) => {
        makeProfile(profileDir, { owner: { name: "Jana Brandt", addresses: [OWNER] } });
        directory = path.join(profileDir, "Mail", ACCOUNT_HOST);
        writeMails(directory, kind, LETTERS);
      }, { "mail.server.server1.storeContractID": STORES[kind] });
      await mailbox.install(openAll);
      await mailbox.quit();
    });

    afterEach(() => mailbox.kill());

    after(() => mailbox.remove());

    it("in which nothing happened are not read again", async () => {
      const first = mailbox.kept;
      // Thunderbird writes summaries that it had opened once more when it ends.
      await mailbox.goOn();
      await mailbox.quit();
      await mailbox.goOn();
      await mailbox.quit();
      assert.deepEqual([...new Set([...mailbox.told.values()].map(({ by }) => by))], ["unchanged"]);
      assert.equal(mailbox.kept, first);
    });

    it("messages were deleted, moved, copied and added, folders deleted and renamed while Draht was away", async () => {
      await mailbox.withoutDraht(async (thunderbird) => {
        await thunderbird.chrome(tidyUp, [
          { delete: [idIn("Inbox", 0), idIn("Inbox", 1)], folder: "Inbox" },
          { move: [idIn("Inbox", 2), idIn("Inbox", 3)], folder: "Inbox", to: "Kunden" },
          { copy: [idIn("Inbox", 4)], folder: "Inbox", to: "Kunden" },
          { delete_folder: "日本" },
          { rename_folder: "Projekte", name: "Vorhaben" },
        ]);
        await thunderbird.chrome(addMessages, [mail("Inbox", NEW), mail("Neu", NEW + 1)]);
      });
      await mailbox.goOn();
      await mailbox.quit();
      const { kept } = mailbox;
      assertThere(kept, {
        [idIn("Inbox", 0)]: [], [idIn("Inbox", 1)]: [], [idIn("Inbox", 2)]: ["/Kunden"], [idIn("Inbox", 3)]: ["/Kunden"], [idIn("Inbox", 4)]: ["/Inbox", "/Kunden"],
        [idIn("日本", 0)]: [], [idIn("Projekte", 0)]: ["/Vorhaben"], [idOf(NEW)]: ["/Inbox"], [idOf(NEW + 1)]: ["/Neu"],
      });
      assert.deepEqual(toldBy(mailbox, "unchanged"), ["/Archives", "/Archives/2024", "/Archives/2025", "/Kunden/Müller & Söhne", "/Sent"]);
      assertSameKept(kept, await mailbox.readAnew());
    });

    it("another program changed them while Thunderbird was away", async () => {
      removeMail(directory, kind, "Sent", idIn("Sent", 0));
      removeMail(directory, kind, "Kunden/Müller & Söhne", idIn("Kunden/Müller & Söhne", 5));
      writeMails(directory, kind, [mail("Archives/2024", NEW + 2)]);
      await mailbox.goOn();
      await mailbox.quit();
      const { kept } = mailbox;
      assertThere(kept, { [idIn("Sent", 0)]: [], [idIn("Sent", 1)]: ["/Sent"], [idIn("Kunden/Müller & Söhne", 5)]: [], [idOf(NEW + 2)]: ["/Archives/2024"] });
      assertSameKept(kept, await mailbox.readAnew());
    });

    it("what happens while Draht runs is followed at once", async () => {
      const { thunderbird } = await mailbox.goOn(openAll);
      /** @param {Record<string, string[]>} expected */
      const follow = (expected) => waitFor("Draht to follow", () => {
        try {
          assertThere(mailbox.kept, expected);
          return true;
        } catch {
          return false;
        }
      }, { timeoutMs: FOLLOW_TIMEOUT_MS, explain: () => `${JSON.stringify(expected)}\n${JSON.stringify([...whereabouts(mailbox.kept)])}` });

      await thunderbird.chrome(addMessages, [mail("Inbox", NEW + 3), mail("Kunden", NEW + 4)]);
      await follow({ [idOf(NEW + 3)]: ["/Inbox"], [idOf(NEW + 4)]: ["/Kunden"] });
      assert.equal(mailbox.why(CALLER).person.last_talked, null);
      await thunderbird.chrome(addMessages, [TOLD]);
      await follow({ [idOf(NEW + 5)]: ["/Inbox"] });
      const { person, talks } = mailbox.why(CALLER);
      assert.deepEqual(talks.map((/** @type {any} */ { message_id, date }) => [message_id, date]), [[idOf(NEW + 5), person.last_talked]]);
      await thunderbird.chrome(tidyUp, [{ delete: [idIn("Archives/2024", 0)], folder: "Archives/2024" }]);
      await follow({ [idIn("Archives/2024", 0)]: [] });
      const moved = [0, 1, 2, 3].map((place) => idIn("Archives/2025", place)); // some of them from a list
      await thunderbird.chrome(tidyUp, [{ move: moved, folder: "Archives/2025", to: "Archives/2024" }]);
      await follow(Object.fromEntries(moved.map((id) => [id, ["/Archives/2024"]])));
      await thunderbird.chrome(tidyUp, [{ rename_folder: "Vorhaben", name: "Erledigt" }]);
      await follow({ [idIn("Projekte", 0)]: ["/Erledigt"] });
      await thunderbird.chrome(tidyUp, [{ delete_folder: "Kunden/Müller & Söhne" }]);
      await follow({ [idIn("Kunden/Müller & Söhne", 0)]: [], [idIn("Kunden", 0)]: ["/Kunden"] });
      await mailbox.quit();
      assertSameKept(mailbox.kept, await mailbox.readAnew());
    });

    it("is the same after one more start", async () => {
      const first = mailbox.kept;
      await mailbox.goOn();
      await mailbox.quit();
      assert.equal(mailbox.kept, first);
    });
  });
}
