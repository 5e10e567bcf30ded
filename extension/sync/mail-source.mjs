// What a source of the mail history has to offer. There are two: the host reads folders from disk (host-history.mjs), and
// Thunderbird is asked for those that the host cannot read (webext-history.mjs).

/**
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 *
 * @typedef {object} Work
 * @property {MailFolder[]} folders that may be read
 * @property {import("../host/shapes.js").FolderState[]} states what the host has of each folder
 * @property {number} now UTC seconds
 * @property {number | null} since UTC seconds: what is older and was read once need not be looked at again; null: never read
 *
 * @typedef {object} Reading how a folder was read
 * @property {MailFolder} folder
 * @property {"disk" | "asked" | "unread"} way unread: Thunderbird has no list of its messages either
 * @property {number} messages
 * @property {number} counted by Thunderbird; -1: not known, or nothing to compare
 * @property {string} doubt the host's word on the folder's summary, "none" when it was believed
 *
 * @typedef {object} Steering
 * @property {AbortSignal} signal
 * @property {() => Promise<void>} checkpoint to be awaited between two batches: returns late while paused, throws when cancelled
 * @property {() => AbortSignal} untilHeld for work that cannot wait: aborted as soon as the user pauses or ends the reading
 * @property {(messages: number) => void} count tells progress; less than zero takes back what has to be read again
 * @property {(folder: string) => void} enter tells which folder is being read
 * @property {(reading: Reading) => void} finish tells that a folder was read
 *
 * @typedef {object} Plan
 * @property {number} total messages in all folders that are not finished
 * @property {number} done messages of these that an earlier run has handed over
 * @property {(steering: Steering) => Promise<void>} run hands over the rest; resolves when all is with the host
 *
 * @typedef {object} MailSource
 * @property {(work: Work) => Promise<Plan>} plan
 */

export {};
