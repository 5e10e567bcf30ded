// An IMAP account seen from inside Thunderbird's main window. These functions travel as text, so each stands for itself.
/// <reference path="./chrome-globals.d.ts" />
/* global ChromeUtils, Ci */

/**
 * Has Thunderbird ask the server for its folders, and then for what is in each of them.
 * @param {string[]} wanted paths of all folders that the server has, such as "/INBOX", in UTF-8
 * @param {boolean} offline copies every message as well
 * @returns {Promise<Record<string, {messages: number, total: number}>>} by path
 */
export async function fetchAll(wanted, offline) {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { incomingServer } = MailServices.accounts.accounts[0];
  const { rootFolder } = incomingServer;
  /** @param {(listener: object) => void} begin */
  const finished = (begin) => new Promise((resolve, reject) => {
    begin({
      QueryInterface: ChromeUtils.generateQI(["nsIUrlListener"]), OnStartRunningUrl() {},
      OnStopRunningUrl: (/** @type {unknown} */ _url, /** @type {number} */ status) => (status === 0 ? resolve(null) : reject(new Error(`the server's answer: 0x${status.toString(16)}`))),
    });
  });
  const pathOf = (/** @type {any} */ folder) => {
    const names = [];
    for (let at = folder; at && !at.isServer; at = at.parent) names.unshift(at.name);
    return `/${names.join("/")}`;
  };
  const fetch = (/** @type {any} */ folder) => finished((listener) => folder.QueryInterface(Ci.nsIMsgImapMailFolder).updateFolderWithListener(null, listener));
  // The first look into the inbox logs in, and the login asks for all folders.
  await fetch(rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox));
  for (let round = 0; round < 200; round += 1) {
    const there = rootFolder.descendants.filter((/** @type {any} */ folder) => !folder.noSelect).map(pathOf);
    if (there.length === wanted.length && wanted.every((name) => there.includes(name))) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  /** @type {Record<string, {messages: number, total: number}>} */
  const folders = {};
  for (const folder of rootFolder.descendants) {
    if (!folder.noSelect) {
      await fetch(folder);
      if (offline) await finished((listener) => folder.downloadAllForOffline(listener, null));
    }
    // Its own count (getTotalMessages) goes on counting the mail of a folder that was replaced by another.
    folders[pathOf(folder)] = { messages: [...folder.msgDatabase.enumerateMessages()].length, total: folder.getTotalMessages(false) };
  }
  return folders;
}
