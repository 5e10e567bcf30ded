// Where Thunderbird keeps its folders, through our Experiment. Without it Draht asks Thunderbird for each message.

/** @typedef {messenger.drahtFolders.FolderFiles} FolderFiles messages: -1 where Thunderbird has not counted */

/**
 * @param {string[]} accountIds
 * @returns {Promise<FolderFiles[] | null>} of all real folders, as they are on disk at this moment; null: nobody can tell
 */
export async function listFolderFiles(accountIds) {
  if (typeof messenger.drahtFolders?.list !== "function") {
    return null;
  }
  return messenger.drahtFolders.list(accountIds).catch((error) => {
    console.error(`Draht: where folders lie is not known: ${error}`);
    return null;
  });
}
