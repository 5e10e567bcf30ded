// All that keeps the host up to date, started when the host is ready and stopped when it is gone.
import { AddressBookSync } from "./address-books.mjs";
import { CalendarSync } from "./calendar.mjs";
import { HostJobs } from "../host/jobs.mjs";
import { FolderLog } from "./folder-log.mjs";
import { isRead, keyOf, sortOut } from "./folders.mjs";
import { HistoryJob } from "./history-job.mjs";
import { HostHistory } from "./host-history.mjs";
import { MailWatch } from "./mail-watch.mjs";
import { WebextHistory } from "./webext-history.mjs";

const DAY = 86_400;
const HOUR_MS = 3_600_000;
/** Clocks differ, and mail travels: what was written a day before the last look may have arrived after it. */
const OVERLAP_SECONDS = 2 * DAY;
/** While folders are read one after the other, the first findings are worth a look. */
const FACTS_EVERY_MS = 1_000;

/**
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {import("../thunderbird/accounts.mjs").MailFolder} MailFolder
 * @typedef {import("../thunderbird/folder-files.mjs").FolderFiles} FolderFiles
 *
 * @typedef {object} Options
 * @property {typeof import("../thunderbird/index.mjs")} thunderbird
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => void} onProgress
 * @property {() => void} onFacts called when the host has something new
 * @property {(error: unknown) => void} onError
 * @property {import("./calendar.mjs").Options["onChange"]} [onCalendarChange]
 * @property {() => number} [now] in ms
 * @property {(ms: number) => Promise<void>} [sleep]
 */

export class Sync {
  #options;
  #now;
  #jobs;
  #asking;
  #source;
  #watch;
  #books;
  #job;
  #log = new FolderLog();
  #abort = new AbortController();
  /** @type {Settings | null} null: stopped */
  #settings = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #day = 0;
  #factsToldAt = 0;
  /** Whether the host that is running now can read Thunderbird's folders from disk. */
  hostReadsFolders = false;

  /** @param {Options} options */
  constructor(options) {
    const { thunderbird, request, onFacts, onError } = options;
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#jobs = new HostJobs(request);
    this.#asking = new WebextHistory(thunderbird.mail, request);
    this.#source = new HostHistory({ jobs: this.#jobs, listFiles: () => this.#readableFiles(), asking: this.#asking, sleep: options.sleep });
    this.#job = new HistoryJob({ onProgress: options.onProgress, onFolder: (reading) => this.#noteFolder(reading), now: this.#now });
    this.calendar = new CalendarSync({
      calendars: thunderbird.calendars,
      request,
      onFacts,
      onError,
      onChange: options.onCalendarChange,
      now: () => this.#seconds(),
    });
    this.#books = new AddressBookSync({ addressBook: thunderbird.addressBook, request, onFacts, onError, sleep: options.sleep });
    this.#watch = new MailWatch({
      thunderbird,
      request,
      onFacts,
      onError,
      onFolders: () => void this.readMail(),
    });
  }

  get history() {
    return this.#job;
  }

  /** @returns {import("./folder-log.mjs").FolderReport} */
  get folderReport() {
    return this.#log.report;
  }

  /** @param {import("./mail-source.mjs").Reading} reading */
  #noteFolder(reading) {
    this.#log.note(reading);
    if (this.#now() - this.#factsToldAt >= FACTS_EVERY_MS) {
      this.#factsToldAt = this.#now();
      this.#options.onFacts();
    }
  }

  /** What the host tells unasked. @param {string} type @param {any} body */
  hear(type, body) {
    this.#jobs.hear(type, body);
  }

  get settled() {
    return Promise.all([this.#watch.settled, this.calendar.settled, this.#books.settled]);
  }

  /** @param {Settings} settings @returns {Promise<void>} resolves when everything is read, or the reading was ended */
  async start(settings) {
    this.stop();
    this.#settings = settings;
    this.#abort = new AbortController();
    this.#source.startOver();
    this.#log.clear();
    this.#day = Math.floor(this.#seconds() / DAY);
    this.#timer = setInterval(() => void this.#hourly(), HOUR_MS);
    // Calendars first: they are quick, and without them everybody would look as if nobody ever spoke to them.
    await this.calendar.start(settings.calendars);
    await this.#books.start(settings.read_address_books);
    await this.readMail();
  }

  stop() {
    clearInterval(this.#timer);
    this.#settings = null;
    this.#abort.abort();
    this.#watch.stop();
    this.#job.stop();
    this.#jobs.lose();
    this.calendar.stop();
    this.#books.stop();
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
      await this.#readFolders({ folders: read, states });
      if (settings !== this.#settings) return;
      this.#watch.await(this.#log.unread);
      this.#options.onFacts();
    } catch (error) {
      if (settings === this.#settings) this.#options.onError(error);
    }
  }

  /** @param {Pick<import("./mail-source.mjs").Work, "folders" | "states">} found */
  async #readFolders(found) {
    const { recall, remember } = this.#options.thunderbird.storage;
    const now = this.#seconds();
    const last = await recall("caught_up_at");
    const work = { ...found, now, since: typeof last === "number" ? last - OVERLAP_SECONDS : null };
    if (await recall("history_cancelled")) {
      await this.#catchUp(work);
      await this.#job.standBy(() => this.#source.plan(work));
    } else if (!(await this.#job.run(() => this.#source.plan(work), { isPaused: (await recall("history_paused")) === true }))) {
      return;
    }
    await remember("caught_up_at", now);
  }

  /** Whoever has ended the reading still wants to hear of new mail where reading had begun. @param {import("./mail-source.mjs").Work} work */
  async #catchUp({ folders, states, since }) {
    const begun = new Set(states.filter(({ mails, windows_done }) => mails > 0 || windows_done.length > 0).map(keyOf));
    if (since !== null) {
      const steering = { signal: this.#abort.signal, checkpoint: async () => {} };
      await this.#asking.catchUpAll(folders.filter(({ folder }) => begun.has(keyOf(folder))), since, steering);
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

  /** @returns {Promise<Map<string, FolderFiles>>} by the folder's key; empty when the Experiment did not load */
  async #listFiles() {
    const files = await this.#options.thunderbird.folderFiles.listFolderFiles(this.#settings?.accounts ?? []);
    return new Map((files ?? []).map((one) => [keyOf(one), one]));
  }

  /** @returns {Promise<Map<string, FolderFiles>>} empty when the host cannot see them: out of a sandbox paths lead elsewhere */
  async #readableFiles() {
    const environment = await this.#options.thunderbird.calendars.environment().catch(() => null);
    return this.hostReadsFolders && environment?.sandboxed !== true ? this.#listFiles() : new Map();
  }

  /** @param {Settings} settings */
  async #tellFolders(settings) {
    const all = await this.#options.thunderbird.accounts.listFolders(settings.accounts);
    const { taken: found, leftOut } = sortOut(all, await this.#listFiles());
    this.#log.keepOnly(found, leftOut);
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
