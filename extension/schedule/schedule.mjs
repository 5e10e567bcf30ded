// A call into the calendar: with one click, or through Thunderbird's own dialog.
import { asDrahtError, DrahtError } from "../host/error.mjs";
import { clip } from "../sync/limits.mjs";

/** Other programs change calendars too; a slot that was taken meanwhile is replaced this many times. */
const TRIES = 3;
/** When the host finds no free time, the dialog still opens, on the next full hour of the next day. */
const HOUR = 3_600;
const DAY = 86_400;
/** Dialogs whose event never came are forgotten after so many others. */
const AWAITED = 20;
const PHONE_BYTES = 100;

/**
 * @typedef {import("../host/shapes.js").Draft} Draft
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {object} Call in the calendar
 * @property {number} outcome id at the host
 * @property {string} calendar
 * @property {string} uid
 * @property {number} start UTC seconds
 * @property {number} end
 *
 * @typedef {object} Options
 * @property {Pick<typeof import("../thunderbird/index.mjs"), "addressBook" | "calendars" | "storage">} thunderbird
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => Settings} settings
 * @property {() => Promise<void>} refreshCalendars hands the host what the calendars hold now
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
   * @param {string} person
   * @param {string[]} addresses of the person, to find the phone number
   * @returns {Promise<Call>} rejects with a DrahtError; then nothing is left in calendar or database
   */
  async call(person, addresses) {
    const calendar = await this.#target();
    const draft = await this.#freeDraft(person, await this.#phone(addresses));
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
   * @param {string} person
   * @param {string[]} addresses
   */
  async otherTime(person, addresses) {
    const calendar = await this.#target();
    const draft = await this.#anyDraft(person, await this.#phone(addresses));
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

  /** @param {string[]} addresses */
  async #phone(addresses) {
    return clip(await this.#options.thunderbird.addressBook.phoneOf(addresses).catch(() => ""), PHONE_BYTES);
  }

  /** @param {string} person @param {string} phone @returns {Promise<Draft>} */
  async #freeDraft(person, phone) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = await this.#options.request("schedule.draft", { person, phone });
      if (await this.#isFree(draft)) {
        return draft;
      }
      await this.#options.refreshCalendars();
    }
    throw new DrahtError("no_free_slot", "the calendars change too quickly", "choose_time");
  }

  /** @param {string} person @param {string} phone @returns {Promise<Draft>} */
  async #anyDraft(person, phone) {
    try {
      return await this.#options.request("schedule.draft", { person, phone });
    } catch (error) {
      if (asDrahtError(error).code !== "no_free_slot") {
        throw error;
      }
      const tomorrow = this.#now() + DAY;
      return this.#options.request("schedule.draft", { person, phone, start: tomorrow - (tomorrow % HOUR) + HOUR });
    }
  }

  /** @param {Draft} draft */
  async #isFree({ start, end }) {
    const { calendars } = this.#options.thunderbird;
    const { calendars: chosen, target_calendar } = this.#options.settings();
    const asked = (await calendars.listCalendars()).filter(
      ({ id, disabled }) => !disabled && (chosen.includes(id) || id === target_calendar),
    );
    const found = await Promise.all(asked.map(({ id }) => calendars.occurrences(id, start, end)));
    return !found.flat().some((event) => isInTheWay(event, start, end));
  }
}

/**
 * @param {import("../host/shapes.js").Event} event
 * @param {number} start
 * @param {number} end
 */
function isInTheWay(event, start, end) {
  const overlaps = event.start < end && event.end > start;
  return overlaps && event.busy && event.status !== "cancelled" && event.own_answer !== "declined";
}
