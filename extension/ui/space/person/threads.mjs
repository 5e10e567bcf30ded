// The latest threads: what they are about, how often the word passed from one to the other, and who wrote last.
import { h } from "../../shared/dom.mjs";

/** @type {import("./view.mjs").Section} */
export function threadsSection({ app, why: { threads } }) {
  if (threads.length === 0) return [];
  const list = h("ul", { class: "threads" }, ...threads.map((thread) => threadEntry(app, thread)));
  return [h("section", { class: "card", "data-threads": threads.length }, h("h2", {}, app.words.say("threads")), list)];
}

/** @param {import("../../shared/app.mjs").App} app @param {import("../../../host/shapes.js").Thread} thread */
function threadEntry({ words: { say, sayCount }, times }, { subject, last, last_direction, mails, turns, others }) {
  const said = [sayCount("count_mail", mails), turns > 0 && sayCount("turns", turns), others > 0 && sayCount("with_others", others)];
  return h(
    "li",
    {},
    h("span", { dir: "auto" }, subject || say("no_subject")),
    h("span", { class: "hint" }, said.filter(Boolean).join(" · ")),
    h("span", { class: "hint" }, say(`last_word_${last_direction}`, times.day(last))),
  );
}
