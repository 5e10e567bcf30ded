// Mail as it comes and goes: what arrives, is sent, moved, copied or deleted while Thunderbird runs.
import { batches, clip, fitMessage } from "./limits.mjs";
import { isRead } from "./folders.mjs";

const BATCH = 500;
/** A sent mail shows only as a higher count of its folder; the folder's newest messages are then read again. */
const SENT_BACK_SECONDS = 2 * 86_400;
/** Where more mail comes at once, only heads are asked for; its texts are read when the host next reads the folder. */
const TEXTS_AT_ONCE = 50;
/** Thunderbird tells counts in bursts. */
const SETTLE_MS = 2_000;

/**
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 * @typedef {import("../thunderbird/mail.mjs").Head} Head
 * @typedef {import("../thunderbird/mail.mjs").Bundle} Bundle
 *
 * @typedef {object} Options
 * @property {Pick<typeof import("../thunderbird/index.mjs"), "mail" | "accounts">} thunderbird
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => void} onFolders called when folders came, went or moved
 * @property {() => void} onFacts called when the host has something new
 * @property {(error: unknown) => void} onError
 * @property {number} [settleMs]
 */

export class MailWatch {
  #options;
  /** @type {Map<string, MailFolder>} by Thunderbird's folder id; empty: nothing is watched */
  #folders = new Map();
  /** @type {Set<string>} ids of folders whose list of messages Thunderbird has yet to make */
  #awaited = new Set();
  /** One change after the other, so that a message that moves twice ends where it is. */
  #queue = Promise.resolve();
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #settling = new Map();
  /** @type {Set<number>} ids of sent messages that are with the host */
  #told = new Set();
  #abort = new AbortController();

  /** @param {Options} options listens from now on, but acts only between start and stop */
  constructor(options) {
    this.#options = options;
    const { mail, accounts } = options.thunderbird;
    mail.onArrived((bundle) => this.#take([bundle], ([heads = []]) => this.#arrived(heads)));
    mail.onMoved(({ gone, there }) => this.#take([gone, there], ([left = [], come = []]) => this.#moved({ gone: left, there: come })));
    accounts.onFoldersChanged(() => this.#soon("folders", options.onFolders));
    accounts.onFolderCounted((id) => this.#counted(id));
  }

  /** @param {MailFolder[]} folders of the chosen accounts, all uses */
  start(folders) {
    this.#folders = new Map(folders.map((folder) => [folder.id, folder]));
  }

  /** @param {MailFolder[]} folders whose first count is told like a new folder */
  await(folders) {
    this.#awaited = new Set(folders.map(({ id }) => id));
  }

  stop() {
    this.#folders.clear();
    this.#told.clear();
    this.#abort.abort();
    this.#abort = new AbortController();
    for (const timer of this.#settling.values()) {
      clearTimeout(timer);
    }
    this.#settling.clear();
  }

  /** @returns {Promise<void>} resolves when all that was told so far is with the host */
  get settled() {
    return this.#queue;
  }

  /**
   * What happens in folders that are not watched is not looked at: the user did not agree to it.
   * @param {(Bundle | undefined)[]} bundles
   * @param {(heads: Head[][]) => Promise<void>} act gets the messages of each bundle, none for one that is not watched
   */
  #take(bundles, act) {
    const isWatched = bundles.map((bundle) => bundle?.folderIds.some((id) => this.#folders.has(id)) === true);
    bundles.forEach((bundle, index) => isWatched[index] || bundle?.drop());
    if (isWatched.includes(true)) {
      this.#then(async () => act(await Promise.all(bundles.map((bundle, index) => (isWatched[index] && bundle ? bundle.read() : [])))));
    }
  }

  /** @param {() => Promise<void>} change */
  #then(change) {
    if (this.#folders.size > 0) {
      this.#queue = this.#queue.then(change).catch(this.#options.onError);
    }
  }

  /** @param {string} key @param {() => void} act once, when no call with this key came for a while */
  #soon(key, act) {
    if (this.#folders.size === 0) {
      return;
    }
    clearTimeout(this.#settling.get(key));
    const timer = setTimeout(() => {
      this.#settling.delete(key);
      act();
    }, this.#options.settleMs ?? SETTLE_MS);
    this.#settling.set(key, timer);
  }

  /** @param {string} id */
  #counted(id) {
    if (this.#awaited.delete(id)) {
      this.#soon("folders", this.#options.onFolders);
      return;
    }
    const folder = this.#folders.get(id);
    if (folder?.folder.use === "sent") {
      const from = Math.floor(Date.now() / 1000) - SENT_BACK_SECONDS;
      this.#soon(`count ${id}`, () => this.#then(() => this.#sent(folder, from)));
    }
  }

  /** @param {MailFolder} folder @param {number} from UTC seconds */
  async #sent(folder, from) {
    for await (const heads of this.#options.thunderbird.mail.readMessages(folder.id, { from, to: null }, this.#abort.signal)) {
      const fresh = heads.filter(({ id }) => !this.#told.has(id));
      await this.#putNew(folder, fresh);
      fresh.forEach(({ id }) => this.#told.add(id));
    }
  }

  /** @param {Head[]} heads */
  async #arrived(heads) {
    for (const [folder, inFolder] of this.#byFolder(heads)) {
      if (isRead(folder.folder)) {
        await this.#putNew(folder, inFolder);
      }
    }
  }

  /** With the beginning of each message, of which the host sees what wrote it and what it says. @param {MailFolder} folder @param {Head[]} heads */
  async #putNew(folder, heads) {
    const headOnly = heads.length > TEXTS_AT_ONCE;
    for (let at = 0; at < heads.length; at += TEXTS_AT_ONCE) {
      /** @type {import("../host/shapes.js").Message[]} */
      const messages = [];
      // One after the other: where the mail is not on this machine each goes to the server, over few connections.
      for (const head of heads.slice(at, at + TEXTS_AT_ONCE)) {
        const beginning = await this.#options.thunderbird.mail.readBeginning(head, { headOnly });
        messages.push(beginning === null ? head.message : { ...head.message, beginning });
      }
      await this.#put(folder, messages);
    }
  }

  /** @param {{gone: Head[], there: Head[]}} change */
  async #moved({ gone, there }) {
    for (const [folder, heads] of this.#byFolder(there)) {
      if (isRead(folder.folder)) {
        await this.#put(folder, heads.map(({ message }) => message));
      }
    }
    for (const [{ folder }, heads] of this.#byFolder(gone)) {
      const ids = heads.map(({ message }) => clip(message.message_id, 2_000)).filter(Boolean);
      for (const message_ids of isRead(folder) ? batches(ids, BATCH) : []) {
        await this.#options.request("sources.mail.remove", { folder, message_ids });
        this.#options.onFacts();
      }
    }
  }

  /** @param {MailFolder} folder @param {import("../host/shapes.js").Message[]} found */
  async #put({ folder }, found) {
    for (const messages of batches(found.map(fitMessage), BATCH)) {
      await this.#options.request("sources.mail.put", { folder, messages });
      this.#options.onFacts();
    }
  }

  /** @param {Head[]} heads @returns {Map<MailFolder, Head[]>} those of the watched folders */
  #byFolder(heads) {
    /** @type {Map<MailFolder, Head[]>} */
    const result = new Map();
    for (const head of heads) {
      const folder = this.#folders.get(head.folderId);
      if (folder) {
        result.set(folder, [...(result.get(folder) ?? []), head]);
      }
    }
    return result;
  }
}
