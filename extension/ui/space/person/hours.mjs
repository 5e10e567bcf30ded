// In which hours of the week somebody was reached: a small table, shaded by how often.
import { h } from "../../shared/dom.mjs";

/**
 * @typedef {import("../../../host/shapes.js").HourOfContact} HourOfContact
 * @typedef {import("../../shared/words.mjs").Words} Words
 */

const SHADES = 4;
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const LAST_WORKING_DAY = 5;

/** Hours without any contact before the first and behind the last are left out, and so is a weekend without contact.
 * @param {Words} words @param {HourOfContact[]} reached in the last two years @returns {HTMLElement | null} */
export function hoursTable({ language, say }, reached) {
  if (reached.length === 0) return null;
  const first = Math.min(...reached.map(({ hour }) => hour));
  const last = Math.max(...reached.map(({ hour }) => hour));
  const days = Math.max(LAST_WORKING_DAY, ...reached.map(({ weekday }) => weekday));
  const most = Math.max(...reached.map(({ contacts }) => contacts));
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cell = (/** @type {number} */ weekday, /** @type {number} */ hour) => {
    const contacts = reached.find((entry) => entry.weekday === weekday && entry.hour === hour)?.contacts ?? 0;
    return h("td", { class: `shade-${shade(contacts, most)}` }, contacts > 0 && say("number", contacts));
  };
  const rows = Array.from({ length: days }, (_, i) => i + 1).map((weekday) =>
    h("tr", {}, h("th", { scope: "row" }, dayName(language, weekday)), ...hours.map((hour) => cell(weekday, hour))));
  return h(
    "table",
    { class: "reached" },
    h("caption", {}, say("reached_hours")),
    h("thead", {}, h("tr", {}, h("td", {}), ...hours.map((hour) => h("th", { scope: "col" }, String(hour))))),
    h("tbody", {}, ...rows),
  );
}

/** @param {number} contacts @param {number} most of any hour @returns {number} 0 for none, else 1 to SHADES */
export function shade(contacts, most) {
  return contacts === 0 ? 0 : Math.max(1, Math.ceil((SHADES * contacts) / most));
}

/** @param {string} language @param {number} weekday 1 = Monday @returns {string} "Mon" */
function dayName(language, weekday) {
  return new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(new Date(MONDAY + (weekday - 1) * DAY_MS));
}
