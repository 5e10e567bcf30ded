// No host to talk to: what that means and what to do, instead of a line in a log.
import { h } from "../shared/dom.mjs";

/** Troubles that end with a command or two. */
/** @type {Partial<Record<import("../../host/status.mjs").Trouble, string[]>>} */
const COMMANDS = {
  absent: ["packaging/install", "draht doctor"],
  host_too_old: ["packaging/install"],
  store_newer: ["packaging/install"],
  store_failed: ["draht doctor"],
  crashed: ["draht doctor"],
};

/** @param {import("../shared/app.mjs").App} app @param {import("../shared/app.mjs").State} state @returns {import("./space.mjs").View} */
export function troubleView(app, { trouble, detail }) {
  const { say } = app.words;
  const kind = trouble ?? "crashed";
  const retry = h("button", { type: "button", class: "primary", "data-action": "retry", onclick: () => void app.ask("retry", {}) }, say("retry"));
  return {
    element: h(
      "div",
      { class: "column", "data-trouble": kind },
      h("h1", {}, say(`trouble_${kind}_title`)),
      h("p", { class: "lead" }, say(`trouble_${kind}_why`)),
      h("section", { class: "card steps" }, h("h2", {}, say("trouble_what_to_do")), h("p", {}, say(`trouble_${kind}_do`)), ...commands(kind)),
      h("p", {}, retry),
      detail !== "" && h("details", {}, h("summary", {}, say("trouble_detail")), h("p", { class: "hint" }, detail)),
    ),
  };
}

/** @param {import("../../host/status.mjs").Trouble} kind @returns {HTMLElement[]} */
function commands(kind) {
  return (COMMANDS[kind] ?? []).map((command) => h("pre", {}, command));
}
