// Where the mail folders lie on disk, so that Draht's host can read them there and Thunderbird does not have to hand over
// each message. Nothing is opened for that: what is not in memory is on disk already. (Thunderbird loads all scripts of
// an add-on's Experiments into one scope: no name at the top may stand in two of them.)
/* global IOUtils */
"use strict";

const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");

/** Thunderbird draws a picture every 16 ms; between two of these pieces of work it can. */
const PIECE_MS = 8;
/** What belongs to others; a folder of one's own that others may read as well (PersonalShared) is not meant. */
const OF_OTHERS = Ci.nsMsgFolderFlags.ImapOtherUser | Ci.nsMsgFolderFlags.ImapPublic;
const STORE_TYPES = new Set(["mbox", "maildir"]);

const summaries = Cc["@mozilla.org/msgDatabase/msgDBService;1"].getService(Ci.nsIMsgDBService);

/** Thunderbird writes an open summary when it likes; until then the file does not know what was moved or deleted. */
function write(folder) {
  summaries.cachedDBForFolder(folder)?.commit(Ci.nsMsgDBCommitType.kLargeCommit);
}

/** @returns {string} "mbox", "maildir", or "none" for a store that only Thunderbird can read */
function kindOf({ msgStore }) {
  return STORE_TYPES.has(msgStore.storeType) ? msgStore.storeType : "none";
}

/** A folder that was never opened says 0 as well as an empty one; only the latter has a summary. */
async function countOf(folder) {
  const count = folder.getTotalMessages(false);
  return count > 0 || (await IOUtils.exists(folder.summaryFile.path)) ? Math.max(0, count) : -1;
}

async function describe({ accountId, path }, folder) {
  return {
    account: accountId,
    path,
    directory: folder.server.localPath.path,
    summary: folder.summaryFile.path,
    store: folder.filePath.path,
    kind: kindOf(folder),
    on_server: folder.server.localStoreType !== "mailbox",
    messages: await countOf(folder),
    shared: (folder.flags & OF_OTHERS) !== 0,
  };
}

/** @returns {() => Promise<void>} to be awaited between two folders: lets Thunderbird go on when it is time */
function takingTurns() {
  let since = ChromeUtils.now();
  return async () => {
    if (ChromeUtils.now() - since > PIECE_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = ChromeUtils.now();
    }
  };
}

this.drahtFolders = class extends ExtensionCommon.ExtensionAPI {
  getAPI({ extension }) {
    return {
      drahtFolders: {
        async list(accountIds) {
          const isTheirTurn = takingTurns();
          const found = [];
          for (const id of accountIds) {
            for (const folder of MailServices.accounts.getAccount(id)?.incomingServer?.rootFolder.descendants ?? []) {
              if (folder.getFlag(Ci.nsMsgFolderFlags.Virtual)) continue;
              try {
                write(folder);
                found.push(await describe(extension.folderManager.convert(folder), folder));
              } catch (error) {
                // A folder that went away meanwhile, or a store that is broken: Draht asks Thunderbird for its mail instead.
                console.warn(`Draht: ${folder.URI}: ${error}`);
              }
              await isTheirTurn();
            }
          }
          return found;
        },
      },
    };
  }
};
