// What Draht has kept, where it lies, how to take it along and how to delete it.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";

/** @param {import("../shared/app.mjs").App} app @param {import("../shared/app.mjs").State} state @returns {HTMLElement} */
export function keptSection(app, state) {
  const { say, sayCount } = app.words;
  const summary = h("p", {}, "");
  app.ask("summary", {}).then(({ bytes, mails, addresses, events, outcomes, decisions, cards }) => {
    summary.textContent = [
      sayCount("kept_mails", mails),
      sayCount("kept_addresses", addresses),
      sayCount("kept_events", events),
      sayCount("kept_cards", cards),
      sayCount("kept_outcomes", outcomes),
      sayCount("kept_decisions", decisions),
      say("kept_megabytes", Math.max(0.1, Math.round(bytes / 100_000) / 10)),
    ].join(" · ");
  }, (error) => {
    summary.textContent = explain(app.words, error);
  });
  return h(
    "section",
    { class: "card", id: "kept" },
    h("h2", {}, say("kept_title")),
    summary,
    h("p", {}, say("kept_place")),
    h("pre", {}, state.database),
    h("p", {}, say("kept_export")),
    h("pre", {}, "draht export > draht.json"),
    eraser(app),
  );
}

/** @param {import("../shared/app.mjs").App} app @returns {HTMLElement} a button that asks once more */
function eraser(app) {
  const { say } = app.words;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const first = h("button", { type: "button", "data-action": "erase", onclick: () => ask(true) }, say("erase"));
  const yes = h("button", { type: "button", class: "danger", "data-action": "erase-confirm", onclick: erase }, say("erase_confirm"));
  const no = h("button", { type: "button", "data-action": "erase-cancel", onclick: () => ask(false) }, say("erase_cancel"));
  const question = h("div", { class: "question", hidden: true }, h("p", {}, say("erase_question")), h("div", { class: "actions" }, yes, no));

  function ask(/** @type {boolean} */ isAsking) {
    question.hidden = !isAsking;
    first.hidden = isAsking;
    (isAsking ? no : first).focus();
  }
  async function erase() {
    yes.disabled = true;
    try {
      await app.ask("erase", {});
    } catch (error) {
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
      yes.disabled = false;
    }
  }
  return h("div", {}, first, question, problem);
}
