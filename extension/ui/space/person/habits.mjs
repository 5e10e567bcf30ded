// How the two are in touch: by which channels and who writes, how soon both answer, in which hours and over which years.
import { h } from "../../shared/dom.mjs";
import { hoursTable } from "./hours.mjs";

/**
 * @typedef {import("./view.mjs").Page} Page
 * @typedef {import("../../../host/shapes.js").Habits} Habits
 * @typedef {import("../../shared/words.mjs").Words} Words
 */

const HOURS_OF_WORKING_DAY = 8;
const MOST_YEARS = 8;

/** @type {import("./view.mjs").Section} */
export function habitsSection({ app: { words }, why: { person, habits } }) {
  if (habits.years.length === 0) return [];
  const { say } = words;
  return [
    h(
      "section",
      { class: "card", "data-habits": person.person },
      h("h2", {}, say("habits")),
      h("dl", { class: "numbers" }, ...entries(words, habits).map(([label, text]) => h("div", {}, h("dt", {}, label), h("dd", {}, text)))),
      h("div", { class: "habits" }, channelsTable(words, habits), yearsTable(words, habits)),
      hoursTable(words, habits.reached),
    ),
  ];
}

/** @param {Words} words @param {Habits} habits @returns {[string, string][]} label and text of what is known */
function entries(words, { person_replies, owner_replies, gaps, one_to_one }) {
  const { say, sayCount } = words;
  /** @type {[string, string][]} */
  const known = [];
  if (person_replies) known.push([say("person_answers"), soon(words, person_replies.median_hours)]);
  if (owner_replies) known.push([say("you_answer"), soon(words, owner_replies.median_hours)]);
  if (gaps) known.push([say("usual_gap"), sayCount("working_days", Math.round(gaps.median_days))]);
  if (one_to_one !== null) known.push([say("one_to_one"), say("percent", Math.round(100 * one_to_one))]);
  return known;
}

/** @param {Words} words @param {number} hours working hours @returns {string} "within 3 working hours" */
export function soon({ sayCount }, hours) {
  if (hours <= HOURS_OF_WORKING_DAY) return sayCount("within_hours", Math.max(1, Math.ceil(hours)));
  return sayCount("within_days", Math.ceil(hours / HOURS_OF_WORKING_DAY));
}

/** @param {Words} words @param {Habits} habits @returns {HTMLElement} who got in touch how in the last year */
function channelsTable({ say }, { last_year }) {
  const rows = last_year.map(({ channel, direction, contacts, share }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, say(`channel_${channel}`), direction !== "mutual" && h("span", { class: "hint" }, ` ${say(`direction_${direction}`)}`)),
      h("td", {}, say("number", contacts)),
      h("td", {}, say("percent", Math.round(100 * share))),
    ));
  const none = h("tr", {}, h("td", { colspan: 3 }, say("no_contact_last_year")));
  return h("table", {}, h("caption", {}, say("last_year")), h("tbody", {}, ...(rows.length > 0 ? rows : [none])));
}

/** The newest first: what matters is near. @param {Words} words @param {Habits} habits @returns {HTMLElement} */
function yearsTable({ say }, { years }) {
  const heading = ["year", "mails_from_you", "mails_to_you", "talks"].map((key) => h("th", { scope: "col" }, say(key)));
  const rows = years.slice(-MOST_YEARS).reverse().map(({ year, sent, received, talks }) =>
    h("tr", {}, h("th", { scope: "row" }, String(year)), ...[sent, received, talks].map((count) => h("td", {}, say("number", count)))));
  return h("table", {}, h("caption", {}, say("over_the_years")), h("thead", {}, h("tr", {}, ...heading)), h("tbody", {}, ...rows));
}
