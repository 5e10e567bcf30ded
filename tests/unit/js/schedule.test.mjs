import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { makeOccurrence } from "./support/fake-calendars.mjs";
import { nextWorkDay } from "../../../extension/schedule/work-day.mjs";
import { DAY, NOW, Profile } from "./support/profile.mjs";

/** @type {Profile} */
let profile;

beforeEach(() => {
  profile = new Profile();
});

afterEach(() => {
  profile.session?.stop();
  assert.deepEqual(profile.host.faults, []);
});

describe("schedule", () => {
  const tom = { person: "tom@x.example" };
  const own = () => profile.calendar("own");

  test("the outcome is stored before the event is made, and both carry the same uid", async () => {
    await profile.settle();
    const call = await profile.ask("schedule", tom);
    const event = own().events.find((/** @type {any} */ { uid }) => uid === call.uid);
    assert.equal(event.start, call.start);
    assert.deepEqual([...profile.host.outcomes.values()], [
      { person: tom.person, outcome: "scheduled", calendar: "own", uid: call.uid, start: call.start, end: call.end },
    ]);
  });

  test("undo leaves neither event nor outcome", async () => {
    await profile.settle();
    await profile.ask("unschedule", await profile.ask("schedule", tom));
    assert.deepEqual(own().events.map((/** @type {any} */ { uid }) => uid), ["talk"]);
    assert.equal(profile.host.outcomes.size, 0);
  });

  test("a calendar that refuses leaves no outcome behind", async () => {
    await profile.settle();
    profile.messenger.drahtCalendars.create = async () => {
      throw new Error("the server said no");
    };
    await assert.rejects(profile.ask("schedule", tom), { code: "calendar_refused" });
    assert.equal(profile.host.outcomes.size, 0);
  });

  test("a target that is gone, read-only or switched off is said so", async () => {
    await profile.settle();
    for (const [id, code] of [["", "calendar_missing"], ["team", "calendar_read_only"], ["home", "calendar_disabled"]]) {
      await profile.ask("change", { settings: { ...profile.session.settings, calendars: ["own", "team", "home"], target_calendar: id } });
      await assert.rejects(profile.ask("schedule", tom), { code });
    }
    assert.equal(profile.host.outcomes.size, 0);
  });

  test("a slot that was taken meanwhile is not used: the host hears of it and gives another", async () => {
    await profile.settle();
    const taken = { start: NOW + DAY, end: NOW + DAY + 900 };
    own().events.push(makeOccurrence({ uid: "surprise", ...taken }));
    profile.host.intercept = ({ type, body }) => {
      const start = profile.host.events.get("own")?.some(({ uid }) => uid === "surprise") ? taken.end : taken.start;
      return type === "schedule.draft" && body.start === undefined
        ? { body: { uid: "draht-x", title: "t", description: "", start, end: start + 900 } }
        : undefined;
    };
    const call = await profile.ask("schedule", tom);
    assert.equal(call.start, taken.end);
  });

  test("the time on the card is asked for, and all others of that day are told first", async () => {
    await profile.settle();
    const start = NOW + 2 * DAY;
    own().events.push(makeOccurrence({ uid: "surprise", start: start - 60, end: start }));
    assert.equal((await profile.ask("schedule", { ...tom, start })).start, start);
    const drafts = profile.host.requests.filter(({ type }) => type === "schedule.draft");
    assert.ok(drafts.every(({ body }) => body.start === start));
    const known = profile.host.requests.filter(({ type, body }) => type === "sources.calendar.put" && body.events.some((/** @type {any} */ { uid }) => uid === "surprise"));
    const [toldAt, draftedAt] = [known[0], drafts.at(-1)].map((request) => profile.host.requests.indexOf(/** @type {any} */ (request)));
    assert.ok(Number(toldAt) >= 0 && Number(toldAt) < Number(draftedAt));
    assert.ok(profile.host.events.get("own")?.some(({ uid }) => uid === "talk"), "what lies outside that day stays");
  });

  test("another time: the outcome comes with the saved event, also after a restart", async () => {
    await profile.settle();
    await profile.ask("other_time", tom);
    assert.equal(profile.host.outcomes.size, 0, "nothing is scheduled while the dialog is open");
    const [{ event }] = profile.messenger.drahtCalendars.dialogs;
    await profile.wake();
    await profile.read();
    await profile.messenger.drahtCalendars.create("own", { ...event, start: NOW + 5 * DAY, end: NOW + 5 * DAY + 900 });
    await profile.session.sync.settled;
    assert.deepEqual([...profile.host.outcomes.values()].map(({ person, uid, start }) => [person, uid, start]), [[tom.person, event.uid, NOW + 5 * DAY]]);
  });

  test("another time opens the dialog even when no slot is free", async () => {
    await profile.settle();
    profile.host.intercept = ({ type, body }) =>
      type === "schedule.draft" && body.start === undefined ? { error: { code: "no_free_slot", message: "", action: "choose_time" } } : undefined;
    await profile.ask("other_time", tom);
    const { start, end } = profile.messenger.drahtCalendars.dialogs[0].event;
    assert.deepEqual([start, end - start], [nextWorkDay(profile.session.settings, NOW), 900]);
    await assert.rejects(profile.ask("schedule", tom), { code: "no_free_slot", action: "choose_time" });
  });
});

describe("the next work day", () => {
  const settings = { zone: "Europe/Berlin", work_days: [1, 2, 3, 4, 5], work_from_minute: 540 };
  const next = (/** @type {string} */ now, changed = {}) => new Date(nextWorkDay({ ...settings, ...changed }, Date.parse(now) / 1000) * 1000).toISOString();

  test("begins when work begins, on the owner's wall", () => {
    assert.equal(next("2026-11-24T23:30:00Z"), "2026-11-26T08:00:00.000Z", "in Berlin it is Wednesday already");
    assert.equal(next("2026-11-27T12:00:00Z"), "2026-11-30T08:00:00.000Z", "not at the weekend");
    assert.equal(next("2026-03-28T12:00:00Z", { work_days: [7] }), "2026-03-29T07:00:00.000Z", "the clocks change that night");
    assert.equal(next("2026-11-24T12:00:00Z", { work_days: [2] }), "2026-12-01T08:00:00.000Z");
    assert.equal(next("2026-11-24T23:30:00Z", { zone: "America/Los_Angeles", work_from_minute: 0 }), "2026-11-25T08:00:00.000Z");
  });
});
