// node run.mjs [DRAHT]: see README.md beside this file. Exit code 1 when a figure that must be 0 is not.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { measureCalendars } from "./calendars.mjs";
import { Draht } from "./draht.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const SHARED = path.resolve(ROOT, "../shared");
const binary = path.resolve(process.argv[2] ?? path.join(ROOT, "build/release/bin/draht"));

/** @typedef {{what: string, value: string | number, mustBe?: number}} Figure */

const ARCHIVES = [
  {
    name: "Enron, one man's mailbox",
    folder: "corpora/mail/enron-allen-p",
    owner: ["phillip.allen@enron.com", "k..allen@enron.com", "pallen70@hotmail.com"],
    now: "2001-12-20",
  },
  { name: "Enron, owner not named", folder: "corpora/mail/enron-allen-p", owner: [], now: "2001-12-20" },
  { name: "SpamAssassin, lists and newsletters", folder: "corpora/mail/spamassassin", owner: [], now: "2002-12-20" },
  { name: "broken messages", folder: "corpora/mime", owner: [], now: "2026-01-01" },
];

/**
 * @param {string} folder
 * @returns {number}
 */
const countFiles = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true })
    .reduce((sum, entry) => sum + (entry.isDirectory() ? countFiles(path.join(folder, entry.name)) : 1), 0);

/**
 * @param {Draht} draht
 * @param {typeof ARCHIVES[number]} archive
 * @returns {Figure[]}
 */
function measureArchive(draht, { folder, owner, now }) {
  const tree = path.join(SHARED, folder);
  const me = owner.flatMap((address) => ["--me", address]);
  const [first] = draht.run("import", "--eml", tree, ...me, "--now", now, "--json");
  const [again] = draht.run("import", "--eml", tree, "--now", now, "--json");
  const people = draht.run("people", "--json", "--now", now);
  const kept = draht.run("export").find((row) => row.kind === "settings");
  const owners = new Set(kept?.settings.owner);
  const inferred = owner.length === 0 ? [{ what: "owner inferred", value: [...owners].join(", ") }] : [];
  return [
    { what: "files", value: countFiles(tree) },
    { what: "messages read", value: first.messages },
    { what: "left out (drafts, junk, trash)", value: first.left_out },
    { what: "no message in them", value: first.broken },
    { what: "unique messages", value: first.messages - first.duplicates },
    { what: "new when imported again", value: again.messages - again.duplicates, mustBe: 0 },
    ...inferred,
    { what: "people", value: people.filter((row) => row.kind === "person").length },
    { what: "machines and lists", value: people.filter((row) => row.kind !== "person").length },
    { what: "addresses of the owner", value: owners.size },
    { what: "owner among the people", value: people.filter((row) => owners.has(row.person)).length, mustBe: 0 },
    { what: "nudges", value: draht.run("nudges", "--json", "--now", now).length },
    { what: "seconds to import", value: first.seconds.toFixed(2) },
    { what: "messages a second", value: Math.round(first.messages / first.seconds) },
    { what: "bytes of database a unique message", value: Math.round(draht.databaseBytes() / (first.messages - first.duplicates)) },
  ];
}

/**
 * @param {string} name
 * @param {Figure[]} figures
 * @returns {number} how many figures are not what they must be
 */
function print(name, figures) {
  process.stdout.write(`\n${name}\n`);
  for (const { what, value, mustBe } of figures) {
    const wrong = mustBe !== undefined && value !== mustBe;
    process.stdout.write(`  ${what.padEnd(40)} ${String(value).padStart(10)}${wrong ? `   must be ${mustBe}` : ""}\n`);
  }
  return figures.filter(({ value, mustBe }) => mustBe !== undefined && value !== mustBe).length;
}

/**
 * @param {string} name
 * @param {string} folder of the corpus, below the shared data
 * @param {(draht: Draht) => Figure[]} measure
 * @returns {number}
 */
function section(name, folder, measure) {
  if (!fs.existsSync(path.join(SHARED, folder))) {
    process.stdout.write(`\n${name}\n  SKIPPED: ${path.join(SHARED, folder)} is not there\n`);
    return 0;
  }
  const draht = new Draht(binary);
  try {
    return print(name, measure(draht));
  } finally {
    draht.remove();
  }
}

if (!fs.existsSync(binary)) {
  process.stderr.write(`There is no ${binary}; build it with: cmake --preset release && cmake --build --preset release\n`);
  process.exit(2);
}
let wrong = 0;
for (const archive of ARCHIVES) wrong += section(archive.name, archive.folder, (draht) => measureArchive(draht, archive));
const labels = "labels/calendar_de";
wrong += section("labelled calendars", labels, () => measureCalendars(binary, path.join(SHARED, labels)));
process.exitCode = wrong > 0 ? 1 : 0;
