// What the talk clock rests on besides the calendar: mails that tell of a talk.
import { h } from "../../shared/dom.mjs";
import { channelWord, mailLink } from "./evidence.mjs";

/** @type {import("./view.mjs").Section} */
export function talksSection(page) {
  const { app: { words: { say } }, why: { talks } } = page;
  if (talks.length === 0) return [];
  const list = h("ul", { class: "evidence" }, ...talks.map((talk) => talkEntry(page, talk)));
  return [h("section", { class: "card", "data-talks": "mails" }, h("h2", {}, say("told_talks")), list)];
}

/** @param {import("./view.mjs").Page} page @param {import("../../../host/shapes.js").EvidenceTalk} talk */
function talkEntry(page, talk) {
  const { words: { say, knows }, times } = page.app;
  return h(
    "li",
    {},
    h("time", {}, times.day(talk.date)),
    h("span", { class: "direction" }, channelWord(page, talk.channel)),
    mailLink(page, talk),
    knows(`told_${talk.evidence}`) && h("span", { class: "hint" }, say(`told_${talk.evidence}`)),
  );
}
