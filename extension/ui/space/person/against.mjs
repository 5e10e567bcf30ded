// What speaks against a nudge.
import { h } from "../../shared/dom.mjs";

/** @type {import("./view.mjs").Section} */
export function againstSection({ app: { words: { say } }, why: { against } }) {
  if (against.length === 0) return [];
  return [h("section", { class: "card" }, h("h2", {}, say("against")), h("ul", {}, ...against.map((text) => h("li", {}, text))))];
}
