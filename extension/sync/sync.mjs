// All that keeps the host up to date, started when the host is ready and stopped when it is gone.
import { CalendarSync } from "./calendar.mjs";
import { isRead, keyOf } from "./folders.mjs";
import { HistoryJob } from "./history-job.mjs";
import { MailWatch } from "./mail-watch.mjs";
import { WebextHistory } from "./webext-history.mjs";

const DAY = 86_400;
const HOUR_MS = 3_600_000;
/** Clocks differ, and mail travels: what was written a day before the last look may have arrived after it. */
const OVERLAP_SECONDS = 2 * DAY;

/**
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 *
 * @typedef {object} Options
 * @property {typeof import("../thunderbird/index.mjs")} thunderbird
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => void} onProgress
 * @property {() => void} onFacts called when the host has something new
 * @property {(error: unknown) => void} onError
 * @property {import("./calendar.mjs").Options["onChange"]} [onCalendarChange]
 * @property {() => number} [now] in ms
 */

export class Sync {
  #options;
  #now;
  #source;
  #watch;
  #job;
  #abort = new AbortController();
  /** @type {Settings | null} null: stopped */
  #settings = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #day = 0;
  /** @type {string[]} paths of folders that were never opened in Thunderbird, so that there is no list to read yet */
  unreadableFolders = [];

  /** @param {Options} options */
  constructor(options) {
    const { thunderbird, request, onFacts, onError } = options;
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#source = new WebextHistory(thunderbird.mail, request);
    this.#job = new HistoryJob({ onProgress: options.onProgress, now: this.#now });
    this.calendar = new CalendarSync({
      calendars: thunderbird.calendars,
      request,
      onFacts,
      onError,
      onChange: options.onCalendarChange,
      now: () => this.#seconds(),
    });
    this.#watch = new MailWatch({
      thunderbird,
      request,
      onFacts,
      onError,
      catchUp: async (folder, from) => {
        await this.#source.catchUp(folder, from, this.#abort.signal);
        onFacts();
      },
      onFolders: () => void this.readMail(),
    });
  }

  get history() {
    return this.#job;
  }

  get settled() {
    return Promise.all([this.#watch.settled, this.calendar.settled]);
  }

  /** @param {Settings} settings @returns {Promise<void>} resolves when everything is read, or the reading was ended */
  async start(settings) {
    this.stop();
    this.#settings = settings;
    this.#abort = new AbortController();
    this.#day = Math.floor(this.#seconds() / DAY);
    this.#timer = setInterval(() => void this.#hourly(), HOUR_MS);
    // Calendars first: they are quick, and without them everybody would look as if nobody ever spoke to them.
    await this.calendar.start(settings.calendars);
    await this.readMail();
  }

  stop() {
    clearInterval(this.#timer);
    this.#settings = null;
    this.#abort.abort();
    this.#watch.stop();
    this.#job.stop();
    this.calendar.stop();
  }

  /** Reads what the host does not have yet, unless the user has ended the reading. */
  async readMail() {
    const settings = this.#settings;
    if (!settings) {
      return;
    }
    try {
      const { folders, states } = await this.#tellFolders(settings);
      if (settings !== this.#settings) return;
      this.#watch.start(folders);
      const read = folders.filter(({ folder }) => isRead(folder));
      await this.#catchUp(read, states);
      if (settings !== this.#settings) return;
      const makePlan = async () => {
        const plan = await this.#source.plan({ folders: read, states, now: this.#seconds() });
        this.#noteUnreadable(plan.unreadable);
        return plan;
      };
      if (await this.#options.thunderbird.storage.recall("history_cancelled")) {
        await this.#job.standBy(makePlan);
      } else {
        await this.#job.run(makePlan, { isPaused: (await this.#options.thunderbird.storage.recall("history_paused")) === true });
      }
      this.#options.onFacts();
    } catch (error) {
      if (settings === this.#settings) this.#options.onError(error);
    }
  }

  async pauseHistory() {
    await this.#options.thunderbird.storage.remember("history_paused", true);
    this.#job.pause();
  }

  async cancelHistory() {
    const { remember } = this.#options.thunderbird.storage;
    await remember("history_cancelled", true);
    await remember("history_paused", undefined);
    this.#job.cancel();
  }

  async resumeHistory() {
    const { remember } = this.#options.thunderbird.storage;
    await remember("history_paused", undefined);
    if (this.#job.state.phase === "paused") {
      this.#job.resume();
      return;
    }
    await remember("history_cancelled", undefined);
    void this.readMail();
  }

  /** @param {Settings} settings */
  async #tellFolders(settings) {
    const found = await this.#options.thunderbird.accounts.listFolders(settings.accounts);
    const folders = found.map(({ folder }) => folder);
    /** @type {import("../host/shapes.js").FolderState[]} */
    const states = [];
    let offset = 0;
    do {
      // What is known of thousands of folders does not fit into one reply.
      const reply = await this.#options.request("sources.folders.put", { folders, offset });
      states.push(...reply.folders);
      offset = reply.next ?? 0;
    } while (offset > 0);
    return { folders: found, states };
  }

  /**
   * What came while Thunderbird or the host was away, in folders whose history is read already.
   * @param {MailFolder[]} folders
   * @param {import("../host/shapes.js").FolderState[]} states
   */
  async #catchUp(folders, states) {
    const { recall, remember } = this.#options.thunderbird.storage;
    const started = this.#seconds();
    const last = await recall("caught_up_at");
    const begun = new Set(states.filter(({ windows_done }) => windows_done.length > 0).map(keyOf));
    if (typeof last === "number") {
      for (const folder of folders.filter((one) => begun.has(keyOf(one.folder)))) {
        if ((await this.#options.thunderbird.mail.countMessages(folder.id)) !== null) {
          await this.#source.catchUp(folder, last - OVERLAP_SECONDS, this.#abort.signal);
        }
      }
    }
    await remember("caught_up_at", started);
  }

  /** @param {MailFolder[]} folders */
  #noteUnreadable(folders) {
    this.unreadableFolders = folders.map(({ folder }) => folder.path.replace(/^\//, ""));
    this.#watch.await(folders);
    this.#options.onProgress();
  }

  async #hourly() {
    const day = Math.floor(this.#seconds() / DAY);
    if (day !== this.#day) {
      this.#day = day;
      await this.calendar.refresh();
      await this.readMail();
    }
  }

  #seconds() {
    return Math.floor(this.#now() / 1000);
  }
}
