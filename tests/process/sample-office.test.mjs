// The sample office, imported by the command line: what its stories say is found, and nothing else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { ROOT } from "../../packaging/lib/project.mjs";
import { makeSample } from "../../packaging/sample/sample.mjs";

const BINARY = process.env.DRAHT_BINARY ?? path.join(ROOT, "build/dev/bin/draht");
// Of the findings that the stories tell, those that this version looks for.
const LOOKED_FOR = ["email_only", "gone_silent"];

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "draht-office-"));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** @param {string[]} args of draht, without --json @returns {any[]} one value for each line it prints */
function draht(...args) {
  const env = { ...process.env, TZ: "Europe/Berlin", LANG: "de_DE.UTF-8" };
  const printed = execFileSync(BINARY, [...args, "--json"], { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
  return printed.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(below) : [below];
  });
}

// A working day, a weekend, and a day soon after the holidays.
for (const now of ["2026-03-31T07:00:00Z", "2026-09-19T10:00:00Z", "2027-01-06T09:00:00Z"]) {
  describe(`the sample office on ${now.slice(0, 10)}`, () => {
    const folder = path.join(scratch, now.slice(0, 10));
    const summary = makeSample(folder, Date.parse(now));
    const always = ["--db", path.join(folder, "facts.sqlite"), "--now", now];
    const [imported] = draht("import", ...always,
      ...filesBelow(path.join(folder, "mail")).flatMap((file) => ["--mbox", file]),
      ...filesBelow(path.join(folder, "calendar")).flatMap((file) => ["--ics", file]),
      ...summary.owner.addresses.flatMap((address) => ["--me", address]));

    it("is read completely, without drafts, templates, junk and trash", () => {
      const counted = Object.values(summary.folders).filter(({ use }) => ["inbox", "sent", "archives", "other"].includes(use));
      assert.equal(imported.messages, counted.reduce((sum, { messages }) => sum + messages, 0));
      assert.equal(imported.left_out, summary.messages - imported.messages);
      assert.equal(imported.broken ?? 0, 0);
    });

    it("has the findings that its stories tell, and no others", () => {
      /** @type {string[]} */
      const wrong = [];
      for (const { address, name, findings, allowed } of summary.people) {
        const known = draht("people", ...always).some(({ person }) => person === address);
        const found = known ? draht("why", address, ...always)[0].findings.map((/** @type {any} */ { finding }) => finding) : [];
        for (const finding of LOOKED_FOR) {
          if (findings.includes(finding) && !found.includes(finding)) wrong.push(`${name}: ${finding} was not found`);
          if (!findings.includes(finding) && !allowed.includes(finding) && found.includes(finding)) wrong.push(`${name}: ${finding} was found`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    it("knows machines and lists from people, and the owner from everybody", () => {
      const people = draht("people", ...always).filter(({ kind }) => kind === "person").map(({ person }) => person);
      const notPeople = [...summary.not_people, ...summary.owner.addresses];
      assert.deepEqual(notPeople.filter((address) => people.includes(address.toLowerCase())), []);
    });

    it("leads to nudges for people with a story only", () => {
      const expected = summary.people.filter(({ findings, allowed }) => [...findings, ...allowed].some((finding) => LOOKED_FOR.includes(finding)));
      const nudged = draht("nudges", ...always).map(({ person }) => person.person);
      assert.ok(nudged.length > 0);
      assert.deepEqual(nudged.filter((address) => !expected.some((other) => other.address === address)), []);
    });
  });
}
