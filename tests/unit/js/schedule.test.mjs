import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { makeOccurrence } from "./support/fake-calendars.mjs";
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
  const tom = { person: "tom@x.example", addresses: ["tom@x.example"] };
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

  test("cancelled, declined and free events are not in the way", async () => {
    await profile.settle();
    const at = { start: 1_795_600_800, end: 1_795_600_800 + 900 };
    own().events.push(
      makeOccurrence({ uid: "1", ...at, status: "cancelled" }), makeOccurrence({ uid: "2", ...at, own_answer: "declined" }), makeOccurrence({ uid: "3", ...at, busy: false }),
    );
    assert.equal((await profile.ask("schedule", tom)).start, at.start);
  });

  test("the phone number of the address book goes into the draft", async () => {
    await profile.settle();
    profile.messenger.cards.push("BEGIN:VCARD\r\nEMAIL;PREF=1:tom@x.example\r\nTEL;TYPE=fax:1\r\nTEL;TYPE=work;VALUE=TEXT:+49 30 1\r\n 23\r\nTEL;TYPE=cell:0170 1\r\nEND:VCARD");
    await profile.ask("schedule", tom);
    assert.equal(profile.host.requests.find(({ type }) => type === "schedule.draft")?.body.phone, "0170 1");
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
    assert.ok(profile.messenger.drahtCalendars.dialogs[0].event.start > NOW);
    await assert.rejects(profile.ask("schedule", tom), { code: "no_free_slot", action: "choose_time" });
  });
});
