// What is evaluated, in the order of the path of data.
import { archives } from "./sections/archives.mjs";
import { calendars } from "./sections/calendars.mjs";
import { cues } from "./sections/cues.mjs";
import { occurrences } from "./sections/occurrences.mjs";
import { senders } from "./sections/senders.mjs";
import { strength } from "./sections/strength.mjs";

/**
 * One line of a section's table.
 * @typedef {object} Figure
 * @property {string} what
 * @property {string | number} ours what Draht reaches
 * @property {string} [bar] what it has to reach, in words
 * @property {string | number} [simple] what the obvious simple rule reaches
 * @property {boolean} [reached] whether the bar is; absent where there is none
 * @property {Record<string, unknown>} [details] for the JSON file only
 */

/**
 * @typedef {object} Context
 * @property {string} binary the built draht
 * @property {string} shared the folder of corpora and labels
 * @property {number} mistakes how many of each kind are worth showing
 */

/**
 * @typedef {object} Section
 * @property {string} name on the command line
 * @property {string} title
 * @property {string[]} needs files and folders below `shared`; the section is skipped when one is absent
 * @property {(context: Context) => Promise<Measured> | Measured} measure
 */

/** @typedef {{figures: Figure[], mistakes?: string[]}} Measured mistakes: a line each, named as a reader can find them */

/** @type {readonly Section[]} */
export const SECTIONS = Object.freeze([senders, cues, calendars, occurrences, archives, strength]);
