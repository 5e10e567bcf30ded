// Messages out of Thunderbird: their heads by folder and time, as they arrive, move and go; of single ones the beginning.

/** Messages a page; the speed hardly depends on it, the first progress does. */
const PAGE = 250;
/** Of a message as it was sent: room for the longest heads and for what was written first. */
const BEGINNING_BYTES = 96 * 1024;
/** Of a larger message only the head is asked for, as Thunderbird may have to get all of it from the server. */
const WHOLE_BYTES = 2 * 1024 * 1024;

/**
 * @typedef {object} Head
 * @property {number} id Thunderbird's number, valid until it ends
 * @property {string} folderId "" when Thunderbird does not say
 * @property {number} size bytes of the whole message
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
 * @param {Head} head
 * @param {{headOnly: boolean}} how much of it
 * @returns {Promise<string | null>} base64 of its first bytes; null when they cannot be had: offline, or gone meanwhile
 */
export async function readBeginning({ id, size }, { headOnly }) {
  try {
    const { getRaw, getHeaders } = messenger.messages;
    const bytes = headOnly || size > WHOLE_BYTES ? headLines(await getHeaders(id)) : await getRaw(id, { data_format: "BinaryString" });
    return btoa(String(bytes).slice(0, BEGINNING_BYTES));
  } catch {
    return null;
  }
}

/** @param {Record<string, string[]>} headers @returns {string} as they stand in a message, one character for each byte */
function headLines(headers) {
  const lines = Object.entries(headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value.replace(/\s+/g, " ")}\r\n`));
  return Array.from(new TextEncoder().encode(lines.join("")), (byte) => String.fromCharCode(byte)).join("");
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
    size: header.size ?? 0,
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
