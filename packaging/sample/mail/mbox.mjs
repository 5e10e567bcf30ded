// Puts mails into folders and folders into mbox files, laid out as Thunderbird keeps Local Folders.
import fs from "node:fs";
import path from "node:path";
import { OWNER } from "../office.mjs";
import { calendarDay, dayAt } from "../office-time.mjs";
import { renderMessage } from "./message.mjs";

/** @typedef {{path: string, use: "inbox" | "sent" | "archives" | "drafts" | "templates" | "junk" | "trash" | "other"}} Folder */

const READ_AND_NOTHING_ELSE = "0001";
const UNREAD = "0000";
const UNREAD_FOR_DAYS = 1;
const KEPT_IN_INBOX_DAYS = 100;

/** @param {string} folder @returns {Folder["use"]} */
export function folderUse(folder) {
  const top = folder.split("/")[0];
  const uses = { Inbox: "inbox", Sent: "sent", Archives: "archives", Drafts: "drafts", Templates: "templates", Junk: "junk", Trash: "trash" };
  return /** @type {Folder["use"]} */ (uses[/** @type {keyof typeof uses} */ (top)] ?? "other");
}

/**
 * @param {import("./correspondence.mjs").Mail} mail
 * @param {number} today day
 * @returns {string} the folder in which the owner keeps it
 */
function folderFor(mail, today) {
  const own = [OWNER.address, ...OWNER.aliases].includes(mail.from.address);
  if (own) return mail.folder && folderUse(mail.folder) !== "other" ? mail.folder : "Sent";
  if (mail.folder) return mail.folder;
  const day = mail.date === null ? today : dayAt(mail.date);
  return today - day > KEPT_IN_INBOX_DAYS ? `Archives/${calendarDay(day).year}` : "Inbox";
}

/**
 * @param {import("./correspondence.mjs").Mail[]} mails
 * @param {number} today day
 * @returns {Map<string, import("./correspondence.mjs").Mail[]>} oldest first in each folder
 */
export function sortIntoFolders(mails, today) {
  /** @type {Map<string, import("./correspondence.mjs").Mail[]>} */
  const folders = new Map();
  const put = (/** @type {string} */ folder, /** @type {import("./correspondence.mjs").Mail} */ mail) => {
    folders.set(folder, [...(folders.get(folder) ?? []), mail]);
  };
  const dated = [...mails].sort((one, other) => (one.date ?? 0) - (other.date ?? 0) || (one.id < other.id ? -1 : 1));
  let filed = 0;
  for (const mail of dated) {
    const folder = folderFor(mail, today);
    put(folder, mail);
    // Own answers to a customer with a folder are kept there too, as a rule does it: the same message twice.
    if (folder === "Sent" && mail.folder) put(mail.folder, mail);
    // Every now and then an archived mail was copied, not moved.
    if (folder.startsWith("Archives/")) {
      filed += 1;
      if (filed % 60 === 0) put("Inbox", mail);
    }
  }
  return folders;
}

/**
 * @param {import("./correspondence.mjs").Mail} mail
 * @param {number} now moment
 * @returns {Buffer} one entry of an mbox
 */
function mboxEntry(mail, now) {
  const date = mail.date ?? now;
  const unread = mail.unread ?? (now - date < UNREAD_FOR_DAYS * 86_400_000 && mail.from.address !== OWNER.address);
  const head = `From - ${new Date(date).toUTCString().replace(/(\w+), (\d+) (\w+) (\d+) (\S+) GMT/, "$1 $3 $2 $5 $4")}\r\n`;
  const status = `X-Mozilla-Status: ${unread ? UNREAD : READ_AND_NOTHING_ELSE}\r\nX-Mozilla-Status2: 00000000\r\n`;
  // latin1 maps every byte to one character and back, so quoting "From " cannot harm other charsets.
  const message = renderMessage(mail).toString("latin1").replace(/^(>*From )/gm, ">$1");
  return Buffer.from(`${head}${status}${message}\r\n`, "latin1");
}

/**
 * Writes one mbox per folder; "Kunden/Ahrens" becomes the file "Kunden.sbd/Ahrens" beside an empty "Kunden".
 * @param {string} directory
 * @param {Map<string, import("./correspondence.mjs").Mail[]>} folders
 * @param {number} now moment
 */
export function writeFolders(directory, folders, now) {
  for (const [folder, mails] of folders) {
    const names = folder.split("/");
    const parents = names.slice(0, -1).map((name) => `${name}.sbd`);
    const target = path.join(directory, ...parents);
    fs.mkdirSync(target, { recursive: true });
    for (let depth = 1; depth < names.length; depth += 1) {
      const parent = path.join(directory, ...parents.slice(0, depth - 1), /** @type {string} */ (names[depth - 1]));
      if (!fs.existsSync(parent)) fs.writeFileSync(parent, "");
    }
    fs.writeFileSync(path.join(target, /** @type {string} */ (names.at(-1))), Buffer.concat(mails.map((mail) => mboxEntry(mail, now))));
  }
}
