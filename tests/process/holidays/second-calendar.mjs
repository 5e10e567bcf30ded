// Public holidays by another implementation than the host's: the npm package date-holidays.
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "../../../packaging/lib/project.mjs";

/** @type {any} the package has no types that pass the checks of this project */
const Holidays = createRequire(path.join(ROOT, "packaging/js/package.json"))("date-holidays");

/**
 * @typedef {object} Holiday
 * @property {string} date "2026-01-06"
 * @property {string} name what differences are known by: of the package the rule, of the host the name
 */

/**
 * @param {string} country @returns {string[]} its states, as the package knows them
 */
export function statesOf(country) {
  return Object.keys(new Holidays().getStates(country) ?? {});
}

/**
 * @param {string} region "DE" or "DE-BY"
 * @param {number} from
 * @param {number} to both years included
 * @returns {Holiday[]} days on which the public does not work, each once
 */
export function secondCalendar(region, from, to) {
  const calendar = new Holidays(...region.split("-"));
  /** @type {Map<string, Holiday>} */
  const found = new Map();
  for (let year = from; year <= to; ++year) {
    for (const { date, rule, type } of calendar.getHolidays(year)) {
      const day = date.slice(0, "2026-01-06".length);
      if (type === "public" && !found.has(day)) found.set(day, { date: day, name: rule });
    }
  }
  return [...found.values()].filter(({ date }) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to);
}
