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
