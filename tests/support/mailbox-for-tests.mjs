// The mailbox that tests with Thunderbird read: real mail where it lies beside the project, the sample office otherwise.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "../../packaging/lib/project.mjs";
import { haveRealMailbox, REAL_OWNER, writeRealMailbox } from "./real-mailbox.mjs";

/**
 * @typedef {object} TestMailbox
 * @property {{name: string, addresses: readonly string[]}} owner
 * @property {string} directory mbox files in Thunderbird's layout
 * @property {string[]} files all of them
 * @property {boolean} has_machine_headers some mail is marked as automatic or from a list; the add-on interface does not
 *   show these marks in old mail, so that figures may differ by such a mail from those of the files
 * @property {() => void} remove
 */

/**
 * @param {{copies?: number}} [options] copies: how often all of it is there, for tests that need a reading to take its time
 * @returns {TestMailbox}
 */
export function mailboxForTests({ copies = 1 } = {}) {
  const mailbox = oneMailbox();
  const originals = [...mailbox.files];
  for (let copy = 2; copy <= copies; copy += 1) {
    for (const file of originals) {
      const target = `${file}-${copy}`;
      fs.copyFileSync(file, target);
      mailbox.files.push(target);
    }
  }
  return mailbox;
}

/** @returns {TestMailbox} */
function oneMailbox() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-mailbox-"));
  const remove = () => fs.rmSync(root, { recursive: true, force: true });
  const now = new Date();
  if (haveRealMailbox()) {
    const directory = path.join(root, "mail");
    return { owner: REAL_OWNER, directory, files: writeRealMailbox(directory, { now }).files, has_machine_headers: false, remove };
  }
  process.stderr.write("no corpora beside the project: the sample office stands in for real mail\n");
  execFileSync(process.execPath, [path.join(ROOT, "packaging/sample/make.mjs"), "--out", root, "--now", now.toISOString()], { stdio: "ignore" });
  const { owner } = JSON.parse(fs.readFileSync(path.join(root, "expected.json"), "utf8"));
  const directory = path.join(root, "mail");
  return { owner, directory, files: filesBelow(directory), has_machine_headers: true, remove };
}

/** @param {string} directory @returns {string[]} */
function filesBelow(directory) {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}
