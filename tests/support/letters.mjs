// Letters whose every field is known, and what Draht has read of them.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { draht, exported } from "./draht-in-thunderbird.mjs";

export const OWNER = "jana.brandt@werkhof.example";
const FIRST_DATE = Date.UTC(2026, 8, 1, 9, 30) / 1000;

/** @typedef {{id: string, date: number, from: {name: string, address: string}, to: string[], cc: string[], subject: string}} Expected `date` in seconds */
/** @typedef {{folder: string, expected: Expected, text: string}} Letter */

const WRITERS = [
  { header: "Tom Berger <tom.berger@nordlicht.example>", name: "Tom Berger", address: "tom.berger@nordlicht.example" },
  { header: "=?UTF-8?Q?J=C3=BCrgen_Wei=C3=9F?= <jw@nordlicht.example>", name: "Jürgen Weiß", address: "jw@nordlicht.example" },
  { header: "=?GB2312?B?zfXOsA==?= <wang@example.cn>", name: "王伟", address: "wang@example.cn" },
  { header: '"Brandt, Ute" <Ute.Brandt@Werkhof.example>', name: "Brandt, Ute", address: "ute.brandt@werkhof.example" },
  { header: "nameless@nordlicht.example", name: "", address: "nameless@nordlicht.example" },
];
const SUBJECTS = [["Angebot", "Angebot"], ["=?UTF-8?B?UsO8Y2tmcmFnZSB6dXIgUHLDvGZ1bmc=?=", "Rückfrage zur Prüfung"], ["a subject that goes on\n and on in a second line", "a subject that goes on and on in a second line"]];

/** @param {string} folder @param {number} index tells it from all others @returns {Letter} */
export function letter(folder, index) {
  const writer = /** @type {typeof WRITERS[0]} */ (WRITERS[index % WRITERS.length]);
  const [subject = "", shown = ""] = /** @type {string[]} */ (SUBJECTS[index % SUBJECTS.length]);
  const date = FIRST_DATE + index * 5000;
  const id = `${index}.letter@nordlicht.example`;
  const cc = Array.from({ length: index % 7 === 0 ? 40 : index % 2 }, (_, copy) => `copy${copy}@nordlicht.example`);
  const text = [
    `From: ${writer.header}`, `To: Jana Brandt <${OWNER}>`, ...(cc.length > 0 ? [`Cc: ${cc.join(",\n ")}`] : []), `Subject: ${subject}`,
    `Message-ID: <${id}>`, `Date: ${new Date(date * 1000).toUTCString().replace("GMT", "+0000")}`, "", `Letter ${index}`, "",
  ].join("\n");
  return { folder, text, expected: { id, date, from: { name: writer.name, address: writer.address }, to: [OWNER], cc, subject: shown } };
}

/**
 * @param {string} profileDir of a Thunderbird
 * @param {string[]} options of the import
 * @returns {{mails: any[], folders: any[]}} what a new database holds after reading it, as exported
 */
export function readProfile(profileDir, ...options) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "draht-read-"));
  try {
    const database = path.join(scratch, "import.sqlite");
    draht("import", "--thunderbird", profileDir, "--db", database, ...options);
    const lines = exported(database).split("\n").filter(Boolean).map((line) => JSON.parse(line));
    return { mails: lines.filter(({ kind }) => kind === "mail"), folders: lines.filter(({ kind }) => kind === "folder") };
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

/** @param {any} mail as exported @returns {Expected} */
function plain({ message_id: id, date, from, to, cc, subject }) {
  const addresses = (/** @type {{address: string}[]} */ list) => list.map(({ address }) => address);
  return { id, date: Date.parse(date) / 1000, from: { name: from.name, address: from.address }, to: addresses(to), cc: addresses(cc), subject };
}

/** @param {any[]} mails as exported @param {Iterable<Letter>} letters @returns {{read: string[], letters: string[]}} what one of both has alone */
export function differences(mails, letters) {
  const [read, wanted] = [mails.map(plain), [...letters].map(({ expected }) => expected)].map((list) => list.map((one) => JSON.stringify(one)));
  return { read: (read ?? []).filter((one) => !wanted?.includes(one)), letters: (wanted ?? []).filter((one) => !read?.includes(one)) };
}

/** @param {any[]} mails as exported @param {Iterable<Letter>} letters that count as contact */
export function assertRead(mails, letters) {
  assert.deepEqual(differences(mails, letters), { read: [], letters: [] });
}
