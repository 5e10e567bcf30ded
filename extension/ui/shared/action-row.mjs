// What can be done about one person: schedule, other time, call, we spoke, later, not this person.
import { explain } from "./app.mjs";
import { h } from "./dom.mjs";
import { menuButton } from "./menu.mjs";

/** "Later" is a week: long enough not to nag, short enough not to be forgotten. */
const LATER_DAYS = 7;
const SPOKEN = /** @type {const} */ (["phone", "video", "in_person", "chat", "voice"]);

/**
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Person} Person
 * @typedef {object} Done
 * @property {string} text
 * @property {() => Promise<unknown>} undo
 */

/**
 * @param {App} app
 * @param {Person} person
 * @param {(done: Done) => void} onDone
 * @param {number} [start] UTC seconds: the time that the user is shown
 * @returns {HTMLElement}
 */
export function actionRow(app, person, onDone, start) {
  const { say } = app.words;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const run = (/** @type {() => Promise<Done | null>} */ act) => attempt(app, row, problem, act, onDone);
  const button = (/** @type {string} */ action, /** @type {() => Promise<Done | null>} */ act, kind = "") =>
    h("button", { type: "button", class: kind, "data-action": action, onclick: () => run(act) }, say(`action_${action.replaceAll("-", "_")}`));
  const row = h(
    "div",
    { class: "actions" },
    button("schedule", () => schedule(app, person, start), "primary"),
    button("other-time", () => otherTime(app, person, start)),
    h("span", { class: "call-now" }, callLink(app, person.phone)),
    menuButton({
      label: say("action_spoke"),
      action: "spoke",
      items: SPOKEN.map((channel) => ({ value: channel, label: say(`channel_${channel}`) })),
      onChoose: (channel) => run(() => spoke(app, person, /** @type {any} */ (channel))),
    }),
    button("later", () => later(app, person), "quiet"),
    button("not-this-person", () => notThisPerson(app, person), "quiet"),
  );
  return h("div", {}, row, problem);
}

/**
 * @param {App} app
 * @param {HTMLElement} row
 * @param {HTMLElement} problem
 * @param {() => Promise<Done | null>} act
 * @param {(done: Done) => void} onDone
 */
async function attempt(app, row, problem, act, onDone) {
  problem.hidden = true;
  row.toggleAttribute("inert", true);
  try {
    const done = await act();
    if (done) onDone(done);
  } catch (error) {
    problem.textContent = explain(app.words, error);
    problem.hidden = false;
  } finally {
    row.toggleAttribute("inert", false);
  }
}

/** @param {App} app @param {Person} person @param {number} [start] @returns {Promise<Done>} */
async function schedule(app, { person }, start) {
  const call = await app.ask("schedule", { person, start });
  const isAsShown = start === undefined || start === call.start;
  const text = app.words.say(isAsShown ? "done_scheduled" : "done_scheduled_later", app.times.span(call.start, call.end));
  return { text, undo: () => app.ask("unschedule", call) };
}

/** @param {App} app @param {Person} person @param {number} [start] @returns {Promise<null>} nothing is done until the dialog is saved */
async function otherTime(app, { person }, start) {
  await app.ask("other_time", { person, start });
  return null;
}

/** @param {App} app @param {Person} person @param {import("../../host/shapes.js").SpokenChannel} channel */
function spoke(app, { person, name }, channel) {
  return outcome(app, { person, outcome: "called", channel }, app.words.say("done_spoke", name || person));
}

/** @param {App} app @param {Person} person */
function later(app, { person }) {
  return outcome(app, { person, outcome: "snoozed", days: LATER_DAYS }, app.words.say("done_later"));
}

/** @param {App} app @param {Person} person */
function notThisPerson(app, { person, name }) {
  return outcome(app, { person, outcome: "muted" }, app.words.say("done_not_this_person", name || person));
}

/** @param {App} app @param {import("../../host/shapes.js").OutcomeRequest} said @param {string} text @returns {Promise<Done>} */
async function outcome(app, said, text) {
  const { id } = await app.ask("outcome", said);
  return { text, undo: () => app.ask("take_back", { id }) };
}

/** @param {App} app @param {string} number as in the address book @returns {HTMLElement} a link, or why there is none */
function callLink(app, number) {
  const { say } = app.words;
  const dialled = toDial(number);
  if (dialled === "") {
    return h("span", { class: "hint" }, say("no_number"));
  }
  return h("a", { class: "button", "data-action": "call-now", href: `tel:${dialled}`, title: number }, say("action_call_now"));
}

/**
 * Digits only: a card may come from a stranger, and "*" and "#" give orders to a telephone instead of calling anybody.
 * @param {string} written "+49 (0)30 123-45", "030/12345 ext. 6"
 * @returns {string} "+493012345"; "" when there is nothing to dial
 */
export function toDial(written) {
  const main = written.replace(/^[a-z.:\s]+/i, "").split(/[a-z;,#*]/i, 1)[0] ?? "";
  const isInternational = /^(\+|00)/.test(main);
  // The zero in brackets is for callers within the country.
  const digits = main.replace(/\(0\)/g, isInternational ? "" : "0").replace(/\D/g, "");
  return digits.length < 3 ? "" : `${/^\+/.test(main) ? "+" : ""}${digits}`;
}
