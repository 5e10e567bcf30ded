// Which folders are read. The host knows them all, so that it can tell copies apart and forget what was deleted.

/** What lies there was not exchanged with anybody. */
const UNREAD_USES = new Set(["drafts", "templates", "junk", "trash", "outbox"]);

/** @param {import("../host/shapes.js").Folder} folder @returns {boolean} */
export function isRead(folder) {
  return !UNREAD_USES.has(folder.use);
}

/** @param {{account: string, path: string}} folder @returns {string} */
export function keyOf({ account, path }) {
  return JSON.stringify([account, path]);
}
