// Mail on disk in Thunderbird's layout, as another program would put it there.
import fs from "node:fs";
import path from "node:path";

/** @typedef {{folder: string, text: string}} Mail folders such as "Kunden/Müller"; whole messages */
/** @typedef {"mbox" | "maildir"} Kind */

/** @param {string} directory of the account @param {string} folder @returns {string} where its mail lies */
export function storeOf(directory, folder) {
  const names = folder.split("/");
  return path.join(directory, ...names.slice(0, -1).map((name) => `${name}.sbd`), names.at(-1) ?? "");
}

/** @param {string} directory of the account @param {Kind} kind @param {Mail[]} mails put into folders that are made if they are not there */
export function writeMails(directory, kind, mails) {
  for (const { folder, text } of mails) {
    const names = folder.split("/");
    // A folder above others is there too, even when it is empty.
    names.forEach((_, depth) => makeFolder(storeOf(directory, names.slice(0, depth + 1).join("/")), kind));
    const store = storeOf(directory, folder);
    if (kind === "mbox") {
      fs.appendFileSync(store, `From - Tue Sep  1 09:30:00 2026\n${text}\n`);
    } else {
      const cur = path.join(store, "cur");
      fs.writeFileSync(path.join(cur, `${fs.readdirSync(cur).length}-${process.hrtime.bigint()}.eml`), text);
    }
  }
}

/** @param {string} store @param {Kind} kind */
function makeFolder(store, kind) {
  fs.mkdirSync(path.dirname(store), { recursive: true });
  if (kind === "mbox") {
    fs.closeSync(fs.openSync(store, "a"));
  } else {
    for (const name of ["cur", "tmp"]) fs.mkdirSync(path.join(store, name), { recursive: true });
  }
}

/** @param {string} directory of the account @param {Kind} kind @param {string} folder @param {string} messageId without angle brackets; is taken away */
export function removeMail(directory, kind, folder, messageId) {
  const store = storeOf(directory, folder);
  const isIt = (/** @type {string} */ text) => text.includes(`Message-ID: <${messageId}>`);
  if (kind === "mbox") {
    const mails = fs.readFileSync(store, "utf8").split(/^(?=From - )/m);
    fs.writeFileSync(store, mails.filter((text) => !isIt(text)).join(""));
    fs.rmSync(`${store}.msf`, { force: true }); // it is of no use now, and whoever knows that deletes it
  } else {
    const cur = path.join(store, "cur");
    for (const name of fs.readdirSync(cur)) if (isIt(fs.readFileSync(path.join(cur, name), "utf8"))) fs.rmSync(path.join(cur, name));
  }
}
