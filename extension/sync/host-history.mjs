// The mail history as the host reads it from disk, in no time and without Thunderbird doing anything. Folders that it
// cannot read there are for Thunderbird to hand over, message by message.
import { asDrahtError } from "../host/error.mjs";
import { isBeingWritten } from "./folder-log.mjs";
import { keyOf } from "./folders.mjs";
import { batches } from "./limits.mjs";

/** Folders of one job; what is known of them has to fit into one request. */
const FOLDERS_A_JOB = 1_000;
/** Waits before a folder is read again whose summary Thunderbird was writing. After the last one Thunderbird is asked. */
const AGAIN_AFTER_MS = [2_000, 5_000];

/**
 * @typedef {import("./mail-source.mjs").MailFolder} MailFolder
 * @typedef {import("../thunderbird/folder-files.mjs").FolderFiles} FolderFiles
 * @typedef {import("./mail-source.mjs").MailSource} MailSource
 * @typedef {import("./mail-source.mjs").Reading} Reading
 * @typedef {import("./mail-source.mjs").Steering} Steering
 * @typedef {import("./mail-source.mjs").Work} Work
 *
 * @typedef {object} Options
 * @property {Pick<import("../host/jobs.mjs").HostJobs, "readFolders">} jobs
 * @property {() => Promise<Map<string, FolderFiles>>} listFiles by the folder's key, current on disk; empty when the host cannot read there
 * @property {MailSource} asking the way through Thunderbird
 * @property {(ms: number) => Promise<void>} [sleep]
 */

/** @implements {MailSource} */
export class HostHistory {
  #options;
  #sleep;
  /** Folders that were read since the last start; from then on each change in them is told. @type {Set<string>} */
  #read = new Set();

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /** To be called when changes may have been missed: all folders are read again. */
  startOver() {
    this.#read.clear();
  }

  /** @param {Work} work @returns {Promise<import("./mail-source.mjs").Plan>} */
  async plan(work) {
    const files = await this.#options.listFiles();
    const kept = new Set(work.states.filter(({ mails }) => mails > 0).map(keyOf));
    /** @type {MailFolder[]} */
    const onDisk = [];
    /** @type {MailFolder[]} */
    const elsewhere = [];
    let total = 0;
    for (const one of work.folders) {
      const key = keyOf(one.folder);
      const found = files.get(key);
      if (!found) {
        elsewhere.push(one);
      } else if (!this.#read.has(key) || !kept.has(key)) {
        onDisk.push(one);
        total += Math.max(0, found.messages);
      }
    }
    const asking = await this.#options.asking.plan({ ...work, folders: elsewhere });
    return {
      total: total + asking.total,
      done: asking.done,
      run: async (steering) => {
        const unfinished = await this.#readFromDisk(onDisk, steering);
        await asking.run(steering);
        const rest = await this.#readAgain(unfinished, steering);
        await (await this.#options.asking.plan({ ...work, folders: rest })).run(steering);
      },
    };
  }

  /**
   * @param {Unfinished} unfinished
   * @param {Steering} steering
   * @returns {Promise<MailFolder[]>} for Thunderbird to hand over
   */
  async #readAgain({ unreadable, being_written }, steering) {
    const rest = [...unreadable];
    let waiting = being_written;
    for (const ms of AGAIN_AFTER_MS) {
      if (waiting.length === 0) break;
      await this.#sleep(ms);
      const next = await this.#readFromDisk(waiting, steering);
      rest.push(...next.unreadable);
      waiting = next.being_written;
    }
    return [...rest, ...waiting];
  }

  /**
   * @typedef {{unreadable: MailFolder[], being_written: MailFolder[]}} Unfinished
   * @param {MailFolder[]} folders
   * @param {Steering} steering
   * @returns {Promise<Unfinished>}
   */
  async #readFromDisk(folders, steering) {
    await steering.checkpoint();
    const files = await this.#options.listFiles();
    const wanted = new Map(folders.map((one) => [keyOf(one.folder), one]));
    const left = new Map([...wanted].flatMap(([key, { folder }]) => {
      const found = files.get(key);
      return found ? [[key, toStored(folder, found)]] : [];
    }));
    /** @type {Unfinished} */
    const unfinished = { unreadable: folders.filter(({ folder }) => !left.has(keyOf(folder))), being_written: [] };
    for (const part of batches([...left.values()], FOLDERS_A_JOB)) {
      await this.#readPart(part, steering, (body) => {
        const folder = /** @type {MailFolder} */ (wanted.get(keyOf(body)));
        this.#take(folder, body, unfinished, steering);
      });
    }
    return unfinished;
  }

  /**
   * @param {MailFolder} folder
   * @param {import("../host/shapes.js").JobFolder} body
   * @param {Unfinished} unfinished gets the folder, unless all of it is with the host
   * @param {Steering} steering
   */
  #take(folder, { by, messages, counted, doubt }, unfinished, steering) {
    /** @type {Reading} */
    const reading = { folder, way: by === "nothing" ? "unread" : "disk", messages, counted, doubt };
    if (isBeingWritten(reading)) {
      unfinished.being_written.push(folder);
    } else if (reading.way === "unread") {
      unfinished.unreadable.push(folder);
    } else {
      this.#read.add(keyOf(folder.folder));
    }
    // What was not read here is told by whoever reads it in the end.
    if (reading.way === "disk") {
      steering.finish(reading);
    }
  }

  /**
   * A pause ends the job; going on starts another with the folders that were not finished.
   * @param {import("../host/shapes.js").StoredFolder[]} part
   * @param {Steering} steering
   * @param {(body: import("../host/shapes.js").JobFolder) => void} take
   */
  async #readPart(part, steering, take) {
    let left = part;
    let finished = 0;
    while (left.length > 0) {
      await steering.checkpoint();
      let shown = finished;
      const show = (/** @type {number} */ messages) => {
        steering.count(messages - shown);
        shown = messages;
      };
      const before = finished;
      const hear = (/** @type {string} */ type, /** @type {any} */ body) => {
        if (type === "job.progress") {
          steering.enter(body.progress.folder ?? "");
          show(before + body.progress.messages);
        } else if (type === "job.folder") {
          finished += body.messages;
          left = left.filter(({ folder }) => keyOf(folder) !== keyOf(body));
          show(finished);
          take(body);
        }
      };
      try {
        await this.#options.jobs.readFolders(left, { signal: steering.untilHeld(), hear });
        return;
      } catch (error) {
        steering.signal.throwIfAborted();
        if (asDrahtError(error).code !== "job_cancelled") throw error;
        show(finished);
      }
    }
  }
}

/**
 * @param {import("../host/shapes.js").Folder} folder
 * @param {FolderFiles} files
 * @returns {import("../host/shapes.js").StoredFolder}
 */
function toStored(folder, { directory, summary, store, kind, on_server, messages }) {
  return { folder, directory, summary, store, kind, on_server, messages };
}
