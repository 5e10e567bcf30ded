// Runs draht's command line with a data folder of its own.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const LIMITS = { timeout: 600_000, maxBuffer: 512 * 1024 * 1024 };

/** @typedef {Record<string, any>} Row one line of `--json` */

export class Draht {
  /** @param {string} binary */
  constructor(binary) {
    this.binary = binary;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "draht-evaluation-"));
    this.database = path.join(this.folder, "draht", "archive.sqlite");
    /** @type {string[]} what went to standard error */
    this.notes = [];
  }

  /**
   * @param {string[]} args
   * @returns {Row[]}
   * @throws {Error} when draht fails or crashes
   */
  run(...args) {
    const env = { ...process.env, XDG_DATA_HOME: this.folder, TZ: "Europe/Berlin", LC_ALL: "C.UTF-8" };
    const done = spawnSync(this.binary, args, { ...LIMITS, env, encoding: "utf8" });
    this.notes.push(...done.stderr.split("\n").filter(Boolean));
    if (done.status !== 0) {
      throw new Error(`draht ${args.join(" ")} ended with ${done.status ?? done.signal}: ${done.stderr.slice(-500)}`);
    }
    return done.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  /** @returns {number} bytes on disk */
  databaseBytes() {
    return fs.statSync(this.database).size;
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
