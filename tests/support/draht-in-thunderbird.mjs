// Draht as a user has it: the packed add-on in a Thunderbird with its own home, the built host beside it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { registerHost } from "../../packaging/lib/native-host.mjs";
import { BUILT_HOST } from "../../packaging/lib/project.mjs";
import { writeXpi } from "../../packaging/lib/xpi.mjs";
import { openSpace } from "./extension-page.mjs";
import { buildSummaries } from "./mailbox-chrome.mjs";
import { makeProfile } from "./profile.mjs";
import { startThunderbird } from "./thunderbird.mjs";
import { waitFor } from "./wait.mjs";

const SPACE_TITLE = "Draht";
const INGEST_TIMEOUT_MS = 180_000;

/** @typedef {import("./profile.mjs").ProfileCalendar} ProfileCalendar */

const ZONE = "Europe/Berlin"; // of Thunderbird and of the command line: days are counted on the owner's wall

/** One user's machine in a temporary folder: home, profile, data. Remove it when done. */
export class Machine {
  /** @param {{owner: {name: string, addresses: readonly string[]}, mailDir: string, calendars?: ProfileCalendar[], dark?: boolean}} options */
  constructor({ owner, mailDir, calendars, dark }) {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-test-"));
    this.home = path.join(this.root, "home");
    this.profileDir = path.join(this.root, "profile");
    this.xpi = path.join(this.root, "draht.xpi");
    fs.mkdirSync(this.home);
    makeProfile(this.profileDir, { owner: { name: owner.name, addresses: [...owner.addresses] }, mailDir, calendars, dark });
    registerHost(this.home, BUILT_HOST);
    writeXpi(this.xpi);
  }

  /** @returns {string} the one database of this machine */
  get database() {
    const folder = path.join(this.home, ".local/share/draht");
    const found = fs.readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
    if (found.length !== 1) throw new Error(`expected one database, found: ${found.join(", ") || "none"}`);
    return path.join(folder, /** @type {string} */ (found[0]));
  }

  /**
   * @param {Partial<import("./thunderbird.mjs").StartOptions> & {opened?: boolean}} [options] opened: every folder has been looked
   *   into once, so that it has a summary, without which it cannot be read through the add-on interface
   */
  async start({ opened = true, ...options } = {}) {
    const thunderbird = await startThunderbird({ profileDir: this.profileDir, home: this.home, zone: ZONE, ...options });
    if (opened) await thunderbird.chrome(buildSummaries);
    return thunderbird;
  }

  remove() {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} args of the command line, with --json
 * @returns {any[]} one value for each line printed
 */
export function draht(...args) {
  const printed = execFileSync(BUILT_HOST, [...args, "--json"], {
    encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, TZ: ZONE },
  });
  return printed.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** @param {string} database @returns {string} everything kept, in an order that depends on nothing but the content */
export function exported(database) {
  return execFileSync(BUILT_HOST, ["export", "--db", database], { encoding: "utf8", maxBuffer: 1 << 30 });
}

/** @param {Machine} machine @returns {number} mails kept so far, copies in several folders each */
export function mailsKept(machine) {
  const folders = exported(machine.database).split("\n").filter((line) => line.includes('"kind":"folder"'));
  return folders.reduce((sum, line) => sum + Number(JSON.parse(line).mails), 0);
}

/**
 * Opens Draht's space, agrees as a user would, and returns the page.
 * @param {import("./thunderbird.mjs").Thunderbird} thunderbird
 */
export async function agree(thunderbird) {
  const page = await openSpace(thunderbird, SPACE_TITLE);
  await page.waitForVisible('[data-view="setup"] #agree');
  await page.click("#agree");
  return page;
}

/** @param {import("./thunderbird.mjs").Thunderbird} thunderbird */
export function openDraht(thunderbird) {
  return openSpace(thunderbird, SPACE_TITLE);
}

/** @param {import("./extension-page.mjs").ExtensionPage} page waits until all mail is read */
export async function waitUntilRead(page) {
  // The bar goes away soon after the end, so only its attribute tells, not whether it can be seen.
  const read = async () => (await page.count('#progress[data-phase="done"]')) > 0;
  await waitFor("all mail to be read", read, { timeoutMs: INGEST_TIMEOUT_MS, explain: () => page.text() });
}

/** @param {import("./thunderbird.mjs").Thunderbird} thunderbird @returns {Promise<number>} process id of the running host */
export function hostProcess(thunderbird) {
  return waitFor("the host's process", () => thunderbird.processes.find(({ command }) => command[0] === BUILT_HOST)?.pid ?? 0);
}
