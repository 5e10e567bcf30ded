import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { targetsAmong } from "../../../extension/session/choices.mjs";
import { NOW, Profile } from "./support/profile.mjs";
import { until } from "./support/until.mjs";

/** @type {Profile} */
let profile;

beforeEach(() => {
  profile = new Profile();
});

afterEach(() => {
  profile.session?.stop();
  assert.deepEqual(profile.host.faults, []);
});

describe("consent", () => {
  test("nothing is read and no host is started before the user agrees", async () => {
    await profile.wake();
    assert.equal(profile.session.state.phase, "setup");
    await profile.ask("choices");
    await profile.messenger.receive(profile.inbox, { id: "new@x", at: NOW });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(profile.host.started, 0);
    assert.equal(profile.messenger.searches, 0);
    assert.deepEqual(profile.messenger.stored, {});
  });

  test("an agreement to less than what is read today does not count", async () => {
    profile.messenger.stored.consent = { version: 0, at: "" };
    await profile.wake();
    assert.equal(profile.session.state.phase, "setup");
  });

  test("the proposal takes own accounts and calendars, leaves read-only and switched-off ones out", async () => {
    await profile.wake();
    const { proposal } = await profile.ask("choices");
    assert.deepEqual(proposal.accounts, ["work", "private"]);
    assert.deepEqual(proposal.calendars, ["own"]);
    assert.equal(proposal.target_calendar, "own");
    assert.deepEqual(proposal.owner, ["me@work.example", "me@private.example"]);
    assert.equal(proposal.language, "de");
  });

  test("calls never go into a calendar that is not read, because they would not be seen there", async () => {
    await profile.settle({ calendars: ["team"], target_calendar: "own" });
    assert.equal(profile.host.settings.target_calendar, "");
    await profile.ask("change", { settings: { ...profile.session.settings, calendars: ["own"], target_calendar: "own" } });
    assert.equal(profile.host.settings.target_calendar, "own");
    const accepted = await profile.ask("change", { settings: { ...profile.session.settings, calendars: ["team"] } });
    assert.equal(accepted.target_calendar, "");
    const { calendars } = await profile.ask("choices");
    assert.deepEqual(targetsAmong(calendars, ["own", "team", "home"]).map(({ id }) => id), ["own"]);
    assert.deepEqual(targetsAmong(calendars, ["team"]), []);
  });

  test("only what was chosen is read", async () => {
    await profile.settle({ accounts: ["private"], calendars: [], target_calendar: "" });
    assert.deepEqual(profile.host.content, ['["private","/INBOX"] p@x']);
    assert.equal(profile.host.events.size, 0);
  });

  test("what is agreed to now wins over what a database from before allows", async () => {
    await profile.settle();
    profile.messenger.stored = {}; // the add-on was removed and is installed anew
    await profile.settle({ accounts: ["private"], calendars: [], target_calendar: "" });
    assert.deepEqual(profile.host.settings.accounts, ["private"]);
    assert.deepEqual(profile.session.settings.accounts, ["private"]);
  });

  test("settings that the host refuses lead back to the first-run page", async () => {
    profile.host.intercept = ({ type }) =>
      type === "settings.put" ? { error: { code: "bad_argument", message: "Choose at least one working day.", action: "check_arguments" } } : undefined;
    await profile.agree({ work_days: [] });
    await until(() => profile.session.state.phase === "setup");
    profile.host.intercept = () => undefined;
    await profile.settle();
  });

  test("a database that takes no settings is a trouble with a name", async () => {
    profile.host.intercept = ({ type }) =>
      type === "settings.put" ? { error: { code: "store_failed", message: "The disk is full.", action: "run_doctor" } } : undefined;
    await profile.agree();
    await until(() => profile.session.state.phase === "trouble");
    assert.equal(profile.session.state.trouble, "store_failed");
  });

  test("erasing takes everything back", async () => {
    await profile.settle();
    await profile.ask("erase");
    assert.equal(profile.session.state.phase, "setup");
    assert.deepEqual(Object.keys(profile.messenger.stored), ["profile"]);
    await profile.wake();
    assert.equal(profile.session.state.phase, "setup");
  });

  test("when erasing fails, Draht goes on reading, and it can be tried again", async () => {
    await profile.settle();
    profile.host.intercept = ({ type }) => (type === "data.erase" ? { error: { code: "store_failed", message: "", action: "run_doctor" } } : undefined);
    await assert.rejects(profile.ask("erase"), { code: "store_failed" });
    profile.messenger.mails.get(profile.inbox)?.push({ id: "new@x", at: NOW });
    await until(() => profile.host.content.includes('["work","/INBOX"] new@x'));
    assert.equal(profile.session.state.phase, "ready");
    profile.host.intercept = () => undefined;
    await profile.ask("erase");
    assert.equal(profile.session.state.phase, "setup");
  });
});

describe("session", () => {
  test("reads mail that was exchanged, and calendars first", async () => {
    await profile.settle();
    assert.deepEqual(profile.host.content, ['["private","/INBOX"] p@x', '["work","/INBOX"] a@x', '["work","/INBOX"] b@x']);
    assert.deepEqual(profile.host.events.get("own")?.map(({ uid }) => uid), ["talk"]);
    const types = profile.host.requests.map(({ type }) => type);
    assert.ok(types.indexOf("sources.calendar.put") < types.indexOf("sources.mail.put"));
  });

  test("what the host tells of many folders comes in several replies", async () => {
    profile.host.foldersInReply = 1;
    await profile.settle();
    profile.messenger.searches = 0;
    await profile.wake();
    await profile.read();
    assert.equal(profile.messenger.searches, 2, "both inboxes are known to be read; only what is new is looked for");
  });

  test("goes on after a restart without asking again", async () => {
    await profile.settle();
    profile.messenger.mails.get(profile.inbox)?.push({ id: "meanwhile@x", at: NOW });
    await profile.wake();
    await profile.read();
    assert.ok(profile.host.content.includes('["work","/INBOX"] meanwhile@x'));
  });

  test("a history that was cancelled stays so over a restart, until the user goes on", async () => {
    profile.messenger.onPage = async () => {
      if (profile.messenger.searches === 1) await profile.ask("history", { wish: "cancel" });
    };
    await profile.agree();
    await until(() => profile.session.state.history.phase === "cancelled");
    profile.messenger.onPage = async () => {};
    await profile.wake();
    await until(() => profile.session.state.history.phase === "cancelled");
    await profile.ask("history", { wish: "resume" });
    await profile.read();
    assert.equal(profile.host.content.length, 3);
  });

  test("a history that was paused stays so over folder changes, saved settings and restarts, until the user goes on", async () => {
    profile.messenger.onPage = async () => {
      if (profile.messenger.searches === 1) await profile.ask("history", { wish: "pause" });
    };
    await profile.agree();
    const isPaused = () => profile.session.state.history.phase === "paused";
    await until(isPaused);
    profile.messenger.onPage = async () => {};
    const { searches } = profile.messenger;
    void profile.session.sync.readMail();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await profile.ask("change", { settings: { ...profile.session.settings, nudges_a_week: 3 } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await profile.wake();
    await until(() => isPaused() && profile.session.state.history.total > 0);
    assert.equal(profile.messenger.searches, searches);
    await profile.ask("history", { wish: "resume" });
    await profile.read();
    assert.equal(profile.host.content.length, 3);
    await profile.wake();
    await profile.read();
  });

  test("a host that falls over is started again and gets the rest", async () => {
    let crashed = false;
    profile.host.intercept = ({ type }) => {
      if (type === "sources.mail.put" && !crashed) {
        crashed = true;
        profile.host.crash();
      }
    };
    await profile.settle();
    assert.equal(profile.host.started, 2);
    assert.equal(profile.host.content.length, 3);
  });

  test("says why when there is no profile.host, and starts when there is one", async () => {
    profile.host.refusal = "No such native application draht";
    await profile.agree();
    await until(() => profile.session.state.phase === "trouble");
    assert.equal(profile.session.state.trouble, "absent");
    profile.host.refusal = "";
    await profile.ask("retry");
    await profile.read();
    assert.equal(profile.host.content.length, 3);
  });

  test("own addresses added to an account later count as own", async () => {
    await profile.settle();
    profile.messenger.accountList[0].identities.push({ email: "New.Alias@Work.example" });
    await profile.wake();
    await until(() => profile.host.settings.owner.includes("new.alias@work.example"));
  });

  test("without the Experiment it goes on with mail alone, in the same database", async () => {
    await profile.settle();
    const hello = () => profile.host.requests.filter(({ type }) => type === "hello").at(-1)?.body;
    const before = hello().profile;
    profile.messenger.drahtCalendars = undefined;
    await profile.wake();
    await profile.read();
    assert.equal(hello().profile, before);
    assert.equal((await profile.ask("choices")).has_calendars, false);
    assert.equal(profile.session.state.has_calendars, false);
    await assert.rejects(profile.ask("schedule", { person: "a@b", addresses: [] }), { code: "calendars_unavailable" });
  });

  test("names calendars that are switched off", async () => {
    await profile.settle({ calendars: ["own", "home"] });
    assert.deepEqual(profile.session.state.disabled_calendars, ["Home"]);
  });

  test("an error answers a question, it does not end the session", async () => {
    await profile.settle();
    await assert.rejects(profile.ask("nonsense"), { code: "internal" });
    await assert.rejects(profile.ask("toString"), { code: "internal" });
    assert.deepEqual(await profile.ask("nudges"), { nudges: [], more: 0 });
  });
});
