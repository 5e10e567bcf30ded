// The mail history through Thunderbird's message API: one search for each folder and window. A window that is with the
// host as a whole is noted there in the same request as its last messages, and that note is where a restart goes on.
import { batches, fitMessage } from "./limits.mjs";
import { keyOf } from "./folders.mjs";
import { isCovered, windowsAt } from "./windows.mjs";

const BATCH = 500;

/**
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 * @typedef {import("../thunderbird/mail.mjs").Head} Head
 * @typedef {import("./mail-source.mjs").MailSource} MailSource
 * @typedef {import("./mail-source.mjs").Steering} Steering
 * @typedef {import("./windows.mjs").Window} Window
 *
 * @typedef {object} Progress of one folder
 * @property {MailFolder} folder
 * @property {Window[]} left windows not yet with the host, newest first
 * @property {number} total messages
 * @property {number} before of them handed over by earlier runs, as far as the host counts them
 * @property {number} seen of them handed over by this run
 */

/** @implements {MailSource} */
export class WebextHistory {
  #mail;
  #request;

  /**
   * @param {Pick<typeof import("../thunderbird/mail.mjs"), "countMessages" | "readMessages">} mail
   * @param {import("../host/connection.mjs").Connection["request"]} request
   */
  constructor(mail, request) {
    this.#mail = mail;
    this.#request = request;
  }

  /** @param {import("./mail-source.mjs").Work} work @returns {Promise<import("./mail-source.mjs").Plan>} */
  async plan({ folders, states, now, since }) {
    const known = new Map(states.map((state) => [keyOf(state), state]));
    const windows = windowsAt(now);
    /** @type {Progress[]} */
    const open = [];
    /** @type {MailFolder[]} */
    const unreadable = [];
    const begun = folders.filter(({ folder }) => known.get(keyOf(folder))?.windows_done.length);
    for (const folder of folders) {
      const state = known.get(keyOf(folder.folder));
      const left = windows.filter((window) => !isCovered(window, state?.windows_done ?? []));
      const total = left.length > 0 ? await this.#mail.countMessages(folder.id) : 0;
      if (total === null) {
        unreadable.push(folder);
        continue;
      }
      // An empty folder gets no note: it may be one whose messages Thunderbird has not fetched yet.
      if (total > 0) {
        open.push({ folder, left, total, before: Math.min(total, left.length < windows.length ? state?.mails ?? 0 : 0), seen: 0 });
      }
    }
    return {
      total: open.reduce((sum, folder) => sum + folder.total, 0),
      done: open.reduce((sum, folder) => sum + folder.before, 0),
      run: async (steering) => {
        for (const folder of unreadable) {
          steering.finish({ folder, way: "unread", messages: 0, counted: -1, doubt: "none" });
        }
        if (since !== null) {
          await this.catchUpAll(begun, since, steering);
        }
        await this.#run(windows, open, steering);
      },
    };
  }

  /**
   * What came while Thunderbird or the host was away.
   * @param {MailFolder[]} folders
   * @param {number} since UTC seconds
   * @param {Pick<Steering, "signal" | "checkpoint">} steering
   */
  async catchUpAll(folders, since, { signal, checkpoint }) {
    for (const folder of folders) {
      await checkpoint();
      if ((await this.#mail.countMessages(folder.id)) !== null) {
        for await (const heads of this.#mail.readMessages(folder.id, { from: since, to: null }, signal)) {
          await this.#send(folder, heads);
        }
      }
    }
  }

  /**
   * @param {Window[]} windows
   * @param {Progress[]} open
   * @param {Steering} steering
   */
  async #run(windows, open, steering) {
    for (const { name } of windows) {
      for (const progress of open) {
        const window = progress.left.find((one) => one.name === name);
        if (window && (await this.#isAllSeen(progress))) {
          await this.#send(progress.folder, [], window);
        } else if (window) {
          steering.enter(progress.folder.folder.path);
          await this.#read(progress, window, steering);
        }
        if (window === progress.left.at(-1)) {
          steering.finish({ folder: progress.folder, way: "asked", messages: progress.seen, counted: -1, doubt: "none" });
        }
      }
    }
  }

  /**
   * Each search goes over the whole folder, so the empty windows of old times are worth skipping.
   * @param {Progress} progress
   */
  async #isAllSeen({ folder, seen, total }) {
    return seen >= total && seen >= ((await this.#mail.countMessages(folder.id)) ?? Infinity);
  }

  /**
   * @param {Progress} progress
   * @param {Window} window
   * @param {Steering} steering
   */
  async #read(progress, window, { signal, checkpoint, count }) {
    const { folder } = progress;
    /** @type {Head[]} */
    let last = [];
    for await (const heads of this.#mail.readMessages(folder.id, window, signal)) {
      await checkpoint();
      // The last page waits, because it has to travel together with the note.
      await this.#send(folder, last);
      count(last.length);
      last = heads;
      progress.seen += heads.length;
    }
    await checkpoint();
    await this.#send(folder, last, window);
    count(last.length);
  }

  /**
   * @param {MailFolder} folder
   * @param {Head[]} heads
   * @param {Window} [finished] noted as done in the same request as the last of the messages
   */
  async #send({ folder }, heads, finished) {
    const parts = batches(heads.map(({ message }) => fitMessage(message)), BATCH);
    for (const [index, messages] of parts.entries()) {
      if (finished && index === parts.length - 1) {
        await this.#request("sources.mail.put", { folder, messages, window_done: finished.name });
      } else if (messages.length > 0) {
        await this.#request("sources.mail.put", { folder, messages });
      }
    }
  }
}
