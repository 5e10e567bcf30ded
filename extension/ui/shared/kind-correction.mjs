// What Draht takes an address for, why, and how to say that it is something else.
import { explain } from "./app.mjs";
import { h } from "./dom.mjs";

/**
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Person} Person
 * @typedef {import("../../host/shapes.js").DecisionKind} DecisionKind
 */

/** @type {DecisionKind[]} */
const KINDS = ["is_person", "is_machine", "is_list"];

/**
 * @param {App} app
 * @param {Person} person
 * @param {(said: string) => void} onChanged another kind holds now; gets the sentence that says so
 * @returns {HTMLElement[]} the reason where there is one, and the buttons
 */
export function kindCorrection(app, person, onChanged) {
  const { say } = app.words;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const actions = h("div", { class: "actions" });
  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => Promise<string>} */ change) =>
    h("button", { type: "button", "data-action": name, onclick: () => void carryOut(change) }, text);

  async function carryOut(/** @type {() => Promise<string>} */ change) {
    actions.inert = true;
    problem.hidden = true;
    try {
      onChanged(await change());
    } catch (error) {
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
      actions.inert = false;
    }
  }

  const decision = person.kind_decision;
  if (decision !== null) {
    actions.append(button("undecide", say("decision_undo"), async () => {
      await app.ask("undecide", { id: decision });
      return say("decision_undone", person.name);
    }));
  } else {
    actions.append(...KINDS.filter((kind) => kind !== `is_${person.kind}`).map((kind) =>
      button(kind, say(`decide_${kind}`), async () => {
        await app.ask("decide", { person: person.person, decision: kind });
        return say(`decision_${kind}`, person.name);
      })));
  }
  const reason = person.kind_words === "" ? [] : [h("p", { class: "reason" }, say(`kind_${person.kind}`, person.kind_words))];
  return [...reason, actions, problem];
}
