// The Experiment in a real Thunderbird: everything that Draht reads from calendars and does to them goes through it.
/* global ChromeUtils, Services */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { changeEvent, closeEventDialog, disableCalendar, eventText, otherWindows, readEventDialog } from "../support/calendar-chrome.mjs";
import { installProbe } from "../support/probe-addon.mjs";
import { makeProfile } from "../support/profile.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";
import { waitFor } from "../support/wait.mjs";

const FIXTURE = new URL("./fixtures/office.ics", import.meta.url).pathname;
const IDLE_MS = 1_000;

/** @param {string} iso @returns {number} UTC epoch seconds */
const at = (iso) => Date.parse(iso) / 1000;
const SPRING = [at("2026-03-01T00:00:00Z"), at("2026-05-01T00:00:00Z")];
const JUNE = [at("2026-06-01T00:00:00Z"), at("2026-07-01T00:00:00Z")];
const CALL = {
  uid: "draht-1@draht.example",
  title: "Call Anna <img src=x> & Söhne",
  start: at("2026-07-01T08:00:00Z"),
  end: at("2026-07-01T08:15:00Z"),
  description: "Last topics:\n- Offer 7",
};

/** @param {string} uid @param {string} title */
const vevent = (uid, title) =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART:20260702T080000Z\r\nDTEND:20260702T090000Z\r\nEND:VEVENT\r\n`;

describe("calendars in Thunderbird", () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "draht-calendars-"));
  const profileDir = path.join(directory, "profile");
  /** @type {import("../support/thunderbird.mjs").Thunderbird} */
  let thunderbird;
  /** @type {import("../support/probe-addon.mjs").Probe} */
  let probe;
  let observersBefore = 0;

  before(async () => {
    makeProfile(profileDir, {
      owner: { name: "Owner", addresses: ["owner@office.example"] },
      calendars: [
        { id: "home", name: "Home", color: "#3465a4" },
        { id: "office", name: "Office", icsFile: FIXTURE },
        { id: "locked", name: "Locked", readOnly: true },
        { id: "off", name: "Off", disabled: true },
      ],
    });
    const prefs = { "extensions.background.idle.timeout": IDLE_MS };
    thunderbird = await startThunderbird({ profileDir, home: directory, zone: "Europe/Berlin", prefs });
    observersBefore = await thunderbird.chrome(countObservers);
    probe = await installProbe(thunderbird, path.join(directory, "probe"));
  });

  after(async () => {
    await thunderbird?.kill();
    fs.rmSync(directory, { recursive: true, force: true });
  });

  it("says where it is", async () => {
    const { profile, thunderbird: version, zone } = await probe.call("environment");
    assert.equal(profile, "profile");
    assert.match(version, /^\d+\./);
    assert.equal(zone, "Europe/Berlin");
  });

  it("lists all calendars, with those that are off or read-only", async () => {
    const calendars = await probe.call("list");
    const seen = Object.fromEntries(calendars.map((/** @type {any} */ { id, read_only, disabled }) => [id, [read_only, disabled]]));
    assert.deepEqual(seen, { home: [false, false], office: [false, false], locked: [true, false], off: [true, true] });
    const { name, type, color } = calendars.find((/** @type {any} */ { id }) => id === "home");
    assert.deepEqual({ name, type, color }, { name: "Home", type: "storage", color: "#3465a4" });
  });

  it("expands a repeated event, across the change of the clocks, with its exceptions", async () => {
    const expected = [
      ["20260323T090000Z", "2026-03-23T09:00:00Z", "Jour fixe", "none"],
      ["20260330T080000Z", "2026-03-30T08:00:00Z", "Jour fixe", "none"],
      ["20260413T080000Z", "2026-04-14T13:00:00Z", "Jour fixe (moved)", "none"],
      ["20260420T080000Z", "2026-04-20T08:00:00Z", "Jour fixe", "cancelled"],
    ].map(([recurrence, start, title, status]) => [recurrence, at(String(start)), title, status]);
    /** @param {any[]} occurrences */
    const brief = (occurrences) =>
      occurrences.sort((a, b) => a.start - b.start).map(({ recurrence_id, start, title, status }) => [recurrence_id, start, title, status]);
    assert.deepEqual(brief(await probe.call("occurrences", "office", ...SPRING)), expected);
    assert.deepEqual(brief(await probe.call("occurrencesOf", "office", "jour-fixe@draht.example", ...SPRING)), expected);
    assert.deepEqual(await probe.call("occurrencesOf", "office", "nobody@draht.example", ...SPRING), []);
  });

  it("reads all-day, floating and foreign times in the user's zone", async () => {
    const occurrences = await probe.call("occurrences", "office", ...JUNE);
    const times = Object.fromEntries(occurrences.map((/** @type {any} */ o) => [o.uid.split("@")[0], [o.start, o.end, o.all_day, o.busy]]));
    assert.deepEqual(times, {
      "leave": [at("2026-05-31T22:00:00Z"), at("2026-06-02T22:00:00Z"), true, false],
      "floating": [at("2026-06-10T10:00:00Z"), at("2026-06-10T11:00:00Z"), false, true],
      "new-york": [at("2026-06-11T13:00:00Z"), at("2026-06-11T14:00:00Z"), false, true],
    });
  });

  it("reads who takes part and what they answered", async () => {
    const [call] = await probe.call("occurrencesOf", "office", "new-york@draht.example", ...JUNE);
    assert.deepEqual(call.organizer, { address: "grace@client.example", name: "Grace" });
    assert.deepEqual(call.attendees, [
      { address: "owner@office.example", name: "Owner", answer: "declined", kind: "individual", role: "required" },
      { address: "grace@client.example", name: "Grace", answer: "accepted", kind: "individual", role: "chair" },
      { address: "mallory@client.example", name: "<b>Mallory</b>", answer: "needs_action", kind: "individual", role: "optional" },
      { address: "room4@client.example", name: "Room 4", answer: "tentative", kind: "room", role: "required" },
    ]);
    assert.equal(call.own_answer, "declined");
    assert.equal(call.url, "https://meet.example.org/ny");
    assert.equal(call.description, "Dial +49 30 123456\nsecond line");
    assert.equal(call.draht, false);
  });

  it("refuses a calendar that is off, missing or read-only, with a code", async () => {
    await assert.rejects(probe.call("occurrences", "off", ...JUNE), /calendar_disabled: .*Off/);
    await assert.rejects(probe.call("occurrences", "nowhere", ...JUNE), /calendar_missing: /);
    await assert.rejects(probe.call("create", "locked", CALL), /calendar_read_only: .*Locked/);
    await assert.rejects(probe.call("openDialog", "locked", CALL), /calendar_read_only: /);
    assert.deepEqual(await probe.call("occurrences", "locked", ...JUNE), []);
  });

  it("creates an event that invites nobody, and takes it back", async () => {
    assert.deepEqual(await probe.call("create", "home", CALL), { calendar: "home", uid: CALL.uid });
    const text = await thunderbird.chrome(eventText, "home", CALL.uid);
    assert.match(String(text), /DTSTART;TZID=Europe\/Berlin:20260701T100000/);
    assert.doesNotMatch(String(text), /ATTENDEE|ORGANIZER/);

    const [event] = await probe.call("occurrencesOf", "home", CALL.uid, CALL.start, CALL.end);
    const { title, start, end, description, draht, recurrence_id, attendees } = event;
    assert.deepEqual({ uid: event.uid, title, start, end, description }, CALL);
    assert.deepEqual({ draht, recurrence_id, attendees }, { draht: true, recurrence_id: "", attendees: [] });

    assert.equal(await probe.call("remove", "home", CALL.uid), true);
    assert.equal(await thunderbird.chrome(eventText, "home", CALL.uid), null);
    assert.equal(await probe.call("remove", "home", CALL.uid), false);
  });

  it("never removes an event that it did not make", async () => {
    await assert.rejects(probe.call("remove", "office", "leave@draht.example"), /event_foreign: /);
    assert.notEqual(await thunderbird.chrome(eventText, "office", "leave@draht.example"), null);
  });

  it("tells of events added, modified and removed", async () => {
    await probe.takeHeard("onChanged");
    const uid = "dentist@draht.example";
    await thunderbird.chrome(changeEvent, "home", "add", vevent(uid, "Dentist"));
    await thunderbird.chrome(changeEvent, "home", "modify", vevent(uid, "Dentist, later"));
    await thunderbird.chrome(changeEvent, "home", "delete", vevent(uid, ""));
    /** @type {any[]} */
    const heard = [];
    const listen = async () => heard.push(...(await probe.takeHeard("onChanged"))) >= 3;
    await waitFor("three changes", listen, { explain: () => JSON.stringify(heard) });
    assert.deepEqual(heard, ["added", "modified", "removed"].map((change) => ({ calendar: "home", uid, change })));
  });

  it("tells when a calendar is switched on or off", async () => {
    await probe.takeHeard("onCalendars");
    await thunderbird.chrome(disableCalendar, "off", false);
    await waitFor("the change of the list", async () => (await probe.takeHeard("onCalendars")).length > 0);
    assert.deepEqual(await probe.call("occurrences", "off", ...JUNE), []);
    await thunderbird.chrome(disableCalendar, "off", true);
  });

  it("wakes a background page that is asleep", async () => {
    await waitFor("the background to fall asleep", () => thunderbird.chrome(backgroundSleeps, "probe@draht.example"));
    const uid = "alarm-clock@draht.example";
    await thunderbird.chrome(changeEvent, "home", "add", vevent(uid, "Wake up"));
    await waitFor("the background to be told", async () => (await probe.wokenBy()) === uid);
  });

  it("shows Thunderbird's dialog filled in, and saves nothing by itself", async () => {
    await probe.call("openDialog", "home", CALL);
    const shown = await waitFor("the event dialog", () => thunderbird.chrome(readEventDialog));
    assert.equal(shown.title, CALL.title);
    assert.equal(shown.description.trim(), CALL.description);
    await thunderbird.chrome(closeEventDialog, false);
    await waitFor("the dialog to close", async () => (await thunderbird.chrome(otherWindows)).length === 0);
    assert.equal(await thunderbird.chrome(eventText, "home", CALL.uid), null);
  });

  it("knows the event again that the user saved in the dialog", async () => {
    await probe.call("openDialog", "home", CALL);
    await waitFor("the event dialog", () => thunderbird.chrome(readEventDialog));
    await thunderbird.chrome(closeEventDialog, true);
    await waitFor("the event", () => thunderbird.chrome(eventText, "home", CALL.uid));
    const [event] = await probe.call("occurrencesOf", "home", CALL.uid, CALL.start, CALL.end);
    assert.equal(event.draht, true);
    assert.equal(event.start, CALL.start);
    assert.equal(await probe.call("remove", "home", CALL.uid), true);
  });

  it("opens an event and one occurrence of it", async () => {
    assert.equal(await probe.call("openEvent", "office", "nobody@draht.example", null), false);
    assert.equal(await probe.call("openEvent", "office", "jour-fixe@draht.example", "20260413T080000Z"), true);
    await waitFor("the event's window", () => thunderbird.chrome(shownEvent, "Jour fixe (moved)"));
  });

  it("stops watching when the add-on goes", async () => {
    assert.ok((await thunderbird.chrome(countObservers)) > observersBefore);
    await thunderbird.chrome(uninstall, "probe@draht.example");
    await waitFor("the last observer to go", async () => (await thunderbird.chrome(countObservers)) === observersBefore);
  });
});

/** Runs in Thunderbird. @param {string} id of an add-on @returns {boolean} */
function backgroundSleeps(id) {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  return ExtensionParent.GlobalManager.getExtension(id).backgroundState === "stopped";
}

/** Runs in Thunderbird. @param {string} title @returns {boolean} whether some window or dialog shows an event of that title */
function shownEvent(title) {
  const windows = Array.from(Services.wm.getEnumerator(null));
  return windows.some((/** @type {any} */ open) => open.document.documentElement.textContent.includes(title) || open.document.querySelector(".item-title")?.value === title);
}

/** Runs in Thunderbird. @returns {number} how many watch the calendars or their list */
function countObservers() {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const { mObservers, mCalendarObservers } = cal.manager.wrappedJSObject;
  return mObservers.size + mCalendarObservers.size;
}

/** Runs in Thunderbird. @param {string} id of an add-on */
async function uninstall(id) {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  await (await AddonManager.getAddonByID(id)).uninstall();
}
