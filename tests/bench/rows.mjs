// What is measured: one module for each line of the table, in the order in which they are printed.
import { cues } from "./rows/cues.mjs";
import { databaseSize } from "./rows/database-size.mjs";
import { growth } from "./rows/growth.mjs";
import { hello } from "./rows/hello.mjs";
import { idleMemory } from "./rows/idle-memory.mjs";
import { importAgainstShell } from "./rows/import.mjs";
import { importMemory } from "./rows/import-memory.mjs";
import { importMillion } from "./rows/import-million.mjs";
import { mainThread } from "./rows/main-thread.mjs";
import { messagesList } from "./rows/messages-list.mjs";
import { newMessage } from "./rows/new-message.mjs";
import { nudgesList } from "./rows/nudges-list.mjs";
import { summaries } from "./rows/summaries.mjs";
import { text } from "./rows/text.mjs";
import { textAgainstMu } from "./rows/text-mu.mjs";

/**
 * @typedef {"small" | "full"} Size small: minutes, to see that everything can be measured; full: the sizes that the bars name
 *
 * @typedef {object} Bench
 * @property {Size} size
 * @property {import("./measure/data.mjs").Data} data
 * @property {import("./measure/databases.mjs").Databases} databases
 *
 * @typedef {object} Measured
 * @property {string} measured the figure with the size that it was taken at
 * @property {boolean | null} reached whether the bar is; null when that cannot be said at the size that was run
 * @property {Record<string, unknown>} figures everything behind it, for the JSON file; seconds and bytes
 *
 * @typedef {object} Row
 * @property {string} name word on the command line
 * @property {string} what
 * @property {string} bar
 * @property {(bench: Bench) => Promise<Measured>} measure throws an error that says why it cannot be measured
 *
 * @typedef {{name: string, what: string, bar: string, load: number, seconds: number} & Measured} Result `seconds` that measuring took
 */

/** @type {readonly Row[]} */
export const ROWS = Object.freeze([
  messagesList, summaries, importAgainstShell, importMillion, growth, importMemory, text, cues, textAgainstMu, newMessage, hello, nudgesList, idleMemory, databaseSize, mainThread,
]);
