// Beside an open mail: the same card for its sender, or one plain sentence.
import * as thunderbird from "../../thunderbird/index.mjs";
import { actionsWithUndo } from "../shared/actions-with-undo.mjs";
import { explain, languageAndZone, makeApp, makeAsk } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { kindCorrection } from "../shared/kind-correction.mjs";
import { clocks, nudgeCard, personHead } from "../shared/nudge-card.mjs";
import { otherSide } from "./other-side.mjs";

/** @typedef {import("../shared/app.mjs").App} App */

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));

/** @param {App} app @param {import("../shared/app.mjs").State} state @returns {Promise<HTMLElement>} */
async function content(app, { phase, settings }) {
  const { say } = app.words;
  if (phase !== "ready") {
    return h("div", { class: "plain" }, h("p", {}, say("message_not_ready")), openSpaceButton(app));
  }
  const shown = await thunderbird.mail.displayedMessage();
  const address = shown && otherSide(shown.message, settings?.owner ?? []);
  if (!address) {
    return h("p", { class: "plain" }, say("message_nobody"));
  }
  const { person, nudge, message } = await app.ask("person", { address, message_id: shown.message.message_id });
  if (nudge) {
    return h("div", { class: "plain" }, nudgeCard(app, nudge, { onSettled: () => window.close() }), ...messageKind(app, message));
  }
  if (!person) {
    return h("p", { class: "plain" }, say("message_unknown", address));
  }
  return person.kind === "person" ? quietCard(app, person, message) : leftOutCard(app, person, message);
}

/** Of a mail that no human wrote. @param {App} app @param {import("../../host/shapes.js").MessageKind | null} message */
function messageKind(app, message) {
  const isHuman = message === null || message.kind === "person_direct";
  return isHuman ? [] : [h("p", { class: "hint", "data-message-kind": message.kind }, app.words.say("message_kind", message.words))];
}

/** A machine or a list, and what to do if it is a human. @param {App} app @param {import("../../host/shapes.js").Person} person @param {import("../../host/shapes.js").MessageKind | null} message */
function leftOutCard(app, person, message) {
  return h("article", { class: "card plain", "data-person": person.person, "data-kind": person.kind }, h("p", {}, app.words.say(`message_${person.kind}`, person.name)), ...correction(app, person), ...messageKind(app, message));
}

/** @param {App} app @param {import("../../host/shapes.js").Person} person */
function correction(app, person) {
  return kindCorrection(app, person, async (said) => {
    app.announce(said);
    await show();
  });
}

/** Nothing stands out, but the same can be done. @param {App} app @param {import("../../host/shapes.js").Person} person @param {import("../../host/shapes.js").MessageKind | null} message */
function quietCard(app, person, message) {
  return h(
    "article",
    { class: "card", "data-person": person.person },
    personHead(app, person, "h2"),
    h("p", {}, app.words.say(person.muted ? "message_muted" : "message_fine")),
    ...messageKind(app, message),
    clocks(app, person),
    ...actionsWithUndo(app, person, () => window.close()),
    ...(person.kind_decision === null ? [] : correction(app, person)),
  );
}

/** @param {App} app */
function openSpaceButton(app) {
  return h("button", { type: "button", class: "primary", "data-action": "open-space", onclick: async () => {
    await thunderbird.runtime.openSpace();
    window.close();
  } }, app.words.say("open_draht"));
}

const state = await makeAsk(thunderbird)("state", {});
const app = await makeApp(thunderbird, {
  ...languageAndZone(thunderbird, state),
  announce: (text) => {
    status.textContent = text;
  },
  showPerson: async (person) => {
    // A space that is not open yet finds the note, an open one hears the news.
    await thunderbird.storage.remember("show_person", person);
    await thunderbird.runtime.openSpace();
    thunderbird.runtime.tellPages({ news: "show_person" });
    window.close();
  },
});
async function show() {
  try {
    main.replaceChildren(await content(app, state));
  } catch (error) {
    main.replaceChildren(h("p", { class: "plain problem", role: "alert" }, explain(app.words, error)));
  }
}
await show();
main.dataset.view = "message";
