// Why: one person with all findings, their numbers, and the mails and events behind them and behind the talk clock, which
// can be opened.
import { DrahtError } from "../../host/error.mjs";
import { actionsWithUndo } from "../shared/actions-with-undo.mjs";
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { clocks, personHead } from "../shared/nudge-card.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../host/shapes.js").Finding} Finding
 */

/** @param {App} app @param {string} person @param {() => void} goBack @returns {import("./space.mjs").View} */
export function personView(app, person, goBack) {
  const { say } = app.words;
  const body = h("div", { class: "details" }, h("p", { class: "starting" }, say("starting")));
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const complain = (/** @type {unknown} */ error) => {
    problem.textContent = explain(app.words, error);
    problem.hidden = false;
  };
  app.ask("why", { person }).then((why) => body.replaceChildren(...content(app, why, complain)), (error) => {
    body.replaceChildren();
    complain(error);
  });
  const back = h("button", { type: "button", class: "link", "data-action": "back", onclick: goBack }, `← ${say("nav_today")}`);
  return { element: h("div", { class: "column", "data-person": person }, back, problem, body) };
}

/**
 * @param {App} app
 * @param {import("../../host/shapes.js").Requests["nudges.why"]["reply"]} why
 * @param {(error: unknown) => void} complain
 * @returns {HTMLElement[]}
 */
function content(app, { person, findings, talks, against }, complain) {
  const { say, sayCount } = app.words;
  return [
    personHead(app, person, "h1"),
    clocks(app, person),
    person.rhythm_days !== null ? h("p", {}, sayCount("rhythm", Math.max(1, Math.round(person.rhythm_days)))) : h("p", {}, say("no_rhythm")),
    ...actionsWithUndo(app, person, (place) => place.querySelector("button")?.remove()),
    ...findings.map((finding) => findingSection(app, finding, complain)),
    findings.length === 0 ? h("p", { class: "card" }, say("no_finding")) : h("div", {}),
    talks.length > 0 ? talksSection(app, talks, complain) : h("div", {}),
    against.length > 0 ? h("section", { class: "card" }, h("h2", {}, say("against")), h("ul", {}, ...against.map((text) => h("li", {}, text)))) : h("div", {}),
  ];
}

/** @param {App} app @param {Finding} finding @param {(error: unknown) => void} complain */
function findingSection(app, finding, complain) {
  const { say } = app.words;
  return h(
    "section",
    { class: "card", "data-finding": finding.finding },
    h("h2", {}, say(`finding_${finding.finding}`)),
    h("p", { class: "reason" }, finding.reason),
    h("dl", { class: "numbers" }, ...finding.numbers.map((number) => numberEntry(app, number))),
    finding.mails.length > 0 && h("h3", {}, say("evidence_mails")),
    h("ul", { class: "evidence" }, ...finding.mails.map((mail) => mailEntry(app, mail, complain))),
    finding.events.length > 0 && h("h3", {}, say("evidence_events")),
    h("ul", { class: "evidence" }, ...finding.events.map((event) => eventEntry(app, event, complain))),
  );
}

/** What the talk clock rests on besides the calendar. @param {App} app @param {import("../../host/shapes.js").EvidenceTalk[]} talks @param {(error: unknown) => void} complain */
function talksSection(app, talks, complain) {
  const { say } = app.words;
  return h(
    "section",
    { class: "card", "data-talks": "mails" },
    h("h2", {}, say("told_talks")),
    h("ul", { class: "evidence" }, ...talks.map((talk) => talkEntry(app, talk, complain))),
  );
}

/** @param {App} app @param {{name: string, value: number}} number */
function numberEntry({ words: { say, knows } }, { name, value }) {
  const label = knows(`number_${name}`) ? say(`number_${name}`) : name.replaceAll("_", " ");
  return h("div", {}, h("dt", {}, label), h("dd", {}, say("number", round(value))));
}

/** @param {App} app @param {import("../../host/shapes.js").EvidenceMail} mail @param {(error: unknown) => void} complain */
function mailEntry(app, mail, complain) {
  const { words: { say }, times } = app;
  return h("li", {}, h("time", {}, times.day(mail.date)), h("span", { class: "direction" }, say(`direction_${mail.direction}`)), mailLink(app, mail, complain));
}

/** @param {App} app @param {import("../../host/shapes.js").EvidenceTalk} talk @param {(error: unknown) => void} complain */
function talkEntry(app, talk, complain) {
  const { words: { say, knows }, times } = app;
  return h(
    "li",
    {},
    h("time", {}, times.day(talk.date)),
    h("span", { class: "direction" }, talkChannel(app, talk.channel)),
    mailLink(app, talk, complain),
    knows(`told_${talk.evidence}`) && h("span", { class: "hint" }, say(`told_${talk.evidence}`)),
  );
}

/** Opens the mail. @param {App} app @param {{message_id: string, subject: string}} mail @param {(error: unknown) => void} complain */
function mailLink({ words: { say }, thunderbird }, { message_id, subject }, complain) {
  const open = async () => {
    if (!(await thunderbird.mail.openMessage(message_id))) complain(new DrahtError("mail_gone"));
  };
  return h("button", { type: "button", class: "link", dir: "auto", "data-message-id": message_id, disabled: message_id === "", onclick: open }, subject || say("no_subject"));
}

/** @param {App} app @param {import("../../host/shapes.js").Channel} channel "voice": spoken, nobody knows how */
function talkChannel({ words: { say } }, channel) {
  return say(channel === "voice" ? "talk" : `channel_${channel}`);
}

/** @param {App} app @param {import("../../host/shapes.js").EvidenceEvent} event @param {(error: unknown) => void} complain */
function eventEntry(app, event, complain) {
  const { words: { say, knows }, times, thunderbird } = app;
  const open = async () => {
    try {
      if (!(await thunderbird.calendars.openEvent(event.calendar, event.uid, event.recurrence_id))) {
        complain(new DrahtError("event_gone"));
      }
    } catch (error) {
      complain(error);
    }
  };
  const reason = knows(`talk_${event.reason}`) ? say(`talk_${event.reason}`) : event.reason;
  return h(
    "li",
    { class: event.counts ? "" : "does-not-count" },
    h("time", {}, times.day(event.start)),
    h("span", { class: "direction" }, talkChannel(app, event.channel)),
    h("button", { type: "button", class: "link", dir: "auto", "data-uid": event.uid, onclick: open }, event.title || say("no_title")),
    h("span", { class: "hint" }, reason),
  );
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
