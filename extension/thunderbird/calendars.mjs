// Thunderbird's calendars through our Experiment. When it did not load (a Thunderbird newer than Draht knows), Draht
// goes on with mail alone, and every call here says so in the same way.
import { DrahtError } from "../host/error.mjs";

/**
 * @typedef {messenger.drahtCalendars.CalendarInfo} CalendarInfo
 * @typedef {import("../host/shapes.js").Event} Event
 */

/** @returns {boolean} */
export function hasCalendars() {
  return typeof messenger.drahtCalendars?.list === "function";
}

/** @returns {Promise<messenger.drahtCalendars.Environment | null>} null without the Experiment */
export async function environment() {
  return hasCalendars() ? messenger.drahtCalendars.environment() : null;
}

/** @returns {Promise<CalendarInfo[]>} all of them, also those that are switched off or read-only */
export async function listCalendars() {
  return hasCalendars() ? messenger.drahtCalendars.list() : [];
}

/**
 * @param {string} calendar
 * @param {number} from UTC seconds
 * @param {number} to UTC seconds
 * @returns {Promise<Event[]>} one for each occurrence that touches the time
 */
export function occurrences(calendar, from, to) {
  return ask(() => messenger.drahtCalendars.occurrences(calendar, from, to));
}

/**
 * @param {string} calendar
 * @param {string} uid
 * @param {number} from UTC seconds
 * @param {number} to UTC seconds
 * @returns {Promise<Event[]>} empty when the event is gone
 */
export function occurrencesOf(calendar, uid, from, to) {
  return ask(() => messenger.drahtCalendars.occurrencesOf(calendar, uid, from, to));
}

/** @param {string} calendar @param {messenger.drahtCalendars.NewEvent} event nobody is invited */
export async function createEvent(calendar, event) {
  await ask(() => messenger.drahtCalendars.create(calendar, event));
}

/** @param {string} calendar @param {string} uid of an event that Draht made @returns {Promise<boolean>} */
export function removeEvent(calendar, uid) {
  return ask(() => messenger.drahtCalendars.remove(calendar, uid));
}

/** @param {string} calendar @param {messenger.drahtCalendars.NewEvent} event shown in Thunderbird's dialog, not yet saved */
export function openEventDialog(calendar, event) {
  return ask(() => messenger.drahtCalendars.openDialog(calendar, event));
}

/** @param {string} calendar @param {string} uid @param {string} recurrenceId "" for an event that does not repeat */
export function openEvent(calendar, uid, recurrenceId) {
  return ask(() => messenger.drahtCalendars.openEvent(calendar, uid, recurrenceId || null));
}

/** @param {(change: messenger.drahtCalendars.Change) => void} tell */
export function onEventChanged(tell) {
  if (hasCalendars()) {
    messenger.drahtCalendars.onChanged.addListener(tell);
  }
}

/** @param {() => void} tell called when a calendar was added, removed, switched on or off */
export function onCalendarsChanged(tell) {
  if (hasCalendars()) {
    messenger.drahtCalendars.onCalendars.addListener(() => tell());
  }
}

/**
 * The Experiment's errors start with their code: "calendar_read_only: ...".
 * @template T
 * @param {() => Promise<T>} call
 * @returns {Promise<T>}
 */
async function ask(call) {
  if (!hasCalendars()) {
    throw new DrahtError("calendars_unavailable");
  }
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = /^(calendar_missing|calendar_read_only|calendar_disabled|event_foreign|window_missing)\b/.exec(message)?.[1];
    throw new DrahtError(code ?? "calendar_refused", message);
  }
}
