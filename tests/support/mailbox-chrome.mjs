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
