// How each folder was read, and where Draht's number of mails is not Thunderbird's.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { waysOf } from "./progress.mjs";

/** Folders of one kind that are named; whoever has more of them is told how many. */
const NAMED = 50;

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../sync/folder-log.mjs").FolderReport} FolderReport
 */

/** @param {App} app @returns {HTMLElement} */
export function foldersSection(app) {
  const { say } = app.words;
  const body = h("div", { class: "details" });
  app.ask("folders", {}).then((report) => body.replaceChildren(...content(app, report)), (error) => {
    body.replaceChildren(h("p", {}, explain(app.words, error)));
  });
  return h("section", { class: "card", id: "folders" }, h("h2", {}, say("folders_title")), body);
}

/** @param {App} app @param {FolderReport} report @returns {HTMLElement[]} */
function content(app, report) {
  const { say } = app.words;
  const ways = waysOf(app, report);
  const texts = [
    ...report.differences.map(({ path, messages, counted, why }) => say(`differs_${why}`, nameOf(path), messages, counted)),
    ...report.unread.map((path) => say("folder_unread", nameOf(path))),
    ...report.left_out.map(({ path, why }) => say(`left_out_${why}`, nameOf(path))),
  ];
  return [
    h("p", {}, ways.length > 0 ? ways.join(" · ") : say("folders_none")),
    ...(texts.length > 0 ? [h("ul", {}, ...texts.slice(0, NAMED).map((text) => h("li", { dir: "auto" }, text)))] : [h("p", { class: "hint" }, say("folders_agree"))]),
    ...(texts.length > NAMED ? [h("p", { class: "hint" }, say("folders_more", texts.length - NAMED))] : []),
  ];
}

/** @param {string} path @returns {string} as the folder tree shows it, and never so long that it hides the rest */
function nameOf(path) {
  const name = path.replace(/^\//, "");
  return name.length > 120 ? `${name.slice(0, 120)}…` : name;
}
