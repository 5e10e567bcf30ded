// The events of the chosen calendars: the whole range at the start and once a day, single events as they change.
import { batches, fitCalendar, fitEvent, fitUid } from "./limits.mjs";

const DAY = 86_400;
/** Eighteen months of past talks tell a rhythm; free time is looked for in the coming weeks. */
const BACK_SECONDS = 550 * DAY;
const AHEAD_SECONDS = 90 * DAY;
/** Thunderbird expands recurrences on its main thread: in pieces, so that it can breathe. */
const PIECE_SECONDS = 120 * DAY;
const BATCH = 200;

/**
 * @typedef {import("../thunderbird/calendars.mjs").CalendarInfo} CalendarInfo
 * @typedef {import("../host/shapes.js").Event} Event
 *
 * @typedef {object} Options
 * @property {typeof import("../thunderbird/calendars.mjs")} calendars
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => void} onFacts called when the host has something new
 * @property {(error: unknown) => void} onError
 * @property {(change: messenger.drahtCalendars.Change, occurrences: Event[]) => Promise<void>} [onChange] of a chosen calendar
 * @property {() => number} [now] UTC seconds
 */

export class CalendarSync {
  #options;
  #now;
  /** @type {string[]} */
  #chosen = [];
  #queue = Promise.resolve();
  /** Whether a reading of all is queued and has not begun: whatever changes until then, it will see. */
  #isReadingQueued = false;
  /** @type {string[]} names of chosen calendars that are switched off in Thunderbird and therefore look empty */
  disabled = [];

  /** @param {Options} options listens from now on, but acts only between start and stop */
  constructor(options) {
    this.#options = options;
    this.#now = options.now ?? (() => Math.floor(Date.now() / 1000));
    options.calendars.onEventChanged((change) => this.#then(() => this.#changed(change)));
    options.calendars.onCalendarsChanged(() => void this.refresh());
  }

  /** @param {string[]} chosen ids @returns {Promise<void>} resolves when all of them are with the host */
  start(chosen) {
    this.#chosen = chosen;
    return this.refresh();
  }

  stop() {
    this.#chosen = [];
  }

  /** @returns {Promise<void>} reads all chosen calendars again; the range moves with the day */
  refresh() {
    if (!this.#isReadingQueued && this.#chosen.length > 0) {
      this.#isReadingQueued = true;
      this.#then(() => {
        this.#isReadingQueued = false;
        return this.#readAll();
      });
    }
    return this.#queue;
  }

  /**
   * @param {number} from UTC seconds
   * @param {number} to UTC seconds
   * @returns {Promise<void>} resolves when the host has what the chosen calendars hold then, at this moment
   */
  refreshBetween(from, to) {
    this.#then(() => this.#readAll({ from, to }));
    return this.#queue;
  }

  /** @returns {Promise<void>} resolves when all that was told so far is with the host */
  get settled() {
    return this.#queue;
  }

  /** @param {() => Promise<void>} change */
  #then(change) {
    if (this.#chosen.length > 0) {
      this.#queue = this.#queue.then(change).catch(this.#options.onError);
    }
  }

  /** @returns {{from: number, to: number}} whole days, so that it moves once a day */
  #range() {
    const today = this.#now() - (this.#now() % DAY);
    return { from: today - BACK_SECONDS, to: today + AHEAD_SECONDS };
  }

  /** @param {{from: number, to: number}} range */
  async #readAll(range = this.#range()) {
    const chosen = (await this.#options.calendars.listCalendars()).filter(({ id }) => this.#chosen.includes(id));
    this.disabled = chosen.filter((calendar) => calendar.disabled).map(({ name }) => name);
    for (const calendar of chosen) {
      if (!calendar.disabled) {
        await this.#read(calendar, range).catch(this.#options.onError);
      }
    }
    this.#options.onFacts();
  }

  /** @param {CalendarInfo} calendar @param {{from: number, to: number}} range */
  async #read(calendar, { from, to }) {
    /** @type {Event[]} */
    const events = [];
    for (let start = from; start < to; start += PIECE_SECONDS) {
      const end = Math.min(to, start + PIECE_SECONDS);
      const touching = await this.#options.calendars.occurrences(calendar.id, start, end);
      // An occurrence that reaches over the edge belongs to the piece that it starts in.
      events.push(...touching.filter((event) => event.start >= start || start === from));
    }
    await this.#put(calendar, { from, to }, events);
  }

  /** @param {messenger.drahtCalendars.Change} change */
  async #changed(change) {
    if (!this.#chosen.includes(change.calendar)) {
      return;
    }
    const { from, to } = this.#range();
    const occurrences =
      change.change === "removed" ? [] : await this.#options.calendars.occurrencesOf(change.calendar, change.uid, from, to);
    const calendar = (await this.#options.calendars.listCalendars()).find(({ id }) => id === change.calendar);
    await this.#put({ id: change.calendar, name: calendar?.name ?? "" }, { uid: fitUid(change.uid), from, to }, occurrences);
    await this.#options.onChange?.(change, occurrences);
    this.#options.onFacts();
  }

  /**
   * @param {{id: string, name: string}} calendar
   * @param {import("../host/shapes.js").CalendarScope} scope what the events replace
   * @param {Event[]} found
   */
  async #put({ id, name }, scope, found) {
    const calendar = fitCalendar({ id, name });
    const parts = batches(found.map(fitEvent), BATCH);
    for (const [index, events] of parts.entries()) {
      const last = index === parts.length - 1;
      await this.#options.request("sources.calendar.put", { calendar, scope, events, last });
    }
  }
}
