// Days and times of the sample office. A day is a count of days since 1970-01-01 in the office's zone; a moment is a
// count of milliseconds in UTC. Stories are told in working days before today, so that weekends stay weekends.

export const ZONE = "Europe/Berlin";
const DAY_MS = 86_400_000;

/** @typedef {{day: number, year: number, month: number, date: number, weekday: number}} CalendarDay weekday: 0 = Sunday */

/** @param {number} day @returns {CalendarDay} */
export function calendarDay(day) {
  const utc = new Date(day * DAY_MS);
  return {
    day,
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
  };
}

/** @param {number} year @param {number} month 1 to 12 @param {number} date @returns {number} */
export function dayOf(year, month, date) {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

const offsets = new Intl.DateTimeFormat("en-US", { timeZone: ZONE, timeZoneName: "longOffset" });

/** @param {number} moment @returns {number} the zone's offset from UTC in minutes */
export function offsetMinutes(moment) {
  const name = offsets.formatToParts(moment).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** @param {number} moment @returns {number} the day in the office's zone */
export function dayAt(moment) {
  return Math.floor((moment + offsetMinutes(moment) * 60_000) / DAY_MS);
}

/** @param {number} day @param {number} minutes after local midnight @returns {number} moment */
export function momentAt(day, minutes) {
  const local = day * DAY_MS + Math.round(minutes * 60) * 1000;
  // Two steps: the first guess may lie on the other side of a change to or from summer time.
  const guess = local - offsetMinutes(local) * 60_000;
  return local - offsetMinutes(guess) * 60_000;
}

/** @param {string} clock "HH:MM" @returns {number} minutes after midnight */
export function minutesOf(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** @param {number} year @returns {number} day of Easter Sunday (Gauss, in Lichtenberg's form) */
function easter(year) {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return dayOf(year, 3, 1) + og + oe - 1;
}

/** @param {number} year @returns {{day: number, name: string}[]} public holidays in Saxony, where the office is */
export function holidays(year) {
  const sunday = easter(year);
  const november23 = calendarDay(dayOf(year, 11, 23));
  // Repentance day: the Wednesday before 23 November.
  const repentance = november23.day - (((november23.weekday - 3 + 6) % 7) + 1);
  return [
    { day: dayOf(year, 1, 1), name: "Neujahr" },
    { day: sunday - 2, name: "Karfreitag" },
    { day: sunday + 1, name: "Ostermontag" },
    { day: dayOf(year, 5, 1), name: "Tag der Arbeit" },
    { day: sunday + 39, name: "Christi Himmelfahrt" },
    { day: sunday + 50, name: "Pfingstmontag" },
    { day: dayOf(year, 10, 3), name: "Tag der Deutschen Einheit" },
    { day: dayOf(year, 10, 31), name: "Reformationstag" },
    { day: repentance, name: "Buß- und Bettag" },
    { day: dayOf(year, 12, 25), name: "1. Weihnachtstag" },
    { day: dayOf(year, 12, 26), name: "2. Weihnachtstag" },
  ];
}

/** The working days around one today. */
export class OfficeCalendar {
  #free = new Set();

  /** @param {number} now moment */
  constructor(now) {
    this.now = now;
    this.today = dayAt(now);
    const { year } = calendarDay(this.today);
    for (const around of [year - 2, year - 1, year, year + 1]) {
      for (const { day } of holidays(around)) this.#free.add(day);
    }
  }

  /** @param {number} day */
  isWorkday(day) {
    const { weekday } = calendarDay(day);
    return weekday !== 0 && weekday !== 6 && !this.#free.has(day);
  }

  /**
   * @param {number} count working days before today; negative ones lie ahead
   * @returns {number} day; for 0 today or, on a free day, the last working day
   */
  workdaysAgo(count) {
    let day = this.today;
    while (!this.isWorkday(day)) day -= 1;
    for (let left = Math.abs(count); left > 0; left -= 1) {
      do day += count > 0 ? -1 : 1;
      while (!this.isWorkday(day));
    }
    return day;
  }

  /** @param {number} day @returns {number} this day or the next working day */
  workdayFrom(day) {
    let result = day;
    while (!this.isWorkday(result)) result += 1;
    return result;
  }
}
