// Writes generated messages into mbox files, in blocks: a profile of gigabytes needs no memory of that size.
import fs from "node:fs";
import path from "node:path";

/** @typedef {import("./messages.mjs").Message} Message */

const BLOCK_BYTES = 1 << 20;
const TEXT = "Thank you for your message. We looked at it and will come back to you.\r\n".repeat(8);

/** @param {string} directory @param {string} folder @returns {string} the mbox of "Archives/2020": "Archives.sbd/2020" */
export function mboxOf(directory, folder) {
  const names = folder.split("/");
  return path.join(directory, ...names.slice(0, -1).map((name) => `${name}.sbd`), /** @type {string} */ (names.at(-1)));
}

/** @param {Message} message @returns {string} ASCII, with the line in front and an empty line behind it */
function render(message) {
  const date = new Date(message.date * 1000).toUTCString();
  const { id, from, to, cc, subject, reply, references, list } = message;
  return [
    `From - ${date.replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, "$1 $3 $2 $5 $4")}`,
    "X-Mozilla-Status: 0001", "X-Mozilla-Status2: 00000000",
    `Message-ID: <${id}>`, `Date: ${date.replace("GMT", "+0000")}`, `From: ${from}`, `To: ${to}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: ${reply ? "Re: " : ""}${subject}`,
    ...(references.length > 0 ? [`References: ${references.map((reference) => `<${reference}>`).join(" ")}`] : []),
    ...(list ? [`List-Id: <${from.replace(/.*<|>/g, "").replace("@", ".")}>`] : []),
    "MIME-Version: 1.0", "Content-Type: text/plain; charset=us-ascii", "", `${TEXT}\r\n`,
  ].join("\r\n");
}

/** One mbox being written. */
export class MboxWriter {
  /** @param {string} file its folder is made */
  constructor(file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.file = file;
    this.bytes = 0;
    this.descriptor = fs.openSync(file, "w");
    /** @type {string[]} */
    this.waiting = [];
    this.waitingBytes = 0;
  }

  /** @param {Message} message @returns {{offset: number, bytes: number, lines: number}} where it lies, without the empty line behind it */
  add(message) {
    const text = render(message);
    const place = { offset: this.bytes, bytes: text.length - 2, lines: 9 };
    this.waiting.push(text);
    this.bytes += text.length;
    this.waitingBytes += text.length;
    if (this.waitingBytes >= BLOCK_BYTES) this.#flush();
    return place;
  }

  close() {
    this.#flush();
    fs.closeSync(this.descriptor);
  }

  #flush() {
    fs.writeSync(this.descriptor, this.waiting.join(""), null, "latin1");
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
