// Mail folders seen from inside Thunderbird's main window. These functions travel as text, so each stands for itself.
/// <reference path="./chrome-globals.d.ts" />
/* global ChromeUtils, Ci */

/**
 * Has Thunderbird read every mbox file that it has no summary of yet. It does so by itself only when the user opens the
 * folder; until then the WebExtension API answers "An unexpected error occurred" for it.
 * @returns {Promise<Record<string, number>>} messages in each folder of all accounts, by the folder's address
 */
export async function buildSummaries() {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { incomingServer } of MailServices.accounts.accounts) {
    for (const folder of incomingServer.rootFolder.descendants) {
      await new Promise((resolve) => {
        const listener = { OnStartRunningUrl() {}, OnStopRunningUrl: resolve, QueryInterface: ChromeUtils.generateQI(["nsIUrlListener"]) };
        try {
          folder.QueryInterface(Ci.nsIMsgLocalMailFolder).getDatabaseWithReparse(listener, null);
          resolve(null); // The summary is there and up to date.
        } catch {
          // Not ready yet: the listener is called when the file has been read.
        }
      });
      counts[folder.URI] = folder.getTotalMessages(false);
    }
  }
  return counts;
}

/**
 * Shows a message in the folder's tab, as a click in the message list does.
 * @param {string} folderAddress as buildSummaries names it
 * @param {string} messageId without angle brackets
 * @returns {Promise<boolean>} false when the folder holds no such message
 */
export async function showMessage(folderAddress, messageId) {
  const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
  const message = MailUtils.getExistingFolder(folderAddress)?.msgDatabase.getMsgHdrForMessageID(messageId);
  if (message) {
    MailUtils.displayMessageInFolderTab(message, true);
  }
  return Boolean(message);
}

/**
 * Every message as Thunderbird's own lists show it.
 * @returns {Promise<Record<string, {id: string, subject: string, address: string, date: number}[]>>} by the path of the folder, such
 *   as "/Archives/2025", of the first account; `id` is empty for a message without one, `subject` is without signs of an answer,
 *   `date` is in seconds
 */
export async function enumerateMessages() {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { incomingServer } = MailServices.accounts.accounts[0];
  const rootAddress = incomingServer.rootFolder.URI;
  /** @type {Record<string, {id: string, subject: string, address: string, date: number}[]>} */
  const folders = {};
  for (const folder of incomingServer.rootFolder.descendants) {
    folders[decodeURI(folder.URI.slice(rootAddress.length))] = [...folder.msgDatabase.enumerateMessages()].map((message) => ({
      id: message.messageId.startsWith("md5:") ? "" : message.messageId,
      subject: message.mime2DecodedSubject.replace(/\s+/g, " ").replace(/^ ?(AW: ?)*/i, "").trimEnd(),
      address: (MailServices.headerParser.parseEncodedHeader(message.author)[0]?.email ?? "").toLowerCase(),
      date: message.dateInSeconds,
    }));
  }
  return folders;
}

/**
 * Does to a folder of the first account what a user does over time, from its oldest messages on.
 * @param {string} folderPath such as "/Inbox"
 * @param {{delete: number, move: number, mark: number, compact: boolean}} work how many messages are deleted, moved to the folder
 *   "Kunden", and marked as read and flagged; whether the folder is compacted afterwards
 */
export async function changeFolder(folderPath, work) {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { rootFolder } = MailServices.accounts.accounts[0].incomingServer;
  const folder = MailServices.folderLookup.getFolderForURL(rootFolder.URI + folderPath);
  const messages = [...folder.msgDatabase.enumerateMessages()];
  const marked = messages.splice(0, work.mark);
  folder.markMessagesRead(marked, false);
  folder.markMessagesFlagged(marked, true);
  const finished = (/** @type {(listener: object) => void} */ begin) => new Promise((resolve) => {
    begin({ QueryInterface: ChromeUtils.generateQI(["nsIMsgCopyServiceListener", "nsIUrlListener"]), onStartCopy() {}, onProgress() {}, setMessageKey() {},
      getMessageId: () => null, onStopCopy: resolve, OnStartRunningUrl() {}, OnStopRunningUrl: (/** @type {unknown} */ _url, /** @type {number} */ status) => resolve(status) });
  });
  const statuses = [];
  if (work.delete > 0) {
    statuses.push(await finished((listener) => folder.deleteMessages(messages.splice(0, work.delete), null, false, false, listener, false)));
  }
  if (work.move > 0) {
    const target = rootFolder.getChildNamed("Kunden");
    statuses.push(await finished((listener) => MailServices.copy.copyMessages(folder, messages.splice(0, work.move), target, true, listener, null, false)));
  }
  if (work.compact) {
    statuses.push(await finished((listener) => folder.compact(listener, null)));
  }
  if (statuses.some((status) => status !== 0)) {
    throw new Error(`the folder could not be changed: ${statuses.join(", ")}`);
  }
}
