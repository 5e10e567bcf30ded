// Real mail for the tests with Thunderbird: the Enron mailbox that lies beside the project on machines that have it.
// It is never copied into the project. Its dates are moved by whole weeks, so that the mailbox ends now and
// Draht meets it as its owner would have.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../packaging/lib/project.mjs";

const MAILBOX = path.join(ROOT, "../shared/corpora/mail/enron-allen-p");
const LAST_MAIL = Date.UTC(2002, 0, 8);
const WEEK_MS = 7 * 24 * 3600 * 1000;
// Folder of the corpus -> mbox file in Thunderbird's layout, for which "sent" and "Sent" are one. Others keep their name.
const FOLDERS = new Map([["inbox", "Inbox"], ["_sent_mail", "Sent"], ["deleted_items", "Trash"], ["sent", "sent_before"]]);

export const REAL_OWNER = Object.freeze({
  name: "Phillip Allen",
  addresses: ["phillip.allen@enron.com", "k..allen@enron.com", "pallen70@hotmail.com"],
});

export const haveRealMailbox = () => fs.existsSync(MAILBOX);

/**
 * @param {string} directory gets one mbox file for each folder
 * @param {{now: Date, folders?: string[]}} options folders of the corpus to take; default: all
 * @returns {{files: string[], messages: number}} the mbox files
 */
export function writeRealMailbox(directory, { now, folders = fs.readdirSync(MAILBOX) }) {
  const shiftMs = Math.floor((now.getTime() - LAST_MAIL) / WEEK_MS) * WEEK_MS;
  fs.mkdirSync(directory, { recursive: true });
  let messages = 0;
  const files = folders.map((folder) => {
    const names = fs.readdirSync(path.join(MAILBOX, folder)).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    messages += names.length;
    const mbox = names.map((name) => mboxEntry(fs.readFileSync(path.join(MAILBOX, folder, name)), shiftMs));
    const file = path.join(directory, FOLDERS.get(folder) ?? folder);
    fs.writeFileSync(file, Buffer.concat(mbox));
    return file;
  });
  return { files, messages };
}

/** @param {Buffer} message @param {number} shiftMs @returns {Buffer} */
function mboxEntry(message, shiftMs) {
  // latin1 keeps every byte as it is.
  const text = message.toString("latin1").replaceAll("\r\n", "\n");
  const dated = text.replace(/^Date: (.*)$/m, (_, date) => `Date: ${moved(date, shiftMs)}`);
  const quoted = dated.replace(/^(>*From )/gm, ">$1");
  return Buffer.from(`From - Thu Jan  1 00:00:00 1970\n${quoted.endsWith("\n") ? quoted : `${quoted}\n`}\n`, "latin1");
}

/** @param {string} date @param {number} shiftMs @returns {string} */
function moved(date, shiftMs) {
  const at = Date.parse(date);
  return Number.isNaN(at) ? date : new Date(at + shiftMs).toUTCString().replace("GMT", "+0000");
}
