// The actions for a person; once one is carried out, what it did stands in their place, to be taken back.
import { actionRow } from "./action-row.mjs";
import { doneStrip } from "./done-strip.mjs";
import { h } from "./dom.mjs";

/**
 * @param {import("./app.mjs").App} app
 * @param {import("../../host/shapes.js").Person} person
 * @param {(place: HTMLElement) => void} onOver nobody took it back; gets the place where it stood
 * @returns {HTMLElement[]} the actions, and the place of what they did
 */
export function actionsWithUndo(app, person, onOver) {
  const done = h("div", {});
  const actions = actionRow(app, person, (what) => {
    actions.hidden = true;
    const reopen = () => {
      done.replaceChildren();
      actions.hidden = false;
    };
    done.replaceChildren(doneStrip(app, { ...what, onUndone: reopen, onOver: () => onOver(done) }));
  });
  return [actions, done];
}
