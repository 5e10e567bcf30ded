// What a click has done, with ten seconds to take it back.
import { explain } from "./app.mjs";
import { h } from "./dom.mjs";

export const UNDO_MS = 10_000;

/**
 * @param {import("./app.mjs").App} app
 * @param {object} done
 * @param {string} done.text what is the case now
 * @param {() => Promise<unknown>} done.undo
 * @param {() => void} done.onUndone
 * @param {() => void} done.onOver nobody took it back
 * @returns {HTMLElement}
 */
export function doneStrip(app, { text, undo, onUndone, onOver }) {
  const { say } = app.words;
  let timer = setTimeout(onOver, UNDO_MS);
  const button = h("button", { type: "button", "data-action": "undo", class: "undo", onclick: takeBack }, say("action_undo"));
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const strip = h("div", { class: "done-strip" }, h("p", {}, text), button, problem);
  app.announce(text);

  async function takeBack() {
    clearTimeout(timer);
    button.disabled = true;
    problem.hidden = true;
    try {
      await undo();
      app.announce(say("undone"));
      onUndone();
    } catch (error) {
      problem.textContent = explain(app.words, error);
      problem.hidden = false;
      button.disabled = false;
      // Time for another try; a strip that never ends would keep the card for good.
      timer = setTimeout(onOver, UNDO_MS);
    }
  }
  return strip;
}
