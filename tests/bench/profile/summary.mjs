// Writes a folder summary as Thunderbird 153 writes it after it has read a whole mbox: Mork 1.4, threads included.
// tests/thunderbird/summaries.test.mjs holds what is read from such a file against Thunderbird's own.
import fs from "node:fs";

/** @typedef {import("./messages.mjs").Message} Message */

const LINE_CHARACTERS = 76;
const NAMES = ["ns:msg:db:row:scope:msgs:all", "subject", "sender", "message-id", "references", "recipients", "date", "size", "flags", "priority", "label",
  "numLines", "ccList", "bccList", "msgThreadId", "threadId", "threadFlags", "threadNewestMsgDate", "children", "unreadChildren", "threadSubject", "msgCharSet",
  "ns:msg:db:table:kind:msgs", "ns:msg:db:table:kind:thread", "ns:msg:db:table:kind:allthreads", "ns:msg:db:row:scope:threads:all", "threadParent", "threadRoot",
  "msgOffset", "offlineMsgSize", "uidOnServer", "ns:msg:db:row:scope:dbfolderinfo:all", "ns:msg:db:table:kind:dbfolderinfo", "numMsgs", "numNewMsgs",
  "folderSize", "expungedBytes", "folderDate", "highWaterKey", "mailboxName", "UIDValidity", "totPendingMsgs", "unreadPendingMsgs", "version", "forceReparse",
  "fixedBadRefThreading", "dateReceived", "storeToken", "ProtoThreadFlags"];
const FIRST_NAME = 0x80;
const READ = 0x1;
const HAD_REPLY = 0x10;
const NO_PARENT = 0xffffffff;

/** @param {number} number @returns {string} */
const hex = (number) => number.toString(16);
/** @param {string} name @returns {string} the token of a column, scope or kind */
const token = (name) => hex(FIRST_NAME + NAMES.indexOf(name)).toUpperCase();

/** @param {string} value @returns {string} in a dictionary or a cell, broken into lines when it is long */
function escaped(value) {
  const text = value.replace(/[\\)$]/g, "\\$&");
  return text.length < LINE_CHARACTERS ? text : text.replace(new RegExp(`(?:\\\\.|[^\\\\]){${LINE_CHARACTERS}}`, "g"), "$&\\\n");
}

/** @typedef {{root: number, subject: string, newest: number, keys: number[], keyOf: Map<string, number>}} Thread keys of its messages, and by id */

/** @param {number} root @param {string} subject @returns {Thread} */
const newThread = (root, subject) => ({ root, subject, newest: 0, keys: [], keyOf: new Map() });

/** The summary of one folder, collected message by message. */
export class SummaryWriter {
  constructor() {
    /** @type {Map<string, string>} value -> id */
    this.atoms = new Map();
    /** @type {string[]} */
    this.dictionary = [];
    /** @type {string[]} */
    this.rows = [];
    /** @type {Map<string, Thread>} by the first message's id */
    this.threads = new Map();
  }

  /**
   * @param {Message} message
   * @param {{offset: number, bytes: number, lines: number}} place in the mbox
   */
  add(message, place) {
    const key = this.rows.length + 1;
    const { root, parent } = this.#thread(message, key);
    const date = hex(message.date);
    /** @type {[string, string][]} */
    const cells = [["flags", hex(READ | (message.reply ? HAD_REPLY : 0))], ["sender", message.from], ["recipients", message.to],
      ...(message.cc ? /** @type {[string, string][]} */ ([["ccList", message.cc]]) : []),
      ["subject", message.subject], ["message-id", message.id], ["references", message.references.map((id) => `<${id}>`).join(" ")],
      ["dateReceived", date], ["date", date], ["priority", "1"], ["msgCharSet", "us-ascii"], ["size", hex(place.bytes)], ["numLines", hex(place.lines)],
      ["storeToken", String(place.offset)], ["threadParent", hex(parent)], ["msgThreadId", hex(root)], ["ProtoThreadFlags", "0"]];
    this.rows.push(`  [${hex(key).toUpperCase()}${this.#cells(cells, "\n    ")}]`);
  }

  /** @param {string} file @param {fs.Stats} mbox the folder's messages */
  write(file, mbox) {
    const seconds = Math.floor(mbox.mtimeMs / 1000);
    const threads = [...this.threads.values()];
    const meta = threads.map(({ root, newest, keys }) => `[${hex(root).toUpperCase()}:m(^${token("threadRoot")}=${hex(root)})(^${token("threadId")}=${hex(root)})`
      + `(^${token("threadNewestMsgDate")}=${hex(newest)})\n    (^${token("threadFlags")}=0)(^${token("children")}=${hex(keys.length)})]`);
    const tables = threads.map(({ root, keys }) => `{${hex(root).toUpperCase()}:^80 {(k^${token("ns:msg:db:table:kind:thread")}:c)(s=9)${hex(root).toUpperCase()}:m } `
      + `${keys.map((key) => hex(key).toUpperCase()).join(" ")} }`);
    const subjects = threads.map(({ root, subject }) => `  [${hex(root).toUpperCase()}${this.#cells([["threadSubject", subject]], "\n    ")}]`);
    const folder = [["version", "1"], ["forceReparse", "0"], ["fixedBadRefThreading", "1"], ["numMsgs", hex(this.rows.length)],
      ["highWaterKey", hex(this.rows.length)], ["folderSize", hex(mbox.size)], ["folderDate", hex(seconds)]]
      .map(([name, value]) => `(^${token(/** @type {string} */ (name))}=${value})`).join("");
    fs.writeFileSync(file, [
      "// <!-- <mdb:mork:z v=\"1.4\"/> -->",
      `< <(a=c)> // (f=iso-8859-1)\n  ${NAMES.map((name) => `(${token(name)}=${name})`).join("\n  ")}>`,
      meta.join("\n"),
      `\n<${this.dictionary.join("")}>`,
      `{1:^80 {(k^${token("ns:msg:db:table:kind:msgs")}:c)(s=9)} \n${this.rows.join("\n")}}`,
      tables.join("\n"),
      `{FFFFFFFD:^${token("ns:msg:db:row:scope:threads:all")} {(k^${token("ns:msg:db:table:kind:allthreads")}:c)(s=9)} \n${subjects.join("\n")}}`,
      `\n{1:^${token("ns:msg:db:row:scope:dbfolderinfo:all")} {(k^${token("ns:msg:db:table:kind:dbfolderinfo")}:c)(s=9u)} \n  [1${folder}]}`,
      "\n@$${1{@\n@$$}1}@\n",
    ].join("\n"), "latin1");
  }

  /** @param {Message} message @param {number} key @returns {{root: number, parent: number}} keys of the thread and of what it answers */
  #thread(message, key) {
    // Thunderbird knows only what lies in this folder: the oldest message it has of a conversation begins the thread.
    const conversation = message.references[0] ?? message.id;
    const thread = this.threads.get(conversation) ?? newThread(key, message.subject);
    const answered = message.references.filter((id) => thread.keyOf.has(id)).at(-1);
    const parent = answered === undefined ? NO_PARENT : /** @type {number} */ (thread.keyOf.get(answered));
    thread.newest = Math.max(thread.newest, message.date);
    thread.keys.push(key);
    thread.keyOf.set(message.id, key);
    this.threads.set(conversation, thread);
    return { root: thread.root, parent };
  }

  /** @param {[string, string][]} cells @param {string} lineBreak put in where a line would get too long @returns {string} */
  #cells(cells, lineBreak) {
    let line = 0;
    return cells.map(([name, value]) => {
      const cell = value.length < 4 ? `(^${token(name)}=${escaped(value)})` : `(^${token(name)}^${this.#atom(value)})`;
      line += cell.length;
      if (line < LINE_CHARACTERS) return cell;
      line = cell.length;
      return lineBreak + cell;
    }).join("");
  }

  /** @param {string} value @returns {string} */
  #atom(value) {
    let id = this.atoms.get(value);
    if (id === undefined) {
      id = hex(FIRST_NAME + this.atoms.size).toUpperCase();
      this.atoms.set(value, id);
      this.dictionary.push(`${this.dictionary.length % 3 === 0 ? "\n  " : ""}(${id}${value.length > 40 ? "\n    " : ""}=${escaped(value)})`);
    }
    return id;
  }
}
