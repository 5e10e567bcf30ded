// A call into the calendar: with one click, or through Thunderbird's own dialog.
import { asDrahtError, DrahtError } from "../host/error.mjs";
import { nextWorkDay } from "./work-day.mjs";

/** Other programs change calendars too; a slot that was taken meanwhile is replaced, and this many drafts are asked for. */
const TRIES = 5;
const DAY = 86_400;
/** Dialogs whose event never came are forgotten after so many others. */
const AWAITED = 20;

/**
 * @typedef {import("../host/shapes.js").Draft} Draft
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {import("../host/shapes.js").Requests["schedule.draft"]["body"]} Asked
 *
 * @typedef {object} Callee
 * @property {string} person
 * @property {number} [start] UTC seconds: the time that the user was shown; without it the host chooses
 *
 * @typedef {object} Call in the calendar
 * @property {number} outcome id at the host
 * @property {string} calendar
 * @property {string} uid
 * @property {number} start UTC seconds
 * @property {number} end
 *
 * @typedef {object} Options
 * @property {Pick<typeof import("../thunderbird/index.mjs"), "calendars" | "storage">} thunderbird
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => Settings} settings
 * @property {(from: number, to: number) => Promise<void>} refreshCalendars hands the host what the calendars hold then
 * @property {() => number} [now] UTC seconds
 */

export class Schedule {
  #options;
  #now;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#now = options.now ?? (() => Math.floor(Date.now() / 1000));
  }

  /**
   * Puts a call into the target calendar, at a time that is free in Thunderbird at this moment.
   * @param {Callee} callee
   * @returns {Promise<Call>} at another time than `start` when that was taken meanwhile; rejects with a DrahtError, and
   *   then nothing is left in calendar or database
   */
  async call({ person, start: shown }) {
    const calendar = await this.#target();
    const draft = await this.#freeDraft({ person, start: shown });
    const { uid, start, end } = draft;
    const { request, thunderbird } = this.#options;
    // First the outcome, then the event: an outcome without event counts for nothing, an event without outcome would
    // let the nudge come back.
    const { id } = await request("outcomes.put", { person, outcome: "scheduled", calendar, uid, start, end });
    try {
      await thunderbird.calendars.createEvent(calendar, draft);
    } catch (error) {
      await request("outcomes.remove", { id });
      throw error;
    }
    return { outcome: id, calendar, uid, start, end };
  }

  /** Takes back what `call` did. @param {Call} call */
  async undo({ outcome, calendar, uid }) {
    await this.#options.thunderbird.calendars.removeEvent(calendar, uid);
    await this.#options.request("outcomes.remove", { id: outcome });
  }

  /**
   * Opens Thunderbird's event dialog, filled in. The outcome is stored when the event appears in a calendar.
   * @param {Callee} callee
   */
  async otherTime({ person, start }) {
    const calendar = await this.#target();
    const draft = await this.#anyDraft({ person, start });
    const { recall, remember } = this.#options.thunderbird.storage;
    const awaited = (await recall("awaited_calls")) ?? [];
    await remember("awaited_calls", [...awaited, { uid: draft.uid, person }].slice(-AWAITED));
    await this.#options.thunderbird.calendars.openEventDialog(calendar, draft);
  }

  /**
   * Finds the events that were begun with otherTime among those that change.
   * @param {messenger.drahtCalendars.Change} change
   * @param {import("../host/shapes.js").Event[]} occurrences
   */
  async appeared({ calendar, uid, change }, occurrences) {
    if (change !== "added" || !occurrences[0]) {
      return;
    }
    const { recall, remember } = this.#options.thunderbird.storage;
    /** @type {{uid: string, person: string}[]} */
    const awaited = (await recall("awaited_calls")) ?? [];
    const found = awaited.find((one) => one.uid === uid);
    if (found) {
      const { start, end } = occurrences[0];
      await this.#options.request("outcomes.put", { person: found.person, outcome: "scheduled", calendar, uid, start, end });
      await remember("awaited_calls", awaited.filter((one) => one !== found));
    }
  }

  /** @returns {Promise<string>} id of the calendar that gets the calls */
  async #target() {
    const { calendars } = this.#options.thunderbird;
    if (!calendars.hasCalendars()) {
      throw new DrahtError("calendars_unavailable");
    }
    const { target_calendar } = this.#options.settings();
    const target = (await calendars.listCalendars()).find(({ id }) => id === target_calendar);
    if (!target) throw new DrahtError("calendar_missing");
    if (target.disabled) throw new DrahtError("calendar_disabled", target.name);
    if (target.read_only) throw new DrahtError("calendar_read_only", target.name);
    return target.id;
  }

  /**
   * Whether a time is free is the host's to say; here it is only told what has just changed. What it proposes may lie
   * on a day that it has not heard of for a moment, so that it is asked once more.
   * @param {Asked} asked
   * @returns {Promise<Draft>}
   */
  async #freeDraft(asked) {
    let fresh = { from: 0, to: 0 };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = await this.#options.request("schedule.draft", asked);
      if (draft.start >= fresh.from && draft.end <= fresh.to) {
        return draft;
      }
      fresh = daysAround(draft);
      await this.#options.refreshCalendars(fresh.from, fresh.to);
    }
    throw new DrahtError("no_free_slot", "the calendars change too quickly", "choose_time");
  }

  /** @param {Asked} asked @returns {Promise<Draft>} at a free time, or when there is none, as work begins on the next work day */
  async #anyDraft(asked) {
    try {
      return await this.#options.request("schedule.draft", asked);
    } catch (error) {
      if (asDrahtError(error).code !== "no_free_slot") {
        throw error;
      }
      const start = nextWorkDay(this.#options.settings(), this.#now());
      return this.#options.request("schedule.draft", { ...asked, start, anyway: true });
    }
  }
}

/** @param {{start: number, end: number}} time @returns {{from: number, to: number}} whole days */
function daysAround({ start, end }) {
  return { from: start - (start % DAY), to: end + DAY - (end % DAY) };
}
