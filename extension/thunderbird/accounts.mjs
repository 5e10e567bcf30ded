// Mail accounts, their own addresses and their folders.

/**
 * @typedef {object} Account
 * @property {string} id
 * @property {string} name
 * @property {string} type imap, pop3, local, nntp, rss, ...
 * @property {string[]} addresses own addresses of all identities, lower case
 */

/**
 * @typedef {object} MailFolder
 * @property {string} id Thunderbird's own name of the folder
 * @property {import("../host/shapes.js").Folder} folder as the host knows it
 */

/** What a folder hands down to the folders below it; what lies below the inbox is the user's own order of things. */
const INHERITED = new Set(["trash", "junk", "drafts", "templates", "outbox", "sent", "archives"]);
/** The most excluding use wins when a folder has several. */
const USES = /** @type {import("../host/shapes.js").FolderUse[]} */ (
  ["trash", "junk", "drafts", "templates", "outbox", "sent", "archives", "inbox"]
);

/** @returns {Promise<Account[]>} */
export async function listAccounts() {
  const accounts = await messenger.accounts.list();
  return accounts.map(({ id, name, type, identities }) => ({
    id,
    name,
    type,
    addresses: identities.map((identity) => (identity.email ?? "").trim().toLowerCase()).filter(Boolean),
  }));
}

/**
 * @param {string[]} accountIds
 * @returns {Promise<MailFolder[]>} all real folders of these accounts, none of the saved searches
 */
export async function listFolders(accountIds) {
  const accounts = /** @type {any[]} */ (await messenger.accounts.list(true));
  return accounts
    .filter((account) => accountIds.includes(account.id))
    .flatMap((account) => (account.rootFolder?.subFolders ?? []).flatMap((/** @type {any} */ below) => flatten(below, "other")));
}

/** @param {() => void} tell called when a folder came, went, moved or got another name */
export function onFoldersChanged(tell) {
  const { onCreated, onDeleted, onMoved, onCopied, onRenamed } = messenger.folders;
  for (const event of [onCreated, onDeleted, onMoved, onCopied, onRenamed]) {
    event.addListener(() => tell());
  }
}

/** @param {(folderId: string) => void} tell called when the number of messages in a folder may have changed */
export function onFolderCounted(tell) {
  messenger.folders.onFolderInfoChanged.addListener((folder, info) => {
    if (info.totalMessageCount !== undefined) {
      tell(folder.id ?? "");
    }
  });
}

/**
 * @param {any} folder of messenger.folders, with its subFolders
 * @param {import("../host/shapes.js").FolderUse} inherited
 * @returns {MailFolder[]}
 */
function flatten(folder, inherited) {
  if (folder.isVirtual || folder.isUnified || folder.isTag) {
    return [];
  }
  const own = USES.find((use) => (folder.specialUse ?? []).includes(use));
  const use = inherited === "trash" || inherited === "junk" ? inherited : own ?? inherited;
  const below = (folder.subFolders ?? []).flatMap((/** @type {any} */ sub) => flatten(sub, INHERITED.has(use) ? use : "other"));
  return [{ id: folder.id, folder: { account: folder.accountId, path: folder.path, use } }, ...below];
}
