// How each folder was read, and where Draht's number of mails is not Thunderbird's.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { folderName, waysOf } from "./folder-words.mjs";

/** Folders of one kind that are named; whoever has more of them is told how many. */
const NAMED = 50;

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../sync/folder-log.mjs").FolderReport} FolderReport
 */

/** @param {App} app @returns {HTMLElement} */
export function foldersSection(app) {
  const { say } = app.words;
  const body = h("div", {});
  app.ask("folders", {}).then((report) => body.replaceChildren(...content(app, report)), (error) => {
    body.replaceChildren(h("p", {}, explain(app.words, error)));
  });
  return h("section", { class: "card", id: "folders" }, h("h2", {}, say("folders_title")), body);
}

/** @param {App} app @param {FolderReport} report @returns {HTMLElement[]} */
function content(app, report) {
  const { say } = app.words;
  const ways = waysOf(app.words, report);
  const texts = [
    ...report.differences.map(({ path, messages, counted, why }) => say(`differs_${why}`, folderName(path), messages, counted)),
    ...report.unread.map((path) => say("folder_unread", folderName(path))),
    ...report.left_out.map(({ path, why }) => say(`left_out_${why}`, folderName(path))),
  ];
  return [
    h("p", {}, ways.length > 0 ? ways.join(" · ") : say("folders_none")),
    ...(report.disk > 0 && report.differences.length === 0 ? [h("p", { class: "hint" }, say("folders_agree"))] : []),
    ...(texts.length > 0 ? [h("ul", {}, ...texts.slice(0, NAMED).map((text) => h("li", { dir: "auto" }, text)))] : []),
    ...(texts.length > NAMED ? [h("p", { class: "hint" }, say("folders_more", texts.length - NAMED))] : []),
  ];
}
