// Local folders seen from inside Thunderbird's main window. This function travels as text, so it stands for itself.
/// <reference path="./chrome-globals.d.ts" />
/* global ChromeUtils, Ci */

/**
 * Puts messages into folders of the first account, which are made if they are not there.
 * @param {{folder: string, text: string}[]} letters folders such as "Kunden/Müller"; whole messages
 */
export function addMessages(letters) {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { rootFolder } = MailServices.accounts.accounts[0].incomingServer;
  for (const { folder, text } of letters) {
    let at = rootFolder;
    for (const name of folder.split("/")) {
      at = at.containsChildNamed(name) ? at.getChildNamed(name) : at.QueryInterface(Ci.nsIMsgLocalMailFolder).createLocalSubfolder(name);
    }
    // One character for each byte, with the line in front that an mbox wants.
    const bytes = String.fromCharCode(...new TextEncoder().encode(`From - Tue Sep  1 09:30:00 2026\n${text}`));
    at.QueryInterface(Ci.nsIMsgLocalMailFolder).addMessage(bytes);
  }
}
