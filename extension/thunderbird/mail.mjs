// Message heads out of Thunderbird: by folder and time, as they arrive, move and go. Never a text.

/** Messages a page; the speed hardly depends on it, the first progress does. */
const PAGE = 250;

/**
 * @typedef {object} Head
 * @property {number} id Thunderbird's number, valid until it ends
 * @property {string} folderId "" when Thunderbird does not say
 * @property {import("../host/shapes.js").Message} message
 *
 * @typedef {object} Bundle messages that an event of Thunderbird tells of; one of read and drop has to be called
 * @property {string[]} folderIds of its first messages; Thunderbird bundles by folder
 * @property {() => Promise<Head[]>} read
 * @property {() => void} drop leaves the messages unread
 */

/** @param {string} folderId @returns {Promise<number | null>} messages in it; null: it was never opened, so Thunderbird has no list */
export async function countMessages(folderId) {
  try {
    return Math.max(0, (await messenger.folders.getFolderInfo(folderId)).totalMessageCount ?? 0);
  } catch {
    return null;
  }
}

/**
 * @param {string} folderId
 * @param {{from: number | null, to: number | null}} window UTC seconds, `to` excluded; null: open on that side
 * @param {AbortSignal} signal ends the search in Thunderbird too
 * @returns {AsyncGenerator<Head[]>} pages; the order within the window is Thunderbird's
 */
export async function* readMessages(folderId, { from, to }, signal) {
  const first = /** @type {any} */ (
    await messenger.messages.query({
      folderId,
      messagesPerPage: PAGE,
      // Thunderbird includes both ends.
      ...(from === null ? {} : { fromDate: new Date(from * 1000) }),
      ...(to === null ? {} : { toDate: new Date(to * 1000 - 1) }),
    })
  );
  yield* pagesOf(first, signal);
}

/** @param {(bundle: Bundle) => void} tell called for messages that arrived in any folder */
export function onArrived(tell) {
  messenger.messages.onNewMailReceived.addListener((_folder, list) => tell(bundle(list)), true);
}

/** @param {(change: {gone?: Bundle, there?: Bundle}) => void} tell called for messages moved, copied or deleted */
export function onMoved(tell) {
  const { onMoved: moved, onCopied, onDeleted } = messenger.messages;
  moved.addListener((before, after) => tell({ gone: bundle(before), there: bundle(after) }));
  onCopied.addListener((before, after) => {
    bundle(before).drop();
    tell({ there: bundle(after) });
  });
  onDeleted.addListener((list) => tell({ gone: bundle(list) }));
}

/**
 * @param {number} id
 * @returns {Promise<Record<string, string[]>>} header names in lower case; empty when the message cannot be read
 */
export async function readHeaders(id) {
  try {
    return await messenger.messages.getHeaders(id);
  } catch {
    return {};
  }
}

/** @param {string} messageId without brackets @returns {Promise<boolean>} false when no folder has it any more */
export async function openMessage(messageId) {
  try {
    await messenger.messageDisplay.open({ headerMessageId: messageId, location: "tab", active: true });
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<Head | null>} the message that is shown in the active tab, when it is just one */
export async function displayedMessage() {
  const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
  const shown = /** @type {any} */ (await messenger.messageDisplay.getDisplayedMessages(/** @type {number} */ (tab?.id)));
  return shown?.messages?.length === 1 ? head(shown.messages[0]) : null;
}

/** @param {any} list the first page of messages @returns {Bundle} */
function bundle(list) {
  return {
    folderIds: [...new Set(/** @type {any[]} */ (list.messages).map(({ folder }) => String(folder?.id ?? "")))],
    read: async () => {
      const heads = [];
      for await (const page of pagesOf(list, new AbortController().signal)) {
        heads.push(...page);
      }
      return heads;
    },
    drop: () => {
      if (list.id) void messenger.messages.abortList(list.id).catch(() => {});
    },
  };
}

/**
 * @param {any} first
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Head[]>}
 */
async function* pagesOf(first, signal) {
  let page = first;
  try {
    for (;;) {
      signal.throwIfAborted();
      yield page.messages.map(head);
      if (!page.id) {
        return;
      }
      page = await messenger.messages.continueList(page.id);
    }
  } finally {
    if (page.id) {
      await messenger.messages.abortList(page.id).catch(() => {});
    }
  }
}

/** @param {any} header a MessageHeader @returns {Head} */
function head(header) {
  const ms = header.date ? Number(new Date(header.date)) : NaN;
  return {
    id: header.id,
    folderId: header.folder?.id ?? "",
    message: {
      message_id: header.headerMessageId ?? "",
      date: Number.isFinite(ms) ? Math.floor(ms / 1000) : null,
      from: header.author ?? "",
      to: header.recipients ?? [],
      cc: header.ccList ?? [],
      bcc: header.bccList ?? [],
      subject: header.subject ?? "",
    },
  };
}
