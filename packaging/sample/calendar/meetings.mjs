// Turns the meetings of a person's story into events: recurring with exceptions, loosely repeating, and single ones.
import { OWNER, parseMailbox } from "../office.mjs";
import { calendarDay, minutesOf, momentAt } from "../office-time.mjs";
import { fill } from "../text/phrases.mjs";
import { place } from "./where.mjs";

/** @typedef {import("./ical.mjs").Event} Event */
/** @typedef {import("./ical.mjs").Attendee} Attendee */

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const MINUTE_MS = 60_000;
const USUAL_TIMES = ["09:00", "09:30", "11:00", "13:30", "14:00", "15:30", "16:00"];

/**
 * @param {import("../office.mjs").Person} person
 * @param {Attendee["answer"]} ownAnswer
 * @param {import("../office.mjs").Mailbox[]} others
 * @returns {{organizer: import("../office.mjs").Mailbox, attendees: Attendee[]}}
 */
function invited(person, ownAnswer, others = []) {
  const them = { name: person.name, address: person.address };
  // Who declines was invited; otherwise the owner invites.
  const organizer = ownAnswer === "ACCEPTED" ? { name: OWNER.name, address: OWNER.address } : them;
  return {
    organizer,
    attendees: [
      { name: OWNER.name, address: OWNER.address, answer: ownAnswer },
      { ...them, answer: "ACCEPTED" },
      ...others.map((other) => ({ ...other, answer: /** @type {const} */ ("ACCEPTED") })),
    ],
  };
}

/**
 * @param {import("../office.mjs").Person} person
 * @param {import("../office.mjs").Series} series
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Event[]} the series and its moved occurrences
 */
function recurring(person, series, calendar) {
  const every = series.every_weeks ?? 1;
  const monday = calendar.today - ((calendarDay(calendar.today).weekday + 6) % 7);
  // Weeks are counted in steps of the series, so that a named week always holds an occurrence.
  const weekStart = (/** @type {number} */ ago) => monday - 7 * (Math.round(ago / every) * every);
  const at = (/** @type {number} */ ago) => momentAt(weekStart(ago) + series.weekday - 1, minutesOf(series.time));
  const uid = `serie-${series.weekday}${series.time.replace(":", "")}-${person.address}`;
  const event = {
    uid,
    title: series.title,
    ...place(series.where, person.phone ? { phone: person.phone } : {}, uid),
    ...invited(person, "ACCEPTED", (series.others ?? []).map(parseMailbox)),
  };
  const span = series.minutes * MINUTE_MS;
  const start = at(series.since_weeks_ago);
  return [
    {
      ...event, start, end: start + span,
      rule: `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${WEEKDAYS[series.weekday]}`,
      without: series.cancelled_weeks_ago.map(at),
    },
    ...series.moved_weeks_ago.map((ago) => {
      const moved = at(ago) + 26 * 60 * MINUTE_MS;
      return { ...event, start: moved, end: moved + span, instead_of: at(ago) };
    }),
  ];
}

/**
 * @param {import("../office.mjs").Person} person
 * @param {import("../office.mjs").RepeatingMeeting} meeting
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Event[]}
 */
function repeating(person, meeting, calendar, random) {
  const { gap_workdays: gap, from_workdays_ago: from, to_workdays_ago: to } = meeting;
  /** @type {number[]} */
  const days = [];
  for (let ago = from; ago > to + gap / 2; ago -= gap * (0.85 + 0.3 * random.next())) days.push(Math.round(ago));
  // The last one is pinned: how long ago two people last spoke is the point of most stories.
  return [...days, to].map((ago) => {
    const day = calendar.workdaysAgo(ago);
    const start = momentAt(day, minutesOf(meeting.time ?? random.pick(USUAL_TIMES)));
    const uid = `treffen-${day}-${person.address}`;
    return {
      uid, start, end: start + meeting.minutes * MINUTE_MS,
      title: fill(meeting.title, { name: person.name }),
      ...place(meeting.where, { ...(person.phone ? { phone: person.phone } : {}), ...(meeting.place ? { place: meeting.place } : {}) }, uid),
      ...invited(person, "ACCEPTED"),
    };
  });
}

/**
 * @param {import("../office.mjs").Person} person
 * @param {import("../office.mjs").Meeting} meeting
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Event}
 */
function single(person, meeting, calendar) {
  const start = momentAt(calendar.workdaysAgo(meeting.workdays_ago), minutesOf(meeting.time));
  const uid = `termin-${meeting.workdays_ago}-${person.address}`;
  return {
    uid, start, end: start + meeting.minutes * MINUTE_MS,
    title: fill(meeting.title, { name: person.name }),
    status: meeting.status ?? "CONFIRMED",
    ...place(meeting.where, { ...(person.phone ? { phone: person.phone } : {}), ...(meeting.place ? { place: meeting.place } : {}) }, uid),
    ...invited(person, meeting.answer ?? "ACCEPTED"),
  };
}

/**
 * @param {import("../office.mjs").Person} person
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Event[]}
 */
export function meetingsWith(person, calendar, random) {
  return [
    ...(person.series ?? []).flatMap((series) => recurring(person, series, calendar)),
    ...(person.repeating_meetings ?? []).flatMap((meeting) => repeating(person, meeting, calendar, random)),
    ...(person.meetings ?? []).map((meeting) => single(person, meeting, calendar)),
  ];
}
