// Why: one person with everything that Draht has found, and the mails and events behind it, which can be opened.
// The page is a list of sections, each a module of its own.
import { explain } from "../../shared/app.mjs";
import { h } from "../../shared/dom.mjs";
import { actionsSection } from "./actions.mjs";
import { addressesSection } from "./addresses.mjs";
import { againstSection } from "./against.mjs";
import { figuresSection } from "./figures.mjs";
import { findingsSection } from "./findings.mjs";
import { habitsSection } from "./habits.mjs";
import { kindSection } from "./kind.mjs";
import { talksSection } from "./talks.mjs";
import { threadsSection } from "./threads.mjs";

/**
 * @typedef {import("../../shared/app.mjs").App} App
 *
 * @typedef {object} Page what a section is made of
 * @property {App} app
 * @property {import("../../../host/shapes.js").Requests["nudges.why"]["reply"]} why
 * @property {(error: unknown) => void} complain shows on the page what did not work
 * @property {(focus: string) => Promise<void>} reload asks the host again, then goes to the first that this selector finds
 *
 * @typedef {(page: Page) => HTMLElement[]} Section an empty list where there is nothing to show
 */

/** @type {Section[]} from top to bottom */
const SECTIONS = [figuresSection, actionsSection, findingsSection, habitsSection, threadsSection, talksSection, addressesSection, againstSection, kindSection];

/** @param {App} app @param {string} person @param {() => void} goBack @returns {import("../space.mjs").View} */
export function personView(app, person, goBack) {
  const { say } = app.words;
  const body = h("div", { class: "details" }, h("p", { class: "starting" }, say("starting")));
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const complain = (/** @type {unknown} */ error) => {
    problem.textContent = explain(app.words, error);
    problem.hidden = false;
  };
  const fill = (/** @type {Page["why"]} */ why) => body.replaceChildren(...SECTIONS.flatMap((section) => section({ app, why, complain, reload })));
  const load = () => app.ask("why", { person }).then(fill, (error) => {
    body.replaceChildren();
    complain(error);
  });
  const reload = async (/** @type {string} */ focus) => {
    await load();
    /** @type {HTMLElement | null} */ (body.querySelector(focus))?.focus();
  };
  void load();
  const back = h("button", { type: "button", class: "link", "data-action": "back", onclick: goBack }, `← ${say("nav_today")}`);
  return { element: h("div", { class: "column", "data-person": person }, back, problem, body) };
}
