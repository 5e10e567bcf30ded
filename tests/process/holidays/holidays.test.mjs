// Public holidays of 2015 to 2040, held against another implementation.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, it } from "node:test";
import { ROOT } from "../../../packaging/lib/project.mjs";
import { DIFFERENCES } from "./differences.mjs";
import { secondCalendar, statesOf } from "./second-calendar.mjs";

/** @typedef {import("./second-calendar.mjs").Holiday} Holiday */

const [FROM, TO] = [2015, 2040];
const PRINTER = path.join(path.dirname(process.env.DRAHT_BINARY ?? path.join(ROOT, "build/dev/bin/draht")), "draht_print_holidays");
const WITH_STATES = ["DE", "AT", "CH"];
const COUNTRIES = ["DE", "AT", "CH", "GB", "US", "NL", "FR", "IT", "ES", "PL", "BE", "LU", "DK", "SE", "NO"];
const REGIONS = [
  ...COUNTRIES,
  ...WITH_STATES.flatMap((country) => statesOf(country).map((state) => `${country}-${state}`)),
  ...["GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "FR-57", "FR-67", "FR-68", "IT-32"],
];

/** @returns {Map<string, Holiday[]>} by region, in order */
function firstCalendars() {
  const printed = execFileSync(PRINTER, [String(FROM), String(TO), ...REGIONS], { encoding: "utf8", maxBuffer: 1 << 28 });
  /** @type {Map<string, Holiday[]>} */
  const calendars = new Map(REGIONS.map((region) => [region, []]));
  for (const line of printed.split("\n").filter(Boolean)) {
    const [region = "", date = "", ...name] = line.split(" ");
    calendars.get(region)?.push({ date, name: name.join(" ") });
  }
  return calendars;
}

/** @param {Holiday[]} left @param {Holiday[]} right @returns {Holiday[]} days that only `left` has */
function onlyIn(left, right) {
  const known = new Set(right.map(({ date }) => date));
  return left.filter(({ date }) => !known.has(date));
}

describe("holidays", () => {
  const calendars = firstCalendars();
  /** @type {Set<string>} of an explanation and a region */
  const used = new Set();

  for (const region of REGIONS) {
    it(`of ${region} are those of date-holidays, or it is said why not`, () => {
      const ours = calendars.get(region) ?? [];
      const theirs = secondCalendar(region, FROM, TO);
      assert.ok(theirs.length > 100);
      const explained = (/** @type {"ours" | "theirs"} */ side, /** @type {Holiday} */ { name }) => {
        const index = DIFFERENCES.findIndex((difference) => difference[side] === name && difference.regions.includes(region));
        if (index >= 0) used.add(`${index} ${region}`);
        return index >= 0;
      };
      assert.deepEqual(onlyIn(ours, theirs).filter((holiday) => !explained("ours", holiday)), [], "only the host has these");
      assert.deepEqual(onlyIn(theirs, ours).filter((holiday) => !explained("theirs", holiday)), [], "the host lacks these");
    });

    it(`of ${region} stand in order and once`, () => {
      const dates = (calendars.get(region) ?? []).map(({ date }) => date);
      assert.deepEqual(dates, [...new Set(dates)].sort());
    });
  }

  it("differ nowhere where it is only said that they do", () => {
    const said = DIFFERENCES.flatMap(({ regions }, index) => regions.map((region) => `${index} ${region}`));
    assert.deepEqual(said.filter((entry) => !used.has(entry)), []);
  });
});
