// Mail with texts to read, and the program that reads them and drops them again, as the import does.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../../packaging/lib/project.mjs";
import { run, step } from "../../../packaging/lib/run.mjs";
import { cost, BENCH_PROGRAMS } from "./process.mjs";

const READER = path.join(BENCH_PROGRAMS, "draht_bench_text");
const GENERATOR = path.join(ROOT, "tests/bench/make_text_mail.mjs");

/** @typedef {"mbox" | "mbox-text-only" | "maildir" | "maildir-text-only"} Kind with attached files, or without */

/** @type {Record<Kind, string[]>} */
const CHOICES = { "mbox": [], "mbox-text-only": ["--no-attachments"], "maildir": ["--maildir"], "maildir-text-only": ["--maildir", "--no-attachments"] };

/**
 * @param {import("./data.mjs").Data} data
 * @param {Kind} kind
 * @param {number} bytes
 * @returns {Promise<string>} a file or a folder with about so much mail
 */
export function textMail(data, kind, bytes) {
  return data.kept(`${kind}-${bytes}`, async (target) => {
    await step(`Writing ${Math.round(bytes / 1e6)} MB of mail`, () => run("bench-text-mail", process.execPath, [GENERATOR, "--out", target, "--bytes", String(bytes), ...CHOICES[kind]]));
  });
}

/**
 * @param {string} mail as of textMail
 * @param {{oneCore?: boolean, cues?: boolean}} [options] as of cost; cues: also what each text says of talks
 * @returns {Promise<import("./process.mjs").Cost & {messages: number, bytes: number}>} of reading the head and the text of every message
 * @throws {Error} when the program is not there
 */
export async function readTexts(mail, { cues = false, ...options } = {}) {
  if (!fs.existsSync(READER)) throw new Error("the program that reads texts is not built");
  const read = await cost(READER, ["--records", ...(cues ? ["--cues"] : []), mail], options);
  const [bytes, messages] = [/(\d+) bytes/, /(\d+) messages/].map((count) => Number(count.exec(read.output)?.[1]));
  return { ...read, bytes: Number(bytes), messages: Number(messages) };
}
