// What a source of the mail history has to offer. There is one today (webext-history.mjs); a faster one takes its place
// behind the same two functions.

/**
 * @typedef {object} Work
 * @property {import("../thunderbird/accounts.mjs").MailFolder[]} folders that may be read
 * @property {import("../host/shapes.js").FolderState[]} states what the host has of each folder
 * @property {number} now UTC seconds
 *
 * @typedef {object} Steering
 * @property {AbortSignal} signal
 * @property {() => Promise<void>} checkpoint to be awaited between two batches: returns late while paused, throws when cancelled
 * @property {(messages: number) => void} count tells progress
 *
 * @typedef {object} Plan
 * @property {number} total messages in all folders that are not finished
 * @property {number} done messages of these that an earlier run has handed over
 * @property {import("../thunderbird/accounts.mjs").MailFolder[]} unreadable folders that Thunderbird has no list of messages for
 * @property {(steering: Steering) => Promise<void>} run hands over the rest; resolves when all is with the host
 *
 * @typedef {object} MailSource
 * @property {(work: Work) => Promise<Plan>} plan
 * @property {(folder: import("../thunderbird/accounts.mjs").MailFolder, from: number, signal: AbortSignal) => Promise<void>} catchUp
 *   hands over what is dated since `from` (UTC seconds), whether the host has it or not
 */

export {};
