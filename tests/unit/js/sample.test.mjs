// The sample office is what `packaging/try` shows and what other tests read: it has to stay the same and stay true.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { OfficeCalendar, calendarDay, dayAt, dayOf, holidays, momentAt, offsetMinutes } from "../../../packaging/sample/office-time.mjs";
import { encodeWords, mailDate } from "../../../packaging/sample/mail/message.mjs";
import { makeSample } from "../../../packaging/sample/sample.mjs";

const NOW = Date.parse("2026-03-31T09:00:00Z");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "draht-sample-"));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** @param {string} folder @returns {Map<string, Buffer>} */
function contents(folder) {
  /** @type {Map<string, Buffer>} */
  const found = new Map();
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [name, bytes] of contents(file)) found.set(`${entry.name}/${name}`, bytes);
    } else {
      found.set(entry.name, fs.readFileSync(file));
    }
  }
  return found;
}

describe("sample office", () => {
  const summary = makeSample(path.join(scratch, "one"), NOW);

  it("is the same every time it is made", () => {
    makeSample(path.join(scratch, "two"), NOW);
    assert.deepEqual(contents(path.join(scratch, "two")), contents(path.join(scratch, "one")));
  });

  it("is a small office with every finding in it", () => {
    assert.ok(summary.messages > 2_000 && summary.messages < 3_500, `${summary.messages} messages`);
    assert.ok(summary.people.length >= 10 && summary.people.length <= 20);
    const found = new Set(summary.people.flatMap(({ findings }) => findings));
    assert.deepEqual([...found].sort(), ["awaiting_reply", "email_only", "fallen_meeting", "gone_silent", "one_sided", "owed_reply", "ping_pong"]);
    assert.ok(summary.people.filter(({ findings, healthy }) => healthy && findings.length === 0).length >= 5);
  });

  it("holds one mbox entry for each message it counts", () => {
    for (const [folder, { messages }] of Object.entries(summary.folders)) {
      const names = folder.split("/");
      const file = path.join(scratch, "one/mail", ...names.slice(0, -1).map((name) => `${name}.sbd`), names.at(-1) ?? "");
      assert.equal(fs.readFileSync(file, "latin1").match(/^From /gm)?.length, messages, folder);
    }
  });

  it("has no mail from the future", () => {
    for (const [name, bytes] of contents(path.join(scratch, "one/mail"))) {
      for (const [, date] of bytes.toString("latin1").matchAll(/^Date: (.*)\r$/gm)) {
        assert.ok(Date.parse(date ?? "") <= NOW, `${name}: ${date}`);
      }
    }
  });

  it("names no event twice, except for moved occurrences of a series", () => {
    for (const [name, bytes] of contents(path.join(scratch, "one/calendar"))) {
      const events = bytes.toString("utf8").split("BEGIN:VEVENT").slice(1).filter((event) => !event.includes("RECURRENCE-ID"));
      const ids = events.map((event) => /^UID:(.*)\r$/m.exec(event)?.[1]);
      assert.equal(new Set(ids).size, ids.length, name);
    }
  });

  it("has no line over 75 bytes in its calendars", () => {
    for (const [name, bytes] of contents(path.join(scratch, "one/calendar"))) {
      for (const line of bytes.toString("utf8").split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
    }
  });
});

describe("office time", () => {
  it("keeps the clock on the wall through a change to summer time", () => {
    for (const [month, date, offset] of [[3, 28, 60], [3, 29, 120], [10, 24, 120], [10, 25, 60]]) {
      const moment = momentAt(dayOf(2026, month ?? 0, date ?? 0), 10 * 60);
      assert.equal(offsetMinutes(moment), offset);
      assert.equal(dayAt(moment), dayOf(2026, month ?? 0, date ?? 0));
    }
    assert.equal(mailDate(momentAt(dayOf(2026, 3, 30), 9 * 60 + 5)), "Mon, 30 Mar 2026 09:05:00 +0200");
  });

  it("knows the movable holidays", () => {
    const days = new Map(holidays(2026).map(({ name, day }) => [name, calendarDay(day)]));
    const short = (/** @type {string} */ name) => `${days.get(name)?.date}.${days.get(name)?.month}.`;
    assert.equal(short("Karfreitag"), "3.4.");
    assert.equal(short("Pfingstmontag"), "25.5.");
    assert.equal(short("Buß- und Bettag"), "18.11.");
  });

  it("counts working days over weekends and holidays", () => {
    const calendar = new OfficeCalendar(Date.parse("2026-04-07T08:00:00Z"));
    assert.equal(calendar.workdaysAgo(1), dayOf(2026, 4, 2));
    assert.equal(calendar.workdaysAgo(-4), dayOf(2026, 4, 13));
  });
});

describe("encoded words", () => {
  it("leave ASCII alone and never split a character", () => {
    assert.equal(encodeWords("Jour fixe"), "Jour fixe");
    const words = encodeWords("ä".repeat(60)).split("\r\n ");
    assert.ok(words.every((word) => word.length <= 75));
    const text = words.map((word) => Buffer.from(word.slice(10, -2), "base64").toString("utf8")).join("");
    assert.equal(text, "ä".repeat(60));
  });
});
