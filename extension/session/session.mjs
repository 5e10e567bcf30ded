// Where Draht stands: nothing agreed yet, starting, ready, or in trouble; and what follows from it.
//
//   setup ──agree──▶ starting ──hello──▶ ready ──host fell over──▶ starting
//     ▲                  └──no host──▶ trouble ──retry──▶ starting
//     └──────────────────────── erase ───────────────────────┘
import { Connection } from "../host/connection.mjs";
import { asDrahtError, DrahtError } from "../host/error.mjs";
import { troubleOf } from "../host/status.mjs";
import { Sync } from "../sync/sync.mjs";
import { ownersOf, withReadTarget } from "./choices.mjs";

/** Rises when Draht starts to read or keep more than the user has agreed to; the first-run page is then shown again. */
export const CONSENT_VERSION = 2;

/**
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {"starting" | "setup" | "ready" | "trouble"} Phase
 *
 * @typedef {object} State what the pages see
 * @property {Phase} phase
 * @property {import("../host/status.mjs").Trouble | null} trouble
 * @property {string} detail of the trouble, for whoever helps the user
 * @property {Settings | null} settings known as soon as the user has chosen
 * @property {string} host version of the host, "" before hello
 * @property {string} database path, "" before hello
 * @property {import("../sync/history-job.mjs").JobState} history
 * @property {boolean} has_calendars false: the Experiment did not load, Draht goes on with mail alone
 * @property {string[]} disabled_calendars names
 * @property {string[]} unread_folders paths
 * @property {{disk: number, asked: number}} folders_read number of folders by the way they were read
 * @property {string | null} problem code of the last error in the background
 * @property {number} facts rises whenever the host has learnt something
 *
 * @typedef {object} Options
 * @property {typeof import("../thunderbird/index.mjs")} thunderbird
 * @property {() => Promise<import("../host/shapes.js").Protocol>} readProtocol
 * @property {(state: State) => void} onState
 * @property {import("../sync/calendar.mjs").Options["onChange"]} [onCalendarChange]
 * @property {Pick<import("../host/connection.mjs").Options, "sleep">} [timing]
 */

export class Session {
  #options;
  #connection;
  #sync;
  /** @type {Phase} */
  #phase = "starting";
  /** @type {Omit<State, "phase" | "history" | "has_calendars" | "disabled_calendars" | "unread_folders" | "folders_read">} */
  #seen = { trouble: null, detail: "", settings: null, host: "", database: "", problem: null, facts: 0 };

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#connection = new Connection({
      openPort: options.thunderbird.runtime.openHostPort,
      introduce: () => this.#introduce(),
      onReady: (reply) => void this.#begin(reply),
      onEvent: (type, body) => this.#sync.hear(type, body),
      onLost: () => this.#lost(),
      onTrouble: (trouble, detail) => this.#fail(trouble, detail),
      ...options.timing,
    });
    this.request = this.#connection.request.bind(this.#connection);
    this.#sync = new Sync({
      thunderbird: options.thunderbird,
      request: this.request,
      onProgress: () => this.#tell(),
      onFacts: () => this.learnt(),
      onError: (error) => this.#problem(error),
      onCalendarChange: options.onCalendarChange,
      ...options.timing,
    });
  }

  get sync() {
    return this.#sync;
  }

  /** @returns {Settings} throws a DrahtError before the user has chosen */
  get settings() {
    if (!this.#seen.settings) {
      throw new DrahtError("not_ready");
    }
    return this.#seen.settings;
  }

  /** @returns {State} */
  get state() {
    const { unread, disk, asked } = this.#sync.folderReport;
    return {
      phase: this.#phase,
      ...this.#seen,
      history: this.#sync.history.state,
      has_calendars: this.#options.thunderbird.calendars.hasCalendars(),
      disabled_calendars: this.#sync.calendar.disabled,
      unread_folders: unread,
      folders_read: { disk, asked },
    };
  }

  /** Goes on where the last session ended. */
  async wake() {
    const { recall } = this.#options.thunderbird.storage;
    const consent = await recall("consent");
    if (consent?.version !== CONSENT_VERSION) {
      this.#enter("setup");
      return;
    }
    this.#seen.settings = (await recall("settings")) ?? null;
    this.retry();
  }

  /** Starts the host (again). */
  retry() {
    this.#sync.stop();
    this.#seen.trouble = null;
    this.#enter("starting");
    void this.#connection.start().catch((error) => this.#problem(error));
  }

  /** The user has read the first-run page and agrees. @param {Settings} wanted as chosen there */
  async agree(wanted) {
    const settings = withReadTarget(wanted);
    const { remember } = this.#options.thunderbird.storage;
    await remember("settings", settings);
    await remember("settings_untold", true);
    await remember("consent", { version: CONSENT_VERSION, at: new Date().toISOString() });
    this.#seen.settings = settings;
    this.retry();
  }

  /** @param {Settings} settings @returns {Promise<Settings>} as the host has accepted them */
  async change(settings) {
    const accepted = await this.#keep(settings);
    void this.#sync.start(accepted);
    return accepted;
  }

  /** Deletes all that Draht has kept, the consent included. Rejects when the host cannot; then Draht goes on as before. */
  async erase() {
    this.#sync.stop();
    try {
      await this.request("data.erase", {});
    } catch (error) {
      this.retry();
      throw error;
    }
    // The name of the database stays, so that the next one is not another file.
    await this.#options.thunderbird.storage.forgetAllBut("profile");
    this.#connection.stop();
    this.#seen = { ...this.#seen, settings: null, host: "", database: "", problem: null };
    this.#enter("setup");
  }

  /** To be called when the host knows something new, so that the pages ask again. */
  learnt() {
    this.#note({ facts: this.#seen.facts + 1 });
  }

  /** Lets the host leave before Thunderbird puts the background to sleep. */
  stop() {
    this.#sync.stop();
    this.#connection.stop();
  }

  /** @returns {Promise<{hello: import("../host/connection.mjs").Hello, sandboxed: boolean}>} */
  async #introduce() {
    const { calendars, runtime } = this.#options.thunderbird;
    const [protocol, environment, thunderbird] = await Promise.all([
      this.#options.readProtocol(),
      calendars.environment().catch(() => null),
      runtime.thunderbirdVersion(),
    ]);
    return {
      sandboxed: environment?.sandboxed === true,
      hello: {
        protocol: { min: protocol.min_version, max: protocol.version },
        extension: runtime.extensionVersion(),
        thunderbird,
        profile: await this.#profile(environment?.profile),
        language: runtime.uiLanguage(),
        capabilities: calendars.hasCalendars() ? ["experiment.calendars"] : [],
      },
    };
  }

  /**
   * The database is named by the profile; it must not change when the Experiment stops loading one day.
   * @param {string | undefined} now as the Experiment says
   */
  async #profile(now) {
    const { runtime, storage } = this.#options.thunderbird;
    const profile = now || (await storage.recall("profile")) || runtime.ownHostname();
    await storage.remember("profile", profile);
    return profile;
  }

  /** @param {import("../host/shapes.js").HelloReply} reply */
  async #begin(reply) {
    try {
      this.#note({ host: reply.host, database: reply.database, problem: null });
      this.#sync.hostReadsFolders = reply.capabilities.includes("sources.mail.read");
      const settings = await this.#agreeOnSettings();
      this.#seen.settings = settings;
      this.#enter("ready");
      await this.#sync.start(settings);
    } catch (error) {
      this.#problem(error);
      this.#giveUp(asDrahtError(error));
    }
  }

  /** Without settings nothing goes on, and the page would wait for good. @param {DrahtError} error */
  #giveUp(error) {
    // A host that fell over is being restarted, and then this is tried again.
    if (this.#phase !== "starting" || error.code.startsWith("host_")) {
      return;
    }
    this.#connection.stop();
    if (error.code === "bad_argument" || error.code === "not_ready") {
      this.#enter("setup");
    } else {
      this.#fail(troubleOf(error, false), error.message);
    }
  }

  /** @returns {Promise<Settings>} the user's choice, with own addresses added since */
  async #agreeOnSettings() {
    const { accounts, storage } = this.#options.thunderbird;
    const kept = (await this.request("settings.get", {})).settings;
    // The host has none when its database is new or somebody deleted the file. A database from before may allow more
    // than what the user has agreed to since.
    const isAgreed = kept.accounts.length + kept.calendars.length > 0 && !(await storage.recall("settings_untold"));
    const chosen = isAgreed ? kept : await storage.recall("settings");
    if (!chosen) {
      throw new DrahtError("not_ready", "no settings although the user has agreed");
    }
    const owner = [...new Set([...chosen.owner, ...ownersOf(await accounts.listAccounts(), chosen.accounts)])];
    const isKept = chosen === kept && owner.length === kept.owner.length && kept === withReadTarget(kept);
    return isKept ? kept : this.#keep({ ...chosen, owner });
  }

  /** @param {Settings} wanted @returns {Promise<Settings>} */
  async #keep(wanted) {
    const { settings } = await this.request("settings.put", { settings: withReadTarget(wanted) });
    const { remember } = this.#options.thunderbird.storage;
    await remember("settings", settings);
    await remember("settings_untold", undefined);
    this.#note({ settings });
    return settings;
  }

  #lost() {
    this.#sync.stop();
    this.#enter("starting");
  }

  /** @param {import("../host/status.mjs").Trouble} trouble @param {string} detail */
  #fail(trouble, detail) {
    this.#sync.stop();
    this.#seen = { ...this.#seen, trouble, detail };
    this.#enter("trouble");
  }

  /** @param {unknown} error in the background, where no click waits for an answer */
  #problem(error) {
    const { code, message } = asDrahtError(error);
    console.error(`Draht: ${code}: ${message}`);
    // A lost host has its own screen.
    if (!code.startsWith("host_")) this.#note({ problem: code });
  }

  /** @param {Partial<State>} news */
  #note(news) {
    Object.assign(this.#seen, news);
    this.#tell();
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.#phase = phase;
    this.#tell();
  }

  #tell() {
    this.#options.onState(this.state);
  }
}
