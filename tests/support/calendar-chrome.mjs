// Calendars and Thunderbird's event dialog, seen from inside the main window and not through our Experiment. These
// functions travel as text, so each stands for itself.
/// <reference path="./chrome-globals.d.ts" />
/* global ChromeUtils, Services */

/**
 * @param {string} calendarId
 * @param {string} uid
 * @returns {Promise<string | null>} the event as iCalendar text; null when the calendar has none
 */
export async function eventText(calendarId, uid) {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const item = await cal.manager.getCalendarById(calendarId).getItem(uid);
  return item?.icalString ?? null;
}

/**
 * Adds, changes or deletes an event behind the Experiment's back, as the user does.
 * @param {string} calendarId
 * @param {"add" | "modify" | "delete"} change
 * @param {string} vevent iCalendar text of one VEVENT
 */
export async function changeEvent(calendarId, change, vevent) {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
  const calendar = cal.manager.getCalendarById(calendarId);
  const event = new CalEvent(vevent);
  event.calendar = calendar; // As the dialogs do; Thunderbird's own observers rely on it.
  const old = change === "add" ? null : await calendar.getItem(event.id);
  if (change === "add") {
    await calendar.addItem(event);
  } else if (change === "modify") {
    event.generation = old.generation;
    await calendar.modifyItem(event, old);
  } else {
    await calendar.deleteItem(old);
  }
}

/** @param {string} calendarId @param {boolean} disabled */
export async function disableCalendar(calendarId, disabled) {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  cal.manager.getCalendarById(calendarId).setProperty("disabled", disabled);
}

/** @returns {{title: string, description: string} | null} what the open event dialog shows; null while there is none */
export function readEventDialog() {
  const dialog = Services.wm.getMostRecentWindow("Calendar:EventDialog");
  const form = dialog?.document.getElementById("calendar-item-panel-iframe")?.contentDocument;
  const title = form?.getElementById("item-title");
  const description = form?.getElementById("item-description")?.contentDocument?.body;
  return title?.value && description ? { title: title.value, description: description.innerText } : null;
}

/** @param {boolean} save whether to press "Save and Close", or else to leave without saving */
export function closeEventDialog(save) {
  const dialog = Services.wm.getMostRecentWindow("Calendar:EventDialog");
  if (save) {
    dialog.document.getElementById("button-saveandclose").click();
  } else {
    dialog.close();
  }
}

/** @returns {string[]} addresses of the windows beside the main one */
export function otherWindows() {
  return Array.from(Services.wm.getEnumerator(null), (/** @type {any} */ open) => String(open.location.href)).filter((address) => address !== window.location.href);
}
