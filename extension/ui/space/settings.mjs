// What the user chose, and what is kept; both can be changed here at any time.
import { ownersOf } from "../../session/choices.mjs";
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { choicesForm, fieldset } from "./choices-form.mjs";
import { decidedSection } from "./decided.mjs";
import { foldersSection } from "./folders.mjs";
import { keptSection } from "./kept.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Settings} Settings
 */

/**
 * @param {App} app
 * @param {import("../shared/app.mjs").State} state
 * @param {() => void} showMachines
 * @returns {import("./space.mjs").View}
 */
export function settingsView(app, state, showMachines) {
  const { say } = app.words;
  const form = h("form", {});
  const said = h("p", { role: "status" });
  if (state.settings) {
    const { settings } = state;
    app.ask("choices", {}).then((choices) => fill(app, form, said, choices, settings), (error) => {
      said.textContent = explain(app.words, error);
    });
  }
  return { element: h("div", { class: "column" }, h("h1", {}, say("nav_settings")), form, decidedSection(app, showMachines), foldersSection(app), keptSection(app, state)) };
}

/**
 * @param {App} app
 * @param {HTMLFormElement} form
 * @param {HTMLElement} said
 * @param {import("../../session/choices.mjs").Choices} choices
 * @param {Settings} settings
 */
function fill(app, form, said, choices, settings) {
  const { say } = app.words;
  const inputs = choicesForm(app, choices, settings);
  const more = moreInputs(app, choices, settings);
  const save = h("button", { type: "submit", class: "primary", "data-action": "save" }, say("save"));
  form.append(...inputs.sections, more.element, h("div", { class: "agree" }, save, said));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    save.disabled = true;
    try {
      await app.ask("change", { settings: more.read(inputs.read(settings)) });
      said.textContent = say("saved");
    } catch (error) {
      said.textContent = explain(app.words, error);
    } finally {
      save.disabled = false;
    }
  });
}

/** @param {App} app @param {import("../../session/choices.mjs").Choices} choices @param {Settings} settings */
function moreInputs({ words: { say } }, { accounts }, settings) {
  const identities = new Set(accounts.flatMap(({ addresses }) => addresses));
  const language = h("select", { name: "language" }, ...[["de", "Deutsch"], ["en", "English"]].map(([value, label]) =>
    h("option", { value, selected: settings.language === value }, label)));
  const nudges = h("input", { type: "number", name: "nudges_a_week", min: 1, max: 20, required: true, value: settings.nudges_a_week });
  const minutes = h("input", { type: "number", name: "call_minutes", min: 5, max: 240, step: 5, required: true, value: settings.call_minutes });
  const owner = h("textarea", { name: "owner", rows: 2, spellcheck: "false" }, settings.owner.filter((address) => !identities.has(address)).join("\n"));
  const books = h("input", { type: "checkbox", name: "read_address_books", checked: settings.read_address_books });
  const subjects = h("input", { type: "checkbox", name: "keep_subjects", checked: settings.keep_subjects });
  const field = (/** @type {string} */ label, /** @type {HTMLElement} */ input) => h("label", { class: "field" }, h("span", {}, label), input);
  return {
    element: fieldset(
      say("more_settings"),
      "",
      field(say("setting_language"), language),
      field(say("setting_nudges_a_week"), nudges),
      field(say("setting_call_minutes"), minutes),
      field(say("setting_owner"), owner),
      h("p", { class: "hint" }, say("setting_owner_hint")),
      h("label", { class: "choice" }, books, h("span", {}, say("setting_read_address_books"), h("span", { class: "hint" }, say("setting_read_address_books_hint")))),
      h("label", { class: "choice" }, subjects, h("span", {}, say("setting_keep_subjects"), h("span", { class: "hint" }, say("setting_keep_subjects_hint")))),
    ),
    /** @param {Settings} base @returns {Settings} */
    read: (base) => ({
      ...base,
      language: language.value === "de" ? "de" : "en",
      nudges_a_week: Number(nudges.value),
      call_minutes: Number(minutes.value),
      read_address_books: books.checked,
      keep_subjects: subjects.checked,
      owner: [...new Set([...ownersOf(accounts, base.accounts), ...addressesIn(owner.value)])],
    }),
  };
}

/** @param {string} text one address a line, or separated as people do @returns {string[]} */
function addressesIn(text) {
  return text.toLowerCase().split(/[\s,;]+/).filter((part) => /^[^@]+@[^@]+$/.test(part));
}
