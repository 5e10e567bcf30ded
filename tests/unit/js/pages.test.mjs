import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, test } from "node:test";
import { addressOf, otherSide } from "../../../extension/ui/message/other-side.mjs";
import { partsOf } from "../../../extension/ui/shared/channel-mix.mjs";
import { targetOf } from "../../../extension/ui/shared/menu.mjs";
import { makeTimes } from "../../../extension/ui/shared/time.mjs";
import { makeWords } from "../../../extension/ui/shared/words.mjs";
import { soon } from "../../../extension/ui/space/person/habits.mjs";
import { shade } from "../../../extension/ui/space/person/hours.mjs";
import { OWN_ERRORS } from "../../../extension/host/error.mjs";
import { readProtocol } from "./support/notation.mjs";

const ROOT = new URL("../../../extension/", import.meta.url);
const readWords = (/** @type {string} */ language) => JSON.parse(fs.readFileSync(new URL(`_locales/${language}/messages.json`, ROOT), "utf8"));

describe("words", () => {
  const [en, de] = [readWords("en"), readWords("de")];

  test("both languages have the same keys with the same places for values", () => {
    assert.deepEqual(Object.keys(de), Object.keys(en));
    for (const key of Object.keys(en)) {
      const places = (/** @type {any} */ words) => [...words[key].message.matchAll(/\$\d/g)].map(String).sort();
      assert.deepEqual(places(de), places(en), key);
      assert.notEqual(en[key].message, "", key);
    }
  });

  test("every word that the pages say exists, and every word is said", () => {
    const sources = filesBelow("ui/").map((file) => fs.readFileSync(file, "utf8")).join("\n");
    const said = [...sources.matchAll(/say\(\s*"([a-z_0-9]+)"/g)].map((match) => String(match[1]));
    for (const key of said) assert.ok(en[key], `no words for "${key}"`);
    const counted = [...sources.matchAll(/sayCount\(\s*"([a-z_0-9]+)"/g)].map((match) => String(match[1]));
    for (const key of counted) assert.ok(en[`${key}_one`] && en[`${key}_other`], `no words for a count of "${key}"`);
    const composed = [...sources.matchAll(/[`"]([a-z_]+_)\$\{/g)].map((match) => String(match[1]));
    const passed = [...sources.matchAll(/"([a-z_0-9]+)"/g)].map((match) => String(match[1]));
    const manifest = fs.readFileSync(new URL("manifest.json", ROOT), "utf8");
    const silent = Object.keys(en).filter((key) =>
      !passed.includes(key) && !composed.some((start) => key.startsWith(start)) && !counted.includes(key.replace(/_(one|other)$/, "")) && !manifest.includes(`__MSG_${key}__`));
    assert.deepEqual(silent, []);
  });

  test("every error code has words", () => {
    for (const code of [...Object.keys(readProtocol().errors), ...Object.keys(OWN_ERRORS)]) {
      assert.ok(en[`error_${code}`], code);
    }
  });

  test("a name that looks like a place for a value stays as it is", () => {
    const { say, sayCount } = makeWords("en", { a: { message: "$1 and $2" }, b_one: { message: "$1 mail" }, b_other: { message: "$1 mails" } });
    assert.equal(say("a", "$2 <img src=x>", "B"), "$2 <img src=x> and B");
    assert.deepEqual([sayCount("b", 1), sayCount("b", 1234)], ["1 mail", "1,234 mails"]);
  });
});

describe("times", () => {
  test("are said in the owner's zone and language", () => {
    const at = Date.parse("2026-11-24T13:00:00Z") / 1000;
    assert.match(makeTimes("de", "Europe/Berlin").span(at, at + 900), /^Di\.?, 24\. Nov\.?, 14:00 – 14:15$/);
    assert.match(makeTimes("en", "America/New_York").moment(at), /^Tue,? 24 Nov, 08:00$/);
  });

  test("distances take the unit that says enough", () => {
    const { ago } = makeTimes("en", "UTC");
    const before = (/** @type {number} */ days) => ago(1e9 - days * 86_400, 1e9);
    assert.deepEqual([0, 1, 10, 30, 200, 900].map(before), ["today", "yesterday", "10 days ago", "4 weeks ago", "6 months ago", "2 years ago"]);
    assert.equal(ago(1e9 - 3 * 3600, 1e9), "yesterday", "three hours ago may be another day: it is 1:46 am");
  });
});

describe("channel mix", () => {
  test("fills the bar, and the rarest channel still shows", () => {
    const parts = partsOf({ mail: 9_999, chat: 0, phone: 1, video: 0, in_person: 0, voice: 0 });
    assert.deepEqual(parts.map(({ channel }) => channel), ["mail", "phone"]);
    assert.ok(Number(parts[1]?.width) >= 6);
    assert.equal(Math.round(parts.reduce((sum, { width }) => sum + width, 0)), 160);
  });

  test("nobody in touch is an empty bar", () => {
    assert.deepEqual(partsOf({ mail: 0, chat: 0, phone: 0, video: 0, in_person: 0, voice: 0 }), []);
  });
});

describe("how two are in touch", () => {
  const words = makeWords("en", readWords("en"));

  test("a reply time is said in hours of a working day, then in days, and never as nothing", () => {
    assert.deepEqual([0, 0.2, 1.2, 8, 8.1, 40].map((hours) => soon(words, hours)), [
      "within a working hour", "within a working hour", "within 2 working hours", "within 8 working hours", "within 2 working days", "within 5 working days",
    ]);
  });

  test("the busiest hour is the darkest, and a single contact still shows", () => {
    assert.deepEqual([0, 1, 25, 50, 100].map((contacts) => shade(contacts, 100)), [0, 1, 1, 2, 4]);
    assert.equal(shade(1, 1), 4);
  });
});

describe("menu", () => {
  test("arrows go round, Home and End go to the ends, Escape closes", () => {
    assert.deepEqual(["ArrowDown", "ArrowUp", "Home", "End", "Escape", "a"].map((key) => targetOf(key, false, 0, 3)), [1, 2, 0, 2, "close", null]);
    assert.deepEqual(["ArrowDown", "ArrowUp", "Escape", "Enter"].map((key) => targetOf(key, true, -1, 3)), [0, 2, null, null]);
  });
});

describe("the other side of a mail", () => {
  const owner = ["me@work.example"];
  const mail = (/** @type {string} */ from, /** @type {string[]} */ to) => ({ message_id: "", date: null, from, to, cc: [], bcc: [], subject: "" });

  test("is the sender, or for an own mail the first other recipient", () => {
    assert.equal(otherSide(mail("Tom <Tom@X.example>", ["me@work.example"]), owner), "tom@x.example");
    assert.equal(otherSide(mail("Me <ME@work.example>", ["me@work.example", "Ann <ann@x.example>"]), owner), "ann@x.example");
    assert.equal(otherSide(mail("me@work.example", []), owner), "");
  });

  test("hostile headers give no address or a plain one", () => {
    for (const header of ["", "<>", "no address", "<a b@c>", "a@b@c", "\u202Ex"]) {
      assert.equal(addressOf(header), "", header);
    }
    assert.equal(addressOf('"<script>" <a@b.example>'), "a@b.example");
  });
});

/** @param {string} folder below extension/ @returns {URL[]} its modules */
function filesBelow(folder) {
  return fs.readdirSync(new URL(folder, ROOT), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : entry.name.endsWith(".mjs") ? [new URL(`${folder}${entry.name}`, ROOT)] : []);
}
