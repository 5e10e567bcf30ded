// What entries of several sections have in common.
import { DrahtError } from "../../../host/error.mjs";
import { h } from "../../shared/dom.mjs";

/** @typedef {import("./view.mjs").Page} Page */

/** @param {Page} page @param {{message_id: string, subject: string}} mail @returns {HTMLElement} opens the mail */
export function mailLink({ app: { words: { say }, thunderbird }, complain }, { message_id, subject }) {
  const open = async () => {
    if (!(await thunderbird.mail.openMessage(message_id))) complain(new DrahtError("mail_gone"));
  };
  return h("button", { type: "button", class: "link", dir: "auto", "data-message-id": message_id, disabled: message_id === "", onclick: open }, subject || say("no_subject"));
}

/** @param {Page} page @param {import("../../../host/shapes.js").Channel} channel "voice": spoken, nobody knows how @returns {string} */
export function channelWord({ app: { words: { say } } }, channel) {
  return say(channel === "voice" ? "talk" : `channel_${channel}`);
}
