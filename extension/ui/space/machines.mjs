// Whom Draht leaves out as machines and lists, those with most mail first: so that a human among them can be found.
import { explain } from "../shared/app.mjs";
import { doneStrip } from "../shared/done-strip.mjs";
import { h } from "../shared/dom.mjs";
import { pagedList } from "./paged-list.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../host/shapes.js").LeftOut} LeftOut
 */

const PAGE = 50;

/** @param {App} app @param {() => void} goBack @returns {import("./space.mjs").View} */
export function machinesView(app, goBack) {
  const { say } = app.words;
  const list = pagedList(app, {
    empty: say("machines_none"),
    ask: async (offset) => {
      const { left_out, next } = await app.ask("left_out", { offset, limit: PAGE });
      return { items: left_out, next };
    },
    entry: (/** @type {LeftOut} */ leftOut) => entry(app, leftOut),
  });
  const back = h("button", { type: "button", class: "link", "data-action": "back", onclick: goBack }, `← ${say("nav_settings")}`);
  return {
    element: h("div", { class: "column" }, back, h("h1", {}, say("machines_title")), h("p", { class: "lead" }, say("machines_lead")), h("section", { class: "card" }, list)),
  };
}

/** @param {App} app @param {LeftOut} leftOut @returns {HTMLElement} */
function entry(app, leftOut) {
  const { say, sayCount } = app.words;
  const { address, name, kind, kind_words, mails } = leftOut;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const human = h("button", { type: "button", "data-action": "is_person", onclick: correct }, say("decide_is_person"));
  const row = h("li", { class: "entry", "data-person": address, "data-kind": kind });
  const open = h("button", { type: "button", class: "link", dir: "auto", onclick: () => app.showPerson(address) }, name);
  const what = h("div", {}, open, name === address ? null : h("span", { class: "address" }, ` ${address}`), h("p", { class: "hint" }, `${say(`kind_${kind}`, kind_words)} · ${sayCount("machines_mails", mails)}`));
  const fill = () => row.replaceChildren(what, human, problem);

  async function correct() {
    human.disabled = true;
    problem.hidden = true;
    try {
      const { id } = await app.ask("decide", { person: address, decision: "is_person" });
      const strip = doneStrip(app, { text: say("decision_is_person", name), undo: () => restore(id), onUndone: fill, onOver: () => row.remove() });
      row.replaceChildren(strip);
      strip.querySelector("button")?.focus();
    } catch (error) {
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
    } finally {
      human.disabled = false;
    }
  }
  // What the user had called it before holds again.
  async function restore(/** @type {number} */ id) {
    if (leftOut.kind_decision === null) {
      await app.ask("undecide", { id });
    } else {
      await app.ask("decide", { person: address, decision: kind === "list" ? "is_list" : "is_machine" });
    }
  }
  fill();
  return row;
}
