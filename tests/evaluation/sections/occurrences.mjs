// Calendars of the test suites of other libraries, read by the host and by a second implementation: the same occurrences?
import fs from "node:fs";
import path from "node:path";
import { installTools } from "../../../packaging/lib/js-tools.mjs";
import { Draht } from "../draht.mjs";
import { KNOWN_DIFFERENCES } from "../known-differences.mjs";

/** @typedef {import("../second-reader.mjs").Occurrence} Occurrence */

const CORPUS = "corpora/ical";
const ZONE = "Europe/Berlin";
// The host reads ten years back and one ahead. Most of the files are of these years.
const NOWS = ["2008-01-01T00:00:00+01:00", "2024-01-01T00:00:00+01:00"];
const DAY = 86_400;

/** @param {string} now @returns {{from: number, to: number, zone: string}} what calendar_reach says */
const reachOf = (now) => ({ from: Date.parse(now) / 1000 - 3660 * DAY, to: Date.parse(now) / 1000 + 366 * DAY, zone: ZONE });

/** @param {string} folder @returns {string[]} files in it, at any depth */
const filesIn = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(below) : [below];
  }).sort();

/** @param {string} iso */
const seconds = (iso) => Math.round(Date.parse(iso) / 1000);

/**
 * @param {string} binary
 * @param {string[]} files
 * @param {string} now
 * @returns {Occurrence[][]} of each file, by the host
 */
function readByHost(binary, files, now) {
  const draht = new Draht(binary);
  try {
    // Files of one name are one calendar, so each gets a name of its own.
    const links = files.map((file, place) => {
      const link = path.join(draht.folder, `${place}.ics`);
      fs.symlinkSync(file, link);
      return link;
    });
    draht.run("import", ...links.flatMap((link) => ["--ics", link]), "--now", now, "--json");
    /** @type {Occurrence[][]} */
    const found = files.map(() => []);
    for (const row of draht.run("export")) {
      if (row.kind !== "event") continue;
      const place = Number(/(\d+)\.ics$/.exec(row.calendar)?.[1]);
      found[place].push({ uid: row.uid, start: seconds(row.start), end: seconds(row.end) });
    }
    return found;
  } finally {
    draht.remove();
  }
}

/** @param {Occurrence} occurrence */
const key = ({ uid, start, end }) => `${uid} ${start} ${end}`;

/**
 * @param {Occurrence[]} ours
 * @param {{found: Occurrence[], refused: Set<string>}} second
 * @returns {{equal: number, onlyOurs: string[], onlyTheirs: string[]}} the same uid, start and end is the same occurrence
 */
function compare(ours, { found, refused }) {
  const [theirs, mine] = [found, ours].map((read) => new Set(read.filter(({ uid }) => !refused.has(uid)).map(key)));
  return {
    equal: [...mine].filter((one) => theirs.has(one)).length,
    onlyOurs: [...mine].filter((one) => !theirs.has(one)),
    onlyTheirs: [...theirs].filter((one) => !mine.has(one)),
  };
}

/**
 * @param {string} file
 * @param {Occurrence[]} ours
 * @param {string} now
 * @param {typeof import("../second-reader.mjs").secondReading} secondReading
 * @returns {ReturnType<typeof compare> | null} null when ical.js refuses the file
 */
function compareFile(file, ours, now, secondReading) {
  try {
    return compare(ours, secondReading(fs.readFileSync(file, "utf8"), reachOf(now)));
  } catch {
    return null;
  }
}

/** @type {import("../sections.mjs").Section} */
export const occurrences = {
  name: "occurrences",
  title: "Occurrences of other libraries' calendars, against ical.js",
  needs: [CORPUS],
  async measure({ binary, shared, mistakes }) {
    await installTools();
    const { secondReading } = await import("../second-reader.mjs");
    const root = path.join(shared, CORPUS);
    const files = filesIn(root);
    const totals = { equal: 0, refused: new Set(), differing: new Map() };
    for (const now of NOWS) {
      const read = readByHost(binary, files, now);
      for (const [place, file] of files.entries()) {
        const name = path.relative(root, file);
        const compared = compareFile(file, read[place], now, secondReading);
        if (compared === null) totals.refused.add(name);
        else totals.equal += compared.equal;
        const difference = [...compared?.onlyOurs.map((one) => `+ ${one}`) ?? [], ...compared?.onlyTheirs.map((one) => `- ${one}`) ?? []];
        if (difference.length > 0) totals.differing.set(name, [...totals.differing.get(name) ?? [], ...difference]);
      }
    }
    const unexplained = [...totals.differing].filter(([name]) => KNOWN_DIFFERENCES[name] === undefined);
    return {
      figures: [
        { what: "files", ours: files.length },
        { what: "... that ical.js refuses as a whole", ours: totals.refused.size },
        { what: "equal occurrences (uid, start, end)", ours: totals.equal },
        { what: "files that differ, for a known reason", ours: totals.differing.size - unexplained.length },
        { what: "files that differ for no known reason", bar: "0", ours: unexplained.length, reached: unexplained.length === 0, details: Object.fromEntries(unexplained) },
      ],
      mistakes: unexplained.slice(0, mistakes).map(([name, [first]]) => `${name}: ${first}`),
    };
  },
};
