// Which folders are read. The host knows them all, so that it can tell copies apart and forget what was deleted.

/** What lies there was not exchanged with anybody. */
const UNREAD_USES = new Set(["drafts", "templates", "junk", "trash", "outbox"]);
/** As protocol.json allows. One path that is longer would have the whole list refused. */
const PATH_BYTES = 1_000;

const encoder = new TextEncoder();

/**
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 * @typedef {import("../thunderbird/folder-files.mjs").FolderFiles} FolderFiles
 * @typedef {{path: string, why: "shared" | "path_too_long"}} LeftOut
 */

/** @param {import("../host/shapes.js").Folder} folder @returns {boolean} */
export function isRead(folder) {
  return !UNREAD_USES.has(folder.use);
}

/** @param {{account: string, path: string}} folder @returns {string} */
export function keyOf({ account, path }) {
  return JSON.stringify([account, path]);
}

/**
 * @param {MailFolder[]} folders
 * @param {Map<string, FolderFiles>} files by the folder's key
 * @returns {{taken: MailFolder[], leftOut: LeftOut[]}} left out: what others share, because it was not exchanged with the
 *   owner, and what cannot be named
 */
export function sortOut(folders, files) {
  /** @type {MailFolder[]} */
  const taken = [];
  /** @type {LeftOut[]} */
  const leftOut = [];
  for (const one of folders) {
    const { path } = one.folder;
    if (encoder.encode(path).length > PATH_BYTES) leftOut.push({ path, why: "path_too_long" });
    else if (files.get(keyOf(one.folder))?.shared) leftOut.push({ path, why: "shared" });
    else taken.push(one);
  }
  return { taken, leftOut };
}
