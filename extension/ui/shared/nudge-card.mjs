// One nudge: who, why, what to talk about, when; and what to do about it.
import { actionRow } from "./action-row.mjs";
import { channelMix } from "./channel-mix.mjs";
import { doneStrip } from "./done-strip.mjs";
import { h } from "./dom.mjs";

/**
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Nudge} Nudge
 * @typedef {import("../../host/shapes.js").Person} Person
 */

/**
 * @param {App} app
 * @param {Nudge} nudge
 * @param {{onSettled: () => void}} on onSettled: the user has dealt with it, and the time to take it back is over
 * @returns {HTMLElement} data-state is "open", or "done" while it can be taken back
 */
export function nudgeCard(app, nudge, { onSettled }) {
  const { say } = app.words;
  const { person } = nudge.person;
  const head = personHead(app, nudge.person, "h2");
  const card = h("article", { class: "nudge card", "data-person": person, "data-finding": nudge.finding.finding, "data-state": "open" });
  const open = h(
    "div",
    { class: "open" },
    h(
      "p",
      { class: "reason" },
      nudge.finding.reason,
      " ",
      h("button", { type: "button", class: "link", "data-action": "why", onclick: () => app.showPerson(person) }, say("action_why")),
    ),
    clocks(app, nudge.person),
    hooks(app, nudge.hooks),
    proposal(app, nudge),
    actionRow(app, nudge.person, (done) => {
      open.hidden = true;
      card.dataset.state = "done";
      const reopen = () => {
        strip.remove();
        open.hidden = false;
        card.dataset.state = "open";
        open.querySelector("button")?.focus();
      };
      const strip = doneStrip(app, { ...done, onUndone: reopen, onOver: onSettled });
      card.append(strip);
      strip.querySelector("button")?.focus();
    }, nudge.slot?.start),
  );
  card.append(head, open);
  return card;
}

/**
 * @param {App} app
 * @param {Person} person
 * @param {"h1" | "h2"} level
 * @returns {HTMLElement}
 */
export function personHead(app, person, level) {
  const name = person.name || person.person;
  return h(
    "header",
    { class: "person-head" },
    h("div", {}, h(level, { dir: "auto" }, name), name !== person.person && h("p", { class: "address" }, person.person)),
    channelMix(app.words, person.channels),
  );
}

/** @param {App} app @param {Person} person @returns {HTMLElement} the two clocks */
export function clocks({ words: { say }, times }, { last_written, last_talked, next_talk }) {
  const clock = (/** @type {string} */ label, /** @type {number | null} */ at, /** @type {string} */ never) =>
    h("div", {}, h("dt", {}, say(label)), h("dd", { title: at === null ? null : times.day(at) }, at === null ? say(never) : times.ago(at)));
  return h(
    "dl",
    { class: "clocks" },
    clock("last_written", last_written, "never_written"),
    clock("last_talked", last_talked, "never_talked"),
    next_talk !== null && h("div", {}, h("dt", {}, say("next_talk")), h("dd", {}, times.moment(next_talk))),
  );
}

/** @param {App} app @param {string[]} list @returns {HTMLElement | null} */
function hooks({ words: { say } }, list) {
  if (list.length === 0) {
    return null;
  }
  return h("div", { class: "hooks" }, h("span", { class: "label" }, say("hooks")), h("ul", {}, ...list.map((hook) => h("li", { dir: "auto" }, hook))));
}

/** @param {App} app @param {Nudge} nudge @returns {HTMLElement} */
function proposal({ words: { say }, times }, { slot, channel }) {
  const text = slot
    ? say("proposed_slot", say(`by_${channel}`), times.span(slot.start, slot.end))
    : say("no_slot", say(`by_${channel}`));
  return h("p", { class: "slot", "data-start": slot?.start ?? null }, text);
}
