// All findings about the person, each with its numbers and the mails and events behind it.
import { DrahtError } from "../../../host/error.mjs";
import { h } from "../../shared/dom.mjs";
import { channelWord, mailLink } from "./evidence.mjs";

/** @typedef {import("./view.mjs").Page} Page */

/** @type {import("./view.mjs").Section} */
export function findingsSection(page) {
  const { app: { words: { say } }, why: { findings } } = page;
  return findings.length === 0 ? [h("p", { class: "card" }, say("no_finding"))] : findings.map((finding) => findingCard(page, finding));
}

/** @param {Page} page @param {import("../../../host/shapes.js").Finding} finding @returns {HTMLElement} */
function findingCard(page, finding) {
  const { say } = page.app.words;
  return h(
    "section",
    { class: "card", "data-finding": finding.finding },
    h("h2", {}, say(`finding_${finding.finding}`)),
    h("p", { class: "reason" }, finding.reason),
    h("dl", { class: "numbers" }, ...finding.numbers.map((number) => numberEntry(page, number))),
    finding.mails.length > 0 && h("h3", {}, say("evidence_mails")),
    h("ul", { class: "evidence" }, ...finding.mails.map((mail) => mailEntry(page, mail))),
    finding.events.length > 0 && h("h3", {}, say("evidence_events")),
    h("ul", { class: "evidence" }, ...finding.events.map((event) => eventEntry(page, event))),
  );
}

/** @param {Page} page @param {{name: string, value: number}} number */
function numberEntry({ app: { words: { say, knows } } }, { name, value }) {
  const label = knows(`number_${name}`) ? say(`number_${name}`) : name.replaceAll("_", " ");
  return h("div", {}, h("dt", {}, label), h("dd", {}, say("number", Math.round(value * 10) / 10)));
}

/** @param {Page} page @param {import("../../../host/shapes.js").EvidenceMail} mail */
function mailEntry(page, mail) {
  const { words: { say }, times } = page.app;
  return h("li", {}, h("time", {}, times.day(mail.date)), h("span", { class: "direction" }, say(`direction_${mail.direction}`)), mailLink(page, mail));
}

/** @param {Page} page @param {import("../../../host/shapes.js").EvidenceEvent} event */
function eventEntry(page, event) {
  const { words: { say, knows }, times, thunderbird } = page.app;
  const open = async () => {
    try {
      if (!(await thunderbird.calendars.openEvent(event.calendar, event.uid, event.recurrence_id))) {
        page.complain(new DrahtError("event_gone"));
      }
    } catch (error) {
      page.complain(error);
    }
  };
  const reason = knows(`talk_${event.reason}`) ? say(`talk_${event.reason}`) : event.reason;
  return h(
    "li",
    { class: event.counts ? "" : "does-not-count" },
    h("time", {}, times.day(event.start)),
    h("span", { class: "direction" }, channelWord(page, event.channel)),
    h("button", { type: "button", class: "link", dir: "auto", "data-uid": event.uid, onclick: open }, event.title || say("no_title")),
    h("span", { class: "hint" }, reason),
  );
}
