// Runs inside Thunderbird: puts the sample's events and people where a user's own would be.
/// <reference path="../../tests/support/chrome-globals.d.ts" />
/* global ChromeUtils */

/**
 * @param {string} calendarId a storage calendar
 * @param {string} ics
 * @returns {Promise<number>} how many events it holds now
 */
export async function importCalendar(calendarId, ics) {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const { CalIcsParser } = ChromeUtils.importESModule("resource:///modules/CalIcsParser.sys.mjs");
  const calendar = cal.manager.getCalendarById(calendarId);
  const parser = new CalIcsParser();
  parser.parseString(ics);
  const items = parser.getItems();
  for (const item of items) await calendar.addItem(item);
  return items.length;
}

/**
 * @param {string[]} cards vCards
 * @returns {number} how many were added to the personal address book
 */
export function importAddressBook(cards) {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const { VCardUtils } = ChromeUtils.importESModule("resource:///modules/VCardUtils.sys.mjs");
  const book = MailServices.ab.getDirectory("jsaddrbook://abook.sqlite");
  for (const card of cards) book.addCard(VCardUtils.vCardToAbCard(card));
  return cards.length;
}
