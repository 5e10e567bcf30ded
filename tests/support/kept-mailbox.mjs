// One Thunderbird profile that several Drahts look after, each with a home of its own: one that keeps up with it from
// the beginning, and others that read it for the first time, to compare with.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { hostManifests, registerHost } from "../../packaging/lib/native-host.mjs";
import { BUILT_HOST } from "../../packaging/lib/project.mjs";
import { writeXpi } from "../../packaging/lib/xpi.mjs";
import { agree, draht, exported, openDraht, waitUntilRead } from "./draht-in-thunderbird.mjs";
import { startThunderbird } from "./thunderbird.mjs";

/** @typedef {import("./thunderbird.mjs").Thunderbird} Thunderbird */
/** @typedef {import("./extension-page.mjs").ExtensionPage} ExtensionPage */
/** @typedef {(thunderbird: Thunderbird) => Promise<void>} Before done when Thunderbird has started, before Draht's page is opened */

const KEEPING = "keeping";
const LENGTH_BYTES = 4; // in front of each frame

export class KeptMailbox {
  #prefs;
  #readers = 0;
  /** @type {Thunderbird | null} */
  #running = null;

  /** @param {(profileDir: string) => void} makeProfile @param {import("./preferences.mjs").Preferences} [prefs] of each start */
  constructor(makeProfile, prefs = {}) {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-kept-"));
    this.profileDir = path.join(this.root, "profile");
    this.#prefs = prefs;
    makeProfile(this.profileDir);
    writeXpi(this.#xpi);
    this.#moveIn(KEEPING);
  }

  get #xpi() {
    return path.join(this.root, "draht.xpi");
  }

  /** @param {string} name */
  #home(name) {
    return path.join(this.root, name);
  }

  /** Everything that the host says is written down on its way. @param {string} name of the home */
  #moveIn(name) {
    const home = this.#home(name);
    const listener = path.join(home, "listened-to");
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(listener, `#!/bin/sh\n"${BUILT_HOST}" "$@" | tee -a "${home}/said"\n`, { mode: 0o755 });
    registerHost(home, listener);
  }

  /** @param {string} name of the home @returns {Promise<Thunderbird>} */
  async #start(name) {
    fs.rmSync(path.join(this.#home(name), "said"), { force: true });
    this.#running = await startThunderbird({ profileDir: this.profileDir, home: this.#home(name), prefs: this.#prefs });
    return this.#running;
  }

  /**
   * Thunderbird runs without Draht, as the host is nowhere to be found.
   * @param {Before} work
   */
  async withoutDraht(work) {
    fs.rmSync(hostManifests(this.#home(KEEPING)), { recursive: true });
    await work(await this.#start(KEEPING));
    await this.quit();
    this.#moveIn(KEEPING);
  }

  /** Installs Draht and lets it read everything for the first time. @param {Before} [before] @returns {Promise<{thunderbird: Thunderbird, page: ExtensionPage}>} */
  async install(before = async () => {}) {
    const thunderbird = await this.#start(KEEPING);
    await before(thunderbird);
    await thunderbird.installAddon(this.#xpi);
    const page = await agree(thunderbird);
    await waitUntilRead(page);
    return { thunderbird, page };
  }

  /** Draht goes on where it was. @param {Before} [before] @returns {Promise<{thunderbird: Thunderbird, page: ExtensionPage}>} with all of it read */
  goOn(before) {
    return this.#readAgain(KEEPING, before);
  }

  /** @param {Before} [before] @returns {Promise<string>} all that a new database holds after reading the same profile */
  async readAnew(before) {
    const name = `reader-${(this.#readers += 1)}`;
    this.#moveIn(name);
    await this.#readAgain(name, before);
    await this.quit();
    return exported(this.#databaseOf(name));
  }

  /** @param {string} name of the home @param {Before} [before] */
  async #readAgain(name, before = async () => {}) {
    const thunderbird = await this.#start(name);
    await before(thunderbird);
    const page = await openDraht(thunderbird);
    await waitUntilRead(page);
    return { thunderbird, page };
  }

  async quit() {
    await this.#running?.quit();
    this.#running = null;
  }

  /** @returns {string} all that Draht keeps */
  get kept() {
    return exported(this.#databaseOf(KEEPING));
  }

  /** @param {string} person an address @returns {any} what Draht says of them */
  why(person) {
    return draht("why", person, "--db", this.#databaseOf(KEEPING))[0];
  }

  /** @param {string} name of the home */
  #databaseOf(name) {
    const folder = path.join(this.#home(name), ".local/share/draht");
    return path.join(folder, fs.readdirSync(folder).find((file) => file.endsWith(".sqlite")) ?? "");
  }

  /** @returns {Map<string, {by: string, messages: number, counted: number, doubt: string}>} what the host said last of each folder since the last start, by path */
  get told() {
    const said = fs.readFileSync(path.join(this.#home(KEEPING), "said"));
    const told = new Map();
    for (let at = 0; at + LENGTH_BYTES <= said.length; ) {
      const end = at + LENGTH_BYTES + said.readUInt32LE(at);
      const { type, body } = JSON.parse(said.toString("utf8", at + LENGTH_BYTES, end));
      if (type === "job.folder") told.set(body.path, { by: body.by, messages: body.messages, counted: body.counted, doubt: body.doubt });
      at = end;
    }
    return told;
  }

  /** Ends a Thunderbird that a test which failed has left behind. */
  async kill() {
    await this.#running?.kill();
    this.#running = null;
  }

  async remove() {
    await this.kill();
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

/** @param {string} kept as exported @returns {Map<string, string[]>} paths of the folders that each message lies in, by message id */
export function whereabouts(kept) {
  const lines = kept.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  /** @type {Map<string, string[]>} */
  const result = new Map();
  for (const { message_id: id, folders } of lines.filter(({ kind }) => kind === "mail")) {
    result.set(id, folders.map((/** @type {{path: string}} */ { path: name }) => name).sort());
  }
  return result;
}

/** What the text of a mail showed of its kind stays known, though the text lies on this machine no more. @param {string} kept */
const withoutKinds = (kept) => kept.replace(/"sender_kind":"\w+","sender_reason":"\w*","judged_by":"\w+",/g, "");

/**
 * Fails with the lines that only one of both has.
 * @param {string} kept as exported
 * @param {string} anew as exported
 * @param {{textsAreHere?: boolean}} [options] false: whoever reads anew has heads only
 */
export function assertSameKept(kept, anew, { textsAreHere = true } = {}) {
  const [left = "", right = ""] = [kept, anew].map((text) => textsAreHere ? text : withoutKinds(text));
  const [before, after] = [left.split("\n"), right.split("\n")];
  assert.deepEqual({ kept: before.filter((line) => !after.includes(line)), anew: after.filter((line) => !before.includes(line)) }, { kept: [], anew: [] });
  assert.equal(left, right);
}
