// How each folder was read, for the user to see: from disk or by asking Thunderbird, and where numbers differ.
import { keyOf } from "./folders.mjs";

/** The host's words for a summary that Thunderbird is writing at this moment. */
const BEING_WRITTEN = new Set(["changed_while_read", "count_differs", "damaged"]);

/**
 * @typedef {import("./mail-source.mjs").Reading} Reading
 * @typedef {import("./folders.mjs").LeftOut} LeftOut
 * @typedef {"being_written" | "not_counted_yet" | "deleted_or_broken"} Why
 * @typedef {{path: string, messages: number, counted: number, why: Why}} Difference
 * @typedef {object} FolderReport
 * @property {number} disk folders read from disk
 * @property {number} asked folders that Thunderbird was asked for
 * @property {string[]} unread paths of folders that nobody can read yet
 * @property {Difference[]} differences folders whose number is not Thunderbird's
 * @property {LeftOut[]} left_out
 */

/** @param {Reading} reading @returns {boolean} whether there will be more to read in a moment */
export function isBeingWritten({ way, messages, counted, doubt }) {
  return BEING_WRITTEN.has(doubt) && (way === "unread" || messages < counted);
}

export class FolderLog {
  /** @type {Map<string, Reading>} */
  #readings = new Map();
  /** @type {LeftOut[]} */
  #leftOut = [];

  clear() {
    this.#readings.clear();
    this.#leftOut = [];
  }

  /** @param {Reading} reading */
  note(reading) {
    this.#readings.set(keyOf(reading.folder.folder), reading);
  }

  /** @param {import("../thunderbird/accounts.mjs").MailFolder[]} folders all that are there now @param {LeftOut[]} leftOut */
  keepOnly(folders, leftOut) {
    const there = new Set(folders.map(({ folder }) => keyOf(folder)));
    for (const key of this.#readings.keys()) {
      if (!there.has(key)) this.#readings.delete(key);
    }
    this.#leftOut = leftOut;
  }

  /** @returns {import("../thunderbird/accounts.mjs").MailFolder[]} */
  get unread() {
    return this.#by("unread").map(({ folder }) => folder);
  }

  /** @returns {FolderReport} */
  get report() {
    return {
      disk: this.#by("disk").length,
      asked: this.#by("asked").length,
      unread: this.unread.map(({ folder }) => folder.path),
      differences: this.#by("disk").filter(({ messages, counted }) => counted >= 0 && messages !== counted).map(difference),
      left_out: this.#leftOut,
    };
  }

  /** @param {Reading["way"]} wanted */
  #by(wanted) {
    return [...this.#readings.values()].filter(({ way }) => way === wanted);
  }
}

/** @param {Reading} reading @returns {Difference} */
function difference(reading) {
  const { folder, messages, counted } = reading;
  const why = messages > counted ? "not_counted_yet" : isBeingWritten(reading) ? "being_written" : "deleted_or_broken";
  return { path: folder.folder.path, messages, counted, why };
}
