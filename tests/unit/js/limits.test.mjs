import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { batches, clip, fitCalendar, fitEvent, fitMessage, fitUid } from "../../../extension/sync/limits.mjs";
import { makeOccurrence } from "./support/fake-calendars.mjs";
import { faults, readProtocol } from "./support/notation.mjs";

const { types, limits } = readProtocol();

describe("limits", () => {
  test("cut between characters, never inside one", () => {
    assert.equal(clip("äöü", 5), "äö");
    assert.equal(clip("a🙂b", 4), "a");
    assert.equal(clip("a🙂b", 5), "a🙂");
  });

  test("half a surrogate pair becomes a sign that has UTF-8", () => {
    assert.equal(clip("a\uD83Db", 100), "a\uFFFDb");
    assert.equal(clip("\uDE42", 100), "\uFFFD");
  });

  test("the worst message fits its type and a frame", () => {
    const worst = "\u0001\uD83D\"ÿ".repeat(20_000);
    const many = Array.from({ length: 5_000 }, () => worst);
    const message = fitMessage({ message_id: worst, date: null, from: worst, to: many, cc: many, bcc: many, subject: worst });
    assert.deepEqual(faults(types, "Message", message), []);
    assert.ok(Buffer.byteLength(JSON.stringify(message)) < limits.frame_in_bytes, "one message alone");
  });

  test("the worst event fits its type", () => {
    const worst = "ÿ\n".repeat(20_000);
    const attendee = { address: worst, name: worst, answer: "none", kind: "unknown", role: "required" };
    const event = makeOccurrence({
      uid: worst, recurrence_id: worst, title: worst, location: worst, url: worst, description: worst,
      organizer: { address: worst, name: worst }, attendees: Array.from({ length: 3_000 }, () => attendee),
    });
    assert.deepEqual(faults(types, "Event", fitEvent(event)), []);
  });

  test("an event that claims to begin before year 1 or to end after 9999 does not spoil its calendar", () => {
    for (const beyond of [-62_135_600_000, 253_402_318_800, 8e12]) {
      assert.deepEqual(faults(types, "Event", fitEvent(makeOccurrence({ start: beyond, end: beyond }))), []);
    }
    const { start, end } = makeOccurrence({});
    assert.deepEqual([fitEvent(makeOccurrence({})).start, fitEvent(makeOccurrence({})).end], [start, end]);
  });

  test("a calendar's name and an event's uid are cut between characters too", () => {
    assert.equal(fitCalendar({ id: "1", name: "x".repeat(997) + "🙂" }).name, "x".repeat(997));
    assert.equal(fitCalendar({ id: "1", name: "Team \uD83D" }).name, "Team \uFFFD");
    assert.equal(fitUid("a\uD83D"), "a\uFFFD");
    assert.equal(fitUid("a\uD83D"), fitEvent(makeOccurrence({ uid: "a\uD83D" })).uid);
  });

  test("batches keep order and stay small in number and size", () => {
    const small = Array.from({ length: 1_201 }, (_, index) => index);
    assert.deepEqual(batches(small, 500).map((batch) => batch.length), [500, 500, 201]);
    assert.deepEqual(batches(small, 500).flat(), small);
    const large = Array.from({ length: 10 }, () => "x".repeat(200_000));
    assert.deepEqual(batches(large, 500).map((batch) => batch.length), [2, 2, 2, 2, 2]);
    assert.deepEqual(batches([], 500), [[]]);
  });
});
