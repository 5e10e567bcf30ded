// Databases that draht itself made in this run: its schema changes, so none is kept for the next.
import fs from "node:fs";
import { filesBelow, warm } from "./data.mjs";
import { databaseIn } from "./pipe.mjs";
import { cost, DRAHT } from "./process.mjs";

/** @typedef {import("./data.mjs").Mail} Mail */
/** @typedef {import("./process.mjs").Cost} Cost */

/** Imports, what each has cost, and what came out of it. */
export class Databases {
  /** @type {Map<string, {home: string, costs: Cost[]}>} by the profile's folder */
  #made = new Map();

  /** @param {import("./data.mjs").Data} data */
  constructor(data) {
    this.data = data;
  }

  /** @param {Mail} mail @returns {Promise<Cost>} of the first import of all of it, by summaries, into a new database */
  async import(mail) {
    const made = this.#made.get(mail.profile) ?? { home: this.data.temporary(`home-${this.#made.size + 1}`), costs: [] };
    this.#made.set(mail.profile, made);
    fs.rmSync(made.home, { recursive: true, force: true });
    const database = databaseIn(made.home);
    warm(filesBelow(mail.profile, /\.msf$/));
    const result = await cost(DRAHT, ["import", "--thunderbird", mail.profile, "--summaries-only", "--db", database, "--json"], { env: { TZ: "Europe/Berlin" } });
    const { messages } = JSON.parse(result.output);
    if (messages !== mail.messages) throw new Error(`draht read ${messages} of ${mail.messages} messages`);
    made.costs.push(result);
    return result;
  }

  /** @param {Mail} mail @returns {Promise<Cost[]>} of all its imports so far; at least one */
  async costs(mail) {
    await this.home(mail);
    return /** @type {{costs: Cost[]}} */ (this.#made.get(mail.profile)).costs;
  }

  /** @param {Mail} mail @returns {Promise<string>} $XDG_DATA_HOME with its database; rows that write leave it as they found it */
  async home(mail) {
    if (!this.#made.has(mail.profile)) await this.import(mail);
    return /** @type {{home: string}} */ (this.#made.get(mail.profile)).home;
  }

  /** @param {Mail} mail @returns {Promise<string>} a copy of its database, in a $XDG_DATA_HOME of its own */
  async copy(mail) {
    const home = this.data.temporary(`copy-${process.hrtime.bigint()}`);
    fs.cpSync(await this.home(mail), home, { recursive: true });
    return home;
  }
}
