// Writes calendar events as iCalendar (RFC 5545), as Thunderbird would have stored them.
import { ZONE, calendarDay, offsetMinutes } from "../office-time.mjs";

/**
 * @typedef {object} Attendee
 * @property {string} name
 * @property {string} address
 * @property {"ACCEPTED" | "DECLINED" | "TENTATIVE" | "NEEDS-ACTION"} answer
 * @property {"INDIVIDUAL" | "ROOM"} [kind]
 *
 * @typedef {object} Event
 * @property {string} uid
 * @property {string} title
 * @property {number} start moment
 * @property {number} end moment
 * @property {boolean} [allDay] start and end are then days, the end excluded
 * @property {string} [location]
 * @property {string} [url]
 * @property {string} [description]
 * @property {"CONFIRMED" | "CANCELLED" | "TENTATIVE"} [status]
 * @property {boolean} [free] does not block time
 * @property {import("../office.mjs").Mailbox} [organizer]
 * @property {Attendee[]} [attendees]
 * @property {string} [rule] RRULE
 * @property {number[]} [without] moments of occurrences that were deleted
 * @property {number} [instead_of] this is one moved occurrence of the series with the same uid
 */

// Central European rules as they have been since 1996; Thunderbird knows the zone by its name anyway.
const TIME_ZONE = [
  "BEGIN:VTIMEZONE", `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
  "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
  "END:VTIMEZONE",
];

/** @param {number} moment @returns {string} local time in the office's zone */
const local = (moment) => new Date(moment + offsetMinutes(moment) * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, "");

/** @param {number} day @returns {string} */
const dateOf = (day) => {
  const { year, month, date } = calendarDay(day);
  return `${year}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`;
};

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** @param {string} line @returns {string} folded so that no line has more than 75 bytes and no character is split */
function fold(line) {
  let result = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 74) {
      result += "\r\n ";
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}

/** @param {Event} event @returns {string[]} */
function times({ start, end, allDay, rule, without, instead_of: insteadOf }) {
  if (allDay) return [`DTSTART;VALUE=DATE:${dateOf(start)}`, `DTEND;VALUE=DATE:${dateOf(end)}`];
  return [
    ...(insteadOf === undefined ? [] : [`RECURRENCE-ID;TZID=${ZONE}:${local(insteadOf)}`]),
    `DTSTART;TZID=${ZONE}:${local(start)}`,
    `DTEND;TZID=${ZONE}:${local(end)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    ...(without ?? []).map((moment) => `EXDATE;TZID=${ZONE}:${local(moment)}`),
  ];
}

/** @param {Event} event @returns {string[]} */
function people({ organizer, attendees }) {
  if (!organizer || !attendees) return [];
  return [
    `ORGANIZER;CN="${organizer.name}":mailto:${organizer.address}`,
    ...attendees.map(({ name, address, answer, kind = "INDIVIDUAL" }) =>
      `ATTENDEE;CN="${name}";CUTYPE=${kind};ROLE=REQ-PARTICIPANT;PARTSTAT=${answer}:mailto:${address}`),
  ];
}

/** @param {Event} event @returns {string[]} lines of one VEVENT */
function eventLines(event) {
  const stamp = "20240101T080000Z";
  return [
    "BEGIN:VEVENT", `UID:${event.uid}`, `DTSTAMP:${stamp}`, ...times(event), `SUMMARY:${escaped(event.title)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.status ? [`STATUS:${event.status}`] : []),
    `TRANSP:${event.free ? "TRANSPARENT" : "OPAQUE"}`,
    ...people(event),
    "END:VEVENT",
  ];
}

/**
 * @param {string} name of the calendar
 * @param {Event[]} events
 * @returns {string} a whole .ics file
 */
export function renderCalendar(name, events) {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Werkhof Medien//Sample office//EN", `X-WR-CALNAME:${escaped(name)}`,
    ...TIME_ZONE, ...events.flatMap(eventLines), "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
