// What draht says of the people of one owner in a network, from the same mail as an mbox.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";

/** @typedef {import("./network.mjs").Case} Case */

/** @param {string} who */
const address = (who) => `p${who}@example.org`;

/** @param {Case[]} cases of one owner on one day @returns {string} */
function mbox(cases) {
  const mails = cases.flatMap(({ owner, person, known }) => [
    ...known.sent.map((at) => ({ from: owner, to: person, at })),
    ...known.received.map((at) => ({ from: person, to: owner, at })),
  ]).sort((a, b) => a.at - b.at);
  return mails.map(({ from, to, at }, n) => {
    const date = new Date(at * 1000).toUTCString();
    return `From - ${date}\nMessage-ID: <${n}@example.org>\nDate: ${date}\nFrom: P ${from} <${address(from)}>\nTo: P ${to} <${address(to)}>\nSubject: Note ${n}\n\nHello\n\n`;
  }).join("");
}

/**
 * @param {string} binary
 * @param {Case[]} cases of one owner on one day
 * @returns {{strength: number, alive: number}[]} of each case
 */
export function askDraht(binary, cases) {
  const [first] = cases;
  if (first === undefined) return [];
  const draht = new Draht(binary);
  try {
    const file = path.join(draht.folder, "mail.mbox");
    fs.writeFileSync(file, mbox(cases));
    draht.run("import", "--mbox", file, "--me", address(first.owner), "--json");
    const rows = draht.run("people", "--json", "--now", new Date(first.now * 1000).toISOString().replace(".000Z", "Z"));
    const known = new Map(rows.flatMap((row) => row.addresses.map((/** @type {string} */ one) => [one, row])));
    return cases.map(({ person }) => known.get(address(person)) ?? { strength: 0, alive: 0 });
  } finally {
    draht.remove();
  }
}
