import assert from "node:assert/strict";
import fs from "node:fs";
import { afterEach, beforeEach, describe, test } from "node:test";
import { DAY, NOW, Profile } from "./support/profile.mjs";
import { until } from "./support/until.mjs";

/** @type {Profile} */
let profile;

beforeEach(() => {
  profile = new Profile();
  profile.messenger.putOnDisk();
});

afterEach(() => {
  profile.session?.stop();
  assert.deepEqual(profile.host.faults, []);
});

const read = () => profile.host.requests.filter(({ type }) => type === "sources.mail.read").map(({ body }) => body.folders);
const report = () => profile.ask("folders");
const ALL = ['["private","/INBOX"] p@x', '["work","/INBOX"] a@x', '["work","/INBOX"] b@x'];

describe("reading from disk", () => {
  test("the host reads everything, and Thunderbird is not asked for a single message", async () => {
    await profile.settle();
    assert.deepEqual(profile.host.content, ALL);
    assert.equal(profile.messenger.searches, 0);
    assert.deepEqual(read().flat().map(({ folder }) => folder.path).sort(), ["/INBOX", "/INBOX"], "no trash, no junk");
    const { history, folders_read } = profile.session.state;
    assert.deepEqual([history.done, history.total, folders_read], [3, 3, { disk: 2, asked: 0 }]);
    assert.deepEqual(await report(), { disk: 2, asked: 0, unread: [], differences: [], left_out: [] });
  });

  test("what the host cannot read, Thunderbird is asked for", async () => {
    const onDisk = profile.host.onDisk;
    profile.host.onDisk = (folder) => (folder.account === "work" ? { by: "nothing", doubt: "absent" } : onDisk(folder));
    await profile.settle();
    assert.deepEqual(profile.host.content, ALL);
    assert.deepEqual(profile.session.state.folders_read, { disk: 1, asked: 1 });
  });

  test("a folder that nobody can read is named, and read when Thunderbird has its list", async () => {
    const onDisk = profile.host.onDisk;
    profile.host.onDisk = (folder) => (folder.account === "work" ? { by: "nothing", doubt: "absent" } : onDisk(folder));
    profile.messenger.unopened.add(profile.inbox);
    await profile.settle();
    assert.deepEqual(profile.session.state.unread_folders, ["/INBOX"]);
    profile.messenger.unopened.clear();
    profile.host.onDisk = onDisk;
    void profile.session.sync.readMail();
    await until(() => profile.host.content.length === 3);
    await until(() => profile.session.state.unread_folders.length === 0);
  });

  test("in a sandbox, without the Experiment, or with an older host, Thunderbird is asked for all", async () => {
    const { environment } = profile.messenger.drahtCalendars;
    profile.messenger.drahtCalendars.environment = async () => ({ ...(await environment()), sandboxed: true });
    await profile.settle();
    profile.messenger.drahtCalendars.environment = environment;
    profile.messenger.drahtFolders = undefined;
    await profile.wake();
    await profile.read();
    profile.messenger.putOnDisk();
    profile.host.capabilities = [];
    await profile.wake();
    await profile.read();
    assert.deepEqual(read(), []);
    assert.deepEqual(profile.host.content, ALL);
  });

  test("a summary that is being written is read again a little later, and then Thunderbird is asked", async () => {
    const onDisk = profile.host.onDisk;
    let tries = 0;
    profile.host.onDisk = (folder) => {
      if (folder.account !== "work") return onDisk(folder);
      tries += 1;
      return { by: "store", doubt: "changed_while_read", ids: ["a@x"] };
    };
    await profile.settle();
    assert.equal(tries, 3);
    assert.deepEqual(profile.host.content, ALL);
    assert.deepEqual(profile.session.state.folders_read, { disk: 1, asked: 1 });

    tries = 0;
    const soon = profile.host.onDisk;
    profile.host.onDisk = (folder) => (tries === 1 ? onDisk(folder) : soon(folder));
    await profile.wake();
    await profile.read();
    assert.equal(tries, 1);
    assert.deepEqual(profile.session.state.folders_read, { disk: 2, asked: 0 });
  });

  test("a list that cannot be believed because it is being written is waited for, before Thunderbird has to hand over all of it", async () => {
    const onDisk = profile.host.onDisk;
    let tries = 0;
    profile.host.onDisk = (folder) => {
      if (folder.account === "work") tries += 1;
      return folder.account === "work" && tries === 1 ? { by: "nothing", doubt: "damaged" } : onDisk(folder);
    };
    await profile.settle();
    assert.deepEqual([tries, profile.messenger.searches], [2, 0]);
    assert.deepEqual(profile.host.content, ALL);
  });

  test("where the host's number is not Thunderbird's, the settings say so", async () => {
    profile.host.onDisk = ({ account }) => (account === "work" ? { by: "summary", ids: ["a@x"] } : { by: "store", doubt: "store_changed", ids: ["p@x", "q@x"] });
    await profile.settle();
    assert.deepEqual((await report()).differences, [
      { path: "/INBOX", messages: 1, counted: 2, why: "deleted_or_broken" },
      { path: "/INBOX", messages: 2, counted: 1, why: "not_counted_yet" },
    ]);
  });

  test("what others share, and what has no name that fits, is left out and said", async () => {
    const shared = profile.messenger.addFolder("work", "Team", [{ id: "t@x", at: NOW - DAY }]);
    profile.messenger.folder(shared).shared = true;
    profile.messenger.addFolder("work", "ä".repeat(600), [{ id: "long@x", at: NOW - DAY }]);
    await profile.settle();
    assert.deepEqual(profile.host.content, ALL);
    assert.deepEqual((await report()).left_out.map((/** @type {any} */ { path, why }) => [path.length, why]), [[5, "shared"], [601, "path_too_long"]]);
    await profile.messenger.receive(shared, { id: "new@x", at: NOW });
    await profile.session.sync.settled;
    assert.deepEqual(profile.host.content, ALL, "nor is it watched");
  });
});

describe("reading from disk, interrupted", () => {
  /** @param {"pause" | "cancel"} wish at the second folder */
  const wishAtSecondFolder = (wish) => {
    let folders = 0;
    profile.host.onFolder = async () => {
      folders += 1;
      if (folders === 2) {
        await profile.ask("history", { wish });
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
  };
  const phase = () => profile.session.state.history.phase;

  test("a pause ends the job, going on starts one with the folders that are left", async () => {
    wishAtSecondFolder("pause");
    await profile.agree();
    await until(() => phase() === "paused" && profile.host.requests.some(({ type }) => type === "job.cancel"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.ok(profile.host.content.length < 3);
    await profile.ask("history", { wish: "resume" });
    await profile.read();
    assert.deepEqual(profile.host.content, ALL);
    assert.deepEqual(read().map(({ length }) => length), [2, 1]);
    assert.equal(profile.session.state.history.done, 3);
  });

  test("ended by the user it stays ended, until the user goes on", async () => {
    wishAtSecondFolder("cancel");
    await profile.agree();
    await until(() => phase() === "cancelled" && profile.host.requests.some(({ type }) => type === "job.cancel"));
    await profile.wake();
    await until(() => phase() === "cancelled");
    assert.equal(read().length, 1);
    await profile.ask("history", { wish: "resume" });
    await profile.read();
    assert.deepEqual(profile.host.content, ALL);
  });

  test("mail that came while Thunderbird was closed is there after a cancelled reading too", async () => {
    await profile.settle();
    await profile.ask("history", { wish: "cancel" });
    profile.messenger.mails.get(profile.inbox)?.push({ id: "meanwhile@x", at: NOW });
    await profile.wake();
    await until(() => profile.host.content.includes('["work","/INBOX"] meanwhile@x'));
  });

  test("a host that falls over in the middle reads all of it the next time", async () => {
    let crashed = false;
    profile.host.onFolder = async () => {
      if (!crashed) {
        crashed = true;
        profile.host.crash();
      }
    };
    await profile.settle();
    assert.equal(profile.host.started, 2);
    assert.deepEqual(profile.host.content, ALL);
  });

  test("a job that the host gives up is a problem with a name, and can be tried again", async () => {
    let failed = false;
    profile.host.intercept = ({ type }) => {
      if (type !== "sources.mail.read" || failed) return undefined;
      failed = true;
      return { error: { code: "store_failed", message: "The disk is full.", action: "run_doctor" } };
    };
    await profile.agree();
    await until(() => profile.session.state.problem === "store_failed");
    await profile.wake();
    await profile.read();
    assert.deepEqual(profile.host.content, ALL);
  });

  test("only a folder that is new is read while Draht runs", async () => {
    await profile.settle();
    profile.messenger.addFolder("work", "Neu", [{ id: "n@x", at: NOW }]);
    void profile.session.sync.readMail();
    await until(() => profile.host.content.length === 4);
    assert.deepEqual(read().at(-1).map((/** @type {any} */ { folder }) => folder.path), ["/Neu"]);
  });
});

test("no name stands in two scripts of the Experiments, which Thunderbird loads into one scope", () => {
  const scripts = ["calendars", "folders"].map((name) => fs.readFileSync(new URL(`../../../extension/experiment/${name}/implementation.js`, import.meta.url), "utf8"));
  const names = scripts.flatMap((script) => [...script.matchAll(/^(?:async )?(?:const|let|class|function) (?:\{ (\w+) \}|(\w+))/gm)].map(([, inner, plain]) => inner ?? plain));
  assert.ok(names.length > 20);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
});
