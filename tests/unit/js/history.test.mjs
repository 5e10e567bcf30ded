import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { Connection } from "../../../extension/host/connection.mjs";
import { HistoryJob } from "../../../extension/sync/history-job.mjs";
import { WebextHistory } from "../../../extension/sync/webext-history.mjs";
import * as thunderbird from "../../../extension/thunderbird/index.mjs";
import { FakeHost } from "./support/fake-host.mjs";
import { FakeMessenger } from "./support/fake-messenger.mjs";
import { until } from "./support/until.mjs";

const NOW = Date.parse("2025-11-21T12:00:00Z") / 1000;
const DAY = 86_400;

/** @type {FakeHost} */
let host;
/** @type {FakeMessenger} */
let messenger;
/** @type {Connection} */
let connection;

/** @param {string} prefix @param {number} count mails, one every nine days, the newest today */
function mails(prefix, count) {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}@x.example`, at: NOW - index * 9 * DAY }));
}

/** @param {HistoryJob} job */
async function read(job) {
  const folders = await thunderbird.accounts.listFolders(["work"]);
  const { folders: states } = await connection.request("sources.folders.put", { folders: folders.map(({ folder }) => folder) });
  const source = new WebextHistory(thunderbird.mail, connection.request.bind(connection));
  return job.run(() => source.plan({ folders, states, now: NOW, since: null }));
}

const newJob = () => new HistoryJob({ onProgress: () => {} });

async function connect() {
  let isReady = false;
  connection = new Connection({
    openPort: thunderbird.runtime.openHostPort,
    introduce: async () => ({
      sandboxed: false,
      hello: { protocol: { min: 1, max: 1 }, extension: "0", thunderbird: "153", profile: "p", language: "de", capabilities: [] },
    }),
    onReady: () => {
      isReady = true;
    },
    onTrouble: () => {},
    sleep: () => new Promise(() => {}),
  });
  void connection.start();
  await until(() => isReady);
}

beforeEach(async () => {
  host = new FakeHost();
  messenger = new FakeMessenger(host).install();
  messenger.addFolder("work", "INBOX", mails("in", 700), "inbox");
  messenger.addFolder("work", "Sent", mails("out", 300), "sent");
  messenger.addFolder("work", "Empty", []);
  await connect();
});

describe("mail history", () => {
  test("every mail arrives once, and every window of a folder with mail is noted", async () => {
    const job = newJob();
    assert.equal(await read(job), true);
    assert.equal(host.content.length, 1000);
    assert.deepEqual(host.faults, []);
    assert.deepEqual({ ...job.state, per_second: 0 }, { phase: "done", done: 1000, total: 1000, per_second: 0, remaining_seconds: null, folder: "" });
    assert.equal(host.folder("work", "/INBOX").windows.size, host.folder("work", "/Sent").windows.size);
    assert.equal(host.folder("work", "/Empty").windows.size, 0, "an empty folder is looked into again");
    assert.equal(messenger.openLists, 0);
  });

  test("the newest window of all folders comes before older ones", async () => {
    await read(newJob());
    const noted = host.requests.filter(({ body }) => body.window_done).map(({ body }) => `${body.window_done} ${body.folder.path}`);
    assert.deepEqual(noted.slice(0, 4), ["2025Q4 /INBOX", "2025Q4 /Sent", "2025Q3 /INBOX", "2025Q3 /Sent"]);
  });

  test("a folder whose mails are all seen is not searched again and again for old times", async () => {
    messenger.addFolder("work", "New", mails("new", 3));
    await read(newJob());
    const searches = messenger.searches;
    const windows = host.folder("work", "/INBOX").windows.size;
    assert.ok(searches < 3 * windows - 10, `${searches} searches for ${windows} windows`);
    assert.equal(host.folder("work", "/New").windows.size, windows);
  });

  test("a finished history is not read again", async () => {
    await read(newJob());
    const searches = messenger.searches;
    assert.equal(await read(newJob()), true);
    assert.equal(messenger.searches, searches);
  });

  test("after the host fell over at any point, the rest arrives and the content is the same", async () => {
    await read(newJob());
    const undisturbed = host.content;
    const requests = host.requests.length;
    for (let at = 2; at < requests; at += 5) {
      host = new FakeHost();
      messenger.host = host;
      await connect();
      host.intercept = () => {
        if (host.requests.length === at) host.crash();
      };
      const job = newJob();
      await read(job).catch((error) => assert.equal(error.code, "host_crashed"));
      if (job.state.phase !== "done") {
        host.intercept = () => undefined;
        await connect();
        await read(newJob());
      }
      assert.deepEqual(host.content, undisturbed, `fell over at request ${at}`);
      assert.deepEqual(host.faults, []);
    }
  });

  test("pausing stops the searching, going on ends with everything", async () => {
    const job = newJob();
    messenger.onPage = async () => {
      if (messenger.searches === 3) job.pause();
    };
    const reading = read(job);
    await until(() => job.state.phase === "paused");
    await new Promise((resolve) => setTimeout(resolve, 30));
    const searches = messenger.searches;
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(messenger.searches, searches);
    assert.ok(host.content.length < 1000);
    job.resume();
    assert.equal(await reading, true);
    assert.equal(host.content.length, 1000);
  });

  test("cancelling ends it, keeps what is there, and a later run goes on", async () => {
    const job = newJob();
    messenger.pageSize = 20;
    messenger.onPage = async () => {
      if (messenger.searches === 5) job.cancel();
    };
    assert.equal(await read(job), false);
    assert.equal(job.state.phase, "cancelled");
    const kept = host.content.length;
    assert.ok(kept > 0 && kept < 1000, `${kept} kept`);
    assert.equal(messenger.openLists, 0, "Thunderbird's search is ended too");
    messenger.onPage = async () => {};
    const next = newJob();
    assert.equal(await read(next), true);
    assert.equal(host.content.length, 1000);
  });

  test("a cancelled pause ends", async () => {
    const job = newJob();
    messenger.onPage = async () => job.pause();
    const reading = read(job);
    await until(() => job.state.phase === "paused");
    job.cancel();
    assert.equal(await reading, false);
    assert.equal(job.state.phase, "cancelled");
  });

  test("a folder that Thunderbird has no list for is named, and read when there is one", async () => {
    const id = messenger.addFolder("work", "Old", mails("old", 5));
    messenger.unopened.add(id);
    /** @type {string[]} */
    const unread = [];
    const job = new HistoryJob({ onProgress: () => {}, onFolder: ({ way, folder }) => way === "unread" && unread.push(folder.folder.path) });
    assert.equal(await read(job), true);
    assert.deepEqual(unread, ["/Old"]);
    messenger.unopened.clear();
    assert.equal(await read(newJob()), true);
    assert.equal(host.folder("work", "/Old").messages.size, 5);
  });

  test("tells rate and remaining time", async () => {
    let clock = 0;
    const job = new HistoryJob({ onProgress: () => {}, now: () => clock });
    /** @type {any} */
    let steering;
    void job.run(async () => ({
      total: 1000, done: 200,
      run: (given) => {
        steering = given;
        return new Promise(() => {});
      },
    }));
    await until(() => steering);
    clock = 2_000;
    steering.count(400);
    assert.deepEqual(job.state, { phase: "reading", done: 600, total: 1000, per_second: 200, remaining_seconds: 2, folder: "" });
  });
});
