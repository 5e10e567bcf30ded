// What the user told Draht about people, each to be taken back; and the way to whom Draht leaves out.
import { explain } from "../shared/app.mjs";
import { doneStrip } from "../shared/done-strip.mjs";
import { h } from "../shared/dom.mjs";
import { pagedList } from "./paged-list.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Decision} Decision
 */

const PAGE = 20;

/** @param {App} app @param {() => void} showMachines @returns {HTMLElement} */
export function decidedSection(app, showMachines) {
  const { say } = app.words;
  const list = pagedList(app, {
    empty: say("decided_none"),
    ask: async (offset) => {
      const { decisions, next } = await app.ask("decisions", { offset, limit: PAGE });
      return { items: decisions, next };
    },
    entry: (/** @type {Decision} */ decision) => entry(app, decision),
  });
  return h(
    "section",
    { class: "card", id: "decided" },
    h("h2", {}, say("decided_title")),
    list,
    h("p", {}, h("button", { type: "button", class: "link", "data-go": "machines", onclick: showMachines }, say("machines_title"))),
  );
}

/** @param {App} app @param {Decision} said @returns {HTMLElement} */
function entry(app, said) {
  const { id, decision, at, person, name, other, other_name } = said;
  const { words: { say }, times } = app;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const text = say(`decision_${decision}`, shown(name, person), shown(other_name, other));
  const undo = h("button", { type: "button", "data-action": "undecide", onclick: takeBack }, say("decision_undo"));
  const row = h("li", { class: "entry", "data-person": person, "data-decision": decision }, h("time", {}, times.day(at)), h("span", { dir: "auto" }, text), undo, problem);

  async function takeBack() {
    undo.disabled = true;
    try {
      await app.ask("undecide", { id });
      let again = said;
      const strip = doneStrip(app, {
        text: say("decision_undone", shown(name, person)),
        undo: async () => {
          again = { ...said, ...(await app.ask("decide", other === "" ? { person, decision } : { person, decision, other })) };
        },
        onUndone: () => row.replaceWith(entry(app, again)),
        onOver: () => row.remove(),
      });
      row.replaceChildren(strip);
      strip.querySelector("button")?.focus();
    } catch (error) {
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
      undo.disabled = false;
    }
  }
  return row;
}

/** @param {string} name @param {string} address @returns {string} */
function shown(name, address) {
  return name === address ? address : `${name} <${address}>`;
}
