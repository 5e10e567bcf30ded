// Who mailed whom when: public networks, and what was known of each pair on a day in their past.
import fs from "node:fs";

export const DAY = 86_400;
const STARTS_AT_ZERO = 946_684_800; // such networks count as if they began on 1 January 2000

/** @typedef {{sent: number[], received: number[]}} History of one owner with one person, in seconds since 1970, ascending */
/** @typedef {{start: number, end: number, owners: Map<string, Map<string, History>>}} Network */

/**
 * @typedef {object} Case one relationship on one day
 * @property {string} owner
 * @property {string} person
 * @property {History} known until that moment, with at least one mail
 * @property {number} now
 * @property {boolean} writes the owner writes to the person in the next 30 days
 * @property {boolean} silent nobody of both writes in the next 60 days
 * @property {boolean} watched both are still there: five mails or more with anybody in these 60 days
 */

/**
 * @param {string} file a line each: SENDER RECIPIENT SECONDS
 * @returns {Network}
 */
export function readNetwork(file) {
  const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const mails = lines.map((line) => line.trim().split(/\s+/)).filter(([from, to]) => from !== to)
    .map(([from = "", to = "", at]) => ({ from, to, at: Number(at) })).sort((a, b) => a.at - b.at);
  const shift = (mails[0]?.at ?? 0) < 1e8 ? STARTS_AT_ZERO : 0;
  /** @type {Network["owners"]} */
  const owners = new Map();
  /** @param {string} owner @param {string} person */
  const history = (owner, person) => {
    const people = owners.get(owner) ?? new Map();
    const one = people.get(person) ?? { sent: [], received: [] };
    owners.set(owner, people.set(person, one));
    return one;
  };
  for (const { from, to, at } of mails) {
    history(from, to).sent.push(at + shift);
    history(to, from).received.push(at + shift);
  }
  return { start: (mails[0]?.at ?? 0) + shift, end: (mails.at(-1)?.at ?? 0) + shift, owners };
}

/** @param {number[]} times @param {number} from @param {number} to @returns {number} */
const countBetween = (times, from, to) => times.filter((at) => at >= from && at < to).length;

/** @param {Iterable<History>} histories @param {number} from @param {number} to @returns {{sent: number, all: number}} */
function activity(histories, from, to) {
  let sent = 0;
  let received = 0;
  for (const one of histories) {
    sent += countBetween(one.sent, from, to);
    received += countBetween(one.received, from, to);
  }
  return { sent, all: sent + received };
}

/**
 * All relationships of owners who have twenty mails by then and go on writing.
 * @param {Network} network
 * @param {number} day since the network's first mail
 * @returns {Case[]}
 */
export function casesOn(network, day) {
  const now = network.start + day * DAY;
  const later = new Map([...network.owners].map(([who, people]) => [who, activity(people.values(), now, now + 60 * DAY).all]));
  /** @param {string} who */
  const isThere = (who) => (later.get(who) ?? 0) >= 5;
  return [...network.owners].flatMap(([owner, people]) => {
    const histories = [...people.values()];
    if (activity(histories, 0, now).all < 20 || activity(histories, now, now + 30 * DAY).sent < 1) return [];
    return [...people].map(([person, { sent, received }]) => {
      const known = { sent: sent.filter((at) => at < now), received: received.filter((at) => at < now) };
      const writes = countBetween(sent, now, now + 30 * DAY) > 0;
      const silent = countBetween(sent, now, now + 60 * DAY) + countBetween(received, now, now + 60 * DAY) === 0;
      return { owner, person, known, now, writes, silent, watched: isThere(owner) && isThere(person) };
    }).filter(({ known }) => known.sent.length + known.received.length > 0);
  });
}

/** @param {Case} one @returns {number} days on which anybody of both wrote */
export const daysWithContact = ({ known }) => new Set([...known.sent, ...known.received].map((at) => Math.floor(at / DAY))).size;

/** @param {Case} one @returns {boolean} both have written, on four days or more */
export const isTie = (one) => one.known.sent.length > 0 && one.known.received.length > 0 && daysWithContact(one) >= 4;
