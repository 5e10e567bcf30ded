// Events that are not about one person: what fills the owner's days, meetings of the whole house, leave, holidays.
import { OWNER } from "../office.mjs";
import { calendarDay, holidays, minutesOf, momentAt } from "../office-time.mjs";
import { houseAddress, MACHINES } from "../mail/machines.mjs";

/** @typedef {import("./ical.mjs").Event} Event */

// Working days ahead, from, to, title. Between them lie the gaps in which a call fits.
const AHEAD = /** @type {const} */ ([
  [0, "11:00", "12:00", "Korrektur Katalog"],
  [0, "13:00", "16:30", "Layout Patientenmagazin"],
  [1, "09:00", "10:30", "Angebote schreiben"],
  [1, "13:00", "15:00", "Druckabnahme"],
  [2, "08:30", "12:00", "Workshop Bildsprache"],
  [2, "15:30", "17:00", "Zahnarzt"],
  [3, "09:00", "09:45", "Monatsabschluss"],
  [3, "13:30", "16:00", "Testlauf Shop"],
  [4, "10:30", "12:00", "Bewerbungsgespräche"],
  [4, "14:00", "14:45", "Quartalsplanung"],
  [6, "09:00", "12:00", "Schulung Barrierefreiheit"],
  [7, "13:00", "15:00", "Druckabnahme"],
  [9, "10:00", "11:30", "Angebote schreiben"],
]);

/** @param {number} ago working days @param {import("../office-time.mjs").OfficeCalendar} calendar @returns {Event} */
function allHands(ago, calendar) {
  const day = calendar.workdaysAgo(ago);
  const start = momentAt(day, minutesOf("16:00"));
  const nils = { name: "Nils Kramer", address: "nils.kramer@werkhof-medien.example" };
  const names = [...MACHINES.house, "Bernd Falk", "Yusuf Demir"];
  return {
    uid: `alle-${ago}@werkhof-medien.example`, title: "Werkhof-Runde (alle)", start, end: start + 60 * 60_000,
    location: "Halle", organizer: nils,
    attendees: [
      { ...nils, answer: "ACCEPTED" },
      { name: OWNER.name, address: OWNER.address, answer: "ACCEPTED" },
      ...names.map((name) => ({ name, address: houseAddress(name), answer: /** @type {const} */ ("ACCEPTED") })),
      { name: "Halle", address: "halle@werkhof-medien.example", answer: "ACCEPTED", kind: "ROOM" },
    ],
  };
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Event[]} for the owner's own calendar
 */
export function ownDays(calendar) {
  const ahead = AHEAD.map(([days, from, to, title]) => {
    const day = calendar.workdaysAgo(-days);
    return { uid: `tag-${days}-${from.replace(":", "")}@werkhof-medien.example`, title, start: momentAt(day, minutesOf(from)), end: momentAt(day, minutesOf(to)) };
  });
  const leave = (/** @type {number} */ ago, /** @type {number} */ days) => {
    const start = calendar.workdaysAgo(ago);
    return { uid: `urlaub-${ago}@werkhof-medien.example`, title: "Urlaub", start, end: start + days, allDay: true };
  };
  const birthday = calendar.workdaysAgo(-3);
  return [
    ...ahead,
    ...[20, 83, 147, 210, 274, 338].map((ago) => allHands(ago, calendar)),
    leave(95, 7),
    leave(300, 12),
    leave(-8, 1),
    { uid: "geburtstag@werkhof-medien.example", title: "Geburtstag Oma", start: birthday, end: birthday + 1, allDay: true, free: true },
  ];
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Event[]} for a calendar that the owner can only read
 */
export function holidayEvents(calendar) {
  const { year } = calendarDay(calendar.today);
  return [year - 2, year - 1, year, year + 1].flatMap(holidays).map(({ day, name }) => ({
    uid: `feiertag-${day}@kalender.example`, title: name, start: day, end: day + 1, allDay: true, free: true,
  }));
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Event[]} for the calendar of the team: who is away
 */
export function teamEvents(calendar) {
  const away = /** @type {const} */ ([["Bernd", 70, 5], ["Nils", 12, 3], ["Yusuf", -4, 5], ["Bernd", -15, 10]]);
  return away.map(([name, ago, days]) => {
    const start = calendar.workdaysAgo(ago);
    return { uid: `abwesend-${name}-${ago}@werkhof-medien.example`, title: `${name}: Urlaub`, start, end: start + days, allDay: true, free: true };
  });
}
