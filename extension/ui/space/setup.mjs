// The first-run page: what is read, what is kept, where it lies, what never happens. Nothing happens before the button.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { ownersOf } from "../../session/choices.mjs";
import { choicesForm } from "./choices-form.mjs";

const PROMISES = ["read", "kept", "place", "never"];

/**
 * @param {import("../shared/app.mjs").App} app
 * @param {{onLanguage: (language: "de" | "en") => void}} on
 * @returns {import("./space.mjs").View}
 */
export function setupView(app, { onLanguage }) {
  const { say } = app.words;
  const form = h("form", {});
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  app.ask("choices", {}).then((choices) => fill(app, form, problem, choices), (error) => {
    problem.textContent = explain(app.words, error);
    problem.hidden = false;
  });
  return {
    element: h(
      "div",
      { class: "column" },
      h(
        "header",
        { class: "welcome" },
        h("img", { src: "../../icons/draht.svg", alt: "", width: 56, height: 56 }),
        h("div", {}, h("h1", {}, say("setup_title")), h("p", { class: "lead" }, say("setup_lead"))),
        languageSwitch(app, onLanguage),
      ),
      h(
        "section",
        { class: "promises" },
        ...PROMISES.map((promise) => h("div", { class: "card" }, h("h2", {}, say(`promise_${promise}`)), h("p", {}, say(`promise_${promise}_text`)))),
      ),
      form,
      problem,
    ),
  };
}

/**
 * @param {import("../shared/app.mjs").App} app
 * @param {HTMLFormElement} form
 * @param {HTMLElement} problem
 * @param {import("../../session/choices.mjs").Choices} choices
 */
function fill(app, form, problem, choices) {
  const { say } = app.words;
  const proposal = { ...choices.proposal, language: /** @type {"de" | "en"} */ (app.words.language) };
  const inputs = choicesForm(app, choices, proposal);
  const agree = h("button", { type: "submit", id: "agree", class: "primary" }, say("agree"));
  form.append(...inputs.sections, h("div", { class: "agree" }, agree, h("p", { class: "hint" }, say("agree_hint"))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const settings = inputs.read(proposal);
    settings.owner = ownersOf(choices.accounts, settings.accounts);
    const missing = missingIn(settings);
    problem.hidden = missing === "";
    problem.textContent = missing && say(missing);
    if (missing) {
      return;
    }
    agree.disabled = true;
    try {
      await app.ask("agree", { settings });
    } catch (error) {
      agree.disabled = false;
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
    }
  });
}

/** @param {import("../../host/shapes.js").Settings} settings @returns {string} the key of what to say; "" when nothing is missing */
function missingIn({ accounts, calendars, work_days, work_from_minute, work_to_minute }) {
  if (accounts.length + calendars.length === 0) return "choose_something";
  return work_days.length === 0 || work_from_minute === work_to_minute ? "choose_working_hours" : "";
}

/** @param {import("../shared/app.mjs").App} app @param {(language: "de" | "en") => void} onLanguage */
function languageSwitch({ words: { language } }, onLanguage) {
  const button = (/** @type {"de" | "en"} */ to, /** @type {string} */ label) =>
    h("button", { type: "button", lang: to, "data-language": to, "aria-pressed": String(language === to), onclick: () => onLanguage(to) }, label);
  return h("div", { class: "languages", role: "group" }, button("de", "Deutsch"), button("en", "English"));
}
