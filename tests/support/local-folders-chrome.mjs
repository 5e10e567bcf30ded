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

/**
 * Does what a user does with folders and messages of the first account, one after the other.
 * @typedef {object} Step one of delete, move, copy, delete_folder and rename_folder
 * @property {string[]} [delete] ids of messages, which go to the trash
 * @property {string[]} [move]
 * @property {string[]} [copy]
 * @property {string} [folder] of these messages, such as "Kunden/Müller"
 * @property {string} [to] folder that they are moved or copied to
 * @property {string} [delete_folder] goes to the trash
 * @property {string} [rename_folder]
 * @property {string} [name] that it gets
 * @param {Step[]} steps
 */
export async function tidyUp(steps) {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { rootFolder } = MailServices.accounts.accounts[0].incomingServer;
  const find = (/** @type {string} */ name) => name.split("/").reduce((at, part) => at.getChildNamed(part), rootFolder);
  const messages = (/** @type {any} */ folder, /** @type {string[]} */ ids) => ids.map((id) => folder.msgDatabase.getMsgHdrForMessageID(id));
  const finished = (/** @type {(listener: object) => void} */ begin) => new Promise((resolve, reject) => {
    begin({ QueryInterface: ChromeUtils.generateQI(["nsIMsgCopyServiceListener"]), onStartCopy() {}, onProgress() {}, setMessageKey() {}, getMessageId: () => null,
      onStopCopy: (/** @type {number} */ status) => (status === 0 ? resolve(null) : reject(new Error(`a folder could not be changed: 0x${status.toString(16)}`))) });
  });
  for (const { folder: name = "", to = "", ...step } of steps) {
    if (step.delete) {
      const folder = find(name);
      await finished((listener) => folder.deleteMessages(messages(folder, step.delete ?? []), null, false, false, listener, false));
    } else if (step.move || step.copy) {
      const folder = find(name);
      const found = messages(folder, step.move ?? step.copy ?? []);
      await finished((listener) => MailServices.copy.copyMessages(folder, found, find(to), Boolean(step.move), listener, null, false));
    } else if (step.delete_folder) {
      const folder = find(step.delete_folder);
      // What the command "Delete Folder" does when it has asked.
      await finished((listener) => MailServices.copy.copyFolder(folder, rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Trash), true, listener, null));
    } else if (step.rename_folder) {
      find(step.rename_folder).rename(step.name, null);
    }
  }
}
